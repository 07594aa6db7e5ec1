"""
The main job with a person in between: the script is looked at, edited, and then spoken.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from house import Answer, House, assert_one_sentence, manifest
from phrasebook import build

from briefing.languages import LANGUAGES

ARTICLE = """\
The old lighthouse opens its doors again

The old lighthouse opened its doors on Monday.

The town council paid for the new lamp.

More than 300 visitors climbed the stairs.

The keeper told the story of the great storm.
"""
#: One translation has lost its number and is not to be trusted.
UKRAINIAN = {
    "The old lighthouse opens its doors again": "Старий маяк знову відчиняє двері",
    "The old lighthouse opened its doors on Monday.": "Старий маяк відчинив двері в понеділок.",
    "The town council paid for the new lamp.": "Міська рада оплатила нову лампу.",
    "More than 300 visitors climbed the stairs.": "Багато відвідувачів піднялися сходами.",
    "The keeper told the story of the great storm.": "Доглядач розповів історію великого шторму.",
}
KEPT = "More than 300 visitors climbed the stairs."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """
    An English article of four sentences.
    """
    path = tmp_path / "lighthouse.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def ukrainian(briefing: House, tmp_path: Path) -> None:
    """
    A package that leads to Ukrainian.
    """
    answer = briefing("models", "install", build(tmp_path / "en_uk.argosmodel", "en", "uk", UKRAINIAN))
    assert answer.code == 0, answer.err


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
    return f"path.write_bytes(found.replace({old.encode()!r}, {new.encode()!r}))"


def lines(answer: Answer) -> list[dict[str, Any]]:
    """
    The lines of the one edition that was made.
    """
    assert answer.code == 0, answer.err
    found: list[dict[str, Any]] = manifest(Path(answer.out.strip()))["lines"]
    return found


@pytest.mark.usefixtures("ukrainian")
def test_source_and_translation_side_by_side(briefing: House, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Each sentence stands beside its translation, within the width; one that is kept has a flag and the reason.
    """
    monkeypatch.setenv("COLUMNS", "60")
    answer = briefing("script", article, "--to", "uk", "--to", "en", "--side-by-side", "--offline")
    assert answer.code == 0, answer.err
    assert max(map(len, answer.out.splitlines())) <= 60
    ukrainian, english = answer.out.split("\n\n# ")
    rows = [[cell.strip() for cell in row.split(" | ")] for row in ukrainian.splitlines() if " | " in row]
    left, right = (" ".join(filter(None, column)) for column in zip(*rows, strict=True))
    assert left == (
        "The old lighthouse opens its doors again The old lighthouse opened its doors on Monday. The town council paid "
        "for the new lamp. ! More than 300 visitors climbed the stairs. The keeper told the story of the great storm."
    )
    assert "Міська рада оплатила нову лампу. More than 300 visitors climbed the stairs. (kept in en: number" in right
    assert "## Джерела" in ukrainian
    assert "!" not in english


def test_two_ways_to_look_at_it(briefing: House, article: Path) -> None:
    """
    Columns are no JSON.
    """
    assert briefing("script", article, "--side-by-side", "--json").code == 2


