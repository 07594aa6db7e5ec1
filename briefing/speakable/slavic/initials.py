"""
Initials beside a surname in Russian or Ukrainian.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, ends_sentence, head_of, listed, previous, rule, tail_of
from briefing.speakable.slavic.tongue import LETTER, UPPER, VOWEL, Tongue

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


class Initials:
    """
    The rules for initials in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules.
        """
        initial = rf"(Дж|[{UPPER}])\."
        return (
            rule(rf"(?<![\w.]){initial}(?: ?{initial})? ?(?=[{UPPER}][{LETTER}']{{2,}})", self._initials),
            rule(rf"(?<=[{LETTER}] ){initial} ?{initial}", self._initials_after),
        )

    def _initials(self, found: re.Match[str]) -> str | None:
        """
        Say the letters before a surname: a stop after each is a stop to the voice.
        """
        name = re.match(r"\w+", tail_of(found))
        if found[2] is None and (previous(found) in _LETTERED or (name and name[0] in _STARTERS)):
            return None
        return "".join(f"{self._initial(letter)} " for letter in found.groups() if letter)

    def _initial(self, letter: str) -> str:
        # A vowel stays a capital, or it looks like a conjunction.
        return letter if VOWEL.fullmatch(letter) else self._tongue.letters.get(letter, letter)

    def _initials_after(self, found: re.Match[str]) -> str | None:
        name = re.search(r"([\w'-]+) $", head_of(found))
        if not name or not name[1][0].isupper():
            return None
        return f"{self._initial(found[1])} {self._initial(found[2])}{'.' if ends_sentence(found) else ''}"
