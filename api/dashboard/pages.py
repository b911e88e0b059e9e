"""The front page, the digest of a day, the list of sources, single articles, and event cards to embed."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal

from flask import Response, current_app
from pydantic import Field, model_validator

from api.cursors import read_cursor, write_cursor
from api.dashboard.article_text import paragraphs
from api.dashboard.blueprint import blueprint, page
from api.dashboard.pictures import Sparkline, sparkline
from api.dashboard.visits import keep_token, keep_visit, last_visit
from api.operations import read_query
from api.requests import Day, Taken, Whole
from api.soon import NOT_YET
from api.values import newsroom
from summarizer.errors import MissingError
from summarizer.newsroom.digests import DigestSoFar
from summarizer.newsroom.editions import DigestView
from summarizer.newsroom.newsroom import Newsroom
from summarizer.rendering.shapes import BriefingShape
from summarizer.storage.event_rows import KEY_KINDS
from summarizer.storage.listings import query_words, sort_key
from summarizer.storage.store import Change
from summarizer.storage.stored import ArticleBrief, EventQuery, Outlet, StoredArticle, StoredEvent

EVENTS = 20  # of one page
FILL = 8  # a day with fewer events than this is followed by earlier ones
# Offered where a zone is typed; any other is taken too.
ZONES = (
    "UTC Europe/London Europe/Berlin Europe/Madrid Europe/Kyiv Africa/Lagos Africa/Nairobi Asia/Dubai Asia/Karachi "
    "Asia/Kolkata Asia/Shanghai Asia/Tokyo Australia/Sydney Pacific/Auckland America/Sao_Paulo America/New_York "
    "America/Chicago America/Los_Angeles"
).split()
ONE_DAY = datetime.timedelta(days=1)


Text = Annotated[str, Field(max_length=500)] | None


class FormQuery(Taken):
    """What a form of ours asks; a field that was left empty asks for nothing."""

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, given: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in given.items() if value != ""}


class FrontQuery(FormQuery):
    """Which events the front shows."""

    q: Annotated[str, Field(max_length=200)] | None = None
    section: Text = None
    tag: Text = None
    source: Text = None
    language: Text = None
    day: Day | None = None
    sort: Literal["latest", "updated", "prominence"] | None = None
    cursor: Annotated[str, Field(max_length=1000)] | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether anything but a day is asked for."""
        return any((self.q, self.section, self.tag, self.source, self.language, self.sort))


class DigestQuery(FormQuery):
    """Which digest."""

    date: Day | None = None
    tz: Annotated[str, Field(max_length=100)] = "UTC"
    edition: Annotated[str, Field(pattern="^[0-9a-f]{32}$")] | None = None


class SourcesQuery(Taken):
    """What a form that led here has to say."""

    again: Annotated[str, Field(pattern="^[0-9]+ read again, [0-9]+ of them kept$")] | None = None


class MarkQuery(Taken):
    """Which slice of an article is marked."""

    field: Literal["text", "title"] = "text"
    start: Whole | None = None
    end: Whole | None = None
    event: Annotated[str, Field(max_length=100)] | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """An event on the front."""

    event: StoredEvent
    articles: Sequence[ArticleBrief]
    briefing: BriefingShape | None
    news: str

    @property
    def title(self) -> str:
        """Its headline, where it has been told, as its own page has it."""
        return self.briefing.headline.text if self.briefing else self.event.title

    @property
    def outlets(self) -> list[str]:
        """Who reports it, each once, the earliest first."""
        return list(dict.fromkeys(article.source or "unnamed source" for article in self.articles))

    @property
    def reprints(self) -> int:
        """How many of its articles are copies."""
        return sum(article.origin not in {None, article.id} for article in self.articles)

    @property
    def sections(self) -> list[str]:
        """The sections of its articles, each once."""
        return list(dict.fromkeys(article.section for article in self.articles if article.section))

    @property
    def lead(self) -> str:
        """Its first key point or sentence, where it has been told, that says more than its headline."""
        if self.briefing is None:
            return ""
        told = [*self.briefing.key_points, *self.briefing.sentences]
        headline = self.title.rstrip(" .…")
        return next((cited.text for cited in told if not cited.text.startswith(headline)), "")

    def titled(self, words: Sequence[str]) -> float:
        """How many of ``words`` one of its titles has on average."""
        titles = [set(query_words(article.heading)) for article in self.articles]
        return sum(word in title for title in titles for word in words) / max(1, len(titles))

    @property
    def picture(self) -> Sparkline | None:
        """Its reports over time."""
        return sparkline(self.articles)


