"""Every failure as problem+json. RFC 9457 (2023)."""

import json

from flask import Flask, Response, current_app, request
from werkzeug.exceptions import HTTPException, InternalServerError


def register(app: Flask) -> None:
    """Answer each HTTP error of ``app``, Flask's own included, as ``application/problem+json``."""
    app.register_error_handler(HTTPException, _problem)
    app.register_error_handler(Exception, _unexpected)


def _problem(error: HTTPException) -> Response:
    body = {
        "type": "about:blank",
        "title": error.name,
        "status": error.code,
        "detail": error.description,
        "instance": request.path,
    }
    headers = {name: value for name, value in error.get_headers() if name.lower() != "content-type"}
    return Response(
        json.dumps(body), status=error.code, headers=headers, content_type="application/problem+json"
    )


def _unexpected(error: Exception) -> Response:
    # The trace belongs into the log; an answer that quotes it would tell strangers about the machine.
    current_app.logger.error("unexpected error", exc_info=error)
    return _problem(InternalServerError("something failed on our side; the log of the service says what"))
