"""
An edition: one language's briefing, spoken by one engine, mastered.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from briefing import script as scripts
from briefing.languages import LANGUAGES
from briefing.model import Script
from briefing.pipeline import casting
from briefing.pipeline.booth import Booth
from briefing.pipeline.draft import Draft, draft
from briefing.pipeline.fallback import speak
from briefing.pipeline.tools import Tools
from briefing.pipeline.wording import Kept, Routes, Words
from briefing.plan import Paths, Plan
from briefing.story import Story
from output.model import Episode, Tags
from voices.engine import Engine
from voices.ledger import Ledger
from voices.model import Voice
from voices.studio import Studio


@dataclass(frozen=True, slots=True)
class Edition:
    """
    What one edition came to. *made* counts the clips that were not in the cache.
    """

    draft: Draft
    stories: tuple[Story, ...]
    kept: tuple[Kept, ...]
    engine: Engine
    voice: str
    routes: Routes
    ledger: Ledger
    made: int
    episode: Episode
    paths: Paths


def produce(plan: Plan, stories: Sequence[Story], words: Words, routes: Routes, place: Paths, tools: Tools) -> Edition:
    """
    Write, speak, master and publish one edition, with one engine for all of it.

    Raises `VoiceError`, `OutputError`; `Partial` when clips are kept and a second run resumes.
    """

    def work(engine: Engine, studio: Studio) -> Edition:
        return _master(plan, stories, words, routes, place, tools, engine, studio)

    done, warnings = speak(plan.engine, Voice(words.target, plan.voice), tools, work, offline=plan.offline)
    amiss = (*map(str, done.kept), *_amiss(done, plan))
    for sentence in amiss:
        tools.report.warn(sentence)
    _publish(done, tools, [*warnings, *amiss])
    return done


def _master(
    plan: Plan,
    stories: Sequence[Story],
    words: Words,
    routes: Routes,
    place: Paths,
    tools: Tools,
    engine: Engine,
    studio: Studio,
) -> Edition:
    from output.master import master
    from voices.decode import load
    from voices.engine import resolve
    from voices.ledger import balance

    booth = Booth(studio, plan.voice, tools.report)
    written = draft(plan, stories, words, engine.pace(words.target), booth.timed)
    clips, track = booth.record(written.script)
    tools.report.tell(
        f"{engine.name}: {len(written.script.lines)} lines, {written.seconds:.0f} s, {studio.made} new clips."
    )
    ledger = balance(casting.utterances(written.script, plan.voice), clips)
    episode = master(
        track,
        load,
        tags(written.script, stories),
        place.mp3,
        on_progress=lambda done: tools.report.progress(f"Mastering {words.target}", done),
    )
    voice = resolve(engine, Voice(words.target, plan.voice))
    texts = [each.article.title for each in stories] + [s.text for each in written.segments for s in each.sentences]
    kept = tuple(words.kept[text] for text in texts if text in words.kept)
    return Edition(written, tuple(stories), kept, engine, voice, routes, ledger, studio.made, episode, place)


def _publish(done: Edition, tools: Tools, warnings: Sequence[str]) -> None:
    """
    Put transcript and manifest beside the MP3, the manifest last: it vouches for the rest.
    """
    from briefing.pipeline.manifest import manifest
    from output.files import write_text
    from output.transcript import vtt

    write_text(done.paths.vtt, vtt(done.episode.track))
    record = manifest(done, tools.now(), warnings)
    write_text(done.paths.manifest, json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def _amiss(done: Edition, plan: Plan) -> tuple[str, ...]:
    """
    Sentences for an edition that is not as long as it was asked to be.
    """
    minutes, segments = done.draft.seconds / 60, len(done.draft.segments)
    if plan.segments is not None and segments != plan.segments:
        return (f"The edition has {segments} segments instead of {plan.segments}: the text holds no more.",)
    if plan.minutes is not None and minutes < 0.9 * plan.minutes:
        reason = "the text holds no more that can be said on its own"
    elif plan.seconds is not None and minutes > 1.1 * plan.seconds / 60:
        reason = "no choice of whole sentences is shorter"
    else:
        return ()
    return (f"The edition lasts {minutes:.2g} minutes instead of {(plan.seconds or 0) / 60:g}: {reason}.",)


def tags(script: Script, stories: Sequence[Story]) -> Tags:
    """
    What the file says of itself; the comment tells the source and that the voice is synthetic (R52, R53).
    """
    own = LANGUAGES[script.language]
    closing = [line.text for line in script.lines if line.role in ("source", "disclosure")]
    addresses = [each.article.document.url for each in stories if each.article.document.url]
    names = scripts.source_names([each.article for each in stories], own)
    return Tags(
        title=script.title,
        artist="; ".join(names),
        album="Briefing",
        day=script.day,
        language=script.language,
        comment="\n".join([script.title, *closing, *addresses]),
        lyrics="\n".join(line.text for line in script.lines),
    )
