"""ROUGE of candidate files against a file of references, with the difference of each from a baseline."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from evaluation import rouge
from evaluation.candidates import read_candidates
from evaluation.references import Reference, identifier, read_references, rows, sha256
from evaluation.rouge import get_tokenizer, suitable_tokenizer
from evaluation.significance import compare, intervals
from evaluation.tables import COMPARED, difference_value, interval_value, number
from summarizer.errors import InputError, UnreadableError

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Way:
    """How candidates are scored; without ``words`` in full length."""

    words: int | None = None
    tokenizer: str = "auto"
    references: rouge.How = "mean"


def score_files(
    candidates: Mapping[str, Path], references_file: Path, way: Way, baseline: str | None = None
) -> tuple[dict[str, Any], list[UnreadableError]]:
    """All scores, and what was wrong: a missing candidate scores zero, an unknown one is left out.

    Raises:
        InputError: no reference could be read, a file is of another set, or the baseline is not one of the files.
    """
    problems: list[UnreadableError] = []
    against = _read_all(references_file, problems)
    if not against:
        raise InputError(f"no references could be read in {str(references_file)!r}")
    if way.tokenizer == "auto":
        chosen = suitable_tokenizer(r.text for each in list(against.values())[:200] for r in each)
        way = Way(way.words, chosen, way.references)
    scored = [_score(name, path, against, way, problems) for name, path in candidates.items()]
    signatures = {
        f"{m}_{p}": rouge.signature(m, p, words=way.words, refs=way.references, tokenizer=way.tokenizer)
        for m in rouge.METRICS
        for p in "prf"
    }
    value = {
        "set": {"name": references_file.name, "sha256": sha256(references_file), "topics": len(against)},
        "signatures": signatures,
        "fell_short": bool(problems),
    }
    if len(scored) == 1:
        return value | {key: each for key, each in scored[0].items() if key != "name"}, problems
    return value | _versus(scored, baseline), problems


def _score(
    name: str,
    path: Path,
    against: Mapping[str, tuple[Reference, ...]],
    way: Way,
    problems: list[UnreadableError],
) -> dict[str, Any]:
    read = read_candidates(name, path, against)
    problems += read.problems
    items = [_item(key, "\n".join(read.said.get(key, ())), against[key], way) for key in against]
    return {
        "name": name,
        "figures": _means(items),
        "missing": sum(key not in read.said for key in against),
        "empty": sum(not each["words"] for each in items if each["id"] in read.said),
        "over_budget": sum(each["over"] for each in items),
        "items": items,
    }


def _versus(scored: Sequence[dict[str, Any]], baseline: str | None) -> dict[str, Any]:
    """The systems side by side, each but the baseline (the first by default) with its difference from it."""
    names = [each["name"] for each in scored]
    if baseline is not None and baseline not in names:
        raise InputError(f"the baseline {baseline!r} is not among the candidates {', '.join(names)}")
    base = baseline or names[0]
    columns = {each["name"]: each["items"] for each in scored}
    others = [name for name in names if name != base]
    differences: dict[str, dict[str, Any]] = {name: {} for name in names}
    for figure in [each for each in COMPARED if each.startswith("rouge")]:
        values = {n: np.array([item["scores"][figure] for item in items]) for n, items in columns.items()}
        for name, each in zip(others, compare([values[n] for n in others], values[base]), strict=True):
            differences[name][figure] = difference_value(each)
    return {"baseline": base, "systems": [each | {"versus": differences[each["name"]]} for each in scored]}


def _read_all(path: Path, problems: list[UnreadableError]) -> dict[str, tuple[Reference, ...]]:
    read: dict[str, tuple[Reference, ...]] = {}
    for row in rows(path):
        try:
            if isinstance(row, UnreadableError):
                raise row
            place, value = row
            name = identifier(place, value)
            if name in read:
                raise UnreadableError(f"{place}, id {name!r}", "stands on an earlier line; ids must differ")
            read[name] = read_references(f"{place}, id {name!r}", value.get("references"))
        except UnreadableError as error:
            problems.append(error)
    return read


def cut(text: str, words: int) -> str:
    """The first ``words`` white-space words, line by line."""
    kept = []
    for line in text.split("\n"):
        tokens = line.split()[:words]
        words -= len(tokens)
        kept.append(" ".join(tokens))
    return "\n".join(line for line in kept if line)


def _item(key: str, said: str, against: tuple[Reference, ...], way: Way) -> Item:
    tokenize, words = get_tokenizer(way.tokenizer), way.words
    text = cut(said, words) if words else said
    counted = rouge.count(text, tokenize)
    scores = rouge.over_references(
        [rouge.score(rouge.count(r.text, tokenize), counted) for r in against], way.references
    )
    parts = {f"{m}_{p}": part for m, s in scores.items() for p, part in zip("prf", s, strict=True)}
    over = bool(words) and len(said.split()) > (words or 0)
    return {"id": key, "words": len(text.split()), "over": over, "scores": parts}


def _means(items: Sequence[Item]) -> dict[str, Any]:
    names = list(items[0]["scores"])
    table = np.array([[*each["scores"].values(), each["words"]] for each in items], dtype=float)
    return dict(zip([*names, "words"], map(interval_value, intervals(table)), strict=True))


def line(item: Mapping[str, Any], system: str | None = None) -> str:
    """One candidate's scores as a line of JSON; with the system's name where there are several."""
    scores = {name: number(each) for name, each in item["scores"].items()}
    named = {"system": system} if system else {}
    return json.dumps(named | {"id": item["id"], "words": item["words"]} | scores, ensure_ascii=False) + "\n"
