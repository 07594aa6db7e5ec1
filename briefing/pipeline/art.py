"""
The art of an edition: where its cover comes from.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.plan import Plan

#: Gives the cover for a show's name, a language, and a size in pixels.
Art = Callable[[str, str, int], bytes]


def art(plan: Plan) -> Art:
    """
    The user's own picture for every edition, where *plan* names one, or else covers that are drawn.

    Raises `BadPicture` when the user's own cannot be a cover.
    """
    if plan.cover is None:
        from output.cover import draw

        return draw
    from output.cover import own

    picture = own(plan.cover)
    return lambda show, language, size: picture.at(size)
