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
from briefing.pipeline.wording import Kept, Words
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
    route: tuple[str, ...]
    ledger: Ledger
    made: int
    episode: Episode
    paths: Paths


def produce(
    plan: Plan, stories: Sequence[Story], words: Words, route: tuple[str, ...], place: Paths, tools: Tools
) -> Edition:
    """
    Write, speak, master and publish one edition, with one engine for all of it.

    Raises `VoiceError`, `OutputError`; `Partial` when clips are kept and a second run resumes.
    """

    def work(engine: Engine, studio: Studio) -> Edition:
        return _master(plan, stories, words, route, place, tools, engine, studio)

    done, warnings = speak(plan.engine, Voice(words.target, plan.voice), tools, work, offline=plan.offline)
    short = _short(done, plan)
    if short:
        tools.report.warn(short)
    _publish(done, tools, [*warnings, *([short] if short else [])])
    return done


def _master(
    plan: Plan,
    stories: Sequence[Story],
    words: Words,
    route: tuple[str, ...],
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
    said = {line.text for line in written.script.lines}
    kept = tuple(each for each in words.kept if each.text in said)
    return Edition(written, tuple(stories), kept, engine, voice, route, ledger, studio.made, episode, place)


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


def _short(done: Edition, plan: Plan) -> str | None:
    """
    A sentence for an edition that is shorter than asked because the articles hold no more.
    """
    if plan.minutes is None or done.draft.seconds >= 0.9 * 60 * plan.minutes:
        return None
    return (
        f"The edition lasts {done.draft.seconds / 60:.1f} minutes instead of {plan.minutes:g}: "
        "the text holds no more that can be said on its own."
    )


def tags(script: Script, stories: Sequence[Story]) -> Tags:
    """
    What the file says of itself; the comment tells the source and that the voice is synthetic (R52, R53).
    """
    own = LANGUAGES[script.language]
    closing = [line.text for line in script.lines if line.role in ("source", "disclosure")]
    addresses = [
        each.article.document.address
        for each in stories
        if each.article.document.address.startswith(("http://", "https://"))
    ]
    names = dict.fromkeys(scripts.source_name(each.article.document, own) for each in stories)
    return Tags(
        title=script.title,
        artist="; ".join(names),
        album="Briefing",
        day=script.day,
        language=script.language,
        comment="\n".join([script.title, *closing, *addresses]),
        lyrics="\n".join(line.text for line in script.lines),
    )
