"""
Captions as strangers write them: WebVTT, SubRip, and the JSON and HTML of the podcast namespace, read strictly.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module

from output.check.fault import shown

_TIMING = re.compile(
    r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t]+-->[ \t]+(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})(.*)"
)
_SRT = re.compile(r"(\d+):([0-5]\d):([0-5]\d),(\d{3}) --> (\d+):([0-5]\d):([0-5]\d),(\d{3})\s*")
_TAG = re.compile(r"<(/?)([a-z]+)?((?:\.[^\s.<>]+)*)(?:[ \t]([^<>]*))?>|<(?:\d+:)?\d\d:\d\d\.\d{3}>")
_TAGS = {"c", "i", "b", "u", "ruby", "rt", "v", "lang"}
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|lrm|rlm|nbsp|quot|#\d+|#x[0-9a-fA-F]+);)")
_SETTING = re.compile(r"(?:[ \t]+(?:vertical|line|position|size|align|region):\S+)*[ \t]*")
#: What HTML knows as a time.
_TIME = re.compile(r"PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?|\d\d:\d\d(?::\d\d(?:\.\d+)?)?")
_JOINER = "\N{WORD JOINER}"


@dataclass(frozen=True, slots=True)
class Caption:
    """
    *lines* of text from *start* to *end*, in milliseconds; *speaker* is empty where nobody is named.
    """

    start: int
    end: int
    speaker: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """
        All of it on one line.
        """
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Text:
    """
    What a transcript says: *captions* where it has times, *words* in any case, and its *faults*.
    """

    captions: tuple[Caption, ...]
    words: tuple[str, ...]
    faults: tuple[str, ...]


def read(kind: str, data: bytes) -> Text | None:
    """
    The transcript *data* of the media type *kind*; None for one that nobody here can read.
    """
    reader = _READERS.get(kind)
    if reader is None:
        return None
    try:
        return reader(data.decode("utf-8-sig"))
    except UnicodeDecodeError as e:
        return Text((), (), (f"it is not in UTF-8, from byte {e.start} on",))


def _text(captions: list[Caption], faults: list[str]) -> Text:
    return Text(tuple(captions), tuple(word for each in captions for word in each.text.split()), tuple(faults))


def _blocks(text: str) -> Iterator[list[str]]:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return (block.split("\n") for block in re.split(r"\n{2,}", plain.strip("\n")))


def _vtt(text: str) -> Text:
    head, *blocks = _blocks(text)
    captions: list[Caption] = []
    faults = [] if re.fullmatch(r"WEBVTT(?:[ \t].*)?", head[0]) else ["it does not begin with WEBVTT"]
    faults += ["no empty line stands behind WEBVTT"] if any("-->" in each for each in head) else []
    for lines in blocks:
        if re.match(r"NOTE(?:\s|$)|STYLE$|REGION$", lines[0]):
            continue
        at = next((i for i, line in enumerate(lines[:2]) if "-->" in line), None)
        timing = _TIMING.fullmatch(lines[at]) if at is not None else None
        if at is None or timing is None or not _SETTING.fullmatch(timing[9]):
            faults.append(f"{shown(lines[at or 0], 60)!r} is no time of a cue")
            continue
        inner = lines[at + 1 :]
        faults += _markup("\n".join(inner))
        speaker = re.search(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]+)>", "\n".join(inner))
        plain = tuple(html.unescape(_TAG.sub("", each)) for each in inner)
        captions.append(Caption(_ms(timing, 1), _ms(timing, 5), html.unescape(speaker[1]) if speaker else "", plain))
    return _text(captions, faults)


def _markup(text: str) -> Iterator[str]:
    if "-->" in text:
        yield "a cue's text holds an arrow"
    if _ENTITY.search(text):
        yield f"a cue holds an & that is not escaped: {shown(text, 60)!r}"
    if "<" in _TAG.sub("", text):
        yield f"a cue holds a < that begins no tag: {shown(text, 60)!r}"
    opened: list[str] = []
    for found in _TAG.finditer(text):
        name = found[2] or ""
        if found[0][1].isdigit():
            continue
        if name not in _TAGS or (name in ("v", "lang") and not found[1] and not (found[4] or "").strip()):
            yield f"a cue holds the tag {shown(found[0], 40)}"
        elif not found[1]:
            opened.append(name)
        elif not opened or opened.pop() != name:
            yield f"a cue ends a tag that is not open: {shown(text, 60)!r}"
    # A voice that speaks all of a cue need not be ended.
    if opened and opened != ["v"]:
        yield f"a cue leaves a tag open: {shown(text, 60)!r}"


def _srt(text: str) -> Text:
    captions, faults = [], []
    for number, lines in enumerate(_blocks(text), 1):
        timing = _SRT.fullmatch(lines[1]) if len(lines) > 1 else None
        if timing is None or lines[0].strip() != str(number):
            faults.append(f"caption {number} does not begin with its number and its times")
        else:
            plain = tuple(each.replace(_JOINER, "") for each in lines[2:])
            captions.append(Caption(_ms(timing, 1), _ms(timing, 5), "", plain))
    return _text(captions, faults)


def _ms(timing: re.Match[str], first: int) -> int:
    hours, minutes, seconds, parts = (int(timing[first + i] or 0) for i in range(4))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + parts


def _json(text: str) -> Text:
    try:
        told = json.loads(text)
        captions = [
            Caption(
                round(1000 * each["startTime"]),
                round(1000 * each["endTime"]),
                str(each.get("speaker", "")),
                (str(each["body"]),),
            )
            for each in told["segments"]
        ]
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as e:
        return Text((), (), (f"it is no JSON transcript ({type(e).__name__}: {shown(str(e), 60)})",))
    return _text(captions, [] if told.get("version") == "1.0.0" else ["its version is not 1.0.0"])


def _html(text: str) -> Text:
    etree, page = import_module("lxml.etree"), import_module("lxml.html")
    try:
        tree = page.document_fromstring(text.encode(), parser=page.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.ParserError, etree.LxmlError, ValueError) as e:
        return Text((), (), (f"it is no page ({shown(str(e), 60)})",))
    words = [word for each in tree.iter("p") for word in "".join(each.itertext()).split()]
    faults = [f"it has no <{name}>" for name in ("time", "p") if tree.find(f".//{name}") is None]
    for each in tree.iter("time"):
        if not _TIME.fullmatch(str(each.get("datetime") or "".join(each.itertext())).strip()):
            faults.append(f"<time>{shown(''.join(each.itertext()), 20)}</time> is no time that HTML knows")
            break
    if not (tree.get("lang") or "").strip():
        faults.append("it does not say in which language it is (lang)")
    return Text((), tuple(words), tuple(faults))


def _plain(text: str) -> Text:
    return Text((), tuple(text.split()), ())


_READERS: Mapping[str, Callable[[str], Text]] = {
    "text/vtt": _vtt,
    "application/x-subrip": _srt,
    "application/srt": _srt,
    "application/json": _json,
    "text/html": _html,
    "text/plain": _plain,
}
