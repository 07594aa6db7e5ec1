"""
The pointing of a sentence: whether it opens with a word that means something said before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.standing.openers import Openers
from briefing.stopwords import listed

WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")

_OPENING = '"“„«»'
_QUOTED = re.compile(r"[\"“„«»][^\"“”„«»]*[\"”“»«]")
# "those who": what they point at follows.
_RELATIVE = listed(
    """
    who whose with without in of on at from behind under near around already still most least not responsible present
    которые кто хто які
    """
)
# "The thorniest issue was", "The last of the three arrived", "Some will run", "$20 million of that", "Manche sind",
# "Проти виступила": of which ones, of what, against what, somebody has said before.
_ELLIPTIC = re.compile(
    r"The (?:[a-z]+est|most [a-z]+|least [a-z]+) [a-z]+ (?:was|is|were|are|remains|remained|came)\b"
    r"|The [a-z]+ of the (?:two|three|four|five|six) (?:was|were|is|are|had|has|have|will|would|[a-z]+ed)\b"
    r"|(?:Some|None|Many|Most|Several|Few|All|Each|Half|One|Two|Three|Four|Five|Six)"
    r" (?:will|would|was|were|is|are|has|have|had|said|say|says|could|can|did|do|does)\b"
    r"|(?:\S{1,20} ){1,4}of (?:that|them|it)\b"
    r"|(?:Manche|Einige|Viele|Keiner|Keine|Alle|Zwei|Drei|Vier)"
    r" (?:sind|waren|haben|hatten|werden|wurden|wollen|sagten)\b"
    r"|(?:Проти|Против) (?:виступ|голосу|выступ|голосов)"
)
# "In addition to the bridge": what it adds to is named.
_COMPLETE = re.compile(r"In (?:addition|response|contrast|return) to (?!(?:this|that|it|them|these|those)\b)")
# "The suspect in the Harlow fire", "The report by Ann Dell": told which by a name.
_DEFINED = re.compile(
    r"The (?:[\w-]+ ){1,2}(?:of|by|from|into|on|in|for|about|against|at|between|to) (?:[a-z][\w-]* ){0,3}[A-Z][\w-]+"
)
# "It is not clear whether": this "it" points forward.
_FORWARD = re.compile(
    r"It(?:['’]s| is| was| will be| remains| has been| had been| may be| could be)"
    r" (?:not |also |still |now |yet |so |very |too |as |far |more |immediately |increasingly ){0,3}"
    r"(?:clear|unclear|unknown|known|possible|impossible|likely|unlikely|important|necessary|essential|estimated"
    r"|believed|thought|expected|hoped|feared|hard|difficult|easy|rare|common|unusual|uncommon|worth|time|illegal"
    r"|legal|against the law|the (?:first|second|third|last|latest|only) time)\b"
    r"|It (?:takes|took|emerged|appears that)\b"
)
_DAYS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec", re.A
)


def points_back(text: str, openers: Openers) -> bool:
    """
    Tell whether *text* opens with a word that means something said before it.
    """
    if text[:1] in _OPENING:
        # What a speaker leaves open is the speaker's matter, but who speaks is not.
        return _nameless_speaker(text, openers)
    written = WORD.findall(text)[:6]
    words = [word.lower().replace("’", "'") for word in written]
    if not words:
        return False
    if words[0] in openers.pointing and not _empty(written) and not _FORWARD.match(text):
        return True
    if any(" ".join(words[:count]) in openers.pairs for count in range(1, len(words))):
        return not _COMPLETE.match(text)
    if words[0] in openers.articles and not openers.heads.isdisjoint(words[1:3]):
        return words[0] != "the" or not _DEFINED.match(text)
    return bool(_ELLIPTIC.match(text)) or _shows(text, openers) or _person_before_name(text, openers)


def _nameless_speaker(text: str, openers: Openers) -> bool:
    """
    Tell whether all that says who is quoted is a pronoun: `"It is a long way," she said.`
    """
    around = WORD.findall(_QUOTED.sub(" ", text))
    words = [word.lower() for word in around]
    said = any(
        (one in openers.persons and other in openers.verbs) or (one in openers.verbs and other in openers.persons)
        for one, other in pairwise(words)
    )
    return said and not any(word[0].isupper() and not _DAYS.match(word) for word in around)


def _shows(text: str, openers: Openers) -> bool:
    """
    Tell whether `these funds` stand in *text*, outside a quotation, whose speaker may point at will.
    """
    words = [word.lower() for word in WORD.findall(_QUOTED.sub(" ", text))]
    return not openers.showing.isdisjoint(words) and any(
        word in openers.showing
        and following not in openers.times
        and not (following in _RELATIVE or (word == "those" and following.endswith(("ed", "ing"))))
        for word, following in pairwise(words)
    )


def _empty(words: Sequence[str]) -> bool:
    """
    Spare `There are`, `Es gibt`, `That Smith came shows`, whose first word points at nothing.
    """
    first, second = words[0], " ".join(words[1:2])
    if first == "That":
        return second[:1].isupper()
    if first == "Those":
        return second in _RELATIVE
    return first == "There" or (first == "Es" and second in ("gibt", "geht", "war", "ist"))


def _person_before_name(text: str, openers: Openers) -> bool:
    for number, found in enumerate(WORD.finditer(text)):
        word = found.group()
        if number > 7 or text[: found.start()].rstrip()[-1:] in tuple(_OPENING):
            return False
        if number and word.lower() in openers.persons:
            return not _meant_inside(text[: found.start()], openers)
        if number and word[0].isupper() and not _DAYS.match(word):
            return False
    return False


def _meant_inside(before: str, openers: Openers) -> bool:
    """
    Tell whether the subject *before* `they` is who they are: `Teachers said they`, `Teachers struck because they`.
    """
    *head, link = [(found.start(), found.group().lower()) for found in WORD.finditer(before)] or [(0, "")]
    linked = link[1] in openers.links or link[1] in openers.verbs
    subject = before[: link[0]].rstrip(" ,") if link[1] in openers.links else before
    return bool(head) and linked and head[0][1] not in openers.leading and not set(subject) & set(",\"“”'‘—–")
