from itertools import product

import pytest

from summarizer.languages import get_language
from summarizer.models import Article
from summarizer.text.figures.finder import figures_of, has_larger_number, may_hold, numbers_of
from summarizer.text.figures.numerals import number_at, tokens_of
from summarizer.text.sentences import split
from summarizer.text.statements import Statement

NUMBERS = {
    "en": "a hundred,half a million,two,twenty-one,dozens,tens of thousands,a dozen,12,3 May,an hour,seven’s",
    "de": "hundert,eine halbe Million,zwei,einundzwanzig,Dutzende,ein Dutzend,12,3. Mai,eine Stunde",
    "es": "cien,medio millón,dos,treinta y uno,decenas,una docena,12,3 de mayo,una hora",
}
CASES = [
    (code, f"{before} {number} {behind}.")
    for code, numbers in NUMBERS.items()
    for number, before, behind in product(numbers.split(","), ("The ferry “Holm” lost", "A"), ("boats", ""))
]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_sentence_with_a_figure_may_hold_one(language: str, text: str) -> None:
    assert may_hold(text, language) or not figures_of(tokens_of(text), get_language(language))


def test_no_sentence_of_the_sample_has_a_figure_where_none_may_be(seed_articles: list[Article]) -> None:
    said = {sentence.text for article in seed_articles for sentence in split(article)}
    without = [text for text in said if not may_hold(text, "en")]
    assert len(without) > len(said) / 5
    assert not any(figures_of(tokens_of(text), get_language("en")) for text in without)


def test_an_article_alone_opens_no_figure() -> None:
    assert not may_hold("A ferry left an island.", "en")
    assert Statement("A ferry left an island.", "en").figures == ()
    assert may_hold("A hundred ferries left.", "en")


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_number_above_twenty_of_several_words_or_in_words_has_a_word_for_that(
    language: str, text: str
) -> None:
    cut, numbering = tokens_of(text), numbers_of(get_language(language))
    found = [number for place in range(len(cut)) if (number := number_at(cut, place, numbering))]
    assert has_larger_number(text, language) or not any(
        number.value > 20 and (number.in_words or number.last > number.first + 1) for number in found
    )


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "ru"])
def test_words_for_smaller_numbers_make_none_above_twenty(language: str) -> None:
    numbering = numbers_of(get_language(language))
    said = [" ".join(pair) for pair in product(numbering.openers, numbering.values)]
    found = [(text, number_at(tokens_of(text), 0, numbering)) for text in said]
    assert all(
        number is None or number.value <= 20 or has_larger_number(text, language) for text, number in found
    )


def test_figures_alone_and_small_numbers_are_no_larger_ones() -> None:
    assert not has_larger_number("On 3 May 12 boats left.", "en")
    assert not has_larger_number("Two boats left.", "en")
    assert has_larger_number("It cost 12 million.", "en")
