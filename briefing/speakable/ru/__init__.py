"""
Russian as it is spoken.

Not handled yet: gender after 1, 2 comes from the noun's ending with a short list, the case from the word before
or from -ами, -ах, -ам; people are known by the lists of `people_ru`, so "2 из них" are never двое; "г." before
a name is a city, never a mister; "о." an island, never a priest; acronyms with a vowel that are on no list are
left to the voice.
"""

from __future__ import annotations

from briefing.speakable.grammar import Grammar, listed
from briefing.speakable.ru import letters, nouns, shortened, words
from briefing.speakable.ru.numerals import NUMERALS
from briefing.speakable.ru.people import CROWD
from briefing.speakable.slavic.acronyms import Acronyms
from briefing.speakable.slavic.calendar import Calendar
from briefing.speakable.slavic.clock import Clock
from briefing.speakable.slavic.codes import Codes
from briefing.speakable.slavic.compounds import Compounds
from briefing.speakable.slavic.counts import Counts
from briefing.speakable.slavic.dates import Dates
from briefing.speakable.slavic.initials import Initials
from briefing.speakable.slavic.numbered import Numbered
from briefing.speakable.slavic.people import People
from briefing.speakable.slavic.phones import Phones
from briefing.speakable.slavic.places import Places
from briefing.speakable.slavic.ratios import Ratios
from briefing.speakable.slavic.romans import Romans
from briefing.speakable.slavic.shortened import Shortened
from briefing.speakable.slavic.titles import Titles
from briefing.speakable.slavic.tongue import Tongue

_SIGNS = {
    "/": "слеш",
    "-": "дефис",
    "_": "подчёркивание",
    "ru": "ру",
    "рф": "эр эф",
    "com": "ком",
    "org": "орг",
    "net": "нет",
    ".": "точка",
    "@": "собака",
    "%": "процент",
    "‰": "промилле",
    "$": "долларов",
    "€": "евро",
    "£": "фунтов",
    "¥": "иен",
    "₴": "гривен",
    "₽": "рублей",
    "¢": "центов",
    "§": "параграф",
    "№": "номер",
    "°": "градусов",
    "+": "плюс",
    "=": "равно",
    "&": "и",
    "#": "хештег",
    "±": "плюс-минус",
    "×": "на",
    "^": "в степени",
    "<": "меньше чем",
    ">": "больше чем",
    "÷": "разделить на",
    "−": "минус",
    "²": "в квадрате",
    "³": "в кубе",
}

TONGUE = Tongue(
    code="ru",
    numerals=NUMERALS,
    governing=words.GOVERNING,
    adverbs=frozenset(listed("почти лишь только примерно приблизительно уже ещё еще ровно аж целых")),
    between=frozenset({"между"}),
    voting=frozenset({"против"}),
    parts_of_day=frozenset(listed("утра вечера дня ночи")),
    today=frozenset({"сегодня", "завтра", "вчера"}),
    months=tuple(words.MONTHS),
    months_short=words.MONTHS_SHORT,
    month_names=words.MONTH_NAMES,
    weekdays=words.WEEKDAYS,
    week_from_to=("с", "по", "a"),
    hours_from_to=("с", "до", "g"),
    month_forms=words.MONTH_FORMS,
    year=nouns.YEAR,
    year_short=("г.", "гг."),
    years_more=frozenset({"годов"}),
    century=nouns.CENTURY,
    century_short=("в.", "вв."),
    lasting=(nouns.UNITS["ч."], nouns.UNITS["мин"], nouns.UNITS["сек"]),
    hour=nouns.UNITS["ч."],
    clock_ordinal=False,
    clock_words=frozenset(),
    suffixes=words.SUFFIXES,
    big=nouns.BIG,
    units=nouns.UNITS,
    currencies=nouns.CURRENCIES,
    cents=nouns.CENTS,
    short=shortened.SHORT,
    leading=shortened.LEADING,
    hyphened=shortened.HYPHENED,
    named_after="имени",
    parted=words.PARTED,
    places=nouns.PLACES,
    numbered=shortened.NUMBERED,
    ranks=shortened.RANKS,
    by_law=shortened.BY_LAW,
    titles=shortened.TITLES,
    people_only=shortened.PEOPLE_ONLY,
    bending=shortened.BENDING,
    loose=shortened.LOOSE,
    aged=frozenset(listed("возрасте детям детей людей лиц")),
    percent_stem="процент",
    percent_endings=shortened.PERCENT_ENDINGS,
    stroke="дробь",
    prime="прим",
    roughly="примерно",
    hashtag="хештег",
    acting=shortened.ACTING,
    each_one="d",
    together=words.TOGETHER,
    unit_adjectives=words.UNIT_ADJECTIVES,
    lone_units=frozenset(listed("кВт·ч м² м³ га км²")),
    clock_leads=frozenset(listed("в во с со до к ко на около после")),
    per="на",
    ratio=("к", "d"),
    letters=letters.LETTERS,
    spelled=letters.SPELLED,
    vitamins=letters.VITAMINS,
    read=letters.READ,
    special=letters.SPECIAL,
    minus="минус",
    along="d",
    intransitive=words.INTRANSITIVE,
    measures=words.MEASURES,
    framing=words.FRAMING,
    headcounts=frozenset({"население", "численность"}),
    holding=words.HOLDING,
    wielding=words.WIELDING,
    wanting=words.WANTING,
    along_with=words.ALONG_WITH,
    counted_off=words.COUNTED_OFF,
    from_to=("от", "до"),
    days_from_to=("с", "по"),
    point="точка",
    half=nouns.HALF,
    parts=nouns.PARTS,
)

_SHORTENED = Shortened(TONGUE)
GRAMMAR = Grammar(
    rules=(
        *_SHORTENED.phrases(),
        *Numbered(TONGUE).rules(),
        *Romans(TONGUE).rules(),
        *Codes(TONGUE).rules(),
        *Phones(TONGUE).rules(),
        *Ratios(TONGUE).rules(),
        *Calendar(TONGUE).rules(),
        *Clock(TONGUE).rules(),
        *Dates(TONGUE).rules(),
        *People(TONGUE, CROWD).rules(),
        *Compounds(TONGUE).rules(),
        *Counts(TONGUE).rules(),
        *Titles(TONGUE).rules(),
        *Places(TONGUE).rules(),
        *Initials(TONGUE).rules(),
        *_SHORTENED.rules(),
        *Acronyms(TONGUE).rules(),
    ),
    number=NUMERALS.cardinal,
    signs=_SIGNS,
)
