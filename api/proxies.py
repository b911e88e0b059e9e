"""The public address of the service: behind proxies, under a path, or as the operator sets it."""

import ipaddress
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from werkzeug.middleware.proxy_fix import ProxyFix

from summarizer.errors import ParameterError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class Mounted:
    """WSGI middleware that sets host, scheme and path prefix to the public ones.

    Forwarding headers count only if they come from one of ``proxies``. With ``public`` every link is made from that
    address; a proxy may or may not have removed its path from the request.
    """

    def __init__(self, app: "WSGIApplication", proxies: Iterable[Network], public: str) -> None:
        self._app = app
        self._proxies = tuple(proxies)
        self._public = urlsplit(public) if public else None
        self._believed = ProxyFix(self._placed, x_for=1, x_proto=1, x_host=1, x_port=1, x_prefix=1)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Pass a request on to the application."""
        if self._is_proxy(environ.get("REMOTE_ADDR", "")):
            return self._believed(environ, start_response)
        return self._placed(environ, start_response)

    def _placed(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        environ["newsfold.host"] = environ.get("HTTP_HOST", "")
        if self._public is not None:
            environ["wsgi.url_scheme"] = self._public.scheme
            environ["HTTP_HOST"] = self._public.netloc.rpartition("@")[2]
            environ["SCRIPT_NAME"] = self._public.path.rstrip("/")
        prefix, path = environ.get("SCRIPT_NAME", ""), environ.get("PATH_INFO", "")
        if prefix and (path == prefix or path.startswith(prefix + "/")):
            environ["PATH_INFO"] = path[len(prefix) :] or "/"
        return self._app(environ, start_response)

    def _is_proxy(self, address: str) -> bool:
        if not self._proxies:
            return False
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(found in network for network in self._proxies)


def networks_of(listed: str) -> list[Network]:
    """The networks of a setting. Raises ``ParameterError``."""
    try:
        return [
            ipaddress.ip_network(part.strip(), strict=False) for part in listed.split(",") if part.strip()
        ]
    except ValueError as error:
        raise ParameterError(
            "NEWSFOLD_TRUSTED_PROXIES", f"{error}; give addresses such as 10.0.0.0/8"
        ) from None


def public_address(given: str) -> str:
    """An address to make links from, without a slash at its end. Raises ``ParameterError``."""
    parts = urlsplit(given)
    if given and (parts.scheme not in {"http", "https"} or not parts.netloc or parts.query or parts.fragment):
        raise ParameterError(
            "NEWSFOLD_PUBLIC_URL", f"is {given!r}; give one such as https://news.example/api"
        )
    return given.rstrip("/")


def origins_of(listed: str) -> frozenset[str]:
    """The origins of a setting. Raises ``ParameterError``."""
    origins = frozenset(part.strip().rstrip("/").lower() for part in listed.split(",") if part.strip())
    for origin in origins:
        parts = urlsplit(origin)
        if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path or "*" in origin:
            raise ParameterError(
                "NEWSFOLD_CORS_ORIGINS",
                f"has {origin!r}; give origins such as https://board.example, no wildcard",
            )
    return origins
