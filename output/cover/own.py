"""
A cover that somebody brings along, in place of one that is drawn.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from output.cover.picture import encoded
from output.errors import BadPicture

if TYPE_CHECKING:
    from PIL.Image import Image

#: Pixels that a side may have: what podcast directories take.
LEAST, MOST = 1400, 3000
#: Bytes that are read: a PNG of 3000 by 3000 pixels of noise, 8 bits each of RGB and alpha, has 36 million.
_LIMIT = 40_000_000
_ADVICE = f"Give a square JPEG or PNG of {LEAST} to {MOST} pixels with --cover."


@dataclass(frozen=True, slots=True)
class Own:
    """
    A picture of somebody's own, RGB.
    """

    image: Image

    def at(self, size: int) -> bytes:
        """
        The picture scaled down to *size* pixels, or as it is where it is smaller: at most `picture.MOST` bytes.
        """
        from PIL.Image import Resampling

        side = min(size, self.image.width)
        return encoded(self.image if side == self.image.width else self.image.resize((side, side), Resampling.LANCZOS))


def own(path: Path) -> Own:
    """
    Read the picture at *path*: a square JPEG or PNG of `LEAST` to `MOST` pixels, whatever its colours are.

    Transparent pixels become white. Raises `BadPicture` for anything else, before any of its pixels is unpacked.
    """
    from PIL import Image, UnidentifiedImageError

    data = _read(path)
    try:
        with warnings.catch_warnings():
            # A picture that large is refused below, by its header; and what else Pillow warns of does no harm.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
                _fit(path, *image.size)
                return Own(_rgb(image))
    except BadPicture:
        raise
    except Image.DecompressionBombError as e:
        raise BadPicture(f"{path} has far too many pixels. {_ADVICE}") from e
    except UnidentifiedImageError as e:
        raise BadPicture(f"{path} is neither a JPEG nor a PNG. {_ADVICE}") from e
    except Exception as e:  # the seam to Pillow: a broken file raises OSError, SyntaxError, struct.error and others
        raise BadPicture(f"{path} is a broken picture: {e}. Save it again, or give another with --cover.") from e


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LIMIT + 1)
    except FileNotFoundError as e:
        raise BadPicture(f"There is no picture {path}. Check the path given with --cover.") from e
    except IsADirectoryError as e:
        raise BadPicture(f"{path} is a folder. Give a picture in it with --cover.") from e
    except (OSError, ValueError) as e:
        raise BadPicture(f"The picture {path} cannot be read: {getattr(e, 'strerror', None) or e}.") from e
    if len(data) > _LIMIT:
        raise BadPicture(f"{path} is larger than {_LIMIT // 1_000_000} MB. {_ADVICE}")
    return data


def _fit(path: Path, width: int, height: int) -> None:
    if width != height:
        raise BadPicture(f"{path} has {width} by {height} pixels, which is not square. Cut it to a square first.")
    if not LEAST <= width <= MOST:
        what = "too small" if width < LEAST else "too large"
        raise BadPicture(f"{path} has {width} by {height} pixels, which is {what}. {_ADVICE}")


def _rgb(image: Image) -> Image:
    """
    *image* upright, in sRGB, without transparency.
    """
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith("I"):  # 16 bits of grey, of which Pillow would cut off all above 255
        upright = upright.convert("I").point(lambda value: value / 256).convert("L")
    if "A" in upright.getbands() or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
    return _srgb(upright, image.info.get("icc_profile"))


def _srgb(image: Image, profile: bytes | None) -> Image:
    """
    *image* in sRGB by its colour *profile*; without one, or with one that is broken, by its numbers.
    """
    from PIL import ImageCms

    plain = image.convert("RGB") if image.mode in ("RGBA", "P") else image
    if profile and plain.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            found = ImageCms.profileToProfile(plain, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            found = None
        if found is not None:
            return found
    return plain.convert("RGB")
