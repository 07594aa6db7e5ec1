"""
A feed as it was read: a channel of items, with what is needed to name their places.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from output.check.fault import shown
from output.show.feed.xml import NAMESPACES


@dataclass(frozen=True, slots=True)
class Item:
    """
    An item: its *element*, and the *place* that a person finds it by.
    """

    element: Any
    place: str

    @property
    def guid(self) -> str:
        """
        Its guid, or nothing.
        """
        return text(self.element, "guid")

    @property
    def title(self) -> str:
        """
        Its title, or nothing.
        """
        return text(self.element, "title")

    @property
    def enclosure(self) -> str:
        """
        The address of its sound, or nothing.
        """
        return attribute(self.element, "enclosure", "url")


@dataclass(frozen=True, slots=True)
class Feed:
    """
    The feed that is found at *address*, which people call *name*.
    """

    address: str
    name: str
    channel: Any
    items: tuple[Item, ...]

    @property
    def language(self) -> str:
        """
        The two letters of its language, or nothing.
        """
        return text(self.channel, "language").lower().partition("-")[0]

    @property
    def title(self) -> str:
        """
        Its title, or nothing.
        """
        return text(self.channel, "title")

    @property
    def synthetic(self) -> bool:
        """
        Whether it says that its voice is synthetic, or was made by us, whose voices all are.
        """
        told = [each for each in self.channel.iter(_tag("podcast:txt")) if each.get("purpose") == "ai-content"]
        return bool(told) or self.ours

    @property
    def ours(self) -> bool:
        """
        Whether Briefing made it.
        """
        return text(self.channel, "generator").startswith("Briefing")


def feed(address: str, name: str, channel: Any) -> Feed:
    """
    The feed of *channel*.
    """
    items = (Item(each, _place(name, number, each)) for number, each in enumerate(children(channel, "item"), 1))
    return Feed(address, name, channel, tuple(items))


def _place(name: str, number: int, element: Any) -> str:
    title, guid = text(element, "title"), text(element, "guid")
    return f"{name}, item {number} “{shown(title, 60)}” ({shown(guid, 60) or 'no guid'})"


def children(element: Any, name: str) -> list[Any]:
    """
    The children of *element* called *name*, such as `title` or `itunes:image`.
    """
    return list(element.findall(_tag(name)))


def text(element: Any, name: str) -> str:
    """
    The text of the first child called *name*, without spaces around it; empty where there is none.
    """
    found = element.find(_tag(name))
    return content(found) if found is not None else ""


def content(element: Any) -> str:
    """
    The text inside *element*, without spaces around it.
    """
    return "".join(element.itertext()).strip()


def attribute(element: Any, name: str, key: str) -> str:
    """
    The attribute *key* of the first child called *name*; empty where there is none.
    """
    found = element.find(_tag(name))
    return str(found.get(key, "")).strip() if found is not None else ""


def path(url: str) -> str:
    """
    The path of *url*; nothing when it is no address at all.
    """
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def named(element: Any) -> str:
    """
    What people call *element*: `itunes:image`. Empty for what is in no namespace that podcasts know.
    """
    if not isinstance(element.tag, str):
        return ""
    uri, _, local = element.tag.rpartition("}")
    if not uri:
        return local
    return next((f"{prefix}:{local}" for prefix, known in NAMESPACES.items() if uri[1:] == known), "")


def elements(feed: Feed) -> Iterator[tuple[str, Any, str]]:
    """
    Each element of *feed*, with the place that it stands in and its name.
    """
    for place, parent in ((feed.name, feed.channel), *((each.place, each.element) for each in feed.items)):
        for child in parent:
            if name := named(child):
                if name == "item":
                    continue
                for inner in child.iter():
                    if inner_name := named(inner):
                        yield place, inner, inner_name


def _tag(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local
