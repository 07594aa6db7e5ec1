"""
German names in their sentence: who acts, on whom, for whom; a name shows its case by its ordinal alone.
"""

from __future__ import annotations

import re

from briefing.speakable.de.cases import ADVERBS, DATIVE, clause
from briefing.speakable.de.words import STARTERS
from briefing.speakable.grammar import head_of, listed, tail_of
from briefing.speakable.roman import NUMERAL

RANKS = listed(
    "kaiser könig papst königin zar zarin kaiserin fürst herzog prinz sultan pharao landgraf kurfürst markgraf graf "
    "fürstin herzogin prinzessin thronfolger monarch vater sohn bruder onkel neffe enkel vetter schwager nachfolger "
    "vorgänger nachfolgerin tochter mutter schwester gräfin kurfürsten zaren fürsten prinzen grafen neffen monarchen"
)
"""
The last parts of nouns that stand before a name.
"""

_ACCUSATIVE = frozenset(listed("für gegen durch ohne um den über bis wider einen seinen ihren diesen"))
_DATIVE = (DATIVE - {"auf", "an"}) | frozenset(listed("dem einem diesem seinem ihrem wegen trotz dank statt während"))
_ENDS = r"(?:e|en|t|te|ten|et|ete|eten|st)?"
_TAKES = re.compile(
    r"(?:krön|(?:be)?such|stürz|ermord|besieg|salb|heirat|wähl|begrüß|verehr|würdig|kritisier|porträtier|beerb|"
    r"unterstütz|entmacht|vertrieb|vertreib|empfing|empfang|empfäng|traf|treff|triff|ehr|lob|lieb|hass|fürcht|bat|"
    r"zeig|nannt|bewunder|verspott|feier|beschuldig|bestatt|lädt|lud|kannt|ersetz|überleb|beriet|bekämpf|tauf|"
    r"exkommunizier|interview|begleit|erhob|spiel|schlug|schlag|rett|verrat|verriet|verhaft|töt|erschoss|beschimpf|"
    rf"hinricht|überzeug|beerdig|beeindruck|ärger|erinner|trau|malt?|sah|seh|erleb|befrag|zitier|erwähn|verkörper|mim|parodier|fotografier|beobacht|verspott|warn|zwang|zwing){_ENDS}"
)
_GIVES = re.compile(
    r"(?:gehör|dien|folg|half|helf|hilf|unterstand|untersteh|dank|begegn|widersprach|widersprech|gratulier|gleich|"
    r"glich|huldig|vertrau|misstrau|gehorch|unterlag|trotz|ähnel|schad|applaudier|widerstand|schmeichel|imponier|"
    rf"gefiel|gefäll|verzieh|droh|kondolier|nachfolg|glaub|jubel|jubl|winkt?|unterwarf|verdank|verlieh|schenk|"
    rf"übergab|überreicht?|widmet?|schwor){_ENDS}"
)
_HANDS = re.compile(rf"(?:schrieb|schreib|gab|gib|geb|sandt|send|schick|bot|biet|bracht|bring|liefer|entlock){_ENDS}")
_THING = re.compile(r" (?:eine?n?|den|die|das|seinen?|ihren?|viel|kein\w*|keine Chance) ")
_WANTS = re.compile(
    r"(?:will|wollt|soll|möcht|ha[bt]|hatt|wird|werd|könn|konnt|kann|darf|durft|muss|musst)(?:e|en|te|ten)?"
)
_TAKEN = re.compile(
    r"[^.;:!?,]{0,60}\b(?:getroffen|treffen|empfangen|gekrönt|krönen|besuch(?:t|en)|gestürzt|stürzen|ermordet|besiegt|"
    r"begrüß(?:t|en)|gewürdigt|würdigen|kritisiert|gewählt|eingeladen|einladen|porträtiert|interviewt|verehrt|"
    r"abgesetzt|ersetz(?:t|en)|beerben|gesehen|sehen|geehrt|ehren)\b"
)
_GIVEN = re.compile(
    r"[^.;:!?,]{0,60}\b(?:gedient|dienen|gefolgt|folgen|geholfen|helfen|gedankt|danken|begegnet|begegnen|widersprochen|"
    r"widersprechen|gratuliert|gratulieren|gehuldigt|zugejubelt|gehört)\b"
)
# Other names in the sentence may bear a numeral with a stop.
_NUMBERED = re.compile(rf"\b({NUMERAL})\.(?= [a-zäöü(])")
_BEHIND = re.compile(r" (?:zu Ehren|zuliebe|zufolge|zum Trotz|gegenüber)\b")
_OWNED = re.compile(r" gehör(?:t|te|ten|en)\b(?! (?:zu|zum|zur|nicht zu)\b)")
_RESTS = re.compile(r"beruh|basier|laste|fußt")
_TOWARDS = re.compile(
    r"erinner|[Bb]rief|schrieb|schick|gerichtet|dacht|denk|glaub|appell|[Bb]itte|wandt|verkauf|übergab"
)
_SUBJECTS = frozenset(
    listed(
        "der die das ein eine kein keine sein seine ihr ihre er sie es ich wir man dieser diese jeder jede alle viele"
    )
)
_ADVERBS = ADVERBS | frozenset(
    listed("einst später stets gern vergeblich öffentlich erstmals persönlich heimlich sofort lange offen selbst früh")
)
_PRONOUNS = frozenset(listed("er sie es ich wir man"))
_FOLLOWED = frozenset(listed("auf nach ihm ihr ihnen"))


