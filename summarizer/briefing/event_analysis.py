"""What is known of an event: its quoted articles, and what each sentence is worth: does it hold, is it fit and new?"""

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

from summarizer.briefing.coherence import points_back
from summarizer.briefing.in_common import (
    HeadAgreement,
    begun_words,
    run_into,
    shown_beside,
    tells_little,
    titled_words,
)
from summarizer.briefing.key_points import LEAST_LATER
from summarizer.briefing.likeness import Likeness
from summarizer.briefing.news_cycles import recency
from summarizer.briefing.opening import HEAD, Freshness
from summarizer.briefing.supersession import Standing, Supersession
from summarizer.briefing.support import Supports, sources_of
from summarizer.grouping.copies import is_current, origins, representatives, why_excluded
from summarizer.models import NOT_REPORTING, Article, LeftOut, Sentence
from summarizer.ranking.fitness import OF_PAGE, as_told, depth
from summarizer.ranking.readability import is_spoken
from summarizer.text.clauses import tells_before, tells_former_view
from summarizer.text.sentences import split


@dataclass(frozen=True, slots=True)
class Material:
    """The prepared articles of an event, in canonical order."""

    articles: tuple[Article, ...]
    sentences: Mapping[str, tuple[Sentence, ...]]
    source_of: Mapping[str, str]
    supporting: tuple[Article, ...]
    representatives: tuple[Article, ...]
    reports: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]
    language: str


def prepare(
    articles: Sequence[Article], *, without: Set[str] = frozenset(), copies: Mapping[str, str] | None = None
) -> Material:
    """Prepare the articles of an event: reprints and opinion count as support, but are not quoted.

    Articles that were withdrawn or replaced by a later version do not count at all. If only opinion is left, opinion
    is quoted.

    Args:
        articles: in canonical order.
        without: parts of the choice that are left out; without "reprints", every copy is quoted.
        copies: what ``grouping.copies.origins`` says of ``articles``, where that is known.
    """
    copies = origins(articles) if copies is None else copies
    origin_of = {article: article for article in copies} if "reprints" in without else copies
    chosen = representatives(articles, origin_of)
    by_id, chosen_ids = {article.id: article for article in articles}, {article.id for article in chosen}
    # An event of nothing but opinion says so, though opinion is quoted there.
    left_out = [
        LeftOut(a.id, why_excluded(a, by_id[origin_of[a.id]]))
        for a in articles
        if a.id not in chosen_ids or a.kind in NOT_REPORTING
    ]
    return Material(
        articles=tuple(articles),
        sentences={article.id: split(article) for article in articles},
        source_of=sources_of(articles, origin_of),
        supporting=tuple(a for a in articles if is_current(a, by_id[origin_of[a.id]])),
        representatives=tuple(chosen),
        reports=tuple(a for a in articles if a.kind == "report" and is_current(a, by_id[origin_of[a.id]])),
        left_out=tuple(left_out),
        language=_main_language(chosen),
    )


def _main_language(articles: Sequence[Article]) -> str:
    counted: dict[str, int] = {}
    for article in articles:
        counted[article.language] = counted.get(article.language, 0) + 1
    return max(sorted(counted), key=lambda language: counted[language], default="en")


# The factor for a sentence that refers to something not named, found so never, once, and again (then it is not told).
# ROUGE-2 at 0, .3, .5 and 1 for once is .1692, .1691, .1692, .1693 on AllSides (409 topics, 75 words), .1427,
# .1440, .1442, .1451 on Multi-News (125 topics, 250 words) and .118, .118, .118, .120 on Timeline17 (145 days, 50
# words).
DANGLES = (1.0, 0.3, 0.0)
# The factor for a sentence from a text in which somebody speaks for himself. Not tuned.
SPOKEN = 0.3
# The factor for a sentence, not one of an article's first, that tells what had happened before the news. In four made
# weeks 26 % of such sentences are background and 13 % overtaken, of the others 8 % and 9 %, and of the main facts that
# they tell most are told again. At .4 the four tell 2 stale sentences and 3 stale points less, .004 less of what is
# worth telling; at .2 .01 less.
TELLS_BEFORE = 0.4
# The power of the probability that a sentence still holds. With 0, 1, 1.5, 2 and 2.5 three made weeks of 17, 11 and 14
# events tell 13, 8, 6, 2 and 2 stale sentences of 280, and on average .75, .76, .76, .78, .78 of what is worth telling;
# with 2, 3, 4 and 6 two weeks of 17 and 18 tell none of 230, and .81, .83, .83, .83. Of eleven weeks 61 of 1,308
# sentences are stale at 3, 53 at 4 and 49 at 6, and .771, .770 and .777 of what is worth telling is told.
FRESH = 6.0
# And for points, which have nothing around them that dates them: with 7 those weeks give 30 stale ones in place of 36,
# and .02 less of the sources.
FRESH_POINT = 4.0
# Articles whose heads are held against each other for what most of them open with. Not tuned; bounds time.
MOST_HEADS = 60


