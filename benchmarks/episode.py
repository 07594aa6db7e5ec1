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
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np

from briefing.pipeline.reels import reels
from output import mp3
from output.abreast import abreast, cores
from output.master import master
from output.model import Tags, Take, Track
from output.pcm import parts
from output.press import Press
from output.stitch import render
from output.timeline import lay_out
from voices.cache import Cache
from voices.decode import load
from voices.engine import load as engine_of
from voices.model import Clip, Utterance, Voice
from voices.studio import Studio

ABOUT = Tags("Title", "Artist", "Album", date(2026, 11, 26), "en", "Comment", "Lyrics")
EXAMPLES = Path(__file__).parent.parent / "examples"
VOICE = Voice("en")
#: Sentences in a chapter, and the pause before each, in seconds.
CHAPTER, PAUSE = 12, 0.4
#: Engine and minutes of each row, and the bar for the ratio to the floor.
ROWS = (("espeak", 2, None), ("espeak", 20, 1.3), ("tone", 20, 1.3), ("tone", 180, None))
#: Engine and minutes of what is built, and built again with one sentence changed; the part of the time that may take.
REBUILT, AGAIN = ("espeak", 20), 0.5
#: Minutes whose floor is measured: all of its sound is held for that.
LONGEST_FLOOR = 20
#: Times the memory of 20 minutes that three hours may take, and the most MB.
MEMORY, MOST = 1.3, 300.0


def main() -> None:
    """
    Write the table; each episode is made in a process of its own, so that its memory is its own.
    """
    sys.stdout.write("\n| voice | minutes | seconds | voice alone | LAME alone | on all cores | ratio | bar | MB |\n")
    sys.stdout.write("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n")
    memory = {}
    for engine, minutes, bar in ROWS:
        ours = _measured("make", engine, minutes)
        memory[engine, minutes] = ours["mb"]
        least = "| | | |"
        if minutes <= LONGEST_FLOOR:
            floor = _measured("floor", engine, minutes)
            ratio = ours["seconds"] / (floor["voice"] + floor["lame"])
            least = f"| {floor['voice']:.1f} | {floor['lame']:.1f} | {floor['abreast']:.1f} | {ratio:.2f}"
        sys.stdout.write(f"| {engine} | {minutes} | {ours['seconds']:.1f} {least} | {bar or ''} | {ours['mb']:.0f} |\n")
    engine, minutes = REBUILT
    made = _measured("rebuild", engine, minutes)
    sys.stdout.write(
        f"\nOne of {len(texts(minutes))} sentences anew: {made['again']:.1f} s after {made['first']:.1f} s, which is"
        f" {made['again'] / made['first']:.2f} times the first build; bar {AGAIN}.\n"
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
        track = _track(engine, texts(minutes), Path(folder))
        master(track, Press(load), ABOUT, Path(folder) / "episode.mp3")
        seconds = time.perf_counter() - start
    return {"seconds": seconds, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def rebuild(engine: str, minutes: int) -> dict[str, float]:
    """
    Seconds of the first build, and of one after the words of a sentence have changed.
    """
    taken = []
    said = texts(minutes)
    with tempfile.TemporaryDirectory() as folder:
        for wording in (said, [*said[: len(said) // 2], "This sentence is new.", *said[len(said) // 2 + 1 :]]):
            start = time.perf_counter()
            press = Press(load, shelf=reels(Path(folder) / "reels"))
            master(_track(engine, wording, Path(folder)), press, ABOUT, Path(folder) / "episode.mp3")
            taken.append(time.perf_counter() - start)
    return dict(zip(("first", "again"), taken, strict=True))


def floor(engine: str, minutes: int) -> dict[str, float]:
    """
    Seconds of the voice alone for the same texts, and of LAME alone for the same samples: as it is, which is on one
    core, and with as many of it as there are cores, each for its part.
    """
    speaker = engine_of(engine)
    start = time.perf_counter()
    for text in texts(minutes):
        speaker.speak(text, VOICE)
    voice = time.perf_counter() - start
    speaker.close()
    with tempfile.TemporaryDirectory() as folder:
        track = _track(engine, texts(minutes), Path(folder))
        whole = np.concatenate(list(render(track, parts(load))))
    start = time.perf_counter()
    list(mp3.encoded([whole], 96_000))
    lame = time.perf_counter() - start
    start = time.perf_counter()
    list(abreast(lambda part: list(mp3.encoded([part], 96_000)), np.array_split(whole, cores()), cores()))
    return {"voice": voice, "lame": lame, "abreast": time.perf_counter() - start}


def _track(engine: str, wording: Sequence[str], folder: Path) -> Track:
    speaker = engine_of(engine)
    said = [Utterance(text, VOICE) for text in wording]
    clips = Studio(speaker, Cache(folder / "clips")).record(said)
    speaker.close()
    return lay_out(chaptered([each.text for each in said], clips), load, jingles=True)  # as editions are by default


def chaptered(said: Sequence[str], clips: Sequence[tuple[Clip, ...]]) -> list[Take]:
    """
    What is *said* in *clips*, every `CHAPTER` sentences of it a chapter.
    """
    return [
        Take(made, text, "Briefing", "en", PAUSE, chapter=f"Chapter {i}" if i % CHAPTER == 0 else None)
        for i, (text, made) in enumerate(zip(said, clips, strict=True))
    ]


def texts(minutes: int) -> list[str]:
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
    wanted = {"make": make, "floor": floor, "rebuild": rebuild}[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
    sys.stdout.write(json.dumps(wanted))
