"""Calls for the timeline of an event and for what is new in it since a day, a moment or an edition."""

from typing import Any

from flask import Blueprint

from api import requests, values
from api.briefings import answer_page, choose_format
from api.feeds import alternates
from api.operations import operation
from summarizer.newsroom.timeline import read_since
from summarizer.rendering import shapes
from summarizer.rendering.briefings import (
    Listing,
    changes_listing,
    changes_shape,
    render_listing,
    timeline_listing,
)

blueprint = Blueprint("happenings", __name__)
_TEXTS = ("text/markdown", "text/html", "text/plain")


@operation(
    blueprint,
    "GET",
    "/v1/events/<event>/timeline",
    "Dated statements of an event, in order",
    query=requests.TimelineQuery,
    answers={200: shapes.TimelineShape},
    failures=(308, 404, 406),
    texts=_TEXTS,
)
def get_timeline(query: requests.TimelineQuery, event: str) -> Any:
    """Its timeline."""
    form = choose_format(query.format)
    stored, statements = values.newsroom().timeline(event, query.limit)
    told = shapes.TimelineShape(
        event=stored.id, statements=[shapes.StatementShape.of_statement(each) for each in statements]
    )
    return _answer(told, timeline_listing(stored.title, statements), form)


@operation(
    blueprint,
    "GET",
    "/v1/events/<event>/changes",
    "What is new in an event since a day, a moment or an edition",
    query=requests.ChangesQuery,
    answers={200: shapes.ChangesShape},
    failures=(308, 404, 406),
    texts=_TEXTS,
)
def get_changes(query: requests.ChangesQuery, event: str) -> Any:
    """What is new of it."""
    form = choose_format(query.format)
    since = read_since(query.since) if query.since else None
    new = values.newsroom().changes(event, since, query.words, query.key_points)
    return _answer(
        changes_shape(new.event.id, new.since, new.since_in_words, new.changes),
        changes_listing(new.event.title, new.since_in_words, new.changes),
        form,
    )


def _answer(answer: shapes.Shape, listing: Listing, form: str) -> Any:
    if form == "json":
        return answer, 200, {"Vary": "Accept"}
    return answer_page(render_listing(listing, form, alternates()), form)
