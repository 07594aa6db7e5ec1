"""
The review: a script that a person has edited, traced back to what it was made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.edited import Edited, Said, folded, sayable, standing
from briefing.languages import LANGUAGES, Language, spelled_day
from briefing.model import Line, Script, Segment, Sentence, Span
from briefing.pipeline.wording import Words
from briefing.plan import Plan
from briefing.script import Speak, Wording, closed, source_names
from briefing.story import Story
from briefing.translators.agreement import same


@dataclass(frozen=True, slots=True)
class Review:
    """
    An edited script, ready to be recorded. *segments* hold the sentences of articles that it still says, *notices* are
    for the person who edited it.
    """

    script: Script
    segments: tuple[Segment, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Origin:
    """
    Where a text comes from. It is the *machine*'s when it was translated.
    """

    role: str
    language: str
    source: int | None = None
    sentence: Sentence | None = None
    machine: bool = False


def review(plan: Plan, edited: Edited, stories: Sequence[Story], words: Words, speak: Speak) -> Review:
    """
    Make a script of *edited*. A line that is no sentence of *stories*, of their translation or of ours has the role
    `edited`. That the voice is synthetic is said at the end where the person took it out (R52).
    """
    own = LANGUAGES[edited.language]
    origins = _origins(edited, stories, words)
    title = plan.title or edited.title or f"Briefing, {spelled_day(plan.day, own.code)}"
    mute = [line for line in edited.lines if not sayable(line.text)]
    found = [(line, _origin(line, own, origins)) for line in _open(edited.lines, title)]
    notices = [f"A line without a word in it is not spoken: {line.text}" for line in mute]
    missing = _undisclosed(found, own)
    if missing is not None:
        notices.append(f"The script no longer says that its voice is synthetic; this is added at its end: {missing}")
        found.append((Said(missing), _Origin("disclosure", own.code)))
    segments = tuple(_segments(found))
    place = {sentence: number for number, each in enumerate(segments) for sentence in each.sentences}
    lines = tuple(_line(said, origin, place, speak) for said, origin in found)
    return Review(Script(title, own.code, plan.day, lines), segments, tuple(notices))


def _open(lines: Sequence[Said], title: str) -> Iterator[Said]:
    """
    Give the lines that can be said. The first opens a chapter, and no chapter goes with a line that cannot be said.
    """
    chapter: str | None = title
    for line in lines:
        chapter = line.chapter or chapter
        if sayable(line.text):
            yield replace(line, chapter=chapter)
            chapter = None


def _origins(edited: Edited, stories: Sequence[Story], words: Words) -> Mapping[str, _Origin]:
    """
    Tell where each text comes from that an edition of *stories* may say: worded as in the edition, or the original.
    """
    own = LANGUAGES[edited.language]
    before = {_place(line): line for line in edited.before.lines} if edited.before else None
    found: dict[str, _Origin] = {}
    for i, story in enumerate(stories):
        article = story.article
        wordings = _wordings(i, story, words, before)
        for sentence, score in zip(story.sentences, story.ranking.scores, strict=True):
            line = (before or {}).get((i, sentence.span))
            whole = replace(sentence, source=i, score=score, also=line.also if line else ())
            _note(found, sentence.text, wordings.get(sentence.span), _Origin("body", article.language, i, whole))
        if article.title:
            _note(found, article.title, wordings.get(None), _Origin("headline", article.language, i))
        name = f"{'; '.join(source_names([article], own))}:"
        found.setdefault(folded(name), _Origin("attribution", own.code, i))
    return found


def _wordings(
    source: int, story: Story, words: Words, before: Mapping[tuple[int | None, Span | None], Line] | None
) -> Mapping[Span | None, Wording | Line]:
    """
    How the sentences of *story* are worded, and under None its title. Of a script *before* the edit, what it says has
    its wording already, and the rest needs none.
    """
    texts: dict[Span | None, str] = {each.span: each.text for each in story.sentences}
    if story.article.title:
        texts[None] = story.article.title
    if before is not None:
        texts = {span: text for span, text in texts.items() if (source, span) in before}
    language = story.article.language
    words.learn(texts.values(), language)
    return {
        span: before[source, span] if before is not None else words.word(text, language) for span, text in texts.items()
    }


def _place(line: Line) -> tuple[int | None, Span | None]:
    return (line.source, line.span) if line.role in ("body", "headline") else (None, None)


def _note(found: dict[str, _Origin], text: str, wording: Wording | Line | None, origin: _Origin) -> None:
    if wording is not None:
        machine = wording.language != origin.language
        found.setdefault(_key(wording.text, origin), replace(origin, language=wording.language, machine=machine))
    found.setdefault(_key(text, origin), origin)


def _key(text: str, origin: _Origin) -> str:
    return folded(closed(text) if origin.role == "headline" else text)


def _origin(line: Said, own: Language, origins: Mapping[str, _Origin]) -> _Origin:
    role = standing(line.text, own)
    text, edited = folded(line.text), _Origin("edited", own.code)
    if role:
        origin = replace(edited, role=role)
    else:
        # Names are spelled as most sentences of an edition have it, and here all sentences have a say.
        origin = origins.get(text) or next((its for each, its in origins.items() if same(each, text)), edited)
    return replace(origin, language=line.language or origin.language)


def _undisclosed(found: Sequence[tuple[Said, _Origin]], own: Language) -> str | None:
    """
    Return the sentence on the voice, and on the translation where there is one, that has to be said and is not.
    """
    translated = any(origin.machine for _, origin in found)
    said = {folded(line.text) for line, _ in found}
    enough = (own.translated,) if translated else (own.disclosure, own.translated)
    return None if any(folded(each) in said for each in enough) else enough[0]


def _segments(found: Sequence[tuple[Said, _Origin]]) -> Iterator[Segment]:
    """
    Gather what is said of articles, each sentence once, by chapter.
    """
    chapters: list[tuple[str, dict[Sentence, None]]] = []
    told: set[Sentence] = set()
    for line, origin in found:
        if line.chapter is not None:
            chapters.append((line.chapter, {}))
        if origin.sentence is not None and origin.sentence not in told:
            told.add(origin.sentence)
            chapters[-1][1][origin.sentence] = None
    return (Segment(title, tuple(sentences)) for title, sentences in chapters if sentences)


def _line(said: Said, origin: _Origin, place: Mapping[Sentence, int], speak: Speak) -> Line:
    sentence = origin.sentence
    return Line(
        role=origin.role,
        text=said.text,
        spoken=speak(said.text, origin.language),
        language=origin.language,
        chapter=said.chapter,
        segment=place[sentence] if sentence else None,
        source=origin.source,
        span=sentence.span if sentence else None,
        score=sentence.score if sentence else None,
        also=sentence.also if sentence else (),
    )
