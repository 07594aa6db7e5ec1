"""
Declension of numbers, as Russian and Ukrainian share it.

A case is one letter: n, g, d, a (inanimate), i, p (prepositional, locative). A gender is m, f, n,
or x for the plural of an adjective.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

CASES = "ngdaip"
ANY = "nagdip"
"""
The cases, the likeliest first where nothing tells.
"""

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noun:
    """
    A noun that is counted: gender, then six cases of one and of many.

    *few* is the form after two to four where it is neither of them (два квадратных метра).
    """

    gender: str
    one: Forms
    many: Forms
    few: str = ""


def noun(gender: str, one: str, many: str = "") -> Noun:
    """
    Read a noun from words in the order of `CASES`; a single word does not bend.
    """
    ones = tuple(word.replace("_", " ") for word in one.split())
    ones = ones * 6 if len(ones) == 1 else ones
    several = tuple(word.replace("_", " ") for word in many.split()) or ones
    return Noun(gender, ones, several * 6 if len(several) == 1 else several)


def with_tail(head: Noun, tail: str) -> Noun:
    """
    Return the noun *head* with a *tail* that does not bend: километр в час.
    """
    one, many = (tuple(f"{word} {tail}" for word in words) for words in (head.one, head.many))
    return Noun(head.gender, one, many, f"{head.few} {tail}" if head.few else "")


@dataclass(frozen=True, slots=True)
class Numerals:
    """
    The numbers of one language.

    *words* and the genders of *one* and *two* hold six cases each. *ordinals* are stems, with the kind of ending
    after a bar. *joined* is how a number stands inside a longer word. *paucal_one*: two to four take the genitive of
    one (Russian), else the nominative of many (Ukrainian).
    """

    words: Mapping[int, Forms]
    one: Mapping[str, Forms]
    two: Mapping[str, Forms]
    scales: tuple[tuple[int, Noun], ...]
    ordinals: Mapping[int, str]
    scale_ordinals: Mapping[int, str]
    endings: Mapping[str, Mapping[str, Forms]]
    joined: Mapping[int, str]
    paucal_one: bool
    wholes: str
    parts: tuple[str, ...]
    and_: str
    comma: str
    half: str
    one_and_half: Mapping[str, str]
    joined_half: str

    def cardinal(self, n: int, case: str = "n", gender: str = "m") -> str:
        """
        Say how many.
        """
        if n == 0:
            return self.words[0][CASES.index(case)]
        said: list[str] = []
        lead = n
        for size, scale in self.scales:
            count, n = divmod(n, size)
            if count:
                # A thousand at the head needs no "one" before it.
                head = [] if count == 1 and size == 1000 and not said else [self._small(count, case, scale.gender)]
                said += [*head, self.form(scale, count, case)]
        if n or not lead:
            said.append(self._small(n, case, gender))
        return " ".join(said)

    def _small(self, n: int, case: str, gender: str) -> str:
        if n >= 1000:
            return self.cardinal(n, case, gender)
        at = CASES.index(case)
        said = [self.words[n // 100 * 100][at]] if n >= 100 else []
        rest = n % 100
        if rest >= 20:
            said.append(self.words[rest // 10 * 10][at])
            rest %= 10
        if rest in (1, 2):
            said.append((self.one if rest == 1 else self.two)[gender][at])
        elif rest:
            said.append(self.words[rest][at])
        return " ".join(said)

    def living(self, n: int) -> str:
        """
        Say *n*, which ends in one to four, as an object that lives: only the last word shows it.
        """
        head = f"{self.cardinal(n - n % 10, 'a')} " if n > 10 else ""
        return head + self.cardinal(n % 10, "g")

    def form(self, counted: Noun, n: int, case: str = "n") -> str:
        """
        Return *counted* as it stands after the number *n* in *case*.
        """
        at, last = CASES.index(case), 0 if 10 < n % 100 < 20 else n % 10
        if last == 1:
            return counted.one[at]
        if case not in "na":
            return counted.many[at]
        if 2 <= last <= 4:
            return counted.few or (counted.one[1] if self.paucal_one else counted.many[0])
        return counted.many[1]

    def ordinal(self, n: int, case: str = "n", gender: str = "m", *, living: bool = False) -> str:
        """
        Say which one: all words as they are counted, the last one bent. *living* matters to a masculine object.
        """
        if living and case == "a" and gender == "m":
            case = "g"
        for size, stem in sorted(self.scale_ordinals.items(), reverse=True):
            if n and n % size == 0:
                low = n % (size * 1000)
                before = f"{self.cardinal(n - low)} " if n > low else ""
                return before + self._times(low // size) + self._bent(stem, case, gender)
        rest = n % 100
        last = rest if rest in self.ordinals and rest else n % 10 or (rest or n % 1000)
        if n == 0:
            last = 0
        head = f"{self.cardinal(n - last)} " if n > last else ""
        return head + self._bent(self.ordinals[last], case, gender)

    def _times(self, count: int) -> str:
        if count == 1:
            return ""
        return self.cardinal(count, "g") if count in (2, 3, 4) else self.prefix(count)

    def _bent(self, stem: str, case: str, gender: str) -> str:
        root, _, kind = stem.partition("|")
        return root + self.endings[kind or "hard"][gender][CASES.index(case)]

    def prefix(self, n: int) -> str:
        """
        Say *n* as the first part of a longer word: сорокатри-, двадцятип'яти-.
        """
        said = ""
        for size, scale in self.scales[:-1]:
            if n >= size:
                said += f"{self.prefix(n // size)}{scale.one[0]}"
                n %= size
        if n >= 1000:
            count, n = divmod(n, 1000)
            said += (self.prefix(count) if count > 1 else "") + self.joined[1000]
        if n >= 100:
            said += self.joined[n // 100 * 100]
            n %= 100
        if n >= 20:
            said += self.joined[n // 10 * 10]
            n %= 10
        return said + (self.joined[n] if n or not said else "")

    def decimal(self, whole: int, rest: str, case: str = "n") -> str:
        """
        Say a decimal fraction; beyond thousandths digit by digit.
        """
        if not 1 <= len(rest) <= len(self.parts) or not rest.strip("0"):
            digits = " ".join(self.cardinal(int(digit)) for digit in rest)
            return f"{self.cardinal(whole, case)} {self.comma} {digits}"
        count = int(rest)
        return (
            f"{self._part(whole, self.wholes, case)} {self.and_} {self._part(count, self.parts[len(rest) - 1], case)}"
        )

    def _part(self, n: int, stem: str, case: str) -> str:
        single = n % 10 == 1 and n % 100 != 11
        bent = self._bent(stem, case, "f") if single else self._bent(stem, "g" if case in "na" else case, "x")
        return f"{self.cardinal(n, case, 'f')} {bent}"
