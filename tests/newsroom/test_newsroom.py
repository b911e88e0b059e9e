import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from summarizer.errors import MissingError, MovedError, NewsfoldError, ParameterError
from summarizer.grouping.events import group
from summarizer.grouping.vectors import unpack
from summarizer.newsroom import briefing_cache
from summarizer.newsroom.briefing_cache import Value
from summarizer.newsroom.editions import get_zone
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.registry import heirs
from summarizer.reading.records import read_record
from summarizer.storage.sql import open_store
from summarizer.storage.stored import EventQuery, StoredEvent
from tests.newsroom_cases import (
    NOW,
    batch_partition,
    make_article,
    make_newsroom,
    partition,
    post,
    seed_articles,
)

ARTICLES = seed_articles()


@pytest.fixture(params=["sqlite", "postgresql"])
def newsroom(request: pytest.FixtureRequest) -> Iterator[Newsroom]:
    """An empty one, on each kind of database."""
    url = "sqlite://" if request.param == "sqlite" else emptied(request.getfixturevalue("postgresql"))
    made = make_newsroom(url)
    yield made
    made.close()


def emptied(url: str) -> str:
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return url


def test_an_event_is_titled_as_its_briefing_is_headed(newsroom: Newsroom) -> None:
    post(newsroom, ARTICLES)
    told = [event.id for event, _ in newsroom.events(EventQuery(limit=100))]
    headlines = {id_: newsroom.briefing(id_).headline.text for id_ in told}
    listed = newsroom.events(EventQuery(limit=100))
    assert {event.id: event.title for event, _ in listed} == headlines


@pytest.mark.parametrize(
    ("groups", "former", "expected"),
    [
        ([{1}], {}, [[]]),
        ([{1, 2}], {5: {1}}, [[5]]),
        ([{1, 2}], {5: {1}, 3: {2}}, [[3, 5]]),
        ([{1}, {2, 3}], {5: {1, 2, 3}}, [[], [5]]),
        ([{1}, {2}], {5: {1, 2}}, [[5], []]),
        ([{1}], {5: {9}}, [[]]),
    ],
    ids=["born", "grown", "merged", "split", "split evenly", "gone"],
)
def test_ids_last(groups: list[set[int]], former: dict[int, set[int]], expected: list[list[int]]) -> None:
    assert expected == heirs(groups, former)


def test_the_sample_articles_group_as_labelled(newsroom: Newsroom) -> None:
    post(newsroom, ARTICLES)
    assert len(partition(newsroom)) == 11


def test_copies_of_a_copy_stay_together_when_the_first_is_forgotten(newsroom: Newsroom) -> None:
    words = " ".join(f"word{number}" for number in range(60))
    copies = [
        make_article(id=name, text=words, published=f"2025-04-0{day}") for day, name in enumerate("abc", 1)
    ]
    lines = post(newsroom, copies)
    assert [(line.outcome, line.of) for line in lines] == [
        ("created", None),
        ("reprint", "a"),
        ("reprint", "a"),
    ]
    newsroom.forget("a")
    assert {frozenset("bc")} == partition(newsroom)
    assert newsroom.article("c").origin == "b"


def test_an_earlier_copy_that_comes_late_becomes_the_origin(newsroom: Newsroom) -> None:
    words = " ".join(f"word{number}" for number in range(60))
    post(newsroom, [make_article(id="late", text=words, published="2025-04-08")])
    post(newsroom, [make_article(id="early", text=words, published="2025-04-01")])
    assert newsroom.article("late").origin == "early"


def test_the_last_article_of_an_event_takes_it_along(newsroom: Newsroom) -> None:
    post(newsroom, ARTICLES[:1])
    event = newsroom.article(ARTICLES[0].id).event
    assert event is not None
    newsroom.forget(ARTICLES[0].id)
    with pytest.raises(MissingError):
        newsroom.event(event)


def test_a_merge_leaves_the_older_id_and_a_split_the_larger_part(newsroom: Newsroom) -> None:
    quake = [article for article in ARTICLES if "quake" in article.id]
    post(newsroom, quake[:1])
    other = next(article for article in ARTICLES if "orrery" in article.id)
    post(newsroom, [other])
    first, second = (newsroom.article(article.id).event or "" for article in (quake[0], other))
    with newsroom.store.writing() as on:
        kept, gone = on.event(first), on.event(second)
        members = [held.pk for event in (kept, gone) for held in on.articles_of(event.pk)]
        on.write_events([], {kept.pk: {"last_published": kept.last_published}}, {kept.id: members})
        on.merge_event(gone.pk, kept.pk)
    with pytest.raises(MovedError) as moved:
        newsroom.event(second)
    assert moved.value.to == first
    post(newsroom, quake[1:])
    assert newsroom.article(quake[1].id).event == first


def test_regrouping_keeps_ids_and_equals_a_batch_by_the_learnt_table(newsroom: Newsroom) -> None:
    post(newsroom, ARTICLES)
    before = {event.id for event, _ in newsroom.events(EventQuery(limit=100))}
    assert newsroom.regroup().version == 1
    assert before <= {event.id for event, _ in newsroom.events(EventQuery(limit=100))}
    newsroom.forget(ARTICLES[0].id)
    post(newsroom, ARTICLES[:1])
    with newsroom.store.writing() as on:
        kept = on.frequencies()
    assert kept is not None
    assert {frozenset(event.articles) for event in group(ARTICLES, unpack(kept[2])).events} == partition(
        newsroom
    )


