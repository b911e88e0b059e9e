"""Looks for signs in two reports of which came later: tolls, deeds, ends, days, and what one recalls of the other."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from summarizer.briefing.carried_out import CarriedOut
from summarizer.briefing.counts import GROWING, Count
from summarizer.briefing.replaced_figures import replaced_figures, still_gives
from summarizer.briefing.supersession_signs import ends_of, states_among
from summarizer.briefing.told_days import ToldDay, told_days
from summarizer.languages import get_language
from summarizer.models import Article, Sentence, headline_text
from summarizer.text.annotation import annotate
from summarizer.text.figures.values import Figure
from summarizer.text.word_frequencies import share

# Where an article says what is new, and as far as it is looked at.
HEAD, LOOKED_AT = 12, 40
# So many words two heads must have in common for the end of what one is about.
SHARED_WITH_HEAD = 2
PRIOR_ARTICLE_WORDS, UNKNOWN_SHARE = 200, 1e-4


class OrderSigns(NamedTuple):
    """What speaks for the second of two reports having come later; less than 0 what speaks for the first.

    ``toll``: it counts more people; ``replaced``: it says that the other's figure was replaced; ``done``: it tells as
    done what the other plans; ``ended``: it tells the end of a state that the other tells; ``recalled``: the share of
    what is new in the other's head that it recalls, in clauses beside the main one or as what had happened; ``days``:
    it tells what happened on a later weekday than any that the other tells of; ``hours``: later on the same weekday;
    ``came``: something happened on a weekday that was to come for the other.
    """

    toll: float
    replaced: float
    done: float
    ended: float
    recalled: float
    days: float
    hours: float
    came: float


# A logistic regression on 1,081 pairs of reports of ten made weeks, an hour or more apart, their dates hidden.
WEIGHTS = OrderSigns(1.2, 3.5, 5.2, 1.9, 3.9, 1.6, 1.3, 1.5)


@dataclass(frozen=True)
class Told:
    """What an article says that shows when it came."""

    article: Article
    head: frozenset[str]
    recalled: frozenset[str]
    units: tuple[Sentence, ...]
    counts: Mapping[str, float]
    replaced: tuple[tuple[Sentence, Figure], ...]
    done_by: frozenset[str]
    states: tuple[tuple[frozenset[int], frozenset[str]], ...]
    ends: frozenset[int]
    subject: frozenset[str]
    days: tuple[ToldDay, ...]

    def past(self) -> frozenset[int]:
        """The weekdays on which it tells that something happened."""
        return frozenset(told.day for told in self.days if not told.to_come)

    def ahead(self) -> frozenset[int]:
        """The weekdays that are to come."""
        return frozenset(told.day for told in self.days if told.to_come)


@dataclass(frozen=True)
class Opening:
    """What title and first sentence say: content, states whose end they tell, stems as statements have them."""

    article: Article
    subject: frozenset[str]
    ends: frozenset[int]
    head: frozenset[str]


def opening_of(article: Article, sentences: Sequence[Sentence], language: str) -> Opening:
    """What ``article`` opens with."""
    text = " ".join([headline_text(article), *(each.text for each in sentences[:1])])
    subject = frozenset(annotate(text, language).content_stems)
    return Opening(article, subject, ends_of(text, language), _order(text, language))


def told_in(
    opening: Opening,
    among: Sequence[Opening],
    sentences: Sequence[Sentence],
    carried_out: CarriedOut,
    counts: Iterable[Count],
) -> Told:
    """What an article says that shows when it came, as far as the openings of those ``among`` which it is ask."""
    article, subject, language = opening.article, opening.subject, carried_out.language
    title = headline_text(article)
    titled = [Sentence(article.id, 0, 0, -1, -1, title)] if title else []
    units = (*titled, *sentences[:HEAD])
    ended = frozenset().union(*(each.ends for each in among))
    new = frozenset().union(*(each.head for each in among)) - opening.head
    return Told(
        article,
        head=opening.head,
        recalled=_recalled_in(sentences[:LOOKED_AT], new, language),
        units=units,
        counts=_most(counts),
        replaced=tuple((unit, each) for unit in units for each in replaced_figures(unit.text, language)),
        done_by=frozenset(id_ for unit in units for id_ in carried_out.doing(unit, article)),
        states=tuple(
            (told, subject.union(annotate(unit.text, language).content_stems))
            for unit in (units if ended else ())
            if (told := states_among(ended, unit.text, language))
        ),
        ends=opening.ends,
        subject=subject,
        days=tuple(told for each in sentences[:LOOKED_AT] for told in told_days(each.text, language)),
    )


def _most(counts: Iterable[Count]) -> dict[str, float]:
    """What became of people → the most that an article counts."""
    most: dict[str, float] = {}
    for count in counts:
        if count.topic in GROWING:
            most[count.topic] = max(count.base, most.get(count.topic, 0.0))
    return most


def _order(text: str, language: str) -> frozenset[str]:
    return frozenset(annotate(text, language).statement.order)


def _recalled_in(sentences: Sequence[Sentence], wanted: frozenset[str], language: str) -> frozenset[str]:
    """Those of the ``wanted`` stems that ``sentences`` recall: most main clauses need not be found for them."""
    left = set(wanted)
    for each in sentences:
        if not left:
            break
        left -= _recalled(each.text, left, language)
    return wanted - left


def _recalled(text: str, wanted: set[str], language: str) -> set[str]:
    """The ``wanted`` stems of ``text`` outside its main clause; all where that tells what had happened."""
    annotation = annotate(text, language)
    said = wanted.intersection(annotation.statement.order)
    before = get_language(language).clauses.before_past
    if not said or (before and before in annotation.words):
        return said
    return said - annotation.statement.main


def find_signs(first: Told, second: Told, since: Mapping[int, int], language: str) -> OrderSigns:
    """What speaks for ``second`` having come later; ``since`` says how long after the affair began a weekday was."""
    there, back = _signs(first, second, since, language), _signs(second, first, since, language)
    return OrderSigns(*(one - other for one, other in zip(there, back, strict=True)))


def _signs(first: Told, second: Told, since: Mapping[int, int], language: str) -> Iterator[float]:
    """The same one way."""
    yield float(any(second.counts.get(topic, 0.0) > most for topic, most in first.counts.items()))
    yield float(
        any(still_gives(unit, figure, by, language) for by, figure in second.replaced for unit in first.units)
    )
    yield float(second.article.id in first.done_by)
    yield float(
        any(
            told & second.ends and len(about & second.subject) >= SHARED_WITH_HEAD
            for told, about in first.states
        )
    )
    new = first.head - second.head
    total = sum(_rarity(stem, language) for stem in new)
    yield sum(_rarity(stem, language) for stem in new & second.recalled) / total if total else 0.0
    (day, hour), (its_day, its_hour) = _latest(first, since), _latest(second, since)
    yield float(-1 < day < its_day)
    yield float(day == its_day and 0 < hour < its_hour)
    yield float(bool(first.ahead() & second.past() - first.past()))


def _latest(told: Told, since: Mapping[int, int]) -> tuple[int, int]:
    """The last day on which something happened, by ``since``, and the last hour that is told of it; else (-1, 0)."""
    return max(
        ((since[each.day], each.hour) for each in told.days if not each.to_come and since), default=(-1, 0)
    )


@lru_cache(maxsize=40_000)
def _rarity(stem: str, language: str) -> float:
    return -math.log(min(max(share(stem, language, PRIOR_ARTICLE_WORDS), UNKNOWN_SHARE), 1.0))


def surely_later(signs: OrderSigns) -> float:
    """The probability that the second report came later."""
    return 1 / (1 + math.exp(-sum(map(mul, signs, WEIGHTS))))
