"""
German compounds with a number in them: fünfzehnjährig, Drei-Tage-Woche, Zehn-Kilometer-Lauf, Formel-eins-Rennen.
"""

from __future__ import annotations

import re

from briefing.speakable.de.amounts import FREE, N
from briefing.speakable.de.money import CURRENCIES
from briefing.speakable.de.numerals import cardinal, digits, number, ordinal, stem
from briefing.speakable.de.units import UNITS
from briefing.speakable.de.words import BIG
from briefing.speakable.grammar import Rule, choice, listed, rule

_SUFFIXES = (
    r"fach(?:e[nrsm]?)?\b|mal(?:ig(?:e[nrsm]?)?)?\b|stündig|tägig|jährig|jährlich|köpfig|stellig|prozentig|minütig|"
    r"wöchig|monatig|sekündig|teilig|seitig|stöckig|geschossig|spurig|gradig|kilometer|meter(?:hoh|lang|breit|tief)?|"
    r"stimmig|sprachig|sitzig|eckig|sitzer\b|tonner\b"
)
_MEASURES = {**UNITS, **CURRENCIES}
_MEASURE = choice(tuple(name for name in _MEASURES if name != "s"))
# Read with "einhalb", not with "Komma": Zweieinhalb-Zimmer-Wohnung.
_HALVED = (
    "zimmer",
    "stunden",
    "stünd",
    "jähr",
    "tägig",
    "minüt",
    "wöch",
    "monat",
    "jahres",
    "tage",
    "raum",
    "fach",
    "mal",
    "liter",
    "tonner",
)
_LONGEST = 9


def _inside(text: str, word: str) -> str:
    """
    Say the number *text* as it stands before *word* in a compound.
    """
    whole, _, rest = text.partition(",")
    plain = whole.replace(".", "").replace(" ", "")
    if rest == "5" and word.lower().startswith(_HALVED) and len(plain) < _LONGEST:
        return f"{stem(int(plain))}einhalb"
    if rest or len(plain) > 6:
        return number(text).replace(" ", "-")
    return stem(int(plain))


def _compound(found: re.Match[str]) -> str:
    text, word = found[1], found[2]
    said = _inside(text, word)
    if word[0].islower():
        return said + ("-" if "," in text and not said.endswith("halb") else "") + word
    if "-" not in word and re.match(
        "(?:Jährige|Köpfige|Fache|Tonner|Sitzer|Zylinder|Ender|Zeiler|Teiler|Geschosser|Pfünder)", word
    ):
        return (said + word.lower()).capitalize()
    return f"{said[0].upper()}{said[1:]}-{word}"


def _hanging(found: re.Match[str]) -> str:
    """
    Say the first of two numbers that share the rest of a compound: zwanzig- bis fünfundzwanzigjährig.
    """
    said, small = _inside(found[1], ""), found["rest"][0].islower()
    return f"{said if small else said[0].upper() + said[1:]}-"


def _measure(found: re.Match[str]) -> str:
    parts = [_inside(found[1], found[3])]
    if found[2]:
        big = BIG[found[2]]
        parts.append(big[0 if found[1] == "1" else 1].capitalize())
        parts[0] = "eine" if found[1] == "1" and big[0] != "tausend" else parts[0]
    parts += [_MEASURES[found[3]].replace(" ", "-")]
    said = "-".join(parts)
    return f"{said[0].upper()}{said[1:]}-"


def _big(found: re.Match[str]) -> str:
    big = BIG[found[2]][0 if found[1] == "1" else 1].capitalize()
    said = _inside(found[1], "")
    said = "eine" if found[1] == "1" else said
    return f"{said[0].upper()}{said[1:]}-{big}-"


def _code(found: re.Match[str]) -> str | None:
    name, figures, tail = found["name"], found["figures"], found["tail"]
    word = re.search("[a-zäöü]", name) or (len(name) > 2 and re.search("[AEIOU]", name))
    said = name if word else " ".join(name)
    read = digits(figures) if figures[0] == "0" or len(figures) > 4 else cardinal(int(figures))
    joint = "-" if word and found["dash"] and re.compile(r"-[A-ZÄÖÜ]").match(found.string, found.end()) else " "
    # The -s of several is dropped: two B-52s.
    return f"{said}{joint}{read} {' '.join(tail).removesuffix('s')}".rstrip()


def _letter(found: re.Match[str]) -> str:
    letters = " ".join(found[2]) if found[2].isupper() else found[2]
    return f"{cardinal(int(found[1]))} {letters}"


def _times(found: re.Match[str]) -> str:
    return f"{stem(int(found[1]))}mal"


