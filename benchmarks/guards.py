"""
The guards of translations: how much damage they see, and how often they doubt what is right.

The sentences are our own: `guard_sentences.tsv` in four languages, their names, dates and numbers in `guard_slots.tsv`.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import damage
from benchmarks.damage import Damage, Do, Pair
from briefing.translators.guards import problems
from briefing.translators.prepare import prepare
from briefing.translators.quotes import balanced, repaired

HERE = Path(__file__).parent
TARGETS = ("de", "ru", "uk")
ROUNDS = 4
"""
How often each sentence is filled with other names and numbers.
"""

GUARDS = {
    "length": "far too",
    "repetition": "over and over|twice",
    "untranslated": "left untranslated",
    "script": "mostly in",
    "other language": "(letters|words) in it",
    "unreadable sign": "unreadable sign",
    "numbers": "^number",
    "empty": "nothing came back",
}


@dataclass(frozen=True, slots=True)
class Rate:
    """
    Of *asked* translations, those with a problem and those whose problem is told by the guard in charge.
    """

    asked: int
    flagged: int
    named: int

    @property
    def share(self) -> float:
        """
        The flagged share.
        """
        return self.flagged / self.asked


def main() -> None:
    """
    Write a table of damage seen, one of good translations doubted, and one of quotation marks mended.
    """
    good = {language: tuple(pairs(language)) for language in TARGETS}
    sys.stdout.write("\n| damage | language | damaged | seen | told by its guard |\n|---|---|---:|---:|---:|\n")
    for kind in (*damage.GROSS, *damage.FINE):
        for language in TARGETS:
            rate = detection(kind, good[language])
            if rate.asked:
                shares = f"{rate.share:.1%} | {rate.named / rate.asked:.1%}"
                sys.stdout.write(f"| {kind.name} | {language} | {rate.asked} | {shares} |\n")
    sys.stdout.write("\n| guard | language | good | doubted |\n|---|---|---:|---:|\n")
    doubted = {language: alarms(good[language]) for language in TARGETS}
    for name in (*GUARDS, "any"):
        for language in TARGETS:
            share = doubted[language][name] / len(good[language])
            sys.stdout.write(f"| {name} | {language} | {len(good[language])} | {share:.1%} |\n")
    sys.stdout.write("\n| mended | language | sentences | even again | as it was |\n|---|---|---:|---:|---:|\n")
    for name, do in damage.MENDED.items():
        for language in TARGETS:
            asked, even, same = mending(do, good[language])
            sys.stdout.write(f"| {name} | {language} | {asked} | {even / asked:.1%} | {same / asked:.1%} |\n")


def pairs(language: str) -> Iterator[Pair]:
    """
    The good translations into *language*, each different; sources are prepared as they are for a machine.
    """
    slots = defaultdict(list)
    for row in _rows("guard_slots.tsv"):
        slots[row["slot"]].append(row)
    known: set[str] = set()
    for at, row in enumerate(_rows("guard_sentences.tsv") * ROUNDS):
        # Each slot has its own number of values, so that they meet in ever new company.
        values = {slot: each[at % len(each)] for slot, each in slots.items()}
        said = {
            code: text.format_map({slot: value[code] for slot, value in values.items()}) for code, text in row.items()
        }
        source = prepare(said.pop("en"), "en")
        if source not in known:
            known.add(source)
            yield Pair(source, said[language], language, said)


def detection(kind: Damage, good: tuple[Pair, ...]) -> Rate:
    """
    How much of one kind of damage to *good* is seen.
    """
    found = [
        problems(pair.source, repaired(pair.source, worse), pair.language)
        for pair in good
        if (worse := kind.do(pair)) is not None
    ]
    named = sum(any(re.search(kind.guard, problem) for problem in each) for each in found)
    return Rate(len(found), sum(map(bool, found)), named)


def alarms(good: tuple[Pair, ...]) -> dict[str, int]:
    """
    How many of *good* each guard doubts, and how many `any` of them does.
    """
    found = [problems(pair.source, pair.good, pair.language) for pair in good]
    each = {
        name: sum(any(re.search(guard, problem) for problem in told) for told in found)
        for name, guard in GUARDS.items()
    }
    return each | {"any": sum(map(bool, found))}


def mending(do: Do, good: tuple[Pair, ...]) -> tuple[int, int, int]:
    """
    Sentences of *good* that lost a quotation mark, those with an even number after the repair, those as good as before.
    """
    mended = [(pair, repaired(pair.source, worse)) for pair in good if (worse := do(pair)) is not None]
    return len(mended), sum(balanced(text) for _, text in mended), sum(text == pair.good for pair, text in mended)


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


if __name__ == "__main__":
    main()
