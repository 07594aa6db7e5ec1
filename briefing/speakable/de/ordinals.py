"""
German ordinals: a number with a full stop that ends no sentence, with the ending of an adjective.
"""

from __future__ import annotations

import re

from briefing.speakable.de.adjectives import ARTICLES, adjectival, after_adjective, ending
from briefing.speakable.de.cases import ADVERBS, DATIVE, words_before
from briefing.speakable.de.nouns import gender, known
from briefing.speakable.de.numerals import cardinal, ordinal
from briefing.speakable.de.words import STARTERS
from briefing.speakable.grammar import Rule, head_of, listed, rule, tail_of

NUMBERED_THINGS = listed(
    "platz rang nummer stufe klasse liga gruppe kapitel teil band formel gleis halle tor seite phase typ kategorie "
    "haus zimmer raum linie staffel folge bus satz artikel paragraf absatz ziffer block tabelle kanal schacht "
    "bahnsteig abschnitt kilometer station etappe modell version punkt level position startplatz reaktor zone deck "
    "welle nr paragrafen artikels absatzes kapitels seiten nummern paragrafs"
)
# What follows an ordinal and looks like an adjective, but is none.
_NO_ADJECTIVES = frozenset(
    listed(
        "unter hinter über ohne neben zwischen gegen wegen außer aber oder einer eine einen eines einem der den dem "
        "des seiner seinen seine ihrer ihren ihre konnte wurde wurden werden waren hatte hatten sollte musste kamen "
        "diese dieser diesen heute wieder immer weiter jeder alle aller bitte gewonnen gestern erlebte feierte"
    )
)
_SERIES = r"(?:(?:, ?| und | oder | bis | sowie |[-–/])(?:zum |der |dem |den )?\d{1,4}\.)"
_EACH = re.compile(r"(\d{1,4})\.")
_ADJECTIVE = re.compile(r" ((?:[a-zäöüß]{3,24}|Olympisch|International|Deutsch|Europäisch)(e|en|er|es|em)) [A-ZÄÖÜ]")
_NOUN = re.compile(
    r"(?: (?:und|oder)? ?[a-zäöüß]{2,24}){0,2} (?:[A-ZÄÖÜ]\w+(?:sche|schen|scher|sches|nale|nalen|er) (?=[A-ZÄÖÜ]))?"
    r"([A-ZÄÖÜ][\w-]*)"
)
_PLACED = frozenset(listed("wurde wird werden wurden ist war bleibt blieb landet landete endet endete als"))

# A figure alone stands behind none of these.
_GOVERNING = frozenset(listed("laut trotz wegen dank statt während angesichts aufgrund ohne anlässlich infolge"))
_COUNTED = re.compile(r"\b(?:[Cc]a|[Rr]d|[Mm]ax|[Mm]ind|insg)\. $")
_DATED = frozenset(listed("am vom zum dem"))


def _ordinals(found: re.Match[str]) -> str | None:
    words = [word for word in words_before(found) if word.lower() not in ADVERBS]
    before = words[0].lower() if words else ""
    noun = _noun(found)
    if _ends(found, words, noun):
        dated = before in _DATED and int(found["n"]) <= 31 and found[0].count(".") == 1
        if before == "der" and len(words) > 1 and words[1] in ("ist", "war") and int(found["n"]) <= 31:
            return f"{ordinal(int(found['n']))}e."
        return f"{ordinal(int(found['n']))}en." if dated else None
    adjective = _ADJECTIVE.match(found.string, found.end())
    if adjective and adjective[1] not in _NO_ADJECTIVES and (before in ARTICLES | DATIVE or not words):
        bent = adjective[2]
    elif before in _PLACED and _behind(found)[:1].islower():
        return ordinal(int(found["n"])).capitalize() + ("e" if "sie" in map(str.lower, words_before(found)) else "er")
    elif not noun and before not in ARTICLES:
        bent = "er"
    else:
        bent = ending(words, noun)
    said = _EACH.sub(lambda each: ordinal(int(each[1])) + bent, found[0])
    return re.sub(r"[-–]", " bis ", said).replace("/", " und ")


def _ends(found: re.Match[str], words: list[str], noun: str) -> bool:
    """
    Tell whether the stop ends a sentence, after all.
    """
    after = _behind(found)
    if not after:
        return True
    before, n = words[0] if words else "", int(found["n"])
    if not words and _COUNTED.search(head_of(found)):
        return True
    article = before.lower() in ARTICLES or bool(after_adjective(words))
    if after[0].islower():
        return not article and not noun and before.lower() not in DATIVE | _PLACED
    if after in STARTERS:
        return True
    if article or (not words and n < 200) or before.lower() in _GOVERNING:
        return False
    if (
        noun
        and n < 200
        and re.fullmatch("[A-ZÄÖÜ][a-zäöüß]+s", before)
        and before not in STARTERS
        and not known(before)
    ):
        return False
    if n > 999 or (before[:1].isupper() and before.lower().endswith(NUMBERED_THINGS)):
        return True
    return not (known(noun) or adjectival(noun)) or (n > 200 and before.lower() not in DATIVE)


def _behind(found: re.Match[str]) -> str:
    tail = tail_of(found).split(maxsplit=1)
    return tail[0].strip(",;:") if tail else ""


def _noun(found: re.Match[str]) -> str:
    noun = _NOUN.match(found.string, found.end())
    return noun[1] if noun else ""


def _before_hyphen(found: re.Match[str]) -> str:
    bent = {"m": "er", "f": "e", "n": "es"}[gender(found[2])]
    return f"{ordinal(int(found[1])).capitalize()}{bent}-{found[2]}"


def _in_brackets(found: re.Match[str]) -> str:
    return _EACH.sub(lambda each: ordinal(int(each[1])) + "e", found[0].replace("/", ", "))


def _added(found: re.Match[str]) -> str:
    """
    Say a minute of the time that was added: in der neunzig plus dritten Minute.
    """
    last = ordinal(int(found[2])) + "en" if found[3] else cardinal(int(found[2]))
    return f"{cardinal(int(found[1]))} plus {last}{found[3] or ''}"


def _dated(found: re.Match[str]) -> str:
    return f"{found[1]}{ordinal(int(found[2]))}e{'' if found[1].endswith(('der ', 'das ')) else 'n'}."


ORDINALS: tuple[Rule, ...] = (
    rule(r"\b((?:[Dd](?:as|er|ie|en|em)|[Zz]um|[Ii]hr|[Ss]ein) \d)\.(\d{3}\.)(?= [A-ZÄÖÜ])", r"\1\2", name="ordinal"),
    # A day at the end of all: bis zum 15.
    rule(
        r"\b((?:am|Am|vom|Vom|zum|Zum|dem|das|(?:ist|war) der) )(\d|[12]\d|3[01])\.(?=\s*$)",
        _dated,
        re.MULTILINE,
        name="date",
    ),
    rule(r"(?<![\w.,])(\d{2,3})\. ?\+ ?(\d{1,2})\b\.?( Minute)?", _added, name="ordinal"),
    # The minutes of goals: Roth (12., 45.).
    rule(r"(?<=\()(?:\d{1,3}\.(?:, ?|/| und )?){1,6}(?=\))", _in_brackets, name="ordinal"),
    rule(r"(?<![\w.,:/-])(\d{1,3})\.-([A-ZÄÖÜ][a-zäöü]+)(?=-)", _before_hyphen, name="ordinal"),
    rule(rf"(?<![\w.,:/-])(?P<n>\d{{1,4}})\.{_SERIES}{{0,4}}(?= [A-Za-zÄÖÜäöüß])", _ordinals, name="ordinal"),
)
