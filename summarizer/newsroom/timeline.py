"""The timeline of a stored event, and what is new in it since a day, a moment or an edition."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.briefing.brief import Options
from summarizer.briefing.changes import Changes, find_changes
from summarizer.briefing.timeline import DatedStatement, find_told_alone, make_timeline
from summarizer.errors import ParameterError
from summarizer.models import Citation, Published
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS, origins_known
from summarizer.newsroom.digest_draft import replaced
from summarizer.newsroom.editions import told_articles
from summarizer.storage.stored import StoredArticle, StoredEvent

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom

EDITION = re.compile("[0-9a-f]{32}")
Since = datetime.date | str  # a day or a moment, or the hash of an edition


@dataclass(frozen=True, slots=True)
class New:
    """What is new in an event since ``since``, as it was given; ``since_in_words`` is for people."""

    event: StoredEvent
    since: str
    since_in_words: str
    changes: Changes


def timeline(room: "Newsroom", id_: str, limit: int) -> tuple[StoredEvent, tuple[DatedStatement, ...]]:
    """An event with its dated statements. Raises ``MissingError`` and ``MovedError``."""
    event, articles = room.event(id_)
    return event, make_timeline([held.article for held in articles], limit)


def told_alone(room: "Newsroom", id_: str, most: int) -> tuple[Citation, ...]:
    """What only single sources of an event report. Raises ``MissingError`` and ``MovedError``."""
    _, articles = room.event(id_)
    return find_told_alone([held.article for held in articles], most, origins_known(articles))


def changes(room: "Newsroom", id_: str, since: Since | None, words: int, key_points: int) -> New:
    """What is new in an event.

    Since a day or a moment: what was published then or later; an undated article counts from its arrival. Since an
    edition: what the articles it was made from did not say at that time. Without ``since``: since the last day on which
    an article of the event was published.

    Raises:
        MissingError, MovedError: there is no such event, or no such edition.
    """
    with room.store.reading() as tx:
        event = tx.event(id_)
        articles = tx.articles_of(event.pk)
        since = _last_day(event) if since is None else since
        if isinstance(since, str):
            edition = tx.edition(since)
            known = known_from(articles, told_articles(edition.value))
            said = replaced(tx, articles, told_articles(edition.value))
            shown = f"the edition of {edition.value['date']}"
        else:
            known = [held for held in articles if _was_out(held, since)]
            said, shown = [], said_as(since)
        given = since if isinstance(since, str) else shown
    found = find_changes(
        [a.article for a in articles], {a.article.id for a in known}, Options(words, key_points), said
    )
    return New(event, given, shown, found)


def new_since_visit(room: "Newsroom", id_: str, visit: datetime.datetime) -> New:
    """What is new in an event from articles that have arrived since a visit. Raises like ``Newsroom.event``."""
    event, articles = room.event(id_)
    known = {held.article.id for held in articles if held.received <= visit}
    found = find_changes([held.article for held in articles], known, Options(WORDS, KEY_POINTS), [])
    return New(event, said_as(visit), "your last visit", found)


def read_since(value: str) -> Since:
    """The hash of an edition, or the day or moment in an RFC 3339 text.

    Raises:
        ParameterError: it is neither.
    """
    if EDITION.fullmatch(value):
        return value
    remedy = (
        "give a day (2025-04-08), a moment with its zone (2025-04-08T09:30:00Z) or the hash of an edition"
    )
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return datetime.date.fromisoformat(value)
        moment = datetime.datetime.fromisoformat(
            value.replace(" ", "+").upper()
        )  # an unescaped plus is a blank
        if moment.tzinfo is None:
            raise ValueError(value)
        return moment.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        raise ParameterError("since", f"is {value[:60]!r}; {remedy}") from None


def known_from(articles: Sequence[StoredArticle], digests_told: dict[str, str]) -> list[StoredArticle]:
    """Those of ``articles`` that an edition used and that have not been replaced by another version since.

    Args:
        articles: the articles of an event.
        digests_told: article id → digest of its content, as an edition records it.
    """
    return [held for held in articles if digests_told.get(held.article.id) == held.digest]


def said_as(since: datetime.date) -> str:
    """A day or a moment as it is written in JSON."""
    if isinstance(since, datetime.datetime):
        return str(Published(since, "second", "metadata"))
    return since.isoformat()


def _last_day(event: StoredEvent) -> datetime.date:
    if event.last_published is None:
        return event.born.date()
    return datetime.date.fromisoformat(event.last_published[:10])


def _was_out(stored: StoredArticle, since: datetime.date) -> bool:
    published = stored.article.published
    exact = since if isinstance(since, datetime.datetime) else None
    if published is None:
        return stored.received < exact if exact else stored.received.date() < since
    if exact and isinstance(published.moment, datetime.datetime):
        return published.moment < exact
    return published.day < (exact.date() if exact else since)
