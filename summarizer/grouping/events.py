"""Events: groups of articles that report one happening, by TF-IDF and average linkage.

Topic detection as in Allan (2002); weights, linkage and thresholds by measurement (docs/algorithm.md). Articles of
one language group among their own. The order in which articles are given changes nothing.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from summarizer.grouping import duplicates, titles
from summarizer.grouping.candidates import Days, publication_days, similarities
from summarizer.grouping.contrast import contrasted
from summarizer.grouping.edits import Edits, unite
from summarizer.grouping.linkage import NO_BONDS, Bonds, link
from summarizer.grouping.terms import Terms, count_terms
from summarizer.grouping.vectors import DocumentFrequencies, Vectors, vectorize
from summarizer.models import Article, Event, headline_text, is_withdrawn, publisher_of
from summarizer.text.sentences import split

# Each constant: docs/algorithm.md, "Grouping", has the table.
LOOSE = 0.10
# Chains of pairs at or above this connect a component, and no group crosses one: F1 is the same at .10 and .12, falls
# at .14 (AllSides .964, Multi-News .936), and the largest component of Multi-News has 1,461 articles at .10, 899 at
# .12.
LINK = 0.11
THRESHOLD = 0.12
# With an open table vectors keep the terms that one article alone has, and cosines are lower: at .12 a next-day
# follow-up of the sample corpus falls out of its event. docs/decisions/0012-frequencies-in-the-store.md
OPEN_THRESHOLD = 0.11
# With a table learnt from the articles it groups: ECB+ .903, AllSides .951, Multi-News .926 at .09; .904, .955, .926 at
# .095; .911, .956, .925 at .10; .905, .958, .929 at .11. From .095 on an event of the sample corpus falls apart.
LEARNT_THRESHOLD = 0.09
# The same where few articles came: their lone words count, so events form at THRESHOLD - LONE_SLACK * lone_share ** 2
# (a vector's squared length grows by the square of the share). With no slack the sample corpus loses the thread of a
# rising toll. docs/algorithm.md, "Few articles", has the table.
LONE_SLACK = 0.02
SIZE_POWER = 0.10
TITLE_WORDS = 20  # of an event whose articles have no headline; as long as a long headline


@dataclass(frozen=True)
class Language:
    """What grouping learnt of the articles of one language: originals in canonical order, and their vectors."""

    articles: tuple[Article, ...]
    vectors: Vectors
    groups: tuple[tuple[int, ...], ...]
    threshold: float


@dataclass(frozen=True)
class Grouping:
    """Events, the most reported first, with what is needed to say why."""

    events: tuple[Event, ...]
    languages: tuple[Language, ...]
    origin_of: Mapping[str, str]


def in_canonical_order(articles: Iterable[Article]) -> list[Article]:
    """By publication, undated ones last, then by id: the order in which ties are decided everywhere."""
    return sorted(
        articles, key=lambda article: (article.published is None, str(article.published), article.id)
    )


NO_EDITS = Edits()


def group(
    articles: Iterable[Article],
    tables: Mapping[str, DocumentFrequencies] | None = None,
    edits: Edits = NO_EDITS,
) -> Grouping:
    """The events that ``articles`` report; each article is in exactly one.

    Args:
        articles: in any order.
        tables: language → its document frequencies; counted from ``articles`` themselves when left out.
        edits: what was decided by hand.
    """
    ordered = in_canonical_order(articles)
    origin_of = duplicates.origins(ordered)
    by_language: defaultdict[str, list[Article]] = defaultdict(list)
    for article in ordered:
        if origin_of[article.id] == article.id:
            by_language[article.language].append(article)
    languages = tuple(
        group_language(
            by_language[code],
            tables[code] if tables is not None else None,
            bonds=bonds_among(edits, by_language[code], origin_of),
        )
        for code in sorted(by_language)
    )
    together = edits.among({article.id: article for article in ordered})[0]
    members = [
        in_canonical_order(group) for group in unite(_with_reprints(languages, ordered, origin_of), together)
    ]
    events = sorted((make_event(group, origin_of) for group in members), key=lambda event: event.id)
    sources = {
        article.id: publisher_of(article)
        for article in ordered
        if origin_of[article.id] == article.id and not is_withdrawn(article)
    }
    events.sort(key=lambda event: _prominence(event, sources), reverse=True)
    return Grouping(tuple(events), languages, origin_of)


def make_event(members: Sequence[Article], origin_of: Mapping[str, str]) -> Event:
    """The event of ``members``, given in canonical order; its id comes from the first of them."""
    dates = sorted(str(article.published) for article in members if article.published)
    named = titles.most_telling(duplicates.speaking(members, origin_of))
    return Event(
        id="e-" + hashlib.sha256(members[0].id.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        articles=tuple(article.id for article in members),
        title=headline_text(named) if named else _opening(members[0]),
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
    )


def _opening(article: Article) -> str:
    """The first words of an article without a headline."""
    said = " ".join(sentence.text for sentence in split(article)[:1]) or article.text
    return " ".join(said.split()[:TITLE_WORDS])


def bonds_among(edits: Edits, originals: Sequence[Article], origin_of: Mapping[str, str]) -> Bonds:
    """Edits by the numbers of originals; a reprint stands for its origin."""
    if edits == NO_EDITS:
        return NO_BONDS
    number = {article.id: place for place, article in enumerate(originals)}
    return Bonds(*edits.among({a: number[first] for a, first in origin_of.items() if first in number}))


def group_language(
    articles: Sequence[Article],
    table: DocumentFrequencies | None = None,
    counted: Sequence[Terms] | None = None,
    bonds: Bonds = NO_BONDS,
) -> Language:
    """The groups of originals of one language, given in canonical order; ``counted`` are their terms, where known.

    Given a table, articles that no chain of pairs at ``LINK`` or above connects do not bear on one another: each
    such component may be grouped by itself, which is how a store groups only what an arrival touched.
    """
    counted = [count_terms(article) for article in articles] if counted is None else counted
    table = table or DocumentFrequencies.count(counted, articles[0].language)
    vectors = vectorize(counted, table)
    threshold = threshold_of(table)
    days = publication_days(articles)
    groups = [
        tight
        for loose in _loose_groups(similarities(vectors.rows, days), days)
        for tight in _tight_groups(loose, vectors.rows, days, threshold, bonds)
    ]
    return Language(tuple(articles), vectors, tuple(tuple(members) for members in sorted(groups)), threshold)


def threshold_of(table: DocumentFrequencies) -> float:
    """How alike the articles of an event are, by the table that vectors are made with."""
    if not table.open:
        return THRESHOLD - LONE_SLACK * table.lone_share**2
    return LEARNT_THRESHOLD if table.articles else OPEN_THRESHOLD


def _loose_groups(alike: sparse.csr_matrix, days: Days) -> list[list[int]]:
    """Average linkage at ``LOOSE``, one component of pairs that reach ``LINK`` at a time."""
    _, component_of = connected_components(alike.multiply(alike >= LINK), directed=False)
    components: defaultdict[int, list[int]] = defaultdict(list)
    for member, component in enumerate(component_of):
        components[int(component)].append(member)
    found = []
    for members in components.values():
        inside = sparse.coo_matrix(alike[members][:, members])
        pairs = {
            (members[i], members[j]): float(value)
            for i, j, value in zip(inside.row, inside.col, inside.data, strict=True)
            if i < j
        }
        found += link(members, pairs, days, LOOSE)
    return found


def _tight_groups(
    loose: Sequence[int], rows: sparse.csr_matrix, days: Days, threshold: float, bonds: Bonds
) -> list[list[int]]:
    """A loose group parted again, now that the words all of it shares say nothing."""
    every = np.arange(len(loose))
    near = days.take(loose).nearness(every[:, None], every[None, :])
    alike = contrasted(rows, loose) * near
    found = np.argwhere(np.triu(alike, 1) > 0)
    pairs = {(loose[i], loose[j]): float(alike[i, j]) for i, j in found}
    return link(loose, pairs, days, threshold, SIZE_POWER, bonds)


def _with_reprints(
    languages: Iterable[Language], ordered: Iterable[Article], origin_of: Mapping[str, str]
) -> list[list[Article]]:
    """The groups of originals, each with the copies of its members, in canonical order."""
    place = {
        language.articles[member].id: (language.articles[0].language, number)
        for language in languages
        for number, members in enumerate(language.groups)
        for member in members
    }
    groups: defaultdict[tuple[str, int], list[Article]] = defaultdict(list)
    for article in ordered:
        groups[place[origin_of[article.id]]].append(article)
    return list(groups.values())


def _prominence(event: Event, sources: Mapping[str, str]) -> tuple[int, int, str]:
    """Independent sources, then articles, then how recent: what makes a story come first."""
    independent = {sources[article] for article in event.articles if article in sources}
    return len(independent), len(event.articles), event.last_published or ""
