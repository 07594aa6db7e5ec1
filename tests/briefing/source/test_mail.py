"""
A newsletter is read from its mail: what it says, who sent it, and nothing of its envelope.
"""

from __future__ import annotations

import base64
import io
import quopri
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import source
from briefing.errors import SourceError
from briefing.model import Document
from briefing.source import mail

FERRY = "The ferry to Harlow sails again on Monday, after a winter in the dock."
CREW = "Its crew of nine has been trained on a new engine, the harbour master said."
PLAIN = f"{FERRY}\n\n{CREW}"

HEAD = """\
Received: from mail.example by mx.example; Tue, 5 May 2026 06:00:02 +0000
From: "The Tarve Letter" <news@tarve.example>
To: ann@dell.example
Subject: The ferry is back
Date: Tue, 05 May 2026 06:00:00 +0200
MIME-Version: 1.0
"""

HTML = f"""<!doctype html><html lang="en"><head><title>x</title><style>td {{ color: red }}</style></head><body>
<div style="display:none; max-height:0px; overflow:hidden">Ferry, library and three more things&#8204;&nbsp;</div>
<table width="100%"><tr><td align="center"><table width="600"><tr><td><a href="https://t.example/v?u=1">View in
browser</a></td></tr><tr><td><img src="logo.png" alt="logo"></td></tr><tr><td><h1>The ferry is back</h1></td></tr>
<tr><td><table><tr><td style="padding:9px"><p>{FERRY}</p></td></tr><tr><td>{CREW}<br><br>
“We can hardly wait,” said Ann&nbsp;Dell, <a href="https://t.example/c?x=9">who lives
on the other side</a>.</td></tr></table></td></tr><tr><td><a href="https://t.example/r">Read more</a></td></tr>
<tr><td><table><tr><td>You are receiving this because you signed up at our quay.<br>
<a href="https://t.example/u">Unsubscribe</a></td></tr><tr><td>Tarve Letter, 3 Quay Street, Harlow</td></tr>
<tr><td><img src="https://t.example/p.gif" width="1" height="1"></td></tr></table></td></tr></table></td></tr></table>
</body></html>"""


def _read(data: str | bytes) -> Document:
    return source.read("-", stdin=io.BytesIO(data if isinstance(data, bytes) else data.encode()))


def _part(kind: str, body: str, *, charset: str = "utf-8", coding: str = "8bit", more: str = "") -> bytes:
    data = body.encode(charset)
    data = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(coding, bytes)(data)
    return f"Content-Type: {kind}; charset={charset}{more}\nContent-Transfer-Encoding: {coding}\n\n".encode() + data


def _multipart(kind: str, *parts: bytes) -> bytes:
    inside = b"".join(b"\n--=_b\n" + part for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="=_b"\n\n'.encode() + inside + b"\n--=_b--\n"


def test_a_newsletter() -> None:
    """
    The paragraphs of nested tables come out in order; preheader, links to a browser, buttons and footer do not.
    """
    stub = _part("text/plain", "View this in your browser: https://t.example/v?u=1")
    html = _part("text/html", HTML, coding="quoted-printable")
    document = _read(HEAD.encode() + _multipart("alternative", stub, html))
    told = "“We can hardly wait,” said Ann Dell, who lives on the other side."
    assert document.text == f"The ferry is back\n\n{FERRY}\n\n{CREW}\n\n{told}"
    assert (document.title, document.publisher) == ("The ferry is back", "The Tarve Letter")
    assert document.published == date(2026, 5, 5)


@pytest.mark.parametrize(
    ("charset", "coding"),
    [("utf-8", "base64"), ("windows-1251", "base64"), ("koi8-u", "quoted-printable"), ("windows-1251", "8bit")],
)
def test_codings(charset: str, coding: str) -> None:
    """
    Whatever a mail is packed and encoded in, its words and its subject are read.
    """
    text = "У Верболозі відкрили нову школу на шістсот учнів, першу за тридцять років."
    subject = base64.b64encode("Fwd: Нова школа".encode(charset)).decode()
    sender = base64.b64encode("Верболозький день, редакція".encode(charset)).decode()
    head = f"From: =?{charset}?B?{sender}?= <a@b.example>\nSubject: =?{charset}?B?{subject}?=\nDate: bad\n"
    document = _read(head.encode() + _part("text/plain", text, charset=charset, coding=coding))
    assert document.text == text
    assert (document.title, document.publisher) == ("Нова школа", "Верболозький день, редакція")
    assert document.published is None


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([_part("text/plain", PLAIN), _part("text/html", "<img src='all.png'><p>Enjoy!</p>")], PLAIN),
        ([_part("text/plain", PLAIN), b'Content-Type: text/html; name="a.html"\n\n<p>Attached.'], PLAIN),
        ([_part("text/plain", FERRY), _part("image/png", "x"), _part("text/plain", CREW)], PLAIN),
        ([_multipart("related", _part("text/html", f"<p>{FERRY}</p>")).replace(b"=_b", b"=_c")], FERRY),
        (
            [b"Content-Type: application/pdf\nContent-Disposition: attachment\n\n%PDF", _part("text/plain", FERRY)],
            FERRY,
        ),
        (
            [_part("text/html", f"<table><tr><td style='font-size:0px'><div style='font-size:16px'>{FERRY}</div>")],
            FERRY,
        ),
        ([_part("text/plain", f"{FERRY}\n\n-- \nThe Tarve Letter\nQuay Street")], FERRY),
        ([_part("text/plain", f"{FERRY} <https://t.example/?a=1>\n\nhttps://t.example\n\n===\n\n{CREW}")], PLAIN),
        (
            [_part("text/plain", f"{FERRY}\n\nRead it ( https://t.example/c ).\n\n{CREW}")],
            f"{FERRY}\n\nRead it.\n\n{CREW}",
        ),
    ],
)
def test_parts(parts: list[bytes], expected: str) -> None:
    """
    Of two forms the one with the words counts; attachments, signatures, addresses and lines of dashes do not.
    """
    assert _read(HEAD.encode() + _multipart("mixed", *parts)).text == expected


