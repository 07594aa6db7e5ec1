"""
Covers that are drawn, as a client and as an eye gets them.
"""

from __future__ import annotations

from io import BytesIO
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from output.cover import FEED, MARGIN, SIZES, draw, suffix
from output.cover.colours import RGB, WHITE, colours
from output.cover.picture import MOST

LANGUAGES = ("en", "de", "ru", "uk", "fr")
#: Short ones, ones that need several lines, and ones whose first words or initials stand for them.
TITLES = (
    "Briefing",
    "A",
    "Новини щодня",
    "World News Daily",
    "Süddeutsche Wirtschafts-Nachrichten",
    "Nachrichten",
    "Їжак у тумані: щоденний огляд новин",
    "«Ґанок» 🎧",
    "Щ" * 300,
    ("The Economist of the Intelligence " * 9)[:300],
)
ODD = ("", " ", "🎙🎧", '"', "„“", "-", "W" * 80, "ÅÇŞ ÄÖÜ ЙЇЁ", "i " * 150, "ж " * 150, "a\u0301\0\ud800")
#: Pixels of a cover in a list.
LIST = 55


def contrast(one: RGB, other: RGB) -> float:
    """
    The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.
    """
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: RGB) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def pixels(data: bytes) -> NDArray[np.int16]:
    return np.asarray(opened(data)).astype(np.int16)


def near(picture: NDArray[np.int16], colour: RGB) -> NDArray[np.bool_]:
    return np.abs(picture - np.array(colour)).max(axis=2) <= 24


def runs(row: NDArray[np.bool_]) -> NDArray[np.intp]:
    """
    The lengths of the stretches of *row* that are true.
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], row, [False]]).astype(int)))
    return edges[1::2] - edges[::2]


@pytest.mark.parametrize("size", SIZES)
def test_what_directories_ask_for(size: int) -> None:
    """
    A cover is a square PNG of the size asked for, RGB without alpha, sRGB, 72 dpi, and small enough.
    """
    data = draw("Новини щодня", "uk", size)

    image = opened(data)
    assert (image.format, image.size, image.mode) == ("PNG", (size, size), "RGB")
    assert image.info["dpi"] == pytest.approx((72, 72), abs=0.1)
    assert b"sRGB\0" in data[:100]
    assert "transparency" not in image.info
    assert suffix(data) == ".png"
    assert len(data) <= MOST <= 512_000


@pytest.mark.parametrize("seed", range(4))
def test_the_longest_names_are_still_small_files(seed: int) -> None:
    """
    300 characters over any motif stay below the limit as PNG, at the size for feeds.
    """
    words = ["Ґрунтовні", "щоденні", "новини", "їжаків", "Größe", "World", "Report", "Wirtschaft", "from", "Kyiv"]
    title = " ".join(words[(seed + i * i) % len(words)] for i in range(50))[:300]

    data = draw(title, "en", FEED)

    assert suffix(data) == ".png"
    assert len(data) <= MOST


def test_the_same_name_gives_the_same_bytes() -> None:
    """
    Drawn twice, a cover is the same file.
    """
    assert draw("Briefing", "de", 600) == draw("Briefing", "de", 600)


def test_shows_and_languages_are_told_apart() -> None:
    """
    Another language has another ground; another show has another motif, also where no letter stands.
    """
    grounds = {tuple(pixels(draw("", language, 55))[:, :, c].mean() for c in range(3)) for language in LANGUAGES}
    assert len(grounds) == len(LANGUAGES)
    motifs = [pixels(draw(f"Show {n}", "en", 192))[:60] for n in range(8)]
    assert all((one != other).any() for one, other in combinations(motifs, 2))


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_stands_out(language: str) -> None:
    """
    Measured on pixels: each colour but the accent has a contrast of 4.5 to the white of the letters, and the accent
    to the ground, which is the colour of the letters in it.
    """
    look = colours(language)
    assert contrast(WHITE, (0, 0, 0)) == pytest.approx(21)
    assert contrast(WHITE, (118, 118, 118)) == pytest.approx(4.54, abs=0.01)
    for title in ("Briefing", "World", "Новини", "Zeit"):
        found = opened(draw(title, language, 192)).getcolors(1 << 16)
        assert found is not None
        common = {colour: count for count, colour in found if count > 192}
        assert {WHITE, look.ground, look.tone, look.accent} <= set(common)
        # Flat colours fill the picture; the rest are soft edges between two of them.
        assert sum(common.values()) > 0.85 * 192**2
    assert min(contrast(WHITE, look.ground), contrast(WHITE, look.tone), contrast(look.accent, look.ground)) >= 4.5


@pytest.mark.parametrize(("title", "language"), [*product(TITLES[:-2], ("en", "uk")), *product(TITLES[-2:], ("en",))])
def test_it_is_read_in_a_list(title: str, language: str) -> None:
    """
    At 55 px the strokes of the large letters are 3 px wide, and white and ground are still there to be told apart.
    The letters fill half of the width, but for a single one, which is as tall as a third of the cover.
    """
    data = draw(title, language, 1100)
    white = near(pixels(data), WHITE)
    rows = np.flatnonzero(white.any(axis=1))
    columns = np.flatnonzero(white.any(axis=0))
    width = columns[-1] - columns[0] + 1
    # The large letters are the first ones. Their upright strokes, below dots and accents:
    first = rows[: np.flatnonzero(np.diff(np.append(rows, 9999)) > 1)[0] + 1]
    if len(first) < 0.12 * 1100:  # these were the dots
        first = rows[(rows > first[-1]) & (rows < first[-1] + 0.2 * 1100)]
    strokes = np.concatenate([runs(white[row]) for row in first[len(first) // 3 : 2 * len(first) // 3]])

    assert np.median(strokes) >= 3 / LIST * 1100 - 1
    assert width >= 0.5 * 1100 or len(first) >= 0.33 * 1100
    tiny = np.asarray(opened(data).resize((LIST, LIST), Image.Resampling.LANCZOS)).astype(np.int16)
    assert near(tiny, WHITE).sum() >= 40
    assert near(tiny, colours(language).ground).any()


@settings(max_examples=40, deadline=None)
@given(title=st.text(max_size=300), language=st.sampled_from(LANGUAGES), size=st.sampled_from((192, 300)))
def test_no_name_breaks_a_cover(title: str, language: str, size: int) -> None:
    """
    Whatever a show is called, a cover comes of it, and no letter comes near an edge.
    """
    assert_inside(pixels(draw(title, language, size)), language)


@pytest.mark.parametrize("title", [*TITLES, *ODD])
def test_letters_keep_off_the_edges(title: str) -> None:
    """
    Long, tall, wide, hanging and missing letters all stay inside the margin.
    """
    assert_inside(pixels(draw(title, "uk", 600)), "uk")


def assert_inside(picture: NDArray[np.int16], language: str) -> None:
    size = len(picture)
    painted = near(picture, WHITE) | near(picture, colours(language).accent)
    edge = int(MARGIN * size) - 1
    painted[edge : size - edge, edge : size - edge] = False
    assert not painted.any()
