"""
Transcripts as clients read them: each format by a reader that is not ours.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import html5lib
import srt
import webvtt


@dataclass(frozen=True, slots=True)
class Seen:
    """
    What a client shows: *text* from *start* to *end*, in milliseconds where the format tells.
    """

    text: str
    start: int | None = None
    end: int | None = None
    speaker: str | None = None


def read_vtt(text: str) -> list[Seen]:
    """
    The captions of a WebVTT file; a block that is not well formed is an error.
    """
    return [
        Seen(html.unescape(each.text), _ms(each.start), _ms(each.end), each.voice and html.unescape(each.voice))
        for each in webvtt.from_string(text, strict=True)
    ]


def read_srt(text: str) -> list[Seen]:
    """
    The captions of a SubRip file, whose numbers count from one.
    """
    found = list(srt.parse(text))
    assert [each.index for each in found] == list(range(1, len(found) + 1))
    return [Seen(each.content.replace("\N{WORD JOINER}", ""), _whole(each.start), _whole(each.end)) for each in found]


def read_json(text: str) -> list[Seen]:
    """
    The segments of a JSON transcript.
    """
    told = json.loads(text)
    assert told["version"] == "1.0.0"
    for each in told["segments"]:
        assert {"startTime", "endTime", "body"} <= {*each} <= {"speaker", "startTime", "endTime", "body"}
    return [
        Seen(each["body"], round(1000 * each["startTime"]), round(1000 * each["endTime"]), each.get("speaker"))
        for each in told["segments"]
    ]


def read_html(text: str) -> list[Seen]:
    """
    The paragraphs of an HTML transcript with the `cite` and `time` before them; a parse error is an error.
    """
    found, speaker, start = [], None, None
    for element in page(text):
        if element.tag == "cite":
            speaker = str(element.text).removesuffix(":")
        elif element.tag == "time":
            *hours, minutes, seconds = map(int, str(element.text).split(":"))
            start = 1000 * (((hours[0] if hours else 0) * 60 + minutes) * 60 + seconds)
            assert element.get("datetime") == f"PT{start // 1000}S"
        elif element.tag == "p":
            found.append(Seen("".join(element.itertext()), start, None, speaker))
            speaker, start = None, None
    return found


def read_text(text: str) -> list[Seen]:
    """
    The paragraphs of a plain transcript, of which every other one is a chapter's title.
    """
    return [Seen(each) for each in text.removesuffix("\n").split("\n\n")[1::2]]


#: Every reader by the name of its format.
READERS: dict[str, Callable[[str], list[Seen]]] = {
    "vtt": read_vtt,
    "srt": read_srt,
    "json": read_json,
    "html": read_html,
    "txt": read_text,
}


def page(text: str) -> list[Any]:
    """
    The elements in the body of a page, which has to be without a parse error.
    """
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    return list(tree.find("body"))


def words(seen: list[Seen]) -> list[str]:
    """
    All that is *seen*, word by word.
    """
    return [word for each in seen for word in re.split(r"[ \n]", each.text) if word]


def _ms(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + round(float(seconds) * 1000)


def _whole(time: timedelta) -> int:
    return time // timedelta(milliseconds=1)
