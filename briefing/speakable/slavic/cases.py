"""
The case that the words before a number ask for, in Russian or Ukrainian.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.speakable.grammar import following, head_of, previous
from briefing.speakable.slavic.morphology import Reading, readings
from briefing.speakable.slavic.tongue import Tongue

_OF_SOME = re.compile(r" (?:из|з|із|зі) \d")
# Eight metres twenty centimetres: both parts stand in one case.
_MEASURED = re.compile(r"(\w+) \d{1,6} ?(?:руб|р|грн|дол+|м|км|кг|ч|год|час|мин|хв|тыс|тис)\.? $")
_BEFORE = re.compile(r"(\w+) [$€£₴₽]?\d[\d .,]{0,12}(?: ?[^\W\d]{1,12}[.%]?){0,3}(?: (?:і|и|та|й)|, (?:або|чи|или)) $")


def asked_by(found: re.Match[str], tongue: Tongue, nouns: Sequence[Reading] = ()) -> str:
    """
    Return the cases that the words before a number leave open, the likeliest first.
    """
    before = previous(found, tongue.adverbs)
    if before in tongue.between or _after_between(found, tongue):
        return "i"
    asked = tongue.governing.get(before, "") or _carried(found, tongue)
    if before == "по" and not nouns and re.search(r"(?<!1)1$", found[0]):
        return tongue.each_one
    if tongue.governing.get(before) == "v" and _OF_SOME.match(found.string, found.end()):
        return "p"
    if before in tongue.voting and not nouns and not following(found):
        return "n"
    votes = following(found)[:1] in (("голосов",), ("голосів",))
    if asked == "s":
        voted = votes and not head_of(found)[:-2].strip(" ")[-1:].isalnum()
        along = tongue.along_with.search(found.string, max(0, found.start() - 40), found.start())
        return "ig" if voted or along else "gi"
    if asked:
        return "pa" if asked == "v" else asked
    if tongue.wanting.search(found.string, max(0, found.start() - 30), found.start()):
        return "g"
    if found[0][:1].isdigit() and tongue.wielding.search(found.string, max(0, found.start() - 30), found.start()):
        return "i"
    if _object_of(before, tongue):
        return "an"
    if votes and any(each.part == "noun" for each in readings(before, tongue.code)):
        return "i"
    return "gn" if nouns and _belongs(found, before, tongue, nouns) else "na"


def _belongs(found: re.Match[str], before: str, tongue: Tongue, nouns: Sequence[Reading]) -> bool:
    """
    Tell whether the number and its noun hang on a noun before: мешканці 12 сіл.

    A measure stands beside it in the nominative (площа 5 гектарів), and so does what a place only frames.
    """
    head = head_of(found).rstrip()
    written = head[-len(before) :] if before else ""
    known = readings(written, tongue.code)
    aged = known and known[0].animate and any(noun.lemma == tongue.year.one[0] for noun in nouns)
    if before in tongue.today or (not aged and any(noun.lemma in tongue.measures for noun in nouns)):
        return False
    if not written.islower() or not known or known[0].part != "noun":
        return False
    if known[0].lemma in tongue.headcounts and any(noun.animate for noun in nouns):
        return False
    if any(each.part not in ("noun", "adjective") for each in known):
        return False
    if _inside(head, tongue) and not any(each.lemma in tongue.holding for each in known):
        return False
    return known[0].lemma not in tongue.framing and not any(each.lemma in tongue.measures for each in known)


def _inside(head: str, tongue: Tongue) -> bool:
    """
    Tell whether *head* ends with a place, where something is: у домі, в крае.
    """
    words = head.split()[-2:]
    return len(words) == 2 and tongue.governing.get(words[0].lower()) == "v"


def _object_of(word: str, tongue: Tongue) -> bool:
    """
    Tell whether *word* is a verb that may have the number as its object.
    """
    known = readings(word, tongue.code)
    if not known or known[0].part != "verb" or word.endswith(("ся", "сь")):
        return False
    return not (known[0].intransitive or known[0].lemma in tongue.intransitive)


def _after_between(found: re.Match[str], tongue: Tongue) -> bool:
    head = head_of(found)[-60:]
    return re.search(rf"(?i)\b(?:{'|'.join(tongue.between)}) [^.,;!?]{{1,50}} (?:і|и|та|й) $", head) is not None


def _carried(found: re.Match[str], tongue: Tongue) -> str:
    """
    Return the case that a joined number shares with the one before it: about four killed and nine wounded.
    """
    head = head_of(found)[-80:]
    measured = _MEASURED.search(head)
    first = _BEFORE.search(head) or measured
    if first is None:
        return ""
    if tongue.wanting.search(head[: first.end(1)] + " "):
        return "g"
    asked = tongue.governing.get(first[1].lower(), "")
    if not asked and "," in first[0] and _object_of(first[1], tongue):
        return "an"
    if measured and asked == "v":
        return "a"
    return asked if asked in ("g", "p", "d", "i", "a") else ""
