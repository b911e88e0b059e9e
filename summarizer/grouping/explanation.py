"""Explains in a reader's words why an article is in its event and not in the nearest other; finds related events."""

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from scipy import sparse

from summarizer.explanations import Reason, days_apart
from summarizer.grouping.days import Floats
from summarizer.grouping.events import Grouping, LanguageGroup, linked
from summarizer.grouping.outlines import empty_words
from summarizer.grouping.roundups import are_looked_for
from summarizer.grouping.rulings import ruling
from summarizer.models import Article, Related, headline_text
from summarizer.reading.lines import article_mentions
from summarizer.text import tokens
from summarizer.text.sentences import split

SHOWN_TERMS = 6
SHOWN_OWN_TERMS = 3  # of those that only one of two events has
SHOWN_DATES = 6
# So alike in words two events are worth a link. Of 37 pairs of a made week of 17 events that are as alike as articles
# of one event would have to be (.10), all but the three above .19 share no more than towns and the country; those
# three are two matches of one club, two fires that the police held for one, two trials before one judge.
RELATED = 0.2


@dataclass(frozen=True)
class _Sums:
    """Of one language: each event's summed vector and size, the event of each article, and the parts of events."""

    language: LanguageGroup
    ids: tuple[str, ...]
    sums: sparse.csr_matrix
    sizes: Floats
    event_of: tuple[int, ...]
    parts: Sequence[Set[int]] = ()


def reasons(grouping: Grouping, wanted: Collection[str] | None = None) -> dict[str, Reason]:
    """Article id → why it is in its event; of the originals only those ``wanted``, if given."""
    explained: dict[str, Reason] = {}
    for language in grouping.languages:
        events = replace(_sums(language, grouping), parts=_parts(language))
        products = np.asarray((language.vectors.rows @ events.sums.T).todense())
        decided: dict[tuple[int, int], str] = {}
        for number, article in enumerate(language.articles):
            if wanted is not None and article.id not in wanted:
                continue
            explained[article.id] = _reason(number, article, events, products[number], decided)
    event_of = {member: event.id for event in grouping.events for member in event.articles}
    for copy, origin in grouping.origin_of.items():
        if copy not in explained:
            explained[copy] = Reason(copy, event_of[copy], None, (), None, None, None, f"reprint of {origin}")
    return explained


def related(
    grouping: Grouping, asked: Collection[tuple[str, str]] | None = None
) -> dict[str, tuple[Related, ...]]:
    """Event id → its related events, the most similar first; only pairs in ``asked``, if given."""
    by_event: dict[str, tuple[Related, ...]] = {event.id: () for event in grouping.events}
    for language in grouping.languages:
        events = _sums(language, grouping)
        means = sparse.csr_matrix(sparse.diags(1 / events.sizes) @ events.sums)
        alike = sparse.csr_matrix(means @ means.T)
        for number, event in enumerate(events.ids):
            row = alike[[number]].tocoo()
            pairs = [
                (round(v, 9), events.ids[j], j)
                for j, v in zip(row.col, row.data, strict=True)
                if j != number and (asked is None or (event, events.ids[j]) in asked)
            ]
            near = sorted((p for p in pairs if p[0] >= RELATED), key=lambda p: (-p[0], p[1]))
            by_event[event] = tuple(Related(other, _why(means, number, j, events)) for _, other, j in near)
    return by_event


def _why(means: sparse.csr_matrix, first: int, second: int, events: _Sums) -> str:
    terms = [term for term, _ in _shared(means[[first]], means[[second]], events.language)]
    shared = ", ".join(as_written(terms, _articles(events, first) + _articles(events, second)))
    return f"shares {shared or 'little'}; {_apart(means[[first]], means[[second]], events, first, second)}"


def _articles(held: _Sums, event: int) -> list[Article]:
    return [held.language.articles[member] for member in held.language.groups[event]]


