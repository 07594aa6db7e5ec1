"""
Shortened words that a number follows in Russian or Ukrainian: ст. 105, ч. 2, № 5.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, following, head_of, previous, rule
from briefing.speakable.slavic.cases import asked_by
from briefing.speakable.slavic.morphology import bent, readings
from briefing.speakable.slavic.tongue import TO, Tongue


class Numbered:
    """
    The rules for numbered things in one *tongue*.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._say = tongue.numerals

    def rules(self) -> tuple[Rule, ...]:
        """
        Return the rules: they have to see the figures.
        """
        short = choice({**self._tongue.numbered, **{name.capitalize(): name for name in self._tongue.numbered}})
        return (
            rule(
                rf"(?<!\w)(?<!т\. )(?<!т\.)(?P<short>{short}) ?(?P<n>\d{{1,6}})"
                rf"(?P<prime>-\d{{1,2}}(?![\d-]))?(?!\d|[.,]\d| ?%|-\w)"
                rf"(?:(?P<to>{TO}| (?:и|і|й|та) )(?P<last>\d{{1,6}})(?![\d.,]))?",
                self._numbered,
            ),
        )

    def _numbered(self, found: re.Match[str]) -> str | None:
        name = self._tongue.numbered.get(found["short"]) or self._tongue.numbered[found["short"].lower()]
        if len(found["n"]) > 1 and found["n"][0] == "0":
            return None
        n, case = int(found["n"]), self._case(found)
        several = found["last"] is not None or name.endswith("*")
        name = name.rstrip("*")
        said = bent(name, self._tongue.code, case, plural=several)
        if found["short"][0].isupper():
            said = said.capitalize()
        if found["last"]:
            joint = found["to"] if found["to"].strip().isalpha() else "-"
            return f"{said} {self._say.cardinal(n)}{joint}{self._say.cardinal(int(found['last']))}"
        if name in self._tongue.ranks and n < 20:
            gender = next((each.gender for each in readings(name, self._tongue.code) if each.part == "noun"), "m")
            return f"{said} {self._say.ordinal(n, case, gender)}"
        prime = f" {self._tongue.prime} {self._say.cardinal(int(found['prime'][1:]))}" if found["prime"] else ""
        return f"{said} {self._say.cardinal(n)}{prime}"

    def _case(self, found: re.Match[str]) -> str:
        before = previous(found, self._tongue.adverbs)
        if before in self._tongue.by_law:
            return self._tongue.by_law[before]
        # The article that a part belongs to.
        if self._after_numbered(found):
            return "g"
        if before == "на":
            return "p" if found["short"].lower() in ("с.", "стр.", "стор.") else "a"
        asked = asked_by(found, self._tongue)
        return "n" if asked[0] == "a" and asked == "an" and not following(found) else asked[0]

    def _after_numbered(self, found: re.Match[str]) -> bool:
        head = head_of(found)[-20:]
        return re.search(r"(?:ч|п|пп|абз|гл)\. ?\d+ $", head) is not None
