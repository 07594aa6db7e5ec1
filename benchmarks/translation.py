"""
What a translation costs, beside Argos Translate's own way with the same package.
"""

from __future__ import annotations

import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
SENTENCES = 33
RUNS = 3
BAR = 2.5
"""
Times faster than Argos' own way, with one thread.
"""


def main() -> None:
    """
    Build a package of the usual shape, and write a table; each way runs in a process of its own.
    """
    with tempfile.TemporaryDirectory() as folder:
        package = _built(Path(folder))
        size = (package / "model" / "model.bin").stat().st_size / 1e6
        sys.stdout.write(f"\nA package of {size:.0f} MB, {SENTENCES} sentences, one thread, beam 4\n\n")
        sys.stdout.write("| way | load, s | translate, s | peak memory, GB |\n|---|---:|---:|---:|\n")
        found = {}
        for way in ("argostranslate.translate", "briefing"):
            out = subprocess.run(
                [sys.executable, "-m", "benchmarks.translation", way, str(package)],
                capture_output=True, text=True, check=True,
            ).stdout  # fmt: skip
            figures, text = out.split("\n", 1)
            load, taken, memory = map(float, figures.split())
            found[way] = taken, text
            sys.stdout.write(f"| {way} | {load:.2f} | {taken:.2f} | {memory:.2f} |\n")
        (theirs, their_text), (ours, our_text) = found.values()
        ratio = theirs / ours
        kept = "kept" if ratio >= BAR else "MISSED"
        same = "the same text" if their_text == our_text else "ANOTHER TEXT"
        sys.stdout.write(f"\n{ratio:.1f} times faster (bar {BAR:g} {kept}), {same}\n")


def _sentences() -> list[str]:
    from briefing.sentences import split_text
    from briefing.translators.prepare import prepare

    found: list[str] = []
    for path in sorted(EXAMPLES.glob("*.en.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            text = " ".join(block.split())
            found += [prepare(text[each.start : each.end], "en") for each in split_text(text, "en")]
    return [each for each in dict.fromkeys(found) if 4 < len(each.split()) < 50][:SENTENCES]


def _built(folder: Path) -> Path:
    from benchmarks.copymodel import build

    return build(folder, [word for sentence in _sentences() for word in re.findall(r"\S+", sentence)])


def _run(way: str, path: Path) -> None:
    """
    Translate all sentences in one *way*; write the figures, then the translations.
    """
    sentences = _sentences()
    start = time.perf_counter()
    work = _argos(path, sentences) if way != "briefing" else _ours(path, sentences)
    load = time.perf_counter() - start
    taken, out = [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        out = work()
        taken.append(time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    sys.stdout.write(f"{load} {statistics.median(taken)} {memory}\n")
    sys.stdout.write("\n".join(out) + "\n")


def _argos(path: Path, sentences: list[str]) -> Callable[[], list[str]]:
    import ctranslate2
    from argostranslate import translate
    from argostranslate.package import Package

    class Given:
        """
        The sentences as they are: Argos' own splitter would be downloaded.
        """

        def split_sentences(self, text: str) -> list[str]:
            return [text]

    package = Package(path)
    translator = ctranslate2.Translator(str(path / "model"), device="cpu", intra_threads=1)

    def work() -> list[str]:
        found = []
        for sentence in sentences:
            best = translate.apply_packaged_translation(package, sentence, translator, Given(), num_hypotheses=4)[0]
            found.append(best.value)
        return found

    return work


def _ours(path: Path, sentences: list[str]) -> Callable[[], list[str]]:
    from briefing.translators.model import Model
    from briefing.translators.packages import read

    package = read(path)
    assert package is not None
    model = Model(package, threads=1)
    return lambda: [each.text for each in model.run(sentences, beam=4)]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _run(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