@dataclass(frozen=True)
class Known:
    """The analysis of an event's articles: similarity of sentences, who reports what, what still holds."""

    material: Material
    likeness: Likeness
    standing: Supersession
    supports: Supports
    freshness: Freshness
    spoken: frozenset[str]
    # Those that were asked for; several stages ask for the same.
    fits: dict[Sentence, float] = field(default_factory=dict)
    fits_alone: dict[Sentence, float] = field(default_factory=dict)

    def heads(self) -> list[tuple[Article, Sequence[Sentence]]]:
        """The articles that speak, each with its first sentences."""
        return [(a, self.material.sentences[a.id][:HEAD]) for a in self.material.representatives]

    def some_heads(self) -> list[tuple[Article, Sequence[Sentence]]]:
        """``heads``, evenly thinned to ``MOST_HEADS``: to hold each against each grows with the square."""
        heads = self.heads()
        return heads[:: -(-len(heads) // MOST_HEADS) or 1]

    @cached_property
    def is_one_cycle(self) -> bool:
        """Whether all articles that speak are of one news cycle, or undated."""
        return len(set(recency(self.material.representatives).values())) < 2

    @cached_property
    def agreement(self) -> HeadAgreement:
        """What says how many articles open with what a sentence tells."""
        return HeadAgreement((head for _, head in self.some_heads()), self.likeness)

    @cached_property
    def headed(self) -> str:
        """The words that most titles have, as the headline will."""
        return titled_words(self.material.representatives)

    @cached_property
    def begun(self) -> str:
        """The words that are known to whoever reads of the event: those of most titles and of many heads."""
        return f"{self.headed} {begun_words([head for _, head in self.heads()])}"

    @cached_property
    def beside(self) -> frozenset[Sentence]:
        """The first sentences that belong to the page of their source and not to their article."""
        return shown_beside(self.material.representatives, self.material.sentences)

    @cached_property
    def headings(self) -> frozenset[Sentence]:
        """The first sentences that a heading or a caption runs into."""
        return run_into(self.material.representatives, self.material.sentences, self.material.language)

    @cached_property
    def plain(self) -> frozenset[Sentence]:
        """The sentences that tell little: they name nothing that most articles do not name."""
        return tells_little(self.material.representatives, self.material.sentences, self.material.language)

    def fit(self, sentence: Sentence) -> float:
        """The factor for the worth of a sentence, whatever it is about."""
        if (known := self.fits.get(sentence)) is None:
            article = self.material.sentences[sentence.article]
            fit = as_told(sentence, article, self.material.language)
            text, language = sentence.text, self.material.language
            if tells_former_view(text, language) or (
                sentence.position >= HEAD and tells_before(text, language)
            ):
                fit *= TELLS_BEFORE
            if sentence in self.beside or sentence in self.headings:
                fit *= OF_PAGE
            known = self.fits[sentence] = fit * SPOKEN if sentence.article in self.spoken else fit
        return known

    def worth(self, sentence: Sentence, holding: Mapping[Standing, float]) -> float:
        """The factor for the worth of a sentence: its fitness times the certainty that it still holds."""
        holds = holding[self.standing.standing(sentence)]
        fresh = math.pow(1 - self.freshness.staleness(sentence), FRESH) if holds else 0.0
        return holds * fresh * self.fit(sentence) if fresh else 0.0

    def most(self, sentence: Sentence) -> float:
        """The most that ``worth`` can be, whatever the sentence says: all other factors are 1 at most."""
        return depth(sentence.position) * (SPOKEN if sentence.article in self.spoken else 1.0)

    def news(self, sentence: Sentence, openings: Sequence[Sentence]) -> float:
        """The factor for the worth of a sentence beside the opening: lower if it repeats that."""
        if sentence in openings:
            return 1.0
        return 1 - max((self.likeness.overlap(sentence, each) for each in openings), default=0.0)

    def fit_alone(self, sentence: Sentence) -> float:
        """How fit a sentence is that nothing stands before; what may have been overtaken is less so."""
        if (known := self.fits_alone.get(sentence)) is None:
            article = self.material.sentences[sentence.article]
            doubt = DANGLES[points_back(sentence, "", article, self.material.language)]
            known = doubt * self.fit(sentence) * (1 - self.freshness.staleness(sentence))
            self.fits_alone[sentence] = known
        return known

    def fit_point(self, sentence: Sentence) -> float:
        """How fit a sentence is for a list of points, which has nothing around it that dates it."""
        return DANGLES[self.leans_as_point(sentence)] * self.fit(sentence) * self._fresh_as_point(sentence)

    def most_fit_point(self, sentence: Sentence) -> float:
        """The most that ``fit_point`` can be: without what it leans on, and of what is not fit without its age."""
        fit = self.fit(sentence)
        return fit if fit < LEAST_LATER else fit * self._fresh_as_point(sentence)

    def _fresh_as_point(self, sentence: Sentence) -> float:
        return math.pow(1 - self.freshness.staleness(sentence), FRESH_POINT)

    def leans_as_point(self, sentence: Sentence) -> bool:
        """Whether a point, which only the headline stands before, refers to something that is not named there."""
        article = self.material.sentences[sentence.article]
        return points_back(sentence, "", article, self.material.language, self.headed)

    def is_unclear_point(self, sentence: Sentence, before: str) -> bool:
        """Whether a point speaks of what neither the headline nor the points ``before`` it name."""
        article = self.material.sentences[sentence.article]
        return points_back(sentence, "", article, self.material.language, f"{self.begun} {before}")

    def counting(self) -> list[Sentence]:
        """The sentences of articles that speak which give the newest count of what went on."""
        said = (s for a in self.material.representatives for s in self.material.sentences[a.id])
        return [sentence for sentence in said if self.standing.is_current(sentence)]


def look_at(material: Material) -> Known:
    """What is known of the articles of ``material``."""
    likeness = Likeness(material.language)
    standing = Supersession(material.reports, material.sentences, material.language)
    supports = Supports(material.supporting, material.sentences, material.source_of, likeness, standing)
    freshness = Freshness(material.reports, material.sentences, likeness, standing, supports)
    spoken = frozenset(
        article.id
        for article in material.representatives
        if is_spoken(material.sentences[article.id], material.language)
    )
    return Known(material, likeness, standing, supports, freshness, spoken)
