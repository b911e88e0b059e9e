"""Sends deliveries to webhooks while the server runs: one thread, in the process that holds the lease for it."""

import os
import secrets
import threading
from functools import partial

from api.journal import log
from summarizer.errors import NewsfoldError
from summarizer.inputs.fetching import send
from summarizer.newsroom.hooks import queue_changes, send_due
from summarizer.newsroom.newsroom import Newsroom

PAUSE = 3.0  # seconds between two looks
LEASE, LEASE_SECONDS = "hooks", 60.0


class Deliverer:
    """Queues what happens and sends it to the hooks, until stopped."""

    def __init__(self, newsroom: Newsroom, *, private: bool) -> None:
        self._newsroom = newsroom
        self._private = private
        self._name = f"{os.getpid()}:{secrets.token_hex(8)}"
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="newsfold-hooks", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """End after the delivery under way; wait for that so many seconds at most."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopped.wait(PAUSE):
            try:
                self._turn()
            except NewsfoldError as error:
                log().error("telling hooks failed", reason=str(error))

    def _turn(self) -> None:
        with self._newsroom.store.reading() as tx:
            if not tx.hooks():
                return
        if self._newsroom.take_lease(LEASE, self._name, LEASE_SECONDS):
            queue_changes(self._newsroom)
            post = partial(send, private=self._private)
            send_due(self._newsroom, post, self._stopped.is_set)
