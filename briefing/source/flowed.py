"""
Text whose lines were broken for old mail readers (RFC 3676), with its paragraphs whole again.
"""

from __future__ import annotations


def unfold(text: str, *, delete_space: bool = False) -> str:
    """
    Join each line that ends in a blank with the next; every paragraph then stands between blank lines.

    Args:
        delete_space: The blank itself is not part of the text.
    """
    paragraphs: list[list[str]] = [[]]
    depth = 0
    for line in text.split("\n"):
        body = line.lstrip(">")
        if len(line) - len(body) != depth:
            depth = len(line) - len(body)
            paragraphs.append([])
        body = body.removeprefix(" ")  # put there so that a line may begin with > or "From "
        if body == "-- ":
            paragraphs.append([body])
        elif body.endswith(" "):
            paragraphs[-1].append(body[:-1] if delete_space else body)
            continue
        else:
            paragraphs[-1].append(body)
        paragraphs.append([])
    return "\n\n".join("".join(each) for each in paragraphs)
