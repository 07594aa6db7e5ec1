"""
The way from written text to spoken text, the same in every language.

Order: characters, addresses, formulas, the language's rules, digits that are left, signs, punctuation.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.speakable.characters import even
from briefing.speakable.grammar import Change, Grammar, Rule, apart, rule

_ROUNDS = 4
_MAIL = r"(?<![\w.+-])([\w.+-]+)@((?:[\w-]+\.)+[^\W\d_]{2,})"
URL = re.compile(r"(?:https?://|ftp://|www\.)([^\s/?#<>()\[\],;]+)[^\s<>()\[\]]*", re.IGNORECASE)
_TOP = "com|org|net|info|gov|edu|eu|de|ru|ua|uk|us|io|tv|at|ch|fr|pl|by|рф|укр"
_DOMAIN = rf"(?<![\w@.-])((?:[a-zа-яёіїєґ0-9-]+\.)+(?:{_TOP}))(?![\w-]|\.\w)(?:/[^\s,;()]*)?"
_SIGN = r"[%‰$€£¥₴₽₹₺₩¢§№°+=&@#±×÷−²³]"
# Signs of a formula; a tag, a bread crumb (Home > News), an arrow is none.
_POWER = r"(?<=\d)\^(?=-?\d)"
_COMPARED = r"(?<=\d) ?[<>] ?(?=\d)|(?<=\w )<(?= \w)|(?<=\w )>(?= \d)|(?<=\d )>(?= \w)|(?<![^\s(])[<>](?=\d)(?!\d+>)"
_BY_NOTHING = r"(?<![\d/.,])(\d+)/(?=0(?![\d/.,]*\d))"
_DROPPED = r"[<>/^|~_*\\™•·{}]"
_LONGEST = 15

_DASH = r" *(?:—|―|---?|(?<= )–(?= )|(?<= )-(?= ))[ —–-]*(?=\s|\w|$)|^[ ]*[–—―-]+ +"
_PAUSES: tuple[Rule, ...] = (
    rule(_DASH, lambda found: _pause(found), re.MULTILINE, name="pause"),
    rule(r"[ ]*[)\]]+[ ]*$", "", re.MULTILINE, name="pause"),
    rule(r"[ ]*[(\[]+[ ]*", ", ", name="pause"),
    rule(r"[ ]*[)\]]+", ", ", name="pause"),
    rule(r"(?<=\w)–(?=\w)", "-", name="pause"),
    rule(r"–", ", ", name="pause"),
    rule(r"[ ]*…|\.{2,}", ".", name="pause"),
    rule(r"[^\S\n]+", " ", name="pause"),
    rule(r" +(?=[,;:.!?])", "", name="pause"),
    # A pause next to another mark is one pause: the stronger of the two.
    rule(r"([,;:])(?:\s*[,;:])+(?=\s|$)", r"\1", name="pause"),
    rule(r"[,;:]+(?: *)(?=[.!?](?:\s|$|,))", "", name="pause"),
    rule(r"(?<=[.!?]),+", "", name="pause"),
    rule(r"^[ ]*[,;][ ,;]*", "", re.MULTILINE, name="pause"),
    rule(r"(?:(?<=[.!?]),)?[ ]+$", "", re.MULTILINE, name="pause"),
    rule(r",(?=[^\W\d_])", ", ", name="pause"),
    rule(r" {2,}", " ", name="pause"),
)


def say(text: str, grammar: Grammar, changes: list[Change] | None = None) -> str:
    """
    Return *text*, which is `even`, as a voice should get it: no digit, no sign, nothing that has to be worked out.

    Said text stays as it is: when a round leaves something for a further one, that one is walked too.
    Each change is noted in *changes*.
    """
    for _ in range(_ROUNDS):
        said = text
        for step in _steps(grammar):
            said = step.apply(said, changes)
        said = said.strip(" ")
        if said == text:
            break
        text = even(said)
    return text


@cache
def _steps(grammar: Grammar) -> tuple[Rule, ...]:
    signs = grammar.signs
    dot, at = signs["."], signs["@"]

    def mail(found: re.Match[str]) -> str:
        return f"{_dots(found[1], dot)} {at} {_dots(found[2], dot)}"

    def number(found: re.Match[str]) -> str:
        digits = found[0]
        if len(digits) > _LONGEST or (len(digits) > 1 and digits[0] == "0"):
            return apart(found, " ".join(grammar.number(int(digit)) for digit in digits))
        return apart(found, grammar.number(int(digits)))

    return (
        rule(_MAIL, mail),
        rule(URL.pattern, lambda found: _host(found, dot), re.IGNORECASE, name="web address"),
        rule(_DOMAIN, lambda found: _dots(found[1], dot), name="web address"),
        rule(_POWER, f" {signs['^']} ", name="formula"),
        rule(_COMPARED, lambda found: f" {signs[found[0].strip()]} ", name="formula"),
        rule(_BY_NOTHING, rf"\1 {signs['÷']} ", name="formula"),
        *grammar.rules,
        rule(r"\d+", number),
        rule(_SIGN, lambda found: f" {signs.get(found[0], '')} ", name="sign"),
        rule(_DROPPED, " ", name="sign"),
        *_PAUSES,
    )


def _host(found: re.Match[str], dot: str) -> str:
    host = re.sub(r"^www\.|:\d+$", "", found[1], flags=re.IGNORECASE).rstrip(".!?:'")
    stop = "." if found[0][-1] in ".!?" else ""
    return _dots(host, dot) + stop


def _dots(address: str, dot: str) -> str:
    return f" {dot} ".join(part for part in address.split(".") if part)


def _pause(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return "" if before in ("", "\n") or after in ("", "\n") else ", "
