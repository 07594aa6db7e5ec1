"""
Years in Russian or Ukrainian: one of them, a range, a decade.

The ends of a range that hangs on a preposition stand in one case, joined by a hyphen: a comma is a pause that
makes two single years of them, and a dash with spaces is a pause to most engines.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, following, listed, previous, rule
from briefing.speakable.slavic.morphology import bent
from briefing.speakable.slavic.numerals import CASES
from briefing.speakable.slavic.tongue import TO, Tongue, sole, stop_after

_Y = r"[12]\d{3}"
# A year that begins in one and ends in the next.
_KIND = r"(?:учебн|навчальн|бюджетн|финансов|фінансов|маркетингов|отопительн|опалювальн)\w+"
# A day or a year stands in the accusative after these: by the ninth, for the ninth.
TO_DAY = frozenset(listed("на по за"))
_LINKS = frozenset(
    listed("і й та и а але но або или він вона вони он она они ми мы що что який коли когда де где це это")
)


class Years:
    """
    The rules for years in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules, longest expression first.
        """
        tongue = self._tongue
        one, many = map(re.escape, tongue.year_short)
        sg = choice(tuple({*tongue.year.one}))
        pl = choice(tuple({*tongue.year.many} | tongue.years_more))
        return (
            rule(r"(?<=\d) ?(г\. ?р|р\. ?н)\.(?!\w)", self._born),
            rule(
                rf"(?<![\w.,])({_Y})(?:{TO}|/)({_Y}|\d\d) ?(?P<kind>{_KIND} |н\. ?)?"
                rf"(?P<word>(?:{pl}|{sg})(?!\w)|{many}(?!\w)|{one}(?!\w))",
                self._years,
            ),
            rule(rf"(?<![\w.,-])({_Y})(?P<and> (?:і|и|й|та) )({_Y}) ?(?P<word>{pl}|{many})(?!\w)", self._pair),
            rule(rf"(?<![\w.,-])({_Y}){TO}({_Y})(?![\w%]|[.,]\d|-|{TO}\d| ?[%$€£°])", self._bare_years),
            rule(rf"(?<![\w.,])({_Y}) ?(?P<word>(?:{sg})(?!\w)|{one}(?!\w))", self._year),
            rule(rf"(?<![\w.,])(\d{{1,3}}) ?(?P<word>{one})(?= (?:до )?нашої ери| (?:до )?нашей эры)", self._year),
            rule(rf"(?<![\w.,])(\d{{1,4}})(?:-?(?:[ихтмі]{{1,3}}|ті|е))? ?(?P<word>{many})(?!\w)", self._many_years),
            rule(rf"(?<![\w.,$€£-])({_Y})(?![\w%$€£]|[.,:]\d|-\w| ?[%$€£°²]|{TO}\d)", self._bare_year),
        )

    def _born(self, found: re.Match[str]) -> str:
        said = "года рождения" if found[1][0] == "г" else "року народження"
        return f" {said}{stop_after(found, self._tongue)}"

    def _year_case(self, found: re.Match[str], word: str) -> str:
        """
        Return the case of a year: from its written noun, else from the word before.
        """
        one = self._tongue.year.one
        asked = sole(self._tongue.governing.get(previous(found, self._tongue.adverbs), ""), "g")
        forms = [case for case, form in zip(CASES, one, strict=True) if form == word]
        if not forms:
            return "a" if previous(found) in ("на", "за") else asked
        return asked if asked in forms else forms[0]

    def _year(self, found: re.Match[str]) -> str:
        word = found["word"]
        case = self._year_case(found, word)
        said = self._say.ordinal(int(found[1]), case)
        if word != self._tongue.year_short[0]:
            return f"{said} {word}"
        stop = stop_after(found, self._tongue)
        return f"{said} {self._tongue.year.one[CASES.index(case)]}{stop}"

    def _years(self, found: re.Match[str]) -> str | None:
        first, last, word = int(found[1]), found[2], found["word"]
        full = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        short, single = word in self._tongue.year_short, word == self._tongue.year_short[0]
        case = self._plural_case(found, "" if short else word)
        noun = self._noun(case, single and bool(found["kind"])) if short else word
        stop = stop_after(found, self._tongue) if short else ""
        kind = found["kind"] or ""
        if kind.startswith("н."):
            kind = f"{bent('навчальний', self._tongue.code, case, 'm')} "
        # What is written short is said short: 2025/26.
        end = full % 100 if len(last) == 2 and full % 100 else full
        return f"{self._say.ordinal(first, case)}-{self._say.ordinal(end, case)} {kind}{noun}{stop}"

    def _pair(self, found: re.Match[str]) -> str:
        """
        Say two years before one noun: між 1037 і 1044 роками.
        """
        word = "" if found["word"] in self._tongue.year_short else found["word"]
        case = self._plural_case(found, word)
        first, last = (self._say.ordinal(int(found[group]), case) for group in (1, 3))
        short = found["word"] in self._tongue.year_short
        noun = self._noun(case) + stop_after(found, self._tongue) if short else found["word"]
        return f"{first}{found['and']}{last} {noun}"

    def _noun(self, case: str, single: bool = False) -> str:
        """
        Return the noun for years that are named, not counted: годов rather than лет.
        """
        if case == "g" and self._tongue.years_more and not single:
            return min(self._tongue.years_more)
        return (self._tongue.year.one if single else self._tongue.year.many)[CASES.index(case)]

    def _bare_years(self, found: re.Match[str]) -> str | None:
        first, last, after = int(found[1]), int(found[2]), following(found)
        asked = self._tongue.governing.get(previous(found, self._tongue.adverbs), "")
        if not 1100 < first < last < 2101 or (after and after[0].lower() not in _LINKS and asked != "v"):
            return None
        if asked:
            case = self._plural_case(found, "")
            return f"{self._say.ordinal(first, case)}-{self._say.ordinal(last, case)} {self._noun(case)}"
        from_, to = self._tongue.days_from_to
        head = f"{from_} {self._say.ordinal(first, 'g')} {to} {self._say.ordinal(last, 'a')}"
        return f"{head} {self._tongue.year.one[3]}"

    def _plural_case(self, found: re.Match[str], word: str) -> str:
        year = self._tongue.year
        forms = [case for noun in (year.many, year.one) for case, form in zip(CASES, noun, strict=True) if form == word]
        before = previous(found, self._tongue.adverbs)
        asked = "a" if before in TO_DAY else self._tongue.governing.get(before, "")
        asked = "i" if before in self._tongue.between else sole(asked, "g")
        return asked if asked in forms or not forms else forms[0]

    def _many_years(self, found: re.Match[str]) -> str:
        case = self._plural_case(found, "")
        stop = stop_after(found, self._tongue)
        gender = "x" if "-" in found[0] else "m"
        said = self._say.ordinal(int(found[1]), case, gender)
        return f"{said} {self._noun(case)}{stop}"

    def _bare_year(self, found: re.Match[str]) -> str | None:
        n, before, after = int(found[1]), previous(found, self._tongue.adverbs), following(found)
        asked = self._tongue.governing.get(before, "")
        if not 1000 < n < 2100:
            return None
        if before in self._tongue.month_forms:
            return f"{self._say.ordinal(n, 'g')} {self._tongue.year.one[1]}"
        noun = after[0].lower() if after else ""
        if asked not in ("v", "s", "g", "d", "p") or (
            noun and noun not in self._tongue.governing and noun not in _LINKS
        ):
            return None
        return self._say.ordinal(n, sole(asked))
