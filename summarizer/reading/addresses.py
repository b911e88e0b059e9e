"""Which page an address names, whatever was hung on it on the way: trackers, mobile and AMP variants, fragments."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_LONGEST = 4_000  # characters; a longer address is data
# What courlan does not know as trackers: seen in addresses of AllSides, or named in publishers' own docs.
_TRACKERS = frozenset(
    (
        *(
            "action",
            "amp",
            "cid",
            "cmp",
            "cmpid",
            "cn",
            "cndid",
            "dicbo",
            "ftag",
            "guccounter",
            "guce_referrer",
        ),
        *("icid", "igsh", "igshid", "ito", "leadsource", "module", "msclkid", "mkt_tok", "mod", "ncid"),
        *(
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "ocid",
            "outputtype",
            "partner",
            "pgtype",
            "recirc",
            "ref",
        ),
        *("ref_src", "ref_url", "referrer", "referringsource", "share", "sh", "smid", "smtyp", "soc_src"),
        *("soc_trk", "source", "spm", "src", "srnd", "st", "tbclid", "taid", "twclid", "tsrc", "via", "xtor"),
        "yclid",
    )
)
# Those of them, and of courlan's, by which small sites number their pages.
_NUMBERING = frozenset(
    {"action", "cid", "cn", "mod", "module", "ref", "share", "sh", "source", "src", "st", "sid", "via"}
)
_VARIANTS = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_CACHE = re.compile(
    r"^https?://(?:[\w-]+\.cdn\.ampproject\.org/[a-z]/|(?:www\.)?google\.[a-z.]{2,6}/amp/)(?:s/)?"
)
_AMP_PATH = re.compile(r"^/amp(?=/.)|(?:/amp|\.amp)(?=/?$)|\.amp(?=\.html?$)")
_INDEX = re.compile(r"/?(?:index|default|home)(?:\.\w{2,5})?", re.IGNORECASE)


def page_of(url: str | None) -> str | None:
    """What all addresses of one page share; ``None`` when there is none, or when it names a whole site.

    >>> page_of("HTTP://m.Courier.example:80/news/bridge/?utm_source=feed#comments")
    'courier.example/news/bridge'
    >>> page_of("https://courier.example/")
    """
    if not url or len(url) > _LONGEST or not url[:8].casefold().startswith(("http://", "https://")):
        return None
    try:
        parts = urlsplit(_cleaned(_CACHE.sub("https://", url.strip())))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    path = _AMP_PATH.sub("", parts.path).rstrip("/")
    named = {pair for pair in parse_qsl(urlsplit(url).query) if _numbers(*pair)}
    query = urlencode(sorted(named | {pair for pair in parse_qsl(parts.query) if not _tracks(pair[0])}))
    # A fragment that begins so is the page's whole address in one that scripts build.
    route = "#" + parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    if not host or not (query or route or _INDEX.sub("", path, count=1)):
        return None
    door = f":{port}" if port not in {None, 80, 443} else ""
    return _VARIANTS.sub("", host) + door + path + (f"?{query}" if query else "") + route


def host_of(url: str | None) -> str | None:
    """The host of an address, in small letters, without what marks a variant of a site."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return _VARIANTS.sub("", host) if host else None


def _cleaned(url: str) -> str:
    from courlan import normalize_url  # noqa: PLC0415 - .08 s of CPU

    return str(normalize_url(url))


def _numbers(name: str, value: str) -> bool:
    """Whether a parameter that elsewhere says how a reader came numbers the pages of a site: ``?cid=441``."""
    return name.casefold() in _NUMBERING and value.isdecimal()


def _tracks(name: str) -> bool:
    return name.casefold() in _TRACKERS or name.casefold().startswith(("utm_", "mc_", "at_", "hsa_"))
