"""
The way from written text to spoken text, the same in every language.

Order: characters, addresses, formulas, the language's rules, digits that are left, signs, punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from briefing.speakable.characters import even
from briefing.speakable.grammar import Change, Grammar, Rule, apart, head_of, rule, tail_of

_ROUNDS = 4
_MAIL = r"(?<![\w.+-])([\w.+-]+)@((?:[\w-]+\.)+[^\W\d_]{2,})"
URL = re.compile(r"(?:https?://|ftp://|www\.)([^\s/?#<>()\[\],;]+)([^\s<>()\[\]]*)", re.IGNORECASE)
_TOP = "com|org|net|info|gov|edu|mil|int|eu|de|ru|ua|uk|us|io|tv|at|ch|fr|pl|by|ai|co|app|news|рф|укр"
_DOMAIN = rf"(?<![\w@.-])((?:[A-Za-zА-яёіїєґ0-9-]{{1,63}}\.){{1,6}}(?:{_TOP}))(?![\w-]|\.\w)((?:/[^\s,;()]*)?)"
_SIGN = r"[%‰$€£¥₴₽₹₺₩¢§№°+=&@#±×÷−²³]"
# Signs of a formula; a tag, a bread crumb (Home > News), an arrow is none.
_POWER = r"(?<=\d)\^(?=-?\d)"
_COMPARED = r"(?<=\d) ?[<>] ?(?=\d)|(?<=\w )<(?= \w)|(?<=\w )>(?= \d)|(?<=\d )>(?= \w)|(?<![^\s(])[<>](?=\d)(?!\d+>)"
_BY_NOTHING = r"(?<![\d/.,])(\d+)/(?=0(?![\d/.,]*\d))"
_DROPPED = r"[<>/^|~_*\\™•·{}]+"
# All that people say of a path: example.com/help.
_PATH = re.compile(r"/([^\W\d_]{1,20}(?:-[^\W\d_]{1,20}){0,2})/?(?=[.!?:']?\Z)")
_LONGEST = 15

_DASH = r" *(?:—|―|---?|(?<= )–(?= )|(?<= )-(?= ))[ —–-]*(?=\s|\w|$)|^[ ]*[–—―-]+ +"
_BLANKS = r"[^\S\n]{2,}|[^\S\n ]"
_PAUSES: tuple[Rule, ...] = (
    # First of all, or the other patterns try each blank of a long row.
    rule(_BLANKS, " ", name="pause"),
    rule(_DASH, lambda found: _pause(found), re.MULTILINE, name="pause"),
    rule(r"[ ]*[)\]]+[ ]*$", "", re.MULTILINE, name="pause"),
    rule(r"[ ]*[(\[]+[ ]*", ", ", name="pause"),
    rule(r"[ ]*[)\]]+", ", ", name="pause"),
    rule(r"(?<=\w)–(?=\w)", "-", name="pause"),
    rule(r"–", ", ", name="pause"),
    rule(r"[ ]*…|\.{2,}", ".", name="pause"),
    rule(_BLANKS, " ", name="pause"),
    rule(r" +(?=[,;:.!?])", "", name="pause"),
    # A pause next to another mark is one pause: the stronger of the two.
    rule(r"([,;:])(?:\s*[,;:])+(?=\s|$)", r"\1", name="pause"),
    rule(r"[,;:]+(?: *)(?=[.!?](?:\s|$|,))", "", name="pause"),
    rule(r"(?<=[.!?]),+", "", name="pause"),
    rule(r"^[ ]*[,;][ ,;]*", "", re.MULTILINE, name="pause"),
    rule(r"(?:(?<=[.!?]),)?[ ]+$", "", re.MULTILINE, name="pause"),
    rule(r",(?=[^\W\d_])", ", ", name="pause"),
    rule(_BLANKS, " ", name="pause"),
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

    def mail(found: re.Match[str]) -> str:
        return f"{_spelled(found[1], signs)} {signs['@']} {_spelled(found[2], signs)}"

    def web_address(found: re.Match[str]) -> str:
        host = re.sub(r"^www\.|:\d+$", "", found[1], flags=re.IGNORECASE).rstrip(".!?:'")
        if "www" in signs and re.match(r"(?:https?://)?www\.", found[0], re.IGNORECASE):
            host = f"www.{host}"
        path = _PATH.match(found[2])
        said = f" {signs['/']} {_spelled(path[1], signs)}" if path else ""
        return _spelled(host, signs) + said + ("." if found[0][-1] in ".!?" else "")

    def number(found: re.Match[str]) -> str:
        digits = found[0]
        if len(digits) > _LONGEST or (len(digits) > 1 and digits[0] == "0"):
            return apart(found, " ".join(grammar.number(int(digit)) for digit in digits))
        return apart(found, grammar.number(int(digits)))

    return (
        rule(_MAIL, mail),
        rule(URL.pattern, web_address, re.IGNORECASE),
        rule(_DOMAIN, web_address),
        rule(_POWER, f" {signs['^']} ", name="formula"),
        rule(_COMPARED, lambda found: f" {signs[found[0].strip()]} ", name="formula"),
        rule(_BY_NOTHING, rf"\1 {signs['÷']} ", name="formula"),
        *grammar.rules,
        rule(r"\d+", number),
        rule(_SIGN, lambda found: f" {signs.get(found[0], '')} ", name="sign"),
        rule(_DROPPED, " ", name="sign"),
        *_PAUSES,
    )


def _spelled(address: str, signs: Mapping[str, str]) -> str:
    """
    Return a part of an address with its dots, dashes and underscores said.
    """
    return " ".join(signs.get(piece, piece) for piece in re.split(r"([.\-_])", address) if piece)


def _pause(found: re.Match[str]) -> str:
    before, after = head_of(found)[-1:], tail_of(found)[:1]
    return "" if before in ("", "\n") or after in ("", "\n") else ", "
