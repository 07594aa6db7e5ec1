"""
The phrases of a sentence that can stand alone, as a title does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.counts import figures
from briefing.joints import JOINTS, Joints
from briefing.openers import OPENERS, Openers
from briefing.standing import points_back
from briefing.stems import content
from briefing.stopwords import stopwords
from briefing.syntax import MARKS, Word, adverb, is_verb, plain, quoted, verbal, words_of

LONGEST = 50
"""
Characters of a title: what a phone shows of a chapter in one line.
"""

CLAUSE, CUT, NAME, LEADING = 1.0, 0.80, 0.82, 0.50
CUT_SHORT, DOUBTFUL = 0.15, 0.30
"""
What the kinds are worth: a clause to its end, one without its last adverbial, who or what it is about, where or when.
What the latter two lose before a preposition; the last one before a verb, since somebody else may stand between, but
not in German.
"""

WORDS, ENOUGH = 0.10, 5
LONE, LONG, EASY = 0.45, 0.03, 42
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

# Nominative as a rule, so what they begin can stand alone.
_PLAIN = frozenset({"ein", "eine", "die", "das"})
_BENDING = (" des ", " der ", " dem ", " den ", " eines ", " einer ", " einem ")
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
    words = words_of(text)
    found: dict[str, float] = {}
    for start in _starts(words, joints, openers, language):
        own = words[start:]
        at = own[0].start - (text[: own[0].start][-1:] in MARKS)
        if quoted(text[:at]) or _barred(own, joints, language) or (start and verbal(own[0], joints, language)):
            continue
        for end, kind in _ends(own, joints, language, longest):
            if start and language == "de" and kind in (CLAUSE, CUT):
                continue  # it began with the verb
            after = own[end].end
            title = _whole(text[at : after + (text[after : after + 1] in MARKS)])
            worth = _worth(title, kind, language) - INNER * (start > 0)
            if title and worth > found.get(title, 0.0) and not points_back(title, openers):
                found[title] = worth
    return tuple(sorted((Phrase(*one) for one in found.items()), key=lambda one: -one.worth))


def names(sentence: str, language: str) -> tuple[Phrase, ...]:
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
            bent = before.endswith(_BENDING) or before.rstrip()[-1:].isdigit()
            if SHORT <= len(title) <= LONGEST and not bent and not quoted(before):
                found[title] = _worth(title, LEADING - INNER, language)
        run = [word] if word and word.text[0].isupper() else []
    return tuple(sorted((Phrase(*one) for one in found.items()), key=lambda one: -one.worth))


def _starts(words: Sequence[Word], joints: Joints, openers: Openers, language: str) -> Iterator[int]:
    """
    Yield the places of words that may be the first of a title: that of the sentence, and those of its main clauses.
    """
    if not words:
        return
    yield 0
    first = next((place for place, word in enumerate(words) if word.stop), len(words))
    introduced = words[0].low in joints.hollow or words[0].low.endswith("ly")
    for place in range(1, len(words)):
        before, here = words[place - 1].low, words[place].low
        if (
            (introduced and place == first + 1)
            or (language != "de" and before in _REPORTING)
            or (language == "en" and before in openers.verbs and here not in joints.contents | joints.prepositions)
            or (language == "de" and here in _PLAIN and is_verb(words, place - 1, joints, language))
        ):
            yield place


def _barred(words: Sequence[Word], joints: Joints, language: str) -> bool:
    """
    Tell whether a title cannot begin as *words* do.
    """
    first = words[0].low
    if words[0].text.isupper() and len(first) > 1:
        return False  # a name may be written like a small word: IS, WHO
    if first in joints.articles and len(words) > 1 and words[1].low in joints.prepositions:
        return True
    small = first in stopwords(language) and figures(first, language) is None
    if small and first not in joints.articles | joints.prepositions:
        return True
    if first.split("'")[0] in joints.never or first in joints.hollow:
        return True
    loose = first.endswith("ed") and len(words) > 1 and words[1].low in joints.prepositions
    return first in joints.verbs or (language == "en" and (loose or first.endswith("ly")))


def _ends(words: Sequence[Word], joints: Joints, language: str, longest: int) -> Iterator[tuple[int, float]]:
    """
    Yield the places of last words, each with what its kind is worth.
    """
    verb = next((place for place in range(1, len(words)) if is_verb(words, place, joints, language)), len(words))
    leading = words[0].low in joints.prepositions
    room = words[0].start + longest
    for place, word in enumerate(words):
        if word.end > room:
            return
        following = words[place + 1].low if place + 1 < len(words) else ""
        cut = following in joints.prepositions
        apart = language == "de" and following in _NEXT and word.text[0].isupper()
        if place + 1 == len(words) and 0 < verb <= place:
            yield place, CLAUSE
        elif _closes(words, place, joints, language):
            if place < verb and not (language == "de" and word.text[0].islower()):
                ends = word.stop or cut or apart or following in joints.contents
                if ends or place + 1 == verb or adverb(words, place, verb, language):
                    doubtful = leading and not ends and language != "de"
                    yield place, (LEADING if leading else NAME) - CUT_SHORT * cut - DOUBTFUL * doubtful
            elif place > verb and following not in joints.contents:
                if word.stop:
                    yield place, CLAUSE
                elif cut and following not in joints.bound and plain(words, verb, place, joints, language):
                    yield place, CUT
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
    if word.low in OPENERS.get(language, OPENERS["en"]).verbs or (word.dotted and following):
        return False
    if following in joints.bound and not word.stop:
        return False
    if language in ("ru", "uk") and word.text[0].islower() and word.low.endswith("о") and not word.stop:
        return False  # an adverb of the verb that follows
    if word.low.endswith("n't"):
        return False
    return not is_verb(words, place, joints, language) or (language != "de" and word.stop and place > 1)


def _whole(text: str) -> str:
    """
    Return a title without what is open at its end, or nothing when its marks do not match.
    """
    text = text.rstrip(" ,;:—–-")
    for first, last in (("(", ")"), ("[", "]"), ("«", "»")):
        if text.count(first) != text.count(last):
            return ""
    return "" if sum(map(text.count, '"“”„')) % 2 else text[:1].upper() + text[1:]


def _worth(title: str, kind: float, language: str) -> float:
    count = len(set(content(title, language)))
    if not count or len(title) < LEAST or not any(sign.isalpha() for sign in title):
        return 0.0
    return kind + WORDS * min(count, ENOUGH) - LONE * (count == 1) - LONG * max(0, len(title) - EASY)
