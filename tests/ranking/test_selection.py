from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Article, Sentence, headline_text
from summarizer.ranking.readability import MOST_WORDS, is_torn, leans, whole_quotations
from summarizer.ranking.selection import Selector
from summarizer.ranking.summarizers import word_count
from summarizer.text.sentences import split

Make = Callable[..., Article]


@pytest.fixture(scope="module")
def quake(seed_articles: list[Article]) -> list[Article]:
    return sorted((a for a in seed_articles if "quake" in a.id), key=lambda a: a.id)


def selector(articles: list[Article]) -> Selector:
    sentences = [sentence for article in articles for sentence in split(article)]
    return Selector(sentences, titles={article.id: headline_text(article) for article in articles})


@pytest.mark.parametrize("words", [20, 45, 75, 120, 250, 5_000])
def test_a_selection_never_exceeds_its_budget(quake: list[Article], words: int) -> None:
    chosen, _ = selector(quake).within(words)
    assert 0 < sum(map(word_count, chosen)) <= words


def test_the_more_there_is_to_tell_the_fuller_the_budget(make_article: Make) -> None:
    told = "The ferry Alma ran aground off Holm on Monday with forty people aboard."
    aside = "Brevik council will vote next spring on new benches for its old market square."
    other = "Harvests of rye fell in each of the eleven districts that were counted last year."
    few = [make_article(f"{told} {aside}", id="a"), make_article(told.replace("Monday", "the rocks"), id="b")]
    many = [make_article(" ".join([told, aside, *[other] * 30]), id="a"), few[1]]
    shares = [sum(map(word_count, selector(articles).within(40)[0])) for articles in (few, many)]
    assert shares[0] < shares[1] <= 40


def test_beside_sentences_held_from_far_down_a_lead_is_told(make_article: Make) -> None:
    lead = "The ferry Alma ran aground off Holm on Monday with forty people aboard."
    deep = [f"Tug number {n} of the Skarv company came to the sandbank at {n} o'clock." for n in range(2, 12)]
    article = make_article(" ".join([lead, *deep]), id="a")
    held = split(article)[8]

    def little_of_leads(sentence: Sentence) -> float:
        return 0.01 if not sentence.position else 1.0

    chosen, _ = selector([article]).within(30, opening=[held], value_of=little_of_leads)
    assert {held, split(article)[0]} <= set(chosen)


def test_fragments_are_told_only_where_there_is_nothing_else(make_article: Make) -> None:
    fragment, whole = (
        "Married with two children.",
        "The mayor of Norwick opened the bridge on Monday morning.",
    )
    for text, expected in ((f"{whole} {fragment}", [whole]), (fragment, [fragment])):
        chosen, _ = selector([make_article(text, id="a")]).within(60)
        assert [sentence.text for sentence in chosen] == expected


@pytest.mark.parametrize(
    ("short", "is_told"),
    [
        ("Two people were treated for smoke.", True),
        ("Mayor Ida Moss cut the ribbon.", True),
        ("Two hundred children came.", True),
        ("The roof cost 1.2 million pounds.", True),
        ("Two of a kind.", False),
        ("It was all quite grim.", False),
    ],
)
def test_a_short_sentence_of_a_short_item_is_told_where_it_is_a_statement(
    make_article: Make, short: str, *, is_told: bool
) -> None:
    whole = "A fire swept through the covered market of Norwick on Monday morning."
    chosen, _ = selector([make_article(f"{whole} {short}", id="a")]).within(60)
    assert [sentence.text for sentence in chosen] == ([whole, short] if is_told else [whole])


def test_a_short_lead_that_is_a_statement_is_told_however_long_its_article(make_article: Make) -> None:
    lead = "Norwick did without trams on Monday."
    below = [
        f"Passengers walked past the {stop} stop in the rain for most of the morning."
        for stop in ("harbour", "museum", "market", "castle", "station", "hospital")
    ]
    chosen, _ = selector([make_article(" ".join([lead, *below]), id="a")]).within(60)
    assert lead in [sentence.text for sentence in chosen]


