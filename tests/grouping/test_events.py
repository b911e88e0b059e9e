import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.grouping.events import group, in_canonical_order
from summarizer.models import Article
from tests.remembered import remember_articles

SEEDS = Path(__file__).parent.parent.parent / "seeds"
Make = Callable[..., Article]


def partition(articles: list[Article]) -> set[frozenset[str]]:
    return {frozenset(event.articles) for event in group(articles).events}


@pytest.fixture(scope="session")
def gold() -> set[frozenset[str]]:
    lines = (SEEDS / "events.jsonl").read_text(encoding="utf-8").splitlines()
    return {frozenset(json.loads(line)["articles"]) for line in lines}


def test_the_sample_corpus_groups_into_its_gold_events_in_200_orders(
    seed_articles: list[Article], gold: set[frozenset[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    remember_articles(monkeypatch)
    shuffled = list(seed_articles)
    chance = random.Random(20250408)
    for _ in range(200):
        chance.shuffle(shuffled)
        assert partition(shuffled) == gold


def test_events_and_their_ids_do_not_depend_on_the_order_of_articles(seed_articles: list[Article]) -> None:
    assert group(seed_articles[::-1]).events == group(seed_articles).events


def test_each_article_is_in_exactly_one_event(seed_articles: list[Article]) -> None:
    placed = [article for event in group(seed_articles).events for article in event.articles]
    assert sorted(placed) == sorted(article.id for article in seed_articles)


def test_gold_events_regroup_exactly_when_only_two_of_them_are_there(
    seed_articles: list[Article], gold: set[frozenset[str]]
) -> None:
    # Document frequencies from a handful of articles on one affair must not make its own words common.
    by_id = {article.id: article for article in seed_articles}
    calls = [part for part in gold if any("-call-" in article for article in part)]
    assert partition([by_id[article] for part in calls for article in part]) == set(calls)


def test_a_reprint_is_in_the_event_of_its_origin(seed_articles: list[Article]) -> None:
    found = group(seed_articles)
    assert found.origin_of["dispatch-rail-npa"] == found.origin_of["examiner-rail-npa"]


def test_the_most_reported_event_comes_first(seed_articles: list[Article]) -> None:
    assert "belisar" in group(seed_articles).events[0].title.lower()


def test_an_event_is_not_titled_by_its_opinion_column(seed_articles: list[Article]) -> None:
    titles = {article: event.title for event in group(seed_articles).events for article in event.articles}
    assert not titles["dispatch-call-opinion"].startswith("A phone call is a start")


def test_no_articles_make_no_events() -> None:
    assert group([]).events == ()


def test_one_article_is_one_event(make_article: Make) -> None:
    [event] = group([make_article("The bridge at Norwick reopened on Monday.", id="a")]).events
    assert event.articles == ("a",)
    assert (event.first_published, event.last_published) == (None, None)


def test_articles_of_one_word_and_of_no_known_word_stand_alone(make_article: Make) -> None:
    articles = [make_article(text, id=text) for text in ("Storm.", "12 34.", "Xyzzyq.", "the of.")]
    assert len(group(articles).events) == 4


def test_an_articles_gold_label_is_not_read(make_article: Make) -> None:
    texts = (
        "Ferry strands forty passengers on Holm sandbank.",
        "Council of Orsk votes to plant nine hundred limes.",
    )
    articles = [make_article(text, id=str(n), event="same") for n, text in enumerate(texts)]
    assert len(group(articles).events) == 2


def test_the_same_story_two_months_later_is_another_event(make_article: Make) -> None:
    story = (
        "Ferry {} ran aground on the Holm sandbank near Skarv with {} passengers aboard, "
        "the coastguard said. "
    )
    early = [
        make_article(story.format("Alma", 40) + more, id=f"early-{n}", published="2025-03-01")
        for n, more in enumerate(
            ["All were brought ashore by nightfall.", "A tug pulled her free on the tide."]
        )
    ]
    late = [
        make_article(story.format("Berit", 12) + more, id=f"late-{n}", published="2025-05-01")
        for n, more in enumerate(
            ["Nobody was hurt in the fog.", "Divers checked the hull for leaks in the morning."]
        )
    ]
    assert partition([*early, *late]) == {frozenset({"early-0", "early-1"}), frozenset({"late-0", "late-1"})}


def test_ten_copies_of_a_text_are_one_event(make_article: Make, seed_articles: list[Article]) -> None:
    text = next(article.text for article in seed_articles if article.id == "record-orrery")
    copies = [make_article(text, id=f"copy-{n}", source=f"Paper {n}") for n in range(10)]
    [event] = group(copies).events
    assert len(event.articles) == 10


def test_canonical_order_is_by_publication_with_undated_articles_last(make_article: Make) -> None:
    given = [
        make_article("One.", id="undated"),
        make_article("Two.", id="late", published="2025-04-09"),
        make_article("Three.", id="early", published="2025-04-08T23:00:00Z"),
    ]
    assert [article.id for article in in_canonical_order(given)] == ["early", "late", "undated"]


def test_two_unrelated_articles_are_two_events(make_article: Make) -> None:
    bridge = make_article(
        "The bridge at Norwick reopened on Monday after a year of repairs that cost the city 12 million euros.\n\n"
        "Engineers replaced 48 cables and strengthened both pillars, the city said in a statement on Friday.",
        id="bridge",
        title="Bridge reopens after a year of repairs",
        published="2025-05-06",
    )
    storm = make_article(
        "A storm hit the coast on Tuesday and cut power to 4,000 homes, the grid operator said.",
        id="storm",
        title="Storm hits coast",
        published="2025-05-06",
    )
    assert len(group([bridge, storm]).events) == 2


def test_articles_of_events_that_are_not_alike_stay_apart_however_few_come(
    seed_articles: list[Article], gold: set[frozenset[str]]
) -> None:
    chance = random.Random(5)
    second_of_its_kind = ("-august", "-league-")
    events = sorted(
        sorted(event) for event in gold if not any(kind in min(event) for kind in second_of_its_kind)
    )
    for count in (2, 3, 5, 8):
        for _ in range(10):
            drawn = {chance.choice(event) for event in chance.sample(events, count)}
            assert len(partition([article for article in seed_articles if article.id in drawn])) == count
