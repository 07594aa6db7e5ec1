"""
Captions: whole sentences where they fit, parts of long ones where they can be read.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from captioned import JOIN, PAUSE, captioned, sentence, track, tracks
from hypothesis import given, settings

from output.model import RATE, Track
from output.transcripts.captions import HOLD, SPEED
from output.transcripts.lines import fit
from output.transcripts.model import Caption


def texts(made: Track) -> list[str]:
    return [caption.text for caption in captioned(made)]


def test_a_sentence_is_a_caption() -> None:
    """
    A sentence that fits two lines has the times of its cue, to the sample, however many clips it took.
    """
    made = track(
        sentence("Hello.", speaker=" Ann\n"),
        sentence("The bridge was closed,", "and it is open again.", language="de"),
        titles=["One", "Two"],
    )
    first, second = made.cues

    assert captioned(made) == (
        Caption(first.start, first.end, "Hello.", "Ann", "", 0, 0),
        Caption(second.start, second.end, "The bridge was closed, and it is open again.", "Ann", "de", 1, 1),
    )


def test_a_long_sentence_is_parted_where_a_clip_ends() -> None:
    """
    Parts start and end with their clips, as the voice takes its breath between them.
    """
    clips = (
        "The ferry that took people across for eleven years,",
        "while the bridge was being repaired by two regions,",
        "made its last journey on Monday evening at half past ten.",
    )
    made = track(sentence(*clips))

    found = captioned(made)
    assert tuple(part.text for part in found) == clips
    assert [part.start for part in found] == [placement.start for placement in made.placements]
    assert [part.end for part in found] == [each.start + each.end - each.begin for each in made.placements]
    assert all(b.start - a.end == JOIN for a, b in pairwise(found))


def test_the_end_of_a_clip_goes_before_even_parts() -> None:
    """
    Between places that read equally well the one is taken whose time is known.
    """
    clips = ("lights went out one evening last week", "without warning anybody living around our old harbour town")
    made = track(sentence(*clips))
    assert texts(made) == [*clips]
    assert texts(track(sentence(" ".join(clips)))) != [*clips]


def test_a_sentence_that_is_over_at_once_is_one_caption() -> None:
    """
    No part flashes by in less than a tenth of a second.
    """
    made = track(sentence("The bridge is open, " * 10), pace=1500.0)
    assert len(texts(made)) == 1


def test_the_written_form_is_parted_where_the_spoken_one_is() -> None:
    """
    Figures are short and their words are long: the words around them tell where the clip ends.
    """
    spoken = (
        "In two thousand and twenty-six, one million two hundred and fifty thousand people lived in the region,",
        "and four hundred thousand of them had no work, as the office said.",
    )
    written = "In 2026, 1,250,000 people lived in the region, and 400,000 of them had no work, as the office said."
    made = track(sentence(*spoken, written=written))

    found = captioned(made)
    assert [part.text for part in found][-1] == "and 400,000 of them had no work, as the office said."
    assert found[-1].start == made.placements[1].start


def test_a_clip_that_ends_among_figures_ends_at_the_nearest_clause() -> None:
    """
    Where no spoken word is written, the text is parted at a clause mark near the same share of it.
    """
    spoken = "сто " * 12 + "двести,", "триста " * 9 + "четыреста."
    written = "100100100100 100100100100 100100100100 200, 300300300300 300300300300 300300300300 300300300300 400."
    made = track(sentence(*spoken, written=written))

    first, second = captioned(made)
    assert first.text.endswith("200,")
    assert first.end == made.placements[1].start - JOIN
    assert second.start == made.placements[1].start


def test_one_clip_is_parted_by_characters() -> None:
    """
    Within a clip a part lasts as long as its share of the characters, and the next one follows at once.
    """
    text = "The committee met on Monday to talk about the bridge, and on Tuesday it voted to open it in the spring."
    made = track(sentence(text))
    first, second = captioned(made)

    assert first.text.endswith("bridge,")
    assert first.end == second.start
    share = (first.end - made.cues[0].start) / (made.cues[0].end - made.cues[0].start)
    assert share == pytest.approx((len(first.text) + 1) / (len(text) + 1), abs=0.001)
    assert second.end == made.cues[0].end


@pytest.mark.parametrize(
    "together",
    ["10 000 000", "5 Prozent", "25 %", "$ 30", "Dr. Meier", "z. B.", "Angela Merkel", "18. Januar", "J. K. Rowling"],
)
def test_what_belongs_together_stays_together(together: str) -> None:
    """
    Numbers with what they count, abbreviations and names are never parted where there is another place.
    """
    for length in range(3, 24):
        text = "wir " * length + together + " sahen" * (25 - length)
        assert sum(together in part for part in texts(track(sentence(text)))) == 1, length


def test_a_fast_caption_stays_to_be_read() -> None:
    """
    What goes by faster than 25 characters a second stays in the pause behind it: until it can be read, until the next
    caption, or for a second.
    """
    text = "The bridge is open again, as of today."
    two = track(sentence(text), sentence(text), pace=28.0)
    first, last = captioned(two)
    assert 0 <= first.end - first.start - len(text) / SPEED * RATE <= 0.002 * RATE
    assert first.end < last.start

    first, last = captioned(track(sentence(text), sentence(text), pace=60.0))
    assert first.end == last.start

    (lone,) = captioned(track(sentence(text), pace=100.0))
    assert lone.end - lone.start == round(len(text) / 100 * RATE) + HOLD * RATE


def test_a_sentence_without_a_word_has_no_caption() -> None:
    """
    Signs that cannot be shown make no empty caption.
    """
    assert texts(track(sentence("Hm.", written="\x01\x02"), sentence("Yes."))) == ["Yes."]


def test_a_track_without_clips_is_parted_too() -> None:
    """
    Cues alone are enough.
    """
    made = track(sentence("The bridge is open, " * 10))
    bare = Track((), made.cues, made.chapters, made.length)
    assert texts(bare) == texts(made)


@settings(max_examples=150)
@given(tracks())
def test_captions_keep_to_the_sound(made: Track) -> None:
    """
    Whatever is said: captions ascend, never overlap, lie inside their sentence or the pause behind it, cover its sound
    from the first sample to the last, and say each word once, in order.
    """
    found = captioned(made)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found[-1].end <= made.length
    assert " ".join(part.text for part in found) == " ".join(" ".join(cue.text.split(" ")) for cue in made.cues)
    for index, cue in enumerate(made.cues):
        parts = [part for part in found if part.sentence == index]
        assert parts[0].start == cue.start
        assert cue.end <= parts[-1].end <= max(cue.end, min(cue.end + HOLD * RATE, cue.end + PAUSE + RATE))
        assert all(0 <= b.start - a.end <= JOIN for a, b in pairwise(parts))
        assert {(part.speaker, part.chapter) for part in parts} == {(cue.speaker, cue.chapter)}
        assert len(parts) == 1 or all(fit(part.text.split(" ")) or " " not in part.text for part in parts)
        assert all(part.end - part.start >= RATE // 10 for part in parts if len(parts) > 1)


@settings(max_examples=100)
@given(tracks())
def test_captions_can_be_read(made: Track) -> None:
    """
    A caption is faster than 25 characters a second only where the next one, or a second of pause, leaves it no time.
    """
    found = captioned(made)
    for part, after in zip(found, [*found[1:], None], strict=True):
        if len(part.text) * RATE > SPEED * (part.end - part.start):
            # The sound ended at most a second ago, or the next caption is there.
            free = after.start if after else made.length
            last = not after or after.sentence != part.sentence
            assert part.end == free or (last and part.end == made.cues[part.sentence].end + HOLD * RATE)
