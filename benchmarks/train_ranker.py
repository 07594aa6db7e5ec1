"""
Train the ranker: `python -m benchmarks.train_ranker` writes `briefing/rank/ranker.npz`, the same bytes on every run.

It learns which sentence adds most ROUGE to a beginning of a summary, from the training part of the corpus alone, so
that what is measured on its other part is honest. A net has two hidden layers and a linear way past them; its loss is
the cross-entropy between a softmax over the sentences of an article and one over their gains. Nets with several seeds
are averaged. The rouge-score package is needed, and three minutes.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # sums in another order would give other bytes

import io
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import corpus
from benchmarks.lessons import Lesson, lessons
from briefing.rank import WEIGHTS

OUT = Path(__file__).parent.parent / "briefing" / "rank" / WEIGHTS

NETS, HIDDEN, DEEPER = 30, 32, 16
EPOCHS, BATCH, RATE, DECAY, DROP = 20, 256, 2e-3, 2e-3, 0.25
TEMPERATURE = 0.25
"""
Of the softmax over gains, in parts of the largest gain.
"""

Floats = NDArray[np.float32]


class Net:
    """
    The weights of one net in training, and Adam's moments of them (Kingma and Ba 2015).
    """

    def __init__(self, width: int, random: np.random.Generator) -> None:
        def weights(rows: int, columns: int, scale: float) -> Floats:
            return (random.standard_normal((rows, columns)) * scale).astype(np.float32)

        self.weights = [
            weights(width, HIDDEN, np.sqrt(1 / width)),
            np.zeros(HIDDEN, np.float32),
            weights(HIDDEN, DEEPER, np.sqrt(2 / HIDDEN)),
            np.zeros(DEEPER, np.float32),
            weights(DEEPER, 1, 0.3 * np.sqrt(1 / DEEPER)),
            np.zeros((width, 1), np.float32),
        ]
        self._first = [np.zeros_like(each) for each in self.weights]
        self._second = [np.zeros_like(each) for each in self.weights]
        self._steps = 0

    def gradients(self, rows: Floats, slope: Slope, random: np.random.Generator) -> list[Floats]:
        """
        Return the gradient of the loss for each of the weights, a share DROP of the hidden values left out.
        """
        first, first_bias, second, second_bias, third, linear = self.weights
        keep = [
            (random.random((len(rows), width), np.float32) > DROP) / np.float32(1 - DROP) for width in (HIDDEN, DEEPER)
        ]
        low = rows @ first + first_bias
        hidden = np.maximum(low, 0) * keep[0]
        high = hidden @ second + second_bias
        deeper = np.maximum(high, 0) * keep[1]
        error = slope((deeper @ third + rows @ linear)[:, 0])[:, None]
        back = error @ third.T * keep[1] * (high > 0)
        farther = back @ second.T * keep[0] * (low > 0)
        return [rows.T @ farther, farther.sum(0), hidden.T @ back, back.sum(0), deeper.T @ error, rows.T @ error]

    def step(self, gradients: Sequence[Floats], rate: float) -> None:
        """
        Move the weights against *gradients*.
        """
        self._steps += 1
        for place, own in enumerate(self.weights):
            slope = gradients[place] + DECAY * own if own.ndim == 2 else gradients[place]
            self._first[place] = 0.9 * self._first[place] + 0.1 * slope
            self._second[place] = 0.999 * self._second[place] + 0.001 * slope * slope
            mean = self._first[place] / (1 - 0.9**self._steps)
            spread = np.sqrt(self._second[place] / (1 - 0.999**self._steps)) + 1e-8
            own -= (rate * mean / spread).astype(np.float32)


class Slope:
    """
    The slope of the loss by each score of a batch, for these *targets*, which add up to 1 in each lesson.
    """

    def __init__(self, targets: Sequence[Floats], weights: Sequence[float]) -> None:
        self._lengths = np.array([len(each) for each in targets])
        self._starts = np.concatenate([[0], np.cumsum(self._lengths)[:-1]])
        self._targets = np.concatenate(targets)
        self._weights = np.repeat(np.array(weights, np.float32) / len(targets), self._lengths)

    def __call__(self, scores: Floats) -> Floats:
        top = np.repeat(np.maximum.reduceat(scores, self._starts), self._lengths)
        raised = np.exp(scores - top)
        chances = raised / np.repeat(np.add.reduceat(raised, self._starts), self._lengths)
        return ((chances - self._targets) * self._weights).astype(np.float32)


def train(taught: Sequence[Lesson], seed: int) -> Net:
    """
    Train one net on rows that are about 0, with a spread of about 1.
    """
    random = np.random.default_rng(seed)
    net = Net(taught[0].rows.shape[1], random)
    targets = [_target(lesson.gains) for lesson in taught]
    steps = EPOCHS * -(-len(taught) // BATCH)
    done = 0
    for _ in range(EPOCHS):
        order = random.permutation(len(taught))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            slope = Slope([targets[i] for i in batch], [taught[i].weight for i in batch])
            gradients = net.gradients(np.concatenate([taught[i].rows for i in batch]), slope, random)
            done += 1
            net.step(gradients, RATE * 0.5 * (1 + np.cos(np.pi * done / steps)))
    return net


def _target(gains: Floats) -> Floats:
    raised = np.exp((gains - gains.max()) / (TEMPERATURE * max(1e-3, float(np.abs(gains).max()))))
    return (raised / raised.sum()).astype(np.float32)


def fit(taught: Sequence[Lesson], nets: int = NETS) -> dict[str, Floats]:
    """
    Train all nets, and return their weights for rows as they are, by the names of the fields of `Nets`.
    """
    rows = np.concatenate([lesson.rows for lesson in taught])
    mean, spread = rows.mean(0), rows.std(0) + np.float32(1e-3)
    share = len(taught) / sum(lesson.weight for lesson in taught)
    even = [Lesson((each.rows - mean) / spread, each.gains, each.weight * share) for each in taught]
    found = [train(even, seed).weights for seed in range(nets)]
    return {
        "first": np.concatenate([own[0] / spread[:, None] for own in found], axis=1),
        "first_bias": np.concatenate([own[1] - (mean / spread) @ own[0] for own in found]),
        "second": np.stack([own[2] for own in found]),
        "second_bias": np.stack([own[3][None] for own in found]),
        "third": np.stack([own[4][:, 0] for own in found]),
        "linear": np.mean([own[5][:, 0] for own in found], axis=0) / spread,
    }


def write(weights: dict[str, Floats], path: Path) -> None:
    """
    Write *weights* as numpy does, but without the time of day.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, value in weights.items():
            data = io.BytesIO()
            np.lib.format.write_array(data, np.ascontiguousarray(value, np.float32))
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), data.getvalue(), zipfile.ZIP_DEFLATED)


def main() -> None:
    """
    Learn from the training part, and write the weights.
    """
    random = np.random.default_rng(0)
    taught = [lesson for example in corpus.examples("train") for lesson in lessons(example, random)]
    sys.stderr.write(f"{len(taught)} lessons of {sum(len(lesson.gains) for lesson in taught)} rows\n")
    write(fit(taught), OUT)
    sys.stdout.write(f"{OUT}\n")


if __name__ == "__main__":
    main()
