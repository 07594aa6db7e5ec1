"""
Faults of what is behind a feed, and beside it, put into a good show one by one.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from damage import (
    CHAPTERS,
    HOME,
    HTML,
    JSON,
    MP3,
    RECORD,
    SRT,
    TXT,
    VTT,
    Case,
    Damage,
    both,
    data,
    faults,
    feed,
    gone,
    named,
    text,
    there,
    values,
)


def picture(form: str = "PNG", mode: str = "RGB", width: int = 1400, height: int = 1400, dpi: int = 72) -> bytes:
    from PIL import Image

    file = io.BytesIO()
    Image.new(mode, (width, height)).save(file, form, dpi=(dpi, dpi))
    return file.getvalue()


def art(content: bytes, name: str = "own.png") -> Damage:
    """
    The show's art is *content*, called *name*.
    """
    return both(
        there(f"{HOME}/{name}", content), feed(r'(?<=<itunes:image href="https://example.org/news/uk/)[^"]*', name)
    )


def borrowed_art(folder: Path) -> None:
    """
    The feed names the art of another one.
    """
    other = re.findall('<itunes:image href="([^"]*)', (folder / "de" / "feed.xml").read_text("utf-8"))[0]
    feed('(?<=<itunes:image href=")[^"]*', other)(folder)


RUSSIAN = "Это не русский выпуск, но все его слова из русского языка: они были и будут понятны, как и эти."

CASES = (
    Case("R25", "M", values(CHAPTERS, lambda told: told["chapters"][1].update(title="a")), "is called 'a' and 'Порт'"),
    Case("R26", "S", feed("<psc:chapters.*?</psc:chapters>", ""), "no psc:chapters"),
    Case("R26", "S", feed('start="00:00:04.000"', 'start="00:00:05.000"'), "the JSON and psc:chapters"),
    Case("R26", "S", text("uk/feed.xml", "<p>00:00:0", "<p>0", 0), "its description names no chapters"),
    Case("R26", "S", feed("00:00:04 Порт", "00:00:06 Порт"), "the JSON and the description"),
    Case("R27", "S", values(CHAPTERS, lambda told: told["chapters"][1].update(startTime=4.2)), "starts at 4.200 s"),
    Case("R29", "M", data(MP3, lambda old: b"RIFF" + old[4:]), "does not begin as an MP3 does"),
    Case("R36", "M", feed("<title>Порт відкрито", "<title>Порт закрито"), "it is called 'Порт відкрито'"),
    Case("R39", "M", data(VTT, lambda old: old[7:]), "does not begin with WEBVTT"),
    Case("R39", "M", text(VTT, "00:00:04.250 -->", "0:04.250 -->"), "no time of a cue"),
    Case("R39", "M", text(VTT, "--> 00:00:07.500", "--> 00:00:09.000"), "overlap at 8.250"),
    Case("R39", "M", text(VTT, "00:00:04.250 -->", "00:00:07.600 -->"), "ends before it starts"),
    Case("R39", "M", text(VTT, "--> 00:00:11.500", "--> 00:00:13.500"), "the sound at 12.0"),
    Case("R39", "M", text(VTT, "00:00:04.250.*?\n\n", ""), "captions cover"),
    Case("R39", "M", text(VTT, "00:00:04.250 -->", "00:00:04.700 -->"), "no caption starts where the words at 4.250"),
    Case("R39", "M", text(VTT, "<v Briefing>Судн", "<v Briefing>A & <b>Судн"), "not escaped"),
    Case("R39", "M", text(VTT, "<v Briefing>Судн", "<v Briefing><b>Судн"), "leaves a tag open"),
    Case("R39", "M", data(VTT, lambda old: old.decode().encode("cp1251", "replace")), "not in UTF-8"),
    Case("R40", "S", text(VTT, "<v Briefing>", ""), "do not say who speaks"),
    Case("R40", "S", text(VTT, "Порт Ліндена", "Порт Ліндена" * 5), "lines above 65"),
    Case("R40", "S", text(VTT, "Порт Ліндена", "Порт Ліндена\n" * 9), "more than 25 characters a second"),
    Case("R40", "S", text(SRT, "Порт Ліндена", "Порт Ліндена" * 4), "lines above 42"),
    Case("R40", "S", text(SRT, "Порт Ліндена", "Порт\nЛіндена\n"), "more than 2 lines"),
    Case("R41", "M", text(VTT, "Порт Ліндена", RUSSIAN * 2), "is in ru, the feed in uk"),
    Case(
        "R41",
        "M",
        text(TXT, ".*", "The harbour opens, and that is all there is to be said of it for now. " * 2),
        "is in en",
    ),
    Case("R42", "S", text(JSON, "1.0.0", "2"), "its version is not 1.0.0"),
    Case("R42", "S", text(JSON, "startTime", "start", 0), "no JSON transcript"),
    Case("R42", "S", text(JSON, "Ліндена", "Одеси"), "text/vtt and application/json do not say the same"),
    Case("R42", "S", text(SRT, "00:00:04,250", "00:00:04,300"), "do not have the same times"),
    Case("R42", "S", text(SRT, "2\n00:00:04", "5\n00:00:04"), "caption 2 does not begin"),
    Case("R42", "S", text(HTML, "Ліндена", "Одеси"), "text/html do not say the same"),
    Case("R42", "S", text(HTML, ' datetime="PT4S"', ""), "no time that HTML knows"),
    Case("R42", "S", text(HTML, ' lang="uk"', ""), "in which language"),
    Case("R42", "S", text(TXT, "Ліндена", "Одеси"), "text/plain do not say the same"),
    Case("R44", "M", art(picture(width=1399, height=1399)), "1399 by 1399 pixels"),
    Case("R44", "M", art(picture(width=1500)), "1500 by 1400 pixels"),
    Case("R44", "M", art(picture(mode="RGBA")), "with transparency, not RGB"),
    Case("R44", "M", art(picture(mode="P")), "of a palette"),
    Case("R44", "M", art(picture("JPEG", "CMYK"), "own.jpg"), "CMYK, not RGB"),
    Case("R44", "M", art(picture("JPEG")), "a JPEG by its bytes"),
    Case("R44", "M", art(picture(dpi=300)), "300 dpi"),
    Case("R44", "M", art(picture() + bytes(600_000)), "512 is the most"),
    Case("R44", "M", art(b"GIF89a"), "neither JPEG nor PNG"),
    Case("R44", "M", gone("uk/cover-*-3000.png"), "there is no file"),
    Case("R45", "S", borrowed_art, "they have one picture"),
    Case("R46", "M", feed("(?<=mehr).mp3", ".mp3?from=feed"), "has a query"),
    Case("R13", "M", data(RECORD, lambda old: old[:-9]), "cannot be read as a manifest"),
    Case("R48", "S", there("uk/.0123456789abcdef.mp3"), "belongs to no episode"),
    Case("R48", "S", there("uk/2026-11-20-old.mp3"), "belongs to no episode"),
    Case("R48", "S", there(".briefing/journal.json", b'{"loose": ["uk/a.mp3"], "dropped": []}'), "interrupted"),
    Case("R48", "S", feed("<item>.*?</item>", ""), "does not tell of uk/2026-11-25"),
    Case("R48", "S", feed("<copyright>", "<copyright>me "), "show build"),
    Case("R48", "S", gone(f"{HOME}/*vidkryto.opus"), "No such file"),
    Case("R48", "S", text("shows.opml", "<ownerName>Ann", "<ownerName>Bob"), "show build"),
    Case("R48", "S", gone(f"{HOME}/*vidkryto.html"), "there is no page uk/2026-11-24"),
    Case("R49", "M", feed("<language>uk", "<language>ru"), "one language: ru"),
    Case("R49", "M", feed("<title>[^<]*", "<title>Morning News (Русский)"), "one title"),
    Case("R50", "S", gone("shows.opml"), "No such file"),
    Case("R50", "S", text("shows.opml", 'version="2.0"', 'version="1.0"'), "no OPML 2.0"),
    Case(
        "R50", "S", text("shows.opml", 'xmlUrl="[^"]*uk/feed.xml"', 'xmlUrl="https://example.org/a"'), "does not name"
    ),
    Case("R51", "S", feed("<podcast:remoteItem [^>]*>", ""), "does not name en/feed.xml"),
    Case("R51", "S", text("uk/index.html", 'hreflang="de"', "", 0), "no link to the page in de"),
    Case("R52", "M", text("uk/feed.xml", "Голос синтезований: [^<]*", "", 0), "its description does not say"),
    Case(
        "R52",
        "M",
        both(*(text(each, "Голос синтезований", "Це голос") for each in (VTT, SRT, JSON, HTML, TXT))),
        "no transcript holds a sentence",
    ),
    Case("R52", "M", text("uk/feed.xml", "<podcast:txt.*?</podcast:txt>", "", 0), "neither the channel nor an item"),
    Case("R53", "S", feed("Стислий виклад, не повний текст. ", ""), "does not say “Стислий виклад"),
    Case("R53", "S", feed('<a href="[^"]*">', "<a>"), "does not lead to https://courier.example/1"),
    Case("R53", "S", feed("The Courier, ", ""), "does not name The Courier"),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_fault_is_found(show: Path, case: Case) -> None:
    """
    What is wrong is named under its number, with the level that decides the exit code.
    """
    case.damage(show)
    found = faults(show)
    assert named(case, found), found
