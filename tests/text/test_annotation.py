"""Sentences are annotated once, lazily, and kept in bounded memory."""

from summarizer.text import annotation
from summarizer.text.annotation import annotate
from summarizer.text.statements import read_statement
from summarizer.text.tokens import content_stems, stems, words

TEXT = "At least 12 people died when a ferry sank off Skarv on Sunday, police said."


def test_a_sentence_is_annotated_once() -> None:
    assert annotate(TEXT, "en") is annotate(TEXT, "en")
    assert annotate(TEXT, "en").statement is annotate(TEXT, "en").statement
    assert annotate(TEXT, "en") is not annotate(TEXT, "de")


def test_its_parts_are_what_the_readers_of_text_find() -> None:
    found = annotate(TEXT, "en")
    assert list(found.words) == words(TEXT)
    assert list(found.stems) == stems(words(TEXT), "en")
    assert list(found.content_stems) == content_stems(TEXT, "en")
    assert found.statement == read_statement(TEXT, "en")


def test_nothing_is_found_before_it_is_asked_for() -> None:
    found = annotate("A tug left Holm harbour, which nobody had asked for.", "en")
    before = set(vars(found))
    assert found.words
    assert set(vars(found)) - before == {"marked", "words"}


def test_no_more_sentences_are_kept_than_the_bound() -> None:
    for number in range(annotation.KEPT + 10):
        annotate(f"Sentence {number}.", "en")
    assert annotate.cache_info().currsize == annotation.KEPT
