"""Weighs the concepts of each sentence: what it would add to a briefing.

A concept is a pair of neighbouring stems (Gillick and Favre 2009). Its worth is the expected number of times that a
reader's summary uses it, a log-linear function of what is seen of the pair and of the sentence that it stands in, in
the manner of supervised bigram weighting (Li, Qian and Liu 2013). The coefficients are frozen; docs/ranking.md,
"Ranking", says how they were fitted and how they carry over from one kind of news to another.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set, Sized
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np

from summarizer.models import Sentence
from summarizer.ranking import lexrank
from summarizer.ranking.lexrank import Floats, Numbers, coefficients_without
from summarizer.ranking.readability import attributes_it, names_a_day
from summarizer.text import languages, tokens
from summarizer.text.annotation import annotate

# An edge inside one article counts half of one across articles: docs/ranking.md, "Ranking".
SAME_ARTICLE = 0.5
QUOTES = '"“”'
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class SentenceConcepts:
    """The sentences of one event as numbers; ``n`` sentences in canonical order."""

    sentences: tuple[Sentence, ...]
    language: str
    words: tuple[list[str], ...]
    titles: tuple[list[str], ...]
    article: Numbers
    position: Numbers
    length: Floats
    stop: frozenset[str]

    @cached_property
    def content(self) -> tuple[frozenset[str], ...]:
        """The stems of each sentence that are not stop words."""
        return tuple(frozenset(words) - self.stop for words in self.words)

    @cached_property
    def titled(self) -> frozenset[str]:
        """The stems of all titles that are not stop words."""
        return frozenset(word for title in self.titles for word in title) - self.stop

    @cached_property
    def numbered(self) -> tuple[Numbers, Numbers, dict[str, int]]:
        """``lexrank.numbered`` of the words."""
        return lexrank.numbered(self.words)

    @cached_property
    def singles(self) -> tuple[Numbers, Numbers, dict[str, int]]:
        """Row and number of each distinct word of each sentence, and the number of each word."""
        row, number, names = self.numbered
        first = lexrank.first_of_each(row * np.int64(len(names)) + number)
        return row[first], number[first], names

    @cached_property
    def pairs(self) -> tuple[Numbers, Numbers, Numbers]:
        """``lexrank.numbered_pairs`` of the words."""
        row, number, names = self.numbered
        return lexrank.numbered_pairs(row, number, len(names))

    @cached_property
    def support_of_singles(self) -> tuple[Numbers, Numbers, Numbers]:
        """``support`` of the words."""
        return support(self, *self.singles)

    @cached_property
    def support_of_pairs(self) -> tuple[Numbers, Numbers, Numbers]:
        """``support`` of the pairs."""
        return support(self, *self.pairs)

    @cached_property
    def sentence_features(self) -> dict[str, Floats]:
        """``_sentence_features``, found once for all budgets."""
        return _sentence_features(self)

    @cached_property
    def concept_features(self) -> dict[str, Floats]:
        """``_concept_features`` of the pairs, found once for all budgets."""
        return _concept_features(self, *self.pairs)

    @cached_property
    def shared(self) -> tuple[Numbers, Numbers, int, Floats]:
        """Rows and columns of content words, how many these are, and how many other articles have each."""
        row, number, names = self.singles
        content = np.array([word not in self.stop for word in names], dtype=bool)
        held = content[number]
        row, column = row[held], (np.cumsum(content) - 1)[number[held]]
        words = range(int(content.sum()))
        articles, _, _ = support(self, row, column, words)
        return row, column, len(words), np.asarray(articles - 1, dtype=np.float64)


@dataclass(frozen=True)
class Concepts:
    """Each (sentence, concept) with its worth: ``row`` is sorted, ``column`` the number of the concept.

    The first ``pairs`` of the ``count`` concepts are pairs of words, those after them single words.
    """

    row: Numbers
    column: Numbers
    worth: Floats
    count: int
    pairs: int
    centrality: Floats


def take_apart(sentences: Sequence[Sentence], titles: Mapping[str, str], language: str) -> SentenceConcepts:
    """``sentences`` and the titles of their articles, as stems and numbers."""
    numbers: dict[str, int] = {}
    stop = frozenset(tokens.stems(sorted(languages.stop_words(language)), language))
    return SentenceConcepts(
        sentences=tuple(sentences),
        language=language,
        words=tuple(_stems(sentence.text, language) for sentence in sentences),
        article=np.array([numbers.setdefault(s.article, len(numbers)) for s in sentences], dtype=np.int64),
        titles=tuple(_stems(titles.get(article, ""), language) for article in numbers),
        position=np.array([sentence.position for sentence in sentences], dtype=np.int64),
        length=np.array([tokens.count_words(sentence.text) for sentence in sentences], dtype=np.float64),
        stop=stop,
    )


def weigh(
    material: SentenceConcepts,
    centrality: Floats,
    budget: float,
    coefficients: Mapping[str, float],
    without: Set[str] = frozenset(),
) -> Concepts:
    """The worth of each concept in each sentence, the highest being 1, for a budget in words.

    Args:
        material: the sentences.
        centrality: of each, as ``walk`` finds it.
        budget: of the summary, in words.
        coefficients: of the features.
        without: what is left out of ``summarizer.ranking.lexrank.PARTS``.
    """
    coefficients = coefficients_without(coefficients, without)
    row, column, pairs = material.pairs
    of_sentence = _mix(_by_budget(material.sentence_features, centrality, budget), coefficients)
    earliest = math.log(budget / 100) * material.concept_features["earliest"]
    of_concept = _mix(material.concept_features | {"earliest_by_budget": earliest}, coefficients)
    logs = of_sentence[row] + of_concept[column]
    # Below e^-30 of the best, a concept is worth nothing; the bound keeps the exponential in range.
    worth = np.exp(np.clip(logs - logs.max(initial=-np.inf), -30, 0)) if len(logs) else logs
    concepts = Concepts(row, column, worth, len(pairs), len(pairs), centrality)
    return _by_centrality(concepts) if "coverage" in without else concepts


def walk(material: SentenceConcepts, without: Set[str] = frozenset()) -> Floats:
    """LexRank of each sentence, 1 on average."""
    bias = np.ones(len(material.sentences)) if "restart" in without else _restart(material)
    inside = 1.0 if "cross-edges" in without else SAME_ARTICLE
    edges = lexrank.Edges(lexrank.term_rows(material.words), material.article, inside)
    return lexrank.centrality(edges, bias) * len(bias)


def _by_centrality(concepts: Concepts) -> Concepts:
    """One concept for each sentence, its centrality; pairs stay, to tell repetition, and are worth nothing."""
    sentences = np.arange(len(concepts.centrality))
    rows = np.concatenate([concepts.row, sentences])
    order = np.argsort(rows, kind="stable")
    return replace(
        concepts,
        row=rows[order],
        column=np.concatenate([concepts.column, concepts.count + sentences])[order],
        worth=np.concatenate([np.zeros(len(concepts.worth)), concepts.centrality])[order],
        count=concepts.count + len(sentences),
    )


def _stems(text: str, language: str) -> list[str]:
    return list(annotate(text, language).stems)


def _mix(features: Mapping[str, Floats], coefficients: Mapping[str, float]) -> Floats:
    return np.asarray(sum(coefficients[name] * values for name, values in features.items()))


def _restart(material: SentenceConcepts) -> Floats:
    """Where the walk restarts: at sentences like the titles and like the other articles' leads, early ones more."""
    titled, content = material.titled, material.content
    leads = Counter(word for i in np.flatnonzero(material.position == 0) for word in content[i])
    others = max(len(material.titles) - 1, 1)
    bias = np.empty(len(content))
    for i, bag in enumerate(content):
        size = max(len(bag), 1)
        is_lead = int(material.position[i] == 0)
        bias[i] = 0.05 + (len(bag & titled) + sum(leads[word] - is_lead for word in bag) / others) / size
    return np.asarray(bias * (1 / (1 + material.position) + 0.2))


