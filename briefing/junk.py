"""
The rules that tell page junk from reporting: data only, each with the name that a report shows.

Words of all four languages stand in one rule: pages mix them, and none means anything else in another.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.newsroom import AGENCY, CLOCK, MONTH, NAME, NAMES, PHOTO, SPOKEN_TO, START, WEEKDAY


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One kind of junk.

    *pattern* is searched in a paragraph whose line breaks are blanks; it is compiled at its first use (all cost 20 ms).
    *part* says what goes: `whole` the paragraph, `head` the match at its start, `tail` the match at
    its end, `inside` every match.
    *longest* is the number of words above which a paragraph is never dropped whole.
    *first* limits the rule to so many paragraphs from the top, *last* to so many from the end.
    """

    name: str
    part: str
    pattern: str
    longest: int = 40
    first: int | None = None
    last: int | None = None


def _rule(name: str, part: str, *patterns: str, **limits: int) -> Rule:
    return Rule(name, part, "|".join(patterns), **limits)


RULES: tuple[Rule, ...] = (
    _rule(
        "promo",
        "inside",
        rf"\[[^\[\]]{{0,40}}(?:{SPOKEN_TO})[^\[\]]{{0,160}}\]",
        r"\((?:Watch|WATCH|Read|READ|Video|VIDEO|Listen|See also|Related|Смотрите|Дивіться"
        r"|Lesen Sie)\b ?(?:more|also|auch)?:[^()]{0,160}\)",
        r"\([^()]{0,120}>>+\s*\)",
    ),
    _rule("promo", "whole", r"\A[^«.!?]*(?:\s»|>>|→|›|▶|►)\W*\Z", r"\A\W*[▶►]", r"\A\[[^\[\]]*\]\Z"),
    _rule(
        "player",
        "inside",
        r"(?:This video can ?not be played )?Media playback is (?:un|not )supported on (?:this|your) device",
        r"To play this video you need to enable JavaScript in your browser\.?",
        r"Ваш браузер не поддерживает (?:видео|аудио)\.?",
    ),
    _rule(
        "navigation",
        "inside",
        rf"{START}(?:(?:SCROLL DOWN|Scroll down) (?:for|to see) (?:the |more )?(?:videos?|more|VIDEO)\b\s*\.?"
        r"|(?:READ MORE|Read more|READ:|WATCH:|RELATED:|READ ALSO)\b:? [^.!?]{3,120}[.!?]+(?=\s|\Z)"
        r"|(?:Click|CLICK|Tap) here (?:to|for) [^.!?»]{3,120}(?:[.!?»]+|\Z)(?=\s|\Z)"
        r"|(?:Читайте|Смотрите|Дивіться|Слухайте|Слушайте) (?:также|також|ещё|еще"
        rf"|ще)\s*:[^.!?]{{3,160}}(?:[.!?]+|\Z)"
        r"|(?:Hier klicken|Klicken Sie hier)[^.!?]{0,120}(?:[.!?»]+|\Z)"
        r"|(?:Натисніть тут|Клацніть тут|Нажмите здесь)[^.!?]{0,120}(?:[.!?»]+|\Z))",
    ),
    _rule(
        "navigation",
        "whole",
        r"\A\W*(?:READ MORE|Read more|Read also|READ ALSO|Also read|ALSO READ|Related|RELATED|See also"
        r"|More on this story|MORE"
        r"|Read next|Don[’']t miss|DON[’']T MISS|Recommended|Most read|Watch|WATCH|VIDEO|Video"
        r"|Listen)(?:\s+\w+){0,3}\s*[:»|]",
        r"\A\W*(?:Read more|READ MORE|Read the full|Click here|CLICK HERE|Tap here|Continue reading"
        r"|Story continues|STORY CONTINUES"
        r"|Article continues|Back to top|Skip to|Jump to|Show more|Load more|Related (?:stories|articles"
        r"|topics|links|content))\b[^.!?]*\Z",
        r"\A\W*(?:Lesen Sie (?:auch|hier|mehr|dazu|weiter)|Lies auch|Mehr (?:dazu|zum Thema)|Siehe auch"
        r"|Sehen Sie auch|Auch interessant"
        r"|Zum Thema|Das könnte Sie (?:auch )?interessieren|Passend dazu|Weiterlesen|Weitere (?:Artikel"
        r"|Meldungen))\b[^:.!?]*(?::|[^.!?]*\Z)",
        r"\A\W*(?:Читайте (?:также|ещё|еще|по теме)|Смотрите (?:также|видео)|По теме|Подробнее"
        r"|Материалы по теме|Ещё по теме)\s*:",
        r"\A\W*(?:Читайте (?:також|ще|по темі)|Дивіться (?:також|відео)|За темою|Детальніше|Докладніше"
        r"|Матеріали за темою)\s*:",
        r"\A\W*(?:Читайте (?:также|також)|Смотрите также|Дивіться також)[^.!?,]*\Z",
    ),
    _rule(
        "advertisement",
        "whole",
        r"\A\W*(?:Advertisements?|ADVERTISEMENT|Sponsored(?: content)?|Anzeige|ANZEIGE|Werbung|WERBUNG"
        r"|Реклама|РЕКЛАМА)\b(?:[^.!?]{0,60})\Z",
    ),
    _rule(
        "sign-up",
        "whole",
        r"\A\W*(?:Sign up|Subscribe|SUBSCRIBE|SIGN UP|Get (?:the|our) (?:latest|daily|free|best)|Join our"
        r"|Download (?:the|our) app|Want more|Enter your email)"
        r"\b(?=.*(?:newsletter|inbox|e-?mail|here|today|now|updates|app|podcast|channel"
        r"|subscri))(?!.*\b(?:said|says|officials)\b)",
        r"\A\W*(?:Newsletter|Abonnieren Sie|Jetzt (?:abonnieren|anmelden|Newsletter)|Melden Sie sich (?:für"
        r"|zu)|Bestellen Sie|Holen Sie sich)\b",
        r"\A\W*(?:Подписывайтесь|Подпишитесь|Подписаться|Присоединяйтесь к нашему"
        r"|Больше новостей)\b(?!.*, (?:сказал|заявил))",
        r"\A\W*(?:Підписуйтесь|Підписуйтеся|Підпишіться|Підписатися|Долучайтеся до наш|Приєднуйтесь до наш"
        r"|Більше новин)(?!.*, (?:сказа|заяви))",
    ),
    _rule(
        "social",
        "whole",
        r"\A\W*(?:Follow|FOLLOW|Like) (?:@|us\b|\w+(?: \w+)? on (?:Twitter|X|Facebook|Instagram|TikTok"
        r"|YouTube|Telegram))[^.!?]*[.!]?\Z",
        r"\A\W*(?:Folgen Sie (?:uns|@)|Следите за нами|Стежте за нами|Слідкуйте за нами)\b",
        r"\bpic\.twitter\.com/\w+",
        r"\A[—–-]+ [^()]{2,60}\(@\w{2,20}\).{0,40}\Z",
        r"\A(?:View this post on|A post shared by|Share (?:this|on) |Copy link|Tweet\b\W*\Z)",
        r"\A(?:[#@]\w+[\s,]*)+\Z",
    ),
    _rule(
        "credit",
        "whole",
        r"\A\(?(?:Information|Material) (?:for|in|from) this (?:article|story|report) (?:was"
        r"|were) (?:contributed|compiled|provided)",
        rf"\A\W*(?:Additional reporting|Reporting|Editing) by:? {NAME}",
        rf"\A\W*(?:Edited|Written|Compiled|Translated) by:? {NAMES}\W*\Z",
        r"\A\W*(?:Mit Material|Mit Agenturmaterial|Mitarbeit:|Redaktion:|Redaktionelle Mitarbeit|Text:"
        r"|Autor(?:in|en)?:)",
        r"\A\W*(?:Матер[иі]ал п[оі]дготов(?:или|ила|ил|ив)|Матеріал підготу(?:вали|вала|вав)"
        r"|В подготовке (?:материала|статьи)"
        r"|У підготовці (?:матеріалу|статті)|Автор[иы]?:|Редактор:"
        r"|Над матеріалом працювали)",
        r"\A\W*(?:Sources?|Quellen?|Источники?|Джерел[оа]|Credit|Hat tip)\s*: ?[^.!?]{0,120}\.?\Z",
        r"\A\W*(?:За матеріалами|По материалам)(?: [^\s,]+){1,4}\W*\Z",
        longest=80,
    ),
    _rule(
        "credit",
        "tail",
        rf"{START}\(?(?:[^.!?]|(?<=\b[A-Z])\.|\.(?![\s\"”’»)])){{3,240}} contributed "
        r"(?:reporting )?(?:to|for) (?:this|the) (?:report|story|article|piece)"
        r"\b[^.]{0,60}\.?\)?\Z",
        last=3,
    ),
    _rule(
        "credit",
        "tail",
        rf"(?<=[.!?”\"»“)])\s*[(\[](?:(?:Mit Material von |Reporting by "
        rf"|Editing by )?{AGENCY}[^()\[\]]{{0,40}}|(?:Mit Material|Reporting|Additional reporting|Editing"
        rf"|Mitarbeit)\b[^()\[\]]{{0,200}})[)\]]\W*\Z",
        last=2,
    ),
    _rule(
        "legal",
        "whole",
        r"\A\W*(?:©|\([cC]\)|Copyright (?:©|\([cC]\)|\d{4}))",
        r"(?i:\b(?:all rights reserved|alle rechte vorbehalten|все права защищены|(?:всі|усі) права захищені))\W*\Z",
        r"\AThis material may not be published, broadcast, rewritten",
        longest=80,
    ),
    _rule(
        "legal",
        "inside",
        rf"{START}The (?:opinions|views) expressed in this (?:commentary|article|piece|column) are[^.]*\.",
        r"Sorry,? we are not currently accepting comments on this article\s*\.?",
    ),
    _rule(
        "byline",
        "head",
        r"\ABy \. [^.]{3,60}(?:\.|\Z)\s*",
        rf"\A(?:PUBLISHED|UPDATED|Published|Updated|Last updated"
        rf"|LAST UPDATED): ?\.? ?(?:{CLOCK}(?: \w{{2,4}})?,? ?)?(?:\d{{1,2}} \w+ \d{{4}}"
        rf"|\w+ \d{{1,2}}, \d{{4}})?\s*(?:\.|\|)?\s*(?:\|\s*\.?\s*)?",
        rf"\A{CLOCK} [A-Z]{{2,4}}, \d{{1,2}} [A-Z]\w+ \d{{4}}\s*[.|]*\s*",
        rf"\ACreated: ?\.? ?{CLOCK}[^.]{{0,30}}\.\s*",
        r"\A\| \. ",
        first=4,
    ),
    _rule(
        "byline",
        "whole",
        rf"\A(?:By|BY|Von|von|VON|Text|От) {NAMES}\W*\Z",
        rf"\A(?:Story by|Written by|Posted by|Analysis by) {NAMES}",
        rf"\A(?:Von|von) {NAME} {NAME}(?: Foto| Photo|,).*[^.!?]\Z",
        longest=16,
        first=6,
    ),
    _rule(
        "stamp",
        "whole",
        r"\A\W*(?:PUBLISHED|UPDATED|Published|Updated|Last updated|Posted|First published|Created)\s*(?::"
        r"|on \w+|at \d|\d|\w+ \d{1,2},? \d{4})",
        r"\A\W*(?:Stand|Veröffentlicht|Aktualisiert|Erstellt|Zuletzt aktualisiert)\s*(?::"
        r"|am \d)[^.!?]*[\d:.]+(?: Uhr)?\W*\Z",
        r"\A\W*(?:Опубликовано|Обновлено|Дата публикации|Опубліковано|Оновлено"
        r"|Дата публікації)\s*:?[^.!?]{0,60}\.?\Z",
        rf"\A\W*(?:(?:{WEEKDAY}),? )?(?:\d{{1,2}}[./ ](?:\d{{1,2}}|{MONTH})[./ ]+\d{{4}}"
        rf"|(?:{MONTH}) \d{{1,2}},? \d{{4}})(?: (?:г|р)\.)?(?:[,| –-]+(?:at |um |о "
        rf"|в )?{CLOCK}.{{0,12}})?\W*\Z",
        rf"\A{CLOCK}(?: (?:Uhr|[A-Z]{{2,4}}|[ap]\.?m\.?))?\W*\Z",
        longest=16,
    ),
    _rule(
        "caption",
        "whole",
        r"\A\W*(?:Photos?|PHOTO|Fotos?|FOTO|Фото|ФОТО|Images?|IMAGE|Bild|Grafik|Graphic|Illustration"
        r"|Image (?:source|caption|copyright))\b(?: by| credit| source)?\s*[:,/][^?!]{0,200}\Z",
        r"\A\W*Image (?:caption|copyright|source)\b",
        rf"[(\[][^()\[\]]{{0,60}}{PHOTO}\b[^()\[\]]{{0,80}}[)\]]\W*\Z",
        rf"[(\[](?:[^()\[\]]{{0,40}}[/:] ?)?{AGENCY}(?:/[^()\[\]]{{2,40}})?[)\]]\W*\Z",
        rf"(?:\b{AGENCY} ?/ ?{NAME}(?: {NAME}){{0,3}}|AP Photo(?:/[\w .-]+)?|/?Getty Images|/?Shutterstock"
        rf"|[Ff]ile (?:photo|picture|image)|Symbol(?:bild|foto)|Archiv(?:bild|foto)|[Аа]рхивное фото"
        rf"|[Аа]рхівне фото)\s*\.?\Z",
        r"(?<=[.!?]) (?:Photo|Foto|Фото|Bild|Image|Picture)(?: by| credit|: ©|:)\s*[^.!?]{2,80}\.?\Z",
        longest=80,
    ),
    _rule(
        "caption",
        "whole",
        rf"(?<=[\w.]), (?:on )?(?:{WEEKDAY}),? (?:the )?(?:(?:{MONTH}) \d{{1,2}}"
        rf"|\d{{1,2}}\.? (?:{MONTH})),? \d{{4}}[^.]{{0,12}}[.,]",
        rf"\A.{{20,}} (?:on|am|у|в|во) (?:{WEEKDAY}),? (?:(?:{MONTH}) \d{{1,2}}"
        rf"|\d{{1,2}}\.? (?:{MONTH})),? \d{{4}}(?: (?:г|р)\.?)?\W*\Z",
        longest=60,
        first=3,
    ),
)
"""
In the order in which they are tried; what one has dropped the next never sees.
"""
