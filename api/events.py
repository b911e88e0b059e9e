"""Calls about events: list and filter, look up, explain and verify them; and list their publishers."""

import datetime
from typing import Any

from flask import Blueprint, request

from api import requests, schemas, values
from api.cursors import read_cursor, write_cursor
from api.operations import operation
from summarizer.errors import ParameterError
from summarizer.rendering import shapes
from summarizer.storage.event_rows import KEY_KINDS
from summarizer.storage.listings import query_words, sort_key
from summarizer.storage.stored import EventQuery

blueprint = Blueprint("events", __name__)
_GONE = (308, 404)


@operation(
    blueprint,
    "GET",
    "/v1/events",
    "Events, filtered, page by page",
    query=requests.EventsQuery,
    answers={200: schemas.Events},
)
def list_events(query: requests.EventsQuery) -> Any:
    """One page of events."""
    wanted = _wanted(query)
    cards = values.newsroom().cards(wanted)
    more = len(cards) > query.limit
    cards = cards[: query.limit]
    cursor = write_cursor(sort_key(cards[-1][0], query.sort), _less_cursor(query)) if more else None
    page = schemas.Events(events=[values.event(*card) for card in cards], next_cursor=cursor)
    return page, 200, {"Link": f'<{_next_page(cursor)}>; rel="next"'} if cursor else {}


@operation(
    blueprint, "GET", "/v1/events/<event>", "One event", answers={200: schemas.EventShape}, failures=_GONE
)
def get_event(_: requests.Nothing, event: str) -> schemas.EventShape:
    """One event."""
    return values.event(*values.newsroom().card(event))


@operation(
    blueprint,
    "GET",
    "/v1/events/<event>/articles",
    "The articles of an event",
    answers={200: schemas.Articles},
    failures=_GONE,
)
def list_event_articles(_: requests.Nothing, event: str) -> schemas.Articles:
    """Its articles."""
    articles = values.newsroom().event(event)[1]
    return schemas.Articles(articles=[values.article_line(stored) for stored in articles])


@operation(
    blueprint,
    "GET",
    "/v1/events/<event>/why/<any_id:article>",
    "Why an article is in this event and not in the nearest other one",
    answers={200: schemas.Why},
    failures=_GONE,
)
def explain_article(_: requests.Nothing, event: str, article: str) -> schemas.Why:
    """Why it is there."""
    return values.why(values.newsroom().why(event, article))


@operation(
    blueprint,
    "GET",
    "/v1/verify/<event>",
    "Check the citations of an event's stored briefings",
    answers={200: schemas.VerifiedShape},
    failures=_GONE,
)
def verify_event(_: requests.Nothing, event: str) -> schemas.VerifiedShape:
    """Which citations do not hold."""
    found = values.newsroom().verify_event(event)
    failed = [shapes.Cited.model_validate(cited) for _, cited in found.failed]
    return schemas.VerifiedShape(event=event, citations=found.citations, failed=failed)


@operation(
    blueprint,
    "GET",
    "/v1/sources",
    "Publishers, with their originals and reprints",
    answers={200: schemas.Sources},
)
def list_sources(_: requests.Nothing) -> schemas.Sources:
    """Publishers."""
    names = ("source", "originals", "reprints")
    rows = [dict(zip(names, row, strict=True)) for row in values.newsroom().sources()]
    return schemas.Sources.model_validate({"sources": rows})


def _wanted(query: requests.EventsQuery) -> EventQuery:
    """The query for the store; it asks for one event more than the page holds, to see whether there is another page."""
    if query.first and query.last and _start(query.first) > _start(query.last):
        raise ParameterError("from", "is after 'to'; give the earlier of the two as 'from'")
    after = None
    if query.cursor is not None:
        after = read_cursor(query.cursor, _less_cursor(query), KEY_KINDS[query.sort])
    names = ("first", "last", "source", "section", "tag", "language", "min_sources", "min_articles", "sort")
    return EventQuery(
        **{name: getattr(query, name) for name in names},
        updated_since=_start(query.updated_since) if query.updated_since else None,
        words=query_words(query.q or ""),
        after=after,
        limit=query.limit + 1,
    )


def _start(bound: datetime.date) -> datetime.datetime:
    if isinstance(bound, datetime.datetime):
        return bound
    return datetime.datetime.combine(bound, datetime.time(), datetime.UTC)


def _less_cursor(query: requests.EventsQuery) -> dict[str, Any]:
    return query.model_dump(exclude={"cursor", "limit"})


def _next_page(cursor: str) -> str:
    kept = [
        part
        for part in request.query_string.decode("latin-1").split("&")
        if part and not part.startswith("cursor=")
    ]
    return request.root_path + request.path + "?" + "&".join([*kept, f"cursor={cursor}"])
