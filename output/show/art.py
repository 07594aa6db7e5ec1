"""
The art of a channel: the show's cover in the sizes that a feed and a page need.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from output.cover import SIZES, draw, own, suffix
from output.errors import BadShow
from output.show.model import Channel, Picture, Show
from output.show.titles import lettered

#: What art is called: its content decides, since clients keep what they have under a name (R13).
NAMES = re.compile(r"cover-(?P<hash>[0-9a-f]{12})-(?P<size>\d+)(?P<suffix>\.png|\.jpg)")
_TYPES = {".png": "image/png", ".jpg": "image/jpeg"}


def key(show: Show, channel: Channel, folder: Path) -> str:
    """
    What the art of *channel* depends on: the name that is drawn, or the picture in *folder* that the show brings along.

    Raises `BadShow` when that is not there.
    """
    if not show.cover:
        return json.dumps([lettered(channel.title, channel.language), channel.language, SIZES], ensure_ascii=False)
    path = folder / show.cover
    try:
        return json.dumps([hashlib.sha256(path.read_bytes()).hexdigest(), SIZES])
    except (OSError, ValueError) as e:
        raise BadShow(
            f"The cover {path} cannot be read: {getattr(e, 'strerror', None) or e}. Mend cover in show.toml."
        ) from e


def painter(show: Show, channel: Channel, folder: Path) -> Callable[[int], bytes]:
    """
    Gives the cover of *channel* for a size in pixels. Raises `BadPicture` for a picture that cannot be one.
    """
    if show.cover:
        return own(folder / show.cover).at
    title = lettered(channel.title, channel.language)
    return lambda size: draw(title, channel.language, size)


def art(paint: Callable[[int], bytes]) -> Mapping[Picture, bytes]:
    """
    The pictures that *paint* paints, the largest first.
    """
    found = {}
    for size in SIZES:
        data = paint(size)
        name = f"cover-{hashlib.sha256(data).hexdigest()[:12]}-{size}{suffix(data)}"
        found[Picture(name, size, _TYPES[suffix(data)])] = data
    return found


def hung(home: Path) -> tuple[Picture, ...]:
    """
    The art that is in the folder *home*, the largest first: what a copy of a show tells of it.
    """
    found = (NAMES.fullmatch(each.name) for each in home.glob("cover-*"))
    pictures = (Picture(each[0], int(each["size"]), _TYPES[each["suffix"]]) for each in found if each)
    return tuple(sorted(pictures, key=lambda each: each.size, reverse=True))
