"""The OpenAPI 3.1 document, made from the operations and their models, and a page to browse it."""

import json
from functools import cache
from html import escape
from importlib.metadata import version
from typing import Any

from flask import Blueprint, Response, current_app, request
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from api import requests, schemas
from api.operations import OPERATIONS, TAGGED, Operation, read_query

blueprint = Blueprint("openapi", __name__)
_REF = "#/components/schemas/{model}"
_STATUS = {
    200: "Done",
    201: "One article was created",
    202: "Stored; grouping is still to come",
    204: "Forgotten",
    304: "Unchanged",
    308: "The event went into another",
}


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The document."""
    read_query(requests.Nothing)
    where = current_app.config["PUBLIC_URL"] or request.root_path or "/"
    return Response(json.dumps(document() | {"servers": [{"url": where}]}), content_type="application/json")


@blueprint.get("/docs")
def docs() -> Response:
    """The document as a page that needs nothing else."""
    read_query(requests.Nothing)
    return Response(_page(document()), content_type="text/html; charset=utf-8")


@cache
def document() -> dict[str, Any]:
    """All operations and models."""
    bodies: list[type[BaseModel]] = [
        requests.Article,
        requests.ArticlesBody,
        requests.EventsBody,
        requests.SummariesBody,
        schemas.Problem,
    ]
    answered = [model for held in OPERATIONS for model in held.answers.values() if model]
    unique = list(dict.fromkeys(answered))
    pairs: list[tuple[type[BaseModel], Any]] = [(model, "validation") for model in bodies]
    pairs += [(model, "serialization") for model in unique]
    _, found = models_json_schema(pairs, ref_template=_REF)
    paths: dict[str, Any] = {}
    for held in OPERATIONS:
        paths.setdefault(held.path, {})[held.method.lower()] = _operation(held)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Newsfold", "version": version("newsfold"), "license": {"name": "Apache-2.0"}},
        "paths": paths,
        "components": {"schemas": found["$defs"]},
    }


def _operation(held: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": held.name,
        "summary": held.summary,
        "parameters": [*_path_parameters(held), *_query_parameters(held)],
        "responses": _responses(held),
    }
    if held.body:
        content = {kind: {"schema": schema} for kind, schema in held.body.items()}
        described["requestBody"] = {"required": True, "content": content}
    return described


def _path_parameters(held: Operation) -> list[dict[str, Any]]:
    names = [part[1:-1] for part in held.path.split("/") if part.startswith("{")]
    schema = {"type": "string", "minLength": 1}
    return [{"name": name, "in": "path", "required": True, "schema": schema} for name in names]


def _query_parameters(held: Operation) -> list[dict[str, Any]]:
    described = held.query.model_json_schema(by_alias=True)
    properties, required = described.get("properties", {}), described.get("required", [])
    found = []
    for name, schema in properties.items():
        # A parameter that is absent is left out; there is no null in a query.
        kinds = [kind for kind in schema.get("anyOf", []) if kind != {"type": "null"}]
        shown = (
            kinds[0] if len(kinds) == 1 else {key: value for key, value in schema.items() if key != "title"}
        )
        if shown.get("default", 0) is None:
            shown = {key: value for key, value in shown.items() if key != "default"}
            shown["anyOf"] = kinds
        found.append({"name": name, "in": "query", "required": name in required, "schema": shown})
    return found


def _responses(held: Operation) -> dict[str, Any]:
    found = {str(status): _answer(held, status, model) for status, model in held.answers.items()}
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    for status in sorted({400, 405, 500, 503, *held.failures}):
        found[str(status)] = {
            "description": _STATUS.get(status, "A failure, as problem+json"),
            "content": {"application/problem+json": problem},
        }
    if held.method == "GET" and held.path.startswith(TAGGED):
        found["304"] = {"description": _STATUS[304]}
    return found


def _answer(held: Operation, status: int, model: type[BaseModel] | None) -> dict[str, Any]:
    described: dict[str, Any] = {"description": _STATUS[status]}
    content: dict[str, Any] = {}
    if model is not None:
        content["application/json"] = {"schema": {"$ref": f"#/components/schemas/{model.__name__}"}}
    content |= {kind: {"schema": {}} for kind in held.texts}
    return described | ({"content": content} if content else {})


def _page(described: dict[str, Any]) -> str:
    calls = "".join(
        f"<section id='{escape(call['operationId'])}'><h2><code>{method.upper()} {escape(path)}</code></h2>"
        f"<p>{escape(call['summary'])}</p>{_parameters(call)}{_body(call)}"
        f"<p>Answers: {', '.join(sorted(call['responses']))}</p></section>\n"
        for path, calls in described["paths"].items()
        for method, call in calls.items()
    )
    models = "".join(
        f"<details id='{escape(name)}'><summary><code>{escape(name)}</code> "
        f"{escape(model.get('description', ''))}</summary><pre>{escape(json.dumps(model, indent=2))}</pre></details>\n"
        for name, model in sorted(described["components"]["schemas"].items())
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Newsfold HTTP API</title>\n'
        "<style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;"
        "margin:2rem auto;padding:0 1rem}h2{font-size:1.1rem;margin-top:2rem}pre{overflow:auto}</style>\n"
        f"</head><body><h1>Newsfold {escape(described['info']['version'])}</h1>"
        '<p>The same as <a href="/openapi.json">OpenAPI 3.1</a>.</p>\n'
        f"{calls}<h2>Schemas</h2>\n{models}</body></html>\n"
    )


def _parameters(call: dict[str, Any]) -> str:
    items = "".join(
        f"<li><code>{escape(held['name'])}</code> in {held['in']}: "
        f"<code>{escape(json.dumps(held['schema']))}</code></li>"
        for held in call["parameters"]
    )
    return f"<ul>{items}</ul>" if items else ""


def _body(call: dict[str, Any]) -> str:
    kinds = call.get("requestBody", {}).get("content", {})
    return f"<p>Body: {', '.join(f'<code>{escape(kind)}</code>' for kind in kinds)}</p>" if kinds else ""
