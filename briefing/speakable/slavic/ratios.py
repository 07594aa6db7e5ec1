"""
Two numbers with a sign between them in Russian or Ukrainian: scores, ratios, fractions.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, following, head_of, previous, rule, tail_of
from briefing.speakable.slavic.agreement import counted, gender_of
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.numerals import CASES
from briefing.speakable.slavic.tongue import N, Tongue, parse, too_long

_RATIO = re.compile(
    r"(?i)\b(?:соотношени\w+|пропорци\w+|масштаб\w*|отношени\w+|співвідношенн\w+|пропорці\w+|відношенн\w+|шанс\w*"
    r"|коэффициент\w*|коефіцієнт\w*)(?: \w+){0,3} $"
)


_PLAYED = re.compile(
    r"(?i)\b(?:рахун|сч[её]т|виграл|выигр|програ|проигр|переміг|перемог|побед|обігра|обыгр|поступи|нічи|ничь|матч|фінал"
    r"|финал|сет\b|сети|сетах|партії|партию|волейбол|баскетбол|гандбол|тенісист|теннисист|вели\b|веде\b|вед[её]т|розгром"
    r"|разгром|перевагою|преимуществом|тай-брейк)"
)


class Ratios:
    """
    The rules for ratios in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules: they have to stand before those for the clock and for amounts.
        """
        return (
            rule(rf"(?<![\w.,])({N}):({N})(?![\d:])", self._ratio),
            rule(r"(?<![\w.,:])(\d{1,3}):(\d{1,3})(?![\d:])", self._score),
            rule(r"(?<![\d/])(?:(\d+) )?(\d{1,3})/(\d{1,3})(?![\d/])", self._fraction),
        )

    def _ratio(self, found: re.Match[str]) -> str | None:
        if too_long(found[1]) or too_long(found[2]):
            return None
        scale = " " in found[2] or len(found[2]) > 3
        screen = re.search(r"(?i)\bформат\w* $", head_of(found))
        if screen and not scale:
            return f"{self._say.cardinal(parse(found[1])[0])} на {self._say.cardinal(parse(found[2])[0])}"
        if not scale and not _RATIO.search(found.string, max(0, found.start() - 40), found.start()):
            return None
        to, case = self._tongue.ratio
        return f"{self._say.cardinal(parse(found[1])[0])} {to} {self._say.cardinal(parse(found[2])[0], case)}"

    def _score(self, found: re.Match[str]) -> str | None:
        timely = re.fullmatch(r"([01]?\d|2[0-4]):[0-5]\d", found[0])
        if timely and (previous(found) in self._tongue.clock_leads or not self._played(found)):
            return None
        return f"{self._say.cardinal(int(found[1]))}-{self._say.cardinal(int(found[2]))}"

    def _played(self, found: re.Match[str]) -> bool:
        """
        Tell whether somebody plays for what may be a time of day.
        """
        return _PLAYED.search(f"{head_of(found)[-90:]} {tail_of(found)[:50]}") is not None

    def _fraction(self, found: re.Match[str]) -> str | None:
        top, bottom = int(found[2]), int(found[3])
        if (top, bottom) == (24, 7):
            return f"{self._say.cardinal(24)} на {self._say.cardinal(7)}"
        if previous(found).startswith(("дом", "будин", "буд", "корпус", "кварт")):
            return f"{self._say.cardinal(top)} {self._tongue.stroke} {self._say.cardinal(bottom)}"
        pressure = 90 <= top <= 220 and 40 <= bottom <= 130
        if not found[1] and (pressure or top == bottom or (top + bottom == 100 and bottom > 20)):
            return f"{self._say.cardinal(top)} на {self._say.cardinal(bottom)}"
        if not 0 < top < bottom <= 100:
            return None
        final = bool(following(found)) and following(found)[0].startswith(("финал", "фінал"))
        case = self._case(found)
        if found[1] == "1" and (top, bottom) == (1, 2):
            return self._say.one_and_half["f" if gender_of(found, self._tongue) == "f" else "m"]
        if found[1] and (top, bottom) == (1, 2):
            return f"{self._say.cardinal(int(found[1][:9]), case, gender_of(found, self._tongue))} {self._say.half}"
        whole = f"{self._say.cardinal(int(found[1][:9]), case)} {self._say.and_} " if found[1] else ""
        if (top, bottom) == (1, 2) and not final:
            return whole + self._tongue.half.one[CASES.index(case)]
        if (part := self._tongue.parts.get(bottom)) and not (final and self._say.paucal_one):
            if (top, bottom) == (1, 4):
                return whole + part.one[CASES.index(case)]
            return f"{whole}{self._say.cardinal(top, case, part.gender)} {self._say.form(part, top, case)}"
        one = top % 10 == 1 and top != 11
        bent = self._say.ordinal(bottom, *((case, "f") if one else ("g" if case in "na" else case, "x")))
        return f"{whole}{self._say.cardinal(top, case, 'f')} {bent}"

    def _case(self, found: re.Match[str]) -> str:
        asked = asked_by(found, self._tongue, tuple(counted(found, self._tongue)))
        return "a" if asked in ("pa", "ap") else asked[0]
