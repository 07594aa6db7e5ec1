"""
Speed and quality, each beside a baseline that is measured in the same run; the training of the ranker.
"""
