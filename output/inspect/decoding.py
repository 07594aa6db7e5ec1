"""
The sound of any MP3, with what is wrong in it counted and not raised: the inspector's seam to libavcodec.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from output.errors import BadSound
from output.foreign import opened
from output.inspect.model import Reading

if TYPE_CHECKING:
    import numpy as np
    from av import AudioFrame
    from numpy.typing import NDArray


class Decoder:
    """
    Decodes the MP3 at *path* as *channels* at *rate* Hz. *broken* counts the packets that did not decode so far.
    """

    def __init__(self, path: Path, rate: int, channels: int) -> None:
        self.broken = 0
        self._path, self._rate, self._channels = path, rate, channels

    def seconds(self) -> Iterator[NDArray[np.float32]]:
        """
        The sound in blocks of a second (channels by samples, the last one shorter), full scale 1.0.

        Raises `BadSound` when libavformat finds no MP3.
        """
        import numpy as np

        waiting: list[NDArray[np.float32]] = []
        length = 0
        for frame in self._frames():
            waiting.append(self._fitted(frame))
            length += waiting[-1].shape[1]
            while length >= self._rate:
                whole = np.concatenate(waiting, axis=1)
                yield whole[:, : self._rate]
                waiting = [whole[:, self._rate :]]
                length -= self._rate
        if length:
            yield np.concatenate(waiting, axis=1)

    def _frames(self) -> Iterator[AudioFrame]:
        import av

        try:
            with opened(str(self._path), format="mp3") as container:
                for packet in container.demux(container.streams.audio[0]):
                    try:
                        yield from packet.decode()
                    except av.FFmpegError:
                        self.broken += 1
        except (av.FFmpegError, IndexError) as e:
            raise BadSound(f"{self._path} does not decode as MP3: {e}.") from e

    def _fitted(self, frame: AudioFrame) -> NDArray[np.float32]:
        """
        The samples of *frame*, with the channels that the file began with.
        """
        import numpy as np

        sound = frame.to_ndarray().astype(np.float32, copy=False)
        if len(sound) == self._channels:
            return sound
        return np.repeat(sound.mean(axis=0, keepdims=True), self._channels, axis=0)


def reading(path: Path) -> Reading:
    """
    What libavformat tells of the file at *path*. Raises `BadSound` when that is nothing.
    """
    import av

    try:
        with opened(str(path), format="mp3") as container:
            chapters = [
                (float(each["start"] * (each["time_base"] or 0)), each["metadata"].get("title", ""))
                for each in container.chapters()
            ]
            return Reading(container.metadata.get("title", ""), tuple(chapters))
    except (av.FFmpegError, IndexError) as e:
        raise BadSound(f"{path} does not open as MP3: {e}.") from e
