"""
Ukrainian numerals: the table.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed
from briefing.speakable.slavic.numerals import Forms, Numerals, noun


def _ten(word: str, stem: str) -> Forms:
    return (word, f"{stem}и", f"{stem}и", word, f"{stem}ьма", f"{stem}и")


def _hundreds(word: str, genitive: str, instrumental: str) -> Forms:
    return (word, f"{genitive}сот", f"{genitive}стам", word, f"{instrumental}стами", f"{genitive}стах")


WORDS: dict[int, Forms] = {
    0: listed("нуль нуля нулю нуль нулем нулі"),
    3: listed("три трьох трьом три трьома трьох"),
    4: listed("чотири чотирьох чотирьом чотири чотирма чотирьох"),
    5: _ten("п'ять", "п'ят"),
    6: listed("шість шести шести шість шістьма шести"),
    7: listed("сім семи семи сім сьома семи"),
    8: listed("вісім восьми восьми вісім вісьма восьми"),
    9: _ten("дев'ять", "дев'ят"),
    10: _ten("десять", "десят"),
    20: _ten("двадцять", "двадцят"),
    30: _ten("тридцять", "тридцят"),
    40: listed("сорок сорока сорока сорок сорока сорока"),
    90: listed("дев'яносто дев'яноста дев'яноста дев'яносто дев'яноста дев'яноста"),
    100: listed("сто ста ста сто ста ста"),
    200: listed("двісті двохсот двомстам двісті двомастами двохстах"),
    300: listed("триста трьохсот трьомстам триста трьомастами трьохстах"),
    400: listed("чотириста чотирьохсот чотирьомстам чотириста чотирмастами чотирьохстах"),
    500: _hundreds("п'ятсот", "п'яти", "п'ятьма"),
    600: _hundreds("шістсот", "шести", "шістьма"),
    700: _hundreds("сімсот", "семи", "сьома"),
    800: _hundreds("вісімсот", "восьми", "вісьма"),
    900: _hundreds("дев'ятсот", "дев'яти", "дев'ятьма"),
}
for _n, _word in enumerate(listed("оди два три чотир п'ят шіст сім вісім дев'ят"), 11):
    WORDS[_n] = _ten(f"{_word}надцять", f"{_word}надцят")
for _n, _word in {50: "п'ятдесят", 60: "шістдесят", 70: "сімдесят", 80: "вісімдесят"}.items():
    WORDS[_n] = _ten(_word, _word)

THOUSAND = noun("f", "тисяча тисячі тисячі тисячу тисячею тисячі", "тисячі тисяч тисячам тисячі тисячами тисячах")


def _masculine(stem: str) -> tuple[str, str]:
    one = f"{stem} {stem}а {stem}у {stem} {stem}ом {stem}і"
    return one, f"{stem}и {stem}ів {stem}ам {stem}и {stem}ами {stem}ах"


MILLION, MILLIARD, TRILLION = (noun("m", *_masculine(stem)) for stem in ("мільйон", "мільярд", "трильйон"))
ORDINALS = {
    0: "нульов",
    1: "перш",
    2: "друг",
    3: "трет|third",
    4: "четверт",
    5: "п'ят",
    6: "шост",
    7: "сьом",
    8: "восьм",
    9: "дев'ят",
    10: "десят",
    20: "двадцят",
    30: "тридцят",
    40: "сороков",
    50: "п'ятдесят",
    60: "шістдесят",
    70: "сімдесят",
    80: "вісімдесят",
    90: "дев'яност",
    100: "сот",
    200: "двохсот",
    300: "трьохсот",
    400: "чотирьохсот",
    500: "п'ятисот",
    600: "шестисот",
    700: "семисот",
    800: "восьмисот",
    900: "дев'ятисот",
} | {n: WORDS[n][0][:-1] for n in range(11, 20)}
_JOINED = {0: "нуль", 1: "одно", 2: "дво", 3: "три", 4: "чотири", 90: "дев'яносто", 100: "сто", 1000: "тисячо"}
_JOINED |= {n: WORDS[n][1] for n in WORDS if n not in _JOINED}

NUMERALS = Numerals(
    words=WORDS,
    one={
        "m": listed("один одного одному один одним одному"),
        "f": listed("одна однієї одній одну однією одній"),
        "n": listed("одне одного одному одне одним одному"),
    },
    two={
        "m": listed("два двох двом два двома двох"),
        "f": listed("дві двох двом дві двома двох"),
        "n": listed("два двох двом два двома двох"),
    },
    scales=((10**12, TRILLION), (10**9, MILLIARD), (10**6, MILLION), (1000, THOUSAND)),
    ordinals=ORDINALS,
    scale_ordinals={10**9: "мільярдн", 10**6: "мільйонн", 1000: "тисячн"},
    endings={
        "hard": {
            "m": listed("ий ого ому ий им ому"),
            "f": listed("а ої ій у ою ій"),
            "n": listed("е ого ому е им ому"),
            "x": listed("і их им і ими их"),
        },
        "third": {
            "m": listed("ій ього ьому ій ім ьому"),
            "f": listed("я ьої ій ю ьою ій"),
            "n": listed("є ього ьому є ім ьому"),
            "x": listed("і іх ім і іми іх"),
        },
    },
    joined=_JOINED,
    paucal_one=False,
    wholes="ціл",
    parts=("десят", "сот", "тисячн"),
    and_="і",
    comma="кома",
    half="з половиною",
    joined_half="півтора",
    one_and_half={"m": "півтора", "f": "півтори"},
)
