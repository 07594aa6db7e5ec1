"""
Ukrainian as it is spoken.

Not handled yet: gender after 1, 2 comes from the noun's ending with a list, the case from the word before or from
-ами, -ах, -ам; people are known by the lists of `people_uk`, so "2 з них" are never двоє; months with a year but
no "р." are taken as genitive; "о." before a name is an island, never a priest; acronyms with a vowel that are on
no list are left to the voice.
"""

from __future__ import annotations

from briefing.speakable.grammar import Grammar, listed
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
from briefing.speakable.uk import letters, nouns, shortened, words
from briefing.speakable.uk.numerals import NUMERALS
from briefing.speakable.uk.people import CROWD

_SIGNS = {
    "/": "слеш",
    "-": "дефіс",
    "_": "підкреслення",
    "com": "ком",
    "org": "орг",
    "net": "нет",
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
    voting=frozenset({"проти"}),
    parts_of_day=frozenset(listed("ранку вечора дня ночі")),
    today=frozenset({"сьогодні", "завтра", "вчора"}),
    months=tuple(words.MONTHS),
    months_short=words.MONTHS_SHORT,
    month_names=words.MONTH_NAMES,
    weekdays=words.WEEKDAYS,
    week_from_to=("з", "до", "g"),
    hours_from_to=("з", "до", "g"),
    month_forms=words.MONTH_FORMS,
    year=nouns.YEAR,
    year_short=("р.", "рр."),
    years_more=frozenset(),
    century=nouns.CENTURY,
    century_short=("ст.", "ст.ст."),
    lasting=(nouns.UNITS["год"], nouns.UNITS["хв"], nouns.UNITS["сек"]),
    hour=nouns.UNITS["год"],
    clock_ordinal=True,
    clock_words=frozenset({"о", "об"}),
    suffixes=words.SUFFIXES,
    big=nouns.BIG,
    units=nouns.UNITS,
    currencies=nouns.CURRENCIES,
    cents=nouns.CENTS,
    short=shortened.SHORT,
    leading=shortened.LEADING,
    hyphened=shortened.HYPHENED,
    named_after="імені",
    parted=words.PARTED,
    places=nouns.PLACES,
    numbered=shortened.NUMBERED,
    ranks=shortened.RANKS,
    by_law=shortened.BY_LAW,
    titles=shortened.TITLES,
    people_only=shortened.PEOPLE_ONLY,
    bending=shortened.BENDING,
    loose=shortened.LOOSE,
    aged=frozenset(listed("віком віці дітям дітей людей осіб")),
    percent_stem="відсотк",
    percent_endings=shortened.PERCENT_ENDINGS,
    stroke="дріб",
    prime="прим",
    roughly="приблизно",
    hashtag="хештег",
    acting=shortened.ACTING,
    each_one="p",
    together=words.TOGETHER,
    unit_adjectives=words.UNIT_ADJECTIVES,
    lone_units=frozenset(listed("кВт·год м² м³ га км²")),
    clock_leads=frozenset(listed("о об з із зі до на близько після")),
    per="на",
    ratio=("до", "g"),
    letters=letters.LETTERS,
    spelled=letters.SPELLED,
    vitamins=letters.VITAMINS,
    read=letters.READ,
    special=letters.SPECIAL,
    minus="мінус",
    along="p",
    intransitive=words.INTRANSITIVE,
    measures=words.MEASURES,
    framing=words.FRAMING,
    headcounts=frozenset({"населення", "чисельність"}),
    holding=words.HOLDING,
    wielding=words.WIELDING,
    wanting=words.WANTING,
    along_with=words.ALONG_WITH,
    counted_off=words.COUNTED_OFF,
    from_to=("від", "до"),
    days_from_to=("з", "по"),
    point="крапка",
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
