"""What a chronology lists is told no more beside reports: it writes of weeks before as if it were news."""

from collections.abc import Callable

import pytest

from summarizer.briefing.news_cycles import is_chronicle
from summarizer.library import brief
from summarizer.models import Article

Make = Callable[..., Article]
LISTED = (
    "3 March: The ferry Alma runs aground off Holm.\n4 March: Divers find a crack in the hull of the Alma.\n"
    "6 March: A tug fails to move the Alma.\n9 March: Oil reaches the beach of Skarv.\n"
    "12 March: Owners of the Alma promise to pay.\n"
)


def test_an_article_with_five_entries_that_open_with_their_days_is_a_chronology(make_article: Make) -> None:
    assert is_chronicle(make_article(LISTED, published="2025-04-20"))
    assert not is_chronicle(make_article(LISTED[: LISTED.index("9 March")], published="2025-04-20"))


def test_an_article_that_calls_itself_a_timeline_is_a_chronology(make_article: Make) -> None:
    listed = "The Alma runs aground off Holm. Divers find a crack in her hull."
    assert is_chronicle(make_article(listed, title="Alma: a timeline of the accident"))
    assert not is_chronicle(make_article(listed, title="Minister defends timeline of the Alma's salvage"))


def test_of_a_report_and_a_chronology_only_the_report_is_told(make_article: Make) -> None:
    news = (
        "The ferry Alma was towed into Skarv on Sunday, seven weeks after she ran aground off Holm. "
        "Her owners have paid for the beach of Skarv to be cleaned of her oil, the town said. "
        "The crack in the hull of the Alma will be mended in the yard of Skarv by June."
    )
    articles = [
        make_article(news, id="a", source="Post", published="2025-04-20"),
        make_article(LISTED, id="b", source="Wire", published="2025-04-20"),
    ]
    [briefing] = brief(articles, one_event=True)
    assert {each.article for each in briefing.sentences} == {"a"}
    assert {point.citation.article for point in briefing.key_points} == {"a"}


def test_a_chronology_alone_is_told(make_article: Make) -> None:
    [briefing] = brief([make_article(LISTED, published="2025-04-20")], one_event=True)
    assert briefing.sentences


@pytest.mark.parametrize("between", [" - ", ": ", "  \u2013 "], ids=["dash", "colon", "spaces"])
def test_the_days_of_entries_are_found_whatever_stands_between_them_and_their_text(
    between: str, make_article: Callable[..., Article]
) -> None:
    entries = "\n".join(
        f"{day} March 2025{between}The Alma was moved by {day} metres." for day in range(3, 9)
    )
    assert is_chronicle(make_article(entries, published="2025-04-20"))
