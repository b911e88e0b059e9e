"""A limit of seconds that really stops what runs: an alarm signal in the main thread of the process.

The alarm is raised as an exception that no ``except Exception`` of a library can swallow.
"""

import signal
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

Result = TypeVar("Result")


class OutOfTimeError(BaseException):
    """The seconds are over. Not an ``Exception``, so that no library takes it for one of its own."""


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What ``work()`` returns.

    Args:
        seconds: wall-clock seconds; 0 for no limit.
        work: run in this thread, which must be the process's main thread.

    Raises:
        OutOfTimeError: it was stopped.
    """
    if not seconds:
        return work()
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        # The second figure rings again each half second: an alarm that falls into a destructor or a
        # callback is printed and dropped by Python.
        signal.setitimer(signal.ITIMER_REAL, seconds, 0.5)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTimeError
