"""
What `show.toml` may say.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from output.errors import BadShow
from output.show import settings
from output.show.words import WORDS

LEAST = 'title = "News"\nbase_url = "https://example.org/news"\nlanguages = ["en", "uk"]\n'


def written(folder: Path, text: str) -> Path:
    (folder / settings.NAME).write_text(text, encoding="utf-8")
    return folder


def test_three_lines_make_a_show(tmp_path: Path) -> None:
    """
    All else has a value that is right for a daily news show; a channel has a description in its own language.
    """
    show = settings.read(written(tmp_path, LEAST))
    assert show.base_url == "https://example.org/news/"
    assert show.languages == ("en", "uk")
    assert show.category == ("News", "Daily News")
    assert show.keep == 30
    uk = show.channel("uk")
    assert uk is not None
    assert uk.description == WORDS["uk"].about
    assert show.feed(uk) == "https://example.org/news/uk/feed.xml"


def test_a_channel_has_its_own_words(tmp_path: Path) -> None:
    """
    What a channel says wins over what the show says; its guid is the one that it was given, whatever the address.
    """
    guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
    text = f'{LEAST}description = "All"\n[channel.uk]\nguid = "{guid}"\ntitle = "Новини"\n[voices]\nuk = "espeak:uk"\n'
    show = settings.read(written(tmp_path, text))
    assert [(each.title, each.description) for each in show.channels] == [("News (English)", "All"), ("Новини", "All")]
    assert show.channels[1].guid == guid != show.channels[0].guid


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (LEAST.replace('"News"', '""'), "title"),
        (LEAST.replace("https://example.org/news", "example.org/news"), "absolute"),
        (LEAST.replace("https://", "ftp://"), "absolute"),
        (LEAST.replace("example.org", "новини.org"), "xn--"),
        (LEAST.replace("/news", "/news?a=b"), "query"),
        (LEAST.replace("https://", "https://me:secret@"), "password"),
        (LEAST.replace('"uk"', '"fr"'), "'fr'"),
        (LEAST.replace('"uk"', '"en"'), "each once"),
        (LEAST.replace('["en", "uk"]', '"en"'), "a list"),
        (LEAST + "keep = -1", "keep"),
        (LEAST + "keep = true", "whole number"),
        (LEAST + 'category = "Daily Noise"', "Daily Noise"),
        (LEAST + 'explicit = "no"', "true or false"),
        (LEAST + 'email = "Ann"', "mailbox"),
        (LEAST + 'rrule = "daily"', "FREQ=DAILY"),
        (LEAST + 'auhtor = "Ann"', "auhtor"),
        (LEAST + '[channel.de]\ntitle = "Neues"', "channel.de"),
        (LEAST + '[channel.uk]\nname = "Новини"', "channel.uk.name"),
        (LEAST + 'channel = "uk"', "a table"),
        (LEAST + '[channel.uk]\nguid = "17"', "no UUID"),
        (LEAST + 'description = """' + "ї" * 2001 + '"""', "4002 bytes"),
        (LEAST + "author =", "no TOML"),
    ],
)
def test_what_cannot_be_meant_is_told(tmp_path: Path, text: str, named: str) -> None:
    """
    Each mistake is one sentence that names the file and what is wrong in it.
    """
    with pytest.raises(BadShow, match=named):
        settings.read(written(tmp_path, text))


def test_a_folder_without_settings_is_no_show(tmp_path: Path) -> None:
    """
    The error says how a show is made; a file in another encoding, or a folder of that name, is told, too.
    """
    with pytest.raises(BadShow, match="show new"):
        settings.read(tmp_path)
    (tmp_path / settings.NAME).write_bytes(LEAST.encode("utf-16"))
    with pytest.raises(BadShow, match="UTF-8"):
        settings.read(tmp_path)
    (tmp_path / settings.NAME).unlink()
    (tmp_path / settings.NAME).mkdir()
    with pytest.raises(BadShow, match="cannot be read"):
        settings.read(tmp_path)
