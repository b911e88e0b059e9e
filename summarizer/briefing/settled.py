"""Whether the newest figure of what went on still holds: a later sentence may rule it out without a figure like it.

"Four people are missing" is followed by "Nobody is missing any more", "five died" by "a sixth person has died".
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.briefing.citations import Citer
from summarizer.briefing.likeness import SAME_FACT, Likeness
from summarizer.briefing.material import Material
from summarizer.briefing.supersession import HOUR, Supersession, apart, moment_of
from summarizer.models import Citation, Claim, Disagreement, Sentence

# What rules a figure out stands near the head of a report; further down other affairs are recalled. Not tuned.
READ_WITHIN = 12
_NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)


class Settling:
    """Finds what overtook the newest figure of a development.

    Args:
        material: the event's articles.
        likeness: compares sentences.
        standing: what later articles overtake, as far as counts tell.
    """

    def __init__(self, material: Material, likeness: Likeness, standing: Supersession) -> None:
        self._articles = {article.id: article for article in material.articles}
        self._reports, self._sentences = material.reports, material.sentences
        self._citer = Citer(material.articles, standing)
        self._likeness = likeness
        self._standing = standing

    def settle(self, told: Disagreement) -> Disagreement:
        """The same, its newest figure with what overtook it, where that is so; disagreements stay as they are."""
        newest = told.values[0]
        later = self._overtaking(told) if told.kind == "development" else None
        if later is None:
            return told
        overtaken = Claim(newest.value, replace(newest.citation, superseded=later))
        return replace(told, values=(overtaken, *told.values[1:]))

    def _overtaking(self, told: Disagreement) -> Citation | None:
        figures = [self._sentence(claim.citation) for claim in told.values]
        found = [*self._counted(figures), *self._denied(figures)]
        best = max(found, key=lambda each: (self._moment(each), -each.start), default=None)
        return None if best is None else self._citer.cite_alone(best)

    def _counted(self, figures: Sequence[Sentence]) -> Iterator[Sentence]:
        """Sentences that count otherwise than the newest figure, and overtook it or one before."""
        for figure in figures:
            later = self._standing.later(figure)
            if later is None or later in figures:
                continue
            if not self._is_later(figures[0], later) and self._standing.counts_otherwise(figures[0], later):
                yield later

    def _denied(self, figures: Sequence[Sentence]) -> Iterator[Sentence]:
        """Sentences of later articles that rule a figure out."""
        for article in self._reports:
            for later in self._sentences[article.id][:READ_WITHIN]:
                if self._is_later(later, figures[0]) and any(
                    self._likeness.contradict(figure, later)
                    and self._likeness.same(figure, later) >= SAME_FACT
                    for figure in figures
                ):
                    yield later

    def _is_later(self, one: Sentence, other: Sentence) -> bool:
        """Whether ``one`` was surely published after ``other``, by more than an hour."""
        after = self._moment(one) > self._moment(other)
        return after and apart(self._articles[one.article], self._articles[other.article], HOUR)

    def _moment(self, sentence: Sentence) -> datetime.datetime:
        return moment_of(self._articles[sentence.article]) or _NEVER

    def _sentence(self, citation: Citation) -> Sentence:
        held = self._sentences[citation.article]
        return next(each for each in held if (each.start, each.end) == (citation.start, citation.end))
