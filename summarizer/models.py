"""The values that all stages share (articles, sentences, events, briefings): frozen, comparable, picklable.

Offsets count Unicode code points, ``start`` inclusive and ``end`` exclusive, into a stored field of an article.
"""

import datetime
from dataclasses import dataclass, field
from typing import Literal

Field = Literal["text", "title"]
Precision = Literal["second", "day", "month"]
DateOrigin = Literal["metadata", "text", "url", "feed"]
# ``"title"``: a headline or a page's note alone; ``"advertisement"``: somebody paid for it.
Kind = Literal["report", "opinion", "title", "advertisement"]
#: Of these kinds no article tells a fact.
NOT_REPORTING = frozenset({"opinion", "advertisement"})
DisagreementKind = Literal["disagreement", "development"]
Corroboration = Literal["several", "only", "unclear"]
LedgerOutcome = Literal["created", "duplicate", "reprint", "updated", "rejected"]
AsideKind = Literal[
    "headline",  # the article's own title, written in its text
    "standfirst",  # a line under the headline that sums the article up
    "takeaways",  # a key-point block: a reference, never input
    "byline",
    "dateline",  # "ISLAMABAD, April 8:" in front of the first sentence
    "date",  # a line, or a scraped prefix, that holds nothing but a date
    "subheading",
    "signoff",  # an agency's letters, a reporting credit, at the end
    "furniture",  # menus, forms, tickers, share links, related stories
    "recurring",  # a paragraph that a source puts under many articles, as was learnt from them
    "notice",  # that the article was corrected or withdrawn
]
NoticeKind = Literal["correction", "withdrawal"]


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, how exactly that is known, and from where.

    ``moment`` is an aware ``datetime`` when ``precision`` is ``"second"``, else a plain ``date``; a plain date is
    that day in *every* time zone, and for ``"month"`` it is the first of the month.
    """

    moment: datetime.date
    precision: Precision
    origin: DateOrigin

    def __str__(self) -> str:
        """RFC 3339 in UTC with ``Z``, or ``YYYY-MM-DD``.

        >>> str(Published(datetime.date(2025, 4, 8), "day", "text"))
        '2025-04-08'
        """
        if isinstance(self.moment, datetime.datetime):
            return self.moment.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")
        return self.moment.isoformat()

    @property
    def day(self) -> datetime.date:
        """The calendar day, in UTC when a time is known."""
        if isinstance(self.moment, datetime.datetime):
            return self.moment.astimezone(datetime.UTC).date()
        return self.moment


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of ``Article.text`` that is not running text, with what it is and how that was seen."""

    start: int
    end: int
    kind: AsideKind
    reason: str


@dataclass(frozen=True, slots=True)
class Takeaway:
    """One key point that the publisher put at the head: a slice of ``Article.text`` without its bullet."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Headline:
    """The slice that is an article's title: all of ``field`` ``"title"``, or a line of ``"text"``."""

    field: Field
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Where an article says that it was corrected or withdrawn: the slice ``[start:end)`` of ``field``."""

    kind: NoticeKind
    field: Field
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news item as received, with what reading found in it.

    ``text`` is what was read, after one cleaning (see ``reading.articles.clean``); ``set_aside`` is sorted, does not
    overlap, and together with the sentences covers every character of ``text`` that is not white space. ``family``
    is the publisher that owns the source, where it is known; ``tags`` and ``image`` are as its publisher gave them.
    ``embargo`` says until when it may not be told; what is kept has none. ``numbered`` says that its id was given as a
    number, which is another id than the text of the same digits; none where an older store does not tell.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: Published | None = None
    section: str | None = None
    author: str | None = None
    language: str = "en"
    kind: Kind = "report"
    kind_reason: str = ""
    headline: Headline | None = None
    set_aside: tuple[SetAside, ...] = ()
    takeaways: tuple[Takeaway, ...] = ()
    notice: Notice | None = None
    family: str | None = None
    tags: tuple[str, ...] = ()
    image: str | None = None
    embargo: datetime.datetime | None = None
    numbered: bool | None = False


def publisher_of(article: Article) -> str:
    """Who counts as its independent source: the family, else the source, else the article by itself."""
    return article.family or article.source or article.id


def is_withdrawn(article: Article) -> bool:
    """Whether the article itself says that its publisher took it back."""
    return article.notice is not None and article.notice.kind == "withdrawal"


# Why an article whose text is not news is not a report.
PAGE_TALK = "its text is what a page or an archive says of itself"


def is_page_talk(article: Article) -> bool:
    """Whether all of an article's text asks for consent, a log-in or the like, so that no other can tell the same."""
    return article.kind_reason == PAGE_TALK


