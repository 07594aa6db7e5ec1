"""
English money: the unit goes behind the big word.
"""

from __future__ import annotations

import re

from briefing.speakable.en.currencies import BIG, CODES, COUNTRIES, CURRENCIES, DOLLARS
from briefing.speakable.en.numbers import FREE, NUMBER
from briefing.speakable.en.numerals import cardinal, number
from briefing.speakable.en.words import DAYS, DETERMINERS, FUNCTION, MODIFIERS, MONTHS, STARTERS
from briefing.speakable.grammar import Rule, choice, following, head_of, listed, previous, rule, tail_of

_TIMES = frozenset(
    listed(
        "next last annually yearly monthly daily weekly apiece today yesterday tomorrow now again monday friday "
        "back spent paid lost made given set cut sought left won put going coming stolen owed higher lower bigger "
        "richer cheaper later earlier alone ago here total overall extra short"
    )
)
# A sum before one of these describes it, whatever stands before the sum.
_GOODS = (
    r"(?:bill|note|ticket|reward|fine|grant|loan|deal|package|tax|fee|bounty|coin|check|bond|contract|budget|project|"
    r"fund|lawsuit|settlement|prize|jackpot|investment|donation|bailout|stimulus|raise|threshold|penalty|voucher|"
    r"bribe|ransom|surcharge|subsidy|portfolio|pledge|injection|bonus|banknote|takeover|merger|acquisition|upgrade|"
    r"shortfall|deficit|surplus|gift|phone|plan|campaign|buyout|overhaul|lottery|home|house|mansion|apartment|condo|estate|yacht|jet|facility|factory|center|program|salary|"
    r"scholarship|award|company|firm|business|industry|market|facelift|renovation|coffee|meal|ticket|movie|film|"
    r"house|fraud|scheme|heist|hotel|stadium|bridge|tunnel|arena|purchase|order|payout|verdict|judgment|jury)s?"
)


def _money(found: re.Match[str]) -> str:
    first, last = found["a"], found["b"]
    big, bigger = BIG.get(found["big"] or "", ""), BIG.get(found["bigger"] or "", "")
    one, many, cent, cents = CURRENCIES["R$" if found["land"] == "R" and found["cur"] == "$" else found["cur"]]
    land = f"{COUNTRIES[found['land']]} " if found["land"] in COUNTRIES and found["cur"] == "$" else ""
    one, many = land + one, land + many
    sign = "minus " if found["neg"] else ""
    spelled = last and found["to"] == " to " and (big or previous(found) == "from")
    if last and not (spelled or _cents(first, big) or _cents(last, bigger)):
        low = _amount(first, big) if bigger else number(first)
        return f"{sign}{low} to {_amount(last, bigger or big)} {one if _attributive(found) else many}"
    names = (one, many, cent, cents)
    if last:
        return f"{sign}{_full(first, big, names)} to {_full(last, bigger, names)}"
    if tail_of(found).startswith("-plus"):
        return f"{sign}{_full(first, big, names)}"
    if _attributive(found):
        return sign + _full(first, big, (one, one, cent, cent if cent == "cent" else cents))
    return sign + _full(first, big, names)


def _cents(text: str, big: str) -> bool:
    return not big and len(text.partition(".")[2]) == 2


def _full(text: str, big: str, names: tuple[str, str, str, str]) -> str:
    one, many, cent, cents = names
    if not _cents(text, big):
        return f"{_amount(text, big)} {one if text == '1' and not big else many}"
    whole, _, rest = text.replace(",", "").partition(".")
    pence = f"{cardinal(int(rest))} {cent if rest == '01' else cents}"
    pounds = f"{number(whole)} {one if whole == '1' else many}"
    if whole == "0":
        return pence
    return pounds if rest == "00" else f"{pounds} and {pence}"


def _amount(text: str, big: str) -> str:
    return f"{number(text)} {big}".strip()


def _attributive(found: re.Match[str]) -> bool:
    """
    Tell a "$20 million grant" from "$20 million": a determiner before, a noun after.
    """
    tail = tail_of(found)
    if tail[:1] == "-" and tail[1:2].isalpha():
        return True
    after = following(found)
    if not after or tail[:1] != " " or after[0] in STARTERS.union(DAYS, MONTHS):
        return False
    if re.fullmatch(_GOODS, after[0]) or (
        found["big"] and "-" in found[0] and after[0] not in FUNCTION and not found["b"]
    ):
        return True
    before = previous(found, MODIFIERS)
    owned = before in DETERMINERS or before.endswith(("'s", "s'")) or head_of(found).endswith("-")
    return owned and after[0] not in FUNCTION | _TIMES and not after[0].endswith(("ed", "ly"))


def _post_money(found: re.Match[str]) -> str:
    names = CURRENCIES[CODES.get(found["cur"], found["cur"])] if found["cur"] not in DOLLARS else None
    if names and _cents(found["a"], found["big"] or ""):
        return _full(found["a"], "", names)
    return _coded(found, found["a"] == "1" and not found["big"])


def _pre_code(found: re.Match[str]) -> str:
    return _coded(found, False)


def _coded(found: re.Match[str], single: bool) -> str:
    code, amount = found["cur"], _amount(found["a"], BIG.get(found["big"] or "", ""))
    many = 0 if single else 1
    if code in DOLLARS:
        return f"{amount} {COUNTRIES[DOLLARS[code]]} {CURRENCIES['$'][many]}"
    return f"{amount} {CURRENCIES[CODES.get(code, code)][many]}"


def _pence(found: re.Match[str]) -> str:
    return f"{number(found[1])} {'penny' if found[1] == '1' else 'pence'}"


def _sign(found: re.Match[str]) -> str:
    return CURRENCIES[found[1]][0]


_SIGN = "[$€£¥₴₽₹₺₩]"
_CUR = rf"(?P<land>(?<![A-Za-z])(?:US|AU?|CA?|NZ|HK|NT|S|R)(?=\$))?(?P<cur>{_SIGN})"


def _big(name: str) -> str:
    return rf"(?:[ -]?(?P<{name}>{choice(BIG)})(?![\w]))?"


_CODE = choice((*CODES, *DOLLARS))

MONEY: tuple[Rule, ...] = (
    rule(rf"({_SIGN})(?= (?:sign|symbol)s?\b)", _sign),
    rule(
        rf"(?P<neg>(?<!\w)[-–−])?{_CUR} ?(?(neg)|(?P<neg2>[-−])?)(?P<a>{NUMBER}){_big('big')}"
        rf"(?:(?P<to> ?[-–—] ?| to (?={_SIGN}[\d.]{{1,8}}[ -]?[bmt][nr]?(?:illion)?\b))"
        rf"(?:(?:US|AU?|CA?|NZ|HK|NT|S|R)?{_SIGN})?(?P<b>{NUMBER}){_big('bigger')}(?![\w-]|[.,]\d))?"
        r"(?: ?(?:USD|EUR|GBP)\b)?",
        lambda found: f"minus {_money(found)}" if found["neg2"] else _money(found),
        name="money",
    ),
    rule(rf"{FREE}(?P<a>{NUMBER})(?:-| )?{_big('big')} ?(?P<cur>{_SIGN}|(?:{_CODE})(?!\w))(?!\d)", _post_money),
    rule(rf"(?<!\w)(?P<cur>{_CODE}) ?(?P<a>{NUMBER}){_big('big')}", _pre_code),
    rule(rf"{FREE}(\d{{1,2}})p(?!\w)", _pence),
    rule(rf"{FREE}1¢", "one cent", name="money"),
)
