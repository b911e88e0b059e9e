"""Example values for a JSON schema, so that the reference shows what a call takes and answers."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]

_WORDS = "The bridge at Norwick opened again on Monday after repairs that took a year."
_EVENT = "e-0123456789ab"
_DEEPEST = 6  # a citation may hold the one that overtook it
# What a field of that name holds, where its schema does not say.
_BY_NAME: Mapping[str, Any] = {
    "about": "Repairs cost … million crowns",
    "article": "courier-17",
    "articles": ["courier-17", "gulf-4"],
    "author": "Ada Berg",
    "cursor": "WyJhYmMiXQ",
    "date": "2025-04-08",
    "detail": "parameter 'limit' must be at most 100",
    "edition": "0123456789abcdef0123456789abcdef",
    "end": len(_WORDS),
    "event": _EVENT,
    "first_published": "2025-04-08",
    "from": "2025-04-07",
    "headline": "Norwick bridge open again",
    "hash": "0123456789abcdef",
    "html": None,
    "id": _EVENT,
    "input": "courier.jsonl, line 3",
    "instance": "/v1/events",
    "language": "en",
    "last_published": "2025-04-09T18:00:00Z",
    "limit": 20,
    "name": "The Courier",
    "next_cursor": None,
    "nearest": "e-ba9876543210",
    "of": None,
    "origins": ["The Courier", "Gulf Post"],
    "pointer": "/limit",
    "published": "2025-04-08T09:30:00Z",
    "q": "bridge Norwick",
    "reason": None,
    "reprint_of": None,
    "section": "Transport",
    "sections": ["Transport"],
    "set_aside": [],
    "signature": "by:newsfold|words:120|points:5",
    "since": "2025-04-08",
    "source": "The Courier",
    "start": 0,
    "superseded": None,
    "text": _WORDS,
    "title": "Norwick bridge open again",
    "to": "2025-04-09",
    "type": "about:blank",
    "tz": "Asia/Karachi",
    "until": None,
    "updated_since": "2025-04-08T09:30:00Z",
    "url": "https://courier.example/bridge",
    "value": "14 million",
    "why": "same places: Norwick",
}


def example_of(schema: Schema, known: Mapping[str, Schema], name: str = "", depth: int = 0) -> Any:
    """A value that a schema allows.

    Args:
        schema: the schema.
        known: schemas by the name that a reference ends in.
        name: the field that holds the value.
        depth: how deep it stands; nothing nests for ever.
    """
    if "$ref" in schema:
        target = known[schema["$ref"].rpartition("/")[2]]
        named = name in _BY_NAME and target.get("type") != "object"
        return _BY_NAME[name] if named else example_of(target, known, name, depth + 1)
    kind = schema.get("type")
    if kind == "object":
        return _object(schema, known, depth)
    if kind == "array":
        return _array(schema, known, name, depth)
    choices = schema.get("anyOf") or schema.get("oneOf")
    return _choice(schema, choices, known, name, depth) if choices else _plain(schema, name)


def _plain(schema: Schema, name: str) -> Any:
    """A text, number or truth value."""
    if "const" in schema or "enum" in schema:
        return schema.get("const", next(iter(schema.get("enum", [None]))))
    if schema.get("format") == "date-time":
        return "2025-04-08T09:30:00Z"
    if name in _BY_NAME and schema.get("type") in {"string", None}:
        return _BY_NAME[name]
    values = {"integer": schema.get("default", 1), "number": 0.42, "boolean": False}
    return _BY_NAME.get(name, values.get(str(schema.get("type")), "…"))


def _object(schema: Schema, known: Mapping[str, Schema], depth: int) -> Any:
    properties = {} if depth > _DEEPEST else schema.get("properties", {})
    found = {key: example_of(part, known, key, depth + 1) for key, part in properties.items()}
    if "source" in found and "id" in found:
        found["id"] = "courier-17"
    return {key: value for key, value in found.items() if value is not None or key == "next_cursor"}


def _choice(schema: Schema, choices: Any, known: Mapping[str, Schema], name: str, depth: int) -> Any:
    if name in _BY_NAME and not any("$ref" in choice for choice in choices):
        return _BY_NAME[name]
    if depth > _DEEPEST or name == "superseded":
        return None
    return example_of({**choices[0], "default": schema.get("default")}, known, name, depth)


def _array(schema: Schema, known: Mapping[str, Schema], name: str, depth: int) -> Any:
    items = schema.get("items", {})
    if isinstance(_BY_NAME.get(name), list) and "$ref" not in items:
        return _BY_NAME[name]
    return [] if depth > _DEEPEST else [example_of(items, known, name.removesuffix("s"), depth + 1)]
