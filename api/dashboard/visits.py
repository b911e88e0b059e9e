"""Cookies of the pages: when a reader last visited, and the token that proves that a form is ours."""

import datetime
import secrets
from hashlib import sha256
from hmac import compare_digest

from flask import Response, g, request

from api.errors import ProblemError

COOKIE, FIELD = "newsfold_form", "token"
SITTING = datetime.timedelta(minutes=30)  # page views closer than this are one visit  # not tuned
KEPT_SECONDS = 60 * 24 * 3600


def csrf_token() -> str:
    """The token of this browser's forms; a new one where it has none."""
    if "csrf_token" not in g:
        known = request.cookies.get(COOKIE, "")
        g.csrf_token = known if len(known) == 43 else secrets.token_urlsafe(32)
    return str(g.csrf_token)


def keep_token(answer: Response) -> Response:
    """Leave the token with the browser, where a form was made."""
    if "csrf_token" in g and request.cookies.get(COOKIE) != g.csrf_token:
        answer.set_cookie(COOKIE, g.csrf_token, httponly=True, samesite="Strict", secure=request.is_secure)
    return answer


def check_token() -> None:
    """Refuse a form that is not one of our pages'.

    Raises:
        ProblemError: 403.
    """
    kept, sent = request.cookies.get(COOKIE, ""), request.form.get(FIELD, "")
    if not kept or not compare_digest(kept.encode(), sent.encode("utf-8", "replace")):
        raise ProblemError(
            403, "the form did not come from a page of this service; reload the page and send it again"
        )


def last_visit(now: datetime.datetime) -> datetime.datetime | None:
    """When this page was visited before this sitting; none where the browser has not been here."""
    before, latest = _kept()
    return latest if latest and now - latest > SITTING else before


def keep_visit(answer: Response, now: datetime.datetime) -> Response:
    """Leave the time of this visit, and of the one before, with the browser, for this page alone."""
    before = last_visit(now)
    value = f"{before.isoformat() if before else ''}~{now.isoformat()}"
    answer.set_cookie(
        _visit_cookie(),
        value,
        max_age=KEPT_SECONDS,
        path=request.script_root + request.path,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure,
    )
    return answer


def _visit_cookie() -> str:
    """A name for each page: a browser sends the cookies of ``/`` to the pages below it too."""
    return "newsfold_visit_" + sha256(request.path.encode()).hexdigest()[:12]


def _kept() -> tuple[datetime.datetime | None, datetime.datetime | None]:
    before, _, latest = request.cookies.get(_visit_cookie(), "").partition("~")
    return _moment(before), _moment(latest)


def _moment(text: str) -> datetime.datetime | None:
    try:
        found = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
