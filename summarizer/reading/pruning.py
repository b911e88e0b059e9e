"""Removes everything around the article from a page's tree before the text is extracted.

Sites name their boxes: an element is removed if its class, id or role says that it is a box, unless it contains the
article. Other boxes are recognised by their structure: forms and buttons with the words around them, teasers of other
pages, further articles of an endless page.
"""

import itertools
import re
from collections.abc import Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reading.lines import alike
from summarizer.reading.markup import BLOCKS, HEADINGS, text_of
from summarizer.reading.page_talk import asks_reader
from summarizer.reading.takeaways import is_heading

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Words of class names, ids and roles, cut at hyphens, underscores and capitals.
_BOXES = frozenset(
    "newsletter newsletters cookie cookies consent gdpr comments kommentare commentaires comentarios commenti reacties "
    "kommentarer komentarze kommentit yorumlar disqus respond related recommended recommendations "
    "recirc recirculation promo promos promotion share sharing sharebar sharedaddy social ticker marquee caption "
    "captions credit advert adverts advertisement advertising ads ad adslot sponsor sponsored breadcrumb breadcrumbs "
    "sidebar rail widget trending popular subscribe subscription paywall signup bio footer nav navigation navbar menu "
    "pullquote disclaimer toolbar outbrain taboola onward tags topics stamp teasers skip sharedaddy jp readmore "
    "copyright masthead dialog banner complementary contentinfo search notification notice modal popup "
    "toast print byline dateline livestamp marketing donate donation".split()
)
_PAIRS = (
    ("most", "read"), ("most", "viewed"), ("most", "popular"), ("read", "more"), ("also", "read"), ("read", "next"),
    ("pull", "quote"), ("author", "box"), ("about", "author"), ("author", "info"), ("author", "card"),
    ("comment", "list"), ("comment", "form"), ("leave", "comment"), ("sign", "up"), ("see", "also"),
    ("more", "stories"), ("more", "from"), ("up", "next"), ("links", "block"), ("topic", "list"), ("tag", "list"),
    ("key", "figures"), ("read", "also"), ("you", "may"), ("call", "action"),
)  # fmt: skip
_POINTS = frozenset("takeaways takeaway keypoints keytakeaways highlights tldr storyhighlights".split())
_POINT_PAIRS = (("key", "points"), ("key", "point"), ("at", "glance"), ("in", "brief"), ("bullet", "summary"))
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_UNREAD = ("script", "style", "noscript", "template", "iframe", "svg")
_GONE = frozenset(
    "nav aside footer form figcaption button dialog marquee amp-sidebar amp-ad amp-consent".split()
)
_GONE |= frozenset("amp-list amp-embed amp-carousel amp-sticky-ad".split())
_CONTROLS = frozenset("form input button textarea select".split())
_ATTRIBUTES = ("class", "id", "role", "data-component", "data-testid", "data-block")

# Classes that say what an article is about, or what else is in the page, and not what an element is.
_ABOUT = ("category-", "tag-", "has-", "no-", "with-", "type-", "status-", "format-")
# What stands under each comment of a reader, and how often it must before there are comments.
_REPLY = frozenset(
    "reply respond antworten répondre responder rispondi beantwoorden reageer odpowiedz ответить yanıtla "
    "svara svar vastaa".split()
)
_FEWEST_REPLIES = 2
_NAMES_CHARACTERS = 300
_HEADING_CHARACTERS = 90
_FORM_CHARACTERS = 800  # what stands around a form or button is a box of it up to this size  # not tuned
_TEASER_CHARACTERS = 700  # a linked headline with its picture and standfirst  # not tuned
# A link to what an author has written, the characters of a box around it, and of paragraphs above it: in front of the
# article it is a by-line.
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|auteurs?|autor(?:es|en)?|autore|autori|journalists?|redakteure?|staff|profile|people)/[\w.-]{2,80}"
)
_AUTHOR_CHARACTERS, _READ_BEFORE_AUTHOR = 600, 200
_LINKS_CHARACTERS = 1500  # of a list of links; more may be an article full of them  # not tuned
_CELLS = 4  # of a table that holds data  # not tuned
_LONG = 80  # characters of a block that is a paragraph rather than a label
_SMALL = 200  # characters of the shortest article that is defended against its box's name
_LABEL = 15  # characters of a heading that could be an article's
_WHOLE_SHARE = 0.7  # the same of a footer or another element that should hold no article at all  # not tuned
_MAIN_SHARE = (
    0.4  # of the page's paragraphs: a box that holds more is not a box, whatever its name  # not tuned
)


