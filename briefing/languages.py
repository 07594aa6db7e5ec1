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

    *day* is the CLDR date pattern for the *greeting*, which holds `{day}`; *headlines* has the forms for one and for
    several, *sources* too; before these the listener is told whether an *extract* was heard or the *whole*.
    *disclosure* says that the voice is synthetic (Apple's guideline 1.11, R52), and *translated* says it of an edition
    that a machine has translated. *opening* and *closing* are chapter titles.
    """

    code: str
    name: str
    endonym: str
    greeting: str
    day: str
    headlines: tuple[str, str]
    extract: str
    whole: str
    sources: tuple[str, str]
    disclosure: str
    translated: str
    opening: str
    closing: str
    own_text: str


ENGLISH = Language(
    code="en",
    name="English",
    endonym="English",
    greeting="Hello. This is your briefing for {day}.",
    day="EEEE, MMMM d, y",
    headlines=("The headline:", "The headlines:"),
    extract="This briefing is an extract, not the full text.",
    whole="This briefing is the full text.",
    sources=("The source is {names}.", "The sources are {names}."),
    disclosure="The voice that you heard is synthetic: a computer read this text aloud.",
    translated="A machine translated this text, and the voice that you heard is synthetic.",
    opening="Headlines",
    closing="Sources",
    own_text="your own text",
)

GERMAN = Language(
    code="de",
    name="German",
    endonym="Deutsch",
    greeting="Guten Tag. Das ist Ihr Briefing für {day}.",
    day="EEEE, 'den' d. MMMM y",
    headlines=("Die Schlagzeile:", "Die Schlagzeilen:"),
    extract="Dieses Briefing ist ein Auszug, nicht der volle Text.",
    whole="Dieses Briefing gibt den vollen Text wieder.",
    sources=("Die Quelle ist {names}.", "Die Quellen sind {names}."),
    disclosure="Die Stimme, die Sie gehört haben, ist künstlich: Ein Computer hat diesen Text vorgelesen.",
    translated="Diesen Text hat eine Maschine übersetzt, und die Stimme, die Sie gehört haben, ist künstlich.",
    opening="Schlagzeilen",
    closing="Quellen",
    own_text="Ihr eigener Text",
)

RUSSIAN = Language(
    code="ru",
    name="Russian",
    endonym="русский",
    greeting="Здравствуйте. Это обзор новостей за {day}.",
    day="d MMMM y 'года'",
    headlines=("Главная новость:", "Главные новости:"),
    extract="В этом обзоре прозвучали отрывки, а не полный текст.",
    whole="В этом обзоре текст прозвучал полностью.",
    sources=("Источник: {names}.", "Источники: {names}."),
    disclosure="Этот текст прочитал синтезированный голос: его создал компьютер.",
    translated="Этот текст перевела машина, а прочитал его синтезированный голос.",
    opening="Главное",
    closing="Источники",
    own_text="ваш собственный текст",
)

UKRAINIAN = Language(
    code="uk",
    name="Ukrainian",
    endonym="українська",
    greeting="Вітаємо. Це огляд новин за {day}.",
    day="d MMMM y 'року'",
    headlines=("Головна новина:", "Головні новини:"),
    extract="У цьому огляді прозвучали уривки, а не повний текст.",
    whole="У цьому огляді текст прозвучав повністю.",
    sources=("Джерело: {names}.", "Джерела: {names}."),
    disclosure="Цей текст прочитав синтезований голос: його створив комп’ютер.",
    translated="Цей текст переклала машина, а прочитав його синтезований голос.",
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


def spelled_day(day: date, code: str) -> str:
    """
    *day* as the greeting writes it in the language *code*: `Monday, November 23, 2026`.
    """
    from babel.dates import format_date  # 0.1 s

    return format_date(day, LANGUAGES[code].day, locale=code)
