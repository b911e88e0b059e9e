"""Fetches pages, feeds and JSON from the web, with limits on size, time and redirects, never from private addresses.

Proxies and passwords that the environment names are not used; nothing is kept between two calls.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from urllib.parse import quote, urljoin, urlsplit

from summarizer.errors import UnreadableError
from summarizer.inputs.answers import UNSAID, ending_of_data, ending_of_type, read_body

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses behind a translator (RFC 6052)
# Public addresses lie in 2000::/3 today; addresses outside it have special uses (IANA registry).
_GLOBAL = ipaddress.ip_network("2000::/3")
_MAPPED = ipaddress.ip_network("::ffff:0:0/96")
_SPECIAL = (
    ipaddress.ip_network("3fff::/20"),  # documentation (RFC 9637)
    ipaddress.ip_network("192.88.99.0/24"),  # once relays of 6to4 (RFC 7526)
    ipaddress.ip_network("192.31.196.0/24"),  # AS112 (RFC 7535)
    ipaddress.ip_network("192.52.193.0/24"),  # AMT relays (RFC 7450)
    ipaddress.ip_network("192.175.48.0/24"),  # AS112 (RFC 7534)
)


def is_public(address: IP) -> bool:
    """Whether an address is public, and so is every address that it wraps.

    >>> [is_public(ipaddress.ip_address(a)) for a in ("1.1.1.1", "127.0.0.1", "::ffff:10.0.0.1", "169.254.1.1")]
    [True, False, False, False]
    """
    if isinstance(address, ipaddress.IPv6Address) and not any(
        address in network for network in (_GLOBAL, _MAPPED, _TRANSLATED)
    ):
        return False
    return all(_is_open(each) for each in (address, *_wrapped(address)))


def _is_open(address: IP) -> bool:
    if address in _MAPPED or address in _TRANSLATED:
        return True  # the wrapped address is checked by itself
    special = any(address in network for network in _SPECIAL)
    return address.is_global and not address.is_multicast and not special


def _wrapped(address: IP) -> Iterator[IP]:
    """The IPv4 addresses inside of an IPv6 address: mapped, translated, 6to4, Teredo, or in its last four bytes."""
    if not isinstance(address, ipaddress.IPv6Address):
        return
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in _TRANSLATED or int(address) >> 32 == 0:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)


def resolve(host: str, port: int, place: str, *, may_ask: Callable[[IP], bool] = is_public) -> list[str]:
    """The addresses of a host. Connect to these and not to the name, which may resolve to others the next time.

    Args:
        host: a name or an address.
        port: for the system's resolver.
        place: where the host was named, for people.
        may_ask: whether an address is allowed.

    Raises:
        UnreadableError: the host is unknown, or one of its addresses is not allowed.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadableError(place, f"the host {host[:100]!r} is not known; check the address") from error
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    for address in addresses:
        if not may_ask(ipaddress.ip_address(address.partition("%")[0])):
            reason = (
                f"the host {host[:100]!r} is at {address}, which is not a public address; "
                "to fetch from your own network use --private-addresses allow"
            )
            raise UnreadableError(place, reason)
    return addresses


