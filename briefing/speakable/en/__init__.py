"""
English as it is spoken.

Not handled yet: 24-hour "14:00" is told like a clock on the wall; "5m" is millions only after a currency or before
a plural that is not measured in metres; a lone four-digit number is a year only where
a preposition, a month, a determiner or the end of a clause says so; acronyms with a vowel that are on no list are
left to the voice.
"""

from __future__ import annotations

import re

from briefing.speakable.en.aircraft import AIRCRAFT
from briefing.speakable.en.dates import DATES
from briefing.speakable.en.money import FUNCTION, MONEY, NUMBER
from briefing.speakable.en.names import PARTIES, PLACES, STATES, TITLES
from briefing.speakable.en.numerals import cardinal, digits, number, ordinal, plural
from briefing.speakable.en.words import (
    BIG,
    NUMBERED,
    SHORT,
    SIGNS,
    SPELLED,
    THINGS,
    UNITS,
)
from briefing.speakable.grammar import Grammar, Rule, apart, choice, ends_sentence, following, listed, previous, rule
from briefing.speakable.roman import NUMERAL, value

_FREE = r"(?<![\w.,])"
_LETTERED = frozenset(listed("vitamin plan hepatitis influenza team model appendix exhibit option terminal grade"))
_CROWDS = frozenset(listed("people men women children voters"))
_MEASURED = frozenset(
    listed(
        "waves walls boats yachts towers sprints hurdles hurdlers swimmers runners sprinters races finals ships trees "
        "depths heights steps metres meters pounds dollars euros cables masts trenches fences times winds drifts"
    )
)
_STARTERS = frozenset(listed("The A An In He She It They We But And On At For This That These Those His Her Its If As"))


def _stop(found: re.Match[str]) -> str:
    tail = found.string[found.end() :].split(maxsplit=1)
    return "." if not tail or tail[0] in _STARTERS else ""


def _short(found: re.Match[str]) -> str:
    said = SHORT[found[0]]
    return said + ("." if found[0][-1] == "." and ends_sentence(found) else "")


def _place(found: re.Match[str]) -> str:
    return f"{found[1]} {PLACES[found[2]]}{'.' if ends_sentence(found) else ''}"


def _state(found: re.Match[str]) -> str:
    return f", {STATES[found[1]]}{_stop(found)}"


def _millions(found: re.Match[str]) -> str | None:
    """
    Say "5m people": a plural follows, and none that has a length or a height.
    """
    after = following(found)
    noun = next((word for word in after[:2] if word in _CROWDS or re.fullmatch("[a-z]{3,}s", word)), "")
    if not noun or any(word in FUNCTION or word in _MEASURED for word in after[: after.index(noun) + 1]):
        return None
    return f"{number(found['b'])} to {number(found['a'])} million" if found["b"] else f"{number(found['a'])} million"


def _unit(found: re.Match[str]) -> str:
    one, many = UNITS[found["unit"]]
    low = f"{number(found['b'])} to " if found["b"] else ""
    attributive = found.string[found.end() :][:1] == "-"
    name = one if (found["a"] == "1" and not low) or attributive else many
    return f"{'minus ' if found['neg'] else ''}{low}{number(found['a'])} {name}"


def _range(found: re.Match[str]) -> str:
    return f"{number(found[1])} to {number(found[2])}"


def _compound(found: re.Match[str]) -> str:
    return f"{number(found[1])}-"


def _code(found: re.Match[str]) -> str | None:
    name, figures, tail = found["name"], found["figures"], found["tail"]
    if name in ("No", "Rs") or (name.lower() in ("a", "i") and found["gap"] == " "):
        return None
    said = name if re.search("[a-z]", name) or (len(name) > 2 and re.search("[AEIOU]", name)) else " ".join(name)
    if figures[0] == "0" or len(figures) > 4:
        read = digits(figures)
    elif len(figures) == 4 and figures[1:] != "000" and figures[2] != "0":
        read = f"{cardinal(int(figures[:2]))} {cardinal(int(figures[2:]))}"
    else:
        read = cardinal(int(figures))
    if tail == "s":
        return f"{said} {plural(read)}"
    return f"{said} {read} {' '.join(tail.upper())}".rstrip()


