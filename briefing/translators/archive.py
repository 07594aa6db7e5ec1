"""
A translation package as one file (`.argosmodel`, a zip), on its way into the folder of packages.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from briefing.errors import TranslationError
from briefing.translators.model import Model
from briefing.translators.packages import BrokenPackage, Package, default_folder, installed, read
from briefing.translators.routes import way

#: Bytes that one package may unpack to; the largest there are take a third of it.
MOST = 2 << 30


def install_file(path: Path, folder: Path | None = None, expect: tuple[str, str] | None = None) -> Package:
    """
    Check the archive at *path*, load its model once to prove it, and put it where the others are.

    It takes the place of any other package for its pair. When it is refused, nothing has changed.

    Raises:
        TranslationError: It is unsafe, damaged, incomplete, or not for the pair *expect*; or the disk refuses.
    """
    try:
        return admit(path, folder or default_folder(), expect)
    except BrokenPackage as e:
        raise TranslationError(f"{path} was not installed: {e}; name the .argosmodel file of a whole package.") from e


def admit(path: Path, folder: Path, expect: tuple[str, str] | None) -> Package:
    """
    What `install_file` does, for a caller who knows better where the archive comes from.

    Raises:
        BrokenPackage: The archive is refused, for the reason told.
        TranslationError: The disk refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".incoming-", dir=_beside(folder)))
    except OSError as e:
        raise _unwritable(folder, e) from e
    try:
        return _settle(_checked(_unpacked(path, staging), expect), folder, staging)
    except OSError as e:
        raise _unwritable(folder, e) from e
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _unwritable(folder: Path, e: OSError) -> TranslationError:
    return TranslationError(
        f"Translation packages cannot be written to {folder}: {e}; make room or make it writable, or name another "
        "folder in the environment variable ARGOS_PACKAGES_DIR."
    )


def _beside(folder: Path) -> Path:
    # Not inside it where that can be helped: Argos itself stumbles over a package that is half unpacked.
    parent = folder.resolve().parent
    same_disk = parent.stat().st_dev == folder.stat().st_dev
    return parent if same_disk and os.access(parent, os.W_OK) else folder


def _unpacked(path: Path, staging: Path) -> Path:
    try:
        file = path.open("rb")
    except OSError as e:
        raise BrokenPackage(f"it cannot be read ({e.strerror})") from e
    try:
        with file, zipfile.ZipFile(file) as archive:
            members = [each for each in archive.infolist() if not _litter(each.filename)]
            top = _top(members)
            # This checks each CRC too.
            archive.extractall(staging, members)
    except zipfile.BadZipFile as e:
        raise BrokenPackage(f"it is no .argosmodel file, or a damaged one ({e})") from e
    except (zlib.error, EOFError, RuntimeError, NotImplementedError) as e:
        raise BrokenPackage(f"it is damaged, or packed in an unusual way ({e})") from e
    return staging / top


def _litter(name: str) -> bool:
    return name.startswith("__MACOSX/") or name.endswith(".DS_Store")


def _top(members: list[zipfile.ZipInfo]) -> str:
    for each in members:
        parts = PurePosixPath(each.filename).parts
        link = stat.S_ISLNK(each.external_attr >> 16)
        if link or each.filename.startswith("/") or ".." in parts or set(each.filename) & {"\\", ":"}:
            raise BrokenPackage(f"it holds {each.filename!r}, which would be written outside its own folder")
    if sum(each.file_size for each in members) > MOST:
        raise BrokenPackage(f"it unpacks to more than {MOST >> 30} GB")
    tops = {each.filename.split("/", 1)[0] for each in members}
    if len(tops) != 1 or not all("/" in each.filename for each in members) or next(iter(tops)).startswith("."):
        raise BrokenPackage(f"it holds {len(tops)} things at the top, where a package has one folder")
    return tops.pop()


def _checked(root: Path, expect: tuple[str, str] | None) -> Package:
    package = read(root)
    if package is None:
        raise BrokenPackage("it is not a package that translates")
    if expect and package.pair != expect:
        raise BrokenPackage(f"it translates {way(package.pair)}, not {way(expect)}")
    try:
        Model(package, threads=1)
    except TranslationError as e:
        raise BrokenPackage(f"its model cannot be loaded ({e.__cause__})") from e
    return package


def _settle(package: Package, folder: Path, staging: Path) -> Package:
    final, aside = folder / package.path.name, staging / ".replaced"
    others = [each.path for each in installed(folder)[0] if each.pair == package.pair and each.path != final]
    if final.exists():
        final.rename(aside)
    try:
        package.path.rename(final)
    except OSError:
        if aside.exists():
            aside.rename(final)
        raise
    for each in others:
        shutil.rmtree(each, ignore_errors=True)
    return Package(package.source, package.target, package.version, final, package.prefix)
