"""Calls about articles: post, look up and delete them, or brief them without storing them."""

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, current_app, request
from pydantic import ValidationError

from api import requests, schemas, values
from api.background import Grouper
from api.bodies import LINES, article_of, read_articles, read_json
from api.counters import LEDGER
from api.errors import ProblemError, bad_fields, reason_of
from api.journal import log
from api.operations import operation
from api.worker import Bell
from summarizer.errors import NothingToBriefError, StoreError, UnreadableError
from summarizer.models import Article, LedgerLine
from summarizer.newsroom.arrivals import Read
from summarizer.newsroom.newsroom import Newsroom
from summarizer.rendering import shapes
from summarizer.rendering.lines import ledger_value

blueprint = Blueprint("articles", __name__)
MOST_REJECTED = 1000  # unreadable items in one post; a body with more is not news  # not tuned
_CHANGES = frozenset({"created", "reprint", "updated"})

_POSTED = {
    "application/json": {
        "anyOf": [{"$ref": "#/components/schemas/Article"}, {"type": "array", "items": {}}],
    },
    LINES[0]: {"type": "string", "description": "One article a line."},
}


@operation(
    blueprint,
    "POST",
    "/v1/articles",
    "Store articles: one, a list, or JSON Lines; safe to repeat",
    query=requests.PostQuery,
    body=_POSTED,
    answers={200: schemas.Results, 201: schemas.Results, 202: schemas.Results},
    failures=(403, 408, 413, 415, 422),
)
def post_articles(query: requests.PostQuery) -> Any:
    """The ledger of what was posted."""
    room = values.newsroom()
    refuse_when_long(room)
    lines = _kept(room, read_articles())
    changed = any(line.outcome in _CHANGES for line in lines)
    results = _results(lines)
    grouper: Grouper | Bell = current_app.extensions["grouper"]
    if changed and (query.wait == "false" or not grouper.group(_named(lines), _until())):
        grouper.wake()
        return results, 202, {}
    if changed:
        room.show()
        grouper.wake()  # to tell what was grouped
    if len(lines) == 1 and lines[0].outcome in {"created", "reprint"}:
        location = f"{request.root_path}/v1/articles/" + quote(lines[0].article or "", safe="")
        return results, 201, {"Location": location}
    return results


def refuse_when_long(room: Newsroom) -> None:
    """Refuse new articles while too many wait to be grouped.

    Raises:
        ProblemError: 503.
    """
    most = current_app.config["MAX_PENDING"]
    if current_app.extensions["waiting"].count(room) > most:
        detail = f"more than {most} articles wait to be grouped; try again when fewer are waiting"
        raise ProblemError(503, detail, headers=[("Retry-After", "60")])


def _kept(room: Newsroom, read: Iterable[Read]) -> list[LedgerLine]:
    """The ledger of a post; where the post ends early, the problem says what was kept until then.

    Raises:
        ProblemError, StoreError: the rest of the articles cannot be kept.
    """
    lines: list[LedgerLine] = []
    try:
        for line in room.post(_bounded(read, lines)):
            lines.append(line)
            LEDGER.labels(line.outcome).inc()
    except ProblemError as error:
        error.more |= _kept_so_far(lines)
        raise
    except StoreError as error:
        if not lines:
            raise
        log().error("the store failed", reason=error.reason)
        detail = (
            f"the store failed after {len(lines)} articles: {reason_of(error)}; send the rest again later"
        )
        raise ProblemError(503, detail, headers=[("Retry-After", "5")], more=_kept_so_far(lines)) from None
    return lines


def _bounded(read: Iterable[Read], lines: Sequence[LedgerLine]) -> Iterator[Read]:
    """The posted articles, until the request has taken too long or too many of them cannot be read."""
    rejected, until = 0, _until()
    stopping = current_app.extensions["stopping"]
    for place, outcome in read:
        rejected += not isinstance(outcome, Article)
        if rejected > MOST_REJECTED:
            detail = f"more than {MOST_REJECTED} items cannot be read, the last because: {outcome.reason}"  # type: ignore[union-attr]
            raise ProblemError(422, detail)
        if time.monotonic() > until or stopping.is_set():
            why = "the service is stopping" if stopping.is_set() else "the request took too long"
            detail = f"{why}; {len(lines)} articles are kept, send the rest again"
            raise ProblemError(503, detail, headers=[("Retry-After", "1")])
        yield place, outcome


def _kept_so_far(lines: Sequence[LedgerLine]) -> dict[str, Any]:
    """What a problem says of the articles that are on disk already; they are grouped like any others."""
    if any(line.outcome in _CHANGES for line in lines):
        current_app.extensions["grouper"].wake()
    return {"kept": len(lines), "results": [ledger_value(line) for line in lines]}


def _named(lines: Sequence[LedgerLine]) -> list[str]:
    return [line.article for line in lines if line.article is not None and line.outcome in _CHANGES]


def _until() -> float:
    """The moment by which the request must end."""
    until: float = request.environ.get("newsfold.until", float("inf"))
    return until


def _results(lines: Sequence[LedgerLine]) -> schemas.Results:
    return schemas.Results.model_validate({"results": [ledger_value(line) for line in lines]})


@operation(
    blueprint,
    "GET",
    "/v1/articles/<any_id:article>",
    "One article with its sentences' offsets",
    answers={200: schemas.StoredArticleShape},
    failures=(404,),
)
def get_article(_: requests.Nothing, article: str) -> schemas.StoredArticleShape:
    """One article."""
    return values.stored_article(values.newsroom().article(article))


@operation(
    blueprint,
    "DELETE",
    "/v1/articles/<any_id:article>",
    "Delete an article; its event gets a new briefing",
    answers={204: None},
    failures=(403, 404),
)
def delete_article(_: requests.Nothing, article: str) -> Response:
    """Nothing."""
    values.newsroom().forget(article)
    current_app.extensions["grouper"].wake()
    return Response(status=204)


@operation(
    blueprint,
    "POST",
    "/v1/summaries",
    "Group and brief articles without storing them",
    body={"application/json": {"$ref": "#/components/schemas/SummariesBody"}},
    answers={200: shapes.Briefings},
    failures=(403, 413, 415, 422),
)
def post_summaries(_: requests.Nothing) -> shapes.Briefings:
    """The briefings of what was posted."""
    from summarizer import service  # noqa: PLC0415 - numpy and scipy

    value = read_json()
    try:
        body = requests.SummariesBody.model_validate(value)
    except ValidationError as error:
        fields = bad_fields(error)
        raise ProblemError(422, f"{fields[0][0] or 'the body'} {fields[0][1]}", fields) from None
    articles = [article_of(held, f"/articles/{number}") for number, held in enumerate(value["articles"])]
    bad = [(read.place, read.reason) for read in articles if isinstance(read, UnreadableError)]
    if bad:
        raise ProblemError(422, " ".join(bad[0]), bad)
    unique = {read.id: read for read in articles if not isinstance(read, UnreadableError)}
    briefings = []
    for each in service.brief(unique.values(), words=body.words, key_points=body.key_points):
        if time.monotonic() > _until():
            raise ProblemError(
                413, "there is too much to brief within one request; send fewer articles at once"
            )
        if not isinstance(each.briefing, NothingToBriefError):
            briefings.append(shapes.BriefingShape.of(each.briefing))
    return shapes.Briefings(briefings=briefings)
