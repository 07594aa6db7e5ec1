"""
German units: kilometres, percent, degrees.
"""

from __future__ import annotations

import re

from briefing.speakable.de.amounts import BIGGER, FREE, LOW, SIGNED, N, amount, last_stop, low
from briefing.speakable.de.numerals import half, mixed, number, part, stem
from briefing.speakable.de.ones import counted, many, one
from briefing.speakable.grammar import Rule, choice, listed, previous, rule, tail_of

UNITS = {
    "km/h": "Kilometer pro Stunde",
    "km/s": "Kilometer pro Sekunde",
    "m/s": "Meter pro Sekunde",
    "km²": "Quadratkilometer",
    "qkm": "Quadratkilometer",
    "m²": "Quadratmeter",
    "qm": "Quadratmeter",
    "cm²": "Quadratzentimeter",
    "m³": "Kubikmeter",
    "cbm": "Kubikmeter",
    "cm³": "Kubikzentimeter",
    "km": "Kilometer",
    "dm": "Dezimeter",
    "cm": "Zentimeter",
    "mm": "Millimeter",
    "µm": "Mikrometer",
    "μm": "Mikrometer",
    "nm": "Nanometer",
    "m": "Meter",
    "sm": "Seemeilen",
    "kg": "Kilogramm",
    "mg": "Milligramm",
    "µg": "Mikrogramm",
    "μg": "Mikrogramm",
    "g": "Gramm",
    "t": "Tonnen",
    "ha": "Hektar",
    "hl": "Hektoliter",
    "cl": "Zentiliter",
    "ml": "Milliliter",
    "l": "Liter",
    "kcal": "Kilokalorien",
    "kJ": "Kilojoule",
    "Wh": "Wattstunden",
    "kWh": "Kilowattstunden",
    "MWh": "Megawattstunden",
    "GWh": "Gigawattstunden",
    "TWh": "Terawattstunden",
    "W": "Watt",
    "kW": "Kilowatt",
    "MW": "Megawatt",
    "GW": "Gigawatt",
    "V": "Volt",
    "kV": "Kilovolt",
    "Nm": "Newtonmeter",
    "PS": "P S",
    "kB": "Kilobyte",
    "GB": "Gigabyte",
    "MB": "Megabyte",
    "TB": "Terabyte",
    "PB": "Petabyte",
    "Mbit": "Megabit",
    "MBit": "Megabit",
    "Gbit": "Gigabit",
    "GBit": "Gigabit",
    "Hz": "Hertz",
    "kHz": "Kilohertz",
    "MHz": "Megahertz",
    "GHz": "Gigahertz",
    "hPa": "Hektopascal",
    "dB": "Dezibel",
    "bar": "Bar",
    "mSv": "Millisievert",
    "h": "Stunden",
    "EL": "Esslöffel",
    "TL": "Teelöffel",
    "min": "Minuten",
    "s": "Sekunden",
    "ms": "Millisekunden",
    "Std.": "Stunden",
    "Std": "Stunden",
    "Min.": "Minuten",
    "Sek.": "Sekunden",
    "Stk.": "Stück",
    "Pers.": "Personen",
    "Einw.": "Einwohner",
    "° C": "Grad Celsius",
    "° F": "Grad Fahrenheit",
    "°C": "Grad Celsius",
    "°F": "Grad Fahrenheit",
    "Grad": "Grad",
    "°": "Grad",
    "%": "Prozent",
    "v. H.": "vom Hundert",
    "‰": "Promille",
    "Prozent": "Prozent",
}
UNIT_ONE = {
    "sm": "Seemeile",
    "t": "Tonne",
    "kcal": "Kilokalorie",
    "Wh": "Wattstunde",
    "kWh": "Kilowattstunde",
    "MWh": "Megawattstunde",
    "GWh": "Gigawattstunde",
    "TWh": "Terawattstunde",
    "h": "Stunde",
    "min": "Minute",
    "s": "Sekunde",
    "ms": "Millisekunde",
    "Std.": "Stunde",
    "Std": "Stunde",
    "Min.": "Minute",
    "Sek.": "Sekunde",
    "Pers.": "Person",
}
PER = {
    unit: UNIT_ONE.get(unit, UNITS[unit])
    for unit in listed("km² m² m³ cm² cm³ qm km cm m kg g t ha ml l kWh MWh h min s Std. Min. Sek.")
}
PER |= {
    word: word for word in listed("Tag Woche Monat Jahr Stunde Minute Sekunde Person Kopf Stück Liter Einwohner Kilo")
}
PER |= {
    word: word for word in listed("Quadratmeter Kubikmeter Kilowattstunde Megawattstunde Tonne Kilogramm Hektar Nacht")
}
PER |= {"a": "Jahr"}
# One is on these, rather than goes up to them.
_PLACES = frozenset(listed("km² m² qm km"))
_DEGREES = frozenset(listed("bei mit von ab nach seit zu"))
_BEHIND = rf"(?:/(?P<hundred>100 )?(?P<per>{choice(PER)}))?"


