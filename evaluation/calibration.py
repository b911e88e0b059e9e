"""Fits and cross-validates the takeaway scorer on people's yes/no judgements of content units.

Input: one document a line, ``{"id", "reference", "units": […], "systems": {name: {"summary", "present": [0, 1, …]}}}``,
where ``present`` says of each unit whether a person found it in the summary. REALSumm: Bhandari et al. (2020), EMNLP.
PyrXSum: Zhang and Bansal (2021), EMNLP.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from evaluation import content_units, references, rouge
from evaluation.content_units import HIT, SCORER, Model
from evaluation.significance import Floats, bootstrap_statistic, intervals
from evaluation.tables import interval_value, number
from evaluation.unit_features import FEATURES, contradicted, features
from summarizer.errors import InputError, UnreadableError

ROUGE = ("rouge1", "rouge2", "rougeL")
#: Inverse strength of the penalty on the (standardised) weights: .001, .003, .03 and .3 give areas under the curve of
#: .874, .877, .878 and .878 on REALSumm, .894, .892, .888 and .886 on PyrXSum.
STRENGTH = 0.003
_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_MARK_UP = re.compile(r"</?t>")


@dataclass(frozen=True, slots=True)
class Document:
    """One document: for each system the features of the units, people's judgements, and ROUGE recall.

    ``features`` is (systems × units × features), ``present`` and ``unit_recall`` (systems × units); ``rouge`` holds one
    number a system.
    """

    id: str
    set: str
    systems: tuple[str, ...]
    features: Floats
    present: Floats
    unit_recall: Floats
    rouge: dict[str, Floats]


#: A document and the probabilities that a model fitted without it gives.
HeldOut = tuple[Document, Floats]


def read_documents(paths: Iterable[Path]) -> list[Document]:
    """The judged documents of files, each file a set.

    Raises:
        UnreadableError: a line is not a judged document.
        InputError: there are fewer than two, so none can be left out.
    """
    documents = []
    for path in paths:
        for row in references.rows(path):
            if isinstance(row, UnreadableError):
                raise row
            documents.append(_document(path.stem, *row))
    if len(documents) < 2:
        raise InputError("fewer than two judged documents; give files of units as docs/evaluation.md says")
    return documents


def _document(name: str, place: str, row: dict[str, Any]) -> Document:
    try:
        units = [str(unit) for unit in row["units"]]
        systems = sorted(row["systems"])
        summaries = [_sentences(str(row["systems"][each]["summary"])) for each in systems]
        present = np.array([row["systems"][each]["present"] for each in systems], dtype=float)
        if present.shape != (len(systems), len(units)):
            raise ValueError("present must have one entry for each unit")
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableError(place, f"no judged document: {type(error).__name__} {error}") from error
    reference = _sentences(_MARK_UP.sub("\n", str(row.get("reference") or "\n".join(units))))
    return Document(
        str(row.get("id", place)),
        name,
        tuple(systems),
        np.array([_features(units, said) for said in summaries]),
        present,
        np.array([[_recalls([unit], said)["rouge1"] for unit in units] for said in summaries]),
        {metric: np.array([_recalls(reference, said)[metric] for said in summaries]) for metric in ROUGE},
    )


def _sentences(text: str) -> list[str]:
    return [part for part in _END_OF_SENTENCE.split(text) if re.search(r"\w", part)]


def _features(units: Sequence[str], said: Sequence[str]) -> Floats:
    if not said:
        return np.zeros((len(units), len(FEATURES)))
    return features(units, said, [contradicted(unit, said) for unit in units])


def _recalls(reference: Sequence[str], said: Sequence[str]) -> dict[str, float]:
    wanted, given = (
        rouge.count("\n".join(lines), rouge.rouge_score_tokens, ROUGE) for lines in (reference, said)
    )
    return {metric: score.recall for metric, score in rouge.score(wanted, given, ROUGE).items()}


def fit(documents: Sequence[Document]) -> Model:
    """Fit a model to these documents; each document of a smaller set weighs more, by the root of the size ratio."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    table = np.vstack([each.features.reshape(-1, len(FEATURES)) for each in documents])
    present = np.concatenate([each.present.ravel() for each in documents])
    sizes = {
        name: sum(d.present.size for d in documents if d.set == name) for name in {d.set for d in documents}
    }
    weights = [(max(sizes.values()) / sizes[d.set]) ** 0.5 for d in documents for _ in range(d.present.size)]
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(C=STRENGTH, max_iter=2_000).fit(scaler.transform(table), present, weights)
    slopes = model.coef_[0] / scaler.scale_
    return Model(slopes, float(model.intercept_[0] - slopes @ scaler.mean_))


def scores(document: Document, model: Model) -> Floats:
    """The probability of each unit in each system's summary."""
    return content_units.probabilities(document.features, model)


