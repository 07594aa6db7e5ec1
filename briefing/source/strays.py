"""
The strays of an article: what a reader sees in it, and trafilatura passes over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from briefing.source import walls
from briefing.source.tree import Block

RUN = 5
"""
Words in a row by which a text is known again, whatever stands between them.
"""

SHORTEST = 6
"""
Words of a paragraph that is told from a label.
"""

_LOOSE = frozenset({"div", "section", "article", "main", "body", "center"})
_HEADINGS = frozenset({"h2", "h3", "h4"})
# Of boxes that are no paragraph the names say so; what has a name must be named as text.
_TEXT = re.compile(
    r"(?<!\S)(?:(?:article|entry|story|post|main)[-_]+)?"
    r"(?:content|text|body|lead|lede|intro|standfirst|summary|paragraph|dek|vorspann)(?!\S)",
    re.I,
)
_WORD = re.compile(r"\w+")
_ENDS = (".", "!", "?", "…")


def strays(lines: Sequence[str], shown: Sequence[Block], *, article: bool) -> list[str]:
    """
    Return the paragraphs and headings among *shown* that belong to *lines* by their place in the tree.

    Text that stands in no paragraph of its own is passed over most often, and so are the headings of a live blog.

    Args:
        article: The page calls itself an article; its headings may then be links.
    """
    runs = {run for line in lines for run in _runs(line)}
    said = [bool(_ends(each.text) & runs) for each in shown]
    around = _around(each.owner for each, known in zip(shown, said, strict=True) if known and not each.aside)
    own = [known or _belongs(each, around) for each, known in zip(shown, said, strict=True)]
    heads = [
        below_ours and _heads(each, below, article=article)
        for each, below, below_ours in zip(shown, shown[1:], own[1:], strict=False)
    ]
    marked = zip(shown, said, own, [*heads, False], strict=False)
    found = (each.text for each, known, ours, head in marked if not known and (ours or head))
    return list(dict.fromkeys(found))


def _runs(text: str) -> Iterable[tuple[str, ...]]:
    words = _WORD.findall(text)
    return zip(*(words[i:] for i in range(min(RUN, len(words)))), strict=False)


def _ends(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text)
    return {tuple(words[:RUN]), tuple(words[-RUN:])}


def _around(owners: Iterable[Any]) -> set[Any]:
    """
    Return the elements around *owners*. The body is one of them only where paragraphs stand in it directly.
    """
    found: set[Any] = set()
    for owner in owners:
        each = owner if owner.tag in _LOOSE else owner.getparent()
        if each is not None and each.tag == "body":
            found.add(each)
        while each is not None and each.tag != "body" and each not in found:
            found.add(each)
            each = each.getparent()
    return found


def _belongs(block: Block, around: set[Any]) -> bool:
    owner, parent = block.owner, block.owner.getparent()
    if block.link or not is_prose(block.text) or walls.is_wall(block.text):
        return False
    if owner.tag in _LOOSE and not block.aside and (owner in around or owner.tag == "body"):
        return True
    names = f"{owner.get('class', '')} {owner.get('id', '')}".strip()[:500]
    if (owner.tag not in _LOOSE and owner.tag != "p") or (names and not _TEXT.search(names)):
        return False
    if names and parent is not None and parent.tag == "header":
        return parent.getparent() in around
    return not block.aside and parent in around


def is_prose(text: str) -> bool:
    """
    Tell whether *text* is a paragraph, and no label or line of dates.
    """
    words = sum(any(map(str.isalpha, word)) for word in text.split())
    return words >= SHORTEST and text.rstrip("\"'”’»“)").endswith(_ENDS)


def _heads(heading: Block, text: Block, *, article: bool) -> bool:
    """
    Tell whether *heading* stands over *text*, and is no link to another article.
    """
    if heading.owner.tag not in _HEADINGS or heading.aside or heading.owner.getparent() is not text.owner.getparent():
        return False
    return article or heading.link is None or heading.link.startswith("#")
