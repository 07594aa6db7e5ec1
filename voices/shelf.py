"""
The shelf: Piper voices that are installed on this machine.

A voice is two files, NAME.onnx and NAME.onnx.json. The former is placed last, so that no half voice is ever seen.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voices import neural
from voices.errors import EngineUnavailable, NoSuchVoice, VoiceError

#: Names another folder for the voices.
FOLDER = "BRIEFING_VOICES_DIR"
MODEL, CONFIG = ".onnx", ".onnx.json"

_NAME = re.compile(r"\w[\w.+-]*")
#: What a speaker may be called: files are named after them.
_SPEAKER = re.compile(r"\w[\w .+-]{0,63}")
#: More speakers than these are a mistake; the most of a known voice are 904.
_MOST_SPEAKERS = 10_000


@dataclass(frozen=True, slots=True)
class Installed:
    """
    A voice on the shelf: *model* is its file, *speakers* are who can speak with it, each with its number, the default
    first. *spelling* tells that it reads letters, not phonemes.
    """

    name: str
    language: str
    model: Path
    speakers: tuple[tuple[str, int], ...]
    spelling: bool = False

    @property
    def config(self) -> Path:
        """
        The file that describes it.
        """
        return self.model.with_name(f"{self.model.name}.json")

    @property
    def checksum(self) -> str:
        """
        What tells this voice from another of its name: a short digest of both files. Raises `OSError`.
        """
        return "".join(_digest(path, *_state(path)) for path in (self.model, self.config))


def default_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """
    Where the voices of this user are.
    """
    if environ.get(FOLDER):
        return Path(environ[FOLDER])
    import platformdirs

    return Path(platformdirs.user_data_dir("briefing")) / "voices" / "piper"


def installed(folder: Path | None = None) -> tuple[tuple[Installed, ...], tuple[tuple[str, str], ...]]:
    """
    The usable voices in *folder*, by name, and the name of each broken one with the reason. A missing folder is empty.

    Raises `VoiceError` when the folder is there but cannot be read.
    """
    folder = folder or default_folder()
    good: list[Installed] = []
    broken: list[tuple[str, str]] = []
    for name in _names(folder):
        try:
            model = folder / f"{name}{MODEL}"
            config = folder / f"{name}{CONFIG}"
            good.append(_read(model, config, *_state(model), *_state(config)))
        except FileNotFoundError as e:
            broken.append((name, f"{Path(e.filename).name} is missing"))
        except (OSError, ValueError) as e:
            broken.append((name, str(e)))
    return tuple(good), tuple(broken)


def install(model: Path, config: Path | None = None, *, name: str = "", folder: Path | None = None) -> Installed:
    """
    Check the voice in the files *model* and *config* (beside it by default), and put a copy on the shelf, called *name*
    or as the file NAME.onnx is.

    It takes the place of a voice of that name. Where piper-tts is installed, the voice is loaded once to prove it.

    Raises `VoiceError` for what is no voice, with nothing changed, or when the disk refuses.
    """
    folder, config = folder or default_folder(), config or model.with_name(f"{model.name}.json")
    called = f"{name}{MODEL}" if name else model.name
    try:
        if not _NAME.fullmatch(called.removesuffix(MODEL)) or not called.endswith(MODEL):
            raise ValueError("its file is not called NAME.onnx")
        read(model, config)
    except FileNotFoundError as e:
        raise VoiceError(f"{model} was not installed: there is no {e.filename}; a voice needs both files.") from e
    except (OSError, ValueError) as e:
        raise VoiceError(f"{model} was not installed: {e}; name the .onnx file of a whole Piper voice.") from e
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".incoming-", dir=folder) as staging:
            return _settle(_copied(model, config, Path(staging) / called), folder)
    except OSError as e:
        raise VoiceError(
            f"Voices cannot be written to {folder}: {e.strerror or e}; make room or make it writable, or name another"
            f" folder in the environment variable {FOLDER}."
        ) from e


def remove(name: str, folder: Path | None = None) -> tuple[Path, ...]:
    """
    Delete the voice called *name*, broken or not; the files that were deleted. Raises `NoSuchVoice`, `VoiceError`.
    """
    folder = folder or default_folder()
    doomed = tuple(folder / f"{name}{suffix}" for suffix in (MODEL, CONFIG) if name in _names(folder))
    found = tuple(path for path in doomed if path.is_file())
    if not found:
        known = ", ".join(_names(folder)) or "none"
        raise NoSuchVoice(f"No Piper voice {name!r} is installed in {folder}; there are: {known}.")
    for path in found:
        try:
            path.unlink()
        except OSError as e:
            raise VoiceError(f"{path} could not be deleted: {e.strerror or e}; delete it by hand.") from e
    return found


def read(model: Path, config: Path) -> Installed:
    """
    The voice of two files. Raises `OSError` for a file that cannot be read, `ValueError` for one that says nonsense.
    """
    if model.is_dir():
        raise ValueError(f"{model.name} is a folder")
    if not model.stat().st_size:
        raise ValueError(f"{model.name} is empty")
    try:
        told = json.loads(config.read_text(encoding="utf-8"))
        rate, symbols, kind = told["audio"]["sample_rate"], told["phoneme_id_map"], told.get("phoneme_type", "espeak")
        language = _language(told.get("language") or {}, told["espeak"]["voice"])
        speakers = _speakers(told.get("speaker_id_map") or {}, told["num_speakers"], told.get("default_speaker_id", 0))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as e:
        raise ValueError(f"{config.name} does not describe a voice of Piper") from e
    if not (isinstance(rate, int) and 8000 <= rate <= 48_000):
        raise ValueError(f"{config.name} tells no sample rate that can be")
    if kind not in ("espeak", "text") or not symbols or not isinstance(symbols, dict):
        raise ValueError(f"{config.name} is of a kind that is not spoken here ({kind})")
    if not re.fullmatch("[a-z]{2,3}", language):
        raise ValueError(f"{config.name} tells no language")
    if not speakers:
        raise ValueError(f"{config.name} tells of no speaker")
    return Installed(model.name.removesuffix(MODEL), language, model, speakers, kind == "text")


def _language(told: Mapping[str, Any], espeak: str) -> str:
    # The oldest voices name only the one of eSpeak NG, such as en-us.
    code = told.get("family") or told.get("code") or espeak
    return re.split("[-_]", code.lower())[0]


def _speakers(named: Mapping[str, int], count: int, first: int) -> tuple[tuple[str, int], ...]:
    if count > _MOST_SPEAKERS:
        raise ValueError(f"{count} speakers")
    numbers = {number: name for name, number in named.items()}
    everyone = [(_called(numbers.get(number), number), number) for number in range(count)]
    return tuple(sorted(everyone, key=lambda speaker: (speaker[1] != first, speaker[1])))


def _called(name: object, number: int) -> str:
    return name if isinstance(name, str) and _SPEAKER.fullmatch(name) else str(number)


@functools.lru_cache(maxsize=256)
def _read(model: Path, config: Path, *state: int) -> Installed:
    """
    `read`, once for each state of the two files: the names of the voices are asked for with every sentence.
    """
    return read(model, config)


@functools.lru_cache(maxsize=256)
def _digest(path: Path, *state: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]  # 63 MB: 0.04 s


def _state(path: Path) -> tuple[int, int, int]:
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ino


def _names(folder: Path) -> list[str]:
    """
    Whatever has at least one of the two files.
    """
    try:
        files = [path.name for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as e:
        if isinstance(e, FileNotFoundError | NotADirectoryError) and not folder.exists():
            return []  # also where a home is no folder
        raise VoiceError(
            f"The folder of voices {folder} cannot be read: {e.strerror or e}; make it readable, or name another one in"
            f" the environment variable {FOLDER}."
        ) from e
    return sorted({re.sub(r"\.onnx(\.json)?$", "", name) for name in files if name.endswith((MODEL, CONFIG))})


def _copied(model: Path, config: Path, copy: Path) -> Installed:
    shutil.copyfile(config, copy.with_name(f"{copy.name}.json"))
    with model.open("rb") as source, copy.open("wb") as file:
        shutil.copyfileobj(source, file, 1 << 20)
        file.flush()
        os.fsync(file.fileno())
    voice = read(copy, copy.with_name(f"{copy.name}.json"))
    with suppress(EngineUnavailable):  # without piper-tts it is proven when it first speaks
        try:
            neural.load(voice.model, voice.config)
        except neural.Unloadable as e:
            raise VoiceError(f"{model} was not installed: it is no voice that can be loaded ({e}).") from e
    return voice


def _settle(voice: Installed, folder: Path) -> Installed:
    final = folder / voice.model.name
    # Between an old model and a new description there is no voice, rather than a wrong one.
    final.unlink(missing_ok=True)
    voice.config.replace(final.with_name(voice.config.name))
    voice.model.replace(final)
    return read(final, final.with_name(voice.config.name))
