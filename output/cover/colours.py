"""
The colours of a cover: one set for each language, and one for those that are not ours yet.
"""

from __future__ import annotations

from dataclasses import dataclass

RGB = tuple[int, int, int]

WHITE: RGB = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Colours:
    """
    *ground* fills the picture, the motif is drawn on it in *tone*, the badge in *accent*.

    White on both ground and tone, and ground on accent, have a contrast of at least 4.5 (WCAG 2.2, 1.4.3).
    """

    ground: RGB
    tone: RGB
    accent: RGB


#: Far apart, so that the editions of a show are told apart where no word can be read.
_OWN = {
    "en": Colours((22, 30, 66), (43, 58, 115), (255, 130, 98)),
    "de": Colours((94, 18, 36), (132, 34, 54), (250, 194, 74)),
    "ru": Colours((8, 66, 62), (16, 98, 90), (150, 230, 200)),
    "uk": Colours((8, 66, 158), (20, 92, 196), (255, 214, 64)),
}
_OTHER = Colours((62, 32, 104), (92, 54, 144), (255, 176, 214))

#: How each language calls itself, as in the bookshop: a flag would be a country's, a code nobody's.
_ENDONYMS = {"en": "English", "de": "Deutsch", "ru": "Русский", "uk": "Українська"}


def colours(language: str) -> Colours:
    """
    The colours of the editions in *language*.
    """
    return _OWN.get(language, _OTHER)


def endonym(language: str) -> str:
    """
    What the badge says: the language's own name, or its code.
    """
    return _ENDONYMS.get(language, language.upper())
