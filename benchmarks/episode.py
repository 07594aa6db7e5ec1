"""
What it costs to make an episode, beside the least that it can cost: its voice's own time, and LAME's.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from output import mp3
from output.master import master
from output.model import Tags, Take, Track
from output.press import Press
from output.stitch import render
from output.timeline import lay_out
from voices.cache import Cache
from voices.decode import load
from voices.engine import load as engine_of
from voices.model import Utterance, Voice
from voices.studio import Studio

EXAMPLES = Path(__file__).parent.parent / "examples"
VOICE = Voice("en")
#: Sentences in a chapter, and the pause before each, in seconds.
CHAPTER, PAUSE = 12, 0.4
#: Engine and minutes of each row, and the bar for the ratio to the floor.
ROWS = (("espeak", 2, None), ("espeak", 20, 1.3), ("tone", 20, 1.3), ("tone", 180, None))
#: Times the memory of 20 minutes that three hours may take, and the most MB.
MEMORY, MOST = 1.3, 300.0


def main() -> None:
    """
    Write the table; each episode is made in a process of its own, so that its memory is its own.
    """
    sys.stdout.write("\n| voice | minutes | seconds | voice alone | LAME alone | times the floor | bar | MB |\n")
    sys.stdout.write("|---|---:|---:|---:|---:|---:|---:|---:|\n")
    memory = {}
    for engine, minutes, bar in ROWS:
        ours, floor = _measured("make", engine, minutes), _measured("floor", engine, minutes)
        memory[engine, minutes] = ours["mb"]
        ratio = ours["seconds"] / (floor["voice"] + floor["lame"])
        sys.stdout.write(
            f"| {engine} | {minutes} | {ours['seconds']:.1f} | {floor['voice']:.1f} | {floor['lame']:.1f} |"
            f" {ratio:.2f} | {bar or ''} | {ours['mb']:.0f} |\n"
        )
    times = memory["tone", 180] / memory["tone", 20]
    sys.stdout.write(f"\nThree hours take {times:.2f} times the memory of 20 minutes; bar {MEMORY}, {MOST:.0f} MB.\n")


def _measured(what: str, engine: str, minutes: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.episode", what, engine, str(minutes)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def make(engine: str, minutes: int) -> dict[str, float]:
    """
    From text to MP3 with an empty cache: seconds, and the most memory in MB.
    """
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        track = _track(engine, minutes, Path(folder))
        about = Tags("Title", "Artist", "Album", date(2026, 11, 26), "en", "Comment", "Lyrics")
        master(track, Press(load), about, Path(folder) / "episode.mp3")
        seconds = time.perf_counter() - start
    return {"seconds": seconds, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def floor(engine: str, minutes: int) -> dict[str, float]:
    """
    Seconds of the voice alone for the same texts, and of LAME alone for the same samples.
    """
    speaker = engine_of(engine)
    start = time.perf_counter()
    for text in _texts(minutes):
        speaker.speak(text, VOICE)
    voice = time.perf_counter() - start
    speaker.close()
    with tempfile.TemporaryDirectory() as folder:
        track = _track(engine, minutes, Path(folder))
        lame, rendered = 0.0, 0.0

        def timed() -> Iterator[object]:
            nonlocal rendered
            blocks = render(track, load)
            while True:
                begun = time.perf_counter()
                block = next(blocks, None)
                rendered += time.perf_counter() - begun
                if block is None:
                    return
                yield block

        start = time.perf_counter()
        mp3.encode(timed(), Path(folder) / "lame.mp3")  # type: ignore[arg-type]
        lame = time.perf_counter() - start - rendered
    return {"voice": voice, "lame": lame}


def _track(engine: str, minutes: int, folder: Path) -> Track:
    speaker = engine_of(engine)
    said = [Utterance(text, VOICE) for text in _texts(minutes)]
    clips = Studio(speaker, Cache(folder / "clips")).record(said)
    speaker.close()
    takes = [
        Take(made, each.text, "Briefing", "en", PAUSE, chapter=f"Chapter {i}" if i % CHAPTER == 0 else None)
        for i, (each, made) in enumerate(zip(said, clips, strict=True))
    ]
    return lay_out(takes, load, jingles=True)  # as editions are by default


def _texts(minutes: int) -> list[str]:
    """
    Sentences of the examples, each made another by its number, for about so many *minutes*.
    """
    pages = "\n".join(path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.en.txt")))
    sentences = [each.strip() for each in re.split(r"(?<=[.!?])\s+|\n+", pages) if len(each) > 40]
    texts: list[str] = []
    seconds = 0.0
    while seconds < 60 * minutes:
        texts.append(f"{sentences[len(texts) % len(sentences)]} That was sentence {len(texts) + 1}.")
        seconds += len(texts[-1]) / 15 + PAUSE
    return texts


if __name__ == "__main__":
    wanted = {"make": make, "floor": floor}[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
    sys.stdout.write(json.dumps(wanted))
