import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence

from summarizer.errors import UnknownNameError
from summarizer.models import Sentence
from summarizer.ranking.summarizers import NAMES, SUMY_METHODS, fill, get_summarizer, word_count
from summarizer.ranking.sumy_adapter import METHODS, NewsfoldSummarizer, WordTokenizer

TEXTS = (
    "The ferry Alma ran aground on the Holm sandbank on Sunday evening with forty passengers aboard.",
    "All forty passengers were brought ashore by lifeboat before midnight, the coastguard said.",
    "The ferry Alma ran aground on the Holm sandbank on Sunday evening with forty passengers aboard.",
    "A tug from Skarv will try to pull the ferry off the sandbank on the morning tide.",
    "The operator has run the crossing between Skarv and Holm since 1962.",
    "Her master told the coastguard that the sandbank had moved since the last survey.",
)


@pytest.fixture
def sentences() -> list[Sentence]:
    return [Sentence(f"a{n // 2}", n % 2, n % 2, 0, len(text), text) for n, text in enumerate(TEXTS)]


@pytest.mark.parametrize("name", NAMES)
def test_every_summarizer_returns_as_many_of_the_given_sentences_as_asked_for(
    name: str, sentences: list[Sentence]
) -> None:
    chosen = get_summarizer(name)(sentences, 3)
    assert len(chosen) == 3
    assert set(chosen) <= set(sentences)
    assert len(set(chosen)) == 3


@pytest.mark.parametrize("name", NAMES)
def test_no_sentences_give_no_summary(name: str) -> None:
    assert get_summarizer(name)([], 3) == ()


@pytest.mark.parametrize("name", [f"sumy:{method}" for method in SUMY_METHODS])
def test_two_sentences_with_one_text_are_two_sentences_to_sumy(name: str, sentences: list[Sentence]) -> None:
    # sumy itself keeps ratings by text, and would give one of them twice.
    everything = get_summarizer(name)(sentences, len(sentences))
    assert sorted(everything, key=lambda s: (s.article, s.position)) == sentences


def test_each_sumy_method_of_the_table_exists() -> None:
    assert tuple(METHODS) == SUMY_METHODS


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match=r"'sumy:lexrank'.*sumy:lex-rank") as raised:
        get_summarizer("sumy:lexrank")
    assert raised.value.known == NAMES


def test_newsfold_does_not_repeat_a_sentence_of_another_article(sentences: list[Sentence]) -> None:
    texts = [sentence.text for sentence in get_summarizer("newsfold")(sentences, 6)]
    assert len(texts) == len(set(texts))


def test_filling_passes_over_a_sentence_that_does_not_fit(sentences: list[Sentence]) -> None:
    lengths = [word_count(sentence) for sentence in sentences]
    budget = lengths[0] + lengths[4]
    assert fill([sentences[0], sentences[1], sentences[4]], budget) == (sentences[0], sentences[4])


def test_newsfold_is_a_summarizer_of_sumy() -> None:
    tokenizer = WordTokenizer()
    originals = [SumySentence(text, tokenizer) for text in TEXTS]
    document = ObjectDocumentModel([Paragraph(originals[:3]), Paragraph(originals[3:])])
    chosen = NewsfoldSummarizer()(document, 2)
    assert len(chosen) == 2
    assert all(any(sentence is original for original in originals) for sentence in chosen)
    assert len(NewsfoldSummarizer(paragraphs_are_articles=True)(document, "50%")) == 3


@pytest.fixture(scope="module")
def ratings() -> list[dict[str, list[str]]]:
    """What each method of sumy gives each sentence, in processes that hash words differently."""
    # sumy's LSA numbers its words in the order of a set, and the last bits of its ratings follow that.
    code = "\n".join(
        [
            "import json",
            "from summarizer.models import Sentence",
            "from summarizer.ranking import sumy_adapter as adapter",
            f"document = adapter._document([Sentence('a', n, n, 0, 1, t) for n, t in enumerate({TEXTS!r})])",
            "ratings = {}",
            "def keep(found, count, rating, *more):",
            "    rate = rating.__getitem__ if isinstance(rating, dict) else rating",
            "    ratings[method] = [repr(rate(sentence, *more)) for sentence in found]",
            f"for method in {SUMY_METHODS!r}:",
            "    summarizer = adapter._summarizer(method, 'en')",
            "    summarizer._get_best_sentences = keep",
            "    summarizer(document, 3)",
            "print(json.dumps(ratings))",
        ]
    )
    runs = [
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    return [json.loads(run) for run in runs]


@pytest.mark.parametrize("method", SUMY_METHODS)
def test_a_sumy_ranking_is_the_same_in_another_process(
    method: str, ratings: list[dict[str, list[str]]]
) -> None:
    first, *others = [found[method] for found in ratings]
    assert len(first) == len(TEXTS)
    assert all(other == first for other in others)
