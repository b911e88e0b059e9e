"""Reads an article's outlet, tags and picture, normalises its address, and tells if an agency wrote it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from summarizer.languages import patterns, words
from summarizer.models import Article, SetAside
from summarizer.reading.lines import ends_sentence, running_start
from summarizer.text.written_dates import is_date_line, stated_source

# Which page an address means, whatever was added to it: trackers, mobile and AMP variants, fragments.

_LONGEST_ADDRESS = 4_000  # characters; a longer address is data
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
    """The form that all addresses of one page share; ``None`` without an address or for that of a whole site.

    >>> page_of("HTTP://m.Courier.example:80/news/bridge/?utm_source=feed#comments")
    'courier.example/news/bridge'
    >>> page_of("https://courier.example/")
    """
    if not url or len(url) > _LONGEST_ADDRESS or not url[:8].casefold().startswith(("http://", "https://")):
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


# The outlet that a text names at its head, the tags and the address of the picture.
#
# An outlet is named beside a date ("The Courier, 8 May 2025"), after "Source:", or alone in the first line, above the
# headline, where nobody who writes is named. Tags and pictures decide nothing, so unusable ones are ignored and never
# make an article fail.

_PARTS = re.compile(r"\s[/|·•–—-]\s|\s?[|•]\s?|,\s")
_LONGEST = 120  # characters of a line at the head
_WORDS = 5  # of an outlet's name
MOST_TAGS, LONGEST_TAG = 30, 100  # not tuned: more is a list of search words


def outlet_of(text: str, set_aside: Sequence[SetAside]) -> str | None:
    """The outlet that a text's head names, none where it names none."""
    first = running_start(text, set_aside)
    for aside in set_aside:
        if aside.start < first and aside.kind in {"date", "dateline", "byline"}:
            for line in text[aside.start : aside.end][: 4 * _LONGEST].splitlines():
                if name := next(_names(line.strip()), None):
                    return name
    return _outlet_above(text, set_aside)


# What a press release calls itself, with a word that outlets have.
_RELEASE = re.compile(
    r"(?:press|news|media) (?:release|statement|notice)|(?:nota|comunicado) (?:de|à) (?:prensa|imprensa)"
    r"|communiqué de presse|comunicato stampa|basın bülteni",
    re.IGNORECASE,
)


def _outlet_above(text: str, set_aside: Sequence[SetAside]) -> str | None:
    """The outlet that stands alone in the first line, above the headline."""
    above = next(iter(set_aside), None)
    if above is None or above.kind != "byline" or all(aside.kind != "headline" for aside in set_aside):
        return None
    name = text[above.start : above.end][: _LONGEST + 1].strip()
    writes = re.match(rf"(?:{'|'.join(patterns('by'))})\b", name, re.IGNORECASE)
    return name if _is_outlet(name) and _has_outlets_word(name) and not writes else None


def _names(line: str) -> Iterator[str]:
    if len(line) > _LONGEST:
        return
    if stated := stated_source(line):
        yield stated
    parts = [part.strip() for part in _PARTS.split(line)]
    dated = _PARTS.search(line) and any(map(is_date_line, [*parts, line.partition(",")[2].strip()]))
    yield from (part for part in parts if dated and not is_date_line(part) and _is_outlet(part))


def _is_outlet(name: str) -> bool:
    """Whether a name with capitals has a word that outlets have and no place."""
    words = name.split()
    if (
        not 1 < len(words) <= _WORDS
        or ends_sentence(name)
        or _RELEASE.fullmatch(name)
        or not all(word[0].isupper() for word in words)
    ):
        return False
    return _has_outlets_word(name) or words[0] == "The"


def _has_outlets_word(name: str) -> bool:
    return any(word.casefold() in words("outlets") for word in name.split())


def tags_of(given: object) -> tuple[str, ...]:
    """Tags, each once: of a list of texts or of objects with a name, or of one text with commas.

    >>> tags_of("ferry, Brevik,ferry"), tags_of([{"name": "storm"}, 7])
    (('ferry', 'Brevik'), ('storm',))
    """
    items: list[Any] = (
        given.split(",") if isinstance(given, str) else given if isinstance(given, list) else []
    )
    names = [_name(item) for item in items[: MOST_TAGS * 4]]
    kept = [name for name in dict.fromkeys(names) if 0 < len(name) <= LONGEST_TAG]
    return tuple(kept[:MOST_TAGS])


def image_of(given: object) -> str | None:
    """The address of a picture on the web: of a text, of an object with ``url``, or of the first of a list."""
    if isinstance(given, list):
        return next((found for item in given[:10] if (found := image_of(item))), None)
    if isinstance(given, Mapping):
        return image_of(given.get("url") or given.get("href"))
    if isinstance(given, str) and given.strip().startswith(("https://", "http://")) and len(given) < 2_000:
        return clean_address(given)
    return None


def clean_address(given: str) -> str | None:
    """An address without blanks or control characters; none where some stand inside it."""
    address = given.strip()
    return address if address.isprintable() and " " not in address else None


def _name(item: object) -> str:
    if isinstance(item, Mapping):
        item = item.get("name") or item.get("term") or item.get("title")
    return (
        " ".join("".join(c for c in item if c.isprintable() or c == " ").split())
        if isinstance(item, str)
        else ""
    )


# Whether a report is an agency's own or was printed by a client, as its sign-off, dateline or source shows.

# Names of news agencies and words that make one; a source of that name sends to other publishers.
_AGENCY = re.compile(
    r"\b(?:press (?:agency|association|trust)|news (?:agency|service|wire)|newswires?|wire(?: service)?|"
    r"associated press|presse-?agentur|nachrichtenagentur|agencia|agence|agenzia|agência|"
    r"ap|afp|reuters|dpa|efe|ansa|apa|tass|xinhua|pti|ani|ians|upi|kyodo|yonhap|anadolu|antara|bernama|"
    r"europa press|telam|notimex|lusa|belga|anp|ritzau|ntb|tt|mti|pap|ctk|agerpres|interfax|ukrinform)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"\b[A-Z][A-Za-z]{1,9}\b")
_LONGEST_CREDIT = 200


def is_agency(article: Article) -> bool:
    """Whether an article comes from an agency itself, not from a client of one.

    A text that credits an agency is the agency's own where the letters are the source's, or no source is known.
    """
    if article.source is None:
        return any(aside.kind == "signoff" for aside in article.set_aside) or bool(_dateline_letters(article))
    name = article.source[:_LONGEST_CREDIT]
    return _AGENCY.search(name) is not None or _initials(name) in _dateline_letters(article)


def _dateline_letters(article: Article) -> frozenset[str]:
    """The letters in brackets in a dateline, or in a sign-off."""
    letters: set[str] = set()
    for aside in article.set_aside:
        if aside.kind in {"dateline", "signoff"}:
            text = article.text[aside.start : aside.end][:_LONGEST_CREDIT]
            inside = text if aside.kind == "signoff" else text.rpartition("(")[2] * ("(" in text)
            letters.update(word.upper() for word in _LETTERS.findall(inside))
    return frozenset(letters)


def _initials(name: str) -> str:
    words = name.split()
    return name.upper() if len(words) == 1 else "".join(word[0] for word in words).upper()
