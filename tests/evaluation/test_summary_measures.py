from dataclasses import dataclass

import pytest

from evaluation.leaning import opener, unresolved
from evaluation.measures import Measured, Yardstick, measure, redundancy
from evaluation.references import Reference
from evaluation.rouge import get_tokenizer


@dataclass(frozen=True)
class Said:
    text: str
    article: str = "a"
    position: int | None = 0


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He left at noon.", "he"),
        ("“But nobody came,” she said.", "but"),
        ("The move surprised traders.", "the move"),
        ("In addition, tolls rise.", "in addition"),
        ("This week prices fell.", ""),
        ("Heavy rain fell.", ""),
        ("The mayor left.", ""),
        ("Theirs was a short visit.", "theirs"),
        ("Both said no.", "both"),
        ("Both the mayor and the master said no.", ""),
        ("The former said no.", "the former"),
        ("The former mayor said no.", ""),
        ("Another tug came.", "another"),
        ("Since then it has rained.", "since then"),
        ("Hours later the tug left.", "hours later"),
        ("", ""),
    ],
)
def test_openers_are_told_by_the_list(sentence: str, expected: str) -> None:
    assert expected == opener(sentence)


def test_an_opener_is_resolved_by_the_sentence_that_stood_before_it() -> None:
    told = [Said("Ada Lunde left.", "a", 0), Said("She sailed at noon.", "a", 1), Said("He stayed.", "b", 3)]
    assert unresolved(told) == [False, False, True]
    assert unresolved([told[0], told[2], told[1]]) == [False, True, True]


def test_redundancy_is_the_mean_of_the_largest_shares() -> None:
    # Bigrams: ab bc | ab bd | ef: each of the first two shares one of its two with the other, the third none.
    assert pytest.approx((0.5 + 0.5 + 0) / 3) == redundancy([["a", "b", "c"], ["a", "b", "d"], ["e", "f"]])
    assert redundancy([["a", "b", "c"]]) == 0
    assert redundancy([]) == 0


def yardstick(*references: Reference) -> Yardstick:
    return Yardstick.of(references, get_tokenizer("rouge-score"), "mean", "en")


def test_an_empty_summary_scores_zero() -> None:
    by = yardstick(Reference(("A storm closed the port",), listed=True))
    found = measure((), by)
    assert {0.0} == {part for score in found.rouge for part in score}
    assert (found.coverage, found.hits, found.takeaway_f1) == (0.0, 0.0, 0.0)


def test_a_result_survives_its_json_to_the_last_bit() -> None:
    by = yardstick(Reference(("A storm closed the port", "Nobody was hurt"), listed=True))
    found = measure((Said("On Monday a storm closed the port of Brevik."),), by)
    assert Measured.from_list(found.as_list()) == found
