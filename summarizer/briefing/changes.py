"""Finds what is new in an event: new facts, each cited, and known points that more sources have confirmed."""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from summarizer.briefing.brief import CANDIDATES_PER_POINT, Options
from summarizer.briefing.citations import Citer, cite
from summarizer.briefing.event_analysis import Material, prepare
from summarizer.briefing.headline import choose_headline
from summarizer.briefing.key_points import Candidates, choose_points, tell
from summarizer.briefing.likeness import Likeness
from summarizer.briefing.opening import Freshness
from summarizer.briefing.order import in_reading_order
from summarizer.briefing.supersession import Standing, Supersession
from summarizer.briefing.support import Supports
from summarizer.grouping import copies
from summarizer.models import Article, Citation, KeyPoint, Sentence, Support, headline_text
from summarizer.ranking.fitness import fitness
from summarizer.ranking.readability import leans
from summarizer.ranking.selection import Selector
from summarizer.reading.lines import article_mentions
from summarizer.text.annotation import annotate
from summarizer.text.statements import Statement, conflicts
from summarizer.text.word_frequencies import prior

# From this novelty on a sentence is news where little was said before; a fact must pass the scorer of support too. At
# .55 a report of what happened next, told in the words of the day before, is lost. Not tuned.
FRESH = 0.45
# The best of many unrelated sentences shares more by chance: each doubling of what was said beyond 30 sentences takes
# .05 off, down to .3. Flat: docs/ranking.md, "What is new".
FRESH_LEAST, FRESH_STEP, FEW = 0.3, 0.05, 30
# What a sentence needs to be taken at its word that it tells of a later day than any report before: less is a copy.
NOT_COPIED = 0.1
CERTAIN = (
    1.0  # what no earlier sentence shares a word of, what tells of a later day, what gives another figure
)
# A fact is material when it stands among the first sentences of an article, where reporters say what happened, or
# when two sources tell it. Not tuned.
LEADING = 3

SupportOf = Callable[[Sentence], tuple[Support, tuple[float, ...]]]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A point that was known, and the independent sources that have reported it since, one citation for each."""

    citation: Citation
    origins: tuple[str, ...]
    cited: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new of an event: its articles, sentences that sum it up, single facts, and points confirmed since.

    ``headline`` is that of what is new, none where nothing is.
    """

    articles: tuple[str, ...]
    headline: Citation | None
    sentences: tuple[Citation, ...]
    facts: tuple[KeyPoint, ...]
    confirmed: tuple[Confirmed, ...]

    @property
    def material(self) -> bool:
        """Whether a reader should hear of the event again."""
        return any(
            len(fact.support.origins) > 1 or (fact.citation.position or 0) < LEADING for fact in self.facts
        )


NOTHING = Changes((), None, (), (), ())


def find_changes(
    articles: Sequence[Article],
    known: Collection[str],
    options: Options,
    said: Sequence[Sentence] = (),
) -> Changes:
    """What the new articles of an event tell beyond the ``known`` ones.

    Args:
        articles: all articles of the event, in canonical order.
        known: the ids of those that were known before.
        options: the budget in words of what sums it up, and how many facts.
        said: sentences that were said before and stand in no article any more, such as those of earlier versions.
    """
    fresh = tuple(article.id for article in articles if article.id not in known)
    if not fresh:
        return NOTHING
    material = prepare(articles)
    if not any(article.kind == "report" for article in material.representatives):
        return Changes(fresh, None, (), (), ())  # opinion tells nothing as fact
    likeness = Likeness(material.language)
    standing = Supersession(material.reports, material.sentences, material.language)
    supports = Supports(material.articles, material.sentences, material.source_of, likeness, standing)
    freshness = Freshness(material.reports, material.sentences, likeness, standing, supports)
    citer = Citer(material.articles, standing)
    representatives = _speaking(material, known)
    offered = [s for article in representatives for s in material.sentences[article.id]]
    before = [*(s for a in material.articles if a.id in known for s in material.sentences[a.id]), *said]
    surely = _later(material, representatives, known) | _surely_new(offered, before, standing, likeness)
    pool, novelty = _pool(offered, before, surely, material.language)
    chosen, ranked = _choose(material, options, _still_so(pool, standing), novelty, supports)
    # Whether a point was reported before is asked of the best sentences alone: asking it of all takes long.
    news = [
        s for s in ranked if novelty[s] >= CERTAIN or not any(id_ in known for id_ in supports.repeating(s))
    ]
    opening = _opening(chosen, news, freshness)
    told = chosen if news else ()
    sentences = in_reading_order(told, material.articles, material.sentences, likeness, opening)
    return Changes(
        articles=fresh,
        headline=_headline(material, sentences[0], news, freshness) if sentences else None,
        sentences=tuple(map(citer.cite, sentences)),
        facts=tell(
            choose_points(
                Candidates(_first(sentences, news, standing), news),
                options.key_points,
                likeness,
                supports,
                lambda sentence: fitness(sentence.text, material.language),
            ),
            sentences,
            citer.cite,
            supports.corroboration,
        ),
        confirmed=_confirmed(material, known, options, supports.of, standing) if known else (),
    )


