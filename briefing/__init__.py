"""
News articles in, spoken briefings out: the words of the house, and the walk through its rooms.
"""

__version__ = "0.1.0"
