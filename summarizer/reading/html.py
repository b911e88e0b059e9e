"""Extracts the article from a web page: our rules remove the boxes, then trafilatura finds the text."""

import re
import warnings
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.errors import UnreadableError
from summarizer.reading import markup as marks
from summarizer.reading.extraction import Parts
from summarizer.reading.lines import alike, ends_sentence, words_of
from summarizer.reading.metadata import Metadata, read_metadata
from summarizer.reading.pruning import forget_names, lift_points, prune
from summarizer.reading.takeaways import is_heading
from summarizer.text.languages import DETECTED, detect

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADING_WORDS = 20  # a longer heading is a paragraph in large type  # not tuned
_QUESTION_WORDS = 4  # a longer question is one of an interview, and what follows answers it  # not tuned
_SENTENCE_WORDS = 8  # as is a shorter one that ends in a full stop: a standfirst  # not tuned


def is_heading_text(text: str) -> bool:
    """Whether a text that is marked as a heading reads like one.

    >>> is_heading_text("What happens next?"), is_heading_text("The quay at Selby opened again to ships on Monday.")
    (True, False)
    """
    words = len(text.split())
    if text.endswith("?"):
        return words <= _QUESTION_WORDS
    return 0 < words <= _HEADING_WORDS and not (text.endswith((".", "…", ":")) and words > _SENTENCE_WORDS)


_SAME = 0.8  # F1 in words from which two texts are one article in two versions  # not tuned
_TITLE = 600  # characters of a block that is compared with the title
# Leads between title and text. Of 120 judged pages nine have one that the library leaves out, all told right; from 8
# words on, a slogan comes along; paragraphs further down that it leaves out are as often furniture as text.
_LEAD_WORDS = 12
_LINKED = 3  # at most a third of a lead's characters are links  # not tuned
_LETTERS = 200  # from which each of 1,503 English articles was known, see text.languages
_NEIGHBOURS = (
    {"no", "nb", "nn", "da", "sv"},
    {"hr", "sr", "sl"},
    {"id", "ms"},
    {"cs", "sk"},
    {"bg", "mk"},
    {"es", "ca"},
)
_WORDS = re.compile(r"\w+")


def page_parts(data: bytes | str, place: str, *, url: str | None = None, charset: str | None = None) -> Parts:
    """The parts of the article in a page, with the keys of a record; ``from`` says where the date was found.

    Raises:
        UnreadableError: too large, too deep, or no article in it.
    """
    if len(data) > marks.MAX_PAGE_BYTES:
        raise UnreadableError(
            place, f"the page is larger than {marks.MAX_PAGE_BYTES // 2**20} MiB; give its article alone"
        )
    markup = data if isinstance(data, str) else marks.decode_page(data, charset)
    root = marks.parse(markup, place)
    metadata = read_metadata(root, marks.blocks(root), url)
    points = lift_points(root)
    fragment = marks.is_fragment(markup)
    text, headings = _text(root, metadata, fragment=fragment)
    if not any(character.isalnum() for character in text) or not (fragment or _is_article(text)):
        raise UnreadableError(
            place, "no article was found in the page; give a page with one, or its words in 'text'"
        )
    return {
        "text": _with_points(points, text),
        "headings": headings,
        "title": metadata.title,
        "source": metadata.source,
        "author": metadata.author,
        "url": metadata.url,
        "published": metadata.published,
        "from": metadata.date_origin,
        "section": metadata.section,
        "tags": metadata.tags,
        "image": metadata.image,
        "language": _language(metadata.language, text),
    }


def fragment_text(markup: str, place: str) -> str:
    """The text of a piece of mark-up, such as an entry of a feed.

    Raises:
        UnreadableError: too large or too deep.
    """
    if not markup.strip():
        return ""
    root = marks.parse(markup, place)
    prune(root, "")
    return marks.joined(marks.blocks(root))


