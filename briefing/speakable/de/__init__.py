"""
German as it is spoken.

Not handled yet: the gender of nouns comes from a short list and a few endings, so "1" and ordinals without an article
may get the wrong ending; -r and -s forms of abbreviations do not bend; chapter numbers with several stops are read
with "Punkt"; acronyms with a vowel that are on no list are left to the voice.
"""

from __future__ import annotations

import re

from briefing.speakable.de.abbreviations import BEFORE_NAME, LEADING, NUMBERED, SHORT
from briefing.speakable.de.dates import DATES
from briefing.speakable.de.numerals import cardinal, digits, number, ordinal, stem
from briefing.speakable.de.ones import NOUNS, gender, many, one
from briefing.speakable.de.words import (
    BIG,
    CURRENCIES,
    SIGNS,
    SPECIAL,
    SPELLED,
    STARTERS,
    UNIT_ONE,
    UNITS,
)
from briefing.speakable.grammar import Grammar, Rule, apart, choice, ends_sentence, following, listed, previous, rule

_N = r"(?:\d{1,3}(?:[. ]\d{3})+(?!\d)|\d+)(?:,\d+)?"
_FREE = r"(?<![\w.,])"
_NEG = r"(?P<neg>(?<!\w)[-–−])?"
_BIG = rf"(?: ?(?P<big>{choice(BIG)})(?!\w))?"
_TO = r" ?(?:-|–|—(?=\d)) ?"
_OBLIQUE = frozenset(listed("den dem des einem einen einer eines im am vom zum zur beim"))
_OPEN = {re.sub(r"\s", "", short): said for short, said in SHORT.items()}


def _amount(found: re.Match[str]) -> str:
    text, (single, several) = found["a"], BIG[found["big"]]
    if text != "1" or found["b"]:
        return f"{number(text)} {several}"
    return f"{'ein' if single == 'tausend' else one(found, 'f')} {single}"


def _low(found: re.Match[str]) -> str:
    return ("minus " if found["neg"] else "") + (f"{number(found['b'])} bis " if found["b"] else "")


def _money(found: re.Match[str]) -> str:
    name, text = CURRENCIES[found["cur"]], found["a"]
    whole, _, cents = text.partition(",")
    if len(cents) == 2 and not found["big"] and not found["b"]:
        head = f"{_one(whole, found, name)} {name}"
        said = head if cents == "00" else f"{head} {cardinal(int(cents))}"
        return ("minus " if found["neg"] else "") + said
    amount = _amount(found) if found["big"] else _one(text, found, name)
    return f"{_low(found)}{amount} {name}{_last_stop(found)}"


def _one(text: str, found: re.Match[str], name: str) -> str:
    return one(found, NOUNS.get(name, "m")) if text == "1" else number(text)


def _price(found: re.Match[str]) -> str:
    whole, cents, name = found[1], found[2], found[3]
    head = f"{_one(whole, found, name)} {name}"
    return head if cents == "00" else f"{head} {cardinal(int(cents))}"


def _unit(found: re.Match[str]) -> str:
    unit, text = found["unit"], found["a"]
    if text != "1" or found["b"]:
        return f"{_low(found)}{number(text)} {many(found, UNITS[unit])}{_last_stop(found)}"
    name = UNIT_ONE.get(unit, UNITS[unit])
    kind = "f" if unit in UNIT_ONE else "m" if "meter" in name.lower() or "Liter" in name else "n"
    # "Ein Prozent" stays as it is counted: um ein Prozent, von ein Prozent.
    counted = "ein" if kind == "n" else one(found, kind)
    return f"{_low(found)}{counted} {name}{_last_stop(found)}"


def _big(found: re.Match[str]) -> str:
    return _low(found) + _amount(found) + _last_stop(found)


def _last_stop(found: re.Match[str]) -> str:
    """
    Keep the stop of a short unit that ends its sentence; a capital alone may be the noun's.
    """
    tail = found.string[found.end() :].split(maxsplit=1)
    return "." if found[0].endswith(".") and (not tail or tail[0] in STARTERS) else ""


def _score_word(found: re.Match[str]) -> str:
    return f"{cardinal(int(found[1]))}-zu-{cardinal(int(found[2]))}-"


