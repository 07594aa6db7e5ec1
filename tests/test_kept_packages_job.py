"""
The packages on the disk, some of them broken or odd: they harm no other, and what is wrong is told.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from house import House, assert_one_sentence, spawn
from orchard import UKRAINIAN
from packageserver import Server
from phrasebook import install, pack, unpack


def test_a_half_installed_package(
    briefing: House, orchard_index: Server, orchard_packages: Path, orchard_article: Path
) -> None:
    """
    A package of which only the description is there is named, harms no other, and is replaced when it is needed.
    """
    whole = install(orchard_packages, "en", "uk", UKRAINIAN)
    for path in sorted(whole.rglob("*"), reverse=True):
        if path.name != "metadata.json":
            path.rmdir() if path.is_dir() else path.unlink()
    answer = briefing("models", "list")
    assert answer.code == 0
    assert f"Broken: translate-en_uk-1_0 in {orchard_packages}: its model/model.bin is missing or empty." in answer.err
    assert briefing("script", orchard_article, "--to", "de", "--offline").code == 0
    answer = briefing("script", orchard_article, "--to", "uk", "--offline")
    assert_one_sentence(answer, 1)
    assert "The package translate-en_uk-1_0 is broken" in answer.err
    assert briefing("script", orchard_article, "--to", "uk").code == 0


@pytest.mark.parametrize("file", ["model/model.bin", "sentencepiece.model"])
@pytest.mark.parametrize("content", [b"", b"junk" * 50, None], ids=["empty", "junk", "cut"])
def test_a_damaged_package(
    briefing: House, orchard_packages: Path, orchard_article: Path, tmp_path: Path, file: str, content: bytes | None
) -> None:
    """
    A package whose files were damaged on the disk is one sentence with the command that mends it, and no MP3.
    """
    damaged = install(orchard_packages, "en", "uk", UKRAINIAN) / file
    damaged.write_bytes(damaged.read_bytes()[:-900] if content is None else content)
    answer = briefing("make", orchard_article, "--to", "uk", "--offline", "--engine", "tone", "-o", tmp_path / "out")
    assert_one_sentence(answer, 1)
    assert "briefing models install en uk" in answer.err
    assert not list(tmp_path.rglob("*.mp3"))
    assert briefing("script", orchard_article, "--to", "de", "--offline").code == 0


def test_strays_among_the_packages(briefing: House, orchard_packages: Path, orchard_article: Path) -> None:
    """
    What others have dropped into the folder of packages hides none of them.
    """
    install(orchard_packages, "en", "uk", UKRAINIAN)
    (orchard_packages / "__MACOSX").mkdir()
    (orchard_packages / "notes").mkdir()
    (orchard_packages / "._metadata.json").write_bytes(b"\x00")
    assert briefing("script", orchard_article, "--to", "uk", "--offline").code == 0
    assert len(briefing("models", "list").out.splitlines()) == 2


def test_a_package_with_a_splitter_needs_no_network(
    briefing: House, orchard_packages: Path, orchard_article: Path, tmp_path: Path, orchard_in_ukrainian: bytes
) -> None:
    """
    A package that brings models for splitting sentences is installed and used, and they are left alone.
    """
    file = tmp_path / "with_stanza.argosmodel"
    file.write_bytes(orchard_in_ukrainian)
    top, files = unpack(file)
    pack(file, top, {**files, "stanza/resources.json": b"{}", "stanza/en/tokenize/default.pt": b"junk"})
    briefing.install(file)
    assert (orchard_packages / top / "stanza" / "resources.json").is_file()
    answer = briefing("script", orchard_article, "--to", "uk", "--offline")
    assert answer.code == 0, answer.err
    assert UKRAINIAN["The quarry has been closed for years."] in answer.out


def test_settings_of_argos_that_are_junk(orchard_packages: Path, orchard_article: Path, own_home: Path) -> None:
    """
    Settings that Argos itself fails on, or prints about, reach neither our result nor our exit code.
    """
    install(orchard_packages, "en", "uk", UKRAINIAN)
    file = own_home / "xdg_config_home" / "argos-translate" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text("{broken")
    junk = {"ARGOS_INTRA_THREADS": "two", "ARGOS_CHUNK_TYPE": "foo"}
    answer = spawn("script", orchard_article, "--to", "uk", "--offline", "--json", **junk)
    assert answer.code == 0, answer.err
    assert json.loads(answer.out)[0]["language"] == "uk"


def test_a_home_that_cannot_be_written(orchard_packages: Path, orchard_article: Path) -> None:
    """
    Where no folder can be made in the user's home, packages in a folder of their own are used all the same.
    """
    install(orchard_packages, "en", "uk", UKRAINIAN)
    home = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), "/dev/null")
    answer = spawn("script", orchard_article, "--to", "uk", "--offline", **home)
    assert answer.code == 0, answer.err
    assert "Сад над кар'єром" in answer.out
