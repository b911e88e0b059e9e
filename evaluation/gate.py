"""The quality gate: a change that lowers a score on ``seeds/`` below its stored floor fails.

The floors stand in ``evaluation/floors.json``. They are raised with ``--raise``; to lower one takes
``--lower``, which says what it lowers. When the corpus changes, old floors mean nothing: the gate
fails until both flags are given.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation import corpus, fault_check, grouping, summaries
from evaluation.faults import KINDS, OF_SENTENCES
from evaluation.grouping_report import labels
from evaluation.runner import Plan
from evaluation.text_tables import aligned, decimal
from summarizer.errors import InputError

FLOORS = Path(__file__).resolve().parent / "floors.json"
WORDS = 60
FIGURES = ("rouge1_f", "rouge2_f", "rougeLsum_f", "coverage", "hits", "faultless")
# A score may fall short by this much before the gate fails: the last digits differ by machine.
TOLERANCE = 0.0005
_OTHER_CORPUS = (
    "The corpus is not the one the floors were measured on; give --raise --lower to set them anew."
)


@dataclass(frozen=True, slots=True)
class Gate:
    """The present scores, the stored floors, and the digests of the corpora that both were measured on."""

    path: Path
    digest: str
    scores: dict[str, float]
    floor_digest: str | None
    floors: dict[str, float]

    @property
    def below(self) -> list[str]:
        """The scores that are under their floor, or that have a floor and no longer a score."""
        return [
            name for name, floor in self.floors.items() if self.scores.get(name, -1.0) < floor - TOLERANCE
        ]


def check(seeds: Path, path: Path) -> Gate:
    """Measure ``seeds`` and read the floors.

    Raises:
        InputError: the file holds no floors.
    """
    floor_digest, floors = read_floors(path)
    return Gate(path, digest(seeds), scores(seeds), floor_digest, floors)


def digest(seeds: Path) -> str:
    """A digest of the corpus: its three data files, not its README."""
    return corpus.digest([seeds / name for name in corpus.FILES])


def scores(seeds: Path) -> dict[str, float]:
    """The scores that have floors: of grouping all articles, and of our briefings of the gold events."""
    seed_corpus = corpus.read_corpus((seeds,))
    predicted = labels(corpus.predict(seed_corpus.articles.values()))
    figures = grouping.agreement(labels(seed_corpus.events), predicted).figures
    plan = Plan(("newsfold",), WORDS)
    measured = summaries.measure(corpus.topics(seed_corpus), plan, origin=summaries.Origin("seeds", ""))
    table = summaries.report_value(measured)["systems"][0]["figures"]
    briefings = {f"briefing_{name}": float(table[name]["mean"]) for name in FIGURES}
    return (
        {"grouping_bcubed_f1": round(figures["bcubed_f1"].mean, 6)} | briefings | _without_faults(seed_corpus)
    )


def _without_faults(held: corpus.Corpus) -> dict[str, float]:
    """For each kind of fault that only whole briefings show, the share of briefings without it."""
    checked = fault_check.check(corpus.topics(held).items, WORDS)
    kinds = [kind for kind in KINDS if kind not in OF_SENTENCES]
    having = {kind: {f["topic"] for f in checked["faults"] if f["kind"] == kind} for kind in kinds}
    total = max(1, checked["briefings"])
    return {f"briefing_without_{kind}": round(1 - len(having[kind]) / total, 6) for kind in kinds}


def read_floors(path: Path) -> tuple[str | None, dict[str, float]]:
    """The corpus digest and the floors of a file; none where there is no file.

    Raises:
        InputError: the file is not as ``write_floors`` leaves it.
    """
    if not path.exists():
        return None, {}
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        return str(value["corpus_sha256"]), {str(k): float(v) for k, v in value["floors"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"{str(path)!r} holds no floors: {error}; make it anew with --raise --lower"
        ) from error


def write_floors(path: Path, corpus_digest: str, floors: dict[str, float]) -> None:
    """Write the floors and the digest of the corpus that they hold for."""
    summaries.write_json(path, {"corpus_sha256": corpus_digest, "words": WORDS, "floors": floors})


def decide(gate: Gate, *, raise_: bool, lower: bool) -> tuple[str, bool]:
    """What to print, and whether the gate fails; floors are moved as the flags allow."""
    moved_corpus = gate.floor_digest not in (None, gate.digest)
    if moved_corpus and not (raise_ and lower):
        return f"{_OTHER_CORPUS}\n", True
    floors = {} if moved_corpus else dict(gate.floors)
    said = _move(gate, floors, raise_=raise_, lower=lower)
    if floors != gate.floors or (raise_ and gate.floor_digest != gate.digest):
        write_floors(gate.path, gate.digest, floors)
    below = [] if moved_corpus else [name for name in gate.below if floors.get(name) == gate.floors[name]]
    said += [f"FELL below its floor: {name}" for name in below]
    if not floors:
        said.append("There are no floors yet; set them with --raise.")
    return "\n".join([_table(gate, floors), "", *said]).rstrip() + "\n", bool(below) or not floors


def _move(gate: Gate, floors: dict[str, float], *, raise_: bool, lower: bool) -> list[str]:
    said = []
    for name, score in gate.scores.items():
        old = gate.floors.get(name)
        if raise_ and (name not in floors or score > floors[name]):
            floors[name] = score
            if old is not None and score < old:
                said.append(f"LOWERED {name} from {decimal(old)} to {decimal(score)}")
        elif lower and name in floors and score < floors[name]:
            said.append(f"LOWERED {name} from {decimal(floors[name])} to {decimal(score)}")
            floors[name] = score
    if lower:
        for name in [name for name in gate.floors if name not in gate.scores]:
            floors.pop(name, None)
            said.append(f"LOWERED {name}: it is no longer measured")
    return said


def _table(found: Gate, floors: dict[str, float]) -> str:
    rows: list[list[Any]] = [["score on seeds/", "now", "floor"]]
    rows += [[name, decimal(score), decimal(floors.get(name))] for name, score in found.scores.items()]
    return aligned(rows)
