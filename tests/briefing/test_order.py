import random
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefing.likeness import Likeness
from summarizer.briefing.order import in_reading_order
from summarizer.models import Article, Sentence
from summarizer.reading.records import read_record
from summarizer.text.sentences import split

Make = Callable[..., Article]

TOPICS = (
    "The ferry Alma ran aground on the Holm sandbank.",
    "The lifeboat of Skarv brought forty passengers ashore.",
    "The minister of fisheries promised a survey of the fairway.",
    "The insurer expects claims for damaged lorries.",
    "But the tug could not reach the wreck before noon.",
)


def told(articles: Sequence[Article], chosen: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """The chosen sentences, by article and position, in reading order."""
    sentences = {article.id: split(article) for article in articles}
    picked = [sentences[article][position] for article, position in chosen]
    ordered = in_reading_order(picked, articles, sentences, Likeness("en"))
    return [(sentence.article, sentence.position) for sentence in ordered]


def test_nothing_chosen_is_nothing_told() -> None:
    assert in_reading_order((), (), {}, Likeness("en")) == ()


def test_what_speaks_of_the_same_stands_together_though_other_articles_tell_it(make_article: Make) -> None:
    one = make_article(
        f"{TOPICS[0]} Rain fell. Skippers praised the old lighthouse. Cod is dear. Fog rose.", id="a"
    )
    other = make_article(
        f"Hail fell. Snow fell. {TOPICS[3]} Fog lay. The lighthouse was praised by skippers.", id="b"
    )
    # By place alone the insurer, 2 of 4, would stand between the two on the lighthouse, 2 and 4 of 4.
    assert told([one, other], [("a", 0), ("a", 2), ("b", 2), ("b", 4)]) == [
        ("a", 0),
        ("a", 2),
        ("b", 4),
        ("b", 2),
    ]


def test_later_days_come_first_and_undated_articles_last(make_article: Make) -> None:
    undated = make_article(f"{TOPICS[0]} {TOPICS[1]}", id="c")
    first = make_article(f"Nobody was hurt. {TOPICS[2]}", id="a", published="2025-05-04")
    later = make_article(f"Nobody was hurt. {TOPICS[3]}", id="b", published="2025-05-06")
    chosen = [("c", 0), ("a", 1), ("b", 1)]
    assert told([first, later, undated], chosen) == [("c", 0), ("b", 1), ("a", 1)]


def test_of_one_day_what_stands_nearer_to_the_head_of_its_article_comes_first(make_article: Make) -> None:
    short = make_article(f"Nobody was hurt. {TOPICS[1]} {TOPICS[2]}", id="a", published="2025-05-04")
    long = make_article(
        f"{TOPICS[0]} {TOPICS[4]} {'Waves rose. ' * 7}{TOPICS[3]}", id="b", published="2025-05-04"
    )
    # 2 of 2 in the short one, 0 and 9 of 9 in the long one; then 1 of 2 and 9 of 9.
    assert told([short, long], [("b", 0), ("b", 9), ("a", 1)]) == [("b", 0), ("a", 1), ("b", 9)]


def test_of_two_heads_the_one_chosen_first_opens(make_article: Make) -> None:
    articles = [make_article(TOPICS[0], id="a"), make_article(TOPICS[1], id="b")]
    assert told(articles, [("b", 0), ("a", 0)]) == [("b", 0), ("a", 0)]


@st.composite
def events(draw: st.DrawFn) -> tuple[list[Article], dict[str, tuple[Sentence, ...]], list[Sentence]]:
    """Articles in canonical order with their sentences, and some of the sentences."""
    texts = draw(st.lists(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=6), min_size=1, max_size=4))
    days = [draw(st.sampled_from(["2025-05-04", "2025-05-05"])) for _ in texts]
    articles = [
        read_record({"id": f"{n}", "text": " ".join(text), "published": day}, "the test")
        for n, (text, day) in enumerate(zip(texts, sorted(days), strict=True))
    ]
    sentences = {article.id: split(article) for article in articles}
    everything = [sentence for held in sentences.values() for sentence in held]
    return articles, sentences, draw(st.lists(st.sampled_from(everything), min_size=1, unique=True))


@given(events())
def test_all_that_was_chosen_is_told_once_and_opens_nearest_to_a_head(
    event: tuple[list[Article], dict[str, tuple[Sentence, ...]], list[Sentence]],
) -> None:
    articles, sentences, chosen = event
    ordered = in_reading_order(chosen, articles, sentences, Likeness("en"))
    assert sorted(ordered, key=chosen.index) == chosen
    assert ordered[0].position == min(sentence.position for sentence in chosen)


@given(events())
def test_a_sentence_stands_right_behind_the_one_before_it_in_its_article(
    event: tuple[list[Article], dict[str, tuple[Sentence, ...]], list[Sentence]],
) -> None:
    articles, sentences, chosen = event
    ordered = in_reading_order(chosen, articles, sentences, Likeness("en"))
    followed = set(pairwise(ordered))
    for one, other in pairwise(sorted(chosen, key=lambda s: (s.article, s.position))):
        if (one.article, one.position + 1) == (other.article, other.position):
            assert (one, other) in followed


@given(events(), st.randoms(use_true_random=False))
def test_the_order_of_choice_decides_on_nothing_but_the_opening(
    event: tuple[list[Article], dict[str, tuple[Sentence, ...]], list[Sentence]], draws: random.Random
) -> None:
    articles, sentences, chosen = event
    ordered = in_reading_order(chosen, articles, sentences, Likeness("en"))
    rest = list(ordered[1:])
    draws.shuffle(rest)
    assert in_reading_order([ordered[0], *rest], articles, sentences, Likeness("en")) == ordered


@pytest.mark.parametrize("language", ["ja", "sr"])
def test_any_language_has_an_order(language: str) -> None:
    articles = [read_record({"id": "a", "text": "雨。雪。風。", "language": language}, "the test")]
    sentences = {"a": split(articles[0])}
    assert in_reading_order(sentences["a"], articles, sentences, Likeness(language)) == sentences["a"]
