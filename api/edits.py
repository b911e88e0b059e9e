"""Calls with which editors split and merge events and pin articles to them."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from flask import Blueprint
from pydantic import BaseModel, ValidationError

from api import requests, schemas, values
from api.bodies import read_json
from api.errors import ProblemError, bad_fields
from api.operations import operation
from summarizer.errors import MovedError
from summarizer.newsroom.editing import Edited
from summarizer.newsroom.newsroom import Newsroom

blueprint = Blueprint("edits", __name__)
_ARTICLES = {"application/json": {"$ref": "#/components/schemas/ArticlesBody"}}
_EVENTS = {"application/json": {"$ref": "#/components/schemas/EventsBody"}}
_FAILURES = (308, 403, 404, 409, 413, 415, 422)
_Edit = Callable[[Newsroom, str, Sequence[str]], Edited]


@operation(
    blueprint,
    "POST",
    "/v1/events/<event>/split",
    "Move some articles of an event into a new event",
    body=_ARTICLES,
    answers={200: schemas.EditedShape},
    failures=_FAILURES,
)
def split_event(_: requests.Nothing, event: str) -> schemas.EditedShape:
    """The two events."""
    return _edited(Newsroom.split, event, _body(event, requests.ArticlesBody).articles)


@operation(
    blueprint,
    "POST",
    "/v1/events/<event>/merge",
    "Merge several events into one, which keeps the oldest id",
    body=_EVENTS,
    answers={200: schemas.EditedShape},
    failures=_FAILURES,
)
def merge_events(_: requests.Nothing, event: str) -> schemas.EditedShape:
    """The one event."""
    return _edited(Newsroom.merge, event, _body(event, requests.EventsBody).events)


@operation(
    blueprint,
    "POST",
    "/v1/events/<event>/pin",
    "Move articles into an event, or keep them there",
    body=_ARTICLES,
    answers={200: schemas.EditedShape},
    failures=_FAILURES,
)
def pin_articles(_: requests.Nothing, event: str) -> schemas.EditedShape:
    """The events that have changed."""
    return _edited(Newsroom.pin, event, _body(event, requests.ArticlesBody).articles)


def _edited(edit: _Edit, event: str, named: Sequence[str]) -> schemas.EditedShape:
    found = edit(values.newsroom(), event, named).events
    return schemas.EditedShape(events=[schemas.EventSize(id=id_, articles=count) for id_, count in found])


def _body(event: str, model: type[BaseModel]) -> Any:
    """The validated body; a missing event is reported before a bad body."""
    with suppress(MovedError):  # the edit itself says where the event went
        values.newsroom().event(event)
    try:
        return model.model_validate(read_json())
    except ValidationError as error:
        fields = bad_fields(error)
        raise ProblemError(422, f"{fields[0][0] or 'the body'} {fields[0][1]}", fields) from None
