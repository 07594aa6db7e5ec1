"""
Pressed reels, kept from one run to the next as clips are.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from voices.cache import Cache
from voices.errors import VoiceError
from voices.model import Sound

#: The most bytes kept, a quarter of a GiB: six hours at 96 kbit/s.
LIMIT = 1 << 28


@dataclass(frozen=True, slots=True)
class Reels:
    """
    What `output.press` asks for, in a *cache* of its own.
    """

    cache: Cache

    def get(self, key: str) -> bytes | None:
        """
        What was kept under *key*, if it is whole.
        """
        sound = self.cache.get(key)
        return sound.data if sound else None

    def put(self, key: str, made: bytes) -> None:
        """
        Keep *made*. A disk that refuses costs the next run some time, and nothing else.
        """
        with suppress(VoiceError):
            self.cache.put(key, Sound(made, "reel"))


def default_folder() -> Path:
    """
    Where the reels of this user are kept.
    """
    import platformdirs

    return Path(platformdirs.user_cache_dir("briefing")) / "reels"


def reels(folder: Path | None = None) -> Reels:
    """
    Those in *folder*.
    """
    return Reels(Cache(folder or default_folder(), limit=LIMIT))
