"""Chooses the sentence that says what happened, and estimates whether a sentence has been overtaken by events."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.briefing.in_common import HeadAgreement
from summarizer.briefing.key_points import LEAST_FIT, stands_alone
from summarizer.briefing.likeness import Likeness
from summarizer.briefing.news_cycles import LATER, moment_of
from summarizer.briefing.supersession import Standing, Supersession
from summarizer.briefing.support import Supports
from summarizer.briefing.word_index import as_sentence
from summarizer.models import Article, Sentence, headline_text
from summarizer.text.annotation import annotate
from summarizer.text.clauses import main_clause
from summarizer.text.tokens import count_words
from summarizer.text.word_frequencies import share

# How likely it is that what a sentence tells has been overtaken, whatever its words.
#
# What moves on is told anew: an offer becomes an agreement, an arrest a charge, a closed bridge an open
# one, and no list of words holds all such pairs. But the newest reports open with what has become of the
# matter. So the older a sentence is and the more of it their titles and leads say, the likelier it tells
# what has passed. docs/ranking.md has the fit.

# A logistic regression on 1,114 sentences and titles of four made weeks whose facts are known, of articles that the
# event was reported after, 310 of them overtaken. With the week left out of the fit, the area under the curve is .97,
# .84, .84 and .82, and .89 for what is overtaken against what happened; .96, .83, .84, .80 and .86 without what the
# newest article reports and with one weight for the heads. An older fit, on one of these weeks and two others, has .84
# for what no word shows. That the newest article says it, too, speaks for what happened and against what led to it.
INTERCEPT, AGE, HEADS, HEADS_OF_OPEN, SAID = -3.03, 1.32, 2.6, 5.5, -1.45
STANDING = {Standing.HOLDS: 0.0, Standing.PLANNED: 0.75, Standing.PASSED: 1.78, Standing.OVERTAKEN: 3.75}
# The age is the logarithm of days and so much more; beyond so many days all is old. Days in proportion have .006 less.
SOON, OLDEST = 0.25, 4.0
# The age in days of what came earlier by its words alone. Not tuned.
UNDATED_AGE = 0.75
# What was called off in the news cycle in which it was told. Not tuned.
OFF_SOON = 0.8
# The heads of so many newest articles are looked at: of one the area is .02 less, of three or all the same.
NEWEST_ARTICLES = 5
_DAY_SECONDS = 86_400
# The lead of an article says what its title says: it is at least so much as likely overtaken. At .6, .8 and 1 two made
# weeks of 17 and 18 events tell a stale sentence, a stale point and a fact told twice fewer than without, and as much.
LED = 0.8


class Freshness:
    """Says how likely a sentence of one event tells what has been overtaken.

    Args:
        articles: the event's reports in canonical order.
        sentences: article id → its sentences.
        likeness: compares sentences.
        standing: what later articles overtake, as far as words and counts tell.
        supports: who reports what.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        sentences: Mapping[str, Sequence[Sentence]],
        likeness: Likeness,
        standing: Supersession,
        supports: Supports,
    ) -> None:
        self.standing, self.likeness, self.supports = standing, likeness, supports
        newest_first = standing.order.newest_first()
        dated = [article for article in newest_first if moment_of(article) is not None]
        self._newest_first = dated or newest_first
        # Among dated articles those without a date are taken to be as old as any.
        self._dated = {a.id: a if moment_of(a) is not None or not dated else dated[-1] for a in articles}
        self._sentences = sentences
        self._newer: dict[str, list[Article]] = {}
        self._staleness: dict[tuple[str, int, int], float] = {}
        self._titled = {a.id: as_sentence(a) for a in articles if headline_text(a)}

    def staleness(self, sentence: Sentence) -> float:
        """The probability that ``sentence``, or a title, has been overtaken; 0 in the newest news cycle.

        What was called off there, hours later, is the exception. A lead shares what its title tells.
        """
        key = sentence.article, sentence.start, sentence.end
        if key not in self._staleness:
            is_lead = sentence.position == 0 and sentence.start >= 0
            titled = self._titled.get(sentence.article) if is_lead else None
            own = self._judge(sentence)
            self._staleness[key] = max(own, LED * self.staleness(titled)) if titled else own
        return self._staleness[key]

    def _judge(self, sentence: Sentence) -> float:
        article = self._dated.get(sentence.article)
        standing = self.standing.standing(sentence, title=sentence.start < 0)
        newer = self._newer_than(article) if article else []
        if article is None or not newer:
            return OFF_SOON if standing is Standing.PASSED else 0.0
        newer_heads = (head for each in newer for head in _heads_of(each, self._sentences[each.id]))
        overlap = max((self.likeness.overlap(sentence, head) for head in newer_heads), default=0.0)
        age = math.log(min(_days_between(newer[0], article), OLDEST) + SOON)
        heads = HEADS if standing is Standing.HOLDS else HEADS_OF_OPEN
        said = self.supports.how_surely_in(newer[0].id, sentence)
        score = INTERCEPT + AGE * age + heads * overlap + STANDING[standing] + SAID * said
        return 1 / (1 + math.exp(-score))

    def _newer_than(self, article: Article) -> list[Article]:
        """The newest articles that came a news cycle after one, the newest first."""
        if article.id not in self._newer:
            order, newest = self.standing.order, self._newest_first[:NEWEST_ARTICLES]
            later = [each for each in newest if order.cycles_later(each, article, LATER)]
            told = [each for each in later if (each.id, article.id) in order.told_later]
            self._newer[article.id] = later if newest[0] in later else told
        return self._newer[article.id]


