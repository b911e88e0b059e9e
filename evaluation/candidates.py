"""Reads the summaries of other systems from files, or gets them from functions, under the same word budget.

A file holds one topic on each line, ``{"id", "sentences": […]}`` or ``{"id", "summary": "…"}``, optionally with a
``"headline"`` and ``"key_points"`` (each with the articles that say it). A function is given the topic's articles and
the budget, and returns a text, a list of sentences, or such a line as a mapping without its id.
"""

import importlib
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from evaluation.references import Row, Topic, identifier, rows
from evaluation.runner import OutOfTimeError, within
from evaluation.systems import NAMES, TAKEAWAY_ORACLE, read_documents
from evaluation.whole import NOTHING_BESIDE, Whole, read_whole
from summarizer.errors import InputError, UnreadableError
from summarizer.models import Article
from summarizer.ranking.lexrank import is_own

Summarise = Callable[[Sequence[Article], int], str | Sequence[str] | Mapping[str, Any]]
_NAME = re.compile(r"[\w.+@-]{1,80}")
_FUNCTION = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*:[^\W\d]\w*")


@dataclass(frozen=True, slots=True)
class CandidateSet:
    """The summaries of one system by topic: its sentences, or why it failed there."""

    name: str
    said: Mapping[str, tuple[str, ...]]
    broke: Mapping[str, str]
    problems: tuple[UnreadableError, ...] = ()
    wholes: Mapping[str, Whole] = field(default_factory=dict)


def named_candidates(asked: Iterable[str]) -> dict[str, Path | Summarise]:
    """``NAME=FILE`` or ``NAME=MODULE:FUNCTION`` as name → path or function; a path alone is named after its file.

    Raises:
        InputError: as for ``named_files``, or the function cannot be imported.
    """
    named: dict[str, Path | Summarise] = {}
    for each in asked:
        name, _, place = each.partition("=")
        sources: Mapping[str, Path | Summarise]
        if _FUNCTION.fullmatch(place) and not Path(place).exists():
            sources = {name: _imported(name, place)}
        else:
            sources = named_files([each])
        for key, value in sources.items():
            check_name(key, named)
            named[key] = value
    return named


def _imported(name: str, place: str) -> Summarise:
    """The function of ``MODULE:FUNCTION``; modules in the current folder are found too."""
    module, _, function = place.partition(":")
    try:
        candidate = getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError) as error:
        raise InputError(f"no function {place!r} for the candidate {name!r}: {error}") from error
    if not isinstance(candidate, Callable):  # type: ignore[arg-type]  # mypy has no narrow form of it
        raise InputError(
            f"{place!r} of the candidate {name!r} is {type(candidate).__name__}; a function is needed"
        )
    return candidate  # type: ignore[no-any-return]


def named_files(asked: Iterable[str], *, beside_ours: bool = True) -> dict[str, Path]:
    """``NAME=FILE`` as name → path; a path alone is named after its file.

    Args:
        asked: as on the command line.
        beside_ours: whether systems of ours stand in the same table, so that their names are taken.

    Raises:
        InputError: a name is used twice, is taken by a system of ours, or cannot name a file.
    """
    files: dict[str, Path] = {}
    for each in asked:
        name, equals, path = each.partition("=")
        if not equals:
            name, path = re.sub(r"[^\w.+@-]", "-", Path(each).name.partition(".")[0]), each
        check_name(name, files, beside_ours=beside_ours)
        if not Path(path).is_file():
            raise InputError(
                f"no file {path!r} for the candidate {name!r}; give --candidates NAME=FILE.jsonl"
            )
        files[name] = Path(path)
    return files


def check_name(name: str, taken: Collection[str], *, beside_ours: bool = True) -> None:
    """Refuse a name that two systems would share.

    Raises:
        InputError: the name is taken, or cannot be a name.
    """
    if not _NAME.fullmatch(name):
        raise InputError(f"{name!r} cannot name a candidate; use letters, digits and . _ + @ -")
    if name in taken:
        raise InputError(f"two candidates are called {name!r}; give each a name of its own")
    if beside_ours and (name in (*NAMES, TAKEAWAY_ORACLE) or is_own(name)):
        raise InputError(f"{name!r} is a system of ours; give the candidate another name")


