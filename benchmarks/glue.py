"""
The script that everybody writes, beside ours: MP3 clips as gTTS leaves them on disk, joined with pydub's `+=` and
exported at once. Needs the program ffmpeg, as pydub does.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.episode import PAUSE, VOICE, chaptered, texts
from output.abreast import abreast, cores
from output.inspect import inspect
from output.master import master
from output.model import Tags
from output.press import Press
from output.timeline import lay_out
from voices.decode import decode
from voices.engine import load as engine_of
from voices.model import Clip, Sound

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MINUTES = 20
#: Times as fast as the script that we have to be.
BAR = 3.0


def main() -> None:
    """
    Write the table; each is made in a process of its own, so that its memory is its own.
    """
    if not shutil.which("ffmpeg"):
        sys.stdout.write("\nThe script with pydub was not run: it needs the program ffmpeg.\n")
        return
    sys.stdout.write(f"\n| {MINUTES} min of clips | seconds | MB | LUFS | dBTP | largest step | chapters |\n")
    sys.stdout.write("|---|---:|---:|---:|---:|---:|---:|\n")
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        clips(Path(folder))
        for who in ("pydub", "briefing"):
            told = json.loads(_run(who, folder))
            heard = inspect(Path(folder) / f"{who}.mp3")
            chapters = len(heard.tag.chapters) if heard.tag else 0
            seconds[who] = told["seconds"]
            sys.stdout.write(
                f"| {who} | {told['seconds']:.1f} | {told['mb']:.0f} | {heard.sound.integrated:.1f} |"
                f" {heard.sound.true_peak:.1f} | {heard.sound.jump.value:.2f} | {chapters} |\n"
            )
    sys.stdout.write(f"\n{seconds['pydub'] / seconds['briefing']:.1f} times as fast; bar {BAR:g}.\n")


def _run(who: str, folder: str) -> str:
    command = [sys.executable, "-m", "benchmarks.glue", who, folder]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def clips(folder: Path) -> None:
    """
    Speak the texts into MP3s at 24 kHz and 64 kbit/s, as Google's are.
    """
    speaker = engine_of("espeak")
    for i, text in enumerate(texts(MINUTES)):
        wav = folder / "clip.wav"
        wav.write_bytes(speaker.speak(text, VOICE).data)
        encode = ["ffmpeg", "-v", "error", "-y", "-i", str(wav), "-ar", "24000", "-ac", "1", "-b:a", "64k"]
        subprocess.run([*encode, str(folder / f"clip{i:04}.mp3")], check=True)
    speaker.close()


def pydub(folder: Path) -> None:
    """
    What everybody writes.
    """
    from pydub import AudioSegment

    briefing = AudioSegment.empty()
    for path in sorted(folder.glob("clip*.mp3")):
        briefing += AudioSegment.from_mp3(path)
        briefing += AudioSegment.silent(1000 * PAUSE)
    briefing.export(folder / "pydub.mp3", format="mp3", bitrate="96k")


def briefing(folder: Path) -> None:
    """
    The same clips as an episode, with chimes and chapters.
    """

    def read(path: Path) -> tuple[NDArray[np.int16], int]:
        return decode(Sound(path.read_bytes(), "mp3"))

    def recorded(path: Path, text: str) -> tuple[Clip]:
        samples, rate = read(path)
        return (Clip(text, "recorded", VOICE, path, rate, len(samples)),)

    def load(clip: Clip) -> tuple[NDArray[np.int16], int]:
        return read(clip.path)

    said = texts(MINUTES)
    files = zip(sorted(folder.glob("clip*.mp3")), said, strict=True)
    clips = list(abreast(lambda each: recorded(*each), files, cores()))
    track = lay_out(chaptered(said, clips), load, jingles=True)
    about = Tags("Title", "Artist", "Album", date(2026, 11, 26), "en", "Comment", "Lyrics")
    master(track, Press(load), about, folder / "briefing.mp3")


if __name__ == "__main__":
    begun = time.perf_counter()
    {"pydub": pydub, "briefing": briefing}[sys.argv[1]](Path(sys.argv[2]))
    mb = max(resource.getrusage(each).ru_maxrss for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    sys.stdout.write(json.dumps({"seconds": time.perf_counter() - begun, "mb": mb}))
