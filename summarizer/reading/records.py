"""The articles in JSON and JSON Lines: one outcome for each value, in order."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from summarizer.errors import UnreadableError
from summarizer.models import Article
from summarizer.reading.files import has_article, read_record


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something left out that is no fault: ``"other"`` files deserve a warning, ``"same"`` articles none."""

    place: str
    reason: str
    kind: Literal["other", "same"] = "other"


Outcome = Article | UnreadableError | PassedOver


def read_json(text: str, place: str) -> Iterator[tuple[str, Outcome]]:
    """The articles of a JSON file: one object, a list of them, or ``{"articles": […]}``."""
    value = _parse(text, place)
    records = value.get("articles", value) if isinstance(value, Mapping) else value
    if not isinstance(records, list):
        yield place, _read_value(records, place) if has_article(records) else _nothing(value, place)
    elif not any(has_article(record) for record in records):
        yield place, _nothing(records[0] if records else value, place)
    else:
        for number, record in enumerate(records, start=1):
            yield (here := f"{place} item {number}"), _read_value(record, here)


def read_lines(
    lines: Iterable[tuple[str, str | UnreadableError]], place: str
) -> Iterator[tuple[str, Outcome]]:
    """The articles of numbered lines; values without text or html wait for one that has it."""
    waiting: list[tuple[str, UnreadableError]] = []
    any_article = any_line = False
    example: object = None
    for here, line in lines:
        any_line = True
        try:
            value = _parse(line, here) if isinstance(line, str) else _raise(line)
        except UnreadableError as error:
            any_article = True
            yield here, error
            continue
        outcome = _read_value(value, here)
        if any_article or has_article(value):
            any_article = True
            yield from waiting
            waiting.clear()
            yield here, outcome
        elif isinstance(outcome, UnreadableError):
            example = value
            waiting.append((here, outcome))
    if not any_line:
        yield place, UnreadableError(place, "is empty; give JSON Lines, one article a line")
    elif not any_article:
        yield place, _nothing(example, place)


def _raise(error: UnreadableError) -> object:
    raise error


def _parse(text: str, place: str) -> object:
    """The value that JSON spells, or one line that says where it breaks."""
    try:
        value: object = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise UnreadableError(
            place, f"is no JSON ({error.msg}, {where}); give one object per article"
        ) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError(place, "is no JSON that can be read: too deep, or a number too long") from error
    return value


def _read_value(value: object, place: str) -> Outcome:
    if not isinstance(value, Mapping):
        return UnreadableError(place, "is no JSON object; give one object per article, with 'text'")
    try:
        return read_record(value, place)
    except UnreadableError as error:
        return error


def _nothing(value: object, place: str) -> PassedOver:
    """A file with no article in it; one of topics says where it belongs."""
    if isinstance(value, Mapping) and "documents" in value:
        return PassedOver(place, "holds topics, no articles; give it to python -m evaluation summaries")
    return PassedOver(place, "nothing in it has 'text' or 'html'; give objects with at least 'text'")
