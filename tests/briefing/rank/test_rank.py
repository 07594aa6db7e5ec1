"""
The rank puts the news before its trimmings.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model import Article, Document, Sentence, Span
from briefing.rank import WEIGHTS, Nets, rank
from briefing.sentences import split

STORY = (
    "The council of Harlow closed the old bridge over the Tarve on Monday after divers found cracks in two pillars.",
    "Some 4,000 cars use the bridge every day, and the next crossing is 18 miles upstream.",
    "Mayor Ann Dell said repairs would cost $3 million and last until autumn.",
    "The bridge was built in 1931 and was last repaired in 1988.",
    "Shops on both banks expect to lose a third of their customers.",
    "A ferry will carry passengers from Thursday, the council said.",
)


def _article(*paragraphs: str) -> tuple[Sentence, ...]:
    text = "\n\n".join(paragraphs)
    spans: list[Span] = []
    for paragraph in paragraphs:
        start = spans[-1].end + 2 if spans else 0
        spans.append(Span(start, start + len(paragraph)))
    return split(Article(Document(text, "-"), "en", None, tuple(spans)))


def test_one_score_a_sentence() -> None:
    """
    Each sentence has a score above 0, and the best has 1.
    """
    scores = rank(_article(*STORY), "Title", "en").scores
    assert len(scores) == len(STORY)
    assert all(0 < score <= 1 for score in scores)
    assert max(scores) == 1


def test_the_lead_leads(examples: Path) -> None:
    """
    The opening of a report carries most of its news.
    """
    for name in ("river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"):
        article = clean(Document((examples / f"{name}.txt").read_text(encoding="utf-8"), name), name[-2:])
        scores = rank(split(article), article.title, name[-2:]).scores
        assert scores.index(max(scores)) < 3


@pytest.mark.parametrize(
    "worse",
    [
        "Nobody there was quite sure of anything then.",
        "It was so.",
        "I like it.",
    ],
)
def test_what_counts(worse: str) -> None:
    """
    A sentence of news stands out from its neighbours more than a scrap or an opinion in its stead.
    """
    none = np.zeros(len(STORY))
    gained = []
    for place in range(len(STORY)):
        others = [*STORY[:place], worse, *STORY[place + 1 :]]
        with_news, without = (rank(_article(*texts), None, "en").listener() for texts in (STORY, others))
        gain = with_news.worth(none, none) - without.worth(none, none)
        gained.append(gain[place] - np.delete(gain, place).mean())
    assert sum(gained) > 0


def test_what_was_heard_is_worth_less() -> None:
    """
    Once a sentence is heard, one that says the same again loses more than one that says something else.
    """
    again = "The old bridge over the Tarve was closed by the council of Harlow on Monday after inspectors found cracks."
    listener = rank(_article(*STORY, again), None, "en").listener()
    none = np.zeros(len(STORY) + 1)
    before = listener.worth(none, none)
    listener.hear([0])
    lost = before - listener.worth(none, none)
    assert lost[-1] > lost[1:-1].max()


def test_same_every_time() -> None:
    """
    The same article gets the same scores.
    """
    assert rank(_article(*STORY), "Harlow", "en").scores == rank(_article(*STORY), "Harlow", "en").scores


def test_same_in_every_process() -> None:
    """
    No score, and so no choice, depends on the order in which a process happens to keep its sets.
    """
    names = ["Arden", "Harlow", "Tarve", "Brennick", "Kessary", "Dorvan", "Elderport", "Oskholm"]
    pairs = zip(names * 2, names[3:] + names + names[:3], strict=True)
    texts = [f"Boats from {one} met trains to {other} for the {n}th time." for n, (one, other) in enumerate(pairs)]
    code = (
        "import sys; from briefing.model import Sentence, Span; from briefing.rank import rank\n"
        "found = [Sentence(text, Span(0, 1), place) for place, text in enumerate(sys.argv[1:])]\n"
        "print(rank(found, None, 'en').scores)"
    )
    scores = {
        subprocess.run(
            [sys.executable, "-c", code, *texts],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            cwd=Path(__file__).parents[3],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(4)
    }
    assert len(scores) == 1


def test_weights() -> None:
    """
    The weights stay under a megabyte, are finite, and fit the features.
    """
    path = files("briefing.rank").joinpath(WEIGHTS)
    assert len(path.read_bytes()) < 1_000_000
    with path.open("rb") as file, np.load(file) as found:
        nets = Nets(**{name: found[name] for name in found.files})
    assert all(np.isfinite(getattr(nets, name)).all() for name in Nets.__slots__)


def test_quick() -> None:
    """
    The time grows with the length of the article, not with its square.
    """
    paragraphs = [f"The river number {n} rose by {n} meters in Arden on Monday." for n in range(4_000)]
    taken = []
    for count in (1_000, 4_000):
        sentences = _article(*paragraphs[:count])
        start = time.process_time()
        rank(sentences, "Rivers", "en")
        taken.append(time.process_time() - start)
    assert taken[1] < 10 * taken[0]


@settings(max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=8), st.sampled_from(["en", "de", "ru", "uk"]))
def test_any_text(texts: list[str], language: str) -> None:
    """
    Whatever the sentences, each gets a finite score.
    """
    sentences = [Sentence(text, Span(0, len(text)), place) for place, text in enumerate(texts)]
    scores = rank(sentences, texts[0], language).scores
    assert len(scores) == len(texts)
    assert all(math.isfinite(score) and 0 <= score <= 1 for score in scores)
