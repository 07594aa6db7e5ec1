"""
The web player: the pages of a show, which play, and remember, without asking anybody else for anything.
"""

from output.player.player import Player

__all__ = ["Player"]
