"""What a process asks of the C library's memory."""

import ctypes
import sys

_M_ARENA_MAX = -8  # of glibc's malloc.h
MOST_ARENAS = 2


def share() -> bool:
    """Let all threads take memory from the same two places, whether the C library can.

    It gives each thread one of its own, up to eight a core, in which what was given back stays: with the twenty
    threads of a process that answers, 1,500 reads and posts added 26 MiB to it, and 8 MiB with two.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(_M_ARENA_MAX, MOST_ARENAS))
    except (OSError, AttributeError):  # another C library
        return False


def give_back() -> bool:
    """Give what is free back to the system, whether the C library can: it keeps what lies between what is held."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).malloc_trim(0))
    except (OSError, AttributeError):  # another C library
        return False
