"""
The music of an edition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.plan import Plan

if TYPE_CHECKING:
    from output.model import Music


def music(plan: Plan) -> Music | None:
    """
    The music of *plan*, read before anything is spoken. Raises `BadSound`.
    """
    from output.music import read

    return None if plan.setting.music is None else read(plan.setting.music)
