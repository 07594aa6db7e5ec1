"""
The phrases of a sentence that can stand alone, as a title does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.segments import cases, syntax
from briefing.segments.joints import JOINTS, Joints
from briefing.segments.syntax import MARKS, Word
from briefing.standing.openers import OPENERS, Openers
from briefing.standing.pointing import points_back
from briefing.stems import content
from briefing.stopwords import stopwords
from briefing.story.counts import figures

LONGEST = 50
"""
Characters of a title: what a phone shows of a chapter in one line.
"""

CLAUSE, CUT, NAME, LEADING = 1.0, 0.74, 0.80, 0.30
CUT_SHORT, DOUBTFUL, SPEAKER, BENT, JOINED, BARE = 0.15, 0.30, 0.20, 0.30, 0.10, 0.35
"""
What the kinds are worth: a clause to its end, one without its last adverbial, who or what it is about, where or when.
What the latter two lose before a preposition; the last one before a verb, since somebody else may stand between, but
not in German. BARE is what a name loses that stands alone: it does not tell what happened.
"""

WORDS, ENOUGH = 0.10, 5
LONE, LONG, EASY = 0.60, 0.02, 42
"""
What each word of content adds, up to so many; what a title of one such word loses, and each character beyond EASY.
"""

INNER, LEAST, SHORT = 0.25, 6, 10
"""
What a phrase loses that does not stand at the beginning of its sentence; characters that a title has at least, and a
name out of the middle.
"""

READ = 400
"""
Characters of a sentence in which a title is looked for.
"""

_GERUND = {"en": ("ing",), "ru": ("ая", "яя", "ив", "ав"), "uk": ("чи", "вши")}
# Nominative as a rule, so what they begin can stand alone.
_PLAIN = frozenset({"ein", "eine", "die", "das"})
_REPORTING = frozenset({"that", "что", "що"})
_NEXT = _PLAIN | {"einen", "einem", "den", "dem"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """
    Words of a sentence as they stand there, and what they are *worth* as a title.
    """

    text: str
    worth: float


def phrases(sentence: str, language: str, longest: int = LONGEST) -> tuple[Phrase, ...]:
    """
    Return what can be cut from *sentence*, *longest* characters at most, the best first.
    """
    joints, openers = JOINTS.get(language, JOINTS["en"]), OPENERS.get(language, OPENERS["en"])
    text = sentence[:READ].strip(" —–-")
    words = syntax.words_of(text)
    found: dict[str, float] = {}
    for start in _starts(words, joints, openers, language):
        own = words[start:]
        at = own[0].start - (text[: own[0].start][-1:] in MARKS)
        astray = start and not syntax.begins(words, start, joints, language)
        if astray or syntax.quoted(text[:at]) or _barred(own, joints, language):
            continue
        within = start and language in ("ru", "uk") and cases.subject(words, start, joints, language)
        speaker = start and words[start - 1].low in openers.verbs
        added = start and words[start - 1].low in joints.adding
        bent = BENT * cases.oblique(own, language)
        named = language == "en" and cases.named(words, start, joints)
        for end, kind, told in _ends(own, joints, language, longest):
            if start and language == "de" and told and not added:
                continue  # it began with the verb
            capitals = sum(word.text[0].isupper() for word in own[: end + 1])
            if not told and (within or named or bent or (speaker and capitals < 2)):
                continue
            named_last = language != "de" and all(word.text[0].isupper() for word in own[end - 1 : end + 1])
            bare = BARE * (not told and not speaker and (end < 2 or named_last))
            after = own[end].end
            title = _whole(text[at : after + (text[after : after + 1] in MARKS)])
            value = worth(title, kind - bare, language) - (LONG if named else INNER) * (start > 0) - bent
            value -= SPEAKER * bool(speaker)
            if title and value > found.get(title, 0.0) and not points_back(title, openers):
                found[title] = value
    return tuple(sorted((Phrase(*one) for one in found.items()), key=lambda one: -one.worth))


def _starts(words: Sequence[Word], joints: Joints, openers: Openers, language: str) -> Iterator[int]:
    """
    Yield the places of words that may be the first of a title: that of the sentence, and those of its main clauses.
    """
    if not words:
        return
    yield 0
    first = syntax.introduction(words, joints)
    for place in range(1, len(words)):
        before, here = words[place - 1].low, words[place].low
        if (
            place == first
            or (language != "de" and before in _REPORTING)
            or (language in ("ru", "uk") and cases.subject(words, place, joints, language))
            or (place > 1 and words[place - 2].stop and before in joints.adding)
            or (language != "de" and before in openers.verbs and here not in joints.contents | joints.prepositions)
            or (language == "en" and cases.named(words, place, joints))
            or (language == "de" and here in _PLAIN and cases.apart(words[place - 1], joints))
        ):
            yield place


def _barred(words: Sequence[Word], joints: Joints, language: str) -> bool:
    """
    Tell whether a title cannot begin as *words* do.
    """
    first = words[0].low
    if words[0].text.isupper() and len(first) > 1:
        return False  # a name may be written like a small word: IS, WHO
    second = words[1].low if len(words) > 1 and not words[0].stop else ""
    if first in joints.articles and second in joints.prepositions:
        return True
    if first in joints.prepositions and second in joints.never | OPENERS.get(language, OPENERS["en"]).pointing:
        return True
    if language in ("ru", "uk") and first.endswith(syntax.HANGING):
        return True
    if first.endswith(_GERUND.get(language, ())) and second in joints.prepositions | joints.never | joints.articles:
        return True
    small = first in stopwords(language) and figures(first, language) is None
    if small and first not in joints.articles | joints.prepositions:
        return True
    if first.split("'")[0] in joints.never or first in joints.hollow:
        return True
    loose = first.endswith("ed") and len(words) > 1 and words[1].low in joints.prepositions
    return first in joints.verbs or (language == "en" and (loose or first.endswith("ly")))


def _ends(words: Sequence[Word], joints: Joints, language: str, longest: int) -> Iterator[tuple[int, float, bool]]:
    """
    Yield the places of last words, each with what its kind is worth, and whether there is a verb up to it.
    """
    verb = next((place for place in range(1, len(words)) if syntax.is_verb(words, place, joints, language)), len(words))
    leading = words[0].low in joints.prepositions
    if language in ("ru", "uk") and words[0].text[0].islower() and syntax.verbal(words[0], joints, language):
        verb = 0
    room = words[0].start + longest
    for place, word in enumerate(words):
        if word.end > room:
            return
        following = words[place + 1].low if place + 1 < len(words) else ""
        joined = syntax.joins(words, place + 1, joints, language)
        cut = following in joints.prepositions or joined or (place > verb and syntax.explained(words, place))
        cut = cut or (language in ("ru", "uk") and following in joints.hollow)
        apart = language == "de" and following in _NEXT and word.text[0].isupper()
        said = SPEAKER * (following in OPENERS.get(language, OPENERS["en"]).verbs)
        whole = word.low in joints.loose or word.low not in stopwords(language)
        if whole and place and verb <= place == len(words) - 1:
            yield place, CLAUSE, True
        elif _closes(words, place, joints, language):
            phrase = language != "de" or cases.noun_phrase(words[: place + 1], joints)
            if place < verb and phrase and not cases.dated(words, place):
                ends = word.stop or cut or apart or following in joints.contents
                if (
                    ends
                    or (place + 1 == verb and not word.low.endswith("ly"))
                    or syntax.adverb(words, place, verb, language)
                ):
                    doubtful = leading and not ends and language != "de"
                    yield place, (LEADING if leading else NAME) - CUT_SHORT * cut - DOUBTFUL * doubtful - said, False
            elif place > verb and (following not in joints.contents or syntax.explained(words, place)):
                if word.stop:
                    yield place, CLAUSE, True
                elif place > verb + 1 and cases.genitive(words[place + 1]) and not cases.adjective(word):
                    yield place, CUT - CUT_SHORT, True
                elif language == "en" and syntax.claims(words, verb, place, joints):
                    continue  # of what is claimed the beginning would be left
                elif (
                    cut
                    and following not in joints.bound - {"as"}
                    and syntax.plain(words, verb, place, joints, language)
                ):
                    yield place, CUT + JOINED * joined, True
        if word.stop or following in joints.contents or (apart and place < verb):
            return


def _closes(words: Sequence[Word], place: int, joints: Joints, language: str) -> bool:
    """
    Tell whether a title may end with the word at *place*.
    """
    word = words[place]
    following = words[place + 1].low if place + 1 < len(words) else ""
    if word.low in joints.prepositions | joints.clauses | joints.articles | joints.hollow | stopwords(language):
        return False
    if word.low in joints.loose | OPENERS.get(language, OPENERS["en"]).verbs or (word.dotted and following):
        return False
    before = words[place - 1].low if place else ""
    if language == "en" and syntax.hanging(word, before, following):
        return False
    done = language == "en" and place > 1 and syntax.suffered(words, place)
    if word.low.endswith("n't") or (following in joints.bound and not (word.stop or (done and following == "as"))):
        return False
    if (
        word.text[0].islower()
        and not word.stop
        and (word.low.endswith("о") or (cases.adjective(word) and following not in joints.prepositions))
    ):
        return False  # an adverb of the verb that follows, or what a noun follows
    number = figures(word.low, language) is not None and len(word.text) != 4
    if number and place and (words[place - 1].low in joints.articles or (following and not word.stop)):
        return False  # without what it counts
    if not syntax.is_verb(words, place, joints, language):
        return True
    if done:
        return True
    return word.stop and place > 1 and (language != "de" or syntax.compound(words[: place + 1], joints))


def _whole(text: str) -> str:
    """
    Return a title without what is open at its end, or nothing when its marks do not match.
    """
    text = text.rstrip(" ,;:—–-")
    for first, last in (("(", ")"), ("[", "]"), ("«", "»")):
        if text.count(first) != text.count(last):
            return ""
    letter = 1 if text[:1] in MARKS else 0
    return "" if sum(map(text.count, '"“”„')) % 2 else text[: letter + 1].upper() + text[letter + 1 :]


def worth(title: str, kind: float, language: str) -> float:
    """
    Return what a phrase of a *kind* is worth; nothing when it is a scrap.
    """
    count = len(set(content(title, language)))
    if not count or len(title) < LEAST or "*" in title or not any(sign.isalpha() for sign in title):
        return 0.0
    return kind + WORDS * min(count, ENOUGH) - LONE * (count == 1) - LONG * max(0, len(title) - EASY)