# The chambers of courts, in their file numbers.
_CHAMBERS = "[A-Z]{1,3}|StR|ARs|BvR|BvE|BvF|BvL|KLs|Ks|Ls|Ds"


def _file(found: re.Match[str]) -> str:
    figures = [cardinal(int(found[place])) for place in (1, 3, 4)]
    return f"{figures[0]} {' '.join(found[2].upper())} {figures[1]} {figures[2]}"


COMPOUNDS_EARLY: tuple[Rule, ...] = (
    rule(rf"(?<![\w.,/])(\d{{1,3}}) ({_CHAMBERS}) (\d{{1,5}})/(\d\d)(?![\w/])", _file, name="file number"),
    rule(r"(?<=\d) [-–−] (?=\d{1,9} ?=)", " minus ", name="formula"),
    rule(r"(?<=\d) ?: ?(?=\d{1,9} ?=)", " geteilt durch ", name="formula"),
    rule(r"~ ?(?=\d)", "etwa ", name="formula"),
    rule(r"(?<![\w.,])(\d{1,3})-zu-(\d{1,3})(?!\w)", r"\1 zu \2", name="score"),
    rule(r"(?<![\w.,/])(\d{1,3}) ?1/2-(?=[^\W\d])", r"\1,5-", name="fraction"),
    rule(r"(?<=\d)( ?k?m|cm)([23])(?![\w²³])", lambda found: found[1] + "²³"[found[2] == "3"], name="unit"),
    rule(r"(?<=\d)( ?[ckm]?m) ?[x×] ?(?=\d)", r"\1 mal ", name="times"),
    rule(
        r"(?<![\w.])(\d{1,2})\.-[Pp]latzierte",
        lambda found: f"{ordinal(int(found[1])).capitalize()}platzierte",
        name="ordinal",
    ),
    rule(r"(?<=\d) ?[x×] ?(?=\d)", " mal ", name="times"),
    rule(r"\b24/7\b", "vierundzwanzig sieben", name="number"),
    rule(r"\b9/11\b", "neun elf", name="number"),
    rule(rf"{FREE}({N})-(?= (?:bis|und|oder|statt) (?:zu )?(?:{N})-(?P<rest>\w))", _hanging, name="compound"),
    rule(
        rf"(?<![\w.,])({N})(?:[- ]?({choice(BIG)}))?[- ]?({_MEASURE})-(?=[A-ZÄÖÜ\d])",
        _measure,
        name="compound",
    ),
    rule(rf"(?<![\w.,])({N})[- ]?({choice(BIG)})-(?=[A-ZÄÖÜ])", _big, name="compound"),
    rule(r"(?<=\d) ?%-?(?=ig)", "prozent", name="percent"),
    rule(r"(?<![\w.,])(\d{1,3}) ?[x×](?= [a-zäöü]|[,;.]?$|[,;.] )", _times, name="times"),
)

COMPOUNDS: tuple[Rule, ...] = (
    rule(
        r"\b((?:Boeing|Airbus)(?: |-| A))(\d{3})-(\d{1,3})(?!\w)",
        lambda found: f"{found[1].rstrip()} {number(found[2])} {number(found[3])}",
        name="aircraft",
    ),
    rule(r"(?<![\w.])([A-Z]{1,2})\.(?=\d)", lambda found: f"{' '.join(found[1])} Punkt ", name="code"),
    # H5N1: letters and figures by turns.
    rule(r"(?<![\w.-])([A-Z]\d{1,2})(?=[A-Z]\d)", r"\1 ", name="code"),
    rule(
        r"(?<![\w.'-])(?P<name>[A-ZÄÖÜ][A-Za-zäöü]{0,8})(?P<dash>-?)(?P<figures>\d{1,6})(?P<tail>[A-Z]{0,2}|[a-z])"
        r"(?!\w|[.,]\d)",
        _code,
    ),
    rule(r"(?<=[A-Za-zäöüß])-(\d{1,4})(?=-[A-ZÄÖÜ])", lambda found: f"-{cardinal(int(found[1]))}", name="code"),
    rule(
        rf"(?<![\w.])({N})-([^\W\d][\w-]*)",
        _compound,
    ),
    rule(
        rf"{FREE}(\d{{1,9}})(?={_SUFFIXES})",
        lambda found: stem(int(found[1])) if len(found[1]) < 7 else None,
        name="compound",
    ),
    rule(rf"(?<![\w.,])(\d{{1,4}})({choice(listed('G D K A B C F H E a b c d'))})(?![\w'])", _letter, name="code"),
    rule(r"(?<=\d)(?:plus|Plus)\b|(?<=\d)\+(?=-?[A-ZÄÖÜ])", " plus", name="code"),
)
