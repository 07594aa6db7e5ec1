"""
Abbreviations, acronyms, codes, Roman numerals in Russian or Ukrainian.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.speakable.grammar import Rule, choice, ends_sentence, following, listed, previous, rule
from briefing.speakable.roman import NUMERAL, value
from briefing.speakable.slavic.tongue import LETTER, Tongue, by_digit, stop_after

_VOWEL = re.compile("[АЕЄИІЇОУЮЯЫЭЁAEIOUY]")
_UPPER = "А-ЯЁЇІЄҐ"
_CASES = "ngdaip"


class Words:
    """
    The rules for shortened words in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def before_numbers(self) -> tuple[Rule, ...]:
        """
        Return the rules that have to see the figures.
        """
        tongue = self._tongue
        one, many = tongue.century_short
        words = choice(tuple({*tongue.century.one, *tongue.century.many}))
        roman = f"(?:{NUMERAL})"
        return (
            rule(r"\b(Boeing|Airbus|Бо[иї]нг\w*|[АЕ][эй]рбас\w*)([ -][АA]?)(\d{3})-(\d{1,3})(?!\w)", self._aircraft),
            rule(rf"(?<!\w)(?<!т\. )(?<!т\.)({choice(tongue.numbered)}) ?(?=\d)", self._numbered),
            rule(
                rf"(?<!\w)(?:(?P<first>{roman}) ?[-–—] ?)?(?P<n>{roman}) "
                rf"(?P<word>(?:{words})(?!\w)|{re.escape(many)}|{re.escape(one)})",
                self._century,
            ),
            rule(rf"\b([{_UPPER}][{LETTER}']+) ({roman})(?!\w|\.\w)", self._monarch),
            rule(rf"(?<![\w.])({roman})(?= (?:[IVXL]+ )*[{LETTER}])", self._place),
            rule(
                rf"(?<![\w.'-])(?P<name>[{_UPPER}A-Z][{LETTER}A-Za-z]{{0,6}})(?P<gap>-?)(?P<figures>\d{{1,6}})(?P<tail>[{_UPPER}A-Z]{{0,2}})(?!\w|[.,]\d|-\w)",
                self._code,
            ),
        )

    def after_numbers(self) -> tuple[Rule, ...]:
        """
        Return the rules for what has no figures.
        """
        tongue = self._tongue
        initial = rf"(Дж|[{_UPPER}])\."
        return (
            rule(rf"(?<![\w.]){initial}(?: ?{initial})? ?(?=[{_UPPER}][{LETTER}']{{2,}})", self._initials),
            rule(rf"(?<=[{LETTER}] ){initial} ?{initial}", self._initials_after),
            rule(rf"(?<![\w.])({choice(tongue.short)})(?!\w)", self._short),
            rule(rf"(?<![\w-])({choice(tongue.special)})(?!\w)", lambda found: tongue.special[found[1]], name="short"),
            rule(rf"(?<![\w-])([{_UPPER}]{{2,6}}|[A-Z]{{2,5}})(?!\w)", self._acronym),
            rule(rf"(?<=[{LETTER}])/(?=[{LETTER}])", " ", name="slash"),
        )

    def _short(self, found: re.Match[str]) -> str:
        said = self._tongue.short[found[1]]
        tail = found.string[found.end() :]
        name = said[0].islower() and found[1] in _TITLES and tail.strip() != ""
        return said + ("." if not name and ends_sentence(found) and found[1].endswith(".") else "")

    def _initials(self, found: re.Match[str]) -> str | None:
        """
        Say the letters before a surname: a stop after each is a stop to the voice.
        """
        name = re.match(r"\w+", found.string[found.end() :])
        if found[2] is None and (previous(found) in _LETTERED or (name and name[0] in _STARTERS)):
            return None
        return "".join(f"{self._initial(letter)} " for letter in found.groups() if letter)

    def _initial(self, letter: str) -> str:
        # A vowel stays a capital, or it looks like a conjunction.
        return letter if _VOWEL.fullmatch(letter) else self._tongue.letters.get(letter, letter)

    def _initials_after(self, found: re.Match[str]) -> str | None:
        name = re.search(r"([\w'-]+) $", found.string[: found.start()])
        if not name or not name[1][0].isupper():
            return None
        return f"{self._initial(found[1])} {self._initial(found[2])}{'.' if ends_sentence(found) else ''}"

    def _numbered(self, found: re.Match[str]) -> str:
        asked = self._tongue.governing.get(previous(found), "n")
        return f"{self._tongue.numbered[found[1]].one[_CASES.index({'s': 'g', 'v': 'p'}.get(asked, asked))]} "

    def _century(self, found: re.Match[str]) -> str | None:
        tongue, word = self._tongue, found["word"]
        n = value(found["n"])
        if not n or (found["first"] and not value(found["first"])):
            return None
        short = word in tongue.century_short
        asked = tongue.governing.get(previous(found, tongue.adverbs), "")
        asked = {"s": "g", "v": "p", "": "g"}.get(asked, asked)
        forms = [c for c, form in zip(_CASES, tongue.century.one, strict=True) if form == word]
        many = [c for c, form in zip(_CASES, tongue.century.many, strict=True) if form == word]
        case = asked if short or asked in forms + many else (forms or many)[0]
        gender = tongue.century.gender
        noun = (tongue.century.many if found["first"] else tongue.century.one)[_CASES.index(case)] if short else word
        first = f"{self._say.ordinal(value(found['first']), case, gender)}-" if found["first"] else ""
        stop = stop_after(found, tongue) if short else ""
        return f"{first}{self._say.ordinal(n, case, gender)} {noun}{stop}"

    def _monarch(self, found: re.Match[str]) -> str | None:
        name, n = found[1], value(found[2])
        if not n:
            return None
        shape = self._shape(name)
        if shape is None:
            return None
        said = self._say.ordinal(n, *shape)
        return f"{name} {said.capitalize() if name.lower() not in _THINGS else said}"

    def _shape(self, name: str) -> tuple[str, str] | None:
        low = name.lower()
        if low in _THINGS:
            return _THINGS[low]
        if case := _case(name, self._tongue.queens, _FEMININE):
            return case, "f"
        case = _case(name, self._tongue.kings, _MASCULINE)
        return (case, "m") if case else None

    def _place(self, found: re.Match[str]) -> str | None:
        """
        Say a Roman numeral before what it counts: II світова війна.
        """
        n, after = value(found[1]), following(found)
        if not n or not after:
            return None
        word = after[0].lower()
        for gender in "fnmx":
            for kind in ("hard", "oy"):
                endings = self._say.endings.get(kind, self._say.endings["hard"])[gender]
                for case, end in zip(_CASES, endings, strict=True):
                    if (
                        len(word) > 4
                        and word.endswith(end)
                        and len(after) > 1
                        and len(end) > (1 if gender != "f" else 0)
                    ):
                        return self._say.ordinal(n, case, gender)
        case = {"s": "g", "v": "p", "": "n"}.get(a := self._tongue.governing.get(previous(found), ""), a)
        return self._say.ordinal(n, case, "f" if word.endswith(("а", "я")) else "m")

    def _code(self, found: re.Match[str]) -> str | None:
        name, figures = found["name"], found["figures"]
        if name in ("В", "У", "З", "С", "О", "І", "И", "К", "Я", "А") and not found["gap"] and len(figures) > 3:
            return None
        said = self._spell(name) if name.isupper() and (len(name) < 3 or not _VOWEL.search(name)) else name
        read = (
            by_digit(figures, self._tongue)
            if figures[0] == "0" or len(figures) > 4
            else self._say.cardinal(int(figures))
        )
        return f"{said} {read}{' ' + self._spell(found['tail']) if found['tail'] else ''}"

    def _aircraft(self, found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]} {self._say.cardinal(int(found[3]))} {self._say.cardinal(int(found[4]))}"

    def _spell(self, word: str) -> str:
        return " ".join(self._tongue.letters.get(letter, letter) for letter in word)

    def _acronym(self, found: re.Match[str]) -> str | None:
        word = found[1]
        if word not in self._tongue.spelled and _VOWEL.search(word):
            return None
        return self._spell(word)


