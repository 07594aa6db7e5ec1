from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import bs1770
import numpy as np
import pytest
from kept import Kept
from sounds import Shelf, joined, rumble, speechlike
from tunes import tune

from output import mp3
from output.errors import BadSound
from output.loudness import TARGET
from output.model import RATE, Music, Take
from output.press import Press
from output.reels import Reel, reels
from output.timeline import lay_out
from voices.model import Voice


def takes(shelf: Shelf, *, scored: bool = False, names: tuple[str, ...] = ("", "")) -> list[Take]:
    sounds = [speechlike(3, peak=0.4 / (i + 1), seed=i) for i in range(len(names))]
    return [
        Take((shelf.put(sound, voice=Voice("en", name)),), "x", "Ann", "en", 0.5, None if i else "One", scored)
        for i, (sound, name) in enumerate(zip(sounds, names, strict=True))
    ]


def reel_of(shelf: Shelf, **wishes: object) -> Reel:
    (reel,) = reels(lay_out(takes(shelf, **wishes), shelf.load))  # type: ignore[arg-type]
    return reel


def sound_of(frames: tuple[bytes, ...]) -> np.ndarray:
    return joined(mp3.decoded_frames(frames))[..., mp3.LATE :]


def test_voices_come_out_at_the_target() -> None:
    """
    Two voices 6 dB apart are both at -16 LUFS in the frames, by another meter, each to 0.3.
    """
    shelf = Shelf()
    reel = reel_of(shelf, names=("ann", "bob"))

    pressed = Press(shelf.load)(reel)

    sound = sound_of(pressed.frames)
    assert len(pressed.frames) == reel.frames
    for each in reel.track.placements:
        assert bs1770.integrated(sound[each.start : each.stop]) == pytest.approx(TARGET, abs=0.3)


def test_the_same_reel_gives_the_same_frames() -> None:
    """
    Pressed again, in another place, or taken from the shelf: byte for byte the same, with the same reading.
    """
    shelf, kept = Shelf(), Kept()
    reel = reel_of(shelf)
    press = Press(shelf.load, shelf=kept)

    first, again = press(reel), Press(shelf.load)(replace(reel, start=1152 * 99))

    assert first == again
    assert len(kept) == 1
    shelf.kept.clear()  # nothing can be read any more
    assert press(replace(reel, start=1152)) == first


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: b"", lambda data: b"{}\n", lambda data: data + data[-313:]]
)
def test_a_reel_that_was_kept_badly_is_pressed_anew(damage: Callable[[bytes], bytes]) -> None:
    """
    What the shelf gives back is believed only when it can be what was put there.
    """
    shelf, kept = Shelf(), Kept()
    reel = reel_of(shelf)
    press = Press(shelf.load, shelf=kept)
    first = press(reel)
    ((name, data),) = kept.items()
    kept[name] = damage(data)

    assert press(reel) == first
    assert kept[name] == data


def test_all_that_changes_the_sound_changes_the_key() -> None:
    """
    Another sound, place, voice, bitrate, level, number of channels, chime or piece of music has another name; where the
    clips are kept has none.
    """
    shelf = Shelf()
    track = lay_out(takes(shelf), shelf.load)
    (reel,) = reels(track)
    other, *rest = reel.track.placements
    moved = replace(reel.track, placements=(replace(other, start=other.start + 1), *rest))
    longer = replace(reel.track, length=reel.track.length + 1)
    told = replace(reel.track, placements=(replace(other, sound="0"), *rest))
    named = replace(reel.track, placements=(replace(other, clip=replace(other.clip, voice=Voice("en", "bob"))), *rest))
    jingled = reels(lay_out(takes(shelf), shelf.load, jingles=True))[0]
    songs = [
        reels(lay_out(takes(shelf, scored=True), shelf.load, music=Music("a", -20.0, tune(6, peak=peak))))[0]
        for peak in (0.3, 0.4)
    ]

    press = Press(shelf.load)
    names = [press.name(replace(reel, track=each)) for each in (reel.track, moved, longer, told, named)]
    names += [press.name(each) for each in (jingled, *songs)]
    names += [Press(shelf.load, *other).name(reel) for other in ((64_000,), (96_000, 2))]
    names.append(press.name(reel, 0.25))

    assert len(set(names)) == len(names)
    elsewhere = replace(other.clip, path=other.clip.path / "b", text="other")
    same = replace(reel.track, placements=(replace(other, clip=elsewhere), *rest))
    assert press.name(Reel(1152, same)) == names[0]


def test_what_the_limiter_takes_is_given_back() -> None:
    """
    A voice of spikes, which the limiter cuts by some dB, is louder for that, and its peaks stay where they have to.
    """
    shelf = Shelf()
    sound = speechlike(4, peak=0.06)
    sound[4000:-7000:6000] = 12_000
    (reel,) = reels(lay_out([Take((shelf.put(sound),), "x", "Ann", "en", 0, "One")], shelf.load))

    sound = sound_of(Press(shelf.load)(reel).frames)

    assert bs1770.integrated(sound) == pytest.approx(TARGET, abs=0.5)
    assert bs1770.true_peak(sound) <= -1


def test_stereo() -> None:
    """
    With two channels a voice is in the middle, as loud as it is in mono, and music is where it was.
    """
    shelf = Shelf()
    left = np.stack([tune(6), tune(6) * 0.1])
    track = lay_out(takes(shelf, scored=True), shelf.load, music=Music("a", -10.0, left))
    assert track.beds[0].music.channels == 2
    (reel,) = reels(track)

    sound = sound_of(Press(shelf.load, 192_000, 2)(reel).frames)

    first = reel.track.placements[0]
    bed = sound[:, first.stop + RATE // 4 : first.stop + RATE // 3]
    assert np.sqrt(np.square(bed[0]).mean() / np.square(bed[1]).mean()) == pytest.approx(10, rel=0.1)
    spoken = reel_of(shelf)
    voice = sound_of(Press(shelf.load, 192_000, 2)(spoken).frames)
    mono = sound_of(Press(shelf.load)(spoken).frames)
    assert np.abs(voice[0] - voice[1]).max() < 0.01
    assert np.square(voice[0]).mean() == pytest.approx(np.square(mono).mean(), rel=0.03)


def test_a_voice_that_is_silent() -> None:
    """
    Nothing is made loud out of nothing.
    """
    shelf = Shelf()
    (reel,) = reels(lay_out([Take((shelf.put(rumble(3)),), "x", "Ann", "en", 0.5, "One")], shelf.load))

    with pytest.raises(BadSound, match="nothing to hear of the clip that says 'words'"):
        Press(shelf.load)(reel)


def test_peaks_that_no_limiter_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    When peaks pass the ceiling at each try, that is said, and with what to do.
    """
    shelf = Shelf()
    monkeypatch.setattr("output.loudness.limited", lambda blocks, *_, channels: (4 * each for each in blocks))

    with pytest.raises(BadSound, match=r"peaks come out at \d\.\d dBTP and not at -1; .* another voice"):
        Press(shelf.load)(reel_of(shelf))
