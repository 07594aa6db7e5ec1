"""
A show on disk: a folder of static files, with one feed for each language, that any server can host.
"""
