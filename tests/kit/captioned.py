"""
Tracks to be captioned: sentences as they are written and as a voice says them, clip by clip.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from output.model import RATE, Chapter, Cue, Placement, Track
from output.transcripts import sentences
from output.transcripts.captions import captions
from output.transcripts.model import Caption
from voices.model import Clip, Voice
from voices.pack import pack

#: Samples between two clips of a sentence, and between two sentences.
JOIN, PAUSE = round(0.12 * RATE), round(0.4 * RATE)


def sentence(*clips: str, written: str = "", language: str = "en", speaker: str = "Ann") -> tuple[Cue, tuple[str, ...]]:
    """
    A sentence that is said in *clips*; its times are those of `track`.
    """
    return Cue(0, 0, written or " ".join(clips), speaker, language, 0), clips


def track(*sentences: tuple[Cue, tuple[str, ...]], pace: float = 15.0, titles: Sequence[str] = ("One",)) -> Track:
    """
    The track of *sentences*, spoken at *pace* characters a second. Each of *titles* but the last is for one sentence.
    """
    at, cues, placements, starts = PAUSE, [], [], [0]
    for i, (cue, clips) in enumerate(sentences):
        start, chapter = at, min(i, len(titles) - 1)
        if chapter == len(starts):
            starts.append(at)
        for text in clips:
            placements.append(
                Placement(
                    Clip(text, "tone", Voice("en"), Path("clip.wav"), RATE, 1),
                    7,
                    7 + round(len(text) / pace * RATE),
                    at,
                    "",
                )
            )
            at += round(len(text) / pace * RATE) + JOIN
        at -= JOIN
        cues.append(Cue(start, at, cue.text, cue.speaker, cue.language, chapter))
        at += PAUSE
    length = at + RATE
    chapters = [Chapter(a, b, title) for a, b, title in zip(starts, [*starts[1:], length], titles, strict=False)]
    return Track(tuple(placements), tuple(cues), tuple(chapters), length)


def captioned(made: Track) -> tuple[Caption, ...]:
    """
    The captions of *made* in an English transcript.
    """
    return captions(sentences(made), made.length, "en")


#: Words of news, among them what should not be parted and what a format could stumble over.
_NEWS = """
the bridge, of and opened: Mr. Smith 10 000 5 % $3 million — which 2026, мост який людей. über <b>x</b> --> & {\\an8}
1 00:00:01,000 10\u00a0000 “Well” Rock'n'Roll Donaudampfschifffahrtsgesellschaftskapitän
"""
WORDS = st.sampled_from(re.split(r"[ \n]", _NEWS.strip())) | st.text(
    "abЖїß«»,.;:—0123<>&\"'-{}\\/\u0301中😀\u200b", min_size=1, max_size=12
)


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    """
    Tracks of a few sentences, of which some words are spoken in another way, in clips of any length.
    """
    sentences = []
    for _ in range(draw(st.integers(1, 4))):
        written = draw(st.lists(WORDS, min_size=1, max_size=60))
        spoken = [draw(st.sampled_from([word, word, word, "ten thousand"])) for word in written]
        clips = pack(" ".join(spoken), draw(st.sampled_from([None, 20, 100])))
        language = draw(st.sampled_from(["en", "de"]))
        speaker = draw(st.sampled_from(["", "Ann", "Q&A <b>"]))
        sentences.append(sentence(*clips, written=" ".join(written), language=language, speaker=speaker))
    titles = draw(st.lists(WORDS, min_size=1, max_size=len(sentences)))
    return track(*sentences, pace=draw(st.floats(5, 60)), titles=titles)
