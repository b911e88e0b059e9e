"""Keeps the memory of a process small: settings of glibc's allocator."""

import ctypes
import sys

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8  # of glibc's malloc.h
MOST_ARENAS = 2
# Blocks of so many bytes and more are mapped one by one and go back to the system when they are freed; and so much may
# be free at the end of an arena before it goes back. By default glibc raises both, up to 32 and 64 MiB, with the
# largest block that was freed, see docs/decisions/0060-memory-of-the-service.md.
MAPPED_BYTES, FREE_BYTES = 8 * 2**20, 16 * 2**20


def share() -> bool:
    """Let all threads share two memory arenas, and map large blocks one by one; whether the C library can do that.

    By default each thread gets an arena, up to eight a core, and freed memory stays there. In a process with twenty
    threads 1,500 reads and posts added 26 MiB, and 8 MiB with two arenas.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        library = ctypes.CDLL(None)
        return all(
            library.mallopt(name, value)
            for name, value in (
                (_M_ARENA_MAX, MOST_ARENAS),
                (_M_MMAP_THRESHOLD, MAPPED_BYTES),
                (_M_TRIM_THRESHOLD, FREE_BYTES),
            )
        )
    except (OSError, AttributeError):  # another C library
        return False


def give_back() -> bool:
    """Give free memory back to the system; whether the C library can do that."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).malloc_trim(0))
    except (OSError, AttributeError):  # another C library
        return False