@blueprint.get("/")
def front() -> Response:
    """Today's events, the most independent sources first."""
    query: FrontQuery = read_query(FrontQuery)
    room = newsroom()
    counts, now = room.counts(), room.now()
    days = [day for day, _ in room.days()]
    today = now.date().isoformat()
    latest = next((datetime.date.fromisoformat(day) for day in days if day <= today), None)
    visit = last_visit(now)
    shown_day = query.day or (None if query.is_narrow else latest)
    cards, cursor = _cards(room, query, shown_day, visit)
    newest = max((card.event.last_published or "" for card in cards), default="") if not visit else ""
    earlier: list[Card] = []
    if shown_day and not query.is_narrow and not query.cursor and cursor is None and len(cards) < FILL:
        before = EventQuery(last=shown_day, sort="latest", limit=EVENTS)
        known = {card.event.id for card in cards}
        earlier = [card for card in _made(room, before, visit) if card.event.id not in known]
    sections, sources, languages = _choices(room, counts["articles"])
    answer = page(
        "front",
        cards=cards,
        earlier=earlier,
        filling=_is_filling(counts, len(cards) + len(earlier)),
        newest=newest if sum(card.event.last_published == newest for card in cards) < len(cards) else "",
        cursor=cursor,
        query=query,
        counts=counts,
        day=shown_day.isoformat() if shown_day else None,
        today=today,
        days=days,
        yesterday=(now.date() - ONE_DAY).isoformat(),
        around=_around(days, shown_day.isoformat() if shown_day else None),
        sections=sections,
        sources=sources,
        languages=languages,
        filters={
            name: getattr(query, name) for name in ("q", "section", "tag", "source", "language", "sort")
        },
    )
    return keep_token(keep_visit(answer, now))


def _is_filling(counts: Mapping[str, int], shown: int) -> bool:
    """Whether a page loads itself again: articles wait to be grouped, and it has room for what comes of them."""
    return bool(counts["articles"]) and (not counts["events"] or bool(counts["pending"] and shown < EVENTS))


@lru_cache(maxsize=8)
def _choices(room: Newsroom, _articles: int) -> tuple[list[str], list[str], list[str]]:
    """The sections, sources and languages to choose from, looked up again when articles come or go."""
    return (
        [section for section, _, _ in room.sections()],
        [source for source, _, _ in room.sources() if source],
        [language for language, _ in room.languages()],
    )


def _cards(
    room: Newsroom, query: FrontQuery, day: datetime.date | None, visit: datetime.datetime | None
) -> tuple[list[Card], str | None]:
    """One page of events, and the cursor of the next."""
    bound = query.model_dump(exclude={"cursor"})
    sort = query.sort or ("prominence" if day else "latest")
    after = read_cursor(query.cursor, bound, KEY_KINDS[sort]) if query.cursor else None
    wanted = EventQuery(
        first=day,
        last=day + ONE_DAY if day else None,
        source=query.source,
        section=query.section,
        tag=query.tag,
        language=query.language,
        words=query_words(query.q or ""),
        sort=sort,
        after=after,
        limit=EVENTS + 1,
    )
    cards = _made(room, wanted, visit)
    more = len(cards) > EVENTS
    cards = cards[:EVENTS]
    cursor = write_cursor(sort_key(cards[-1].event, sort), bound) if more else None
    return _named_first(cards, wanted.words) if query.sort is None else cards, cursor


def _named_first(cards: Sequence[Card], words: Sequence[str]) -> list[Card]:
    """Those first whose titles have most of the words that were asked for; an article may mention anything."""
    if not words:
        return list(cards)
    return sorted(cards, key=lambda card: -card.titled(words))


def _made(room: Newsroom, query: EventQuery, visit: datetime.datetime | None) -> list[Card]:
    found = room.cards(query)
    told = room.kept_briefings([event for event, _ in found])
    return [Card(event, articles, told.get(event.id), _news(event, visit)) for event, articles in found]


