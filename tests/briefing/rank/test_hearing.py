"""
Who has heard a sentence knows what it said.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.model import Sentence, Span
from briefing.rank.features import features
from briefing.rank.hearing import FAR, NAMES, Hearing

TEXTS = (
    "The council of Harlow closed the old bridge over the Tarve.",
    "Traffic takes the long way through the hills.",
    "On Monday the council of Harlow closed the old bridge.",
    "Farmers lost their wheat in the storm.",
)


def _rows(heard: tuple[int, ...]) -> dict[str, NDArray[np.float32]]:
    sentences = [Sentence(text, Span(0, len(text)), place) for place, text in enumerate(TEXTS)]
    hearing = Hearing(features(sentences, None, "en"))
    hearing.hear(heard)
    rows = hearing.rows(np.zeros(len(TEXTS)), np.zeros(len(TEXTS)))
    assert rows.shape == (len(TEXTS), len(NAMES))
    return dict(zip(NAMES, rows.T, strict=True))


def test_nothing_heard() -> None:
    """
    At first all is new, and far from anything heard.
    """
    rows = _rows(())
    assert rows["nothing_heard"].all()
    assert (rows["heard_distance"] == 1).all()
    for name in ("heard_like", "heard_likest", "heard_terms", "heard_pairs", "heard_count", "heard_words", "after_all"):
        assert not rows[name].any()


def test_what_was_said() -> None:
    """
    A sentence that repeats what was heard is known by its terms, its word pairs and its cosine; another is not.
    """
    rows = _rows((0,))
    for name in ("heard_like", "heard_likest", "heard_terms", "heard_pairs"):
        assert rows[name][2] > 0.5 > 0.1 > rows[name][3]


def test_where_it_stands() -> None:
    """
    Distance, neighbours, count and words are those of the sentences heard.
    """
    rows = _rows((1,))
    assert np.allclose(rows["heard_distance"] * FAR, [1, 0, 1, 2])
    assert rows["heard_previous"].tolist() == [0, 0, 1, 0]
    assert rows["heard_next"].tolist() == [1, 0, 0, 0]
    assert rows["after_all"].tolist() == [0, 0, 1, 1]
    assert np.allclose(rows["heard_words"], len(TEXTS[1].split()) / 60)


def test_the_order_of_hearing_does_not_matter() -> None:
    """
    What is known is the same whichever sentence was heard first.
    """
    one, other = _rows((0, 3)), _rows((3, 0))
    for name in NAMES:
        assert np.allclose(one[name], other[name], atol=1e-6)
