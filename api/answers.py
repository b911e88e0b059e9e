"""What every answer gets on its way out: an ETag, security, cache and CORS headers, and compression."""

import gzip
import hashlib
from functools import cache

import zstandard
from flask import current_app, g, request
from werkzeug.wrappers import Response

from api.operations import TAGGED
from summarizer.rendering.templating import style_source

LEAST_PACKED = 1024  # bytes; below that packing saves nothing worth the time  # not tuned
_TEXTS = (
    "text/",
    "application/json",
    "application/problem+json",
    "application/feed+json",
    "application/atom+xml",
)
_SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_SHOWN = (
    "ETag, Link, Location, Retry-After, X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset"
)


def tag(answer: Response) -> Response:
    """Give each successful GET under ``/v1``, and of a feed, a strong ETag from its content; answer 304 to it."""
    if request.method in {"GET", "HEAD"} and request.path.startswith(TAGGED) and answer.status_code == 200:
        if "ETag" not in answer.headers:  # a kept answer has it
            answer.set_etag(hashlib.sha256(answer.get_data()).hexdigest()[:32])
        packing = _packing(answer)
        if packing:
            answer.set_etag(f"{answer.get_etag()[0]}-{packing}")
        answer.make_conditional(request)
    return answer


def protect(answer: Response) -> Response:
    """The security headers, how caches may keep the answer, and what may be read by pages of other origins."""
    if "Content-Security-Policy" not in answer.headers:  # a page that knows better says what it needs
        answer.headers["Content-Security-Policy"] = _policy()
        answer.headers["X-Frame-Options"] = "DENY"
    for name, value in _SECURITY.items():
        answer.headers.setdefault(name, value)
    if "Cache-Control" not in answer.headers:
        answer.headers["Cache-Control"] = _caching(answer)
    _share(answer)
    if request.environ.get("newsfold.id"):
        answer.headers["X-Request-Id"] = request.environ["newsfold.id"]
    return answer


@cache
def _policy() -> str:
    """The policy under which a page loads nothing but our own style block, recognised by its hash."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'self' {style_source()}",
            "script-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )


def _caching(answer: Response) -> str:
    """Caches may keep an answer and must ask again with its ETag; a private answer stays with its caller."""
    if request.method not in {"GET", "HEAD"} or answer.status_code not in {200, 304, 308}:
        return "no-store"
    if not request.path.startswith(TAGGED):
        return "no-store" if request.path in {"/health", "/ready", "/metrics"} else "no-cache"
    return "private, no-cache" if getattr(g, "caller", None) else "no-cache"


def _share(answer: Response) -> None:
    allowed: frozenset[str] = current_app.config["CORS_ORIGINS"]
    if not allowed:
        answer.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return
    answer.vary.add("Origin")
    origin = request.headers.get("Origin", "")
    if origin not in allowed:
        return
    answer.headers["Access-Control-Allow-Origin"] = origin
    answer.headers["Access-Control-Expose-Headers"] = _SHOWN
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        answer.headers["Access-Control-Allow-Methods"] = answer.headers.get("Allow", "GET, HEAD, OPTIONS")
        answer.headers["Access-Control-Allow-Headers"] = (
            "Authorization, Content-Type, If-None-Match, X-Request-Id"
        )
        answer.headers["Access-Control-Max-Age"] = "600"


def pack(answer: Response) -> Response:
    """The answer with its body compressed, where the caller accepts that and it saves something."""
    if (answer.mimetype or "").startswith(_TEXTS):
        answer.vary.add("Accept-Encoding")
    packing = _packing(answer)
    if packing is None or answer.status_code in {204, 304}:
        return answer
    data = answer.get_data()
    packed = zstandard.compress(data, 3) if packing == "zstd" else gzip.compress(data, 5, mtime=0)
    answer.set_data(packed)
    answer.headers["Content-Encoding"] = packing
    return answer


def _packing(answer: Response) -> str | None:
    """The compression of an answer; none where it stays as it is."""
    small = answer.is_streamed or (answer.calculate_content_length() or 0) < LEAST_PACKED
    if small or "Content-Encoding" in answer.headers or not (answer.mimetype or "").startswith(_TEXTS):
        return None
    taken = request.accept_encodings
    quality = {name: taken[name] for name in ("zstd", "gzip")}
    best = max(quality, key=lambda name: quality[name])
    return best if quality[best] > 0 else None
