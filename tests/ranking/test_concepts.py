"""The numbers that stand for words and pairs of words."""

from itertools import pairwise

from summarizer.models import Sentence
from summarizer.ranking.concepts import SentenceConcepts, take_apart

TEXTS = (
    "The ferry from Holm to Belisar ran aground off Holm.",
    "A tug pulled the ferry from Holm off the sandbank, and the ferry from Holm sailed on.",
    "Ice.",
    "The sandbank off Holm had moved.",
)


def concepts(*texts: str) -> SentenceConcepts:
    sentences = [Sentence("a", place, 0, 0, len(text), text) for place, text in enumerate(texts)]
    return take_apart(sentences, {"a": "Ferry from Holm aground off Holm"}, "en")


def test_pairs_of_words_are_numbered_in_the_order_in_which_they_come() -> None:
    material = concepts(*TEXTS)
    held = [dict.fromkeys(pairwise(words)) for words in material.words]
    columns = {
        pair: column for column, pair in enumerate(dict.fromkeys(pair for row in held for pair in row))
    }

    row, column, pairs = material.pairs

    expected = [(place, columns[pair]) for place, row_held in enumerate(held) for pair in row_held]
    assert expected == list(zip(row.tolist(), column.tolist(), strict=True))
    names = list(material.singles[2])
    first, second = divmod(pairs, len(names))
    assert list(columns) == [(names[a], names[b]) for a, b in zip(first, second, strict=True)]


def test_a_pair_counts_the_titles_that_have_it() -> None:
    material = concepts(*TEXTS)
    names = list(material.singles[2])
    first, second = divmod(material.pairs[2], len(names))
    told = material.concept_features["pair_in_titles"].tolist()

    in_title = {pair for title in material.titles for pair in pairwise(title)}
    assert told == [float((names[a], names[b]) in in_title) for a, b in zip(first, second, strict=True)]


def test_sentences_without_words_have_no_pairs() -> None:
    row, column, pairs = concepts("…", "!").pairs

    assert (len(row), len(column), len(pairs)) == (0, 0, 0)