def _by_budget(features: dict[str, Floats], centrality: Floats, budget: float) -> dict[str, Floats]:
    """The features of sentences, those that a budget multiplies multiplied by it; their order stays."""
    # Long summaries quote as their sources do, short ones do not.
    room = max(0.0, math.log(budget / 100))
    return features | {
        "depth_by_budget": math.log(budget / 100) * features["depth"],
        "centrality": np.log(0.05 + centrality),
        "has_quote_by_budget": room * features["has_quote_by_budget"],
        "attributes_by_budget": room * features["attributes"],
    }


def _sentence_features(material: SentenceConcepts) -> dict[str, Floats]:
    """The features of sentences in their order; ``_by_budget`` multiplies some, and fills in the centrality."""
    depth = np.log1p(material.position)
    has_quote = _flag(material, lambda text: any(mark in text for mark in QUOTES))
    attributes = _flag(material, lambda text: attributes_it(text, material.language))
    return {
        "depth": depth,
        "depth_by_budget": depth,
        "depth_by_articles": depth / max(len(material.titles), 1),
        "centrality": depth,
        "like_titles": _like_titles(material),
        "length": np.minimum(material.length, 45) / 25,
        "overlong": np.maximum(material.length - 40, 0) / 20,
        "names_a_day": _flag(material, lambda text: names_a_day(text, material.language)),
        "has_quote_by_budget": has_quote,
        "attributes": attributes,
        "attributes_by_budget": attributes,
        "asks": _flag(material, lambda text: text.rstrip('" ”').endswith("?")),
    }


