import pytest
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from evaluation import grouping, grouping_report

GOLD = dict(zip("abcdefg", ["x", "x", "x", "y", "y", "z", "w"], strict=True))
FOUND = dict(zip("abcdefg", [1, 1, 2, 2, 2, 3, 3], strict=True))


def test_bcubed_is_the_hand_calculation() -> None:
    # Precision: a b 2/2, c 1/3, d e 2/3, f g 1/2; recall: a b 2/3, c 1/3, d e 1, f g 1.
    precision = (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1 / 2 + 1 / 2) / 7
    recall = (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1 + 1) / 7
    found = grouping.agreement(GOLD, FOUND).figures
    assert pytest.approx(precision) == found["bcubed_precision"].mean
    assert pytest.approx(recall) == found["bcubed_recall"].mean
    assert pytest.approx(2 * precision * recall / (precision + recall)) == found["bcubed_f1"].mean


def test_pairs_are_the_hand_calculation() -> None:
    # Gold pairs ab ac bc de, predicted ab cd ce de fg, in both ab de.
    found = grouping.agreement(GOLD, FOUND).figures
    assert (pytest.approx(2 / 5), pytest.approx(2 / 4)) == (
        found["pairwise_precision"].mean,
        found["pairwise_recall"].mean,
    )


def test_adjusted_indices_are_those_of_scikit_learn() -> None:
    found = grouping.agreement(GOLD, FOUND).figures
    gold, predicted = list(GOLD.values()), list(FOUND.values())
    assert pytest.approx(adjusted_rand_score(gold, predicted)) == found["ari"].mean
    assert pytest.approx(adjusted_mutual_info_score(gold, predicted)) == found["ami"].mean


def test_the_same_partition_under_other_names_is_perfect() -> None:
    found = grouping.agreement(GOLD, {article: f"e-{event}" for article, event in GOLD.items()}).figures
    assert {1.0} == {round(each.mean, 12) for each in found.values()}


def test_an_article_that_no_event_holds_is_one_of_its_own() -> None:
    found = grouping.agreement({"a": "x", "b": "x", "c": "x"}, {"a": 1})
    assert found.predicted_events == 3
    assert found.figures["bcubed_precision"].mean == 1.0
    assert pytest.approx(1 / 3) == found.figures["bcubed_recall"].mean


def test_larger_events_are_looked_at_apart() -> None:
    found = grouping.over_larger(GOLD, FOUND)
    assert (found.articles, found.gold_events, found.predicted_events) == (5, 2, 2)


def test_intervals_hold_the_figure() -> None:
    for each in grouping.agreement(GOLD, FOUND).figures.values():
        assert not each.low > each.mean + 1e-9


def test_the_worst_merge_and_split_come_first_with_their_terms() -> None:
    def terms(one: list[str], other: list[str]) -> list[str]:
        return ["+".join(one), "+".join(other)]

    predicted = {article: str(event) for article, event in FOUND.items()}
    merge = grouping_report.merges(GOLD, predicted, terms)[0]
    assert (
        merge.within,
        merge.one,
        merge.other,
        merge.pairs,
        merge.terms,
    ) == ("2", "x", "y", 2, ("c", "d+e"))
    (split,) = grouping_report.splits(GOLD, predicted, terms)
    assert (split.within, split.one, split.other, split.pairs) == ("x", "1", "2", 2)
