"""Chooses the key points of an event: single facts, no two the same, the most reported first."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain, islice

from summarizer.briefing.likeness import SAME_FACT, Likeness
from summarizer.briefing.report_signs import TOLD_TWICE
from summarizer.briefing.support import Supports
from summarizer.languages.tables import MONTHS, WEEKDAYS
from summarizer.models import Citation, Corroboration, KeyPoint, Sentence, Support
from summarizer.ranking.page_lines import is_of_page
from summarizer.ranking.readability import is_torn, needs_another, reads_alone
from summarizer.reading.joined_clauses import runs_together
from summarizer.reading.picture_lines import is_dated
from summarizer.text.tokens import count_words

# A sentence longer than this seldom holds one fact alone; used only while shorter ones are to be had.
ONE_FACT_WORDS = 40
# The lead of an article says what happened, and needs more words for it. Not tuned.
LEAD_WORDS = 50
# So many further sentences are tried at most where the best ones repeat each other.
MOST_OTHERS = 100
# Fewer words seldom say who did what.
FEWEST_WORDS = 6
# Of more the rest is a list or a page that was run into the sentence: of 565 points of Timeline17 that one is with 100
# and 112 words. Not tuned.
MOST_WORDS = 70
# The last candidate must be reported by so many more sources than the first. Not tuned.
RANK = 1.5
# How many sources more a sentence is taken to have that is fit to stand alone. Not tuned.
FITTING = 1.0
# Less fit ones are points only where there is nothing else and, if one source alone says them, only up to the third: of
# three made weeks 0, 0 and 5 points are stale so (0, 1, 5 with all that are fitter than .3), and .63, .38 and .37 of
# their sources are named (.63, .30, .35); .84, .79 and .88 of what is worth telling is told (.84, .80, .88).
LEAST_FIT = 0.65
# What one source alone reports and tells less of the event than this is minor: others are tried before it. Five made
# weeks of 89 events give 355 points and name .54 of their sources with .12 (.3 below an article's first two sentences)
# where it counts from the fourth point on, 317 and .59 with .3 and .5, 312 and .60 with .5, 311 and .61 with .7; as
# much of what is worth telling is told (.79), and 5 of 184 to 198 sources are named wrongly.
LEAST_WORTH, LEAST_WORTH_ALONE = 0.5, 0.3
# And how fit a point must be that several report; what may have been overtaken is less fit. At .4, .5 and
# .65 these weeks have 159, 156 and 149 points that tell a fact worth telling and 123, 117 and 97 others; at .4 one
# more is stale.
LEAST_LATER = 0.5
# So many points are given whatever they are worth; 2 names .63 of the sources, with every third event a point shorter.
NEEDED = 3
# From this on a sentence adds too little to what is told: a sentence there reports it, or is reported by it, with this
# probability, or other articles have so much of its words. Between first sentences of two articles less is enough,
# since both say what happened. Of 73 points of two made weeks that are the first to tell a fact worth telling 5 are
# reported or report with .3, of 34 that tell one again 11; of those 5 and 10 stand beside another first sentence.
ECHOED, ECHOED_LEAD, ECHOED_WORDS = 0.3, 0.2, 0.35
# What a reader of the whole briefing may still make out, one of a list of points cannot: a pronoun at the head or in
# the clause there, a speaker in the first person, "the" with a noun for what was told of before.
_CLAUSE = (
    "after|although|as|at|because|before|by|despite|even (?:as|if|though|when)|for|from|if|in|now|once|on|since|so far"
    "|then|though|to|when|while|with"
)
_BACKWARD_NOUNS = (
    r"action|agency|announcement|appeal|article|assessment|bill|briefing|call|candidates?|case|changes|comments?"
    r"|company|complaints?|conversation|cuts|data|decision|declaration|department|discussions?|disclosure|documents?|duo|event"
    r"|executives?|figures?|findings|firm|footage|group|hearing|incident|interview|judge|lawmakers?|leaders|letter|man"
    r"|measures?|meeting|memo|ministers|moves?|network|newspaper|officials?|order|pair|party|plans?|policy|post"
    r"|president|program(?:me)?|proposals?|remarks?|reports?|reporter|revelations?|rules?|ruling|senator|session|sides"
    r"|speech|spokes\w+|statements?|study|sum|survey|suspect|suit|talks|total|trip|tweets?|video|visit|woman"
)
_POINTS_BACK = re.compile(
    rf"[\"“”‘’'(\s]{{0,3}}(?:(?:(?:{_CLAUSE})\s+)?(?:he|she|they|it|his|her|their|I|we|my|our)\b"
    rf"|(?:this|that|these|those|another|other|others|some|both|such)\b"
    rf"|the\s(?:(?:new|latest|two|three|four|same|proposed|former)\s)?(?:{_BACKWARD_NOUNS})\b"
    r"(?!\s(?:of|for|in|at|on|to|between|by)\b)"
    r"|(?:\S{1,30}\s){1,4}also\b)",
    re.IGNORECASE,
)
# What a statement nowhere may hold: who speaks to the reader, and what was told before or is shown beside it.
_ANYWHERE = re.compile(
    r"\b(?:[Ii]|[Ww]e|[Mm]y|[Oo]ur|me)\b"
    r"|\b(?:in|at|on|of|with|after|during|from|to) (?:that|this|these|those|such)"
    r" (?!who\b|which\b|year\b|month\b|week\b|season\b|summer\b|autumn\b|winter\b|spring\b|morning\b|time\b)[a-z]+"
    r"|\bsaid the (?:official|officer|spokes\w+|source|move|department|agency|company|ministry|court|judge)\b"
    r"|\b(?:[Gg]ood (?:morning|evening|afternoon)|[Ww]elcome to|[Cc]lick here|[Rr]ead more|[Hh]ere(?:['’]s| is| are))\b"
)
# "Saudi Arabia, which fights in that country": whoever has read a name before knows which place is meant.
_THAT_PLACE = re.compile(
    r"\b(?:that|this) (?:country|nation|city|town|village|state|region|province|county|island)\Z"
)
# A name, not a day or a month.
_NAME_INSIDE = re.compile(rf"\s(?!{'|'.join(map(str.capitalize, (*WEEKDAYS, *MONTHS)))})[A-Z][a-z]")
# A question that a text without capitals has run into what follows: "what does it do? there are several kinds".
_ASKED = re.compile(r"[?？؟]\s{1,3}\w")
_QUOTATION = re.compile(r"[\"“«][^\"”»]{0,600}[\"”»]?")
# What may stand under a picture, beside what ``is_caption`` knows: in a list of points there is nothing around it.
_PICTURED = re.compile(
    r"(?:below|above)\b|.{0,80}\b(?:(?:is|are) seen|file photo)\b", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence that may be a key point, who reports it, how surely each cited sentence does, how many tell it."""

    sentence: Sentence
    support: Support
    scores: tuple[float, ...]
    told_by: int


