"""
The document of a feed: XML by anybody, read so that it can do no harm (R1); the seam to lxml for reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from output.check.fault import Fault, shown
from output.check.feed import Feed, feed
from output.inspect.finding import Ask
from output.show.feed.xml import NAMESPACES

XML = Ask(
    "R1",
    "M",
    "document",
    "No client can read the feed, or each reads something else.",
    "Write RSS 2.0 in UTF-8 with an XML writer, not by joining text.",
)
SPELLING = Ask(
    "R1",
    "M",
    "namespaces",
    "Clients overlook what is called otherwise: names count with case and all.",
    "Spell names and the addresses of namespaces as their specifications do.",
)

#: Other addresses that stand for the podcast namespace.
_OTHER = {"github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast"}
_KNOWN = {
    "itunes": "applepodcastsVerify author block category complete duration email episode episodeType explicit image "
    "isClosedCaptioned keywords name new-feed-url order owner season subtitle summary title type",
    "podcast": "alternateEnclosure block chapters chat contentLink episode funding guid image images integrity license "
    "liveItem location locked medium person podping podroll publisher remoteItem season socialInteract soundbite "
    "source trailer transcript txt updateFrequency value valueRecipient valueTimeSplit",
}
_NAMES = {f"{prefix}:{each.lower()}": each for prefix, names in _KNOWN.items() for each in names.split()}
_DECLARED = re.compile(r"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)


def read(data: bytes, address: str, name: str) -> tuple[Feed | None, list[Fault]]:
    """
    The feed that *data* is, found at *address* and called *name*, with what is wrong with it as a document; None when
    there is nothing more to be seen.
    """
    root, trouble = parse(data)
    if root is None:
        return None, [Fault(XML, name, trouble)]
    faults = [Fault(SPELLING, name, each) for each in _mended(root)]
    channel = root.find("channel")
    if root.tag != "rss" or channel is None:
        what = "an Atom feed" if str(root.tag).endswith("}feed") else f"a document <{shown(str(root.tag), 40)}>"
        return None, [Fault(XML, name, f"it is {what}, no RSS with a channel")]
    if root.get("version") != "2.0":
        faults.append(Fault(XML, name, f"it says that it is RSS {shown(str(root.get('version')), 20)}, not 2.0"))
    if encoding := _foreign(data):
        faults.append(Fault(XML, name, f"it is in {shown(encoding, 30)}, not in UTF-8"))
    if NAMESPACES["itunes"] not in {*root.nsmap.values(), *channel.nsmap.values()} and not any(
        "itunes" in each.found for each in faults
    ):
        faults.append(Fault(SPELLING, name, "it declares no itunes namespace"))
    return feed(address, name, channel), faults


def parse(data: bytes) -> tuple[Any, str]:
    """
    The root element of *data*; None, with what is wrong, when it is no XML that one should read.

    Nothing is fetched, no entity is replaced, and a document that declares some is refused: no feed needs them, and a
    few can stand for gigabytes.
    """
    etree = import_module("lxml.etree")
    if b"<!ENTITY" in data.replace(b"\0", b""):
        return None, "it declares entities, which no client replaces"
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(data, parser), ""
    except (etree.XMLSyntaxError, ValueError) as e:
        if re.match(rb"\s*<(?:!doctype html|html)", data[:1000], re.IGNORECASE):
            return None, "it is a web page, not a feed"
        return None, f"it is not well-formed: {shown(str(e))}" if data.strip() else "it is empty"


def _foreign(data: bytes) -> str:
    """
    The encoding of *data*, where it is not UTF-8.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    declared = _DECLARED.match(data[:300].removeprefix(b"\xef\xbb\xbf").decode("latin-1"))
    encoding = declared[1] if declared else "utf-8"
    return "" if encoding.lower() in ("utf-8", "utf8", "us-ascii") else encoding


def _mended(root: Any) -> Iterator[str]:
    """
    What is spelt in another way than clients know. It is mended in *root*, so that it is told once and not again as
    something that is missing.
    """
    known = {_bare(uri): prefix for prefix, uri in NAMESPACES.items()} | _OTHER
    told = set()
    for element in root.iter():
        uri, _, local = element.tag.rpartition("}") if isinstance(element.tag, str) else ("", "", "")
        prefix = known.get(_bare(uri[1:]), "") if uri else ""
        right = _NAMES.get(f"{prefix}:{local.lower()}", local)
        for wrong, should in ((uri[1:], NAMESPACES.get(prefix, "")), (f"{prefix}:{local}", f"{prefix}:{right}")):
            if prefix and wrong != should and wrong not in told:
                told.add(wrong)
                yield f"{prefix}: {shown(wrong, 80)} should be {should}"
        if prefix:
            element.tag = f"{{{NAMESPACES[prefix]}}}{right}"


def _bare(uri: str) -> str:
    return uri.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
