"""
Manners towards a voice that others ask, too: how many requests at once, and when the next.

The window follows additive increase, multiplicative decrease, with the slow start of TCP (RFC 5681): it doubles in a
round of answers until it first was too large, and grows by one in a round from then on.
"""

from __future__ import annotations

import random
from math import inf

from voices.errors import EngineFailed

#: Requests side by side before anything is known of the other side.
START = 4
#: Seconds of the first pause after a failure; each further one in a row doubles it, up to the longest.
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 16.0
#: The most seconds spent on pauses in one run.
PATIENCE = 180.0
#: So many failures in a row, of whatever kind and for whatever text, and nobody is asked any more; those that were
#: under way together count once. With every third answer bad, it happens in one of 9,000 rounds.
TRIPS = 8


class Manners:
    """
    When to ask for what, told by what came of it so far; times are of one clock, in seconds.

    *most* is the largest window. *pace* is the most requests a second, None for as many as the window lets through.
    *chance* spreads the pauses, so that several runs do not come back at once.
    """

    def __init__(self, most: int, *, pace: float | None = None, chance: random.Random | None = None) -> None:
        self._most = most
        self._pace = pace
        self._chance = chance or random.Random()
        self.window = float(min(START, most))
        self._steep = float(most)
        self._cut = -inf
        self._gate = -inf
        self._failures = 0
        self._failed = -inf
        self._patience = PATIENCE

    def wait(self, now: float, running: int) -> float | None:
        """
        Seconds until one more request may go out; None while *running* ones fill the window.
        """
        return None if running >= int(self.window) else max(0.0, self._gate - now)

    def rest(self, now: float) -> float:
        """
        Seconds for which nobody is to be asked, when that is longer than anybody waits; else 0.0.
        """
        return max(0.0, self._gate - now) if self._patience < 0 else 0.0

    def asked(self, now: float) -> None:
        """
        Note that a request goes out.
        """
        if self._pace:
            self._gate = max(now, self._gate) + 1 / self._pace

    def answered(self) -> None:
        """
        Note a good answer.
        """
        self._failures = 0
        step = 1.0 if self.window < self._steep else 1 / self.window
        self.window = min(self.window + step, float(self._most))

    def failed(self, error: EngineFailed, asked: float, now: float) -> bool:
        """
        Note that what was asked for at *asked* failed, and tell whether to go on asking.
        """
        if asked >= self._failed:
            # What was under way together failed together: a network that was gone for a moment is one failure.
            self._failures += 1
            self._failed = now
        if error.busy and asked > self._cut:
            # What went out before the last cut says nothing of what was cut to.
            self._cut = now
            self.window = self._steep = max(1.0, self.window / 2)
        pause = self.pause(self._failures, error.after) if error.busy else 0.0
        self._patience -= max(0.0, now + pause - max(self._gate, now))
        self._gate = max(self._gate, now + pause)
        return self._failures < TRIPS and self._patience >= 0

    def pause(self, failures: int, after: float | None = None) -> float:
        """
        Seconds to wait after so many *failures* in a row, at least *after*.
        """
        pause = min(FIRST_PAUSE * 2.0 ** (failures - 1), LONGEST_PAUSE)
        return max(pause, after or 0.0) + pause * self._chance.random()
