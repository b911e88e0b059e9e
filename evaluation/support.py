"""Measures precision and recall of the support scorer on labelled pairs of sentences from the public sets.

A line of labels is ``[set, article, start, end, set, article, start, end, "yes" or "no"]``: two slices of articles'
texts, and whether the second reports the fact of the first (docs/support.md has the definition). ``set`` is the path
of a JSON Lines file of articles or of topics, below the folder that is given.

The scorer of two sentences is measured alone, or each pair is judged as a briefing does it: with the words that all
articles of the event share weighing little, and long articles needing more.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from evaluation.references import Topic, rows
from evaluation.systems import read_documents
from evaluation.tables import number
from evaluation.text_tables import aligned, decimal
from summarizer.errors import InputError, UnreadableError
from summarizer.models import Sentence
from summarizer.reading.articles import clean

Half = Literal["open", "held-out", "all"]
Slice = tuple[str, str, int, int]
#: Where the table reads precision and recall, besides the scorer's own threshold.
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Scored = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class SupportLabel:
    """Two slices, and whether the second reports the fact of the first."""

    point: Slice
    other: Slice
    says: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """The sentences of a label."""

    point: Sentence
    other: Sentence
    says: bool


def read_labels(path: Path, half: Half = "all") -> list[SupportLabel]:
    """The labels of a file; its odd lines are the open half, its even lines the one held out.

    Raises:
        InputError: the file cannot be read.
        UnreadableError: a line is not a label.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"cannot read {str(path)!r}: {type(error).__name__}; give a file of labels"
        ) from error
    wanted = {"open": (1,), "held-out": (0,), "all": (0, 1)}[half]
    return [_label(f"{path}, line {n}", line) for n, line in enumerate(lines, start=1) if n % 2 in wanted]


def _label(place: str, line: str) -> SupportLabel:
    try:
        set_a, a, start_a, end_a, set_b, b, start_b, end_b, says = json.loads(line)
        point = str(set_a), str(a), int(start_a), int(end_a)
        other = str(set_b), str(b), int(start_b), int(end_b)
        return SupportLabel(point, other, {"yes": True, "no": False}[says])
    except (KeyError, TypeError, ValueError) as error:
        wanted = '[set, article, start, end, set, article, start, end, "yes" or "no"]'
        raise UnreadableError(place, f"no label ({error}); {wanted} is needed") from error


def resolve(labels: Sequence[SupportLabel], folder: Path) -> list[Pair]:
    """The labels with the sentences that they are about, looked up in the sets below ``folder``.

    Raises:
        InputError: a set is missing, or does not hold an article or a slice that a label names.
    """
    texts: dict[str, dict[str, str]] = {}
    for name in sorted({slice_[0] for label in labels for slice_ in (label.point, label.other)}):
        texts[name] = dict(_texts(folder / name))
    return [Pair(_cut(label.point, texts), _cut(label.other, texts), label.says) for label in labels]


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    """The id and the text of each article of a set, whether it is of articles or of topics."""
    for row in rows(path):
        if isinstance(row, UnreadableError):
            raise row
        for record in row[1].get("documents", [row[1]]):
            yield str(record.get("id")), clean(str(record.get("text") or ""))


def _cut(slice_: Slice, texts: dict[str, dict[str, str]]) -> Sentence:
    name, article, start, end = slice_
    text = texts[name].get(article, "")
    if not 0 <= start < end <= len(text):
        raise InputError(
            f"{name!r} holds no [{start}:{end}) of article {article!r}; give the set that was labelled"
        )
    return Sentence(article, 0, 0, start, end, text[start:end])