def _unit(found: re.Match[str]) -> str | None:
    unit, text = found["unit"], found["a"]
    if unit == "s" and not found["blank"]:
        return None
    if found["big"]:
        said = f"{low(found)}{amount(found)} {UNITS[unit]}"
    elif text == "1" and not found["b"]:
        said = f"{low(found)}{_single(found, unit)}"
    else:
        said = f"{low(found)}{number(text) if found['b'] else counted(found, text)} {many(found, UNITS[unit])}"
    if found["per"]:
        said += f" auf hundert {PER[found['per']]}" if found["hundred"] else f" pro {PER[found['per']]}"
    return said + last_stop(found)


def _single(found: re.Match[str], unit: str) -> str:
    name = UNIT_ONE.get(unit, UNITS[unit])
    if unit in UNIT_ONE:
        return f"{one(found, 'f')} {name}"
    if name.startswith("Grad"):
        return f"{'einem' if previous(found) in _DEGREES else 'ein'} {name}"
    if name == "Prozent" and re.match(r" (?:der|des|aller|ihrer|seiner|dieser|unserer)\b", tail_of(found)):
        return f"{'einem' if one(found, 'n') == 'einem' else 'ein'} {name}"
    # Else "ein Prozent" stays as it is counted: um ein Prozent, von ein Prozent.
    return f"{one(found, 'm', unit in _PLACES) if _masculine(name) else 'ein'} {name}"


def _masculine(name: str) -> bool:
    return re.search("meter|liter|löffel", name.lower()) is not None


def _part(found: re.Match[str]) -> str | None:
    """
    Say a part of a unit: ein halber Liter, drei Viertel Liter, zweieinhalb Kilometer.
    """
    unit, top, bottom = found["unit"], int(found[2]), int(found[3])
    name = UNIT_ONE.get(unit, UNITS[unit])
    if not 0 < top < bottom or bottom > 10:
        return None
    if found[1]:
        return f"{mixed(int(found[1]), top, bottom)} {UNITS[unit]}{last_stop(found)}"
    if bottom == 2:
        gender = "f" if unit in UNIT_ONE else "m" if _masculine(name) else "n"
        return f"{half(one(found, gender), gender)} {name}{last_stop(found)}"
    return f"{'ein' if top == 1 else stem(top)} {part(bottom)} {name}{last_stop(found)}"


def _per(found: re.Match[str]) -> str:
    return f"{found[1]} {PER[found[2]]}"


UNIT_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?<![\d/.,])(?:(\d{{1,3}}) )?(\d)/(\d{{1,2}}) (?P<unit>{choice(UNITS)})(?![\w²³/]|-\w)",
        _part,
        name="fraction",
    ),
    rule(
        rf"{SIGNED}{FREE}{LOW}(?P<a>{N}){BIGGER}(?P<blank> ?)(?P<unit>{choice(UNITS)}){_BEHIND}"
        r"(?![\w²³]|/(?!\d)|-\w|'\w)",
        _unit,
    ),
    rule(rf"\b(pro|je) ({choice(PER)})(?![\w²³/]|-\w)", _per, name="unit"),
)
