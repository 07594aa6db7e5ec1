"""
What a client has already.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from output.serve.conditions import resumes, unchanged

TAG, SECOND = '"abc"', 1_700_000_000
THEN, BEFORE = "Tue, 14 Nov 2023 22:13:20 GMT", "Tue, 14 Nov 2023 22:13:19 GMT"


@pytest.mark.parametrize(
    ("headers", "same"),
    [
        ({}, False),
        ({"if-none-match": TAG}, True),
        ({"if-none-match": f'"x", W/{TAG}'}, True),
        ({"if-none-match": "*"}, True),
        ({"if-none-match": "abc"}, False),
        ({"if-none-match": '"x"'}, False),
        ({"if-none-match": '"x"', "if-modified-since": THEN}, False),
        ({"if-modified-since": THEN}, True),
        ({"if-modified-since": "Tuesday, 14-Nov-23 22:13:20 GMT"}, True),
        ({"if-modified-since": BEFORE}, False),
        ({"if-modified-since": "yesterday"}, False),
        ({"if-modified-since": "Tue, 99 Nov 99999 22:13:20 GMT"}, False),
    ],
)
def test_what_is_unchanged(headers: dict[str, str], same: bool) -> None:
    """
    A tag counts for more than a date, and what cannot be understood counts for nothing.
    """
    assert unchanged(headers, TAG, SECOND) is same


@pytest.mark.parametrize(
    ("condition", "holds"),
    [("", True), (TAG, True), (f"W/{TAG}", False), ('"x"', False), (THEN, True), (BEFORE, False), ("never", False)],
)
def test_what_is_resumed(condition: str, holds: bool) -> None:
    """
    A range goes on only with the very file that was begun.
    """
    assert resumes({"if-range": condition}, TAG, SECOND) is holds


@settings(deadline=None)
@given(st.text())
def test_any_header(text: str) -> None:
    """
    No header is an error.
    """
    unchanged({"if-none-match": text}, TAG, SECOND)
    unchanged({"if-modified-since": text}, TAG, SECOND)
    resumes({"if-range": text}, TAG, SECOND)
