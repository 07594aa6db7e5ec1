"""
The provenance of a line: where its words stand in what was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.model import Article, Line, Span


def provenance(line: Line, articles: Sequence[Article]) -> dict[str, Any]:
    """
    Return the source of *line* as plain values: index, address and title of its article, rank, and the places where
    other articles say the same. All is None for a line that no article holds.
    """
    article = None if line.source is None else articles[line.source]
    return {
        "source": line.source,
        "address": article.document.shown if article else None,
        "article": article.title if article else None,
        "score": None if line.score is None else round(line.score, 4),
        "also": [
            {"source": each.source, "address": articles[each.source].document.shown, "span": span(each.span)}
            for each in line.also
        ],
    }


def span(of: Span) -> list[int]:
    """
    Return a span as plain values: start and end.
    """
    return [of.start, of.end]
