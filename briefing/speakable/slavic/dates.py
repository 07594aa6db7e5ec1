"""
Days, clock times, ordinals in Russian or Ukrainian: numbers that tell which, not how many.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, following, head_of, previous, rule, tail_of
from briefing.speakable.slavic.agreement import Agreement, counted
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.numerals import ANY
from briefing.speakable.slavic.tongue import TO, Tongue, parse, sole, stop_after, too_long
from briefing.speakable.slavic.years import TO_DAY, Years

_D = r"(?:0?[1-9]|[12]\d|3[01])"
_Y = r"[12]\d{3}"


class Dates:
    """
    The rules for dates in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules, longest expression first.
        """
        tongue = self._tongue
        one = re.escape(tongue.year_short[0])
        sg = choice(tuple({*tongue.year.one}))
        months = "|".join(tongue.months)
        year = rf"(?: (?P<year>{_Y})(?P<bare>-го)?(?!\d|[.,]\d|{TO}\d)(?: ?(?P<word>(?:{sg})(?!\w)|{one}(?!\w)))?)?"
        ends = choice(tongue.suffixes)
        return (
            rule(
                rf"(?<![\w.,])(?P<first>{_D})(?P<join>(?: {months})? (?:до|по|на|і|и|та|й) )(?={_D} (?:{months})\b)",
                self._first_day,
            ),
            rule(
                rf"(?<![\w.:])(?<!\d,)(?P<first>{_D})(?P<join>, )"
                rf"(?=(?:{_D}, ){{0,5}}{_D} (?:и|і|та|й) {_D} (?:{months})\b)",
                self._first_day,
            ),
            rule(
                rf"(?<![\w.,:])(?P<first>{_D}) (?P<from>{months}) ?[-–—] ?(?P<day>{_D}) (?P<month>{months})\b{year}",
                self._months,
            ),
            rule(rf"(?<![\w.,:])(?P<first>{_D}){TO}(?P<day>{_D}) (?P<month>{months})\b{year}", self._days),
            rule(rf"(?<![\w.,:])(?P<day>{_D})(?:-?(?:го|те|е|ге|ого|му|м))? (?P<month>{months})\b{year}", self._date),
            rule(
                rf"(?<![\w.,])(?P<day>{_D})\.(?P<m>0?[1-9]|1[0-2])\.(?P<year>\d{{4}}|\d\d)(?P<w> ?{one})?(?!\w)",
                self._figures,
            ),
            rule(r"(?<![\w-])(?P<year>\d{4})-(?P<m>\d\d)-(?P<day>\d\d)(?P<w>)(?![\w-])", self._figures),
            *Years(tongue).rules(),
            rule(rf"(?<![\w.,])(\d{{1,4}})(?:-(?:{ends}))?(?P<to>{TO})(\d{{1,4}})-({ends})(?!\w)", self._ordinals),
            rule(rf"(?<![\w.,])(\d{{1,3}}(?: \d{{3}}){{1,4}}|\d{{1,6}})-({ends})(?!\w)", self._ordinal),
        )

    def _day_case(self, found: re.Match[str]) -> str:
        before = previous(found)
        opens = not before and head_of(found).strip()[-1:] in ("", ".", "!", "?")
        if before in self._tongue.today or (opens and re.match(r" [—–-] ", tail_of(found))):
            return "n"
        if before in TO_DAY:
            return "a"
        if before in self._tongue.between or (
            asked_by(found, self._tongue) == "i" and before not in ("з", "із", "с", "зі")
        ):
            return "i"
        head = head_of(found)[-30:]
        beside = re.search(r"\b(ко?|на) [\w']+, $", head, re.IGNORECASE)
        if beside and not before:
            return "a" if beside[1].lower() == "на" else "d"
        return "d" if self._tongue.governing.get(before) == "d" else "g"

    def _day(self, text: str, case: str) -> str:
        return self._say.ordinal(int(text), case, "n")

    def _first_day(self, found: re.Match[str]) -> str:
        return self._day(found["first"], self._day_case(found)) + found["join"]

    def _days(self, found: re.Match[str]) -> str:
        before = previous(found)
        tail = f"{found['month']}{self._of_year(found)}"
        from_, to = self._tongue.days_from_to
        beside = int(found["day"]) - int(found["first"]) == 1
        if before in self._tongue.governing or beside:
            case = self._day_case(found)
            return f"{self._day(found['first'], case)}-{self._day(found['day'], case)} {tail}"
        return f"{from_} {self._day(found['first'], 'g')} {to} {self._day(found['day'], 'a')} {tail}"

    def _months(self, found: re.Match[str]) -> str:
        from_, to = self._tongue.days_from_to
        tail = f"{found['month']}{self._of_year(found)}"
        first = f"{self._day(found['first'], 'g')} {found['from']}"
        if previous(found) in self._tongue.governing:
            return f"{first} {to} {self._day(found['day'], 'a')} {tail}"
        return f"{from_} {first} {to} {self._day(found['day'], 'a')} {tail}"

    def _date(self, found: re.Match[str]) -> str:
        return f"{self._day(found['day'], self._day_case(found))} {found['month']}{self._of_year(found)}"

    def _of_year(self, found: re.Match[str]) -> str:
        if not found["year"]:
            return ""
        said, word = self._say.ordinal(int(found["year"]), "g"), found["word"]
        if found["bare"]:
            return f" {said}"
        short = word in (None, self._tongue.year_short[0])
        stop = stop_after(found, self._tongue) if word and word.endswith(".") else ""
        return f" {said} {self._tongue.year.one[1] if short else word}{stop}"

    def _figures(self, found: re.Match[str]) -> str | None:
        day, month, year = int(found["day"]), int(found["m"]), int(found["year"])
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return None
        if len(found["year"]) == 2:
            year += 2000 if year < 50 else 1900
        said = f"{self._day(str(day), self._day_case(found))} {self._tongue.months[month - 1]}"
        stop = stop_after(found, self._tongue) if found["w"] else ""
        return f"{said} {self._say.ordinal(year, 'g')} {self._tongue.year.one[1]}{stop}"

    def _ordinals(self, found: re.Match[str]) -> str | None:
        """
        Say two ordinals of one ending: 60–70-х годов, 1920-ті – 1930-ті.
        """
        last = found[4]
        shapes = [
            (case, gender)
            for gender in ("x", "m", "f", "n")
            for case in "gndaip"
            if all(self._say.ordinal(int(found[group]), case, gender).endswith(last) for group in (1, 3))
        ]
        nouns = tuple(counted(found, self._tongue))
        fitting = [
            shape for shape in shapes for noun in nouns if (noun.case, "x" if noun.plural else noun.gender) == shape
        ]
        best = next(iter(fitting or shapes), None)
        if best is None:
            return None
        return "-".join(self._say.ordinal(int(found[group]), *best) for group in (1, 3))

    def _ordinal(self, found: re.Match[str]) -> str | None:
        if too_long(found[1]):
            return None
        n, suffix, after = parse(found[1])[0], found[2], following(found)
        before = previous(found)
        noun = after[0].lower() if after else ""
        # "5-ти" tells how many, and so does "2-х"; "80-х" are the eighties.
        if suffix == "ма" and n % 10 in (7, 8):
            return self._say.ordinal(n, "n", "f")
        if suffix in ("ти", "ма", "ох", "ьох") or (suffix == "х" and n in (2, 3, 4)):
            return self._say.cardinal(n, "i" if suffix == "ма" else "g")
        if re.search(r"\bпів на $", head_of(found)):
            return self._say.ordinal(n, "a", "f")
        if before in self._tongue.clock_words and suffix in ("й", "ій"):
            return self._say.ordinal(n, "p", "f")
        if agreed := self._shown(found, n, suffix):
            return self._say.ordinal(n, agreed.case, agreed.gender, living=agreed.living)
        case, gender = self._tongue.suffixes[suffix]
        asked = self._tongue.governing.get(before, "")
        if suffix == "й" and asked in ("v", "p", "d", "g", "s", "i"):
            masculine = bool(re.search(r"[^аеиоуыэюяіїєь]$", noun))
            if not masculine and not (asked == "v" and noun == ""):
                case, gender = sole(asked), "f"
        if suffix == "м" and asked in ("v", "p"):
            case = "p"
        if suffix == "е" and n >= 20 and n % 10 == 0 and not noun.endswith(("е", "о")):
            gender = "x"  # the eighties, not the eightieth
        return self._say.ordinal(n, case, gender)

    def _shown(self, found: re.Match[str], n: int, suffix: str) -> Agreement | None:
        """
        Return how the noun behind a written ordinal agrees, if the ordinal then ends as it is written.
        """
        nouns = tuple(counted(found, self._tongue))
        asked = asked_by(found, self._tongue, nouns)
        for case in asked + ANY:
            for noun in nouns:
                shape = Agreement(case, "x" if noun.plural else noun.gender or "m", noun.animate)
                said = self._say.ordinal(n, case, shape.gender, living=shape.living)
                if noun.case == case and said.endswith(suffix):
                    return shape
        return None
