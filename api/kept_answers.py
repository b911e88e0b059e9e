"""A cache of whole answers, which are sent again while the store has not changed.

Whatever else an answer depends on, besides the store and the minute (digests depend on the time), is part of its key:
the address as it was asked for, and what the caller accepts.
"""

import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from typing import NamedTuple

from flask import Response, current_app, request

from api import values
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.store import Change

MOST_BYTES = 32 * 2**20  # kept in one process; the least recently used answer goes first
# Each answer counts for so many bytes besides its body and its address: an answer without a body (304), kept for each
# tag that a caller may send, would otherwise count for nothing.
ENTRY_BYTES = 4_000
LARGEST = 2**20  # a larger answer is not kept

# Changes that nobody waits for, such as grouping in the background, may be missing from a kept answer for at most this
# many seconds; meanwhile the answer is made again.
LATEST_SECONDS = 4.0
# An answer younger than this is not made again yet. With many readers during posts, a digest of 40 ms was made five
# times a second; with lists and feeds that took half the CPU of an answering process, at twice a second a quarter.
# not tuned
FRESH_SECONDS = 1.0

# In the environment of a request:
OLD = "newsfold.old"  # a slightly older answer may serve; set to the key of what must be made again
ANEW = "newsfold.anew"  # the service itself makes an answer again
STATE = "newsfold.state"  # a function that returns the present state
SINCE = "newsfold.since"  # when the request came: an answer made from a state of later will do, whatever came after it
KEPT_AS = (
    "newsfold.kept_as"  # key, state and mark with which the answer will be kept, and when that was found out
)

Key = tuple[Hashable, ...]


class State(NamedTuple):
    """What answers depend on: the last change of the store, and the minute."""

    change: Change
    minute: int


def state_of(room: Newsroom) -> State:
    """The present state. Ask for it before making an answer: a change in between then makes the answer old at once.

    Raises:
        StoreError: the store does not answer.
    """
    return State(room.change(), int(room.now().timestamp()) // 60)


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The body and headers of an answer, and the state that it was made in."""

    state: State
    body: bytes
    headers: tuple[tuple[str, str], ...]
    status: str = "200 OK"
    route: str = "none"
    mark: Hashable = None  # the state of the event that it is about, at that time
    asked: float = float("-inf")  # when that state was asked for, by the monotonic clock


class KeptAnswers:
    """The cache of one process, bounded in bytes; threads may share it.

    Args:
        clock: the time in seconds, from any starting point.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._answers: OrderedDict[Key, KeptAnswer] = OrderedDict()
        self._true: dict[Key, float] = {}  # when each was last known to be true
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, key: Key, state: State) -> KeptAnswer | None:
        """The answer, if it was made in that state."""
        with self._lock:
            kept = self._answers.get(key)
            if kept is None or kept.state != state:
                return None
            self._answers.move_to_end(key)
            self._true[key] = self._clock()
            return kept

    def since(self, key: Key, moment: float) -> KeptAnswer | None:
        """The answer, if it was made from a state that was asked for after a moment of the monotonic clock."""
        with self._lock:
            kept = self._answers.get(key)
            return kept if kept is not None and kept.asked > moment else None

    def still(self, key: Key, state: State, mark: Hashable) -> KeptAnswer | None:
        """The answer, if its event has not changed, whatever else has changed and however late it is."""
        with self._lock:
            kept = self._answers.get(key)
            if kept is None or mark is None or kept.mark != mark:
                return None
            self._answers[key] = renewed = replace(kept, state=state)
            self._answers.move_to_end(key)
            self._true[key] = self._clock()
            return renewed

    def lately(self, key: Key, state: State) -> KeptAnswer | None:
        """The answer, if it was true a moment ago and nobody expects to see later changes yet."""
        with self._lock:
            kept = self._answers.get(key)
            if kept is None or kept.state.change.sure != state.change.sure:
                return None
            return kept if self._clock() - self._true[key] < LATEST_SECONDS else None

    def is_fresh(self, key: Key) -> bool:
        """Whether the answer was true a very short time ago."""
        with self._lock:
            return self._clock() - self._true.get(key, float("-inf")) < FRESH_SECONDS

    def keep(self, key: Key, answer: KeptAnswer) -> None:
        """Keep an answer, in place of any with the same key."""
        if len(answer.body) > LARGEST:
            return
        with self._lock:
            if (before := self._answers.pop(key, None)) is not None:
                self._bytes -= _size(key, before)
            self._answers[key] = answer
            self._true[key] = self._clock()
            self._bytes += _size(key, answer)
            while self._bytes > MOST_BYTES:
                oldest, gone = self._answers.popitem(last=False)
                del self._true[oldest]
                self._bytes -= _size(oldest, gone)


def _size(key: Key, answer: KeptAnswer) -> int:
    return ENTRY_BYTES + len(answer.body) + sum(len(part) for part in key if isinstance(part, str))


def kept_or(make: Callable[[], Response]) -> Response:
    """The kept answer to this request, else a new one, which is kept if it is a success."""
    answers: KeptAnswers = current_app.extensions["answers"]
    key = request.root_url, request.full_path, request.headers.get("Accept", "")
    state = state_of(values.newsroom())
    if (kept := answers.get(key, state)) is not None:
        return Response(kept.body, headers=list(kept.headers))
    answer = make()
    if answer.status_code == 200 and not answer.is_streamed:
        body = answer.get_data()
        answer.set_etag(hashlib.sha256(body).hexdigest()[:32])  # once, not for each reader
        answers.keep(key, KeptAnswer(state, body, tuple(answer.headers.items())))
    return answer
