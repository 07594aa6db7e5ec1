"""
German cases: what the words before a number ask for, and the endings that show it.
"""

from __future__ import annotations

import re

from briefing.speakable.de.words import STARTERS
from briefing.speakable.grammar import listed

DATIVE = frozenset(
    listed(
        "mit von bei nach aus seit zu ab in an auf unter über vor neben zwischen samt außer gegenüber binnen laut "
        "hinter entgegen entsprechend gemäß zufolge nahe mitsamt nebst am im beim vom zum zur"
    )
)
_ACCUSATIVE = frozenset(listed("für um durch gegen ohne bis je pro per ums fürs durchs"))
_GENITIVE = frozenset(
    listed(
        "wegen trotz während innerhalb außerhalb statt anstatt aufgrund dank infolge mangels angesichts anlässlich "
        "einschließlich inklusive hinsichtlich jenseits diesseits oberhalb unterhalb mithilfe zwecks zugunsten"
    )
)
# Looked through: what stands between the governing word and the number.
ADVERBS = frozenset(
    listed(
        "rund etwa circa ca nur knapp fast genau mindestens höchstens gerade exakt noch bereits schon erst "
        "inzwischen mittlerweile insgesamt bislang bisher nunmehr jetzt nun wohl voraussichtlich ungefähr lediglich "
        "bloß wieder erneut auch dort hier heute gestern morgen zudem dabei damit zuletzt zunächst jeweils vorerst "
        "sogar maximal minimal nahezu gut ganze es sie er man wir ich sich ihm ihr ihnen uns mir nicht immerhin "
        "immer mehr dann damals außerdem ebenfalls allein täglich jährlich monatlich derzeit aktuell schließlich "
        "endlich ebenso weniger mal oft nie"
    )
)
_COPULAS = frozenset(
    listed(
        "ist sind war waren wird werden wurde wurden worden bleibt bleiben blieb blieben sei seien wäre wären heißt "
        "fehlt fehlen fehlte fehlten lag lagen liegt liegen steht stehen stand standen starb starben stirbt sterben "
        "kam kamen kommt kommen geht gehen ging gingen fiel fielen fällt fallen folgt folgen folgte folgten genügt "
        "genügte reicht reichte passiert passierte entsteht entstand gilt galt als saß saßen sitzt sitzen lebt lebte "
        "leben arbeitet arbeitete hängt hing parkt parkte verschwand brannte brennt explodierte ertrank entkam floh "
        "begann beginnt endet endete erschien erscheint wächst wuchs gehört gehörte gelang gelingt startet startete "
        "fährt fuhr wie"
    )
)
_VERBS = re.compile(
    r"(?:be|aus|ein|ver|ab|an|er|ent|ge|zer|auf|um|unter|über|hinter|durch|wieder)?(?:kost|zahl|bekomm|bekam|erhalt|erhält|erhielt|verdien|"
    r"kauf|spend|verlier|verlor|spar|brauch|forder|investier|nahm|nehm|nimm|verlang|geb|gib|gab|hab|hat|hätt|biet|bot|"
    r"gewinn|gewann|wieg|schuld|find|fand|bau|eröffne|such|trag|trug|sitz|saß|plan|dauer|misst|maß|zog|warf|sah|seh|"
    r"sieh|traf|treff|triff|schoss|schieß|hol|feier|erziel|leg|leist|schrieb|schreib|mach|veröffentlich|produzier|"
    r"kenn|kannt|nenn|nannt|rett|tötet|töte|haft|klag|klagt|meld|zähl|lief|läuft|schaff|schuf|lieb|liebt|trank|trink|aß|iss|ess|las|les|lies|fing|fang|fäng|schlug|schlag|schläg|"
    r"wirf|werf|riss|reiß|griff|greif|hob|heb|schob|schieb|stahl|stehl|stiehl|schnitt|schneid|wusch|führ|setz|woll|will|"
    r"möcht|soll|könn|konn|kann|muss|müss|dürf|wähl|stell|"
    r"feiert|lös|spiel|spielt|ließ|lass|lässt|erreich|brach|bracht|bring|schick|send|bezieh|bezog|wechsel|absolvier)"
    r"(?:e|en|et|t|te|ten|ete|eten|st)?"
)
# What these verbs have an effect on stands in the dative.
_GIVES = re.compile(
    r"(?:gehör|helf|hilf|half|nütz|schad|gratulier|dank|begegn|vertrau|misstrau|applaudier|kondolier|widersprach|"
    r"widersprech|assistier|ähnel|gleich|glich)(?:e|en|t|te|ten|ete|eten)?"
)
_PRONOUNS = frozenset(listed("er sie wir ich"))
_RECEIVERS = frozenset(listed("ihm ihr ihnen mir dir uns euch dem zu zum zur dazu davon damit"))
UP_TO = frozenset(listed("auf über unter"))
"""
To a value, a part, a sum or a length, not at it: fiel auf einen Punkt.
"""
# Mit über einer Million.
_ALWAYS = frozenset(listed("mit von bei nach aus seit"))
_CHANGES = frozenset(
    listed(
        "fiel fällt fallen stieg steigt steigen gestiegen gefallen sank sinkt sinken gesunken kletterte klettert "
        "wuchs wächst erhöht erhöhte erhöhen senkt senkte senken gesenkt kürzt kürzte schrumpft schrumpfte verkürzt "
        "begrenzt"
    )
)
_BEFORE = re.compile(r"[^\W\d_][\w'-]*|[.,;:!?()\n]|\d+")
_STOPS = frozenset(".,;:!?()\n")

