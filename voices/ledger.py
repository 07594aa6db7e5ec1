"""
The proof that every word of a script was spoken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from voices.decode import load
from voices.errors import WordsLost, excerpt
from voices.model import Clip, Utterance


@dataclass(frozen=True, slots=True)
class Ledger:
    """
    Both sides of the account, in characters without white space: *asked* of the voices, and *spoken* by *clips*
    that lie on disk and decode to their full length, *seconds* in all.
    """

    asked: int
    spoken: int
    clips: int
    seconds: float


def balance(
    utterances: Sequence[Utterance],
    takes: Sequence[Sequence[Clip]],
    measure: Callable[[Clip], int] | None = None,
) -> Ledger:
    """
    Compare what was asked with the clips that were made of it, utterance by utterance, letter by letter.

    *measure* reads a clip again and counts its samples (`voices.decode.load` unless given).
    Raises `WordsLost` naming the first sentence that is missing, changed, spoken by another voice, or whose clip
    is gone, damaged or of another length.
    """
    if len(takes) != len(utterances):
        missing = f": {excerpt(utterances[len(takes)].text)} was not spoken" if len(takes) < len(utterances) else ""
        raise WordsLost(f"The script has {len(utterances)} texts, but {len(takes)} were recorded{missing}.")
    measured: set[Clip] = set()
    for utterance, clips in zip(utterances, takes, strict=True):
        _compare(utterance, clips)
        for clip in clips:
            if clip not in measured:
                _measure(clip, measure)
                measured.add(clip)
    every = [clip for clips in takes for clip in clips]
    return Ledger(
        asked=sum(len(_letters(utterance.text)) for utterance in utterances),
        spoken=sum(len(_letters(clip.text)) for clip in every),
        clips=len(every),
        seconds=sum(clip.seconds for clip in every),
    )


def _compare(utterance: Utterance, clips: Sequence[Clip]) -> None:
    asked, spoken = _letters(utterance.text), "".join(_letters(clip.text) for clip in clips)
    if asked != spoken:
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(asked, spoken, strict=False)))
        raise WordsLost(
            f"Of {excerpt(utterance.text)} not everything was spoken: {len(asked)} characters were asked for,"
            f" {len(spoken)} were spoken, and they part at {excerpt(_rest(utterance.text, same))}."
        )
    for clip in clips:
        if clip.voice != utterance.voice:
            raise WordsLost(
                f"{excerpt(clip.text)} was to be spoken by {_name(utterance)}, but the clip is in {clip.voice.language}"
                f" {clip.voice.name}.".rstrip()
            )


def _measure(clip: Clip, measure: Callable[[Clip], int] | None) -> None:
    samples = measure(clip) if measure else len(load(clip)[0])
    if samples != clip.samples or samples <= 0:
        raise WordsLost(f"The clip that says {excerpt(clip.text)} has {samples} samples instead of {clip.samples}.")


def _letters(text: str) -> str:
    return "".join(text.split())


def _rest(text: str, letters: int) -> str:
    """
    What of *text* follows its first *letters* characters that are not white space, from the start of that word.
    """
    words, seen = text.split(), 0
    for number, word in enumerate(words):
        seen += len(word)
        if seen > letters:
            return " ".join(words[number:])
    return "the end"


def _name(utterance: Utterance) -> str:
    return f"{utterance.voice.language} {utterance.voice.name}".rstrip()