def _ordinal(found: re.Match[str]) -> str:
    return ordinal(int(found[1].replace(",", "")))


def _initial(found: re.Match[str]) -> str | None:
    """
    Drop the stop of an initial between two names: John F. Kennedy.
    """
    head, after = found.string[: found.start()].split(), following(found)
    named = head[-1][0].isupper() and head[-1].lower() not in THINGS | _LETTERED and after[0] not in _STARTERS
    return found[1] if named else None


def _generation(found: re.Match[str]) -> str:
    return f"{cardinal(int(found[1]))} {found[2]}"


def _monarch(found: re.Match[str]) -> str | None:
    name, worth = found[1], value(found[2])
    if not worth or (found[2] == "I" and following(found) and following(found)[0].islower()):
        return None
    if name.lower() in FUNCTION or (found[2][0] == "L" and name.lower() not in THINGS):
        return None
    if name.lower() in THINGS:
        return f"{name} {cardinal(worth).capitalize()}"
    if found[2] in ("V", "X") and name.lower() in ("malcolm", "mr", "the", "planet", "model", "project", "a"):
        return None
    if found[2] == "I" and name.lower() in FUNCTION | {"then", "now", "what", "where", "why", "how"}:
        return None
    return f"{name} the {ordinal(worth).capitalize()}{found[3]}"


def _acronym(found: re.Match[str]) -> str | None:
    word = found[1]
    if word not in SPELLED and re.search("[AEIOUY]", word):
        return None
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]
    if not re.search("[a-z]", line) and len(line.split()) > 2 and re.search("[AEIOUY]", word):
        return None  # a headline in capitals: US may be the pronoun
    return " ".join(word) + ("'s" if found[2] else "")


def _dotted(found: re.Match[str]) -> str:
    return " ".join(found[0].replace(".", "")) + _stop(found)


def _fraction(found: re.Match[str]) -> str | None:
    top, bottom = int(found[2]), int(found[3])
    if not 0 < top < bottom <= 20 or (top, bottom) == (9, 11):
        return None
    part = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    if top > 1:
        part = "halves" if bottom == 2 else f"{part}s"
    whole = f"{number(found[1])} and " if found[1] else ""
    return f"{whole}{'a' if found[1] and top == 1 else cardinal(top)} {part}"


def _saint(found: re.Match[str]) -> str | None:
    head = found.string[: found.start()].rsplit(maxsplit=1)
    return None if head and head[-1][0].isupper() and head[-1][-1].isalpha() and len(head) > 1 else "Saint"


def _phone(found: re.Match[str]) -> str | None:
    text = found[0]
    groups = re.findall(r"\d+", text)
    if len(groups) < 3 or sum(map(len, groups)) < 9 or ("." in text and "-" not in text):
        return None
    return ", ".join(digits(group) for group in groups)


def _digitwise(found: re.Match[str]) -> str | None:
    called = previous(found) in ("call", "called", "dial", "dialed", "calling", "or", "and", "a", "the")
    return digits(found[0]) if called else None


def _alone(found: re.Match[str]) -> str:
    return apart(found, number(found[1]))


_TITLE = choice(TITLES)
_STATE = choice(tuple(state for state in STATES if state[-1] == "."))

