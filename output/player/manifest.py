"""
The web manifest: what makes a page an app on a telephone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from output.cover.colours import colours
from output.player.assets import hexadecimal
from output.player.view import Art


def manifest(name: str, about: str, language: str, pictures: Sequence[Art], *, top: bool = False) -> bytes:
    """
    The manifest of the app called *name*. What belongs to one language is opened at its channel; *top* tells that it
    stands above all of them.
    """
    look = hexadecimal(colours(language).ground)
    told = {
        "name": name,
        "short_name": name,
        "description": about,
        "lang": language,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./" if top else "../",
        "display": "standalone",
        "background_color": look,
        "theme_color": look,
        "categories": ["news"],
        "icons": [
            {"src": each.path, "sizes": f"{each.size}x{each.size}", "type": each.type, "purpose": "any"}
            for each in pictures
            if each.size in (192, 512)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"
