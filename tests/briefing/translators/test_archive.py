"""
Only whole packages reach the folder of packages, and a refused one leaves no trace.
"""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import phrasebook
import pytest

from briefing.errors import TranslationError
from briefing.translators import Translation
from briefing.translators.archive import install_file
from briefing.translators.argos import Argos
from briefing.translators.packages import Package, installed

PHRASES = {"Good morning.": "Доброго ранку."}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """
    A whole package as one file.
    """
    return phrasebook.build(tmp_path / "en_uk.argosmodel", "en", "uk", PHRASES)


def everything(folder: Path) -> list[str]:
    """
    All that is below *folder*, hidden things too.
    """
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_whole_package_is_installed(archive: Path, tmp_path: Path) -> None:
    """
    What was installed translates, and nothing of the work stays behind.
    """
    folder = tmp_path / "data" / "packages"
    package = install_file(archive, folder, ("en", "uk"))
    assert Package("en", "uk", "1.0", folder / "translate-en_uk-1_0") == package
    assert (Translation("Доброго ранку."),) == Argos(folder).translate(["Good morning."], "en", "uk")
    assert [path.name for path in folder.parent.iterdir()] == ["packages"]


def test_argos_itself_finds_it(archive: Path, tmp_path: Path) -> None:
    """
    Argos Translate reads our folder without stumbling.
    """
    from argostranslate.package import get_installed_packages

    install_file(archive, tmp_path / "packages")
    assert [package.from_code for package in get_installed_packages([tmp_path / "packages"])] == ["en"]


def test_installing_replaces_the_pair(tmp_path: Path) -> None:
    """
    The last one installed is the one in use, even when it is older.
    """
    folder = tmp_path / "packages"
    for version in ("1.1", "1.1", "1.0"):
        path = phrasebook.build(tmp_path / "package", "en", "uk", PHRASES, version=version)
        install_file(path, folder)
        assert [version] == [package.version for package in installed(folder)[0]]


def test_a_broken_folder_of_the_same_name_is_replaced(archive: Path, tmp_path: Path) -> None:
    """
    Installing again repairs a package that was half unpacked.
    """
    folder = tmp_path / "packages"
    (folder / "translate-en_uk-1_0").mkdir(parents=True)
    install_file(archive, folder)
    assert installed(folder)[1] == ()


def rewrite(archive: Path, **files: bytes | None) -> None:
    """
    Pack *archive* again with some files changed, or gone where None.
    """
    name, content = phrasebook.unpack(archive)
    changed = {**content, **files}
    phrasebook.pack(archive, name, {inner: data for inner, data in changed.items() if data is not None})


def refused(archive: Path, tmp_path: Path, reason: str, expect: tuple[str, str] | None = None) -> None:
    """
    Demand that *archive* is refused for *reason*, and that the package there was before is untouched.
    """
    folder = tmp_path / "packages"
    phrasebook.install(folder, "en", "uk", PHRASES)
    before = everything(tmp_path)
    with pytest.raises(TranslationError, match=reason):
        install_file(archive, folder, expect)
    assert before == everything(tmp_path)


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("metadata.json", None, "no metadata.json"),
        ("metadata.json", b'{"type": "sbd"}', "not a package that translates"),
        ("model/model.bin", None, "model.bin is missing"),
        ("model/model.bin", b"junk" * 99, "model cannot be loaded"),
        ("sentencepiece.model", b"junk" * 99, "model cannot be loaded"),
        ("sentencepiece.model", None, "tokenizer is missing"),
    ],
)
def test_an_incomplete_package_is_refused(
    archive: Path, tmp_path: Path, file: str, content: bytes | None, reason: str
) -> None:
    """
    A package that could not translate is refused before it is installed.
    """
    rewrite(archive, **{file: content})
    refused(archive, tmp_path, reason)


def test_the_wrong_pair_is_refused(archive: Path, tmp_path: Path) -> None:
    """
    A package for other languages than asked for is named and refused.
    """
    refused(archive, tmp_path, r"from English \(en\) to Ukrainian \(uk\), not from .* to German", ("en", "de"))


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "..\\evil", "C:/evil", "translate-en_uk-1_0/../../evil"])
def test_a_way_out_is_refused(archive: Path, tmp_path: Path, name: str) -> None:
    """
    No archive writes outside its own folder.
    """
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr(name, "evil")
    refused(archive, tmp_path, "outside its own folder")


def test_a_link_is_refused(archive: Path, tmp_path: Path) -> None:
    """
    A symbolic link could lead anywhere.
    """
    entry = zipfile.ZipInfo("translate-en_uk-1_0/link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr(entry, "/etc/passwd")
    refused(archive, tmp_path, "outside its own folder")


def test_two_folders_are_refused(archive: Path, tmp_path: Path) -> None:
    """
    A stray folder would make Argos fail for every package.
    """
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr("stray/file", "x")
    refused(archive, tmp_path, "2 things at the top")


def test_litter_of_a_mac_is_left_out(archive: Path, tmp_path: Path) -> None:
    """
    What a Mac adds to a zip neither spoils a package nor is unpacked.
    """
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr("__MACOSX/._metadata.json", "x")
        file.writestr("translate-en_uk-1_0/.DS_Store", "x")
    install_file(archive, tmp_path / "packages")
    assert not [path for path in everything(tmp_path / "packages") if "MACOSX" in path or "DS_Store" in path]


def test_loose_files_are_refused(archive: Path, tmp_path: Path) -> None:
    """
    A package without a folder of its own would spill over the others.
    """
    phrasebook.pack(archive, "", phrasebook.unpack(archive)[1])
    refused(archive, tmp_path, "where a package has one folder")


def test_a_bomb_is_refused(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    An archive that unpacks to more than the limit is not unpacked.
    """
    monkeypatch.setattr("briefing.translators.archive.MOST", 1000)
    refused(archive, tmp_path, "unpacks to more than")


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_a_truncated_file_is_refused(archive: Path, tmp_path: Path, share: float) -> None:
    """
    A download that broke off is no package.
    """
    data = archive.read_bytes()
    archive.write_bytes(data[: int(len(data) * share)])
    refused(archive, tmp_path, "no .argosmodel file, or a damaged one")


def test_a_flipped_bit_is_refused(archive: Path, tmp_path: Path) -> None:
    """
    Each byte of the model is proved by its checksum.
    """
    data = bytearray(archive.read_bytes())
    data[len(data) // 2] ^= 1
    archive.write_bytes(data)
    refused(archive, tmp_path, "damaged")


def test_a_page_is_refused(archive: Path, tmp_path: Path) -> None:
    """
    A web page saved under the name of a package is told for what it is not.
    """
    archive.write_text("<html>Log in</html>")
    refused(archive, tmp_path, r"no \.argosmodel file")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """
    A name that leads to nothing is one sentence.
    """
    refused(tmp_path / "none.argosmodel", tmp_path, "none.argosmodel was not installed: it cannot be read")


def test_a_folder_that_cannot_be_made_is_told(archive: Path, tmp_path: Path) -> None:
    """
    Where the disk refuses, the way to another folder is told.
    """
    (tmp_path / "file").write_text("x")
    with pytest.raises(TranslationError, match="ARGOS_PACKAGES_DIR"):
        install_file(archive, tmp_path / "file" / "packages")