_STRONG = {"n": "er e es e", "a": "en e es e", "d": "em er em en", "g": "en er en er"}
_ENDINGS = {case: dict(zip("mfnp", ends.split(), strict=True)) for case, ends in _STRONG.items()}
_ONES = {"n": "ein eine ein", "a": "einen eine ein", "d": "einem einer einem", "g": "eines einer eines"}
ONES = {case: dict(zip("mfn", forms.split(), strict=True)) for case, forms in _ONES.items()}


def words_before(found: re.Match[str], start: int | None = None) -> list[str]:
    """
    Return the words of the clause before *found* (or before *start* in its text), the nearest first.
    """
    end = found.start() if start is None else start
    return clause(found.string[max(0, end - 90) : end])


def clause(head: str) -> list[str]:
    """
    Return the words of the last clause of *head*, the nearest first.
    """
    words = []
    for word in reversed(_BEFORE.findall(head)):
        if word in _STOPS:
            break
        words.append(word)
    return words


def case(words: list[str], moving: frozenset[str] = frozenset()) -> str:
    """
    Return the case (n, a, d, g) that *words*, the nearest first, ask for; *moving* are prepositions that ask for (a).
    """
    near = True
    for place, word in enumerate(words[:9]):
        small = word.lower()
        if small in ADVERBS:
            continue
        if near and _GIVES.fullmatch(word) and _owns(small, words[place + 1 :]):
            return "d"
        if near:
            if small in UP_TO and place + 1 < len(words) and words[place + 1].lower() in _ALWAYS:
                return "d"
            if small in moving or small in _ACCUSATIVE:
                return "a"
            if small in _GENITIVE:
                return "g"
            if small in DATIVE:
                changed = small in UP_TO and any(each.lower() in _CHANGES for each in words)
                changed = changed or (small == "auf" and words[place + 1 : place + 2] in (["bis"], ["Bis"]))
                return "a" if changed else "d"
        if small in _COPULAS:
            return "n"
        if word.islower() and (_VERBS.fullmatch(small) or (near and _finite(small))):
            return "a"
        near = False
    return "n"


def _owns(verb: str, words: list[str]) -> bool:
    """
    Tell whether *words*, which stand before *verb*, hold its subject and nobody who receives it.
    """
    opening = words[-1].lower() if words else ""
    # "Der Firma gehören drei Häuser": she is one, they are several.
    if opening in DATIVE or (opening == "der" and verb.endswith("en")):
        return False
    named = any((word[0].isupper() and word not in STARTERS) or word.lower() in _PRONOUNS for word in words)
    return named and not _RECEIVERS.intersection(map(str.lower, words))


def _finite(word: str) -> bool:
    return len(word) > 3 and word.endswith(("t", "te", "ten")) and word not in ("sowie", "bitte", "heute", "seit")


def strong(case: str, gender: str) -> str:
    """
    Return the ending of an adjective without an article (*gender*: m, f, n, p for several).
    """
    return _ENDINGS[case][gender]
