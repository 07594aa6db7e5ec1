"""
Pictures as files: RGB, 72 dpi, and no larger than a podcast directory takes.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

#: Bytes that a cover may have: 500 kB inside an MP3, and of the 512 kB in a feed nobody says which kB they are.
MOST = 500_000
_DPI = (72, 72)
#: From nearly unseen losses to those that a cover as small as that can bear.
_QUALITIES = (92, 88, 84, 80, 74, 68, 60, 50, 40, 30, 20)


def encoded(image: Image) -> bytes:
    """
    *image*, which is RGB, as PNG or JPEG: the smaller one, since drawings and photographs differ. At most `MOST` bytes.
    """
    drawn = png(image)
    for quality in _QUALITIES:
        photographed = jpeg(image, quality)
        if min(len(drawn), len(photographed)) <= MOST:
            break
    return min(drawn, photographed, key=len)


def png(image: Image) -> bytes:
    """
    *image* without any loss.
    """
    from PIL.PngImagePlugin import PngInfo

    said = PngInfo()
    said.add(b"sRGB", b"\0")  # perceptual
    file = BytesIO()
    image.save(file, "PNG", dpi=_DPI, pnginfo=said)
    return file.getvalue()


def jpeg(image: Image, quality: int) -> bytes:
    """
    *image* with what *quality*, from 1 to 95, lets pass. Without a profile its colours count as sRGB.
    """
    file = BytesIO()
    image.save(file, "JPEG", quality=quality, dpi=_DPI, optimize=True, progressive=False)
    return file.getvalue()


def suffix(data: bytes) -> str:
    """
    The ending that a file of these bytes has to have.
    """
    return ".png" if data.startswith(b"\x89PNG") else ".jpg"
