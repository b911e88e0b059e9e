"""Shows what reading kept of each article and what it set aside and why, and checks every offset."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from evaluation.references import read_topics, rows
from evaluation.systems import read_documents
from summarizer.errors import UnreadableError
from summarizer.models import Article, Sentence, headline_text, takeaway_texts


def run(paths: Sequence[str]) -> tuple[list[dict[str, Any]], list[str], list[str]]:
    """Each article as read, what could not be read, and what was passed over.

    For a file of topics these are their documents.
    """
    from summarizer.inputs import PassedOver, read_paths
    from summarizer.text.sentences import split  # the splitter's model

    shown: list[dict[str, Any]] = []
    problems: list[str] = []
    passed: list[str] = []
    topics = [Path(path) for path in paths if _holds_topics(Path(path))]
    others = [path for path in paths if Path(path) not in topics]
    documents = (each for path in topics for each in _documents(path))
    for each in chain(documents, read_paths(others, sys.stdin.buffer) if others else ()):
        if isinstance(each, Article):
            shown.append(value(each, split(each)))
        elif isinstance(each, PassedOver):
            passed.append(f"{each.place}: {each.reason}")
        elif isinstance(each, UnreadableError):
            problems.append(str(each))
    return shown, problems, passed


def _holds_topics(path: Path) -> bool:
    if path.suffix not in {".jsonl", ".ndjson"} or not path.is_file():
        return False
    first = next((row for row in rows(path) if not isinstance(row, UnreadableError)), None)
    return first is not None and "documents" in first[1]


def _documents(path: Path) -> Iterator[Article | UnreadableError]:
    found = read_topics(path)
    yield from found.rejected
    for topic in found.items:
        articles, problems = read_documents(topic)
        yield from problems
        yield from articles


def value(article: Article, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """One article as JSON: everything that reading says of it, with offsets."""
    published = article.published
    return {
        "id": article.id,
        "title": article.title,
        "headline": headline_text(article) or None,
        "source": article.source,
        "author": article.author,
        "language": article.language,
        "published": str(published) if published else None,
        "precision": published.precision if published else "none",
        "from": published.origin if published else "none",
        "kind": article.kind,
        "kind_reason": article.kind_reason,
        "takeaways": list(takeaway_texts(article)),
        "sentences": [
            {"position": s.position, "paragraph": s.paragraph, "start": s.start, "end": s.end, "text": s.text}
            for s in sentences
        ],
        "set_aside": [
            {
                "start": a.start,
                "end": a.end,
                "kind": a.kind,
                "reason": a.reason,
                "text": article.text[a.start : a.end],
            }
            for a in article.set_aside
        ],
        "wrong": wrong_offsets(article, sentences),
    }


def wrong_offsets(article: Article, sentences: Sequence[Sentence]) -> list[str]:
    """The offsets that are wrong: sentences must be slices, spans in order without overlap, every character covered."""
    wrong = [
        f"sentence {s.position}: [{s.start}:{s.end}) is not its text"
        for s in sentences
        if article.text[s.start : s.end] != s.text
    ]
    wrong += [f"sentence {s.position} is number {n}" for n, s in enumerate(sentences) if s.position != n]
    wrong += _spans_apart(article, sentences)
    wrong += [
        f"takeaway [{t.start}:{t.end}) is empty or outside of the text"
        for t in article.takeaways
        if not 0 <= t.start < t.end <= len(article.text)
    ]
    return wrong + _headline(article)


def _spans_apart(article: Article, sentences: Sequence[Sentence]) -> list[str]:
    spans = sorted([*((s.start, s.end) for s in sentences), *((a.start, a.end) for a in article.set_aside)])
    wrong, reached = [], 0
    for start, end in (*spans, (len(article.text), len(article.text))):
        if start < reached or end < start:
            wrong.append(f"[{start}:{end}) overlaps what stands before it")
        elif article.text[reached:start].strip():
            lost = article.text[reached:start].strip()[:40]
            wrong.append(f"[{reached}:{start}) is neither kept nor set aside: {lost!r}")
        reached = max(reached, end)
    return wrong


def _headline(article: Article) -> list[str]:
    headline = article.headline
    if headline is None:
        return []
    text = (article.title if headline.field == "title" else article.text) or ""
    inside = 0 <= headline.start < headline.end <= len(text)
    return [] if inside else [f"headline [{headline.start}:{headline.end}) is outside of {headline.field}"]


def line(shown: Mapping[str, Any]) -> str:
    """One article as a line of JSON."""
    return json.dumps(shown, ensure_ascii=False) + "\n"


def render(shown: Sequence[Mapping[str, Any]]) -> str:
    """All articles for a terminal."""
    wrong = sum(len(each["wrong"]) for each in shown)
    spans = sum(len(each["sentences"]) + len(each["set_aside"]) for each in shown)
    checked = f"{len(shown)} article(s), {spans} spans checked, {wrong} wrong"
    return "\n\n".join(_article(each) for each in shown) + f"\n\n{checked}\n"


def _article(shown: Mapping[str, Any]) -> str:
    from summarizer.rendering.text import harmless

    def said(value: object) -> str:
        return harmless(str(value))

    dated = f"{shown['published'] or 'undated'} (precision {shown['precision']}, from {shown['from']})"
    opinion = f", {shown['kind']}: {said(shown['kind_reason'])}" if shown["kind"] != "report" else ""
    lines = [said(shown["id"]), f"  {dated}, {said(shown['language'])}{opinion}"]
    if shown["headline"]:
        lines.append(f"  headline   {said(shown['headline'])}")
    lines += [f"  takeaway   {said(each)}" for each in shown["takeaways"]]
    lines += [f"  kept       [{s['start']}:{s['end']}) {said(s['text'])}" for s in shown["sentences"]]
    lines += [
        f"  set aside  [{a['start']}:{a['end']}) {a['kind']}: {said(a['text'])} ({said(a['reason'])})"
        for a in shown["set_aside"]
    ]
    return "\n".join([*lines, *(f"  WRONG      {said(each)}" for each in shown["wrong"])])
