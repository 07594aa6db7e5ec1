"""
German acronyms: letter by letter, unless they are read as a word.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import Rule, choice, head_of, listed, rule, tail_of

_SPELLED = frozenset(
    listed(
        "ADAC OECD USPD EUGH EUGMR ADHS IAEA IAEO ADFC DSGVO USAF LGBTIQ UNHCR OSZE ÖPNV NSDAP DIHK IAAF DGUV EVP MESZ "
        "EGMR ÖAMTC UKGM LGBTQ DIHT EKHN HSBC"
    )
)
# Of two or three letters, yet read as a word.
_WORDS = frozenset(
    listed(
        "DAX UFO TUI TÜV UNO GAU PEN VAR PIN TAZ ESA RAM ROM GAP ETA SIM NEU EIL TOP OUT TOT ALT WAS WER WIE DER DIE "
        "DAS UND IST IN IM AN AM ZU ES ER WIR SIE ICH DU JA SO AB BEI MIT VON AUS AUF FÜR VOR NUR EIN ZUR ZUM DEN "
        "DEM DES HAT WAR BIN BIS UM MAL GUT NIE WO TAG RUF TAT WEG BUS ZUG ROT BAU ART MUT WUT NOT TOD OPA OMA BAD "
        "SEE MAI TOR EIS TEE HUT RAT ORT OST SÜD LOS MAN SEX KAP WEIL ALS OHO AHA ACH NEIN FAX BIT HIT AUA OH AH"
    )
)
_SPECIAL = {
    "ver.di": "Verdi",
    "GmbH": "G m b H",
    "mbH": "m b H",
    "gGmbH": "g G m b H",
    "AfD": "A F D",
    "Lkw": "L K W",
    "Pkw": "P K W",
    "Kfz": "K F Z",
    "Pkws": "P K Ws",
    "Lkws": "L K Ws",
    "WLAN": "W Lan",
    "dpa": "D P A",
    "EuGH": "E U G H",
    "KfW": "K F W",
    "BfV": "B F V",
    "BfArM": "B F A R M",
    "BfR": "B F R",
    "BSW": "B S W",
    "VfB": "V F B",
    "VfL": "V F L",
    "VfR": "V F R",
    "StGB": "S T G B",
    "StPO": "S T P O",
    "StVO": "S T V O",
    "StVZO": "S T V Z O",
    "BVerfG": "B Verf G",
    "MdB": "M D B",
    "MdL": "M D L",
    "MdEP": "M D E P",
    "DGzRS": "D G Z R S",
    "GdP": "G D P",
    "VdK": "V D K",
    "BdSt": "B D S T",
    "SpVgg": "Spielvereinigung",
    "MwSt": "Mehrwertsteuer",
    "MWSt": "Mehrwertsteuer",
    "USt": "Umsatzsteuer",
    "mRNA": "M R N A",
    "mRNS": "M R N S",
    "UdSSR": "U D S S R",
    "KGaA": "K G A A",
    "VfGH": "V F G H",
    "StR": "S T R",
    "PzH": "P Z H",
    "BaFin": "Bafin",
    "eV": "e V",
    "eG": "e G",
}
_GASES = {"CO": "C O", "NO": "N O", "O": "O", "H": "H", "N": "N", "SO": "S O", "CH": "C H"}


def _acronym(found: re.Match[str]) -> str | None:
    word, ending = found[1], found[2]
    vowels = re.search("[AEIOUYÄÖÜ]", word)
    if word in _SPELLED or not vowels:
        spelled = len(word) < 6 or word in _SPELLED
    else:
        spelled = len(word) < 4 and word not in _WORDS
    if not spelled or (vowels and _shouted(found)):
        return None
    return " ".join(word) + ending


def _shouted(found: re.Match[str]) -> bool:
    """
    Tell whether the words beside are all capitals too, so that this is a headline.
    """
    head = re.search(r"([^\W\d_]+)[ \-–—:!]*$", head_of(found)[-40:])
    tail = re.match(r"[ \-–—:!]*([^\W\d_]+)", tail_of(found))
    beside = [word[1] for word in (head, tail) if word and len(word[1]) > 1]
    loud = [word for word in beside if word.isupper() and (len(word) > 4 or word in _WORDS) and word not in _SPELLED]
    return bool(loud) and len(loud) == len(beside)


def _gas(found: re.Match[str]) -> str:
    return f"{_GASES[found[1] or found[2]]} zwei"


def _initials(found: re.Match[str]) -> str | None:
    """
    Say an acronym that is written with stops: U.S.A.
    """
    return " ".join(found[0].replace(".", ""))


GASES: tuple[Rule, ...] = (
    rule(rf"(?<![\w-])({choice(_GASES)})2(?!\w)|(?<![\w-])(CO) 2(?![\w.:,]\w)", _gas, name="formula"),
    rule(r"(?<!\w)H ?2 ?O(?!\w)", "H zwei O", name="formula"),
)

ACRONYMS: tuple[Rule, ...] = (
    rule(rf"(?<![\w.])({choice(_SPECIAL)})(?!\w)", lambda found: _SPECIAL[found[1]], name="short"),
    rule(r"(?<!\w)(?:[A-ZÄÖÜ]\.){2,}(?!\w)", _initials, name="acronym"),
    rule(r"(?<![\w])(?<!\w')([A-ZÄÖÜ]{2,6})(s?)(?!\w|'\w)", _acronym),
)
