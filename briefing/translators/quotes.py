"""
The quotation marks of a translation, of which models like to lose one.

A mark is put back only where the source leaves no doubt: at the very start or end. Anywhere else the one without a
partner goes, because a guess would put words into the mouth of somebody who did not say them.
"""

from __future__ import annotations

import re

#: A quotation mark of any language; single ones may be apostrophes.
MARK = re.compile('["“”„‟«»]')
_CLOSES = {'"': '"', "„": "“", "“": "”", "‟": "”", "«": "»", "»": "«"}
_OPENS = {'"': '"', "“": "„", "”": "“", "»": "«", "«": "»"}
_STOPS = ".!?…"


def balanced(text: str) -> bool:
    """
    Tell whether each quotation mark of *text* can have a partner: the sign for inches makes it odd, too.
    """
    return len(MARK.findall(text)) % 2 == 0


def repaired(source: str, output: str) -> str:
    """
    *output* with an even number of quotation marks, where *source* has that; otherwise as it is.
    """
    if balanced(output) or not balanced(source):
        return output
    at = _odd(output)
    mark, opening = output[at], opens(output, at)
    if not opening and MARK.match(source) and at > 0 and not MARK.match(output):
        return _OPENS.get(mark, mark) + output
    if opening and MARK.search(source.rstrip(_STOPS)[-1:]) and not MARK.search(output.rstrip(_STOPS)[-1:]):
        return _closed(source, output, _CLOSES.get(mark, mark))
    return " ".join((output[:at] + output[at + 1 :]).split())


def _closed(source: str, output: str, mark: str) -> str:
    body = output.rstrip(_STOPS)
    stops = output[len(body) :]
    # English sets the full stop before the mark; other languages do when the quotation is a whole sentence.
    return body + stops + mark if source[-1] not in _STOPS else body + mark + stops


def _odd(text: str) -> int:
    """
    Where the first mark without a partner stands; there is one, because their number is odd.
    """
    waiting: list[int] = []
    for match in MARK.finditer(text):
        if opens(text, match.start()):
            waiting.append(match.start())
        elif waiting:
            waiting.pop()
        else:
            return match.start()
    return waiting[0]


def opens(text: str, at: int) -> bool:
    """
    Tell whether the mark that stands in *text* at index *at* begins a quotation.
    """
    before, after = text[:at][-1:], text[at + 1 :][:1]
    return bool(after) and not after.isspace() and (not before or before.isspace() or before in "([—–-")
