"""
Whole editions of the example articles in other languages, by real Argos packages that know their sentences.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from finished import measure_file
from house import House, id3_chapters, manifest, vtt_chapters
from phrasebook import build
from readers import read_vtt, words

from briefing import detect

PHRASES = Path(__file__).parent / "kit" / "phrases"
DAY = "2026-03-10"


@dataclass(frozen=True, slots=True)
class Own:
    """
    What an edition says in its own language: how its greeting begins and ends, its frame, and that a machine
    translated.
    """

    hello: str
    day: str
    opening: str
    closing: str
    translated: str


OWN = {
    "de": Own("Guten Tag", "den 10. März 2026.", "Schlagzeilen", "Quellen", "maschinell übersetzt"),
    "ru": Own("Здравствуйте.", "за 10 марта 2026 года.", "Главное", "Источники", "переведён автоматически"),
    "uk": Own("Вітаємо вас.", "за 10 березня 2026 року.", "Головне", "Джерела", "перекладено автоматично"),
}


def sentences(name: str) -> list[dict[str, str]]:
    """
    The phrase book called *name*, each sentence by its languages: the title first, then the article in its order.
    """
    found: list[dict[str, str]] = tomllib.loads((PHRASES / f"{name}.toml").read_text(encoding="utf-8"))["sentences"]
    return found


def install(briefing: House, folder: Path, name: str, *pairs: tuple[str, str]) -> None:
    """
    Install a package for each of *pairs* that knows the sentences of the phrase book called *name*.
    """
    for source, target in pairs:
        phrases = {each[source]: each[target] for each in sentences(name)}
        briefing.install(build(folder / f"{source}_{target}.argosmodel", source, target, phrases))


def assert_full(mp3: Path, told: dict[str, Any]) -> None:
    """
    Fail unless nothing of the script is missing from the files, and they agree.
    """

    spoken = sum(len("".join(line["spoken"].split())) for line in told["lines"])
    assert told["ledger"]["script_characters"] == told["ledger"]["spoken_characters"] == spoken > 0
    assert measure_file(mp3)[1] == told["audio"]["samples"]
    transcript = folded(" ".join(words(read_vtt(mp3.with_suffix(".vtt").read_text(encoding="utf-8")))))
    assert not [line["text"] for line in told["lines"] if folded(line["text"]) not in transcript]
    chapters = [(each["start_sample"], each["title"]) for each in told["chapters"]]
    assert chapters == [(start * 441 // 10, title) for start, _, title in id3_chapters(mp3)]
    assert chapters == [(start * 441 // 10, title) for start, title in vtt_chapters(mp3)]


def assert_native(told: dict[str, Any], code: str) -> None:
    """
    Fail unless all that is heard and seen is in the language *code*, and the listener is told that a machine did it.
    """
    own = OWN[code]
    assert told["language"] == code
    assert {line["language"] for line in told["lines"]} == {code}
    assert told["translation"]["machine"] is True
    assert told["translation"]["kept"] == told["translation"]["dropped"] == []
    greeting = told["lines"][0]
    assert greeting["role"] == "greeting"
    assert greeting["text"].startswith(own.hello)
    assert greeting["text"].endswith(own.day)
    (disclosure,) = (line["text"] for line in told["lines"] if line["role"] == "disclosure")
    assert own.translated in disclosure
    assert not [line["text"] for line in body(told) if detect.language(line["text"]) != code]
    opening, *titles, closing = (each["title"] for each in told["chapters"])
    assert (opening, closing) == (own.opening, own.closing)
    assert len(titles) == len(set(titles)) >= 2
    # A title may be too short to be told by itself.
    assert {detect.language(title) for title in titles} <= {code, None}
    assert detect.language(". ".join(titles)) == code
    assert not [line["spoken"] for line in told["lines"] if re.search(r"[\d%$€№]", line["spoken"])]


def body(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [line for line in told["lines"] if line["role"] == "body"]


def folded(text: str) -> str:
    """
    *text* with all white space alike: thousands may be parted by a space that breaks no line.
    """
    return " ".join(text.split())


@pytest.mark.timeout(360)  # a quarter of an hour of sound
def test_one_article_in_three_languages(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    An English article is read whole in German, Russian and Ukrainian: each sentence said once, in order, as its
    translation has it, and all that is said around it is in the language of the edition.
    """
    install(briefing, tmp_path, "river-crossing", *(("en", code) for code in OWN))
    article, out = examples / "river-crossing.en.txt", tmp_path / "out"
    languages = [part for code in OWN for part in ("--to", code)]
    voice = ("--engine", "tone", "--offline", "--minutes", "9", "--date", DAY)
    answer = briefing("make", article, *languages, *voice, "-o", out)
    assert answer.code == 0, answer.err
    mp3s = [Path(line) for line in answer.out.splitlines()]
    assert [mp3.suffixes[-2] for mp3 in mp3s] == [f".{code}" for code in OWN]
    assert {path for mp3 in mp3s for path in (mp3, mp3.with_suffix(".json"), mp3.with_suffix(".vtt"))} == {
        *out.iterdir()
    }

    title, *rest = sentences("river-crossing")
    assert len(rest) >= 30
    for code, mp3 in zip(OWN, mp3s, strict=True):
        told = manifest(mp3)
        assert told["whole"] is True
        assert told["translation"]["paths"] == [["en", code]]
        assert told["title"] == title[code]
        assert [folded(line["text"]) for line in body(told)] == [each[code] for each in rest]
        assert_native(told, code)
        assert_full(mp3, told)


def test_from_german_through_english_to_ukrainian(briefing: House, examples: Path, tmp_path: Path) -> None:
    """
    Where no package leads straight, two of them do by way of English: the manifest names the route, and of the English
    nothing is left.
    """
    install(briefing, tmp_path, "hafenstreik", ("de", "en"), ("en", "uk"))
    text = (examples / "hafenstreik.de.txt").read_text(encoding="utf-8")
    article = tmp_path / "hafenstreik.txt"
    article.write_text(text[: text.index("[Video")], encoding="utf-8")
    voice = ("--engine", "tone", "--offline", "--minutes", "3", "--date", DAY)
    answer = briefing("make", article, "--to", "uk", *voice, "-o", tmp_path / "out")
    assert answer.code == 0, answer.err
    mp3 = Path(answer.out.strip())
    told = manifest(mp3)
    title, *rest = sentences("hafenstreik")
    assert told["whole"] is True
    assert told["translation"]["paths"] == [["de", "en", "uk"]]
    assert told["title"] == title["uk"]
    assert [folded(line["text"]) for line in body(told)] == [each["uk"] for each in rest]
    assert_native(told, "uk")
    assert_full(mp3, told)
