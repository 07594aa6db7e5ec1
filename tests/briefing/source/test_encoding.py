"""
Bytes become the text that was meant.
"""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.source.encoding import DAMAGE, decode, mend

UKRAINIAN = "Уряд ухвалив рішення про їжу для ґанку. Її чекали всі, хто живе біля річки, і раділи."
RUSSIAN = "Правительство приняло решение о съезде, и объявили об этом в пятницу вечером."
GERMAN = "Für die Hafenarbeiter heißt das: mehr Lohn – „endlich“, sagte er. Das war schon lange überfällig."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (UKRAINIAN, "utf-8"),
        (UKRAINIAN, "utf-8-sig"),
        (UKRAINIAN, "utf-16"),
        (GERMAN, "utf-32"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8_u"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_u"),
        (GERMAN, "cp1252"),
        (GERMAN.replace("–", "-").replace("„", '"').replace("“", '"'), "latin-1"),
    ],
)
def test_unlabelled(text: str, encoding: str) -> None:
    """
    Unicode and the old encodings of our languages need no label.
    """
    assert text == decode(text.encode(encoding), "a.txt")


def test_big_endian_mark() -> None:
    """
    A byte order mark decides, whichever way it points.
    """
    assert decode(codecs.BOM_UTF16_BE + "Її".encode("utf-16-be"), "a.txt") == "Її"


def test_labels() -> None:
    """
    A server's or a page's label decides where the bytes are no UTF-8; a label nobody knows is passed over.
    """
    assert decode("Ёж".encode("cp866"), "a", declared="cp866") == "Ёж"
    assert "Ёж" in decode('<meta charset="ibm866">Ёж'.encode("cp866"), "a")
    assert decode("“so”".encode("cp1252"), "a", declared="ISO-8859-1") == "“so”"
    assert decode("Її".encode(), "a", declared="cp1251") == "Її"
    assert decode(UKRAINIAN.encode("cp1251"), "a", declared="x-no-such-thing") == UKRAINIAN


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"ID3\x04\0", "an MP3"),
        (b"\xff\xfb\x90\x64", "an MP3"),
        (b"PK\x03\x04", "a ZIP file"),
        (b"{\\rtf1 x}", "an RTF document"),
        (b"\0\0\0\x20ftypM4A ", "an MP4 sound"),
        (b"text\0text", "looks binary"),
    ],
)
def test_binary(data: bytes, name: str) -> None:
    """
    A file of another kind is refused by the name that its owner knows it by.
    """
    with pytest.raises(SourceError, match=name):
        decode(data, "thing")


def test_damaged() -> None:
    """
    A mark that the rest does not keep to is an error, not mojibake.
    """
    with pytest.raises(SourceError, match="damaged"):
        decode(codecs.BOM_UTF8 + b"\xff\xff", "a.txt")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("café time", "cp1252"),
        ("Größe", "latin-1"),
        ("Мост закрыт", "cp1251"),
        (UKRAINIAN, "koi8_u"),
        ("Größe", "utf-8"),
        ("", "utf-8"),
    ],
)
def test_arguments_are_mended(text: str, encoding: str) -> None:
    """
    Bytes that a terminal in another encoding left in an argument become the letters that were meant.
    """
    assert text == mend(text.encode(encoding).decode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("text", ["half \ud83d of it", "Größe, Straße \udce9"])
def test_what_cannot_be_mended(text: str) -> None:
    """
    Half a character, or a damaged byte amid whole UTF-8, is told, never dropped.
    """
    with pytest.raises(SourceError, match="Write it anew"):
        mend(text)


@pytest.mark.parametrize(
    "label", ["punycode", "unicode_escape", "base64", "rot13", "undefined", "idna", "a\0b", "utf-7"]
)
def test_odd_labels(label: str) -> None:
    """
    What Python calls a codec, but no page is written in, is passed over.
    """
    assert decode(UKRAINIAN.encode("cp1251"), "a", declared=label) == UKRAINIAN


@pytest.mark.parametrize("label", ["utf-16le", "UTF-16", "utf-16-be"])
def test_wide_characters_without_a_mark(label: str) -> None:
    """
    UTF-16 that only the server's label tells is no binary.
    """
    assert decode(UKRAINIAN.encode("utf-16-be" if "be" in label else "utf-16-le"), "a", declared=label) == UKRAINIAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [UKRAINIAN, RUSSIAN, GERMAN, "<p>Harlow", "It’s 5 €\t🙂 – “so” she said."])
def test_wide_characters_that_nobody_tells_of(text: str, encoding: str) -> None:
    """
    UTF-16 without mark or label is known by the zeros in it.
    """
    assert decode(text.encode(encoding), "a") == text


@given(st.binary(max_size=200))
def test_bytes_with_zeros(data: bytes) -> None:
    """
    Whatever bytes hold a zero, they are text or one sentence.
    """
    try:
        assert decode(b"\0" + data, "thing")
    except SourceError as e:
        assert "thing" in str(e)


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "windows-1252", "us-ascii"])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RUSSIAN, "koi8_r"), (RUSSIAN, "cp1251"), (UKRAINIAN, "koi8_u"), (UKRAINIAN, "cp1251"), (GERMAN, "cp1252")],
)
def test_false_labels(text: str, encoding: str, label: str) -> None:
    """
    What is said to be Latin, but makes no words in it, is read as what it is; a page's own label is asked first.
    """
    assert decode(text.encode(encoding), "a", declared=label) == text
    page = f"<meta charset={encoding.replace('_', '-')}><body class=wide><p>{text}</p><p>Tarve, Ann Dell</p>"
    assert decode(page.encode(encoding), "a", declared=label) == page


def test_damaged_page() -> None:
    """
    A page that says it is UTF-8 keeps its letters though a byte of it is bad; without a label nothing is taken for it.
    """
    data = UKRAINIAN.encode() + b" \xd0 "
    assert decode(data, "a", declared="utf-8") == f"{UKRAINIAN} {DAMAGE} "
    assert decode(b'<meta charset="utf8">' + data, "a").count(DAMAGE) == 1
    assert decode((GERMAN * 9).encode("cp1252"), "a", declared="utf-8") == GERMAN * 9
