"""Decides which hosts may be fetched from: all addresses of a host are checked before it is connected to."""

import ipaddress
import socket
from collections.abc import Callable, Iterator

from summarizer.errors import UnreadableError

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
