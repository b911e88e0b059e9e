"""How often a caller may call: per key, else per address. RateLimit headers as in draft-ietf-httpapi-ratelimit."""

from flask import Flask, g, request
from flask_limiter import HeaderNames, Limiter, RequestLimit
from limits import parse_many

from api.errors import ProblemError
from summarizer.errors import ParameterError

DEFAULT = "1200/minute"
_FREE = frozenset({"/health", "/ready", "/metrics"})


def register(app: Flask, rate: str) -> None:
    """Bound the calls to ``app``.

    Raises:
        ParameterError: the rate cannot be read.
    """
    if rate == "off":
        return
    try:
        parse_many(rate)
    except ValueError:
        raise ParameterError(
            "NEWSFOLD_RATE_LIMIT", f"is {rate!r}; give one like 600/minute, or off"
        ) from None
    names = {
        HeaderNames.LIMIT: "RateLimit-Limit",
        HeaderNames.REMAINING: "RateLimit-Remaining",
        HeaderNames.RESET: "RateLimit-Reset",
        HeaderNames.RETRY_AFTER: "Retry-After",
    }
    Limiter(
        _caller,
        app=app,
        application_limits=[rate],
        application_limits_exempt_when=lambda: request.path in _FREE,
        storage_uri="memory://",
        headers_enabled=True,
        header_name_mapping=names,
        retry_after="delta-seconds",
        on_breach=_breached,
    )


def _caller() -> str:
    return f"key {g.caller}" if getattr(g, "caller", None) else f"address {request.remote_addr}"


def _breached(limit: RequestLimit) -> None:
    raise ProblemError(429, f"more than {limit.limit} calls; wait, then go on more slowly")
