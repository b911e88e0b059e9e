"""Calls for JSON Feed and Atom feeds of events and editions, and the links with which pages announce them."""

from collections.abc import Callable

from flask import Blueprint, Response, request

from api import requests, values
from api.kept_answers import ANEW
from api.operations import operation
from summarizer.errors import ParameterError
from summarizer.rendering.feeds import Feed, render_atom, render_json_feed
from summarizer.rendering.templating import Alternate

blueprint = Blueprint("feeds", __name__)

JSON_FEED, ATOM = "application/feed+json", "application/atom+xml"


def alternates() -> tuple[Alternate, ...]:
    """The feeds, as pages name them where the service is reached."""
    return tuple(
        Alternate(kind, f"Newsfold: {of}", f"{request.root_path}/feed.{name}?of={of}")
        for of in ("events", "editions")
        for kind, name in ((JSON_FEED, "json"), (ATOM, "atom"))
    )


@operation(
    blueprint,
    "GET",
    "/feed.json",
    "Events that changed last, or editions, as JSON Feed 1.1",
    query=requests.FeedQuery,
    answers={200: None},
    texts=(JSON_FEED,),
)
def get_json_feed(query: requests.FeedQuery) -> Response:
    """A JSON Feed."""
    return _answer(query, render_json_feed, JSON_FEED)


@operation(
    blueprint,
    "GET",
    "/feed.atom",
    "Events that changed last, or editions, as Atom",
    query=requests.FeedQuery,
    answers={200: None},
    texts=(ATOM,),
)
def get_atom_feed(query: requests.FeedQuery) -> Response:
    """An Atom feed."""
    return _answer(query, render_atom, ATOM)


def _answer(query: requests.FeedQuery, render: Callable[[Feed, str], str], kind: str) -> Response:
    data = render(_feed(query), request.root_url).encode("utf-8", "replace")
    return Response(data, content_type=f"{kind}; charset=utf-8")


def _feed(query: requests.FeedQuery) -> Feed:
    room = values.newsroom()
    _refuse(query, "tz" if query.of == "events" else "min_sources")
    # Nobody waits for a feed that is made anew, and what is missing will be told before it is too old.
    anew = ANEW in request.environ
    return room.feed(
        query.limit,
        of_editions=query.of == "editions",
        tz=query.tz,
        min_sources=query.min_sources,
        told=anew,
    )


def _refuse(query: requests.FeedQuery, name: str) -> None:
    """Refuse an option that would have no effect."""
    if name in query.model_fields_set:
        raise ParameterError(name, f"has no effect on a feed of {query.of}; leave it out")
