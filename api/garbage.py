"""When the garbage collector looks at all that a process holds: when nobody waits for it.

That takes some tenths of a second, in which a process answers nobody, or keeps others who write waiting; and what
there is, imported modules and vectors above all, is not garbage.
"""

import gc

from api import memory

NEVER = 10**9  # times that what is younger was looked at


def put_off() -> None:
    """From now on look at all of it when ``collect`` is called, and only then."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, NEVER)


def collect() -> None:
    """Look at all that is held, once, and give back what is free; what is left is not looked at until the next time."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    memory.give_back()
