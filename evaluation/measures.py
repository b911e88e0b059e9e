"""Measures one summary: ROUGE, takeaways covered, length, repetition, openers, faults."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from evaluation import content_units, rouge
from evaluation.faults import OF_SENTENCES, Later, faults_of, stale
from evaluation.leaning import Said, unresolved
from evaluation.references import Reference
from evaluation.rouge import Tokenize
from evaluation.whole import NOTHING_BESIDE, Whole, faults_of_whole
from summarizer.models import Article
from summarizer.text.languages import one_line

# How many characters of an article are searched for the first name of a surname. Not tuned.
KNOWN_WITHIN = 20_000
#: The probability that a takeaway is said, the index of the best sentence, and what contradicts it.
Verdict = tuple[float, int | None, str]
Status = Literal["ran", "not run", "failed", "missing"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One system's summary of one topic, measured.

    ``status`` is ``"not run"`` when the time limit stopped the system (then nothing is measured and no comparison uses
    the topic), ``"failed"`` when it raised an error and ``"missing"`` when its file has no summary of the topic (then
    its summary is empty and scores zero). ``cut`` counts words that did not fit into the budget.
    """

    status: Status
    why: str = ""
    sentences: tuple[str, ...] = ()
    openers: tuple[bool, ...] = ()
    rouge: tuple[tuple[float, float, float], ...] = ()
    redundancy: float = 0.0
    #: For each reference that is a list, each takeaway as judged.
    judged: tuple[tuple[Verdict, ...], ...] = ()
    takeaway_precision: float = 0.0
    cut: int = 0
    #: The faults: kind, number of the sentence or key point, reason.
    faults: tuple[tuple[str, int, str], ...] = ()
    #: Whether a headline is given, and how many key points are.
    headline: bool = False
    points: int = 0

    @property
    def words(self) -> int:
        """White-space words of the summary."""
        return sum(len(sentence.split()) for sentence in self.sentences)

    @property
    def coverage(self) -> float:
        """The share of the takeaways that is said, mean over lists; NaN without lists."""
        return _mean([content_units.coverage([verdict[0] for verdict in each]) for each in self.judged])

    @property
    def hits(self) -> float:
        """The share of takeaways that are covered, mean over lists; NaN without lists."""
        return _mean(
            [_mean([float(verdict[0] >= content_units.HIT) for verdict in each]) for each in self.judged]
        )

    def marked(self, kind: str | None = None) -> int:
        """How many sentences or points have a kind of fault; without a kind, any fault that single sentences show."""
        kinds = OF_SENTENCES if kind is None else (kind,)
        return len({at for each, at, _ in self.faults if each in kinds})

    @property
    def takeaway_f1(self) -> float:
        """The harmonic mean of ``coverage`` and ``takeaway_precision``."""
        both = self.coverage + self.takeaway_precision
        return 2 * self.coverage * self.takeaway_precision / both if both else both

    def value(self, metric: str, part: str) -> float:
        """ROUGE's ``part``: ``"p"``, ``"r"`` or ``"f"``."""
        return self.rouge[rouge.TABLE_METRICS.index(metric)]["prf".index(part)]

    def as_list(self) -> list[Any]:
        """The fields in order, for JSON; ``Measured.from_list`` reads them back to the last bit."""
        found = [self.status, self.why, self.sentences, self.openers, self.rouge, self.redundancy]
        found += [self.judged, self.takeaway_precision, self.cut, self.faults]
        return [*found, self.headline, self.points]

    @classmethod
    def from_list(cls, fields: Sequence[Any]) -> "Measured":
        """The value that ``as_list`` wrote."""
        status, why, sentences, openers, scores, repeated, judged, precision, cut, faults, *whole = fields
        triples = tuple((float(p), float(r), float(f)) for p, r, f in scores)
        grades = tuple(tuple((float(p), sentence, why) for p, sentence, why in each) for each in judged)
        return cls(
            status,
            why,
            tuple(sentences),
            tuple(openers),
            triples,
            repeated,
            grades,
            precision,
            cut,
            tuple((kind, int(at), reason) for kind, at, reason in faults),
            *whole,
        )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The references of one topic, counted once for all systems."""

    counted: tuple[rouge.Counted, ...]
    lists: tuple[tuple[str, ...], ...]
    tokenize: Tokenize
    how: rouge.How
    language: str
    articles: tuple[Article, ...] = ()
    known: str = ""
    later: Later | None = None

    @classmethod
    def of(
        cls,
        references: Sequence[Reference],
        tokenize: Tokenize,
        how: rouge.How,
        language: str,
        articles: Sequence[Article] = (),
    ) -> "Yardstick":
        """Prepare the references; the articles are used to detect leaning and overtaken sentences."""
        counted = tuple(rouge.count(r.text, tokenize, rouge.TABLE_METRICS) for r in references)
        known = "\n".join(article.text[:KNOWN_WITHIN] for article in articles)
        lists = tuple(r.lines for r in references if r.listed)
        return cls(counted, lists, tokenize, how, language, tuple(articles), known, Later(articles))


def measure(summary: Sequence[Said], by: Yardstick, whole: Whole = NOTHING_BESIDE) -> Measured:
    """Measure a summary, one sentence a line, since ROUGE takes a line end for the end of a sentence."""
    sentences = tuple(one_line(said.text) for said in summary)
    precisions = [content_units.precision(sentences, each, by.language) for each in by.lists]
    return Measured(
        "ran",
        "",
        sentences,
        tuple(unresolved(summary)),
        rouge_scores("\n".join(sentences), by),
        redundancy([by.tokenize(sentence) for sentence in sentences]),
        judge(sentences, by),
        _mean(precisions) if precisions else 0.0,
        faults=(
            *((f.kind, f.at, f.why) for f in faults_of(summary, known=by.known)),
            *_overtaken(summary, by),
            *((f.kind, f.at, f.why) for f in faults_of_whole(whole, sentences, by.articles)),
        ),
        headline=whole.headline is not None,
        points=len(whole.points),
    )


def _overtaken(summary: Sequence[Said], by: Yardstick) -> Iterator[tuple[str, int, str]]:
    for n, said in enumerate(summary):
        if by.later and (why := stale(said.text, by.later.than(said), by.language)):
            yield "stale", n, why


def broken(why: str, by: Yardstick, status: Status = "failed") -> Measured:
    """The measures of a system that failed or said nothing: the zeros of an empty summary."""
    return Measured(status, why, rouge=rouge_scores("", by), judged=judge((), by))


def judge(sentences: Sequence[str], by: Yardstick) -> tuple[tuple[Verdict, ...], ...]:
    """Each takeaway of each list: its probability, the sentence that says most of it, and what contradicts it."""
    found = [content_units.judge(each, sentences, by.language) for each in by.lists]
    return tuple(tuple((j.score, j.sentence, j.against) for j in each) for each in found)


def rouge_scores(candidate: str, by: Yardstick) -> tuple[tuple[float, float, float], ...]:
    """Precision, recall and F1 of each of ``rouge.TABLE_METRICS``, over all references."""
    counted = rouge.count(candidate, by.tokenize, rouge.TABLE_METRICS)
    each = [rouge.score(reference, counted, rouge.TABLE_METRICS) for reference in by.counted]
    over = rouge.over_references(each, by.how)
    return tuple((s.precision, s.recall, s.f1) for s in (over[metric] for metric in rouge.TABLE_METRICS))


def redundancy(sentences: Sequence[Sequence[str]]) -> float:
    """Mean over sentences of the largest share of a sentence's bigrams that one other sentence has too.

    0 for a summary of one sentence.

    >>> redundancy([["a", "b", "c"], ["a", "b", "d"], ["e", "f"]])
    0.3333333333333333
    """
    grams = [set(pairwise(tokens)) for tokens in sentences]
    if len(grams) < 2:
        return 0.0
    shares = [
        max((len(own & other) / len(own) for m, other in enumerate(grams) if m != n), default=0.0)
        if own
        else 0.0
        for n, own in enumerate(grams)
    ]
    return sum(shares) / len(shares)
