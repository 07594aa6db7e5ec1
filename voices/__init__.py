"""
Text in, clips out: engines, the studio that makes them dependable, the cache that remembers.
"""
