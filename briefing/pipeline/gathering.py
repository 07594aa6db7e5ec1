"""
Gathering: the articles that the sources lead to, each read once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing import story
from briefing.errors import NothingToSay, PlanError, SourceError, Unreachable
from briefing.model import Document, Entry, Feed
from briefing.pipeline.tools import Tools
from briefing.plan import Plan

#: Tells whether an article of this address, or of this hash of its text, needs no telling any more.
Told = Callable[[str, str], bool]
#: Articles of a feed that may fail before the rest of it is left alone: its server has something against us.
_FAILURES = 5


def gather(plan: Plan, tools: Tools, told: Told | None = None) -> Mapping[str, Document]:
    """
    The articles that *plan* asks for, by address: of each feed among its sources the newest ones, as many as it says.
    Articles of a feed that cannot be read make room for the next, with a warning.

    With *told*, those of a feed that it knows are passed over, before they are fetched where their address is known;
    a feed that has no other which can be read is told of, and is an error only where another time it may have.

    Raises `SourceError`, `PlanError`.
    """
    found: dict[str, Document] = {}
    sources = tuple(dict.fromkeys(plan.sources))
    if len(sources) < len(plan.sources):
        tools.report.warn("A source was given more than once; it is used once.")
    feeds = 0
    for source in sources:
        read = tools.read(source)
        if isinstance(read, Feed):
            feeds += 1
            found |= _newest(read, plan.latest or 1, tools, told, found)
        else:
            found[source] = read
    if plan.latest is not None and not feeds:
        raise PlanError("--latest takes the newest articles of a feed, and no SOURCE is one. Leave it out.")
    return found


def keys(document: Document) -> tuple[str, str]:
    """
    What an article is known by: its address, if others can open it, and the hash of its text.
    """
    return document.url or "", document.sha256


def _newest(
    feed: Feed, count: int, tools: Tools, told: Told | None, known: Mapping[str, Document]
) -> Mapping[str, Document]:
    """
    The newest articles of *feed*, as many as *count*. Those that are *known* are not read again.
    """
    found: dict[str, Document] = {}
    failures: list[Exception] = []
    new = [each for each in feed.entries if told is None or not told(each.address, "")]
    for entry, read in _articles(new, tools, known, failures):
        if told is None or not told(*keys(read)):
            found[entry.address] = read
        if len(found) == count:
            break
    tools.report.tell(f"{feed.address}: {len(feed.entries)} articles, {len(new)} of them new, {len(found)} taken.")
    if not found and (told is None or any(isinstance(each, Unreachable) for each in failures)):
        reason = (
            f"leads to no article that can be read. {failures[-1]}" if failures else "is a feed without an article."
        )
        raise SourceError(f"{feed.address} {reason}")
    if not found:
        why = "that can be read" if failures else "for the show, which has told all of its articles already"
        tools.report.warn(f"{feed.address} has nothing new {why}.")
    return found


def _articles(
    entries: Sequence[Entry], tools: Tools, known: Mapping[str, Document], failures: list[Exception]
) -> Iterator[tuple[Entry, Document]]:
    """
    The articles that *entries* lead to, read one after the other as they are asked for. What fails is told of, and
    added to *failures*, up to the last that is borne.
    """
    for entry in entries:
        try:
            yield entry, known.get(entry.address) or _article(entry, tools)
        except (SourceError, NothingToSay) as e:
            failures.append(e)
            tools.report.warn(f"An article of the feed is left out: {e}")
            if len(failures) == _FAILURES:
                return


def _article(entry: Entry, tools: Tools) -> Document:
    read = entry.document or tools.read(entry.address)
    if isinstance(read, Feed):
        raise SourceError(f"{entry.address} is a feed itself, not an article.")
    story.tell(read)  # what cannot be told is better left out than an end of all
    day = entry.published.date() if entry.published else None
    return replace(read, published=read.published or day)