def _heads_of(article: Article, sentences: Sequence[Sentence]) -> list[Sentence]:
    return [*sentences[:1], *([as_sentence(article)] if headline_text(article) else [])]


def _days_between(newer: Article, article: Article) -> float:
    one, other = moment_of(newer), moment_of(article)
    if one is None and other is None:
        return UNDATED_AGE
    return max((one - other).total_seconds() / _DAY_SECONDS, 0.0) if one and other else OLDEST


# The sentence that says what happened: of an article's head, told by the most sources, the newest that
# still holds.

# Reporters say what happened in one of so many first sentences.
HEAD = 3
# What the score adds to the share of the sources that report a sentence: for the newest article against the oldest, for
# a lead against the sentences after it, for all words of the article's title, for those of all titles of the event, and
# for the sentence that tells most of the event. A lead that paints a scene before it says what happened shares little
# with titles and event. Held against the first sentence of the reference, the mean of ROUGE-1 and -2 F1 over 172 topics
# of AllSides, 103 of Multi-News and 35 of Timeline17 where there is a choice: .231 without all titles and with ranks in
# place of worth, .245 with worth, .248 with both; titles from .5 to 2 and worth from .9 to 2 are alike. Of 25 events of
# two made weeks 24 open with what happened, 23 without all titles.
NEWEST, LEAD, TITLED, TITLES, CENTRAL = 0.6, 0.3, 0.4, 1.0, 1.2
# What a word of a title counts that a sentence has outside its main clause: "the firm denied that it built the barriers
# at Senn, where a train ran into a lorry" tells no crash. At .5 four openings of 125 in seven made weeks differ, three
# of them for the better; at .7 and .8 fewer, at 0 one tells less of what is worth telling.
BESIDE = 0.5
# And for the newest count of those who died. Not tuned.
COUNTS = 0.5
# And for a sentence that is fit to be told. Not tuned.
FITTING = 0.3
# What the sentence that says what happened must have more, of the titles and of the event, than an opening of later on
# that tells a side matter: then it comes second. At .2 to .4 the first two sentences of two made weeks of 17 and 18
# events give what happened in 33 cases, without it in 31, and one fact more is told twice.
SIDE = 0.3
# A word is as rare as articles of so many words without it; one that no list knows is as rare as this. Not tuned.
ARTICLE_WORDS, LEAST_SHARE = 200, 1e-4
# More words leave no room for anything else. Of .67 and .85 no made week of five differs, but at .67 a briefing of 20
# words has no room for a lead of 16, and opens on a side matter.
LARGEST_SHARE = 0.85
# Where all came in one news cycle, what a sentence gains by the logarithm of how many others open with it, and by how
# much of the event it tells; how many others must open with it, and of how many articles. Of 57 days of Timeline17 47
# open with the main fact with 1.5 to 4 and 0 to .6; 38 did before. At .5 and 1 and from 3 to 8 articles it is as many,
# but of the three of AllSides, held to what one other says, ROUGE-2 F1 falls from .165 to .162.
AGREED, CENTRAL_AGREED, LEAST_AGREED, FEWEST_AGREEING = 2.5, 0.3, 0.5, 6
_STANDING = {Standing.HOLDS: 0.0, Standing.PLANNED: -0.5, Standing.PASSED: -1.0, Standing.OVERTAKEN: -2.0}


