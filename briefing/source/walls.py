"""
The walls before an article: a paywall, a login, a question about cookies, a check for robots.

All phrases stand at the start of a block: an article that tells of walls quotes them inside its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

PATTERNS = {
    "a check for robots": r"""
        just a moment
        attention required
        checking (?:your browser|if the site connection)
        verif(?:y|ying) (?:that )?you are (?:a )?human
        are you a robot
        please verify you are
        (?:please )?complete the (?:captcha|security check)
        \S+ needs to review the security of your connection
        access (?:to this page has been )?denied
        (?:wir prüfen|überprüfung), ob sie ein (?:mensch|roboter)
        (?:bitte )?bestätigen sie, dass sie (?:ein mensch|kein roboter)
        sind sie ein (?:mensch|roboter)
        sicherheitsüberprüfung
        вы не робот
        подтвердите, что (?:вы|запросы)
        я не робот
        проверка (?:вашего )?браузера
        докажите, что вы
        ви не робот
        підтвердьте, що ви
        підтвердіть, що ви
        перевірка (?:вашого )?браузера
    """,
    "a question about cookies": r"""
        before you continue
        we (?:value|respect|care about) your privacy
        your privacy (?:choices|matters)
        we and our (?:\d+ )?partners
        (?:this (?:web)?site|we) uses? cookies
        cookie (?:settings|consent|preferences)
        wir und unsere (?:\d+ )?partner
        ihre (?:privatsphäre|zustimmung)
        wir (?:verwenden|nutzen|benötigen ihre) ?(?:cookies|zustimmung)
        besuchen sie (?:unsere seite|\S+) wie gewohnt mit werbung
        .{1,40} mit werbung (?:lesen|und tracking)
        diese (?:web)?seite verwendet cookies
        cookie-einstellungen
        мы используем (?:файлы )?cookie
        этот сайт использует (?:файлы )?cookie
        мы (?:ценим|уважаем) вашу (?:приватность|конфиденциальность)
        мы и наши партн[её]ры
        согласие на обработку
        ми використовуємо (?:файли )?cookie
        цей сайт використовує (?:файли )?cookie
        ми (?:цінуємо|поважаємо) вашу приватність
        ми та наші (?:\d+ )?партнери
        згода на обробку
    """,
    "a login": r"""
        (?:please )?(?:log|sign) ?in to (?:continue|read|view|proceed)
        you (?:must|need to) (?:be logged in|log in|sign in)
        create (?:a free|an) account to
        register (?:for free )?to (?:continue|read)
        forgot(?:ten)? (?:your )?password
        bitte (?:melden sie sich|loggen sie sich|einloggen|anmelden)
        melden sie sich an
        passwort vergessen
        jetzt (?:kostenlos )?registrieren und weiterlesen
        (?:пожалуйста, )?(?:войдите|авторизуйтесь|зарегистрируйтесь),? чтобы
        забыли пароль
        вход в (?:личный кабинет|аккаунт)
        необходимо авторизоваться
        (?:будь ласка, )?(?:увійдіть|авторизуйтеся|зареєструйтеся),? щоб
        забули пароль
        ще не маєте облікового запису
    """,
    "a paywall": r"""
        subscribe (?:now |today )?to (?:continue|keep|read|unlock)
        to (?:continue|keep) reading(?: this (?:article|story))?,? (?:please )?(?:subscribe|become|start|sign)
        this (?:article|story|content) is (?:only )?(?:available )?(?:for|to) (?:our |paying )?(?:subscribers|members)
        this (?:article|story|content) is (?:exclusive to|reserved for) (?:our |paying )?(?:subscribers|members)
        (?:continue|keep) reading (?:with|for|by)
        you(?:[’']ve| have) (?:reached|read) (?:your|all)\b.{0,30}\bfree
        unlock (?:this|the full) (?:article|story)
        subscriber[- ](?:only|exclusive)
        weiterlesen mit\b
        jetzt (?:abonnieren|testen) und weiterlesen
        dieser (?:artikel|text|inhalt) ist (?:nur )?(?:für (?:unsere )?(?:abonnent|plus)|exklusiv)
        (?:um|zum) (?:weiterzulesen|weiterlesen)
        sie möchten weiterlesen
        lesen sie (?:diesen artikel )?weiter mit
        artikel (?:freischalten|exklusiv für)
        (?:этот )?(?:материал|текст|статья) доступ(?:ен|на) (?:только )?(?:по подписке|подписчикам|для подписчиков)
        оформите подписку
        чтобы (?:читать|дочитать) (?:дальше|далее|полностью|стат|материал)
        чтобы продолжить чтение
        подпишитесь, чтобы
        только для подписчиков
        (?:цей )?(?:матеріал|текст|стаття) доступ(?:ний|на) (?:лише |тільки )?(?:за передплатою|(?:для )?передплатник)
        оформіть (?:передплату|підписку)
        щоб (?:читати|дочитати) (?:далі|повністю|стат|матеріал)
        щоб продовжити читання
        передплатіть, щоб
        (?:лише|тільки) для (?:передплатників|підписників)
    """,
    "a note that it needs JavaScript": r"""
        (?:please )?enable (?:javascript|js)\b
        you need to enable javascript
        this (?:app|site|page|website) (?:requires|needs)\b.{0,20}javascript
        javascript is (?:required|disabled)
        your browser does not support javascript
        bitte aktivieren sie javascript
        javascript (?:ist|muss)
        (?:пожалуйста, )?включите (?:javascript|поддержку js)
        для работы (?:сайта|приложения).{0,30}javascript
        (?:будь ласка, )?(?:увімкніть|ввімкніть) javascript
    """,
}
"""
For each wall the beginnings of its signs, one a line.
"""

_WALLS = {
    name: re.compile(r"\W*(?:" + "|".join(map(str.strip, signs.strip().split("\n"))) + ")", re.I)
    for name, signs in PATTERNS.items()
}

# What the rest of such a page speaks of; said of blocks beside a wall alone.
_SMALL_PRINT = re.compile(
    r"cookie|privacy|consent|partners|personal data|javascript|ray id|captcha|robot|password|account|subscri"
    r"|log ?in\b|sign ?(?:in|up)\b|your choices|browser|datenschutz|privatsphäre|zustimmung|einwilligung"
    r"|anmelden|passwort|konto\b|abo\b|abonn|monatlich|kündbar|testen|согласи|конфиденциальн|пароль|подпис"
    r"|войти|войдите|аккаунт|робот|браузер|автоматическ|згод[аиу]|приватн|передплат|підпис|увійти|увійдіть"
    r"|обліков|зареєстр|регистр",
    re.I,
)

FEWEST_WORDS = 12
"""
Of text that no wall would say: a page with fewer words of it beside a wall has no article.
"""

LONGEST_OFFER = 25
"""
Words: so many fit on the line by which a subscription is offered.
"""

LONGEST_SIGN = 60
"""
Words: a longer block is no sign at a wall, whatever it begins with.
"""


def before(lines: Sequence[str], signs: Iterable[str]) -> str | None:
    """
    Name the wall that stands where the article should be, or None.

    Args:
        lines: What was taken for the article.
        signs: All that the page shows, its title and what it says to browsers without scripts.
    """
    sign = next((name for name, pattern in _WALLS.items() for each in signs if _says(pattern, each)), None)
    return sign if sign and prose(lines) < FEWEST_WORDS else None


def is_paywall(block: str) -> bool:
    """
    Tell whether a block asks for money before more can be read.
    """
    return len(block.split()) <= LONGEST_OFFER and _says(_WALLS["a paywall"], block)


def is_wall(block: str) -> bool:
    """
    Tell whether a block is a sign at any wall.
    """
    return any(_says(pattern, block) for pattern in _WALLS.values())


def prose(lines: Sequence[str]) -> int:
    """
    Count the words that neither a wall nor its small print would say.
    """
    return sum(
        len(line.split())
        for line in lines
        if line.rstrip("\"'”’»“)")[-1:] in (".", "!", "?", "…") and not is_wall(line) and not _SMALL_PRINT.search(line)
    )


def _says(pattern: re.Pattern[str], block: str) -> bool:
    # Quotation marks at the start are an article's: it tells of a wall.
    return block[:1] not in "\"“„«'‘" and len(block.split()) <= LONGEST_SIGN and pattern.match(block[:400]) is not None
