"""
The art of a feed (R44).
"""

from __future__ import annotations

from collections.abc import Iterator

from output.check.fault import Fault, short
from output.check.feed import Feed, attribute, path
from output.check.media import PICTURE, Absent, Media
from output.inspect.finding import Ask
from output.inspect.picture import size

ART = Ask(
    "R44",
    "M",
    "art",
    "Directories refuse the show, or a grey square stands for it.",
    "Let it be a square JPEG or PNG of 1400 to 3000 pixels, RGB without transparency, at 72 dpi and at most 512 kB, "
    "with the ending of what it is.",
)

_SMALLEST, _LARGEST, _HEAVIEST = 1400, 3000, 512_000
_ENDINGS = {"png": (".png",), "jpeg": (".jpg", ".jpeg")}
#: What the colour type of a PNG, and the number of components of a JPEG, mean.
_PNG = {0: "grey", 3: "of a palette", 4: "grey, with transparency", 6: "with transparency"}
_JPEG = {1: "grey", 4: "CMYK"}
#: Dots per inch, from dots per metre as PNG counts them.
_DPI, _METRE = 72, 39.37


def check(feed: Feed, media: Media, items: int) -> Iterator[Fault]:
    """
    The faults of the art of *feed*, and of that of its newest *items*.
    """
    places = [(feed.name, feed.channel), *((each.place, each.element) for each in feed.items[:items])]
    seen = set()
    for place, element in places:
        url = attribute(element, "itunes:image", "href")
        if url and url not in seen:
            seen.add(url)
            yield from (Fault(ART, place, f"{short(url)}: {each}") for each in _faults(url, media))


def _faults(url: str, media: Media) -> Iterator[str]:
    try:
        data, weight = media.read(url, PICTURE), media.size(url)
    except Absent as e:
        yield str(e)
        return
    form, width, height = size(data)
    if not form:
        yield "it is neither JPEG nor PNG"
        return
    if not path(url).lower().endswith(_ENDINGS[form]):
        yield f"it is a {form.upper()} by its bytes, and not by its name"
    if width != height or not _SMALLEST <= width <= _LARGEST:
        yield f"it has {width} by {height} pixels"
    if (weight or len(data)) > _HEAVIEST:
        yield f"it has {(weight or len(data)) / 1000:.0f} kB; {_HEAVIEST // 1000} is the most"
    if colours := _colours(form, data):
        yield f"it is {colours}, not RGB"
    if (dots := _dots(form, data)) not in (0, _DPI):
        yield f"it has {dots} dpi"


def _colours(form: str, data: bytes) -> str:
    """
    What is wrong with the colours of *data*; empty when it is RGB without transparency.
    """
    if form == "png":
        colours = _PNG.get(data[25] if len(data) > 25 else 0, "")
        return colours or ("with transparency" if b"tRNS" in data[33 : _pixels(data)] else "")
    at = 2
    while at + 10 <= len(data) and data[at] == 0xFF:
        if 0xC0 <= data[at + 1] <= 0xCF and data[at + 1] not in (0xC4, 0xC8, 0xCC):
            return _JPEG.get(data[at + 9], "")
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return ""


def _dots(form: str, data: bytes) -> int:
    """
    Dots per inch, 0 where it does not say.
    """
    if form == "png":
        at = data.find(b"pHYs", 33, _pixels(data))
        if at < 0 or data[at + 12 : at + 13] != b"\1":
            return 0
        return round(int.from_bytes(data[at + 4 : at + 8]) / _METRE)
    if data[6:11] == b"JFIF\0" and data[13:14] == b"\1":
        return int.from_bytes(data[14:16])
    return 0


def _pixels(data: bytes) -> int:
    """
    Where the pixels of a PNG begin.
    """
    at = data.find(b"IDAT")
    return at if at >= 0 else len(data)
