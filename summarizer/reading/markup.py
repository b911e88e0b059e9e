"""Parses HTML into a tree within safe limits, and finds the blocks of text in a tree."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.errors import UnreadableError
from summarizer.reading import charsets

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_PAGE_BYTES = 2 * 2**20  # the largest of the pages that news sites serve are near 1 MB, scripts and all
MAX_LEVELS = 500  # browsers stop at 512

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_WHOLE = re.compile(r"<(?:html|head|body|!doctype)\b", re.IGNORECASE)
_SPACE = re.compile(r"[^\S\n]+")
# Control characters, as themselves or as references: no tree of lxml may be given one.
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|"
    "&#(?:[xX]0{0,6}(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0{0,6}(?:[0-8]|1[124-9]|2[0-9]|3[01]))(?![0-9a-fA-F]);?"
)
_XML_DECLARATION = re.compile(r"\A\s{0,100}<\?xml[^>]{0,200}\?>")

_UNSEEN = frozenset(
    "script style noscript template head title svg math iframe object embed canvas audio video map "
    "select option textarea datalist dialog".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th "
    "thead tr ul hl1 hl2 block media nitf".split()
)
_LINKS = frozenset({"a", "ref"})  # "ref" in trafilatura's own trees
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
# What trafilatura's own trees are made of.
_EXTRACTED = {
    "head": "h2",
    "item": "li",
    "quote": "blockquote",
    "cell": "td",
    "row": "tr",
    "lb": "br",
    "list": "ul",
}


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that a page shows apart: its words, and the element that holds it."""

    text: str
    tag: str
    linked: int = 0  # characters of the words that are links


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The text of a page: by its byte-order mark, as UTF-8 if it is that, else as it says, else by its letters.

    A declared encoding that does not fit the bytes is ignored. Nothing is refused: if no encoding fits, the text is
    read as Windows-1252, with U+FFFD for bytes that have no character.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    labelled = _META_CHARSET.search(data[:4096])
    said = [charset, labelled[1].decode("ascii", "replace") if labelled else None]
    for encoding in ("utf-8", *said):
        if encoding and (text := _decoded(data, encoding)) is not None:
            return text
    return data.decode(charsets.guess(data) or "windows-1252", "replace")


def _decoded(data: bytes, charset: str) -> str | None:
    name = charset
    if charset.casefold() in {"iso-8859-1", "latin-1", "latin1", "us-ascii"}:
        name = charsets.labelled_latin_1(data)
    try:
        text, _ = codecs.lookup(name).decode(data)
    except (LookupError, ValueError):
        return None
    return text if isinstance(text, str) else None  # there are codecs that give bytes


def is_fragment(markup: str) -> bool:
    """Whether mark-up is a fragment and not a whole page."""
    return not _WHOLE.search(markup[:MAX_PAGE_BYTES])


def parse(markup: str, place: str) -> "HtmlElement":
    """The tree of a page.

    Raises:
        UnreadableError: too large, too deep, or no element in it.
    """
    from lxml import etree, html  # noqa: PLC0415 - only pages need it

    if len(markup) > MAX_PAGE_BYTES or len(markup.encode("utf-8", "replace")) > MAX_PAGE_BYTES:
        raise UnreadableError(
            place, f"the page is larger than {MAX_PAGE_BYTES // 2**20} MiB; give its article alone"
        )
    markup = _XML_DECLARATION.sub("", _ILLEGAL.sub("\ufffd", markup), count=1)
    _require_flat(markup, place, etree)
    try:
        # Only a parser that allows huge trees reads more than 256 levels; the limits above are ours.
        parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise UnreadableError(place, "there is no text in the page; give a page with an article") from error


def _require_flat(markup: str, place: str, etree: Any) -> None:
    """Refuses a page that nests too deep, before a tree of it is built."""
    target = _Levels(place)
    parser = etree.HTMLParser(target=target, huge_tree=True)
    try:
        for start in range(0, len(markup), 65_536):
            parser.feed(markup[start : start + 65_536])
        parser.close()
    except etree.XMLSyntaxError:  # an empty document: the tree's parser says so
        return


class _Levels:
    """Counts how deep a page nests, and stops at the limit."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._level = 0

    def start(self, _tag: str, _attributes: object) -> None:
        self._level += 1
        if self._level > MAX_LEVELS:
            raise UnreadableError(
                self._place, f"the page nests more than {MAX_LEVELS} levels deep; give its article alone"
            )

    def end(self, _tag: str) -> None:
        self._level -= 1

    def close(self) -> None:
        """The end of the page."""


def blocks(root: "HtmlElement") -> list[Block]:
    """The blocks of text under an element, in order; two line breaks part blocks, too."""
    return list(_merged(_pieces(root)))


def text_of(element: "HtmlElement") -> str:
    """All words under an element, on one line."""
    if not len(element):  # most elements hold nothing but text
        return " ".join((element.text or "").split()) if _tag(element) not in _UNSEEN else ""
    return " ".join(" ".join(block.text for block in blocks(element)).split())


def _pieces(root: "HtmlElement") -> Iterator[tuple[str, str, int]]:
    """Text, the block that holds it, and how many links it is in; an empty text is where a block begins or ends."""
    from lxml import etree  # noqa: PLC0415

    holders: list[str] = ["div"]
    hidden = links = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = _tag(element)
        if event == "start":
            hidden += tag in _UNSEEN
            links += tag in _LINKS
            if tag in BLOCKS:
                holders.append(tag)
                yield "", tag, links
            if not hidden and (words := "\n" if tag == "br" else element.text):
                yield words, holders[-1], links
            continue
        hidden -= tag in _UNSEEN
        links -= tag in _LINKS
        if tag in BLOCKS:
            holders.pop()
            yield "", tag, links
        if not hidden and element is not root and element.tail:
            yield element.tail, holders[-1], links


def _tag(element: "HtmlElement") -> str:
    tag = element.tag if isinstance(element.tag, str) else "script"  # comments and the like hold no text
    tag = tag.rpartition("}")[2].casefold()
    return _EXTRACTED.get(tag, tag)


def _merged(pieces: Iterable[tuple[str, str, int]]) -> Iterator[Block]:
    gathered: list[str] = []
    holder = "div"
    linked = 0
    for text, tag, links in pieces:
        linked += len(text.strip()) if links else 0
        if text == "":
            yield from _split(gathered, holder, linked)
            gathered, linked = [], 0
        elif text == "\n":
            gathered.append(text)
        else:
            gathered.append(_SPACE.sub(" ", text.replace("\n", " ").replace("\r", " ")))
            holder = tag
    yield from _split(gathered, holder, linked)


def _split(gathered: list[str], holder: str, linked: int) -> Iterator[Block]:
    if not gathered:
        return
    for part in _BLANK.split("".join(gathered)):
        lines = [line.strip() for line in part.split("\n")]
        if words := "\n".join(line for line in lines if line):
            yield Block(_SPACE.sub(" ", words), holder, min(linked, len(words)))


_BLANK = re.compile(r"\n[ \n]*\n")


def joined(shown: Iterable[Block]) -> str:
    """Blocks as a plain text: blank lines between paragraphs, none between the items of a list."""
    parts: list[str] = []
    last = ""
    for block in shown:
        words = f"- {block.text}" if block.tag == "li" else block.text
        if parts:
            parts.append("\n" if block.tag == last == "li" else "\n\n")
        parts.append(words)
        last = block.tag
    return "".join(parts)