@dataclass(frozen=True, slots=True)
class Candidates:
    """Sentences that may be key points.

    ``leading`` say what happened and come first; ``ranked`` are the best of the event, of which those that the most
    sources report are taken first; ``others`` follow in their order where those do not suffice, as far as what they say
    ``holds``, which is asked of no more than are needed. ``worth`` is how much of the event each tells, 1 for the one
    that tells most. ``is_unclear`` says whether a sentence speaks of what the headline and the text of the points
    before it do not name. ``most_fit`` is the most that a sentence's fitness can be, sooner known.
    """

    leading: Sequence[Sentence]
    ranked: Sequence[Sentence]
    others: Sequence[Sentence] = ()
    worth: Mapping[Sentence, float] = field(default_factory=dict)
    is_unclear: Callable[[Sentence, str], bool] = lambda _, __: False
    holds: Callable[[Sentence], bool] = lambda _: True
    most_fit: Callable[[Sentence], float] = lambda _: 1.0


def choose_points(
    candidates: Candidates,
    count: int,
    likeness: Likeness,
    supports: Supports,
    fit_of: Callable[[Sentence], float],
) -> list[Point]:
    """At most ``count`` points, fewer where there are no more distinct facts that matter.

    Args:
        candidates: the sentences to choose among.
        count: how many points to choose.
        likeness: compares sentences.
        supports: who reports a sentence, and how surely.
        fit_of: how fit a sentence is to be told by itself, from 0 to 1.
    """
    judge = _Judge(candidates, likeness, supports, fit_of)
    left: list[Sentence] = []

    def adds(sentence: Sentence, kept: Sequence[Sentence]) -> bool:
        fresh = judge.is_fresh(sentence)
        if fresh and not judge.is_new(sentence, kept):
            return False
        wanted = fresh and judge.matters(sentence)
        if not wanted:
            left.append(sentence)
        return wanted

    chosen = _distinct((), judge.in_order(), count, adds)
    chosen = _distinct(chosen, left, min(NEEDED, count), judge.is_new)
    first = [judge.point(sentence) for sentence in chosen if sentence in judge.opening]
    return [*first, *_most_reported_first(judge.point(s) for s in chosen if s not in judge.opening)]


