"""
The titles of segments: the leading clause of what each begins with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Sentence
from briefing.stopwords import stopwords

LONGEST = 60
"""
Characters, the mark of a cut included: what a phone shows of a chapter in one line.
"""

SHORTEST = 18

_CLAUSE = re.compile(r"(?:[,;:]|\s[—–-]+)(?=\s)")
_EDGE = " \t\"'“”„«»‘’‚—–-,;:."


def titles(groups: Sequence[Sequence[Sentence]], language: str) -> tuple[str, ...]:
    """
    Return one title a group, each different from the others.
    """
    found: list[str] = []
    for group in groups:
        options = [title(sentence.text, language) for sentence in group]
        fresh = [option for option in options if option and option not in found]
        found.append(fresh[0] if fresh else _numbered(options[0], found))
    return tuple(found)


def title(text: str, language: str) -> str:
    """
    Return the beginning of a sentence, at most LONGEST characters, with `…` if something was left off.
    """
    text = _unquoted(text.strip(" —–-"))
    if len(text) <= LONGEST:
        return text
    room = LONGEST - 1
    clauses = [found.start() for found in _CLAUSE.finditer(text) if SHORTEST <= found.start() <= room]
    ends = [end for end in clauses if text[end - 1] != "."] or clauses
    if ends:
        return _balanced(text[: ends[-1]]) + "…"
    words = text[:room].rsplit(None, 1)[0].split() if " " in text[:room] else [text[:room]]
    while len(words) > 3 and (words[-1].lower() in stopwords(language) or not words[-1].strip("%").isalpha()):
        words.pop()  # "rises from 25 %…" would tell the wrong half
    return _balanced(" ".join(words).rstrip(_EDGE)) + "…"


def _unquoted(text: str) -> str:
    """
    Take off the marks around a quotation, and the full stop.
    """
    text = text.rstrip()
    if text[:1] in '"“„«»' and text.rstrip(".,")[-1:] in '"”“»«' and len(re.findall(r"[\"“”„«»]", text)) == 2:
        text = text.rstrip(".,")[1:-1]
    text = re.sub(r"(?<=[^\W\d_]{2})\.\Z", "", text)
    return _balanced(text)


def _balanced(text: str) -> str:
    """
    Take off a quotation mark whose partner was cut away.
    """
    text = text.rstrip()
    marks = re.findall(r"[\"“”„«»]", text)
    if len(marks) % 2 and text[:1] in '"“„«»':
        text = text[1:]
    elif len(marks) % 2:
        place = max(text.rfind(mark) for mark in '"“”„«»')
        text = text[:place].rstrip(_EDGE) if place > SHORTEST else text[:place] + text[place + 1 :]
    if text.count("(") > text.count(")"):
        text = text[: text.rfind("(")]
    return text.strip().rstrip(",;:")


def _numbered(text: str, taken: Sequence[str]) -> str:
    number = 2
    while (named := f"{text.rstrip('…')[: LONGEST - 5].rstrip()} ({number})") in taken:
        number += 1
    return named
