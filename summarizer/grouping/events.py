"""Groups articles into events, with TF-IDF vectors and average linkage.

Topic detection as in Allan (2002); weights, linkage and thresholds by measurement (docs/grouping.md). Articles of
one language group among their own. The order in which articles are given changes nothing.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from summarizer.grouping import copies, titles, turns
from summarizer.grouping.candidates import candidate_sets, compact, contrasted, pairs_within
from summarizer.grouping.days import Floats, all_days, decay_days, publishers_days, sent_day
from summarizer.grouping.edits import NO_BONDS, Bonds, Edits, unite
from summarizer.grouping.evidence import untaught
from summarizer.grouping.fingerprints import traits_of
from summarizer.grouping.fragments import rejoined
from summarizer.grouping.linkage import LinkageRule, link
from summarizer.grouping.merging import threshold_of, tight_rule
from summarizer.grouping.outlines import Outline, outline, outline_of
from summarizer.grouping.results import opening_results
from summarizer.grouping.roundups import MOST_ARTICLES, are_looked_for
from summarizer.grouping.second_look import SecondLook, look_again
from summarizer.grouping.vectors import DocumentFrequencies, Vectors, general_frequencies
from summarizer.grouping.weighing import weigh_all, weigh_by
from summarizer.grouping.wholes import words_of
from summarizer.models import Article, Event, headline_text, is_withdrawn, publisher_of
from summarizer.text.annotation import MarkedText, TextOf, marked_text
from summarizer.text.sentences import split

# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
LOOSE = 0.10
# How like one article of a loose group another is that goes with it whatever the others are. At .15, .2 and .3 the same
# files of short items are right, 3 more of 56 than without; Multi-News .9316 (.9311), ECB+ and AllSides the same at .2.
LONE = 0.25
TITLE_WORDS = 20  # of an event whose articles have no headline; as long as a long headline


@dataclass(frozen=True)
class LanguageGroup:
    """The grouping of one language: its originals in canonical order, their vectors and groups."""

    articles: tuple[Article, ...]
    vectors: Vectors
    groups: tuple[tuple[int, ...], ...]
    threshold: float
    table: DocumentFrequencies


@dataclass(frozen=True)
class Grouping:
    """Events, the most reported first, with what is needed to say why."""

    events: tuple[Event, ...]
    languages: tuple[LanguageGroup, ...]
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
    # What splits and marks a text remembers the last articles alone: evidence and titles ask again.
    known = [(traits_of(article), marked_text(article)) for article in ordered]
    origin_of = copies.origins_of([traits for traits, _ in known])
    texts = {traits.id: text for traits, text in known if origin_of[traits.id] == traits.id}
    del known

    def text_of(article: Article) -> MarkedText:
        return texts[article.id]

    by_language: defaultdict[str, list[Article]] = defaultdict(list)
    for article in ordered:
        if origin_of[article.id] == article.id:
            by_language[article.language].append(article)
    languages = tuple(
        group_language(
            by_language[code],
            tables[code] if tables is not None else None,
            text_of,
            bonds=bonds_among(edits, by_language[code], origin_of),
        )
        for code in sorted(by_language)
    )
    together = edits.among({article.id: article for article in ordered})[0]
    members = [
        in_canonical_order(group) for group in unite(_with_reprints(languages, ordered, origin_of), together)
    ]
    events = sorted((make_event(group, origin_of, text_of) for group in members), key=lambda event: event.id)
    sources = {
        article.id: publisher_of(article)
        for article in ordered
        if origin_of[article.id] == article.id and not is_withdrawn(article)
    }
    events.sort(key=lambda event: _prominence(event, sources), reverse=True)
    return Grouping(tuple(events), languages, origin_of)


def make_event(
    members: Sequence[Article], origin_of: Mapping[str, str], text_of: TextOf = marked_text
) -> Event:
    """The event of ``members``, given in canonical order; its id comes from the first of them."""
    dates = sorted(str(article.published) for article in members if article.published)
    named = titles.most_telling(copies.representatives(members, origin_of), text_of)
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
    text_of: TextOf = marked_text,
    bonds: Bonds = NO_BONDS,
) -> LanguageGroup:
    """The groups of originals of one language, given in canonical order.

    Given a table, articles of different candidate sets do not bear on one another.
    """
    few = MOST_ARTICLES if table is None else 0
    if table is None:
        table, vectors, packed = weigh_all([*map(text_of, articles)], articles[0].language)
    else:
        vectors, packed = weigh_by(table, articles)
    sets = candidate_sets(packed, [sent_day(article) for article in articles], few)
    groups = [
        tuple(members[place] for place in group)
        for members in sets
        for group in (
            link_set(
                [articles[member] for member in members],
                compact(vectors.rows, members),
                table,
                bonds.among(members),
                lambda article: outline(article, text_of(article)),
            )
            if len(members) > 1
            else [[0]]
        )
    ]
    return LanguageGroup(tuple(articles), vectors, tuple(sorted(groups)), threshold_of(table), table)


def link_set(
    articles: Sequence[Article],
    rows: sparse.csr_matrix,
    table: DocumentFrequencies,
    bonds: Bonds = NO_BONDS,
    outlined: Callable[[Article], Outline] = outline_of,
) -> list[list[int]]:
    """The groups of the articles of one candidate set, by their places in it.

    What is in a group depends on nothing outside the set, which is how a store links only what an arrival touched.

    Args:
        articles: in canonical order.
        rows: their unit vectors.
        table: what their vectors were made with.
        bonds: what was decided by hand, by place.
        outlined: an article → its outline.
    """
    groups, shown = linked(articles, rows, table, bonds, outlined)
    if len(groups) == 1 or not are_looked_for(table, len(articles)):
        return groups
    outlines = [outlined(article) for article in articles]
    known = turns.facts_of(articles, cosines(rows), shown, table)
    whole = rejoined(groups, known, words_of(outlines, table), bonds)
    words = words_of(outlines, general_frequencies(table.language), in_texts=True)
    return turns.joined(whole, known, words, bonds)


def linked(
    articles: Sequence[Article],
    rows: sparse.csr_matrix,
    table: DocumentFrequencies,
    bonds: Bonds = NO_BONDS,
    outlined: Callable[[Article], Outline] = outline_of,
) -> tuple[list[list[int]], SecondLook]:
    """The groups of ``link_set`` before parts of one affair are joined, and what pairs of articles show."""
    if len(articles) == 1:
        return [[0]], SecondLook({}, {})
    days, alike = publishers_days(articles), cosines(rows)
    pairs = pairs_within(alike, days)
    loose = _with_the_lone(link(range(len(articles)), pairs, days, LinkageRule(LOOSE)), pairs)
    shown = look_again(loose, alike, articles, table, outlined)
    groups = [
        tight
        for part in loose
        for tight in _tight_groups(part, rows, alike[np.ix_(part, part)], articles, table, bonds, shown)
    ]
    return groups, shown


def cosines(rows: sparse.csr_matrix) -> Floats:
    """The likeness of each two of these unit rows."""
    return np.asarray((rows @ rows.T).todense())


def _with_the_lone(groups: Sequence[list[int]], pairs: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Loose groups, with single articles added that are similar to one of their members.

    Reports by a form are so alike that a feature on one of them is too far from the rest of their group.
    """
    lone = {members[0] for members in groups if len(members) == 1}
    likest: dict[int, tuple[float, int]] = {}
    for (i, j), similarity in pairs.items():
        for single, other in ((i, j), (j, i)):
            if single in lone and similarity >= LONE:
                likest[single] = max(likest.get(single, (0.0, 0)), (round(similarity, 9), -other))
    joined = unite(groups, [(single, -other) for single, (_, other) in sorted(likest.items())])
    return [sorted(members) for members in joined]


