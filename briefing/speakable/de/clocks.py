"""
German clock times and durations.
"""

from __future__ import annotations

import re

from briefing.speakable.de.numerals import cardinal, stem
from briefing.speakable.grammar import Rule, ends_sentence, head_of, listed, previous, rule

_AT = frozenset(
    listed(
        "um gegen ab bis seit kurz beginn einlass anpfiff start anstoß ende uhrzeit abfahrt ankunft abflug heute "
        "morgen gestern täglich sendung samstags sonntags montags"
    )
)
_DAYS = listed("montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend abend nachmittag nacht vormittag")
_DATIVE = frozenset(listed("in nach mit von bei seit vor binnen aus"))
_TIME = r"(\d{1,2})(?:[:.]([0-5]\d))?"


def _clock(found: re.Match[str]) -> str | None:
    return _said(found["h"], found["min"])


def _said(hour: str, minute: str | None) -> str | None:
    if int(hour) > 24:
        return None
    said = f"{stem(int(hour))} Uhr"
    return said if minute in (None, "00") else f"{said} {cardinal(int(minute))}"


def _hours(found: re.Match[str]) -> str | None:
    """
    Say two times, of which the first has no "Uhr" of its own.
    """
    first, word, last = found[1], found[3].strip(), _said(found[4], found[5])
    if int(first) > 24 or last is None:
        return None
    said = _said(first, found[2]) if found[2] and found[2] != "00" else cardinal(int(first))
    return f"{said} {'bis' if word in '-–—' else word} {last}"


def _bare(found: re.Match[str]) -> str | None:
    """
    Say a time without "Uhr", which is a score unless the word before, or a zero, shows what it is.
    """
    before = previous(found)
    head = head_of(found)[-40:].rstrip(" (")
    label = head.endswith(":") and head[:-1].split()[-1:] and head[:-1].split()[-1].lower() in _AT
    opens = not head.strip() or head.endswith(("\n", "–", "-"))
    zero = found["h"][0] == "0" or (found["min"] == "00" and int(found["h"]) > 5)
    sure = before in _AT or before.endswith(_DAYS) or label or zero
    if not sure and not (opens and len(found["h"]) == 2):
        return None
    return _clock(found)


def _lasts(found: re.Match[str]) -> str:
    parts = [int(part) for part in found["time"].split(":")]
    names = ["Stunde", "Minute", "Sekunde"] if len(parts) == 3 else ["Minute", "Sekunde"]
    if len(parts) == 2 and found["name"].startswith("Stunde"):
        names = ["Stunde", "Minute"]
    first = "einer" if previous(found) in _DATIVE else "eine"
    said = [f"{first} {name}" if n == 1 else f"{cardinal(n)} {name}n" for n, name in zip(parts, names, strict=True)]
    stop = "." if found[0].endswith(".") and ends_sentence(found) else ""
    return f"{', '.join(said[:-1])} und {said[-1]}{stop}"


def _race(found: re.Match[str]) -> str:
    minutes = "eine Minute" if found[1] == "1" else f"{cardinal(int(found[1]))} Minuten"
    seconds = cardinal(int(found[2]))
    parts = " ".join(cardinal(int(digit)) for digit in found[3])
    return f"{minutes} {seconds} Komma {parts} Sekunden"


CLOCKS: tuple[Rule, ...] = (
    rule(
        r"(?<![\w.:,])(?P<time>\d{1,3}:[0-5]\d(?::[0-5]\d)?) (?P<name>Stunden?|Minuten?|Std\.|Min\.)(?!\w)",
        _lasts,
        name="duration",
    ),
    rule(r"(?<![\w.:,])(\d{1,2}):([0-5]\d)[,.](\d{1,3}) (?:Minuten|Min\.)", _race, name="duration"),
    rule(r"(?<![\w.:,])(?P<time>\d{1,2}:[0-5]\d:[0-5]\d)(?P<name>)(?! Uhr|[\w:]|[.,]\d)", _lasts, name="duration"),
    rule(rf"(?<![\w.:,]){_TIME}( ?[-–—] ?| bis | und | oder ){_TIME} ?Uhr\b", _hours),
    rule(r"(?<![\w.:,])(?P<h>\d{1,2})(?:[:.](?P<min>[0-5]\d))?(?::[0-5]\d)? ?Uhr\b", _clock),
    rule(r"(?<![\w.:,])(?P<h>\d{1,2})[:.](?P<min>[0-5]\d) ?h\b", _clock),
    rule(r"\b((?:[Aa]b|[Uu]m) \d{1,2}) ?h\b(?!/)", r"\1 Uhr", name="clock"),
    rule(r"(?<![\w.:,])(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?![\d:]|[-.,]\d)(?! ?[a-z]*-)", _bare, name="clock"),
    # With a stop and without "Uhr": "from" and "at" alone can tell a time from a number.
    rule(
        r"(?<=\b[Uu]m )(?P<h>[01]?\d|2[0-4])\.(?P<min>[0-5]\d)(?=[,;.)]|$| (?:beginnt|geht|startet|fängt|ist|wird))",
        _clock,
    ),
    rule(r"(?<=\bab )(?P<h>1\d|2[0-4])\.(?P<min>[0-5]\d)(?=[,;.)]|$)", _clock),
)