def calibrate(documents: Sequence[Document]) -> dict[str, Any]:
    """The quality of models on documents they were fitted without, for each set and all; and the model of all."""
    held_out = [scores(d, fit([*documents[:n], *documents[n + 1 :]])) for n, d in enumerate(documents)]
    judged = list(zip(documents, held_out, strict=True))
    sets = {
        name: [each for each in judged if each[0].set == name]
        for name in dict.fromkeys(d.set for d in documents)
    }
    value = {name: _levels(chosen) | {"system": _system_level(chosen)} for name, chosen in sets.items()}
    if len(sets) > 1:
        value["all"] = _levels(judged)
    return {
        "scorer": SCORER,
        "sets": value,
        "model": model_value(fit(documents)),
        "frozen": model_value(content_units.model()),
    }


def _levels(judged: Sequence[HeldOut]) -> dict[str, Any]:
    return {"documents": len(judged), "unit": _unit_level(judged), "summary": _summary_level(judged)}


def model_value(model: Model) -> dict[str, Any]:
    """The model as ``unit_model.json`` holds it."""
    weights = dict(zip(FEATURES, (round(float(w), 4) for w in model.weights), strict=True))
    return {"scorer": SCORER, "intercept": round(model.intercept, 4), "weights": weights}


def write_model(value: dict[str, Any], path: Path) -> None:
    """Write a model for ``content_units`` to read."""
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


def _unit_level(judged: Sequence[HeldOut]) -> dict[str, Any]:
    """Area under the ROC curve, also for ROUGE-1 recall of the unit; calibration error; hits against people's."""
    said = [document.present.ravel() for document, _ in judged]
    shown = [each.ravel() for _, each in judged]
    recall = [document.unit_recall.ravel() for document, _ in judged]
    p, yes = np.concatenate(shown), np.concatenate(said)

    def above(chosen: npt.NDArray[np.int64]) -> float:
        truth = np.concatenate([said[n] for n in chosen])
        return area(truth, np.concatenate([shown[n] for n in chosen])) - area(
            truth, np.concatenate([recall[n] for n in chosen])
        )

    low, high = bootstrap_statistic(len(judged), above)
    hit = p >= HIT
    return {
        "units": len(p),
        "area": number(area(yes, p)),
        "area_rouge1": number(area(yes, np.concatenate(recall))),
        "above_rouge1": {
            "mean": number(above(np.arange(len(judged)))),
            "low": number(low),
            "high": number(high),
        },
        "calibration_error": number(calibration_error(p, yes)),
        "hits": number(float(hit.mean())),
        "people": number(float(yes.mean())),
        "hit_precision": number(float(yes[hit].mean())) if hit.any() else None,
        "hit_recall": number(float(hit[yes > 0].mean())) if yes.any() else None,
    }


def area(yes: Floats, scored: Floats) -> float:
    """The area under the ROC curve; .5 where all are yes or all are no."""
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(yes, scored)) if 0 < yes.mean() < 1 else 0.5


def calibration_error(p: Floats, yes: Floats) -> float:
    """Expected calibration error in ten equal bins of probability. Naeini et al. (2015), AAAI."""
    bins = np.minimum((p * 10).astype(int), 9)
    return float(
        sum(abs(p[bins == b].mean() - yes[bins == b].mean()) * (bins == b).mean() for b in set(bins))
    )


def _summary_level(judged: Sequence[HeldOut]) -> dict[str, Any]:
    """Kendall's tau between scores and people for each document, and how far it exceeds that of each ROUGE recall."""
    documents = [document for document, _ in judged]
    levels = {SCORER: [_coverage(each) for _, each in judged]}
    levels |= {metric: [d.rouge[metric] for d in documents] for metric in ROUGE}
    people = [d.present.mean(axis=1) for d in documents]
    taus = {
        name: np.array([tau(s, h) for s, h in zip(values, people, strict=True)])
        for name, values in levels.items()
    }
    above = np.column_stack([taus[SCORER] - taus[metric] for metric in ROUGE])
    return {
        "tau": dict(
            zip(taus, map(interval_value, intervals(np.column_stack(list(taus.values())))), strict=True)
        ),
        "above": dict(zip(ROUGE, map(interval_value, intervals(above)), strict=True)),
    }


def _coverage(shown: Floats) -> Floats:
    """The share of units said, to the nearest half of one, as ``content_units.coverage`` gives it."""
    return np.array([content_units.coverage(row) for row in shown.tolist()])


def _system_level(judged: Sequence[HeldOut]) -> dict[str, float | None]:
    """Kendall's tau of the systems' means with people's; the systems must be the same for all documents."""
    documents = [document for document, _ in judged]
    if len({d.systems for d in documents}) > 1:
        return {}
    people = np.mean([d.present.mean(axis=1) for d in documents], axis=0)
    levels = {SCORER: [_coverage(each) for _, each in judged]}
    levels |= {metric: [d.rouge[metric] for d in documents] for metric in ROUGE}
    return {name: number(tau(np.mean(values, axis=0), people)) for name, values in levels.items()}


def tau(first: npt.ArrayLike, second: npt.ArrayLike) -> float:
    """Kendall's tau-b, the usual one where there are ties; 0 where all are tied."""
    from scipy.stats import kendalltau

    correlation = float(kendalltau(np.asarray(first).round(10), np.asarray(second).round(10)).statistic)
    return correlation if np.isfinite(correlation) else 0.0
