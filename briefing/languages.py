"""
THE TABLE: what Briefing itself says in each language, one entry per language.

Sentences about the news come from the article. These are the only ones that are ours, and no translator touches them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from briefing.errors import PlanError


@dataclass(frozen=True, slots=True)
class Language:
    """
    A language that editions are made in.

    *day* is the CLDR date pattern for the *greetings*, which hold `{day}`; of them, of *handovers* to another story and
    of *farewells* there are several, and the day decides (`of_day`). *headlines* has the forms for one and for several,
    *sources* too; before these the listener is told whether an *extract* was heard or the *whole*.
    *disclosure* says that the voice is synthetic (Apple's guideline 1.11, R52), and *translated* says it of an edition
    that a machine has translated. *opening* and *closing* are chapter titles.
    """

    code: str
    name: str
    endonym: str
    greetings: tuple[str, ...]
    day: str
    headlines: tuple[str, str]
    extract: str
    whole: str
    sources: tuple[str, str]
    disclosure: str
    translated: str
    handovers: tuple[str, ...]
    farewells: tuple[str, ...]
    opening: str
    closing: str
    own_text: str


ENGLISH = Language(
    code="en",
    name="English",
    endonym="English",
    greetings=(
        "Hello. This is your briefing for {day}.",
        "Welcome. Here is your briefing for {day}.",
        "Hello, and welcome to your briefing for {day}.",
    ),
    day="EEEE, MMMM d, y",
    headlines=("The headline:", "The headlines:"),
    extract="This briefing is an extract, not the full text.",
    whole="This briefing is the full text.",
    sources=("The source is {names}.", "The sources are {names}."),
    disclosure="The voice that you heard is synthetic: a computer read this text aloud.",
    translated="A machine translated this text, and the voice that you heard is synthetic.",
    handovers=("Next:", "The next story:", "On to another story:"),
    farewells=(
        "That was your briefing. Thank you for listening.",
        "That is all for this briefing. Goodbye.",
        "Thank you for listening. Until next time.",
    ),
    opening="Headlines",
    closing="Sources",
    own_text="your own text",
)

GERMAN = Language(
    code="de",
    name="German",
    endonym="Deutsch",
    greetings=(
        "Guten Tag. Das ist Ihr Briefing für {day}.",
        "Herzlich willkommen. Sie hören Ihr Briefing für {day}.",
        "Guten Tag und herzlich willkommen zu Ihrem Briefing für {day}.",
    ),
    day="EEEE, 'den' d. MMMM y",
    headlines=("Die Schlagzeile:", "Die Schlagzeilen:"),
    extract="Sie haben einen Auszug gehört, nicht den vollständigen Text.",
    whole="Sie haben den vollständigen Text gehört.",
    sources=("Quelle: {names}.", "Quellen: {names}."),
    disclosure="Die Stimme, die Sie gehört haben, ist künstlich erzeugt: Ein Computer hat diesen Text vorgelesen.",
    translated="Dieser Text wurde maschinell übersetzt und von einer künstlichen Stimme vorgelesen.",
    handovers=("Das nächste Thema:", "Zu einem anderen Thema:", "Und nun zu einem weiteren Thema:"),
    farewells=(
        "Das war Ihr Briefing. Danke fürs Zuhören.",
        "So weit Ihr Briefing. Auf Wiederhören.",
        "Vielen Dank für Ihre Aufmerksamkeit. Bis zum nächsten Mal.",
    ),
    opening="Schlagzeilen",
    closing="Quellen",
    own_text="Ihr eigener Text",
)

RUSSIAN = Language(
    code="ru",
    name="Russian",
    endonym="русский",
    greetings=(
        "Здравствуйте. Это обзор новостей за {day}.",
        "Здравствуйте. Вы слушаете обзор новостей за {day}.",
        "Здравствуйте. Предлагаем вашему вниманию обзор новостей за {day}.",
    ),
    day="d MMMM y 'года'",
    headlines=("Главная новость:", "Главные новости:"),
    extract="В этом обзоре текст прозвучал в сокращении.",
    whole="В этом обзоре текст прозвучал полностью.",
    sources=("Источник: {names}.", "Источники: {names}."),
    handovers=("Следующая тема.", "Переходим к другой теме.", "Теперь о другом."),
    farewells=(
        "Это был обзор новостей. Спасибо, что были с нами.",
        "На этом обзор завершён. Всего доброго.",
        "Спасибо за внимание. До новых встреч.",
    ),
    disclosure="Вы слышали синтезированный голос: этот текст прочитал компьютер.",
    translated="Этот текст переведён автоматически и прочитан синтезированным голосом.",
    opening="Главное",
    closing="Источники",
    own_text="ваш текст",
)

UKRAINIAN = Language(
    code="uk",
    name="Ukrainian",
    endonym="українська",
    greetings=(
        "Вітаємо вас. Це огляд новин за {day}.",
        "Вітаємо вас. Ви слухаєте огляд новин за {day}.",
        "Вітаємо вас. До вашої уваги огляд новин за {day}.",
    ),
    day="d MMMM y 'року'",
    headlines=("Головна новина:", "Головні новини:"),
    extract="У цьому огляді текст прозвучав не повністю, а в уривках.",
    whole="У цьому огляді текст прозвучав повністю.",
    sources=("Джерело: {names}.", "Джерела: {names}."),
    handovers=("Наступна тема.", "Переходимо до іншої теми.", "А тепер про інше."),
    farewells=(
        "Це був огляд новин. Дякуємо, що були з нами.",
        "Це всі новини цього огляду. До побачення.",
        "Дякуємо за увагу. На все добре.",
    ),
    disclosure="Голос, який ви чули, синтезований: цей текст прочитав комп’ютер.",
    translated="Цей текст перекладено автоматично, а голос, який ви чули, синтезований.",
    opening="Головне",
    closing="Джерела",
    own_text="ваш власний текст",
)

LANGUAGES: Mapping[str, Language] = {each.code: each for each in (ENGLISH, GERMAN, RUSSIAN, UKRAINIAN)}

#: What people write when they mean one of ours: the country's code, the language's own or English name.
_ALIASES: Mapping[str, str] = {
    "ua": "uk",
    **{each.name.lower(): each.code for each in LANGUAGES.values()},
    **{each.endonym.lower(): each.code for each in LANGUAGES.values()},
}


def language(wish: str) -> Language:
    """
    The language that *wish* means: `uk`, `UA`, `de-DE`, `ru_RU`, `Ukrainian`. Raises `PlanError`.
    """
    tag = wish.strip().lower()
    primary = tag.replace("_", "-").split("-")[0]
    found = LANGUAGES.get(_ALIASES.get(tag, "uk" if primary == "ua" else primary))
    if found is None:
        known = ", ".join(f"{each.code} ({each.name})" for each in LANGUAGES.values())
        raise PlanError(f"Briefing does not speak {wish!r}; it speaks {known}.")
    return found


def of_day(forms: tuple[str, ...], day: date, place: int = 0) -> str:
    """
    The one of *forms* whose turn it is on *day*: each day the next, and the next again at the next *place* of an
    edition. The same edition always sounds the same.
    """
    return forms[(day.toordinal() + place) % len(forms)]


def spelled_day(day: date, code: str) -> str:
    """
    *day* as the greeting writes it in the language *code*: `Monday, November 23, 2026`.
    """
    from babel.dates import format_date  # 0.1 s

    return format_date(day, LANGUAGES[code].day, locale=code)
