import pytest
from hypothesis import given
from hypothesis import strategies as st
from rouge_score import rouge_scorer

from evaluation import rouge
from evaluation.rouge import get_tokenizer, suitable_tokenizer
from summarizer.errors import UnknownNameError

ASCII = get_tokenizer("rouge-score")
UNICODE = get_tokenizer("unicode")
THEIRS = ("rouge1", "rouge2", "rougeL", "rougeLsum")
SCORER = rouge_scorer.RougeScorer(THEIRS, use_stemmer=True)
PAIRS = [
    ("police killed the gunman", "police kill the gunman"),
    (
        "The storm closed the harbour.\nFerries stayed in port.",
        "Ferries were kept in port\nby the storm on Monday",
    ),
    ("a a b c a\nb c a b", "a b b c\na a a"),
    ("", "nothing was said"),
    ("…", "— ! —"),
    ("\n\nEmpty lines\n\nbetween sentences\n", "sentences between empty lines"),
]


def ours(reference: str, candidate: str, tokenize=ASCII) -> dict[str, rouge.Score]:
    return rouge.score(rouge.count(reference, tokenize), rouge.count(candidate, tokenize))


@pytest.mark.parametrize(("reference", "candidate"), PAIRS)
def test_scores_equal_those_of_rouge_score(reference: str, candidate: str) -> None:
    expected = SCORER.score(reference, candidate)
    found = ours(reference, candidate)
    for metric in THEIRS:
        theirs = (expected[metric].precision, expected[metric].recall, expected[metric].fmeasure)
        assert theirs == pytest.approx(tuple(found[metric]), abs=1e-12)


WORDS = st.lists(
    st.sampled_from(["storm", "storms", "Port", "ferry", "in", "the", "\n", "42,", "café"]), max_size=14
)


@given(WORDS, WORDS)
def test_scores_equal_those_of_rouge_score_on_any_words(one: list[str], other: list[str]) -> None:
    reference, candidate = " ".join(one), " ".join(other)
    expected, found = SCORER.score(reference, candidate), ours(reference, candidate)
    assert [expected[m].fmeasure for m in THEIRS] == pytest.approx([found[m].f1 for m in THEIRS], abs=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        "Буря закрыла порт в понедельник",
        "Η καταιγίδα έκλεισε το λιμάνι",
        "暴风雨关闭了港口",
        "嵐で港が閉鎖された",
        "L’été fut très chaud à Orléans",
    ],
    ids=["Russian", "Greek", "Chinese", "Japanese", "accents"],
)
def test_a_text_of_any_script_scores_one_against_itself(text: str) -> None:
    assert dict.fromkeys(rouge.METRICS, (1.0, 1.0, 1.0)) == ours(text, text, UNICODE)


def test_composed_and_decomposed_accents_are_the_same() -> None:
    assert UNICODE("café") == UNICODE("cafe\u0301")


def test_chinese_texts_that_share_some_characters_share_some_score() -> None:
    # 暴风雨 is three of the reference's seven characters.
    assert pytest.approx(3 / 7) == ours("暴风雨关闭港口", "暴风雨来了", UNICODE)["rouge1"].recall


def test_unicode_tokens_are_runs_of_word_characters_where_a_script_has_spaces() -> None:
    assert UNICODE("Naïve приветы: 5.8") == ["naïve", "приветы", "5", "8"]


def test_su4_is_the_example_of_the_paper() -> None:
    # Lin (2004), 3.4 and 3.5: "police kill the gunman" shares three of six skip-bigrams with "police killed the
    # gunman", and three of four unigrams; together (3 + 3) / (6 + 4).
    found = ours("police killed the gunman", "police kill the gunman", str.split)["rougeSU4"]
    assert pytest.approx((0.6, 0.6, 0.6)) == tuple(found)


def test_skip_bigrams_reach_over_four_words_and_no_further() -> None:
    pairs = rouge.skip_bigrams(["a", "b", "c", "d", "e", "f", "g"])
    assert ("a", "f") in pairs
    assert ("a", "g") not in pairs


def test_skip_bigrams_agree_with_an_independent_package() -> None:
    # rouge-metric 1.0.1, PyRouge(rouge_s=True, rouge_su=True, skip_gap=4).evaluate_tokenized on these two texts:
    # SU4 recall .1875 of 80, where it leaves out each text's last unigram, as ROUGE-1.5.5 does. Of its 15 matches 9
    # are unigrams (ROUGE-1 recall .5625 of 16), so 6 are skip-bigrams of 65.
    reference = [
        "on",
        "monday",
        "the",
        "harbour",
        "was",
        "closed",
        "by",
        "a",
        "storm",
        "so",
        "the",
        "ferries",
        "did",
        "not",
        "leave",
        "port",
    ]
    candidate = [
        "the",
        "storm",
        "closed",
        "the",
        "harbour",
        "on",
        "monday",
        "and",
        "ferries",
        "stayed",
        "in",
        "port",
    ]
    ours_, theirs = rouge.skip_bigrams(candidate), rouge.skip_bigrams(reference)
    assert theirs.total() == 65
    assert round(0.1875 * 80) == 15
    # Both last words are "port", which theirs does not count: 9 - 1 unigrams and the skip-bigrams.
    assert (ours_ & theirs).total() == 15 - 8


def test_several_references_give_the_mean_or_the_best() -> None:
    low, high = rouge.Score(0.2, 0.4, 0.3), rouge.Score(0.6, 0.5, 0.55)
    scores = [{"rouge1": low}, {"rouge1": high}]
    assert high == rouge.over_references(scores, "best")["rouge1"]
    assert pytest.approx((0.4, 0.45, 0.425)) == tuple(rouge.over_references(scores, "mean")["rouge1"])


def test_best_of_several_references_is_that_of_rouge_score() -> None:
    references, candidate = [p[0] for p in PAIRS[:3]], "the storm killed the ferries in port"
    expected = SCORER.score_multi(references, candidate)
    found = rouge.over_references([ours(each, candidate) for each in references], "best")
    assert [expected[m].fmeasure for m in THEIRS] == pytest.approx([found[m].f1 for m in THEIRS], abs=1e-12)


def test_the_signature_names_everything_that_a_number_depends_on() -> None:
    told = rouge.signature("rouge2", "f", words=75, refs="mean", tokenizer="unicode")
    assert told == "rouge2|f|stem:none|stop:kept|words:75|refs:mean|tok:unicode|v:0.1.2"


def test_english_gets_its_own_tokenizer_and_the_rest_the_unicode_one() -> None:
    assert (
        suitable_tokenizer(["The storm closed the harbour and the ferries stayed in port."]) == "rouge-score"
    )
    assert suitable_tokenizer(["Буря закрыла порт, и паромы остались у причала."]) == "unicode"
    assert suitable_tokenizer(["La tempête a fermé le port et les bateaux sont restés à quai."]) == "unicode"


def test_an_unknown_tokenizer_lists_the_known() -> None:
    with pytest.raises(UnknownNameError, match="rouge-score, unicode"):
        get_tokenizer("bert")
