"""
What a pattern can begin with is known before it is compiled, and nothing that it takes is missed.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.clean.junk import RULES
from briefing.clean.junk.initials import initials


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"Read more", "R"),
        (r"\A\W*(?:Read|See|watch) (?:also|more)", "RSw"),
        (r"(?:The )?(?:full )?story", "Tfs"),
        (r"(?i:read|ёж)\b", "rRёЁ"),
        (r"[Rr]ead|[А-В]", "RrАБВ"),
        (r"[^\w\"]{0,9}(?:©|\(c\)) Dell", "Dc"),
        (r"(?=.*here)(?!not)(?<=\. )(?:Sign|Log) in", "SL"),
        (r"\d{1,3} ?min", "0123456789"),
        (r"\| (?:a{2,}?|b+|c*d)", "abcd"),
        (r"A(?:b|c(?:d|\)))[|)(]|e", "Ae"),
        (r".{3,60} wrote", None),
        (r"\w+ wrote", None),
        (r"[\w’]+ wrote", None),
        (r"[^,]{3} wrote", None),
        (r"\A\W*(?:Advertisement)?\W*\Z", None),
        (r"", None),
    ],
)
def test_initials(pattern: str, letters: str | None) -> None:
    """
    Optional parts are looked past, groups into, what is beside the text is passed over.
    """
    assert initials(pattern) == (None if letters is None else frozenset(letters))


KNOWN = [
    rf"\A(?:{pattern})"
    for rule in RULES
    for pattern in rule.patterns
    if (rule.part == "sentence" or pattern.startswith(r"\A")) and initials(pattern) is not None
]


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_rule_is_missed(data: st.DataObject) -> None:
    """
    Whatever a rule matches begins with a letter that its pattern is asked for.
    """
    pattern = data.draw(st.sampled_from(KNOWN))
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(max_codepoint=0x4FF)))
    first = re.search(r"\w", text)
    known = initials(pattern)
    assert known is not None
    assert re.match(pattern, text)
    assert first is not None
    assert first.group() in known or (first.group().isdigit() and "0" in known)