def _compound(found: re.Match[str]) -> str:
    text, word = found[1], found[2]
    if "," in text or len(text) > 9:
        return f"{number(text).replace(' ', '-')}-{word}"
    said = stem(int(text.replace(".", "").replace(" ", ""))) if len(text.replace(".", "")) < 7 else number(text)
    if word[0].islower():
        return said + word
    if "-" not in word and re.match("[Jj]ährige", word):
        return (said + word.lower()).capitalize()
    return f"{said.capitalize()}-{word}"


def _code(found: re.Match[str]) -> str | None:
    name, figures, tail = found["name"], found["figures"], found["tail"]
    said = name if re.search("[a-z]", name) or (len(name) > 2 and re.search("[AEIOU]", name)) else " ".join(name)
    read = digits(figures) if figures[0] == "0" or len(figures) > 4 else cardinal(int(figures))
    return f"{said} {read} {' '.join(tail)}".rstrip()


def _one_noun(found: re.Match[str]) -> str | None:
    """
    Bend a lone "1" before a noun.
    """
    after = following(found)
    if not after or not after[0][0].isupper():
        return None
    return one(found, gender(after[0].lower()))


def _short(found: re.Match[str]) -> str | None:
    short = re.sub(r"\s", "", found[0])
    after = found.string[found.end() :]
    if short in BEFORE_NAME and not re.match(r" [A-ZÄÖÜ][a-zäöüß]", after):
        return None
    leads = short in BEFORE_NAME | LEADING or short[0].lower() + short[1:] in LEADING
    ends = not after.strip() or (not leads and ends_sentence(found))
    return _OPEN[short] + ("." if ends else "")


def _acronym(found: re.Match[str]) -> str | None:
    word = found[1]
    if word not in SPELLED and re.search("[AEIOUYÄÖÜ]", word):
        return None
    return " ".join(word) + found[2]


def _century_of(found: re.Match[str]) -> str:
    return f"{found[1]}Jahrhunderts{_last_stop(found)}"


def _saw(found: re.Match[str]) -> str:
    return " ".join(found[0].replace(".", ""))


def _fraction(found: re.Match[str]) -> str | None:
    top, bottom = int(found[2]), int(found[3])
    if not 0 < top < bottom <= 20:
        return None
    if (top, bottom) == (1, 2):
        return f"{cardinal(int(found[1]))}einhalb" if found[1] else "ein halb"
    whole = f"{cardinal(int(found[1]))} " if found[1] else ""
    return f"{whole}{stem(top)} {(ordinal(bottom) + 'el').capitalize()}"


def _phone(found: re.Match[str]) -> str | None:
    return ", ".join(digits(group) for group in re.findall(r"\d+", found[0]))


def _alone(found: re.Match[str]) -> str:
    return apart(found, number(found[1]))


_CURRENCY = choice(CURRENCIES)
_SHORTS = "|".join(
    re.escape(re.sub(r"\s", "", short)).replace(r"\.", r"\.\s?").removesuffix(r"\s?")
    for short in sorted(SHORT, key=len, reverse=True)
)

_DEGREES = r"(?:med|phil|jur|iur|theol|rer|nat|pol|oec|sc|vet|dent|habil|mult|agr|techn)"

