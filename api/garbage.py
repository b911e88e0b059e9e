"""Runs Python's full garbage collection only when nobody waits for the process.

It takes some tenths of a second, in which the process answers nobody or keeps other writers waiting. Most of what it
looks at, imported modules and vectors above all, is not garbage.
"""

import gc

from api import memory

NEVER = 10**9  # younger collections before a full one


def put_off() -> None:
    """From now on run a full collection only when ``collect`` is called."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, NEVER)


def collect() -> None:
    """Run a full collection and give free memory back; what is left is exempt until the next call."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    memory.give_back()