CONNECT_SECONDS = 10
REDIRECTS = 5
_MOVED = {301, 302, 303, 307, 308}
_HEADERS = {
    "User-Agent": "Newsfold (reads news articles)",
    "Accept": "text/html, application/xhtml+xml, application/xml, application/json, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_PATH = "/%:@!$&'()*+,;=~-._"  # what stays as it is in a path


@dataclass(frozen=True, slots=True)
class Bounds:
    """Limits on one fetch with all its redirects, and which hosts are allowed."""

    seconds: float = 30  # not tuned
    most_bytes: int = 32 * 2**20  # as sent and unpacked  # not tuned
    may_ask: Callable[[IP], bool] = is_public


BOUNDS = Bounds()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A fetched document: its bytes, its type (as a file name extension), and its address after redirects."""

    url: str
    ending: str
    charset: str | None
    data: bytes


def without_password(url: str) -> str:
    """An address without the user name and password in it, for showing and storing.

    >>> without_password("https://me:secret@example.org/feed")
    'https://example.org/feed'
    """
    head, sign, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    return head + sign + authority.rpartition("@")[2] + slash + path if sign else url


def fetch(url: str, *, private: bool = False, bounds: Bounds = BOUNDS) -> Fetched:
    """Fetch a web address.

    Args:
        url: the address, ``http`` or ``https``.
        private: whether hosts with private, loopback and other internal addresses are allowed too.
        bounds: on time, size and hosts.

    Raises:
        UnreadableError: the address is not allowed, does not answer in time, or has nothing to read.
    """
    bounds = _opened(bounds) if private else bounds
    with _Clock(bounds.seconds) as clock:
        at = url
        for _ in range(REDIRECTS + 1):
            answer = _get(at, url, clock, bounds)
            if isinstance(answer, Fetched):
                return answer
            at = urljoin(at, answer)
    raise UnreadableError(url, f"redirects more than {REDIRECTS} times; give the address where the page is")


def send(url: str, body: bytes, headers: Mapping[str, str], *, private: bool = False) -> tuple[int, str]:
    """Post a body to a web address; the status and the first line of the answer. No redirect is followed.

    Raises:
        UnreadableError: the address is not allowed, or does not answer in time.
    """
    target, place = _target(url, url), without_password(url)
    bounds = _opened(BOUNDS) if private else BOUNDS
    with _Clock(bounds.seconds) as clock:
        addresses = resolve(target.host, target.port, place, may_ask=bounds.may_ask)
        with _connected(target, addresses, place, clock) as connection:
            try:
                connection.request(
                    "POST", target.path, body, {**headers, "User-Agent": _HEADERS["User-Agent"]}
                )
                with closing(connection.getresponse()) as response:
                    said = response.read(500).decode("utf-8", "replace")
                    return response.status, said.partition("\n")[0]
            except (OSError, http.client.HTTPException, ValueError) as error:
                raise _failed(place, error, clock) from error


def check_public(url: str) -> None:
    """Look up the host of an address, without connecting to it.

    Raises:
        UnreadableError: the host is not known, or is not public.
    """
    target = _target(url, url)
    resolve(target.host, target.port, without_password(url))


def _opened(bounds: Bounds) -> Bounds:
    return replace(bounds, may_ask=lambda _address: True)


class _Clock:
    """Closes the open connection when the time is up: a slow server may send single bytes for ever."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True
        self.open: socket.socket | None = None
        self.over = False

    def __enter__(self) -> "_Clock":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _cut(self) -> None:
        self.over = True
        if self.open is not None:
            try:
                self.open.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it was closed at this very moment


def _get(at: str, place: str, clock: _Clock, bounds: Bounds) -> "Fetched | str":
    """Ask one address: the document, or the address where it has moved."""
    target = _target(at, place)
    addresses = resolve(target.host, target.port, place, may_ask=bounds.may_ask)
    with _connected(target, addresses, place, clock) as connection:
        try:
            connection.request("GET", target.path, headers=_HEADERS)
            with closing(connection.getresponse()) as response:
                if response.status in _MOVED and (location := response.headers.get("Location")):
                    return location
                if response.status != 200:
                    said = f"{response.status} {response.reason[:60]}".strip()
                    raise UnreadableError(place, f"answered {said}; check the address")
                data = read_body(response, place, bounds.most_bytes)
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            raise _failed(place, error, clock) from error
    if clock.over:  # a cut answer may look complete if no length was announced
        raise _failed(place, None, clock)
    kind = response.headers.get_content_type().casefold() if "Content-Type" in response.headers else ""
    ending = ending_of_type(kind) or (ending_of_data(target.path, data) if kind in UNSAID else None)
    if ending is None:
        raise UnreadableError(place, f"is {kind[:60]!r}; give the address of a page, a feed or JSON")
    return Fetched(at, ending, response.headers.get_content_charset(), data)


@dataclass(frozen=True, slots=True)
class _Target:
    """The parts of an address: the host as DNS knows it, the path as requests write it."""

    secure: bool
    host: str
    port: int
    path: str


def _target(url: str, place: str) -> _Target:
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError as error:
        raise UnreadableError(
            place, f"{without_password(url)[:200]!r} is not an address; give one such as https://example.org/"
        ) from error
    if parts.scheme not in {"http", "https"} or not host:
        raise UnreadableError(
            place,
            f"{without_password(url)[:200]!r} is neither http nor https; give such an address, or a file",
        )
    if parts.username is not None or parts.password is not None:
        raise UnreadableError(place, "holds a user name or password; give the address without them")
    path = quote(parts.path or "/", safe=_PATH)
    query = "?" + quote(parts.query, safe=_PATH + "?") if parts.query else ""
    secure = parts.scheme == "https"
    return _Target(secure, host, port or (443 if secure else 80), path + query)


@contextmanager
def _connected(
    target: _Target, addresses: list[str], place: str, clock: _Clock
) -> Iterator[http.client.HTTPConnection]:
    """A connection to one of the checked addresses; the host's name is used for the request and the certificate."""
    connection = http.client.HTTPConnection(target.host, target.port, timeout=CONNECT_SECONDS)
    try:
        clock.open = connection.sock = _socket(addresses, target.port)
        if target.secure:
            connection.default_port = 443  # no ":443" in the Host header
            secured = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=target.host)
            clock.open = connection.sock = secured
    except (OSError, ValueError) as error:
        connection.close()
        raise _failed(place, error, clock) from error
    try:
        yield connection
    finally:
        clock.open = None
        connection.close()


def _socket(addresses: list[str], port: int) -> socket.socket:
    last: OSError | None = None
    for address in addresses[:3]:
        try:
            return socket.create_connection((address, port), timeout=CONNECT_SECONDS)
        except OSError as error:
            last = error
    raise last or OSError("no address")


def _failed(place: str, error: Exception | None, clock: _Clock) -> UnreadableError:
    if clock.over or isinstance(error, TimeoutError):
        return UnreadableError(
            place, f"did not answer in time (at most {clock.seconds:g} s); try again later"
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return UnreadableError(
            place, f"its certificate is not valid ({error.verify_message}); check the address"
        )
    said = getattr(error, "strerror", None) or type(error).__name__
    return UnreadableError(place, f"cannot be fetched ({said}); check the address and try again")
