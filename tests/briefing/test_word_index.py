"""The sentences of an event that share most of a statement."""

from itertools import product

from summarizer.briefing.likeness import SAME_FACT, Likeness
from summarizer.briefing.word_index import WordIndex
from summarizer.models import Sentence

TEXTS = {
    "courier": [
        "The ferry Halden ran aground off Belisar on Monday.",
        "Two hundred passengers left the ferry in boats.",
        "The ferry line Moss said that ice had broken the rudder.",
        "Moss will tow the ferry to Holm on Tuesday.",
        "Ice had closed the strait off Belisar for a week.",
    ],
    "post": [
        "Ice broke the rudder of a ferry off Belisar, the line Moss said.",
        "Boats took two hundred passengers to Holm.",
        "The mayor of Holm opened a school for them.",
    ],
    "gazette": ["The price of bread rose by a tenth in Holm."],
}
SENTENCES = {
    article: [
        Sentence(article, place, 0, 100 * place, 100 * place + len(text), text)
        for place, text in enumerate(texts)
    ]
    for article, texts in TEXTS.items()
}
UNITS = [sentence for article in SENTENCES.values() for sentence in article]


def test_the_nearest_of_one_article_are_those_of_it_among_the_nearest_of_all() -> None:
    likeness = Likeness("en")
    of_all, of_one = WordIndex(UNITS, likeness), WordIndex(UNITS, likeness)

    for point in UNITS:
        for article in TEXTS:
            expected = [unit for unit in of_all.nearest(point) if unit.article == article]
            assert expected == of_one.nearest_in(article, point)


def test_whether_two_are_the_same_is_what_the_probability_of_it_says() -> None:
    likeness = Likeness("en")

    for least in (0.2, SAME_FACT, 0.6):
        told = [(one, other) for one in UNITS for other in UNITS if likeness.are_same(one, other, least)]
        assert [
            (one, other) for one in UNITS for other in UNITS if likeness.same(one, other) >= least
        ] == told


def test_words_used_for_one_another_are_found_whether_or_not_main_clauses_are_known() -> None:
    likeness = Likeness("en")
    fresh, asked = WordIndex(UNITS, likeness), WordIndex(UNITS, likeness)
    for unit in UNITS:
        asked.nearest(unit)
    pairs = list(product(UNITS, repeat=2))
    assert [fresh.alike(*pair) for pair in pairs] == [asked.alike(*pair) for pair in pairs]
