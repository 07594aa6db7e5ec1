"""
The figures and quotation marks of a translation, as its language writes them.

Models copy "1,200" from an English sentence, and a Ukrainian voice would read one and a fifth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from briefing.translators.quotes import MARK, opens

_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?:\d{1,3}(?:[\u00a0\u202f ]\d{3}(?!\d))+|\d+)(?:[.,]\d+)*"
    r"(?![\w:/]|[.,]\d|[ \u00a0]?[ap]\.?m\b|[ \u00a0]Uhr\b)"
)


@dataclass(frozen=True, slots=True)
class _Style:
    """
    What parts thousands when read, and when written; the sign before decimals; outer and inner quotation marks.
    """

    groups: str
    group: str
    point: str
    marks: tuple[tuple[str, str], tuple[str, str]]
    #: The least number that is grouped.
    least: int = 1000

    def value(self, written: str) -> Decimal | None:
        whole, _, rest = written.partition(self.point)
        head, *tail = re.split(f"[{self.groups}]", whole)
        plain = head.isdecimal() and (not tail or (len(head) <= 3 and all(re.fullmatch(r"\d{3}", t) for t in tail)))
        if not plain or (self.point in written and not rest.isdecimal()):
            return None
        return Decimal(f"{head}{''.join(tail)}.{rest or 0}")

    def written(self, value: Decimal, decimals: int) -> str:
        whole, _, rest = f"{value:.{decimals}f}".partition(".")
        if int(whole) >= self.least:
            whole = f"{int(whole):,}".replace(",", self.group)
        return f"{whole}{self.point}{rest}" if rest else whole


_ANGLED = (("«", "»"), ("„", "“"))
_SLAVIC = _Style(" \u00a0\u202f", "\u00a0", ",", _ANGLED, 10_000)
_STYLES = {
    "en": _Style(",", ",", ".", (("“", "”"), ("‘", "’"))),
    "de": _Style(".\u00a0\u202f", ".", ",", (("„", "“"), ("‚", "‘"))),
    "ru": _SLAVIC,
    "uk": _SLAVIC,
}


def typeset(source: str, output: str, start: str, target: str) -> str:
    """
    *output* in *target*, a translation of *source* in *start*, with figures and quotation marks as *target* has them.

    A number is written anew only when it is one of *source*: first as *start* would write it where it was copied, as
    *target* would where not, and at last as English would, by way of which it may have come.
    """
    own, theirs = _STYLES[target], _STYLES[start]
    copied = {match[0] for match in _NUMBER.finditer(source)}
    values = {theirs.value(each) for each in copied} - {None}

    def number(match: re.Match[str]) -> str:
        written = match[0]
        if written.isdecimal():
            # It may be a year.
            return written
        for style in (theirs, own, _STYLES["en"]) if written in copied else (own, theirs, _STYLES["en"]):
            value = style.value(written)
            if value is not None and value in values:
                return written if style is own else own.written(value, len(written.partition(style.point)[2]))
        return written

    return _quoted(_NUMBER.sub(number, output), own)


def _quoted(text: str, style: _Style) -> str:
    """
    *text* with the marks of *style*, unless they are nested deeper than that or may be inches.

    A quotation may go on before or behind a sentence, so that one mark may be alone.
    """
    signs, depth = list(text), 0
    for match in MARK.finditer(text):
        at = match.start()
        opening = opens(text, at)
        inches = not opening and not depth and text[max(at - 1, 0)].isdigit()
        if inches or (opening and depth == len(style.marks)):
            return text
        depth = max(depth - (not opening), 0)
        signs[at] = style.marks[depth][not opening]
        depth += opening
    return "".join(signs)
