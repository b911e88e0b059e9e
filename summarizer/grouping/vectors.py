"""TF-IDF vectors of articles, from stems and from runs of two and three stems; the frequencies that a store keeps.

Within one table of document frequencies an article's vector depends on that article alone, so a later arrival moves
no vector. The table is a prior of general word frequencies, worth ``PRIOR_ARTICLES`` articles, plus counts of
articles: a frequency learnt from five reports on one affair alone would call the affair's own words common.
"""

import json
import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module

import numpy as np
from scipy import sparse

from summarizer.explanations import make_signature
from summarizer.models import Article
from summarizer.text import word_frequencies
from summarizer.text.annotation import MarkedText, Words, marked_text

# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
TITLE = 2.0
LEAD, LEAD_WORDS = 1.0, 30
NAME = 2.5
RUNS = (2, 3)
# A longer text is judged by its head: the whole of a book or of a page of everything would make each word of the
# others one that two articles have. Articles of the development sets are shorter, so nothing there changes.
MOST_WORDS = 3_000


def _no_counts() -> defaultdict[str, float]:
    return defaultdict(float)


@dataclass(frozen=True, slots=True)
class Terms:
    """Weighted counts of one article alone: ``words`` by stem, ``runs`` by stems joined with spaces."""

    words: defaultdict[str, float] = field(default_factory=_no_counts)
    runs: defaultdict[str, float] = field(default_factory=_no_counts)


def count_terms(article: Article, *, with_runs: bool = True) -> Terms:
    """The terms of an article's headline and running text; no runs where a table knows none of them.

    A word of the headline counts ``TITLE``; one at position ``p`` of the body ``1 + LEAD * exp(-p / LEAD_WORDS)``,
    since the lead says what happened; both ``NAME`` times as much where it is capitalised inside a sentence. Runs do
    not cross sentences; they count ``TITLE`` in the headline and 1 in the body.
    """
    terms, text = Terms(), marked_text(article)
    runs = RUNS if with_runs else ()
    _count_words(terms, text.headline, [TITLE] * len(text.headline))
    _count_runs(terms, text.headline, TITLE, runs)
    for position, marked in counted_sentences(text):
        _count_words(terms, marked, map(lead, range(position, position + len(marked))))
        _count_runs(terms, marked, 1.0, runs)
    return terms


def counted_sentences(text: MarkedText) -> Iterator[tuple[int, Words]]:
    """The sentences that are counted, each with its place in the body, in words."""
    position = 0
    for marked in text.sentences:
        if position >= MOST_WORDS:
            return
        yield position, marked
        position += len(marked)


@cache
def lead(place: int) -> float:
    """What a word at a place of the body counts."""
    return 1 + LEAD * math.exp(-place / LEAD_WORDS)


def _count_words(terms: Terms, marked: Words, weights: Iterable[float]) -> None:
    for place, ((_, stem, capital), weight) in enumerate(zip(marked, weights, strict=True)):
        # The first word of a sentence is capitalised whatever it is.
        terms.words[stem] += weight * (NAME if capital and place else 1.0)


def _count_runs(terms: Terms, marked: Words, weight: float, lengths: Sequence[int]) -> None:
    stems = [stem for _, stem, _ in marked]
    for length in lengths:
        for run in map(" ".join, zip(*(stems[start:] for start in range(length)), strict=False)):
            terms.runs[run] += weight


# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
PRIOR_ARTICLES = 400
PRIOR_ARTICLE_WORDS = 200
TF_HALF = 2.0
RUN_WEIGHT = {2: 0.85, 3: 0.70}
# A term of one article alone cannot make two articles alike; left in, it only dilutes the cosine of its own.
LEAST_ARTICLES = 2
# But among few articles, what each of them alone says is most of what tells unrelated ones apart: left out, two
# articles that share "city" and "Friday" have nothing else, and a cosine near 1. So words (not runs) of one article
# count to LONE_ARTICLES / (LONE_ARTICLES + articles). docs/experiments/2026-11-28-grouping-constants.md has the table.
LONE_ARTICLES = 100
# Among few articles those that share a word are mostly reports of one affair: that many of them have it makes the word
# no commoner. So much less it counts for where nobody has counted any, and that fades with this power of what is prior.
# On 106 files of short items and made weeks, in a call and in a young store, exact events (of 738), pairs joined and
# parted wrongly are 685, 59, 69 at 0, 688, 54, 64 at .4, 687, 55, 61 at .6. Larger sets stay as they are.
AFFAIR, AFFAIR_POWER = 0.6, 3.0
# For vectors the same, but only of a handful of articles: with the third power as well the judged pairs fall from .810
# to .806; with the tenth they and 180 pairs of affairs stay, and two growing affairs of nine articles are whole.
AFFAIR_VECTOR_POWER = 10.0
# Articles from which it is worth the while to load scikit-learn, half a second of CPU; changes no result.
_MANY = 5_000
MOST_LONE = 200_000  # words whose IDF is remembered; bounds memory, changes no result


