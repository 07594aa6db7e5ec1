"""
What Russian and Ukrainian have in common: their rules, with the words of both where one list serves both.

What tells them apart stands in the tongue of each.
"""
