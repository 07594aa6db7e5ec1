"""
What the notes on hosting give away to be copied: it does what `briefing serve` does, and its commands exist.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from briefing.cli import cli
from output.serve.headers import TYPES, headers

DOCS = Path(__file__).parent.parent / "docs"
HOSTING = DOCS / "hosting"
#: One of each kind of file that a show has, or may have.
NAMES = [
    "index.html", "shows.opml", "sw.js", "player-0123456789ab.js", "player-0123456789ab.css", "own.css", "mark.svg",
    "app.webmanifest", "icon.png", "en/feed.xml", "en/index.html", "en/search-2026-11.json",
    "en/cover-0123456789ab-3000.png", "en/cover-0123456789ab-1400.jpg",
    "en/2026-11-26-20261124-a.html", "en/2026-11-26-20261124.mp3", "en/2026-11-26-fabaceae.json",
    *(f"en/2026-11-26-a.r2{end}" for end in (".mp3", ".opus", ".vtt", ".srt", ".txt", ".chapters.json")),
    *(f"en/2026-11-26-a{end}" for end in (".transcript.json", ".transcript.html", ".json", ".html")),
]  # fmt: skip


def _text(name: str) -> str:
    return (HOSTING / name).read_text("utf-8")


def _map(text: str, name: str, path: str) -> str:
    """
    What nginx makes of *path* by its map for the variable *name*: the first pattern that is found in it.
    """
    table = re.search(rf"map \$uri \${name} {{(.*?)\n}}", text, re.DOTALL)
    assert table
    rules = re.findall(r'"~([^"]+)"\s+"([^"]*)";', table[1])
    (default,) = re.findall(r'default\s+"([^"]*)";', table[1])
    return next((value for pattern, value in rules if re.search(pattern, path)), default)


@pytest.mark.parametrize("name", NAMES)
def test_nginx_says_what_we_say(name: str) -> None:
    """
    Type, caching and who may read are those of `briefing serve`, for each kind of file.
    """
    text, ours = _text("nginx.conf"), headers(name)
    assert _map(text, "show_caching", f"/news/{name}") == ours["Cache-Control"]
    assert (_map(text, "show_readers", f"/news/{name}") or None) == ours.get("Access-Control-Allow-Origin")
    types = dict(re.findall(r"^ {12}(\S+/\S+) +(\w+);", text, re.MULTILINE))
    kinds = {end: kind for kind, end in types.items()}
    kind = "application/json+chapters" if name.endswith(".chapters.json") else kinds[name.rpartition(".")[2]]
    assert kind == ours["Content-Type"].partition(";")[0]
    charset = re.search(r"charset_types (.*);", text)
    assert charset
    assert ("charset" in ours["Content-Type"]) == (kind in ["text/html", *charset[1].split()])


@pytest.mark.parametrize("name", NAMES)
def test_caddy_says_what_we_say(name: str) -> None:
    """
    The last header of the route that fits is the one, and its own table knows the rest.
    """
    text, ours = _text("Caddyfile"), headers(name)
    fits = {""}
    for matcher, kind, patterns in re.findall(r"^\t@(\w+) (path|path_regexp) (.*)$", text, re.MULTILINE):
        found = patterns if kind == "path_regexp" else "|".join(re.escape(each)[2:] + "$" for each in patterns.split())
        if re.search(found, f"/news/{name}"):
            fits.add(matcher)
    said = {
        key: value.strip('"')
        for matcher, key, value in re.findall(r"^\t\theader (?:@(\w+) )?([\w-]+) (.*)$", text, re.MULTILINE)
        if matcher in fits
    }
    assert said["Cache-Control"] == ours["Cache-Control"]
    assert said.get("Access-Control-Allow-Origin") == ours.get("Access-Control-Allow-Origin")
    assert said.get("Content-Type", ours["Content-Type"]) == ours["Content-Type"]
    known = (".html", ".txt", ".js", ".css", ".png", ".jpg", ".svg")
    assert "Content-Type" in said or name.endswith(known)


def test_the_store_is_told_our_types() -> None:
    """
    What is sent to a store has our types, and the feeds go last.
    """
    sent = re.findall(r"^copy (?:'([^']+)'|(\S+)) .*--include (\S+)", _text("to-s3.sh"), re.MULTILINE)
    for quoted, plain, pattern in sent:
        name = pattern.strip("'").replace("*/", "en/").replace("*", "a")
        assert headers(name)["Content-Type"] == (quoted or plain), pattern
    assert sent[-1][2] == "'*/feed.xml'"
    covered = {re.sub(r".*\*", "", each[2].strip("'")) for each in sent} | {".xml", ".opml"}
    assert set(TYPES) - covered == {".ico", ".webp", ".woff2"}  # which aws knows by itself


@pytest.mark.parametrize("script", sorted(HOSTING.glob("*.sh")), ids=lambda path: path.name)
def test_scripts_are_scripts(script: Path) -> None:
    """
    A shell understands them, and nothing is deleted before the feeds are there.
    """
    assert subprocess.run(["sh", "-n", script], check=False, capture_output=True).stderr == b""
    lines = script.read_text("utf-8").splitlines()
    (deletes,) = [i for i, line in enumerate(lines) if "--delete" in line]
    assert deletes == len(lines) - 1
    assert script.stat().st_mode & 0o111


def _commands() -> Iterator[str]:
    for path in (DOCS / "hosting.md", DOCS / "shows.md", HOSTING / "briefing-morning.service"):
        for line in path.read_text("utf-8").splitlines():
            told = re.match(r"(?:\$ |ExecStart=/usr/local/bin/|0 6 \* \* \* )(briefing .*)", line)
            if told:
                yield told[1].partition(" && ")[0]


@pytest.mark.parametrize("command", list(_commands()))
def test_commands_exist(command: str) -> None:
    """
    Each command in the notes is one that the command line takes, to the last option.
    """
    _, *arguments = shlex.split(command)
    group: click.Command = cli
    context = click.Context(cli)
    while isinstance(group, click.Group):
        name, arguments = arguments[0], arguments[1:]
        found = group.get_command(context, name)
        assert found, name
        group = found
    assert group.make_context(command, arguments, parent=context).params


def test_the_notes_are_whole() -> None:
    """
    Every file of the folder is told of, and every one that is told of is there.
    """
    told = set(re.findall(r"\]\(hosting/([^)]+)\)", (DOCS / "hosting.md").read_text("utf-8")))
    assert told == {path.name for path in HOSTING.iterdir()}
