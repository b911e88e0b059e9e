"""Reads articles with gold events and reference takeaways: in the format of ``seeds/``, or from any articles.

A folder with ``takeaways.jsonl`` holds ``articles.jsonl``, ``events.jsonl`` (``{"id", "articles"}``) and
``takeaways.jsonl`` (``{"event", "takeaways": [[…], …]}``). Any other path is read as ``newsfold brief`` reads
it; the articles are grouped, and the key-point blocks that stood at their heads are their event's references.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.references import Found, Reference, Row, Topic, identifier, read_references, rows, sha256
from summarizer.errors import InputError, UnreadableError
from summarizer.models import Article, takeaway_texts

FILES = ("articles.jsonl", "events.jsonl", "takeaways.jsonl")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles by id, events by id, and the reference takeaways of those events that have some."""

    articles: dict[str, Article]
    events: dict[str, tuple[str, ...]]
    takeaways: dict[str, tuple[Reference, ...]]
    rejected: tuple[UnreadableError, ...] = ()


def read_corpus(paths: Sequence[Path]) -> Corpus:
    """The corpus of a folder in the format of ``seeds/``, or of any articles that carry key-point blocks.

    Raises:
        InputError: no article could be read.
    """
    if len(paths) == 1 and (paths[0] / "takeaways.jsonl").is_file():
        return _read_seeds(paths[0])
    articles, rejected = read_articles(paths)
    events = predict(articles.values())
    blocks = {event: _blocks(articles[a] for a in members) for event, members in events.items()}
    return Corpus(articles, events, {event: found for event, found in blocks.items() if found}, rejected)


def read_articles(paths: Iterable[Path]) -> tuple[dict[str, Article], tuple[UnreadableError, ...]]:
    """Articles by id, as the command line reads them, and what it rejects.

    Raises:
        InputError: there are none.
    """
    from summarizer.inputs import read_paths

    outcomes = list(read_paths([str(path) for path in paths], sys.stdin.buffer))
    articles = {each.id: each for each in outcomes if isinstance(each, Article)}
    if not articles:
        raise InputError(f"no article could be read in {', '.join(repr(str(path)) for path in paths)}")
    return articles, tuple(each for each in outcomes if isinstance(each, UnreadableError))


def predict(articles: Iterable[Article]) -> dict[str, tuple[str, ...]]:
    """The events that the library finds, by id."""
    from summarizer import service  # numpy and scipy

    return {event.id: event.articles for event in service.group(articles).events}


def _blocks(articles: Iterable[Article]) -> tuple[Reference, ...]:
    return tuple(Reference(texts, listed=True) for texts in map(takeaway_texts, articles) if texts)


def _read_seeds(folder: Path) -> Corpus:
    articles, rejected = read_articles([folder / "articles.jsonl"])
    problems = list(rejected)
    events = read_events(folder / "events.jsonl", articles, problems)
    takeaways: dict[str, tuple[Reference, ...]] = {}
    for row in rows(folder / "takeaways.jsonl"):
        try:
            event, references = _takeaways(row, events)
        except UnreadableError as error:
            problems.append(error)
        else:
            takeaways[event] = references
    return Corpus(articles, events, takeaways, tuple(problems))


def _takeaways(
    row: tuple[str, Row] | UnreadableError, events: Mapping[str, object]
) -> tuple[str, tuple[Reference, ...]]:
    if isinstance(row, UnreadableError):
        raise row
    place, value = row
    event = identifier(place, {"id": value.get("event")})
    if event not in events:
        raise UnreadableError(f"{place}, event {event!r}", "there is no such event in events.jsonl")
    return event, read_references(f"{place}, event {event!r}", value.get("takeaways"))


def read_events(
    path: Path, known: Iterable[str], problems: list[UnreadableError]
) -> dict[str, tuple[str, ...]]:
    """Event id → article ids; what is wrong is put into ``problems``, and the rest is used."""
    events: dict[str, tuple[str, ...]] = {}
    there, seen = set(known), set[str]()
    for row in rows(path):
        try:
            place, name, members = _event(row)
        except UnreadableError as error:
            problems.append(error)
            continue
        kept = []
        for article in members:
            if article not in there:
                problems.append(UnreadableError(place, f"article {article!r} is unknown; it is left out"))
            elif article in seen:
                problems.append(
                    UnreadableError(place, f"article {article!r} stands in two events; the first counts")
                )
            else:
                seen.add(article)
                kept.append(article)
        if kept:
            events[name] = (*events.get(name, ()), *kept)
    return events


def _event(row: tuple[str, Row] | UnreadableError) -> tuple[str, str, list[str]]:
    if isinstance(row, UnreadableError):
        raise row
    place, value = row
    name = identifier(place, value)
    members = value.get("articles")
    if (
        not isinstance(members, list)
        or not members
        or not all(isinstance(each, str | int) for each in members)
    ):
        raise UnreadableError(f"{place}, event {name!r}", "no articles; a list of article ids is needed")
    return f"{place}, event {name!r}", name, [str(each) for each in members]


def topics(corpus: Corpus, events: Mapping[str, Sequence[str]] | None = None) -> Found[Topic]:
    """One topic for each event that has takeaways.

    Args:
        corpus: where the articles and the takeaways are.
        events: the articles to brief each event from, where those are not its own.
    """
    used = events or corpus.events
    listed = tuple(
        Topic(event, f"event {event!r}", tuple(corpus.articles[a] for a in used[event]), references)
        for event, references in corpus.takeaways.items()
    )
    return Found(listed, corpus.rejected)


def nearest(corpus: Corpus, predicted: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """For each gold event with takeaways the articles of the most similar predicted event (Jaccard).

    Every gold event has one, since a predicted partition holds all articles; the first by id among equals.
    """
    nearest_articles = {}
    for event in corpus.takeaways:
        gold = set(corpus.events[event])
        best = max(
            sorted(predicted), key=lambda p: len(gold & set(predicted[p])) / len(gold | set(predicted[p]))
        )
        nearest_articles[event] = tuple(predicted[best])
    return nearest_articles


def digest(paths: Sequence[Path]) -> str:
    """A digest of all files under the paths."""
    import hashlib

    files = [
        f for path in paths for f in ([path] if path.is_file() else sorted(path.rglob("*"))) if f.is_file()
    ]
    if len(files) == 1:
        return sha256(files[0])
    return hashlib.sha256("".join(f"{sha256(f)} {f.name}\n" for f in files).encode()).hexdigest()
