"""
A mail inside the text of another, as mail programs put it there when somebody forwards it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FURTHEST = 400
"""
Words that somebody may write above what they forward.
"""

_MARK = re.compile(
    r"[-_\s]*(?:forwarded message|original message|begin forwarded message|weitergeleitete nachricht|ursprüngliche"
    r" nachricht|anfang der weitergeleiteten (?:nachricht|e-mail)|пересылаемое сообщение|пересланное сообщение|исходное"
    r" сообщение|переслане повідомлення|пересланий лист|оригінальне повідомлення)\b[-_:\s]{0,60}\Z",
    re.I,
)
_FIELD = re.compile(
    r"\*?(?P<name>from|date|sent|subject|to|cc|reply-to|von|datum|gesendet|betreff|an|от|от кого|дата|отправлено|тема"
    r"|кому|копия|від|від кого|надіслано|копія)\s?:\*?\s*(?P<value>.*)\Z",
    re.I | re.S,
)
_SUBJECTS = frozenset({"subject", "betreff", "тема"})
_SENDERS = frozenset({"from", "von", "от", "от кого", "від", "від кого"})


@dataclass(frozen=True, slots=True)
class Forwarded:
    """
    The inner mail: what it says, and what stands above it.
    """

    text: str
    subject: str | None
    sender: str | None


def find(text: str) -> Forwarded | None:
    """
    Return the mail that *text* forwards, or None. A mark alone is not enough: its headers must follow.
    """
    lines = text.split("\n")
    words = 0
    for i, line in enumerate(lines):
        if _MARK.match(line[:200]):
            return _after(lines[i + 1 :])
        words += len(line.split())
        if words > FURTHEST:
            return None
    return None


def _after(lines: list[str]) -> Forwarded | None:
    told: dict[str, str] = {}
    for i, line in enumerate(lines):
        field = _FIELD.match(line[:500])
        if field:
            told.setdefault(field["name"].lower(), " ".join(field["value"].split()))
        elif line.strip():
            subject = next((told[name] for name in told if name in _SUBJECTS), None)
            sender = next((told[name] for name in told if name in _SENDERS), None)
            return Forwarded("\n".join(lines[i:]), subject, sender) if subject or sender else None
    return None