def _apart(left: sparse.csr_matrix, right: sparse.csr_matrix, events: _Sums, event: int, second: int) -> str:
    """What keeps two events apart: days, and words that only one of them has."""
    gap = _gap(_days(events, event), _days(events, second))
    said = ["dates unknown" if gap is None else days_apart(gap)]
    for place, row, against in (("here", left, right), ("there", right, left)):
        if own := _own_terms(row, against, events.language):
            articles = _articles(events, event if place == "here" else second)
            said.append(f"only {place}: {', '.join(as_written(own, articles))}")
    return "; ".join(said)


def _own_terms(row: sparse.csr_matrix, against: sparse.csr_matrix, language: LanguageGroup) -> list[str]:
    """The weightiest words of one vector that the other lacks."""
    names = language.vectors.terms
    lacked = set(row.indices.tolist()) - set(against.indices.tolist())
    weight = dict(zip(row.indices.tolist(), row.data.tolist(), strict=True))
    words = [column for column in lacked if _means_something(names[column], language)]
    words.sort(key=lambda column: (-round(weight[column], 9), names[column]))
    return [names[column] for column in words[:SHOWN_OWN_TERMS]]


def _means_something(term: str, language: LanguageGroup) -> bool:
    """Whether a term is worth showing: no run of words, stop word, weekday or month, and no single letter."""
    letter = len(term) == 1 and term.isascii() and term.isalpha()
    return not (letter or " " in term or term in empty_words(language.table.language))


def _sums(language: LanguageGroup, grouping: Grouping) -> _Sums:
    event_by_article = {article: event.id for event in grouping.events for article in event.articles}
    count = len(language.articles)
    numbers = np.zeros(count, dtype=int)
    for number, members in enumerate(language.groups):
        numbers[list(members)] = number
    member = sparse.csr_matrix(
        (np.ones(count), (numbers, np.arange(count))), shape=(len(language.groups), count)
    )
    ids = tuple(event_by_article[language.articles[members[0]].id] for members in language.groups)
    sizes = np.array([len(members) for members in language.groups], dtype=np.float64)
    return _Sums(
        language, ids, sparse.csr_matrix(member @ language.vectors.rows), sizes, tuple(map(int, numbers))
    )


def _reason(
    number: int, article: Article, events: _Sums, products: Floats, decided: dict[tuple[int, int], str]
) -> Reason:
    own = events.event_of[number]
    similarity, terms = _with_own(number, events, float(products[own]))
    nearest, nearest_similarity = _nearest_other(own, events, products)
    return Reason(
        article=article.id,
        event=events.ids[own],
        similarity=similarity,
        terms=terms,
        days=_widest_gap(
            article, [events.language.articles[member] for member in events.language.groups[own]]
        ),
        nearest=nearest,
        nearest_similarity=nearest_similarity,
        rule="alone: no other article tells the same" if similarity is None else _together(own, events),
        kept_apart=_kept_apart(number, events, nearest, decided),
        dates=tuple(str(day) for day in _mentioned(article)[:SHOWN_DATES]),
    )


def _together(own: int, events: _Sums) -> str:
    """What makes the articles of an event one: that they are alike, or that parts of it are each other's likest."""
    members = set(events.language.groups[own])
    if sum(not members.isdisjoint(part) for part in events.parts) > 1:
        return (
            "reports of one affair: parts of it are alike as wholes, more than either is like any other event"
        )
    threshold = events.language.threshold
    return f"reports of one event: alike by {threshold:.2f} or more on average, and two tell the same"


def _parts(language: LanguageGroup) -> list[set[int]]:
    """The groups that linkage makes of these articles, before fragments are joined; none where none are joined."""
    if not are_looked_for(language.table, len(language.articles)):
        return []
    return [set(part) for part in linked(language.articles, language.vectors.rows, language.table)[0]]


def _kept_apart(
    number: int, language_sums: _Sums, nearest: str | None, decided: dict[tuple[int, int], str]
) -> str | None:
    """What keeps the nearest event apart; ``decided`` caches the rule for each pair of events."""
    if nearest is None:
        return None
    own, other = language_sums.event_of[number], language_sums.ids.index(nearest)
    row, sums = language_sums.language.vectors.rows[[number]], language_sums.sums[[other]]
    if (own, other) not in decided:
        decided[own, other] = _ruling(language_sums.language, own, other)
    return f"{_apart(row, sums, language_sums, own, other)}; the events: {decided[own, other]}"


