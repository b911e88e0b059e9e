"""A thin layer over Flask: each route declares its schema once, for validation, answers and OpenAPI."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, Response, request
from pydantic import BaseModel, ValidationError

from api.errors import ProblemError, bad_fields
from api.kept_answers import kept_or
from api.requests import Nothing, Taken
from summarizer.rendering.shapes import Shape

View = Callable[..., Any]
TAGGED = ("/v1/", "/feed.")  # paths whose answers have an ETag


@dataclass(frozen=True)
class Operation:
    """One call: what it takes, and the model (or none) of each successful answer.

    ``rule`` is Flask's; ``body`` holds the schema of each media type taken; ``failures`` are statuses beyond
    those that every call may answer; ``texts`` are media types answered beside JSON.
    """

    method: str
    rule: str
    name: str
    summary: str
    query: type[Taken]
    answers: Mapping[int, type[BaseModel] | None]
    body: Mapping[str, Any] = field(default_factory=dict)
    failures: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The rule as OpenAPI writes it."""
        return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", self.rule)


OPERATIONS: list[Operation] = []


def operation(  # noqa: PLR0913  # what a call is, said in one place
    blueprint: Blueprint,
    method: str,
    rule: str,
    summary: str,
    *,
    query: type[Taken] = Nothing,
    answers: Mapping[int, type[BaseModel] | None],
    **more: Any,
) -> Callable[[View], View]:
    """Register a view; it gets its validated query first, and answers a model, or a model and a status."""

    def decorate(view: View) -> View:
        OPERATIONS.append(Operation(method, rule, view.__name__, summary, query, answers, **more))

        def answer(**path: Any) -> Response:
            if any("\0" in part for part in path.values()):
                raise ProblemError(404, "no id holds a NUL character")

            def make() -> Response:
                return _response(view(read_query(query), **path))

            if method == "GET" and rule.startswith(TAGGED):
                return kept_or(make)
            return make()

        blueprint.add_url_rule(rule, view.__name__, answer, methods=[method])
        return view

    return decorate


def read_query(model: type[Taken]) -> Any:
    """The query of the request, validated.

    Raises:
        ProblemError: a parameter is unknown, malformed or given twice.
    """
    given = request.args.to_dict(flat=False)
    twice = [
        (f"/{name}", "is given more than once; give it once") for name, held in given.items() if len(held) > 1
    ]
    names = {info.alias or name for name, info in model.model_fields.items()}
    unknown = [
        (f"/{name}", f"is unknown; known are {', '.join(sorted(names)) or 'none'}")
        for name in given
        if name not in names
    ]
    if twice or unknown:
        raise _refused([*unknown, *twice])
    nul = [
        (f"/{name}", "holds a NUL character; leave it out") for name, held in given.items() if "\0" in held[0]
    ]
    if nul:
        raise _refused(nul)
    try:
        return model.model_validate({name: held[0] for name, held in given.items()})
    except ValidationError as error:
        raise _refused(bad_fields(error)) from None


def _refused(fields: list[tuple[str, str]]) -> ProblemError:
    pointer, complaint = fields[0]
    shown = pointer[1:] if len(pointer) <= 60 else pointer[1:60] + "…"
    return ProblemError(400, f"parameter {shown!r} {complaint}", fields)


def _response(given: Any) -> Response:
    if isinstance(given, Response):
        return given
    model, status, headers = given if isinstance(given, tuple) else (given, 200, {})
    if not isinstance(model, Shape):
        raise TypeError(
            f"{model!r} is not an answer; a view returns a shape of rendering.shapes or api.schemas"
        )
    return Response(model.model_dump_json(), status, headers, content_type="application/json")