def _text(root: "HtmlElement", metadata: Metadata, *, fragment: bool) -> tuple[str, list[str]]:
    """The article's text, and the headings in it.

    The text is what the page shows, or that of its JSON-LD if the page shows only a part of it.
    """
    prune(root, metadata.title or "")
    shown = marks.blocks(root) if fragment else _extracted(root, metadata.title or "")
    headings = [one.text for one in shown if one.tag in marks.HEADINGS and is_heading_text(one.text)]
    text, body = marks.joined(shown), metadata.body or ""
    if "<" in body:
        body = marks.joined(marks.blocks(marks.parse(f"<div>{body}</div>", "")))
    return (body if _holds_more(body, text) else text), headings


def _is_article(text: str) -> bool:
    """Whether a page's text is more than a title, as it is in a page that lists other pages."""
    return len(text.split()) > _HEADING_WORDS or any(ends_sentence(line) for line in text.splitlines())


def _extracted(root: "HtmlElement", title: str) -> list[marks.Block]:
    """The blocks of text that trafilatura finds, without the title above them."""
    with warnings.catch_warnings():
        # On import it warns where the proxies of an old protocol are not supported; none are used here.
        warnings.simplefilter("ignore")
        import trafilatura  # noqa: PLC0415 - slow to import

    around = marks.blocks(root)
    forget_names(root)
    document = trafilatura.bare_extraction(
        root, include_comments=False, include_tables=True, with_metadata=False, deduplicate=False
    )
    found = marks.blocks(document.body) if document is not None else []
    if len(found) > 1 and words_of(found[0].text[:_TITLE]) == words_of(title):
        found = found[1:]
    return [*_leads(around, found, title), *found]


def _leads(around: Sequence[marks.Block], inside: Sequence[marks.Block], title: str) -> list[marks.Block]:
    """The paragraphs between a page's title and its text: leads that a template keeps in the header of the page.

    Args:
        around: the blocks of the page, without its boxes.
        inside: the blocks of its text.
        title: its title.
    """
    known = "\n".join(_folded(block.text) for block in inside)
    paragraphs = [n for n, block in enumerate(around) if _is_paragraph(block)]
    first = next((n for n in paragraphs if _folded(around[n].text) in known), 0)
    heads = [n for n, block in enumerate(around[:first]) if alike(block.text[:_TITLE], title)]
    heads = heads or [n for n, block in enumerate(around[:first]) if block.tag == "h1"]
    return [around[n] for n in paragraphs if heads and heads[-1] < n < first]


def _is_paragraph(block: marks.Block) -> bool:
    """Whether a block reads like a paragraph of news: finished sentences, and few of its words are links."""
    if block.tag in {"td", "th", "li", "figcaption"} or len(block.text.split()) < _LEAD_WORDS:
        return False
    return ends_sentence(block.text) and block.text[-1] != "!" and block.linked * _LINKED < len(block.text)


def _folded(text: str) -> str:
    return " ".join(words_of(text))


def _holds_more(held: str, shown: str) -> bool:
    """Whether the text of JSON-LD is another than the page shows, and not just its beginning."""
    one, other = Counter(_WORDS.findall(held.casefold())), Counter(_WORDS.findall(shown.casefold()))
    shared, held_words, shown_words = sum((one & other).values()), one.total(), other.total()
    if not held_words or shared * 2 >= _SAME * (held_words + shown_words):
        return False
    return held_words > shown_words or shared < _SAME * held_words


def _language(claimed: str | None, text: str) -> str | None:
    """The language that a page claims, unless its text is long enough to show another that is not next to it."""
    code = (claimed or "").partition("-")[0].casefold()
    if code and (code not in DETECTED or sum(map(str.isalpha, text)) < _LETTERS):
        return claimed
    shown = detect(text)
    return claimed if code and any({code, shown} <= group for group in _NEIGHBOURS) else shown


def _with_points(points: list[str], text: str) -> str:
    """The text with the page's key points in front of it, as editors write them."""
    if not points or any(is_heading(line) for line in text.splitlines()[:3]):
        return text
    return "Key points\n" + "".join(f"- {' '.join(point.split())}\n" for point in points) + "\n" + text
