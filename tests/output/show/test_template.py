"""
The settings of a new show.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import showcase
from hypothesis import example, given, settings
from hypothesis import strategies as st

from output.show import settings as show_settings
from output.show.model import Show
from output.show.settings import NAME
from output.show.template import quoted, template, with_guids


def read(text: str) -> Show:
    with TemporaryDirectory() as folder:
        (Path(folder) / NAME).write_text(text, encoding="utf-8", newline="")
        return show_settings.read(Path(folder))


@pytest.mark.parametrize("languages", [("en",), ("uk", "de", "ru", "en")])
def test_a_show_is_read_as_it_was_written(languages: tuple[str, ...]) -> None:
    """
    Every field comes back, those in a language's own table, too.
    """
    show = showcase.show(
        *languages,
        title=showcase.HARD,
        category=("News", "Politics"),
        explicit=True,
        copyright="© 2026 \\ Ann",
        license="CC-BY-4.0",
        license_url="https://example.org/licence",
        keep=7,
        moved_to="https://example.net/",
        rrule="FREQ=WEEKLY",
        host="Anna",
        cover="cover.png",
    )
    assert read(template(show)) == show
    assert "[voices]" in template(show)


@given(st.text())
@example('"""\\\x00\x7f\u2028\r\n\ud800')
@settings(max_examples=50)
def test_any_text_is_a_string(text: str) -> None:
    """
    TOML gives back what was quoted, with U+FFFD for what no file can hold.
    """
    shown = "".join("\ufffd" if 0xD800 <= ord(each) <= 0xDFFF else each for each in text)
    assert tomllib.loads(f"a = {quoted(text)}")["a"] == shown


def test_a_description_is_everybodys() -> None:
    """
    One that a show was given stands in each of its feeds.
    """
    show = showcase.show("en", "uk")
    told = replace(show, channels=tuple(replace(each, description="All of it") for each in show.channels))
    assert read(template(told)) == told


@pytest.mark.parametrize(
    "more",
    [
        "",
        '\n[channel.uk]\ntitle = "Новини"\n',
        '\n[ channel . uk ] # ours\nguid = ""\ntitle = "Новини"\n[voices]\nuk = "espeak:uk"\n',
        '\n[voices]\nuk = "espeak:uk"',
    ],
)
def test_a_guid_is_written_down(more: str) -> None:
    """
    A channel that has none in the file gets one there, which it then keeps at another address; all else stays.
    """
    text = f'title = "News"\nbase_url = "{showcase.BASE}"\nlanguages = ["en", "uk"]\n{more}'
    complete = with_guids(text, read(text))
    assert read(complete) == read(text)
    assert with_guids(complete, read(complete)) == complete
    moved = read(complete.replace("example.org", "example.net"))
    assert [each.guid for each in moved.channels] == [each.guid for each in read(text).channels]
    assert tomllib.loads(complete).get("voices") == tomllib.loads(text).get("voices")
