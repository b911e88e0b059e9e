"""Scores predicted events against gold events: BCubed, pairwise, AMI, ARI, counts, with confidence intervals.

BCubed: Bagga and Baldwin (1998), ACL-COLING; an article's precision is the share of its predicted event
that shares its gold event, its recall the share of its gold event that shares its predicted one. Amigó et
al. (2009) show why it comes first: it alone is fair to events of every size. Adjusted mutual information:
Vinh et al. (2010). Adjusted Rand index: Hubert and Arabie (1985).
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.significance import Floats, Interval, bootstrap_means

Label = Hashable


@dataclass(frozen=True, slots=True)
class GroupingFigures:
    """How two partitions of the same articles agree."""

    articles: int
    gold_events: int
    predicted_events: int
    gold_single: int
    predicted_single: int
    figures: dict[str, Interval]


def agreement(gold: Mapping[str, Label], predicted: Mapping[str, Label]) -> GroupingFigures:
    """All figures over the articles of ``gold``; one that ``predicted`` lacks is an event of its own."""
    gold_labels = [gold[article] for article in gold]
    predicted_labels = [predicted.get(article, ("left out", article)) for article in gold]
    table = _per_gold_event(gold_labels, predicted_labels)
    gold_sizes, predicted_sizes = Counter(gold_labels), Counter(predicted_labels)
    return GroupingFigures(
        len(gold_labels),
        len(gold_sizes),
        len(predicted_sizes),
        sum(n == 1 for n in gold_sizes.values()),
        sum(n == 1 for n in predicted_sizes.values()),
        _intervals(table, len(gold_labels)) | {"ami": _ami(gold_labels, predicted_labels)},
    )


def over_larger(gold: Mapping[str, Label], predicted: Mapping[str, Label]) -> GroupingFigures:
    """The same over the articles of gold events with two or more, both partitions cut down to them."""
    sizes = Counter(gold.values())
    kept = {article: event for article, event in gold.items() if sizes[event] > 1}
    return agreement(kept, {article: predicted[article] for article in kept if article in predicted})


def _per_gold_event(gold: Sequence[Label], predicted: Sequence[Label]) -> Floats:
    """One row a gold event: its articles, their summed precision and recall, and its pairs.

    The pairs are those that both partitions join, those that gold joins, and its share of those that the
    prediction joins: half of each pair belongs to each of the two articles.
    """
    both = Counter(zip(gold, predicted, strict=True))
    sizes_gold, sizes_predicted = Counter(gold), Counter(predicted)
    rows: dict[Label, list[float]] = {}
    for (event, prediction), n in both.items():
        row = rows.setdefault(event, [0.0] * 6)
        row[0] += n
        row[1] += n * n / sizes_predicted[prediction]
        row[2] += n * n / sizes_gold[event]
        row[3] += n * (n - 1) / 2
        row[4] += n * (sizes_gold[event] - 1) / 2
        row[5] += n * (sizes_predicted[prediction] - 1) / 2
    return np.array(list(rows.values())).reshape(-1, 6)


def _intervals(table: Floats, articles: int) -> dict[str, Interval]:
    """Each figure of the whole, with its interval from resampled gold events."""
    if not articles:
        return {}
    whole = _figures(table.mean(axis=0)[None, :], len(table))
    resampled = _figures(bootstrap_means(table), len(table))
    intervals = {}
    for name, values in resampled.items():
        low, high = np.nanquantile(values, (0.025, 0.975))
        intervals[name] = Interval(float(whole[name][0]), float(low), float(high), len(table))
    return intervals


def _figures(means: Floats, events: int) -> dict[str, Floats]:
    """The figures from means over gold events of the columns of ``_per_gold_event``, row by row."""
    articles, precise, recalled, joined, gold, predicted = means.T
    precision, recall = precise / articles, recalled / articles
    with np.errstate(invalid="ignore", divide="ignore"):
        pair_precision = np.where(predicted > 0, joined / predicted, 1.0)
        pair_recall = np.where(gold > 0, joined / gold, 1.0)
        pairs = articles * (articles * events - 1) / 2
        expected = np.where(pairs > 0, gold * predicted / pairs, 0.0)
        spread = (gold + predicted) / 2 - expected
        rand = np.where(np.abs(spread) > 1e-12, (joined - expected) / spread, 1.0)
    return {
        "bcubed_precision": precision,
        "bcubed_recall": recall,
        "bcubed_f1": _harmonic(precision, recall),
        "pairwise_precision": pair_precision,
        "pairwise_recall": pair_recall,
        "pairwise_f1": _harmonic(pair_precision, pair_recall),
        "ari": rand,
    }


def _harmonic(precision: Floats, recall: Floats) -> Floats:
    both = precision + recall
    return np.asarray(np.where(both > 0, 2 * precision * recall / np.where(both > 0, both, 1.0), 0.0))


def _ami(gold: Sequence[Label], predicted: Sequence[Label]) -> Interval:
    """Adjusted mutual information by scikit-learn; no interval: it is not a sum over events."""
    from sklearn.metrics import adjusted_mutual_info_score  # a second

    if not gold:
        return Interval(float("nan"), float("nan"), float("nan"), 0)
    value = float(adjusted_mutual_info_score(_numbers(gold), _numbers(predicted)))
    return Interval(value, float("nan"), float("nan"), len(set(gold)))


def _numbers(labels: Sequence[Label]) -> list[int]:
    numbers: dict[Label, int] = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels]
