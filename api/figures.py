"""Metrics for Prometheus at ``/metrics``: requests and how long they took, and what the store holds."""

import os
import threading
import time
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from flask import Blueprint, Flask, Response, current_app, g, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from werkzeug.wrappers import Response as Answer

from api import requests
from api.counters import REGISTRY, REQUESTS, SECONDS
from api.kept_answers import ANEW
from api.operations import read_query
from summarizer.errors import NewsfoldError
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.upkeep import figures

blueprint = Blueprint("figures", __name__)

KEPT_SECONDS = 5.0  # the store is asked for its figures at most this often
_HELP = {
    "articles": "Articles stored.",
    "reprints": "Articles that copy another.",
    "pending": "Articles still to be grouped.",
    "oldest_pending_seconds": "Age of the oldest article that is still to be grouped.",
    "events": "Events stored.",
    "briefings": "Briefings told and kept.",
    "editions": "Editions kept.",
    "database_bytes": "Size of the database.",
    "deliveries_waiting": "Deliveries to hooks that wait.",
    "deliveries_dead": "Deliveries to hooks that were given up.",
}


class StoreCollector(Collector):
    """The figures of a store as gauges. If it does not answer: the last ones known, and ``newsfold_store_up`` is 0."""

    def __init__(self, room: Newsroom) -> None:
        self._room = room
        self._kept: dict[str, float] = {}
        self._at = float("-inf")
        self._up = False
        self._lock = threading.Lock()

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """One gauge a figure."""
        found = self._figures()
        yield GaugeMetricFamily("newsfold_store_up", "Whether the store answers.", value=float(self._up))
        for name, value in found.items():
            yield GaugeMetricFamily("newsfold_" + name, _HELP.get(name, name), value=value)

    def _figures(self) -> dict[str, float]:
        with self._lock:
            if time.monotonic() - self._at > KEPT_SECONDS:
                try:
                    found = figures(self._room)
                    self._kept, self._up = {n: float(v) for n, v in found.items()}, True
                except NewsfoldError:
                    self._up = False
                self._at = time.monotonic()
            return self._kept


@blueprint.get("/metrics")
def metrics() -> Response:
    """All figures, in the text format of Prometheus."""
    read_query(requests.Nothing)
    registry = CollectorRegistry()
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        counted = generate_latest(registry)
    else:
        counted = generate_latest(REGISTRY)
    held = CollectorRegistry()
    held.register(current_app.extensions["figures"])
    return Response(counted + generate_latest(held), content_type=CONTENT_TYPE_LATEST)


def register(app: Flask, room: Newsroom) -> None:
    """Count the requests of an application, and take the figures of its store."""
    app.extensions["figures"] = StoreCollector(room)
    app.register_blueprint(blueprint)
    app.after_request(count)


def count(answer: Answer) -> Answer:
    """Count an answer; all unknown paths count as one route, so that strangers cannot add ever more counters."""
    if ANEW in request.environ:
        return answer
    route = request.url_rule.rule if request.url_rule else "none"
    method = request.method if request.method in _METHODS else "other"
    begun: Any = getattr(g, "begun", None)
    observe(method, route, str(answer.status_code), None if begun is None else time.perf_counter() - begun)
    return answer


def observe(method: str, route: str, status: str, seconds: float | None) -> None:
    """Count an answer, and how long it took where that is known."""
    requests_counted, seconds_counted = _counters(method, route, status)
    requests_counted.inc()
    if seconds is not None:
        seconds_counted.observe(seconds)


@lru_cache(maxsize=1000)
def _counters(method: str, route: str, status: str) -> tuple[Counter, Histogram]:
    """The counters of a route, cached: looking them up takes longer than counting."""
    return REQUESTS.labels(method, route, status), SECONDS.labels(method, route)


_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
