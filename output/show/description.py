"""
The description of an item: what it tells of, its chapters, its sources, and that the voice is synthetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape

from output.model import RATE, Chapter
from output.show.feed.xml import line
from output.show.model import Line, Source
from output.show.words import WORDS

#: Bytes that a description may have in a feed (R11).
MOST = 4000
#: Characters of a title in it, and of its first paragraph.
_TITLE, _LEAD = 200, 600
#: Fewer chapters than these no client takes for chapters (R26).
_FEWEST = 3


def description(
    said: Sequence[Line], chapters: Sequence[Chapter], sources: Sequence[Source], language: str, whole: bool
) -> str:
    """
    The description in HTML of what is *said* in *language*, *whole* or not: at most `MOST` bytes, of elements that
    every client shows (p, ul, li, a).

    That the voice is synthetic and that this is a summary always stand in it (R52, R53); of the rest as much as there
    is room for, sources first, then all chapters or none, then what the first sentences say.
    """
    words = WORDS[language]
    synthetic = [each.said.cue.text for each in said if each.role == "disclosure"] or [words.synthetic]
    closing = _paragraph(f"{words.whole if whole else words.extract}. {' '.join(synthetic)}")
    room = MOST - len(closing.encode())
    listed = _fitting((_source(each, language) for each in sources if each.heard), room - 100)
    origin = f"{_paragraph(f'{words.sources}:')}<ul>{''.join(listed)}</ul>" if listed else ""
    room -= len(origin.encode())
    stamps = _stamps(chapters)
    times = _paragraph(f"{words.chapters}:") + "".join(stamps) if len(stamps) >= _FEWEST else ""
    times = times if len(times.encode()) <= room else ""
    lead = next((each.said.cue.text for each in said if each.role in ("body", "edited")), "")
    opening = _paragraph(_cut(lead, _LEAD)) if lead.strip() else ""
    opening = opening if len((opening + times).encode()) <= room else ""
    return f"{opening}{times}{origin}{closing}"


def _fitting(parts: Iterable[str], room: int) -> list[str]:
    found: list[str] = []
    for part in parts:
        room -= len(part.encode())
        if room < 0:
            break
        found.append(part)
    return found


def _stamps(chapters: Sequence[Chapter]) -> list[str]:
    """
    A paragraph for each chapter, since clients look for times where lines start.
    """
    return [_paragraph(f"{_clock(each.start // RATE)} {_cut(each.title, _TITLE)}") for each in chapters]


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _source(source: Source, language: str) -> str:
    """
    Publisher, day, and the title as a link where there is an address.
    """
    credit = ", ".join(_known(source, language))
    title = escape(_cut(source.title or source.address or WORDS[language].untitled, _TITLE))
    linked = f'<a href="{escape(source.url)}">{title}</a>' if source.url else title
    return f"<li>{escape(credit)}: {linked}</li>" if credit else f"<li>{linked}</li>"


def _known(source: Source, language: str) -> Iterator[str]:
    if source.publisher:
        yield _cut(source.publisher, _TITLE)
    if source.published:
        yield spelled(source.published, language)


def spelled(day: date, language: str) -> str:
    """
    *day* as *language* writes it.
    """
    from babel.dates import format_date  # 0.1 s

    return str(format_date(day, "long", locale=language))


def _paragraph(text: str) -> str:
    return f"<p>{escape(line(text), quote=False)}</p>"


def _cut(text: str, most: int) -> str:
    """
    *text* on one line, with an ellipsis behind the last word that *most* characters have room for.
    """
    whole = line(text)
    if len(whole) <= most:
        return whole
    words = whole[:most].rpartition(" ")[0] or whole[: most - 1]
    return f"{words.rstrip(' ,;:')}…"
