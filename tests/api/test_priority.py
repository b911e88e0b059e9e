"""Who steps back has his own priority again afterwards, and nobody steps back for good."""

import os
import threading

from api.priority import Courtesy


def priorities(courtesy: Courtesy) -> list[int]:
    """Of a thread before, while and after it steps back."""
    found: list[int] = []

    def work() -> None:
        thread = threading.get_native_id()
        found.append(os.getpriority(os.PRIO_PROCESS, thread))
        with courtesy.stepped_back():
            found.append(os.getpriority(os.PRIO_PROCESS, thread))
        found.append(os.getpriority(os.PRIO_PROCESS, thread))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return found


def test_a_thread_steps_back_only_where_it_has_its_priority_again_afterwards() -> None:
    own, meanwhile, afterwards = priorities(Courtesy(3))
    assert meanwhile in {own, min(own + 3, 19)}
    assert afterwards == own


def test_nobody_steps_back_by_no_step() -> None:
    assert len(set(priorities(Courtesy(0)))) == 1
