"""
The corrections of an article: how a paragraph begins that is one, and how the sentences go on.
"""

from __future__ import annotations

from briefing.clean.junk.rule import Rule, whole
from briefing.clean.newsroom import MONTH

_TEXT = r"(?:article|story|report|post|piece|headline|page|version|column|commentary|essay|op-ed)"
_DATED = rf"(?:,? \(?(?:(?:on|vom|am) )?(?:(?:{MONTH}) )?\d[\w.,/ ]{{0,20}}\)?)?"
_STOP = r"(?:\s?[:.]| (?:от|від) \d[\d. \w]{3,20}:)"
_WRONG = r"(?:figure|number|name|title|spelling|date|year|age|amount|sum|quote|quotation|photo\w*|picture|caption)"
_ARTICLE = r"(?:Artikel|Text|Beitrag|Meldung|Bericht)"

ONWARD = (
    r"(?:(?:It|This|That|These|Those|They|He|She) (?:is|was|are|were|has|have|had|should)\b"
    rf"|(?:The|Its|His|Her|Their) (?:(?:correct|right|actual|true|accurate|real) |{_WRONG} (?:is|was|has|have|should)\b"
    rf"|(?:error|mistake|{_TEXT}) (?:is|was|has|have)\b)"
    r"|(?:In fact|In reality|Actually|Instead|Rather),? "
    r"|[A-Z][\w ]{1,30} (?:previously|incorrectly|mistakenly|wrongly) "
    r"|We (?:regret|apologi[sz]e|have (?:corrected|changed|updated))\b"
    r"|(?:Richtig|Korrekt|Tatsächlich|Zutreffend|Gemeint|Stattdessen|In (?:Wahrheit|Wirklichkeit|der Tat))\b"
    r"|(?:Es|Das|Dies|Sie|Er) (?:ist|sind|war|waren|wurden?|hat|haben|handelt|beträgt|liegt|lag|muss|müsste|heißt)\b"
    r"|(?:Der|Die|Das) (?:(?:richtige|korrekte|tatsächliche)\b|(?:Fehler|Angabe|Zahl|Name|Passage|Stelle)"
    r" (?:ist|war|wurde|haben|lautet))"
    r"|Wir (?:bitten|bedauern|entschuldigen|haben (?:das|den|die|dies) (?:\w+ )?(?:korrigiert|berichtigt|geändert))"
    r"|In (?:einer|der) (?:früheren|ersten|vorherigen) (?:Version|Fassung)\b"
    r"|(?:Правильно|Верно|Вернее|На самом деле|В действительности|Вместо этого|Речь ид[её]т|Следует читать)\b"
    r"|(?:Правильн|Верн|Точн)(?:ая|ое|ый|ые) |(?:Ошибка|Неточность|Текст|Цифра) (?:исправлен|уточн[её]н)"
    r"|(?:Он[аои]?|Их|Его|Е[её]|Это) (?:был|составля|равн|долж|насчиты|не\b)"
    r"|(?:Приносим|Мы приносим|Редакция приносит) "
    r"|В (?:тексте|статье|материале|заметке|новости|(?:более )?(?:ранней|предыдущей|первоначальной) версии) "
    r"|(?:Правильно|Вірно|Точніше|Насправді|Натомість|Йдеться|Мова йде|Слід читати)\b"
    r"|(?:Правильн|Точн)(?:а|е|ий|і) |(?:Помилк[ау]|Неточність|Текст|Цифру) (?:виправлен|уточнен)"
    r"|(?:Він|Вона|Воно|Вони|Їх|Його|Її|Це) (?:був|бул|становит|складає|дорівню|налічу|має|не\b)"
    r"|(?:Перепрошуємо|Ми перепрошуємо|Просимо вибачення|Редакція перепрошує)"
    r"|[УВ] (?:тексті|статті|матеріалі|новині|(?:більш )?(?:ранній|попередній|початковій) версії) )"
)
"""
How a sentence begins that only makes sense with the correction before it.
"""

CORRECTIONS: tuple[Rule, ...] = (
    whole(
        "note",
        r"\A\W*(?i:editor[’']?s?[’']? note|author[’']s note|publisher[’']s note|a note from the editors?)"
        r"(?:\s?:|\s[—–-]\s)",
        rf"\A\W*(?:Corrections?|CORRECTIONS?|Clarification|CLARIFICATION|Erratum|Amendment){_DATED}\s?:",
        rf"\A\W*(?:An?|The) (?:earlier|previous|original) (?:version|edition) of this {_TEXT}\b",
        rf"\A\W*This {_TEXT} (?:has been|was) (?:\w+ )?(?:corrected|amended|(?:updated|changed|edited) to (?:correct"
        r"|reflect|clarify|remove|show|fix|say))\b",
        r"\A\W*(?:Anmerkung|Hinweis|Anm\.) der Redaktion\s?:",
        rf"\A\W*(?:Korrektur|Richtigstellung|Berichtigung|Korrekturhinweis){_DATED}\s?:",
        rf"\A\W*In einer (?:früheren|ersten|vorherigen) (?:Version|Fassung) (?:dieser|dieses|des|der) {_ARTICLE}",
        rf"\A\W*(?:Исправление|Уточнение|Поправка|Опровержение|Примечание редакции|От редакции){_STOP}",
        r"\A\W*В (?:более )?(?:ранней|предыдущей|первоначальной) версии (?:этой |этого )?(?:статьи|материала|текста"
        r"|новости|публикации|заметки)",
        rf"\A\W*(?:Виправлення|Уточнення|Спростування|Примітка редакції|Від редакції){_STOP}",
        r"\A\W*[УВ] (?:більш )?(?:ранній|попередній|початковій) версії (?:цієї |цього )?(?:статті|матеріалу|тексту"
        r"|новини|публікації|допису)",
        longest=120,
        alone=False,
    ),
)
