"""
The cases of a word, as far as its ending shows them: what can be a subject, and what cannot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.segments.joints import Joints
from briefing.segments.syntax import Word, introduction, is_verb
from briefing.standing.openers import OPENERS
from briefing.stopwords import listed, stopwords

_ADJECTIVE = re.compile(
    r"\w+(?:[ыи]й|[ая]я|[оы]е|ые|(?<![нтв])ие|[ое]го|[ое]му|[ыи]м|[ыи]х|[ую]ю|[ыи]ми|[нквлшжч]о[їй]|(?<!вій)ськ[аеіу]|цьк[аеіу]|ній|(?<!військ)ові|льні|чні|[еі]нні)"
)
_GENITIVE = re.compile(r"\w{3,}(?:[ое]го|[ыи]х|ої)")
_AGENTS = re.compile(
    r"\w+(?:[ае]нт[иы]|[иі]ст[иы]|[нчщл]ик[иы]|вик[иы]|яни|яне|ане|[нв]ці|[нв]цы|тел[иі]|люди|військові|"
    r"війська|войска|сили|силы|воїни|[яа]рі|ер[иы]|ор[иы])"
)
_SUBJECT = re.compile(r"\w+(?:[бвгґджзклмнпрстфцчшщь](?<![оеіїєё]в)(?<![оеё]м)|[иі]я)")
_LEADING = re.compile(r"\w{3,}(?:[ыи]й|ая|яя|ое|[сц]ьк[аеі])")
_OBLIQUE = re.compile(
    r"\w+(?:[ое]го|[ое]му|[ыи]м|[ыи]х|[ыи]ми|[ую]ю|[ая]ми?|(?:[тсд]ор|ник|ист|ент|ств)ом|(?:тел|ени|ани)ем|(?:дв|трь)ом|(?:дву|тре|всі|усі)м|[ая]х|[оеє]ю|[^рй]ої|[бвгдзклмнпрстхцчшщж]у)"
)
_FEMININE = re.compile(r"\w+(?:[нквлшч]ой|ей|[нквлшч]ій)")
_MONTH = re.compile(
    r"январ|феврал|март|апрел|ма[яй]$|июн|июл|август|сентябр|октябр|ноябр|декабр|січ|лют|берез|квіт|трав|черв|лип|серп"
    r"|верес|жовт|листопад|груд|рок[уі]$|год[ау]$"
)
# Nominative although they end as if they were not.
_STRAIGHT = listed(
    """
    баку меню режим крым крим рим дым дим максим вадим аноним псевдоним ислам іслам храм вьетнам в'єтнам адам хам шлях
    монах крах страх жах дах шах мы ми фильм фільм шоу кому му жених цюрих мюнхен
    """
)

_OFFICES = listed(
    """
    Ambassador Captain Chairman Chancellor Chief Colonel Commissioner Director Dr General Governor Judge King Lieutenant
    Lord Mayor Minister MP Mr Mrs Ms Pope President Prince Princess Professor Queen Representative Secretary
    Secretary-General Senator Sir Spokesman Spokeswoman
    """
)
"""
Titles that stand with a capital letter before a name; what the person did can stand without them.
"""


def adjective(word: Word) -> bool:
    """
    Tell whether a Russian or a Ukrainian *word* ends as adjectives do: a noun follows.
    """
    return bool(word.text[0].islower() and len(word.text) > 4 and _ADJECTIVE.fullmatch(word.low))


def genitive(word: Word) -> bool:
    """
    Tell whether a Russian or a Ukrainian *word* ends as adjectives and names do in the genitive.
    """
    return bool(_GENITIVE.fullmatch(word.low))


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
    since = max((at + 1 for at in range(place) if words[at].stop), default=1)
    if any(is_verb(words, at, joints, language) for at in range(since, place)):
        return False  # he who acts was named before
    begun = introduction(words, joints)
    if 0 < begun == place - 1 and words[begun - 1].stop:
        return False  # `власти | республики`: it stands in the genitive
    verb = next((at for at in range(place + 1, min(place + 5, len(words))) if is_verb(words, at, joints, language)), 0)
    if not verb or words[verb].low in OPENERS[language].verbs or any(one.stop for one in words[place:verb]):
        return False
    near = _AGENTS if verb > place + 1 and word.text[0].islower() else _SUBJECT
    return bool(
        _AGENTS.fullmatch(word.low) or near.fullmatch(word.low) or (verb > place + 1 and _LEADING.fullmatch(word.low))
    ) and not oblique(words[place:], language)


def dated(words: Sequence[Word], place: int) -> bool:
    """
    Tell whether a Russian or a Ukrainian date ends at *place*: `12 ноября`.
    """
    return place > 0 and words[place - 1].text.isdigit() and bool(_MONTH.match(words[place].low))


def named(words: Sequence[Word], place: int, joints: Joints) -> bool:
    """
    Tell whether an English sentence begins with an office and names at *place* who holds it, before what was done:
    `Ferry captain | Ann Dell sold`.
    """
    if not 0 < place < len(words) - 2 or any(word.stop for word in words[: place + 2]):
        return False
    before, verb = words[place - 1], words[place + 2]
    office = before.text in _OFFICES or (before.text.islower() and before.low not in stopwords("en"))
    low = {word.low for word in words[1:place]}
    return (
        office
        and all(word.text[0].isupper() for word in words[place : place + 2])
        and low.isdisjoint(joints.prepositions | joints.clauses | joints.articles)
        and is_verb(words, place + 2, joints, "en")
        and verb.low not in OPENERS["en"].verbs
    )


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


def apart(before: Word, joints: Joints) -> bool:
    """
    Tell whether a German article after the word *before* begins a phrase of its own, neither governed nor relative.
    """
    return not before.stop and before.text[0].islower() and before.low not in joints.prepositions | joints.articles
