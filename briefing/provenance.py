"""
The provenance of a line: where its words stand in what was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.model import Article, Line, Span


def provenance(line: Line, articles: Sequence[Article]) -> dict[str, Any]:
    """
    Return the source of *line* as plain values: index, address and title of its article, the article's own words where
    the line is not them, rank, and the places where other articles say the same. All is None for a line that no article
    holds.
    """
    article = None if line.source is None else articles[line.source]
    own = original(line, articles)
    return {
        "source": line.source,
        "address": article.document.shown if article else None,
        "article": article.title if article else None,
        "original": None if own == line.text else own,
        "score": None if line.score is None else round(line.score, 4),
        "also": [
            {"source": each.source, "address": articles[each.source].document.shown, "span": span(each.span)}
            for each in line.also
        ],
    }


def original(line: Line, articles: Sequence[Article]) -> str | None:
    """
    Return what an article says where *line* comes from, with white space folded; None where no article says it.
    """
    if line.source is None:
        return None
    article = articles[line.source]
    if line.span is not None:
        return " ".join(article.document.text[line.span.start : line.span.end].split())
    return article.title if line.role == "headline" else None


def span(of: Span) -> list[int]:
    """
    Return a span as plain values: start and end.
    """
    return [of.start, of.end]
