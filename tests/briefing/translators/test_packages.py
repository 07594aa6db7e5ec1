"""
Packages are found where Argos keeps them, and a broken one harms no other.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import phrasebook
import pytest

from briefing.errors import TranslationError
from briefing.translators.packages import BrokenPackage, Package, default_folder, installed, newness, read, remove

PHRASES = {"Good morning.": "Доброго ранку."}


def settings_file(home: Path, content: str) -> None:
    """
    Write Argos' settings below *home*.
    """
    file = home / ".config" / "argos-translate" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("extra", "settings"),
    [
        ({}, None),
        ({"XDG_DATA_HOME": "data"}, None),
        ({"ARGOS_PACKAGES_DIR": "mine"}, '{"ARGOS_PACKAGES_DIR": "theirs"}'),
        ({}, '{"ARGOS_PACKAGES_DIR": "theirs"}'),
        ({"XDG_CONFIG_HOME": "elsewhere"}, '{"ARGOS_PACKAGES_DIR": "theirs"}'),
        ({"SNAP": "snap", "SNAP_USER_DATA": "snapdata"}, None),
        ({}, "{broken"),
    ],
)
def test_the_folder_is_argos_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extra: dict[str, str], settings: str | None
) -> None:
    """
    Whatever is set, we look where Argos Translate itself would put packages.
    """
    if settings:
        settings_file(tmp_path, settings.replace("theirs", str(tmp_path / "theirs")))
    environ = {"HOME": str(tmp_path), **{key: str(tmp_path / value) for key, value in extra.items()}}
    monkeypatch.setenv("HOME", str(tmp_path))
    mine = default_folder(environ)
    assert not (tmp_path / ".local").exists()
    code = "from argostranslate import settings; print(settings.package_data_dir)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == str(mine)


def test_installed_lists_whole_packages(tmp_path: Path) -> None:
    """
    Every whole package is listed with its languages, version and folder, the newest of a pair first.
    """
    old = phrasebook.install(tmp_path, "en", "uk", PHRASES, version="1.9")
    new = phrasebook.install(tmp_path, "en", "uk", PHRASES, version="1.10")
    other = phrasebook.install(tmp_path, "de", "en", {"Guten Morgen.": "Good morning."})
    expected = (
        Package("de", "en", "1.0", other),
        Package("en", "uk", "1.10", new),
        Package("en", "uk", "1.9", old),
    )
    assert (expected, ()) == installed(tmp_path)


def test_strangers_are_passed_over(tmp_path: Path) -> None:
    """
    Loose files, hidden folders and packages for other jobs are neither packages nor broken ones.
    """
    (tmp_path / "notes.txt").write_text("hello")
    (tmp_path / ".incoming-x").mkdir()
    (tmp_path / "__MACOSX").mkdir()
    (tmp_path / "sbd").mkdir()
    (tmp_path / "sbd" / "metadata.json").write_text('{"type": "sbd"}')
    assert installed(tmp_path) == ((), ())


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("metadata.json", None, "no metadata.json"),
        ("metadata.json", b"{", "cannot be read"),
        ("metadata.json", b"\xff\xfe\x00", "cannot be read"),
        ("metadata.json", b"[1]", "holds no description"),
        ("metadata.json", b"{}", "names no language pair"),
        ("metadata.json", b'{"from_code": "../en", "to_code": "uk"}', "names no language pair"),
        ("model/model.bin", None, "model.bin is missing or empty"),
        ("model/model.bin", b"", "model.bin is missing or empty"),
        ("sentencepiece.model", None, "tokenizer is missing or empty"),
    ],
)
def test_broken_packages_say_why(tmp_path: Path, file: str, content: bytes | None, reason: str) -> None:
    """
    What is missing is named, in the list and by `read`.
    """
    path = phrasebook.install(tmp_path, "en", "uk", PHRASES)
    (path / file).unlink()
    if content is not None:
        (path / file).write_bytes(content)
    good, ((name, told),) = installed(tmp_path)
    assert ((), path.name) == (good, name)
    assert reason in told
    with pytest.raises(BrokenPackage, match=reason):
        read(path)


def test_a_package_of_bpe_kind_is_whole(tmp_path: Path) -> None:
    """
    Either of the two kinds of tokenizer will do.
    """
    path = phrasebook.install(tmp_path, "en", "uk", PHRASES)
    (path / "sentencepiece.model").rename(path / "bpe.model")
    assert Package("en", "uk", "1.0", path) == read(path)


def test_the_prefix_is_read(tmp_path: Path) -> None:
    """
    What a multilingual package wants said first is known from its description.
    """
    path = phrasebook.install(tmp_path, "en", "uk", PHRASES)
    metadata = json.loads((path / "metadata.json").read_text())
    (path / "metadata.json").write_text(json.dumps({**metadata, "target_prefix": ">>uk<<"}))
    assert Package("en", "uk", "1.0", path, ">>uk<<") == read(path)


def test_a_file_in_the_folder_s_place_is_told(tmp_path: Path) -> None:
    """
    A folder that cannot be read is an error, unlike one that is not there.
    """
    (tmp_path / "packages").write_text("not a folder")
    with pytest.raises(TranslationError, match="cannot be read"):
        installed(tmp_path / "packages")


def test_remove_takes_every_version_of_the_pair(tmp_path: Path) -> None:
    """
    After removing a pair nothing translates it, and other pairs are untouched.
    """
    for version in ("1.0", "1.1"):
        phrasebook.install(tmp_path, "en", "uk", PHRASES, version=version)
    other = phrasebook.install(tmp_path, "de", "en", {"Guten Morgen.": "Good morning."})
    assert [package.version for package in remove("en", "uk", tmp_path)] == ["1.1", "1.0"]
    assert ((Package("de", "en", "1.0", other),), ()) == installed(tmp_path)


def test_removing_what_is_not_there(tmp_path: Path) -> None:
    """
    The pair is named for a person, and the command that shows what there is.
    """
    with pytest.raises(TranslationError, match=r"from English \(en\) to Ukrainian \(uk\) .* briefing models list"):
        remove("en", "uk", tmp_path)


def test_a_package_that_cannot_be_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A refusal of the disk is told with the folder to delete by hand.
    """
    phrasebook.install(tmp_path, "en", "uk", PHRASES)

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")  # no folder refuses root, who runs many a test

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(TranslationError, match="by hand"):
        remove("en", "uk", tmp_path)


def test_newness() -> None:
    """
    Versions are compared as numbers.
    """
    assert sorted(["2", "1.10", "", "1.9"], key=newness) == ["", "1.9", "1.10", "2"]
