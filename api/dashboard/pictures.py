"""Computes the coordinates of small SVG pictures: reports over time, and who reported when."""

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.rendering.wording import day
from summarizer.storage.stored import ArticleBrief

BARS = 14  # of a sparkline
BAR_WIDTH, HEIGHT = 6, 24
ROWS = 10  # outlets in a timeline; more share the last row
# As wide as the column that it stands in, so that its words are as large.
ROW, LEFT, WIDTH, TOP = 28, 190, 680, 32
HOUR, DAY = 3600, 86_400
STEPS = tuple(HOUR * hours for hours in (1, 2, 3, 6, 12)) + tuple(
    DAY * days for days in (1, 2, 4, 7, 14, 28, 91, 182)
)
TICKS = 6  # at most; more would run into one another


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a sparkline."""

    x: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Reports over time as bars of equal spans; ``label`` says it in words, ``ends`` in few."""

    bars: Sequence[Bar]
    width: int
    height: int
    label: str
    ends: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A report: where it stands, whose it is, and whether it is a copy."""

    x: float
    y: float
    article: ArticleBrief
    is_copy: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A day or an hour on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Who reported when: a row for each outlet, time from left to right."""

    rows: Sequence[tuple[float, str]]
    dots: Sequence[Dot]
    ticks: Sequence[Tick]
    width: int
    height: int

    @property
    def left(self) -> int:
        """Where time begins."""
        return LEFT

    @property
    def days(self) -> bool:
        """Whether some of the reports are dated by a day alone."""
        return any("T" not in (dot.article.published or "") for dot in self.dots)

    @property
    def copies(self) -> bool:
        """Whether some of the reports are reprints."""
        return any(dot.is_copy for dot in self.dots)


def sparkline(articles: Sequence[ArticleBrief]) -> Sparkline | None:
    """Reports over time; none of fewer than two dated articles, which have no course."""
    times = sorted(_seconds(article.published) for article in articles if article.published)
    if len(times) < 2:
        return None
    first, last = times[0], times[-1]
    span = max(last - first, 1.0)
    counts = [0] * BARS
    for time in times:
        counts[min(BARS - 1, int((time - first) / span * BARS))] += 1
    most = max(counts)
    bars = [
        Bar(place * BAR_WIDTH, HEIGHT - height, height)
        for place, count in enumerate(counts)
        if (height := round(count / most * (HEIGHT - 2), 1))
    ]
    ends = [article.published for article in _ends(articles)]
    label = f"{len(times)} dated reports, {' to '.join(dict.fromkeys(map(day, ends)))}"
    return Sparkline(bars, BARS * BAR_WIDTH, HEIGHT, label, " – ".join(dict.fromkeys(map(_brief_day, ends))))


def timeline(articles: Sequence[ArticleBrief]) -> Timeline | None:
    """Who reported when; none where fewer than two articles are dated."""
    dated = [article for article in articles if article.published]
    if len(dated) < 2:
        return None
    first, last = (_seconds(article.published) for article in _ends(dated))
    span = max(last - first, 3600.0)
    names = list(dict.fromkeys(article.source or "unnamed" for article in dated))
    shown = names if len(names) <= ROWS else [*names[: ROWS - 1], f"{len(names) - ROWS + 1} more"]
    row_of = {name: min(number, len(shown) - 1) for number, name in enumerate(names)}
    right = WIDTH - 20
    dots = [
        Dot(
            round(LEFT + (_seconds(article.published) - first) / span * (right - LEFT), 1),
            TOP + row_of[article.source or "unnamed"] * ROW,
            article,
            article.origin not in {None, article.id},
        )
        for article in dated
    ]
    rows = [(TOP + number * ROW, name) for number, name in enumerate(shown)]
    return Timeline(rows, dots, _ticks(first, span, right), WIDTH, TOP + len(shown) * ROW + 16)


def _ticks(first: float, span: float, right: float) -> list[Tick]:
    """Days, or hours of one day, in UTC, where they begin; the first is said with its day."""
    step = next((step for step in STEPS if span / step < TICKS), span / TICKS // DAY * DAY)
    ticks: list[Tick] = []
    moment = math.ceil(first / step) * step if step <= DAY else math.ceil(first / DAY) * DAY
    while moment <= first + span:
        at = datetime.datetime.fromtimestamp(moment, datetime.UTC)
        x = round(LEFT + (moment - first) / span * (right - LEFT), 1)
        label = f"{at:%b} {at.year}" if span > 300 * DAY else _day_or_hour(at, with_day=not ticks)
        ticks.append(Tick(x, label))
        moment += step
    return ticks


def _day_or_hour(at: datetime.datetime, *, with_day: bool) -> str:
    day, time = f"{at.day} {at:%b}", f"{at:%H:%M}"
    if at.hour == 0:
        return day
    return f"{day}, {time}" if with_day else time


def _ends(articles: Sequence[ArticleBrief]) -> tuple[ArticleBrief, ArticleBrief]:
    dated = sorted((a for a in articles if a.published), key=lambda a: _seconds(a.published))
    return dated[0], dated[-1]


def _brief_day(published: str | None) -> str:
    return " ".join([word[:3] for word in day(published).split()[:2]])


def _seconds(published: str | None) -> float:
    """A moment as a number; a plain day counts from its noon in UTC."""
    text = published or ""
    moment = datetime.datetime.fromisoformat(text if "T" in text else f"{text[:10]}T12:00:00Z")
    return moment.timestamp()