_RULES: tuple[Rule, ...] = (
    rule(rf"\bDr\.(?: ?{_DEGREES}\.)* ?h\. ?c\.(?!\w)", "Doktor honoris causa", name="title"),
    # The faculty is dropped: nobody says it before a name.
    rule(rf"\bDr\.(?: ?{_DEGREES}\.)+(?: ?{_DEGREES}\b\.?)*", "Dr.", name="title"),
    rule(r"\bDr\.-Ing\.(?!\w)", "Doktoringenieur", name="title"),
    rule(r"(?<![\w.])([Vv])\. ?(?=\d{1,2}\. ?(?:[A-ZÄÖÜ]|\d))", r"\1om ", name="date"),
    rule(r"\b((?:des|eines|dieses|jenes|unseres) (?:\w+ )?\d{1,2}\. )Jhd?\.", _century_of),
    rule(rf"(?<!\w)({choice(NUMBERED)}) ?(?=\d)", lambda found: NUMBERED[found[1]] + " ", name="numbered"),
    rule(r"(?<!\w)#(?=\d)", "Nummer ", name="numbered"),
    rule(
        r"\b((?:Boeing|Airbus)(?: |-| A))(\d{3})-(\d{1,3})(?!\w)",
        lambda found: f"{found[1]}{number(found[2])} {number(found[3])}",
        name="aircraft",
    ),
    rule(r"(?<=[€$£])/(?=\w)", " pro ", name="slash"),
    rule(r"(?<=\d) ?[x×] ?(?=\d)", " mal ", name="times"),
    rule(r"(?<=\d)-m-(?=[A-ZÄÖÜ])", "-Meter-", name="unit"),
    *DATES,
    rule(r"(?<![\w-])(?:\+\d{1,3}[ /-]?|0)\d{2,5}(?: ?[/-] ?| )\d[\d -]{3,}\d(?!\w)", _phone),
    rule(rf"{_FREE}(\d{{1,3}}(?:[. ]\d{{3}})+|\d+),(\d\d) (Euro|Dollar|Franken|Pfund)\b", _price),
    rule(rf"{_NEG}(?P<cur>[$€£¥₴₽₹₺₩]|\b(?:EUR|USD|GBP|CHF)) ?(?:(?P<b>{_N}){_TO})?(?P<a>{_N}){_BIG}", _money),
    rule(rf"{_NEG}{_FREE}(?:(?P<b>{_N}){_TO})?(?P<a>{_N}){_BIG} ?(?P<cur>{_CURRENCY})(?!\w)", _money),
    rule(rf"{_NEG}{_FREE}(?:(?P<b>{_N}){_TO})?(?P<a>{_N}) ?(?P<big>{choice(BIG)})(?!\w)", _big),
    rule(r"(?<![\d/])(?:(\d+) )?(\d{1,2})/(\d{1,2})(?![\d/])", _fraction),
    rule(rf"{_NEG}{_FREE}(?:(?P<b>{_N})(?: ?%)?{_TO})?(?P<a>{_N}) ?(?P<unit>{choice(UNITS)})(?![\w²³/]|-\w)", _unit),
    rule(r"(?<![\d:])(\d{1,3}):(\d{1,3})-(?=[A-ZÄÖÜ])", _score_word),
    rule(
        r"(?<![\d:.])(\d{1,3}):(\d{1,3})(?![\d:])",
        lambda found: f"{number(found[1])} zu {number(found[2])}",
        name="score",
    ),
    rule(r"(?<!\w)(\d+)%-?(?=ig)", lambda found: f"{stem(int(found[1][:6]))}prozent", name="percent"),
    rule(
        r"(?<![\w.'-])(?P<name>[A-ZÄÖÜ][A-Za-zäöü]{0,6})-?(?P<figures>\d{1,6})(?P<tail>[A-Z]{0,2})(?!\w|[.,]\d)",
        _code,
    ),
    rule(
        rf"{_FREE}({_N}){_TO}({_N})(?!\w|-\w)", lambda found: f"{number(found[1])} bis {number(found[2])}", name="range"
    ),
    rule(rf"(?<![\w.])({_N})-([^\W\d][\w-]*)", _compound),
    rule(
        rf"{_FREE}(\d+)(?=fach(?:e|en|er|es)?\b|mal\b|stündig|tägig|jährig)",
        lambda found: stem(int(found[1][:6])),
        name="compound",
    ),
    rule(rf"(?<![\w)])[-–−](?={_N})", "minus ", name="minus"),
    rule(rf"{_FREE}1(?= [A-ZÄÖÜ])", _one_noun),
    rule(
        r"(?<![\d.])\d+(?:\.\d+){2,}",
        lambda found: apart(found, " Punkt ".join(map(number, found[0].split(".")))),
        name="version",
    ),
    rule(rf"({_N})", _alone),
    rule(rf"(?<![\w.])(?:{_SHORTS})(?!\w)", _short),
    rule(r"(?<=[a-zäöüß])str\.(?!\w)", lambda found: "straße" + ("." if ends_sentence(found) else ""), name="street"),
    rule(r"\bsog\.(?= )", lambda found: "sogenannten" if previous(found) in _OBLIQUE else "sogenannte", name="short"),
    rule(rf"\b({choice(SPECIAL)})\b", lambda found: SPECIAL[found[1]], name="short"),
    rule(r"(?<!\w)(?:[A-ZÄÖÜ]\.){2,}(?!\w)", _saw),
    rule(r"(?<![\w-])([A-ZÄÖÜ]{2,5})(s?)(?!\w)", _acronym),
    rule(r"(?<=[A-Za-zäöüß])/(?=[A-Za-zÄÖÜäöü])", " ", name="slash"),
)

GRAMMAR = Grammar(rules=_RULES, number=cardinal, signs=SIGNS)
