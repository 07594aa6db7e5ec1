"""
Notes of the editors: corrections, promises of an update, notices that the law or the house demands.
"""

from __future__ import annotations

from briefing.clean.junk.corrections import ONWARD
from briefing.clean.junk.rule import Rule, part, sentence, whole
from briefing.clean.newsroom import END, after_stop

_TEXT = r"(?:article|story|report|post|piece|headline|page|version|column|commentary|essay|op-ed)"
_DAY = r"(?: (?:on )?(?:\w+ )?\d{1,2},?(?: \w+)?,?(?: \d{4})?)?"

NOTES: tuple[Rule, ...] = (
    part(
        "note",
        "head",
        r"\AEditor[’']?s?[’']? [Nn]ote ?: (?:[^.]|\.(?! ?\Z)){0,1500}?"
        r"(?:opinions|views) expressed (?:in this \w+|here|are)[^.]{0,120}\.\s*",
    ),
    sentence(
        "note",
        r"(?i:editor[’']?s?[’']? note|author[’']s note|programming note|a note on terminology|publisher[’']s note)\s?:",
        rf"(?:Correction|CORRECTION|Corrections|Clarification|CLARIFICATION|Update|UPDATE|Amendment|Erratum){_DAY}\s?:",
        rf"(?:An?|The) (?:earlier|previous|original) (?:version|edition) of this {_TEXT}\b",
        r"(?:An? )?(?:earlier|previous) version (?:incorrectly|misstated|referred|said|stated|wrongly)\b",
        rf"This {_TEXT} (?:has been|was|is being|will be) (?:\w+ )?(?:updated|corrected|amended|changed|edited"
        r"|originally|first|republished"
        r"|published|produced|translated|adapted|supported|made possible|funded|generated)\b",
        r"[A-Z][\w ]{1,30} (?:sincerely )?regrets the error\b",
        r"(?:This is a (?:developing|breaking) (?:news )?story|This is a live blog|More (?:to follow"
        r"|details soon)|Breaking news\W*\Z"
        r"|More (?:on this story )?(?:to|will) follow|Check back (?:for|soon)|Refresh (?:the|this) page"
        rf"|THIS IS A LIVE BLOG)\b.{{0,90}}{END}",
        r"(?:Anmerkung|Hinweis|Anm\.) der Redaktion\s?:",
        r"(?:Korrektur|Richtigstellung|Berichtigung|Korrekturhinweis|Transparenzhinweis|Update|Aktualisierung)"
        r"(?: (?:vom|am) [\d. \w]{4,20}|, \d[\d. ]+)?\s?:",
        r"(?:In einer (?:früheren|ersten|vorherigen) (?:Version|Fassung)"
        r"(?! (?:des|der|ihre[rs]|seine[rs]) (?!Artikel|Text|Beitrag|Meldung|Bericht))|Dieser (?:Artikel|Text"
        r"|Beitrag) (?:wurde|erschien|ist (?:zuerst"
        r"|im Original)|stammt)|(?:Diese|Die) Meldung wird (?:laufend |fortlaufend )?aktualisiert"
        r"|Dieses Thema im Programm"
        r"|Meinungen in Beiträgen auf|(?:Der|Dieser) Liveblog wird)\b",
        r"(?:Исправление|Уточнение|Поправка|Обновление|Примечание редакции|От редакции"
        r"|Обновлено)(?:\s?[:.]| от \d[\d. \w]{3,20}:)",
        r"(?:В (?:более )?(?:ранней|предыдущей|первоначальной) версии (?:статьи|материала|текста|новости|публикации)"
        r"|(?:Новость|Материал|Текст) (?:дополняется|обновляется|дополнен[а]?|обновлен[а]?|обновлён)\b.{0,40}\Z)",
        r"(?:Виправлення|Уточнення|Спростування|Оновлення|Примітка редакції|Від редакції"
        r"|Оновлено)(?:\s?[:.]| від \d[\d. \w]{3,20}:)",
        r"(?:[УВ] (?:більш )?(?:ранній|попередній|початковій) версії (?:статті|матеріалу|тексту|новини|публікації)"
        r"|(?:Новина|Матеріал|Текст) (?:доповнюється|оновлюється|доповнено|оновлено)\b.{0,40}\Z)",
        longest=70,
        onward=ONWARD,
    ),
    sentence(
        "foreign agent",
        r"(?i:(?:настоящий|данный) материал) .{0,60}(?:произвед|создан|распростран).{0,80}(?i:иностранн\w+ агент)",
        r"\* ?(?i:организация|соцсеть|компания|Meta|экстремистск|террористическ|издание|СМИ|иноагент|внес[её]н"
        r"|признан|запрещ)",
        r"(?i:(?:организаци[ия]|деятельность|движение|группировка)),? (?i:признан\w*"
        r"|запрещ[её]н\w*) (?i:экстремистск\w*|террористическ\w*|на территории|в)"
        r" (?i:рф|россии|организаци\w+|и запрещ\w+)\b.{0,60}\Z",
        r"[А-ЯЁ][^.!?—]{2,60}(?:внес[её]н\w*|признан\w*|включ[её]н\w*) (?:Минюстом )?(?:РФ "
        r"|России )?(?:в (?:реестр|список)|(?:СМИ[- ])?иностранн\w+ агент\w*"
        r"|иноагент\w*)(?: (?:иностранных агентов|иноагентов|РФ|в РФ|России|в России|и"
        r"|нежелательн\w+ организаци\w+))*\W*\Z",
        r"(?i:нежелательн\w+ организаци\w+ (?:на территории|в) (?:рф|россии)\W*\Z)",
        last=3,
        longest=60,
    ),
    whole(
        "legal",
        r"\A\W*(?:©|\([cC]\)|Copyright (?:©|\([cC]\)|\d{4}))",
        r"\AThis material may not be published, broadcast, rewritten",
        r"\A\W*(?:dpa-infocom|dpa:\d{6}|(?:dpa|AFP|APA|sda)[-/ ]?\S{0,12}:\d{6}-\d{2,3}-\d+)",
        r"\A\W*(?:Перепечатка|При (?:перепечатке|цитировании|использовании материалов|копіюванні|передруку"
        r"|цитуванні|використанні"
        r" матеріалів)|Передрук|Копіювання|Использование материалов|Використання матеріалів)\b.{0,160}\Z",
        longest=80,
    ),
    sentence(
        "legal",
        rf"(?:©|\([cC]\)|Copyright (?:©|\([cC]\)|\d{{4}})).{{0,100}}{END}",
        r"(?i:all rights reserved|some rights reserved|alle rechte vorbehalten|все права защищены"
        r"|всі права захищені|усі права захищені)\W*\Z",
        rf"The (?:opinions|views) expressed (?:in this {_TEXT}|here|are)\b",
        r"(?:Die|Diese) (?:in diesem \w+ )?(?:geäußerten? )?Meinung(?:en)? (?:ist|sind|gibt|geben|des Autors"
        r"|der Autorin)\b.{0,80}"
        r"(?:nicht (?:notwendig|zwingend|unbedingt)|ausschließlich|allein)",
        r"Мнение (?:автора|редакции) (?:может|не (?:всегда|обязательно))\b",
        r"Думка (?:автора|редакції) (?:може|не (?:завжди|обов[’'ʼ]язково))\b",
        rf"Sorry,? we are (?:unable to accept|not currently accepting) comments\b.{{0,40}}{END}",
    ),
    part("legal", "inside", rf"{after_stop('©')} dpa-infocom, dpa:[\d-]+(?:/\d+)?", hints=("©",)),
)
