"""A bare Flask route that answers with the bytes of a file: the baseline for reads of the service."""

import os
from pathlib import Path

from flask import Flask, Response


def create() -> Flask:
    """An application with one route for every path."""
    app = Flask("bare")
    body = Path(os.environ["BARE_BODY"]).read_bytes()

    @app.get("/<path:_>")
    def answer(_: str) -> Response:
        return Response(body, content_type="application/json")

    return app
