"""
The plan: what was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefing.cast import ANYBODY, Cast
from briefing.errors import PlanError
from briefing.setting import Setting
from briefing.translators.choice import DEFAULT

if TYPE_CHECKING:
    from briefing.edited import Edited
    from briefing.speakable.lexicon import Lexicon
    from briefing.translators.glossary import Tables

#: What becomes of a text whose translation cannot be trusted.
OnBad = Literal["keep", "drop", "stop"]

#: How long an edition is when nobody says: listeners have two minutes.
MINUTES = 2.0

#: How the file of a transcript ends, by its format; the manifest is called .json already.
TRANSCRIPTS: Mapping[str, str] = {
    "vtt": ".vtt",
    "srt": ".srt",
    "json": ".transcript.json",
    "html": ".html",
    "txt": ".txt",
}

#: Endings by which people ask for a sound file that we do not make.
_OTHERS = (".wav", ".ogg", ".oga", ".opus", ".m4a", ".m4b", ".aac", ".flac", ".wma", ".aif", ".aiff", ".mp4")


@dataclass(frozen=True, slots=True)
class Plan:
    """
    One call of `briefing make`.

    *languages* is empty for the article's own. *segments* wins over *minutes*; neither means `MINUTES`.
    *out* is a folder, or with an ending `.mp3` a file; None is the current folder. *lexicons* are the user's, by
    language, `""` for all; *glossary* holds the user's terms. *translator* is asked for other languages, at
    *translator_url* where it is a server; *on_bad* says what becomes of a sentence that it cannot be trusted with.
    *cast* speaks, and where it names nobody, that of *casts* for the language; *pace* is the most requests a second to
    a voice online. *script* is spoken as it stands, however long, instead of one that is written from the sources.
    *transcripts* are their formats, names of `TRANSCRIPTS`; *cover* is a picture of the user's own.
    *setting* is what is heard around the words. *latest* is how many articles of a feed are taken, the newest first;
    None is one, and lets there be no feed among the sources.
    """

    sources: tuple[str, ...]
    day: date
    languages: tuple[str, ...] = ()
    out: Path | None = None
    cast: Cast = ANYBODY
    casts: Mapping[str, Cast] = field(default_factory=dict)
    pace: float | None = None
    minutes: float | None = None
    segments: int | None = None
    title: str | None = None
    offline: bool = False
    force: bool = False
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    glossary: Tables = field(default_factory=dict)
    translator: str = DEFAULT
    translator_url: str = ""
    on_bad: OnBad = "keep"
    script: Edited | None = None
    transcripts: tuple[str, ...] = ("vtt",)
    cover: Path | None = None
    setting: Setting = field(default_factory=Setting)
    latest: int | None = None

    def cast_for(self, language: str) -> Cast:
        """
        Who speaks the edition in *language*: whom the command names, or else the show.
        """
        return self.cast.over(self.casts.get(language))

    @property
    def files(self) -> tuple[str, ...]:
        """
        What is read, and must not be written over.
        """
        own = (self.cover, self.setting.music)
        script = (self.script.name,) if self.script else ()
        return (*self.sources, *script, *(str(path) for path in own if path))

    @property
    def seconds(self) -> float | None:
        """
        The length that an edition is to have, or None when segments are counted instead, or a script is there already.
        """
        if self.segments is not None or self.script is not None:
            return None
        return 60 * (MINUTES if self.minutes is None else self.minutes)


@dataclass(frozen=True, slots=True)
class Paths:
    """
    Where an edition's files go: they share one stem. *transcripts* are by format.
    """

    mp3: Path
    manifest: Path
    transcripts: Mapping[str, Path]

    def __iter__(self) -> Iterator[Path]:
        return iter((self.mp3, *self.transcripts.values(), self.manifest))


def paths(out: Path | None, name: str, editions: int = 1, transcripts: Sequence[str] = ("vtt",)) -> Paths:
    """
    Place the files of an edition called *name* where *out* says: in a folder, or at a file ending in `.mp3`.
    Each format of *transcripts* has one.

    Raises `PlanError` when several editions are to share one file, or *out* is a sound file of another kind.
    """
    folder, base = out or Path(), name
    if out is not None and not out.is_dir():
        if out.suffix.lower() in _OTHERS or out.name.lower() == ".mp3":
            raise PlanError(f"{out} is no place for an MP3; name a folder with -o, or a file ending in .mp3.")
        if out.suffix.lower() == ".mp3":
            if editions > 1:
                raise PlanError(f"{editions} editions do not fit into the one file {out}; name a folder with -o.")
            folder, base = out.parent, out.name[: -len(".mp3")]
    read = {each: folder / f"{base}{TRANSCRIPTS[each]}" for each in transcripts}
    return Paths(folder / f"{base}.mp3", folder / f"{base}.json", read)
