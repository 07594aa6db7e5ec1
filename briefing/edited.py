"""
The text of a script: written for a person to read or edit, and read back into lines.

    # the title
    ## the title of a chapter, which the next line opens
    A line that is spoken.
        > how a voice gets the line above; nothing of it is read back
    [de] Eine Zeile in einer anderen Sprache als der des Skripts.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from briefing import detect
from briefing.errors import NothingToSay, PlanError
from briefing.languages import LANGUAGES, Language
from briefing.model import Script

#: What the errors call what came back from an editor.
NAME = "The edited script"

_HEADING = re.compile(r"(##?)(?:\s+(.*))?$")
_MARKED = re.compile(rf"\[({'|'.join(LANGUAGES)})\]\s*(.+)$")
_SPOKEN_FORM = re.compile(r"\s+>")


@dataclass(frozen=True, slots=True)
class Said:
    """
    A line as it was read: *language* is None for the script's own, *chapter* for a line that opens none.
    """

    text: str
    language: str | None = None
    chapter: str | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """
    A script that a person has had a hand in. *name* is where it was read from, *before* what was opened, where known.
    """

    name: str
    language: str
    title: str | None
    lines: tuple[Said, ...]
    before: Script | None = None


def told(script: Script) -> str:
    """
    Write *script* as text.
    """
    lines = [f"# {_flat(script.title)}"]
    for line in script.lines:
        if line.chapter is not None:
            lines += ["", f"## {_flat(line.chapter)}"]
        text = _flat(line.text)
        foreign = line.language != script.language
        # A text that looks like something else is told by the language in front of it.
        lines.append(f"[{line.language}] {text}" if foreign or _HEADING.match(text) or _MARKED.match(text) else text)
        if _words(line.text) != _words(line.spoken):
            lines.append(f"    > {_flat(line.spoken)}")
    return "\n".join(lines)


def read(text: str, name: str, language: str | None = None) -> Edited:
    """
    Read what was written by `told` and changed by anybody; without *language*, it is told from the lines.

    Raises:
        NothingToSay: There is no line to speak.
        PlanError: The language cannot be told, or there are two scripts.
    """
    titles: list[str] = []
    lines: list[Said] = []
    chapter: str | None = None
    for raw in unicodedata.normalize("NFC", text).splitlines():
        line = raw.strip()
        heading, marked = _HEADING.match(line), _MARKED.match(line)
        if not line or _SPOKEN_FORM.match(raw):
            continue
        if heading is None:
            lines.append(Said(marked[2], marked[1], chapter) if marked else Said(line, None, chapter))
            chapter = None
        elif heading[1] == "#":
            titles += [heading[2]] if heading[2] else []
        else:
            chapter = heading[2] or chapter
    if not any(sayable(line.text) for line in lines):
        raise NothingToSay(f"{name} holds no line to speak; write one, or leave some of those that were there.")
    if len(titles) > 1:
        raise PlanError(
            f"{name} holds {len(titles)} scripts (lines that begin with #); put each into a file of its own."
        )
    return Edited(name, language or _language(lines, name), next(iter(titles), None), tuple(lines))


def sayable(text: str) -> bool:
    """
    Tell whether there is a letter or a figure in *text*: a row of emoji is a title to see, not one to hear.
    """
    return any(map(str.isalnum, text))


def folded(text: str) -> str:
    """
    Return *text* as it is compared: white space is one blank, whichever it was.
    """
    return " ".join(text.split())


def standing(text: str, own: Language) -> str | None:
    """
    Return the role of *text* when it is one of the sentences that Briefing itself says in a language.
    """
    forms = {
        "greeting": own.greetings,
        "headline": own.headlines,
        "handover": own.handovers,
        "source": [f"{kind} {each}" for kind in (own.extract, own.whole) for each in own.sources],
        "disclosure": (own.disclosure, own.translated),
        "farewell": own.farewells,
    }
    return next((role for role, each in forms.items() if any(_fills(text, form) for form in each)), None)


def _fills(text: str, form: str) -> bool:
    """
    Tell whether *text* is *form* with anything in the place of its braces.
    """
    literals = re.split(r"\{\w+\}", folded(form))
    return re.fullmatch(".+".join(map(re.escape, literals)), folded(text)) is not None


def _language(lines: list[Said], name: str) -> str:
    found = detect.language("\n".join(line.text for line in lines if line.language is None))
    if found is None:
        raise PlanError(f"The language of {name} cannot be told; name it with --to.")
    return found


def _flat(text: str) -> str:
    return " ".join(text.splitlines())


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)
