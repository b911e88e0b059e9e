"""Keeps the memory of a process small: settings of glibc's allocator, and what is remembered of texts."""

import ctypes
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from typing import Any

from summarizer.text import word_frequencies
from summarizer.text.annotation import annotate

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


# Of a process that answers beside one that tells. It tells now and then, what that one has not come to, or in another
# length. All that is remembered of a sentence takes some 10 KB: 5,000 of them were 47 MiB, which came slowly, over half
# an hour of mixed load, and the process that tells remembers the same.
MOST_SENTENCES = 1_000  # not tuned
_OF_TEXTS = ("summarizer.text.", "summarizer.ranking.", "summarizer.briefing.")


def forget_texts(most: int = MOST_SENTENCES) -> bool:
    """Forget what is remembered of sentences, if these are more than ``most``; whether they were."""
    if annotate.cache_info().currsize <= most:
        return False
    for each in _remembering():
        each.cache_clear()
    return True


def _remembering() -> Iterator["_lru_cache_wrapper[Any]"]:
    """The bounded caches of what is found in texts; tables of languages are none."""
    for module in list(sys.modules.values()):
        if not module.__name__.startswith(_OF_TEXTS):
            continue
        for each in list(vars(module).values()):
            if isinstance(each, _lru_cache_wrapper) and _is_bounded(each):
                yield each


def _is_bounded(each: "_lru_cache_wrapper[Any]") -> bool:
    made = str(each.__module__)
    known = each.cache_parameters()["maxsize"]
    return made.startswith(_OF_TEXTS) and made != word_frequencies.__name__ and known is not None