def _like_titles(material: SentenceConcepts) -> Floats:
    """The share of each sentence's content words that some title has."""
    shares = [len(bag & material.titled) / max(len(bag), 1) for bag in material.content]
    return np.array(shares, dtype=np.float64)


def _flag(material: SentenceConcepts, test: Callable[[str], object]) -> Floats:
    return np.array([bool(test(sentence.text)) for sentence in material.sentences], dtype=np.float64)


def _concept_features(
    material: SentenceConcepts,
    row: Numbers,
    column: Numbers,
    pairs: Numbers,
) -> dict[str, Floats]:
    """The features of concepts in their order; a budget multiplies the last time of ``earliest``."""
    articles = max(len(material.titles), 1)
    supported, opening, said = material.support_of_pairs
    words = material.singles[2]
    word_held, _, word_said = material.support_of_singles
    first, second = np.divmod(pairs, np.int64(max(len(words), 1)))
    earliest = np.log1p(_earliest(material, row, column, len(pairs)))
    stop, figure, in_title = (
        np.array([float(bool(test(word))) for word in words])
        for test in (material.stop.__contains__, _DIGIT.search, material.titled.__contains__)
    )
    return {
        "said": np.log(said),
        "articles": np.log(supported),
        "two_articles": (supported >= 2) * 1.0,
        "earliest": earliest,
        "earliest_by_budget": earliest,
        "pair_in_titles": _in_titles(material, pairs) / max(sum(map(bool, material.titles)), 1),
        "opens_articles": opening / articles,
        "stop_words": stop[first] + stop[second],
        "only_stop_words": stop[first] * stop[second],
        "figure": np.maximum(figure[first], figure[second]),
        "words_in_titles": in_title[first] + in_title[second],
        "rarer_word_said": np.log(np.minimum(word_said[first], word_said[second])),
        "commoner_word_said": np.log(np.maximum(word_said[first], word_said[second])),
        "word_share": np.minimum(word_held[first], word_held[second]) / articles,
    }


def _earliest(material: SentenceConcepts, row: Numbers, column: Numbers, count: int) -> Floats:
    """The position at which each concept is said first, in whatever article says it earliest."""
    earliest = np.full(count, float(material.position.max(initial=0)))
    np.minimum.at(earliest, column, material.position[row].astype(np.float64))
    return earliest


def _in_titles(material: SentenceConcepts, pairs: Numbers) -> Numbers:
    """How many titles have each pair."""
    words = material.numbered[2]
    counted = Counter(pair for title in material.titles for pair in set(pairwise(title)))
    known = {
        words[a] * len(words) + words[b]: n for (a, b), n in counted.items() if a in words and b in words
    }
    held = np.zeros(len(pairs), dtype=np.int64)
    for place in np.flatnonzero(np.isin(pairs, list(known))).tolist():
        held[place] = known[int(pairs[place])]
    return held


def support(
    material: SentenceConcepts, row: Numbers, column: Numbers, names: Sized
) -> tuple[Numbers, Numbers, Numbers]:
    """Of each concept: the articles that have it, the articles that open with it, the sentences that have it."""
    count = len(names)
    keys = material.article[row] * np.int64(max(count, 1)) + column
    held = np.bincount(np.unique(keys) % max(count, 1), minlength=count)
    opening = np.bincount(np.unique(keys[material.position[row] == 0]) % max(count, 1), minlength=count)
    return held, opening, np.bincount(column, minlength=count)


# What all shared words together are worth, as a share of what all pairs are worth. docs/ranking.md, "Consensus",
# has the measurements: .2 and .3 are alike, at .4 Multi-News loses .004 of ROUGE-1.
SHARE = 0.2


def with_shared_words(material: SentenceConcepts, concepts: Concepts) -> Concepts:
    """``concepts`` and, after the pairs, each content word with a worth by how many other articles have it."""
    row, column, words, others = material.shared
    if not others.any():
        return concepts
    worth = SHARE * _total(concepts) * others / others.sum()
    rows = np.concatenate([concepts.row, row])
    order = np.argsort(rows, kind="stable")
    return replace(
        concepts,
        row=rows[order],
        column=np.concatenate([concepts.column, column + concepts.count])[order],
        worth=np.concatenate([concepts.worth, worth[column]])[order],
        count=concepts.count + words,
    )


def _total(concepts: Concepts) -> float:
    """What all concepts are worth together, each at its best."""
    best = np.zeros(concepts.count)
    np.maximum.at(best, concepts.column, concepts.worth)
    return float(best.sum())