def _tight_groups(  # noqa: PLR0913, PLR0917  # what decides, said in one call
    loose: Sequence[int],
    rows: sparse.csr_matrix,
    plain: Floats,
    articles: Sequence[Article],
    table: DocumentFrequencies,
    bonds: Bonds,
    shown: SecondLook,
) -> list[list[int]]:
    """Split a loose group again: now words that all members share do not count, and days named in texts do.

    Two parts merge only if a pair of articles shows evidence of the same event.
    """
    if len(loose) == 1:
        return [list(loose)]
    every = np.arange(len(loose))
    days = all_days([articles[member] for member in loose], decay_days(untaught(table)))
    alike = contrasted(rows, loose, plain)
    near = days.nearness(every[:, None], every[None, :])
    pairs = [(int(i), int(j)) for i, j in np.argwhere(np.triu(alike, 1) > 0)]
    parts = link(
        range(len(loose)),
        {pair: float(alike[pair] * near[pair]) for pair in pairs},
        days,
        tight_rule(table),
        bonds=bonds.among(loose),
        contents={pair: float(alike[pair]) for pair in pairs},
        evidence={(i, j): shown.evidence.get((loose[i], loose[j]), 0.0) for i, j in pairs},
        openings={(i, j): shown.openings.get((loose[i], loose[j]), 0.0) for i, j in pairs},
        results={place: opening_results(articles[member]) for place, member in enumerate(loose)},
    )
    return [[loose[place] for place in part] for part in parts]


def _with_reprints(
    languages: Iterable[LanguageGroup], ordered: Iterable[Article], origin_of: Mapping[str, str]
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
    """The sort key of events: independent sources, then articles, then how recent."""
    independent = {sources[article] for article in event.articles if article in sources}
    return len(independent), len(event.articles), event.last_published or ""