def measure(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Precision and recall at the scorer's threshold and at others, and how well its scores sort the pairs."""
    from summarizer.briefing.likeness import REPORTED, Likeness

    likeness = Likeness("en")
    scored = [(likeness.reports(pair.point, pair.other), pair.says) for pair in pairs]
    return measure_scores(scored, REPORTED)


def measure_scores(scored: Sequence[tuple[float, bool]], own: float) -> dict[str, Any]:
    """As ``measure``, of scores and whether each pair says yes; ``own`` is the threshold that is used."""
    return {
        "pairs": len(scored),
        "yes": sum(says for _, says in scored),
        "threshold": own,
        "at": [_at(scored, threshold) for threshold in sorted({own, *THRESHOLDS})],
        "area": number(_area(scored)),
    }


def _at(scored: Iterable[tuple[float, bool]], threshold: float) -> dict[str, float | None]:
    pairs = list(scored)
    supported = [says for score, says in pairs if score >= threshold]
    there = sum(says for _, says in pairs)
    return {
        "threshold": threshold,
        "precision": number(sum(supported) / len(supported)) if supported else None,
        "recall": number(sum(supported) / there) if there else None,
    }


def _area(scored: Sequence[tuple[float, bool]]) -> float:
    """The probability that a pair that says yes scores above one that says no: the area under the ROC curve."""
    yes = [score for score, says in scored if says]
    no = [score for score, says in scored if not says]
    if not yes or not no:
        return 0.0
    above = sum((one > other) + (one == other) / 2 for one in yes for other in no)
    return above / (len(yes) * len(no))


def render(value: dict[str, Any]) -> str:
    """The figures for a terminal; the line of the scorer's own threshold is marked."""
    lines = [["from", "precision", "recall"]]
    for at in value["at"]:
        own = "*" if at["threshold"] == value["threshold"] else " "
        lines.append([f"{at['threshold']:.2f}{own}", decimal(at["precision"], 3), decimal(at["recall"], 3)])
    title = f"{value['pairs']} pairs, {value['yes']} of them yes; area under the ROC curve {decimal(value['area'], 3)}"
    return f"{title}\n\n{aligned(lines)}\n"


def score(labels: Sequence[SupportLabel], folder: Path) -> list[Scored]:
    """How surely the second sentence of each label is taken for a report of the first, and whether it is one.

    Labels whose sentences are read otherwise by now, or whose articles are of two events, are left out.
    """
    by_event: defaultdict[tuple[str, str], list[SupportLabel]] = defaultdict(list)
    names = sorted({label.point[0] for label in labels})
    events = {name: dict(_events(folder / name)) for name in names}
    event_of = {
        (name, id_): event for name, held in events.items() for event, docs in held.items() for id_ in docs
    }
    for label in labels:
        first, second = (event_of.get(slice_[:2]) for slice_ in (label.point, label.other))
        if first is not None and first == second:
            by_event[label.point[0], first].append(label)
    return [pair for (name, event), held in by_event.items() for pair in _scored(held, events[name][event])]


def _events(path: Path) -> Iterator[tuple[str, Mapping[str, Mapping[str, Any]]]]:
    """The events of a set, each with its documents by id: topics, or articles of one ``event``."""
    documents: defaultdict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for row in rows(path):
        if isinstance(row, UnreadableError):
            raise row
        record = row[1]
        for document in record.get("documents", [record]):
            event = str(record["id"] if "documents" in record else record.get("event"))
            documents[event][str(document["id"])] = {k: v for k, v in document.items() if k != "event"}
    yield from documents.items()


def _scored(labels: Iterable[SupportLabel], documents: Mapping[str, Mapping[str, Any]]) -> Iterator[Scored]:
    from summarizer.briefing.event_analysis import look_at, prepare
    from summarizer.grouping.furniture import all_masked

    articles = all_masked(read_documents(Topic("", "", tuple(documents.values()), ()))[0])
    known = look_at(prepare(articles))
    supporting = {article.id for article in known.material.reports or known.material.supporting}
    for label in labels:
        point, other = (_find(known.material.sentences, slice_) for slice_ in (label.point, label.other))
        if point is not None and other is not None and other.article in supporting:
            yield known.supports.how_surely(point, other), label.says


def _find(sentences: Mapping[str, Sequence[Sentence]], slice_: Slice) -> Sentence | None:
    """The sentence that has most of a slice, if that is more than half of it."""
    _, article, start, end = slice_
    shared = {s: min(s.end, end) - max(s.start, start) for s in sentences.get(article, ())}
    best = max(shared, key=lambda s: shared[s], default=None)
    return best if best is not None and 2 * shared[best] > end - start else None


def threshold() -> float:
    """From which probability on a briefing names a source."""
    from summarizer.briefing.report_signs import REPORTED  # numpy

    return REPORTED
