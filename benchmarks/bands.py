"""
How long eSpeak NG's clips last, beside the bounds in which the studio accepts one: the table in `docs/voices.md`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks import sentences, speech
from briefing.languages import LANGUAGES
from briefing.sentences import split_text
from briefing.speakable import STRESS, spoken
from voices.decode import decode
from voices.engines.espeak import Engine
from voices.hearing import band, judge
from voices.hearing import heard as seconds
from voices.model import Voice

EXAMPLES = Path(__file__).parent.parent / "examples"
POINTS = (0, 1, 50, 99, 100)
"""
Percentiles.
"""


@dataclass(frozen=True, slots=True)
class Clip:
    """
    Seconds *heard* and all that it *lasts*, what the letters take at the pace, the *least* and the *most* accepted.
    """

    heard: float
    lasts: float
    letters: float
    least: float
    most: float


def main() -> None:
    """
    Have all sentences of the examples and the tables said, and write a row a language.
    """
    sys.stdout.write("\n| language | sentences | min | 1 % | median | 99 % | max | heard / least | lasts / most |\n")
    sys.stdout.write("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n")
    engine = Engine()
    for code in LANGUAGES:
        with ThreadPoolExecutor(engine.parallel) as pool:
            clips = list(pool.map(partial(measure, engine, code), dict.fromkeys(texts(code))))
        shares = np.percentile([clip.heard / clip.letters for clip in clips], POINTS)
        row = " | ".join(f"{share:.2f}" for share in shares)
        low = min(clip.heard / clip.least for clip in clips if clip.least)
        high = max(clip.lasts / clip.most for clip in clips)
        sys.stdout.write(f"| {code} | {len(clips)} | {row} | {low:.2f} | {high:.2f} |\n")
    engine.close()


def texts(language: str) -> Iterator[str]:
    """
    What is said of the example articles and of the tables of the tests, sentence by sentence.
    """
    for path in sorted(EXAMPLES.glob(f"*.{language}.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            text = " ".join(block.split())
            yield from (said(text[each.start : each.end], language) for each in split_text(text, language))
    yield from (row["spoken"].replace(STRESS, "") for row in speech.rows(language))
    for case in sentences.read(language):
        yield from (said(" ".join(text.split()), language) for text in case.sentences)


def said(text: str, language: str) -> str:
    """
    *text* as this engine gets it, without the marks of stress.
    """
    return spoken(text, language).replace(STRESS, "")


def measure(engine: Engine, language: str, text: str) -> Clip:
    """
    Say *text*, and measure. Raises `EngineFailed` where the studio would not accept it.
    """
    samples, rate = decode(engine.speak(text, Voice(language)))
    pace = engine.pace(language)
    judge(samples, rate, text, pace)
    return Clip(seconds(samples, rate), len(samples) / rate, sum(map(str.isalpha, text)) / pace, *band(text, pace))


if __name__ == "__main__":
    main()
