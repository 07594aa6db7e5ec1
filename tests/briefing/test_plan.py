"""
The files of an edition have one stem.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.errors import PlanError
from briefing.plan import TRANSCRIPTS, Plan, paths

DAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("out", "mp3"),
    [
        (None, "slug.uk.mp3"),
        (Path("into"), "into/slug.uk.mp3"),
        (Path("into/my.show.mp3"), "into/my.show.mp3"),
        (Path("into/LOUD.MP3"), "into/LOUD.mp3"),
    ],
)
def test_files_lie_together(out: Path | None, mp3: str) -> None:
    """
    Manifest and transcript stand beside the MP3, under its name.
    """
    place = paths(out, "slug.uk")
    assert place.mp3 == Path(mp3)
    assert {path.parent for path in place} == {place.mp3.parent}
    assert [path.name for path in place] == [f"{place.mp3.stem}{ending}" for ending in (".mp3", ".vtt", ".json")]


def test_no_two_files_share_a_name() -> None:
    """
    Every format of transcript that can be written has a place of its own, beside the manifest.
    """
    from output.transcripts import FORMATS

    assert list(TRANSCRIPTS) == list(FORMATS)
    every = [*paths(None, "slug.uk", transcripts=tuple(TRANSCRIPTS))]
    assert len({*every}) == len(every) == 7


def test_a_folder_may_be_called_like_a_file(tmp_path: Path) -> None:
    """
    A folder that is there is a folder, whatever its name ends in.
    """
    folder = tmp_path / "odd.mp3"
    folder.mkdir()
    assert paths(folder, "slug.en", 2).mp3 == folder / "slug.en.mp3"


def test_two_editions_need_a_folder() -> None:
    """
    Several editions are never written over each other.
    """
    with pytest.raises(PlanError, match="one file"):
        paths(Path("a.mp3"), "slug.en", 2)


def test_minutes_or_segments() -> None:
    """
    Two minutes unless somebody says otherwise; counted segments have no length.
    """
    assert Plan(("a",), DAY).seconds == 120
    assert Plan(("a",), DAY, minutes=5).seconds == 300
    assert Plan(("a",), DAY, segments=3).seconds is None