def _ruling(language: LanguageGroup, own: int, other: int) -> str:
    return ruling(language, language.groups[own], language.groups[other])


def _mentioned(article: Article) -> list[datetime.date]:
    """The single days that an article mentions, in order of time."""
    return sorted({found.day for found in article_mentions(article) if found.day is not None})


def _with_own(
    number: int, events: _Sums, product: float
) -> tuple[float | None, tuple[tuple[str, float], ...]]:
    """Mean similarity to the other articles of its event, and the terms shared with them."""
    own = events.event_of[number]
    others = int(events.sizes[own]) - 1
    if not others:
        return None, ()
    row = events.language.vectors.rows[[number]]
    with_itself = float(row.multiply(row).sum())
    rest = sparse.csr_matrix((events.sums[[own]] - row) / others)
    shared = _shared(row, rest, events.language)
    written = as_written(
        [term for term, _ in shared], [events.language.articles[number], *_articles(events, own)]
    )
    weights = (weight for _, weight in shared)
    return round((product - with_itself) / others, 6), tuple(zip(written, weights, strict=True))


def _nearest_other(own: int, events: _Sums, products: Floats) -> tuple[str | None, float | None]:
    """The other event with the highest mean similarity, the first of equals; none when nothing is shared."""
    means = np.round(products / events.sizes, 6)
    means[own] = 0.0
    nearest = int(means.argmax())
    return (events.ids[nearest], float(means[nearest])) if means[nearest] > 0 else (None, None)


def _widest_gap(article: Article, members: Sequence[Article]) -> int | None:
    if article.published is None:
        return None
    own = article.published.day
    days = [other.published.day for other in members if other.published and other.id != article.id]
    return max((abs((own - day).days) for day in days), default=None)


def _shared(
    first: sparse.csr_matrix, second: sparse.csr_matrix, language: LanguageGroup
) -> list[tuple[str, float]]:
    """The words that make two vectors alike, with what each adds to their product, the weightiest first."""
    names = language.vectors.terms
    product = sparse.coo_matrix(first.multiply(second))
    weighed = [
        (names[column], round(float(value), 6))
        for column, value in zip(product.col, product.data, strict=True)
        if _means_something(names[column], language)
    ]
    return sorted(weighed, key=lambda pair: (-pair[1], pair[0]))[:SHOWN_TERMS]


def _days(held: _Sums, event: int) -> set[datetime.date]:
    members = held.language.groups[event]
    return {found.day for member in members if (found := held.language.articles[member].published)}


def _gap(first: set[datetime.date], second: set[datetime.date]) -> int | None:
    """PublicationDays between the nearest two of two sets of days."""
    return min((abs((a - b).days) for a in first for b in second), default=None)


_LOOKED_AT = 20  # articles that are asked how a word is written
_BETWEEN = re.compile(r"[^\w'’]+")


def as_written(stems: Sequence[str], articles: Sequence[Article]) -> list[str]:
    """Each stem as the articles write it most often, in the first of equal ways; the stem where none has it."""
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles[:_LOOKED_AT]:
        held = _ways(article)
        for stem in stems:
            ways[stem].update(held.get(stem, {}))
    return [ways[stem].most_common(1)[0][0] if ways[stem] else stem for stem in stems]


@lru_cache(maxsize=600)  # an article is asked for each event that its own is held against; some 40 KB each
def _ways(article: Article) -> Mapping[str, Mapping[str, int]]:
    """Stem → the ways in which an article writes it, the first one first, and how often."""
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in (headline_text(article), *(sentence.text for sentence in split(article))):
        for word in _BETWEEN.split(text):
            for stem, way in _stems_in(word, article.language):
                ways[stem][way] += 1
    return ways


@lru_cache(maxsize=20_000)
def _stems_in(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """The stems of what stands between spaces, each with the way in which it is written there."""
    stems = {stem for stem, _ in tokens.marked_stems(word, language)}
    return tuple((stem, stem if tokens.is_pair(stem) else word) for stem in stems)
