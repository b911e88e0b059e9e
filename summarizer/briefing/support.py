"""Who reports a key point: each independent origin with the sentence in which it says so."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

import numpy as np
import numpy.typing as npt

from summarizer.briefing.citations import cite
from summarizer.briefing.likeness import REPORTED, Likeness
from summarizer.models import Article, Corroboration, Sentence, Support, headline_text, publisher_of

# Of an article only the sentences that share the most words with a point are weighed in full, so that the work grows
# with articles and not with sentences. Not tuned.
WEIGHED_PER_ARTICLE = 3
# Sentences that share less of their words are not weighed at all. No open pair that reaches REPORTED has less than .27.
LEAST_OVERLAP = 0.2
# From this weighted share of a point's words on, a sentence or title of another source may say the same in part, so
# that nobody is called the only source. Not tuned yet beyond the sample week.
NEAR = 0.3


class Supports:
    """Finds who reports a point in one event.

    Args:
        articles: all articles of the event in canonical order, reprints and opinion included.
        sentences: article id → its sentences.
        voice_of: article id → the independent voice that it speaks with, by name; see ``voices``.
        likeness: compares sentences.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        sentences: Mapping[str, Sequence[Sentence]],
        voice_of: Mapping[str, str],
        likeness: Likeness,
    ) -> None:
        self._articles = articles
        self._voice_of = voice_of
        self._likeness = likeness
        everything = [s for article in articles for s in sentences[article.id]]
        self._index = _Index(everything, likeness)
        self._titled = _Index([*everything, *_titles(articles)], likeness)

    def of(self, point: Sentence) -> tuple[Support, tuple[float, ...]]:
        """Who reports ``point``, a sentence of one of the articles, and how surely each cited sentence does.

        Of each voice its earliest article that has the fact is cited.
        """
        said = self._said(point)
        holding = [article for article in self._articles if article.id in said]
        speakers: dict[str, Article] = {}
        for article in holding:
            speakers.setdefault(self._voice_of[article.id], article)
        cited = tuple(cite(said[speaker.id][1], speaker) for speaker in speakers.values())
        support = Support(tuple(speakers), cited, tuple(article.id for article in holding))
        return support, tuple(said[speaker.id][0] for speaker in speakers.values())

    def corroboration(self, point: Sentence, support: Support) -> tuple[Corroboration, bool]:
        """What can be said of the sources of ``point``, and whether it is to be called that of one source only."""
        if len(support.origins) > 1:
            return "several", False
        own = self._voice_of[point.article]
        others = {article for article, voice in self._voice_of.items() if voice != own}
        if self._titled.nearness(point, others) >= NEAR:
            return "unclear", False
        return "only", bool(others)

    def _said(self, point: Sentence) -> dict[str, tuple[float, Sentence]]:
        """Article id → the sentence that reports ``point`` most surely, where one does, and how surely.

        Of equals it is the first.
        """
        best: dict[str, tuple[float, Sentence]] = {point.article: (1.0, point)}
        for sentence in self._index.nearest(point):
            if sentence.article == point.article:
                continue
            score = round(self._likeness.reports(point, sentence), 9)
            if score >= REPORTED and score > best.get(sentence.article, (0.0, point))[0]:
                best[sentence.article] = score, sentence
        return best


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


def _titles(articles: Sequence[Article]) -> list[Sentence]:
    """The headlines of ``articles`` as sentences; a negative start keeps them apart from those of the texts."""
    return [Sentence(a.id, 0, 0, -1, -1, headline_text(a)) for a in articles if headline_text(a)]


class _Index:
    """The sentences of an event by their stems."""

    def __init__(self, sentences: Sequence[Sentence], likeness: Likeness) -> None:
        self._sentences = sentences
        self._likeness = likeness
        held: dict[str, tuple[list[int], list[float]]] = {}
        self._total = np.zeros(len(sentences))
        for number, sentence in enumerate(sentences):
            for stem, weight in likeness.weights(sentence).items():
                rows, weights = held.setdefault(stem, ([], []))
                rows.append(number)
                weights.append(weight)
                self._total[number] += weight
        self._held = {stem: (np.array(rows), np.array(weights)) for stem, (rows, weights) in held.items()}

    def nearest(self, point: Sentence) -> list[Sentence]:
        """Of each article the sentences that share the most words with ``point``, in the order of the sentences."""
        overlap = self._overlap(point).round(9)
        likely = np.flatnonzero(overlap >= LEAST_OVERLAP)
        taken: Counter[str] = Counter()
        found = []
        for number in likely[np.argsort(-overlap[likely], kind="stable")].tolist():
            article = self._sentences[number].article
            taken[article] += 1
            if taken[article] <= WEIGHED_PER_ARTICLE:
                found.append(number)
        return [self._sentences[number] for number in sorted(found)]

    def nearness(self, point: Sentence, articles: Set[str]) -> float:
        """The largest weighted share of the words of ``point`` that one sentence of ``articles`` has."""
        shared = np.zeros(len(self._sentences))
        wanted = self._likeness.weights(point)
        for stem, weight in wanted.items():
            shared[self._held.get(stem, _NONE)[0]] += weight
        there = [number for number, sentence in enumerate(self._sentences) if sentence.article in articles]
        return float(shared[there].max(initial=0.0)) / (sum(wanted.values()) or 1.0)

    def _overlap(self, point: Sentence) -> npt.NDArray[np.float64]:
        """The weighted share of the words of both that each sentence and ``point`` have in common."""
        shared = np.zeros(len(self._sentences))
        wanted = self._likeness.weights(point)
        for stem, weight in wanted.items():
            rows, weights = self._held.get(stem, _NONE)
            shared[rows] += weights + weight
        total = self._total + sum(wanted.values())
        return np.divide(shared, total, out=np.zeros_like(shared), where=total > 0)


_NONE = (np.array([], dtype=np.int64), np.array([], dtype=np.float64))
