"""
German names with a number behind them: monarchs, popes, parts, wars.
"""

from __future__ import annotations

import re

from briefing.speakable.de.cases import DATIVE, words_before
from briefing.speakable.de.numerals import cardinal, ordinal
from briefing.speakable.de.words import STARTERS
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
_RANKS = frozenset(
    listed(
        "kaiser könig papst königin zar zarin kaiserin fürst herzog prinz großherzog sultan pharao landgraf kurfürst"
    )
)
# The genitive shows on the rank: des Papstes Leo des Vierzehnten.
_RANKS_OF = frozenset(listed("kaisers königs papstes papsts zaren fürsten herzogs prinzen sultans pharaos kurfürsten"))
_ACCUSATIVE = frozenset(listed("für gegen durch ohne um den über"))
_GIVES = frozenset(
    listed(
        "gehörte gehört diente dient folgte folgt half unterstand dankte begegnete widersprach gratulierte glich "
        "huldigte"
    )
)
_TAKES = frozenset(listed("krönte traf besuchte stürzte ermordete empfing besiegte salbte heiratete wählten begrüßte"))
_MASCULINE = frozenset(listed("dem am im beim vom zum einem diesem seinem ihrem einen"))


def _monarch(found: re.Match[str]) -> str | None:
    name, worth = found[1], value(found[2])
    if not worth or name in STARTERS:
        return None
    queen = _bare(name) in _QUEENS
    if name in _THINGS or name.endswith(("weltkrieg", "stufe", "klasse", "abschnitt")):
        return f"{name} {cardinal(worth)}{_stop(found)}"
    known = _bare(name) in _KINGS | _QUEENS
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
    words = [word.lower() for word in words_before(found)]
    words = words[1:] if words and words[0].capitalize() in _KINGS | _QUEENS | {"Juan", "Johannes", "Carl"} else words
    before = words[0] if words else ""
    asked = next((word for word in words if word not in _RANKS), "")
    if _bare(name) != name.rpartition("-")[2]:
        return f"{'der' if queen else 'des'} {nth}en"
    if before in _RANKS_OF:
        return f"des {nth}en"
    if queen:
        return f"der {nth}en" if asked in DATIVE | _GIVES | {"der"} else f"die {nth}e"
    if asked in _ACCUSATIVE or (asked in _TAKES and 1 < len(words) < 4):
        return f"den {nth}en"
    if asked in DATIVE | _GIVES | _MASCULINE:
        return f"dem {nth}en"
    return f"der {nth}e"


def _stop(found: re.Match[str]) -> str:
    """
    Keep the stop of the numeral where the sentence ends too.
    """
    tail = found.string[found.end() : found.end() + 40].split(maxsplit=1)
    return "." if found[3] and (not tail or tail[0].strip(",;:") in STARTERS) else ""


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
