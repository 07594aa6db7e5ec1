"""
German phone numbers, handles and tags.
"""

from __future__ import annotations

import re

from briefing.speakable.de.numerals import digits
from briefing.speakable.grammar import Rule, head_of, rule, tail_of

_EMERGENCY = r"(?:110|112|115|116 ?11[67]|116 ?000|911|19 ?222)"
# In the same sentence, these show that a short number is one to call.
_CALLS = re.compile(
    r"[Nn]otruf|[Nn]otfall|[Nn]ummer|Polizei|Feuerwehr|Leitstelle|[Rr]ettung|dienst|telefon|Telefon|Hotline|Anruf|[Aa]nruf|"
    r"ruf|wähl|erreich|entgegen|melden|Behörden"
)


def _tag(found: re.Match[str]) -> str:
    words = re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])|_", " ", found[1])
    return f"Hashtag {words}"


def _phone(found: re.Match[str]) -> str:
    said = ", ".join(digits(group) for group in re.findall(r"\d+", found[0]))
    return f"plus {said}" if found[0].lstrip("(")[0] == "+" else said


def _account(found: re.Match[str]) -> str:
    return f"{' '.join(found[1])} {', '.join(map(digits, found[2].split()))}"


def _plate(found: re.Match[str]) -> str | None:
    if "-" not in found[0] and "ennzeichen" not in head_of(found)[-30:]:
        return None
    return f"{' '.join(found[1] + found[2])} {digits(found[3])}"


def _emergency(found: re.Match[str]) -> str:
    return digits(found[0])


def _call(found: re.Match[str]) -> str | None:
    """
    Say a short number that is one to call: unter 112 erreichbar, but unter 112 Bewerbern.
    """
    head, tail = re.split(r"[.!?:] ", head_of(found))[-1], re.split(r"[.!?](?: |$)", tail_of(found))[0]
    return digits(found[0]) if _CALLS.search(head + tail) else None


ADDRESSES: tuple[Rule, ...] = (
    rule(r"(?:\bHashtag )?(?<!\w)#([^\W\d]\w{0,80})", _tag),
    rule(r"(?<!\w)@(?=[A-Za-z_])", "ät ", name="address"),
    rule(r"(?<=[a-zäöüß])(?:\*|:|_|/-?)(?=innen\b|in\b|r\b|n\b)", " ", name="both"),
)
PHONES: tuple[Rule, ...] = (
    rule(r"(?<![\w-])([A-Z]{2})(\d\d(?: \d{4}){3,6}(?: \d{1,4})?)(?!\w)", _account),
    # Number plates of cars.
    rule(r"(?<![\w-])([A-ZÄÖÜ]{1,3})[- ]([A-Z]{1,2}) (\d{1,4})(?=[,;:)]|[.!?]?$|[.!?] | [a-zäöü(])", _plate),
    rule(r"(?<=\d, )(\d{5})(?= [A-ZÄÖÜ][a-zäöüß])|(?<=\bD-)(\d{5})(?= [A-ZÄÖÜ])", _emergency, name="post code"),
    rule(
        rf"(?<=\b[Uu]nter )(?<!\d ){_EMERGENCY}(?!\d|[.,:]\d| ?(?:%|€|°)| (?:[A-ZÄÖÜ]|bis|\d))"
        rf"|(?<=\b(?:die|der) ){_EMERGENCY}(?=[ .,!?]*$|[.,!?)]|\s[a-zäöü(])|(?<=\bNummer ){_EMERGENCY}(?!\d)"
        rf"|(?<=\bwählt ){_EMERGENCY}(?!\d)|(?<=\bSie ){_EMERGENCY}(?=[ .,!?]*$|[.,!?)]| (?:an|wähl))"
        rf"|(?<=\b11[02] oder ){_EMERGENCY}(?!\d)|(?<=\b11[02] und ){_EMERGENCY}(?!\d)"
        r"|(?<!\w)116 ?117(?![\d.,]\d| (?:[a-zäöüß]+ )?[A-ZÄÖÜ])",
        _call,
    ),
    rule(
        r"(?<=Notruf )\d{3}(?!\d)|(?<=Notrufnummer )\d{3}(?!\d)|(?<=\bTelefon )\d{3,14}(?![\d /-])"
        r"|(?<=[Rr]ufnummer )\d{3,14}(?![\d /-])|(?<=onnummer )\d{3,14}(?![\d /-])|(?<=Hotline )\d{3,14}(?![\d /-])"
        r"|(?<=Durchwahl )\d{1,6}(?!\d)|(?<=Postleitzahl )\d{5}(?!\d)|(?<=\bPLZ )\d{5}(?!\d)"
        rf"|(?<=\bdie ){_EMERGENCY}(?=[ .,!]?$|[.,!] | (?:an|wähl|ruf|zu))"
        rf"|(?<=\bder ){_EMERGENCY}(?=[ .,!]?$|[.,!] | (?:entgegen|erreich|melden|an\b))",
        _emergency,
        name="phone",
    ),
    rule(
        r"(?<![\w-])\(?(?:\+\d{1,3}[ /-]?(?:\(0\) ?)?(?=\d)\d?|0\d)\d{1,4}\)?(?: ?[/-] ?| )\d[\d -]{2,16}\d"
        r"(?!\w|[.,:]\d| ?(?:Uhr|€|Euro))",
        _phone,
    ),
    rule(r"\(0(?: \d{2,4}){1,2}\) ?\d[\d /-]{2,14}\d(?!\w)", _phone),
    rule(r"(?<![\w-])0(?: \d{1,2}){1,2} ?[/-] ?\d[\d ]{3,12}\d(?!\w)", _phone),
)
