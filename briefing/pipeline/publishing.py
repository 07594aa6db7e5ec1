"""
Publishing: editions that are made for a show, and go into it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from briefing import pipeline
from briefing.errors import PlanError
from briefing.pipeline.gathering import gather, keys
from briefing.pipeline.tools import Tools
from briefing.plan import Plan

if TYPE_CHECKING:
    from output.show.library import Library
    from output.show.model import Item
    from output.show.pages import Pages
    from output.show.told import Told


def pages() -> Pages:
    """
    Who draws the pages of a show.
    """
    from output.player import Player

    return Player()


def library(folder: Path) -> Library:
    """
    The show in *folder*, with its pages.
    """
    from output.show.library import Library

    return Library(folder, pages())


def aimed(plan: Plan, shows: Library) -> Plan:
    """
    Return *plan* with the languages of the show where it names none.

    Raises `PlanError` for a language that the show does not have, `BadShow` when it is no show.
    """
    channels = shows.show.languages
    wished = (plan.script.language,) if plan.script else plan.languages
    strange = [each for each in wished if each not in channels]
    if strange:
        raise PlanError(
            f"The show in {shows.folder} has no {strange[0]}, only {', '.join(channels)}. Leave it out of --to, or add "
            "it to languages in show.toml."
        )
    return plan if wished else replace(plan, languages=channels)


def publish(
    plan: Plan,
    tools: Tools,
    shows: Library,
    *,
    again: bool = False,
    edit: Callable[[str], str] | None = None,
) -> tuple[Item, ...]:
    """
    Make what *plan*, which is `aimed`, asks for and put it into the show; return what was published.

    An article that the show has told in a language is left out there, unless *again*. Editions are kept where the plan
    says; where it says nothing, only what is published is. Raises what `make` and `Library.add` raise; then nothing is
    published.
    """
    plan, kit = gathered(plan, tools, shows, again=again)
    wanted = {plan.sources: list(plan.languages)} if again or plan.script else _new(plan, kit, shows.told())
    with _folder(plan) as out:
        made = [
            edition.paths.mp3
            for number, (sources, languages) in enumerate(wanted.items())
            for edition in pipeline.make(
                replace(plan, sources=sources, languages=tuple(languages), out=_apart(out, number, plan)), kit, edit
            )
        ]
        return shows.add(made, tools.now()) if made else ()


def gathered(plan: Plan, tools: Tools, shows: Library, *, again: bool = False) -> tuple[Plan, Tools]:
    """
    Return *plan*, which is `aimed`, with articles in the place of feeds, and tools that have read them. Of a feed come
    those that the show has not told in every language yet, unless *again*.

    Raises what `pipeline.read` raises.
    """
    pipeline.audition(plan, plan.languages, tools)
    known = shows.told()

    def told(address: str, sha256: str) -> bool:
        return all(known.stem(language, address, sha256) is not None for language in plan.languages)

    found = gather(plan, tools, None if again or plan.script else told)
    return replace(plan, sources=tuple(found), latest=None), replace(tools, read=found.__getitem__)


def _new(plan: Plan, tools: Tools, told: Told) -> Mapping[tuple[str, ...], Sequence[str]]:
    """
    The languages of *plan*, by the sources that are new there.
    """
    stories = dict(zip(plan.sources, pipeline.read(plan, tools), strict=True))
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for language in plan.languages:
        known = {source: told.stem(language, *keys(story.article.document)) for source, story in stories.items()}
        for source, stem in known.items():
            if stem is not None:
                tools.report.warn(
                    f"{source} was in the {language} feed already, as {stem}; --again publishes it again."
                )
        if new := tuple(source for source in plan.sources if known[source] is None):
            found[new].append(language)
    return found


@contextmanager
def _folder(plan: Plan) -> Iterator[Path | None]:
    """
    Where editions are made: as *plan* says, or else in a folder that goes at the end.
    """
    if plan.out is not None:
        yield plan.out
        return
    with TemporaryDirectory(prefix="briefing-") as folder:
        yield Path(folder)


def _apart(out: Path | None, number: int, plan: Plan) -> Path | None:
    """
    A folder for each group of editions, since two of them may share a name, where nobody has named one.
    """
    return out / str(number) if out is not None and plan.out is None else out
