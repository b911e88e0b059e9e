"""Lines of large files that other processes read: the same lines of the ledger as where they are read here."""

import io
import json
import multiprocessing
import multiprocessing.synchronize  # before it is patched
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.made_articles import made_articles
from summarizer.families import Families
from summarizer.grouping.furniture import Furniture
from summarizer.inputs import read_arrivals
from summarizer.inputs.articles import LARGE_FILE
from summarizer.newsroom.arrivals import Prepared, Preparing, lines_elsewhere
from summarizer.parallel import open_processes
from summarizer.reading.records import read_record
from summarizer.text.annotation import MarkedText, marked_text, remember
from tests.newsroom_cases import make_newsroom, partition

NO_ARTICLES = ('{"name": "a"}', '{"name": "b"}')


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file with two values that are none in front of 60 articles, a broken line and one that says nothing."""
    lines = [*NO_ARTICLES, *(json.dumps(record) for record in made_articles(60))]
    lines[30:30] = ["{broken", '{"text": "..."}', " " * LARGE_FILE]
    path = tmp_path / "large.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("readers", [0, 1])
def test_a_large_file_is_taken_in_as_it_is_read_here(large: Path, readers: int) -> None:
    here, elsewhere = make_newsroom(), make_newsroom()
    expected = list(here.ingest(read_arrivals([str(large)], io.BytesIO())))
    with open_processes(readers) as spread:
        each = elsewhere.lines_elsewhere(spread)
        found = list(elsewhere.ingest(read_arrivals([str(large)], io.BytesIO(), each=each)))
    assert expected == found
    assert [line.outcome for line in found].count("rejected") == 4
    for newsroom in (here, elsewhere):
        newsroom.group_all()
    assert partition(here) == partition(elsewhere)


def test_a_file_of_lines_that_are_no_articles_is_passed_over_wherever_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "none.jsonl"
    path.write_text("\n".join([*NO_ARTICLES, " " * LARGE_FILE]), encoding="utf-8")
    each = lines_elsewhere(Preparing({}, Families()), map)
    expected = [(place, str(outcome)) for place, outcome in read_arrivals([str(path)], io.BytesIO())]
    found = [(place, str(outcome)) for place, outcome in read_arrivals([str(path)], io.BytesIO(), each=each)]
    assert expected == found


class Counting:
    """Spreads work nowhere, and counts what is given out."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self, function: Callable[[Any], Any], items: Iterable[Any], /) -> Iterator[Any]:
        for item in items:
            self.given += 1
            yield function(item)


def test_small_files_are_read_here(tmp_path: Path) -> None:
    path = tmp_path / "small.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in made_articles(3)), encoding="utf-8")
    spread = Counting()
    each = lines_elsewhere(Preparing({}, Families()), spread)
    assert len(list(read_arrivals([str(path)], io.BytesIO(), each=each))) == 3
    assert spread.given == 0


def test_what_was_prepared_before_furniture_was_learnt_is_prepared_anew() -> None:
    recurs = "Sign off for the Norwick Courier."
    text = f"The bridge at Norwick opened again on Monday after long repairs.\n\n{recurs}"
    line = ("line 1", json.dumps({"id": "a", "source": "Courier", "text": text}))
    newsroom = make_newsroom()
    before = next(iter(lines_elsewhere(Preparing({}, Families()), map)([line])))
    assert isinstance(before.outcome, Prepared)
    with newsroom.writing() as tx:
        tx.keep_furniture(1, [Furniture("Courier", recurs, 9)])
        tx.add_frequencies(1, "", b"", newsroom.now())
    list(newsroom.post([("line 1", before.outcome)]))
    aside = newsroom.article("a").article.set_aside
    assert [recurs] == [text[one.start : one.end] for one in aside if one.kind == "recurring"]


def test_words_that_another_process_has_found_are_not_found_again() -> None:
    article = read_record({"id": "a", "text": "The bridge at Norwick opened, as nobody else tells."}, "here")
    told = MarkedText((), ((("bridge", "bridg", False),),), cased=True)
    remember(article, told)
    assert marked_text(article) == told


def double(number: int) -> int:
    return 2 * number


def test_a_system_that_lets_no_pool_be_made_reads_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("_multiprocessing.SemLock", refuse)
    with open_processes(2) as spread:
        assert list(spread(double, [1, 2])) == [2, 4]


def test_no_process_starts_where_there_is_no_work() -> None:
    with open_processes(2):
        assert multiprocessing.active_children() == []
