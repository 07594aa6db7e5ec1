"""
German abbreviations: how they are said, and when their stop ends a sentence too.
"""

from __future__ import annotations

import re

from briefing.speakable.de.abbreviations import (
    BEFORE_MORE,
    BEFORE_NAME,
    CLOSING,
    LEADING,
    NUMBERED,
    SHORT,
)
from briefing.speakable.de.adjectives import ARTICLES, ending
from briefing.speakable.de.bending import BENDING
from briefing.speakable.de.cases import ADVERBS, case, words_before
from briefing.speakable.de.nouns import gender, known
from briefing.speakable.de.words import BIG, STARTERS, stop
from briefing.speakable.grammar import Rule, choice, ends_sentence, head_of, listed, previous, rule, tail_of

_OPEN = {re.sub(r"\s", "", short): said for short, said in SHORT.items()}
_BENT = {re.sub(r"\s", "", short): said for short, said in BENDING.items()}
_DIE = frozenset(listed("die diese jene seine ihre unsere keine eine"))
_NOUN = re.compile(r"(?: [a-zäöüß]{3,24}){0,2} ([A-ZÄÖÜ][\w-]*)")


_HALF = frozenset(listed("halbe halben eine einer jede jeder viertel erste zweite dritte letzte ersten zweiten"))
_TITLES = frozenset(("Prof.", "Dr.", "Mag."))
_SURNAMES = frozenset(listed("Kurz Gut Wohl Selten Bald Morgen Mehrere Still"))
_SIMILAR = frozenset(("o.Ä.", "u.Ä."))
# "Mit Messern, Stöcken oder Ähnlichem".
_LISTED_DATIVE = re.compile(
    r"(?i:\b(?:mit|von|bei|nach|aus|zu|zum|zur|beim|vom|samt|außer))"
    r"(?: (?:[A-ZÄÖÜ][\w-]{0,40}|und|oder|de[mnr]|eine[mr]|\w{2,20}e[nmr]),?){1,8} $"
)


def _spaced(words: dict[str, str]) -> str:
    return "|".join(
        re.escape(short).replace(r"\.", r"\.\s?").removesuffix(r"\s?") for short in sorted(words, key=len, reverse=True)
    )


def _short(found: re.Match[str]) -> str | None:
    short = re.sub(r"\s", "", found[0])
    after = tail_of(found)
    if short in BEFORE_NAME and not re.match(r" ?[A-ZÄÖÜ](?:[a-zäöüß]|\. )", after):
        return None
    if short in BEFORE_MORE and not re.match(
        r" ?(?:[a-zäöüß\d]|Artikel|Paragraf|Absatz|Höhe|Länge|Breite|Tiefe|Tempo|Gewicht|Dauer)", after
    ):
        return None
    said = _OPEN[short]
    if short in ("Mio.", "Mrd.") and previous(found) in _HALF:
        said = BIG[short][0]
    if short in _SIMILAR and _LISTED_DATIVE.search(head_of(found)):
        said = said.removesuffix("s") + "m"
    return said + ("." if _ends(found, short, after) else "")


def _ends(found: re.Match[str], short: str, after: str) -> bool:
    if not after.strip() or re.match(r"[ )]*\n", after):
        return True
    if short in _TITLES and (word := after.split(maxsplit=1)[0]) in STARTERS and word not in _SURNAMES:
        return True
    if short in BEFORE_NAME | LEADING or short[0].lower() + short[1:] in LEADING:
        return False
    if short in CLOSING:
        return ends_sentence(found)
    return after.split(maxsplit=1)[0].strip(",;:.!?") in STARTERS and after[0] == " "


def _bending(found: re.Match[str]) -> str | None:
    short = re.sub(r"\s", "", found[0])
    after = _NOUN.match(found.string, found.end())
    if not after:
        return None
    words = [word for word in words_before(found) if word.lower() not in ADVERBS]
    noun = after[1]
    bent = ending(words, noun)
    before = words[0].lower() if words else ""
    if bent == "e" and before in _DIE and gender(noun) != "f" and not noun.isupper():
        return _BENT[short] + "en"
    if before not in ARTICLES and short.lower() == "sog.":
        return _BENT[short] + ("en" if case(words) == "d" else "e")
    if before not in ARTICLES and bent != "en" and not known(noun):
        # Without an article, an unknown noun is several: sogenannte Rebellen.
        bent = "er" if bent == "er" and not noun.endswith(("n", "e", "s")) else "e"
    return _BENT[short] + bent


def _street(found: re.Match[str]) -> str:
    tail = tail_of(found).split(maxsplit=1)
    ends = not tail or tail[0] in STARTERS
    return f"{'S' if found[0][0] == 'S' else 's'}traße{'.' if ends else ''}"


def _life(found: re.Match[str], said: str) -> str:
    dated = re.match(r"\d{1,2}\. ?(?:\d|[A-ZÄÖÜ])", tail_of(found))
    return f"{said} am " if dated else f"{said} "


def _century_of(found: re.Match[str]) -> str:
    return f"{found[1]}Jahrhunderts{stop(found)}"


def _sentence(found: re.Match[str]) -> str:
    return f"{found[1]} Satz "


def _numbered(found: re.Match[str]) -> str:
    """
    Say what is numbered; it bends behind an article: des Paragrafen fünf, auf den Seiten drei und vier.
    """
    said, before = NUMBERED[found[1]], previous(found)
    if before in ("des", "dieses", "eines"):
        said = _OF.get(said, said)
    elif before in _SINGLE and said == "Paragraf":
        said = "Paragrafen"
    if before in ("den", "die", "der", "diesen", "diese") and _SEVERAL.match(tail_of(found)):
        said = (_MANY_N if before in ("den", "diesen") else _MANY).get(said, said)
    return said + " "


