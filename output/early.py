"""
Reels that are pressed while the rest of their track is still being recorded.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from types import TracebackType

from output.abreast import cores
from output.errors import OutputError
from output.model import Track
from output.press import Press
from output.reels import Reel, reels


class Early:
    """
    Lets *press* begin before it is asked: a context, at whose end nothing is worked on any more.

    What is made early is taken from the press's shelf when it is asked for, so that memory does not grow with it;
    without a shelf nothing is.
    """

    def __init__(self, press: Press) -> None:
        self._press = press
        self._begun: set[str] = set()

    def __enter__(self) -> Early:
        self._pool = ThreadPoolExecutor(cores())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # What has begun is waited for, or it would be made a second time; the rest is left to who asks for it.
        self._pool.shutdown(wait=True, cancel_futures=True)

    def begin(self, track: Track) -> None:
        """
        Press the reels of *track*, which goes on: all but the last, which may become another.
        """
        if self._press.shelf is None:
            return
        for reel in reels(track)[:-1]:
            name = self._press.name(reel)
            if name not in self._begun:
                self._begun.add(name)
                self._pool.submit(self._make, reel)

    def _make(self, reel: Reel) -> None:
        # What is wrong with it will be found again, if it is ever asked for.
        with suppress(OutputError):
            self._press(reel)
