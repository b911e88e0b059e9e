from collections.abc import Callable, Iterator
from itertools import zip_longest

import pytest

from summarizer.errors import UnknownNameError
from summarizer.models import Article, Briefing
from summarizer.ranking.lexrank import COEFFICIENTS, FEATURES, PARTS, VARIANTS, coefficients_without, left_out
from summarizer.ranking.selection import Selector
from summarizer.ranking.summarizers import get_summarizer, word_count
from summarizer.service import brief
from summarizer.text.sentences import split
from tests.remembered import remember_articles

Make = Callable[..., Article]


def briefings(articles: list[Article], name: str, words: int = 120) -> Iterator[Briefing]:
    told = (each.briefing for each in brief(articles, words=words, summarizer=name))
    return (briefing for briefing in told if isinstance(briefing, Briefing))


def told(articles: list[Article], name: str, words: int) -> Iterator[list[str]]:
    return ([sentence.text for sentence in each.sentences] for each in briefings(articles, name, words))


@pytest.fixture(autouse=True, scope="module")
def remembered() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        remember_articles(patch)
        yield


@pytest.fixture(scope="module")
def whole(seed_articles: list[Article]) -> dict[int, list[list[str]]]:
    return {words: list(told(seed_articles, "newsfold", words)) for words in (20, 45, 60, 100, 150)}


@pytest.mark.parametrize("part", PARTS)
def test_each_part_changes_what_some_briefing_says(
    seed_articles: list[Article], whole: dict[int, list[list[str]]], part: str
) -> None:
    assert any(
        one != other
        for words, said in whole.items()
        for one, other in zip_longest(said, told(seed_articles, f"newsfold:no-{part}", words))
    )


def test_parts_are_left_out_together(seed_articles: list[Article]) -> None:
    assert left_out("newsfold:no-lexrank+no-titles") == {"lexrank", "titles"}
    sentences = split(seed_articles[0])
    assert get_summarizer("newsfold:no-lexrank+no-titles")(sentences, 3)


@pytest.mark.parametrize("name", ["newsfold:", "newsfold:swaps", "newsfold:no-sense", "newsfold:no-swaps+"])
def test_an_unknown_part_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownNameError, match="newsfold:no-swaps"):
        left_out(name)


def test_every_feature_of_a_part_has_a_coefficient() -> None:
    assert {feature for features in FEATURES.values() for feature in features} <= COEFFICIENTS.keys()
    assert FEATURES.keys() <= PARTS.keys()


def test_coefficients_are_zero_without_their_part_and_else_the_same() -> None:
    changed = coefficients_without(COEFFICIENTS, {"lexrank", "swaps"})
    assert changed == {**COEFFICIENTS, "centrality": 0.0}


def test_without_coverage_the_most_central_sentence_comes_first(seed_articles: list[Article]) -> None:
    sentences = [s for a in seed_articles if "quake" in a.id for s in split(a)]
    chosen, explain = Selector(sentences, without={"coverage", "lead", "stop"}).within(60)
    steps = explain()
    assert steps[0].centrality == max(step.centrality for step in steps)
    assert 0 < sum(map(word_count, chosen)) <= 60


def test_the_signature_says_what_was_left_out(seed_articles: list[Article]) -> None:
    assert all(
        f"by:{VARIANTS[0]}|choice:" in each.signature for each in briefings(seed_articles, VARIANTS[0])
    )
