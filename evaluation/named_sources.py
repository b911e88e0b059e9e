"""How often sources are named rightly, on labelled pairs of sentences that stand in their events.

``evaluation.support`` measures the scorer of two sentences alone; here each pair is judged as a briefing does it: with
the words that all articles of the event share weighing little, and long articles needing more.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.references import Topic, rows
from evaluation.support import Slice, SupportLabel
from evaluation.systems import read_documents
from summarizer.errors import UnreadableError
from summarizer.models import Sentence

Scored = tuple[float, bool]


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
    found: defaultdict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for row in rows(path):
        if isinstance(row, UnreadableError):
            raise row
        record = row[1]
        for document in record.get("documents", [record]):
            event = str(record["id"] if "documents" in record else record.get("event"))
            found[event][str(document["id"])] = {k: v for k, v in document.items() if k != "event"}
    yield from found.items()


def _scored(labels: Iterable[SupportLabel], documents: Mapping[str, Mapping[str, Any]]) -> Iterator[Scored]:
    from summarizer.briefing.brief import look_at  # numpy and scipy
    from summarizer.briefing.material import prepare
    from summarizer.grouping.furniture import all_masked

    articles = all_masked(read_documents(Topic("", "", tuple(documents.values()), ()))[0])
    known = look_at(prepare(articles))
    heard = {article.id for article in known.material.reports or known.material.heard}
    for label in labels:
        point, other = (_find(known.material.sentences, slice_) for slice_ in (label.point, label.other))
        if point is not None and other is not None and other.article in heard:
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