_TITLES = frozenset(listed("проф. акад. доц. ген. полк. гр. п. пп. ім. им. св. о. д-р канд. див. см. бл. т. зв. напр."))
_LETTERED = frozenset(
    listed(
        "витамин витамина вітамін вітаміну группа группы група групи категория категории "
        "категорія категорії класс клас план"
    )
)
_STARTERS = frozenset(
    listed(
        "Это Эта Этот Эти Они Она Для Также Как Так После Однако Поэтому При Под Над Все Его Ему Там Что Кто Когда "
        "Він Вона Воно Вони Цей Ця Після Також Однак Тому Тож Про Але Усі Всі Його Йому Там Коли Хто"
    )
)
_THINGS = {
    "частина": ("n", "f"),
    "часть": ("n", "f"),
    "глава": ("n", "f"),
    "розділ": ("n", "m"),
    "раздел": ("n", "m"),
    "том": ("n", "m"),
    "тому": ("p", "m"),
    "етап": ("n", "m"),
    "этап": ("n", "m"),
    "книга": ("n", "f"),
}
_MASCULINE = {"": "n", "а": "g", "я": "g", "у": "d", "ю": "d", "ові": "d", "еві": "d", "ом": "i", "ем": "i", "єм": "i"}
_MASCULINE |= {"і": "p", "е": "p", "о": "n", "й": "n", "ь": "n", "ї": "p"}
_FEMININE = {"а": "n", "я": "n", "и": "g", "ы": "g", "ї": "g", "і": "d", "е": "d", "у": "a", "ю": "a"}
_FEMININE |= {"ою": "i", "ею": "i", "єю": "i", "ой": "i", "ей": "i"}


def _case(name: str, stems: frozenset[str], endings: Mapping[str, str]) -> str:
    """
    Return the case in which *name* is a form of one of *stems*, empty if it is none.
    """
    for stem in sorted(stems, key=len, reverse=True):
        if name.startswith(stem) and name[len(stem) :] in endings:
            return endings[name[len(stem) :]]
    return ""
