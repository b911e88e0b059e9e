"""Lists the faults of our briefings topic by topic, and measures the detectors on briefings that an editor marked.

A line of labels names a briefing by its slices, so that no text is kept: ``{"set", "topic", "headline", "sentences",
"key_points", "faults": [{"kind", "in", "at"}, …]}``, a slice being ``[article, field, start, end]``.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.datasets import read_dataset
from evaluation.faults import KINDS, READ, Fault, Later, PlacedSentence, faults_of, headline_fault, stale
from evaluation.references import Topic, rows
from evaluation.systems import read_documents
from evaluation.text_tables import aligned, decimal
from evaluation.whole import faults_of_whole, of_briefing
from summarizer.errors import InputError, UnreadableError
from summarizer.models import Article, Briefing, Citation

Key = tuple[str, str, int]


def check(topics: Iterable[Topic], words: int) -> dict[str, Any]:
    """Brief each topic and list what a reader would mark."""
    listed: list[dict[str, Any]] = []
    counts: Counter[str] = Counter()
    for topic in topics:
        articles = read_documents(topic)[0]
        for briefing in briefings_of(articles, words):
            marked = faults(briefing, articles)
            counts["briefings"] += 1
            counts["sentences"] += len(briefing.sentences)
            counts["marked"] += len({f.at for f in marked if f.where == "sentences"})
            counts.update(f.kind for f in marked)
            listed += [_value(topic.id, fault, briefing) for fault in marked]
    kinds = {kind: counts[kind] for kind in KINDS}
    return {key: counts[key] for key in ("briefings", "sentences", "marked")} | {
        "kinds": kinds,
        "faults": listed,
    }


def faults(briefing: Briefing, articles: Sequence[Article]) -> list[Fault]:
    """The faults of a briefing: of its sentences, of the key points that are none of them, and of its headline."""
    known = "\n".join(article.text for article in articles)
    said = [PlacedSentence(each.text, each.article, each.position) for each in briefing.sentences]
    marks = faults_of(said, known=known)
    sentences = {each.text for each in said}
    points = [
        PlacedSentence(p.citation.text, p.citation.article, p.citation.position) for p in briefing.key_points
    ]
    marks += [
        fault
        for fault in faults_of(points, "key_points", known)
        if points[fault.at].text not in sentences or fault.kind == "twice"
    ]
    later = Later(articles)
    for n, cited in enumerate(briefing.sentences):
        if cited.superseded is None and (why := stale(cited.text, later.than(said[n]), articles[0].language)):
            marks.append(Fault("stale", "sentences", n, why))
    return [*marks, *faults_of_whole(of_briefing(briefing), [each.text for each in said], articles)]


def briefings_of(articles: Sequence[Article], words: int) -> list[Briefing]:
    """Our briefing of one event."""
    from summarizer import service  # numpy and scipy

    told = service.brief(articles, words=words, one_event=True)
    return [each.briefing for each in told if isinstance(each.briefing, Briefing)]


def _value(topic: str, fault: Fault, briefing: Briefing) -> dict[str, Any]:
    cited = _cited(fault, briefing)
    return {
        "topic": topic,
        "kind": fault.kind,
        "in": fault.where,
        "at": fault.at,
        "why": fault.why,
        "text": cited.text,
        "article": cited.article,
    }


def _cited(fault: Fault, briefing: Briefing) -> Citation:
    if fault.where == "headline":
        return briefing.headline
    return (
        briefing.sentences[fault.at] if fault.where == "sentences" else briefing.key_points[fault.at].citation
    )


def measure(labels: Path, folder: Path) -> dict[str, Any]:
    """Precision and recall on the briefings that were read of each detector of what their reader marked.

    Raises:
        UnreadableError: a line is not a label.
        InputError: a set is missing, or is another than the one that was read.
    """
    sets: dict[str, dict[str, Topic]] = {}
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    read = 0
    for row in rows(labels):
        if isinstance(row, UnreadableError):
            raise row
        place, value = row
        marked, by_hand = _compare(place, value, sets, folder)
        read += 1
        right.update(kind for kind, _, _ in marked & by_hand)
        wrong.update(kind for kind, _, _ in marked - by_hand)
        missed.update(kind for kind, _, _ in by_hand - marked)
    return {
        "briefings": read,
        "kinds": {kind: agreement(right[kind], wrong[kind], missed[kind]) for kind in READ},
    }


def agreement(right: int, wrong: int, missed: int) -> dict[str, Any]:
    """The counts of a detector with its precision and recall."""
    return {
        "right": right,
        "wrong": wrong,
        "missed": missed,
        "precision": round(right / (right + wrong), 4) if right + wrong else None,
        "recall": round(right / (right + missed), 4) if right + missed else None,
    }


def _compare(
    place: str, row: dict[str, Any], sets: dict[str, dict[str, Topic]], folder: Path
) -> tuple[set[Key], set[Key]]:
    """What the detectors mark and what the editor marked."""
    try:
        name = str(row["set"])
        by_hand = {(str(f["kind"]), str(f["in"]), int(f["at"])) for f in row["faults"]}
        if name not in sets:
            sets[name] = _topics(folder / name)
        topic = _texts(sets[name][str(row["topic"])])
        said = [_placed_sentence(each, topic) for each in row["sentences"]]
        points = [_placed_sentence(each, topic) for each in row["key_points"]]
        headline = _placed_sentence(row["headline"], topic).text if row["headline"] else None
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableError(place, f"no label of this set ({type(error).__name__} {error})") from error
    known = "\n".join(topic.values())
    sentences = {each.text for each in said}
    marks = [*faults_of(said, known=known)]
    marks += [
        f
        for f in faults_of(points, "key_points", known)
        if points[f.at].text not in sentences and f.kind != "twice"
    ]
    marked: set[Key] = {(f.kind, f.where, f.at) for f in marks}
    if headline_fault(headline, [each.text for each in said]):
        marked.add(("headline", "headline", 0))
    return marked, by_hand


def _topics(path: Path) -> dict[str, Topic]:
    if not path.is_file():
        raise InputError(f"no set {str(path)!r}; give --data the folder that holds the sets that were read")
    return {topic.id: topic for topic in read_dataset(path).topics.items}


def _texts(topic: Topic) -> Mapping[str, str]:
    """The texts and titles of a topic's articles, by ``ID:field``."""
    articles = read_documents(topic)[0]
    return {f"{a.id}:text": a.text for a in articles} | {f"{a.id}:title": a.title or "" for a in articles}


