"""
An e-mail, such as a newsletter: what it says, without its envelope.

Read by `email` in its older manner, which takes whatever headers a mailer has made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from briefing.errors import SourceError
from briefing.source import encoding, flowed, forwarded, newsletter

LONGEST_HEADER = 2_000
"""
Characters of a header that are read.
"""

COVER_WORDS = 40
"""
Words that may stand above an attached mail for that mail to be what is meant.
"""

_HEADER = re.compile(rb"[!-9;-~]{1,60}:[ \t\r\n]|[ \t]+\S|From \S|>From ")
_TELLING = frozenset(
    b"from date subject to message-id mime-version return-path received delivered-to content-type reply-to".split()
)
_PREFIX = re.compile(r"\A(?:\s*(?:re|fwd?|aw|wg|на|пер|перес|ha)(?:\[\d{1,3}\])?\s*:)+\s*", re.I)


@dataclass(frozen=True, slots=True)
class Letter:
    """
    What a mail says: *text* has its paragraphs parted by blank lines.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None


def looks_like_mail(data: bytes) -> bool:
    """
    Tell whether *data* begins as a mail does: with a block of headers, among them its sender and two more.
    """
    named: set[bytes] = set()
    for line in data[:65_536].lstrip(b"\xef\xbb\xbf\r\n").splitlines():
        if not line.strip():
            break
        if not _HEADER.match(line + b"\n"):
            return False
        named.add(line.partition(b":")[0].lower())
    return b"from" in named and len(named & _TELLING) >= 3


def read(data: bytes, name: str) -> Letter:
    """
    Read a mail. Of a forwarded one the inner mail counts, and its sender.

    Args:
        name: What the errors call it.

    Raises:
        SourceError: It holds no text, or is no mail.
    """
    from email import message_from_bytes

    try:
        letter = _letter(message_from_bytes(data), name, depth=3)
    except SourceError:
        raise
    except RecursionError as e:
        raise _too_deep(name, "an e-mail", ".txt") from e
    except Exception as e:  # the seam: email raises whatever a broken mail provokes
        raise SourceError(f"{name} could not be understood as an e-mail: {e}. Save its text as .txt.") from e
    if not any(map(str.isalpha, letter.text)):
        raise SourceError(
            f"{name} is an e-mail without text: its news may be a picture or an attachment. Save them apart."
        )
    return letter


def page(data: bytes, name: str) -> str:
    """
    Return the HTML of a page that a browser has saved as one file (MHTML), which is built like a mail.

    Raises:
        SourceError: There is none in it.
    """
    from email import message_from_bytes

    try:
        html = next((_decoded(part, name) for part in _parts(message_from_bytes(data), "text/html")), "")
    except RecursionError as e:
        raise _too_deep(name, "a saved page", ".html") from e
    if not html.strip():
        raise SourceError(f"{name} holds no page. Save it again in a browser, as .html.")
    return html


def _too_deep(name: str, kind: str, suffix: str) -> SourceError:
    return SourceError(f"{name} is {kind} with too many parts, each inside another. Save its text as {suffix}.")


def _letter(message: Message, name: str, depth: int) -> Letter:
    html = "\n".join(_decoded(part, name) for part in _parts(message, "text/html"))
    texts = [_plain(part, name) for part in _parts(message, "text/plain")]
    letter = Letter(
        text=_better(newsletter.from_html(html) if html else "", newsletter.from_text("\n\n".join(texts))),
        title=_PREFIX.sub("", _header(message, "subject")) or None,
        publisher=_sender(message),
        published=_day(_header(message, "date")),
        language=_header(message, "content-language")[:2].lower() or None,
    )
    inner = next(_inner(message), None) if depth and len(letter.text.split()) < COVER_WORDS else None
    if inner is not None:
        return _letter(inner, name, depth - 1)
    return _unwrapped(letter)


def _unwrapped(letter: Letter) -> Letter:
    """
    Return the mail that is forwarded inside the text of *letter*, or *letter*.
    """
    found = forwarded.find(letter.text)
    if found is None:
        return letter
    return replace(
        letter,
        text=newsletter.trim(found.text),
        title=_PREFIX.sub("", found.subject or letter.title or "") or None,
        publisher=_display_name(found.sender) or letter.publisher,
    )


def _better(html: str, text: str) -> str:
    """
    Choose between two forms of one letter: the HTML is laid out for readers, unless it is all pictures.
    """
    return text if len(text.split()) > 2 * len(html.split()) else html


def _parts(message: Message, kind: str) -> Iterator[Message]:
    if message.get_content_disposition() == "attachment" or message.get_filename():
        return
    if message.get_content_maintype() == "multipart":
        for part in message.get_payload() if message.is_multipart() else ():
            if isinstance(part, Message):
                yield from _parts(part, kind)
    elif message.get_content_type() == kind:
        yield message


def _inner(message: Message) -> Iterator[Message]:
    for part in message.walk():
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            yield from (each for each in part.get_payload() if isinstance(each, Message))


def _decoded(part: Message, name: str) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return encoding.decode(data, name, declared=part.get_content_charset() or "") if data.strip() else ""


def _plain(part: Message, name: str) -> str:
    text = _decoded(part, name).replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        return flowed.unfold(text, delete_space=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _header(message: Message, name: str) -> str:
    """
    Return a header as text, whatever it is encoded in; empty when there is none.
    """
    raw = str(message.get(name, ""))[:LONGEST_HEADER]
    raw = raw.encode("ascii", "surrogateescape").decode("utf-8", "replace") if encoding.LONE.search(raw) else raw
    try:
        text = str(make_header(decode_header(raw)))
    except (LookupError, ValueError):
        text = raw
    # An encoded word can hold half a character.
    return " ".join(encoding.LONE.sub("", text).split())


def _sender(message: Message) -> str | None:
    # Taken apart before it is decoded: a decoded name may hold commas and quotes of its own.
    raw = str(message.get("from", ""))[:LONGEST_HEADER]
    carrier = Message()
    try:
        carrier["name"] = parseaddr(raw.replace("\r", "").replace("\n", " "))[0]
    except RecursionError:  # hundreds of comments, each inside another, are nobody's name
        return None
    return _display_name(_header(carrier, "name"))


def _display_name(text: str | None) -> str | None:
    name = " ".join((text or "").split("<")[0].strip(" \"'*").split())
    return name if name and "@" not in name else None


def _day(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
