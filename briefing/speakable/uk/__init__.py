"""
Ukrainian as it is spoken.

Not handled yet: gender after 1, 2 comes from the noun's ending with a list, the case from the word before or from
-ами, -ах, -ам; people are known by the lists of `people_uk`, so "2 з них" are never двоє; months with a year but
no "р." are taken as genitive; "о." before a name is an island, never a priest; acronyms with a vowel that are on
no list are left to the voice.
"""

from __future__ import annotations

from briefing.speakable.grammar import Grammar, listed
from briefing.speakable.slavic.counts import Counts
from briefing.speakable.slavic.dates import Dates
from briefing.speakable.slavic.people import People
from briefing.speakable.slavic.places import Places
from briefing.speakable.slavic.tongue import Tongue
from briefing.speakable.slavic.words import Words
from briefing.speakable.uk import nouns, words
from briefing.speakable.uk.numerals import NUMERALS
from briefing.speakable.uk.people import CROWD

_SIGNS = {
    ".": "крапка",
    "@": "ет",
    "%": "відсоток",
    "‰": "проміле",
    "$": "доларів",
    "€": "євро",
    "£": "фунтів",
    "¥": "єн",
    "₴": "гривень",
    "₽": "рублів",
    "¢": "центів",
    "§": "параграф",
    "№": "номер",
    "°": "градусів",
    "+": "плюс",
    "=": "дорівнює",
    "&": "і",
    "#": "хештег",
    "±": "плюс-мінус",
    "×": "на",
    "^": "у степені",
    "<": "менше ніж",
    ">": "більше ніж",
    "÷": "поділити на",
    "−": "мінус",
    "²": "у квадраті",
    "³": "у кубі",
}

TONGUE = Tongue(
    code="uk",
    numerals=NUMERALS,
    governing=words.GOVERNING,
    adverbs=frozenset(listed("майже лише тільки приблизно десь орієнтовно ще вже щонайменше щонайбільше рівно аж")),
    between=frozenset({"між", "поміж"}),
    today=frozenset({"сьогодні", "завтра", "вчора"}),
    months=tuple(words.MONTHS),
    months_short=words.MONTHS_SHORT,
    month_forms=words.MONTH_FORMS,
    year=nouns.YEAR,
    year_short=("р.", "рр."),
    years_more=frozenset(),
    century=nouns.CENTURY,
    century_short=("ст.", "ст.ст."),
    hour=nouns.UNITS["год"],
    clock_ordinal=True,
    clock_words=frozenset({"о", "об"}),
    suffixes=words.SUFFIXES,
    big=nouns.BIG,
    units=nouns.UNITS,
    currencies=nouns.CURRENCIES,
    cents=nouns.CENTS,
    short=words.SHORT,
    places=nouns.PLACES,
    numbered=nouns.NUMBERED,
    letters=words.LETTERS,
    spelled=words.SPELLED,
    special=words.SPECIAL,
    kings=words.KINGS,
    queens=words.QUEENS,
    minus="мінус",
    along="p",
    verbs=words.VERBS,
    intransitive=words.INTRANSITIVE,
    measures=words.MEASURES,
    framing=words.FRAMING,
    from_to=("від", "до"),
    days_from_to=("з", "по"),
    point="крапка",
    half=nouns.HALF,
    parts=nouns.PARTS,
)

_WORDS = Words(TONGUE)
GRAMMAR = Grammar(
    rules=(
        *_WORDS.before_numbers(),
        *Dates(TONGUE).rules(),
        *People(TONGUE, CROWD).rules(),
        *Counts(TONGUE).rules(),
        *Places(TONGUE).rules(),
        *_WORDS.after_numbers(),
    ),
    number=NUMERALS.cardinal,
    signs=_SIGNS,
)
