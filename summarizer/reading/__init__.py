"""Reading: turns bytes and records into articles, and finds out what the publisher wrote and when.

Code in this folder does no I/O, reads no clock and draws nothing at random.
"""
