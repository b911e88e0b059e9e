"""Whole web pages around the articles of ``seeds/``, and what reading must find in each.

A page is an article's paragraphs in one of the layouts of ``page_layouts``, with everything that sites put around
an article. Which article goes into which layout is a matter of counting, so the pages are the same each time.
"""

import datetime
import io
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summarizer.inputs import read_paths
from summarizer.models import Article, headline_text, takeaway_texts
from summarizer.reading.lines import running_lines, split_lines

SEEDS = Path(__file__).parent.parent.parent / "seeds" / "articles.jsonl"
PAGES = 72  # each article twice, each of the 18 layouts four times
_STANDARD_DAY = "2025-04-09"  # of articles that come without a date

Layout = Callable[["Story"], str]


@dataclass(frozen=True)
class Story:
    """What a layout sets into a page; ``next_story`` is another article, for related links and endless pages."""

    title: str
    paragraphs: tuple[tuple[str, str], ...]  # ("p" or "h2", words)
    points: tuple[str, ...]
    source: str
    author: str
    url: str
    published: str
    section: str
    language: str
    next_story: "Story | None" = None

    @property
    def day(self) -> str:
        """The day of publication."""
        return self.published[:10]

    @property
    def later(self) -> str:
        """A day three weeks on: of a change, or of the day the page was built."""
        day = datetime.date.fromisoformat(self.day) + datetime.timedelta(days=21)
        return day.isoformat()

    @property
    def host(self) -> str:
        """The address of the site."""
        return "/".join(self.url.split("/")[:3])

    @property
    def spoken_day(self) -> str:
        """The day as English pages write it."""
        day = datetime.date.fromisoformat(self.day)
        return f"{day:%B} {day.day}, {day.year}"


@dataclass(frozen=True)
class MadePage:
    """A page, the story in it, and the words that are its running text."""

    number: int
    layout: str
    story: Story
    data: bytes
    running: str

    @property
    def opened(self) -> bool:
        """Whether it was looked at while the code was written: the odd ones were, the even ones not."""
        return self.number % 2 == 1


def make_pages() -> list[MadePage]:
    """All pages."""
    from tests.reading.page_layouts import LAYOUTS

    articles = [one for one in read_paths([str(SEEDS)], io.BytesIO()) if isinstance(one, Article)]
    stories = [_story(article) for article in articles]
    names = list(LAYOUTS)
    pages = []
    for number in range(PAGES):
        # Five is prime to 36, so each article comes once before any comes twice, and not in its own layout again.
        at = (number * 5 + number // 36) % len(stories)
        story = replace(stories[at], next_story=stories[(at + 11) % len(stories)])
        name = names[number % len(names)]
        running = "\n".join(line.text for line in running_lines(articles[at].text, articles[at].set_aside))
        pages.append(MadePage(number, name, story, _encoded(LAYOUTS[name](story)), running))
    return pages


def words_f1(found: str, expected: str) -> float:
    """The F1 of two texts as bags of words between white space, lower-cased."""
    one, other = Counter(found.casefold().split()), Counter(expected.casefold().split())
    shared = sum((one & other).values())
    return 2 * shared / (sum(one.values()) + sum(other.values()))


def _encoded(page: str) -> bytes:
    return page.encode("windows-1252" if "charset=windows-1252" in page else "utf-8", "xmlcharrefreplace")


def _story(article: Article) -> Story:
    published = str(article.published) if article.published else _STANDARD_DAY
    return Story(
        title=headline_text(article),
        paragraphs=_paragraphs(article),
        points=takeaway_texts(article),
        source=article.source or "The Courier",
        author=article.author or "Wilma Sand",
        url=article.url or f"https://meridian-record.example/world/{article.id}",
        published=published,
        section=article.section or "News",
        language=article.language,
    )


def _paragraphs(article: Article) -> tuple[tuple[str, str], ...]:
    """The lines that run, each whole with its dateline, and the sub-headings."""
    kept: list[tuple[str, str]] = []
    for line in split_lines(article.text):
        inside = [aside for aside in article.set_aside if aside.start <= line.start and line.end <= aside.end]
        if not inside:
            kept.append(("p", line.text))
        elif inside[0].kind == "subheading":
            kept.append(("h2", line.text))
    return tuple(kept)


def shown(texts: Sequence[str]) -> list[str]:
    """Texts with their white space made one blank, as a page shows them."""
    return [" ".join(text.split()) for text in texts]