@pytest.mark.usefixtures("ukrainian")
def test_a_script_that_nobody_changed(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    What `script` prints and `make --script` speaks is what `make` would say, with the same provenance.
    """
    shown = briefing("script", article, "--to", "uk", "--offline", "--segments", "2")
    (tmp_path / "script.txt").write_text(shown.out, encoding="utf-8")
    arguments = (article, "--engine", "tone", "-o", "out.mp3")
    own = lines(briefing("make", *arguments, "--to", "uk", "--segments", "2"))
    told = manifest(tmp_path / "out.mp3")
    assert lines(briefing("make", "--script", "script.txt", *arguments)) == own
    again = manifest(tmp_path / "out.mp3")
    # A segment is called by its chapter, which is in the edition's language.
    assert [each["sentences"] for each in again["segments"]] == [each["sentences"] for each in told["segments"]]
    assert {key for key in told if again[key] != told[key]} <= {"created", "ledger", "segments"}
    assert not any(line["edited"] for line in own)


@pytest.mark.usefixtures("ukrainian")
def test_an_edited_script_is_spoken(briefing: House, article: Path, tmp_path: Path) -> None:
    """
    Edited lines are spoken and marked, and have no span; the others keep theirs. A kept sentence keeps its language.
    """
    shown = briefing("script", article, "--to", "uk", "--offline")
    text = shown.out.replace("Міська рада оплатила", "Рада міста оплатила").replace(
        "# Старий маяк знову", "# Маяк знову"
    )
    (tmp_path / "script.txt").write_text(text, encoding="utf-8")
    answer = briefing("make", "--script", "script.txt", article, "--engine", "tone")
    said = {line["text"]: line for line in lines(answer)}
    edited = said["Рада міста оплатила нову лампу."]
    assert (edited["edited"], edited["role"], edited["span"], edited["source"]) == (True, "edited", None, None)
    assert [line["text"] for line in said.values() if line["edited"]] == [edited["text"]]
    kept = said[KEPT]
    assert (kept["language"], kept["source"], bool(kept["span"]), kept["edited"]) == ("en", 0, True, False)
    assert said["Старий маяк відчинив двері в понеділок."]["score"] is not None
    told = manifest(Path(answer.out.strip()))
    assert (told["title"], told["whole"]) == ("Маяк знову відчиняє двері", False)
    assert [each["text"] for each in told["translation"]["kept"]] == [KEPT]


def test_sources_are_not_needed(briefing: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A script alone is spoken as it stands, from standard input too; its file is called by its title.
    """
    text = "# The storm\nThe storm is over, and the ferry to the island is running again.\n[de] Alles ist gut.\n—\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    answer = briefing("make", "--script", "-", "--engine", "tone")
    assert [(line["text"], line["language"], line["edited"]) for line in lines(answer)] == [
        ("The storm is over, and the ferry to the island is running again.", "en", True),
        ("Alles ist gut.", "de", True),
        (LANGUAGES["en"].disclosure, "en", False),
    ]
    told = manifest(tmp_path / "the-storm.en.mp3")
    assert (told["sources"], told["segments"], told["whole"], told["translation"]) == ([], [], False, None)
    assert [each["title"] for each in told["chapters"]] == ["The storm"]
    assert "without a word" in answer.err


@pytest.mark.usefixtures("ukrainian")
@pytest.mark.parametrize(("source", "sentence"), [(True, "translated"), (False, "disclosure")])
def test_the_voice_is_always_disclosed(
    source: bool, sentence: str, briefing: House, article: Path, tmp_path: Path
) -> None:
    """
    Who takes out that the voice is synthetic is told that it is said all the same, in the tag as well; where lines are
    a machine's translation, so is that.
    """
    from mutagen.id3 import ID3

    shown = briefing("script", article, "--to", "uk", "--offline")
    own = LANGUAGES["uk"]
    (tmp_path / "script.txt").write_text(shown.out.replace(own.translated, ""), encoding="utf-8")
    answer = briefing("make", "--script", "script.txt", *[article][: int(source)], "--engine", "tone")
    last = lines(answer)[-1]
    assert (last["role"], last["text"], last["edited"]) == ("disclosure", getattr(own, sentence), False)
    assert last["text"] in answer.err
    assert last["text"] in str(ID3(answer.out.strip()).getall("COMM")[0])


def test_edit_before_speaking(briefing: House, article: Path, editor: Callable[[str], None], tmp_path: Path) -> None:
    """
    `make --edit` speaks what the editor saved, however short, in whichever encoding.
    """
    editor("path.write_bytes(found.decode().replace('new lamp', 'lamp – “new”').encode('cp1252'))")
    answer = briefing("make", article, "--edit", "--engine", "tone", "--minutes", "2")
    said = lines(answer)
    assert [line["text"] for line in said if line["edited"]] == ["The town council paid for the lamp – “new”."]
    assert not answer.err


@pytest.mark.usefixtures("ukrainian")
def test_an_edited_translation(briefing: House, article: Path, editor: Callable[[str], None]) -> None:
    """
    With `make --edit`, lines that were left as they are keep all that is known of them; a sentence that could not be
    translated can be, by hand, and is no longer told to be kept.
    """
    editor(replacing(f"[en] {KEPT}", "Понад 300 відвідувачів піднялися сходами."))
    answer = briefing("make", article, "--to", "uk", "--edit", "--engine", "tone", "--minutes", "1")
    said = lines(answer)
    assert [line["text"] for line in said if line["edited"]] == ["Понад 300 відвідувачів піднялися сходами."]
    assert all(line["span"] and line["score"] is not None for line in said if line["role"] == "body")
    assert [line["role"] for line in said].count("body") == 3
    assert {line["language"] for line in said} == {"uk"}
    told = manifest(Path(answer.out.strip()))
    assert (told["translation"]["kept"], told["warnings"]) == ([], [])
    assert not answer.err


@pytest.mark.usefixtures("ukrainian")
def test_each_edition_is_opened(briefing: House, article: Path, editor: Callable[[str], None]) -> None:
    """
    With several languages, the scripts are opened one after the other, and each is spoken as it was saved.
    """
    editor(replacing("lamp", "light").replace("write_bytes(", "write_bytes(b'## Done\\nDone.\\n' + "))
    answer = briefing("make", article, "--to", "en", "--to", "uk", "--edit", "--engine", "tone")
    assert answer.code == 0, answer.err
    english, ukrainian = (manifest(Path(line))["lines"] for line in answer.out.split())
    assert [line["text"] for line in english if line["edited"]] == ["Done.", "The town council paid for the new light."]
    assert [line["text"] for line in ukrainian if line["edited"]] == ["Done."]


def test_edit_without_a_sound(briefing: House, article: Path, editor: Callable[[str], None]) -> None:
    """
    `script --edit` prints what came of it, with the spoken forms of the edited lines; it can be read back.
    """
    editor(replacing("300 visitors", "21 visitors"))
    answer = briefing("script", article, "--edit", "--offline")
    assert answer.code == 0, answer.err
    assert "More than 21 visitors climbed the stairs.\n    > More than twenty-one visitors" in answer.out
    editor("")
    assert "300 visitors" in briefing("script", article, "--offline").out


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
    command: str, code: str, told: str, briefing: House, article: Path, editor: Callable[[str], None], tmp_path: Path
) -> None:
    """
    An editor left without saving, or with nothing to say, is one sentence; nothing is made.
    """
    editor(code)
    answer = briefing(command, article, "--edit", "--offline")
    assert answer.code == 1
    assert told in answer.err
    assert "Traceback" not in answer.err
    assert not list(tmp_path.glob("*.mp3"))