def _still_so(pool: Iterable[Sentence], standing: Supersession) -> list[Sentence]:
    """What still holds: no count that was overtaken, nor one that the newest report recalls beside its own."""
    holding = [sentence for sentence in pool if standing.later(sentence) is None]
    counts = [sentence for sentence in holding if standing.is_current(sentence)]
    return [s for s in holding if not any(standing.counts_otherwise(s, current) for current in counts)]


def _opening(
    chosen: Sequence[Sentence], news: Collection[Sentence], freshness: Freshness
) -> Sequence[Sentence]:
    """The lead to begin with: the news of several days does not begin on the first of them."""
    leads = [sentence for sentence in chosen if sentence in news and not sentence.position]
    return sorted(leads, key=freshness.staleness)[:1]


def _first(sentences: Sequence[Sentence], news: Sequence[Sentence], standing: Supersession) -> list[Sentence]:
    """The facts to begin with: the newest toll, and the lead that is told of what is new."""
    counts = [sentence for sentence in news if standing.is_current(sentence)]
    leads = [sentence for sentence in sentences if sentence in news and not sentence.position]
    return list(dict.fromkeys((*counts[:1], *leads[:1])))


def _headline(
    material: Material,
    opening: Sentence,
    news: Sequence[Sentence],
    freshness: Freshness,
) -> Citation:
    """A headline of an article that tells something new, or the opening."""
    telling = {sentence.article for sentence in (opening, *news)}
    heads = [article for article in material.articles if article.id in telling]
    return choose_headline(heads, material.sentences, opening, news, freshness)


def _speaking(material: Material, known: Collection[str]) -> Sequence[Article]:
    """The articles that may tell what is new; a copy of a known one too, since it may say more than that did."""
    fresh = [article for article in material.articles if article.id not in known]
    told = copies.representatives(fresh, copies.origins(fresh))
    return [article for article in told if article.kind == "report"]


def _pool(
    offered: Sequence[Sentence], before: Sequence[Sentence], surely: Collection[Sentence], language: str
) -> tuple[list[Sentence], dict[Sentence, float]]:
    """The sentences to choose among, and the novelty of those of them that are news.

    A sentence that leans on the one before brings that along, though that be no news.
    """
    least = _least_novelty(len(before))
    novelty = PreviousStatements(before, language).novelty(offered)
    fresh = {
        sentence: CERTAIN if sentence in surely else value
        for sentence, value in zip(offered, novelty, strict=True)
        if value >= (NOT_COPIED if sentence in surely else least)
    }
    leant_on = {(s.article, s.position - 1) for s in fresh if leans(s.text, language)}
    return [s for s in offered if s in fresh or (s.article, s.position) in leant_on], fresh


def _surely_new(
    offered: Sequence[Sentence], before: Sequence[Sentence], standing: Supersession, likeness: Likeness
) -> frozenset[Sentence]:
    """What is news, however it is told: a toll that moved, a death, and what the law did.

    Most words of "police arrested a man over the fire" are those of the fire.
    """
    counts = () if any(map(standing.is_current, before)) else filter(standing.is_current, offered)
    deeds = (
        sentence
        for sentence in filter(likeness.tells_deed, offered)
        if all(likeness.leaves_deed_untold(sentence, other) for other in before)
    )
    return frozenset((*counts, *deeds))


def _least_novelty(said: int) -> float:
    """From which novelty on a sentence is news, where so many sentences were said before."""
    return max(FRESH_LEAST, FRESH - FRESH_STEP * math.log2(max(said, FEW) / FEW))


def _later(
    material: Material, representatives: Sequence[Article], known: Collection[str]
) -> frozenset[Sentence]:
    """Sentences that tell of a day after all reports that were known, up to the day of their publication."""
    last = max((a.published.day for a in material.articles if a.id in known and a.published), default=None)
    if last is None:
        return frozenset()
    return frozenset(
        sentence
        for article in representatives
        if article.published and article.published.day > last
        for mention in article_mentions(article)
        if mention.day and last < mention.day <= article.published.day
        for sentence in material.sentences[article.id]
        if sentence.start <= mention.start < sentence.end
    )


