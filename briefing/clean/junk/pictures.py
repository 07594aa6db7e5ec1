"""
What is written under pictures: captions with their credits.
"""

from __future__ import annotations

from briefing.clean.junk.rule import Rule, sentence, whole
from briefing.clean.newsroom import AGENCY, END, MONTH, NAME, PHOTO, WEEKDAY

PICTURES: tuple[Rule, ...] = (
    whole(
        "caption",
        r"\A\W*(?:Photos?|PHOTO|Fotos?|FOTO|Фото|ФОТО|Images?|IMAGE|Bild|Grafik|Graphic|Illustration|Світлина"
        r"|Инфографика|Інфографіка|Image (?:source|caption|copyright))\b(?: by| credit| source)?\s*[:,/][^?!]{0,200}\Z",
        r"\A\W*Image (?:caption|copyright|source)\b",
        rf"\A(?=[^/]*/).*\b{AGENCY} ?/ ?{NAME}(?: {NAME}){{0,3}}\s*\.?\Z",
        longest=80,
    ),
    # Apart, because the engine looks for a first sign only when all the ways to begin have one.
    whole(
        "caption",
        rf"[(\[][^()\[\]]{{0,60}}{PHOTO}\b[^()\[\]]{{0,80}}[)\]]\W*\Z",
        rf"[(\[](?:[^()\[\]]{{0,40}}[/:] ?)?{AGENCY}(?:/[^()\[\]]{{2,40}})?[)\]]\W*\Z",
        longest=80,
    ),
    whole(
        "caption",
        r"(?:AP Photo(?:/[\w .-]+)?|Getty Images|Shutterstock|[Ff]ile (?:photo|picture|image)|Symbol(?:bild|foto)"
        r"|Archiv(?:bild|foto)|[Аа]рхивное фото|[Аа]рхівне фото|[Ии]люстративное фото|[Іі]люстративне фото)\s*\.?\Z",
        r"[.!?] (?:Photo|Foto|Фото|Bild|Image|Picture)(?: by| credit|: ©|:)\s*[^.!?]{2,80}\.?\Z",
        longest=80,
    ),
    whole(
        "caption",
        rf"(?<=[\w.]), (?:on )?(?:{WEEKDAY}),? (?:the )?(?:(?:{MONTH}) \d{{1,2}}"
        rf"|\d{{1,2}}\.? (?:{MONTH})),? \d{{4}}[^.]{{0,12}}[.,]",
        rf"\A.{{20,}} (?:on|am|у|в|во) (?:{WEEKDAY}),? (?:(?:{MONTH}) \d{{1,2}}"
        rf"|\d{{1,2}}\.? (?:{MONTH})),? \d{{4}}(?: (?:г|р)\.)?\W*\Z",
        longest=60,
        first=3,
    ),
    sentence(
        "caption",
        rf"(?:(?:Photo|Picture|Image)(?:graph)?s? (?:by|credit|courtesy of|source)|Photographs by) .{{2,60}}{END}",
        rf"(?:Foto|Bild|Фото): ?(?:©|{AGENCY}\b|[A-ZЀ-ЯҐ]).{{1,60}}{END}",
        longest=14,
    ),
)
