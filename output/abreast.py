"""
Work done side by side, on all cores: the codecs and filters of FFmpeg and LAME let go of Python's lock.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def cores() -> int:
    """
    How many this process may use.
    """
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


def abreast(work: Callable[[A], B], jobs: Iterable[A], workers: int) -> Iterator[B]:
    """
    What *work* makes of each of the *jobs*, in their order, at most *workers* of them at a time. No more than one more
    is made before the first is taken, so that memory does not grow with the jobs. What one raises is raised here, and
    no other begins.
    """
    waiting: deque[Future[B]] = deque()
    pool = ThreadPoolExecutor(workers)
    try:
        for job in jobs:
            waiting.append(pool.submit(work, job))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
