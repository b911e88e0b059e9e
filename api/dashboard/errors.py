"""Shows failures as pages to browsers; other callers get ``application/problem+json``, as everywhere."""

import re

from flask import Response, request
from werkzeug.exceptions import HTTPException

from api.dashboard.blueprint import blueprint, page
from api.errors import problem_answer, problem_of, unexpected_answer
from summarizer.errors import MovedError, NewsfoldError

_FIELD = re.compile("^[a-z_]+: ")  # in front of what is wrong with it
TITLES = {400: "This cannot be shown", 404: "Nothing here", 409: "Things have changed", 503: "Try again soon"}
ADVICE = {
    404: "It may have been forgotten, or the address may be mistyped.",
    409: "Load the page again to see how things stand.",
    503: "The store is busy or away. Try again in a moment.",
}


def wants_page() -> bool:
    """Whether the caller names HTML before JSON: a browser does."""
    accepts = request.accept_mimetypes
    return "text/html" in accepts.values() and accepts["text/html"] >= accepts["application/json"]


@blueprint.errorhandler(NewsfoldError)
def show(error: NewsfoldError) -> Response:
    """A failure of the library; an event that moved leads to where it is."""
    if isinstance(error, MovedError):
        rest = request.path.replace(error.event, error.to, 1)
        return Response(status=308, headers={"Location": request.script_root + rest})
    return show_problem(problem_of(error))


@blueprint.errorhandler(Exception)
def show_unexpected(error: Exception) -> Response:
    """An error of ours: logged as everywhere, and a page where one is wanted."""
    answer = unexpected_answer(error)
    return show_problem(problem_of(error)) if wants_page() else answer


@blueprint.errorhandler(HTTPException)
def show_problem(problem: HTTPException) -> Response:
    """A failure, as a page where one is wanted."""
    if not wants_page():
        return problem_answer(problem)
    status = problem.code or 500
    detail = _FIELD.sub("", problem.description or problem.name)
    return page(
        "error",
        status,
        code=status,
        title=TITLES.get(status, problem.name),
        detail=detail[:1].upper() + detail[1:] + ("" if detail.endswith((".", "?", "!")) else "."),
        advice=ADVICE.get(status, ""),
    )