def read_candidates(name: str, path: Path, topics: Collection[str], *, split: bool = False) -> CandidateSet:
    """The summaries of a file for the topics given; a text as its lines, or split into sentences with ``split``.

    Raises:
        InputError: the file holds no summary for any of the topics.
    """
    said: dict[str, tuple[str, ...]] = {}
    wholes: dict[str, Whole] = {}
    problems: list[UnreadableError] = []
    for row in rows(path):
        try:
            key, value = _candidate(row, topics, said)
            summary = summary_of(f"{path}, id {key!r}", value, split=split)
        except UnreadableError as error:
            problems.append(error)
        else:
            said[key], wholes[key] = summary
    if not said:
        shown = "; ".join(str(each) for each in problems[:1]) or "it is empty"
        raise InputError(f"{str(path)!r} holds no summary of these topics; is it of another set? ({shown})")
    missing = [topic for topic in topics if topic not in said]
    problems += [
        UnreadableError(str(path), f"no summary of topic {topic!r}; it scores zero") for topic in missing
    ]
    return CandidateSet(name, said, {}, tuple(problems), wholes)


def _candidate(
    row: tuple[str, Row] | UnreadableError, topics: Collection[str], said: Mapping[str, object]
) -> tuple[str, Row]:
    if isinstance(row, UnreadableError):
        raise row
    place, value = row
    key = identifier(place, value)
    place = f"{place}, id {key!r}"
    if key not in topics:
        raise UnreadableError(place, "no such topic; left out")
    if key in said:
        raise UnreadableError(place, "stands on an earlier line; the first counts")
    return key, value


def summary_of(place: str, value: object, *, split: bool = True) -> tuple[tuple[str, ...], Whole]:
    """A summary as sentences, with its headline and key points.

    Raises:
        UnreadableError: a part of it has the wrong type.
    """
    if not isinstance(value, Mapping):
        return sentences_of(place, value, split=split), NOTHING_BESIDE
    sentences = sentences_of(place, value.get("sentences", value.get("summary")), split=split)
    return sentences, read_whole(place, value)


def sentences_of(place: str, value: object, *, split: bool = True) -> tuple[str, ...]:
    """A summary as sentences; a text as its lines, or split as the library splits an article.

    Raises:
        UnreadableError: it is neither a text nor a list of texts.
    """
    if isinstance(value, str):
        return tuple(_split(value) if split else value.split("\n"))
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise UnreadableError(place, 'no "sentences" (a list of texts) and no "summary" (a text)')


def _split(text: str) -> list[str]:
    from summarizer.text.sentences import split  # the splitter's model

    return [sentence.text for sentence in split(Article("", text))] if text.strip() else []


def call(name: str, function: Summarise, topics: Iterable[Topic], words: int, seconds: float) -> CandidateSet:
    """Call a function for each topic; if it raises or takes too long, that is recorded and scores zero."""
    said: dict[str, tuple[str, ...]] = {}
    wholes: dict[str, Whole] = {}
    broke: dict[str, str] = {}
    for topic in topics:
        articles, _ = read_documents(topic)
        try:
            value = within(seconds, partial(function, articles, words))
            said[topic.id], wholes[topic.id] = summary_of(f"{name}, topic {topic.id!r}", value)
        except OutOfTimeError:
            broke[topic.id] = f"more than {seconds:g} s"
        except Exception as error:  # noqa: BLE001 - a system that breaks is a result, and is named in the report
            broke[topic.id] = f"{type(error).__name__}: {error}"
    return CandidateSet(name, said, broke, wholes=wholes)


def attach(topics: Iterable[Topic], candidates: Iterable[CandidateSet]) -> tuple[Topic, ...]:
    """The topics with the summaries of each candidate; without one, the candidate is not in the topic's table."""
    sets = list(candidates)
    return tuple(
        replace(
            topic,
            candidates={c.name: c.said[topic.id] for c in sets if topic.id in c.said},
            broken={c.name: c.broke[topic.id] for c in sets if topic.id in c.broke},
            wholes={c.name: c.wholes[topic.id] for c in sets if topic.id in c.wholes},
        )
        for topic in topics
    )
