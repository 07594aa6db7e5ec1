"""
The translation packages on this machine, in the folder that Argos Translate itself uses.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import TranslationError
from briefing.translators.routes import way
from briefing.translators.settings import home, setting

#: Where a package keeps what cuts text into tokens; one of the two is enough.
TOKENIZERS = ("sentencepiece.model", "bpe.model")


@dataclass(frozen=True, slots=True)
class Package:
    """
    An Argos package that is whole, unpacked at *path*. *prefix* is the token a multilingual model must start with.
    """

    source: str
    target: str
    version: str
    path: Path
    prefix: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """
        The languages it leads from and to.
        """
        return (self.source, self.target)


class BrokenPackage(ValueError):
    """
    Raised by `read`: the message is a phrase that says what is missing.
    """


def default_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """
    Where Argos Translate keeps its packages, found without importing it.

    The same places in the same order as its settings module.
    """
    named = setting("ARGOS_PACKAGES_DIR", environ)
    if named is not None:
        return Path(named)
    return Path(environ.get("XDG_DATA_HOME", home(environ) / ".local" / "share")) / "argos-translate" / "packages"


def installed(folder: Path | None = None) -> tuple[tuple[Package, ...], tuple[tuple[str, str], ...]]:
    """
    The usable packages in *folder*, and the name of each broken one with the reason. A missing folder is empty.

    Of two packages for one pair both are listed, the newer one first.

    Raises:
        TranslationError: The folder is there but cannot be read.
    """
    folder = folder or default_folder()
    good: list[Package] = []
    broken: list[tuple[str, str]] = []
    for path in _folders(folder):
        try:
            package = read(path)
        except BrokenPackage as e:
            broken.append((path.name, str(e)))
        else:
            good += [package] if package else []
    good.sort(key=lambda package: (package.pair, [-part for part in newness(package.version)]))
    return tuple(good), tuple(broken)


def remove(source: str, target: str, folder: Path | None = None) -> tuple[Package, ...]:
    """
    Delete every package for the pair; what was deleted.

    Raises:
        TranslationError: There is none, or it cannot be deleted.
    """
    folder = folder or default_folder()
    doomed = tuple(package for package in installed(folder)[0] if package.pair == (source, target))
    if not doomed:
        raise TranslationError(
            f"No package {way((source, target))} is installed in {folder}; see: briefing models list"
        )
    for package in doomed:
        try:
            shutil.rmtree(package.path)
        except OSError as e:
            raise TranslationError(f"{package.path} could not be deleted: {e}; delete this folder by hand.") from e
    return doomed


def read(path: Path) -> Package | None:
    """
    The package unpacked in *path*; None for one of another kind, such as a sentence splitter.

    Raises:
        BrokenPackage: Something that translation needs is missing.
    """
    metadata = _metadata(path / "metadata.json")
    if metadata.get("type", "translate") != "translate":
        return None
    codes = [str(metadata.get(key, "")) for key in ("from_code", "to_code")]
    if not all(re.fullmatch(r"[a-z]{2,3}(?:[_-]\w+)?", code) for code in codes):
        raise BrokenPackage("its metadata.json names no language pair")
    if not _filled(path / "model" / "model.bin"):
        raise BrokenPackage("its model/model.bin is missing or empty")
    if not any(_filled(path / name) for name in TOKENIZERS):
        raise BrokenPackage("its tokenizer is missing or empty")
    version, prefix = (str(metadata.get(key) or "") for key in ("package_version", "target_prefix"))
    return Package(codes[0], codes[1], version, path, prefix)


def newness(version: str) -> tuple[int, ...]:
    """
    What sorts version 1.10 behind 1.9.
    """
    return tuple(int(part) for part in re.findall(r"\d+", version, re.ASCII))


def _folders(folder: Path) -> list[Path]:
    try:
        # Argos unpacks what it is given, so loose files and hidden folders are met here and mean nothing.
        return sorted(
            path for path in folder.iterdir() if path.is_dir() and not path.name.startswith((".", "__MACOSX"))
        )
    except FileNotFoundError:
        return []
    except OSError as e:
        raise TranslationError(
            f"The folder of translation packages {folder} cannot be read: {e}; make it readable, or name another one "
            "in the environment variable ARGOS_PACKAGES_DIR."
        ) from e


def _metadata(file: Path) -> dict[str, Any]:
    try:
        metadata = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as e:
        raise BrokenPackage("it has no metadata.json") from e
    except (OSError, ValueError) as e:
        raise BrokenPackage(f"its metadata.json cannot be read: {e}") from e
    if not isinstance(metadata, dict):
        raise BrokenPackage("its metadata.json holds no description")
    return metadata


def _filled(file: Path) -> bool:
    try:
        return file.is_file() and file.stat().st_size > 0
    except OSError:
        return False