@dataclass(frozen=True, slots=True)
class Opener:
    """Finds the sentence that says what happened.

    Args:
        supports: who reports what.
        standing: what still holds.
        central: how much of the event a sentence tells, 1 for the one that tells most; 0 where it is not in there.
        fit: how fit a sentence is to be told where nothing stands before it, from 0 to 1.
    """

    supports: Supports
    standing: Supersession
    central: Mapping[Sentence, float]
    fit: Callable[[Sentence], float]

    def openings(
        self,
        heads: Sequence[tuple[Article, Sequence[Sentence]]],
        counting: Sequence[Sentence],
        words: int,
    ) -> tuple[Sentence, ...]:
        """The sentences that a briefing opens with: what happened and, where a toll moved, its newest count.

        Args:
            heads: the articles that speak, in canonical order, each with its first sentences.
            counting: the sentences that give the newest count, in canonical order.
            words: the budget.
        """
        main = self.main(heads, words)
        if main is None or main in counting:
            return (main,) if main else ()
        room = words - count_words(main.text)
        if not counting:
            return (main, *self._event(main, heads, room))
        language = self.supports.language
        fitting = [
            each for each in counting if count_words(each.text) <= room and stands_alone(each, language)
        ]
        if not fitting:
            return (main,)
        return main, max(fitting, key=lambda each: (round(self.supports.reach(each), 9), -each.position))

    def agreed(
        self, heads: Sequence[tuple[Article, Sequence[Sentence]]], agreement: HeadAgreement, words: int
    ) -> tuple[Sentence, ...]:
        """The sentence that most other articles open with, too; none where hardly another does, or there are few.

        Args:
            heads: the articles that speak, in canonical order, each with its first sentences.
            agreement: who opens with what.
            words: the budget.
        """
        if len(heads) < FEWEST_AGREEING:
            return ()

        def worth(sentence: Sentence) -> float:
            told = AGREED * math.log1p(agreement.others(sentence))
            central = CENTRAL_AGREED * self.central.get(sentence, 0.0)
            fit = LEAD / (1 + sentence.position) + FITTING * self.fit(sentence)
            return round(told + central + fit + _STANDING[self.standing.standing(sentence)], 9)

        main = self.main(heads, words, worth)
        return (main,) if main and agreement.others(main) >= LEAST_AGREED else ()

    def main(
        self,
        heads: Sequence[tuple[Article, Sequence[Sentence]]],
        words: int,
        worth: Callable[[Sentence], float] | None = None,
    ) -> Sentence | None:
        """The sentence that a briefing of ``words`` words opens with; ``None`` where none stands alone.

        Args:
            heads: the articles that speak, in canonical order, each with its first sentences.
            words: the budget.
            worth: how well a sentence says what happened, if not as ``strength`` has it.
        """
        strength = worth or self.strength([article for article, _ in heads])
        able = (
            sentence
            for article, sentences in heads
            for sentence in sentences
            if self._is_able(sentence, article.language, words)
        )
        return max(able, key=strength, default=None)

    def strength(self, articles: Sequence[Article]) -> Callable[[Sentence], float]:
        """What says how well a sentence of ``articles`` says what happened."""
        age, titles = self.standing.order.recency(articles), _Titles(articles)
        by_id = {article.id: article for article in articles}

        def of(sentence: Sentence) -> float:
            own = self._weigh(sentence, by_id[sentence.article], age[sentence.article])
            return round(own + TITLES * titles.share(sentence), 9)

        return of

    def _event(
        self, main: Sentence, heads: Sequence[tuple[Article, Sequence[Sentence]]], words: int
    ) -> tuple[Sentence, ...]:
        """The sentence that tells the event where ``main`` tells a side matter of it."""
        titles = _Titles([article for article, _ in heads])

        def tells(sentence: Sentence) -> float:
            return round(titles.share(sentence) + CENTRAL * self.central.get(sentence, 0.0), 9)

        able = [
            sentence
            for article, sentences in heads
            for sentence in sentences
            if sentence.article != main.article
            and self._is_able(sentence, article.language, words)
            and self.standing.standing(sentence) in (Standing.HOLDS, Standing.PLANNED)
            and not self.supports.repeats(main, sentence)
        ]
        best = max(able, key=tells, default=None)
        return (best,) if best and tells(best) >= tells(main) + SIDE else ()

    def _is_able(self, sentence: Sentence, language: str, words: int) -> bool:
        fit = self.fit(sentence) >= LEAST_FIT
        return (
            fit and count_words(sentence.text) <= LARGEST_SHARE * words and stands_alone(sentence, language)
        )

    def _weigh(self, sentence: Sentence, article: Article, age: float) -> float:
        return (
            self.supports.reach(sentence)
            + NEWEST * age
            + LEAD / (1 + sentence.position)
            + TITLED * _share_of_title(article, sentence)
            + COUNTS * self.standing.is_current(sentence)
            + CENTRAL * self.central.get(sentence, 0.0)
            + FITTING * self.fit(sentence)
            + _STANDING[self.standing.standing(sentence)]
        )


def _share_of_title(article: Article, sentence: Sentence) -> float:
    titled = set(annotate(headline_text(article), article.language).content_stems)
    said = annotate(sentence.text, article.language).content_stems
    return len(titled.intersection(said)) / max(len(titled), 1)


class _Titles:
    """What the titles of an event say.

    Args:
        articles: its articles.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self._titles = [
            _weights(annotate(headline_text(article), article.language).content_stems, article.language)
            for article in articles
        ]
        self._language = articles[0].language if articles else ""

    def share(self, sentence: Sentence) -> float:
        """The share of a title that a sentence says, rare words and its main clause weighing more; the mean of all."""
        main = main_clause(sentence.text, self._language)
        counts = dict.fromkeys(annotate(sentence.text, self._language).content_stems, BESIDE)
        counts.update(dict.fromkeys(annotate(main, self._language).content_stems, 1.0))
        shares = [
            sum(weight * counts.get(stem, 0.0) for stem, weight in title.items()) / sum(title.values())
            for title in self._titles
            if title
        ]
        return sum(shares) / len(self._titles) if shares else 0.0


def _weights(stems: Iterable[str], language: str) -> dict[str, float]:
    return {stem: -math.log(max(share(stem, language, ARTICLE_WORDS), LEAST_SHARE)) for stem in set(stems)}
