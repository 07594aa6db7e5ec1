"""
Clips in, an episode out: stitched on one timeline, levelled, encoded, tagged, measured.
"""
