"""
The studio: makes an engine dependable, so that what is asked for is spoken, whole, once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voices import cache as cached
from voices.cache import Cache
from voices.clock import Clock
from voices.decode import decode
from voices.dispatch import GaveUp, dispatch
from voices.engine import Engine, resolve
from voices.errors import EngineFailed, VoiceError, excerpt
from voices.hearing import Ear, judge
from voices.manners import Manners
from voices.model import Clip, Utterance, Voice
from voices.pack import pack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: What to do about an engine that gives the same answer to the same words.
MULISH = " It would answer the same again: change the text, or choose another engine with --engine."


@dataclass(frozen=True, slots=True)
class _Piece:
    """
    What one clip says, and the key that it is kept under.
    """

    text: str
    voice: Voice
    key: str


class Studio:
    """
    Record with *engine*, remembering in *cache*. With *probing*, it has to prove itself before its first clip, and only
    then: a run whose clips are all kept asks the network for nothing.

    *manners* towards the engine may be shared with other studios of a run, so that what was learnt of the other side is
    not forgotten. *made* counts the clips that were not kept from before.
    """

    def __init__(
        self,
        engine: Engine,
        cache: Cache,
        *,
        probing: bool = False,
        manners: Manners | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.engine = engine
        self.cache = cache
        self._probing = probing
        self._clock = clock or Clock()
        self._ear = Ear()
        self._manners = manners or Manners(engine.parallel)
        #: Clips that were decoded in this run, by key: a try at the length does not decode them again.
        self._known: dict[str, Clip] = {}
        self.made = 0
        self._wanted: frozenset[str] = frozenset()

    @property
    def kept(self) -> int:
        """
        How many clips of the last `record` are in the cache by now, wherever they stand in it.
        """
        return sum(self.cache.path(key).is_file() for key in self._wanted)

    def pieces(self, utterances: Sequence[Utterance]) -> tuple[tuple[str, bool], ...]:
        """
        Every piece that would be spoken, with whether it is kept already. Raises as `record` does before it starts.
        """
        return tuple(
            (piece.text, self.cache.get(piece.key) is not None) for take in self._takes(utterances) for piece in take
        )

    def record(
        self, utterances: Sequence[Utterance], on_take: Callable[[tuple[Clip, ...]], None] = lambda clips: None
    ) -> tuple[tuple[Clip, ...], ...]:
        """
        Return the clips of each utterance, in order. The same words by the same voice are spoken once.

        *on_take* is given the clips of each utterance as soon as they and those before them are there.

        Raises, before anything is asked for, `NoSuchVoice`, `VoiceError` for a text with nothing to speak, and
        `EngineUnavailable` from a probe. Then `EngineFailed`, naming the sentence, and `EngineUnavailable` from an
        engine that did not have to prove itself, both with all that was made in the cache.
        """
        takes = self._takes(utterances)
        wanted = [piece for take in takes for piece in take]
        self._wanted = frozenset(piece.key for piece in wanted)
        there: dict[str, Clip] = {}
        made: list[tuple[Clip, ...]] = []
        for key, clip in self._clips(tuple(dict.fromkeys(wanted))):
            there[key] = clip
            while len(made) < len(takes) and all(piece.key in there for piece in takes[len(made)]):
                made.append(tuple(there[piece.key] for piece in takes[len(made)]))
                on_take(made[-1])
        return tuple(made)

    def _clips(self, pieces: Sequence[_Piece]) -> Iterator[tuple[str, Clip]]:
        """
        The clip of each of *pieces*: first those that are kept, then the others as they are made.
        """
        missing = []
        for piece in pieces:
            kept = self._known.get(piece.key) or self._kept(piece)
            if kept:
                self._known[piece.key] = kept
                yield piece.key, kept
            else:
                missing.append(piece)
        rest = self._manners.rest(self._clock.now())
        if missing and rest:
            # Told to an earlier studio of this run; a probe would ask all the same, and the first clip wait for hours.
            raise EngineFailed(
                f"{self.engine.name} has asked to be left alone, for {rest:.0f} s more.", after=rest, busy=True
            )
        if missing and self._probing:
            self.engine.probe(missing[0].voice)
            self._probing = False
        try:
            for piece, clip in self._carried_out(missing):
                self.made += 1
                self._known[piece.key] = clip
                yield piece.key, clip
        except GaveUp as e:
            raise self._told(e) from e

    def _carried_out(self, pieces: Sequence[_Piece]) -> Iterator[tuple[_Piece, Clip]]:
        if self.engine.online or self.engine.parallel > 1:
            yield from dispatch(pieces, self._make, self._manners, self._clock)
            return
        for piece in pieces:
            try:
                yield piece, self._make(piece)
            except EngineFailed as e:
                raise GaveUp(piece, e, 1) from e

    def _kept(self, piece: _Piece) -> Clip | None:
        sound = self.cache.get(piece.key)
        if sound is None:
            return None
        try:
            return self._clip(piece, *decode(sound))
        except EngineFailed:  # whole, but another version of the decoder does not take it
            self.cache.forget(piece.key)
            return None

    def _make(self, piece: _Piece) -> Clip:
        """
        Ask once, and keep the sound when it is good. Raises `EngineFailed`. This may run in any thread.
        """
        try:
            sound = self.engine.speak(piece.text, piece.voice)
            samples, rate = decode(sound)
            self._heard(samples, rate, piece)
        except EngineFailed as e:
            # Without a network between, nothing is lost on the way, and the same words give the same sound.
            raise e if self.engine.online else EngineFailed(str(e), retry=False) from e
        kept = self.cache.put(piece.key, sound)
        if kept is not sound:  # another run was quicker, maybe with another take
            samples, rate = decode(kept)
        return self._clip(piece, samples, rate)

    def _heard(self, samples: NDArray[np.int16], rate: int, piece: _Piece) -> None:
        pace = self.engine.pace(piece.voice.language) * piece.voice.speed
        if self.engine.online:
            self._ear.judge(samples, rate, piece.text, piece.voice, pace)
        else:
            judge(samples, rate, piece.text, pace)

    def _clip(self, piece: _Piece, samples: NDArray[np.int16], rate: int) -> Clip:
        return Clip(piece.text, self.engine.name, piece.voice, self.cache.path(piece.key), rate, len(samples))

    def _told(self, gave_up: GaveUp) -> EngineFailed:
        e, job = gave_up.error, gave_up.job
        piece = job.text if isinstance(job, _Piece) else ""
        return EngineFailed(
            f"{e} {self.engine.name} was to say {excerpt(piece)}"
            f"{f', and was asked {gave_up.times} times' if gave_up.times > 1 else ''}."
            f"{f' It asks to be left alone for {e.after:.0f} s.' if e.after else ''}"
            f"{'' if e.retry or self.engine.online else MULISH}",
            retry=e.retry,
            after=e.after,
            busy=e.busy,
        )

    def _takes(self, utterances: Sequence[Utterance]) -> list[tuple[_Piece, ...]]:
        """
        The pieces of each utterance. Raises `NoSuchVoice`, and `VoiceError` for a text with nothing to speak.
        """
        engine = self.engine
        voices = dict.fromkeys(utterance.voice for utterance in utterances)
        named = {voice: replace(voice, name=resolve(engine, voice)) for voice in voices}
        packed = [pack(utterance.text, engine.limit) for utterance in utterances]
        for number, texts in enumerate(packed, 1):
            for text in texts or ("",):
                if not any(map(str.isalnum, text)):
                    raise VoiceError(
                        f"Text {number} of {len(utterances)} has nothing that can be spoken: {excerpt(text)} is"
                        " without a letter or a figure. Take it out of the script."
                    )
        # Once a voice: an engine may have to look at its files for it.
        identities = {voice: engine.identity(each) for voice, each in named.items()}

        def piece(text: str, voice: Voice) -> _Piece:
            return _Piece(text, voice, cached.key(engine.name, identities[voice], named[voice], text))

        return [
            tuple(piece(text, utterance.voice) for text in texts)
            for utterance, texts in zip(utterances, packed, strict=True)
        ]
