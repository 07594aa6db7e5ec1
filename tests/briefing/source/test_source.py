"""
A source is read into one document, or refused in one sentence.
"""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from briefing import source
from briefing.errors import SourceError
from briefing.source.fetch import Fetched

PAGE = """<!doctype html><html lang="uk-UA"><head><title>Міст знову відкрито | Річка</title>
<meta property="og:title" content="Міст знову відкрито"><meta property="og:site_name" content="Річка">
<meta name="author" content="Олена Верба"><meta property="article:published_time" content="2026-03-10T08:00:00+02:00">
</head><body><nav><a href="/">Головна</a></nav><article><h1>Міст знову відкрито</h1>
<p>Уранці через річку знову поїхали потяги, яких тут чекали одинадцять років.</p>
<table><tr><td>таблиця</td></tr></table>
<p>Перший рейс повіз школярів &mdash; усі квитки були розкуплені ще взимку.</p></article>
<div class="comments"><p>Перший!</p></div><footer>© 2026</footer></body></html>"""


def _nothing() -> io.BytesIO:
    return io.BytesIO()


def test_file(tmp_path: Path) -> None:
    """
    A text file is read whatever its line ends, and keeps its address as it was given.
    """
    path = tmp_path / "a.txt"
    path.write_bytes("One.\r\n\r\nTwo.\r\n".encode("utf-8-sig"))
    document = source.read(str(path), stdin=_nothing())
    assert document.text == "One.\n\nTwo."
    assert document.address == str(path)


def test_markdown_file(tmp_path: Path) -> None:
    """
    Markdown gives its title and its words.
    """
    path = tmp_path / "a.md"
    path.write_text("# The dam\n\nIt [holds](https://example.org).\n", encoding="utf-8")
    document = source.read(str(path), stdin=_nothing())
    assert document.title == "The dam"
    assert document.text == "The dam\n\nIt holds."


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.txt", "-"])
def test_page(tmp_path: Path, name: str) -> None:
    """
    A page is known by its name or by its first tag, also from standard input, and tells of itself.
    """
    path = tmp_path / name
    path.write_text(PAGE, encoding="utf-8")
    document = source.read(name if name == "-" else str(path), stdin=io.BytesIO(PAGE.encode()))
    assert document.title == "Міст знову відкрито"
    assert document.author == "Олена Верба"
    assert document.published == date(2026, 3, 10)
    assert document.publisher == "Річка"
    assert document.language == "uk"
    assert "потяги, яких тут чекали одинадцять років.\n\nПерший рейс повіз школярів — усі" in document.text
    assert not any(word in document.text for word in ("Головна", "таблиця", "Перший!", "©"))


def test_standard_input() -> None:
    """
    A dash reads standard input.
    """
    assert source.read("-", stdin=io.BytesIO(b"A text.")).text == "A text."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"12 - 34!", "holds no words"),
        (b"%PDF-1.4", "a PDF"),
        (b"word " * 1_100_000, "over 5 MB"),
        (b"<html><body><script>1</script></body></html>", "No article was found"),
    ],
)
def test_what_cannot_be_read(data: bytes, words: str) -> None:
    """
    What holds no article is refused with the reason.
    """
    with pytest.raises(SourceError, match=words):
        source.read("-", stdin=io.BytesIO(data))


def test_missing_folder_and_odd_paths(tmp_path: Path) -> None:
    """
    A path that leads to no file is named in a sentence.
    """
    with pytest.raises(SourceError, match=r"no file .*nowhere"):
        source.read(str(tmp_path / "nowhere.txt"), stdin=_nothing())
    with pytest.raises(SourceError, match="is a folder"):
        source.read(str(tmp_path), stdin=_nothing())
    with pytest.raises(SourceError, match="could not be read"):
        source.read("a\0b", stdin=_nothing())
    with pytest.raises(SourceError, match="only http and https"):
        source.read("ftp://example.org/a.txt", stdin=_nothing())


def test_forbidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A file that may not be read is said to be just that.
    """

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text("A.")
    monkeypatch.setattr(Path, "open", refuse)  # the tests may run as root, whom nothing is forbidden
    with pytest.raises(SourceError, match="may not be read"):
        source.read(str(path), stdin=_nothing())


def test_offline_asks_nothing() -> None:
    """
    Offline, an address is refused before anybody fetches.
    """

    def never(url: str) -> Fetched:
        pytest.fail("fetched")

    with pytest.raises(SourceError, match="--offline forbids"):
        source.read("https://example.org/a", stdin=_nothing(), fetch=never, offline=True)


def test_own_fetcher() -> None:
    """
    Pages come from the fetcher that is passed in, by the type that it tells, within the same limit.
    """
    document = source.read(
        "HTTPS://example.org/a", stdin=_nothing(), fetch=lambda url: Fetched(b"# A <p>\n\nB.", url, "text/markdown")
    )
    assert document.text == "A <p>\n\nB."
    with pytest.raises(SourceError, match="over 5 MB"):
        source.read("https://example.org/a", stdin=_nothing(), fetch=lambda url: Fetched(b"x" * 5_000_001, url))


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name(name: str) -> None:
    """
    No name is not the current folder.
    """
    with pytest.raises(SourceError, match="An empty name was given as a source"):
        source.read(name, stdin=_nothing())


def test_text_from_standard_input() -> None:
    """
    Text for the voice alone comes in any of our encodings, as it is, and not without limit.
    """
    assert source.read_text("-", stdin=io.BytesIO("Größe\n\n– ja, „so“ heißt das. ".encode("cp1252"))).startswith(
        "Größe\n\n–"
    )
    assert source.read_text("-", stdin=_nothing()) == ""
    with pytest.raises(SourceError, match="Standard input is over"):
        source.read_text("-", stdin=io.BytesIO(b"word " * 1_100_000))


def test_a_fragment_of_a_page(tmp_path: Path) -> None:
    """
    A paragraph without a page around it is read, in whatever encoding it says; what stands in a menu is not.
    """
    path = tmp_path / "a.HTM"
    path.write_text("<p>The harbour reopened on Monday after a long strike.")
    assert source.read(str(path), stdin=_nothing()).text == "The harbour reopened on Monday after a long strike."
    path.write_text('<meta charset="cp1251"><p>Größe ist da.', encoding="utf-8")
    assert source.read(str(path), stdin=_nothing()).text == "Größe ist da."
    path.write_text("<nav><p>Home</p></nav><div></div>")
    with pytest.raises(SourceError, match="No article was found"):
        source.read(str(path), stdin=_nothing())


def test_joiners_in_a_title(tmp_path: Path) -> None:
    """
    What nobody sees is not in the title of a page either.
    """
    path = tmp_path / "a.html"
    path.write_text(PAGE.replace("Міст знову", "Міст\u200d знову"), encoding="utf-8")
    assert source.read(str(path), stdin=_nothing()).title == "Міст знову відкрито"
