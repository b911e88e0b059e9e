"""What nobody should send, and somebody will: the events of the sample corpus stay as they are."""

import datetime
import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import wordfreq

from summarizer.grouping.events import group
from summarizer.grouping.vectors import Tables
from summarizer.models import Article, Published
from tests.grouping.affairs import affairs

SEEDS = Path(__file__).parent.parent.parent / "seeds"
Make = Callable[..., Article]


@pytest.fixture(scope="module", params=["file", "store"])
def tables(request: pytest.FixtureRequest) -> Tables | None:
    """As a file run groups, and as an empty store does."""
    return Tables() if request.param == "store" else None


@pytest.fixture(scope="module")
def gold() -> set[frozenset[str]]:
    lines = (SEEDS / "events.jsonl").read_text(encoding="utf-8").splitlines()
    return {frozenset(json.loads(line)["articles"]) for line in lines}


def partition(articles: list[Article], tables: Tables | None) -> set[frozenset[str]]:
    return {frozenset(event.articles) for event in group(articles, tables).events}


def without(found: set[frozenset[str]], *ids: str) -> set[frozenset[str]]:
    return {event - set(ids) for event in found} - {frozenset()}


def test_an_article_of_one_word(
    seed_articles: list[Article], gold: set[frozenset[str]], tables: Tables | None, make_article: Make
) -> None:
    word = make_article("Earthquake.", id="word", published="2025-05-20")
    assert without(partition([*seed_articles, word], tables), "word") == gold


def test_an_article_of_very_many_words(
    seed_articles: list[Article], gold: set[frozenset[str]], tables: Tables | None, make_article: Make
) -> None:
    words = random.Random(20_000).choices(wordfreq.top_n_list("en", 5_000), k=20_000)
    long = make_article(" ".join(words) + ".", id="long")
    assert without(partition([*seed_articles, long], tables), "long") == gold


def test_an_article_with_the_title_of_every_other(
    seed_articles: list[Article], gold: set[frozenset[str]], tables: Tables | None, make_article: Make
) -> None:
    titles = ". ".join(article.title for article in seed_articles if article.title)
    titled = make_article("Read all of our stories of this week here.", id="titled", title=titles)
    found = without(partition([*seed_articles, titled], tables), "titled")
    assert all(any(event <= whole for whole in gold) for event in found)
    # In a file run the words of all titles are then words of two articles or more, and a loose event may come apart.
    assert len(gold - found) <= (tables is None)


def test_articles_that_all_have_one_title(
    seed_articles: list[Article], gold: set[frozenset[str]], tables: Tables | None, make_article: Make
) -> None:
    chosen = [affair.articles[0] for affair in affairs()[:12:2]]
    titled = [make_article(article.text, id=article.id, title="The world this morning") for article in chosen]
    found = partition([*seed_articles, *titled], tables)
    assert gold <= found


@pytest.mark.parametrize("year", ["1900", "2100"])
def test_an_article_of_another_age(
    year: str,
    seed_articles: list[Article],
    gold: set[frozenset[str]],
    tables: Tables | None,
    make_article: Make,
) -> None:
    text = (
        "BELISAR - An earthquake shook Belisar in eastern Kardova and brought down houses in the old quarter. "
        "Soldiers dug for survivors through the night, and the wounded were laid out in the market hall. "
        "The governor sent to the capital for tents, bread and doctors."
    )
    old = replace(
        make_article(text, id="old", title="An old tremor"),
        published=Published(datetime.date(int(year), 5, 20), "day", "metadata"),
    )
    found = partition([*seed_articles, old], tables)
    # The undated report on that town may be of either year.
    assert without(found, "old", "record-quake-undated") == without(gold, "record-quake-undated")
    assert not any({"old", "npa-quake-first"} <= event for event in found)


def test_two_hundred_copies_are_one_event(
    seed_articles: list[Article], gold: set[frozenset[str]], tables: Tables | None, make_article: Make
) -> None:
    text = next(article.text for article in seed_articles if article.id == "record-orrery")
    copies = [make_article(text, id=f"copy-{n}", source=f"Paper {n}") for n in range(200)]
    found = partition([*seed_articles, *copies], tables)
    ids = {article.id for article in copies}
    assert without(found, *ids) == gold
    assert sum(bool(event & ids) for event in found) == 1


def test_a_live_blog_that_quotes_ten_events(
    seed_articles: list[Article], gold: set[frozenset[str]], tables: Tables | None, make_article: Make
) -> None:
    by_id = {article.id: article for article in seed_articles}
    leads = [by_id[min(event)].text.split("\n\n")[-2:] for event in sorted(gold, key=min)][:10]
    blog = make_article(
        "\n\n".join(f"{8 + n}:15 {' '.join(lead)}" for n, lead in enumerate(leads)),
        id="blog",
        title="Live: the day as it happens",
    )
    found = partition([*seed_articles, blog], tables)
    hosts = next(event for event in found if "blog" in event) - {"blog"}
    untouched = {event for event in gold if not event & hosts}
    assert untouched <= found
    assert len(untouched) >= len(gold) - 1
