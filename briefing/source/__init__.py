"""
The source of an article: a file, standard input or a page, read into a document; or a feed, which leads to articles.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, BinaryIO

from briefing.errors import SourceError
from briefing.model import Document, Feed
from briefing.source import feed, mail, markdown, page, plain
from briefing.source.encoding import DAMAGE, decode
from briefing.source.fetch import LIMIT, XML, Fetch, too_big
from briefing.source.fetch import fetch as _fetch

STDIN = "Standard input"

_KINDS = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "message/rfc822": ".eml",
    "": "",
    **dict.fromkeys(XML, ".xml"),
}
_XML = (".xml", ".rss", ".atom", ".rdf")
_URL = re.compile(r"https?://", re.I)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)


def read(
    source: str, *, stdin: BinaryIO, fetch: Fetch | None = None, offline: bool = False, private: bool = False
) -> Document | Feed:
    """
    Read a path, `-` for *stdin*, or an http(s) address. A mail is known by its first lines, a page or a feed by its
    first tag.

    Args:
        fetch: Where pages come from; the network when None.
        offline: Refuse an address before anything is asked of the network.
        private: Let the network's own fetcher into private networks.

    Raises:
        SourceError: Nothing that can be read as an article or a feed is there.
    """
    if not source.strip():
        raise SourceError("An empty name was given as a source; give a file, an address, or - for standard input.")
    if source == "-":
        return _document(_limited(stdin, STDIN), STDIN, address="-")
    if _URL.match(source):
        if offline:
            raise SourceError(f"{source} needs the network, and --offline forbids it. Save the page and give its file.")
        found = fetch(source) if fetch else _fetch(source, private=private)
        if len(found.data) > LIMIT:
            raise too_big(source)
        kind = _KINDS.get(found.kind, ".html")
        return _document(found.data, source, address=source, kind=kind, charset=found.charset, base=found.url)
    if _SCHEME.match(source):
        raise SourceError(f"{source} is neither a file nor a page: only http and https addresses can be read.")
    return _document(_file(source), source, address=source, kind=Path(source).suffix.lower())


def read_text(source: str, *, stdin: BinaryIO) -> str:
    """
    Read a path, or `-` for *stdin*, as text, whatever its encoding, and nothing else is done to it.

    Raises:
        SourceError: It is too big, no text, or in no encoding that can be told.
    """
    return decode(_limited(stdin, STDIN), STDIN) if source == "-" else decode(_file(source), source)


def _file(source: str) -> bytes:
    path = Path(source)
    try:
        with path.open("rb") as file:
            return _limited(file, source)
    except FileNotFoundError as e:
        raise SourceError(f"There is no file {source}. Check the path, or give - to read standard input.") from e
    except IsADirectoryError as e:
        raise SourceError(f"{source} is a folder. Give a file in it.") from e
    except PermissionError as e:
        # Windows says this of a folder, too.
        words = "is a folder. Give a file in it." if path.is_dir() else "may not be read. Change its permissions."
        raise SourceError(f"{source} {words}") from e
    except (OSError, ValueError) as e:
        raise SourceError(f"{source} could not be read: {getattr(e, 'strerror', None) or e}.") from e


def _limited(file: BinaryIO, name: str) -> bytes:
    data = bytearray()
    while piece := file.read(65_536):
        data += piece
        if len(data) > LIMIT:
            raise too_big(name)
    return bytes(data)


def _document(
    data: bytes, name: str, *, address: str, kind: str = "", charset: str = "", base: str = ""
) -> Document | Feed:
    """
    Make a document of bytes, or the feed that they are; *name* is how the errors call them, *address* how the document
    does, *base* where the links of a feed start from.
    """
    if not data.strip():
        raise SourceError(f"{name} is empty.")
    if kind == ".eml" or (kind in ("", ".txt") and mail.looks_like_mail(data)):
        return _from_mail(mail.read(data, name), name, address)
    text = mail.page(data, name) if kind in (".mhtml", ".mht") else decode(data, name, declared=charset)
    if feed.looks_like_feed(text):
        return feed.read(text, name, address, base)
    if kind in _XML and not page.looks_like_html(text):
        raise SourceError(f"{name} is XML, but neither a page nor a feed. Give an RSS or Atom feed, or an article.")
    if kind in (".html", ".htm", ".xhtml", ".mhtml", ".mht") or (kind != ".md" and page.looks_like_html(text)):
        return _from_page(page.extract(text, name), name, address)
    title = None
    if kind in (".md", ".markdown"):
        text = text.replace("\r\n", "\n")
        title, text = markdown.title(text), markdown.strip(text)
    return _document_of(text, name, address, title=title)


def _from_mail(found: mail.Letter, name: str, address: str) -> Document:
    return _document_of(
        found.text,
        name,
        address,
        title=found.title,
        published=found.published,
        publisher=found.publisher,
        language=found.language,
    )


def _from_page(found: page.Page, name: str, address: str) -> Document:
    return _document_of(
        found.text,
        name,
        address,
        title=found.title,
        author=found.author,
        published=found.published,
        publisher=found.publisher,
        language=found.language,
        notices=found.notices,
    )


def _document_of(text: str, name: str, address: str, *, notices: tuple[str, ...] = (), **told: Any) -> Document:
    text = plain.even(text)
    if not any(letter.isalpha() for letter in text):
        raise SourceError(f"{name} holds no words.")
    damaged = text.count(DAMAGE)
    if damaged:
        text = plain.even(text.replace(DAMAGE, ""))
        notices += (f"{name} is damaged: {damaged} character{'s'[: damaged > 1]} of it could not be read.",)
    return Document(text, address, notices=notices, **told)
