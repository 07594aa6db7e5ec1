"""
German money: euros, dollars, cents.
"""

from __future__ import annotations

import re

from briefing.speakable.de.amounts import BIGGER, FREE, LOW, SIGNED, N, amount, last_stop, low
from briefing.speakable.de.numerals import cardinal, number
from briefing.speakable.de.ones import counted, one
from briefing.speakable.de.units import PER
from briefing.speakable.grammar import Rule, choice, listed, rule

CURRENCIES = {
    "€": "Euro",
    "$": "Dollar",
    "£": "Pfund",
    "¥": "Yen",
    "₴": "Hrywnja",
    "₽": "Rubel",
    "₹": "Rupien",
    "₺": "Lira",
    "₩": "Won",
    "EUR": "Euro",
    "Euro": "Euro",
    "USD": "Dollar",
    "US-$": "U S-Dollar",
    "US$": "U S-Dollar",
    "US-Dollar": "U S-Dollar",
    "Dollar": "Dollar",
    "GBP": "Pfund",
    "Pfund": "Pfund",
    "CHF": "Franken",
    "Franken": "Franken",
    "JPY": "Yen",
    "PLN": "Zloty",
    "UAH": "Hrywnja",
    "RUB": "Rubel",
    "Rubel": "Rubel",
    "ct": "Cent",
    "Ct.": "Cent",
    "Cent": "Cent",
    "TEUR": "tausend Euro",
    "T€": "tausend Euro",
}
_COINS = {"Euro": "Cent", "Dollar": "Cent", "U S-Dollar": "Cent", "Pfund": "Pence", "Franken": "Rappen"}
_GENDERS = {"Lira": "f", "Hrywnja": "f", "Rupien": "f", "Pfund": "n"}
_SINGLES = {"Rupien": "Rupie"}
_SIGN = choice(listed("€ $ £ ¥ ₴ ₽ ₹ ₺ ₩ EUR USD US-$ US$ GBP CHF JPY PLN UAH RUB"))
_ANY = choice(CURRENCIES)
_HALVES = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+),(\d\d)")


def _money(found: re.Match[str]) -> str:
    name, text = CURRENCIES[found["cur"]], found["a"]
    cents = _HALVES.fullmatch(text)
    if cents and not found["big"] and not found["b"] and name in _COINS:
        said = low(found) + _coins(cents[1], cents[2], found, name)
    elif found["big"]:
        said = f"{low(found)}{amount(found)} {name}"
    else:
        said = f"{low(found)}{_one(text, found, name)} {_SINGLES.get(name, name) if text == '1' else name}"
    if found["per"]:
        said += f" {found['by'].strip('/ ') or 'pro'} {PER[found['per']]}"
    return said + last_stop(found)


def _coins(whole: str, cents: str, found: re.Match[str], name: str) -> str:
    if whole == "0" and cents != "00":
        return f"{_one(str(int(cents)), found, _COINS[name])} {_COINS[name]}"
    head = f"{_one(whole, found, name)} {name}"
    return head if cents == "00" else f"{head} {cardinal(int(cents))}"


def _one(text: str, found: re.Match[str], name: str) -> str:
    return (
        one(found, _GENDERS.get(name, "m"))
        if text == "1" and not found["b"]
        else (number(text) if found["b"] else counted(found, text))
    )


_BEHIND = rf"(?:(?P<by>/| pro | je )(?P<per>{choice(PER)})(?![\w²³/]|-\w))?"

MONEY: tuple[Rule, ...] = (
    rule(r"(?<=[€$£])/(?=\w)|(?<=Euro|Cent)/(?=[A-ZÄÖÜmkl])", " pro ", name="slash"),
    # "12,- Euro": the dash stands for no cents.
    rule(rf"(?<=\d),[-–—]{{1,2}}(?= ?(?:{_ANY}))", "", name="money"),
    rule(r"(?<=[€$£] )(\d+),[-–—]{1,2}|(?<=[€$£])(\d+),[-–—]{1,2}", r"\1\2", name="money"),
    rule(r"\bCHF (\d+)\.(\d\d)(?![\d.])|\bFr\. (\d+)\.(\d\d)(?![\d.])", r"\1\3,\2\4 Franken", name="money"),
    rule(rf"{SIGNED}(?<!\w)(?<!\d )(?P<cur>{_SIGN}) ?{LOW}(?P<a>{N}){BIGGER}{_BEHIND}(?! ?(?:%|Prozent))", _money),
    rule(rf"{SIGNED}{FREE}{LOW}(?P<a>{N}){BIGGER} ?(?P<cur>{_ANY})(?!\w|-[\w\d])(?!-[A-ZÄÖÜ]){_BEHIND}", _money),
)
