"""
eSpeak NG's files: where its library and its data are, and the voices in it.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import os
import tempfile
from pathlib import Path

#: The voice taken where a language has several.
DEFAULT = {"en": "en-us"}
#: Read no Latin script (Shavian), or are a variety nobody reads the news in.
_NOT_OFFERED = ("en-shaw", "ru-cl")
#: Timbres offered on top of the default voice, where the data has them.
TIMBRES = ("f2", "f3", "f5", "m3", "m7")
#: eSpeak NG 1.52 keeps its data path in 160 bytes and gives up on longer ones (measured: returns 0).
_LONGEST_PATH = 140


def files() -> tuple[str, str]:
    """
    The paths of the library and of its data, such as the library can open. Raises whatever goes wrong.
    """
    import espeakng_loader

    return espeakng_loader.get_library_path(), str(_near(_data()))


@functools.cache
def names(language: str) -> tuple[str, ...]:
    """
    Read the names of the voices off the data's files, the default first: `lang/gmw/en-US` is `en-us`.
    """
    try:
        known = {file.name.lower() for file in (_data() / "lang").rglob("*") if file.is_file()}
    except Exception:  # no package, no data: it speaks nothing, and probe says why
        return ()
    own = {name for name in known if name.split("-")[0] == language} - {*_NOT_OFFERED}
    first = DEFAULT.get(language, language)
    return tuple(sorted(own, key=lambda name: (name != first, name)))


@functools.cache
def timbres() -> tuple[str, ...]:
    """
    The timbres that the data has.
    """
    return tuple(timbre for timbre in TIMBRES if (_data() / "voices" / "!v" / timbre).is_file())


def _data() -> Path:
    import espeakng_loader

    return Path(espeakng_loader.get_data_path())


@functools.cache
def _near(data: Path) -> Path:
    """
    Return *data*, or a link to it when its path is longer than the library can hold.
    """
    if len(os.fsencode(data)) <= _LONGEST_PATH:
        return data
    folder = Path(tempfile.mkdtemp(prefix="briefing-"))
    link = folder / data.name
    link.symlink_to(data, target_is_directory=True)

    def remove() -> None:
        with contextlib.suppress(OSError):
            link.unlink()
            folder.rmdir()

    atexit.register(remove)  # not earlier: dictionaries are opened when first needed
    return link
