"""Articles: posted, looked up, forgotten; and folded without being stored."""

from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, current_app
from pydantic import ValidationError

from api import requests, schemas, values
from api.background import Grouper
from api.bodies import LINES, article_of, read_articles, read_json
from api.errors import ProblemError, bad_fields
from api.operations import operation
from summarizer.errors import NothingToBriefError, UnreadableError
from summarizer.rendering import shapes
from summarizer.rendering.lines import ledger_value

blueprint = Blueprint("articles", __name__)

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
    failures=(403, 413, 415, 422),
)
def post_articles(query: requests.PostQuery) -> Any:
    """The ledger of what was posted."""
    room = values.newsroom()
    lines = list(room.post(read_articles()))
    changed = any(line.outcome in {"created", "reprint", "updated"} for line in lines)
    results = schemas.Results.model_validate({"results": [ledger_value(line) for line in lines]})
    if changed and query.wait == "false":
        grouper: Grouper = current_app.extensions["grouper"]
        grouper.wake()
        return results, 202, {}
    if changed:
        room.group_all()
    if len(lines) == 1 and lines[0].outcome in {"created", "reprint"}:
        return results, 201, {"Location": "/v1/articles/" + quote(lines[0].article or "", safe="")}
    return results


@operation(
    blueprint,
    "GET",
    "/v1/articles/<any_id:article>",
    "One article with its sentences' offsets",
    answers={200: schemas.StoredArticle},
    failures=(404,),
)
def get_article(_: requests.Nothing, article: str) -> schemas.StoredArticle:
    """One article."""
    return values.stored_article(values.newsroom().article(article))


@operation(
    blueprint,
    "DELETE",
    "/v1/articles/<any_id:article>",
    "Forget an article, and tell its event anew",
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
    "Group and tell articles without storing them",
    body={"application/json": {"$ref": "#/components/schemas/SummariesBody"}},
    answers={200: shapes.Briefings},
    failures=(403, 413, 415, 422),
)
def post_summaries(_: requests.Nothing) -> shapes.Briefings:
    """The briefings of what was posted."""
    from summarizer import service  # noqa: PLC0415 - scikit-learn

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
    told = service.brief(unique.values(), words=body.words, key_points=body.key_points)
    briefings = [each.briefing for each in told if not isinstance(each.briefing, NothingToBriefError)]
    return shapes.Briefings(briefings=[shapes.Briefing.of(briefing) for briefing in briefings])
