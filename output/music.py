"""
Music that people bring: the seam to their sound files.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from output.errors import BadSound
from output.foreign import opened
from output.graph import frames, layout, samples
from output.model import RATE, Music
from output.pcm import voiced

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Seconds that are kept (42 MB in stereo); what is longer plays from its start, and a bed longer than this hears them
#: again.
KEPT = 120
#: Seconds of sound below which a loop would be heard as one.
SHORTEST = 5
#: Seconds of silence at its start after which nobody waits for the music.
_LONGEST_SILENCE = 60
#: Where its two sides differ by less than this all the time (-60 dB), music is mono, whatever its file says.
_ALIKE = 0.001
#: What is opened. Never guessed beyond these: playlists are files that name others, on the web too.
_FORMATS = "mp3,wav,w64,flac,ogg,mov,mp4,m4a,aac,aiff,matroska,webm"


def read(path: Path) -> Music:
    """
    Read the music at *path*: what is heard of its first `KEPT` seconds, in stereo when its two sides differ, else mono.

    Read once, and never more than a part of the file, so that an hour of it costs no more than two minutes. Raises
    `BadSound`, with a sentence, when there is no file or no sound in it, or too little.
    """
    import numpy as np

    level = np.concatenate([np.zeros((2, 0), np.float32), *_heard(path)], axis=1)
    if not np.isfinite(level).all():
        raise BadSound(f"The music {path} holds values that are no numbers; save it anew, or choose another file.")
    begin, end = voiced(level.mean(axis=0))
    if begin == end:
        raise BadSound(f"The music {path} is silent; choose another file for --music.")
    if end - begin < SHORTEST * RATE:
        raise BadSound(f"The music {path} is heard for {(end - begin) / RATE:.1f} s; it has to last {SHORTEST} s.")
    kept = level[:, begin : min(end, begin + KEPT * RATE)]
    kept = kept.mean(axis=0) if np.abs(kept[0] - kept[1]).max() < _ALIKE else kept.copy()
    # A file may be called by bytes that are no text; they are shown as question marks.
    return Music(path.name.encode("utf-8", "replace").decode(), _loudest(kept), kept)


def _heard(path: Path) -> Iterator[NDArray[np.float32]]:
    """
    The sound of *path* in blocks, until there is enough of it.
    """
    left = (KEPT + _LONGEST_SILENCE) * RATE
    for block in _decoded(path):
        yield block[:, :left]
        left -= block.shape[1]
        if left <= 0:
            return


def _decoded(path: Path) -> Iterator[NDArray[np.float32]]:
    import av

    try:
        # file: whatever else a name looks like, it is never an address.
        with opened(f"file:{path}", options={"format_whitelist": _FORMATS}) as container:
            if not container.streams.audio:
                raise BadSound(f"The music {path} has no sound in it; choose another file for --music.")
            stereo = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
            for frame in itertools.chain(container.decode(container.streams.audio[0]), (None,)):
                for part in stereo.resample(frame):
                    yield samples(part)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as e:
        raise BadSound(f"The music {path} cannot be read: {e.strerror}. Name a sound file with --music.") from e
    except (av.FFmpegError, ValueError, IndexError) as e:
        reason = getattr(e, "strerror", None) or e
        raise BadSound(
            f"The music {path} cannot be played ({reason}); --music takes mp3, wav, flac, ogg and m4a files."
        ) from e


def _loudest(level: NDArray[np.float32]) -> float:
    """
    What the loudest three seconds of *level* measure (the short-term loudness of EBU Tech 3341), in LUFS as heard.
    """
    blocks = (level[..., start : start + RATE] for start in range(0, level.shape[-1], RATE))
    meter = ("ebur128", "dualmono=true:metadata=1:framelog=quiet")
    heard = frames([meter], blocks, RATE, layout(level.ndim))
    return max(float(frame.metadata.get("lavfi.r128.S", "-inf")) for frame in heard)