def _news(event: StoredEvent, visit: datetime.datetime | None) -> str:
    """What marks an event that changed since the last visit; nothing on a first one."""
    if visit is None or event.updated <= visit:
        return ""
    return "New" if event.born > visit else "Updated"


def _around(days: Sequence[str], day: str | None) -> tuple[str | None, str | None]:
    """The days with news before and after a day."""
    if day is None:
        return None, None
    return (
        next((other for other in days if other < day), None),
        next((other for other in reversed(days) if other > day), None),
    )


@blueprint.get("/articles/<any_id:article>")
def article(article: str) -> Response:
    """An article, with the cited sentence marked."""
    query: MarkQuery = read_query(MarkQuery)
    room = newsroom()
    stored = room.article(article)
    marked = (query.start, query.end) if query.start is not None and query.end is not None else None
    title = stored.article.title or ""
    return page(
        "article",
        stored=stored,
        origin=_origin(room, stored),
        article=stored.article,
        published=str(stored.article.published) if stored.article.published else None,
        title=paragraphs(title, (), marked if query.field == "title" else None) if title else [],
        paragraphs=paragraphs(
            stored.article.text, stored.article.set_aside, marked if query.field == "text" else None
        ),
        marked=marked,
    )


def _origin(room: Newsroom, stored: StoredArticle) -> str | None:
    """The publisher of the article that another one copies, else that article's heading."""
    if stored.origin in {None, stored.article.id}:
        return None
    try:
        copied = room.article(str(stored.origin))
    except MissingError:
        return None
    return copied.article.source or copied.heading or None


@blueprint.get("/digest")
def digest() -> Response:
    """The digest of a day in a zone."""
    query: DigestQuery = read_query(DigestQuery)
    room = newsroom()
    latest = room.latest_day(query.tz)
    if query.edition:
        so_far = DigestSoFar(room.edition(query.edition), (), True)
    else:
        so_far = _digest(room, DigestView(query.date or latest or room.today(query.tz), query.tz))
    shown = so_far.digest
    date = datetime.date.fromisoformat(shown.date)
    return page(
        "digest",
        digest=shown,
        untold=so_far.untold,
        coming=not so_far.whole,
        is_open=not DigestView(date, shown.tz).closed(room.now()),
        date=date,
        before=_moved(date, -1),
        after=_moved(date, 1) if date < room.today(query.tz) else None,
        latest=latest,
        tz=shown.tz,
        query=query,
        revisions=room.revisions(DigestView(date, shown.tz)),
        known=room.events_by_id([told.id for told in shown.events]),
        today=room.today(query.tz),
        zones=ZONES,
    )


def _digest(room: Newsroom, view: DigestView) -> DigestSoFar:
    """The digest of a day; where its events are still to be told for more than a moment, what there is of it."""
    so_far = room.digest_so_far(view)
    if so_far.whole:
        return so_far
    patience, soon = current_app.config["PATIENCE"], current_app.extensions["soon"].get
    made = soon(("digest", str(view)), lambda: room.make_digest(view), patience, kept=False)
    return so_far if made is NOT_YET else DigestSoFar(room.digest(view), (), True)


def _moved(date: datetime.date, days: int) -> datetime.date | None:
    try:
        return date + datetime.timedelta(days=days)
    except OverflowError:
        return None


@blueprint.get("/sources")
def sources() -> Response:
    """Publishers, and the ledger of what was rejected."""
    query: SourcesQuery = read_query(SourcesQuery)
    room = newsroom()
    outlets = _outlets(room, room.store.change())
    return keep_token(
        page(
            "sources",
            outlets=outlets,
            families=sorted({outlet.family for outlet in outlets if outlet.family}),
            rejections=room.rejections(),
            rereadable=len(room.rejected_inputs()),
            counts=room.counts(),
            again=query.again,
        )
    )


@lru_cache(maxsize=8)
def _outlets(room: Newsroom, _change: Change) -> list[Outlet]:
    """Publishers, counted again when the store has changed."""
    return room.outlets()


@blueprint.get("/embed/<event>")
def embed(event: str) -> Response:
    """An event as a card that other pages may show in a frame."""
    read_query(Taken)
    stored, _ = newsroom().event(event)
    return page("embed", event=stored, briefing=newsroom().briefing(event))