def _placed_sentence(slice_: Sequence[Any], topic: Mapping[str, str]) -> PlacedSentence:
    """A slice as a sentence."""
    article, field, start, end = slice_
    text = topic[f"{article}:{field}"]
    if not 0 <= start < end <= len(text):
        raise ValueError(f"[{start}:{end}) is not in {article!r}")
    return PlacedSentence(text[start:end], str(article), _position(text, start) if field == "text" else None)


def _position(text: str, start: int) -> int:
    """How many sentences stand before a slice, as the library splits them."""
    from summarizer.text.sentences import split  # the splitter's model

    return len(split(Article("", text[:start]))) if text[:start].strip() else 0


def render(value: dict[str, Any]) -> str:
    """The faults for a terminal."""
    from summarizer.rendering.text import harmless

    lines = [
        f"{f['topic']}: {f['kind']} in {f['in']} {f['at'] + 1} ({f['why']}): {f['text']}"
        for f in value["faults"]
    ]
    kinds = ", ".join(f"{kind} {count}" for kind, count in value["kinds"].items())
    lines.append(
        f"{value['briefings']} briefing(s), {value['sentences']} sentences, {value['marked']} of them marked: {kinds}"
    )
    return "".join(harmless(line) + "\n" for line in lines)


def render_measure(value: dict[str, Any]) -> str:
    """Precision and recall for a terminal."""
    table = [["kind", "right", "wrong", "missed", "precision", "recall"]]
    for kind, each in value["kinds"].items():
        counts = [str(each[key]) for key in ("right", "wrong", "missed")]
        table.append([kind, *counts, decimal(each["precision"], 2), decimal(each["recall"], 2)])
    return f"{value['briefings']} briefings\n\n{aligned(table)}\n"


def as_lines(value: dict[str, Any]) -> str:
    """One fault a line of JSON."""
    return "".join(json.dumps(fault, ensure_ascii=False) + "\n" for fault in value["faults"])
