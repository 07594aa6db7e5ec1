"""
The one walk through all rooms: sources, stories, drafts, clips, editions, files.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing import edited, story
from briefing.errors import NoRoute, PlanError
from briefing.model import Script
from briefing.pipeline.art import art
from briefing.pipeline.bed import music
from briefing.pipeline.casting import utterances, voices
from briefing.pipeline.draft import Draft, draft
from briefing.pipeline.gathering import gather
from briefing.pipeline.spare import clear
from briefing.pipeline.tools import Tools
from briefing.pipeline.wording import Routes, Words
from briefing.plan import Paths, Plan, paths
from briefing.story import Story
from briefing.story.parts import parts
from briefing.translators import Translator
from voices.engine import Engine
from voices.errors import NoSuchVoice

if TYPE_CHECKING:
    from briefing.pipeline.edition import Edition


@dataclass(frozen=True, slots=True)
class Forecast:
    """
    What an edition would be: the answer to `--dry-run`.

    *characters* are those to be spoken, *missing* the clips that are not in the cache yet.
    """

    language: str
    engine: str
    online: bool
    draft: Draft
    characters: int
    clips: int
    missing: int
    paths: Paths


def read(plan: Plan, tools: Tools) -> tuple[Story, ...]:
    """
    Read and weigh all sources. Raises what `gather` raises, `NothingToSay`, and before that `NoSuchVoice`.
    """
    audition(plan, plan.languages, tools)
    for language in plan.languages if plan.sources else ():
        tools.translator.expect(language)
    stories = tuple(map(story.tell, gather(plan, tools).values()))
    for each in stories:
        tools.report.tell(
            f"{each.article.document.address}: {each.article.language}, {len(each.sentences)} sentences, "
            f"{len(each.article.dropped)} stretches dropped."
        )
        for notice in each.article.document.notices:
            tools.report.warn(notice)
    return stories


def write(plan: Plan, stories: Sequence[Story], tools: Tools) -> tuple[Draft, ...]:
    """
    Draft every edition without a sound, its length estimated. Raises `NoRoute` before anything else is done.
    """
    languages = _languages(plan, stories)
    audition(plan, languages, tools)
    _routes(plan, stories, languages, tools)
    written = tuple(
        draft(plan, stories, _words(plan, each, tools), _engine(plan, each, tools), None) for each in languages
    )
    _warn(written, tools)
    return written


def rewritten(plan: Plan, stories: Sequence[Story], tools: Tools, edit: Callable[[str], str]) -> tuple[Plan, ...]:
    """
    Let a person *edit* the script of every edition, and return a plan for each that speaks what came back.

    Raises what `write` and `briefing.edited.read` raise.
    """

    def open_(script: Script) -> edited.Edited:
        read = edited.read(edit(edited.told(script)), edited.NAME, script.language)
        return replace(read, before=script)

    scripts = [open_(each.script) for each in write(plan, stories, tools)]
    return tuple(replace(plan, script=each, minutes=None, segments=None) for each in scripts)


def forecast(plan: Plan, tools: Tools) -> tuple[Forecast, ...]:
    """
    Say what `make` would do, without a request to a voice and without a sound.
    """
    from voices.studio import Studio

    art(plan)
    music(plan)
    stories = read(plan, tools)
    languages = _languages(plan, stories)
    found = []
    for language, written in zip(languages, write(plan, stories, tools), strict=True):
        engine = _engine(plan, language, tools)
        pieces = Studio(engine, tools.cache).pieces(utterances(written.script, plan.cast_for(language)))
        found.append(
            Forecast(
                language=language,
                engine=engine.name,
                online=engine.online,
                draft=written,
                characters=sum(len(line.spoken) for line in written.script.lines),
                clips=len(pieces),
                missing=sum(not cached for _, cached in pieces),
                paths=_place(plan, stories, language, len(languages)),
            )
        )
    return tuple(found)


def make(plan: Plan, tools: Tools, edit: Callable[[str], str] | None = None) -> tuple[Edition, ...]:
    """
    Make every edition that *plan* asks for. *edit* lets a person change the text of each script before it is spoken.

    Raises `BriefingError`, `VoiceError`, `OutputError`; `Partial` when clips are kept and a second run resumes.
    """
    from briefing.pipeline.edition import produce

    covers, bed = art(plan), music(plan)  # first of all, since they may refuse what was given
    stories = read(plan, tools)
    languages = _languages(plan, stories)
    audition(plan, languages, tools)
    places = [_place(plan, stories, language, len(languages)) for language in languages]
    routes = _routes(plan, stories, languages, tools)
    clear(plan, places, tools.report)
    plans = rewritten(plan, stories, tools, edit) if edit else (plan,) * len(languages)
    made = tuple(
        produce(each, stories, _words(each, language, tools), route, place, tools, covers, bed)
        for each, language, route, place in zip(plans, languages, routes, places, strict=True)
    )
    _warn([each.spoken.draft for each in made], tools)
    return made


def _warn(drafts: Sequence[Draft], tools: Tools) -> None:
    """
    Say once what was left out or added, in whichever editions.
    """
    for sentence in dict.fromkeys(notice for each in drafts for notice in each.notices):
        tools.report.warn(sentence)


def _words(plan: Plan, language: str, tools: Tools) -> Words:
    # A script says what a person let stand: translations only tell where its lines come from.
    return Words(language, tools.translator, plan.glossary, "keep" if plan.script else plan.on_bad)


def _engine(plan: Plan, language: str, tools: Tools) -> Engine:
    """
    The engine that would be tried first.
    """
    cast = plan.cast_for(language)
    return tools.engine(tools.engines(cast.engine, voices(cast, language), plan.offline)[0])


def audition(plan: Plan, languages: Sequence[str], tools: Tools) -> None:
    """
    Look for every voice of the cast. Raises `NoSuchVoice`, and `PlanError` when one is to speak several languages.
    """
    for language in languages:
        try:
            _engine(plan, language, tools)
        except NoSuchVoice as e:
            if len(languages) == 1:
                raise
            raise PlanError(f"{e} For several languages, name a voice for each in a file for --show.") from e


def _languages(plan: Plan, stories: Sequence[Story]) -> tuple[str, ...]:
    if plan.script is not None:
        return (plan.script.language,)
    return plan.languages or (stories[0].article.language,)


def _routes(plan: Plan, stories: Sequence[Story], languages: Sequence[str], tools: Tools) -> tuple[Routes, ...]:
    """
    For each edition the ways that its translations take, one for each foreign language among the sources.
    """
    spoken = dict.fromkeys(each.article.language for each in stories)
    foreign = [(source, language) for language in languages for source in spoken if source != language]
    missing = dict.fromkeys(pair for each in foreign for pair in _missing(tools.translator, *each))
    if missing and tools.supply and plan.script is None:
        tools.supply(tuple(missing))
    try:
        return tuple(
            tuple(tools.translator.route(source, language) for source in spoken if source != language)
            for language in languages
        )
    except NoRoute as e:
        if plan.script is None:
            raise
        raise NoRoute(f"{e} Or leave the sources out: a script can be spoken without them.", e.missing) from e


def _missing(translator: Translator, source: str, target: str) -> tuple[tuple[str, str], ...]:
    """
    The packages that would make a way, as pairs of languages.
    """
    try:
        translator.route(source, target)
    except NoRoute as e:
        return e.missing
    return ()


def _place(plan: Plan, stories: Sequence[Story], language: str, editions: int) -> Paths:
    return paths(plan.out, f"{_stem(plan, stories)}.{language}", editions, plan.transcripts)


def _stem(plan: Plan, stories: Sequence[Story]) -> str:
    from output.files import slug

    if plan.script and not stories:
        title = plan.title or plan.script.title
        return slug(title, plan.script.language) if title else f"briefing-{plan.day.isoformat()}"
    told = parts(stories)
    first = stories[told[0].sources[0]].article
    title = plan.title or (first.title if len(told) == 1 else None)
    if title:
        return slug(title, first.language)
    if len(stories) > 1 or first.document.address == "-":
        return f"briefing-{plan.day.isoformat()}"
    return slug(PurePath(first.document.address).stem, first.language)
