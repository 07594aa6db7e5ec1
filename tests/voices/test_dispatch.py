"""
Errands run side by side, in order of need, and none is lost.
"""

from __future__ import annotations

import random
import threading
import time
from collections import Counter

import pytest
from haste import Haste
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.clock import Clock
from voices.dispatch import ATTEMPTS, GaveUp, dispatch
from voices.errors import EngineFailed
from voices.manners import TRIPS, Manners


def manners(most: int = 4) -> Manners:
    return Manners(most, chance=random.Random(1))


def test_side_by_side() -> None:
    """
    Errands that wait for each other come to an end, as only those do that run at once; a result is there as it comes.
    """
    together = threading.Barrier(2, timeout=5)

    def do(job: int) -> int:
        together.wait()
        return job * job

    assert dict(dispatch(range(4), do, manners(), Haste())) == {0: 0, 1: 1, 2: 4, 3: 9}


def test_the_most_needed_first() -> None:
    """
    They start in their order, one that failed before those that are needed later.
    """
    started: list[int] = []

    def do(job: int) -> int:
        started.append(job)
        if started == [0]:
            raise EngineFailed("Once.", busy=True)
        return job

    assert sorted(dispatch(range(5), do, manners(1), Haste())) == [(each, each) for each in range(5)]
    assert started == [0, 0, 1, 2, 3, 4]


def test_never_more_than_the_window() -> None:
    """
    At no moment are more under way than the engine allows, and that many there are.
    """
    lock, running, crowd = threading.Lock(), Counter[str](), []

    def do(job: int) -> int:
        with lock:
            running["now"] += 1
            crowd.append(running["now"])
        time.sleep(0.005)
        with lock:
            running["now"] -= 1
        return job

    assert len(list(dispatch(range(40), do, manners(3), Clock()))) == 40
    assert max(crowd) == 3


def test_an_errand_has_its_attempts() -> None:
    """
    One that fails each time is given up, with how often it ran; what ran beside it has been handed over.
    """
    bad = EngineFailed("No sound.")
    clock = Haste()

    def do(job: str) -> str:
        if job == "b":
            raise bad
        return job

    found = []
    with pytest.raises(GaveUp) as caught:
        found += list(dispatch("ab", do, manners(1), clock))
    assert (caught.value.job, caught.value.error, caught.value.times) == ("b", bad, ATTEMPTS)
    assert clock.waits == sorted(clock.waits) and len(clock.waits) == ATTEMPTS - 1


def test_being_busy_is_no_attempt() -> None:
    """
    An errand that is told to come back is not worn out by it; the breaker ends what has no end.
    """
    busy = EngineFailed("Later.", busy=True)
    moods = [busy] * (TRIPS - 1)

    def once(job: int) -> int:
        if moods:
            raise moods.pop()
        return job

    assert list(dispatch([1], once, manners(), Haste())) == [(1, 1)]

    def never(job: int) -> int:
        raise busy

    with pytest.raises(GaveUp) as caught:
        list(dispatch([1], never, manners(), Haste()))
    assert caught.value.times == TRIPS


def test_what_is_final_ends_it_at_once() -> None:
    """
    A failure that asking again does not mend is given up, after what still runs has had time to end and is handed over.
    """
    noticed = threading.Event()

    class Noticing(Manners):
        def failed(self, error: EngineFailed, asked: float, now: float) -> bool:
            noticed.set()
            return super().failed(error, asked, now)

    def do(job: int) -> int:
        if job == 0:
            raise EngineFailed("Never.", retry=False)
        noticed.wait(5)
        return -job

    found = []
    with pytest.raises(GaveUp, match="Never"):
        for each in dispatch(range(9), do, Noticing(2), Haste()):
            found.append(each)
    assert found == [(1, -1)]


def test_one_that_hangs_is_not_waited_for_long() -> None:
    """
    When all is lost, an errand that does not end holds nobody up.
    """
    stop = threading.Event()

    def do(job: int) -> int:
        if job == 0:
            stop.wait(20)
        raise EngineFailed("Never.", retry=False)

    began = time.monotonic()
    with pytest.raises(GaveUp):
        list(dispatch(range(2), do, manners(2), Haste(), linger=0.05))
    assert time.monotonic() - began < 5
    stop.set()


def test_a_fault_of_ours_is_not_hidden() -> None:
    """
    What is no failure of an engine comes through as it is.
    """

    def do(job: int) -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(dispatch([1], do, manners(), Haste()))


@given(
    st.lists(st.lists(st.sampled_from(["bad", "busy"]), max_size=2), max_size=12),
    st.integers(1, 6),
)
@settings(max_examples=60, deadline=None)
def test_each_is_done_once(moods: list[list[str]], most: int) -> None:
    """
    Whatever fails in between, each errand gives one result, or the whole says that it gave up.
    """
    left = [list(each) for each in moods]
    done = Counter[int]()

    def do(job: int) -> int:
        if left[job]:
            raise EngineFailed("x", busy=left[job].pop() == "busy")
        done[job] += 1
        return -job

    try:
        found = list(dispatch(range(len(moods)), do, manners(most), Haste()))
    except GaveUp:
        assert sum(map(len, moods)) >= TRIPS
    else:
        assert sorted(found) == [(each, -each) for each in range(len(moods))]
        assert set(done.values()) <= {1}
