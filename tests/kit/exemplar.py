"""
A show that is as it should be, pages and all: four languages, two editions each, of twelve seconds like speech.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import podcast
import showcase
from encoding import encode

from output import tags
from output.model import RATE, Chapter, Tags
from output.player import Player
from output.show.library import Library, create
from output.show.words import WORDS

NOW = showcase.NOW
LANGUAGES = ("en", "de", "ru", "uk")
#: What an edition says: the headline, the news, and the titles of its chapters.
_SAID = {
    "en": (
        "The harbour of Linden opens again on Monday.",
        "Ships may enter the port from six in the morning, said the mayor.",
        ("Headlines", "The harbour", "Sources"),
    ),
    "de": (
        "Der Hafen von Linden öffnet am Montag wieder.",
        "Schiffe dürfen ab sechs Uhr in den Hafen, sagte der Bürgermeister.",
        ("Schlagzeilen", "Der Hafen", "Quellen"),
    ),
    "ru": (
        "Порт Линдена снова открывается в понедельник.",
        "Судам можно входить в порт с шести утра, как сообщил мэр города.",
        ("Главное", "Порт", "Источники"),
    ),
    "uk": (
        "Порт Ліндена знову відкривається в понеділок.",
        "Суднам можна заходити в порт із шостої ранку, повідомив мер.",
        ("Головне", "Порт", "Джерела"),
    ),
}
_TITLES = {"en": "Harbour opens", "de": "Hafen öffnet", "ru": "Порт открыт", "uk": "Порт відкрито"}


def make(folder: Path, episodes: Path) -> Library:
    """
    The show in *folder*, whose episodes are first made in *episodes*.
    """
    library = create(folder, showcase.show(*LANGUAGES), Player())
    made = [
        _episode(episodes / f"{language}{number}.mp3", language, title, number)
        for language in LANGUAGES
        for number, title in enumerate((_TITLES[language], showcase.HARD))
    ]
    library.add(made, NOW)
    return library


def _episode(path: Path, language: str, title: str, number: int) -> Path:
    headline, body, titles = _SAID[language]
    length = podcast.CHAPTER * RATE
    chapters = tuple(Chapter(i * length, (i + 1) * length, each) for i, each in enumerate(titles))
    text = "\n".join(_lines(headline, body, language))
    encode([podcast.speech()], path)
    day = NOW - timedelta(days=2 - number)
    tags.write(path, Tags(title, "The Courier", "Briefing", day.date(), language, body, text), chapters)
    told = {
        "version": 1,
        "generator": "briefing 1",
        "title": title,
        "language": language,
        "date": day.date().isoformat(),
        "created": day.isoformat(),
        "audio": {"file": path.name, "rate": RATE, "bitrate": 96, "samples": len(podcast.speech()), "transcripts": []},
        "sources": [showcase.source(f"https://courier.example/{number}?a=1&b=2", f"{number}", language=language)],
        "whole": False,
        "translation": None,
        "chapters": [{"title": each.title, **_times(each.start, each.end)} for each in chapters],
        "lines": [
            {
                "role": role,
                "text": said,
                "language": language,
                **_times(chapter * length + RATE // 4, (chapter + 1) * length - RATE // 2),
                "chapter": chapter,
                "speaker": "Briefing",
                "clips": [],
                "source": 0 if role == "body" else None,
                "original": None,
                "also": [],
            }
            for chapter, (role, said) in enumerate(
                zip(("headline", "body", "disclosure"), _lines(headline, body, language), strict=True)
            )
        ],
    }
    path.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return path


def _lines(headline: str, body: str, language: str) -> Sequence[str]:
    return headline, body, WORDS[language].synthetic


def _times(start: int, end: int) -> dict[str, Any]:
    return {"start_sample": start, "end_sample": end, "start": start / RATE, "end": end / RATE}
