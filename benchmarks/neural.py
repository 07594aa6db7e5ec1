"""
What the studio costs on top of Piper itself: the same sentences by the same voice, spoken both ways.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

KIT = Path(__file__).parent.parent / "tests" / "kit"
"""
Where the small voice is built.
"""

RUNS = 5
SENTENCES = 24
LAYERS = {"tiny": 0, "heavy": 5}
"""
Of convolution: the heavy voice takes about as long for a second of sound as a real one of quality `x_low`.
"""

BAR = 0.9
"""
Of the speed of Piper alone with one thread, for the heavy voice.
"""


def main() -> None:
    """
    Write one table: how long each way takes, in a process of its own and in turn.
    """
    sys.stdout.write("\n| voice | way | seconds | sound a second, s | of Piper alone |\n|---|---|---:|---:|---:|\n")
    share = 0.0
    for name, layers in LAYERS.items():
        with tempfile.TemporaryDirectory() as folder:
            model = _built(Path(folder), layers)
            rounds = [{way: _measured(way, model) for way in WAYS} for _ in range(RUNS)]
        base = statistics.median(each[ALONE][0] for each in rounds)
        for way in WAYS:
            seconds = statistics.median(each[way][0] for each in rounds)
            share = base / seconds
            sys.stdout.write(f"| {name} | {way} | {seconds:.2f} | {rounds[0][way][1] / seconds:.0f} | {share:.2f} |\n")
    kept = "kept" if share >= BAR else "MISSED"
    sys.stdout.write(f"\nthe studio with the heavy voice: {share:.2f} of Piper alone (bar {BAR:g} {kept})\n")


def _built(folder: Path, layers: int) -> Path:
    sys.path.append(str(KIT))
    import tinyvoice

    path: Path = tinyvoice.build(folder, "en", work=layers)
    return path


def _measured(way: str, model: Path) -> tuple[float, float]:
    env = {**os.environ, "ORT_DISABLE_TELEMETRY": "1", "BRIEFING_VOICES_DIR": str(model.parent)}
    command = [sys.executable, "-m", "benchmarks.neural", way, str(model)]
    out = subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout
    taken, sound = map(float, out.split())
    return taken, sound


def _sentences() -> list[str]:
    subjects = ("The council", "The bridge", "A new school", "The ferry", "The old mill", "The library")
    verbs = ("was opened on Monday", "will be closed for a year", "has found its friends", "costs more than planned")
    return [f"{who} {what}, as the town has told us." for who in subjects for what in verbs][:SENTENCES]


@contextmanager
def _alone(model: Path, threads: int) -> Iterator[Callable[[Sequence[str]], float]]:
    import onnxruntime
    from piper import PiperConfig, PiperVoice, SynthesisConfig

    if threads:
        import json

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        told = json.loads(model.with_name(f"{model.name}.json").read_text("utf-8"))
        voice = PiperVoice(session=session, config=PiperConfig.from_dict(told))
    else:
        voice = PiperVoice.load(model)
    wish = SynthesisConfig(normalize_audio=False)

    def work(sentences: Sequence[str]) -> float:
        sound = 0
        for sentence in sentences:
            for chunk in voice.synthesize(sentence, wish):
                sound += len(chunk.audio_int16_bytes) // 2
        return sound / voice.config.sample_rate

    yield work


@contextmanager
def _studio(model: Path) -> Iterator[Callable[[Sequence[str]], float]]:
    from voices.cache import Cache
    from voices.engines.piper import Engine
    from voices.model import Utterance, Voice
    from voices.studio import Studio

    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Engine(), Cache(Path(folder)))
        voice = Voice("en", model.stem)

        def work(sentences: Sequence[str]) -> float:
            clips = studio.record([Utterance(sentence, voice) for sentence in sentences])
            return sum(clip.seconds for each in clips for clip in each)

        yield work


ALONE = "piper, one thread"
WAYS = {
    ALONE: lambda model: _alone(model, 1),
    "piper, as it comes": lambda model: _alone(model, 0),
    "studio": _studio,
}


def _run(way: str, model: Path) -> None:
    """
    Speak all sentences in one *way*, after one that loads the voice; write seconds taken, and seconds of sound.
    """
    with WAYS[way](model) as work:
        work(["This loads the voice."])
        start = time.perf_counter()
        sound = work(_sentences())
        sys.stdout.write(f"{time.perf_counter() - start} {sound}\n")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _run(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
