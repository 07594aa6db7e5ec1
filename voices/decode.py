"""
Samples out of a sound: the one seam to PyAV in this room.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from voices.cache import read
from voices.errors import EngineFailed, WordsLost, excerpt
from voices.frames import cut_off
from voices.model import Clip, Sound
from voices.wav import plain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: What engines may hand over. The demuxer is named and never guessed: guessing would also read playlists,
#: which can name other files.
FORMATS = ("mp3", "wav")


def decode(sound: Sound) -> tuple[NDArray[np.int16], int]:
    """
    Return the mono samples of *sound* with their native rate in Hz; several channels are mixed down.

    Raises `EngineFailed` when it does not decode from end to end, or holds no sample.
    """
    if sound.format not in FORMATS:
        raise EngineFailed(f"There is no decoder for {sound.format!r}; an engine must give mp3 or wav.", retry=False)
    if sound.format == "mp3" and cut_off(sound.data):
        raise EngineFailed(f"{len(sound.data)} bytes of mp3 end in the middle of a frame: the end is missing.")
    try:
        samples, rate = _decode(sound)
    except Exception as e:  # PyAV raises OSError, ValueError, IndexError and its own, as the damage has it
        raise EngineFailed(f"{len(sound.data)} bytes of {sound.format} do not decode ({e}).") from e
    if not samples.size:
        raise EngineFailed(f"{len(sound.data)} bytes of {sound.format} hold no sound.")
    return samples, rate


def load(clip: Clip) -> tuple[NDArray[np.int16], int]:
    """
    Return the samples of *clip* with their rate in Hz, read again from its file.

    Raises `WordsLost` when the file is gone, damaged, or no longer as long as the clip says.
    """
    said = f"The clip that says {excerpt(clip.text)}"
    try:
        samples, rate = decode(read(clip.path))
    except FileNotFoundError as e:
        raise WordsLost(f"{said} is gone ({clip.path}). Run again to have it spoken anew.") from e
    except (OSError, ValueError, EngineFailed) as e:
        raise WordsLost(f"{said} cannot be read ({clip.path}: {e}). Run again to have it spoken anew.") from e
    if (samples.size, rate) != (clip.samples, clip.rate):
        raise WordsLost(
            f"{said} has {samples.size} samples at {rate} Hz where {clip.samples} at {clip.rate} Hz were made"
            f" ({clip.path}). Run again to have it spoken anew."
        )
    return samples, rate


def _decode(sound: Sound) -> tuple[NDArray[np.int16], int]:
    import numpy as np

    # PyAV takes 9 ms for a sentence in a WAV file, most of it to open it; this takes 0.01 ms.
    if sound.format == "wav" and (found := plain(sound.data)):
        return np.frombuffer(found[0], "<i2").astype(np.int16), found[1]
    return _by_codec(sound)


def _by_codec(sound: Sound) -> tuple[NDArray[np.int16], int]:
    import av  # 0.1 s: here, not at the top
    import numpy as np

    with av.open(io.BytesIO(sound.data), mode="r", format=sound.format) as container:
        stream = container.streams.audio[0]
        rate = stream.rate
        mono = av.AudioResampler(format="s16", layout="mono", rate=rate)
        # All frames at once: to make an array of each takes as long as to decode it.
        fifo = av.AudioFifo()
        for frame in container.decode(stream):
            frame.pts = None
            fifo.write(frame)
        whole = fifo.read()
        parts = [part.to_ndarray()[0] for frame in (whole, None) for part in mono.resample(frame)] if whole else []
    return np.concatenate(parts) if parts else np.zeros(0, np.int16), rate
