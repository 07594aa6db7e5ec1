"""
The reporter at the keyboard: warnings on standard error, progress only on a terminal.
"""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Terminal:
    """
    A `Report` for one command; a context, so that a progress bar never outlives it.
    """

    def __init__(self, quiet: bool = False, verbose: bool = False) -> None:
        self._quiet = quiet
        self._verbose = verbose
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def warn(self, sentence: str) -> None:
        """
        Say *sentence* on standard error, whatever else is quiet: a warning is a result, too.
        """
        if self._bar is not None:
            self._bar.console.print(f"briefing: {sentence}", markup=False, highlight=False)
        else:
            click.echo(f"briefing: {sentence}", err=True)

    def tell(self, sentence: str) -> None:
        """
        Say *sentence* on standard error to those who asked for more.
        """
        if self._verbose:
            self.warn(sentence)

    def progress(self, label: str, done: float) -> None:
        """
        Draw how far *label* is, where somebody can see it.
        """
        if self._quiet or sys.stderr is None or not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = self._draw()
        if label not in self._tasks:
            self._tasks[label] = self._bar.add_task(label, total=1.0)
        self._bar.update(self._tasks[label], completed=done)

    def _draw(self) -> Progress:
        from rich.console import Console  # 0.1 s
        from rich.progress import Progress

        bar = Progress(console=Console(stderr=True), transient=True)
        bar.start()
        return bar
