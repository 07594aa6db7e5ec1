"""
The five formats, read by readers that are not ours.
"""

from __future__ import annotations

import json

import pytest
from captioned import captioned, sentence, track, tracks
from hypothesis import given, settings
from readers import READERS, page, read_html, read_srt, words

from output.model import Track
from output.tags import milliseconds
from output.transcripts import FORMATS, transcripts

LONG = (
    "The ferry that took people across for eleven years,",
    "while the bridge was being repaired by two regions,",
    "made its last journey on Monday evening at half past ten.",
)


def written(made: Track, title: str = "") -> dict[str, str]:
    return transcripts(made, "en", title, tuple(FORMATS))


@settings(max_examples=150)
@given(tracks())
def test_all_formats_say_the_same(made: Track) -> None:
    """
    Whatever is said by whoever, the words of all five are those that are written, in their order.
    """
    told = written(made)
    expected = [word for cue in made.cues for word in cue.text.split(" ") if word]
    for name, text in told.items():
        assert words(READERS[name](text)) == expected, name


@settings(max_examples=100)
@given(tracks())
def test_timed_formats_tell_the_same_times(made: Track) -> None:
    """
    WebVTT, SubRip and JSON have the captions' times to the millisecond, and none that lasts no time.
    """
    told = written(made)
    times = [(milliseconds(each.start), milliseconds(each.end)) for each in captioned(made)]
    assert all(start < end for start, end in times)
    for name in ("vtt", "srt", "json"):
        assert [(each.start, each.end) for each in READERS[name](told[name])] == times, name
    speakers = [each.speaker or None for each in captioned(made)]
    assert [each.speaker for each in READERS["vtt"](told["vtt"])] == speakers
    assert [each.speaker for each in READERS["json"](told["json"])] == speakers


def test_subrip_to_the_letter() -> None:
    """
    Numbered captions of at most two lines of 42 characters, a comma before the milliseconds.
    """
    told = written(track(sentence("Hello."), sentence(*LONG)))["srt"]

    assert told.startswith("1\n00:00:00,400 --> 00:00:00,800\nHello.\n\n2\n00:00:01,200 --> 00:00:04,600\nThe ferry")
    assert [each.text.count("\n") for each in read_srt(told)] == [0, 1, 1, 1]
    assert max(map(len, told.splitlines())) <= 42


@pytest.mark.parametrize("text", ["so --> so", "a <b>bold</b> word", "x < 5 and {\\an8}up", "1"])
def test_subrip_has_no_tags(text: str) -> None:
    """
    What a player would swallow as a tag, or take for times, is shown as it is written.
    """
    told = written(track(sentence(text)))["srt"]
    assert [text] == [each.text for each in read_srt(told)]
    assert told.count("-->") == 1
    assert not any(tag in told for tag in ("<b", "</b", "{\\"))


def test_json_to_the_letter() -> None:
    """
    A segment is speaker, times in seconds and words; one without speaker names none.
    """
    told = written(track(sentence("Є «мости» & броди."), sentence("Yes.", speaker="")))["json"]

    assert json.loads(told) == {
        "version": "1.0.0",
        "segments": [
            {"speaker": "Ann", "startTime": 0.4, "endTime": 1.6, "body": "Є «мости» & броди."},
            {"startTime": 2.0, "endTime": 2.267, "body": "Yes."},
        ],
    }
    assert "Є" in told


def test_html_to_the_letter() -> None:
    """
    A page in the edition's language: its title, chapters as headings, and for each sentence, whole, who says it when.
    """
    made = track(
        sentence("Hello & <welcome>."),
        sentence(*LONG, speaker='Q"A'),
        sentence("Guten Tag.", language="de", speaker=""),
        titles=["Opening & more", "News"],
    )
    told = written(made, "A <title>")["html"]

    assert told.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>A &lt;title&gt;</title>" in told
    assert told.endswith(
        "<body>\n<h1>A &lt;title&gt;</h1>\n<h2>Opening &amp; more</h2>\n"
        '<cite>Ann:</cite>\n<time datetime="PT0S">0:00</time>\n<p>Hello &amp; &lt;welcome&gt;.</p>\n<h2>News</h2>\n'
        f'<cite>Q&quot;A:</cite>\n<time datetime="PT2S">0:02</time>\n<p>{" ".join(LONG)}</p>\n'
        '<time datetime="PT13S">0:13</time>\n<p lang="de">Guten Tag.</p>\n</body>\n</html>\n'
    )
    assert [each.speaker for each in read_html(told)] == ["Ann", 'Q"A', None]


def test_a_page_counts_hours() -> None:
    """
    A long episode's times stay ones that people and HTML read.
    """
    told = written(track(sentence("x " * 3700, language="en"), sentence("Then."), pace=2.0))["html"]
    assert '<time datetime="PT3700S">1:01:40</time>' in told


def test_a_page_has_a_title() -> None:
    """
    HTML wants one: that of the first chapter stands in for it.
    """
    told = written(track(sentence("Hello."), titles=["Opening"]))["html"]
    assert "<title>Opening</title>" in told
    assert [each.text for each in page(told)][:2] == ["Opening", "Opening"]


def test_plain_text_to_the_letter() -> None:
    """
    A paragraph for each chapter, under its title.
    """
    made = track(sentence("Hello."), sentence(*LONG), sentence("Bye."), titles=["Opening", "News"])
    assert written(made)["txt"] == f"Opening\n\nHello.\n\nNews\n\n{' '.join(LONG)} Bye.\n"
