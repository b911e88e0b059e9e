from dataclasses import dataclass

import pytest

from evaluation import content_units
from evaluation.measures import Measured, Yardstick, measure, redundancy
from evaluation.openers import opener, unresolved
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


def test_a_takeaway_said_word_for_word_is_hit_by_that_sentence() -> None:
    sentences = ["Nobody was hurt in Brevik.", "Eleven ferries stayed in port on Monday."]
    judged = content_units.judge("Eleven ferries stayed in port", sentences)
    assert (judged.score, judged.sentence, judged.hit) == (1.0, 1, True)


def test_a_takeaway_of_which_nothing_is_said_is_missed_by_every_sentence() -> None:
    judged = content_units.judge("Bakers in Talmar walked out", ["Nobody was hurt at sea."])
    assert (judged.score, judged.sentence, judged.hit) == (0.0, None, False)


def test_common_words_alone_do_not_cover_a_takeaway() -> None:
    assert (
        content_units.judge("The talks on the tariff of the bakers begin", ["It is of the and on a."]).score
        == 0
    )


def test_near_spellings_and_number_words_count() -> None:
    found = content_units.shares("Eleven closings", ["11 closed ferries"])
    assert found.words == 1.0  # 11 = eleven; closings and closed share the stem "close"
    assert 0.5 <= content_units.shares("Investigators came", ["The investigation began"]).rare < 1


def test_grades_are_four_and_grow_with_what_is_shared() -> None:
    grades = [content_units.grade(content_units.Shares(x, x, x)) for x in (0, 0.2, 0.31, 0.5, 0.7, 0.9, 1)]
    assert grades == [0.0, 0.0, 0.25, 0.5, 0.75, 1.0, 1.0]


def test_the_scorer_and_its_frozen_constants_change_together() -> None:
    expected = content_units.Constants(words=0.2, rare=0.5, names=0.3, floor=0.2, ceiling=1.0, grades=4)
    assert ("takeaway-1", expected) == (content_units.SCORER, content_units.CONSTANTS)


def test_precision_is_the_share_of_what_is_said_that_the_takeaways_hold() -> None:
    takeaways = ["Eleven ferries stayed in port", "Nobody was hurt"]
    assert content_units.precision(["Nobody was hurt"], takeaways) == 1.0
    assert content_units.precision(["Nobody was hurt", "Bakers walked out of Talmar shops"], takeaways) == 0.5
    assert content_units.precision([], takeaways) == 0.0
