"""Who reports a key point: each independent origin with the sentence, or title, in which it says so.

A source reports a point where one of its sentences has enough of what the point's main clause states. Words count by
how rare they are in general and in the event, so that what all its articles share ("ferry", "Halden") says little.
docs/support.md has the features, the fit and how often it is right.
"""

import datetime
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from summarizer.briefing.citations import cite, cite_headline
from summarizer.briefing.likeness import REPORTED as REPEATED
from summarizer.briefing.likeness import Likeness
from summarizer.briefing.outlook import looks_ahead
from summarizer.briefing.supersession import Supersession, cycles_later
from summarizer.models import (
    Article,
    Citation,
    Corroboration,
    Sentence,
    Support,
    headline_text,
    publisher_of,
)
from summarizer.reading.mentions import article_mentions

# Of an article only the sentences that share most of a point are weighed in full, so that the work grows with articles
# and not with sentences. Not tuned.
WEIGHED_PER_ARTICLE = 3
# A report of an article published so long before the point's is of another day: it cannot know what came after.
EARLIER = datetime.timedelta(hours=8)
# So far apart, what one expects and the other states is not one report: "will vote", "voted".
OTHER_EDITION = datetime.timedelta(hours=6)
# From this probability on a source counts as reporting a point. Left-one-event-out on the sample week, leads and what
# follows them: recall .71 with 3 % wrongly credited at .73, .77 with 5 % at .65.
REPORTED = 0.8
# Where an article is longer than the coefficients were fitted on, some sentence of it shares words with a point by
# chance: an article of so many times TYPICAL sentences needs so much more. On the sample week articles have 8 to 12
# sentences and nothing changes (.5, 1 and 1.5 were tried). On five days of Timeline17, of 102 credited sentences with
# 600 in an event 53 stay, and of the 63 least alike, of which nearly all read were wrong, 25.
TYPICAL, PER_CHANCE = 12, 1.5
# So much of a point's main clause in one sentence of an article is a good part of it. Not tuned.
REACHED = 0.4
# A sentence of another source from this probability on comes near a point. Not tuned.
NEAR = 0.45


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is seen of a point and a sentence of another article.

    ``mass`` is the logarithm of the weight of the words of the point's main clause that the sentence has, ``main``
    their share; ``likeness`` what ``Likeness.reports`` says; ``earlier`` is 1 where the article was published long
    before the point's; ``heads`` counts which of the two open their articles.
    """

    mass: float
    main: float
    likeness: float
    earlier: float
    heads: float


# Logistic regression on 640 pairs of a sentence and another source of the sample week, in the order of ``Evidence``.
COEFFICIENTS = Evidence(0.344, 1.421, 3.413, -0.852, 0.252)
INTERCEPT = -0.705


class Supports:
    """Finds who reports a point in one event.

    Args:
        articles: all articles of the event in canonical order, reprints included; opinion reports nothing.
        sentences: article id → its sentences.
        voice_of: article id → the independent voice that it speaks with, by name; see ``voices``.
        likeness: compares sentences.
        standing: what later articles overtake.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        sentences: Mapping[str, Sequence[Sentence]],
        voice_of: Mapping[str, str],
        likeness: Likeness,
        standing: Supersession | None = None,
    ) -> None:
        reports = [article for article in articles if article.kind != "opinion"]
        self._articles = {article.id: article for article in reports or articles}
        self._voice_of = voice_of
        self._likeness = likeness
        self.language = likeness.language
        self._standing = standing
        units = [
            unit for article in self._articles.values() for unit in _units(article, sentences[article.id])
        ]
        self._index = _Index(units, likeness)
        self._ahead: dict[tuple[str, int, int], bool] = {}

    def of(self, point: Sentence) -> tuple[Support, tuple[float, ...]]:
        """Who reports ``point``, a sentence of one of the articles, and how surely each cited sentence does.

        The point's own voice comes first; of each other voice its earliest article that has the fact is cited.
        """
        said = {id_: best for id_, best in self._said(point).items() if best[0] >= REPORTED}
        reporting = [article for id_, article in self._articles.items() if id_ in said]
        speakers: dict[str, Article] = {}
        if point.article in self._articles:
            speakers[self._voice_of[point.article]] = self._articles[point.article]
        for article in reporting:
            speakers.setdefault(self._voice_of[article.id], article)
        cited = tuple(_cite(said[speaker.id][1], speaker) for speaker in speakers.values())
        support = Support(tuple(speakers), cited, tuple(article.id for article in reporting))
        return support, tuple(said[speaker.id][0] for speaker in speakers.values())

    def voices(self) -> int:
        """How many independent voices the event has."""
        return len({self._voice_of[id_] for id_ in self._articles})

    def repeating(self, point: Sentence) -> frozenset[str]:
        """The articles, its own among them, that have all of ``point``: more than to report its main statement."""
        return frozenset({point.article}) | {
            unit.article
            for unit, _, _ in self._index.nearest(point)
            if self._likeness.reports(point, unit) >= REPEATED
        }

    def reach(self, point: Sentence) -> float:
        """The share of the event's voices that have a good part of what ``point`` states; quicker than ``of``."""
        mass, total = self._index.shared(point)
        near: list[int] = np.flatnonzero(mass >= REACHED * total).tolist() if total > 0 else []
        reached = {self._voice_of[self._index.units[number].article] for number in near}
        return len(reached | {self._voice_of[point.article]}) / max(self.voices(), 1)

    def corroboration(self, point: Sentence, support: Support) -> tuple[Corroboration, bool]:
        """What can be said of the sources of ``point``, and whether it is to be called that of one source only.

        However few words two sentences share, they may say the same. So a point is of one source only where no other
        can have said it: it tells of a day after all that the others published, and nothing of theirs comes near.
        """
        if len(support.origins) > 1:
            return "several", False
        own = self._voice_of[point.article]
        others = [article for id_, article in self._articles.items() if self._voice_of[id_] != own]
        if not others:
            return "unclear", False  # nothing is claimed of the sources of an event that has one
        only = self._is_after(point, others) and not any(
            probability >= NEAR and self._voice_of[id_] != own
            for id_, (probability, _) in self._said(point).items()
        )
        return ("only", True) if only else ("unclear", False)

    def _is_after(self, point: Sentence, others: Sequence[Article]) -> bool:
        """Whether all days that ``point`` names, up to its publication, are after the last one that others wrote on."""
        article = self._articles.get(point.article)
        if article is None or article.published is None or self._looks_ahead(point):
            return False
        if any(other.published is None or other.published.precision == "month" for other in others):
            return False
        last = max(other.published.day for other in others if other.published)
        days = [
            mention.day or mention.first
            for mention in article_mentions(article)
            if point.start <= mention.start < point.end
        ]
        return bool(days) and all(last < day <= article.published.day for day in days)

    def _said(self, point: Sentence) -> dict[str, tuple[float, Sentence]]:
        """Article id → what reports ``point`` most surely there, and how surely; of equals the first."""
        best: dict[str, tuple[float, Sentence]] = {point.article: (1.0, point)}
        for unit, mass, share in self._index.nearest(point):
            if unit.article == point.article:
                continue
            probability = self._probability(point, unit, mass, share)
            if probability > best.get(unit.article, (0.0, point))[0]:
                best[unit.article] = probability, unit
        return best

    def _probability(self, point: Sentence, unit: Sentence, mass: float, share: float) -> float:
        article, other = self._articles.get(point.article), self._articles[unit.article]
        if article is not None:
            expected = self._looks_ahead(point) != self._looks_ahead(unit)
            editions = cycles_later(article, other, OTHER_EDITION) or cycles_later(
                other, article, OTHER_EDITION
            )
            if expected and editions:
                return 0.0
        if self._is_overtaken(point, unit):
            return 0.0
        chances = self._index.chances(unit.article)
        evidence = Evidence(
            mass=math.log1p(mass),
            main=share,
            likeness=1.0,
            earlier=float(article is not None and cycles_later(article, other, EARLIER)),
            heads=float(point.position == 0) + float(unit.position == 0),
        )
        if _logistic(evidence, chances) < NEAR:  # however alike they are
            return 0.0
        alike = self._likeness.reports(point, unit)
        # None at all where the two contradict each other.
        return round(_logistic(replace(evidence, likeness=alike), chances), 9) if alike > 0 else 0.0

    def _is_overtaken(self, point: Sentence, unit: Sentence) -> bool:
        """Whether only one of the two gives a count that was overtaken."""
        if self._standing is None:
            return False
        return (self._standing.later(point) is None) != (self._standing.later(unit) is None)

    def _looks_ahead(self, sentence: Sentence) -> bool:
        key = sentence.article, sentence.start, sentence.end
        if key not in self._ahead:
            language = self._likeness.language
            self._ahead[key] = looks_ahead(sentence.text, language, title=sentence.start < 0)
        return self._ahead[key]


