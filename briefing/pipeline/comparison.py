"""
The comparison of an edition with its sources, in two columns for the eye.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from briefing.model import Article
from briefing.pipeline.draft import Draft
from briefing.provenance import original

#: No column is narrower than this, however narrow the terminal is.
NARROWEST = 16
_FLAG, _RULE = "! ", " | "


def comparison(draft: Draft, articles: Sequence[Article], width: int) -> str:
    """
    Set what the sources say beside what is said, no line wider than *width* where that leaves room for two columns.

    A text that is kept in its own language has a flag, and the reason below it.
    """
    column = max(NARROWEST, (width - len(_FLAG) - len(_RULE)) // 2)
    reasons = {each.text: f"kept in {each.language}: {', '.join(each.problems)}" for each in draft.kept}
    lines = [f"# {draft.script.title}"]
    for line in draft.script.lines:
        if line.chapter is not None:
            lines += ["", f"## {line.chapter}"]
        own = original(line, articles)
        if own is not None:
            lines += _rows(own, line.text, reasons.get(own), column)
    return "\n".join(lines)


def _rows(own: str, said: str, reason: str | None, column: int) -> Iterator[str]:
    left, right = wrap(own, column), wrap(said, column) + (wrap(f"({reason})", column) if reason else [])
    for number, (one, other) in enumerate(zip_longest(left, right, fillvalue="")):
        flag = _FLAG if reason and number == 0 else " " * len(_FLAG)
        yield f"{flag}{one:<{column}}{_RULE}{other}".rstrip()
