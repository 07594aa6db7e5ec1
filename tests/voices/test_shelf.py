"""
The shelf shows whole voices only, takes none that is not, and is never left with half of one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tinyvoice
from smalldisk import small_disk

from voices import shelf
from voices.errors import NoSuchVoice, VoiceError
from voices.shelf import install, installed, remove


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    A shelf that is not there yet.
    """
    monkeypatch.setenv(shelf.FOLDER, str(tmp_path / "shelf"))
    return tmp_path / "shelf"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """
    A Ukrainian voice, not installed.
    """
    return tinyvoice.build(tmp_path / "built", "uk")


def names(folder: Path) -> list[str]:
    """
    What is in *folder*.
    """
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def described(model: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """
    Change the description of a voice.
    """
    path = model.with_name(f"{model.name}.json")
    told = json.loads(path.read_text("utf-8"))
    change(told)
    path.write_text(json.dumps(told), "utf-8")


def test_it_stands_among_the_users_data(own_home: Path) -> None:
    """
    Without a setting, voices are where a user's data are, and a shelf that is not there is empty.
    """
    assert own_home in shelf.default_folder().parents
    assert installed() == ((), ())


def test_a_voice_is_installed(folder: Path, model: Path) -> None:
    """
    Both files are copied, the voice is listed, the originals stay.
    """
    voice = install(model)
    assert installed() == ((voice,), ())
    assert (voice.name, voice.language, voice.speakers) == ("uk_UA-tiny-low", "uk", (("0", 0),))
    assert names(folder) == ["uk_UA-tiny-low.onnx", "uk_UA-tiny-low.onnx.json"]
    assert voice.model.read_bytes() == model.read_bytes()


def test_speakers_are_told_the_default_first(folder: Path, tmp_path: Path) -> None:
    """
    A voice of several tells their names and numbers, the one who speaks by default before the others.
    """
    model = tinyvoice.build(tmp_path / "built", "uk", speakers=["lada", "mykyta", "tetiana"])
    described(model, lambda told: told.update(default_speaker_id=1))
    assert install(model).speakers == (("mykyta", 1), ("lada", 0), ("tetiana", 2))


@pytest.mark.parametrize("name", ["../../evil", "a/b", "..", "", "a\0b", "red\x1b[31m", "two\nlines", "long" * 50])
def test_a_speaker_with_an_odd_name_goes_by_number(name: str, folder: Path, tmp_path: Path) -> None:
    """
    A description is somebody else's, and files are named after speakers: none leads out of a folder.
    """
    voice = install(tinyvoice.build(tmp_path / "built", "uk", speakers=["Олена", name, "p 3"]))
    assert voice.speakers == (("Олена", 0), ("1", 1), ("p 3", 2))


def test_an_old_description_is_understood(folder: Path, model: Path) -> None:
    """
    The oldest voices tell their language only by the voice of eSpeak NG.
    """
    described(
        model, lambda told: (told.pop("language"), told.pop("phoneme_type"), told["espeak"].update(voice="en-us"))
    )
    assert install(model).language == "en"


def test_the_checksum_tells_two_voices_apart(folder: Path, model: Path, tmp_path: Path) -> None:
    """
    It is the same as long as the files are, and another one for another voice under the same name.
    """
    before = install(model).checksum
    assert before == install(model).checksum == installed()[0][0].checksum
    assert before != install(tinyvoice.build(tmp_path / "other", "uk", pitch=200)).checksum
    described(installed()[0][0].model, lambda told: told["inference"].update(length_scale=1.1))
    assert before != installed()[0][0].checksum


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "no description": (lambda model: model.with_name(f"{model.name}.json").unlink(), "low.onnx.json"),
    "empty": (lambda model: model.write_bytes(b""), "low.onnx is empty"),
    "no json": (lambda model: model.with_name(f"{model.name}.json").write_text("<html>"), "does not describe a voice"),
    "a list": (lambda model: model.with_name(f"{model.name}.json").write_text("[]"), "does not describe a voice"),
    "no rate": (lambda model: described(model, lambda told: told["audio"].clear()), "does not describe a voice"),
    "too deep": (
        lambda model: model.with_name(f"{model.name}.json").write_text('{"audio":' + "[" * 99_999),
        "does not describe a voice",
    ),
    "a crowd": (lambda model: described(model, lambda told: told.update(num_speakers=10**12)), "does not describe"),
    "a folder": (lambda model: (model.unlink(), model.mkdir()), "is a folder"),
    "odd rate": (lambda model: described(model, lambda told: told["audio"].update(sample_rate=7)), "no sample rate"),
    "no espeak": (lambda model: described(model, lambda told: told.pop("espeak")), "does not describe a voice"),
    "no phonemes": (lambda model: described(model, lambda told: told.update(phoneme_id_map={})), "of a kind"),
    "Chinese": (lambda model: described(model, lambda told: told.update(phoneme_type="pinyin")), "kind .* .pinyin"),
    "nobody": (lambda model: described(model, lambda told: told.update(num_speakers=0)), "no speaker"),
    "some": (lambda model: described(model, lambda told: told.update(num_speakers="x")), "does not describe a voice"),
    "no language": (lambda model: described(model, lambda told: told.update(language={"code": "?"})), "no language"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_voice_is_refused(folder: Path, model: Path, how: str) -> None:
    """
    What is no whole voice is refused with the reason, and the voice of that name stays as it was.
    """
    before = install(model).checksum
    spoil, reason = BROKEN[how]
    spoil(model)
    with pytest.raises(VoiceError, match=f"{model.name} was not installed: .*{reason}"):
        install(model)
    assert [each.checksum for each in installed()[0]] == [before]
    assert len(names(folder)) == 2


@pytest.mark.parametrize("how", BROKEN)
def test_a_voice_that_broke_is_listed(folder: Path, model: Path, how: str) -> None:
    """
    What is damaged on the shelf is listed with the reason, and never with the good ones.
    """
    kept = install(model)
    spoil, reason = BROKEN[how]
    spoil(kept.model)
    good, ((name, told),) = installed()
    assert good == ()
    assert name == kept.name
    assert reason.split(".*")[0].strip() in told or "is missing" in told


def test_a_model_that_cannot_be_loaded_is_refused(folder: Path, model: Path) -> None:
    """
    A file that is no model, or whose end is missing, is proven to be none before it is placed.
    """
    for content in (b"<html>Log in", model.read_bytes()[:-400]):
        model.write_bytes(content)
        with pytest.raises(VoiceError, match="it is no voice that can be loaded"):
            install(model)
        assert names(folder) == []


def test_a_model_without_its_speakers_is_refused(folder: Path, model: Path) -> None:
    """
    A description that tells of more speakers than the model has is found out by a first sound.
    """
    described(model, lambda told: told.update(num_speakers=2))
    with pytest.raises(VoiceError, match="it is no voice that can be loaded"):
        install(model)


@pytest.mark.parametrize("name", ["notes.txt", ".onnx", "-x.onnx", "a b.onnx", "a#b.onnx"])
def test_odd_names_are_refused(folder: Path, model: Path, name: str) -> None:
    """
    A voice is called as its file is, so the file has to have a name that can be typed.
    """
    odd = model.rename(model.with_name(name))
    with pytest.raises(VoiceError, match=r"its file is not called NAME\.onnx"):
        install(odd)


def test_strays_are_no_voices(folder: Path, model: Path) -> None:
    """
    Hidden files, folders of a run that was killed and other files are not seen.
    """
    install(model)
    (folder / ".incoming-x").mkdir()
    (folder / "._uk_UA-tiny-low.onnx").write_bytes(b"x")
    (folder / "MODEL_CARD").write_text("x")
    good, broken = installed()
    assert (len(good), broken) == (1, ())


def test_a_voice_is_removed(folder: Path, model: Path) -> None:
    """
    Both files go, of a broken voice what there is; a name that is not there is answered with those that are.
    """
    install(model)
    assert len(remove("uk_UA-tiny-low")) == 2
    assert names(folder) == []
    install(model).config.unlink()
    assert len(remove("uk_UA-tiny-low")) == 1
    install(model)
    with pytest.raises(NoSuchVoice, match=r"'\.\./x' is installed in .*; there are: uk_UA-tiny-low"):
        remove("../x")


def test_a_full_disk(folder: Path, model: Path) -> None:
    """
    Where there is no room, that is one sentence, and nothing is left.
    """
    with small_disk(1000), pytest.raises(VoiceError, match=f"cannot be written to .*{shelf.FOLDER}"):
        install(model)
    assert names(folder) == []


def test_a_shelf_that_cannot_be_read(folder: Path) -> None:
    """
    A folder that nobody can open is one sentence; one that is not there, or below a file, is empty.
    """
    folder.symlink_to(folder)
    with pytest.raises(VoiceError, match="cannot be read"):
        installed()
    assert installed(Path("/dev/null/voices")) == installed(folder.parent / "none") == ((), ())


def test_a_shelf_that_is_a_file(folder: Path, model: Path) -> None:
    """
    A file in the place of the folder is told as such by whoever looks for voices, and by whoever installs one.
    """
    folder.write_text("x")
    with pytest.raises(VoiceError, match="cannot be read"):
        installed()
    with pytest.raises(VoiceError, match="cannot be written"):
        install(model)
