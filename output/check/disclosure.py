"""
That a voice is synthetic, and where the news come from: whether a listener is told (R21, R52, R53).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from output.check.captions import Text
from output.check.fault import Fault
from output.check.feed import Feed, Item, children, content, text
from output.check.prose import lines
from output.inspect.finding import Ask
from output.show.model import Record
from output.show.words import WORDS

TOLD = Ask(
    "R52",
    "M",
    "disclosure",
    "Listeners take a machine for a person, and Apple takes the show down.",
    "Say that the voice is synthetic in the sound itself, in its own language, in the description, and as ai-content.",
)
MARK = Ask(
    "R21",
    "S",
    "ai-content",
    "Apps that mark synthetic voices do not mark this one.",
    'Add <podcast:txt purpose="ai-content">true to channel and item.',
)
SOURCE = Ask(
    "R53",
    "S",
    "sources",
    "Nobody can look up who reported it, or knows that there is more to read.",
    "Name publisher, date and link of each article in the description, and that it is a summary.",
)

#: What no sentence lacks that says it.
_SYNTHETIC = {
    "en": r"synthetic|artificial (?:voice|intelligence)|computer[- ](?:voice|generated)|text-to-speech|\bAI\b",
    "de": r"künstlich\w* (?:Stimme|erzeugt|Intelligenz)|synthetisch|Computerstimme|\bKI\b",
    "ru": r"синте[зт]|искусственн\w+ (?:голос|интеллект)|нейросет|\bИИ\b",
    "uk": r"синте[зт]|штучн\w+ (?:голос|інтелект)|нейромереж|\bШІ\b",
}


def check(item: Item, feed: Feed, texts: Sequence[Text], record: Record | None) -> Iterator[Fault]:
    """
    The faults of *item*, whose transcripts are *texts*. *feed* says that its voice is synthetic.
    """
    if "true" not in _marks(item.element):
        yield Fault(MARK, item.place, "it has no podcast:txt of the purpose ai-content that is true")
    told = text(item.element, "description")
    saying = _SYNTHETIC.get(feed.language)
    if saying:
        # Of others, Apple takes either; our own descriptions have that sentence for those who see no other.
        elsewhere = not feed.ours and _says(text(feed.channel, "description"), saying)
        if not elsewhere and not _says(" ".join(lines(told)), saying):
            yield Fault(TOLD, item.place, "its description does not say that the voice is synthetic")
        if texts and not any(_says(" ".join(each.words), saying) for each in texts):
            yield Fault(TOLD, item.place, "no transcript holds a sentence which says that the voice is synthetic")
    if feed.ours and told:
        yield from (Fault(SOURCE, item.place, each) for each in _sources(told, feed, record))


def channel(feed: Feed) -> Iterator[Fault]:
    """
    The faults of the channel of *feed*.
    """
    if not _marks(feed.channel):
        yield Fault(MARK, feed.name, "it has no podcast:txt of the purpose ai-content")
        if not any(_marks(each.element) for each in feed.items) and feed.items:
            yield Fault(TOLD, feed.name, "neither the channel nor an item says ai-content")


def _marks(element: object) -> set[str]:
    return {content(each) for each in children(element, "podcast:txt") if each.get("purpose") == "ai-content"}


def _says(told: str, saying: str) -> bool:
    return re.search(saying, told, re.IGNORECASE) is not None


def _sources(told: str, feed: Feed, record: Record | None) -> Iterator[str]:
    words = WORDS.get(feed.language)
    shown = "\n".join(lines(told))
    if words and words.extract not in shown and words.whole not in shown:
        yield f"its description does not say “{words.extract}”"
    if record is None:
        return
    heard = [each for each in record.item.sources if each.heard]
    if heard and words and f"{words.sources}:" not in shown:
        yield "its description names no sources"
    linked = {html.unescape(each) for each in re.findall(r'href="([^"]*)"', told)}
    # A description has room for some of them, the weightiest first.
    if heard and heard[0].url and heard[0].url not in linked:
        yield f"its description does not lead to {heard[0].url}"
    if heard and heard[0].publisher and " ".join(heard[0].publisher.split())[:80] not in shown:
        yield f"its description does not name {heard[0].publisher}"
