"""Health checks: ``/health`` says that the process is up, ``/ready`` that store and disk can be written."""

import tempfile

from flask import Blueprint

from api import requests, schemas, values
from api.errors import ProblemError, reason_of
from api.operations import operation
from summarizer.errors import StoreError

blueprint = Blueprint("health", __name__)


@operation(
    blueprint, "GET", "/health", "200 while the process can answer at all", answers={200: schemas.Health}
)
def health(_: requests.Nothing) -> schemas.Health:
    """Up."""
    return schemas.Health(status="ok")


@operation(
    blueprint,
    "GET",
    "/ready",
    "200 while the store can be written and read",
    answers={200: schemas.Health},
    failures=(503,),
)
def ready(_: requests.Nothing) -> schemas.Health:
    """Ready, if a row and a temporary file can be written; otherwise a failure that names what cannot."""
    try:
        values.newsroom().pulse()
    except StoreError as error:
        raise _not_ready(f"the store cannot be written: {reason_of(error)}") from None
    try:
        with tempfile.TemporaryFile() as tried:
            tried.write(b"x" * 65_536)
    except OSError as error:
        raise _not_ready(f"the temporary folder cannot be written: {error.strerror}") from None
    return schemas.Health(status="ok")


def _not_ready(detail: str) -> ProblemError:
    return ProblemError(503, detail, headers=[("Retry-After", "5")])
