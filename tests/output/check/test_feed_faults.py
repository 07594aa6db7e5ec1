"""
Faults of what a feed says, put into a good show one by one.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from damage import (
    CHAPTERS,
    HOME,
    MP3,
    SRT,
    VTT,
    Case,
    data,
    faults,
    feed,
    gone,
    named,
    text,
    values,
)

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
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_fault_is_found(show: Path, case: Case) -> None:
    """
    What is wrong is named under its number, with the level that decides the exit code.
    """
    case.damage(show)
    found = faults(show)
    assert named(case, found), found
