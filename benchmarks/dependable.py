"""
Google's voice when all is well, when much is not, and when the run is killed: beside the plain client, on loopback.

`python -m benchmarks.dependable 200 50` runs 200 faulty editions, and kills 50.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "kit"))

from googlevoice import Google
from haste import Haste

from briefing import pipeline
from briefing.cast import Cast
from briefing.cli.tools import tools
from briefing.errors import Partial
from briefing.pipeline.tools import Tools
from briefing.plan import Plan
from voices.cache import Cache
from voices.engine import Engine, load
from voices.engines.gtts import Engine as Gtts
from voices.ledger import Ledger
from voices.studio import Studio

ARTICLES = tuple(sorted((Path(__file__).parent.parent / "examples").glob("*.*.txt")))
#: A round trip to Google, in seconds.
LATENCY = 0.15
#: What becomes of the answers: the share of each fault.
FAULTS = {"429": 0.2, "empty": 0.05, "cut": 0.05, "hang": 0.02}
#: Seconds after which a client that is told nothing gives up, here.
SILENCE = 1.0
_PLAIN = """
import sys, time
from gtts import gTTS
start = time.perf_counter()
gTTS(sys.argv[1], lang="en").save(sys.argv[2])
print(time.perf_counter() - start)
"""


def main(editions: int = 20, kills: int = 5) -> None:
    """
    Write the three tables; the faults are those of *editions*, *kills* runs are killed.
    """
    with tempfile.TemporaryDirectory() as folder:
        speed(Path(folder))
        faulty(Path(folder), editions)
        killed(Path(folder), kills)


def speed(folder: Path) -> None:
    """
    Two minutes with 150 ms to Google: the time in the studio beside `gTTS(text).save()` of the same words.
    """
    article = Path(__file__).parent.parent / "examples" / "river-crossing.en.txt"
    with Google(latency=LATENCY) as google, _timed() as spent:
        (made,) = pipeline.make(_plan(article, folder / "speed"), _kit(folder / "speed-clips"))
        ours, asked = spent[0], len(google.requests)
        text = " ".join(line.spoken for line in made.spoken.draft.script.lines)
        plain = subprocess.run(
            [sys.executable, "-c", _PLAIN, text, str(folder / "plain.mp3")], check=True, capture_output=True, text=True
        )
        theirs = float(plain.stdout)
    ratio = theirs / ours
    sys.stdout.write("\n| two minutes of English, 150 ms to Google | seconds | requests | times faster | bar |\n")
    sys.stdout.write("|---|---:|---:|---:|---:|\n")
    sys.stdout.write(f"| gTTS(text).save() | {theirs:.2f} | {len(google.requests) - asked} | 1.0 | |\n")
    sys.stdout.write(f"| briefing, empty cache | {ours:.2f} | {asked} | {ratio:.1f} | 5 |\n")


def faulty(folder: Path, editions: int) -> None:
    """
    Editions through all faults at once, each from an empty cache; waits are skipped, hangs noticed after a second.
    """
    ends: Counter[str] = Counter()
    requests = 0
    for number in range(editions):
        with Google(faults=FAULTS, seed=number, retry_after="2") as google:
            plan = _plan(ARTICLES[number % len(ARTICLES)], folder / "faulty", minutes=1.0)
            kit = _kit(folder / f"clips-{number}", SILENCE)
            runs, ledger = _resumed(plan, kit)
            if ledger.asked != ledger.spoken:
                raise AssertionError(f"edition {number} has a hole: {ledger}")
            ends["whole at once" if runs == 1 else "whole later"] += 1
            requests += len(google.requests)
    sys.stdout.write("\n| editions through faults | whole at once | whole after resuming | with a hole | requests |\n")
    sys.stdout.write("|---:|---:|---:|---:|---:|\n")
    sys.stdout.write(f"| {editions} | {ends['whole at once']} | {ends['whole later']} | 0 | {requests} |\n")


def _resumed(plan: Plan, kit: Tools) -> tuple[int, Ledger]:
    """
    Run until the edition is whole, and tell how often that was.
    """
    for runs in range(1, 21):
        try:
            (made,) = pipeline.make(plan, kit)
        except Partial:
            continue
        return runs, made.spoken.ledger
    raise AssertionError(f"{plan.sources[0]} never came to an end")


def killed(folder: Path, kills: int) -> None:
    """
    Runs that get SIGKILL at a random moment, and are run again: what was finished is not asked for, the sound is equal.
    """
    chance = random.Random(7)
    article, again, cut = ARTICLES[0], 0, 0
    with Google(latency=0.05) as google:
        start = time.perf_counter()
        whole = _spoken(article, folder / "undisturbed")
        lasts, needed = time.perf_counter() - start, {asked.text for asked in google.requests}
        for number in range(kills):
            place = folder / f"killed-{number}"
            google.requests.clear()
            command, env = _command(article, place)
            run = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                run.wait(chance.uniform(0.2, lasts))
            except subprocess.TimeoutExpired:
                run.kill()
                run.wait()
                cut += 1
            finished = len(list((place / "cache" / "briefing" / "clips").glob("*.clip")))
            google.requests.clear()
            if _spoken(article, place) != whole:
                raise AssertionError(f"run {number} sounds different after it was killed")
            again += len(google.requests)
            if len(google.requests) != len(needed) - finished:
                raise AssertionError(f"run {number} had {finished} clips, and asked for {len(google.requests)}")
    sys.stdout.write(
        "\n| runs killed | by SIGKILL in time | clips of an edition | asked for afterwards, mean | same PCM |\n"
    )
    sys.stdout.write("|---:|---:|---:|---:|---:|\n")
    sys.stdout.write(f"| {kills} | {cut} | {len(needed)} | {again / max(kills, 1):.1f} | {kills} |\n")


def _command(article: Path, place: Path) -> tuple[list[str], dict[str, str]]:
    place.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "briefing", "make", str(article), "--engine", "gtts", "--minutes", "1", "--force"]
    return [*command, "--date", "2026-11-26", "-o", str(place / "a.mp3")], {
        **os.environ,
        "XDG_CACHE_HOME": str(place / "cache"),
    }


def _spoken(article: Path, place: Path) -> str:
    """
    Make the edition in a process of its own, and give the hash of its samples; its ledger has to be full.
    """
    import av

    command, env = _command(article, place)
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(f"exit code {done.returncode}: {done.stderr}")
    ledger = json.loads((place / "a.json").read_text("utf-8"))["ledger"]
    if ledger["script_characters"] != ledger["spoken_characters"]:
        raise AssertionError(f"a hole: {ledger}")
    samples = hashlib.sha256()
    with av.open(str(place / "a.mp3")) as file:
        for frame in file.decode(audio=0):
            samples.update(frame.to_ndarray().tobytes())
    return samples.hexdigest()


def _plan(article: Path, folder: Path, minutes: float | None = None) -> Plan:
    folder.mkdir(exist_ok=True)
    return Plan((str(article),), date(2026, 11, 26), out=folder, cast=Cast("gtts"), minutes=minutes, force=True)


def _kit(clips: Path, silence: float = 10.0) -> Tools:
    def engine(name: str) -> Engine:
        return Gtts(read=silence) if name == "gtts" else load(name)

    kit = tools(_Quiet(), offline=False)
    now = datetime(2026, 11, 26, 6, tzinfo=UTC)
    return replace(kit, engine=engine, cache=Cache(clips), clock=Haste(), now=lambda: now)


class _Quiet:
    def warn(self, sentence: str) -> None: ...

    def tell(self, sentence: str) -> None: ...

    def progress(self, label: str, done: float) -> None: ...


class _timed:
    """
    A context that adds up the seconds spent in the studio's `record`.
    """

    def __enter__(self) -> list[float]:
        self._record: Callable[..., object] = Studio.record
        spent = [0.0]

        def record(*args: object) -> object:
            start = time.perf_counter()
            try:
                return self._record(*args)
            finally:
                spent[0] += time.perf_counter() - start

        Studio.record = record  # type: ignore[method-assign, assignment]
        return spent

    def __exit__(self, *_: object) -> None:
        Studio.record = self._record  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
