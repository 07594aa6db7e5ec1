"""
Counted things in Russian or Ukrainian: numbers, ranges, money, units.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, apart, choice, following, previous, rule
from briefing.speakable.slavic.agreement import agree, fits_whole, ranked
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.numerals import CASES, Noun
from briefing.speakable.slavic.tongue import (
    FREE,
    TO,
    D,
    Tongue,
    by_digit,
    parse,
    stop_after,
    too_long,
)


class Counts:
    """
    The rules for amounts in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules, longest expression first.
        """
        tongue = self._tongue
        neg = r"(?P<neg>(?<!\w)[-–−+±](?=[$€£¥₴₽]?\d))?"
        pair = rf"(?:(?P<b>{D})(?: ?%(?={TO}))?{TO})?(?P<a>{D})"
        big = rf"(?: ?(?P<big>{choice(tongue.big)})(?![\w]))"
        sign = r"[$€£¥₴₽₹₺₩]"
        unit = rf"(?: ?(?P<unit>{choice(tongue.units)}|{choice(tongue.currencies)})(?![\w/²³]))"
        each = choice({**tongue.units, **tongue.currencies})
        whole = choice(tuple(unit for unit in tongue.units if "/" in unit))
        return (
            rule(
                rf"(?<=\d)( ?(?:{choice(tongue.big)})?) ?(?!(?:{whole})(?!\w))({each})/({each})(?![\w²³])", self._each
            ),
            rule(
                rf"(?P<s>(?<!\w)[-–−+])?{FREE}(?P<b>{D}) ?(?:…|\.{{2,3}}|{TO}(?=[-–−+]\d)) ?"
                rf"(?P<t>[-–−+])?(?P<a>{D}){unit}?(?!\w)",
                self._spread,
            ),
            rule(rf"{neg}(?P<unit>{sign}) ?{pair}{big}?", self._amount),
            rule(rf"(?<=\b[зн]а )({choice(tongue.lone_units)})(?![\w/²³])", self._lone),
            rule(rf"{neg}{FREE}{pair}{big}{unit}?", self._amount),
            rule(rf"{neg}{FREE}{pair}{unit}", self._amount),
            rule(r"(?<![\d.])\d+(?:\.\d+){2,}", self._version),
            rule(rf"{neg}{FREE}{pair}(?!\w)", self._plain),
            rule(rf"({D})", self._stray),
        )

    def _amount(self, found: re.Match[str]) -> str:
        tongue = self._tongue
        groups = found.groupdict()
        unit = tongue.units.get(groups.get("unit") or "") or tongue.currencies.get(groups.get("unit") or "")
        big = tongue.big.get(groups.get("big") or "")
        first = big or unit
        assert first is not None
        case = self._case(found)
        if (low := groups["b"]) is not None and not too_long(low):
            head, number = self._low(low, groups["a"], case, first.gender)
            case = number or case
        else:
            head = ""
        stop = stop_after(found, tongue) if found[0].endswith(".") else ""
        return self._minus(found) + head + self._with(groups["a"], case, first, unit if big else None) + stop

    def _case(self, found: re.Match[str]) -> str:
        """
        Return the case of an amount whose noun is shortened, and so shows none.
        """
        case = asked_by(found, self._tongue)[0]
        # A share of a whole and a distance are where something is; a sum is what it comes to.
        place = previous(found) != "на" and (found[0].endswith("%") or _away(found))
        return "a" if case == "p" and self._tongue.governing.get(previous(found)) == "v" and not place else case

    def _with(self, text: str, case: str, first: Noun, second: Noun | None) -> str:
        tail = f" {second.many[1]}" if second else ""
        if too_long(text):
            return f"{by_digit(text, self._tongue)} {first.many[1]}{tail}"
        whole, rest = parse(text)
        say = self._say
        if len(rest) == 2 and rest != "00" and second is None and (cent := self._tongue.cents.get(first)):
            return f"{self._whole(whole, case, first)} {self._whole(int(rest), case, cent)}"
        if rest.strip("0") == "5" and len(rest) == 1:
            if whole == 1:
                return f"{self._one_half(case, first.gender)} {self._half_noun(first, case)}{tail}"
            if whole:
                return f"{say.cardinal(whole, case, first.gender)} {say.half} {say.form(first, whole, case)}{tail}"
        if rest and rest.strip("0"):
            return f"{say.decimal(whole, rest, case)} {first.one[1]}{tail}"
        return self._whole(whole, case, first) + tail

    def _one_half(self, case: str, gender: str) -> str:
        half = self._say.one_and_half["f" if gender == "f" else "m"]
        return "полутора" if case not in "na" and half.startswith("пол") else half

    def _half_noun(self, first: Noun, case: str) -> str:
        if case in "na" or not self._say.paucal_one:
            return first.one[1]
        return first.many[CASES.index(case)]

    def _whole(self, n: int, case: str, counted: Noun) -> str:
        return f"{self._say.cardinal(n, case, counted.gender)} {self._say.form(counted, n, case)}"

    def _spread(self, found: re.Match[str]) -> str | None:
        """
        Say a range whose ends have signs, or dots between them: -15…-18 °C.
        """
        if too_long(found["a"]) or too_long(found["b"]):
            return None
        tongue, groups = self._tongue, found.groupdict()
        noun = tongue.units.get(groups["unit"] or "") or tongue.currencies.get(groups["unit"] or "")
        case = self._case(found)
        from_, to = tongue.from_to if case == "n" else ("", "")
        case = "g" if case == "n" else case
        low, high = (self._signed(found[sign], found[n], case) for sign, n in (("s", "b"), ("t", "a")))
        whole, rest = parse(found["a"])
        tail = "" if noun is None else f" {noun.one[1] if rest else self._say.form(noun, whole, case)}"
        stop = stop_after(found, tongue) if found[0].endswith(".") else ""
        return (f"{from_} {low} {to} {high}" if from_ else f"{low}-{high}") + tail + stop

    def _signed(self, sign: str | None, text: str, case: str) -> str:
        whole, rest = parse(text)
        said = self._say.decimal(whole, rest, case) if rest.strip("0") else self._say.cardinal(whole, case)
        return f"{'плюс' if sign == '+' else self._tongue.minus} {said}" if sign else said

    def _low(self, low: str, high: str, case: str, gender: str) -> tuple[str, str]:
        """
        Say the lower end of a range, with what joins it; also return the case of the upper end.
        """
        whole, rest = parse(low)
        if (whole, rest) == (1, "5"):
            return f"{self._one_half(case, gender)}-", ""
        upper = parse(high)[0] if not too_long(high) else 0
        small = self._say.cardinal(whole, case, gender)
        one_word = " " not in small and " " not in self._say.cardinal(upper, case, gender) and not rest
        if one_word and "," not in high:
            return f"{small}-", ""
        if case == "n" and self._say.form(self._say.scales[0][1], upper) == self._say.scales[0][1].many[1]:
            from_, to = self._tongue.from_to
            start = self._say.decimal(whole, rest, "g") if rest else self._say.cardinal(whole, "g", gender)
            return f"{from_} {start} {to} ", "g"
        return f"{self._say.decimal(whole, rest, case) if rest else small}-", ""

    def _plain(self, found: re.Match[str]) -> str:
        tongue = self._tongue
        low, text = found["b"], found["a"]
        if too_long(text):
            return self._minus(found) + (f"{by_digit(low, tongue)}, " if low else "") + by_digit(text, tongue)
        if not low and not found["neg"] and (nth := ranked(found, text, tongue)):
            return self._say.ordinal(int(text), nth.case, nth.gender, living=nth.living)
        agreed = agree(found, text, tongue)
        case, gender = agreed.case, agreed.gender
        whole, rest = parse(text)
        if agreed.only and case in "na" and whole in tongue.together and not rest:
            pair = f"{tongue.together[parse(low)[0]]}-" if low and parse(low)[0] in tongue.together else ""
            return self._minus(found) + pair + tongue.together[whole]
        head = ""
        if low is not None and not too_long(low):
            if case == "g" and previous(found) in tongue.aged:
                # "Семи-десяти" would be heard as "сімдесяти".
                from_, to = tongue.from_to
                return f"{from_} {self._say.cardinal(parse(low)[0], 'g')} {to} {self._say.cardinal(whole, 'g')}"
            head, number = self._low(low, text, "g" if agreed.living else case, gender)
            case = number or case
        elif low is not None:
            head = by_digit(low, tongue) + " "
        head = self._minus(found) + head
        if rest.strip("0") == "5" and whole == 1:
            return head + self._one_half(case, gender)
        if rest.strip("0") == "5" and whole and fits_whole(found, whole, case, tongue):
            return f"{head}{self._say.cardinal(whole, case, gender)} {self._say.half}"
        if rest.strip("0"):
            return head + self._say.decimal(whole, rest, case)
        if agreed.living and (gender != "f" or whole % 10 != 1):
            return head + self._say.living(whole)
        return head + self._say.cardinal(whole, case, gender)

    def _stray(self, found: re.Match[str]) -> str:
        text = found[0]
        return apart(found, by_digit(text, self._tongue) if too_long(text) else self._signed(None, text, "n"))

    def _each(self, found: re.Match[str]) -> str:
        noun = self._tongue.units.get(found[3]) or self._tongue.currencies[found[3]]
        joint = "за" if found[2] in self._tongue.currencies else self._tongue.per
        return f"{found[1].rstrip()} {found[2]} {joint} {noun.one[3]}"

    def _lone(self, found: re.Match[str]) -> str:
        return self._tongue.units[found[1]].one[3]

    def _version(self, found: re.Match[str]) -> str:
        parts = (by_digit(p, self._tongue) if too_long(p) else self._say.cardinal(int(p)) for p in found[0].split("."))
        return apart(found, f" {self._tongue.point} ".join(parts))

    def _minus(self, found: re.Match[str]) -> str:
        signs = {"": "", "+": "плюс ", "±": f"плюс-{self._tongue.minus} "}
        return signs.get(found["neg"] or "", f"{self._tongue.minus} ")


def _away(found: re.Match[str]) -> bool:
    """
    Tell whether a distance is counted from somewhere.
    """
    after = following(found)
    return bool(after) and re.fullmatch("от|від|(?:север|юж|запад|восточ)нее", after[0]) is not None