_RULES: tuple[Rule, ...] = (
    rule(
        rf",? ?[(]?\b([DRI])-({choice(STATES)})[)]?(?=,|;|:|\s|\.|$)",
        lambda found: f", {PARTIES[found[1]]} of {STATES[found[2]]}{_stop(found)}",
        name="party",
    ),
    rule(rf"(?<=[a-z]), ?({_STATE})(?!\w)", _state),
    rule(rf"\b({choice(NUMBERED)}) ?(?=\d)", lambda found: NUMBERED[found[1]] + " ", name="numbered"),
    rule(r"(?<!\w)#(?=\d)", "number ", name="numbered"),
    rule(
        r"(?<![\w.,$€£-])(?:911|112|999)(?=[.,;:!?]?(?:$| (?:call|caller|dispatcher|operator|emergency)))", _digitwise
    ),
    rule(r"(?<=\d)'(?=\d{1,2}(?!\d))", " ", name="feet"),  # feet, inches
    *DATES,
    rule(r"(?<![\w-])\+?\d[\d ().-]{8,}\d(?!\w)", _phone),
    rule(r"(?<!\w)(\d{3})-(\d{4})(?![\w-])", lambda found: f"{digits(found[1])}, {digits(found[2])}", name="phone"),
    *MONEY,
    rule(r"(?<![\d/])(?:(\d+) )?(\d{1,2})/(\d{1,2})(?![\d/])", _fraction),
    rule(r"(?<![\w.,])(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:st|nd|rd|th)\b", _ordinal),
    rule(
        rf"{_FREE}({NUMBER}) ?(bn|mn|mln|trn|tn|k)\b", lambda found: f"{number(found[1])} {BIG[found[2]]}", name="big"
    ),
    rule(rf"{_FREE}(?:(?P<b>{NUMBER})[-–])?(?P<a>{NUMBER})m(?= [a-z])", _millions),
    AIRCRAFT,
    rule(
        rf"(?P<neg>(?<!\w)[-–−])?{_FREE}(?:(?P<b>{NUMBER})(?:%|°C?)? ?[-–—] ?)?(?P<a>{NUMBER})"
        rf"[ -]?(?P<unit>{choice(UNITS)})(?![\w²³/'])",
        _unit,
    ),
    rule(r"(?<![\w.-])(\d{1,2})([GDK])(?!\w)", _generation),
    rule(
        r"(?<![\w.'-])(?P<name>[A-Z][A-Za-z]{0,6}|e)(?P<gap>-?)(?P<figures>\d{1,6})(?P<tail>[A-Za-z]{0,2})(?![\w]|[.,]\d)",
        _code,
    ),
    rule(rf"{_FREE}({NUMBER}) ?(?:-|–|—(?=\d)) ?({NUMBER})(?!\w|-\d)", _range),
    rule(r"(?<![\d:.])(\d{1,3}):(\d{1,3})(?![\d:])", _range),
    rule(rf"(?<![\w.])({NUMBER})-(?=[^\W\d])", _compound),
    rule(rf"(?<![\w)])[-–−](?={NUMBER})", "minus ", name="minus"),
    rule(
        r"(?<![\d.])\d+(?:\.\d+){2,}",
        lambda found: apart(found, " point ".join(map(number, found[0].split(".")))),
        name="version",
    ),
    rule(rf"({NUMBER})(?![\w])", _alone),
    rule(rf"\b({_TITLE})(?= (?:[A-Z]|{_TITLE}))", lambda found: TITLES[found[1]], name="title"),
    rule(r"\bSt\.(?= [A-Z])", _saint),
    rule(rf"\b([A-Z][\w']+) ({choice(PLACES)})(?!\w)", _place),
    rule(rf"(?<![\w.])({choice(SHORT)})(?!\w)", _short),
    rule(r"(?<!\w)(?:[A-Z]\.){2,}(?!\w)", _dotted),
    rule(r"(?<=[a-z] )([A-HJ-Z])\.(?= [A-Z][a-z])", _initial),
    rule(rf"\b([A-Z][a-z]+) ({NUMERAL})\b('s|)(?!\.\w| [A-Z]\b|')", _monarch),
    rule(r"(?<![\w-])([A-Z]{2,5})(s?)(?![\w])", _acronym),
    rule(r"(?<=[A-Z])&(?=[A-Z])", " and ", name="ampersand"),
    rule(r"(?<=[A-Za-z])/(?=[A-Za-z])", " ", name="slash"),
)

GRAMMAR = Grammar(rules=_RULES, number=cardinal, signs=SIGNS)
