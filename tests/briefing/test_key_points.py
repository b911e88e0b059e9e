"""What holds of the key points of any event, on events made of eight facts."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer import service
from summarizer.briefing.event_analysis import look_at, prepare
from summarizer.briefing.key_points import LEAST_FIT, NEEDED, Candidates, choose_points, stands_alone
from summarizer.briefing.likeness import SAME_FACT, Likeness
from summarizer.models import Briefing, Sentence
from summarizer.text.contradiction import contradict
from summarizer.text.statements import read_statement
from tests.newsroom_cases import make_article

FACTS = (
    "The ferry Alma ran aground on the Holm sandbank on Sunday evening with forty passengers aboard.",
    "Lifeboats from Skarv brought all passengers ashore before midnight, the coastguard said.",
    "Divers found a hole of two metres below the waterline of the hull on Monday morning.",
    "Fishermen had warned the harbour office of moving sands since March.",
    "Skarv's school opened its gym, where cooks served soup through the night.",
    "Prosecutors in Lenham opened an inquiry into the master's working hours.",
    "Trains between Lenham and Crayle were held for travellers who missed their connection.",
    "Insurers put the damage at nine million crowns.",
)
events = st.lists(
    st.lists(st.sampled_from(FACTS), min_size=1, max_size=8, unique=True), min_size=1, max_size=4
)


def told_of(event: list[list[str]], count: int) -> Briefing:
    articles = [
        make_article(id=f"a{n}", text=" ".join(facts), source=f"Paper {n}", published="2025-05-05")
        for n, facts in enumerate(event)
    ]
    [only] = service.brief(articles, key_points=count, one_event=True)
    assert isinstance(only.briefing, Briefing)
    return only.briefing


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(events, st.integers(0, 8))
def test_key_points_are_distinct_the_most_reported_first_and_as_many_as_asked_for_but_minor_ones(
    event: list[list[str]], count: int
) -> None:
    briefing = told_of(event, count)
    points = briefing.key_points
    silent = {left.article for left in briefing.set_aside}  # reprints of one another
    facts = {fact for n, said in enumerate(event) if f"a{n}" not in silent for fact in said}
    assert min(count, len(facts), NEEDED) <= len(points) <= min(count, len(facts))
    reported = [len(point.support.origins) for point in points]
    behind = [len(point.support.origins) for point in points if point.sentence not in {0, 1}]
    assert behind == sorted(behind, reverse=True)
    several = [point.corroboration == "several" for point in points]
    assert several == [sources > 1 for sources in reported]
    assert not any(point.single_source and point.corroboration != "only" for point in points)
    likeness = Likeness("en")
    told = [Sentence(f"{n}", 0, 0, 0, 1, point.citation.text) for n, point in enumerate(points)]
    assert all(likeness.same(one, other) < SAME_FACT for one, other in combinations(told, 2))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(events)
def test_the_support_of_a_point_is_one_sentence_of_each_source_that_says_it(event: list[list[str]]) -> None:
    briefing = told_of(event, 5)
    for point in briefing.key_points:
        cited = point.support.cited
        assert len(set(point.support.origins)) == len({each.source for each in cited}) == len(cited)
        assert {each.article for each in cited} <= set(point.support.articles)
        assert point.citation.article in point.support.articles
        said = read_statement(point.citation.text, "en")
        for each in cited:
            report = read_statement(each.text, "en")
            assert said.main & {*report.order}
            assert not contradict(said, report)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(events)
def test_a_point_carries_the_index_of_its_sentence_and_none_where_it_is_not_told(
    event: list[list[str]],
) -> None:
    briefing = told_of(event, 5)
    places = {(each.article, each.start): place for place, each in enumerate(briefing.sentences)}
    for point in briefing.key_points:
        assert point.sentence == places.get((point.citation.article, point.citation.start))


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders also discussed the situation on the sandbank.",
        "The new rules championed by Ida Moss make it a duty to carry a pilot.",
        "The call followed a meeting of the harbour masters in July.",
        "Ida Moss also touched on the matter of the pilots.",
        "I have never seen a tide like that in forty years.",
        "Even though he has not left the harbour, Ida Moss speaks of a new ferry.",
        "The trip is part of a plan to sail the ferry Alma to Lenham each week.",
        "“The tide was stronger than we had thought.”",
        "Ida Moss of the pilots wrote to the harbour office:",
        "Will the ferry Alma ever sail again from Holm?",
        "What does the ferry Alma carry? there are lorries and vans on most days.",
        "FILE - In this May 4, 2025 file photo, a tug leaves the port of Holm.",
    ],
)
def test_a_sentence_that_nobody_would_call_a_key_fact_does_not_stand_alone(text: str) -> None:
    assert not stands_alone(Sentence("a", 3, 0, 0, len(text), text), "en")


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Alma ran aground off Holm on Sunday evening.",
        "The talks in Lenham ended without a deal on Friday.",
        "Harbour pilots called off their strike late on Friday.",
    ],
)
def test_a_statement_that_names_what_it_speaks_of_stands_alone(text: str) -> None:
    assert stands_alone(Sentence("a", 3, 0, 0, len(text), text), "en")


@pytest.mark.parametrize(
    "text",
    [
        "What is the main effect that the council hoped to have on its voters?",
        "Good evening from Skarv, and about 300 people are standing outside the hall.",
        "Finally I chose the genre of actual human voices and of their confessions.",
        "The council of Skarv had no comment on that report in the morning.",
        "Hundreds of walkers had to turn round at the pier, said the official.",
        "Here's what the council of Skarv decided about the pier on Monday.",
    ],
)
def test_who_speaks_to_the_reader_or_of_what_was_told_before_makes_no_point(text: str) -> None:
    assert not stands_alone(Sentence("a", 1, 0, 0, len(text), text), "en")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Skarv said that those who had paid would get their money back.",
        'The mayor of Skarv said on Monday: "We will build the pier again."',
        "Ferries of the town had carried 40,000 people by the end of that year.",
    ],
)
def test_a_quotation_and_those_who_are_described_stand_alone(text: str) -> None:
    assert stands_alone(Sentence("a", 1, 0, 0, len(text), text), "en")


def test_a_list_that_was_run_into_a_sentence_makes_no_point() -> None:
    text = "The port named what may go wrong: " + "a rope may tear at the quay of Holm " * 9 + "by night."
    assert not stands_alone(Sentence("a", 1, 0, 0, len(text), text), "en")


def test_two_points_that_report_one_another_are_one() -> None:
    first = "A court in Skarv found the banker Tora Lind guilty of theft from 300 clients on Monday."
    again = (
        "Tora Lind was convicted on Monday by a Skarv judge of theft: the banker had stolen from 300 clients."
    )
    articles = [
        make_article(id="a", text=first, source="A", published="2025-05-05"),
        make_article(id="b", text=again, source="B", published="2025-05-05"),
    ]
    [only] = service.brief(articles, key_points=3, one_event=True)
    assert isinstance(only.briefing, Briefing)
    assert len(only.briefing.key_points) == 1


def test_a_point_that_tells_in_other_words_what_two_others_told_gives_way_to_what_is_new() -> None:
    told = (
        "Protesters left the burnt-out Alma diner in Skarv on Monday after Mayor Tora Lind told them to clear out.",
        "Mayor Tora Lind told protesters in Skarv to clear out of the Alma diner, where a girl was shot on Saturday.",
        "Skarv's mayor demanded on Monday that the protesters clear out, saying that a girl had been shot there.",
    )
    new = (
        "Prosecutors in Lenham charged a man of 31 with manslaughter over the death of the cyclist Ida Bruun."
    )
    articles = [
        make_article(id=f"a{n}", text=text, source=f"Paper {n}", published="2025-05-05")
        for n, text in enumerate([told[0], told[1], f"{told[2]} {new}"])
    ]
    [only] = service.brief(articles, key_points=5, one_event=True)
    assert isinstance(only.briefing, Briefing)
    points = [point.citation.text for point in only.briefing.key_points]
    assert len(points) == 2
    assert new in points


@pytest.mark.parametrize(
    ("worth", "fit", "is_point"),
    [
        pytest.param(1.0, 1.0, True, id="it tells much of the event"),
        pytest.param(0.2, 1.0, False, id="it tells little of the event"),
        pytest.param(1.0, 0.4, False, id="it may no longer hold"),
    ],
)
def test_a_fourth_point_from_the_body_of_one_article_must_tell_much_and_hold(
    worth: float, fit: float, *, is_point: bool
) -> None:
    known = look_at(prepare([make_article(id="a", text=" ".join(FACTS), source="A", published="2025-05-05")]))
    *first, last = known.material.sentences["a"][: NEEDED + 1]
    candidates = Candidates((), [*first, last], worth={**dict.fromkeys(first, 1.0), last: worth})

    def fit_of(sentence: Sentence) -> float:
        return fit if sentence == last else 1.0

    points = choose_points(candidates, NEEDED + 1, known.likeness, known.supports, fit_of)
    assert [point.sentence for point in points] == [*first, *([last] if is_point else [])]


def test_what_two_outlets_report_is_a_point_before_what_one_adds() -> None:
    inquiry = (
        "Prosecutors in Lenham opened an inquiry into the working hours of the master of the ferry Alma."
    )
    again = "An inquiry into the working hours of the Alma's master was opened by prosecutors in Lenham."
    asides = (
        "The Alma has a galley with eleven stoves and seats in red and blue.",
        "Her first cook came from Crayle in 1998 and stayed for twenty summers.",
        "A bell from an older ship of that name hangs beside the main stairs.",
    )
    told = " ".join((FACTS[0], *asides, inquiry))
    articles = [
        make_article(id="a", text=told, source="A", published="2025-05-06"),
        make_article(id="b", text=f"{again} {FACTS[7]}", source="B", published="2025-05-06"),
    ]
    known = look_at(prepare(articles))
    said = known.material.sentences["a"]
    worth = dict.fromkeys(said, 0.4)
    points = choose_points(
        Candidates((), said, worth=worth), 5, known.likeness, known.supports, lambda _: 1.0
    )
    assert points[0].sentence.text == inquiry
    assert len(points) == NEEDED


def test_a_point_that_names_by_surname_alone_whom_no_point_before_it_names_is_not_told() -> None:
    told = (
        "Holm Lines said on Monday that the ferry Alma would sail to Lenham again from the summer on.",
        "The pilot Sverre Lind, 52, was cleared by a court in Lenham.",
        "Lind reportedly spends his days in a hut of four metres by three near Crayle.",
    )
    known = look_at(prepare([make_article(id="a", text=" ".join(told), source="A", published="2025-05-05")]))
    first, introduces, bare = known.material.sentences["a"]

    def points(*sentences: Sentence) -> list[Sentence]:
        candidates = Candidates((), sentences, is_unclear=known.is_unclear_point)
        chosen = choose_points(candidates, 5, known.likeness, known.supports, lambda _: 1.0)
        return [point.sentence for point in chosen]

    assert points(first, bare) == [first]
    assert points(first, introduces, bare) == [first, introduces, bare]


def test_nobody_asks_how_fit_a_sentence_is_that_is_not_tried() -> None:
    article = make_article(id="a", text=" ".join(FACTS))
    known = look_at(prepare([article]))
    said = known.material.sentences["a"]
    asked: list[Sentence] = []

    def fit_of(sentence: Sentence) -> float:
        asked.append(sentence)
        return 1.0

    points = choose_points(Candidates((), said[:2], said[2:]), 3, known.likeness, known.supports, fit_of)
    assert [point.sentence for point in points] == list(said[:3])
    assert set(asked) <= set(said[:4])


@given(st.lists(st.sampled_from((0.5, 0.7, 1.0)), min_size=8, max_size=8))
@settings(max_examples=20, deadline=None)
def test_of_sentences_further_on_the_fit_ones_come_first_and_each_kind_in_its_order(
    fits: list[float],
) -> None:
    article = make_article(id="a", text=" ".join(FACTS))
    known = look_at(prepare([article]))
    said = known.material.sentences["a"]
    fit_of = dict(zip(said, fits, strict=True))
    points = choose_points(Candidates((), (), said), len(said), known.likeness, known.supports, fit_of.get)  # type: ignore[arg-type]
    told = [point.sentence for point in points]
    expected = [each for each in said if fit_of[each] >= LEAST_FIT]
    assert [each for each in told if each in expected] == expected
    assert len(told) == len(expected) or len(told) == max(NEEDED, len(expected))


def test_that_country_is_known_where_the_sentence_has_named_a_place() -> None:
    named = (
        "The premier of Holm on Monday will announce an end to support for the war in that country's north."
    )
    alone = "Officials will announce on Monday an end to support for the war in that country's north."
    assert stands_alone(Sentence("a", 0, 0, 0, len(named), named), "en")
    assert not stands_alone(Sentence("a", 0, 0, 0, len(alone), alone), "en")