def names_of(element: "HtmlElement") -> list[str]:
    """The words in an element's class, id and role, lower-cased.

    >>> from lxml.html import fromstring
    >>> names_of(fromstring('<div class="StoryTakeaways_box" id="key-points">'))
    ['story', 'takeaways', 'box', 'key', 'points']
    """
    written = " ".join(element.get(name) or "" for name in _ATTRIBUTES)[:_NAMES_CHARACTERS]
    telling = " ".join(name for name in written.split() if not name.casefold().startswith(_ABOUT))
    return [word.casefold() for word in _NAME.findall(telling)]


def lift_points(root: "HtmlElement") -> list[str]:
    """The key points in a box of the page, by its name or its heading; the box is taken out."""
    sizes = measure(root)
    elements = list(root.iter("*"))
    listing = {up for item in root.iter("li") for up in item.iterancestors()}
    for element in elements:
        box = _points_box(element, sizes) if _is_at_list(element, listing) else None
        if box is not None:
            points = [text_of(item) for item in box.iter("li")]
            if 1 <= len(points) <= 12 and all(4 <= len(point) <= 500 for point in points):
                remove(box)
                return points
    return []


def _is_at_list(element: "HtmlElement", listing: Set["HtmlElement"]) -> bool:
    """Whether a list is in an element, in its parent or next to it: few elements are asked for their words."""
    if element in listing or element.getparent() in listing:
        return True
    following = element.getnext()
    return following is not None and following.tag in {"ul", "ol"}


def _points_box(element: "HtmlElement", sizes: "Sizes") -> "HtmlElement | None":
    """The box of key points that an element is, or that it is the heading of."""
    if element.tag in {"html", "body", "main", "article", "head", "title", "a", "li"}:
        return None
    if _is_named(element, _POINTS, _POINT_PAIRS):
        return element if _is_list_box(element, sizes) else None
    if 0 < sizes[element].words <= _HEADING_CHARACTERS and is_heading(text_of(element)):
        parent, following = element.getparent(), element.getnext()
        if parent is not None and _is_list_box(parent, sizes):
            return parent
        if following is not None and following.tag in {"ul", "ol"}:
            remove(element)
            return following
    return None


def _is_list_box(element: "HtmlElement", sizes: "Sizes") -> bool:
    """Whether an element is little else than a list, perhaps with a heading."""
    listed = sum(sizes[item].words for item in element.iter("li"))
    return listed > 0 and sizes[element].words <= listed + _HEADING_CHARACTERS


@dataclass(slots=True)
class _Size:
    """How much stands under an element: characters, those of links, those of long blocks; and the article's marks."""

    own: int = 0  # characters of this block that are in no inner block
    words: int = 0
    linked: int = 0
    long: int = 0
    headings: int = 0
    article: bool = False  # the page's main heading or a marked body is in it


Sizes = dict["HtmlElement", _Size]


def measure(root: "HtmlElement") -> Sizes:
    """The size of every element, in one pass."""
    from lxml import etree  # noqa: PLC0415

    sizes: Sizes = {}
    links = 0
    for event, element in etree.iterwalk(root, events=("start", "end"), tag="*"):
        if event == "start":
            sizes[element] = size = _Size()
            links += element.tag == "a"
            _count(size, element.text, links)
            continue
        size = sizes[element]
        links -= element.tag == "a"
        is_block = element.tag in BLOCKS
        if is_block and size.own > _LONG:
            size.long += size.own
        size.article |= element.tag == "h1" or element.get("itemprop") == "articleBody"
        size.headings += element.tag == "h1" or element.tag in HEADINGS
        if element is not root and (up := sizes.get(element.getparent())) is not None:
            _add(up, size, own=0 if is_block else size.own)
            _count(up, element.tail, links)
    return sizes


