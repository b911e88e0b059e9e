"""The log of the service: one structured line per request, with its id; no secrets, no text of articles."""

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
LINES = ("debug", "info")  # levels at which each request is logged
_LEVELS = ("debug", "info", "warning", "error")


def set_up(form: str, level: str) -> None:
    """Set up how the process logs.

    Raises:
        ParameterError: the form or the level is unknown.
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
    """The id of a request: the one its caller gave, if that is plain text, else a new one."""
    return given if given and _ID.fullmatch(given) else secrets.token_hex(8)


def begin() -> None:
    """Give the request its id, and start its clock."""
    id_ = request_id(request.headers.get("X-Request-Id", ""))
    request.environ["newsfold.id"] = id_
    g.begun = time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=id_)


def end(answer: Response) -> Response:
    """Log a request, unless the service made it itself."""
    if ANEW in request.environ:
        return answer
    spent = time.perf_counter() - getattr(g, "begun", time.perf_counter())
    caller = getattr(g, "caller", None) or request.remote_addr
    write_line(request.method, request.path, answer.status_code, spent, caller)
    return answer


def write_line(  # what a line says
    method: str, path: str, status: int, seconds: float, caller: str | None, **more: str
) -> None:
    """Log a request without its query, which may show what people search for."""
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
