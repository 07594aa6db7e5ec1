"""
German names with a number behind them: monarchs, popes, parts, wars.
"""

from __future__ import annotations

import re

from briefing.speakable.de.cases import words_before
from briefing.speakable.de.numerals import cardinal, ordinal
from briefing.speakable.de.roles import role, unranked
from briefing.speakable.de.words import STARTERS, stop
from briefing.speakable.grammar import Rule, following, listed, rule
from briefing.speakable.roman import NUMERAL, value

_QUEENS = frozenset(
    listed(
        "Margrethe Beatrix Maria Elisabeth Katharina Margarethe Isabella Anna Christina Viktoria Wilhelmina Johanna "
        "Kleopatra Elizabeth Eugenie Juliana Hedwig Theresia Ulrike Eleonore"
    )
)
_KINGS = frozenset(
    listed(
        "Otto Friedrich Wilhelm Heinrich Ludwig Karl Johannes Benedikt Franz Georg Konrad Leo Leopold Maximilian "
        "Pius Paul Rudolf Philipp Gustav Peter Alexander Nikolaus Iwan Christian Erich Albrecht Harald Felipe "
        "Charles Abdullah Ramses Napoleon Josef Joseph Clemens Urban Gregor Innozenz August Eduard Jakob Richard "
        "Sigismund Papst Adolf Albert Andreas Alfons Carlos Edward Emanuel Erik Ferdinand Frederik George Gustaf "
        "Haakon Hadrian Henri Henry James Johann Julius Kasimir Knut Lothar Louis Magnus Mehmed Mohammed Murad Olaf "
        "Oskar Philippe Rama Ruprecht Sixtus Stephan Stefan Suleiman Thutmosis Umberto Waldemar Wenzel Willem "
        "William Zar Dareios Amenophis Ptolemaios Adam Pippin Franziskus Bonifatius Eugen Hussein Michael Boris "
        "Ernst Bernhard Balduin Robert Hans Hugo"
    )
)
_THINGS = listed(
    "Teil Kapitel Band Weltkrieg Klasse Stufe Phase Artikel Akt Typ Block Hartz Buch Bauabschnitt Apollo Euro Gruppe "
    "Mannschaft SGB Sozialgesetzbuch Zone Liga Rocky Sektion Abschnitt Kategorie Senat Zentralfriedhof Schacht"
)
# The genitive shows on the rank: des Papstes Leo des Vierzehnten.
_RANKS_OF = listed(
    "kaisers königs papstes papsts herzogs sultans pharaos markgrafs bruders sohnes sohns vaters onkels enkels "
    "nachfolgers vorgängers thronfolgers vetters schwagers"
)
_RANKS_WEAK = listed("zaren fürsten prinzen grafen neffen monarchen")
_OF = frozenset(listed("des eines seines ihres dieses"))
_MONARCHS = _KINGS | _QUEENS
_NAMES = _MONARCHS | frozenset(("Juan", "Carl"))
_NO_THINGS = STARTERS | _MONARCHS
_OWNED = frozenset(listed("das der die dem den des im am vom zum Das Der Die Im Am Vom Zum Dem Den"))
_ARTICLES = {"n": "der", "a": "den", "d": "dem"}


def _monarch(found: re.Match[str]) -> str | None:
    name, worth = found[1], value(found[2])
    if not worth or name in STARTERS:
        return None
    queen = _bare(name) in _QUEENS
    if name in _THINGS or name.endswith(("weltkrieg", "stufe", "klasse", "abschnitt")):
        return f"{name} {cardinal(worth)}{_stop(found)}"
    known = _bare(name) in _MONARCHS
    if not known and found[3] and _stop(found) and len(found[2]) > 1:
        return f"{name} {cardinal(worth)}."
    if not known and (not found[3] or len(found[2]) < 2):
        return f"{name} {cardinal(worth)}" if len(found[2]) > 1 and not found[3] else None
    return f"{name} {_nth(found, name, ordinal(worth).capitalize(), queen)}{_stop(found)}"


def _bare(name: str) -> str:
    """
    Return *name*, the last of a double one, without the -s of the genitive.
    """
    name = name.rpartition("-")[2]
    return name[:-1] if name.endswith("s") and name not in _KINGS else name


def _nth(found: re.Match[str], name: str, nth: str, queen: bool) -> str:
    words = words_before(found)
    before = next((word.lower() for word in words if word not in _NAMES), "")
    if _bare(name) != name.rpartition("-")[2]:
        return f"{'der' if queen else 'des'} {nth}en"
    if before.endswith(_RANKS_OF) or (before.endswith(_RANKS_WEAK) and _OF.intersection(words[:4])):
        return f"des {nth}en"
    if queen and next(iter(unranked(words)), "") in ("der", "einer", "seiner", "ihrer"):
        return f"der {nth}en"
    # A name that ends in -s has no genitive of its own: das Grab Ramses des Zweiten.
    if not queen and name.endswith(("s", "z", "x")) and words and words == unranked(words) and _thing(words):
        return f"des {nth}en"
    asked = role(found, _NAMES)
    if queen:
        return f"der {nth}en" if asked == "d" else f"die {nth}e"
    return f"{_ARTICLES[asked]} {nth}{'e' if asked == 'n' else 'en'}"


def _thing(words: list[str]) -> bool:
    return words[0][0].isupper() and words[0] not in _NO_THINGS and len(words) > 1 and words[1] in _OWNED


def _stop(found: re.Match[str]) -> str:
    """
    Keep the stop of the numeral where the sentence ends too.
    """
    return stop(found) if found[3] else ""


def _numbered(found: re.Match[str]) -> str | None:
    worth, after = value(found[1]), following(found)
    # "V." alone is an initial far more often than the fifth.
    counted = len(found[1]) > 1 or (after and after[0] in ("Weltkrieg", "Quartal", "Internationale", "Senat", "Liga"))
    return f"{worth}." if worth and counted else None


def _between_hyphens(found: re.Match[str]) -> str | None:
    worth = value(found[1])
    return f"-{cardinal(worth)}-" if worth else None


MONARCHS: tuple[Rule, ...] = (
    # File numbers of courts: VI ZR 12/22.
    rule(rf"\b({NUMERAL})(?= [A-Z]{{2,3}} \d+/\d)", lambda found: cardinal(value(found[1])), name="roman numeral"),
    rule(rf"(?<=[a-zäöüß])-({NUMERAL})-(?=[A-ZÄÖÜ])", _between_hyphens, name="roman numeral"),
    rule(
        rf"(?<![\w.'])([A-ZÄÖÜ][\w-]{{2,24}}) ({NUMERAL})(\.)?"
        r"(?![\w'-])",
        _monarch,
    ),
    rule(rf"(?<![\w.])({NUMERAL})\.(?= [A-ZÄÖÜ][a-zäöü])", _numbered),
)
