"""Whether the process is up, and whether what it depends on is."""

from flask import Blueprint

from api import requests, schemas, values
from api.operations import operation

blueprint = Blueprint("health", __name__)


@operation(
    blueprint, "GET", "/health", "200 while the process can answer at all", answers={200: schemas.Health}
)
def health(_: requests.Nothing) -> schemas.Health:
    """Up."""
    return schemas.Health(status="ok")


@operation(
    blueprint, "GET", "/ready", "200 while the store answers", answers={200: schemas.Health}, failures=(503,)
)
def ready(_: requests.Nothing) -> schemas.Health:
    """Ready; a store that does not answer is a failure of its own."""
    values.newsroom().counts()
    return schemas.Health(status="ok")
