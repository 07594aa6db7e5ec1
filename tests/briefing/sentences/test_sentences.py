"""
Sentences end where a reader would pause, and cover every word.
"""

from __future__ import annotations

import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model import Article, Document, Span
from briefing.sentences import split, split_text
from briefing.stopwords import stopwords

LANGUAGES = ("en", "de", "ru", "uk")
TABLES = Path(__file__).parent
SIGNS = str.maketrans({"␣": "\u00a0", "¬": "\u00ad", "⏎": "\n"})
#: Sentences of the tables that no splitter of ours gets right yet; each has its line there.
LIMITS = {"en": 4, "de": 4, "ru": 3, "uk": 4}


def table(language: str) -> list[str]:
    lines = (TABLES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def read(line: str) -> tuple[str, list[str]]:
    """
    The text of a line of the tables, and the sentences that its bars tell.
    """
    line = line.removeprefix("~").translate(SIGNS)
    pieces = [piece.strip() for piece in re.split("[|¦]", line)]
    return line.replace("|\n", "\n").replace("|", " ").replace("¦", ""), pieces


def sentences(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in split_text(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cases(language: str) -> None:
    """
    Abbreviations, initials, ordinals, numbers, quotations: each ends a sentence only where it does.
    """
    lines = [line for line in table(language) if not line.startswith("~")]
    assert len(lines) >= 100
    wrong = {line: got for line in lines if (got := sentences(read(line)[0], language)) != read(line)[1]}
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_limits(language: str) -> None:
    """
    The known limits are few, and are limits: a line that is split well loses its mark.
    """
    lines = [line for line in table(language) if line.startswith("~")]
    assert len(lines) == LIMITS[language]
    assert [line for line in lines if sentences(read(line)[0], language) == read(line)[1]] == []


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_neighbours_do_not_matter(data: st.DataObject) -> None:
    """
    Two texts that end and begin plainly are split side by side as each alone.
    """
    language = data.draw(st.sampled_from(LANGUAGES))
    openers = {word.capitalize() for word in stopwords(language)}
    lines = [line for line in table(language) if not line.startswith("~")]
    first = data.draw(st.sampled_from([line for line in lines if re.search(r"[^\W\d_]{4}\.\Z", line)]))
    second = data.draw(st.sampled_from([line for line in lines if line.split()[0] in openers]))
    expected = read(first)[1] + read(second)[1]
    assert expected == sentences(f"{read(first)[0]} {read(second)[0]}", language)


@given(
    st.text(alphabet=st.sampled_from('aB1.!?…"“”„«»—- \n()Дяг№I•¬\u00ad\u00a0🎉'), max_size=80)
    | st.lists(st.sampled_from(["U.S.", "г.", "z. B.", "A.", "5", "он", "(", ")", '"', "«", "»", "?", "—"])).map(
        " ".join
    ),
    st.sampled_from([*LANGUAGES, "xx"]),
)
@settings(max_examples=500, deadline=None)
def test_cover(text: str, language: str) -> None:
    """
    Sentences are in order, do not touch white space at their ends, and leave out nothing but white space.
    """
    spans = split_text(text, language)
    end = 0
    for span in spans:
        assert not text[end : span.start].strip()
        assert span.start < span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        end = span.end
    assert not text[end:].strip()
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_places_are_the_documents() -> None:
    """
    A sentence knows its place in the document and its paragraph; only its white space is folded.
    """
    text = "Junk.\n\nThe river\nrose. It  fell.\n\nAll slept."
    article = Article(Document(text, "-"), "en", None, (Span(7, 32), Span(34, 44)))
    found = split(article)
    assert [sentence.text for sentence in found] == ["The river rose.", "It fell.", "All slept."]
    assert [text[one.span.start : one.span.end] for one in found] == ["The river\nrose.", "It  fell.", "All slept."]
    assert [sentence.paragraph for sentence in found] == [0, 0, 1]


@pytest.mark.parametrize("name", ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"])
def test_examples(examples: Path, name: str) -> None:
    """
    Every sentence of the examples begins with a capital, a digit or a quotation mark, and stands in the text.
    """
    article = clean(Document((examples / f"{name}.txt").read_text(encoding="utf-8"), name), name[-2:])
    for sentence in split(article):
        first = sentence.text.lstrip('«„“"')[0]
        assert first.isupper() or first.isdigit(), sentence.text
        written = article.document.text[sentence.span.start : sentence.span.end]
        assert " ".join(written.split()) == sentence.text


HOSTILE = {
    "no stop": "word ",
    "one word": "a",
    "stops": ".",
    "apart": ". ",
    "questions": "? ",
    "initials": "A. ",
    "dotted": "a.b.",
    "quotes": '" ',
    "spaced quotes": 'a. " ',
    "brackets": "(a. B ",
    "closed": "Dr.) A ",
    "shouts": "a! B ",
    "guillemets": "«а. Б ",
    "authors": "а, — а. — ",
    "lines": "\n ",
    "items": "\n• a",
    "notes": ".[1]",
    "smiles": "! 🎉 ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_length(piece: str) -> None:
    """
    Forty times as much hostile text takes about forty times as long, not sixteen hundred.
    """
    language = "ru" if re.search("[а-я]", piece) else "en"

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        split_text(text, language)
        return time.process_time() - start

    seconds(1000)
    short = min(seconds(10_000) for _ in range(3))
    assert seconds(400_000) < 100 * short + 0.05
