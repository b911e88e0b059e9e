"""Sends kept answers again before Flask sees the request, while nothing that they depend on has changed.

They depend on the store, the minute (digests depend on the time) and the parts of a request in ``_PARTS``; events and
their briefings on the event alone. Access rights and rate limits are checked each time.
"""

import re
import time
from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from flask import Flask, Response, request

from api import figures, journal
from api.access import given_key
from api.kept_answers import KEPT_AS, OLD, SINCE, STATE, KeptAnswer, KeptAnswers, state_of
from api.operations import TAGGED
from summarizer.errors import StoreError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_PARTS = (
    "wsgi.url_scheme",
    "SERVER_NAME",
    "SERVER_PORT",
    "HTTP_HOST",
    "newsfold.host",
    "SCRIPT_NAME",
    "PATH_INFO",
    "QUERY_STRING",
    "HTTP_ACCEPT",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_ORIGIN",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
)
_RANGES = ("HTTP_RANGE", "HTTP_IF_RANGE")
_OF_ONE_REQUEST = ("x-request-id", "ratelimit-", "retry-after")
# Lists of articles must show an article as soon as its post is answered; events and their briefings may come later.
_EVENT = re.compile(r"/v1/events/([^/]+)(?:/briefing)?")
_LATER = ("/v1/events", "/v1/briefings/", "/feed.")


class Resending:
    """WSGI middleware around a Flask application that sends a kept answer again if it is still valid."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._inner = app.wsgi_app
        self._answers = KeptAnswers()
        app.after_request(self._keep)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request with a kept answer or a new one."""
        return self.if_kept(environ, start_response) or self._inner(environ, start_response)

    def if_kept(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> list[bytes]:
        """Answer a request with a kept answer; return nothing and start no answer if there is none."""
        if environ["REQUEST_METHOD"] != "GET" or not environ["PATH_INFO"].startswith(TAGGED):
            return []
        begun = time.perf_counter()
        kept = self._find(environ)
        if kept is None or (headers := self._admitted(environ)) is None:
            return []
        self._note(environ, kept, begun)
        start_response(kept.status, [*kept.headers, ("X-Request-Id", environ["newsfold.id"]), *headers])
        return [kept.body]

    def _find(self, environ: "WSGIEnvironment") -> KeptAnswer | None:
        """The kept answer to a request; if there is none, note in the request under which key to keep its answer."""
        if any(name in environ for name in _RANGES):
            return None
        key, asked = tuple(map(environ.get, _PARTS)), time.monotonic()
        try:
            state = environ[STATE]() if STATE in environ else state_of(self._app.extensions["newsroom"])
        except StoreError:
            return None
        kept = self._answers.get(key, state) or self._answers.since(key, environ.get(SINCE, asked))
        if kept is None:
            mark = self._mark(environ["PATH_INFO"])
            kept = self._answers.still(key, state, mark)
            environ[KEPT_AS] = key, state, mark, asked
        if kept is None and OLD in environ and environ["PATH_INFO"].startswith(_LATER):
            kept = self._answers.lately(key, state)
            if kept is None or not self._answers.is_fresh(key):
                environ[OLD] = key
        return kept

    def _mark(self, path: str) -> Hashable:
        """The present state of the event in a path, if answers under that path depend on nothing else."""
        event = _EVENT.fullmatch(path)
        try:
            return self._app.extensions["newsroom"].store.mark(event[1]) if event else None
        except StoreError:
            return None

    def _admitted(self, environ: "WSGIEnvironment") -> list[tuple[str, str]] | None:
        """The rate limit headers for a caller who may read now; none if Flask must decide."""
        caller = None
        if self._app.config["KEYS"]:
            key = self._app.extensions["keys"].remembered(given_key(environ.get("HTTP_AUTHORIZATION", "")))
            if key is None:
                return None
            caller = key.id
        environ["newsfold.caller"] = caller or environ.get("REMOTE_ADDR")
        throttle = self._app.extensions["throttle"]
        return [] if throttle is None else throttle.counted(caller, environ.get("REMOTE_ADDR"))

    def _note(self, environ: "WSGIEnvironment", kept: KeptAnswer, begun: float) -> None:
        environ["newsfold.id"] = journal.request_id(environ.get("HTTP_X_REQUEST_ID", ""))
        status = kept.status[:3]
        spent = time.perf_counter() - begun
        figures.observe("GET", kept.route, status, spent)
        if self._app.extensions["lines"]:
            path, caller = environ["PATH_INFO"], environ["newsfold.caller"]
            journal.write_line("GET", path, int(status), spent, caller, id_=environ["newsfold.id"])

    def _keep(self, answer: Response) -> Response:
        """Keep an outgoing answer for the next caller who asks the same."""
        kept_as = request.environ.get(KEPT_AS)
        whole = answer.status_code in {200, 304} and not answer.is_streamed
        if kept_as is None or not whole or "Set-Cookie" in answer.headers:
            return answer
        key, state, mark, asked = kept_as
        headers = tuple(
            (name, value)
            for name, value in answer.get_wsgi_headers(request.environ)
            if not name.lower().startswith(_OF_ONE_REQUEST)
        )
        body = answer.get_data() if answer.status_code == 200 else b""
        route = request.url_rule.rule if request.url_rule else "none"
        self._answers.keep(key, KeptAnswer(state, body, headers, answer.status, route, mark, asked))
        return answer