def test_where_less_than_half_of_the_budget_would_be_told_what_is_worth_little_is_told_too(
    make_article: Make,
) -> None:
    texts = (
        "The covered market of Norwick opens again on Saturday after two years of works.",
        "Its roof was laid with forty thousand slates from quarries at Brevik.",
        "Parking is free along the canal all weekend for those who come by car.",
        "A brass band plays at noon beside the fountain that Ida Moss gave.",
        "Butchers and bakers move into eleven stalls which stood empty since spring.",
    )
    whole = selector([make_article(" ".join(texts), id="a")])

    def little(sentence: Sentence) -> float:
        return 0.02 if sentence.position else 1.0

    for budget, told in ((20, texts[:1]), (120, texts)):
        chosen, _ = whole.within(budget, value_of=little)
        assert {sentence.text for sentence in chosen} == set(told)


def test_a_short_sentence_of_a_longer_text_is_a_fragment_also_where_it_counts(make_article: Make) -> None:
    short = "Two people were treated for smoke."
    others = [f"Hall {place} of the covered market at Norwick was closed until noon." for place in "ABCDE"]
    chosen, _ = selector([make_article(" ".join([*others, short]), id="a")]).within(200)
    assert short not in [sentence.text for sentence in chosen]


def test_a_budget_smaller_than_any_sentence_chooses_nothing(quake: list[Article]) -> None:
    assert selector(quake).within(1)[0] == ()


def test_no_chosen_sentence_leans_on_one_that_was_not_chosen(quake: list[Article]) -> None:
    for words in (45, 75, 120, 250):
        chosen, _ = selector(quake).within(words)
        places = {(sentence.article, sentence.position) for sentence in chosen}
        for sentence in chosen:
            assert not leans(sentence.text, "en") or (sentence.article, sentence.position - 1) in places


def test_the_trace_has_a_step_for_each_sentence_with_the_runner_up_that_it_beat(quake: list[Article]) -> None:
    chosen, explain = selector(quake).within(120)
    trace = explain()
    assert [step.sentence for step in trace] == list(chosen)
    assert [step.rank for step in trace] == list(range(len(chosen)))
    assert all(step.coverage >= step.redundancy >= 0 for step in trace)
    assert all(step.runner_up is not None and step.runner_up not in chosen for step in trace)
    assert all(step.runner_up_score is not None and step.runner_up_score <= step.score for step in trace)


def test_a_sentence_that_nothing_else_repeats_has_no_redundancy(quake: list[Article]) -> None:
    (only,) = selector(quake).within(35)[1]()
    assert (only.redundancy, only.rank) == (0, 0)


def test_what_the_other_sentences_say_is_taken_off(quake: list[Article]) -> None:
    _, explain = selector(quake).within(120)
    trace = explain()
    assert any(step.redundancy > 0 for step in trace)
    assert all(step.score < step.coverage - step.redundancy for step in trace)  # less the price of its words


def test_best_gives_distinct_sentences(quake: list[Article]) -> None:
    best = selector(quake).best(10)
    assert len(best) == len(set(best)) == 10


def test_one_sentence_is_its_own_summary(make_article: Make) -> None:
    article = make_article("The bridge at Norwick reopened on Monday after repairs.", id="a")
    chosen, explain = selector([article]).within(50)
    [step] = explain()
    assert [sentence.text for sentence in chosen] == [article.text]
    assert step.runner_up is None


def test_fifty_thousand_sentences_are_chosen_from() -> None:
    chance = np.random.default_rng(0)
    vocabulary = np.array([f"word{number}" for number in range(5_000)])
    texts = (" ".join(chance.choice(vocabulary, 12)) + "." for _ in range(50_000))
    sentences = [
        Sentence(f"a{n // 500}", n % 500, n % 500, 0, len(text), text) for n, text in enumerate(texts)
    ]
    chosen, _ = Selector(sentences).within(120)
    assert 0 < sum(map(word_count, chosen)) <= 120


WORDS = st.lists(
    st.sampled_from(
        [
            "Alma",
            "ferry",
            "ran",
            "aground",
            "Holm",
            "tug",
            "tide",
            "the",
            "of",
            "she",
            "But",
            "“",
            "”",
            '"',
            "?",
            "40",
            ".",
        ]
    ),
    max_size=25,
)


