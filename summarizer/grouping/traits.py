"""What must be known of an article to tell whose copy or which version it is, without its text."""

import datetime
import json
from dataclasses import dataclass

from summarizer.grouping.credits import is_agency
from summarizer.grouping.prints import LEAST_WORDS, Print, number_of, print_of
from summarizer.models import Article, NoticeKind, headline_text
from summarizer.reading.addresses import page_of
from summarizer.reading.notices import bare_title, marks_version
from summarizer.text import tokens

# Titles recur ("Weather for Monday"): a version of a title alone comes within so many days, and says what it is.
VERSION_DAYS = 3  # not tuned
LEAST_TITLE_WORDS = 3
_RANK: dict[NoticeKind | None, int] = {None: 0, "correction": 1, "withdrawal": 2}


@dataclass(frozen=True, slots=True)
class Traits:
    """``page`` and ``title`` are numbers, of the address without trackers and of the publisher's title.

    ``versioned`` says that the title is marked as that of a later version; ``publisher`` is "" where it is unknown.
    """

    id: str
    published: str | None
    publisher: str
    page: int | None
    title: int | None
    versioned: bool
    notice: NoticeKind | None
    agency: bool
    print: Print

    @property
    def marks(self) -> tuple[int, ...]:
        """What two versions of one article have in common, besides their text."""
        return tuple(mark for mark in (self.page, self.title) if mark is not None)

    @property
    def order(self) -> tuple[bool, str, str]:
        """The order of ``grouping.events.in_canonical_order``."""
        return self.published is None, str(self.published), self.id

    @property
    def recency(self) -> tuple[bool, str, int, int, str]:
        """The newest version has most: dated ones before undated; then what corrects, then the longer, then by id."""
        return (
            self.published is not None,
            self.published or "",
            _RANK[self.notice],
            self.print.words,
            self.id,
        )


def traits_of(article: Article) -> Traits:
    """What is known of an article."""
    title = headline_text(article) or article.title or ""
    publisher = article.family or article.source or ""
    page = page_of(article.url)
    return Traits(
        id=article.id,
        published=str(article.published) if article.published else None,
        publisher=publisher,
        page=number_of("page " + page) if page else None,
        title=_title_number(publisher, title),
        versioned=marks_version(title),
        notice=article.notice.kind if article.notice else None,
        agency=is_agency(article),
        print=print_of(article),
    )


# What a store keeps of traits beside the columns of an article and its print.
_KEPT = ("page", "title", "versioned", "notice", "agency")


def traits_json(traits: Traits) -> str:
    """What is known of an article beyond its id, date, publisher and print."""
    return json.dumps({name: getattr(traits, name) for name in _KEPT})


def from_json(kept: str, id_: str, published: str | None, publisher: str, print_: Print) -> Traits:
    """The traits that ``traits_json`` wrote, with the rest."""
    return Traits(id=id_, published=published, publisher=publisher, print=print_, **json.loads(kept))


def is_version(one: Traits, other: Traits) -> bool:
    """Whether two articles that share a mark are versions of one article, whatever has become of its text."""
    if one.publisher != other.publisher and one.publisher and other.publisher:
        return False
    if one.page is not None and one.page == other.page:
        # Some publishers send one address with all articles: something else must be in common.
        return (
            _any_notice(one, other)
            or one.title == other.title is not None
            or _share_text(one.print, other.print)
        )
    return (
        one.title is not None
        and one.title == other.title
        and _any_notice(one, other)
        and _days(one, other) <= VERSION_DAYS
    )


def _any_notice(one: Traits, other: Traits) -> bool:
    return bool(one.notice or other.notice or one.versioned or other.versioned)


def _share_text(one: Print, other: Print) -> bool:
    return min(one.words, other.words) < LEAST_WORDS or not one.held.isdisjoint(other.held)


def _days(one: Traits, other: Traits) -> int:
    if one.published is None or other.published is None:
        return 0
    first, second = (
        datetime.date.fromisoformat(held.published[:10]) for held in (one, other) if held.published
    )
    return abs((first - second).days)


def _title_number(publisher: str, title: str) -> int | None:
    words = tokens.words(bare_title(title))
    if not publisher or len(words) < LEAST_TITLE_WORDS:
        return None
    return number_of("title " + "\0".join([publisher, *words]))
