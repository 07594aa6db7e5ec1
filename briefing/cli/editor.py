"""
The editor of the person at the keyboard.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

import click

from briefing.errors import PlanError


@contextmanager
def editing() -> Iterator[Callable[[str], str]]:
    """
    Lend what opens a text in $VISUAL or $EDITOR and returns what was saved.

    When the block fails afterwards, in whichever way, the work of the person is kept in a file and its path told.
    """
    saved: list[str] = []

    def edit(text: str) -> str:
        saved.append(_edited(text))
        return saved[-1]

    try:
        yield edit
    except BaseException:  # Ctrl-C too
        for text in saved:
            _keep(text)
        raise


def _edited(text: str) -> str:
    """
    Raises `PlanError` when nothing was saved, and `SourceError` when it cannot be read.
    """
    from briefing.edited import NAME
    from briefing.source.encoding import decode

    try:
        with _terminal():
            # Bytes: an editor may save in another encoding than UTF-8.
            data = click.edit(f"{text}\n".encode("utf-8", "replace"))
    except click.ClickException as e:
        raise PlanError(f"{e.message}; name an editor that works in the variable EDITOR.") from e
    if data is None:
        raise PlanError("The editor was left without saving; to go on, save the script there, even as it is.")
    if not data.strip():
        raise PlanError("The script was saved empty; to have it spoken, save it with the lines that are to be said.")
    return decode(data, NAME)


@contextmanager
def _terminal() -> Iterator[None]:
    """
    Give the editor the terminal where our own standard input or output is a pipe or a file.
    """
    with ExitStack() as stack:
        for stream, mode in ((0, os.O_RDONLY), (1, os.O_WRONLY)):
            with suppress(OSError):  # there is no terminal, or the stream is closed
                if not os.isatty(stream):
                    _lend(stream, os.open("/dev/tty", mode), stack)
        yield


def _lend(stream: int, terminal: int, stack: ExitStack) -> None:
    stack.callback(os.close, terminal)
    own = os.dup(stream)
    stack.callback(os.close, own)
    os.dup2(terminal, stream)
    stack.callback(os.dup2, own, stream)


def _keep(text: str) -> None:
    with tempfile.NamedTemporaryFile("wb", prefix="briefing-", suffix=".txt", delete=False) as file:
        file.write(text.encode("utf-8", "replace"))
    click.echo(f"briefing: What you edited is kept in {file.name}; --script takes it.", err=True)
