from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Article, Sentence, headline_text
from summarizer.ranking.selection import Selector
from summarizer.text.sentences import split


@cache
def _selector(articles: tuple[Article, ...]) -> Selector:
    sentences = [sentence for article in articles for sentence in split(article)]
    return Selector(sentences, titles={article.id: headline_text(article) for article in articles})


@pytest.fixture(scope="module")
def quake(seed_articles: list[Article]) -> tuple[Article, ...]:
    return tuple(sorted((a for a in seed_articles if "quake" in a.id), key=lambda a: a.id))


def _values(drawn: list[float]) -> Callable[[Sentence], float]:
    return lambda sentence: drawn[(7 * sentence.position + sentence.start) % len(drawn)]


SHARES = st.lists(st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.8, 0.99, 1.0]), min_size=1, max_size=12)


@settings(max_examples=20, deadline=None)
@given(drawn=SHARES, words=st.sampled_from([30, 75, 120]))
def test_the_same_is_chosen_and_explained_whether_values_are_known_from_the_start_or_asked_late(
    quake: tuple[Article, ...], drawn: list[float], words: int
) -> None:
    value_of, selector = _values(drawn), _selector(quake)
    late, late_choices = selector.within(words, value_of=value_of)
    known, known_choices = selector.within(words, value_of=value_of, most_of=value_of)
    assert late == known
    assert late_choices() == known_choices()
    assert selector.best(9, value_of) == selector.best(9, value_of, value_of)


def test_what_is_far_from_being_chosen_is_not_asked_for_its_value(quake: tuple[Article, ...]) -> None:
    asked: set[Sentence] = set()

    def value_of(sentence: Sentence) -> float:
        asked.add(sentence)
        return 1.0

    chosen, _ = _selector(quake).within(60, value_of=value_of)
    assert set(chosen) <= asked
    assert len(asked) < sum(len(split(article)) for article in quake) / 2