def _choose(
    material: Material,
    options: Options,
    pool: Sequence[Sentence],
    fresh: Collection[Sentence],
    supports: Supports,
) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
    """The sentences that sum up what is new, and the candidates for facts."""
    titles = {article.id: headline_text(article) for article in material.articles}
    selector = Selector(pool, titles=titles, language=material.language)
    chosen, _ = selector.within(options.words, supports.tells_twice)
    best = selector.best(options.key_points * CANDIDATES_PER_POINT)
    return chosen, [sentence for sentence in dict.fromkeys((*chosen, *best)) if sentence in fresh]


def _confirmed(
    material: Material,
    known: Collection[str],
    options: Options,
    support_of: SupportOf,
    standing: Supersession,
) -> tuple[Confirmed, ...]:
    """The best points of what was known, and still holds, that a source has reported since which had not."""
    representatives = [article for article in material.representatives if article.id in known]
    offered = (s for article in representatives for s in material.sentences[article.id])
    pool = [s for s in offered if standing.standing(s) is Standing.HOLDS]
    titles = {article.id: headline_text(article) for article in representatives}
    by_id: Mapping[str, Article] = {article.id: article for article in material.articles}
    points = Selector(pool, titles=titles, language=material.language).best(options.key_points)
    confirmed = []
    for point in points:
        support, _ = support_of(point)
        joined = [
            (origin, cited)
            for origin, cited in zip(support.origins, support.cited, strict=True)
            if cited.article not in known
        ]
        if joined:
            origins, cited = zip(*joined, strict=True)
            confirmed.append(Confirmed(cite(point, by_id[point.article]), origins, cited))
    return tuple(confirmed)


PRIOR_ARTICLE_WORDS = 200
# A stem that no frequency list knows is a name or a figure: as rare as one article in ten thousand.
UNKNOWN_SHARE = 1e-4
# An earlier sentence with this share of the words speaks of the same matter. Not tuned.
SAME_MATTER = 0.45
# Fewer content stems state no fact: "He agreed." Not tuned.
FEWEST_STEMS = 3
_BLOCK = 256  # sentences compared at once; bounds memory


class PreviousStatements:
    """What has been said before; ``language`` is that of the sentences to come."""

    def __init__(self, sentences: Sequence[Sentence], language: str) -> None:
        self._language = language
        self._prior: Mapping[str, float] = prior(language, PRIOR_ARTICLE_WORDS)
        self._said = [annotate(sentence.text, language).statement for sentence in sentences]
        stems = sorted({stem for said in self._said for stem in said.order})
        self._columns = {stem: column for column, stem in enumerate(stems)}
        self._weights = [self._weight(stem) for stem in stems]
        self._rows = self._matrix(self._said, [1.0] * len(stems))

    def novelty(self, sentences: Sequence[Sentence]) -> list[float]:
        """Of each sentence the share, 0 to 1, that the most alike earlier one lacks; 1 with a figure that moved.

        A sentence too short to state a fact has none.
        """
        shares: list[float] = []
        for start in range(0, len(sentences), _BLOCK):
            said = [annotate(s.text, self._language).statement for s in sentences[start : start + _BLOCK]]
            shared = (self._matrix(said, self._weights) @ self._rows.T).tocsr()
            shares += [self._of(one, shared[place]) for place, one in enumerate(said)]
        return shares

    def _of(self, statement: Statement, shared: sparse.csr_matrix) -> float:
        stems = dict.fromkeys(statement.order)
        if len(stems) < FEWEST_STEMS:
            return 0.0
        shares = shared.data / (sum(map(self._weight, stems)) or 1.0)
        alike = [self._said[other] for other in shared.indices[shares >= SAME_MATTER]]
        if alike and all(conflicts(statement, other) for other in alike):
            return 1.0
        return max(0.0, round(1.0 - float(shares.max(initial=0.0)), 9))

    def _weight(self, stem: str) -> float:
        return -math.log(max(self._prior.get(stem, 0.0), UNKNOWN_SHARE))

    def _matrix(self, said: Sequence[Statement], values: Sequence[float]) -> sparse.csr_matrix:
        """One row a sentence; a stem that was never said before has no column."""
        columns = [
            sorted({self._columns[stem] for stem in one.order if stem in self._columns}) for one in said
        ]
        flat = [column for row in columns for column in row]
        ends = np.cumsum([0, *map(len, columns)])
        weights = [values[column] for column in flat]
        return sparse.csr_matrix((weights, flat, ends), shape=(len(said), len(self._columns) or 1))