@pytest.mark.parametrize(("delete", "blank"), [("no", " "), ("yes", "  ")])
def test_flowed(delete: str, blank: str) -> None:
    """
    Lines that a mail program broke are whole again, and what begins a line stays.
    """
    body = PLAIN.replace(", ", f",{blank}\n").replace("\n\n", "\n") + "\n From here on it is shorter.\n"
    document = _read(HEAD.encode() + _part("text/plain", body, more=f"; format=flowed; delsp={delete}"))
    assert document.text == f"{PLAIN}\n\nFrom here on it is shorter."
    quoted = f"> {FERRY} \n{CREW}\n"
    assert _read(HEAD.encode() + _part("text/plain", quoted, more="; format=flowed")).text == PLAIN


@pytest.mark.parametrize(
    "body",
    [
        "---------- Forwarded message ---------\nFrom: Harlow Courier <h@c.example>\nDate: Mon, 4 May 2026\n"
        f"Subject: Ferry!\nTo: Ann <a@d.example>\n\n\n{PLAIN}",
        f"See below\n\nBegin forwarded message:\n\n> From: Harlow Courier <h@c.example>\n> Subject: Ferry!\n> \n"
        f"> {FERRY}\n> \n> {CREW}",
        f"-----Ursprüngliche Nachricht-----\nVon: Harlow Courier\nGesendet: Montag\nBetreff: AW: Ferry!\n\n{PLAIN}",
        f"-------- Пересланное сообщение --------\nОт: Harlow Courier <h@c.example>\nТема: Ferry!\n\n{PLAIN}",
        f"---------- Переслане повідомлення ---------\nВід: Harlow Courier\nТема: Fwd: Ferry!\n\n{PLAIN}",
    ],
)
def test_forwarded(body: str) -> None:
    """
    A forwarded letter is its first sender's, in four languages.
    """
    document = _read(HEAD.replace("Subject: ", "Subject: Fwd: ").encode() + _part("text/plain", body))
    assert document.text == PLAIN
    assert (document.title, document.publisher) == ("Ferry!", "Harlow Courier")


def test_forwarded_as_html_and_as_an_attachment() -> None:
    """
    A letter inside HTML, or hung on to another, is found, too.
    """
    inside = (
        "<div>FYI</div><div class=gmail_quote><div class=gmail_attr>---------- Forwarded message ---------<br>From: <b>"
        "Harlow Courier</b> &lt;<a href=mailto:h@c.example>h@c.example</a>&gt;<br>Date: Mon<br>Subject: Ferry!<br>To: "
        f"Ann<br></div><br><table><tr><td><p>{FERRY}</p><p>{CREW}</p></table></div>"
    )
    document = _read(HEAD.encode() + _part("text/html", inside))
    assert (document.text, document.title, document.publisher) == (PLAIN, "Ferry!", "Harlow Courier")
    inner = b"From: Harlow Courier <h@c.example>\nSubject: Ferry!\n" + _part("text/plain", PLAIN)
    hung = _multipart("mixed", _part("text/plain", "Look!"), b"Content-Type: message/rfc822\n\n" + inner)
    document = _read(HEAD.encode() + hung)
    assert (document.text, document.title, document.publisher) == (PLAIN, "Ferry!", "Harlow Courier")


