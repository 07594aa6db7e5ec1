"""
A chain of libavfilter's filters that sound flows through: the seam to libavfilter.

Sound is float32, full scale 1.0, so that nothing clips before the limiter; mono, unless another layout is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from output.errors import BadSound

if TYPE_CHECKING:
    import numpy as np
    from av import AudioFrame
    from numpy.typing import NDArray


def layout(channels: int) -> str:
    """
    What FFmpeg calls one channel, or two.
    """
    return "mono" if channels == 1 else "stereo"


def frames(
    filters: Sequence[tuple[str, str]], blocks: Iterable[NDArray[np.float32]], rate: int, layout: str = "mono"
) -> Iterator[AudioFrame]:
    """
    Send *blocks* at *rate* Hz through *filters* (name, options) and hand on what comes out, as it comes. Blocks of
    several channels, as *layout* names them, are channels by samples.

    Raises `BadSound` when libavfilter refuses; what *blocks* raises passes through.
    """
    import av
    from av.filter import Graph

    graph = Graph()
    try:
        chain = [graph.add_abuffer(format="fltp", sample_rate=rate, layout=layout, time_base=Fraction(1, rate))]
        chain += [graph.add(name, options) for name, options in (*filters, ("aformat", "sample_fmts=fltp"))]
        chain.append(graph.add("abuffersink"))
        graph.link_nodes(*chain).configure()
    except (av.FFmpegError, ValueError) as e:
        raise BadSound(f"The sound filters {', '.join(name for name, _ in filters)} could not be set up: {e}.") from e
    position = 0
    for block in blocks:
        if block.size:
            frame = av.AudioFrame.from_ndarray(block.reshape(-1, block.shape[-1]), format="fltp", layout=layout)
            frame.sample_rate, frame.pts, frame.time_base = rate, position, Fraction(1, rate)
            position += block.shape[-1]
            yield from _passed(graph, frame)
    yield from _passed(graph, None)


def sounds(
    filters: Sequence[tuple[str, str]], blocks: Iterable[NDArray[np.float32]], rate: int, layout: str = "mono"
) -> Iterator[NDArray[np.float32]]:
    """
    The same, as samples.
    """
    for frame in frames(filters, blocks, rate, layout):
        yield samples(frame)


def samples(frame: AudioFrame) -> NDArray[np.float32]:
    """
    The sound of *frame*, float32: samples, or channels of them when there are several.
    """
    import numpy as np

    sound = frame.to_ndarray().astype(np.float32, copy=False)
    return sound[0] if len(sound) == 1 else sound


def _passed(graph: object, frame: AudioFrame | None) -> Iterator[AudioFrame]:
    """
    Push *frame*, None for the end, and pull all that is ready.
    """
    import av

    try:
        graph.push(frame)  # type: ignore[attr-defined]
        while True:
            yield graph.pull()  # type: ignore[attr-defined]
    except (av.error.BlockingIOError, av.error.EOFError):
        return
    except av.FFmpegError as e:
        raise BadSound(f"The sound could not be filtered: {e}.") from e
