"""
Reels that are pressed while the rest of their track is still being recorded.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from types import TracebackType

from output.abreast import cores
from output.errors import OutputError
from output.model import Track
from output.press import Press, Pressed
from output.reels import Reel, reels


class Early:
    """
    A *press* that begins before it is asked: a context, at whose end nothing is worked on any more.

    What is made early goes to the press's shelf, so that memory does not grow with it; without a shelf nothing is.
    """

    def __init__(self, press: Press) -> None:
        self.press = press
        self._begun: dict[str, Future[None]] = {}

    def __enter__(self) -> Early:
        self._pool = ThreadPoolExecutor(cores())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    @property
    def bitrate(self) -> int:
        """
        That of the press.
        """
        return self.press.bitrate

    @property
    def channels(self) -> int:
        """
        Those of the press.
        """
        return self.press.channels

    def begin(self, track: Track) -> None:
        """
        Press the reels of *track*, which goes on: all but the last, which may become another.
        """
        if self.press.shelf is None:
            return
        for reel in reels(track)[:-1]:
            name = self.press.name(reel)
            if name not in self._begun:
                self._begun[name] = self._pool.submit(self._make, reel)

    def _make(self, reel: Reel) -> None:
        # What is wrong with it will be found again, if it is ever asked for.
        with suppress(OutputError):
            self.press(reel)

    def __call__(self, reel: Reel, louder: float = 0.0) -> Pressed:
        """
        What the press makes of *reel*, waited for if it has begun.
        """
        begun = self._begun.get(self.press.name(reel, louder))
        if begun:
            begun.result()
        return self.press(reel, louder)
