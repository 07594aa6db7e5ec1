"""
Who wrote it, when, with whose help: by-lines, stamps, credits, biographies.
"""

from __future__ import annotations

from briefing.clean.junk.rule import Rule, part, sentence, whole
from briefing.clean.newsroom import AGENCY, CLOCK, END, MONTH, NAME, NAMES, WEEKDAY

_TITLED = rf"(?:{NAME}|and|the|of)(?:,? (?:{NAME}|and|the|of|journalists?)){{0,24}}"
_ROLE = (
    r"(?:reporter|correspondent|columnist|editor|journalist|author|writer|contributor|producer|professor"
    r"|commentator|blogger"
    r"|critic|fellow|photographer|photojournalist|lecturer|novelist|analyst)"
)
_WORKER = (
    r"(?:Redakteur(?:in)?|Reporter(?:in)?|Korrespondent(?:in)?|Autor(?:in)?|Volontär(?:in)?|Journalist(?:in)?"
    r"|Kolumnist(?:in)?"
    r"|Ressortleiter(?:in)?|Chefredakteur(?:in)?)"
)
_STAMPED = (
    rf"(?:{CLOCK}(?: ?(?:[A-Z]{{2,4}}|[AaPp][Mm]))?,? ?)?(?:on )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z]\w+ \d{4}|[A-Z]\w+ \d{1,2},? \d{4})?"
)

