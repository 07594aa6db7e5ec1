"""
English money: the unit goes behind the big word.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numerals import cardinal, number
from briefing.speakable.en.words import BIG, CODES, CURRENCIES
from briefing.speakable.grammar import Rule, choice, following, listed, previous, rule

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:\.\d+)?"
_FREE = r"(?<![\w.,])"
_DETERMINERS = frozenset(listed("a an the its his her their our my your this that another each every 's"))
FUNCTION = frozenset(
    listed(
        "in of to for a an the at on by from and or but each per was is were are has had have will would "
        "could can with as it that which who he she they we you i so if when while after before since until "
        "than more less worth into over under about around because not including between through during went "
        "goes came toward towards this"
    )
)
_TIMES = frozenset(listed("next last annually yearly monthly daily each today yesterday now again monday friday"))


def _money(found: re.Match[str]) -> str:
    one, many, cent, cents = CURRENCIES[found["cur"]]
    first, last, big = found["a"], found["b"], BIG.get(found["big"] or "", "")
    sign = "minus " if found["neg"] else ""
    if last:
        return f"{sign}{number(first)} to {_amount(last, big)} {many}"
    if _attributive(found):
        return f"{sign}{_amount(first, big)} {one}"
    whole, _, rest = first.replace(",", "").partition(".")
    if len(rest) != 2 or big:
        return f"{sign}{_amount(first, big)} {one if first == '1' and not big else many}"
    pence = f"{cardinal(int(rest))} {cent if rest == '01' else cents}"
    pounds = f"{number(whole)} {one if whole == '1' else many}"
    if whole == "0":
        return sign + pence
    return sign + (pounds if rest == "00" else f"{pounds} and {pence}")


def _amount(text: str, big: str) -> str:
    return f"{number(text)} {big}".strip()


def _attributive(found: re.Match[str]) -> bool:
    """
    Tell a "$20 million grant" from "$20 million": a determiner before, a noun after.
    """
    tail = found.string[found.end() :]
    if tail[:1] == "-" and tail[1:2].isalpha():
        return True
    before = previous(found)
    after = following(found)
    owner = before in _DETERMINERS or before in ("with", "after") or before.endswith(("'s", "s'"))
    return (
        owner
        and bool(after)
        and after[0].islower()
        and after[0] not in FUNCTION | _TIMES
        and not after[0].endswith("ed")
    )


def _post_money(found: re.Match[str]) -> str:
    code = CODES.get(found["cur"], found["cur"])
    return f"{_amount(found['a'], BIG.get(found['big'] or '', ''))} {CURRENCIES[code][found['a'] != '1']}"


def _pre_code(found: re.Match[str]) -> str:
    return f"{_amount(found['a'], BIG.get(found['big'] or '', ''))} {CURRENCIES[CODES[found['cur']]][1]}"


_CUR = r"(?:US|[ACU]|C|NZ|HK)?(?P<cur>[$€£¥₴₽₹₺₩])"
_BIG = rf"(?:[ -]?(?P<big>{choice(BIG)})(?![\w]))?"

MONEY: tuple[Rule, ...] = (
    rule(
        rf"(?P<neg>(?<!\w)[-–−])?{_CUR} ?(?P<a>{NUMBER})(?: ?(?:-|–|—|to) ?[$€£¥₴₽₹₺₩](?P<b>{NUMBER}))?{_BIG}", _money
    ),
    rule(rf"{_FREE}(?P<a>{NUMBER})(?:-| )?{_BIG} ?(?P<cur>[$€£¥₴₽₹₺₩]|(?:{choice(CODES)})\b)(?!\d)", _post_money),
    rule(rf"\b(?P<cur>{choice(CODES)}) ?(?P<a>{NUMBER}){_BIG}", _pre_code),
)
