"""
A shallow syntax: the words of a sentence, its verbs, what is quoted in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.joints import Joints
from briefing.openers import OPENERS
from briefing.stopwords import listed, stopwords

MARKS = ('"', "“", "”", "„", "«", "»")

_WORD = re.compile(r"(?:[A-ZА-ЯІЇЄҐ]\.\s?){1,2}|[^\W_]+(?:['’ʼ./,-][^\W_]+)*[%’']?|[%$€£№]")
_STOP = re.compile(r"[!?…;:,()\[\]|]|\s[—–-]+(?=\s)|\.$")
_PAIRS = (("„", "“"), ("«", "»"), ("“", "”"))
_MODAL = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would"})
_PARTICLES = listed(
    "ab an auf aus ein fest bei her hin los mit nach statt teil um vor weg weiter wieder zu zurück zusammen"
)
"""
What a German verb leaves at the end of its clause.
"""


@dataclass(frozen=True, slots=True)
class Word:
    """
    A word with its place in the text. *stop* tells that a mark or the end of the text follows it, *dotted* that it is
    abbreviated or the last one.
    """

    text: str
    start: int
    end: int
    stop: bool
    dotted: bool

    @property
    def low(self) -> str:
        return self.text.lower().replace("’", "'")


def words_of(text: str) -> list[Word]:
    """
    Return the words of *text*, which is one sentence: a full stop within it only abbreviates.
    """
    spans = [(found.start(), found.start() + len(found.group().rstrip())) for found in _WORD.finditer(text)]
    after = [*(start for start, _ in spans[1:]), len(text)]
    return [
        Word(
            text[start:end],
            start,
            end,
            following == len(text) or bool(_STOP.search(text[end:following])),
            text[end:following].startswith("."),
        )
        for (start, end), following in zip(spans, after, strict=False)
    ]


def is_verb(words: Sequence[Word], place: int, joints: Joints, language: str) -> bool:
    """
    Tell whether the word at *place* is the verb of its clause, as far as its form and the word before it show.
    """
    word, before = words[place], words[place - 1]
    if word.text[:1].isupper() or not word.text[:1].isalpha():
        return False
    if word.low in joints.verbs:
        return True
    if word.low in joints.prepositions or word.low in joints.clauses or not place:
        return False
    if language == "de":
        return (
            before.text[:1].isupper()
            and before.low not in joints.prepositions | joints.articles
            and (word.low not in stopwords("de"))
        )
    if before.low in joints.articles or (
        language == "en" and (before.low in joints.prepositions or before.low[-2:] == "ed")
    ):
        return False
    return verbal(word, joints, language)


def verbal(word: Word, joints: Joints, language: str) -> bool:
    """
    Tell whether *word* has the form of a verb.
    """
    if word.low in OPENERS.get(language, OPENERS["en"]).verbs:
        return True
    return word.low not in joints.nouns and len(word.low) > 4 and bool(joints.verbal.fullmatch(word.low))


def plain(words: Sequence[Word], verb: int, place: int, joints: Joints, language: str) -> bool:
    """
    Tell whether the verb is whole before *place*: in German the rest of it may end the clause, `can only trade` waits
    for what is traded.
    """
    if language == "de":
        last = next((word for word in words[place:] if word.stop), words[-1])
        return words[verb].low not in joints.verbs and last.low not in _PARTICLES
    if words[verb].low not in _MODAL:
        return True
    return len([word for word in words[verb + 1 : place + 1] if word.low not in stopwords(language)]) > 1


def adverb(words: Sequence[Word], place: int, verb: int, language: str) -> bool:
    """
    Tell whether a Russian or a Ukrainian adverb stands between the word at *place* and the verb.
    """
    return language in ("ru", "uk") and place + 2 == verb and words[place + 1].low.endswith("о")


def quoted(before: str) -> bool:
    """
    Tell whether a quotation is open after the text *before*.
    """
    if before.count('"') % 2:
        return True
    return any(before.count(first) > before.count(last) for first, last in _PAIRS)
