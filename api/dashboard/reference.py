"""The page with the reference of the HTTP service: each call with its parameters, answers and an example."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode

from flask import Response, request

from api.dashboard.blueprint import blueprint, page
from api.examples import example_of
from api.openapi import document
from api.operations import read_query
from api.requests import Nothing

GROUPS = {"events": "Events", "articles": "Articles", "briefings": "Digests", "editions": "Digests"}
_SHOWN_PARAMETERS = 2  # optional ones in an example; more would hide the call


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter in words."""

    name: str
    place: str
    required: bool
    kind: str
    default: str
    description: str


@dataclass(frozen=True, slots=True)
class Call:
    """A call in words, with an example of how it is made and what it answers."""

    id: str
    method: str
    path: str
    summary: str
    parameters: tuple[Parameter, ...]
    bodies: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]
    failures: tuple[str, ...]
    command: str
    answer: str


@blueprint.get("/docs")
def docs() -> Response:
    """The reference."""
    read_query(Nothing)
    version = document()["info"]["version"]
    return page("docs", groups=calls(), version=version, root=request.url_root.rstrip("/"))


@cache
def calls() -> Mapping[str, list[Call]]:
    """All calls, by what they are about."""
    described = document()
    grouped: defaultdict[str, list[Call]] = defaultdict(list)
    for path, methods in described["paths"].items():
        first = path.removeprefix("/v1").strip("/").partition("/")[0]
        for method, call in methods.items():
            made = _call(path, method.upper(), call, described["components"]["schemas"])
            grouped[GROUPS.get(first, "More")].append(made)
    return dict(sorted(grouped.items(), key=lambda item: (item[0] == "More", item[0])))


def _call(path: str, method: str, call: Mapping[str, Any], known: Mapping[str, Any]) -> Call:
    bodies = call.get("requestBody", {}).get("content", {})
    return Call(
        id=call["operationId"],
        method=method,
        path=path,
        summary=call["summary"],
        parameters=tuple(map(_parameter, call["parameters"])),
        bodies=tuple(bodies),
        answers=tuple(
            (status, answer["description"])
            for status, answer in sorted(call["responses"].items())
            if status < "400"
        ),
        failures=tuple(status for status in sorted(call["responses"]) if status >= "400"),
        command=_command(path, method, call, known),
        answer=_answer(call, known),
    )


def _parameter(given: Mapping[str, Any]) -> Parameter:
    schema = given["schema"]
    default = schema.get("default")
    return Parameter(
        name=given["name"],
        place=given["in"],
        required=given["required"],
        kind=_kind(schema),
        default="" if default is None else str(default),
        description=given.get("description", schema.get("description", "")),
    )


def _kind(schema: Mapping[str, Any]) -> str:
    """A schema in a few words.

    >>> _kind({"type": "integer", "minimum": 1, "maximum": 100})
    'integer from 1 to 100'
    """
    if "enum" in schema:
        return " or ".join(map(str, schema["enum"]))
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_kind(kind) for kind in schema["anyOf"]))
    words = [str(schema.get("format", schema.get("type", "text")))]
    if "minimum" in schema and "maximum" in schema:
        words.append(f"from {schema['minimum']:,} to {schema['maximum']:,}")
    if "maxLength" in schema:
        words.append(f"of at most {schema['maxLength']} characters")
    return " ".join(words)


def _command(path: str, method: str, call: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """The call as curl makes it, less the address of the service."""
    query: dict[str, Any] = {}
    for parameter in call["parameters"]:
        value = example_of(parameter["schema"], known, parameter["name"])
        if parameter["in"] == "path":
            path = path.replace("{" + parameter["name"] + "}", str(value))
        elif parameter["required"] or (len(query) < _SHOWN_PARAMETERS and _is_shown(parameter)):
            query[parameter["name"]] = value
    address = f"{path}?{urlencode(query)}" if query else path
    parts = [f"-X {method}"] if method not in {"GET", "POST"} else []
    bodies = call.get("requestBody", {}).get("content", {})
    if "application/json" in bodies:
        body = example_of(bodies["application/json"]["schema"], known)
        parts += ["-H 'Content-Type: application/json'", f"-d '{json.dumps(body, ensure_ascii=False)}'"]
    return " ".join(["curl", *parts, f"'{{root}}{address}'"])


def _is_shown(parameter: Mapping[str, Any]) -> bool:
    """Whether an example gives it: one with a default need not be given, and a cursor comes from a page before."""
    return "default" not in parameter["schema"] and parameter["name"] not in {"cursor", "edition"}


def _answer(call: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """The first good answer, as JSON; nothing where there is none."""
    for status, answer in sorted(call["responses"].items()):
        schema = answer.get("content", {}).get("application/json", {}).get("schema")
        if status.startswith("2") and schema:
            return json.dumps(example_of(schema, known), indent=1, ensure_ascii=False)
    return ""