def headline_text(article: Article) -> str:
    """The words of an article's headline, ``""`` when it has none."""
    return words_of_headline(article.headline, article.title, article.text)


def words_of_headline(headline: Headline | None, title: str | None, text: str) -> str:
    """The words of a headline in the title or the text that it stands in, ``""`` when there is none."""
    if headline is None:
        return ""
    held = title if headline.field == "title" else text
    return (held or "")[headline.start : headline.end]


def takeaway_texts(article: Article) -> tuple[str, ...]:
    """The words of the key points that stood at the head of an article."""
    return tuple(article.text[t.start : t.end] for t in article.takeaways)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: the slice ``[start:end)`` of its article's text, the ``position``-th there (0 is the lead).

    ``cut`` says that the text breaks off inside it, as feeds and archives leave texts; such a sentence is not told.
    """

    article: str
    position: int
    paragraph: int
    start: int
    end: int
    text: str
    cut: bool = False

    def __hash__(self) -> int:
        return hash((self.article, self.start, self.end))  # the rest follows; tables of sentences ask often


@dataclass(frozen=True, slots=True)
class Event:
    """Articles about one happening, as ids in canonical order (published, id)."""

    id: str
    articles: tuple[str, ...]
    title: str
    first_published: str | None
    last_published: str | None


@dataclass(frozen=True, slots=True)
class Citation:
    """Exactly one contiguous slice ``[start:end)`` of an article's ``field``; ``position`` is null for a title.

    ``superseded`` is the later statement that overtook it: a newer count, or what then happened.
    """

    text: str
    article: str
    field: Field
    start: int
    end: int
    position: int | None
    source: str | None
    published: str | None
    url: str | None = None
    superseded: "Citation | None" = None


@dataclass(frozen=True, slots=True)
class Support:
    """Who reports a key point: independent ``origins``, one citation for each, and all ``articles`` with copies."""

    origins: tuple[str, ...]
    cited: tuple[Citation, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One fact; ``sentence`` is its index among the briefing's sentences where it is one of them.

    ``corroboration`` is ``"several"`` where two or more independent sources say it, ``"only"`` where no sentence or
    title of another source comes near it, else ``"unclear"``. ``single_source`` is ``"only"`` in an event of two
    publishers or more: the one case in which a reader should be told that there is no other source.
    """

    citation: Citation
    sentence: int | None
    support: Support
    single_source: bool
    corroboration: Corroboration = "unclear"


# Stands in ``Disagreement.about`` where its source gives the figure.
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's figure for a quantity, as it stands there, and the sentence that gives it."""

    value: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One quantity with different figures, the newest first; no verdict which is right.

    ``about`` are words of the newest source that names what is counted, an ellipsis where its figure stands. A
    ``"development"`` is a count that went on, each figure by the article that gave it first; a ``"disagreement"`` is
    of one time, with all who speak of it.
    """

    kind: DisagreementKind
    about: str
    values: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another event that is like this one, what keeps the two apart, and its title where that is known."""

    event: str
    why: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article of the event that speaks for no key point alone, and why (``"opinion"``, ``"reprint of a1"``)."""

    article: str
    why: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """One event, told in sentences of its articles. ``id`` is the event's; ``signature`` says what made it.

    ``opinion`` is true where opinion alone tells of the event: then nothing is told but what it is headed.
    ``language`` is that of the articles that speak; one that was read from JSON has none.
    """

    id: str
    articles: tuple[str, ...]
    headline: Citation
    sentences: tuple[Citation, ...]
    key_points: tuple[KeyPoint, ...]
    related: tuple[Related, ...]
    set_aside: tuple[LeftOut, ...]
    signature: str
    disagreements: tuple[Disagreement, ...] = ()
    corrections: tuple[Citation, ...] = ()  # what articles that speak say of their own mistakes
    opinion: bool = False
    language: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What became of one article; ``of`` is the article that a duplicate repeats or a reprint copies."""

    article: str | None
    outcome: LedgerOutcome
    of: str | None
    reason: str | None
    published: str | None
    precision: str
    date_origin: str
    input: str
