"""
The studio: makes an engine dependable, so that what is asked for is spoken, whole, once.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from voices import cache as cached
from voices.cache import Cache
from voices.decode import decode
from voices.engine import Engine, resolve
from voices.errors import EngineFailed, VoiceError, excerpt
from voices.hearing import judge
from voices.model import Clip, Sound, Utterance, Voice
from voices.pack import pack

if TYPE_CHECKING:
    from tenacity import RetryCallState

#: How often a piece is asked for before the studio gives up.
ATTEMPTS = 4
#: The most seconds spent waiting after failures, over one `record`.
PATIENCE = 180.0
#: Seconds between two requests to an online engine: the least, and what chance may add. Bursts get an address
#: locked out for hours (gTTS issue 259).
BREATH, JITTER = 0.5, 0.25
#: What to do about an engine that gives the same answer to the same words.
MULISH = " It would answer the same again: change the text, or choose another engine with --engine."


class Studio:
    """
    Record with *engine*, remembering in *cache*. With *probing*, it has to prove itself before its first clip, and only
    then: a run whose clips are all kept asks the network for nothing.

    *sleep* waits that many seconds, *chance* spreads waits. *made* counts the clips that were not kept from before,
    *ready* those of the last `record`, kept ones included.
    """

    def __init__(
        self,
        engine: Engine,
        cache: Cache,
        *,
        probing: bool = False,
        sleep: Callable[[float], None] = time.sleep,
        chance: random.Random | None = None,
    ) -> None:
        self.engine = engine
        self.cache = cache
        self._sleep = sleep
        self._chance = chance or random.Random()
        self._waited = 0.0
        self._asked = False
        self._probing = probing
        self.made = 0
        self.ready = 0

    def pieces(self, utterances: Sequence[Utterance]) -> tuple[tuple[str, bool], ...]:
        """
        Every piece that would be spoken, with whether it is kept already. Raises as `record` does before it starts.
        """
        self._check(utterances)
        return tuple(
            (piece, self.cache.get(self._key(piece, utterance.voice)) is not None)
            for utterance in utterances
            for piece in self._pack(utterance)
        )

    def record(
        self, utterances: Sequence[Utterance], on_clip: Callable[[Clip], None] = lambda clip: None
    ) -> tuple[tuple[Clip, ...], ...]:
        """
        Return the clips of each utterance, in order. The same words by the same voice are spoken once.

        *on_clip* hears of each clip as soon as it is there.

        Raises, before anything is asked for, `NoSuchVoice`, `VoiceError` for a text with nothing to speak, and
        `EngineUnavailable` from a probe; and `EngineFailed` naming the sentence, with all that was made in the cache.
        """
        self._check(utterances)
        self._waited = 0.0
        self.ready = 0
        made: dict[str, Clip] = {}
        return tuple(tuple(self._clips(utterance, made, on_clip)) for utterance in utterances)

    def _clips(self, utterance: Utterance, made: dict[str, Clip], on_clip: Callable[[Clip], None]) -> Iterator[Clip]:
        for piece in self._pack(utterance):
            key = self._key(piece, utterance.voice)
            if key not in made:
                made[key] = self._kept(key, piece, utterance.voice) or self._make(key, piece, utterance.voice)
            self.ready += 1
            on_clip(made[key])
            yield made[key]

    def _kept(self, key: str, piece: str, voice: Voice) -> Clip | None:
        sound = self.cache.get(key)
        if sound is None:
            return None
        try:
            return self._clip(sound, self.cache.path(key), piece, voice)
        except EngineFailed:  # whole, but another version of the decoder does not take it
            self.cache.forget(key)
            return None

    def _make(self, key: str, piece: str, voice: Voice) -> Clip:
        if self._probing:
            self.engine.probe(voice)
            self._probing = False
        sound = self._ask(piece, voice)
        path = self.cache.put(key, sound)
        # Another run may have been quicker, and with another take.
        clip = self._clip(self.cache.get(key) or sound, path, piece, voice)
        self.made += 1
        return clip

    def _clip(self, sound: Sound, path: Path, piece: str, voice: Voice) -> Clip:
        samples, rate = decode(sound)
        return Clip(piece, self.engine.name, voice, path, rate, len(samples))

    def _ask(self, piece: str, voice: Voice) -> Sound:
        """
        Ask until the sound is good, the attempts are used up or the patience is.
        """
        from tenacity import Retrying, retry_if_exception

        attempts = Retrying(
            retry=retry_if_exception(lambda e: isinstance(e, EngineFailed) and e.retry),
            wait=self._wait,
            stop=self._stop,
            sleep=self._pause,
            reraise=True,
        )
        try:
            return attempts(self._take, piece, voice)
        except EngineFailed as e:
            times = attempts.statistics.get("attempt_number", 1)
            raise EngineFailed(
                f"{e} This was the answer of {self.engine.name} to {excerpt(piece)}"
                f"{f' after asking {times} times' if times > 1 else ''}."
                f"{f' It asks to be left alone for {e.after:.0f} s.' if e.after else ''}"
                f"{'' if e.retry or self.engine.online else MULISH}",
                retry=e.retry,
                after=e.after,
            ) from e

    def _take(self, piece: str, voice: Voice) -> Sound:
        if self.engine.online:
            if self._asked:
                self._sleep(BREATH + self._chance.uniform(0, JITTER))
            self._asked = True
        sound = self.engine.speak(piece, voice)
        samples, rate = decode(sound)
        try:
            judge(samples, rate, piece, self.engine.pace(voice.language) * voice.speed)
        except EngineFailed as e:
            # Without a network between, the same words give the same sound.
            raise EngineFailed(str(e), retry=self.engine.online) from e
        return sound

    def _wait(self, state: RetryCallState) -> float:
        """
        Seconds until the next attempt: 1, 2, 4 with chance on top, or what the other side asks for.
        """
        wait = 2.0 ** (state.attempt_number - 1) + self._chance.random()
        error = state.outcome.exception() if state.outcome else None
        after = error.after if isinstance(error, EngineFailed) else None
        return max(wait, after or 0.0)

    def _stop(self, state: RetryCallState) -> bool:
        return state.attempt_number >= ATTEMPTS or self._waited + state.upcoming_sleep > PATIENCE

    def _pause(self, seconds: float) -> None:
        self._waited += seconds
        self._sleep(seconds)

    def _pack(self, utterance: Utterance) -> tuple[str, ...]:
        return pack(utterance.text, self.engine.limit)

    def _key(self, piece: str, voice: Voice) -> str:
        named = replace(voice, name=resolve(self.engine, voice))
        return cached.key(self.engine.name, self.engine.identity(named), named, piece)

    def _check(self, utterances: Sequence[Utterance]) -> None:
        for voice in dict.fromkeys(utterance.voice for utterance in utterances):
            resolve(self.engine, voice)
        for number, utterance in enumerate(utterances, 1):
            pieces = self._pack(utterance)
            for piece in pieces or ("",):
                if not any(map(str.isalnum, piece)):
                    raise VoiceError(
                        f"Text {number} of {len(utterances)} has nothing that can be spoken: {excerpt(piece)} is"
                        " without a letter or a figure. Take it out of the script."
                    )
