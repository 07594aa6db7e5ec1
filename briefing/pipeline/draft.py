"""
A draft: the choice and the script of one edition, fitted to the length that was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing import script as scripts
from briefing.errors import PlanError, TranslationError
from briefing.languages import LANGUAGES, spelled_day
from briefing.letters import foreign
from briefing.model import Script, Segment, Sentence, Span
from briefing.pipeline import casting
from briefing.pipeline.fit import fit
from briefing.pipeline.review import review
from briefing.pipeline.speaking import speaker
from briefing.pipeline.wording import Kept, Words
from briefing.plan import Plan
from briefing.segments import titles
from briefing.story import Story, selection
from briefing.story.parts import Part, parts
from voices.engine import Engine

#: Seconds that a segment is given when segments are counted instead of minutes: two or three sentences.
SEGMENT_SECONDS = 20.0

#: Records a script and tells how long each line lasts, and the whole.
Record = Callable[[Script], tuple[tuple[float, ...], float]]


@dataclass(frozen=True, slots=True)
class Draft:
    """
    What an edition is going to say, and the *seconds* that this takes.

    *kept* are the texts in it whose translation could not be trusted, *dropped* those that were left out for that;
    *notices* tell what it leaves out or adds.
    """

    segments: tuple[Segment, ...]
    script: Script
    seconds: float
    kept: tuple[Kept, ...] = ()
    dropped: tuple[Kept, ...] = ()
    notices: tuple[str, ...] = ()


def draft(plan: Plan, stories: Sequence[Story], words: Words, engine: Engine, record: Record | None) -> Draft:
    """
    Choose and write an edition for *engine*.

    With *record*, the length is measured on the voice itself; without, it is estimated and nothing is spoken. A script
    that the plan brings along is taken as it is.
    """
    pace = engine.pace(words.target) * (plan.cast_for(words.target).speed or 1.0)
    speak = speaker(engine, plan.lexicons)
    if plan.script is not None:
        read = review(plan, plan.script, stories, words, speak)
        for misfit in _misfits(read.script):
            raise PlanError(f"{misfit} Mark its language, as in: [en] Good morning.")
        lasts = record(read.script)[1] if record else casting.estimate(read.script, pace, plan.setting)
        return Draft(read.segments, read.script, lasts, _kept(read.script, words), notices=read.notices)
    lasting: dict[tuple[int, Span], float] = {}
    scripts_of: dict[tuple[Segment, ...], Script] = {}
    events = parts(stories)
    for each in stories:
        if each.article.title:
            words.learn([each.article.title], each.article.language)

    def cost(source: int, sentence: Sentence) -> float:
        known = lasting.get((source, sentence.span))
        return known if known is not None else len(sentence.text) / pace + plan.setting.pauses.sentence

    def write(choice: tuple[Segment, ...]) -> Script:
        for i, each in enumerate(stories):
            texts = [s.text for segment in choice for s in segment.sentences if s.source == i]
            words.learn(texts, each.article.language)
        said = words.trusted(choice)
        if choice and not said:
            raise TranslationError(
                f"No translation into {LANGUAGES[words.target].name} can be trusted, so nothing is left to say; keep "
                "the sentences with --on-bad-translation keep, or install a better package."
            )
        scripts_of[choice] = compose(plan, stories, _told(events, said), said, words, speak)
        return scripts_of[choice]

    def measure(choice: tuple[Segment, ...]) -> float:
        script = write(choice)
        if record is None:
            return casting.estimate(script, pace, plan.setting)
        seconds, whole = record(script)
        lasting.update(
            ((line.source, line.span), lasts + plan.setting.pauses.sentence)
            for line, lasts in zip(script.lines, seconds, strict=True)
            if line.source is not None and line.span is not None
        )
        return whole

    def select(room: float) -> tuple[Segment, ...]:
        return selection.select(stories, events, room, cost, plan.segments)

    def drafted(choice: tuple[Segment, ...], seconds: float) -> Draft:
        script, said = scripts_of[choice], words.trusted(choice)
        sentences = [sentence.text for segment in choice for sentence in segment.sentences]
        dropped = words.dropped([*(each.article.title for each in stories), *sentences])
        notices = (*_unsaid(stories, events, said), *map(_left_out, dropped), *_misfits(script))
        return Draft(said, script, seconds, _kept(script, words), dropped, notices)

    if plan.seconds is None:
        choice = select(SEGMENT_SECONDS * (plan.segments or 1))
        return drafted(choice, measure(choice))
    frame = casting.estimate(compose(plan, stories, events, (), words, speak), pace, plan.setting)
    fitted = fit(select, measure, plan.seconds, max(1.0, plan.seconds - frame))
    return drafted(fitted.choice, fitted.seconds)


def compose(
    plan: Plan,
    stories: Sequence[Story],
    told: Sequence[Part],
    choice: Sequence[Segment],
    words: Words,
    speak: scripts.Speak,
) -> Script:
    """
    Write the script for a choice of segments from the parts that are *told*.
    """
    return scripts.write(
        [words.entitled(each.article) for each in stories],
        choice,
        parts=[each.sources for each in told],
        language=words.target,
        title=_title(plan, stories, told, words),
        day=plan.day,
        word=words.word,
        entitle=lambda text: titles.title(text, words.target),
        speak=speak,
        whole=is_whole(stories, choice),
    )


def is_whole(stories: Sequence[Story], choice: Sequence[Segment]) -> bool:
    """
    Tell whether *choice* leaves out no sentence of *stories*.
    """
    return sum(len(segment.sentences) for segment in choice) == sum(len(story.sentences) for story in stories)


def _kept(script: Script, words: Words) -> tuple[Kept, ...]:
    """
    What *script* says in its own language because no translation could be trusted; a headline has a full stop more.
    """
    foreign = [line.text for line in script.lines if line.language != script.language]
    found = (words.kept.get(text) or words.kept.get(text.removesuffix(".")) for text in foreign)
    return tuple(dict.fromkeys(each for each in found if each))


def _misfits(script: Script) -> tuple[str, ...]:
    """
    A sentence for each line that its voice would misread.
    """
    found = ((line, foreign(line.text, line.language)) for line in script.lines)
    return tuple(
        f"A line is in {letters} letters, and is read by a voice for {LANGUAGES[line.language].name}: {line.text}"
        for line, letters in found
        if letters
    )


def _left_out(dropped: Kept) -> str:
    return (
        f"A sentence is left out, because its translation cannot be trusted ({', '.join(dropped.problems)}): "
        f"{dropped.text}"
    )


def _told(events: Sequence[Part], choice: Sequence[Segment]) -> tuple[Part, ...]:
    """
    Those of *events* that *choice* says something of.
    """
    said = {sentence.source for segment in choice for sentence in segment.sentences}
    return tuple(each for each in events if not said.isdisjoint(each.sources))


def _unsaid(stories: Sequence[Story], events: Sequence[Part], choice: Sequence[Segment]) -> tuple[str, ...]:
    told = _told(events, choice)
    return tuple(
        f"Nothing is said of {stories[each.sources[0]].article.document.shown}: there is no room for what it begins "
        "with, or others say it; ask for more --minutes."
        for each in events
        if each not in told
    )


def _title(plan: Plan, stories: Sequence[Story], told: Sequence[Part], words: Words) -> str:
    if plan.title:
        return plan.title
    first = words.entitled(stories[told[0].sources[0]].article) if len(told) == 1 else None
    if first and first.title:
        return words.word(first.title, first.language).text
    return f"Briefing, {spelled_day(plan.day, words.target)}"
