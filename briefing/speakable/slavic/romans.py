"""
Roman numerals in Russian or Ukrainian: centuries, kings, parts, wars.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, following, listed, previous, rule
from briefing.speakable.roman import NUMERAL, value
from briefing.speakable.slavic.agreement import Agreement, counted, several, single
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.morphology import readings
from briefing.speakable.slavic.numerals import CASES
from briefing.speakable.slavic.tongue import LETTER, Tongue, sole, stop_after

_STAGES = "кін|почат|поча|середин|конец|конц|начал|половин|рубеж"
_QUEENS = frozenset(
    listed(
        "катерина єлизавета марія анна маргарита вікторія ізабелла христина юліана беатриса екатерина елизавета мария "
        "виктория изабелла кристина юлиана"
    )
)
# Typed with a Cyrillic keyboard.
_ALIKE = str.maketrans("ІХ", "IX")


class Romans:
    """
    The rules for Roman numerals in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules, longest expression first.
        """
        tongue = self._tongue
        one, many = tongue.century_short
        words = choice(tuple({*tongue.century.one, *tongue.century.many}))
        roman = f"(?:{NUMERAL})"
        return (
            rule(
                rf"(?<!\w)(?:[IVXІХ]{{2,}}|[ХІ](?= (?:{words}|{re.escape(one)}|{re.escape(many)})))(?![\w'.])",
                self._letters,
            ),
            rule(
                rf"(?<!\w)(?:(?P<first>{roman}) ?(?:[-–—]|и|і|й|та) ?)?(?P<n>{roman}) "
                rf"(?P<word>(?:{words})(?!\w)|{re.escape(many)}|{re.escape(one)})",
                self._century,
            ),
            rule(rf"\b([{LETTER}'-]{{2,40}}) ({roman})(?!\w|\.\w)", self._monarch),
            rule(rf"(?<![\w.])({roman})(?= (?:[IVXL]{{1,7}} ){{0,3}}[{LETTER}])", self._rank),
            rule(
                rf"\b((?:{_STAGES})[{LETTER}]*) ({roman})(?![\w.])",
                self._in_century,
            ),
            rule(rf"(?<![\w.])({roman})-(?=[{LETTER}]{{1,3}}(?!\w))", self._ending),
        )

    def _letters(self, found: re.Match[str]) -> str | None:
        """
        Write a numeral of Cyrillic letters in Latin ones: ХІХ.
        """
        latin = found[0].translate(_ALIKE)
        return latin if value(latin) else None

    def _in_century(self, found: re.Match[str]) -> str | None:
        n = value(found[2])
        return f"{found[1]} {self._say.ordinal(n, 'g', self._tongue.century.gender)}" if n else None

    def _ending(self, found: re.Match[str]) -> str | None:
        return f"{value(found[1])}-" if value(found[1]) else None

    def _century(self, found: re.Match[str]) -> str | None:
        tongue, word = self._tongue, found["word"]
        n = value(found["n"])
        if not n or (found["first"] and not value(found["first"])):
            return None
        short = word in tongue.century_short
        asked = sole(tongue.governing.get(previous(found, tongue.adverbs), ""), "g")
        forms = [c for c, form in zip(CASES, tongue.century.one, strict=True) if form == word]
        many = [c for c, form in zip(CASES, tongue.century.many, strict=True) if form == word]
        case = asked if short or asked in forms + many else (forms or many)[0]
        gender = tongue.century.gender
        noun = (tongue.century.many if found["first"] else tongue.century.one)[CASES.index(case)] if short else word
        first = f"{self._say.ordinal(value(found['first']), case, gender)}-" if found["first"] else ""
        stop = stop_after(found, tongue) if short else ""
        return f"{first}{self._say.ordinal(n, case, gender)} {noun}{stop}"

    def _monarch(self, found: re.Match[str]) -> str | None:
        """
        Say the number of a king, a pope, a part in the case and gender of the word before it: Івана IV.
        """
        tongue, name, n = self._tongue, found[1], value(found[2])
        nouns = [each for each in readings(name, tongue.code) if each.part == "noun" and not each.plural]
        person = name[0].isupper() and any(each.name or each.animate for each in nouns)
        if not n or not (person or any(each.lemma in tongue.parted for each in nouns)):
            return None
        after = readings((following(found) or ("",))[0], tongue.code)
        if any(each.lemma in tongue.parted | tongue.counted_off for each in after):
            return None
        if person:
            nouns = [each for each in nouns if each.name or each.animate]
            # Most rulers are men, and most men's names in some case look like a woman's.
            men = [each for each in nouns if each.gender == "m"]
            nouns = men if men and not any(each.lemma in _QUEENS for each in nouns) else nouns
        agreed = single(nouns, asked_by(found, tongue))
        if agreed is None:
            return None
        said = self._say.ordinal(n, agreed.case, agreed.gender, living=agreed.living)
        return f"{name} {said.capitalize() if person else said}"

    def _rank(self, found: re.Match[str]) -> str | None:
        """
        Say a Roman numeral before what it counts: II світова війна.
        """
        n = value(found[1])
        if not n:
            return None
        nouns = tuple(counted(found, self._tongue))
        asked, before = asked_by(found, self._tongue), readings(previous(found), self._tongue.code)
        if asked == "na" and before and before[0].part == "noun":
            asked = "gna"
        agreed = single(nouns, asked) or several(nouns, asked) or Agreement("n", "m")
        return self._say.ordinal(n, agreed.case, agreed.gender, living=agreed.living)
