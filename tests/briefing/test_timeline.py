"""Which day a statement speaks of, and in what order a timeline tells."""

from dataclasses import replace
from datetime import date

import pytest

from summarizer.briefing.timeline import make_timeline
from summarizer.grouping.events import in_canonical_order
from tests.newsroom_cases import make_article, seed_articles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 9 April 2025 was a Wednesday.
        (
            "The council met on Monday to vote on the new harbour wall.",
            ("2025-04-07", "2025-04-07", "day", "text"),
        ),
        (
            "The council will meet on May 2 to vote on the harbour wall.",
            ("2025-05-02", "2025-05-02", "day", "text"),
        ),
        (
            "The council met on Monday, a week after its vote of April 1.",
            ("2025-04-07", "2025-04-07", "day", "text"),
        ),
        (
            "Two weeks after the vote of March 24 the council met again.",
            ("2025-03-24", "2025-03-24", "day", "text"),
        ),
        (
            "Work on the wall began in October 2022 under another council.",
            ("2022-10-01", "2022-10-31", "month", "text"),
        ),
        (
            "The first wall was built in 1988 by the town of Crayle.",
            ("1988-01-01", "1988-12-31", "year", "text"),
        ),
        (
            "The council will meet on Monday to vote on the harbour wall.",
            ("2025-04-14", "2025-04-14", "day", "text"),
        ),
        # A verb that looks ahead elsewhere does not turn the day of what was.
        (
            "The wall will be built by the end of December, the mayor promised in a speech on Monday.",
            ("2025-04-07", "2025-04-07", "day", "text"),
        ),
        (
            "Mayors Lind and Orr spoke by telephone on Monday evening for an hour.",
            ("2025-04-07", "2025-04-07", "day", "text"),
        ),
        (
            "A vote of the council on Tuesday set up the talks on the wall.",
            ("2025-04-08", "2025-04-08", "day", "text"),
        ),
        (
            "The harbour wall has been closed to walkers since Monday's storm.",
            ("2025-04-09", "2025-04-09", "day", "published"),
        ),
        ("It was the highest tide since 1988, the harbour office said.", None),
        (
            "The council has voted to build the new harbour wall.",
            ("2025-04-09", "2025-04-09", "day", "published"),
        ),
        (
            "CRAYLE, April 8 - The council has voted to build the wall.",
            ("2025-04-08", "2025-04-08", "day", "dateline"),
        ),
    ],
)
def test_a_statement_is_dated_by_what_it_says(text: str, expected: tuple[str, str, str, str] | None) -> None:
    opening = "" if expected and expected[3] != "text" else "Rain fell. "
    article = make_article(id="a", text=opening + text, published="2025-04-09T08:00:00Z")
    found = [
        (one.first.isoformat(), one.last.isoformat(), one.precision, one.basis)
        for one in make_timeline([article], 10)
        if one.citation.text in text
    ]
    assert found == ([expected] if expected else [])


def test_the_slice_that_dates_a_statement_lies_inside_it() -> None:
    articles = in_canonical_order(seed_articles())
    by_id = {article.id: article for article in articles}
    dated = [one for one in make_timeline(articles, 500) if one.basis == "text"]
    assert len(dated) > 40
    for one in dated:
        assert one.mention is not None
        assert one.citation.start <= one.mention[0] < one.mention[1] <= one.citation.end
        text = by_id[one.citation.article].text
        assert text[one.citation.start : one.citation.end] == one.citation.text


def test_statements_stand_in_the_order_of_the_days_that_they_speak_of() -> None:
    late = make_article(
        id="late", text="The wall of Crayle was built on April 2 by soldiers.", published="2025-04-09"
    )
    early = make_article(
        id="early", text="Work on the gate of Crayle ends on April 5 this year.", published="2025-04-01"
    )
    found = make_timeline(in_canonical_order([late, early]), 10)
    assert [one.citation.article for one in found] == ["late", "early"]


def test_sources_that_say_the_same_of_a_day_are_told_once() -> None:
    text = "The ferry Alke ran aground off Crayle on Monday with ninety people on board"
    one = make_article(id="a", text=text + ".", published="2025-04-08", source="A")
    other = make_article(
        id="b", text=text + ", the coast guard said in Lenham.", published="2025-04-09", source="B"
    )
    third = make_article(id="c", text=text + ".", published="2025-04-09", source="C")
    (found,) = make_timeline([one, other, third], 10)
    assert (found.origins, found.articles) == (("A", "B"), ("a", "b"))  # the third copies the first


def test_outlets_of_one_family_are_one_origin_of_a_statement() -> None:
    text = "The ferry Alke ran aground off Crayle on Monday with ninety people on board"
    articles = [
        replace(
            make_article(id=f"{n}", text=text + end, published="2025-04-08", source=source), family=family
        )
        for n, (source, family, end) in enumerate(
            [
                ("Harbour Courier", "Harbour Group", ", the coast guard in Lenham said on its page."),
                ("Harbour Post", "Harbour Group", " when the tide fell faster than was forecast for Crayle."),
                ("Lenham Mail", None, ", said a deckhand who swam ashore."),
            ]
        )
    ]
    (found,) = make_timeline(articles, 10)
    assert (found.origins, found.articles) == (("Harbour Courier", "Lenham Mail"), ("0", "1", "2"))


def test_an_event_without_any_date_has_an_empty_timeline() -> None:
    assert make_timeline([make_article(id="a", text="The council voted to build the new wall.")], 10) == ()


def test_an_affair_of_a_year_keeps_to_the_limit_and_to_the_order() -> None:
    articles = [
        make_article(
            id=f"{month:02}-{day:02}",
            text=f"Witness {month * 100 + day} spoke at the Lenham inquiry of pump {day} and of valve {month}.",
            published=f"2024-{month:02}-{day:02}",
        )
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    found = make_timeline(in_canonical_order(articles), 50)
    assert len(found) == 50
    assert sorted(one.first for one in found) == [one.first for one in found]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Voters in the valley go to the polls on Sunday to choose a new council for the town.", 29),
        ("en", "Trains stopped on Wednesday and will run again on Friday, the railway company said.", 25),
        ("en", "A memorial service will be held in the old church by the harbour on Sunday.", 29),
        (
            "en",
            "The driver will appeal against the verdict that a court in the port handed down on Tuesday.",
            24,
        ),
        ("en", "The council turned down a tram to the port in a vote on Tuesday, after nine hours.", 24),
        ("de", "Die Abstimmung über die neue Brücke findet am Sonntag in allen vier Gemeinden statt.", 29),
        ("de", "Der Bürgermeister trat am Dienstag zurück, nachdem der Rat sein Budget abgelehnt hatte.", 24),
        (
            "fr",
            "Les électeurs de la vallée voteront dimanche sur le projet de pont dans quatre communes.",
            29,
        ),
        ("es", "La votación sobre el nuevo puente comienza el domingo en los cuatro pueblos del valle.", 29),
    ],
)
def test_a_day_is_one_to_come_where_the_verb_beside_it_says_so(language: str, text: str, day: int) -> None:
    article = make_article(text=text, published="2026-11-26T09:00:00Z", language=language)
    assert [one.first for one in make_timeline([article], 3)] == [date(2026, 11, day)]
