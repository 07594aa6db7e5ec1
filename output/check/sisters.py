"""
The feeds of one show beside each other (R45, R49 to R51).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from output.check.document import parse
from output.check.fault import Fault, short, shown
from output.check.feed import Feed, attribute, children, text
from output.inspect.finding import Ask
from output.show.opml import NAME

OWN = Ask(
    "R49",
    "M",
    "one feed a language",
    "Apps take two feeds for one, and listeners hear another language than they asked for.",
    "Give each feed its own language, title, podcast:guid, guids and files.",
)
ART = Ask(
    "R45",
    "S",
    "art of its own",
    "In a list one cannot tell the languages apart.",
    "Give the art of each language the language's colour and name.",
)
OPML = Ask(
    "R50",
    "S",
    "list of feeds",
    "Whoever wants all languages has to subscribe to each.",
    f"Write {NAME} in OPML 2.0 with every feed: `briefing show build`.",
)
ROLL = Ask(
    "R51",
    "S",
    "sister feeds",
    "Nobody finds the other languages from one of them.",
    "Name each other feed in podcast:podroll, by guid and address, and on the page with hreflang.",
)


def check(feeds: Sequence[Feed]) -> Iterator[Fault]:
    """
    The faults of *feeds*, which are those of one show.
    """
    for what, told in (
        ("language", lambda feed: [feed.language]),
        ("title", lambda feed: [feed.title]),
        ("podcast:guid", lambda feed: [text(feed.channel, "podcast:guid")]),
        ("guid of an item", lambda feed: {each.guid for each in feed.items}),
        ("enclosure", lambda feed: {each.enclosure for each in feed.items}),
    ):
        yield from _shared(feeds, OWN, what, told)
    yield from _shared(feeds, ART, "picture", lambda feed: [attribute(feed.channel, "itunes:image", "href")])
    for each in feeds:
        yield from _roll(each, [other for other in feeds if other is not each])


def _shared(
    feeds: Sequence[Feed], ask: Ask, what: str, told: Callable[[Feed], Sequence[str] | set[str]]
) -> Iterator[Fault]:
    """
    What several feeds say that each has to say in its own way.
    """
    found = defaultdict(list)
    for feed in feeds:
        for value in sorted(told(feed)):
            if value:
                found[value].append(feed.name)
    for value, names in found.items():
        if len(names) > 1:
            yield Fault(ask, ", ".join(names), f"they have one {what}: {shown(value, 100)}")


def _roll(feed: Feed, others: Sequence[Feed]) -> Iterator[Fault]:
    rolled = {
        (each.get("feedGuid"), each.get("feedUrl"))
        for outer in children(feed.channel, "podcast:podroll")
        for each in children(outer, "podcast:remoteItem")
    }
    for other in others:
        if (text(other.channel, "podcast:guid"), other.address) not in rolled:
            yield Fault(ROLL, feed.name, f"its podcast:podroll does not name {other.name}")


def opml(folder: Path, feeds: Sequence[Feed]) -> Iterator[Fault]:
    """
    The faults of the list in *folder* that names all *feeds*.
    """
    try:
        root, trouble = parse((folder / NAME).read_bytes())
    except OSError as e:
        root, trouble = None, e.strerror or str(e)
    if root is None:
        yield Fault(OPML, NAME, trouble)
        return
    if root.tag != "opml" or root.get("version") != "2.0" or root.find("head") is None or root.find("body") is None:
        yield Fault(OPML, NAME, "it is no OPML 2.0 with head and body")
        return
    outlines = list(root.iter("outline"))
    if any(each.get("type") != "rss" or not each.get("text") for each in outlines):
        yield Fault(OPML, NAME, "an outline has no text, or is not of the type rss")
    listed = {each.get("xmlUrl") for each in outlines}
    for each in feeds:
        if each.address not in listed:
            yield Fault(OPML, NAME, f"it does not name {each.address}")
    for url in sorted(str(each) for each in listed - {each.address for each in feeds}):
        yield Fault(OPML, NAME, f"it names {short(url)}, which is no feed of this show")


def pages(folder: Path, feeds: Sequence[Feed]) -> Iterator[Fault]:
    """
    The faults of the links between the pages of *feeds*, where the show in *folder* has pages.
    """
    for feed in feeds:
        try:
            page = (folder / feed.name).with_name("index.html").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        for other in feeds:
            if other is not feed and f'hreflang="{other.language}"' not in page:
                yield Fault(ROLL, f"{Path(feed.name).parent}/index.html", f"no link to the page in {other.language}")
