"""Which of two reports came later, where their dates do not tell."""

import pytest

from summarizer import Article, brief, read
from summarizer.briefing.carried_out import CarriedOut
from summarizer.briefing.counts import counts_of
from summarizer.briefing.news_cycles import HOUR
from summarizer.briefing.report_order import ReportOrder, without_circles
from summarizer.briefing.told_days import since_first, told_days
from summarizer.text.sentences import split

TOLL_OF_TWO = (
    "Two people were killed when a footbridge fell into the Arlen on Monday, police in Hesk said. "
    "Divers are searching the river for a jogger."
)
TOLL_OF_FOUR = (
    "Four people died when the footbridge over the Arlen collapsed on Monday, not two as first reported, the mayor "
    "of Hesk said on Tuesday. The jogger was found alive on the far bank."
)
VOTE_TO_COME = "The council of Hesk will vote on Thursday on the sale of the old tannery to the brewer Ombra."
VOTE_HELD = (
    "Hesk will sell its old tannery: the council voted for the offer of the brewer Ombra on Thursday night. "
    "The mayor had asked on Tuesday for more time."
)
VOTE_MEANT = "The council met on Tuesday and heard the brewer Ombra. " + VOTE_TO_COME


def _order(*texts: str, dates: tuple[str | None, ...] = ()) -> tuple[ReportOrder, list[Article]]:
    records = [
        {"id": f"r{place}", "text": text, "published": dates[place] if dates else None}
        for place, text in enumerate(texts)
    ]
    articles = read(*records)
    sentences = {article.id: split(article) for article in articles}
    by_id = {article.id: article for article in articles}
    return ReportOrder(
        articles,
        sentences,
        CarriedOut(articles, sentences, "en"),
        lambda id_: tuple(counts_of(by_id[id_], sentences[id_])),
    ), articles


@pytest.mark.parametrize(
    ("earlier", "later"), [(TOLL_OF_TWO, TOLL_OF_FOUR), (VOTE_MEANT, VOTE_HELD)], ids=["toll", "vote"]
)
@pytest.mark.parametrize("dates", [(None, None), ("2026-05-05", "2026-05-05")], ids=["undated", "one day"])
def test_what_two_reports_say_shows_which_came_later(
    earlier: str, later: str, dates: tuple[str | None, str | None]
) -> None:
    order, (first, second) = _order(earlier, later, dates=dates)
    assert order.is_later(second, first, HOUR)
    assert not order.is_later(first, second, HOUR)
    assert order.newest_first()[0] == second
    assert order.recency([first, second]) == {"r0": 0.25, "r1": 0.75}


def test_reports_that_say_the_same_are_equal() -> None:
    order, (first, second) = _order(
        TOLL_OF_TWO, "Police said two people died as a bridge in Hesk fell on Monday."
    )
    assert not order.told_later
    assert order.recency([first, second]) == {"r0": 0.5, "r1": 0.5}


def test_known_hours_and_days_decide_whatever_is_said() -> None:
    order, (first, second) = _order(
        TOLL_OF_TWO, TOLL_OF_FOUR, dates=("2026-05-05T15:00:00Z", "2026-05-05T09:00:00Z")
    )
    assert order.is_later(first, second, HOUR)
    assert not order.is_later(second, first, HOUR)
    order, (first, second) = _order(TOLL_OF_TWO, TOLL_OF_FOUR, dates=("2026-05-06", "2026-05-05"))
    assert not order.told_later
    assert order.is_later(first, second, HOUR)


def test_what_leads_round_in_a_circle_is_no_order() -> None:
    assert without_circles({("b", "a"), ("c", "b"), ("a", "c")}) == frozenset()
    assert without_circles({("b", "a"), ("a", "b"), ("d", "c")}) == {("d", "c")}


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (
            "The ferry left on Sunday, and the harbour was closed on Monday evening.",
            [(6, 0, False), (0, 19, False)],
        ),
        ("The ferry will leave on Sunday.", [(6, 0, True)]),
        ('"On Sunday I was ill," the captain said.', []),
        ("Tickets go on sale on Friday.", []),
    ],
)
def test_days_are_told_or_to_come(said: str, days: list[tuple[int, int, bool]]) -> None:
    assert [tuple(day) for day in told_days(said, "en")] == days


def test_a_week_begins_after_its_longest_silence() -> None:
    assert since_first([frozenset({5, 6}), frozenset({0})]) == {5: 0, 6: 1, 0: 2}
    assert since_first([frozenset({0}), frozenset({3})]) == {0: 0, 3: 3}
    assert since_first([]) == {}


def test_an_undated_toll_that_was_put_right_is_not_told() -> None:
    (told,) = brief(
        read(*({"id": id_, "text": text} for id_, text in (("a", TOLL_OF_TWO), ("b", TOLL_OF_FOUR)))),
        one_event=True,
    )
    said = " ".join(each.text for each in (told.headline, *told.sentences))
    assert "Four people died" in said
    assert "Two people were killed" not in said