_OF = {"Paragraf": "Paragrafen", "Artikel": "Artikels", "Absatz": "Absatzes", "Kapitel": "Kapitels", "Band": "Bandes"}
_MANY = {"Seite": "Seiten", "Nummer": "Nummern", "Absatz": "Absätze", "Paragraf": "Paragrafen", "Ziffer": "Ziffern"}
_MANY |= {"Abbildung": "Abbildungen", "Band": "Bände", "Tabelle": "Tabellen", "Klasse": "Klassen"}
_MANY_N = _MANY | {"Absatz": "Absätzen", "Artikel": "Artikeln", "Kapitel": "Kapiteln", "Band": "Bänden"}
_SINGLE = frozenset(listed("den dem diesen diesem einen einem vom zum im beim"))
_SEVERAL = re.compile(r"\d{1,4}[a-z]?(?: ?[-–] ?| und | oder | bis |, | sowie )\d|\d{1,4} ?ff?\.")

_DEGREES = r"(?:med|phil|jur|iur|theol|rer|nat|pol|oec|sc|vet|dent|habil|mult|agr|techn|ing|paed|oecotroph|publ)"
_CENTURIES = r"Anfang|Beginn|Mitte|Ende|Hälfte|Drittel|Viertel|Jahrzehnte|Kirche|Stil"

EARLY: tuple[Rule, ...] = (
    rule(rf"\bDr\.(?: ?{_DEGREES}\.)* ?h\. ?c\.(?!\w)", "Doktor honoris causa", name="title"),
    # The faculty is dropped: nobody says it before a name.
    rule(rf"\bDr\.(?: ?{_DEGREES}\.)+(?: ?{_DEGREES}\b\.?)*", "Dr.", name="title"),
    rule(r"\bDr\.-Ing\.(?!\w)", "Doktoringenieur", name="title"),
    rule(r"\bDres\.(?= )", "Doktoren", name="title"),
    rule(r"\bProf\.'in(?!\w)", "Professorin", name="title"),
    rule(r"(?<![\w.])([Vv])\. ?(?=\d{1,2}\. ?(?:[A-ZÄÖÜ]|\d))", r"\1om ", name="date"),
    rule(
        rf"\b((?:(?:des|eines|dieses|jenes|unseres) (?:\w+ )?|(?:{_CENTURIES}) (?:des )?)\d{{1,2}}\. )Jhd?t?\.",
        _century_of,
    ),
    rule(
        r"\bb\. (?=(?:München|Berlin|Hamburg|Köln|Dresden|Leipzig|Nürnberg|Stuttgart|Bonn|Wien))", "bei ", name="place"
    ),
    rule(r"\bFrankfurt/M(?:ain|\.)?(?!\w)", "Frankfurt am Main", name="place"),
    rule(r"\bFrankfurt/O(?:der|\.)?(?!\w)", "Frankfurt an der Oder", name="place"),
    rule(r"\bv\. d\. H(?:öhe|\.)", "vor der Höhe", name="place"),
    rule(r"\ba\. d\. W\.(?!\w)", "an der Weinstraße", name="place"),
    rule(r"\ba\. d\. R\.(?!\w)", "an der Ruhr", name="place"),
    rule(r"(\b(?:Abs\.|Absatz) \d+[a-z]?) S\.(?= \d)", _sentence, name="numbered"),
    rule(rf"(?<!\w)({choice(NUMBERED)}) ?(?=\d)", _numbered),
    rule(r"(?<=\()\* ?(?=\d)|(?<=[;,] )\* ?(?=\d)", lambda found: _life(found, "geboren"), name="sign"),
    rule(r"(?<=[(;,\d])( ?)[†✝] ?(?=\d)", lambda found: found[1] + _life(found, "gestorben"), name="sign"),
    rule(r" ?[†✝] ?(?=\d)", lambda found: f", {_life(found, 'gestorben')}", name="sign"),
    rule(r" ?\(?[†✝]\)?", " (verstorben) ", name="sign"),
    rule(r"\bKW(?= \d)|(?<=\d\. )KW\b", "Kalenderwoche", name="short"),
    rule(r"(?<=\d\. )OG\b", "Obergeschoss", name="short"),
    rule(r"\bSt\.-(?=[A-ZÄÖÜ])", "Sankt-", name="place"),
    rule(r"(?<=\bProf\. )em\.(?= )", "emeritus", name="title"),
    rule(r"(?<=[a-zäöüß])pl\.(?= [a-zäöü\d(]|[,;:)]|$)", "platz", name="street"),
    rule(r"\bgeb\.(?= [A-ZÄÖÜ][a-zäöüß])", "geborene", name="short"),
    rule(r"\bNr\.-(?=\d)", "Nummer-", name="numbered"),
    rule(r"\bkm (?=\d)", "Kilometer ", name="unit"),
    rule(r"(?<=\d) ?f\.(?!\w| ?[A-Z]\.)", " folgende", name="numbered"),
    rule(r"(?<=\d) ?ff\.(?!\w)", " folgende", name="numbered"),
    rule(r"(?<!\w)#(?=\d)", "Nummer ", name="numbered"),
)

SHORTS: tuple[Rule, ...] = (
    rule(rf"(?<![\w.])(?:{_spaced(_BENT)})(?= [A-Za-zÄÖÜäöü])", _bending, name="short"),
    rule(rf"(?<![\w.])(?:{_spaced(_OPEN)})(?!\w)", _short),
    rule(r"(?<=[a-zäöüß])str\.(?!\w)|(?<=[a-zäöüß]-)Str\.(?!\w)", _street, name="street"),
    rule(r"\bHbf\b", "Hauptbahnhof", name="short"),
)
