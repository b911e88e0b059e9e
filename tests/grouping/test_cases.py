"""Short items by one form, of one town, or about one growing affair, in ten languages."""

import json
from pathlib import Path

import pytest

from summarizer.grouping.copies import origins
from summarizer.grouping.events import group, in_canonical_order
from summarizer.grouping.explanation import reasons
from summarizer.grouping.furniture import all_masked
from summarizer.grouping.vectors import Tables
from summarizer.models import Article
from summarizer.reading.records import read_record

WEEK, CALDRIA = (Path(__file__).parent / "weeks" / name for name in ("halden.jsonl", "caldria.jsonl"))
WEEKS = Path(__file__).parents[1] / "evaluation" / "weeks"
FILES = sorted((Path(__file__).parent / "cases" / "open").glob("*.jsonl"))


def read(path: Path) -> tuple[list[Article], set[frozenset[str]]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    events: dict[str, set[str]] = {}
    for row in rows:
        events.setdefault(row.pop("event"), set()).add(row["id"])
    return all_masked(read_record(row, "case") for row in rows), set(map(frozenset, events.values()))


@pytest.mark.parametrize(("tables", "least"), [(None, 64), (Tables(), 66)], ids=["file", "young-store"])
def test_short_items_are_parted_as_their_labels_say(tables: Tables | None, least: int) -> None:
    wrong = []
    for path in FILES:
        articles, gold = read(path)
        if {frozenset(event.articles) for event in group(articles, tables).events} != gold:
            wrong.append(path.stem)
    assert len(FILES) - len(wrong) >= least, wrong


# Two clubs' notices differ in common nouns alone ("dance", "judo"), which fill no slot of ``fingerprints``.
NOTICES = pytest.mark.xfail(reason="what fills a form is no name", strict=True)
FORMS = [
    pytest.param(path, marks=[NOTICES] if path.stem == "fr-inscriptions-et-crue" else []) for path in FILES
]


@pytest.mark.parametrize("path", FORMS, ids=[path.stem for path in FILES])
def test_no_report_by_a_form_is_taken_for_a_copy(path: Path) -> None:
    ordered = in_canonical_order(read(path)[0])
    assert all(article == origin for article, origin in origins(ordered).items())


@pytest.mark.parametrize(("path", "least"), [(WEEK, 16), (CALDRIA, 11)], ids=lambda value: str(value)[-13:])
def test_a_week_of_growing_affairs_and_their_neighbours_is_parted(path: Path, least: int) -> None:
    articles, gold = read(path)
    found = {frozenset(event.articles) for event in group(articles).events}
    assert len(gold & found) >= least, gold - found


@pytest.mark.parametrize(
    ("week", "neighbours"), [("brenza", {"mosaic", "museum"}), ("estmark", {"okely", "pellmatch"})]
)
def test_two_matters_that_share_names_alone_are_two_events_in_a_young_store(
    week: str, neighbours: set[str]
) -> None:
    lines = (WEEKS / week / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = all_masked(read_record(json.loads(line), "week") for line in lines)
    events = [{name.split("-")[1] for name in event.articles} for event in group(articles, Tables()).events]
    assert sorted(len(event) for event in events if event & neighbours) == [1, 1]


@pytest.mark.parametrize(
    ("week", "reports"),
    [
        ("estmark", {"six-hiker-1", "courier-unitedmatch-1"}),
        ("calvera", {"echo-bear-1", "echo-cable-1", "echo-snow-3", "observer-prize-1"}),
    ],
)
def test_single_reports_of_several_events_of_one_place_are_events_of_their_own(
    week: str, reports: set[str]
) -> None:
    lines = (WEEKS / week / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [read_record(json.loads(line), "week") for line in lines]
    events = group(article for article in articles if article.id in reports).events
    assert len(events) == len(reports)


def test_two_matches_of_the_same_clubs_two_days_apart_are_two_events_and_say_so() -> None:
    articles = [article for article in read(WEEK)[0] if "-league-" in article.id or "-cup-" in article.id]
    grouping = group(articles)
    assert sorted(len(event.articles) for event in grouping.events) == [3, 3]
    told = reasons(grouping)["herald-cup-1"].kept_apart or ""
    assert told.endswith("; the events: they open with the results of two matches or votes")
