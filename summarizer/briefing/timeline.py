"""Makes the timeline of an event from dated statements, and finds what only one source tells."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from summarizer.briefing.citations import cite
from summarizer.briefing.event_analysis import Known, Material, look_at, prepare
from summarizer.briefing.likeness import SAME_FACT, Likeness
from summarizer.briefing.supersession import Standing
from summarizer.briefing.supersession_signs import looks_ahead
from summarizer.languages import get_language
from summarizer.models import NOT_REPORTING, Article, Citation, Sentence
from summarizer.ranking.readability import is_torn, leans
from summarizer.reading.lines import article_mentions
from summarizer.text import tokens
from summarizer.text.dates import DateMention

# What an event's articles say of each day: dated statements in order, each cited.
#
# A statement is dated by what it says ("on Monday", resolved against the day of publication); an article's
# opening that names no day is dated by its dateline, else by its publication.

Basis = Literal["text", "dateline", "published"]

# Of a day with hundreds of reports the openings of articles come first; five say what happened. Not tuned.
PER_DAY = 5
LOOKED_AT_PER_DAY = 60  # bounds the work for an affair of a year
FEWEST_WORDS = 6  # fewer seldom say who did what
# A day behind fewer words than this opens its clause.
OPENING_WORDS = 3
_NARROWEST = {"day": 0, "week": 1, "month": 2}
_WORD = re.compile(r"[^\W\d_]+")
_NOW, _WEEK = datetime.timedelta(0), datetime.timedelta(days=7)
# "The worst since 1987", "the 2008 crisis": such a year dates something else than the statement.
_IN_A_YEAR = re.compile(r"(?i)\b(?:in|during|early|late)\s$")


@dataclass(frozen=True, slots=True)
class DatedStatement:
    """A sentence and the days it speaks of, ``first`` to ``last``, as exactly as ``precision`` says.

    ``basis`` is what dates it, ``mention`` the slice of its article's text that does (none for ``"published"``);
    ``origins`` are the independent publishers that say the same of these days, ``articles`` all articles that do.
    """

    citation: Citation
    first: datetime.date
    last: datetime.date
    precision: str
    basis: Basis
    mention: tuple[int, int] | None
    origins: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _DatedSentence:
    sentence: Sentence
    article: Article
    first: datetime.date
    last: datetime.date
    precision: str
    basis: Basis
    mention: tuple[int, int] | None


def make_timeline(articles: Sequence[Article], limit: int) -> tuple[DatedStatement, ...]:
    """At most ``limit`` dated statements, the earliest day first; the most reported stay where there are more.

    Args:
        articles: all articles of an event, in canonical order.
        limit: how many statements.
    """
    material = prepare(articles)
    likeness = Likeness(material.language)
    by_days: dict[tuple[datetime.date, datetime.date], list[_DatedSentence]] = defaultdict(list)
    for article in material.representatives:
        if article.kind in NOT_REPORTING:  # nothing else speaks there, and it tells nothing as fact
            continue
        for dated in _dated(article, material):
            by_days[dated.first, dated.last].append(dated)
    statements = [
        statement for held in by_days.values() for statement in _distinct(held, material.source_of, likeness)
    ]
    statements.sort(key=lambda one: (-len(one.origins), one.citation.position or 0, _in_time(one)))
    return tuple(sorted(statements[:limit], key=_in_time))


def _in_time(one: DatedStatement) -> tuple[datetime.date, datetime.date, str, str, int]:
    cited = one.citation
    return one.first, one.last, cited.published or "~", cited.article, cited.start  # "~": undated ones last


def _dated(article: Article, material: Material) -> Iterator[_DatedSentence]:
    mentions = article_mentions(article)
    datelines = [mention for mention in mentions if mention.kind == "dateline"]
    for sentence in material.sentences[article.id]:
        if not _states(sentence, material.language):
            continue
        inside = [
            m for m in mentions if sentence.start <= m.start and m.end <= sentence.end and _dates(m, article)
        ]
        if inside:
            yield _dated_by(sentence, article, _main(inside), "text")
        elif sentence.position == 0 and datelines:
            yield _dated_by(sentence, article, datelines[0], "dateline")
        elif sentence.position == 0 and article.published and article.published.precision != "month":
            day = article.published.day
            yield _DatedSentence(sentence, article, day, day, "day", "published", None)


def _dated_by(sentence: Sentence, article: Article, mention: DateMention, basis: Basis) -> _DatedSentence:
    place = (mention.start, mention.end)
    ahead = _days_ahead(sentence, article, mention)
    return _DatedSentence(
        sentence, article, mention.first + ahead, mention.last + ahead, mention.precision, basis, place
    )


def _days_ahead(sentence: Sentence, article: Article, mention: DateMention) -> datetime.timedelta:
    """How far a weekday lies behind the one that is meant: what "will be held on Sunday" is not of the last one."""
    named = article.text[mention.start : mention.end]
    published = article.published
    if published is None or mention.precision != "day" or any(map(str.isdigit, named)):
        return _NOW
    if not _NOW < published.day - mention.first <= _WEEK:
        return _NOW
    before = tokens.words(article.text[max(0, mention.start - 24) : mention.start])
    # "Until at least Friday", but not "by telephone on Monday".
    until = before[-1:] != ["on"] and any(
        word in get_language(article.language).dates.until for word in before[-3:]
    )
    return _WEEK if until or _is_ahead(sentence, article, mention) else _NOW


def _is_ahead(sentence: Sentence, article: Article, mention: DateMention) -> bool:
    """Whether a sentence says of a day what is to come: the last verb before it decides, without one what follows."""
    before, behind = _around(sentence, article, mention)
    language = article.language
    last = _last_past(before, language)
    if last is not None:
        return looks_ahead(before[last:], language)
    if looks_ahead(before, language) or _is_scheduled(before, language):
        return True
    opens = len(tokens.words(before)) < OPENING_WORDS
    return looks_ahead(behind, language) or (opens and _is_scheduled(behind, language))


def _last_past(text: str, language: str) -> int | None:
    """Where the last verb in the past begins in ``text``, with two words before it: "will be held" is to come."""
    words = get_language(language).dates
    spoken = list(_WORD.finditer(text))
    places = [
        place
        for place, word in enumerate(spoken)
        if word[0].casefold() in words.past or word[0].casefold().endswith(words.past_endings)
    ]
    return spoken[max(0, places[-1] - 2)].start() if places and words.past_endings else None


def _around(sentence: Sentence, article: Article, mention: DateMention) -> tuple[str, str]:
    """What stands before a day and behind it, as far as the days before and after it in the sentence."""
    others = [m for m in article_mentions(article) if sentence.start <= m.start < sentence.end]
    start = max((m.end for m in others if m.end <= mention.start), default=sentence.start)
    behind = min((m.start for m in others if m.start >= mention.end), default=sentence.end)
    return article.text[start : mention.start], article.text[mention.end : behind]


@cache
def _scheduled(language: str) -> re.Pattern[str] | None:
    patterns = get_language(language).dates.scheduled
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE) if patterns else None


def _is_scheduled(text: str, language: str) -> bool:
    """Whether ``text`` is in the present tense of what is fixed for a day: "the strike begins on Monday"."""
    pattern = _scheduled(language)
    return pattern is not None and pattern.search(text) is not None


def _states(sentence: Sentence, language: str) -> bool:
    """Whether a sentence can stand alone as a statement."""
    text = sentence.text
    asks = text.rstrip("\"'”’ ").endswith("?")
    return (
        tokens.count_words(text) >= FEWEST_WORDS
        and not asks
        and not leans(text, language)
        and not is_torn(text)
    )


def _dates(mention: DateMention, article: Article) -> bool:
    """Whether a mention can date the statement that it stands in; "Wednesday's fire" dates the fire."""
    if article.text[mention.end : mention.end + 2] in {"'s", "’s"}:
        return False
    if mention.precision in _NARROWEST or article.language != "en":
        return True
    return _IN_A_YEAR.search(article.text, max(0, mention.start - 12), mention.start) is not None


def _main(mentions: Iterable[DateMention]) -> DateMention:
    """The mention that dates a sentence: the narrowest, of equals the latest ("met on Monday, a week after …")."""
    return min(mentions, key=lambda m: (_NARROWEST.get(m.precision, 3), -m.first.toordinal(), m.start))


def _distinct(
    dated: Sequence[_DatedSentence], source_of: Mapping[str, str], likeness: Likeness
) -> list[DatedStatement]:
    """The statements of one day, openings first, each with all that say the same."""
    ordered = sorted(dated, key=lambda statement: statement.sentence.position)[:LOOKED_AT_PER_DAY]
    groups: list[list[_DatedSentence]] = []
    for statement in ordered:
        same = next(
            (g for g in groups if likeness.same(statement.sentence, g[0].sentence) >= SAME_FACT), None
        )
        if same is not None:
            same.append(statement)
        elif len(groups) < PER_DAY:
            groups.append([statement])
    return [_statement(group, source_of) for group in groups]


def _statement(group: Sequence[_DatedSentence], source_of: Mapping[str, str]) -> DatedStatement:
    spoken = group[0]
    return DatedStatement(
        citation=cite(spoken.sentence, spoken.article),
        first=spoken.first,
        last=spoken.last,
        precision=spoken.precision,
        basis=spoken.basis,
        mention=spoken.mention,
        origins=tuple(dict.fromkeys(source_of[one.article.id] for one in group)),
        articles=tuple(dict.fromkeys(one.article.id for one in group)),
    )


# What one source of an event tells and no other was found to come near.

# Of an article so many first sentences are looked at. Not tuned.
LOOKED_AT = 8
# A sentence is told alone where none of another source reports it so surely, nor has so much of its words. Of 76
# sentences of a made week that are below both, 8 tell what another source tells in other words.
REPORTED, SHARED = 0.2, 0.25
# What cannot stand alone, a question, half of a quotation, is not told. Not tuned.
FIT = 0.6


def find_told_alone(
    articles: Sequence[Article], most: int, copies: Mapping[str, str] | None = None
) -> tuple[Citation, ...]:
    """The best such sentence of each source, ``most`` at most, in the order of their articles; none of a lone source.

    Args:
        articles: those of an event in canonical order.
        most: how many sources.
        copies: what ``grouping.copies.origins`` says of ``articles``, where that is known.
    """
    material = prepare(articles, copies=copies)
    reports = [article for article in material.representatives if article.kind == "report"]
    if len({material.source_of[article.id] for article in reports}) < 2:
        return ()
    known = look_at(material)
    best: dict[str, tuple[float, Sentence, Article]] = {}
    for article in reports:
        for sentence in material.sentences[article.id][:LOOKED_AT]:
            fit = known.fit_alone(sentence)
            held = best.get(material.source_of[article.id])
            if fit >= FIT and (held is None or fit > held[0]) and _is_alone(sentence, known):
                best[material.source_of[article.id]] = fit, sentence, article
    told = list(best.values())[:most]
    return tuple(cite(sentence, article) for _, sentence, article in told)


def _is_alone(sentence: Sentence, known: Known) -> bool:
    """Whether ``sentence`` states what holds, and nothing of another source comes near it."""
    if sentence.text.rstrip("\"'”’»)").endswith("?"):
        return False
    if known.standing.standing(sentence) is not Standing.HOLDS:
        return False
    surely, shared = known.supports.nearest_elsewhere(sentence)
    return surely < REPORTED and shared < SHARED
