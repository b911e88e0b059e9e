"""Calls for briefings of events and digests of days, as JSON, text, Markdown or HTML."""

from typing import Any

from flask import Blueprint, Response, request

from api import requests, values
from api.errors import ProblemError
from api.feeds import alternates
from api.operations import operation
from summarizer.errors import MissingError, ParameterError
from summarizer.newsroom.editions import DigestView, day_of
from summarizer.rendering import shapes
from summarizer.rendering.briefings import render_briefings, render_digest

blueprint = Blueprint("briefings", __name__)

_TYPES = {
    "json": "application/json",
    "markdown": "text/markdown",
    "html": "text/html",
    "text": "text/plain",
}
_TEXTS = tuple(_TYPES.values())[1:]


@operation(
    blueprint,
    "GET",
    "/v1/events/<event>/briefing",
    "The briefing of an event",
    query=requests.BriefingQuery,
    answers={200: shapes.BriefingShape},
    failures=(308, 404, 406, 422),
    texts=_TEXTS,
)
def get_briefing(query: requests.BriefingQuery, event: str) -> Any:
    """The event, told."""
    form = choose_format(query.format)
    told = values.newsroom().briefing(event, query.words, query.key_points)
    if form == "json":
        return told, 200, {"Vary": "Accept"}
    return answer_page(render_briefings([told.briefing()], form, alternates=alternates()), form)


@operation(
    blueprint,
    "GET",
    "/v1/briefings/daily",
    "The digest of a day",
    query=requests.DailyQuery,
    answers={200: shapes.Digest},
    failures=(404, 406),
    texts=_TEXTS,
)
def get_daily(query: requests.DailyQuery) -> Any:
    """The digest of a day."""
    form = choose_format(query.format)
    room = values.newsroom()
    day = query.date or room.today(query.tz)
    view = _view(query, day)
    return _digest(_edition(query, day) if query.edition else room.digest(view), form)


@operation(
    blueprint,
    "GET",
    "/v1/briefings/latest",
    "The digest of the last day that has news",
    query=requests.LatestQuery,
    answers={200: shapes.Digest},
    failures=(406,),
    texts=_TEXTS,
)
def get_latest(query: requests.LatestQuery) -> Any:
    """The digest of the last day that has news."""
    form = choose_format(query.format)
    room = values.newsroom()
    return _digest(
        room.digest(_view(query, room.latest_day(query.tz) or room.today(query.tz))),
        form,
    )


def _view(query: requests.LatestQuery, day: Any) -> DigestView:
    view = DigestView(day, query.tz, query.limit, query.min_sources, query.language, query.section)
    if not view.bounds:  # raises for an unknown zone, whatever else is asked
        raise ParameterError("tz", "is unknown")
    return view


def _edition(query: requests.DailyQuery, day: Any) -> shapes.Digest:
    """A kept edition, if it belongs to the day and zone that were named."""
    value = values.newsroom().edition(query.edition or "")
    named = query.model_fields_set
    if ("date" in named and value.date != day.isoformat()) or ("tz" in named and value.tz != query.tz):
        raise MissingError(f"edition of {day} in {query.tz}", query.edition or "")
    return value


def _digest(value: shapes.Digest, form: str) -> Any:
    if form == "json":
        return value, 200, {"Vary": "Accept"}
    return answer_page(render_digest(day_of(value), form, alternates()), form)


def choose_format(named: str | None) -> str:
    """The format by name, else by ``Accept``."""
    if named is not None:
        return named
    if not request.accept_mimetypes:
        return "json"
    best = request.accept_mimetypes.best_match(list(_TYPES.values()))
    for form, media_type in _TYPES.items():
        if media_type == best:
            return form
    raise ProblemError(406, f"Accept allows none of the formats offered: {', '.join(_TYPES.values())}")


def answer_page(text: str, form: str) -> Response:
    """A page for people."""
    data = text.encode("utf-8", "replace")
    return Response(data, content_type=f"{_TYPES[form]}; charset=utf-8", headers={"Vary": "Accept"})