def test_other_rules_of_grouping_group_all_anew(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'rules.db'}"
    newsroom = make_newsroom(url)
    post(newsroom, ARTICLES[:10])
    with sqlite3.connect(tmp_path / "rules.db") as raw:
        raw.execute("UPDATE frequency_tables SET rules = 'of another age'")
    raw.close()
    post(newsroom, ARTICLES[10:])
    with newsroom.store.writing() as on:
        kept = on.frequencies()
    assert kept is not None
    assert kept[0] == 1
    assert batch_partition(ARTICLES) == partition(newsroom)
    newsroom.close()


def test_remembered_briefings_are_bounded_in_bytes_and_the_longest_unasked_goes_first() -> None:
    remembered = briefing_cache.Remembered()
    large = {"text": "ü" * 2**19}  # a MiB
    for number in range(briefing_cache.MOST_REMEMBERED_BYTES // 2**20):
        remembered.keep(number, "key", large)
        remembered.keep(number, "key", large)  # in place of the one before
        assert remembered.find(0, "key") == large
    assert remembered.find(1, "key") is None
    assert remembered.find(2, "key") == large


def test_a_briefing_by_an_earlier_choice_of_sentences_is_not_taken_for_one_by_this() -> None:
    made = briefing_cache.briefing_key("the content", 120, 5)
    version = briefing_cache.CHOICE_VERSION + 1
    assert briefing_cache.briefing_key("the content", 120, 5, version) != made


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_failed_change_leaves_no_trace(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    postgresql = kind == "postgresql"
    url = emptied(request.getfixturevalue("postgresql")) if postgresql else f"sqlite:///{tmp_path / 'a.db'}"
    newsroom = make_newsroom(url)
    post(newsroom, ARTICLES[:5])
    before = partition(newsroom)
    with _without_the_table(url, "vectors"), pytest.raises(NewsfoldError):
        post(newsroom, ARTICLES[5:])
    assert before == partition(newsroom)
    newsroom.group_all()
    assert batch_partition(ARTICLES) == partition(newsroom)
    newsroom.close()


@contextmanager
def _without_the_table(url: str, name: str) -> Iterator[None]:
    """A database in which whatever needs the table fails."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE {name} RENAME TO elsewhere"))
    yield
    with engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE elsewhere RENAME TO {name}"))
    engine.dispose()


def test_the_latest_events_are_told_ahead_and_older_ones_when_they_are_asked_for() -> None:
    newsroom = make_newsroom("sqlite://")
    post(newsroom, ARTICLES)
    latest = [event.id for event, _ in newsroom.cards(EventQuery(sort="updated", limit=11))]
    assert list(newsroom.brief_untold(most=3)) == latest[:3]
    assert list(newsroom.brief_untold(most=3)) == []
    assert newsroom.briefing(latest[5]).sentences


class CountingRoom(Newsroom):
    """Counts how often a briefing was told."""

    count = 0

    def keep_told(self, event: StoredEvent, key: str, value: Value, *, asked_for: bool = False) -> None:
        """Count it, and keep it."""
        self.count += 1
        super().keep_told(event, key, value, asked_for=asked_for)


def test_who_asks_for_a_briefing_while_it_is_told_waits_for_it(tmp_path: Path) -> None:
    room = CountingRoom(open_store(f"sqlite:///{tmp_path / 'asked.db'}"), lambda: NOW)
    post(room, ARTICLES)
    event = room.article("ledger-call-april").event or ""
    with ThreadPoolExecutor(4) as readers:
        told = list(readers.map(room.briefing, [event] * 4))
    assert room.count == 1
    assert all(each == told[0] for each in told)
    room.close()


def test_every_citation_holds_until_a_byte_is_changed_by_hand(tmp_path: Path) -> None:
    newsroom = make_newsroom(f"sqlite:///{tmp_path / 'verified.db'}")
    post(newsroom, ARTICLES)
    assert len(list(newsroom.brief_untold())) == 11
    assert newsroom.verify().failed == []
    event = newsroom.article("ledger-call-april").event or ""
    cited = newsroom.briefing(event).dump()["sentences"][0]
    with sqlite3.connect(tmp_path / "verified.db") as raw:
        (held,) = raw.execute("SELECT text FROM articles WHERE id = ?", [cited["article"]]).fetchone()
        place = cited["start"] + 3
        changed = held[:place] + ("x" if held[place] != "x" else "y") + held[place + 1 :]
        raw.execute("UPDATE articles SET text = ? WHERE id = ?", [changed, cited["article"]])
    raw.close()
    failed = newsroom.verify().failed
    assert {(f"event {event}", cited["article"])} == {(place, slice_["article"]) for place, slice_ in failed}
    assert cited in [slice_ for _, slice_ in failed]
    assert newsroom.verify_event(event).failed
    newsroom.close()


@pytest.mark.parametrize(
    "name", ["", ".", "Mars", "../etc/passwd", "/etc/passwd", "Europe", "a" * 5000, "nul\0"]
)
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(ParameterError, match="tz"):
        get_zone(name)


def test_a_date_in_the_future_is_a_line_of_the_ledger(newsroom: Newsroom) -> None:
    text = "The last ferry left Corrie Point at noon. It carried eleven sheep."
    said = read_record({"id": "ahead", "text": text, "published": "2099-04-08"}, "p")
    slip = read_record({"id": "slip", "text": f"Ferries stop\nApril 8, 2099\n\n{text}"}, "p")
    lines = list(newsroom.post([("one", said), ("two", slip)]))
    assert [(line.outcome, line.precision) for line in lines] == [("rejected", "none"), ("created", "none")]
    assert all("lies in the future" in (line.reason or "") for line in lines)
