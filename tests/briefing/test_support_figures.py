"""Made sentences: a source gives the figures that a point is about; expected answers by docs/support.md."""

from collections.abc import Callable

import pytest

from summarizer.briefing.likeness import Likeness
from summarizer.briefing.support import Supports, sources_of
from summarizer.grouping.copies import origins
from summarizer.models import Article
from summarizer.text.figures.finder import figures_in
from summarizer.text.figures.values import may_agree, may_be_one
from summarizer.text.sentences import split
from summarizer.text.statements import read_statement

Make = Callable[..., Article]

MONDAY, WEDNESDAY = "2025-05-05", "2025-05-07"
MATTERS = "divers insurers fishermen hotels lawyers widows schools harbours pilots weather mayors".split()


def origins_of(make_article: Make, point: str, *others: str) -> tuple[str, ...]:
    articles = [make_article(point, id="a", published=MONDAY)]
    articles += [make_article(text, id=f"b{n}", published=WEDNESDAY) for n, text in enumerate(others)]
    sentences = {article.id: split(article) for article in articles}
    supports = Supports(articles, sentences, sources_of(articles, origins(articles)), Likeness("en"))
    return supports.of(sentences["a"][0])[0].origins


@pytest.mark.parametrize(
    ("point", "other", "is_source"),
    [
        pytest.param(
            "More than 300 lawsuits over the Alma have been joined before one court in Holm.",
            "Nearly 400 lawsuits over the Alma have been joined before one judge in Holm.",
            False,
            id="a bound that fits almost anything",
        ),
        pytest.param(
            "More than 300 lawsuits over the Alma have been joined before one court in Holm.",
            "Some 310 lawsuits over the Alma have been joined before one judge in Holm.",
            True,
            id="rounded",
        ),
        pytest.param(
            "Shares of Holm Lines fell 3% on Tuesday after the lawsuit over the Alma.",
            "Shares of Holm Lines fell on Tuesday after the lawsuit over the Alma was filed.",
            False,
            id="not given",
        ),
        pytest.param(
            "Shares of Holm Lines fell 3% on Tuesday after the lawsuit over the Alma.",
            "Shares of Holm Lines fell by 3.1 per cent on Tuesday after the lawsuit over the Alma was filed.",
            True,
            id="given more exactly",
        ),
        pytest.param(
            "Dozens of ships left the site of the Alma spill on Tuesday, the captain said.",
            "On Tuesday ships left the site of the spill before the storm.",
            True,
            id="a word that names no number",
        ),
        pytest.param(
            "On Tuesday crews sealed the Alma 252 well for good.",
            "The Alma well was sealed for good by its crews on Tuesday, the captain said.",
            True,
            id="a number in a name",
        ),
    ],
)
def test_a_source_gives_a_figure_that_the_main_clause_of_a_point_gives(
    make_article: Make, point: str, other: str, *, is_source: bool
) -> None:
    assert ("b0" in origins_of(make_article, point, other)) == is_source


def test_a_figure_that_all_recall_counts_where_much_of_what_the_point_says_of_it_is_told(
    make_article: Make,
) -> None:
    point = "The well of the Alma is spewing out some 7,000 litres of oil a day."
    other = "The leaks of the Alma are shedding an assumed 7,000 litres of oil a day into the bay of Holm."
    more = [f"Of {each} the council heard. The Alma loses 7,000 litres a day." for each in MATTERS]
    assert "b0" in origins_of(make_article, point, other, *more)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("more than 300", "nearly 400", False), ("at least three", "131", False), ("about 48", "50", True)],
)
def test_figures_that_may_both_be_right_are_not_all_one(one: str, other: str, *, expected: bool) -> None:
    first, second = (figures_in(f"{each} boats", "en")[0] for each in (one, other))
    assert may_agree(first, second)
    assert may_be_one(first, second) == expected


def test_who_is_suing_is_read_as_who_sues() -> None:
    assert "sue" in read_statement("The town is suing Holm Lines.", "en").order


@pytest.mark.parametrize(
    ("point", "other", "is_source"),
    [
        pytest.param(
            "The ferry Alma has been launched from the yard of Holm at the third attempt.",
            "Gusts forced the yard of Holm to postpone the launch of the ferry Alma.",
            False,
            id="put off, then done",
        ),
        pytest.param(
            "The ferry Alma has been launched from the yard of Holm at the third attempt.",
            "The ferry Alma was launched from the yard of Holm.",
            True,
            id="done in both",
        ),
    ],
)
def test_what_was_put_off_days_before_is_no_source_of_what_was_done(
    make_article: Make, point: str, other: str, is_source: bool
) -> None:
    articles = [
        make_article(other, id="b", published=MONDAY),
        make_article(point, id="a", published=WEDNESDAY),
    ]
    sentences = {article.id: split(article) for article in articles}
    supports = Supports(articles, sentences, sources_of(articles, origins(articles)), Likeness("en"))
    assert (len(supports.of(sentences["a"][0])[0].origins) == 2) is is_source
