"""
The fit: a choice whose spoken length is the length that was asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

T = TypeVar("T")

#: How far from the wish is near enough to stop trying; two minutes may be four seconds off.
TOLERANCE = 0.035

#: Recorded clips are kept, so a try only costs what is new in it; seven is where examples no longer improve.
TRIES = 7


@dataclass(frozen=True, slots=True)
class Fit(Generic[T]):
    """
    The best choice found, with the *seconds* that it lasts.
    """

    choice: T
    seconds: float


def fit(
    select: Callable[[float], T], measure: Callable[[T], float], target: float, room: float, *, tries: int = TRIES
) -> Fit[T]:
    """
    Find the choice that lasts *target* seconds.

    *select* chooses for a room in estimated seconds, *measure* says how long a choice really lasts. An estimate is
    15 % wrong at times, so the room is corrected by what was measured; between a room that was too small and one that
    was too large the next is halfway.
    """
    best: Fit[T] | None = None
    measured: list[Fit[T]] = []
    small, large = 0.0, inf
    for _ in range(tries):
        choice = select(room)
        known = next((each for each in measured if each.choice == choice), None)
        found = known or Fit(choice, measure(choice))
        measured.append(found)
        if best is None or abs(found.seconds - target) < abs(best.seconds - target):
            best = found
        if abs(found.seconds - target) <= TOLERANCE * target:
            break
        small, large = (max(small, room), large) if found.seconds < target else (small, min(large, room))
        room = (small + large) / 2 if 0 < small < large < inf else max(1.0, room + target - found.seconds)
    assert best is not None  # at least one try
    return best