def test_an_edit_is_not_lost(
    briefing: House, article: Path, editor: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    When speaking fails after the edit, the text is kept in a file, and the file is named.
    """
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    out = "out = pathlib.Path('out')\nout.rmdir()\nout.write_bytes(b'in the way')"
    editor(f"{replacing('the new lamp', 'the lamp')}\n{out}")
    answer = briefing("make", article, "--edit", "--engine", "tone", "-o", tmp_path / "out" / "x.mp3")
    assert answer.code == 1
    (kept,) = tmp_path.glob("briefing-*.txt")
    assert str(kept) in answer.err
    assert "paid for the lamp" in kept.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are called otherwise there")
def test_the_editor_gets_the_terminal(article: Path, editor: Callable[[str], None], tmp_path: Path) -> None:
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
            [sys.executable, "-m", "briefing", "script", str(article), "--edit", "--offline"],
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


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "SOURCE"),
        (["--edit"], "SOURCE"),
        (["--script", "s.txt", "--edit"], "--edit"),
        (["--script", "s.txt", "--minutes", "2"], "--minutes"),
        (["--script", "s.txt", "--segments", "2"], "--segments"),
        (["--script", "s.txt", "--to", "de", "--to", "en"], "--to"),
        (["--script", "s.txt", "--to", "all"], "--to"),
        (["--script", "-", "-"], "Standard input"),
        (["s.txt", "--edit", "--dry-run"], "--dry-run"),
    ],
)
def test_wishes_that_do_not_go_together(arguments: list[str], told: str, briefing: House) -> None:
    """
    What contradicts a script that is there already is wrong usage.
    """
    answer = briefing("make", *arguments)
    assert_one_sentence(answer, 2)
    assert told in answer.err


def test_scripts_that_cannot_be_spoken(briefing: House, tmp_path: Path) -> None:
    """
    A script that is not there, empty, of no known language, or that would be written over, is refused in a sentence.
    """
    (tmp_path / "empty.txt").write_text("# Nothing\n", encoding="utf-8")
    (tmp_path / "short.txt").write_text("Linde 21\n", encoding="utf-8")
    for name, told in (("none.txt", "no file"), ("empty.txt", "no line to speak"), ("short.txt", "--to")):
        answer = briefing("make", "--script", name, "--engine", "tone")
        assert_one_sentence(answer, 1)
        assert told in answer.err
    (tmp_path / "linde.vtt").write_text("Linde 21\n", encoding="utf-8")
    answer = briefing("make", "--script", "linde.vtt", "--to", "en", "-o", "linde.mp3", "--engine", "tone", "--force")
    assert_one_sentence(answer, 1)
    assert "source itself" in answer.err


def test_a_dry_run_of_a_script(briefing: House, tmp_path: Path) -> None:
    """
    `--dry-run` foretells what an edited script costs, too.
    """
    (tmp_path / "script.txt").write_text("# Storm\nThe storm is over and all is well.", encoding="utf-8")
    answer = briefing("make", "--script", "script.txt", "--engine", "tone", "--dry-run")
    assert answer.code == 0, answer.err
    assert answer.out.startswith("storm.en.mp3: Storm")
    assert not list(tmp_path.glob("*.mp3"))


@pytest.mark.parametrize("engine", ["tone", "espeak"])
def test_hostile_scripts(engine: str, briefing: House, tmp_path: Path) -> None:
    """
    Control characters, markup, lone accents and endless words are spoken or refused, never a crash.
    """
    hostile = [
        "a\0b \x07 c",
        "<speak>[[x]]</speak> {day} {names}",
        "\u0301 1",
        "w" * 5000,
        "🎉 party",
        "## ",
        "\u202e21 kg",
    ]
    (tmp_path / "script.txt").write_text("\n".join(["# {title}\0", *hostile]), encoding="utf-8")
    answer = briefing("make", "--script", "script.txt", "--to", "en", "--engine", engine, "--offline")
    assert answer.code in (0, 1)
    assert "Traceback" not in answer.err
