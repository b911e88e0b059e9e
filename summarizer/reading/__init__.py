"""What did the publisher write, and when? Bytes and records in, articles out.

Code in this folder does no I/O, reads no clock and draws nothing at random.
"""