@given(st.lists(WORDS.map(" ".join).filter(str.strip), max_size=12), st.integers(1, 60))
def test_any_sentences_are_chosen_from_within_the_budget(texts: list[str], budget: int) -> None:
    sentences = [Sentence(f"a{n % 3}", n // 3, 0, 0, len(text), text) for n, text in enumerate(texts)]
    ordered = sorted(sentences, key=lambda sentence: (sentence.article, sentence.position))
    chosen, _ = Selector(ordered).within(budget)
    assert sum(map(word_count, chosen)) <= budget
    assert len(set(chosen)) == len(chosen)


def opens_alike(one: Sentence, other: Sentence) -> bool:
    return one.text.split()[0] == other.text.split()[0]


def in_articles(texts: list[str]) -> list[Sentence]:
    sentences = [Sentence(f"a{n % 3}", n // 3, 0, n, n + len(text), text) for n, text in enumerate(texts)]
    return sorted(sentences, key=lambda sentence: (sentence.article, sentence.position))


NAMES = st.lists(
    st.sampled_from(["Alma", "Brevik", "Holm", "Skarv", "Norwick", "aground", "tug", "tide"]), min_size=1
)


@given(st.lists(NAMES.map(" ".join), max_size=12), st.integers(1, 60))
def test_no_two_chosen_sentences_tell_the_same_whatever_counts_as_that(texts: list[str], budget: int) -> None:
    chosen, _ = Selector(in_articles(texts)).within(budget, opens_alike)
    openings = [sentence.text.split()[0] for sentence in chosen]
    assert len(openings) == len(set(openings))


def test_what_tells_the_same_may_all_be_chosen_without_the_part_on_redundancy() -> None:
    sentences = in_articles(
        ["Alma ran aground off Holm late on Sunday evening.", "Alma was pulled off the bank by a tug."]
    )
    for without, expected in (frozenset[str](), 1), (frozenset({"redundancy"}), 2):
        assert len(Selector(sentences, without=without).within(60, opens_alike)[0]) == expected


def hits_a_bank(one: Sentence, other: Sentence) -> float:
    return 0.9 * ("Skarv" not in one.text + other.text)


GROUNDED = (
    "Alma ran aground off Holm late on Sunday evening.",
    "The ferry to Brevik hit a bank in the dark.",
    "Skarv elected its first woman harbour master.",
)


def test_what_likely_tells_one_fact_again_gives_way_to_what_tells_another() -> None:
    # Beside them stands what may not be told, so that there is plenty to choose from.
    asked = [f"Who would have thought that of the {number} herons which rest there?" for number in range(20)]
    chooser = Selector(in_articles([*GROUNDED, *asked]))
    assert len(chooser.within(60)[0]) == len(GROUNDED)
    chosen, _ = chooser.within(60, hits_a_bank)
    assert [each.text.split()[0] for each in chosen if "Skarv" in each.text] == ["Skarv"]
    assert len(chosen) == len(GROUNDED) - 1


def test_what_likely_tells_one_fact_again_is_told_where_there_is_little_else() -> None:
    assert len(Selector(in_articles(GROUNDED)).within(60, hits_a_bank)[0]) == len(GROUNDED)


def test_a_pair_is_compared_once_however_often_the_search_comes_back_to_it(quake: list[Article]) -> None:
    asked: list[frozenset[Sentence]] = []

    def noted(one: Sentence, other: Sentence) -> bool:
        asked.append(frozenset((one, other)))
        return False

    selector(quake).within(120, noted)
    assert len(asked) == len(set(asked)) > 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left at noon.", True),
        ("“They have gone,” she said.", True),
        ("Indeed, the talks failed.", True),
        ("But the talks failed.", True),
        ("The move surprised investors.", True),
        ("That’s why the ferry stayed in port.", True),
        ("That year the ferry stayed in port.", False),
        ("For example, the ferry stayed in port.", True),
        ("In addition, the ferry stayed in port.", True),
        ("Still, the ferry left at noon.", True),
        ("The two left at noon.", True),
        ("It is a rare flower.", False),
        ("The minister left at noon.", False),
        ("Hester left at noon.", False),
    ],
)
def test_a_sentence_that_points_back_leans(text: str, expected: bool) -> None:
    assert leans(text, "en") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready.", True),
        ("Nobody knows,” he said.", True),
        ('"Go.', True),
        ("“Go,” she said.", False),
        ("Go.", False),
    ],
)
def test_half_a_quotation_is_torn(text: str, expected: bool) -> None:
    assert is_torn(text) is expected


