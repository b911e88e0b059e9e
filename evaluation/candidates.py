"""ROUGE of candidates in a file against references in another."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from evaluation import rouge
from evaluation.references import Reference, identifier, read_references, rows, sha256
from evaluation.rouge import get_tokenizer, suitable_tokenizer
from evaluation.significance import intervals
from evaluation.tables import interval_value, number
from summarizer.errors import InputError, UnreadableError


def score_files(
    candidates: Path,
    references_file: Path,
    *,
    words: int | None = None,
    tokenizer: str = "auto",
    references: rouge.How = "mean",
) -> tuple[dict[str, Any], list[UnreadableError]]:
    """All scores, and what was wrong: a missing candidate scores zero, an unknown one is left out.

    Raises:
        InputError: no reference could be read.
    """
    problems: list[UnreadableError] = []
    held = _read_all(references_file, problems)
    if not held:
        raise InputError(f"no references could be read in {str(references_file)!r}")
    said = _read_candidates(candidates, held, problems)
    if tokenizer == "auto":
        tokenizer = suitable_tokenizer(r.text for each in list(held.values())[:200] for r in each)
    missing = [key for key in held if key not in said]
    problems += [
        UnreadableError(str(candidates), f"no candidate for {key!r}; it scores zero") for key in missing
    ]
    way = _Way(words, tokenizer, references)
    items = [_item(key, said.get(key, ""), held[key], way) for key in held]
    empty = sum(not each["words"] for each in items if each["id"] in said)
    signatures = {
        f"{m}_{p}": rouge.signature(m, p, words=words, refs=references, tokenizer=tokenizer)
        for m in rouge.METRICS
        for p in "prf"
    }
    value = {
        "set": {"name": references_file.name, "sha256": sha256(references_file), "topics": len(held)},
        "signatures": signatures,
        "figures": _means(items),
        "missing": len(missing),
        "empty": empty,
        "over_budget": sum(each["over"] for each in items),
        "fell_short": bool(problems),
        "items": items,
    }
    return value, problems


def _read_all(path: Path, problems: list[UnreadableError]) -> dict[str, tuple[Reference, ...]]:
    held: dict[str, tuple[Reference, ...]] = {}
    for row in rows(path):
        try:
            if isinstance(row, UnreadableError):
                raise row
            place, value = row
            name = identifier(place, value)
            if name in held:
                raise UnreadableError(f"{place}, id {name!r}", "stands on an earlier line; ids must differ")
            held[name] = read_references(f"{place}, id {name!r}", value.get("references"))
        except UnreadableError as error:
            problems.append(error)
    return held


def _read_candidates(
    path: Path, known: Mapping[str, object], problems: list[UnreadableError]
) -> dict[str, str]:
    said: dict[str, str] = {}
    for row in rows(path):
        try:
            if isinstance(row, UnreadableError):
                raise row
            place, value = row
            name = identifier(place, value)
            place = f"{place}, id {name!r}"
            if name not in known:
                raise UnreadableError(place, "no such topic among the references; left out")
            if name in said:
                raise UnreadableError(place, "stands on an earlier line; the first counts")
            said[name] = _candidate(place, value.get("sentences", value.get("summary")))
        except UnreadableError as error:
            problems.append(error)
    return said


def _candidate(place: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n".join(value)
    raise UnreadableError(place, 'no "sentences" (a list of texts) and no "summary" (a text)')


def cut(text: str, words: int) -> str:
    """The first ``words`` white-space words, line by line."""
    kept = []
    for line in text.split("\n"):
        tokens = line.split()[:words]
        words -= len(tokens)
        kept.append(" ".join(tokens))
    return "\n".join(line for line in kept if line)


@dataclass(frozen=True, slots=True)
class _Way:
    """How candidates are scored."""

    words: int | None
    tokenizer: str
    how: rouge.How


def _item(key: str, said: str, held: tuple[Reference, ...], way: _Way) -> dict[str, Any]:
    tokenize, words = get_tokenizer(way.tokenizer), way.words
    text = cut(said, words) if words else said
    counted = rouge.count(text, tokenize)
    scores = rouge.over_references(
        [rouge.score(rouge.count(r.text, tokenize), counted) for r in held], way.how
    )
    parts = {f"{m}_{p}": part for m, s in scores.items() for p, part in zip("prf", s, strict=True)}
    over = bool(words) and len(said.split()) > (words or 0)
    return {"id": key, "words": len(text.split()), "over": over, "scores": parts}


def _means(items: list[dict[str, Any]]) -> dict[str, Any]:
    names = list(items[0]["scores"])
    table = np.array([[*each["scores"].values(), each["words"]] for each in items], dtype=float)
    return dict(zip([*names, "words"], map(interval_value, intervals(table)), strict=True))


def line(item: Mapping[str, Any]) -> str:
    """One candidate's scores as a line of JSON."""
    scores = {name: number(each) for name, each in item["scores"].items()}
    return json.dumps({"id": item["id"], "words": item["words"]} | scores, ensure_ascii=False) + "\n"