@dataclass(frozen=True)
class DocumentFrequencies:
    """In how many of ``articles`` articles each term occurs, on top of the general frequencies of ``language``.

    ``open`` says that articles will come which the table has not counted: then a word that it does not know counts by
    its general frequency alone, since new names make new events; else a word of one article counts the less, the
    more articles there are. Runs count only where the table knows them.
    Evidence: docs/decisions/0012-frequencies-in-the-store.md.
    """

    articles: int
    words: Mapping[str, int]
    runs: Mapping[str, int]
    language: str
    open: bool = False

    @classmethod
    def count(cls, counted: Sequence[Terms], language: str) -> "DocumentFrequencies":
        """The table of these articles."""
        words: Counter[str] = Counter()
        runs: Counter[str] = Counter()
        for terms in counted:
            words.update(terms.words.keys())
            runs.update(terms.runs.keys())
        return cls(len(counted), words, runs, language)

    @cached_property
    def weights(self) -> dict[str, float]:
        """Term → its weight; a term that would weigh nothing is left out."""
        weighed = {word: self.idf(word) for word, count in self.words.items() if count >= LEAST_ARTICLES}
        weighed |= {
            run: self._run_weight(run, count, weighed)
            for run, count in self.runs.items()
            if count >= LEAST_ARTICLES
        }
        return {term: weight for term, weight in weighed.items() if weight > 0}

    def weigh(self, terms: Terms) -> dict[str, float]:
        """Term → its weight in an article: nothing but the table and the article decides it.

        Counts are damped as in BM25, ``c / (c + TF_HALF)``: a word said ten times is not ten times the evidence
        (Robertson and Zaragoza 2009).
        """
        known, lone, share = self.weights, self._lone, self.lone_share
        weighed = {
            term: count / (count + TF_HALF) * known[term]
            for counts in (terms.words, terms.runs)
            for term, count in counts.items()
            if term in known
        }
        for word, count in terms.words.items():
            if word not in known:
                idf = lone.get(word)
                if idf is None:
                    idf = lone[word] = self.idf(word)
                if idf > 0:
                    weighed[word] = share * (count / (count + TF_HALF)) * idf
        if len(lone) > MOST_LONE:
            lone.clear()
        return weighed

    @cached_property
    def _lone(self) -> dict[str, float]:
        """Word that the table does not know → its IDF, of those that were asked for."""
        return {}

    def rarity(self, word: str) -> float:
        """How rare a word is, from 0 to 1 for one that nobody has: its IDF over the highest that there is."""
        return self.rarities[word]

    @cached_property
    def rarities(self) -> "_Rarities":
        """Word → its rarity, filled as it is asked for."""
        return _Rarities(self)

    def _rarity(self, word: str) -> float:
        idf = self._idf(word, self._told_to_evidence * self.words.get(word, 0))
        return idf / math.log((self._total + 1) / 1.5)

    @property
    def lone_share(self) -> float:
        """How much a word counts that the table knows from one article at most, between 0 and 1."""
        return 1.0 if self.open else LONE_ARTICLES / (LONE_ARTICLES + self.articles)

    def idf(self, word: str) -> float:
        """How rare a word is, in general and here; 0 for one that most articles have."""
        return self._idf(word, self._told_to_vectors * self.words.get(word, 0))

    def _idf(self, word: str, count: float) -> float:
        general = word_frequencies.share(word, self.language, PRIOR_ARTICLE_WORDS)
        return max(0.0, math.log((self._total + 1) / (PRIOR_ARTICLES * general + count + 0.5)))

    @cached_property
    def _told_to_vectors(self) -> float:
        """How much of what was counted makes a word less rare in vectors."""
        return 1 - AFFAIR * math.pow(PRIOR_ARTICLES / self._total, AFFAIR_VECTOR_POWER)

    @cached_property
    def _told_to_evidence(self) -> float:
        """How much of what was counted makes a word less rare for evidence."""
        return 1 - AFFAIR * math.pow(PRIOR_ARTICLES / self._total, AFFAIR_POWER)

    def _run_weight(self, run: str, count: int, known: Mapping[str, float]) -> float:
        """A run's own IDF, damped where its words are common: "of the" is rare nowhere and says nothing.

        ``known`` are IDF of words; who has a run has its words, so that most are known.
        """
        idf = [known[word] if word in known else self.idf(word) for word in run.split(" ")]
        # The mean of the means of neighbours: in a run of three the middle word counts twice.
        mean = sum(idf) / 2 if len(idf) == 2 else (idf[0] + 2 * idf[1] + idf[2]) / 4
        damping = min(1.0, 2 * mean / math.log(self._total))
        return RUN_WEIGHT[len(idf)] * math.log((self._total + 1) / (count + 0.5)) * damping

    @property
    def _total(self) -> int:
        return PRIOR_ARTICLES + self.articles