def role(found: re.Match[str], names: frozenset[str]) -> str:
    """
    Return the case (n, a, d) of the name *found*, which may have more of *names* before it.
    """
    head = _NUMBERED.sub(r"\1", head_of(found))
    words, tail = clause(head), tail_of(found)
    if _BEHIND.match(tail):
        return "d"
    words = unranked(words[1:] if words and words[0] in names else words)
    # Who stands beside another has the same case: zwischen Karl V. und Franz I.
    while len(words) > 2 and words[0] in ("und", "oder", "sowie") and re.fullmatch(NUMERAL, words[1]):
        words = unranked(words[3:])
    before = words[0].lower() if words else ""
    if before == "auf":
        return "d" if any(_RESTS.match(word) for word in words) or _RESTS.search(tail[:60]) else "a"
    if before == "an":
        return "a" if _TOWARDS.search(head + tail[:60]) else "d"
    if before in _ACCUSATIVE:
        return "a"
    if before in _DATIVE:
        return "d"
    if not words and _OWNED.match(tail):
        return "d"
    return _object(words, tail)


def unranked(words: list[str]) -> list[str]:
    """
    Return *words* without the rank before a name, and what goes with that: mit Frankreichs altem König Karl.
    """
    place = 0
    while (
        place < len(words) and words[place][0].isupper() and words[place].lower().endswith((*RANKS, "johannes", "juan"))
    ):
        place += 1
    if place:
        while (
            place < len(words)
            and re.fullmatch(r"[a-zäöüß]{3,}(?:en|em|er|e)", words[place])
            and not _rules(words[place])
        ):
            place += 1
        if place < len(words) and words[place] not in STARTERS and re.fullmatch(r"[A-ZÄÖÜ]\w+s", words[place]):
            place += 1
    return words[place:]


def _rules(word: str) -> bool:
    return word in _ACCUSATIVE | _DATIVE | _SUBJECTS | ADVERBS or any(
        each.fullmatch(word) for each in (_TAKES, _GIVES, _WANTS)
    )


def _object(words: list[str], tail: str) -> str:
    """
    Return the case that the verb among *words* asks for, if somebody else is its subject.
    """
    if len(words) == 1 and words[0] in _SUBJECTS:
        return _in_clause(words, tail)
    rest, subject = _past_subject(words)
    while rest and (rest[0].lower() in _ADVERBS or rest[0].isdigit() or re.search("hundert|tausend", rest[0])):
        rest = rest[1:]
    if len(rest) > 3 and rest[0] in ("Jahr", "Jahre") and rest[1] == "im":
        rest = rest[2:]
    if not rest or not rest[0].islower():
        return _in_clause(words, tail)
    if not subject and not _acts(rest[1:]):
        return "n"
    verb = rest[0]
    if _GIVES.fullmatch(verb):
        return "n" if verb.startswith("folg") and _FOLLOWED.intersection(map(str.lower, rest)) else "d"
    if _TAKES.fullmatch(verb):
        return "a"
    if _HANDS.fullmatch(verb) and _THING.match(tail):
        return "d"
    if _WANTS.fullmatch(verb):
        return "a" if _TAKEN.match(tail) else "d" if _GIVEN.match(tail) else "n"
    return "n"


def _in_clause(words: list[str], tail: str) -> str:
    """
    Return the case in a clause that ends with its verb: der Mann, der Karl den Dritten traf.
    """
    verb = re.match(r" ([a-zäöüß]+)\b", tail)
    if not verb or not words or words[0] not in ("der", "die", "das", "er", "sie", "es", "man", "ihn"):
        return "n"
    return "a" if _TAKES.fullmatch(verb[1]) else "d" if _GIVES.fullmatch(verb[1]) else "n"


def _past_subject(words: list[str]) -> tuple[list[str], bool]:
    """
    Return *words* without a subject that stands behind its verb, and whether there is one: in Rom traf er Leo.
    """
    if words and words[0].lower() in _PRONOUNS:
        return words[1:], True
    for size in (2, 3):
        if len(words) > size and words[0][0].isupper() and words[size - 1] in _SUBJECTS and words[size].islower():
            return words[size:], True
    if len(words) > 1 and words[0][0].isupper() and words[0] not in STARTERS:
        named = _TAKES.fullmatch(words[1]) or _GIVES.fullmatch(words[1]) or _WANTS.fullmatch(words[1])
        return (words[1:], True) if named else (words, False)
    return words, False


def _acts(words: list[str]) -> bool:
    """
    Tell whether *words* before a verb begin with its subject.
    """
    if not words:
        return False
    if words[0] in ("und", "der", "die", "das", "aber", "sondern"):
        return True
    opening = words[-1]
    if opening in ("und", "aber", "denn", "sondern", "doch"):
        opening = words[-2] if len(words) > 1 else opening
    return opening.lower() in _SUBJECTS or (opening[0].isupper() and opening not in STARTERS)
