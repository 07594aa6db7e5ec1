"""
Which bytes a `Range` header asks for.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from output.serve.ranges import MOST, Stretch, ranges


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("bytes=0-0", ((0, 1),)),
        ("bytes=0-1", ((0, 2),)),  # what Safari begins with
        ("bytes=0-", ((0, 100),)),
        ("bytes=10-19", ((10, 20),)),
        ("bytes=99-", ((99, 100),)),
        ("bytes=90-500", ((90, 100),)),
        ("bytes=-1", ((99, 100),)),
        ("bytes=-500", ((0, 100),)),
        ("BYTES = 0-0", ((0, 1),)),
        ("bytes=0-0,-1", ((0, 1), (99, 100))),
        ("bytes=50-59 ,\t0-9,,", ((50, 60), (0, 10))),
        ("bytes=0-9,200-", ((0, 10),)),
        ("bytes=" + "9" * 90 + "-", ()),
        ("bytes=100-", ()),
        ("bytes=-0", ()),
        ("bytes=200-,300-", ()),
        ("bytes=9-8", None),
        ("bytes=", None),
        ("bytes=,", None),
        ("bytes=-", None),
        ("bytes=a-b", None),
        ("bytes=0-1;2-3", None),
        ("bytes=٠-٩", None),
        ("bytes=+0-1", None),
        ("bytes=0-0,x", None),
        ("items=0-1", None),
        ("0-1", None),
        ("", None),
        ("bytes=0-,0-", None),
        ("bytes=" + ",".join(f"{i}-{i}" for i in range(MOST + 1)), None),
    ],
)
def test_headers(header: str, found: tuple[Stretch, ...] | None) -> None:
    """
    First, middle, last and several stretches of a hundred bytes; none that is there is 416, nonsense is the whole.
    """
    assert ranges(header, 100) == found


def test_an_empty_file() -> None:
    """
    No byte of nothing can be had.
    """
    assert ranges("bytes=0-", 0) == ranges("bytes=-5", 0) == ()


@settings(deadline=None)
@given(st.text() | st.from_regex(r"bytes=[0-9,\- ]*", fullmatch=True), st.integers(0, 300))
def test_any_header(header: str, size: int) -> None:
    """
    Whatever is sent, what is answered lies within the file, and is no more than the whole.
    """
    found = ranges(header, size)
    assert found is None or (len(found) <= MOST and sum(stop - start for start, stop in found) <= size)
    assert all(0 <= start < stop <= size for start, stop in found or ())


@settings(deadline=None)
@given(st.binary(min_size=1, max_size=50), st.data())
def test_every_byte(data: bytes, draw: st.DataObject) -> None:
    """
    From the first to the last byte of a range, both counted from 0 and inclusive.
    """
    first = draw.draw(st.integers(0, len(data) - 1))
    last = draw.draw(st.integers(first, len(data) - 1))
    ((start, stop),) = ranges(f"bytes={first}-{last}", len(data)) or ()
    assert data[start:stop] == bytes(data[i] for i in range(first, last + 1))
