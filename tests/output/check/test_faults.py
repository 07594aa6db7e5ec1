"""
Faults that are put into a good show, one by one, and what is said of them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import exemplar
import pytest
from damage import HOME, Damage, both, data, feed, gone, one, replaced, text, there, values

from output.check.fault import Fault
from output.check.folder import check


def faults(folder: Path, *, quick: bool = True) -> tuple[Fault, ...]:
    return check(folder, exemplar.NOW, quick=quick, progress=lambda _: None).faults


@dataclass(frozen=True)
class Case:
    """
    *damage*, for which requirement *number* of that *level* has to be named, with words that match *found*.
    """

    number: str
    level: str
    damage: Damage
    found: str

    def __str__(self) -> str:
        return f"{self.number} {self.found[:30]}"


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


def same_size(old: bytes) -> bytes:
    """
    Another byte at the end.
    """
    return old[:-1] + bytes([old[-1] ^ 1])


def tagged(**texts: str) -> Damage:
    """
    The tag of the sound says something else, and the rest follows.
    """

    def damage(folder: Path) -> None:
        from mutagen import id3

        path = one(folder, MP3)
        replaced(path, path.read_bytes())
        tag = id3.ID3(path)
        for name, value in texts.items():
            tag.delall(name)
            if value:
                tag.add(getattr(id3, name)(encoding=1, text=[value]))
        tag.save(path, v2_version=3)

    return damage


VTT, SRT, JSON = f"{HOME}/*vidkryto.vtt", f"{HOME}/*vidkryto.srt", f"{HOME}/*vidkryto.transcript.json"
HTML, TXT, CHAPTERS = (f"{HOME}/*vidkryto.{each}" for each in ("transcript.html", "txt", "chapters.json"))
MP3, RECORD = f"{HOME}/*vidkryto.mp3", f"{HOME}/*vidkryto.json"
RUSSIAN = "Это не русский выпуск, но все его слова из русского языка: они были и будут понятны, как и эти."

CASES = (
    Case("R1", "M", feed("</item>", ""), "not well-formed"),
    Case("R1", "M", data("uk/feed.xml", lambda old: b""), "empty"),
    Case("R1", "M", data("uk/feed.xml", lambda old: b"<!DOCTYPE html><html><p></html>"), "web page"),
    Case("R1", "M", gone("uk/feed.xml"), "No such file"),
    Case("R1", "M", feed('version="2.0"', 'version="0.91"'), "RSS 0.91"),
    Case(
        "R1", "M", data("uk/feed.xml", lambda old: old.decode().replace("UTF-8", "UTF-16").encode("utf-16")), "UTF-16"
    ),
    Case("R1", "M", feed("<rss", '<!DOCTYPE rss [<!ENTITY a "b">]><rss'), "entities"),
    Case("R1", "M", feed("podcast-1.0.dtd", "Podcast-1.0.DTD"), "Podcast-1.0.DTD should be"),
    Case(
        "R1", "M", text("uk/feed.xml", "itunes:explicit>", "itunes:Explicit>", 0), "Explicit should be itunes:explicit"
    ),
    Case("R2", "M", feed("<copyright>", "<web>x</web><copyright>"), "<web> is no element"),
    Case(
        "R2",
        "M",
        feed("<pubDate>", "<pubDate>Wed, 25 Nov 2026 06:30:00 GMT</pubDate><pubDate>"),
        "pubDate stands there 2",
    ),
    Case(
        "R2",
        "M",
        feed("<itunes:explicit>", "<itunes:explicit>true</itunes:explicit><itunes:explicit>"),
        "explicit stands",
    ),
    Case("R2", "M", feed("<lastBuildDate>[^<]*", "<lastBuildDate>yesterday"), "lastBuildDate 'yesterday'"),
    Case("R2", "M", feed("<copyright>", "<managingEditor>Ann</managingEditor><copyright>"), "no mail address"),
    Case(
        "R2",
        "M",
        feed("<copyright>", "<image><url>https://example.org/a.png</url></image><copyright>"),
        "without title",
    ),
    Case("R2", "M", feed("<copyright>", "stray<copyright>"), "text between"),
    Case("R2", "S", feed("</channel>", "<ttl>60</ttl></channel>"), "ttl stands behind the first item"),
    Case("R3", "M", feed("<title>[^<]*", "<title>"), "no title"),
    Case("R3", "M", feed("<link>[^<]*", "<link>"), "no link"),
    Case("R3", "M", feed("<description>[^<]*", "<description>"), "no description"),
    Case("R3", "M", feed("<description>[^<]*", "<description>" + "ї" * 2001), "4002 bytes"),
    Case("R3", "M", feed("<language>uk", "<language>ua"), "'ua', none of ISO 639"),
    Case("R3", "M", feed('text="Daily News"', 'text="daily news"'), "no category of Apple's within News"),
    Case("R3", "M", feed('text="News"', 'text="Nachrichten"'), "no category of Apple's"),
    Case("R3", "M", feed("<itunes:category.*</itunes:category>", ""), "no itunes:category"),
    Case("R3", "M", feed("<itunes:explicit>false", "<itunes:explicit>no"), "'no', not true or false"),
    Case("R3", "M", feed("<itunes:image [^>]*>", ""), "no itunes:image"),
    Case("R4", "M", feed("<atom:link [^>]*>", ""), "does not say where it is found"),
    Case(
        "R4",
        "M",
        feed('href="https://example.org/news/uk/feed.xml"', 'href="https://example.org/feed.xml"'),
        "it is at",
    ),
    Case("R4", "M", feed("application/rss.xml", "text/html"), "the type of its own address"),
    Case("R4", "S", feed("<link>[^<]*", "<link>https://example.org/news/uk/feed.xml"), "is no page"),
    Case("R5", "M", feed("<item>\n *<title>[^<]*", "<item><title>"), "no title"),
    Case("R5", "M", feed("<enclosure [^>]*>", ""), "no enclosure"),
    Case("R5", "M", feed("(?<=mehr).mp3", ".ogg"), "does not end in .mp3"),
    Case("R5", "M", feed('type="audio/mpeg"', 'type="audio/mp3"'), "'audio/mp3', not audio/mpeg"),
    Case("R5", "M", feed('(?<=length=")[0-9]*', "17"), "says 17 bytes and has 1"),
    Case("R5", "M", feed(' length="[0-9]*"', ""), "no number of bytes"),
    Case("R5", "M", feed("<guid.*?</guid>", ""), "no guid"),
    Case("R5", "M", feed(' isPermaLink="false"', ""), "isPermaLink"),
    Case("R5", "M", text("uk/feed.xml", '(?<="false">)[0-9a-f-]{36}', "same", 0), "2 items have this guid"),
    Case("R5", "M", gone(MP3), "there is no file"),
    Case("R6", "M", feed("Wed(?=, 25 Nov 2026 06:30:00 [+]0000</pubDate>\n *<enclosure)", "Thu"), "Thu, .* was a Wed"),
    Case("R6", "M", feed("2026(?= 06:30:00 [+]0000</pubDate>\n *<enclosure)", "2027"), "future"),
    Case("R6", "M", feed("Wed, 25(?= Nov 2026 06:30:00 [+]0000</pubDate>\n *<enclosure)", "Mon, 30"), "future"),
    Case("R6", "M", feed("[+]0000(?=</pubDate>\n *<enclosure)", ""), "no date of RFC 2822"),
    Case("R6", "M", feed("<pubDate>[^<]*</pubDate>(?=\n *<enclosure)", ""), "no pubDate"),
    Case("R7", "M", feed("<itunes:duration>12", "<itunes:duration>14"), "is 14, and it lasts 12.0"),
    Case("R7", "M", feed("<itunes:duration>12", "<itunes:duration>00:12"), "no number of seconds"),
    Case("R8", "M", feed("(?<=mehr).mp3", "-ї.mp3"), "characters that an address cannot have"),
    Case("R8", "M", feed("(?<=mehr).vtt", "%20a.vtt"), "other characters"),
    Case("R8", "M", feed('(?<=transcript url=")https://example.org', ""), "no absolute"),
    Case(
        "R9",
        "M",
        text("uk/feed.xml", '(?<=enclosure url=")[^"]*', "https://example.org/news/uk/a.mp3", 0),
        "2 items have",
    ),
    Case("R10", "S", feed("<itunes:author>.*?</itunes:author>", ""), "no itunes:author"),
    Case("R10", "S", feed("<podcast:locked.*?</podcast:locked>", ""), "no podcast:locked"),
    Case("R10", "S", feed("<podcast:guid>.*?</podcast:guid>", ""), "no podcast:guid"),
    Case("R10", "S", feed("<item>.*?<link>[^<]*", "<item><title>a</title><link>"), "no link"),
    Case("R10", "S", feed("(?<=</itunes:duration>).*?(?=<itunes:explicit>)", ""), "no itunes:image"),
    Case(
        "R10",
        "S",
        feed('(?<=3000.png"/>)\n *<itunes:explicit>false</itunes:explicit>(?=\n *<itunes:episode>)', ""),
        "explicit",
    ),
    Case("R11", "S", feed("<.{1,2}CDATA.*?]]>", "<![CDATA[<p>" + "ї" * 2000 + "</p>]]>"), "4007 bytes"),
    Case("R11", "S", feed("<p>Судн", "<script>a()</script><p>Судн"), "clients do not show: script"),
    Case("R11", "S", feed("<.{1,2}CDATA.*?]]>", "&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;"), "escaped twice"),
    Case("R11", "S", text("uk/feed.xml", "<.{1,2}CDATA.*?]]>", "<![CDATA[<p>a</p>]]>", 0), "2 items have this"),
    Case("R11", "S", feed("<p>Судн", "<p><b>Судн"), "opened and closed: p"),
    Case("R12", "S", feed("(?<=<item>)\n *<title>", "<title>Випуск 12: "), "the number of the episode"),
    Case("R12", "S", feed("(?<=<item>)\n *<title>", "<title>Morning News: "), "the name of the show"),
    Case("R12", "S", feed("<itunes:episode>2", "<itunes:episode>0"), "no number from 1"),
    Case("R13", "M", feed("(?<=<podcast:guid>).", "d"), "in show.toml"),
    Case("R13", "M", feed('(?<=isPermaLink="false">).', "0"), "no record has its guid"),
    Case(
        "R13", "M", data("uk/cover-*-3000.png", lambda old: old + b"?"), "other bytes than those that it is named for"
    ),
    Case("R13", "M", data(VTT, lambda old: old + b"\n"), "not the file that was published"),
    Case("R14", "S", feed("<lastBuildDate>.*?</lastBuildDate>", ""), "no lastBuildDate"),
    Case("R14", "S", feed("<itunes:owner>.*?</itunes:owner>", ""), "no itunes:owner"),
    Case("R14", "S", feed("<itunes:email>[^<]*", "<itunes:email>"), "the mail address of its owner"),
    Case("R14", "S", feed("<itunes:type>episodic", "<itunes:type>daily"), "'daily', not episodic"),
    Case("R14", "S", feed("<copyright>.*?</copyright>", ""), "no copyright"),
    Case("R14", "S", feed("<generator>.*?</generator>", ""), "no generator"),
    Case(
        "R15",
        "S",
        feed(
            "<itunes:type>",
            "<itunes:new-feed-url>https://example.org/news/uk/feed.xml</itunes:new-feed-url><itunes:type>",
        ),
        "no other feed's address",
    ),
    Case("R15", "S", text("show.toml", 'moved_to = ""', 'moved_to = "https://example.net/"'), "the show moves to"),
    Case("R16", "M", feed("<podcast:guid>[^<]*", "<podcast:guid>36c6e4a5-4b1f-4b0e-9c3b-5d6a1de1d3a1"), "version 5"),
    Case("R17", "S", feed(' owner="ann@example.org"', ""), "names no owner"),
    Case("R17", "S", feed(">yes<", ">true<"), "'true', not yes or no"),
    Case("R18", "M", text("uk/feed.xml", "<podcast:transcript [^>]*>", "", 0), "no podcast:transcript"),
    Case("R18", "M", feed("<podcast:transcript [^>]*vtt[^>]*>", ""), "of type text/vtt"),
    Case("R18", "M", feed('type="application/x-subrip"', 'type="text/subrip"'), "the type 'text/subrip'"),
    Case("R18", "M", feed('vtt" language="uk"', 'vtt" language="ru"'), "is in ru, the feed in uk"),
    Case("R18", "M", gone(SRT), "there is no file"),
    Case("R18", "S", feed('vtt" language="uk"', 'vtt"'), "does not say its language"),
    Case("R18", "S", feed(' rel="captions"', ""), "has rel='None'"),
    Case("R19", "M", feed("<podcast:chapters [^>]*>", ""), "no podcast:chapters"),
    Case("R19", "M", feed("json.chapters", "json"), "has the type 'application/json'"),
    Case("R19", "M", gone(CHAPTERS), "there is no file"),
    Case("R19", "M", data(CHAPTERS, lambda old: old[:-9]), "cannot be read"),
    Case("R19", "M", values(CHAPTERS, lambda told: told.update(version="1.1")), "not '1.2.0'"),
    Case("R19", "M", values(CHAPTERS, lambda told: told["chapters"].reverse()), "not at 0"),
    Case("R19", "M", values(CHAPTERS, lambda told: told["chapters"][1].update(startTime=9)), "do not ascend"),
    Case("R19", "M", values(CHAPTERS, lambda told: told["chapters"][1].update(startTime="4")), "is no number"),
    Case("R19", "M", values(CHAPTERS, lambda told: told["chapters"][1].pop("title")), "has no title"),
    Case(
        "R19", "M", values(CHAPTERS, lambda told: told["chapters"][2].update(startTime=13, endTime=14)), "ends before"
    ),
    Case("R20", "S", feed("<podcast:medium>podcast", "<podcast:medium>radio"), "podcast:medium is 'radio'"),
    Case("R20", "S", feed("<podcast:person.*?</podcast:person>", ""), "no podcast:person"),
    Case("R20", "S", feed("<podcast:license.*?</podcast:license>", ""), "no podcast:license"),
    Case("R20", "S", feed("FREQ=DAILY", "every day"), "rrule 'every day'"),
    Case("R20", "S", feed(' alt="[^"]*"', ""), "no alt"),
    Case(
        "R20",
        "S",
        feed("<podcast:txt", '<podcast:txt purpose="' + "a" * 129 + '">a</podcast:txt><podcast:txt'),
        "its purpose",
    ),
    Case("R21", "S", feed("<podcast:txt.*?</podcast:txt>", ""), "no podcast:txt of the purpose"),
    Case(
        "R21",
        "S",
        feed('(?<=<podcast:txt purpose="ai-content">)true(?=</podcast:txt>\n *<podcast:alt)', "false"),
        "ai-content",
    ),
    Case(
        "R22",
        "N",
        feed("<podcast:alternateEnclosure.*?</podcast:alternateEnclosure>", ""),
        "no podcast:alternateEnclosure",
    ),
    Case("R22", "N", gone(f"{HOME}/*vidkryto.opus"), "there is no file"),
    Case("R22", "N", feed(' bitrate="[0-9]*"', ""), "lacks bitrate"),
    Case("R22", "N", feed('audio/ogg" length="', 'audio/ogg" length="1'), "bytes and has"),
    Case("R23", "M", feed(' url="[^"]*"(?= type="text/vtt")', ""), "podcast:transcript: it lacks url"),
    Case("R23", "M", feed('role="host"', 'roll="host"'), "roll is no attribute"),
    Case("R23", "M", feed(">Briefing [(]", ">" + "B" * 128 + " ("), "128 is the most"),
    Case(
        "R23",
        "M",
        feed("<podcast:medium", "<podcast:season>first</podcast:season><podcast:medium"),
        "its text is 'first'",
    ),
    Case("R23", "M", feed("<podcast:medium", "<podcast:funding>Give</podcast:funding><podcast:medium"), "it lacks url"),
    Case(
        "R25",
        "M",
        values(CHAPTERS, lambda told: told["chapters"][1].update(startTime=5)),
        "starts at 5.000 s and at 4.000",
    ),
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
    Case("R48", "S", there("uk/.0123456789abcdef.mp3"), "belongs to no episode"),
    Case("R48", "S", there("uk/2026-11-20-old.mp3"), "belongs to no episode"),
    Case("R48", "S", there(".briefing/journal.json", b'{"loose": ["uk/a.mp3"], "dropped": []}'), "interrupted"),
    Case("R48", "S", feed("<item>.*?</item>", ""), "does not tell of uk/2026-11-25"),
    Case("R48", "S", feed("<copyright>", "<copyright>me "), "show build"),
    Case("R48", "S", gone(f"{HOME}/*vidkryto.opus"), "No such file"),
    Case("R48", "S", text("shows.opml", "<ownerName>Ann", "<ownerName>Bob"), "show build"),
    Case("R48", "S", there("index.html"), "there is no page uk/2026-11-24"),
    Case("R49", "M", feed("<language>uk", "<language>ru"), "one language: ru"),
    Case("R49", "M", feed("<title>[^<]*", "<title>Morning News (Русский)"), "one title"),
    Case("R50", "S", gone("shows.opml"), "No such file"),
    Case("R50", "S", text("shows.opml", 'version="2.0"', 'version="1.0"'), "no OPML 2.0"),
    Case(
        "R50", "S", text("shows.opml", 'xmlUrl="[^"]*uk/feed.xml"', 'xmlUrl="https://example.org/a"'), "does not name"
    ),
    Case("R51", "S", feed("<podcast:remoteItem [^>]*>", ""), "does not name en/feed.xml"),
    Case("R51", "S", there("uk/index.html", b'<a hreflang="en" href="../en/">'), "no link to the page in de"),
    Case("R52", "M", text("uk/feed.xml", "Голос синтезований: [^<]*", "", 0), "its description does not say"),
    Case(
        "R52",
        "M",
        both(*(text(each, "Голос синтезований", "Це голос") for each in (VTT, SRT, JSON, HTML, TXT))),
        "no transcript holds a sentence",
    ),
    Case("R53", "S", feed("Стислий виклад, не повний текст. ", ""), "does not say “Стислий виклад"),
    Case("R53", "S", feed('<a href="[^"]*">', "<a>"), "does not lead to https://courier.example/1"),
    Case("R53", "S", feed("The Courier, ", ""), "does not name The Courier"),
)

#: What only the sound itself tells, or every byte of a file.
CLOSE = (
    Case("R13", "M", data(f"{HOME}/*vidkryto.opus", same_size), "its bytes are others"),
    Case("R22", "N", data(f"{HOME}/*vidkryto.opus", same_size), "podcast:integrity does not fit"),
    Case("R24", "M", data(MP3, lambda old: old.replace(b"CTOC", b"XTOC")), "no table of contents"),
    Case("R25", "M", tagged(), "in the file's tag|starts at"),
    Case("R29", "M", data(MP3, lambda old: old[:-100]), "lacks 100 bytes|cut off"),
    Case("R29", "M", data(MP3, lambda old: b"RIFF" + bytes(3000)), "is not an MP3"),
    Case("R36", "M", tagged(TALB=""), "no show .TALB"),
    Case("R36", "M", data(MP3, lambda old: old.replace(b"APIC", b"XPIC")), "no front cover"),
    Case("R36", "S", data(MP3, lambda old: old.replace(b"USLT", b"XSLT")), "no words of the sound"),
    Case("R37", "M", tagged(TPE1="ÐŸÑ€Ð¸"), "garbled"),
)


@pytest.mark.parametrize("case", CLOSE, ids=str)
def test_a_fault_of_the_sound_is_found(show: Path, case: Case) -> None:
    """
    Decoded, an MP3 is held against what `briefing inspect` asks of it, and every file against its hash.
    """
    case.damage(show)
    assert named(case, faults(show, quick=False))


def test_a_good_show_is_clean(show: Path) -> None:
    """
    Four languages with two editions each, one of them under the hardest title, have no fault at all, however closely
    one looks.
    """
    found = check(show, exemplar.NOW, quick=False, progress=lambda _: None)
    assert found.faults == ()
    assert (found.feeds, found.items, found.kept) == (4, 8, True)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_fault_is_found(show: Path, case: Case) -> None:
    """
    What is wrong is named under its number, with the level that decides the exit code.
    """
    case.damage(show)
    found = faults(show)
    assert named(case, found), found


def named(case: Case, found: Sequence[Fault]) -> bool:
    return any(
        (each.ask.number, each.ask.level) == (case.number, case.level) and re.search(case.found, each.found)
        for each in found
    )
