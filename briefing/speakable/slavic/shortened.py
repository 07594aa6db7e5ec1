"""
Words and phrases that are shortened in Russian or Ukrainian: и т. д., км, р-н.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, ends_sentence, following, previous, rule, tail_of
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.morphology import bent, readings
from briefing.speakable.slavic.tongue import LETTER, UPPER, Tongue


class Shortened:
    """
    The rules for shortened words in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def phrases(self) -> tuple[Rule, ...]:
        """
        Return the rules for phrases, of which no other rule may take a word: и т. д.
        """
        phrases = {short: said for short, said in self._tongue.short.items() if " " in said and "." in short[:-1]}
        return (
            rule(r"~ ?(?=[\d$€£₴₽])", f"{self._tongue.roughly} ", name="roughly"),
            rule(rf"(?i)(?<![\w.])({choice(self._tongue.acting)})(?= [{LETTER}])", self._acting),
            rule(rf"(?<=[{LETTER}]) (и|та|й|і) ({choice(tuple(self._tongue.loose))})(?!\w)", self._others),
            rule(rf"(?<![\w.])({choice(phrases)})(?!\w)", self._short),
        )

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules for single words.
        """
        tongue = self._tongue
        return (
            rule(rf"(?<![\w.])([іи]м\.) ?(?=(?:[{UPPER}]\. ?){{0,2}}[{UPPER}«])", self._named_after),
            rule(rf"(?i)\b({'|'.join(tongue.by_law)}) тел\.", self._phone),
            rule(rf"(?<![\w.])({choice(tongue.short)})(?!\w)", self._short),
            rule(rf"(?<![\w-])({choice(tongue.special)})(?!\w)", lambda found: tongue.special[found[1]], name="short"),
            rule(rf"(?i)(?<!\w)({choice(tongue.hyphened)})([{LETTER}]{{0,3}})(?!\w)", self._hyphened),
            rule(r"\b([Гг])ен\.-(?=[а-яіїєґ])", r"\1енерал-", name="short"),
            rule(r"#(?=[^\W\d_])", self._hashtag),
            rule(rf"(?<=[{UPPER}]{{2}})/(?=[{UPPER}]{{2}})", ", ", name="slash"),
            rule(rf"(?<=[{LETTER}])/(?=[{LETTER}])", " ", name="slash"),
        )

    def _hyphened(self, found: re.Match[str]) -> str:
        """
        Say a word of which the middle is left out, with the ending that is written: пр-ту.
        """
        bare, _, stem = self._tongue.hyphened[found[1].lower()].partition("|")
        said = (stem or bare) + found[2] if found[2] else bare
        return said.capitalize() if found[1][0].isupper() else said

    def _others(self, found: re.Match[str]) -> str | None:
        """
        Say those who are not named in the case of those who are: учителів та ін.
        """
        if following(found):
            return None
        known = readings(previous(found), self._tongue.code)
        cases = {each.case for each in known if each.part == "noun" and each.plural}
        # The genitive of what lives is its accusative, too; the nominative of a thing is its own.
        case = "n" if not cases or "n" in cases else min(cases, key="gidpa".index)
        said = bent(self._tongue.bending[found[2]], self._tongue.code, case, plural=True)
        return f" {found[1]} {said}{'.' if ends_sentence(found) else ''}"

    def _acting(self, found: re.Match[str]) -> str:
        """
        Say who stands in for somebody, in the case that is asked for: з в. о. мера.
        """
        first, rest = self._tongue.acting[found[1].lower()].split(" ", 1)
        said = f"{bent(first, self._tongue.code, self._asked(found), 'm')} {rest}"
        return said.capitalize() if found[1][0].isupper() else said

    def _asked(self, found: re.Match[str]) -> str:
        asked = asked_by(found, self._tongue)
        return "n" if asked == "an" else asked[0]

    def _hashtag(self, found: re.Match[str]) -> str:
        return (
            ""
            if re.fullmatch(r"[хг]ештег\w*|тег\w*|метк\w*|позначк\w*", previous(found))
            else f"{self._tongue.hashtag} "
        )

    def _phone(self, found: re.Match[str]) -> str:
        return f"{found[1]} {bent('телефон', self._tongue.code, self._tongue.by_law[found[1].lower()])}"

    def _named_after(self, found: re.Match[str]) -> str | None:
        """
        Say what a thing is named after; behind a verb it is the pronoun: сообщили им.
        """
        before = readings(previous(found), self._tongue.code)
        if before and before[0].part == "verb":
            return None
        return f"{self._tongue.named_after} "

    def _short(self, found: re.Match[str]) -> str:
        said = self._tongue.short[found[1]]
        leads = found[1].lower() in self._tongue.leading and tail_of(found).strip() != ""
        return said + ("." if not leads and ends_sentence(found) and found[1].endswith(".") else "")
