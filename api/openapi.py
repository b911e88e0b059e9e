"""The OpenAPI 3.1 document, made from the operations and their models."""

import json
from functools import cache
from importlib.metadata import version
from typing import Any, cast

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


@cache
def document() -> dict[str, Any]:
    """All operations and models."""
    bodies: list[type[BaseModel]] = [
        requests.ArticleShape,
        requests.ArticlesBody,
        requests.EventsBody,
        requests.SummariesBody,
        schemas.ProblemShape,
    ]
    answered = [model for operation in OPERATIONS for model in operation.answers.values() if model]
    unique = list(dict.fromkeys(answered))
    pairs: list[tuple[type[BaseModel], Any]] = [(model, "validation") for model in bodies]
    pairs += [(model, "serialization") for model in unique]
    _, definitions = models_json_schema(pairs, ref_template=_REF)
    paths: dict[str, Any] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation)
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Newsfold", "version": version("newsfold"), "license": {"name": "Apache-2.0"}},
        "paths": paths,
        "components": {
            "schemas": _limits(definitions["$defs"]),
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"key": []}, {}],  # a key where the service asks for one
    }
    return cast("dict[str, Any]", _publicly_named(whole))


def _publicly_named(value: Any, key: str = "") -> Any:
    """The document with each model under its public name: ``Briefing`` for the class ``BriefingShape``."""
    if isinstance(value, dict):
        return {name.removesuffix("Shape"): _publicly_named(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_publicly_named(part) for part in value]
    return value.removesuffix("Shape") if key in {"$ref", "title"} else value


def _operation(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": [*_path_parameters(operation), *_query_parameters(operation)],
        "responses": _responses(operation),
    }
    if operation.body:
        content = {kind: {"schema": schema} for kind, schema in operation.body.items()}
        described["requestBody"] = {"required": True, "content": content}
    return described


def _path_parameters(operation: Operation) -> list[dict[str, Any]]:
    names = [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]
    schema = {"type": "string", "minLength": 1}
    fixed = {"in": "path", "required": True, "schema": schema}
    return [{"name": name, **fixed, "description": f"The id of the {name}."} for name in names]


def _query_parameters(operation: Operation) -> list[dict[str, Any]]:
    described = operation.query.model_json_schema(by_alias=True)
    properties, required = described.get("properties", {}), described.get("required", [])
    parameters = []
    for name, schema in properties.items():
        # An absent parameter is left out of a query; there is no null.
        kinds = [kind for kind in schema.get("anyOf", []) if kind != {"type": "null"}]
        rest = {key: value for key, value in schema.items() if key not in {"title", "description", "anyOf"}}
        if rest.get("default", 0) is None:
            del rest["default"]
        shown = {**kinds[0], **rest} if len(kinds) == 1 else rest | ({"anyOf": kinds} if kinds else {})
        parameter = {"name": name, "in": "query", "required": name in required, "schema": _limits(shown)}
        parameters.append(parameter | _said(schema))
    return parameters


# Pydantic's names of limits behind our own validators, and the names that JSON Schema has for them.
_BOUNDS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}


def _limits(schema: Any) -> Any:
    """A schema with its limits under their JSON Schema names."""
    if isinstance(schema, dict):
        return {_BOUNDS.get(key, key): _limits(value) for key, value in schema.items()}
    return [_limits(value) for value in schema] if isinstance(schema, list) else schema


def _said(schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": schema["description"]} if "description" in schema else {}


def _responses(operation: Operation) -> dict[str, Any]:
    responses = {
        str(status): _answer(operation, status, model) for status, model in operation.answers.items()
    }
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    for status in sorted({400, 401, 403, 405, 429, 500, 503, *operation.failures}):
        responses[str(status)] = {
            "description": _STATUS.get(status, "A failure, as problem+json"),
            "content": {"application/problem+json": problem},
        }
    if operation.method == "GET" and operation.path.startswith(TAGGED):
        responses["304"] = {"description": _STATUS[304]}
    return responses


def _answer(operation: Operation, status: int, model: type[BaseModel] | None) -> dict[str, Any]:
    described: dict[str, Any] = {"description": _STATUS[status]}
    content: dict[str, Any] = {}
    if model is not None:
        content["application/json"] = {"schema": {"$ref": f"#/components/schemas/{model.__name__}"}}
    content |= {kind: {"schema": {}} for kind in operation.texts}
    return described | ({"content": content} if content else {})
