"""Rate limits per API key, else per address, with the RateLimit headers of draft-ietf-httpapi-ratelimit."""

import time
from collections.abc import Sequence

from flask import Flask, Response, g, request
from flask_limiter import HeaderNames, Limiter, RequestLimit
from limits import RateLimitItem, parse_many

from api.errors import ProblemError
from api.kept_answers import ANEW
from summarizer.errors import ParameterError

DEFAULT = "1200/minute"
_RESET = "RateLimit-Reset"
_WAIT = "RateLimit-Wait"  # where Flask-Limiter writes what is Retry-After of a refusal alone
_SCOPE = "global"  # what Flask-Limiter calls the limits of a whole application
_FREE = frozenset({"/health", "/ready", "/metrics"})


class Throttle:
    """Counts the calls that are answered before Flask sees them together with all others."""

    def __init__(self, limiter: Limiter, limits: Sequence[RateLimitItem]) -> None:
        self._limiter = limiter
        self._limits = sorted(limits)

    def counted(self, key: str | None, address: str | None) -> list[tuple[str, str]] | None:
        """Count a call; the rate limit headers for it, or none if it is over the limit."""
        whom = (_name(key, address), _SCOPE)
        strategy = self._limiter.limiter
        if not all(strategy.hit(limit, *whom) for limit in self._limits):
            return None
        reset, left = strategy.get_window_stats(self._limits[0], *whom)
        seconds = str(int(int(reset + 1) - time.time()))
        return [
            ("RateLimit-Limit", str(self._limits[0].amount)),
            ("RateLimit-Remaining", str(left)),
            (_RESET, seconds),
        ]


def register(app: Flask, rate: str) -> Throttle | None:
    """Limit the calls to ``app``; returns the counter, or none if there is no limit.

    Raises:
        ParameterError: the rate cannot be read.
    """
    if rate == "off":
        return None
    try:
        limits = parse_many(rate)
    except ValueError:
        raise ParameterError(
            "NEWSFOLD_RATE_LIMIT", f"is {rate!r}; give one like 600/minute, or off"
        ) from None
    names = {
        HeaderNames.LIMIT: "RateLimit-Limit",
        HeaderNames.REMAINING: "RateLimit-Remaining",
        HeaderNames.RESET: _RESET,
        HeaderNames.RETRY_AFTER: _WAIT,
    }
    app.after_request(_count_down)  # before the limiter's own, and so called after it
    limiter = Limiter(
        _caller,
        app=app,
        application_limits=[rate],
        application_limits_exempt_when=lambda: request.path in _FREE or ANEW in request.environ,
        storage_uri="memory://",
        headers_enabled=True,
        header_name_mapping=names,
        retry_after="delta-seconds",
        on_breach=_breached,
    )
    return Throttle(limiter, limits)


def _count_down(answer: Response) -> Response:
    """Say in how many seconds the count begins again; Flask-Limiter says at which second since 1970.

    Only who is refused for calling too often is told to wait so long; another failure says itself when it may be over.
    """
    wait = answer.headers.pop(_WAIT, None)
    if wait is not None and answer.status_code == 429:
        answer.headers["Retry-After"] = wait
    if _RESET in answer.headers:
        left = int(answer.headers[_RESET]) - time.time()
        answer.headers[_RESET] = str(max(0, int(left)))
    return answer


def _caller() -> str:
    return _name(getattr(g, "caller", None), request.remote_addr)


def _name(key: str | None, address: str | None) -> str:
    return f"key {key}" if key else f"address {address}"


def _breached(limit: RequestLimit) -> None:
    raise ProblemError(429, f"more than {limit.limit} calls; wait, then call less often")
