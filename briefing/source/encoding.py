"""
The encoding of a text whose bytes come from anywhere.

Most files are UTF-8. Newspapers' archives still hold windows-1251, KOI8-U, windows-1252.
"""

from __future__ import annotations

import codecs
import re

from briefing.errors import SourceError

LEGACY = ("cp1251", "koi8_u", "cp1252")
"""
What Ukrainian, Russian, German or English text is in when it is neither Unicode nor labelled.
"""

_MARKS = (
    # UTF-32 first: its mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"ID3", "an MP3"),
    (b"\xff\xfb", "an MP3"),
    (b"\xff\xf3", "an MP3"),
    (b"\xff\xf2", "an MP3"),
    (b"PK\x03\x04", "a ZIP file (an e-book or office document is one, too)"),
    (b"PK\x05\x06", "a ZIP file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"OggS", "an Ogg sound"),
    (b"fLaC", "a FLAC sound"),
    (b"RIFF", "a RIFF file (sound, film or picture)"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)

LONE = re.compile("[\ud800-\udfff]")
"""
Half a character of UTF-16, or a byte that could not be decoded: nothing that could be written or said.
"""

# Codecs of Python that are no encoding of a page; some take minutes for a few megabytes.
_NO_CHARSETS = ("punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7")

# Text in another encoding has one such place for each accent.
_MOST_DAMAGE = 20

DAMAGE = "\ufffd"
"""
Stands where bytes of a page were no character.
"""

# Latin letters with an accent stand alone among the plain ones; bytes of another alphabet make whole words.
_LATIN = ("ascii", "cp1252", "iso8859-1", "iso8859-15")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_WORD = 3

# Neither a letter of our languages nor what stands between them; of sounds and pictures most is such.
_ODD = re.compile("[^\t\n\r\f\x20-\x7e\xa0-\u052f\u2000-\u20cf\u2100-\u214f]")
_MOST_ODD = 0.05

_META = re.compile(rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)


def decode(data: bytes, address: str, *, declared: str = "") -> str:
    """
    Return *data* as text: by its mark, as UTF-8, by its label, else by its letters.

    A label of Latin is not believed where the bytes make words of another alphabet.
    What is labelled as UTF-8, and nearly is, has `DAMAGE` in the place of its bad bytes: so browsers show it, too.

    Args:
        address: Named in the errors.
        declared: The charset in the server's answer; a page's own label is found without it.

    Raises:
        SourceError: It is no text, or in no encoding that can be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, address)
    if declared.lower().startswith(("utf-16", "utf-32")):  # its zeros would look binary
        text = _labelled(data, declared)
        if text is not None:
            return text
    _refuse_binary(data, address)
    if b"\0" in data:
        return _wide(data, address)
    try:
        # Before any label: other bytes happen to be valid UTF-8 about never, and labels are often wrong.
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    labels = (declared, _label(data))
    for label in labels:
        text = _labelled(data, label)
        if text is not None and not _mislabelled(data, label):
            return text
    damaged = data.decode("utf-8", "replace")
    if any(label.lower() in ("utf-8", "utf8") for label in labels) and damaged.count(DAMAGE) < _MOST_DAMAGE:
        return damaged
    return _guess(data, address)


def mend(text: str, name: str = "The text") -> str:
    """
    Return *text*, an argument of a command, with the bytes in it decoded that the terminal's encoding left over.

    Python hands such bytes on as lone surrogates, which no voice can say.

    Args:
        name: What the errors call it.

    Raises:
        SourceError: It holds surrogates that are no bytes, or their encoding cannot be told.
    """
    if not LONE.search(text):
        return text
    try:
        data = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError as e:
        raise SourceError(f"{name} holds halves of characters. Write it anew, or give it in a file.") from e
    stray = len(LONE.findall(text))
    if stray < len(text) - stray - sum(map(str.isascii, text)):
        # Whole UTF-8 with a damaged place: any other encoding would spoil the rest.
        raise SourceError(f"{name} is UTF-8 but for {stray} damaged bytes. Write it anew, or give it in a file.")
    return _sparse(data) or _guess(data, name)


def _sparse(data: bytes) -> str | None:
    """
    Return Latin text with an accent here and there, which is too little for a guess: `caf\\xe9`.
    """
    accents = sum(byte > 0x7F for byte in data)
    letters = sum(chr(byte).isalpha() for byte in data if byte < 0x80)
    return _labelled(data, "cp1252") if letters > accents else None


def _refuse_binary(data: bytes, address: str) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"{address} is {name}, not text. Give the article as .txt, .md or .html, or its address.")
    if data[4:8] == b"ftyp":
        raise SourceError(f"{address} is a film or an MP4 sound, not text. Give the article as .txt, .md or .html.")


def _wide(data: bytes, address: str) -> str:
    """
    Return UTF-16 without a mark: of each of its blanks and full stops one byte is zero, always the same.
    """
    text = _labelled(data, "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le")
    if text is None or len(_ODD.findall(text)) > _MOST_ODD * len(text):
        raise SourceError(f"{address} looks binary, not like text. Give the article as .txt, .md or .html.")
    return text


def _mislabelled(data: bytes, label: str) -> bool:
    """
    Tell whether *data* is labelled as Latin, but is in another alphabet.
    """
    if codecs.lookup(label).name not in _LATIN:
        return False
    runs = [len(run) for run in _BEYOND_ASCII.findall(data)]
    return 2 * sum(run for run in runs if run >= _WORD) > sum(runs)


def _strictly(data: bytes, encoding: str, address: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as e:
        raise SourceError(f"{address} begins as {encoding} but is damaged. Save it again as UTF-8.") from e


def _label(data: bytes) -> str:
    found = _META.search(data[:4096])
    return found.group(1).decode("ascii") if found else ""


def _labelled(data: bytes, label: str) -> str | None:
    # Browsers read "Latin 1" as windows-1252, which adds dashes and quotation marks to it.
    names = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-8": ""}
    try:
        name = codecs.lookup(label).name
        name = names.get(name, name)
        return data.decode(name) if name and name not in _NO_CHARSETS else None
    except (LookupError, UnicodeError, ValueError):  # a NUL in a label is a ValueError
        return None


def _guess(data: bytes, address: str) -> str:
    from charset_normalizer import from_bytes

    # Told nothing, it takes Ukrainian for Kazakh and German for Polish; among three it is right.
    best = from_bytes(data[:100_000], cp_isolation=list(LEGACY)).best()
    text = _labelled(data, best.encoding) if best else None
    if text is None:
        raise SourceError(f"The encoding of {address} cannot be told. Save it as UTF-8.")
    return text
