"""Turns every failure into an ``application/problem+json`` answer, RFC 9457 (2023)."""

import errno
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException, InternalServerError, default_exceptions

from api.counters import ERRORS
from api.journal import log
from summarizer.errors import (
    EditError,
    MissingError,
    MovedError,
    NothingToBriefError,
    ParameterError,
    StoreError,
    UnreadableError,
)

BadField = tuple[str, str]


class ProblemError(HTTPException):
    """An answer other than success.

    Args:
        status: the HTTP status.
        detail: what was wrong and what would be right.
        fields: JSON pointer and error message of each bad field.
        headers: more headers for the answer.
        more: members of the document beyond those of every problem.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        fields: Iterable[BadField] = (),
        headers: Sequence[tuple[str, str]] = (),
        more: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail)
        self.code = status
        self.fields = list(fields)
        self.more_headers = list(headers)
        self.more = dict(more or {})

    @property
    def name(self) -> str:
        """The status in words."""
        known = default_exceptions.get(self.code or 500)
        return known().name if known else "Error"

    def get_headers(self, *arguments: Any, **options: Any) -> list[tuple[str, str]]:
        """The headers of the answer."""
        return [*super().get_headers(*arguments, **options), *self.more_headers]


def register(app: Flask) -> None:
    """Answer each failure of ``app``, Flask's own included, as ``application/problem+json``."""
    app.register_error_handler(HTTPException, _problem)
    app.register_error_handler(MovedError, _moved)
    for kind, make in _OURS.items():
        app.register_error_handler(kind, _translated(make))
    app.register_error_handler(OSError, _system)
    app.register_error_handler(Exception, _unexpected)


def bad_fields(error: ValidationError) -> list[BadField]:
    """JSON pointer and error message of each field that a schema refused."""
    return [(_pointer(found["loc"]), _complaint(found)) for found in error.errors(include_url=False)]


def _pointer(place: Iterable[int | str]) -> str:
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in place)


def _complaint(found: Any) -> str:
    if found["type"] == "extra_forbidden":
        return "is unknown; leave it out"
    message: str = found["msg"].removeprefix("Value error, ")
    return message[:1].lower() + message[1:]


def _problem(error: HTTPException) -> Response:
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": error.name,
        "status": error.code,
        "detail": error.description,
        "instance": request.path[:200],
    }
    if isinstance(error, ProblemError) and error.fields:
        body["errors"] = [{"pointer": pointer, "detail": detail} for pointer, detail in error.fields]
    if isinstance(error, ProblemError):
        body |= error.more
    if request.environ.get("newsfold.id"):
        body["request"] = request.environ["newsfold.id"]
    headers = [(name, value) for name, value in error.get_headers() if name.lower() != "content-type"]
    return Response(
        json.dumps(body), status=error.code, headers=headers, content_type="application/problem+json"
    )


def _moved(error: MovedError) -> Response:
    """A permanent redirect to the same view of the event that now has the articles."""
    rest = request.path.removeprefix(f"/v1/events/{error.event}").removeprefix(f"/v1/verify/{error.event}")
    kind = "verify" if request.path.startswith("/v1/verify/") else "events"
    query = "?" + quote(request.query_string, safe="=&+%") if request.query_string else ""
    headers = [("Location", f"{request.root_path}/v1/{kind}/{error.to}{quote(rest)}{query}")]
    return _problem(ProblemError(308, f"{error}; ask there", headers=headers))


def _translated(make: Callable[[Any], ProblemError]) -> Callable[[Any], Response]:
    return lambda error: _problem(make(error))


def reason_of(error: StoreError) -> str:
    """Why a store failed, in words that strangers may read: the database's own message says too much."""
    return (
        error.reason
        if error.url.startswith("sqlite")
        else "the database does not take this now; try again later"
    )


def _unavailable(error: StoreError) -> ProblemError:
    log().error("the store failed", reason=error.reason)
    return ProblemError(503, f"the store does not answer: {reason_of(error)}", headers=[("Retry-After", "5")])


def _system(error: OSError) -> Response:
    """The failure of a machine out of disk, files or memory, which may pass; other system errors are unexpected."""
    if error.errno not in _OUT_OF:
        return _unexpected(error)
    log().error("the machine is out of something", reason=error.strerror)
    detail = f"the service has run out of a resource ({error.strerror}); try again later"
    return _problem(ProblemError(503, detail, headers=[("Retry-After", "5")]))


_OUT_OF = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.ENOMEM}
_OURS: dict[type[Exception], Callable[[Any], ProblemError]] = {
    MissingError: lambda error: ProblemError(404, str(error)),
    ParameterError: lambda error: ProblemError(400, str(error), [(f"/{error.name}", error.reason)]),
    EditError: lambda error: ProblemError(409, str(error)),
    NothingToBriefError: lambda error: ProblemError(422, str(error)),
    UnreadableError: lambda error: ProblemError(422, error.reason),
    StoreError: _unavailable,
}


def problem_of(error: Exception) -> HTTPException:
    """The HTTP failure that answers an error."""
    if isinstance(error, HTTPException):
        return error
    for kind, make in _OURS.items():
        if isinstance(error, kind):
            return make(error)
    return InternalServerError("something failed on our side; the log of the service says what")


def problem_answer(error: HTTPException) -> Response:
    """A failure as ``application/problem+json``."""
    return _problem(error)


def unexpected_answer(error: Exception) -> Response:
    """The answer to an unexpected error, which is logged."""
    return _unexpected(error)


def _unexpected(error: Exception) -> Response:
    # The traceback belongs in the log; in an answer it would tell strangers about the machine.
    log().error("unexpected error", kind=type(error).__name__, exc_info=error)
    ERRORS.labels(type(error).__name__).inc()
    return _problem(InternalServerError("something failed on our side; the log of the service says what"))
