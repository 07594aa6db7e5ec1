"""
German scores, ratios, scales, fractions.
"""

from __future__ import annotations

import re

from briefing.speakable.de.amounts import N
from briefing.speakable.de.cases import UP_TO, case, words_before
from briefing.speakable.de.nouns import gender
from briefing.speakable.de.numerals import cardinal, half, mixed, number, part, stem
from briefing.speakable.de.ones import one
from briefing.speakable.grammar import Rule, head_of, previous, rule, tail_of


def _score_word(found: re.Match[str]) -> str:
    return f"{cardinal(int(found[1]))}-zu-{cardinal(int(found[2]))}-"


def _score(found: re.Match[str]) -> str:
    return f"{number(found[1])} zu {re.sub('^eine ', 'einer ', number(found[2]))}"


# Two numbers of these are no fraction.
_ISSUES = frozenset(("heft", "hefte", "ausgabe", "nummer", "band", "seite", "seiten"))


def _fraction(found: re.Match[str]) -> str | None:
    top, bottom = int(found[2]), int(found[3])
    if previous(found) in _ISSUES or not 0 < top < bottom or (bottom > 20 and bottom not in (25, 50, 100, 1000)):
        return None
    if found[1]:
        return mixed(int(found[1]), top, bottom)
    if (top, bottom) == (1, 2):
        return _half(found)
    if re.match(r"-[A-ZÄÖÜ]", tail_of(found)):
        return f"{stem(top).capitalize()}-{part(bottom)}"
    words = words_before(found)
    # "Ein Viertelliter" aside, the part of something bends: mit zwei Dritteln der Stimmen.
    of = not re.match(r" [A-ZÄÖÜ]", tail_of(found))
    given = bool(words) and case(words) == "d" and words[0].lower() not in UP_TO
    owned = of and (given or re.search(r"\b[Zz]wischen \S+ und $", head_of(found)) is not None)
    if top == 1:
        return f"{'einem' if owned else 'ein'} {part(bottom)}"
    return f"{stem(top)} {part(bottom)}{'n' if owned else ''}"


def _half(found: re.Match[str]) -> str:
    noun = re.compile(r" ([A-ZÄÖÜ]\w+)").match(found.string, found.end())
    if not noun:
        return "ein halb"
    kind = gender(noun[1])
    return half(one(found, kind), kind)


SCORES: tuple[Rule, ...] = (
    rule(r"(?<![\d/])(?:(\d{1,4}) )?(\d{1,2})/(\d{1,4})(?![\d/]|\.\d)", _fraction),
    rule(r"(?<![\d:])(\d{1,3}):(\d{1,3})-(?=[A-ZÄÖÜ])", _score_word),
    rule(rf"(?<![\d:.])({N}) ?: ?({N})(?![\d:])(?=[^\d:]|$)", _score),
)
