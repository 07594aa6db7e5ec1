"""
The rank of sentences: how much of an article's news each one carries, and what is left of it once others are heard.

Small neural nets trained by `benchmarks/train_ranker.py` on editors' summaries; docs/decisions.md has the figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from briefing.model import Sentence
from briefing.rank.features import Features, features
from briefing.rank.hearing import Hearing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = "ranker.npz"

LEAN = {"de": 0.05, "ru": 0.05, "uk": 0.05}
"""
What each sentence that stands before one takes from its worth. English has ten times as many summaries to learn from;
where there are few, the beginning of an article is the better guess (measured by cross-validation).
"""


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """
    The rank of all sentences of an article.

    *scores* has one score a sentence, 1 for the best: the ratio of its chance to be chosen first to the best one's.
    """

    scores: tuple[float, ...]
    known: Features
    language: str

    @property
    def lengths(self) -> NDArray[np.float64]:
        """
        The words of each sentence.
        """
        return self.known.lengths

    def listener(self) -> Listener:
        """
        Return somebody who has heard none of the sentences.
        """
        return Listener(self.known, self.language)


class Listener:
    """
    Somebody to whom each sentence is worth the less the more of it is heard.
    """

    def __init__(self, known: Features, language: str) -> None:
        self._begun = _nets().begin(known.values)
        self._hearing = Hearing(known)
        self._lean = LEAN.get(language, 0.0)

    def hear(self, sentences: Iterable[int]) -> None:
        """
        Listen to the sentences with these indices.
        """
        self._hearing.hear(sentences)

    def worth(
        self, brings_words: NDArray[np.float64], brings: NDArray[np.float64], places: Sequence[int] | None = None
    ) -> NDArray[np.float64]:
        """
        Return what hearing each sentence now is worth, as the logarithm of a ratio: only differences mean something.

        Args:
            brings_words: Words of the sentences that each one would bring along.
            brings: How many these are.
            places: The sentences that are asked about; all when it is None.
        """
        import numpy as np

        index = np.arange(len(brings)) if places is None else np.asarray(places, dtype=np.intp)
        begun = Begun(self._begun.hidden[index], self._begun.linear[index])
        return _nets().worth(begun, self._hearing.rows(brings_words, brings)[index]) - self._lean * index


@dataclass(frozen=True, slots=True)
class Nets:
    """
    Nets of two hidden layers whose answers are averaged, and a linear part.

    The shapes: *first* (features, nets x hidden), *second* (nets, hidden, hidden), *third* (nets, hidden).
    """

    first: NDArray[np.float32]
    first_bias: NDArray[np.float32]
    second: NDArray[np.float32]
    second_bias: NDArray[np.float32]
    third: NDArray[np.float32]
    linear: NDArray[np.float32]

    def begin(self, values: NDArray[np.float32]) -> Begun:
        """
        Take the first step for rows of which only *values* is known, the columns of `features`.
        """
        width = values.shape[1]
        return Begun(values @ self.first[:width] + self.first_bias, values @ self.linear[:width])

    def worth(self, begun: Begun, heard: NDArray[np.float32]) -> NDArray[np.float64]:
        """
        Return one value for each row that was *begun*, now that its columns of `hearing` are known, too.
        """
        import numpy as np

        width, count = heard.shape[1], len(self.second)
        hidden = np.maximum(0, begun.hidden + heard @ self.first[-width:])
        layers = hidden.reshape(len(heard), count, -1).transpose(1, 0, 2)
        deeper = np.maximum(0, layers @ self.second + self.second_bias)
        found: NDArray[np.float64] = (
            np.einsum("nrh,nh->r", deeper, self.third) / count + begun.linear + heard @ self.linear[-width:]
        ).astype(np.float64)
        return found


@dataclass(frozen=True, slots=True)
class Begun:
    """
    What the nets make of the columns that stay the same from one choice to the next.

    The shapes: *hidden* (rows, nets x hidden), *linear* (rows).
    """

    hidden: NDArray[np.float32]
    linear: NDArray[np.float32]


@lru_cache(maxsize=1)
def _nets() -> Nets:
    import numpy as np

    with files("briefing.rank").joinpath(WEIGHTS).open("rb") as file, np.load(file) as found:
        return Nets(**{name: found[name].astype(np.float32) for name in found.files})


def rank(sentences: Sequence[Sentence], title: str | None, language: str) -> Ranking:
    """
    Rank all sentences of an article; one at least.
    """
    import numpy as np

    known = features(sentences, title, language)
    alone = np.zeros(len(sentences))
    worth = Listener(known, language).worth(alone, alone)
    return Ranking(tuple(np.exp(worth - worth.max()).tolist()), known, language)
