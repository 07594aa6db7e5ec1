"""
An edition: one language's briefing, spoken by one engine, mastered.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing import script as scripts
from briefing.cast import Cast
from briefing.languages import LANGUAGES
from briefing.model import Script
from briefing.pipeline import casting
from briefing.pipeline.art import Art
from briefing.pipeline.booth import Booth
from briefing.pipeline.draft import Draft, draft, is_whole
from briefing.pipeline.fallback import speak
from briefing.pipeline.tools import Tools
from briefing.pipeline.wording import Routes, Words
from briefing.plan import Paths, Plan
from briefing.report import Report
from briefing.setting import Setting
from briefing.story import Story
from output.model import Episode, Music, Tags, Track
from voices.engine import Engine
from voices.ledger import Ledger
from voices.studio import Studio

if TYPE_CHECKING:
    from output.press import Press

#: The show that every edition belongs to.
SHOW = "Briefing"


@dataclass(frozen=True, slots=True)
class Spoken:
    """
    An edition as it was spoken, before it is a file. *voices* are the names of who says each line, *made* counts the
    clips that were not kept from before.
    """

    draft: Draft
    track: Track
    ledger: Ledger
    engine: Engine
    cast: Cast
    voices: tuple[str, ...]
    made: int


@dataclass(frozen=True, slots=True)
class Edition:
    """
    What one edition came to. *translator* is who was asked for what *routes* lead to.
    """

    setting: Setting
    spoken: Spoken
    stories: tuple[Story, ...]
    routes: Routes
    translator: str
    warnings: tuple[str, ...]
    episode: Episode
    paths: Paths


def produce(
    plan: Plan,
    stories: Sequence[Story],
    words: Words,
    routes: Routes,
    place: Paths,
    tools: Tools,
    art: Art,
    music: Music | None = None,
) -> Edition:
    """
    Write, speak and publish one edition, with one engine for all of it, and with *music* under its opening and closing.

    Raises `VoiceError`, `OutputError`; `Partial` when clips are kept and a second run resumes.
    """

    from output.early import Early
    from output.press import Press
    from voices.decode import load

    channels = music.channels if music else 1  # a voice needs no more
    press = Press(load, 1000 * plan.setting.bitrate * channels, channels, tools.reels)
    cast = plan.cast_for(words.target)
    with Early(press) as early:

        def work(engine: Engine, studio: Studio) -> Spoken:
            # A voice of this machine keeps all cores busy; who waits for one online has time to press what is there.
            begins = early if engine.online else None
            booth = Booth(studio, cast, tools.report, plan.setting, music, begins)
            return _speak(plan, stories, words, engine, studio, booth, tools.report)

        spoken, warnings = speak(cast, words.target, tools, work, offline=plan.offline, pace=plan.pace)
    amiss = (*map(str, spoken.draft.kept), *_amiss(spoken.draft, plan, stories))
    for sentence in amiss:
        tools.report.warn(sentence)

    def edition(episode: Episode) -> Edition:
        told = (*warnings, *amiss)
        return Edition(plan.setting, spoken, tuple(stories), routes, tools.translator.name, told, episode, place)

    return edition(_publish(spoken, stories, place, tools, art, press, edition))


def _speak(
    plan: Plan,
    stories: Sequence[Story],
    words: Words,
    engine: Engine,
    studio: Studio,
    booth: Booth,
    report: Report,
) -> Spoken:
    from voices.engine import resolve
    from voices.ledger import balance

    cast = plan.cast_for(words.target)
    written = draft(plan, stories, words, engine, booth.timed)
    clips, track = booth.record(written.script)
    said = casting.utterances(written.script, cast)
    ledger = balance(said, clips)
    report.tell(f"{engine.name}: {len(written.script.lines)} lines, {written.seconds:.0f} s, {studio.made} new clips.")
    names = tuple(resolve(engine, each.voice) for each in said)
    return Spoken(written, track, ledger, engine, cast, names, studio.made)


def _publish(
    spoken: Spoken,
    stories: Sequence[Story],
    place: Paths,
    tools: Tools,
    art: Art,
    press: Press,
    edition: Callable[[Episode], Edition],
) -> Episode:
    """
    Make the files, the MP3 with *press*, and let all of them appear or none: the MP3 first, the manifest last, since it
    vouches.
    """
    from briefing.pipeline.manifest import manifest
    from output.cover import TAG
    from output.files import atomic
    from output.master import master
    from output.transcripts import transcripts

    script = spoken.draft.script
    cover = art(SHOW, script.language, TAG)
    with ExitStack() as files:
        record = files.enter_context(atomic(place.manifest))
        shown = {name: files.enter_context(atomic(path)) for name, path in place.transcripts.items()}

        def write(made: Episode) -> None:
            told = manifest(edition(made), tools.now())
            record.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
            for name, text in transcripts(spoken.track, script.language, script.title, tuple(shown)).items():
                shown[name].write_text(text, encoding="utf-8", newline="")

        return master(
            spoken.track,
            press,
            tags(script, stories, cover),
            place.mp3,
            on_progress=lambda done: tools.report.progress(f"Mastering {script.language}", done),
            on_ready=write,
        )


def _amiss(written: Draft, plan: Plan, stories: Sequence[Story]) -> tuple[str, ...]:
    """
    Sentences for an edition that is not as long as it was asked to be.
    """
    minutes, segments = written.seconds / 60, len(written.segments)
    short = "what cannot be trusted is left out" if written.dropped else "the text holds no more"
    if plan.segments is not None and segments != plan.segments:
        return (f"The edition has {segments} segments instead of {plan.segments}: {short}.",)
    if plan.minutes is not None and minutes < 0.9 * plan.minutes:
        own = "" if written.dropped else " that can be said on its own"
        reason = "the text is read whole" if is_whole(stories, written.segments) else f"{short}{own}"
    elif plan.seconds is not None and minutes > 1.1 * plan.seconds / 60:
        reason = "no choice of whole sentences is shorter"
    else:
        return ()
    return (f"The edition lasts {minutes:.2g} minutes instead of {(plan.seconds or 0) / 60:g}: {reason}.",)


def tags(script: Script, stories: Sequence[Story], cover: bytes = b"") -> Tags:
    """
    What the file says of itself, naming the sources that have a say in it.

    The comment tells them, and that the voice is synthetic (R52, R53).
    """
    own = LANGUAGES[script.language]
    closing = [line.text for line in script.lines if line.role in ("source", "disclosure")]
    said = {place.source for line in script.lines for place in line.also}
    said |= {line.source for line in script.lines if line.source is not None}
    articles = [each.article for index, each in enumerate(stories) if index in said]
    addresses = [each.document.url for each in articles if each.document.url]
    names = scripts.source_names(articles, own)
    return Tags(
        title=script.title,
        artist="; ".join(names) or casting.SPEAKER,
        album=SHOW,
        day=script.day,
        language=script.language,
        comment="\n".join([script.title, *closing, *addresses]),
        lyrics="\n".join(line.text for line in script.lines),
        cover=cover,
    )
