"""
The tag of an episode that another show takes in.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from encoding import encode
from mutagen.id3 import ID3
from sounds import sine

from output import mp3, tags
from output.errors import BadSound
from output.model import RATE, Chapter, Tags

ABOUT = Tags("Їжак у тумані", "Größe & Söhne", "Новини дня", date(2026, 3, 9), "uk", "Підсумок.", "Перший рядок.")
CHAPTERS = (Chapter(0, 7 * RATE, "Один"), Chapter(7 * RATE, 14 * RATE, "Два"))


@pytest.fixture
def episode(tmp_path: Path) -> Path:
    """
    A second of sound without a tag.
    """
    path = tmp_path / "a.mp3"
    encode([sine(1)], path)
    return path


@pytest.mark.parametrize("before", [b"", b"\xff\xd8\xffold", b"\xff\xd8\xffnew"])
def test_a_tag_moves_to_another_show(episode: Path, before: bytes) -> None:
    """
    Title, album, artist and cover are the new ones, each once; all else stays as and where it was, and so does the
    sound. A second time changes no byte.
    """
    tags.write(episode, replace(ABOUT, cover=before), CHAPTERS)
    old = ID3(episode, translate=False)
    tags.rewrite(episode, "Їжак у селі", "Ранкові новини", "Anna", b"\xff\xd8\xffnew")
    tag = ID3(episode, translate=False)
    assert tag.version == (2, 3, 0)
    changed = {"TIT2": "Їжак у селі", "TALB": "Ранкові новини", "TPE1": "Anna"}
    assert {name: tag[name].text for name in changed} == {name: [text] for name, text in changed.items()}
    assert [each.data for each in tag.getall("APIC")] == [b"\xff\xd8\xffnew"]
    assert {key: tag[key] for key in old if key not in (*changed, "APIC:")} == {
        key: frame for key, frame in old.items() if key not in (*changed, "APIC:")
    }
    data = episode.read_bytes()
    assert data.rindex(b"CHAP") < data.index(b"APIC")
    assert tags.read(episode) == CHAPTERS
    assert mp3.samples(episode) == RATE
    tags.rewrite(episode, "Їжак у селі", "Ранкові новини", "Anna", b"\xff\xd8\xffnew")
    assert episode.read_bytes() == data


def test_whom_a_tag_names_may_stay(episode: Path) -> None:
    """
    Without an artist, those that the file names stay; a file without a tag is told.
    """
    with pytest.raises(BadSound, match="cannot be read"):
        tags.rewrite(episode, "One", "News", "", b"")
    tags.write(episode, ABOUT, CHAPTERS)
    tags.rewrite(episode, "One", "News", "", b"")
    assert ID3(episode)["TPE1"].text == ["Größe & Söhne"]


def test_an_emoji_makes_another_version(episode: Path) -> None:
    """
    With an emoji in its title a tag of version 2.3 becomes one of 2.4 and says the same, with its chapters in their
    order; without one it becomes 2.3 again.
    """
    tags.write(episode, ABOUT, CHAPTERS)
    first = dict(ID3(episode, translate=False))
    assert ID3(episode, translate=False)["TYER"].text == ["2026"]
    tags.rewrite(episode, "🎙 Їжак", "News", "", b"")
    tag = ID3(episode, translate=False)
    assert tag.version == (2, 4, 0)
    assert (str(tag["TDRC"]), tag["TIT2"].text, tag["TPE1"].text) == ("2026-03-09", ["🎙 Їжак"], [ABOUT.artist])
    assert "TYER" not in tag
    assert {frame.encoding for frame in tag.values() if hasattr(frame, "encoding")} == {3}
    assert tags.read(episode) == CHAPTERS
    tags.rewrite(episode, ABOUT.title, ABOUT.album, "", b"")
    assert ID3(episode).version == (2, 3, 0)
    assert dict(ID3(episode, translate=False)) == first
