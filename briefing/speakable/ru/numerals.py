"""
Russian numerals: the table.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed
from briefing.speakable.slavic.numerals import Forms, Numerals, noun


def _soft(word: str) -> Forms:
    stem = word[:-1]
    return (word, stem + "и", stem + "и", word, stem + "ью", stem + "и")


def _tens(head: str, tail: str = "десят") -> Forms:
    return (
        f"{head}ь{tail}",
        f"{head}и{tail}и",
        f"{head}и{tail}и",
        f"{head}ь{tail}",
        f"{head}ью{tail}ью",
        f"{head}и{tail}и",
    )


def _hundreds(head: str) -> Forms:
    return (f"{head}ьсот", f"{head}исот", f"{head}истам", f"{head}ьсот", f"{head}ьюстами", f"{head}истах")


WORDS: dict[int, Forms] = {
    0: listed("ноль нуля нулю ноль нулём нуле"),
    3: listed("три трёх трём три тремя трёх"),
    4: listed("четыре четырёх четырём четыре четырьмя четырёх"),
    8: listed("восемь восьми восьми восемь восемью восьми"),
    40: listed("сорок сорока сорока сорок сорока сорока"),
    80: listed("восемьдесят восьмидесяти восьмидесяти восемьдесят восемьюдесятью восьмидесяти"),
    90: listed("девяносто девяноста девяноста девяносто девяноста девяноста"),
    100: listed("сто ста ста сто ста ста"),
    200: listed("двести двухсот двумстам двести двумястами двухстах"),
    300: listed("триста трёхсот трёмстам триста тремястами трёхстах"),
    400: listed("четыреста четырёхсот четырёмстам четыреста четырьмястами четырёхстах"),
    800: listed("восемьсот восьмисот восьмистам восемьсот восемьюстами восьмистах"),
}
for _n, _word in {5: "пять", 6: "шесть", 7: "семь", 9: "девять", 10: "десять", 20: "двадцать", 30: "тридцать"}.items():
    WORDS[_n] = _soft(_word)
for _n, _word in enumerate(listed("один две три четыр пят шест сем восем девят"), 11):
    WORDS[_n] = _soft(f"{_word}надцать")
for _n, _word in {50: "пят", 60: "шест", 70: "сем"}.items():
    WORDS[_n] = _tens(_word)
for _n, _word in {500: "пят", 600: "шест", 700: "сем", 900: "девят"}.items():
    WORDS[_n] = _hundreds(_word)

THOUSAND = noun("f", "тысяча тысячи тысяче тысячу тысячей тысяче", "тысячи тысяч тысячам тысячи тысячами тысячах")


def _masculine(stem: str) -> tuple[str, str]:
    one = f"{stem} {stem}а {stem}у {stem} {stem}ом {stem}е"
    return one, f"{stem}ы {stem}ов {stem}ам {stem}ы {stem}ами {stem}ах"


MILLION, MILLIARD, TRILLION = (noun("m", *_masculine(stem)) for stem in ("миллион", "миллиард", "триллион"))
ORDINALS = {
    0: "нулев|oy",
    1: "перв",
    2: "втор|oy",
    3: "трет|third",
    4: "четвёрт",
    5: "пят",
    6: "шест|oy",
    7: "седьм|oy",
    8: "восьм|oy",
    9: "девят",
    10: "десят",
    20: "двадцат",
    30: "тридцат",
    40: "сороков|oy",
    50: "пятидесят",
    60: "шестидесят",
    70: "семидесят",
    80: "восьмидесят",
    90: "девяност",
    100: "сот",
    200: "двухсот",
    300: "трёхсот",
    400: "четырёхсот",
    500: "пятисот",
    600: "шестисот",
    700: "семисот",
    800: "восьмисот",
    900: "девятисот",
} | {n: WORDS[n][0][:-1] for n in range(11, 20)}
_HARD = {
    "m": listed("ый ого ому ый ым ом"),
    "f": listed("ая ой ой ую ой ой"),
    "n": listed("ое ого ому ое ым ом"),
    "x": listed("ые ых ым ые ыми ых"),
}
_SOFT = {
    "m": listed("ий ьего ьему ий ьим ьем"),
    "f": listed("ья ьей ьей ью ьей ьей"),
    "n": listed("ье ьего ьему ье ьим ьем"),
    "x": listed("ьи ьих ьим ьи ьими ьих"),
}
_JOINED = {0: "нуль", 1: "одно", 2: "двух", 3: "трёх", 4: "четырёх", 90: "девяносто", 100: "сто", 1000: "тысяче"}
_JOINED |= {n: WORDS[n][1] for n in WORDS if n not in _JOINED}
_JOINED |= {200: "двухсот", 40: "сорока"}

NUMERALS = Numerals(
    words=WORDS,
    one={
        "m": listed("один одного одному один одним одном"),
        "f": listed("одна одной одной одну одной одной"),
        "n": listed("одно одного одному одно одним одном"),
    },
    two={
        "m": listed("два двух двум два двумя двух"),
        "f": listed("две двух двум две двумя двух"),
        "n": listed("два двух двум два двумя двух"),
    },
    scales=((10**12, TRILLION), (10**9, MILLIARD), (10**6, MILLION), (1000, THOUSAND)),
    ordinals=ORDINALS,
    scale_ordinals={10**9: "миллиардн", 10**6: "миллионн", 1000: "тысячн"},
    endings={"hard": _HARD, "oy": _HARD | {"m": listed("ой ого ому ой ым ом")}, "third": _SOFT},
    joined=_JOINED,
    paucal_one=True,
    wholes="цел",
    parts=("десят", "сот", "тысячн"),
    and_="и",
    comma="запятая",
    half="с половиной",
    joined_half="полутора",
    one_and_half={"m": "полтора", "f": "полторы"},
)
