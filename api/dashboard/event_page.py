"""The page of an event: key points and who reports them, the story, what changed, and its articles."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from flask import Response, current_app
from pydantic import Field

from api.dashboard.blueprint import blueprint, page
from api.dashboard.pictures import timeline as picture_of
from api.dashboard.visits import keep_token, keep_visit, last_visit
from api.operations import read_query
from api.requests import Taken
from api.soon import NOT_YET
from api.values import newsroom
from summarizer.errors import NothingToBriefError
from summarizer.models import NOT_REPORTING
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS
from summarizer.newsroom.newsroom import Newsroom
from summarizer.rendering import shapes
from summarizer.rendering.briefings import changes_shape
from summarizer.storage.stored import ArticleBrief, StoredEvent

OUTLETS = 12  # columns of the table of points and outlets; more would not fit a page
STATEMENTS = 30  # of the timeline
FOLDED = 40  # articles listed at once; the rest folds
COMPARED = 60  # articles; in larger events it would take too long to look for news and for what one outlet alone tells
NEWS_DAYS = 3  # the last days with reports; the last of them that brought anything new is shown
ALONE = 6  # outlets for which the page shows what they alone tell


class EventPageQuery(Taken):
    """The decision that led here, to be undone."""

    edited: Annotated[str, Field(max_length=40)] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """An original with its copies."""

    article: ArticleBrief
    reprints: Sequence[ArticleBrief]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Which outlet reports which key point: for each point and outlet the sentence that is cited, or none."""

    outlets: Sequence[str]
    rows: Sequence[tuple[shapes.KeyPointShape, Sequence[shapes.Cited | None]]]
    more: int
    silent: Sequence[str]  # outlets that report the event, but no key point of it


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a briefing: what is new since a visit or a day, what is dated, what one outlet alone tells."""

    new: shapes.ChangesShape | None = None
    latest: shapes.ChangesShape | None = None
    statements: Sequence[shapes.StatementShape] = ()
    alone: Sequence[shapes.Cited] = ()


@blueprint.get("/events/<event>")
def show_event(event: str) -> Response:
    """An event."""
    query: EventPageQuery = read_query(EventPageQuery)
    room = newsroom()
    stored, briefs = room.card(event)
    now = room.now()
    visit = last_visit(now)
    briefing, beside, coming = _content(room, stored, briefs, visit)
    alone = _alone(beside, briefing)
    answer = page(
        "event",
        event=stored,
        articles=briefs,
        by_id={brief.id: brief for brief in briefs},
        coming=coming,
        briefing=briefing,
        not_quoted=_not_quoted(briefing, briefs),
        new=beside.new,
        latest=beside.latest,
        told_alone=alone,
        last_day=max(_report_days(briefs), default=(stored.last_published or "")[:10]),
        numbers=_numbers(briefing, [told for told in (beside.new, beside.latest) if told], alone),
        matrix=_matrix(briefing, briefs),
        picture=picture_of(briefs),
        statements=beside.statements,
        reports=_reports([brief for brief in briefs if brief.kind not in NOT_REPORTING]),
        opinion=_reports([brief for brief in briefs if brief.kind == "opinion"]),
        folded=FOLDED,
        related=(related := _related(room, briefing)),
        titles=_titles(room, [near for near, _ in related]),
        is_longer=briefing is not None and _is_longer(briefing),
        visit=visit,
        undo=current_app.extensions["undo"].find(query.edited or ""),
    )
    return keep_token(keep_visit(answer, now))


@blueprint.get("/events/<event>/why/<any_id:article>")
def show_why(event: str, article: str) -> Response:
    """Why an article is in its event and not in the nearest other one."""
    read_query(Taken)
    room = newsroom()
    stored, _ = room.event(event)
    reason = room.why(event, article)
    nearest = room.event(reason.nearest)[0] if reason.nearest else None
    return page(
        "why",
        event=stored,
        reason=reason,
        nearest=nearest,
        titles=_titles(room, [stored, nearest] if nearest else [stored]),
        article=room.article(article),
    )


def _titles(room: Newsroom, events: Sequence[StoredEvent]) -> dict[str, str]:
    """Event id → its headline where it has been told, as its own page has it, else its title."""
    told = room.kept_briefings(events)
    return {
        event.id: told[event.id].headline.text if event.id in told else event.title or "Untitled"
        for event in events
    }


def _content(
    room: Newsroom, event: StoredEvent, briefs: Sequence[ArticleBrief], visit: Any
) -> tuple[shapes.BriefingShape | None, Beside, bool]:
    """The briefing of an event, what stands beside it, and whether some of it is still to come."""
    patience, soon = current_app.config["PATIENCE"], current_app.extensions["soon"].get
    named = event.id, event.content
    briefing = room.briefing_if_told(event.id)
    if briefing is None:
        briefing = soon(("briefing", *named), lambda: iter([_briefing(room, event.id)]), patience)
    untold = briefing is NOT_YET
    since = visit if visit is None or event.updated > visit else "before"
    beside = soon(
        ("beside", *named, since),
        lambda: iter([_beside(room, event, briefs, visit)]),
        0 if untold else patience,
    )
    coming = untold or beside is NOT_YET
    return None if untold else briefing, Beside() if coming else beside, coming


def _briefing(room: Newsroom, event: str) -> shapes.BriefingShape | None:
    try:
        return room.briefing(event)
    except NothingToBriefError:
        return None


def _is_longer(briefing: shapes.BriefingShape) -> bool:
    """Whether the story says anything that no key point says."""
    said = {point.text for point in briefing.key_points}
    return any(cited.text not in said for cited in briefing.sentences)


def _not_quoted(
    briefing: shapes.BriefingShape | None, briefs: Sequence[ArticleBrief]
) -> list[shapes.LeftOutShape]:
    """What was set aside, but for reprints, which stand under what they copy, and opinion, which stands apart."""
    shown = {brief.id for brief in briefs if brief.origin not in {None, brief.id} or brief.kind == "opinion"}
    return [left for left in briefing.set_aside if left.article not in shown] if briefing else []


def _alone(beside: Beside, briefing: shapes.BriefingShape | None) -> list[shapes.Cited]:
    """What single outlets tell; what a key point says stands there already, with who says it."""
    said = {point.text for point in briefing.key_points} if briefing else set()
    return [cited for cited in beside.alone if cited.text not in said]


def _numbers(
    briefing: shapes.BriefingShape | None,
    changes: Sequence[shapes.ChangesShape],
    alone: Sequence[shapes.Cited],
) -> dict[str, int]:
    """Article id → its number among the citations."""
    cited: list[shapes.Cited] = []
    if briefing is not None:
        cited += [*briefing.key_points, *briefing.sentences]
        cited += [claim for difference in briefing.disagreements for claim in difference.values]
    cited += [told for new in changes for told in (*new.facts, *new.confirmed)]
    cited += alone
    later = [each.superseded for each in cited if each.superseded]
    return {name: number for number, name in enumerate(dict.fromkeys(c.article for c in [*cited, *later]), 1)}


def _matrix(briefing: shapes.BriefingShape | None, briefs: Sequence[ArticleBrief]) -> Matrix | None:
    """Points by outlets; none where there is nothing to compare."""
    if briefing is None or not briefing.key_points:
        return None
    names = list(
        dict.fromkeys(
            origin
            for point in briefing.key_points
            for origin in point.support.origins or [point.source or ""]
        )
    )
    if len(names) < 2:
        return None
    shown = names[:OUTLETS]
    rows = []
    for point in briefing.key_points:
        said = dict(zip(point.support.origins, point.support.cited, strict=False))
        rows.append((point, [said.get(name) for name in shown]))
    speaking = (
        brief for brief in briefs if brief.origin in {None, brief.id} and brief.kind not in NOT_REPORTING
    )
    silent = [brief.family or brief.source or "" for brief in speaking]
    return Matrix(
        shown,
        rows,
        len(names) - len(shown),
        [name for name in dict.fromkeys(silent) if name not in {"", *names}],
    )


def _reports(briefs: Sequence[ArticleBrief]) -> list[Report]:
    """Originals, each with its copies; a copy whose original is elsewhere stands alone."""
    known = {brief.id for brief in briefs}
    heads = [brief for brief in briefs if brief.origin in {None, brief.id} or brief.origin not in known]
    return [
        Report(head, [brief for brief in briefs if brief.origin == head.id and brief.id != head.id])
        for head in heads
    ]


def _related(room: Newsroom, briefing: shapes.BriefingShape | None) -> list[tuple[StoredEvent, str]]:
    if briefing is None:
        return []
    titles = room.events_by_id([near.event for near in briefing.related])
    # What only one of the two speaks of is told where somebody asks why an article is where it is.
    return [
        (titles[near.event], near.why.partition("; only ")[0])
        for near in briefing.related
        if near.event in titles
    ]


def _beside(room: Newsroom, event: StoredEvent, briefs: Sequence[ArticleBrief], visit: Any) -> Beside:
    _, statements = room.timeline(event.id, STATEMENTS)
    alone = room.told_alone(event.id, ALONE) if 1 < len(briefs) <= COMPARED else ()
    return Beside(
        new=_new(room, event, visit),
        latest=None if visit else _latest(room, event, briefs),
        statements=[shapes.StatementShape.of_statement(statement) for statement in statements],
        alone=[shapes.Cited.of(citation) for citation in alone],
    )


def _new(room: Newsroom, event: StoredEvent, visit: Any) -> shapes.ChangesShape | None:
    """What is new since the last visit; none on a first one, or where nothing has come since."""
    if visit is None or event.updated <= visit:
        return None
    new = room.new_since_visit(event.id, visit)
    return changes_shape(event.id, new.since, new.since_in_words, new.changes)


def _report_days(briefs: Sequence[ArticleBrief]) -> set[str]:
    """The days on which reports were published, as far as they are known."""
    days = {brief.published[:10] for brief in briefs if brief.published and brief.kind not in NOT_REPORTING}
    return {day for day in days if len(day) == len("2025-04-08")}


def _first_told(
    changes: shapes.ChangesShape, briefs: Sequence[ArticleBrief], day: str
) -> shapes.ChangesShape:
    """The same without facts that, in other words, an article of a day before reports."""
    before = {brief.id for brief in briefs if brief.published and brief.published[:10] < day}
    facts = [fact for fact in changes.facts if not before.intersection(fact.support.articles)]
    return changes.model_copy(update={"facts": facts, "nothing_new": not (facts or changes.confirmed)})


def _latest(room: Newsroom, event: StoredEvent, briefs: Sequence[ArticleBrief]) -> shapes.ChangesShape | None:
    """What has come since the last day of reports that brought anything; none where there is no day before it.

    Of an event with too many articles nothing is said.
    """
    if len(briefs) > COMPARED:
        return None
    shown = None
    for day in sorted(_report_days(briefs), reverse=True)[:-1][:NEWS_DAYS]:
        new = room.changes(event.id, datetime.date.fromisoformat(day), WORDS, KEY_POINTS)
        shown = changes_shape(event.id, new.since, new.since_in_words, new.changes)
        shown = _first_told(shown, briefs, day)
        if not shown.nothing_new:
            return shown
    return shown
