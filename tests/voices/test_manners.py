"""
How many requests at once, and when the next: told by the answers alone.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voices.errors import EngineFailed
from voices.manners import LONGEST_PAUSE, PATIENCE, START, TRIPS, Manners

BUSY = EngineFailed("Too many.", busy=True)
BAD = EngineFailed("No sound.")


def manners(most: int = 8, pace: float | None = None) -> Manners:
    return Manners(most, pace=pace, chance=random.Random(1))


def test_the_window_opens_while_answers_come() -> None:
    """
    It doubles with each round of good answers, up to the most that the engine allows.
    """
    polite = manners()
    rounds = []
    for _ in range(3):
        rounds.append(int(polite.window))
        for _ in range(rounds[-1]):
            polite.answered()
    assert rounds == [START, 8, 8]


def test_the_window_halves_when_the_other_side_is_busy() -> None:
    """
    A busy answer halves it, once for all that went out before, and it then grows by one a round.
    """
    polite = manners()
    for _ in range(6):
        polite.answered()
    assert polite.failed(BUSY, asked=1.0, now=2.0)
    assert polite.window == 4
    polite.failed(BUSY, asked=1.5, now=2.1)
    assert polite.window == 4
    for _ in range(4):
        polite.answered()
    assert 4.8 < polite.window <= 5
    polite.failed(BUSY, asked=9.0, now=9.1)
    assert polite.window < 2.5


def test_a_bad_answer_is_no_reason_to_slow_down() -> None:
    """
    An answer without sound leaves the window and the gate as they are.
    """
    polite = manners()
    polite.answered()
    before = polite.window
    polite.failed(BAD, asked=1.0, now=1.0)
    assert (polite.window, polite.wait(1.0, 0)) == (before, 0.0)


def test_a_busy_side_is_left_alone() -> None:
    """
    Nothing goes out until the pause is over, which grows with each failure, and is as long as was asked for at least.
    """
    polite = manners()
    polite.failed(BUSY, asked=0.0, now=0.0)
    first = polite.wait(0.0, 0)
    polite.failed(BUSY, asked=10.0, now=10.0)
    second = polite.wait(10.0, 0)
    assert first is not None and second is not None
    assert 0.5 <= first <= 1.0 <= second <= 2.0
    polite.failed(EngineFailed("Later.", busy=True, after=30.0), asked=20.0, now=20.0)
    assert 30.0 <= (polite.wait(20.0, 0) or 0) <= 32.0


def test_patience_is_one_for_all() -> None:
    """
    A pause longer than the patience is not waited for, nor the sum of several; two at once count once.
    """
    assert not manners().failed(EngineFailed("Later.", busy=True, after=PATIENCE + 1), asked=0.0, now=0.0)
    polite = manners()
    later = EngineFailed("Later.", busy=True, after=80.0)
    assert polite.failed(later, asked=0.0, now=0.0)
    assert polite.failed(later, asked=0.0, now=1.0)
    assert polite.failed(later, asked=100.0, now=100.0)
    polite.answered()
    assert not polite.failed(later, asked=200.0, now=200.0)


@pytest.mark.parametrize("error", [BUSY, BAD], ids=["busy", "bad"])
def test_the_breaker(error: EngineFailed) -> None:
    """
    So many failures in a row open it; one good answer in between begins the count anew.
    """
    polite = manners()
    for _ in range(2):
        assert all(polite.failed(error, asked=float(now), now=float(now)) for now in range(TRIPS - 1))
        polite.answered()
    assert all(polite.failed(error, asked=float(now), now=float(now)) for now in range(9, 9 + TRIPS - 1))
    assert not polite.failed(error, asked=99.0, now=99.0)


def test_what_fails_together_fails_once() -> None:
    """
    A network that is gone for a moment takes all requests under way with it, and the breaker stays closed.
    """
    polite = manners()
    assert all(polite.failed(BAD, asked=1.0, now=2.0) for _ in range(3 * TRIPS))


def test_the_pace_is_a_ceiling() -> None:
    """
    With two a second, requests go out half a second apart, however wide the window is.
    """
    polite = manners(pace=2.0)
    times, now = [], 0.0
    for _ in range(5):
        now += polite.wait(now, 0) or 0.0
        times.append(now)
        polite.asked(now)
        polite.answered()
    assert times == [0.0, 0.5, 1.0, 1.5, 2.0]


@given(
    st.integers(1, 12),
    st.lists(st.tuples(st.sampled_from(["good", "bad", "busy"]), st.floats(0, 5), st.floats(0, 5)), max_size=80),
)
def test_whatever_comes(most: int, answers: list[tuple[str, float, float]]) -> None:
    """
    The window stays between one and the most, and no pause is negative or longer than what is asked for allows.
    """
    polite, now = manners(most), 0.0
    for kind, passed, after in answers:
        now += passed
        if kind == "good":
            polite.answered()
        else:
            polite.failed(EngineFailed("x", busy=kind == "busy", after=after), asked=now - passed, now=now)
        assert 1 <= polite.window <= most
        wait = polite.wait(now, 0)
        assert wait is not None and 0 <= wait <= 5 + 2 * LONGEST_PAUSE
        assert polite.wait(now, most) is None
