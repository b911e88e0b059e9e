"""The Flask blueprint of the pages: templates, filters, static files, and security headers."""

import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, current_app, request, url_for
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from api.dashboard.visits import csrf_token
from summarizer.rendering.shapes import StatementShape
from summarizer.rendering.text import harmless, safe_link
from summarizer.rendering.wording import day

STATIC = Path(__file__).parent / "static"
blueprint = Blueprint("dashboard", __name__, static_folder=str(STATIC), static_url_path="/assets")

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
)


def page(name: str, status: int = 200, **values: Any) -> Response:
    """The page made from a template; each value that it shows is escaped, and harmless for a reader."""
    text = _environment().get_template(f"{name}.html").render(**values)
    answer = Response(text.encode("utf-8", "replace"), status, content_type="text/html; charset=utf-8")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def compile_pages() -> None:
    """Compile all templates, which the first reader of each page would wait for: a third of a second for the front."""
    environment = _environment()
    for name in environment.list_templates(extensions=["html"]):
        environment.get_template(name)


@blueprint.after_request
def protect(answer: Response) -> Response:
    """What a browser may do with a page: load our files and send our forms, nothing else."""
    ancestors = "*" if request.path.startswith("/embed/") else "'none'"
    answer.headers["Content-Security-Policy"] = POLICY.format(ancestors=ancestors)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Referrer-Policy"] = "same-origin"
    return answer


@cache
def asset_version(name: str) -> str:
    """A part of an asset's address that changes with its content."""
    return sha256((STATIC / name).read_bytes()).hexdigest()[:10]


def has_report() -> bool:
    """Whether the service was given a folder with a report of the evaluation; without one no menu leads there."""
    return bool(current_app.config.get("REPORT"))


def _asset(name: str) -> str:
    return url_for("dashboard.static", filename=name, v=asset_version(name))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("api.dashboard"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"day": day, "link": safe_link, "moment": moment, "plural": plural, "lines": lines}
    made.filters |= {"weekday": weekday, "dated": dated, "truncate": shortened, "apart": apart}
    made.globals["span"] = span
    made.globals["has_report"] = has_report
    made.globals |= {"url_for": url_for, "asset": _asset, "csrf_token": csrf_token, "request": request}
    return made


def _shown(value: Any) -> Any:
    if isinstance(value, Markup):
        return value
    return "" if value is None else Markup(escape(harmless(str(value))))  # noqa: S704 - escaped here


def lines(text: str) -> Markup:
    """Our own text in lines, as it is."""
    return Markup(escape(text))  # noqa: S704 - escaped here


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters, cut between words where that is near.

    >>> shortened("The bridge at Norwick opened", 20), shortened("Norwick", 20)
    ('The bridge at…', 'Norwick')
    """
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    words = cut.rpartition(" ")[0]
    return (words if len(words) > most // 2 else cut).rstrip(" ,;:") + "…"


def moment(published: str | None) -> str:
    """A day, with the time in UTC where that is known.

    >>> moment("2025-04-08T09:30:00Z")
    '8 April 2025, 09:30 UTC'
    """
    if not published or "T" not in published:
        return day(published)
    return f"{day(published)}, {published[11:16]} UTC"


def weekday(date: str) -> str:
    """A day with its name.

    >>> weekday("2025-04-08")
    'Tuesday 8 April 2025'
    """
    return f"{datetime.date.fromisoformat(date[:10]):%A} {day(date)}"


def span(first: str | None, last: str | None) -> str:
    """The days from the first to the last, what they share said once.

    >>> span("2025-04-08", "2025-04-10T09:30:00Z"), span("2025-03-30", "2025-04-02"), span(None, None)
    ('8 to 10 April 2025', '30 March to 2 April 2025', 'undated')
    """
    start, end = day(first).split(), day(last or first).split()
    if start == end or not first:
        return " ".join(end)
    shared = next(count for count in (2, 1, 0) if start[len(start) - count :] == end[len(end) - count :])
    return " ".join([*start[: len(start) - shared], "to", *end])


def dated(statement: StatementShape) -> str:
    """When a statement says that something was, as exactly as it says so: a day, a week, a month or a year."""
    if statement.precision in {"month", "year"}:
        return " ".join(day(statement.date).split()[-1 if statement.precision == "year" else -2 :])
    return span(statement.date, statement.until)


_APART = {
    "only here: ": "Not in the other event: ",
    "only there: ": "Not in this article: ",
    "the events: ": "Between the two events: ",
}


def apart(text: str) -> list[str]:
    """What keeps an article from the nearest other event, in sentences, how far apart they came first.

    >>> apart("1 day apart; only here: Wend, dyke")
    ['They came 1 day apart.', 'Not in the other event: Wend, dyke.']
    """
    gap, *rest = text.split("; ")
    told = [_APART[lead] + part[len(lead) :] for part in rest for lead in _APART if part.startswith(lead)]
    distance = gap if gap == "dates unknown" else f"they came {gap}"
    return [f"{line[0].upper()}{line[1:]}." for line in (distance, *told)]


def plural(count: int, noun: str) -> str:
    """A count with its noun.

    >>> plural(1, "source"), plural(3, "source")
    ('1 source', '3 sources')
    """
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