@cache
def general_frequencies(language: str) -> DocumentFrequencies:
    """The table of a language that has counted no articles: how common each word is in general, whatever the set."""
    return DocumentFrequencies(0, {}, {}, language)


class _Rarities(dict[str, float]):
    def __init__(self, table: DocumentFrequencies) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, word: str) -> float:
        self[word] = rarity = self._table._rarity(word)
        return rarity


@dataclass(frozen=True)
class Vectors:
    """Unit rows, shape ``(articles, terms)``, and the name of each column."""

    rows: sparse.csr_matrix
    terms: Sequence[str]


def vectorize(bags: Sequence[Mapping[str, float]]) -> Vectors:
    """Articles as unit rows (0 for one that holds no term of any weight), from term → weight of each."""
    if not any(bags):
        return Vectors(sparse.csr_matrix((len(bags), 1), dtype=np.float64), ("",))
    # More than half a second of CPU to load, which a store that only links what arrives need not spend.
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415

    vectorizer = DictVectorizer(sparse=True, sort=True)
    rows = vectorizer.fit_transform(bags)
    return Vectors(unit_vectors(rows), vectorizer.feature_names_)


def unit_vectors(rows: sparse.csr_matrix) -> sparse.csr_matrix:
    """Rows of length 1; those that hold nothing stay. The rows that were given are not to be used again."""
    if rows.shape[0] < _MANY:
        return unit_rows(rows)
    from sklearn.preprocessing import normalize  # noqa: PLC0415 - as above

    return normalize(rows, copy=False)


def unit_rows(rows: sparse.csr_matrix) -> sparse.csr_matrix:
    """As scikit-learn's, to the last bit, for what a store links and for calls of few articles."""
    counts = np.diff(rows.indptr)
    row = np.repeat(np.arange(len(counts)), counts)
    lengths = np.sqrt(np.bincount(row, weights=rows.data * rows.data, minlength=len(counts)))
    lengths[lengths == 0.0] = 1.0
    return sparse.csr_matrix((rows.data / lengths[row], rows.indices, rows.indptr), shape=rows.shape)


class Tables(dict[str, DocumentFrequencies]):
    """Language → its table, open for words to come; one that has counted nothing for a language that is unknown."""

    def __missing__(self, language: str) -> DocumentFrequencies:
        table = self[language] = DocumentFrequencies(0, {}, {}, language, open=True)
        return table


def learn(counted: Mapping[str, Iterable[Terms]]) -> Tables:
    """The tables of these articles, by language."""
    tables = Tables()
    for language, terms in counted.items():
        found = DocumentFrequencies.count(list(terms), language)
        tables[language] = DocumentFrequencies(
            found.articles, _frequent(found.words), _frequent(found.runs), language, open=True
        )
    return tables


def pack(tables: Tables) -> bytes:
    """Tables as bytes."""
    value = {name: [table.articles, table.words, table.runs] for name, table in sorted(tables.items())}
    return zlib.compress(json.dumps(value, sort_keys=True).encode())


def unpack(data: bytes) -> Tables:
    """The tables that ``pack`` packed."""
    tables = Tables()
    for name, (articles, words, runs) in json.loads(zlib.decompress(data)).items():
        tables[name] = DocumentFrequencies(articles, words, runs, name, open=True)
    return tables


def _frequent(counts: Mapping[str, int]) -> dict[str, int]:
    """A term of one article counts as one that nobody has counted: most of a table would be such terms."""
    return {term: count for term, count in counts.items() if count >= LEAST_ARTICLES}


# The modules whose constants decide grouping.
_MODULES = (
    "candidates copies days events evidence fingerprints fragments furniture linkage merging "
    "outlines results roundups rulings second_look titles turns vectors wholes"
).split()


@cache
def rules() -> str:
    """The constants that decide grouping, and the version of Newsfold, which stands for the code around them."""
    return make_signature(
        (f"{module}.{name}", value)
        for module in _MODULES
        for name, value in sorted(vars(import_module(f"summarizer.grouping.{module}")).items())
        if name.isupper() and isinstance(value, int | float | tuple | dict)
    )
