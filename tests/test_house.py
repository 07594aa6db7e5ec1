"""
The walls of the house: who may import whom, and what stays light.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
ROOMS = ("briefing", "voices", "output")
FILES = sorted(path for room in ROOMS for path in (HOUSE / room).rglob("*.py"))

#: Packages that cost more than 20 ms to import, or start something: each stands inside the function that needs it.
HEAVY = {
    "PIL", "aiohttp", "argostranslate", "av", "babel", "charset_normalizer", "ctranslate2", "edge_tts",
    "espeakng_loader", "filelock", "gtts", "jinja2", "lxml", "markupsafe", "mutagen", "numpy", "onnxruntime", "piper",
    "platformdirs", "pymorphy3", "requests", "rich", "segno", "sentencepiece", "starlette", "tenacity", "trafilatura",
    "urllib3", "uvicorn",
}  # fmt: skip

#: The modules of `briefing` that see all three rooms.
WALK = ("briefing/pipeline/", "briefing/cli/", "briefing/__main__.py")


def name_of(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def imports(path: Path, *, top: bool = False) -> Iterator[str]:
    """
    Names of the modules that a file imports; with *top* only while the file itself is being imported.
    """
    pending: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}: relative import"
            yield node.module or ""
        late = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        if not (top and (late or typing_only)):
            pending.extend(ast.iter_child_nodes(node))


def roots(path: Path, *, top: bool = False) -> set[str]:
    return {name.split(".")[0] for name in imports(path, top=top)}


@pytest.mark.parametrize("path", [p for p in FILES if name_of(p).startswith("voices/")], ids=name_of)
def test_voices_know_nothing_of_news(path: Path) -> None:
    """
    The room of voices imports no sibling.
    """
    assert not roots(path) & {"briefing", "output"}


@pytest.mark.parametrize("path", [p for p in FILES if name_of(p).startswith("output/")], ids=name_of)
def test_output_knows_only_clips(path: Path) -> None:
    """
    The room of sound sees of the voices only their model, and of the words nothing.
    """
    assert "briefing" not in roots(path)
    assert {name for name in imports(path) if name.split(".")[0] == "voices"} <= {"voices.model"}


@pytest.mark.parametrize(
    "path",
    [p for p in FILES if name_of(p).startswith("briefing/") and not name_of(p).startswith(WALK)],
    ids=name_of,
)
def test_words_know_no_sound(path: Path) -> None:
    """
    The text modules import no sibling: only the walk and the command line see all three rooms.
    """
    assert not roots(path) & {"voices", "output"}


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("file", ["model", "errors"])
def test_foundations_rest_on_nothing(room: str, file: str) -> None:
    """
    Models and errors import nothing of ours; the sound's model knows the clip that it is made of.
    """
    ours = {name for name in imports(HOUSE / room / f"{file}.py") if name.split(".")[0] in ROOMS}
    assert ours <= ({"voices.model"} if (room, file) == ("output", "model") else set())


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_heavy_imports_stand_where_they_are_used(path: Path) -> None:
    """
    Importing any file of ours loads no heavy package.
    """
    assert not roots(path, top=True) & HEAVY


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_is_one_noun(path: Path) -> None:
    """
    A file says first what it is, and is short enough to be that: 250 lines.
    """
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= 250, "split it"


def test_help_loads_nothing_heavy() -> None:
    """
    `briefing --help` imports click, and of everything else that is heavy nothing.
    """
    code = (
        "import json, sys\nfrom briefing.cli import run\n"
        "code = run(['--help'])\nprint(json.dumps([code, sorted(sys.modules)]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    status, modules = json.loads(done.stdout.splitlines()[-1])
    assert status == 0
    assert not {name.split(".")[0] for name in modules} & HEAVY


def engines() -> list[str]:
    import voices.engines

    return [module.name for module in pkgutil.iter_modules(voices.engines.__path__)]


@pytest.mark.parametrize("name", engines())
def test_every_engine_has_a_class_and_a_test(name: str) -> None:
    """
    An engine is one file with a class `Engine`, and has a test file of its own.
    """
    engine = importlib.import_module(f"voices.engines.{name}").Engine()
    assert name == engine.name
    assert (HOUSE / "tests" / "voices" / f"test_{name}.py").is_file()


def test_the_promised_engines_are_there() -> None:
    """
    The engines that the README names are found by their files alone, and no others.
    """
    named = re.findall(r"^\| `(\w+)` \| (?:online|offline) \|", (HOUSE / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(named) == engines()


def test_every_option_stands_in_the_readme() -> None:
    """
    What `briefing make --help` offers, the README explains.
    """
    from briefing.cli.make import make

    readme = (HOUSE / "README.md").read_text("utf-8")
    for option in (each for each in make.params if each.param_type_name == "option"):
        assert any(f"{name}`" in readme or f"{name} " in readme for name in option.opts), option.opts


def test_every_command_of_the_help_is_there() -> None:
    """
    The table in `--help` names commands that exist, each described by its own first line.
    """
    from briefing.cli import COMMANDS, cli

    for name, line in COMMANDS.items():
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert line == (command.help or "").strip().splitlines()[0]