AUTHORS: tuple[Rule, ...] = (
    whole(
        "credit",
        r"\A\(?(?:Information|Material) (?:for|in|from) this (?:article|story|report) (?:was"
        r"|were) (?:contributed|compiled|provided)",
        rf"\A\W*(?:Additional reporting|Reporting|Editing|Writing|Compiled|Research) by:? {NAME}",
        rf"\A\W*(?:Edited|Written|Compiled|Translated|Photographs|Illustrations?) by:? {NAMES}\W*\Z",
        r"\A\W*(?:Mit Material|Mit Agenturmaterial|Mitarbeit:|Redaktion:|Redaktionelle Mitarbeit|Text:|Fotos:"
        r"|Autor(?:[*:]?in|en)?:|Redaktionsschluss:)",
        r"\A\W*(?:Матер[иі]ал п[оі]дготов(?:или|ила|ил|ив)|Матеріал підготу(?:вали|вала|вав)"
        r"|В подготовке (?:материала|статьи)|У підготовці (?:матеріалу|статті)|Автор[иы]?:|Редактор:"
        r"|Над матеріалом працювали|Над материалом работали|Переклад:|Перевод:|Перевела?:)",
        r"\A\W*(?:Sources?|Quellen?|Unsere Quellen|Источники?|Джерел[оа]|Credit|Hat tip)\s*: ?[^.!?]{0,120}\.?\Z",
        r"\A\W*(?:За матеріалами|По материалам)(?: [^\s,]+){1,4}\W*\Z",
        longest=80,
    ),
    part(
        "credit",
        "tail",
        rf"(?<=[.!?”\"»“)])\s{{0,9}}[(\[](?:(?:Mit Material von |Reporting by |Editing by |mit |Quelle: "
        r"|Source: |Источник: |Джерело: )?"
        rf"{AGENCY}[^()\[\]]{{0,40}}|(?:Mit Material|Reporting|Additional reporting|Editing|Mitarbeit"
        r"|mit Agenturmaterial"
        r"|[Ww]ith (?:agency |PTI |IANS )?inputs)\b[^()\[\]]{0,200}|[a-zäöü]{2,4}(?:/[a-zäöüA-Z]{2,6})*)[)\]]\W{0,9}\Z",
        last=2,
        hints=("(", "["),
    ),
    sentence(
        "credit",
        rf"(?:{AGENCY}[’']s |[Jj]ournalists? |Correspondents? )?{_TITLED} (?:reported|wrote|reported and wrote"
        r"|wrote and reported)"
        rf"(?: this (?:story|report|article))? (?:from|in) [A-Z][^:;]{{2,60}}?(?:[,;]? and "
        rf"|[,;] )?(?:(?:{AGENCY}[’']s |journalists? )?{_TITLED}"
        r" (?:reported|wrote)\b.{3,160})?(?<! that)[.]\Z",
        rf".{{3,600}} contributed (?:reporting )?(?:to|for) this (?:report|story|article|piece)\b[^.]{{0,60}}{END}",
        rf"{AGENCY}[’']s {_TITLED}(?: in [A-Z]\w+)?(?: and {_TITLED})?(?: in [A-Z]\w+)? (?:also )?contributed"
        r"(?: from [A-Z][\w ]{2,30})?\W*\Z",
        rf"(?:Report|Reporting|Text|Copy) supplied by (?:the )?{NAMES}\W*\Z",
        rf"{AGENCY}(?: [A-Z]{{2,4}}){{2,5}}\W*\Z",
        last=4,
        longest=60,
    ),
    part(
        "byline",
        "head",
        r"\A(?:By|BY) ?\. (?:[^.]|(?<=\b[A-Z])\.){3,60}(?:\.|\Z)\s*(?:(?:and|for|in) (?:[^.]"
        r"|(?<=\b[A-Z])\.){3,60}\.(?:\s+|\Z))*",
        r"\A(?:PUBLISHED|UPDATED|CREATED|Published|Updated|Created|Last updated(?: at)?"
        rf"|LAST UPDATED): ?\.? ?{_STAMPED}"
        r"\s*(?:\.|\|)?\s*(?:\|\s*\.?\s*)?",
        rf"\A(?:\d{{1,2}} [A-Z]\w+ \d{{4}} )?Last updated at (?:{CLOCK}(?: [A-Z]{{2,4}})?)(?: on \d{{1,2}}(?:st"
        rf"|nd|rd|th)? \w+ \d{{4}})? ?\.?(?:\s+|\Z)",
        rf"\A{CLOCK} [A-Z]{{2,4}}, \d{{1,2}} [A-Z]\w+ \d{{4}}\s*[.|]*\s*",
        r"\A\| ?\. ",
        first=4,
    ),
    whole(
        "byline",
        rf"\A\W*(?:By|BY|Von|von|VON|Text|От|Автор) {NAMES}\W*\Z",
        r"\A(?:Story by|Written by|Posted by|Analysis by|Words by|Ein(?: Kommentar| Gastbeitrag| Bericht)? von"
        r"|Eine (?:Analyse|Reportage) von"
        rf"|Kommentar von|Interview:|Protokoll:) {NAMES}",
        rf"\A(?:Von|von) {NAME} {NAME}(?: Foto| Photo|,).*[^.!?]\Z",
        rf"\A{NAME} {NAME}(?: {NAME})?, (?:{NAME}|{_ROLE}|{_WORKER}|[Кк]орр?еспондент\w*)(?: {NAME}){{0,2}}\Z",
        longest=16,
        first=6,
    ),
    whole(
        "biography",
        rf"\A{NAME}(?: {NAME}){{1,3}} (?:is|was) (?:an? |the |our )?(?:[\w’'-]+ ){{0,6}}{_ROLE}s? (?:at|for|with"
        r"|based|covering|in|of|on|and|who)\b",
        rf"\A{NAME}(?: {NAME}){{1,3}} (?:covers|writes (?:about|for|on)|reports (?:on|for)) ",
        rf"\A{NAME}(?: {NAME}){{1,3}} (?:ist|arbeitet|schreibt|berichtet)\b.{{0,60}}(?:{_WORKER}|für (?:die|den"
        r"|das|unsere)|aus )",
        rf"\A{NAME}(?: {NAME}){{1,3}}\s?[—–-] (?:журналіст|кореспондент|редактор|оглядач|журналист|корреспондент"
        r"|обозреватель|автор)",
        r"\AAbout the author\b",
        longest=60,
        last=2,
    ),
    whole(
        "stamp",
        r"\A\W*(?:PUBLISHED|UPDATED|Published|Updated|Last updated|Posted|First published|Created|Last modified)\s*(?::"
        r"|on \w+|at \d|\d|\w+ \d{1,2},? \d{4})",
        r"\A\W*(?:Stand|Veröffentlicht|Aktualisiert|Erstellt|Zuletzt aktualisiert|Erschienen|Publiziert)\s*(?::"
        r"|am \d).{0,60}\d(?: Uhr)?\W*\Z",
        r"\A\W*(?:Опубликовано|Обновлено|Дата публикации|Создано|Опубліковано|Оновлено"
        r"|Дата публікації|Створено)\s*:?[^.!?]{0,60}\.?\Z",
        rf"\A\W*(?:(?:{WEEKDAY}),? )?(?:\d{{1,2}}[./ ](?:\d{{1,2}}|{MONTH})[./ ]+\d{{4}}"
        rf"|(?:{MONTH}) \d{{1,2}},? \d{{4}})(?: (?:г|р)\.)?(?:[,| –-]+(?:at |um |о "
        rf"|в )?{CLOCK}.{{0,12}})?\W*\Z",
        rf"\A\W*(?:{CLOCK} ?(?:Uhr|[A-Z]{{2,4}}|[ap]\.?m\.?(?: [A-Z]{{2,4}})?)?\s*){{1,2}}\W*\Z",
        r"\A\W*\d{1,2} (?:minutes?|hours?|days?|mins?|hrs?) ago\W*\Z|\A\W*[Vv]or \d{1,2} (?:Minuten?|Stunden?"
        r"|Tagen?)\W*\Z",
        r"\A\W*\d{1,2} (?:минут\w?|час\w{0,2}|дн\w{1,2}|хвилин\w?|годин\w?) (?:назад|тому)\W*\Z",
        longest=16,
    ),
)
