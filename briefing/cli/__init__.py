"""
The command line: what went wrong becomes one sentence and an exit code.

    0 done    1 failed    2 usage    3 partial: kept, run again to resume    130 interrupted
"""

from __future__ import annotations

import errno
import importlib
import io
import os
import signal
import sys

import click

import briefing
from briefing.errors import BriefingError, Partial
from output.errors import OutputError
from voices.errors import VoiceError

#: What is said when a result cannot be printed.
FULL = "Standard output takes no more ({}); send it somewhere else."

#: The commands in the order of `--help`: each is a file of this folder, imported when it is asked for.
COMMANDS = {
    "make": "Turn articles into a spoken briefing.",
    "script": "Show what a briefing would say.",
    "show": "Publish: a folder with one podcast feed a language.",
    "serve": "Serve a show at home: to this machine, or to its network.",
    "say": "Show or speak one text as a briefing would.",
    "voices": "List the engines and their voices.",
    "models": "List, install and remove translation packages (Argos Translate) and voices (Piper).",
    "inspect": "Check a finished MP3: chapters, loudness over time, tags.",
    "doctor": "Check what works on this machine.",
}


class Commands(click.Group):
    """
    A group that imports a command when it is used: `--help` must not wait for any.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """
        Name the commands, most needed first.
        """
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """
        Import the command called *cmd_name*.
        """
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"briefing.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """
        Write the table of commands without importing them.
        """
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(briefing.__version__, prog_name="briefing")
def cli() -> None:
    """
    Turn a news article into a spoken briefing, offline if you like.

    It speaks English, German, Russian and Ukrainian, and says only what the article says.
    """


def main() -> None:
    """
    Run the command line as a program.
    """
    # A title in letters that the terminal does not know is shown in another way, it does not end the run.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    for name in ("SIGTERM", "SIGHUP"):  # Windows knows no SIGHUP
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)
    sys.exit(run(sys.argv[1:]))


def _interrupt(number: int, frame: object) -> None:
    """
    Being told to stop is an interrupt, too: what is half made has to go.
    """
    raise KeyboardInterrupt


def run(arguments: list[str]) -> int:
    """
    Run the command line, and tell the exit code.
    """
    try:
        code = cli.main(arguments, prog_name="briefing", standalone_mode=False)
    except click.ClickException as e:
        e.show()
        return e.exit_code
    except (KeyboardInterrupt, click.Abort):
        return _fail("Interrupted: nothing half made was left behind, and clips that were made are kept.", 130)
    except (BriefingError, VoiceError, OutputError) as e:
        return _fail(str(e), 3 if isinstance(e, Partial) else 1)
    except BrokenPipeError:
        # Whoever read our results has left; what Python would flush at exit goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as e:
        # What names no file is a stream: `--help` into a full disk. Files have been spoken for in their rooms.
        if e.filename is not None or e.errno not in (errno.ENOSPC, errno.EIO, errno.EFBIG):
            raise
        return _fail(FULL.format(e.strerror), 1)
    return code if isinstance(code, int) else 0


def _fail(sentence: str, code: int) -> int:
    click.echo(f"briefing: {sentence}", err=True)
    return code
