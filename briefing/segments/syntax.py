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
_ADJECTIVE = re.compile(
    r"\w+(?:[ыи]й|[ая]я|[оы]е|ые|(?<![нтв])ие|[ое]го|[ое]му|[ыи]м|[ыи]х|[ую]ю|[ыи]ми|[нквлшжч]о[їй]|(?<!вій)ськ[аеіу]|цьк[аеіу]|ній)"
)
_SINGULAR = re.compile(r"\w{3,}(?:[ыи]й|ая|яя|ое|[ое]го|[ыи]х)")
_AGENTS = re.compile(
    r"\w+(?:[ае]нт[иы]|[иі]ст[иы]|[нчщл]ик[иы]|вик[иы]|яни|яне|ане|[нв]ці|[нв]цы|тел[иі]|люди|військові|"
    r"війська|войска|сили|силы|воїни|[яа]рі|ер[иы]|ор[иы])"
)
_SUBJECT = re.compile(r"\w+(?:[бвгґджзклмнпрстфцчшщь](?<![оеіїєё]в)(?<![оеё]м)|[иі]я)")
_LEADING = re.compile(r"\w{3,}(?:[ыи]й|ая|яя|ое|[сц]ьк[аеі])")
_OBLIQUE = re.compile(
    r"\w+(?:[ое]го|[ое]му|[ыи]м|[ыи]х|[ыи]ми|[ую]ю|[ая]ми?|[ая]х|[оеє]ю|[^рй]ої|[бвгдзклмнпрстхцчшщж]у)"
)
_FEMININE = re.compile(r"\w+(?:[нквлшч]ой|ей|[нквлшч]ій)")
_MONTH = re.compile(
    r"январ|феврал|март|апрел|ма[яй]$|июн|июл|август|сентябр|октябр|ноябр|декабр|січ|лют|берез|квіт|трав|черв|лип|серп"
    r"|верес|жовт|листопад|груд"
)
# Nominative although they end as if they were not.
_STRAIGHT = listed(
    """
    баку меню режим крым крим рим дым дим максим вадим аноним псевдоним ислам іслам храм вьетнам в'єтнам адам хам шлях
    монах крах страх жах дах шах мы ми фильм фільм шоу кому му жених цюрих мюнхен
    """
)


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


def adjective(word: Word) -> bool:
    """
    Tell whether a Russian or a Ukrainian *word* ends as adjectives do: a noun follows.
    """
    return bool(word.text[0].islower() and len(word.text) > 4 and _ADJECTIVE.fullmatch(word.low))


def oblique(words: Sequence[Word], language: str) -> bool:
    """
    Tell whether *words* begin with an object, whose form is never the nominative, or with a date.
    """
    first = words[0]
    if language == "de":
        return first.low in ("den", "dem", "des", "einen", "einem")
    if len(words) > 1 and dated(words, 1):
        return True
    if language not in ("ru", "uk") or first.text.isupper() or len(first.low) < 4 or first.low in _STRAIGHT:
        return False
    if _FEMININE.fullmatch(first.low) and len(words) > 1 and not first.stop:
        return words[1].low[-1] in "иыійїью" and not words[1].low.endswith(("ий", "ый"))
    return bool(_OBLIQUE.fullmatch(first.low))


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


def dated(words: Sequence[Word], place: int) -> bool:
    """
    Tell whether a Russian or a Ukrainian date ends at *place*: `12 ноября`.
    """
    return place > 0 and words[place - 1].text.isdigit() and bool(_MONTH.match(words[place].low))


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


def subject(words: Sequence[Word], place: int, joints: Joints, language: str) -> bool:
    """
    Tell whether a Russian or a Ukrainian sentence that begins with where or when goes on at *place* with who: a word
    in the nominative, with its verb soon after it, that no word before it governs.
    """
    word, before = words[place], words[place - 1]
    small = joints.prepositions | joints.clauses | joints.never | joints.loose | stopwords(language)
    led = joints.prepositions | joints.loose | joints.hollow
    if words[0].low not in led or before.stop or before.low in joints.prepositions:
        return False
    if (
        word.low in small
        or len(word.low) < 4
        or _ADJECTIVE.fullmatch(before.low)
        or any(sign.isdigit() for sign in before.text)
    ):
        return False
    verb = next((at for at in range(place + 1, min(place + 5, len(words))) if is_verb(words, at, joints, language)), 0)
    if not verb or words[verb].low in OPENERS[language].verbs or any(one.stop for one in words[place:verb]):
        return False
    near = _AGENTS if verb > place + 1 and word.text[0].islower() else _SUBJECT
    return bool(
        _AGENTS.fullmatch(word.low) or near.fullmatch(word.low) or (verb > place + 1 and _LEADING.fullmatch(word.low))
    ) and not oblique(words[place:], language)


def noun_phrase(words: Sequence[Word], joints: Joints) -> bool:
    """
    Tell whether German *words* are one phrase to its noun: after a noun only a genitive or a preposition goes on.
    """
    closed = False
    for place, word in enumerate(words):
        noun = word.text[0].isupper() and (place or word.low not in joints.prepositions | joints.articles)
        if closed and not noun and word.low not in joints.prepositions | {"des", "der", "eines", "einer", "und"}:
            return False
        closed = bool(noun)
    return closed
