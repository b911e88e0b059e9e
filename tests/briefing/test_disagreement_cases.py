import pytest

from summarizer.text.sentences import split
from tests.briefing.disagreement_cases import Case, read_cases

ALL = [*read_cases(0), *read_cases(1)]


def test_there_are_enough_cases_and_half_of_them_are_traps() -> None:
    assert len(ALL) >= 60
    assert len([case for case in ALL if not case.expected]) >= len(ALL) / 3


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_each_figure_expected_stands_in_its_source(case: Case) -> None:
    texts = [(article.source, sentence.text) for article in case.articles for sentence in split(article)]
    for _, values in case.expected:
        for source, figure in values:
            assert any(source == said_by and figure in text for said_by, text in texts)
