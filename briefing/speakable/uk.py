"""
Ukrainian as it is spoken.

Not handled yet: gender after 1, 2 comes from the noun's ending with a short list, the case from the word before
or from -ами, -ах, -ам, so adjectives in the genitive and animate objects (врятували 4 моряків) stay nominative;
months with a year but no "р." are taken as genitive; "о." before a name is an island, never a priest; acronyms
with a vowel that are on no list are left to the voice.
"""

from __future__ import annotations

from briefing.speakable import nouns_uk as nouns
from briefing.speakable import words_uk as words
from briefing.speakable.cyrillic import Tongue
from briefing.speakable.cyrillic_counts import Counts
from briefing.speakable.cyrillic_dates import Dates
from briefing.speakable.cyrillic_words import Words
from briefing.speakable.grammar import Grammar, listed
from briefing.speakable.numerals_uk import NUMERALS

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
    "÷": "поділити на",
    "−": "мінус",
    "²": "у квадраті",
    "³": "у кубі",
}

TONGUE = Tongue(
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
    feminine=words.FEMININE,
    neuter_ends=("ння", "ття", "ддя", "лля", "ззя", "сся", "ччя", "жжя", "м'я"),
    feminine_two=("ії", "ості", "ини", "иці", "ївки", "івки", "овки"),
    dative_not=("грам", "реклам", "драм", "програм", "діаграм", "телеграм", "адам", "храм"),
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
    from_to=("від", "до"),
    days_from_to=("з", "по"),
    point="крапка",
    half_name="половина",
)

_WORDS = Words(TONGUE)
GRAMMAR = Grammar(
    rules=(*_WORDS.before_numbers(), *Dates(TONGUE).rules(), *Counts(TONGUE).rules(), *_WORDS.after_numbers()),
    number=NUMERALS.cardinal,
    signs=_SIGNS,
)
