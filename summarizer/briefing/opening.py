"""The sentence that says what happened: of an article's head, told by the most sources, the newest that still holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.briefing.key_points import LEAST_FIT, stands_alone
from summarizer.briefing.supersession import Standing, Supersession, recency
from summarizer.briefing.support import Supports
from summarizer.models import Article, Sentence, headline_text
from summarizer.text.tokens import content_stems

# Reporters say what happened in one of so many first sentences.
HEAD = 3
# What the score adds to the share of the sources that report a sentence: for the newest article against the oldest, for
# a lead against the sentences after it, for all words of the article's title. A lead that paints a scene before it says
# what happened shares little with its title: at .4, and .3 for what tells most, two of 28 openings of two made weeks
# did not say what happened, and three said less of it. Leads at .2 and .3 are alike.
NEWEST, LEAD, TITLED = 0.6, 0.3, 0.8
# And for the newest count of those who died. Not tuned.
COUNTS = 0.5
# And for a sentence that is fit to be told. Not tuned.
FITTING = 0.3
# And for the sentence that tells most of the event: short ones are reported by many, whatever they say.
CENTRAL = 0.6
# More words leave no room for anything else.
LARGEST_SHARE = 0.67
_STANDING = {Standing.HOLDS: 0.0, Standing.PLANNED: -0.5, Standing.PASSED: -1.0, Standing.OVERTAKEN: -2.0}


@dataclass(frozen=True, slots=True)
class Opener:
    """Finds the sentence that says what happened.

    Args:
        supports: who reports what.
        standing: what still holds.
        central: how much of the whole event a sentence tells, from 0 to 1; 0 where it is not in there.
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
        room = words - len(main.text.split())
        language = self.supports.language
        fitting = [
            each for each in counting if len(each.text.split()) <= room and stands_alone(each, language)
        ]
        if not fitting:
            return (main,)
        return main, max(fitting, key=lambda each: (round(self.supports.reach(each), 9), -each.position))

    def main(self, heads: Sequence[tuple[Article, Sequence[Sentence]]], words: int) -> Sentence | None:
        """The sentence that a briefing of ``words`` words opens with; ``None`` where none stands alone.

        Args:
            heads: the articles that speak, in canonical order, each with its first sentences.
            words: the budget.
        """
        age = recency([article for article, _ in heads])
        best: tuple[float, Sentence] | None = None
        for article, sentences in heads:
            for sentence in sentences:
                if not self._is_able(sentence, article.language, words):
                    continue
                score = round(self._weigh(sentence, article, age[article.id]), 9)
                if best is None or score > best[0]:
                    best = score, sentence
        return best[1] if best else None

    def _is_able(self, sentence: Sentence, language: str, words: int) -> bool:
        fit = self.fit(sentence) >= LEAST_FIT
        return (
            fit and len(sentence.text.split()) <= LARGEST_SHARE * words and stands_alone(sentence, language)
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
    titled = set(content_stems(headline_text(article), article.language))
    return len(titled.intersection(content_stems(sentence.text, article.language))) / max(len(titled), 1)
