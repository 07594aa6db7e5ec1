"""
The catalogue is well formed, whole for each language, and honest about licences.
"""

from __future__ import annotations

import re

import pytest

from voices import catalogue
from voices.catalogue import Offer, address, find, offered, offers
from voices.errors import NoSuchVoice

LANGUAGES = ("en", "de", "ru", "uk")


@pytest.mark.parametrize("offer", offers(), ids=lambda offer: offer.name)
def test_every_row_is_well_formed(offer: Offer) -> None:
    """
    A name as Piper forms them, a quality, two files of a likely size with a checksum, a licence in a few words.
    """
    assert re.fullmatch(r"(en|de|ru|uk)_[A-Z]{2}-[a-z_]+-(x_low|low|medium|high)", offer.name)
    assert offer.quality in ("x_low", "low", "medium", "high")
    for file, least, most in ((offer.model, 10 << 20, 128 << 20), (offer.config, 1000, 20_000)):
        assert least < file.size < most
        assert re.fullmatch(r"[0-9a-f]{32}", file.md5)
    assert 0 < len(offer.licence) < 120


def test_names_and_checksums_are_told_once() -> None:
    """
    No row is a slip of the hand that repeats another one.
    """
    for column in (
        [each.name for each in offers()],
        [file.md5 for each in offers() for file in (each.model, each.config)],
    ):
        assert len(column) == len(set(column))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_free_voices_first(language: str) -> None:
    """
    For each language there is one, and what may not be used for everything stands last.
    """
    free = [each.free for each in offered(language)]
    assert free[0]
    assert free == sorted(free, reverse=True)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("en_US-lessac-medium", "research only"),
        ("ru_RU-ruslan-medium", "not for commercial use"),
        ("ru_RU-irina-medium", "not stated"),
        ("de_DE-thorsten-high", "grown from the voice lessac, whose recordings are for research only"),
    ],
)
def test_limits_are_said_plainly(name: str, words: str) -> None:
    """
    Who may not earn money with a voice, or does not know whether he may, reads so.
    """
    assert words in find(name).licence


def test_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Files are where rhasspy/piper-voices has them, or in the same folders of a mirror.
    """
    offer = find("uk_UA-ukrainian_tts-medium")
    path = "uk/uk_UA/ukrainian_tts/medium"
    assert address(offer.model, {}) == f"{catalogue.ADDRESS}/{path}/uk_UA-ukrainian_tts-medium.onnx"
    assert address(offer.config, {}) == f"{catalogue.ADDRESS}/{path}/uk_UA-ukrainian_tts-medium.onnx.json"
    assert offer.card == f"{catalogue.ADDRESS}/{path}/MODEL_CARD"
    mirror = address(find("uk_UA-lada-x_low").model, {catalogue.MIRROR: "https://voices.test/"})
    assert mirror == "https://voices.test/uk/uk_UA/lada/x_low/uk_UA-lada-x_low.onnx"


def test_a_name_that_is_not_there() -> None:
    """
    A wrong name is answered with the right ones of its language.
    """
    with pytest.raises(NoSuchVoice, match="'uk_UA-lida-low'; it has: uk_UA-lada-x_low, uk_UA-ukrainian_tts-medium"):
        find("uk_UA-lida-low")
