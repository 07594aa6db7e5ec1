"""
The length that was asked for is met, and no choice is measured twice.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pipeline.fit import TOLERANCE, TRIES, fit


def prefix(lengths: list[float], room: float, error: float) -> tuple[int, ...]:
    """
    Choose as many from the front as seem to fit, with an estimate that is wrong by a factor.
    """
    chosen: list[int] = []
    for index, length in enumerate(lengths):
        if sum(lengths[i] * error for i in chosen) + length * error > room:
            break
        chosen.append(index)
    return tuple(chosen)


@settings(max_examples=200)
@given(
    lengths=st.lists(st.floats(2, 12), min_size=40, max_size=60),
    error=st.floats(0.75, 1.3),
    target=st.floats(60, 180),
)
def test_a_wrong_estimate_is_corrected(lengths: list[float], error: float, target: float) -> None:
    """
    With estimates up to 30 % wrong, the length is within a tenth of the wish or one sentence of it.
    """
    measured: list[tuple[int, ...]] = []

    def measure(choice: tuple[int, ...]) -> float:
        measured.append(choice)
        return sum(lengths[i] for i in choice) + 20

    found = fit(lambda room: prefix(lengths, room, error), measure, target, target - 20)
    assert abs(found.seconds - target) <= max(0.1 * target, 12)
    assert len(measured) == len(set(measured)) <= TRIES


def test_the_first_hit_ends_it() -> None:
    """
    A choice that is near enough is not tried to be bettered.
    """
    rooms: list[float] = []

    def select(room: float) -> str:
        rooms.append(room)
        return f"choice {len(rooms)}"

    assert fit(select, lambda choice: 100 * (1 + TOLERANCE), 100, 90).choice == "choice 1"
    assert rooms == [90]


def test_the_nearest_wins() -> None:
    """
    When nothing comes near, the nearest of all tries is taken, not the last.
    """
    seconds = iter([50.0, 80.0, 20.0, 30.0, 10.0, 40.0, 45.0])
    count = iter(range(100))
    found = fit(lambda room: next(count), lambda choice: next(seconds), 100, 90)
    assert (found.choice, found.seconds) == (1, 80.0)
