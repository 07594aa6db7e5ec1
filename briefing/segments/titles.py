"""
The titles of segments: a phrase of what each of them says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Sentence
from briefing.segments.joints import JOINTS
from briefing.segments.phrases import INNER, LEADING, LONGEST, READ, SHORT, Phrase, phrases, worth
from briefing.segments.syntax import Word, quoted, words_of
from briefing.standing.openers import OPENERS
from briefing.standing.pointing import points_back
from briefing.stems import content
from briefing.stopwords import stopwords

SHORTEST = 12
"""
Characters below which a part of a headline is its kicker, not its matter.
"""

KICKER = 2
"""
Words before a colon that only name the field of what follows.
"""

HEADLINE = 56
"""
Characters of a headline that is left whole.
"""

POOR = 1.0
"""
Worth below which a phrase is one to be bettered.
"""

EMPTY = 0.32
"""
Worth below which a phrase tells less than the first words of a sentence: a lone word, a name out of the middle.
"""

FEW, ALONE = 3, 2
"""
Words below which a beginning says nothing; what it lacks from which on a name tells more.
"""

LATER, USED, TOPIC = 0.12, 0.60, 0.06
"""
What a phrase loses for each sentence before its own, and for saying what another title says, by the share. What it
gains for each stem that another sentence has, too, up to three.
"""

_PART = re.compile(r"\s*(?:[;:|?!.](?=\s)|,(?=\s)|\s[—–-]+(?=\s))\s*")
_BENDING = (" of ", " des ", " der ", " dem ", " den ", " eines ", " einer ", " einem ")
_EDGE = " \t\"'“”„«»‘’‚—–-,;:.…"

_SPEAKER = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Ii]ch|[Ww]ir|[Mm]ein\w*|[Uu]ns(?:er\w*)?"
    r"|[Яя]|[Мм][ыи]|[Мм]о[йяиеєїю]\w*|[Мм]ій|[Нн]аш\w*|нам|нас)\b"
)


def titles(groups: Sequence[Sequence[Sentence]], language: str, headline: str | None = None) -> tuple[str, ...]:
    """
    Return one title a group, each different from the others. The first is the headline, if there is one and it can be
    cut to the length of a title.
    """
    found: list[str] = []
    for number, group in enumerate(groups):
        cut = _headline(headline, language) if headline and not number else ""
        # What the first one is called after is what the article begins with.
        found.append(cut or (not number and _opening(group[0].text, language)) or _best(group, language, found))
    return tuple(found)


def title(text: str, language: str) -> str:
    """
    Return a title for a single sentence, LONGEST characters at most.
    """
    return _phrase(text, language) or _leftovers([text], language)[0]


def _opening(text: str, language: str) -> str:
    options = _phrases(text, language)
    best = max(options, key=lambda one: one.worth, default=None)
    return best.text if best and best.worth >= POOR else ""


def _phrase(text: str, language: str) -> str:
    options = _phrases(text, language)
    return max(options, key=lambda one: one.worth).text if options else ""


def _phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """
    Return all that might be a title; what is a little long is better than a lone word, or what is cut. Nobody's `I` is
    the briefing's.
    """
    options = phrases(text, language, HEADLINE) + _names(text, language)
    return tuple(one for one in options if one.worth >= EMPTY and not _SPEAKER.search(one.text))


def _names(sentence: str, language: str) -> tuple[Phrase, ...]:
    """
    Return the names in an English or a German *sentence*: words with capital letters in a row, in German one long
    noun, too. Russian and Ukrainian sentences bend their names.
    """
    least = {"en": 2, "de": 1}.get(language)
    if least is None:
        return ()
    text = sentence[:READ]
    found: dict[str, float] = {}
    run: list[Word] = []
    for word in [*words_of(text)[1:], None]:
        if word and word.text[0].isupper() and (not run or text[run[-1].end : word.start] == " "):
            run.append(word)
            continue
        if len(run) >= least:
            before, title = text[: run[0].start].lower(), text[run[0].start : run[-1].end]
            bent = before.endswith(_BENDING) or before.rstrip()[-1:].isdigit() or _genitive(run, before, language)
            if (
                SHORT <= len(title) <= LONGEST
                and not bent
                and not quoted(before)
                and not (run[-1].dotted or run[-1].owner)
            ):
                found[title] = worth(title, LEADING - INNER, language)
        run = [word] if word and word.text[0].isupper() else []
    return tuple(sorted((Phrase(*one) for one in found.items()), key=lambda one: -one.worth))


def _genitive(run: Sequence[Word], before: str, language: str) -> bool:
    return language == "de" and len(run) > 1 and (run[0].low.endswith("s") or before.endswith("en "))


def _headline(text: str, language: str) -> str:
    """
    Return as many clauses of a headline as make a title; nothing when not even one does.
    """
    text = max(text.split("|"), key=len).strip().rstrip(".")
    if len(text) <= HEADLINE:
        return text
    kicker, _, matter = text.partition(": ")
    if len(kicker.split()) <= KICKER < len(matter.split()) and len(matter) <= HEADLINE:
        return _balanced(matter)[:1].upper() + _balanced(matter)[1:]
    ends = [found.start() for found in _PART.finditer(text) if SHORTEST <= found.start() <= LONGEST]
    if ends:
        return _balanced(text[: ends[-1]])
    return _phrase(text, language)


def _best(group: Sequence[Sentence], language: str, taken: Sequence[str]) -> str:
    used = {stem for each in taken for stem in content(each, language)}
    stems = [set(content(each.text, language)) for each in group]

    def worth(place: int, phrase: Phrase) -> float:
        own = set(content(phrase.text, language))
        topic = own.intersection(*[set().union(*stems[:place], *stems[place + 1 :])])
        lost = LATER * place + USED * len(own & used) / (len(own) or 1)
        return phrase.worth + TOPIC * min(3, len(topic)) - lost

    options = [
        (worth(place, phrase), -place, phrase.text)
        for place, sentence in enumerate(group)
        for phrase in _phrases(sentence.text, language)
        if phrase.text not in taken
    ]
    if options:
        return max(options)[2]
    rest = _leftovers([sentence.text for sentence in group], language)
    return next((each for each in rest if not {each, each.rstrip("…")} & {*taken}), "") or _numbered(rest[0], taken)


def _leftovers(texts: Sequence[str], language: str) -> list[str]:
    """
    Return what sentences without a phrase can be called, the best first: how they begin, or the names in them.
    """
    beginnings = sorted((_beginning(text, language) for text in texts), key=lambda one: _lacks(one, language))
    if _lacks(beginnings[0], language) < ALONE:
        return beginnings
    return [one.text for text in texts for one in _names(text, language) if " " in one.text] + beginnings


def _lacks(beginning: str, language: str) -> int:
    """
    Return how little a *beginning* stands alone: 0 when it is whole, 1 when it is cut or opens with a small word, more
    when both, most when it is a scrap or points back.
    """
    words = words_of(beginning)
    first, openers = words[0].low if words else "", OPENERS.get(language, OPENERS["en"])
    joints = JOINTS.get(language, JOINTS["en"])
    leans = first in stopwords(language) - joints.articles - joints.prepositions | joints.never | joints.hollow
    cut = beginning.endswith("…")
    scrap = len(words) < FEW or points_back(beginning, openers) or bool(_SPEAKER.search(beginning))
    return 2 * ALONE * scrap + (ALONE * cut + 1 if leans else cut)


def _beginning(text: str, language: str) -> str:
    """
    Return the first words of a sentence from which no phrase can be cut, `…` standing for the rest.
    """
    text = text.strip(_EDGE + " ") or text
    if len(text) <= HEADLINE:
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
