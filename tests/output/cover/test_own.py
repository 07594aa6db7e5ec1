"""
A cover of the user's own: every kind of picture that a camera, a drawing program or an attacker makes.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from output.cover import TAG, own, suffix
from output.cover.picture import MOST
from output.errors import BadPicture

RED = (200, 30, 40)


def saved(path: Path, image: Image.Image, **more: Any) -> Path:
    image.save(path, **more)
    return path


def plain(mode: str = "RGB", side: int = 1400, colour: Any = RED) -> Image.Image:
    return Image.new(mode, (side, side), colour)


def noise(side: int) -> Image.Image:
    return Image.fromarray(np.random.default_rng(1).integers(0, 256, (side, side, 3), np.uint8))


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def middle(data: bytes) -> tuple[int, ...]:
    image = opened(data)
    found = image.getpixel((image.width // 2, image.height // 2))
    assert isinstance(found, tuple)
    return found


def header(width: int, height: int) -> bytes:
    """
    A PNG that says it has that many pixels, and has none.
    """

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    about = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", about) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "image", "colour"),
    [
        ("a.png", plain(), RED),
        ("a.jpg", plain(), RED),
        ("wrong-ending.txt.png", plain("RGBA", colour=(*RED, 255)), RED),
        ("clear.png", plain("RGBA", colour=(0, 0, 0, 0)), (255, 255, 255)),
        ("grey-clear.png", plain("LA", colour=(0, 0)), (255, 255, 255)),
        ("grey.jpg", plain("L", colour=90), (90, 90, 90)),
        ("bit.png", plain("1", colour=1), (255, 255, 255)),
        ("deep.png", plain("I;16", colour=90 * 256), (90, 90, 90)),
        ("palette.png", plain().quantize(4), RED),
        ("press.jpg", plain("CMYK", colour=(0, 0, 0, 255)), (0, 0, 0)),
    ],
)
def test_every_colour_becomes_rgb(tmp_path: Path, name: str, image: Image.Image, colour: tuple[int, ...]) -> None:
    """
    Alpha turns white, print colours and greys turn RGB; the picture has the size asked for, 72 dpi, a true ending.
    """
    data = own(saved(tmp_path / name, image)).at(TAG)

    made = opened(data)
    assert (made.mode, made.size) == ("RGB", (TAG, TAG))
    assert made.info["dpi"] == pytest.approx((72, 72), abs=0.1)
    assert middle(data) == pytest.approx(colour, abs=3)
    assert suffix(data) == {"PNG": ".png", "JPEG": ".jpg"}[str(made.format)]


def test_a_profile_is_heeded(tmp_path: Path) -> None:
    """
    A picture in another colour space comes out in sRGB; one whose profile is broken keeps its numbers.
    """
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Red light for what its numbers call green, and the other way round.
    swapped = profile.replace(b"rXYZ", b"____").replace(b"gXYZ", b"rXYZ").replace(b"____", b"gXYZ")
    turned = own(saved(tmp_path / "a.png", plain(), icc_profile=swapped)).at(TAG)
    broken = own(saved(tmp_path / "b.png", plain(), icc_profile=b"no profile" * 20)).at(TAG)

    assert middle(turned) == pytest.approx((RED[1], RED[0], RED[2]), abs=3)
    assert middle(broken) == RED
    assert not {"icc_profile", "exif"} & set(opened(turned).info)


def test_a_photograph_stands_upright(tmp_path: Path) -> None:
    """
    What a camera notes of the way it was held is done, and nothing of its notes (a place, a name) is passed on.
    """
    image = plain()
    image.paste((0, 0, 255), (0, 0, 1400, 700))
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 3, "my garden"

    made = opened(own(saved(tmp_path / "a.jpg", image, exif=exif, quality=95)).at(TAG))

    assert made.getpixel((300, 500)) == pytest.approx((0, 0, 255), abs=4)
    assert "exif" not in made.info
    assert b"my garden" not in made.tobytes()


@pytest.mark.parametrize("size", [TAG, 1400, 3000])
def test_even_noise_is_small_enough(tmp_path: Path, size: int) -> None:
    """
    The worst picture there is comes out at the size asked for, or its own, as JPEG below the limit.
    """
    data = own(saved(tmp_path / "a.png", noise(1400), compress_level=1)).at(size)

    assert len(data) <= MOST
    assert opened(data).size == (min(size, 1400),) * 2
    assert suffix(data) == ".jpg"


@pytest.mark.parametrize(
    ("side", "sentence"), [((1400, 1401), "not square. Cut it"), ((1399, 1399), "small"), ((3001, 3001), "large")]
)
def test_other_shapes_are_refused(tmp_path: Path, side: tuple[int, int], sentence: str) -> None:
    """
    What is not square, too small or too large is refused with its size and what to do.
    """
    path = saved(tmp_path / "a.png", Image.new("RGB", side))
    with pytest.raises(BadPicture, match=f"{side[0]} by {side[1]} pixels.*{sentence}"):
        own(path)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP", "PPM", "ICO"])
def test_other_kinds_are_refused(tmp_path: Path, kind: str) -> None:
    """
    Only decoders for JPEG and PNG ever see a file, whatever it is called.
    """
    path = tmp_path / "a.png"
    plain("RGB").save(path, kind)
    with pytest.raises(BadPicture, match="neither a JPEG nor a PNG"):
        own(path)


def test_bombs_are_refused_by_their_header(tmp_path: Path) -> None:
    """
    A small file that would unpack to gigabytes is refused before it does; so is a file that never ends.
    """
    path = tmp_path / "a.png"
    for side, sentence in ((60_000, "far too many pixels"), (12_000, "too large")):
        path.write_bytes(header(side, side))
        with pytest.raises(BadPicture, match=sentence):
            own(path)
    if Path("/dev/zero").exists():
        with pytest.raises(BadPicture, match="larger than 40 MB"):
            own(Path("/dev/zero"))


def test_broken_files_are_told(tmp_path: Path) -> None:
    """
    A file that is cut off, damaged, empty or no picture at all gives a sentence, never another error.
    """
    whole = {kind: BytesIO() for kind in ("png", "jpg")}
    noise(1400).resize((1500, 1500)).save(whole["png"], "PNG", compress_level=1)
    noise(1400).save(whole["jpg"], "JPEG")
    path = tmp_path / "a"
    refused = 0
    for file in whole.values():
        data = file.getvalue()
        for end in (0, 1, 8, 20, 40, 200, len(data) // 2):
            path.write_bytes(data[:end])
            with pytest.raises(BadPicture):
                own(path)
        for at in (9, 17, 30, 45, 300, len(data) // 3):
            path.write_bytes(data[:at] + bytes(b ^ 0xA5 for b in data[at : at + 12]) + data[at + 12 :])
            try:
                own(path)
            except BadPicture:
                refused += 1
        path.write_bytes(header(1400, 1400))
        with pytest.raises(BadPicture, match="broken"):
            own(path)
    assert refused


def test_missing_files_are_told(tmp_path: Path) -> None:
    """
    No file, and a folder in its place, are told as such.
    """
    with pytest.raises(BadPicture, match=r"There is no picture .*none\.png"):
        own(tmp_path / "none.png")
    with pytest.raises(BadPicture, match="is a folder"):
        own(tmp_path)
