"""
What Russian and Ukrainian have in common: their rules, without a word of either.
"""