def test_a_quotation_of_two_sentences_is_chosen_whole(make_article: Make) -> None:
    text = (
        "“The bridge was closed for a year. It reopened on Monday,” the mayor of Norwick said. "
        "Traffic over the bridge at Norwick is slow."
    )
    article = make_article(text, id="a")
    runs = whole_quotations(split(article))
    assert [len(run) for run in runs] == [2, 1]
    chosen, _ = selector([article]).within(20)
    assert len(chosen) in {1, 2}
    assert not is_torn(" ".join(sentence.text for sentence in chosen))


def test_a_mark_that_is_never_closed_ties_no_sentences_together(make_article: Make) -> None:
    article = make_article(
        "“The bridge was closed. It reopened. Cars came. Buses came. Trams came too.", id="a"
    )
    assert all(len(run) == 1 for run in whole_quotations(split(article)))


def test_a_quotation_too_long_for_one_unit_leaves_its_sentences_apart(make_article: Make) -> None:
    middle = (
        "The bridge was closed while the workers laid a deck, a rail and two lanes of road over the water."
    )
    text = f"“We built it from the ground. {middle} {middle} {middle} It reopened,” the mayor said."
    runs = whole_quotations(split(make_article(text, id="a")))
    assert word_count(runs[0][0]) < MOST_WORDS < sum(word_count(sentence) for run in runs for sentence in run)
    assert [len(run) for run in runs] == [1, 1, 1, 1, 1]


def test_a_fragment_does_not_fill_up_the_end(make_article: Make) -> None:
    main = "The bridge at Norwick over the river Alma reopened on Monday after repairs."
    chosen, _ = selector([make_article(f"{main} Married with two children.", id="a")]).within(40)
    assert [sentence.text for sentence in chosen] == [main]


def test_an_event_of_fragments_alone_has_a_summary(make_article: Make) -> None:
    chosen, _ = selector([make_article("Bridge open again.", id="a")]).within(40)
    assert [sentence.text for sentence in chosen] == ["Bridge open again."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Will the ferry Alma run aground on the Holm sandbank again?", id="a question"),
        pytest.param("“The ferry Alma ran aground on the Holm sandbank on Sunday.”", id="a bare quotation"),
        pytest.param("FILE - The ferry Alma off the Holm sandbank on Sunday evening.", id="a caption"),
    ],
)
def test_what_reads_badly_alone_is_not_told_while_there_is_anything_else(text: str) -> None:
    told = "The ferry Alma ran aground on the Holm sandbank on Sunday evening."
    sentences = [Sentence("a", n, n, n * 100, n * 100 + len(t), t) for n, t in enumerate((text, told, text))]
    assert {sentence.text for sentence in Selector(sentences).within(60)[0]} == {told}


SAID = "“We saw nothing in the fog,” the captain of the Alma said on Sunday."
QUOTED_ON = "“Then the whole ferry shook and all the lights in the saloon went out.”"


@pytest.mark.parametrize(
    ("before", "is_told"),
    [
        pytest.param(SAID, True, id="who speaks stands in front"),
        pytest.param("The ferry Alma ran aground off Holm on Sunday.", False, id="nobody speaks in front"),
    ],
)
def test_a_bare_quotation_comes_with_the_sentence_that_says_who_speaks(before: str, *, is_told: bool) -> None:
    texts = (before, QUOTED_ON)
    sentences = [Sentence("a", n, n, n * 100, n * 100 + len(t), t) for n, t in enumerate(texts)]
    assert [each.text for each in Selector(sentences).within(60)[0]] == list(texts[: 1 + is_told])


def test_a_quotation_is_not_told_without_who_speaks() -> None:
    texts = (SAID, QUOTED_ON)
    sentences = [Sentence("a", n, n, n * 100, n * 100 + len(t), t) for n, t in enumerate(texts)]
    spoken, _ = Selector(sentences).within(60, value_of=lambda each: float(each.text == QUOTED_ON))
    assert not spoken
