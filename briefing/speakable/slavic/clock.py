"""
Times of day in Russian or Ukrainian: в 7:40, о 15:20, з 8 до 14 год.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, previous, rule, tail_of
from briefing.speakable.slavic.numerals import CASES
from briefing.speakable.slavic.tongue import TO, Tongue, stop_after

_TWO = "(?:до|на|со|ко|зі|об|із|во)"
_HOUR = r"[01]?\d|2[0-4]"
_TIME = rf"(?P<h>{_HOUR}):(?P<min>[0-5]\d)(?::[0-5]\d)?(?![\d:])"


class Clock:
    """
    The rules for times of day in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules, longest expression first.
        """
        unit = r"(?: ?(?:год|ч|час)\b(?:\.(?= [а-яіїєґ(]))?)?"
        # With a stop, a time is told from a date by its minutes.
        dotted = rf"(?P<h>{_HOUR})\.(?P<min>1[3-9]|[2-5]\d|00)(?!\d|\.\d| ?%| [тм][иыл])"
        shared: tuple[Rule, ...] = (
            rule(rf"(?<![\w.,:])(?P<a>{_HOUR}):(?P<am>[0-5]\d){TO}(?P<b>{_HOUR}):(?P<bm>[0-5]\d)(?![\d:])", self._span),
            rule(rf"(?<=[Сс] )(?P<a>{_HOUR}):00 (?P<to>до|по) (?P<b>{_HOUR}):00(?![\d:])", self._full_hours),
            rule(r"(?<![\w.,:])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])", self._lasting),
            rule(rf"(?<![\w.,:]){_TIME}{unit}", self._clock),
            *(rule(rf"(?i)(?<=\b{before} ){dotted}", self._clock) for before in ("[вокзсу]", _TWO)),
        )
        day = "|".join(self._tongue.parts_of_day)
        shared += (rule(rf"(?<![\w.,:-])(?P<h>{_HOUR})(?= (?:{day})\b)", self._of_day),)
        if not self._tongue.clock_ordinal:
            return shared
        at = "|".join(self._tongue.clock_words)
        return (
            *shared,
            rule(rf"(?i)(?<=\b(?:о|О) )(?P<h>{_HOUR})\.(?P<min>[0-5]\d)(?!\d|\.\d)", self._clock),
            rule(rf"(?i)\b(?P<at>{at}|з|із) (?P<h>{_HOUR}) год(?:\b\.?)", self._hour),
            rule(
                rf"(?i)\b(?P<at>з|із) (?P<h>{_HOUR}) (?P<to>до|по) (?P<last>{_HOUR}) год(?:ини\b|ину\b|\b\.?)",
                self._hours,
            ),
            rule(r"(?i)\b(?P<at>до) (?P<h>1[3-9]|2[0-4]) год(?:\b\.?)", self._hour),
        )

    def _case(self, found: re.Match[str]) -> str:
        before = previous(found, self._tongue.adverbs)
        asked = "p" if before in self._tongue.clock_words else self._tongue.governing.get(before, "n")
        over = {"s": "g", "v": "a"} | ({} if self._tongue.clock_ordinal else {"p": "a"})
        return over.get(asked, asked)

    def _clock(self, found: re.Match[str]) -> str:
        # Before a date a bare hour would be heard as one with minutes: до двадцятої двадцять шостого.
        dated = re.match(r" \d{1,2} ", tail_of(found)) is not None
        named = dated or previous(found, self._tongue.adverbs) == ""
        return self._time(int(found["h"]), found["min"], self._case(found), named=named)

    def _time(self, hour: int, minute: str, case: str, *, named: bool = True) -> str:
        """
        Say a time; a full hour in Ukrainian is *named* where no preposition shows that it is one.
        """
        ordinal = self._tongue.clock_ordinal
        if ordinal:
            said = self._say.ordinal(hour, case, "f")
            if minute == "00":
                return f"{said} {self._tongue.hour.one[CASES.index(case)]}" if named else said
        else:
            said = self._say.cardinal(hour, case)
            if minute == "00":
                return f"{said} {self._say.form(self._tongue.hour, hour, case)}"
        bent = "n" if ordinal else case
        zero = f"{self._say.cardinal(0)} " if minute[0] == "0" else ""
        return f"{said} {zero}{self._say.cardinal(int(minute), bent, 'f')}"

    def _full_hours(self, found: re.Match[str]) -> str:
        case = "g" if found["to"] == "до" else "a"
        last = int(found["b"])
        said = f"{self._say.cardinal(int(found['a']), 'g')} {found['to']} {self._say.cardinal(last, case)}"
        return f"{said} {self._say.form(self._tongue.hour, last, case)}"

    def _lasting(self, found: re.Match[str]) -> str:
        """
        Say how long something took: за 2:24:31.
        """
        case, parts = self._case(found), zip(found.groups(), self._tongue.lasting, strict=True)
        case = "a" if case == "n" else case
        return " ".join(
            f"{self._say.cardinal(int(n), case, noun.gender)} {self._say.form(noun, int(n), case)}" for n, noun in parts
        )

    def _span(self, found: re.Match[str]) -> str:
        from_, to, case = self._tongue.hours_from_to
        start = self._time(int(found["a"]), found["am"], "g", named=False)
        end = self._time(int(found["b"]), found["bm"], case, named=False)
        if not self._tongue.clock_ordinal and found["am"] == "00" == found["bm"]:
            start = self._say.cardinal(int(found["a"]), "g")
        head = "" if previous(found) in ("с", "з", "із", "от", "від") else f"{from_} "
        return f"{head}{start} {to} {end}"

    def _of_day(self, found: re.Match[str]) -> str:
        hour, case = int(found["h"]), self._case(found)
        return self._say.ordinal(hour, case, "f") if self._tongue.clock_ordinal else self._say.cardinal(hour, case)

    def _hour(self, found: re.Match[str]) -> str | None:
        case = "g" if found["at"].lower() in ("з", "із", "до") else "p"
        said = self._say.ordinal(int(found["h"]), case, "f")
        stop = stop_after(found, self._tongue) if found[0].endswith(".") else ""
        return f"{found['at']} {said} {self._tongue.hour.one[CASES.index(case)]}{stop}"

    def _hours(self, found: re.Match[str]) -> str:
        case = "g" if found["to"].lower() == "до" else "a"
        first, last = self._say.ordinal(int(found["h"]), "g", "f"), self._say.ordinal(int(found["last"]), case, "f")
        stop = stop_after(found, self._tongue) if found[0].endswith(".") else ""
        return f"{found['at']} {first} {found['to']} {last} {self._tongue.hour.one[CASES.index(case)]}{stop}"
