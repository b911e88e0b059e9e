"""What happened when in an event, and what is new of it."""

from typing import Any

from flask import Blueprint

from api import briefing_schemas, requests, schemas, values
from api.briefings import answer_page, choose_format
from api.operations import operation
from summarizer.newsroom.timeline import read_since
from summarizer.rendering.timeline import (
    Listing,
    changes_listing,
    changes_value,
    render_listing,
    statement_value,
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
    answers={200: briefing_schemas.Timeline},
    failures=(308, 404, 406),
    texts=_TEXTS,
)
def get_timeline(query: requests.TimelineQuery, event: str) -> Any:
    """Its timeline."""
    form = choose_format(query.format)
    stored, statements = values.newsroom().timeline(event, query.limit)
    value = {"event": stored.id, "statements": [statement_value(one) for one in statements]}
    return _answer(
        briefing_schemas.Timeline.model_validate(value), timeline_listing(stored.title, statements), form
    )


@operation(
    blueprint,
    "GET",
    "/v1/events/<event>/changes",
    "What is new of an event since a day, a moment or an edition",
    query=requests.ChangesQuery,
    answers={200: briefing_schemas.Changes},
    failures=(308, 404, 406),
    texts=_TEXTS,
)
def get_changes(query: requests.ChangesQuery, event: str) -> Any:
    """What is new of it."""
    form = choose_format(query.format)
    since = read_since(query.since) if query.since else None
    new = values.newsroom().changes(event, since, query.words, query.key_points)
    value = changes_value(new.event.id, new.since, new.since_in_words, new.changes)
    return _answer(
        briefing_schemas.Changes.model_validate(value),
        changes_listing(new.event.title, new.since_in_words, new.changes),
        form,
    )


def _answer(answer: schemas.Answer, listing: Listing, form: str) -> Any:
    if form == "json":
        return answer, 200, {"Vary": "Accept"}
    return answer_page(render_listing(listing, form), form)
