"""
The check of a show, in its folder or from its feed's address, ours or anybody's: whether it is as a podcast has to be.
"""
