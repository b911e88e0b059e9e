"""Answers kept as they were made, and sent again while the store has not changed since.

What an answer depends on besides the store is part of what it is known by: the address as it was asked for, what the
caller accepts, and the minute, since digests depend on the time.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from flask import Response, current_app, request

from api import values

MOST_BYTES = 32 * 2**20  # kept in a process; what was not asked for for longest goes first
LARGEST = 2**20  # a single answer of more is not kept

Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The body and headers of an answer, and the number of the change after which it was made."""

    change: int
    body: bytes
    headers: tuple[tuple[str, str], ...]
    status: str = "200 OK"
    route: str = "none"


class KeptAnswers:
    """The answers that a process keeps, bounded in bytes; threads may share it."""

    def __init__(self) -> None:
        self._answers: OrderedDict[Key, KeptAnswer] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, key: Key, change: int) -> KeptAnswer | None:
        """The answer, if it was made after that change."""
        with self._lock:
            kept = self._answers.get(key)
            if kept is None or kept.change != change:
                return None
            self._answers.move_to_end(key)
            return kept

    def keep(self, key: Key, answer: KeptAnswer) -> None:
        """Keep an answer in the place of any of the same key."""
        if len(answer.body) > LARGEST:
            return
        with self._lock:
            if (before := self._answers.pop(key, None)) is not None:
                self._bytes -= len(before.body)
            self._answers[key] = answer
            self._bytes += len(answer.body)
            while self._bytes > MOST_BYTES:
                _, gone = self._answers.popitem(last=False)
                self._bytes -= len(gone.body)


def kept_or(make: Callable[[], Response]) -> Response:
    """What is kept for this request, else what is made anew, and kept where it is a success."""
    answers: KeptAnswers = current_app.extensions["answers"]
    room = values.newsroom()
    minute = int(room.now().timestamp()) // 60
    key = request.root_url, request.full_path, request.headers.get("Accept", ""), minute
    change = room.change()  # asked for first: what changes meanwhile makes the answer old at once
    if (kept := answers.get(key, change)) is not None:
        return Response(kept.body, headers=list(kept.headers))
    answer = make()
    if answer.status_code == 200 and not answer.is_streamed:
        body = answer.get_data()
        answer.set_etag(hashlib.sha256(body).hexdigest()[:32])  # once, not for each reader
        answers.keep(key, KeptAnswer(change, body, tuple(answer.headers.items())))
    return answer
