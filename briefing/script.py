"""
The script: everything that an edition says, from the greeting to the disclosure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from briefing.clean.credits import publishers
from briefing.edited import sayable
from briefing.languages import LANGUAGES, Language, of_day, spelled_day
from briefing.model import Article, Document, Line, Script, Segment, Sentence

#: Turns the written form of a text in a language into what the voice gets.
Speak = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Wording:
    """
    How an edition words a text of the article: the text itself, or its translation.

    *language* is not the edition's own when the translation could not be trusted and the original is kept.
    """

    text: str
    language: str


def write(
    articles: Sequence[Article],
    segments: Sequence[Segment],
    *,
    parts: Sequence[Sequence[int]],
    language: str,
    title: str,
    day: date,
    word: Callable[[str, str], Wording],
    entitle: Callable[[str], str],
    speak: Speak,
    whole: bool = False,
) -> Script:
    """
    Write the script of one edition.

    *parts* are the indices of the articles that are told together, in the order of the edition: the first of each has
    the headline, all are named as sources. *word* words a text of the article, given the article's language; *entitle*
    makes a chapter title of a sentence. *whole* tells that no sentence of them is left out.
    """
    own = LANGUAGES[language]
    told = [articles[index] for index in sorted(index for part in parts for index in part)]
    said = (
        *_opening(articles, [part[0] for part in parts], own, day, word, speak),
        *_body(articles, segments, parts, own, day, word, entitle, speak),
    )
    translated = any(_is_translated(line, articles, language) for line in said)
    lines = (*said, *_closing(told, own, day, whole, translated, speak))
    return Script(title=title, language=language, day=day, lines=lines)


def source_names(articles: Iterable[Article], own: Language) -> tuple[str, ...]:
    """
    What the outro calls the sources, each once: publishers, as the page or its credits name them; else the page's
    host, the author, or the file's name.
    """
    names: dict[str, None] = {}
    for article in articles:
        document = article.document
        found = (document.publisher,) if document.publisher else publishers(article.dropped)
        names.update(dict.fromkeys(found or (_address(document, own),)))
    return tuple(names)


def _address(document: Document, own: Language) -> str:
    if document.url:
        return (urlsplit(document.url).hostname or document.url).removeprefix("www.")
    if document.author:
        return document.author
    if document.address == "-":
        return own.own_text
    # Whatever follows the first full stop is an ending, of a language or a format, and would be read aloud.
    name = document.shown.split(".")[0].replace("-", " ").replace("_", " ")
    return name if sayable(name) else own.own_text


def _opening(
    articles: Sequence[Article],
    leaders: Sequence[int],
    own: Language,
    day: date,
    word: Callable[[str, str], Wording],
    speak: Speak,
) -> list[Line]:
    greeting = of_day(own.greetings, day).format(day=spelled_day(day, own.code))
    lines = [Line("greeting", greeting, speak(greeting, own.code), own.code, chapter=own.opening)]
    titles = []
    for i in leaders:
        article = articles[i]
        if article.title and sayable(article.title):
            wording = word(article.title, article.language)
            text = closed(wording.text)
            titles.append(Line("headline", text, speak(text, wording.language), wording.language, source=i))
    if titles:
        label = own.headlines[len(titles) > 1]
        lines.append(Line("headline", label, speak(label, own.code), own.code))
    return lines + titles


def _body(
    articles: Sequence[Article],
    segments: Sequence[Segment],
    parts: Sequence[Sequence[int]],
    own: Language,
    day: date,
    word: Callable[[str, str], Wording],
    entitle: Callable[[str], str],
    speak: Speak,
) -> list[Line]:
    shared = _shared(segments, parts)
    lines: list[Line] = []
    before: int | None = None
    part, count = _part(parts, segments[0].source) if segments else (), 0
    for i, segment in enumerate(segments):
        for j, sentence in enumerate(segment.sentences):
            wording = word(sentence.text, articles[sentence.source].language)
            chapter = None
            if j == 0:
                chapter = segment.title if wording.text == sentence.text else entitle(wording.text)
            if sentence.source not in part:
                part, count = _part(parts, sentence.source), count + 1
                text = of_day(own.handovers, day, count)
                lines.append(Line("handover", text, speak(text, own.code), own.code, chapter, i))
                chapter = None
            if sentence.source in shared and sentence.source != before:
                lines.append(_attribution(articles[sentence.source], sentence.source, i, chapter, own, speak))
                chapter = None
            lines.append(_body_line(i, sentence, wording, chapter, speak))
            before = sentence.source
    return lines


def _part(parts: Sequence[Sequence[int]], source: int) -> Sequence[int]:
    """
    Return the articles that are told together with *source*.
    """
    return next((part for part in parts if source in part), (source,))


def _shared(segments: Sequence[Segment], parts: Sequence[Sequence[int]]) -> frozenset[int]:
    """
    Return the articles that speak in one part with another: the listener is told which one it is.
    """
    said = {sentence.source for segment in segments for sentence in segment.sentences}
    return frozenset(index for part in parts for index in part if len(said.intersection(part)) > 1)


def _attribution(article: Article, source: int, segment: int, chapter: str | None, own: Language, speak: Speak) -> Line:
    text = f"{'; '.join(source_names([article], own))}:"
    return Line("attribution", text, speak(text, own.code), own.code, chapter, segment, source)


def _body_line(number: int, sentence: Sentence, wording: Wording, chapter: str | None, speak: Speak) -> Line:
    return Line(
        role="body",
        text=wording.text,
        spoken=speak(wording.text, wording.language),
        language=wording.language,
        chapter=chapter,
        segment=number,
        source=sentence.source,
        span=sentence.span,
        score=sentence.score,
        also=sentence.also,
    )


def _closing(
    articles: Sequence[Article], own: Language, day: date, whole: bool, translated: bool, speak: Speak
) -> list[Line]:
    names = source_names(articles, own)
    sources = own.sources[len(names) > 1].format(names="; ".join(names))
    text = f"{own.whole if whole else own.extract} {sources}"
    disclosure = own.translated if translated else own.disclosure
    farewell = of_day(own.farewells, day)
    return [
        Line("source", text, speak(text, own.code), own.code, chapter=own.closing),
        Line("disclosure", disclosure, speak(disclosure, own.code), own.code),
        Line("farewell", farewell, speak(farewell, own.code), own.code),
    ]


def _is_translated(line: Line, articles: Sequence[Article], language: str) -> bool:
    """
    Tell whether *line* is of an article in another language than the edition's, and not kept in that.
    """
    ours = line.role in ("headline", "body") and line.source is not None and line.language == language
    return ours and articles[line.source or 0].language != language


def closed(title: str) -> str:
    """
    A headline with a full stop, so that a voice lets its pitch fall.
    """
    return title if title.endswith((".", "!", "?", "…", "»", "“", '"')) else f"{title}."
