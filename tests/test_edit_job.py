"""
The main job with an editor in between: the script is opened, and what was saved is spoken.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from house import House, lines, manifest
from lighthouse import STAIRS


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """
    Make $EDITOR a program that does this to the bytes that it finds.
    """

    def install(code: str) -> None:
        path = tmp_path / "editor.py"
        path.write_text(
            f"import sys, pathlib\npath = pathlib.Path(sys.argv[-1])\nfound = path.read_bytes()\n{code}\n", "utf-8"
        )
        monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{path}"')

    monkeypatch.delenv("VISUAL", raising=False)
    return install


def replacing(old: str, new: str) -> str:
    """
    What to do to the bytes to have *old* replaced with *new*.
    """
    return f"path.write_bytes(found.replace({old.encode()!r}, {new.encode()!r}))"


def test_edit_before_speaking(briefing: House, lighthouse_article: Path, editor: Callable[[str], None]) -> None:
    """
    `make --edit` speaks what the editor saved, however short, in whichever encoding.
    """
    editor("path.write_bytes(found.decode().replace('new lamp', 'lamp – “new”').encode('cp1252'))")
    answer = briefing("make", lighthouse_article, "--edit", "--engine", "tone", "--minutes", "2")
    said = lines(answer)
    assert [line["text"] for line in said if line["edited"]] == ["The town council paid for the lamp – “new”."]
    assert not answer.err


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_an_edited_translation(briefing: House, lighthouse_article: Path, editor: Callable[[str], None]) -> None:
    """
    With `make --edit`, lines that were left as they are keep all that is known of them; a sentence that could not be
    translated can be, by hand, and is no longer told to be kept.
    """
    editor(replacing(f"[en] {STAIRS}", "Понад 300 відвідувачів піднялися сходами."))
    answer = briefing("make", lighthouse_article, "--to", "uk", "--edit", "--engine", "tone", "--minutes", "1")
    said = lines(answer)
    assert [line["text"] for line in said if line["edited"]] == ["Понад 300 відвідувачів піднялися сходами."]
    assert all(line["span"] and line["score"] is not None for line in said if line["role"] == "body")
    assert [line["role"] for line in said].count("body") == 3
    assert {line["language"] for line in said} == {"uk"}
    told = manifest(Path(answer.out.strip()))
    assert (told["translation"]["kept"], told["warnings"]) == ([], [])
    assert not answer.err


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_each_edition_is_opened(briefing: House, lighthouse_article: Path, editor: Callable[[str], None]) -> None:
    """
    With several languages, the scripts are opened one after the other, and each is spoken as it was saved.
    """
    editor(replacing("lamp", "light").replace("write_bytes(", "write_bytes(b'## Done\\nDone.\\n' + "))
    answer = briefing("make", lighthouse_article, "--to", "en", "--to", "uk", "--edit", "--engine", "tone")
    assert answer.code == 0, answer.err
    english, ukrainian = (manifest(Path(line))["lines"] for line in answer.out.split())
    assert [line["text"] for line in english if line["edited"]] == ["Done.", "The town council paid for the new light."]
    assert [line["text"] for line in ukrainian if line["edited"]] == ["Done."]


def test_edit_without_a_sound(briefing: House, lighthouse_article: Path, editor: Callable[[str], None]) -> None:
    """
    `script --edit` prints what came of it, with the spoken forms of the edited lines; it can be read back.
    """
    editor(replacing("300 visitors", "21 visitors"))
    answer = briefing("script", lighthouse_article, "--edit", "--offline")
    assert answer.code == 0, answer.err
    assert "More than 21 visitors climbed the stairs.\n    > More than twenty-one visitors" in answer.out
    editor("")
    assert "300 visitors" in briefing("script", lighthouse_article, "--offline").out


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("pass", "without saving"),
        ("path.write_bytes(b'')", "empty"),
        ("path.write_bytes(b'# A title')", "no line to speak"),
        ("path.write_bytes(found + b'# A title')", "2 scripts"),
        ("path.write_bytes(bytes(range(256)) * 9)", "The edited script"),
        ("sys.exit(1)", "EDITOR"),
    ],
)
@pytest.mark.parametrize("command", ["make", "script"])
def test_an_edit_that_comes_to_nothing(
    command: str,
    code: str,
    told: str,
    briefing: House,
    lighthouse_article: Path,
    editor: Callable[[str], None],
    tmp_path: Path,
) -> None:
    """
    An editor left without saving, or with nothing to say, is one sentence; nothing is made.
    """
    editor(code)
    answer = briefing(command, lighthouse_article, "--edit", "--offline")
    assert answer.code == 1
    assert told in answer.err
    assert "Traceback" not in answer.err
    assert not list(tmp_path.glob("*.mp3"))


def test_an_edit_is_not_lost(
    briefing: House,
    lighthouse_article: Path,
    editor: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    When speaking fails after the edit, the text is kept in a file, and the file is named.
    """
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    out = "out = pathlib.Path('out')\nout.rmdir()\nout.write_bytes(b'in the way')"
    editor(f"{replacing('the new lamp', 'the lamp')}\n{out}")
    answer = briefing("make", lighthouse_article, "--edit", "--engine", "tone", "-o", tmp_path / "out" / "x.mp3")
    assert answer.code == 1
    (kept,) = tmp_path.glob("briefing-*.txt")
    assert str(kept) in answer.err
    assert "paid for the lamp" in kept.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are called otherwise there")
def test_the_editor_gets_the_terminal(lighthouse_article: Path, editor: Callable[[str], None]) -> None:
    """
    When standard output goes into a file, the editor still draws on the terminal, and reads from it.
    """
    import fcntl
    import pty
    import termios

    editor("print('SCREEN', sys.stdin.isatty(), flush=True)\npath.write_bytes(found)")
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "script", str(lighthouse_article), "--edit", "--offline"],
            cwd=Path(__file__).parent.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(theirs, termios.TIOCSCTTY, 0),
            check=True,
        )
        assert b"SCREEN True" in os.read(ours, 1000)
        assert done.stdout.startswith(b"# The old lighthouse")
        assert b"SCREEN" not in done.stdout
    finally:
        os.close(ours)
        os.close(theirs)
