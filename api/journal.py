"""The log of the service: a structured line a request, with the id of its answer; no secret, no text of an article."""

import logging
import re
import secrets
import sys
import time

import structlog
from flask import Flask, g, request
from werkzeug.wrappers import Response

from api.kept_answers import ANEW
from summarizer.errors import ParameterError

_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
LINES = ("debug", "info")  # levels at which each request is a line
_LEVELS = ("debug", "info", "warning", "error")


def set_up(form: str, level: str) -> None:
    """How the process logs.

    Raises:
        ParameterError: there is no such form or level.
    """
    if form not in {"console", "json"}:
        raise ParameterError("NEWSFOLD_LOG_FORMAT", f"is {form!r}; give console or json")
    if level not in _LEVELS:
        raise ParameterError("NEWSFOLD_LOG_LEVEL", f"is {level!r}; give one of {', '.join(_LEVELS)}")
    shown = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            shown,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )


def log() -> structlog.typing.FilteringBoundLogger:
    """The log."""
    found: structlog.typing.FilteringBoundLogger = structlog.get_logger("newsfold")
    return found


def register(app: Flask) -> None:
    """Give each request an id, and write a line when it is answered."""
    app.before_request(begin)
    app.after_request(end)


def request_id(given: str) -> str:
    """The name of a request: as its caller says, where that is a plain name, else one of ours."""
    return given if given and _ID.fullmatch(given) else secrets.token_hex(8)


def begin() -> None:
    """Name the request, and begin its time."""
    id_ = request_id(request.headers.get("X-Request-Id", ""))
    request.environ["newsfold.id"] = id_
    g.begun = time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=id_)


def end(answer: Response) -> Response:
    """Write the line of a request; none of one that nobody has made."""
    if ANEW in request.environ:
        return answer
    spent = time.perf_counter() - getattr(g, "begun", time.perf_counter())
    caller = getattr(g, "caller", None) or request.remote_addr
    write_line(request.method, request.path, answer.status_code, spent, caller)
    return answer


def write_line(  # what a line says
    method: str, path: str, status: int, seconds: float, caller: str | None, **more: str
) -> None:
    """Write the line of a request; the query is left out, since it may hold what people search for."""
    write = log().warning if status >= 500 else log().info
    write(
        "answered",
        method=method[:20],
        path=path[:200],
        status=status,
        ms=round(seconds * 1000, 1),
        caller=caller,
        **more,
    )
