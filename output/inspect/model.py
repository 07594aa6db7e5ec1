"""
What an MP3 is found to be: its frames, its tag, its sound, and what is to be said of them.

Nothing here judges; `output.inspect.findings` does.
"""

from __future__ import annotations

from dataclasses import dataclass

from output.inspect.promise import Promise


@dataclass(frozen=True, slots=True)
class Info:
    """
    The header of an encoder in the first frame. *kind* is Info, Xing or VBRI; *frames* is how many it tells of,
    *delay* and *padding* are the samples to be cut off at both ends, None where it does not tell.
    """

    kind: str
    frames: int | None
    delay: int | None
    padding: int | None
    encoder: str


@dataclass(frozen=True, slots=True)
class Place:
    """
    A tag at byte *offset*, *size* bytes long. *kind* is ID3v2, ID3v1 or APE.
    """

    kind: str
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class Stream:
    """
    The file as a row of frames of MPEG *version* 1, 2 or 2.5, layer III.

    *bitrates* counts frames at each (bit/s, frames), without the one that holds *info*. *changed* counts frames of
    another rate or number of channels than the first, *inner* encoder's headers behind the first frame. *junk* bytes
    from *junk_at* on are neither frame nor tag, *lacking* bytes of the last frame are not there.
    """

    size: int
    version: str
    rate: int
    channels: int
    frames: int
    bitrates: tuple[tuple[int, int], ...]
    info: Info | None
    places: tuple[Place, ...]
    changed: int
    inner: int
    junk: int
    junk_at: int | None
    lacking: int

    @property
    def constant(self) -> bool:
        """
        Whether every frame has the same bitrate.
        """
        return len(self.bitrates) == 1

    @property
    def bitrate(self) -> float:
        """
        Bits a second, on average.
        """
        return sum(rate * count for rate, count in self.bitrates) / sum(count for _, count in self.bitrates)


@dataclass(frozen=True, slots=True)
class Text:
    """
    A text frame; *encoding* is the byte that ID3 has for it: 0 Latin-1, 1 UTF-16, 2 UTF-16BE, 3 UTF-8.
    """

    name: str
    value: str
    encoding: int


@dataclass(frozen=True, slots=True)
class Words:
    """
    A comment (COMM) or the words of the sound (USLT): how many *characters* in which *language*.
    """

    name: str
    language: str
    description: str
    characters: int
    encoding: int


@dataclass(frozen=True, slots=True)
class Picture:
    """
    An APIC frame. *kind* 3 is the front cover; *format* is what its bytes are (jpeg, png or nothing known), whatever
    *mime* says; *width* and *height* in pixels, 0 where they cannot be read; *size* in bytes.
    """

    kind: int
    mime: str
    format: str
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class Mark:
    """
    A CHAP frame, times in milliseconds; *title* is None where it has none.
    """

    name: str
    start: int
    end: int
    title: str | None
    offsets: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Contents:
    """
    A CTOC frame.
    """

    name: str
    top: bool
    ordered: bool
    listed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """
    The ID3v2.*version* tag in front of the file, in the order in which it is written. *broken* are the names of frames
    that make no sense.
    """

    version: int
    unsynchronised: bool
    names: tuple[str, ...]
    texts: tuple[Text, ...] = ()
    words: tuple[Words, ...] = ()
    pictures: tuple[Picture, ...] = ()
    chapters: tuple[Mark, ...] = ()
    contents: tuple[Contents, ...] = ()
    broken: tuple[str, ...] = ()

    def text(self, name: str) -> str | None:
        """
        The first text called *name*, None when there is none.
        """
        return next((each.value for each in self.texts if each.name == name), None)


@dataclass(frozen=True, slots=True)
class Moment:
    """
    A *value* with the second *at* which it is heard.
    """

    value: float
    at: float


@dataclass(frozen=True, slots=True)
class Sound:
    """
    What is heard, mono counted on two speakers.

    *integrated* in LUFS, *true_peak* in dBTP, *range* (LRA) in LU. *short_term* is LUFS over the 3 s that end at second
    3, 4, 5 and so on; *stretches* the integrated loudness of each chapter, None below 0.4 s. *lead* and *tail* are
    seconds of silence at both ends, *pause* the longest one between. *dc* is the mean of the worst second, *jump* the
    largest step between two samples, *clipped* the samples at full scale or beyond; full scale is 1.0. *wave* holds
    the lowest and the highest sample of up to `WIDEST` equal parts. *broken* counts packets that did not decode.
    """

    rate: int
    channels: int
    samples: int
    integrated: float
    true_peak: float
    range: float
    short_term: tuple[float, ...]
    stretches: tuple[float | None, ...]
    lead: float
    tail: float
    pause: Moment
    dc: Moment
    jump: Moment
    clipped: int
    wave: tuple[tuple[float, float], ...]
    broken: int

    @property
    def seconds(self) -> float:
        """
        How long it plays.
        """
        return self.samples / self.rate


@dataclass(frozen=True, slots=True)
class Reading:
    """
    What libavformat, on which half of all players stand, reads: the title, and (start in seconds, title) of chapters.
    """

    title: str
    chapters: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """
    All that was found out about one file.
    """

    file: str
    stream: Stream
    tag: Tag | None
    sound: Sound
    reading: Reading
    promise: Promise | None
