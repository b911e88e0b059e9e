import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from summarizer.grouping.days import publishers_days
from summarizer.grouping.edits import Bonds
from summarizer.grouping.events import group
from summarizer.grouping.explanation import reasons
from summarizer.grouping.fragments import LEAST_GROUPS, PieceFacts, rejoined
from summarizer.grouping.outlines import outline_of
from summarizer.grouping.results import opening_results
from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.grouping.wholes import WholeWords, words_of
from summarizer.models import Article, publisher_of
from summarizer.reading.records import read_record

WEEK = Path(__file__).parents[1] / "evaluation" / "weeks" / "kharovia"
Make = Callable[..., Article]
TABLE = DocumentFrequencies(0, {}, {}, "en", open=True)
STRIKE = {
    "called": (
        "2026-03-02",
        "Ferrin trams to stand still from Wednesday",
        "Tram drivers in Ferrin will walk out on Wednesday, the drivers' union says. Its chairwoman Odile Marn wants a "
        "second guard in every depot after the break-ins at Coal Lane.",
    ),
    "ended": (
        "2026-03-06",
        "Second guard for Coal Lane: drivers go back",
        "Trams run again. Odile Marn of the drivers' union put out the fire in the barrel at the depot gate at noon, "
        "when the owner had signed for a second guard by night.",
    ),
}
OTHERS = (
    "The lighthouse at Skar Point has a new lamp that is seen for thirty miles.",
    "A goat ate the minutes of the Bellmoor parish council before they were read.",
    "Apples are dear this spring, since frost took half of the blossom in Lorne Vale.",
    "Nobody was hurt when a chimney fell through the roof of a bakery in Tolve.",
    "The observatory at Mount Ree has counted eleven new comets in a month.",
    "A choir from Hask sang for nine hours to pay for its organ pipes.",
    "Bees have moved into the letter box of the Ostrel court house.",
    "Salmon are back in the upper Dorre, anglers report.",
)


@pytest.fixture
def articles(make_article: Make) -> list[Article]:
    strike = [
        make_article(text, id=name, title=title, published=f"{day}T09:00:00Z", source="Ferrin Post")
        for name, (day, title, text) in STRIKE.items()
    ]
    return strike + [
        make_article(text, id=str(number), published="2026-03-04T09:00:00Z", source=f"Gazette {number}")
        for number, text in enumerate(OTHERS)
    ]


def known(articles: Sequence[Article]) -> PieceFacts:
    return PieceFacts(
        [publisher_of(article) for article in articles],
        np.eye(len(articles)),
        np.zeros((len(articles), len(articles))),
        publishers_days(articles),
        [opening_results(article) for article in articles],
        frozenset(),
    )


def words(articles: Sequence[Article]) -> WholeWords:
    return words_of([outline_of(article) for article in articles], TABLE)


def joined(
    articles: Sequence[Article], groups: Sequence[Sequence[int]] = (), **kept: Mapping[str, object] | Bonds
) -> list[set[str]]:
    """The groups of two and more."""
    each = groups or [[number] for number in range(len(articles))]
    found = rejoined(each, known(articles), words(articles), **kept)  # type: ignore[arg-type]
    return [{articles[member].id for member in one} for one in found if len(one) > 1]


def test_groups_that_tell_most_of_each_other_are_one_affair(articles: list[Article]) -> None:
    assert joined(articles) == [{"called", "ended"}]


def test_among_few_groups_nobody_knows_what_tells_them_apart(articles: list[Article]) -> None:
    assert joined(articles[: LEAST_GROUPS - 1]) == []


@pytest.mark.parametrize("published", ["2026-03-12T09:00:00Z", None])
def test_what_comes_after_a_week_of_silence_or_without_a_date_is_another_affair(
    published: str | None, articles: list[Article], make_article: Make
) -> None:
    _, title, text = STRIKE["ended"]
    late = make_article(text, id="ended", title=title, published=published, source="Ferrin Post")
    assert joined([articles[0], *articles[2:], late]) == []


def test_two_results_keep_fragments_apart(articles: list[Article]) -> None:
    results = [frozenset({(1, 3)}), frozenset({(0, 2)}), *known(articles).results[2:]]
    each = [[number] for number in range(len(articles))]
    assert rejoined(each, replace(known(articles), results=results), words(articles)) == each


def test_what_editors_put_apart_stays_apart(articles: list[Article]) -> None:
    assert joined(articles, bonds=Bonds(apart=[({0}, {1})])) == []


def test_what_tells_several_events_is_no_fragment(articles: list[Article]) -> None:
    each = [[number] for number in range(len(articles))]
    assert rejoined(each, replace(known(articles), several={1}), words(articles)) == each


def test_the_order_of_groups_changes_nothing(articles: list[Article]) -> None:
    each = [[number] for number in range(len(articles))]
    assert joined(articles, each[::-1]) == joined(articles, each[3:] + each[:3]) == joined(articles)


def test_a_report_taken_for_one_of_another_affair_goes_to_its_own(
    articles: list[Article], make_article: Make
) -> None:
    second = make_article(
        "The new lamp of the lighthouse at Skar Point blinded gulls, and its keeper will dim it.",
        id="lamp",
        published="2026-03-05T09:00:00Z",
        source="Skar Herald",
    )
    everything = [*articles, second]
    mixed = [[0], [1, len(articles)], *([number] for number in range(2, len(articles)))]
    assert joined(everything, mixed) == [{"called", "ended"}, {"0", "lamp"}]
    held = Bonds(together=[{1, len(articles)}])
    assert any({"ended", "lamp"} <= one for one in joined(everything, mixed, bonds=held))


def test_a_week_of_short_affairs_stays_whole_and_says_what_joined_its_parts() -> None:
    articles, events = (
        [json.loads(line) for line in (WEEK / name).read_text(encoding="utf-8").splitlines()]
        for name in ("articles.jsonl", "events.jsonl")
    )
    grouping = group([read_record(article, "week") for article in articles])
    gold = {frozenset(event["articles"]) for event in events}
    assert len(gold & {frozenset(event.articles) for event in grouping.events}) >= 17
    assert reasons(grouping, {"sem-refinery-4"})["sem-refinery-4"].rule == (
        "reports of one affair: parts of it are alike as wholes, more than either is like any other event"
    )