def _count(size: _Size, text: str | None, links: int) -> None:
    length = len(text.strip()) if text else 0
    size.own += length
    size.words += length
    size.linked += length if links else 0


def _add(up: _Size, size: _Size, own: int) -> None:
    up.own += own
    up.words += size.words
    up.linked += size.linked
    up.long += size.long
    up.headings += size.headings
    up.article |= size.article


def prune(root: "HtmlElement", title: str) -> None:
    """Remove what is not the article from a page's tree.

    Args:
        root: the tree.
        title: the article's title, by which it is told from others in the page.
    """
    for element in list(root.iter(*_UNREAD)):
        remove(element)
    _drop_other_articles(root, title)
    _drop_questions(root)
    _drop_comments(root)
    _part_spans(root)
    sizes = measure(root)
    for element in list(root.iter("*")):
        if _is_box(element) and not _holds_article(element, sizes):
            remove(element)
        elif element.tag in _GONE or "-" in element.tag:
            element.tag = "div"  # it holds the article, and trafilatura would drop it for its name
    _drop_forms(root)
    _drop_author_boxes(root)
    _drop_teasers(root)
    _drop_data_tables(root)


def forget_names(root: "HtmlElement") -> None:
    """Takes the names off what is left of paragraphs and the like: trafilatura would drop a lead named "teaser"."""
    for element in root.iter("p", "span", "li", "ul", "ol", "blockquote", "b", "strong", *HEADINGS):
        for name in ("class", "id", "role"):
            element.attrib.pop(name, None)


