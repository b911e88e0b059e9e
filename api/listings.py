"""Calls that list articles, sections and editions page by page, for other dashboards."""

import datetime
from typing import Annotated, Any

from flask import Blueprint, request
from pydantic import Field

from api import requests, schemas
from api.cursors import read_cursor, write_cursor
from api.operations import operation
from api.values import newsroom
from summarizer.rendering.shapes import Shape
from summarizer.storage.stored import ArticleBrief, ArticleQuery, StoredEdition

blueprint = Blueprint("listings", __name__)

_Name = Annotated[str, Field(min_length=1, max_length=500)]
_CURSOR = "next_cursor of the previous page, with the other parameters unchanged."


class ArticlesQuery(requests.Taken):
    """Which articles."""

    source: _Name | None = Field(None, description="Of this publisher.")
    section: _Name | None = Field(None, description="Of this section.")
    language: Annotated[str, Field(pattern="^[a-z]{2,3}$")] | None = Field(None, description="Such as en.")
    event: Annotated[str, Field(min_length=1, max_length=100)] | None = Field(
        None, description="Of the event of this id."
    )
    cursor: Annotated[str, Field(max_length=1000)] | None = Field(None, description=_CURSOR)
    limit: Annotated[requests.Whole, Field(ge=1, le=100)] = Field(20, description="Most entries of a page.")


class EditionsQuery(requests.Taken):
    """Which editions."""

    cursor: Annotated[str, Field(max_length=1000)] | None = Field(None, description=_CURSOR)
    limit: Annotated[requests.Whole, Field(ge=1, le=100)] = Field(20, description="Most entries of a page.")


class ArticleList(Shape):
    """One page of articles, the latest arrival first."""

    articles: list[schemas.ArticleLine]
    next_cursor: str | None


class Section(Shape):
    """A section, as publishers name it."""

    section: str
    articles: int
    events: int


class Sections(Shape):
    """Sections by name."""

    sections: list[Section]


class EditionLine(Shape):
    """A kept edition without its briefings."""

    edition: str
    date: str
    tz: str
    revision: int
    made: schemas.Time
    events: int


class Editions(Shape):
    """One page of editions, the last that was made first."""

    editions: list[EditionLine]
    next_cursor: str | None


@operation(
    blueprint,
    "GET",
    "/v1/articles",
    "Articles without their texts, the latest arrival first, page by page",
    query=ArticlesQuery,
    answers={200: ArticleList},
)
def list_articles(query: ArticlesQuery) -> Any:
    """One page of articles."""
    bound = query.model_dump(exclude={"cursor", "limit"})
    after = read_cursor(query.cursor, bound, (datetime.datetime, int)) if query.cursor is not None else None
    names = ("source", "section", "language", "event")
    wanted = {name: getattr(query, name) for name in names}
    found = newsroom().articles(ArticleQuery(**wanted, after=after, limit=query.limit + 1))
    shown, last = found[: query.limit], found[query.limit - 1 : query.limit]
    more = len(found) > query.limit
    cursor = write_cursor((last[0].received, last[0].pk), bound) if more else None
    return _paged(ArticleList(articles=[_line(brief) for brief in shown], next_cursor=cursor), cursor)


@operation(
    blueprint,
    "GET",
    "/v1/sections",
    "Sections, with their articles and events",
    answers={200: Sections},
)
def list_sections(_: requests.Nothing) -> Sections:
    """Sections."""
    names = ("section", "articles", "events")
    rows = [dict(zip(names, row, strict=True)) for row in newsroom().sections()]
    return Sections.model_validate({"sections": rows})


@operation(
    blueprint,
    "GET",
    "/v1/editions",
    "Kept editions of digests, the last that was made first, page by page",
    query=EditionsQuery,
    answers={200: Editions},
)
def list_editions(query: EditionsQuery) -> Any:
    """One page of editions."""
    after = read_cursor(query.cursor, {}, (datetime.datetime, str)) if query.cursor is not None else None
    found = newsroom().kept_editions(after, query.limit + 1)
    shown = found[: query.limit]
    cursor = write_cursor((shown[-1].made, shown[-1].edition), {}) if len(found) > query.limit else None
    return _paged(Editions(editions=[_edition(kept) for kept in shown], next_cursor=cursor), cursor)


def _paged(page: Shape, cursor: str | None) -> Any:
    """A page, with the link to the next."""
    if cursor is None:
        return page, 200, {}
    kept = [
        part
        for part in request.query_string.decode("latin-1").split("&")
        if part and not part.startswith("cursor=")
    ]
    address = f"{request.script_root}{request.path}?{'&'.join([*kept, f'cursor={cursor}'])}"
    return page, 200, {"Link": f'<{address}>; rel="next"'}


def _line(brief: ArticleBrief) -> schemas.ArticleLine:
    names = ("id", "title", "source", "url", "published", "section", "author", "language", "kind", "version")
    known = {name: getattr(brief, name) for name in (*names, "received", "event", "tags", "image")}
    return schemas.ArticleLine.model_validate(
        known
        | {
            "precision": brief.precision or "none",
            "from": brief.date_origin or "none",
            "reprint_of": brief.origin if brief.origin != brief.id else None,
        }
    )


def _edition(kept: StoredEdition) -> EditionLine:
    value = kept.value
    return EditionLine(
        edition=kept.edition,
        date=value["date"],
        tz=value["tz"],
        revision=kept.revision,
        made=kept.made,
        events=len(value["events"]),
    )
