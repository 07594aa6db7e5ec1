"""
The initials of a regular expression: the letters and figures that a match of it can begin with.

Asked so that only those patterns are compiled that a text can match: compiling is most of what a short text costs.
"""

from __future__ import annotations

import re

Initials = frozenset[str] | None
"""
None means that it can begin with any.
"""

_GROUP = re.compile(r"\((?:\?(?:(?P<look><?[=!])|(?P<fold>i:)|:))?")
_SET = re.compile(r"\[(?P<others>\^?)(?P<members>\]?(?:\\.|[^\]\\])*)\]")
_MEMBER = re.compile(r"(\\?[^\\])-(\\?.)|\\?.")
_MANY = re.compile(r"(?P<none>[*?]|\{0?,\d*\})\??|(?:\+|\{\d+(?:,\d*)?\})\??")
_REST = re.compile(r"(?:[^()|\[\\]|\\.|\[\^?\]?(?:\\.|[^\]\\])*\])+")
_SILENT = frozenset((r"\A", r"\Z", r"\b", r"\B", r"\W", r"\s"))
_NOTHING: frozenset[str] = frozenset()


def initials(pattern: str) -> Initials:
    """
    Return what the first letter or figure of a match of *pattern* can be; None also where it may have none.

    Of the syntax only what the rules are written in is known.
    """
    found, silent, _ = _ways(pattern, 0)
    return None if silent else found


def _ways(pattern: str, at: int) -> tuple[Initials, bool, int]:
    """
    Read from *at* to the end of the group: return the initials of all ways through, if one has none, and where it ends.
    """
    found: Initials = _NOTHING
    silent, so_far = False, True
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            silent, so_far, at = silent or so_far, True, at + 1
        elif so_far:
            one, so_far, at = _item(pattern, at)
            found = _both(found, one)
        else:
            at = _after(pattern, at)
    return found, silent or so_far, at + 1


def _item(pattern: str, at: int) -> tuple[Initials, bool, int]:
    found: Initials
    if group := _GROUP.match(pattern, at):
        found, silent, end = _ways(pattern, group.end())
        if group["look"]:
            return _NOTHING, True, end
        if group["fold"] and found is not None:
            found = frozenset(form for each in found for form in (each.lower(), each.upper()))
    elif members := _SET.match(pattern, at):
        found, silent = _others(members["members"]) if members["others"] else _members(members["members"])
        end = members.end()
    else:
        end = at + 1 + (pattern[at] == "\\")
        found, silent = _sign(pattern[at:end])
    many = _MANY.match(pattern, end)
    return found, silent or bool(many and many["none"]), many.end() if many else end


def _after(pattern: str, at: int) -> int:
    """
    Return where what stands at *at* has ended: a group, or a row of anything else.
    """
    if rest := _REST.match(pattern, at):
        return rest.end()
    depth, at = 1, at + 1
    while depth:
        if rest := _REST.match(pattern, at):
            at = rest.end()
        depth += {"(": 1, ")": -1}.get(pattern[at], 0)
        at += 1
    return at


def _sign(sign: str) -> tuple[Initials, bool]:
    if sign in _SILENT:
        return _NOTHING, True
    if sign == r"\d":
        return frozenset("0123456789"), False
    if sign == "." or (sign[0] == "\\" and sign[1].isalnum()):
        return None, False
    bare = sign[-1]
    return (frozenset(bare), False) if bare.isalnum() or bare == "_" else (_NOTHING, True)


def _members(members: str) -> tuple[Initials, bool]:
    found: Initials = _NOTHING
    silent = False
    for member in _MEMBER.finditer(members):
        if member[1]:
            found = _both(found, frozenset(map(chr, range(ord(member[1][-1]), ord(member[2][-1]) + 1))))
        else:
            one, none = (_NOTHING, True) if member.group() == "." else _sign(member.group())
            found, silent = _both(found, one), silent or none
    return found, silent


def _others(members: str) -> tuple[Initials, bool]:
    return (_NOTHING, True) if r"\w" in members else (None, True)


def _both(one: Initials, other: Initials) -> Initials:
    return None if one is None or other is None else one | other
