"""A plan that another report tells as done has passed, were both of one day."""

from collections.abc import Callable

import pytest

from summarizer.briefing.carried_out import CarriedOut
from summarizer.library import brief
from summarizer.models import Article
from summarizer.text.sentences import split

Make = Callable[..., Article]
PLAN = "The harbour board of Holm is to sue the Skarv shipyard and two builders over the leaking ferry."


def is_done(make_article: Make, plan: str, other: str, **fields: str) -> bool:
    articles = [make_article(plan, id="a", **fields), make_article(other, id="b")]
    sentences = {article.id: split(article) for article in articles}
    return CarriedOut(articles, sentences, "en").is_done(sentences["a"][0], articles[0])


@pytest.mark.parametrize(
    ("plan", "deed"),
    [
        pytest.param(
            PLAN,
            "The harbour board on Tuesday sued the Skarv shipyard and two builders of the ferry.",
            id="the active",
        ),
        pytest.param(
            PLAN,
            "The Skarv shipyard and two builders have been sued over the leaking ferry.",
            id="the passive",
        ),
        pytest.param(
            "Ida Moss is expected to sign the Holm ferry contract on Tuesday.",
            "Ida Moss signed the Holm ferry contract on Tuesday.",
            id="what was expected",
        ),
        pytest.param(
            "The town of Holm said it would close the Skarv fish market.",
            "The town of Holm has closed the Skarv fish market.",
            id="what was announced",
        ),
    ],
)
def test_a_plan_that_another_report_tells_as_done_has_passed(
    make_article: Make, plan: str, deed: str
) -> None:
    assert is_done(make_article, plan, deed)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The harbour board of Holm may have sued nobody yet.", id="nothing done"),
        pytest.param(
            "The Skarv shipyard and two builders sued a Holm newspaper that wrote of a harbour.",
            id="somebody else did it",
        ),
        pytest.param(
            "The Skarv shipyard and two builders fear to be sued over the leaking ferry.", id="it is feared"
        ),
        pytest.param(
            "The harbour board inspected the leaking ferry of the Skarv shipyard.", id="another deed"
        ),
    ],
)
def test_a_plan_stays_one_where_no_report_tells_the_deed(make_article: Make, other: str) -> None:
    assert not is_done(make_article, PLAN, other)


def test_what_was_done_days_before_is_another_deed(make_article: Make) -> None:
    articles = [
        make_article("Ida Moss will sign the Holm ferry contract.", id="a", published="2025-05-09"),
        make_article("Ida Moss signed the Holm ferry contract.", id="b", published="2025-05-05"),
    ]
    sentences = {article.id: split(article) for article in articles}
    assert not CarriedOut(articles, sentences, "en").is_done(sentences["a"][0], articles[0])


def test_of_reports_of_one_day_the_deed_is_told_and_not_the_plan(make_article: Make) -> None:
    articles = [
        make_article(PLAN, id="a", source="Post", published="2025-05-06"),
        make_article(
            "The harbour board of Holm sued the Skarv shipyard and two builders on Tuesday over the ferry.",
            id="b",
            source="Wire",
            published="2025-05-06",
        ),
        make_article("The ferry has leaked since March, the harbour board said.", id="c", source="Mail"),
    ]
    [briefing] = brief(articles, one_event=True)
    said = [briefing.headline.text, *(each.text for each in briefing.sentences)]
    assert not any("is to sue" in text for text in said)
    assert "is to sue" not in " ".join(point.citation.text for point in briefing.key_points)
