from __future__ import annotations

import tracemalloc
from dataclasses import replace
from datetime import date
from pathlib import Path

import av
import bs1770
import numpy as np
import pytest
from smalldisk import small_disk
from sounds import Shelf, gaps, joined, padded, rumble, sine, speechlike

from output import mp3, tags
from output.errors import BadSound, CannotWrite
from output.master import master, verify
from output.model import RATE, Tags, Take, Track
from output.press import Press
from output.timeline import lay_out
from output.transcripts import transcripts
from output.transcripts.clock import clock
from voices.model import Clip, Voice

ABOUT = Tags("Новини", "Оля", "Показ", date(2026, 11, 23), "uk", "Підсумок", "Слова.")


def track_of(shelf: Shelf, *sounds: np.ndarray, pause: float = 0.6, every: int = 2) -> Track:
    takes = [
        Take((shelf.put(sound),), f"Речення {i}.", "Оля", "uk", pause, None if i % every else f"Розділ {i}")
        for i, sound in enumerate(sounds)
    ]
    return lay_out(takes, shelf.load)


def speech(peak: float = 0.5, clips: int = 4) -> list[np.ndarray]:
    return [speechlike(2, peak=peak, seed=i) for i in range(clips)]


def spiky(rate: int = 22_050) -> np.ndarray:
    sound = sine(3, rate, hz=300, peak=0.05)
    sound[:: rate // 7] = 0.9
    return padded(sound, rate, 0.1, 0.1)


@pytest.mark.parametrize("peak", [0.01, 0.5, 8.0])
def test_any_input_lands_on_the_target(tmp_path: Path, peak: float) -> None:
    """
    Whispered at -40 dBFS, normal, or clipped to squares: -16 LUFS as heard within 0.5, by a meter that is not
    the one it was made with; peaks between the samples of the decoded file stay below -1 dBTP.
    """
    shelf = Shelf()
    made = master(track_of(shelf, *speech(peak)), Press(shelf.load), ABOUT, tmp_path / "a.mp3")

    sound = joined(mp3.decoded(made.path))
    assert bs1770.integrated(sound) == pytest.approx(-16, abs=0.5)
    assert made.loudness.integrated == pytest.approx(bs1770.integrated(sound), abs=0.2)
    assert bs1770.true_peak(sound) <= -1
    assert len(sound) == made.samples == made.track.length


def test_peaks_that_have_to_be_held_down(tmp_path: Path) -> None:
    """
    A voice with spikes 20 dB above its level still lands on the target, under the ceiling.
    """
    shelf = Shelf()

    made = master(track_of(shelf, spiky()), Press(shelf.load), ABOUT, tmp_path / "a.mp3")

    sound = joined(mp3.decoded(made.path))
    assert bs1770.integrated(sound) == pytest.approx(-16, abs=0.5)
    assert bs1770.true_peak(sound) <= -1


def test_two_voices_sound_alike(tmp_path: Path) -> None:
    """
    Voices that come 15 dB apart are within 2 LU of each other in the file.
    """
    shelf = Shelf()
    takes = [
        Take((shelf.put(speechlike(3, peak=peak, seed=i), voice=Voice(code)),), "x", code, code, 0.6, "Chapter")
        for i, (peak, code) in enumerate([(0.6, "uk"), (0.6 / 5.6, "de"), (0.6, "uk"), (0.6 / 5.6, "de")])
    ]
    made = master(lay_out(takes, shelf.load), Press(shelf.load), ABOUT, tmp_path / "a.mp3")

    sound = joined(mp3.decoded(made.path))
    heard = [bs1770.integrated(sound[cue.start : cue.end]) for cue in made.track.cues]
    assert max(heard) - min(heard) < 2


@pytest.mark.parametrize("peak", [0.02, 0.5])
def test_a_chime_is_quieter_than_any_voice(tmp_path: Path, peak: float) -> None:
    """
    However loud a clip is, in the file a chime is 6 LU below the voice, and the voice where it belongs.
    """
    shelf = Shelf()
    sounds = [speechlike(6, peak=peak, seed=i) for i in range(3)]
    takes = [Take((shelf.put(sound),), "x", "Ann", "en", 0.6, "Chapter") for sound in sounds]
    made = master(lay_out(takes, shelf.load, jingles=True), Press(shelf.load), ABOUT, tmp_path / "a.mp3")

    sound = joined(mp3.decoded(made.path))
    voice = bs1770.integrated(joined(sound[cue.start : cue.end] for cue in made.track.cues))
    assert voice == pytest.approx(-16, abs=0.7)
    for jingle in made.track.jingles[1:]:
        begins = range(jingle.start - RATE // 4, jingle.start + RATE // 4, RATE // 50)
        loudest = max(bs1770.integrated(sound[begin : begin + RATE * 2 // 5]) for begin in begins)
        assert loudest == pytest.approx(voice - 6, abs=0.7)


@pytest.mark.parametrize("pause", [0.3, 0.45, 1.1])
def test_pauses_are_heard_as_asked(tmp_path: Path, pause: float) -> None:
    """
    In the decoded file the silence between two sounds is what was asked for, to 30 ms.
    """
    shelf = Shelf()
    beeps = [padded(sine(1, 22_050, hz=400), 22_050, 0.2, 0.5)] * 4
    made = master(track_of(shelf, *beeps, pause=pause, every=9), Press(shelf.load), ABOUT, tmp_path / "a.mp3")

    heard = gaps(joined(mp3.decoded(made.path)))

    assert len(heard) == 5
    assert heard[0][1] == pytest.approx(0.5, abs=0.03)
    assert [length for _, length in heard[1:-1]] == pytest.approx([pause] * 3, abs=0.03)


def test_everything_tells_the_same_times(tmp_path: Path) -> None:
    """
    Chapters of the track, of the tag, as libavformat sees them and in the transcript agree to the sample.
    """
    shelf = Shelf()
    made = master(track_of(shelf, *speech(clips=6)), Press(shelf.load), ABOUT, tmp_path / "a.mp3")

    assert len(made.track.chapters) == 3
    assert made.track.chapters == tags.read(made.path)
    with av.open(str(made.path)) as container:
        seen = [(c["start"] * c["time_base"] * RATE, c["metadata"]["title"]) for c in container.chapters()]
    assert [(c.start, c.title) for c in made.track.chapters] == seen
    notes = [line for line in transcripts(made.track, "en", "", ["vtt"])["vtt"].splitlines() if line.startswith("NOTE")]
    assert [f"NOTE chapter {clock(c.start)} {c.title}" for c in made.track.chapters] == notes
    sound = joined(mp3.decoded(made.path))
    for chapter in made.track.chapters:
        assert np.abs(sound[chapter.start : chapter.start + RATE // 5]).max() < 0.01
        assert np.abs(sound[chapter.start + RATE // 4 : chapter.start + RATE]).max() > 0.05


def test_progress_only_goes_forward(tmp_path: Path) -> None:
    """
    What is told rises from near nought to exactly one, also when a second try is needed.
    """
    shelf = Shelf()
    told: list[float] = []
    master(track_of(shelf, spiky()), Press(shelf.load), ABOUT, tmp_path / "a.mp3", on_progress=told.append)

    assert sorted(told) == told
    assert 0 <= told[0] < 0.2
    assert told[-1] == 1


@pytest.mark.parametrize("jingles", [False, True])
def test_silence_is_not_an_episode(tmp_path: Path, jingles: bool) -> None:
    """
    Clips in which nothing can be measured make no file, and chimes alone make none.
    """
    shelf = Shelf()
    takes = [Take((shelf.put(rumble(2)),), "x", "Ann", "en", 0.6, "Chapter") for _ in range(3)]
    track = lay_out(takes, shelf.load, jingles=jingles)

    with pytest.raises(BadSound, match="nothing to hear"):
        master(track, Press(shelf.load), ABOUT, tmp_path / "a.mp3")
    assert not list(tmp_path.iterdir())


def test_sound_that_cannot_be_mastered(tmp_path: Path) -> None:
    """
    A few lone clicks cannot be as loud as speech under the ceiling: that is said, and no file is left.
    """
    clicks = np.zeros(22_050 * 4)
    clicks[2000::20_000] = 0.9
    shelf = Shelf()

    with pytest.raises(BadSound, match=r"came out at -\d\d\.\d LUFS"):
        master(track_of(shelf, padded(clicks, 22_050, 0, 0)), Press(shelf.load), ABOUT, tmp_path / "a.mp3")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("reads", [1, 4])
def test_ctrl_c_leaves_what_was_there(tmp_path: Path, reads: int) -> None:
    """
    Interrupted while it measures or while it encodes, the old episode stays and nothing half written does.
    """
    shelf = Shelf()
    track = track_of(shelf, *speech())
    path = tmp_path / "a.mp3"
    path.write_text("old")
    left = reads

    def load(clip: Clip) -> tuple[np.ndarray, int]:
        nonlocal left
        left -= 1
        if not left:
            raise KeyboardInterrupt
        return shelf.load(clip)

    with pytest.raises(KeyboardInterrupt):
        master(track, Press(load), ABOUT, path)
    assert [path] == list(tmp_path.iterdir())
    assert path.read_text() == "old"


@pytest.mark.parametrize("clips", [2, 12])
def test_a_full_disk(tmp_path: Path, capfd: pytest.CaptureFixture[str], clips: int) -> None:
    """
    When the disk refuses the sound (or, the sound written, the tag) it is told, in that one sentence and with no
    traceback of a library's beside it, and the old episode stays.
    """
    shelf = Shelf()
    path = tmp_path / "a.mp3"
    path.write_text("old")
    long = Tags("T", "A", "B", date(2026, 11, 23), "en", "c", "x" * 40_000)

    track = track_of(shelf, *speech(clips=clips))
    with small_disk(40_000), pytest.raises(CannotWrite, match=r"a\.mp3 cannot be written: the file would be larger"):
        master(track, Press(shelf.load), long, path)
    assert [path] == list(tmp_path.iterdir())
    assert path.read_text() == "old"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("seconds", [25, 57])
def test_lengths_that_the_muxer_miscounts(tmp_path: Path, seconds: int) -> None:
    """
    A track that needs one frame for its last 1 to 46 samples is as long as it should be.
    """
    shelf = Shelf()
    clip = shelf.put(speechlike(1.5))
    track = lay_out([Take((clip,), "x", "A", "en", 0.4, "One")], shelf.load, tail=seconds - 2.5)

    made = master(track, Press(shelf.load), ABOUT, tmp_path / "a.mp3")

    assert seconds * RATE == made.track.length == made.samples == sum(map(len, mp3.decoded(made.path)))


def test_titles_that_are_no_text(tmp_path: Path) -> None:
    """
    Bytes of a file name that are no text become a question mark in a diamond, and the episode is made.
    """
    shelf = Shelf()
    clip = shelf.put(speechlike(2))
    track = lay_out([Take((clip,), "x", "A", "en", 0.4, "caf\udcff")], shelf.load)

    made = master(track, Press(shelf.load), replace(ABOUT, title="caf\udcff"), tmp_path / "a.mp3")

    assert [c.title for c in tags.read(made.path)] == ["caf\N{REPLACEMENT CHARACTER}"]


def test_trouble_is_told_of_the_file_that_people_know(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What goes wrong with the hidden file is told with the name that was asked for.
    """

    def refuse(path: Path, *args: object) -> None:
        raise CannotWrite(f"The tag of {path} cannot be written: no.")

    monkeypatch.setattr(tags, "write", refuse)
    shelf = Shelf()
    path = tmp_path / "a.mp3"

    with pytest.raises(CannotWrite) as caught:
        master(track_of(shelf, *speech(clips=1)), Press(shelf.load), ABOUT, path)
    assert str(caught.value) == f"The tag of {path} cannot be written: no."


@pytest.mark.parametrize("voices", [1, 2])
def test_clips_are_read_once(tmp_path: Path, voices: int) -> None:
    """
    What is read to be levelled is remembered until it is heard.
    """
    shelf = Shelf()
    clips = [shelf.put(s, voice=Voice(("en", "de")[i % voices])) for i, s in enumerate(speech())]
    track = lay_out([Take((clip,), "x", "A", "en", 0.4, "One") for clip in clips], shelf.load)
    read: list[Clip] = []

    def load(clip: Clip) -> tuple[np.ndarray, int]:
        read.append(clip)
        return shelf.load(clip)

    master(track, Press(load), ABOUT, tmp_path / "a.mp3")

    assert len(read) == 4


def test_sound_is_never_held_whole(tmp_path: Path) -> None:
    """
    Six minutes are made in less than half of the memory that their samples would take: that of two reels.
    """
    shelf = Shelf()
    clip = shelf.put(speechlike(4))
    track = lay_out([Take((clip,), "x", "A", "en", 0.4, None if i else "One") for i in range(80)], shelf.load)

    tracemalloc.start()
    master(track, Press(shelf.load), ABOUT, tmp_path / "a.mp3")
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert size < 0.5 * track.length * np.dtype(np.float32).itemsize


def test_a_file_that_is_not_the_track(tmp_path: Path) -> None:
    """
    A file of another length, or with other chapters, than the track it was made from is refused.
    """
    shelf = Shelf()
    made = master(track_of(shelf, *speech(clips=2)), Press(shelf.load), ABOUT, tmp_path / "a.mp3")
    other = replace(made.track, chapters=(replace(made.track.chapters[0], title="Another"),))

    with pytest.raises(BadSound, match="decodes to"):
        verify(replace(made, samples=made.samples - 1))
    with pytest.raises(BadSound, match="not those of the track"):
        verify(replace(made, track=other))
