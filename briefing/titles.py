"""
The titles of segments: a phrase of what each of them says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Sentence
from briefing.phrases import LONGEST, Phrase, names, phrases
from briefing.stems import content
from briefing.stopwords import stopwords

SHORTEST = 12
"""
Characters below which a part of a headline is its kicker, not its matter.
"""

HEADLINE = 56
"""
Characters of a headline that is left whole.
"""

POOR = 0.60
"""
Worth below which a phrase is one to be bettered.
"""

LATER, USED = 0.18, 0.60
"""
What a phrase loses for each sentence before its own, and for saying what another title says, by the share.
"""

_PART = re.compile(r"\s*(?:[;:|?!.](?=\s)|,(?=\s)|\s[—–-]+(?=\s))\s*")
_EDGE = " \t\"'“”„«»‘’‚—–-,;:.…"


def titles(groups: Sequence[Sequence[Sentence]], language: str, headline: str | None = None) -> tuple[str, ...]:
    """
    Return one title a group, each different from the others. The first is the headline, if there is one and it can be
    cut to the length of a title.
    """
    found: list[str] = []
    for number, group in enumerate(groups):
        cut = _headline(headline, language) if headline and not number else ""
        # What the first one is called after is what the article begins with.
        found.append(cut or (not number and _phrase(group[0].text, language)) or _best(group, language, found))
    return tuple(found)


def title(text: str, language: str) -> str:
    """
    Return a title for a single sentence, LONGEST characters at most.
    """
    return _phrase(text, language) or _beginning(text, language)


def _phrase(text: str, language: str) -> str:
    options = _phrases(text, language)
    return max(options, key=lambda one: one.worth).text if options else ""


def _phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """
    Return all that might be a title; what is a little long is better than a lone word, or what is cut.
    """
    found = phrases(text, language)
    if not found or found[0].worth < POOR:
        found += phrases(text, language, HEADLINE)
    return found + names(text, language)


def _headline(text: str, language: str) -> str:
    """
    Return as many clauses of a headline as make a title; nothing when not even one does.
    """
    text = max(text.split("|"), key=len).strip().rstrip(".")
    if len(text) <= HEADLINE:
        return text
    ends = [found.start() for found in _PART.finditer(text) if SHORTEST <= found.start() <= LONGEST]
    if ends:
        return _balanced(text[: ends[-1]])
    return _phrase(text, language)


def _best(group: Sequence[Sentence], language: str, taken: Sequence[str]) -> str:
    used = {stem for each in taken for stem in content(each, language)}

    def worth(place: int, phrase: Phrase) -> float:
        own = set(content(phrase.text, language))
        return phrase.worth - LATER * place - USED * len(own & used) / (len(own) or 1)

    options = [
        (worth(place, phrase), -place, phrase.text)
        for place, sentence in enumerate(group)
        for phrase in _phrases(sentence.text, language)
        if phrase.text not in taken
    ]
    if options:
        return max(options)[2]
    beginnings = [_beginning(sentence.text, language) for sentence in group]
    return next((each for each in beginnings if each not in taken), "") or _numbered(beginnings[0], taken)


def _beginning(text: str, language: str) -> str:
    """
    Return the first words of a sentence from which no phrase can be cut, `…` standing for the rest.
    """
    text = text.strip(_EDGE + " ") or text
    if len(text) <= LONGEST:
        return _balanced(text)
    words = text[: LONGEST - 1].rsplit(None, 1)[0].split() if " " in text[: LONGEST - 1] else [text[: LONGEST - 1]]
    while len(words) > 2 and (words[-1].lower() in stopwords(language) or not words[-1].strip("%").isalpha()):
        words.pop()
    return _balanced(" ".join(words).rstrip(_EDGE)) + "…"


def _balanced(text: str) -> str:
    """
    Take off quotation marks and brackets whose partner was cut away.
    """
    if len(re.findall(r"[\"“”„«»]", text)) % 2:
        text = re.sub(r"[\"“”„«»]", "", text)
    if text.count("(") != text.count(")"):
        text = re.sub(r"[()]", "", text)
    return text.strip().rstrip(",;:")


def _numbered(text: str, taken: Sequence[str]) -> str:
    number = 2
    while (named := f"{text.rstrip('…')[: LONGEST - 5].rstrip()} ({number})") in taken:
        number += 1
    return named
