"""
The dateline of a report: place, day, agency and dash before its first word.
"""

from __future__ import annotations

from briefing.clean.newsroom import AGENCY, CAP, MONTH
from briefing.stopwords import listed

_PLACE = rf"{CAP}[\w’'ʼ-]*(?:[ /.]{{1,3}}{CAP}[\w’'ʼ-]*){{0,3}}"
_PLACES = rf"{_PLACE}(?:, {_PLACE}){{0,2}}"
_CAPITALS = r"[A-ZÀ-ÖØ-ÞЀ-ЯҐ][A-ZÀ-ÖØ-ÞЀ-ЯҐ’'ʼ.-]+(?:[ /][A-ZÀ-ÖØ-ÞЀ-ЯҐ][A-ZÀ-ÖØ-ÞЀ-ЯҐ’'ʼ.-]*){0,3}"
_DAY = rf"(?:(?:{MONTH}) \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}\.? ?(?:{MONTH})(?: \d{{4}})?)"
_DASH = r"\s*(?:--+|[—–]|(?<=[\s)])-(?=\s))\s*"
_NEXT = r"(?=[\"'“„«‘(]*[A-ZÀ-ÞЀ-ЯҐ\d])"

DATELINES: tuple[str, ...] = (
    # KYIV, Ukraine (AP) — | Berlin (dpa) - | HAMBURG (kd) -- | New Delhi, Jul 31 (PTI)
    rf"\A{_PLACES}(?:[,.]? {_DAY},?)? \((?:[^()\d]{{2,30}}|\d{{1,2}}\.\d{{1,2}}\.)\){_DASH}{_NEXT}",
    rf"\A(?:{_PLACES}(?:[,.]? {_DAY},?)? )?\({AGENCY}(?:[ /][^()]{{1,20}})?\)(?:{_DASH}|\s*){_NEXT}",
    # WASHINGTON -- | МОСКВА, 3 мая — | KYIV, Ukraine —
    rf"\A{_CAPITALS}(?:, {_PLACE}\.?)?(?:[,.] {_DAY}\.?)?(?:[./ ]{{1,2}}[A-ZА-Я][A-ZА-Я/.]{{1,24}})?{_DASH}{_NEXT}",
    # (The Valley Post)It rained
    rf"\A\((?:[Tt]he )?{_PLACE}\)(?:{_DASH}|(?=[A-Z\"“]))",
    # By Ann K Dell Washington, Jul 27 (PTI)
    rf"\ABy (?:{CAP}[\w’'.-]* ){{2,5}}{_PLACE}, {_DAY} \({AGENCY}\)\s*{_NEXT}",
    # BERLIN taz |
    rf"\A{_CAPITALS} \w{{2,9}} ?\| ?{_NEXT}",
    # Москва. 3 мая. INTERFAX.RU - | Київ, 3 травня. Укрінформ. —
    rf"\A{_PLACE}[.,] {_DAY}\.?,? [A-ZЀ-Я][\w./ -]{{2,24}}?{_DASH}{_NEXT}",
)
"""
What stands before the first word of a report; the rest of its sentence stays as it is.
"""

LONGEST = 160
"""
Characters at the start of a paragraph in which a dateline is looked for.
"""

ACRONYMS = listed("NATO UN EU US USA UK UNO WHO НАТО ООН ЄС ЕС США ВООЗ ВОЗ ЗСУ МЗС МИД")
"""
Words in capitals that no newsroom reports from: a dash after them belongs to the sentence.
"""
