"""
English units of measure.
"""

from __future__ import annotations

import re

from briefing.speakable.en.numbers import FREE, NUMBER
from briefing.speakable.en.numerals import number
from briefing.speakable.en.words import DETERMINERS, FUNCTION, MODIFIERS, PLURALS
from briefing.speakable.grammar import Rule, choice, ends_sentence, following, head_of, listed, previous, rule, tail_of

_SAME = {"kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "Hz": "hertz", "hp": "horsepower"}
_SAME |= {"%": "percent", "pct": "percent", "‰": "per mille", "rpm": "R P M", "psi": "P S I"}
_REGULAR = {
    "sq km": "square kilometer", "km²": "square kilometer", "km2": "square kilometer", "sq m": "square meter",
    "m²": "square meter", "m2": "square meter", "m³": "cubic meter", "m3": "cubic meter", "sq mi": "square mile",
    "sq yd": "square yard", "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "nm": "nanometer",
    "µm": "micrometer", "μm": "micrometer", "m": "meter", "mi": "mile", "yds": "yard", "yd": "yard",
    "kg": "kilogram", "mg": "milligram", "mcg": "microgram", "µg": "microgram", "μg": "microgram", "g": "gram",
    "lbs": "pound", "lb": "pound", "oz": "ounce", "t": "ton", "ha": "hectare", "ml": "milliliter",
    "mL": "milliliter", "cl": "centiliter", "l": "liter", "L": "liter", "gal": "gallon", "qt": "quart",
    "tbsp": "tablespoon", "tsp": "teaspoon", "TWh": "terawatt hour", "GWh": "gigawatt hour", "MWh": "megawatt hour",
    "kWh": "kilowatt hour", "GW": "gigawatt", "MW": "megawatt", "kW": "kilowatt", "W": "watt", "kV": "kilovolt",
    "V": "volt", "mAh": "milliampere hour", "TB": "terabyte", "GB": "gigabyte", "MB": "megabyte", "KB": "kilobyte",
    "kB": "kilobyte", "dB": "decibel", "kcal": "kilocalorie", "kPa": "kilopascal", "dL": "deciliter",
    "hPa": "hectopascal", "mins": "minute", "min": "minute", "secs": "second", "sec": "second", "hrs": "hour",
    "hr": "hour", "yrs": "year", "yr": "year", "mos": "month", "wks": "week", "wk": "week", "ms": "millisecond",
    "bps": "basis point", "pts": "point",
}  # fmt: skip
_RATES = {
    "km/h": ("kilometer", "hour"), "kph": ("kilometer", "hour"), "kmh": ("kilometer", "hour"), "mph": ("mile", "hour"),
    "mi/h": ("mile", "hour"), "m/s": ("meter", "second"), "mpg": ("mile", "gallon"), "bpd": ("barrel", "day"),
    "Gbps": ("gigabit", "second"), "Mbps": ("megabit", "second"), "Mb/s": ("megabit", "second"),
    "Gb/s": ("gigabit", "second"),
}  # fmt: skip
UNITS = {unit: (name, name) for unit, name in _SAME.items()}
UNITS |= {unit: (name, f"{name}s") for unit, name in _REGULAR.items()}
UNITS |= {unit: (f"{name} per {per}", f"{name}s per {per}") for unit, (name, per) in _RATES.items()}
UNITS |= {
    "sq ft": ("square foot", "square feet"),
    "cu ft": ("cubic foot", "cubic feet"),
    "ft": ("foot", "feet"),
    "ft/s": ("foot per second", "feet per second"),
    "m/s²": ("meter per second squared", "meters per second squared"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"),
    "ppm": ("part per million", "parts per million"),
    "ppb": ("part per billion", "parts per billion"),
    "kg/m3": ("kilogram per cubic meter", "kilograms per cubic meter"),
    "bcm": ("billion cubic meters", "billion cubic meters"),
    "bpm": ("beat per minute", "beats per minute"),
    "fps": ("frame per second", "frames per second"),
    "in": ("inch", "inches"),
}
_STOPPED = frozenset(
    listed("ft in lb lbs oz mi yd yds hr hrs min mins sec secs gal qt tbsp tsp mos yr yrs wk wks cm km pct kg mph")
) | {"sq mi", "sq ft", "sq km", "sq yd", "cu ft"}
_SQUARE = {"sq": "square", "cu": "cubic"}
_PER = "kg|km|cm|dL|mL|ml|L|l|lb|h|hr|hour|day|week|month|year|s|sec|second|minute|min|person|m2|m3|m²|m³|ha|mi|gal"
_CROWDS = PLURALS | frozenset(listed("voters"))
_MEASURED = frozenset(
    listed(
        "waves walls boats yachts towers sprints hurdles hurdlers swimmers runners sprinters races finals ships "
        "trees depths heights steps metres meters cables masts trenches fences times winds "
        "drifts across always towards upwards downwards"
    )
)
_RACES = frozenset(
    listed(
        "race relay sprint hurdles dash final freestyle butterfly backstroke breaststroke medley run champion "
        "record title gold event steeplechase heats"
    )
)
# After a measure, these tell where or how, and are not measured.
_WHERE = frozenset(
    listed(
        "long wide high tall deep away north south east west northeast northwest southeast southwest apart inland "
        "offshore ahead further farther higher lower thick heavy later earlier today ago last next yesterday "
        "overnight square downstream upstream underwater underground uphill downhill round every taller deeper "
        "longer wider tomorrow tonight daily weekly annually"
    )
)
_LETTERED = frozenset(
    listed("seat gate room row flat unit section building type class item group size apt apartment exit vitamin route")
)


def _millions(found: re.Match[str]) -> str | None:
    """
    Say "5m people": a plural follows, and none that has a length or a height.
    """
    after = following(found)
    if found.string.startswith("-strong", found.end()):
        return f"{number(found['a'])} million"
    noun = next((word for word in after[:2] if word in _CROWDS or re.fullmatch("[a-z]{3,}s", word)), "")
    if not noun or any(word in FUNCTION or word in _MEASURED for word in after[: after.index(noun) + 1]):
        return None
    return f"{number(found['b'])} to {number(found['a'])} million" if found["b"] else f"{number(found['a'])} million"


def _unit(found: re.Match[str]) -> str | None:
    unit, stopped = found["unit"], found["stop"] == "."
    if (unit == "W" and stopped) or (unit == "in" and re.match(r"-\w", tail_of(found))):
        return None
    if unit == "in" and not (stopped or found["gap"] == "-" or re.search(r"(?:foot|feet) $", head_of(found)[-8:])):
        return None
    one, many = UNITS[unit]
    amount = number(found["a"])
    low = f"{'minus ' if found['neg'] else ''}{number(found['b'])} to " if found["b"] else "minus " * bool(found["neg"])
    per = {"h": "hour", "hr": "hour", "s": "second", "min": "minute"}.get(found["per"] or "", found["per"] or "")
    tail = f" per {UNITS[per][0] if per in UNITS else per}" if per else ""
    stop = "." if stopped and (unit not in _STOPPED or ends_sentence(found)) else ""
    if _attributive(found, unit) and not per:
        return f"{low}{amount}{' ' if ' ' in amount + one else '-'}{one}{stop}"
    return f"{low}{amount} {one if found['a'] == '1' and not found['b'] else many}{tail}{stop}"


def _attributive(found: re.Match[str], unit: str) -> bool:
    if unit in _SAME:
        return False
    tail, after = tail_of(found), following(found)
    if found["gap"] == "-" or tail[:1] == "-":
        return True
    if not after or not after[0].islower() or after[0] in FUNCTION | _WHERE | UNITS.keys():
        return False
    if unit == "m" and after[0] in _RACES:
        return True
    return unit == "mm" or (previous(found, MODIFIERS) in DETERMINERS and not after[0].endswith(("ing", "ed")))


def _temperature(found: re.Match[str]) -> str | None:
    before = previous(found)
    head = head_of(found).rsplit(maxsplit=1)
    if before in _LETTERED or (len(head) > 1 and head[-1][0].isupper() and head[-1][-1].isalpha()):
        return None
    low = f"{number(found['b'])} to " if found["b"] else ""
    name = "Celsius" if found["unit"] == "C" else "Fahrenheit"
    minus = "minus " if found["neg"] else ""
    return f"{minus}{low}{number(found['a'])} degree{'' if found['a'] == '1' and not low else 's'} {name}"


def _degrees(found: re.Match[str]) -> str:
    return f"{found[1]} {'Celsius' if found[2] == 'C' else 'Fahrenheit'}"


def _speed(found: re.Match[str]) -> str:
    return UNITS[found[0]][1]


_NEG = r"(?P<neg>(?<!\w)[-–−])?"

MEASURES: tuple[Rule, ...] = (
    rule(rf"{FREE}(?:(?P<b>{NUMBER})[-–])?(?P<a>{NUMBER})m(?= [a-z]|-strong\b)", _millions),
    rule(r"\b(sq|cu)\. ?(?=[a-z])", lambda found: f"{found[1]} ", name="unit"),
    rule(
        r"\b(sq|cu) (?=(?:miles?|feet|foot|meters?|metres?|kilometers?|kilometres?|inches|inch|yards?)\b)",
        lambda found: f"{_SQUARE[found[1]]} ",
        name="unit",
    ),
    rule(
        rf"{_NEG}{FREE}(?:(?P<b>{NUMBER}) ?(?:{choice(UNITS)})? ?[-–—] ?)?(?P<a>{NUMBER})"
        rf"(?P<gap>[ -]?)(?P<unit>{choice(UNITS)})(?:/(?P<per>{_PER})\b)?(?![\w²³/'])(?P<stop>\.(?!\w))?",
        _unit,
    ),
    rule(
        rf"{_NEG}(?<![a-z]-){FREE}(?:(?P<b>{NUMBER})[-–])?(?P<a>\d{{1,3}}(?:\.\d)?) ?(?P<unit>[CF])(?!\w|[-'./&#])",
        _temperature,
    ),
    rule(r"(?<![\w.,])(\d{1,4}\.\d{1,3})s\b", lambda found: f"{number(found[1])} seconds", name="unit"),
    rule(r"\b(degrees?) ([CF])(?![\w'-])", _degrees),
    rule(r"(?<!\w)(?:km/h|kph)(?!\w)", _speed),
)
