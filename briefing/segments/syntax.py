"""
A shallow syntax: the words of a sentence, its verbs, what is quoted in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.segments.joints import Joints
from briefing.standing.openers import OPENERS
from briefing.stopwords import listed, stopwords

MARKS = ('"', "“", "”", "„", "«", "»")

_WORD = re.compile(r"(?:[A-ZА-ЯІЇЄҐ]\.\s?){1,2}|[^\W_]+(?:['’ʼ./,-][^\W_]+)*[%’']?|[%$€£№]")
_STOP = re.compile(r"[!?…;:,()\[\]|]|\s[—–-]+(?=\s)|\.$")
_PAIRS = (("„", "“"), ("«", "»"), ("“", "”"))
_SINGULAR = re.compile(r"\w{3,}(?:[ыи]й|ая|яя|ое|[ое]го|[ыи]х)")

_MODAL = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would"})
_CLAIMING = listed("accepted believe believes claims denied fear fears hoped insists revealed suggest suggests thought")
_WAITING = listed(
    """
    accused agreed aimed asked based called consisted decided depended designed driven focused given insisted involved
    known led located looked made referred relied resulted set told turned used
    """
)
"""
English verbs after which a clause is what is claimed, and participles that wait for what follows them.
"""
HANGING = ("ясь", "вшись", "ируя", "ючись", "аючи", "юючи", "ачись", "ячись")
_JOINING = listed("when while because although though after before since until as despite amid")
_LATER = listed("after amid before by despite during since")
_TIMES = listed("day days hour hours minute minutes month months week weeks year years")
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
    def owner(self) -> bool:
        """
        Tell whether an English word waits for what is owned.
        """
        return self.low.endswith("'s") and not self.stop

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
    if language in ("ru", "uk") and _SINGULAR.fullmatch(before.low):
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


def introduction(words: Sequence[Word], joints: Joints) -> int:
    """
    Return the place after what only leads to the matter: `Meanwhile,`, `But`, `According to the mayor,`.
    """
    first, low = next((place for place, word in enumerate(words) if word.stop), len(words)), words[0].low
    if low in joints.adding or (low in joints.never and first == 0):
        return 1
    if low in joints.loose:
        return first + 1 if first == 0 else 1
    if low.endswith(HANGING) and first < 9:
        return first + 1
    if low in joints.hollow or low.endswith("ly") or (low in joints.prepositions and first < 5):
        return first + 1
    return 0


def begins(words: Sequence[Word], start: int, joints: Joints, language: str) -> bool:
    """
    Tell whether the word at *start* may begin a title although others come before it: a verb only after an
    introduction, in Russian and Ukrainian, where it may stand before who does it.
    """
    word = words[start]
    if word.low in joints.loose or (language in ("ru", "uk") and word.text[0].islower() and word.low.endswith("о")):
        return False
    if not verbal(word, joints, language):
        return True
    says = word.low in OPENERS.get(language, OPENERS["en"]).verbs
    return language in ("ru", "uk") and not says and start == introduction(words, joints)


def compound(words: Sequence[Word], joints: Joints) -> bool:
    """
    Tell whether German *words* are a main clause that ends with the other half of its verb: `hat ... gebaut`.
    """
    helping = next((place for place, word in enumerate(words) if word.low in joints.verbs), len(words))
    return helping < len(words) - 2 and words[-1].low not in joints.verbs and words[-1].low.endswith(("t", "en"))


def claims(words: Sequence[Word], verb: int, place: int, joints: Joints) -> bool:
    """
    Tell whether English *words* say up to *place* only the beginning of what is claimed: `The mayor said the bridge`.
    """
    if words[verb].low not in OPENERS["en"].verbs - {"claimed"} | _CLAIMING:
        return False
    if any(is_verb(words, at, joints, "en") for at in range(verb + 2, place)):
        return False
    clause = words[place + 1 :]
    last = next((at for at, word in enumerate(clause) if word.stop), len(clause))
    return any(is_verb(clause, at, joints, "en") for at in range(min(last + 1, len(clause))))


def explained(words: Sequence[Word], place: int) -> bool:
    """
    Tell whether the noun at *place* is followed by what it says, `rejected the claim | that`.
    """
    after = words[place + 1 : place + 3]
    if words[place].stop or len(after) < 2 or words[place].text[0].isupper():
        return False
    known = any(word.low in ("a", "an", "the") for word in words[max(0, place - 3) : place])
    return known and after[0].low == "that"


def suffered(words: Sequence[Word], place: int) -> bool:
    """
    Tell whether an English sentence is whole with the participle at *place*: `Ann Dell has been sacked | as`.
    """
    before, after = words[place - 1].low, words[place + 1 : place + 2]
    if words[place].low in _WAITING:
        return False
    if before in ("has", "have", "had"):
        return words[place].low.endswith("ed") and any(word.low in _LATER for word in after)
    return before in ("been", "was", "were", "is", "are")


def hanging(word: Word, before: str, following: str) -> bool:
    """
    Tell whether an English *word* waits for the *following*: an owner, a time, a verb after *before*.
    """
    if word.low.endswith("ing") and (before.endswith("ly") or before in stopwords("en")):
        return True
    if word.owner or (word.low in _TIMES and following in ("before", "after", "since", "into", "early")):
        return True
    return before == "to" and following in ("up", "out", "off", "down", "on", "over", "with")


def joins(words: Sequence[Word], place: int, joints: Joints, language: str) -> bool:
    """
    Tell whether the word at *place* joins another clause: `because`, or `and` before a verb.
    """
    here, after = (word.low if word else "" for word in (*words[place : place + 2], None, None)[:2])
    if language == "en" and here in _JOINING:
        return True
    return (
        here in joints.adding and bool(after) and (after in joints.verbs or verbal(words[place + 1], joints, language))
    )
