"""Makes text safe to show: no control or invisible formatting characters, no active markup.

Article text may hold terminal control sequences or right-to-left overrides, which must never take effect. Cited
offsets always refer to the stored text, not to this view of it.
"""

import re
import textwrap
import unicodedata
from urllib.parse import quote, urlsplit

WIDTH = 88
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_JOINERS = "\u200c\u200d"
# Every ASCII punctuation character may be escaped in CommonMark; these are the ones that can start something.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$=:@])")
_LONGEST_LINK = 2_000


def counted(number: int, name: str) -> str:
    """So many things of a name, as people say it.

    >>> counted(1, "article"), counted(4, "article")
    ('1 article', '4 articles')
    """
    return f"{number} {name}" + ("" if number == 1 else "s")


def harmless(text: str) -> str:
    r"""``text`` in one line without control or invisible formatting characters.

    Marks that only say where a word may be broken, and in which direction a script runs, go; what could turn the
    words around or act on a terminal shows as a question mark. The joiners of Persian and Hindi letters stay.

    >>> harmless("red \x1b[31malert\u202e, har\u00adbour\npilots")
    'red ?[31malert?, harbour pilots'
    """
    shown = "".join("?" if _is_harmful(c) else c for c in text.translate(_UNSEEN))
    return " ".join(shown.split())


def escape_markdown(text: str) -> str:
    r"""``text`` so that Markdown shows it as it is.

    >>> escape_markdown("1. <b>[x](javascript:y)</b>")
    '1\\. \\<b\\>\\[x\\]\\(javascript\\:y\\)\\</b\\>'
    """
    return _MARKDOWN.sub(r"\\\1", harmless(text))


def safe_link(url: str | None) -> str | None:
    """An address that may stand in a link: of the web and nothing else, quoted; none for all others.

    >>> safe_link("javascript:alert(1)"), safe_link("https://a.example/b c")
    (None, 'https://a.example/b%20c')
    """
    if not url or len(url) > _LONGEST_LINK:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return quote(parts.geturl().encode("utf-8", "replace"), safe="!#$%&'*+,-./:;=?@_~[]")


def wrap(text: str, indent: str = "", first: str | None = None) -> str:
    """``text`` in lines of at most ``WIDTH`` characters; ``first`` stands before the first one."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _is_harmful(character: str) -> bool:
    if character in _JOINERS or character.isspace():
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs"}
