"""Failures as pages for browsers; whoever does not ask for a page gets problem+json, as everywhere."""

from flask import Response, request
from werkzeug.exceptions import HTTPException

from api.dashboard.blueprint import blueprint, page
from api.errors import problem_answer, problem_of, unexpected_answer
from summarizer.errors import MovedError, NewsfoldError

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
    return page(
        "error",
        status,
        code=status,
        title=problem.name,
        detail=problem.description or "",
        advice=ADVICE.get(status, ""),
    )