def _logistic(seen: Evidence, chances: float) -> float:
    """The probability of a report; ``chances`` is the logarithm of how many times more sentences had the chance."""
    weight = COEFFICIENTS
    score = (
        INTERCEPT
        - PER_CHANCE * chances
        + weight.mass * seen.mass
        + weight.main * seen.main
        + weight.likeness * seen.likeness
        + weight.earlier * seen.earlier
        + weight.heads * seen.heads
    )
    return 1 / (1 + math.exp(-score))


def voices(articles: Sequence[Article], origin_of: Mapping[str, str]) -> dict[str, str]:
    """Article id → the name of the independent voice that it speaks with.

    A copy speaks with the voice of the article it copies, and outlets of one family with that of the earliest of
    them. An article without a source is a voice of its own.
    """
    by_id = {article.id: article for article in articles}
    names: dict[str, str] = {}
    for article in articles:
        if origin_of[article.id] == article.id:
            names.setdefault(publisher_of(article), article.source or article.id)
    return {article: names[publisher_of(by_id[origin_of[article]])] for article in by_id}


def as_sentence(article: Article) -> Sentence:
    """An article's headline as a sentence; a negative start keeps it apart from those of the text."""
    return Sentence(article.id, 0, 0, -1, -1, headline_text(article))


def _units(article: Article, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    yield from sentences
    if headline_text(article):
        yield as_sentence(article)


def _cite(unit: Sentence, article: Article) -> Citation:
    """A sentence or, where it stands for one, the headline as a citation."""
    headline = cite_headline(article) if unit.start < 0 else None
    return headline or cite(unit, article)


class _Index:
    """The sentences and titles of an event by their stems."""

    def __init__(self, units: Sequence[Sentence], likeness: Likeness) -> None:
        self.units = units
        self._likeness = likeness
        rows: dict[str, list[int]] = {}
        for number, unit in enumerate(units):
            for stem in likeness.weights(unit):
                rows.setdefault(stem, []).append(number)
        self._lengths = Counter(unit.article for unit in units)
        self._rows = {stem: np.array(held) for stem, held in rows.items()}
        self._rarity = {stem: math.log((len(units) + 1) / (len(held) + 0.5)) for stem, held in rows.items()}

    def chances(self, article: str) -> float:
        """The logarithm of how many times as long as a typical one an article is; none where it is shorter."""
        return max(0.0, math.log(self._lengths[article] / TYPICAL))

    def nearest(self, point: Sentence) -> list[tuple[Sentence, float, float]]:
        """Of each article the sentences that share most of the main clause of ``point``: how much, and which share.

        They come in the order of the sentences.
        """
        mass, total = self.shared(point)
        if total <= 0:
            return []
        share = mass / total
        merit = (mass * (0.5 + share)).round(9)
        likely = np.flatnonzero(merit > 0)
        taken: dict[str, int] = {}
        found = []
        for number in likely[np.argsort(-merit[likely], kind="stable")].tolist():
            article = self.units[number].article
            taken[article] = taken.get(article, 0) + 1
            if taken[article] <= WEIGHED_PER_ARTICLE:
                found.append(number)
        return [(self.units[n], float(mass[n]), float(share[n])) for n in sorted(found)]

    def shared(self, point: Sentence) -> tuple[npt.NDArray[np.float64], float]:
        """Of each unit the weight of the words of the main clause of ``point`` that it has; and of all of them."""
        shared, total = np.zeros(len(self.units)), 0.0
        main = self._likeness.main(point)
        for stem, weight in self._likeness.weights(point).items():
            if stem in main:
                weighed = weight * self._rarity.get(stem, 0.0)
                total += weighed
                shared[self._rows.get(stem, _NONE)] += weighed
        return shared, total


_NONE = np.array([], dtype=np.int64)
