"""
The settings of a show, `show.toml`: read as the table `[voices]` in it is read by others, and written once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from output.errors import BadShow
from output.show.address import address
from output.show.category import category
from output.show.identity import channel_guid
from output.show.model import Channel, Show
from output.show.titles import entitled
from output.show.words import WORDS

#: The name of the file in the folder of a show.
NAME = "show.toml"
#: What may stand in it. Who speaks (`voices`) is for those who make episodes.
_FIELDS = (
    "title", "base_url", "languages", "author", "email", "description", "category", "explicit", "copyright", "license",
    "license_url", "keep", "moved_to", "rrule", "host", "cover", "channel", "voices",
)  # fmt: skip
_CHANNEL = ("guid", "title", "description")
#: Bytes that a description may have (R3).
DESCRIPTION = 4000
#: An address of a mailbox, and a rule of RFC 5545.
MAIL = re.compile(r"[^@\s]+@[^@\s]+")
RRULE = re.compile(r"(?:[A-Z]+=[A-Z0-9,+-]+;)*FREQ=[A-Z]+LY(?:;[A-Z]+=[A-Z0-9,+-]+)*")


@dataclass(frozen=True, slots=True)
class _Table:
    """
    The *values* of a table that stands in what people call *name*, whose keys are told as `{prefix}key`.
    """

    name: str
    values: Mapping[str, Any]
    prefix: str = ""

    def get(self, key: str, kind: type, default: Any, what: str) -> Any:
        value = self.values.get(key, default)
        # True is an int to Python, and nobody means it.
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong(key, f"{value!r} is not {what}")
        return value

    def text(self, key: str, default: str = "") -> str:
        return str(self.get(key, str, default, "a text in quotation marks")).strip()

    def table(self, key: str) -> _Table:
        return _Table(
            self.name, self.get(key, dict, {}, f"a table; write [{self.prefix}{key}]"), f"{self.prefix}{key}."
        )

    def only(self, keys: tuple[str, ...]) -> None:
        strange = sorted(self.values.keys() - set(keys))
        if strange:
            raise self.wrong(strange[0], f"it is not known; there are {', '.join(keys)}")

    def wrong(self, key: str, reason: str) -> BadShow:
        return BadShow(f"In {self.name}, {self.prefix}{key}: {reason}. Mend it there.")


def read(folder: Path) -> Show:
    """
    The settings of the show in *folder*. Raises `BadShow` when there are none, or something in them cannot be meant.
    """
    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as e:
        raise BadShow(f"{folder} is no show: there is no {NAME} in it. Make one with `briefing show new`.") from e
    except UnicodeDecodeError as e:
        raise BadShow(f"{path} is not in UTF-8, from byte {e.start} on. Save it as UTF-8.") from e
    except OSError as e:
        raise BadShow(f"{path} cannot be read: {e.strerror or e}.") from e
    try:
        return _show(_Table(str(path), tomllib.loads(text)))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as e:
        raise BadShow(f"{path} is no TOML: {e}. Mend it there.") from e


def fresh(
    title: str, base_url: str, languages: Sequence[str], author: str, email: str, description: str, category: str
) -> Show:
    """
    The settings of a new show, all else being as is best for a daily one. Raises `BadShow` when they cannot be.
    """
    told = {"title": title, "base_url": base_url, "languages": list(languages), "author": author, "email": email}
    return _show(_Table("what was asked for", told | {"description": description, "category": category}))


def _show(told: _Table) -> Show:
    told.only(_FIELDS)
    title, base_url = told.text("title"), told.text("base_url")
    if not title:
        raise told.wrong("title", "a show needs a title")
    if not base_url:
        raise told.wrong("base_url", "a show needs the address that its folder is found at")
    keep = told.get("keep", int, 30, "a whole number")
    if keep < 0:
        raise told.wrong("keep", f"{keep} is not a number of episodes; 0 keeps all")
    base_url = address(base_url)
    moved = told.text("moved_to")
    return Show(
        title=title,
        base_url=base_url,
        channels=_channels(told, title, base_url),
        author=told.text("author"),
        email=_email(told),
        category=category(told.text("category", "News > Daily News")),
        explicit=told.get("explicit", bool, False, "true or false"),
        copyright=told.text("copyright"),
        license=told.text("license", "all-rights-reserved"),
        license_url=told.text("license_url"),
        keep=keep,
        moved_to=address(moved) if moved else "",
        rrule=_rrule(told),
        host=told.text("host", "Briefing"),
        cover=told.text("cover"),
    )


def _email(told: _Table) -> str:
    email = told.text("email")
    if email and not MAIL.fullmatch(email):
        raise told.wrong("email", f"{email!r} is no address of a mailbox")
    return email


def _rrule(told: _Table) -> str:
    rule = told.text("rrule", "FREQ=DAILY")
    if rule and not RRULE.fullmatch(rule):
        raise told.wrong("rrule", f"{rule!r} is no rule such as FREQ=DAILY or FREQ=WEEKLY;BYDAY=MO,TH")
    return rule


def _channels(told: _Table, title: str, base_url: str) -> tuple[Channel, ...]:
    languages = told.get("languages", list, [], 'a list such as ["en", "uk"]')
    if not languages or len(set(map(str, languages))) < len(languages):
        raise told.wrong("languages", "a show needs one language at least, and each once")
    tables = told.table("channel")
    tables.only(tuple(map(str, languages)))
    return tuple(
        _channel(tables, str(each), entitled(title, str(each), languages), told.text("description"), base_url)
        for each in languages
    )


def _channel(tables: _Table, language: str, title: str, description: str, base_url: str) -> Channel:
    if language not in WORDS:
        raise BadShow(f"In {tables.name}, languages: {language!r} is none of {', '.join(WORDS)}. Mend it there.")
    told = tables.table(language)
    told.only(_CHANNEL)
    about = told.text("description") or description or WORDS[language].about
    if len(about.encode()) > DESCRIPTION:
        raise told.wrong("description", f"it has {len(about.encode())} bytes, and a feed takes {DESCRIPTION}")
    return Channel(
        language,
        _guid(told) or channel_guid(f"{base_url}{language}/feed.xml"),
        told.text("title") or title,
        about,
    )


def _guid(told: _Table) -> str:
    guid = told.text("guid")
    try:
        return str(UUID(guid)) if guid else ""
    except ValueError as e:
        raise told.wrong("guid", f"{guid!r} is no UUID") from e