@pytest.mark.parametrize(
    "message",
    [
        HEAD,
        HEAD + "\n\n",
        HEAD + "Content-Type: text/html\n\n<img src=a.png>",
        HEAD + "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=",
    ],
)
def test_without_text(message: str) -> None:
    """
    A mail that says nothing is refused with what may have become of its news.
    """
    with pytest.raises(SourceError, match="Standard input is an e-mail without text"):
        _read(message)


@pytest.mark.parametrize(
    ("data", "is_mail"),
    [
        (HEAD.encode() + b"\nHello.", True),
        (b"From ann@dell.example Tue May  5\n" + HEAD.encode() + b"\nHello.", True),
        (HEAD.replace("\n", "\r\n").encode() + b"\r\nHello.", True),
        (b"From: the desk of Ann Dell\n\nThe ferry sails.", False),
        (b"Subject: ferries\nDate: today\nTo: all\n\nThe ferry sails.", False),
        (b"From: Ann\nThe ferry sails.\nSubject: x\nDate: y\n", False),
        (PLAIN.encode(), False),
        (b"", False),
    ],
)
def test_what_looks_like_a_mail(data: bytes, is_mail: bool) -> None:
    """
    Only a block of headers with a sender makes a mail; an article that begins with a colon is none.
    """
    assert mail.looks_like_mail(data) is is_mail


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    """
    A page that a browser saved with its pictures in one file is a page, not a letter.
    """
    path = tmp_path / "a.mhtml"
    html = (
        f"<html lang=en><title>The ferry is back</title><nav><p>Home</p></nav><article><p>{FERRY}</p></article></html>"
    )
    parts = _part("text/html", html, coding="quoted-printable"), _part("image/png", "x", coding="base64")
    path.write_bytes(b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n" + _multipart("related", *parts))
    document = source.read(str(path), stdin=io.BytesIO())
    assert (document.text, document.title) == (FERRY, "The ferry is back")
    path.write_bytes(b"Subject: x\n\nNo page.")
    with pytest.raises(SourceError, match="holds no page"):
        source.read(str(path), stdin=io.BytesIO())


def test_halves_of_characters_in_a_header() -> None:
    """
    Half a character in a subject or a sender costs nothing but itself.
    """
    head = b"From: =?utf-7?Q?Tarve+2D0-?= <a@b.example>\nSubject: =?utf-7?Q?Ferry+2D0-?=\nDate: Tue\n"
    document = _read(head + _part("text/plain", FERRY))
    assert (document.title, document.publisher, document.text) == ("Ferry", "Tarve", FERRY)


def test_parts_inside_parts(tmp_path: Path) -> None:
    """
    A mail of a thousand parts, each inside another, is refused in plain words, and so is such a page.
    """
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(1_000))
    path = tmp_path / "a.mhtml"
    path.write_text(HEAD + parts, encoding="utf-8")
    with pytest.raises(SourceError, match=r"is an e-mail with too many parts, each inside another\. Save its text"):
        _read(HEAD + parts)
    with pytest.raises(SourceError, match=r"is a saved page with too many parts, each inside another\."):
        source.read(str(path), stdin=io.BytesIO())


@pytest.mark.parametrize("mark", ["(", "<", '"', "@", ",", "\\", "(a", "=?utf-8?Q?"])
def test_endless_senders(mark: str) -> None:
    """
    A sender that is no name leaves the text as it is.
    """
    head = HEAD.replace('"The Tarve Letter"', mark * 200_000)
    assert mail.read(head.encode() + _part("text/plain", FERRY), "a.eml").text == FERRY


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["From: a\n", "Subject: =?utf-8?B?0?=\n", "Date: 9 Foo\n", "\n", "--b\n", "--b--\n", "é"])
        | st.text(max_size=9)
    ),
    st.sampled_from(["text/plain", "text/html", "multipart/mixed; boundary=b", "multipart/x", "message/rfc822", "x"]),
    st.sampled_from(["utf-8", "base64", "quoted-printable", "x-uuencode", "7bit"]),
)
def test_broken_mails(lines: list[str], kind: str, coding: str) -> None:
    """
    No mail, however broken, ends in anything but a document or one sentence.
    """
    head = f"Content-Type: {kind}\nContent-Transfer-Encoding: {coding}\n"
    try:
        document = _read((HEAD + head + "".join(lines)).encode("utf-8", "replace"))
    except SourceError as e:
        assert "Standard input" in str(e)
    else:
        assert document.text