class _Judge:
    """Puts the candidates of one event in order, and says which of them are new, clear and worth a point."""

    def __init__(
        self,
        candidates: Candidates,
        likeness: Likeness,
        supports: Supports,
        fit_of: Callable[[Sentence], float],
    ) -> None:
        self._candidates, self._likeness, self._supports = candidates, likeness, supports
        self._fit = cache(fit_of)
        self.point = cache(lambda s: Point(s, *supports.of(s), supports.told_by(s)))
        # Where one source alone speaks, that no other reports a point says nothing.
        self._least = LEAST_WORTH if supports.source_count() > 1 else LEAST_WORTH_ALONE
        leading, ranked = candidates.leading, candidates.ranked
        self._able = list(dict.fromkeys(filter(self._is_able, (*leading, *ranked))))
        self._short = [s for s in self._able if _is_short(s) and (s in leading or self._is_fit(s, LEAST_FIT))]
        self.opening = [sentence for sentence in self._short if sentence in leading]

    def _is_able(self, sentence: Sentence) -> bool:
        return stands_alone(sentence, self._likeness.language)

    def in_order(self) -> Iterator[Sentence]:
        """What says what happened, then the best that hold one fact, then all others, the fit ones first."""
        yield from self.opening
        yield from _best_first([self.point(s) for s in self._short if s not in self.opening], self._fit)
        yield from self._fit_first(s for s in chain(self._able, self._others()) if s not in self._short)
        if not self._able and not any(self._others()):
            yield from self._candidates.ranked

    def _others(self) -> Iterator[Sentence]:
        """The first of the others that hold, as far as they stand alone."""
        held = filter(self._candidates.holds, self._candidates.others)
        return filter(self._is_able, islice(held, MOST_OTHERS))

    def _fit_first(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """Sentences in their order, the less fit ones last; none is looked at before it is asked for."""
        unfit = []
        for sentence in sentences:
            if self._is_fit(sentence, LEAST_FIT):
                yield sentence
            else:
                unfit.append(sentence)
        yield from unfit

    def is_fresh(self, sentence: Sentence) -> bool:
        """Whether a sentence is fit enough to be a point that several report."""
        return sentence in self.opening or self._is_fit(sentence, LEAST_LATER)

    def _is_fit(self, sentence: Sentence, least: float) -> bool:
        """Whether a sentence is at least so fit; what it leans on is looked for last."""
        return self._candidates.most_fit(sentence) >= least and self._fit(sentence) >= least

    def matters(self, sentence: Sentence) -> bool:
        """Whether a sentence opens, tells much of the event, or is what several sources report."""
        if sentence in self.opening:
            return True
        worth = self._candidates.worth
        told = worth.get(sentence, 0.0) if worth else 1.0
        # Who reports it is asked last, since that takes longest.
        return (told >= self._least and self._is_fit(sentence, LEAST_FIT)) or self._sources(sentence) > 1

    def is_new(self, sentence: Sentence, kept: Sequence[Sentence]) -> bool:
        """Whether a sentence tells none of the facts that are ``kept``, and is clear behind them."""
        same = any(
            self._likeness.are_same(sentence, other, SAME_FACT) or self._supports.tells_twice(sentence, other)
            for other in kept
        )
        echoed = same or echoes(sentence, kept, self._likeness, self._supports)
        return not echoed and self._is_clear(sentence, kept)

    def _is_clear(self, sentence: Sentence, kept: Sequence[Sentence]) -> bool:
        """Whether the points that will stand before it name what a sentence speaks of; the first is told anyway."""
        if not kept:
            return True
        # Of whom who reports is asked last: what the openings name is clear anyway, and the more is named the more is.
        if not self._is_unclear(sentence, [each for each in kept if each in self.opening]):
            return True
        if self._is_unclear(sentence, kept):
            return False
        sources = self._sources(sentence)
        before = [each for each in kept if each in self.opening or self._sources(each) >= sources]
        return not self._is_unclear(sentence, before)

    def _is_unclear(self, sentence: Sentence, before: Sequence[Sentence]) -> bool:
        return self._candidates.is_unclear(sentence, " ".join(each.text for each in before))

    def _sources(self, sentence: Sentence) -> int:
        return self.point(sentence).told_by


def _best_first(points: Sequence[Point], fit_of: Callable[[Sentence], float]) -> list[Sentence]:
    """The sentences that the most sources report first; of the best candidates and of the fit fewer are enough."""
    size = max(len(points), 1)
    merit = {
        place: point.told_by - RANK * place / size + FITTING * fit_of(point.sentence)
        for place, point in enumerate(points)
    }
    return [points[place].sentence for place in sorted(merit, key=lambda place: (-merit[place], place))]


def _is_short(sentence: Sentence) -> bool:
    """Whether a sentence can hold one fact alone."""
    return count_words(sentence.text) <= (ONE_FACT_WORDS if sentence.position else LEAD_WORDS)


def tell(
    points: Iterable[Point],
    sentences: Sequence[Sentence],
    cite: Callable[[Sentence], Citation],
    corroboration_of: Callable[[Sentence, Support], tuple[Corroboration, bool]],
) -> tuple[KeyPoint, ...]:
    """``points`` as a briefing's key points, each with its index where it is one of its sentences.

    Args:
        points: the points in order.
        sentences: the briefing's sentences in reading order.
        cite: cites a sentence.
        corroboration_of: what can be said of a point's sources; see ``Supports.corroboration``.
    """
    places = {(sentence.article, sentence.start): place for place, sentence in enumerate(sentences)}
    made = []
    for point in points:
        corroboration, single = corroboration_of(point.sentence, point.support)
        citation = cite(point.sentence)
        place = places.get((point.sentence.article, point.sentence.start))
        made.append(KeyPoint(citation, place, point.support, single, corroboration))
    return tuple(made)


def _most_reported_first(points: Iterable[Point]) -> list[Point]:
    return sorted(points, key=lambda point: -point.told_by)


def _distinct(
    before: Sequence[Sentence],
    sentences: Iterable[Sentence],
    count: int,
    adds: Callable[[Sentence, Sequence[Sentence]], bool],
) -> list[Sentence]:
    """``before`` and the first of ``sentences`` each of which adds something to those before, up to ``count``."""
    kept = list(before)
    for sentence in sentences:
        if len(kept) >= count:
            break
        if adds(sentence, kept):
            kept.append(sentence)
    return kept


def echoes(point: Sentence, before: Sequence[Sentence], likeness: Likeness, supports: Supports) -> bool:
    """Whether the sentences ``before`` leave little of ``point`` to say, even in other words."""
    others = [other for other in before if other.article != point.article]
    if likeness.told_share(point, others) >= ECHOED_WORDS:
        return True
    return any(
        supports.says(*pair, _echoed_from(point, other))
        for other in before
        for pair in ((point, other), (other, point))
    )


def _echoed_from(point: Sentence, other: Sentence) -> float:
    """How surely one of two sentences must report the other to tell its fact again."""
    if point.article == other.article:
        return TOLD_TWICE  # an article goes on where another begins anew
    return ECHOED if point.position or other.position else ECHOED_LEAD


def stands_alone(sentence: Sentence, language: str) -> bool:
    """Whether a sentence is a statement that points at no other and is not a part of a quotation."""
    return not sentence.cut and _stands_alone(sentence.text, language)


def _points_anywhere(said: str) -> bool:
    """Whether words outside quotations point at what no reader of the sentence alone knows."""
    return any(not _means_place(said[: found.end()]) for found in _ANYWHERE.finditer(said))


def _means_place(said: str) -> bool:
    """Whether words end with "in that country" and have a name before it, but for the first word of the sentence."""
    found = _THAT_PLACE.search(said)
    return found is not None and _NAME_INSIDE.search(said, 0, found.start()) is not None


@lru_cache(maxsize=2_000)
def _stands_alone(text: str, language: str) -> bool:
    if not FEWEST_WORDS <= count_words(text) <= MOST_WORDS or needs_another(text, language) or is_torn(text):
        return False
    announces = text.endswith((":", "："))  # what it announces is another sentence
    if announces or (language == "en" and is_of_page(text)):
        return False
    if not reads_alone(text, language) or text.rstrip("\"'”’» ").endswith("?"):
        return False
    if _ASKED.search(_QUOTATION.sub(" ", text)):
        return False
    if language == "en" and (_points_anywhere(_QUOTATION.sub(" ", text)) or runs_together(text)):
        return False
    return language != "en" or not (_POINTS_BACK.match(text) or _PICTURED.match(text) or is_dated(text))
