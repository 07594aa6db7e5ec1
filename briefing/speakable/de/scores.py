"""
German scores, ratios, scales, fractions.
"""

from __future__ import annotations

import re

from briefing.speakable.de.amounts import N
from briefing.speakable.de.cases import DATIVE, words_before
from briefing.speakable.de.nouns import gender
from briefing.speakable.de.numerals import cardinal, number, ordinal, stem
from briefing.speakable.de.ones import one
from briefing.speakable.grammar import Rule, rule


def _score_word(found: re.Match[str]) -> str:
    return f"{cardinal(int(found[1]))}-zu-{cardinal(int(found[2]))}-"


def _score(found: re.Match[str]) -> str:
    return f"{number(found[1])} zu {number(found[2])}"


def _fraction(found: re.Match[str]) -> str | None:
    top, bottom = int(found[2]), int(found[3])
    if not 0 < top < bottom or (bottom > 20 and bottom not in (25, 50, 100, 1000)):
        return None
    if found[1]:
        return _mixed(int(found[1]), top, bottom)
    if (top, bottom) == (1, 2):
        return _half(found)
    part = (ordinal(bottom) + "el").capitalize()
    words = words_before(found)
    # "Ein Viertelliter" aside, the part of something bends: mit zwei Dritteln der Stimmen.
    of = re.compile(r" (?:der|des|aller|von|davon|seiner|ihrer|dieser|unserer)\b").match(found.string, found.end())
    dative = top > 1 and of and words and words[0].lower() in DATIVE - {"auf", "über", "unter"}
    first = "ein" if top == 1 else stem(top)
    if top == 1 and of and words and words[0].lower() in DATIVE - {"auf", "über", "unter", "etwa"}:
        first = "einem"
    return f"{first} {part}{'n' if dative else ''}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{stem(whole)}einhalb"
    return f"{cardinal(whole)} {stem(top)} {(ordinal(bottom) + 'el').capitalize()}"


def _half(found: re.Match[str]) -> str:
    noun = re.compile(r" ([A-ZÄÖÜ]\w+)").match(found.string, found.end())
    if not noun:
        return "ein halb"
    kind = gender(noun[1])
    article = one(found, kind)
    ending = {"ein": "er" if kind == "m" else "es", "eine": "e"}.get(article, "en")
    return f"{article} halb{ending}"


SCORES: tuple[Rule, ...] = (
    rule(r"(?<![\d/])(?:(\d{1,4}) )?(\d{1,2})/(\d{1,4})(?![\d/]|\.\d)", _fraction),
    rule(r"(?<![\d:])(\d{1,3}):(\d{1,3})-(?=[A-ZÄÖÜ])", _score_word),
    rule(rf"(?<![\d:.])({N}) ?: ?({N})(?![\d:])(?=[^\d:]|$)", _score),
)
