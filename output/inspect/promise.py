"""
The promise: what the manifest beside an MP3 says of it, with the transcripts that it names.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: WebVTT may leave out the hours, SubRip has a comma.
_CUE = re.compile(r"^(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3}) --> (?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})", re.MULTILINE)
_CAPTIONS = (".vtt", ".srt")


@dataclass(frozen=True, slots=True)
class Promise:
    """
    What was promised. *chapters* are (start, end, title) and *cues* (start, end) in milliseconds; *cues* are those of
    the first of *transcripts* that has captions, None when none has. *missing* are those that are not there.
    *characters* counts what the lines of the script make as one text.

    *trouble* tells why the manifest cannot be understood; then nothing else is known.
    """

    trouble: str = ""
    title: str = ""
    rate: int = 0
    samples: int = 0
    integrated: float = 0.0
    true_peak: float = 0.0
    chapters: tuple[tuple[int, int, str], ...] = ()
    asked: int = 0
    spoken: int = 0
    characters: int = 0
    transcripts: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    cues: tuple[tuple[int, int], ...] | None = None


def read(mp3: Path) -> Promise | None:
    """
    The promise beside *mp3*; None when no manifest of ours stands there.
    """
    try:
        told = json.loads(mp3.with_suffix(".json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as e:
        return Promise(trouble=f"it cannot be read: {e}")
    if not (isinstance(told, dict) and str(told.get("generator")).startswith("briefing ")):
        return None
    try:
        return _understood(told, mp3.parent)
    except (KeyError, TypeError, ValueError, ArithmeticError) as e:
        return Promise(trouble=f"it lacks what a manifest tells ({type(e).__name__}: {e})")


def _understood(told: dict[str, Any], folder: Path) -> Promise:
    audio, ledger, loudness = told["audio"], told["ledger"], told["loudness"]
    # A name, not a way: who sends a manifest along does not get to choose which file is opened.
    transcripts = tuple(Path(str(each["file"])).name for each in audio["transcripts"])
    captions = next((folder / each for each in transcripts if each.endswith(_CAPTIONS)), None)
    return Promise(
        title=str(told["title"]),
        rate=int(audio["rate"]),
        samples=int(audio["samples"]),
        integrated=float(loudness["integrated_lufs"]),
        true_peak=float(loudness["true_peak_dbtp"]),
        chapters=tuple(
            (round(each["start"] * 1000), round(each["end"] * 1000), str(each["title"])) for each in told["chapters"]
        ),
        asked=int(ledger["script_characters"]),
        spoken=int(ledger["spoken_characters"]),
        characters=len("\n".join(line["text"] for line in told["lines"])),
        transcripts=transcripts,
        missing=tuple(each for each in transcripts if not (folder / each).is_file()),
        cues=_cues(captions) if captions else None,
    )


def _cues(captions: Path) -> tuple[tuple[int, int], ...]:
    try:
        text = captions.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ()
    return tuple((_ms(*each.groups()[:4]), _ms(*each.groups()[4:])) for each in _CUE.finditer(text))


def _ms(hours: str | None, minutes: str, seconds: str, ms: str) -> int:
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(ms)
