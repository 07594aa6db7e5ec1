"""
The way from written text to spoken text, the same in every language.

Order: characters, addresses, the language's rules, digits that are left, signs, punctuation.
"""

from __future__ import annotations

import re

from briefing.speakable.characters import even
from briefing.speakable.grammar import Grammar, apart

_ROUNDS = 4
_MAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@((?:[\w-]+\.)+[^\W\d_]{2,})")
URL = re.compile(r"(?:https?://|ftp://|www\.)([^\s/?#<>()\[\],;]+)[^\s<>()\[\]]*", re.IGNORECASE)
_TOP = "com|org|net|info|gov|edu|eu|de|ru|ua|uk|us|io|tv|at|ch|fr|pl|by|рф|укр"
_DOMAIN = re.compile(rf"(?<![\w@.-])((?:[a-zа-яёіїєґ0-9-]+\.)+(?:{_TOP}))(?![\w-]|\.\w)(?:/[^\s,;()]*)?")
_DIGITS = re.compile(r"\d+")
_SIGN = re.compile(r"[%‰$€£¥₴₽₹₺₩¢§№°+=&@#±×÷−²³]")
# Signs of a formula; a tag, a bread crumb (Home > News), an arrow is none.
_POWER = re.compile(r"(?<=\d)\^(?=-?\d)")
_COMPARED = re.compile(
    r"(?<=\d) ?[<>] ?(?=\d)|(?<=\w )<(?= \w)|(?<=\w )>(?= \d)|(?<=\d )>(?= \w)|(?<![^\s(])[<>](?=\d)(?!\d+>)"
)
_BY_NOTHING = re.compile(r"(?<![\d/.,])(\d+)/(?=0(?![\d/.,]*\d))")
_DROPPED = re.compile(r"[<>/^|~_*\\™•·{}]")
_LONGEST = 15

_DASH = re.compile(r" *(?:—|―|---?|(?<= )–(?= )|(?<= )-(?= ))[ —–-]*(?=\s|\w|$)|^[ ]*[–—―-]+ +", re.MULTILINE)
_PUNCTUATION: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[ ]*[)\]]+[ ]*$", re.MULTILINE), ""),
    (re.compile(r"[ ]*[(\[]+[ ]*"), ", "),
    (re.compile(r"[ ]*[)\]]+"), ", "),
    (re.compile(r"(?<=\w)–(?=\w)"), "-"),
    (re.compile(r"–"), ", "),
    (re.compile(r"[ ]*…|\.{2,}"), "."),
    (re.compile(r"[^\S\n]+"), " "),
    (re.compile(r" +(?=[,;:.!?])"), ""),
    # A pause next to another mark is one pause: the stronger of the two.
    (re.compile(r"([,;:])(?:\s*[,;:])+(?=\s|$)"), r"\1"),
    (re.compile(r"[,;:]+(?: *)(?=[.!?](?:\s|$|,))"), ""),
    (re.compile(r"(?<=[.!?]),+"), ""),
    (re.compile(r"^[ ]*[,;][ ,;]*", re.MULTILINE), ""),
    (re.compile(r"(?:(?<=[.!?]),)?[ ]+$", re.MULTILINE), ""),
    (re.compile(r",(?=[^\W\d_])"), ", "),
    (re.compile(r" {2,}"), " "),
)


def say(text: str, grammar: Grammar) -> str:
    """
    Return *text* as a voice should get it: no digit, no sign, nothing that has to be worked out.

    Said text stays as it is: when a round leaves something for a further one, that one is walked too.
    """
    for _ in range(_ROUNDS):
        said = _round(text, grammar)
        if said == text:
            break
        text = said
    return text


def _round(text: str, grammar: Grammar) -> str:
    text = _formulas(_addresses(even(text), grammar), grammar)
    for step in grammar.rules:
        text = step.apply(text)
    text = _DIGITS.sub(lambda found: _number(found, grammar), text)
    text = _SIGN.sub(lambda found: f" {grammar.signs.get(found[0], '')} ", text)
    text = _DROPPED.sub(" ", text)
    return _punctuation(text)


def _formulas(text: str, grammar: Grammar) -> str:
    text = _POWER.sub(f" {grammar.signs['^']} ", text)
    text = _COMPARED.sub(lambda found: f" {grammar.signs[found[0].strip()]} ", text)
    return _BY_NOTHING.sub(rf"\1 {grammar.signs['÷']} ", text)


def _addresses(text: str, grammar: Grammar) -> str:
    dot, at = grammar.signs["."], grammar.signs["@"]
    text = _MAIL.sub(lambda found: f"{_dots(found[1], dot)} {at} {_dots(found[2], dot)}", text)
    text = URL.sub(lambda found: _host(found, dot), text)
    return _DOMAIN.sub(lambda found: _dots(found[1], dot), text)


def _host(found: re.Match[str], dot: str) -> str:
    host = re.sub(r"^www\.|:\d+$", "", found[1], flags=re.IGNORECASE).rstrip(".!?:'")
    stop = "." if found[0][-1] in ".!?" else ""
    return _dots(host, dot) + stop


def _dots(address: str, dot: str) -> str:
    return f" {dot} ".join(part for part in address.split(".") if part)


def _number(found: re.Match[str], grammar: Grammar) -> str:
    digits = found[0]
    if len(digits) > _LONGEST or (len(digits) > 1 and digits[0] == "0"):
        said = " ".join(grammar.number(int(digit)) for digit in digits)
    else:
        said = grammar.number(int(digits))
    return apart(found, said)


def _punctuation(text: str) -> str:
    text = _DASH.sub(_pause, text)
    for pattern, mark in _PUNCTUATION:
        text = pattern.sub(mark, text)
    return text.strip(" ")


def _pause(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return "" if before in ("", "\n") or after in ("", "\n") else ", "
