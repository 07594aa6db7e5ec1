"""
The catalogue: Piper voices worth installing, with what they cost and under which terms they may be used.

It is the table beside this file. Names, sizes and checksums are those of the release v1.0.0 of rhasspy/piper-voices
(its voices.json); each licence is that of the recordings, as the voice's own model card has it. `not stated` means
that the card names none.
"""

from __future__ import annotations

import csv
import functools
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voices.errors import NoSuchVoice

#: Where the voices are. A tag, because the files of the main branch may change under their checksums.
ADDRESS = "https://huggingface.co/rhasspy/piper-voices/resolve/v1.0.0"
#: Name, terms (`free`, `noncommercial`, `unknown`), licence, the voice that it was grown from (`nothing` when it was
#: trained from scratch, `unknown`), sizes and checksums.
TABLE = Path(__file__).with_suffix(".tsv")
#: Names a mirror with the same paths.
MIRROR = "BRIEFING_PIPER_VOICES_URL"

#: Of a voice that was grown from another one.
_GROWN = "; grown from the voice lessac, whose recordings are for research only"


@dataclass(frozen=True, slots=True)
class File:
    """
    A file to be downloaded: its *path* below the address, *size* in bytes, *md5* as 32 figures.
    """

    path: str
    size: int
    md5: str


@dataclass(frozen=True, slots=True)
class Offer:
    """
    A voice that can be installed. *free* tells whether its recordings may be used for anything.
    """

    name: str
    free: bool
    licence: str
    model: File
    config: File

    @property
    def language(self) -> str:
        """
        Its code, such as `uk`.
        """
        return self.name[:2]

    @property
    def quality(self) -> str:
        """
        `x_low`, `low`, `medium` or `high`.
        """
        return self.name.rpartition("-")[2]

    @property
    def size(self) -> int:
        """
        What is to be downloaded, in bytes.
        """
        return self.model.size + self.config.size

    @property
    def card(self) -> str:
        """
        The address of its model card, with the licence and the people behind it.
        """
        return f"{ADDRESS}/{self.model.path.rpartition('/')[0]}/MODEL_CARD"


@functools.cache
def offers() -> tuple[Offer, ...]:
    """
    All of them: within a language those with free licences first, and of these the best first.
    """
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(map(_offer, csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)))


def offered(language: str) -> tuple[Offer, ...]:
    """
    Those for *language*.
    """
    return tuple(each for each in offers() if each.language == language)


def find(name: str) -> Offer:
    """
    The offer called *name*. Raises `NoSuchVoice`, naming those of the same language.
    """
    for each in offers():
        if each.name == name:
            return each
    alike = ", ".join(each.name for each in offered(name[:2])) or ", ".join(each.name for each in offers())
    raise NoSuchVoice(f"The catalogue has no Piper voice {name!r}; it has: {alike}.")


def address(file: File, environ: Mapping[str, str] = os.environ) -> str:
    """
    Where *file* can be had, here or at the mirror that the environment names.
    """
    return f"{(environ.get(MIRROR) or ADDRESS).rstrip('/')}/{file.path}"


def _offer(row: Mapping[str, str]) -> Offer:
    name = row["name"]
    locale, _, rest = name.partition("-")
    path = f"{name[:2]}/{locale}/{'/'.join(rest.rsplit('-', 1))}/{name}.onnx"
    licence = row["licence"] + (_GROWN if row["grown_from"] == "lessac" else "")
    model = File(path, int(row["size"]), row["md5"])
    return Offer(
        name, row["terms"] == "free", licence, model, File(f"{path}.json", int(row["config_size"]), row["config_md5"])
    )
