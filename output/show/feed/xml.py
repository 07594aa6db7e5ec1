"""
XML as feeds have it: namespaces, elements, and the text that XML can hold; the seam to lxml for writing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

#: The namespaces of a feed, by the prefixes that every client knows; their letters count, case and all (R1).
NAMESPACES: Mapping[str, str] = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "psc": "http://podlove.org/simple-chapters",
}

#: The last two code points of each plane, which are none.
_NONE = "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
#: What XML 1.0 has no way to write, and what it discourages: the controls of Latin-1, code points that are none.
_ILLEGAL = re.compile(f"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONE}]")


def clean(text: str) -> str:
    """
    *text* without what XML cannot hold.
    """
    return _ILLEGAL.sub("", text)


def line(text: str) -> str:
    """
    *text* on one line, as titles are, without what XML cannot hold.
    """
    return " ".join(clean(text).split())


@cache
def _etree() -> Any:
    """
    lxml's module, which brings no types.
    """
    return import_module("lxml.etree")


def root(name: str, namespaces: Mapping[str, str], **attributes: str) -> Any:
    """
    The element that holds a document, and declares its *namespaces*.
    """
    return _etree().Element(name, attributes, nsmap=dict(namespaces))


def add(parent: Any, name: str, text: str = "", /, **attributes: str) -> Any:
    """
    Put an element called *name*, such as `title` or `itunes:image`, around *text* at the end of *parent*. An underscore
    in the name of one of the *attributes* is a hyphen; attributes without a value are left out.
    """
    prefix, _, local = name.rpartition(":")
    element = _etree().SubElement(parent, f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local)
    for key, value in attributes.items():
        if value:
            element.set(key.rstrip("_").replace("_", "-"), line(value))
    if text:
        element.text = clean(text)
    return element


def add_html(parent: Any, name: str, html: str) -> None:
    """
    Put an element whose text is *html* at the end of *parent*, in a CDATA section, which costs no byte of escapes.
    """
    add(parent, name).text = _etree().CDATA(clean(html).replace("]]>", "]]&gt;"))


def document(element: Any) -> bytes:
    """
    The file of *element*, in UTF-8, an element a line.
    """
    _etree().indent(element)
    return bytes(_etree().tostring(element, xml_declaration=True, encoding="UTF-8")) + b"\n"