def remove(element: "HtmlElement") -> None:
    """Takes an element out of its tree; the text behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def _is_named(element: "HtmlElement", words: frozenset[str], pairs: tuple[tuple[str, str], ...]) -> bool:
    names = names_of(element)
    return any(name in words for name in names) or any(pair in pairs for pair in itertools.pairwise(names))


def _is_box(element: "HtmlElement") -> bool:
    if element.tag in {"html", "body", "h1", "main"} or element.get("itemprop") == "articleBody":
        return False
    if element.tag in _GONE or element.get("aria-hidden") == "true" or element.get("hidden") is not None:
        return True
    return _is_named(element, _BOXES, _PAIRS)


def _holds_article(element: "HtmlElement", sizes: Sizes) -> bool:
    """Whether a box by name holds the article itself: "has-sidebar" may stand on the outermost element."""
    size = sizes[element]
    if size.article:
        return True
    if {"comment", "comments"} & set(names_of(element)):
        return False
    whole = next(iter(sizes.values())).long
    share = _MAIN_SHARE if element.tag not in _GONE or element.tag in {"form", "aside"} else _WHOLE_SHARE
    return size.long > max(_SMALL, whole * share)


def _drop_other_articles(root: "HtmlElement", title: str) -> None:
    """Keep only the article with that title on an endless page; all entries of a live page stay."""
    articles = [
        part for part in root.iter("article") if not any(up.tag == "article" for up in part.iterancestors())
    ]
    headed = (
        {part: heading for part in articles if len(heading := _heading(part)) > _LABEL}
        if len(articles) > 1
        else {}
    )
    main = next((part for part, heading in headed.items() if alike(heading, title)), None)
    if main is None or len(text_of(main)) < _SMALL:
        return
    for other in headed:
        if other is not main:
            remove(other)


def _heading(article: "HtmlElement") -> str:
    return next((words for one in article.iter("h1", "h2") if (words := text_of(one))), "")


def _drop_questions(root: "HtmlElement") -> None:
    """Paragraphs that ask for consent, a subscription or a log-in, so that no box is measured by them."""
    leaves = [
        one for one in root.iter("p", "div", "li", "span") if not any(child.tag in BLOCKS for child in one)
    ]
    asking = [element for element in leaves if asks_reader(text_of(element))]
    around = {
        near for element in asking for near in (element.getprevious(), element.getnext()) if near is not None
    }
    asking += [
        element for element in leaves if element in around and asks_reader(text_of(element), beside=True)
    ]
    for element in asking:
        remove(element)


def _part_spans(root: "HtmlElement") -> None:
    """White space between finished sentences that a page lays out as neighbouring elements."""
    for element in root.iter("span"):
        following = element.getnext()
        if following is None or following.tag != "span" or element.tail:
            continue
        if "".join(element.itertext()).rstrip().endswith((".", "!", "?", "”", '"')):
            element.tail = " "


def _drop_comments(root: "HtmlElement") -> None:
    """Comments of readers, wherever they stand: boxes that each hold a link or button to reply."""
    replies = [one for one in root.iter("a", "button", "span") if text_of(one).strip().casefold() in _REPLY]
    if len(replies) < _FEWEST_REPLIES:
        return
    sizes = measure(root)
    for reply in replies:
        box = next(
            (up for up in reply.iterancestors() if up.tag in {"div", "li", "article", "section"}), None
        )
        if box is not None and box in sizes and not sizes[box].article and sizes[box].headings == 0:
            remove(box)


def _drop_forms(root: "HtmlElement") -> None:
    """Forms, fields and buttons, each with the small box around it."""
    sizes = measure(root)
    for control in list(root.iter(*_CONTROLS)):
        box = control.getparent()
        if box is None:
            continue
        small = box.tag in {"div", "section", "li", "p", "span"} and sizes[box].words <= _FORM_CHARACTERS
        remove(box if small and not sizes[box].article and box.getparent() is not None else control)


def _drop_teasers(root: "HtmlElement") -> None:
    """Linked headlines with what belongs to them, and paragraphs that are nothing but links."""
    sizes = measure(root)
    for heading in list(root.iter(*HEADINGS)):
        if _is_linked(heading, sizes) and (box := _teaser_box(heading, sizes)) is not None:
            remove(box)
    for element in list(root.iter("p", "div", "li", "ul", "section")):
        size = sizes[element]
        if 0 < size.words <= _LINKS_CHARACTERS and size.linked * 10 >= size.words * 9 and not size.article:
            remove(element)


def _drop_author_boxes(root: "HtmlElement") -> None:
    """What stands with a link to its author's page under an article: a portrait, a name, what she writes about."""
    sizes = measure(root)
    read = 0  # characters of paragraphs above
    for element in list(root.iter("p", "a")):
        if element.tag == "p":
            read += sizes[element].words
        elif read >= _READ_BEFORE_AUTHOR and _AUTHOR_PAGE.search(element.get("href") or ""):
            box = next(element.iterancestors("div", "section", "aside", "footer", "li"), None)
            small = box is not None and sizes[box].words <= _AUTHOR_CHARACTERS and not sizes[box].article
            if box is not None and small and len(box) > 1:
                remove(box)


def _drop_data_tables(root: "HtmlElement") -> None:
    """Tables of figures and names: of several cells, none with a paragraph in it. Others lay out a page."""
    sizes = measure(root)
    for table in list(root.iter("table")):
        size = sizes[table]
        if size.long == 0 and not size.article and sum(1 for _ in table.iter("td")) >= _CELLS:
            remove(table)


def _is_linked(heading: "HtmlElement", sizes: Sizes) -> bool:
    return sizes[heading].words > 0 and sizes[heading].linked * 10 >= sizes[heading].words * 8


def _teaser_box(heading: "HtmlElement", sizes: Sizes) -> "HtmlElement | None":
    """The largest element around a linked heading that holds no other heading and not much text."""
    best = None
    for up in heading.iterancestors():
        if up.tag in {"body", "main", "html"} or sizes[up].headings > 1 or sizes[up].article:
            break
        if sizes[up].words > _TEASER_CHARACTERS:
            break
        best = up
    return best
