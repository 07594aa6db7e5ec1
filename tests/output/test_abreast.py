from __future__ import annotations

import threading
import time

import pytest

from output.abreast import abreast, cores


def test_results_come_in_order() -> None:
    """
    Whichever is done first.
    """
    pauses = [0.03, 0.0, 0.02, 0.0, 0.0]

    def work(job: int) -> int:
        time.sleep(pauses[job])
        return job

    assert list(abreast(work, range(5), 3)) == [0, 1, 2, 3, 4]
    assert list(abreast(work, [], 3)) == []


def test_no_more_is_begun_than_can_be_kept() -> None:
    """
    While nothing is taken, no more jobs are begun than there are workers, and one.
    """
    begun: list[int] = []
    made = abreast(begun.append, range(100), 2)

    next(made)
    time.sleep(0.05)

    assert len(begun) <= 3
    made.close()


def test_an_error_ends_it() -> None:
    """
    What one raises is raised where it would have been taken; jobs behind it are dropped, and no thread is left.
    """
    begun: list[int] = []

    def work(job: int) -> int:
        begun.append(job)
        if job == 2:
            raise RuntimeError("two")
        return job

    threads = threading.active_count()
    taken = []
    with pytest.raises(RuntimeError, match="two"):
        for each in abreast(work, range(100), 2):
            taken.append(each)

    assert taken == [0, 1]
    assert len(begun) < 8
    assert threading.active_count() == threads


@pytest.mark.parametrize(("there", "used"), [(1, 1), (3, 3), (64, 4)])
def test_memory_does_not_grow_with_the_machine(monkeypatch: pytest.MonkeyPatch, there: int, used: int) -> None:
    """
    Of many cores a few are used.
    """
    monkeypatch.setattr("os.sched_getaffinity", lambda process: set(range(there)), raising=False)

    assert cores() == used
