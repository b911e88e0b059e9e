"""Whether the newest figure of what went on still holds: a later sentence may count on without a figure of its own.

"Five died" is followed by "a sixth person has died", or by a title that says so.
"""

import datetime
from dataclasses import replace

from summarizer.briefing.citations import Citer
from summarizer.briefing.material import Material
from summarizer.briefing.news_cycles import HOUR, apart, moment_of
from summarizer.briefing.supersession import Supersession
from summarizer.models import Citation, Claim, Disagreement, Sentence

_NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)


class Settling:
    """Finds what overtook the newest figure of a development.

    Args:
        material: the event's articles.
        standing: what later articles overtake.
    """

    def __init__(self, material: Material, standing: Supersession) -> None:
        self._articles = {article.id: article for article in material.articles}
        self._sentences = material.sentences
        self._citer = Citer(material.articles, standing)
        self._standing = standing

    def settle(self, told: Disagreement) -> Disagreement:
        """The same, its newest figure with what overtook it, where that is so; disagreements stay as they are."""
        newest = told.values[0]
        later = self._overtaking(told) if told.kind == "development" else None
        if later is None:
            return told
        cited = self._citer.cite_alone(self._in_text(later))
        overtaken = Claim(newest.value, replace(newest.citation, superseded=cited))
        return replace(told, values=(overtaken, *told.values[1:]))

    def _overtaking(self, told: Disagreement) -> Sentence | None:
        """What counts otherwise than the newest figure, is not older, and overtook it or one before."""
        figures = [self._sentence(claim.citation) for claim in told.values]
        overtaking = (later for figure in figures if (later := self._standing.later(figure)) is not None)
        found = [
            later
            for later in overtaking
            if later not in figures
            and not self._is_later(figures[0], later)
            and self._standing.counts_otherwise(figures[0], later)
        ]
        return max(found, key=lambda each: (self._moment(each), -each.start), default=None)

    def _in_text(self, later: Sentence) -> Sentence:
        """Where a title overtook it, the sentence of its article that counts the same, if there is one."""
        said = self._sentences[later.article] if later.start < 0 else ()
        return next((sentence for sentence in said if self._standing.is_current(sentence)), later)

    def _is_later(self, one: Sentence, other: Sentence) -> bool:
        """Whether ``one`` was surely published after ``other``, by more than an hour."""
        after = self._moment(one) > self._moment(other)
        return after and apart(self._articles[one.article], self._articles[other.article], HOUR)

    def _moment(self, sentence: Sentence) -> datetime.datetime:
        return moment_of(self._articles[sentence.article]) or _NEVER

    def _sentence(self, citation: Citation) -> Sentence:
        held = self._sentences[citation.article]
        return next(each for each in held if (each.start, each.end) == (citation.start, citation.end))
