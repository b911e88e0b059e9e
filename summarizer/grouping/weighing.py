"""Computes the vectors of a whole batch at once, the same as ``vectors`` makes for single articles.

Nearly all runs stand in one article alone and weigh nothing; as text they would fill memory. Here words are numbers,
and only runs that two articles share are ever spelt out. To the last bit an article has the vector of its own.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping.candidates import Packed, pack_vector
from summarizer.grouping.vectors import (
    LEAST_ARTICLES,
    NAME,
    TF_HALF,
    TITLE,
    DocumentFrequencies,
    Vectors,
    count_terms,
    counted_sentences,
    lead,
    unit_vectors,
    vectorize,
)
from summarizer.models import Article
from summarizer.text.annotation import MarkedText

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Short = npt.NDArray[np.int32]  # what is kept of every word of a batch, until all are weighed

AT_ONCE = 1 << 10  # articles; bounds memory, changes no result; more would need more bits
_BITS = 26  # of the number of a word or a run: there is no memory for more
_MASK = (1 << 2 * _BITS) - 1
_WORD, _RUN, _LONE = range(3)  # the order in which ``DocumentFrequencies.weigh`` gives terms


@dataclass(frozen=True)
class _Part:
    """The words of some articles in order: whose each is, where its sentence begins and ends, and what it counts."""

    articles: int
    article: Short
    word: Short
    begin: Short
    end: Short
    weight: Floats
    title: npt.NDArray[np.bool_]

    def starts(self, length: int) -> Numbers:
        """Where a run of so many words begins."""
        return np.flatnonzero(np.arange(len(self.word)) + length <= self.end)

    def distinct(self, places: Numbers, codes: Numbers) -> Numbers:
        """The codes of what stands at these places, each as often as articles have it."""
        both = self.article[places].astype(np.int64) << 2 * _BITS | codes
        both.sort()
        return both[np.diff(both, prepend=-1) > 0] & _MASK


@dataclass(frozen=True)
class _Runs:
    """The runs that several articles have, as the codes of what they begin with and of their last word, in order."""

    codes: Numbers
    counts: Numbers

    def find(self, codes: Numbers) -> Numbers:
        """The number of each code, -1 where no two articles have it."""
        if not len(self.codes):
            return np.full(len(codes), -1)
        places = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        return np.where(self.codes[places] == codes, places, -1)


def weigh_by(table: DocumentFrequencies, articles: Sequence[Article]) -> tuple[Vectors, list[Packed]]:
    """The vector of each article by a given table, as a row and packed."""
    bags = [table.weigh(count_terms(article)) for article in articles]
    return vectorize(bags), [pack_vector(bag) for bag in bags]


def weigh_all(
    texts: Sequence[MarkedText], language: str, at_once: int = AT_ONCE
) -> tuple[DocumentFrequencies, Vectors, list[Packed]]:
    """The table of a batch of one language, and the vector of each article, as a row and packed."""
    number: defaultdict[str, int] = defaultdict(count().__next__)
    parts = [_part(texts[at : at + at_once], number) for at in range(0, len(texts), at_once)]
    counts = np.zeros(len(number), dtype=np.int64)
    for part in parts:
        every = np.arange(len(part.word))
        counts += np.bincount(part.distinct(every, part.word.astype(np.int64)), minlength=len(number))
    pairs = _shared(part.distinct(*_pair_codes(part)) for part in parts)
    triples = _shared(part.distinct(*_triple_codes(part, pairs)) for part in parts)
    names = list(number)
    of_pairs = [f"{names[a]} {names[b]}" for a, b in _halves(pairs)]
    of_triples = [f"{of_pairs[a]} {names[b]}" for a, b in _halves(triples)]
    words = dict(zip(names, counts.tolist(), strict=True))
    runs = dict(zip(of_pairs, pairs.counts.tolist(), strict=True))
    runs |= zip(of_triples, triples.counts.tolist(), strict=True)
    table = DocumentFrequencies(len(texts), words, runs, language)
    terms = _Terms([*words, *runs], counts, table)
    packed: list[Packed] = []
    rows: list[_Rows] = []
    while parts:  # nobody else needs a part or a bag, and all of them would fill memory
        bag = _bag(parts.pop(0), pairs, triples, terms)
        packed += _packed(bag, terms)
        rows.append(_Rows(terms.column[bag.terms], bag.weights, np.diff(bag.ends, prepend=0)))
    return table, _vectors(rows, terms), packed


def _part(texts: Sequence[MarkedText], number: defaultdict[str, int]) -> _Part:
    words: list[int] = []
    capitals: list[bool] = []
    sentences: list[tuple[int, int, int]] = []  # article, place in its body or -1 for the headline, words
    for article, text in enumerate(texts):
        for start, marked in ((-1, text.headline), *counted_sentences(text)):
            words += [number[stem] for _, stem, _ in marked]
            capitals += [capital for _, _, capital in marked]
            sentences.append((article, start, len(marked)))
    articles, places, lengths = np.array(sentences, dtype=np.int64).reshape(-1, 3).T
    ends = np.cumsum(lengths)
    begin, position, title = (np.repeat(each, lengths) for each in (ends - lengths, places, places < 0))
    inside = np.arange(len(words)) - begin
    place = np.maximum(position, 0) + inside
    leads = np.array([lead(each) for each in range(int(place.max(initial=0)) + 1)])
    named = np.array(capitals, dtype=bool) & (inside > 0)
    return _Part(
        articles=len(texts),
        article=np.repeat(articles, lengths).astype(np.int32),
        word=np.array(words, dtype=np.int32),
        begin=begin.astype(np.int32),
        end=np.repeat(ends, lengths).astype(np.int32),
        weight=np.where(title, TITLE, leads[place]) * np.where(named, NAME, 1.0),
        title=title,
    )


def _shared(found: Iterable[Numbers]) -> _Runs:
    codes = np.concatenate([*found, np.zeros(0, dtype=np.int64)])
    codes.sort()
    # Most codes stand alone; only of the others is anything made, which keeps memory small.
    again = np.flatnonzero(codes[1:] == codes[:-1])
    first = np.diff(again, prepend=-2) > 1
    begins = again[first]
    counts = np.diff(np.flatnonzero(first), append=len(again)) + 1
    kept = counts >= LEAST_ARTICLES
    return _Runs(codes[begins[kept]], counts[kept])


def _pair_codes(part: _Part) -> tuple[Numbers, Numbers]:
    places = part.starts(2)
    return places, part.word[places].astype(np.int64) << _BITS | part.word[places + 1]


def _triple_codes(part: _Part, pairs: _Runs) -> tuple[Numbers, Numbers]:
    """Of those runs of three alone whose pairs are shared: no others can be."""
    places, codes = _pair_codes(part)
    known = np.full(len(part.word), -1)
    known[places] = pairs.find(codes)
    places = part.starts(3)
    places = places[(known[places] >= 0) & (known[places + 1] >= 0)]
    return places, known[places] << _BITS | part.word[places + 2]


def _halves(runs: _Runs) -> Iterator[tuple[int, int]]:
    return zip((runs.codes >> _BITS).tolist(), (runs.codes & (1 << _BITS) - 1).tolist(), strict=True)


class _Terms:
    """All words and the shared runs, by number: what each weighs, and its column, -1 where it weighs nothing."""

    def __init__(self, names: Sequence[str], counts: Numbers, table: DocumentFrequencies) -> None:
        self.words = len(counts)
        self.lone = counts < LEAST_ARTICLES
        self.lone_share = table.lone_share
        known = table.weights
        self.weight = np.array(
            [
                table.idf(name) if number < self.words and self.lone[number] else known.get(name, 0.0)
                for number, name in enumerate(names)
            ]
        )
        weighed = [names[number] for number in np.flatnonzero(self.weight > 0).tolist()]
        self.names = sorted(weighed)
        column = {name: place for place, name in enumerate(self.names)}
        self.column = np.array([column.get(name, -1) for name in names], dtype=np.int32)
        self.checksum = np.array(
            [zlib.crc32(name.encode("utf-8", "surrogatepass")) for name in names], dtype=np.uint32
        )


@dataclass(frozen=True)
class _Bag:
    """The terms of some articles with their weights, in order; ``ends`` is where those of each article end."""

    terms: Numbers
    weights: Floats
    ends: Numbers


class _Rows(NamedTuple):
    """The terms of some articles as columns, their weights, and how many each article has."""

    columns: Short
    weights: Floats
    sizes: Numbers


def _bag(part: _Part, pairs: _Runs, triples: _Runs, terms: _Terms) -> _Bag:
    """The terms of each article in the order of ``DocumentFrequencies.weigh``."""
    two, codes = _pair_codes(part)
    of_two = pairs.find(codes)
    three, codes = _triple_codes(part, pairs)
    of_three = triples.find(codes)
    two, of_two = two[of_two >= 0], of_two[of_two >= 0]
    three, of_three = three[of_three >= 0], of_three[of_three >= 0]
    every = np.arange(len(part.word))
    # Of a sentence first its words count, then its runs of two, then its runs of three.
    counts = (
        _counted(part.article, part.word, part.weight, every),
        _counted(
            part.article[np.concatenate([two, three])],
            terms.words + np.concatenate([of_two, len(pairs.codes) + of_three]),
            np.where(part.title[np.concatenate([two, three])], TITLE, 1.0),
            np.concatenate([part.begin[two] + two, part.end[three] + three]),
        ),
    )
    article, term, times, order = (np.concatenate(each) for each in zip(*counts, strict=True))
    lone = np.zeros(len(term), dtype=bool)
    lone[term < terms.words] = terms.lone[term[term < terms.words]]
    weight = np.where(lone, terms.lone_share, 1.0) * (times / (times + TF_HALF)) * terms.weight[term]
    kind = np.where(lone, _LONE, np.where(term < terms.words, _WORD, _RUN))
    kept = np.flatnonzero(weight > 0)
    kept = kept[np.lexsort((order[kept], kind[kept], article[kept]))]
    ends = np.cumsum(np.bincount(article[kept], minlength=part.articles))
    return _Bag(term[kept], weight[kept], ends)


def _counted(
    article: Short, term: Short | Numbers, weight: Floats, order: Numbers
) -> tuple[Numbers, Numbers, Floats, Numbers]:
    """Of each article and term the sum of the weights, added in order, and where the term comes first."""
    both = article.astype(np.int64) << 2 * _BITS | term
    keys, first, inverse = np.unique(both, return_index=True, return_inverse=True)
    times: Floats = np.bincount(inverse, weights=weight, minlength=len(keys)).astype(np.float64)
    return keys >> 2 * _BITS, keys & _MASK, times, order[first]


def _packed(bag: _Bag, terms: _Terms) -> Iterator[Packed]:
    """As ``candidates.pack_vector`` packs each article."""
    start = 0
    for end in bag.ends.tolist():
        values = bag.weights[start:end]
        length = float(np.sqrt((values * values).sum()))
        checksums = terms.checksum[bag.terms[start:end]]
        yield checksums.tobytes(), (values / (length or 1.0)).astype(np.float32).tobytes()
        start = end


def _vectors(parts: list[_Rows], terms: _Terms) -> Vectors:
    """The rows as one matrix; ``parts`` is emptied."""
    columns, weights, sizes = (np.concatenate(each) for each in zip(*parts, strict=True))
    parts.clear()
    rows = sparse.csr_matrix(
        (weights, columns, np.concatenate([[0], np.cumsum(sizes)])),
        shape=(len(sizes), max(1, len(terms.names))),
    )
    rows.sort_indices()
    return Vectors(unit_vectors(rows), terms.names or ("",))
