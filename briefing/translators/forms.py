"""
The forms of a term, right and wrong, as whole words with or without an ending.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.translators.names import CASES, begins, is_cyrillic, others, renderings, sound, sounds

_APOSTROPHES = "'’ʼ"
#: The longest first; some translators tie a Cyrillic ending to a Latin name with a dash.
_ENDING = rf"(?:[-{_APOSTROPHES}](?=[а-яґєіїё]))?({'|'.join(sorted(CASES, key=lambda case: -len(case)))})"
# A possessive is not part of the word: State's.
_APART = rf"(?<![\w{_APOSTROPHES}-])(?:{{}})(?!\w|[-{_APOSTROPHES}](?!s\b)\w)"
# A wrong form may end hard where the right one is soft: Кремліна, Кремля.
_SOFT = {"а": "я", "у": "ю", "ом": "ем", "ові": "еві", "ы": "и"}


@dataclass(frozen=True, slots=True)
class Form:
    """
    A *name*, and how it is written where it bears an ending: *starred* has a star in its place.
    """

    name: str
    starred: str = ""

    @classmethod
    def of(cls, text: str) -> Form:
        """
        Return the form that a glossary writes as *text*.
        """
        name, slash, starred = text.partition("/")
        return cls(name, starred) if slash else cls(text.replace("*", ""), text if "*" in text else "")

    @property
    def stem(self) -> str:
        """
        What stands before an ending, the whole name where there is none.
        """
        return self.starred.partition("*")[0] or self.name

    @property
    def pattern(self) -> str:
        """
        What matches the form in a text; its group is the ending.
        """
        starred = _escaped(self.starred).replace(r"\*", _ENDING) if self.starred else "(?!)()"
        return f"{starred}|{_escaped(self.name)}"

    def bearing(self, ending: str) -> str:
        """
        Return the form with *ending*, the bare name where that is of other letters.
        """
        if not ending or is_cyrillic(ending) != is_cyrillic(self.name):
            return self.name
        if not self.starred:
            return self.name + ending if ending[0] in _APOSTROPHES else self.name
        return self.starred.replace("*", _SOFT.get(ending, ending) if self.name.endswith("ь") else ending)

    def count(self, text: str) -> int:
        """
        Count the form in *text*; a word that a dash ties to others is one too.
        """
        return sum(1 for _ in re.finditer(rf"(?<!\w)(?:{self.pattern})(?!\w)", text))


@dataclass(frozen=True, slots=True)
class Term:
    """
    What the *key* of a glossary is to be, and in which *wrong* forms it comes.
    """

    key: Form
    right: Form
    wrong: tuple[Form, ...] = ()

    @classmethod
    def of(cls, key: str, forms: Sequence[str]) -> Term:
        """
        Return the term for an entry of a glossary: of its *forms* the first is right.
        """
        return cls(Form.of(key), Form.of(forms[0]), tuple(map(Form.of, forms[1:])))

    def mended(self, source: str, output: str) -> str:
        """
        Return *output*, a translation of *source*, with the term as it should be wherever it is known to be wrong.
        """
        wanted = self.key.count(source)
        if not wanted:
            return output
        left = Form(self.key.name, f"{self.key.stem}*")
        output = replaced(output, ((self.right, self.right), *((each, self.right) for each in (*self.wrong, left))))
        is_name = " " not in self.key.name + self.right.name and not self.right.name.isupper()
        return self._heard(source, output, wanted) if is_name else output

    def _heard(self, source: str, output: str, wanted: int) -> str:
        """
        Return *output* with the words replaced that sound like the name, no more of them than there should be.
        """
        if not (is_cyrillic(self.key.name) or is_cyrillic(self.right.name)):
            return output
        sounding = sounds(self.key.stem) | {sound(self.right.stem), sound(self.right.name)}
        missing = wanted - self.right.count(output)
        found = [
            each
            for each in renderings(output, sounding, others(source, self.key.stem))
            if not self.right.count(each.word)
        ]
        nearest = sorted(found, key=lambda each: each.gap)[: max(missing, 0)]
        for each in sorted(nearest, key=lambda each: -each.start):
            output = each.replaced(output, self.right.bearing(each.ending))
        return output


def replaced(text: str, pairs: tuple[tuple[Form, Form], ...]) -> str:
    """
    Return *text* with the second form of each pair where the first one was, all at once, the longest first.
    """
    if not pairs:
        return text
    pattern, forms = _search(pairs)

    def put(found: re.Match[str]) -> str:
        for form, own, right in forms:
            if match := form.fullmatch(found[0]):
                if own == right:
                    break
                said = right.bearing(match[1] or "")
                capital = begins(text, found.start()) or (own.name[0].islower() and found[0][0].isupper())
                return said[:1].upper() + said[1:] if capital else said
        return found[0]

    return pattern.sub(put, text)


@lru_cache(maxsize=1_000)
def _search(
    pairs: tuple[tuple[Form, Form], ...],
) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], Form, Form], ...]]:
    pairs = tuple(sorted(pairs, key=lambda pair: -len(pair[0].name)))
    pattern = re.compile(_APART.format("|".join(own.pattern for own, _ in pairs)))
    return pattern, tuple((re.compile(own.pattern), own, right) for own, right in pairs)


def _escaped(form: str) -> str:
    first = f"[{form[0].upper()}{form[0]}]" if form[0].islower() else re.escape(form[0])
    return first + re.sub(f"[{_APOSTROPHES}]", f"[{_APOSTROPHES}]", re.escape(form[1:]))
