"""
One engine, one file.
"""
