"""
What the pages share: style, script and worker, and what they are called.

Style and script are joined from their parts, and have the hash of their bytes in their names: a page never meets
another version's.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from output.cover.colours import RGB, colours
from output.show.words import WORDS

#: Where templates, styles, scripts and words are.
FOLDER = Path(__file__).parent

_STYLE = ("colours", "page", "parts", "text", "dock")
#: In the order that they are run in.
_SCRIPT = (
    "page", "memory", "theme", "sound", "jumps", "session", "nap", "text", "find", "share", "keys", "kept", "search",
    "install", "start",
)  # fmt: skip
#: What else says something on a page.
_OTHERS = ("cover/colours.py", "show/description.py", "show/titles.py", "show/words.py")


@dataclass(frozen=True, slots=True)
class Assets:
    """
    The files that belong to no language, by their names; which of them are the *style* and the *script*; and the
    *version* of everything that pages are made by.
    """

    files: Mapping[str, bytes]
    style: str
    script: str
    version: str


@cache
def assets() -> Assets:
    """
    The assets, read and joined.
    """
    style = _joined("style", _STYLE, ".css") + _covers()
    script = f'"use strict";\n(() => {{\n{_joined("script", _SCRIPT, ".js")}}})();\n'
    named = {_named("player", ".css", style): style.encode(), _named("player", ".js", script): script.encode()}
    worker = (FOLDER / "worker.js").read_bytes()
    css, js = named
    return Assets(files={**named, "sw.js": worker}, style=css, script=js, version=version(FOLDER))


def _joined(folder: str, parts: Iterable[str], suffix: str) -> str:
    """
    The *parts* in one, without what is for those who read them here: a sixth of the bytes.
    """
    text = "".join((FOLDER / folder / f"{each}{suffix}").read_text(encoding="utf-8") for each in parts)
    return re.sub(r"(?m)^\s*(?:(?://.*|/\*.*\*/)\n\s*)*", "", text)


def _covers() -> str:
    """
    The colours of each language's cover, for the pages of that language.
    """
    return "".join(
        f"[data-cover={each}]{{--ground:{hexadecimal(told.ground)};--tone:{hexadecimal(told.tone)};"
        f"--accent:{hexadecimal(told.accent)}}}\n"
        for each, told in ((each, colours(each)) for each in WORDS)
    )


def hexadecimal(colour: RGB) -> str:
    """
    *colour* as style sheets write it.
    """
    return f"#{bytes(colour).hex()}"


def _named(name: str, suffix: str, text: str) -> str:
    return f"{name}-{hashlib.sha256(text.encode()).hexdigest()[:12]}{suffix}"


def version(folder: Path) -> str:
    """
    The hash of all that stands in *folder*, which is ours, and of what else says something on a page.
    """
    others = [FOLDER.parent / each for each in _OTHERS]
    inside = sorted(each for each in folder.rglob("*") if each.is_file() and each.suffix != ".pyc")
    told = [[each.name, hashlib.sha256(each.read_bytes()).hexdigest()] for each in [*inside, *others]]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
