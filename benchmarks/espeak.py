"""
What it costs to record with eSpeak NG, beside the library's own time for the same sentences.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.speech import rows
from briefing.languages import LANGUAGES
from voices.cache import Cache
from voices.engines.espeak import Engine, request
from voices.espeak_data import files
from voices.espeak_library import Library
from voices.model import Utterance, Voice
from voices.studio import Studio

SENTENCES = 50
"""
Sentences of each language.
"""

RUNS = 5
BAR = 1.0
"""
Milliseconds a clip that packing, checking, keeping and a pipe may take beyond the library's own time.
"""


def main() -> None:
    """
    Write one table: milliseconds a clip, the medians of runs taken in turn.
    """
    said = tuple(utterances())
    library, engine = Library(*files()), Engine()
    for each in said[::SENTENCES]:
        library.answer(request(each.text, each.voice))
    record(engine, said[::SENTENCES])
    taken = [(own(library, said), record(engine, said), spoken(engine, said)) for _ in range(RUNS)]
    alone, whole, shared = (statistics.median(column) for column in zip(*taken, strict=True))
    around = statistics.median(whole - alone for alone, whole, _ in taken)
    bar = alone + BAR
    engine.close()
    letters = sum(len(each.text) for each in said) / len(said)
    sys.stdout.write(f"{len(said)} sentences of {letters:.0f} characters, eSpeak NG, ms a clip\n\n")
    sys.stdout.write(f"| the library itself | {alone:.2f} |\n|---|---:|\n")
    sys.stdout.write(f"| a whole recording, nothing kept | {whole:.2f} |\n| around the library | {around:.2f} |\n")
    sys.stdout.write(f"| spoken by {engine.parallel} processes side by side | {shared:.2f} |\n\n")
    kept = "kept" if around <= bar else "MISSED"
    sys.stdout.write(f"{around / bar:.2f} of the bar, {bar:.2f} ms: {kept}\n")


def utterances() -> list[Utterance]:
    """
    The first sentences of each language's table that are long enough for the news.
    """
    found = []
    for code in LANGUAGES:
        texts = dict.fromkeys(row["spoken"] for row in rows(code) if len(row["spoken"]) > 50)
        found += [Utterance(text, Voice(code)) for text in list(texts)[:SENTENCES]]
    return found


def own(library: Library, said: Sequence[Utterance]) -> float:
    """
    Milliseconds a clip in the library, called in this process.
    """
    start = time.perf_counter()
    for each in said:
        library.answer(request(each.text, each.voice))
    return (time.perf_counter() - start) * 1000 / len(said)


def record(engine: Engine, said: Sequence[Utterance]) -> float:
    """
    Milliseconds a clip in a studio whose cache is empty.
    """
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(engine, Cache(Path(folder)))
        start = time.perf_counter()
        studio.record(said)
        return (time.perf_counter() - start) * 1000 / len(said)


def spoken(engine: Engine, said: Sequence[Utterance]) -> float:
    """
    Milliseconds a clip where as many threads as the engine allows have it speak.
    """
    with ThreadPoolExecutor(engine.parallel) as pool:
        start = time.perf_counter()
        list(pool.map(lambda each: engine.speak(each.text, each.voice), said))
        return (time.perf_counter() - start) * 1000 / len(said)


if __name__ == "__main__":
    main()
