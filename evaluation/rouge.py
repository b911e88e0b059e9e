"""Computes ROUGE-1, -2, -L, -Lsum and -SU4 against references. Lin (2004), Text Summarization Branches Out.

A text is cut into tokens in one of two ways: rouge-score's own for English, words of any script for the rest. Every
number depends on the choice, so its name stands in the signature beside the number. The counting is that of
rouge-score 0.1.2, called on texts that were tokenised once; only the skip-bigrams of ROUGE-SU4, which it lacks, are
made here and then counted by it.
"""

import functools
import importlib.metadata
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from summarizer.errors import UnknownNameError

Tokenize = Callable[[str], list[str]]

# Han and kana are written without spaces: one `\w+` run would be a whole clause, and two clauses that share
# all but one character would have nothing in common. Each character is a token, as in the usual ROUGE for
# Chinese.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNICODE_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


class _RememberingStemmer:
    """NLTK's Porter stemmer, which rouge-score uses, asked once for each word: it is slow."""

    def __init__(self, stem: Callable[[str], str]) -> None:
        self.stem = functools.lru_cache(maxsize=200_000)(stem)


@functools.cache
def _porter() -> _RememberingStemmer:
    from nltk.stem import porter  # 2 s of CPU

    return _RememberingStemmer(porter.PorterStemmer().stem)


def porter_stem(word: str) -> str:
    """The Porter stem of a lower-cased English word."""
    return _porter().stem(word)


def rouge_score_tokens(text: str) -> list[str]:
    """The tokens of rouge-score 0.1.2 with ``use_stemmer=True``: ASCII letters and digits, Porter stems."""
    from rouge_score import tokenize  # imports nltk

    tokens: list[str] = tokenize.tokenize(text, _porter())
    return tokens


def unicode_tokens(text: str) -> list[str]:
    """Lower-cased runs of word characters of any script, not stemmed; Han and kana one character each.

    >>> unicode_tokens("Café, Ελλάδα 2024 東京")
    ['café', 'ελλάδα', '2024', '東', '京']
    """
    return _UNICODE_TOKEN.findall(unicodedata.normalize("NFC", text).lower())


TOKENIZERS: dict[str, Tokenize] = {"rouge-score": rouge_score_tokens, "unicode": unicode_tokens}
STEMMERS = {"rouge-score": "porter", "unicode": "none"}


def get_tokenizer(name: str) -> Tokenize:
    """The tokeniser called ``name``.

    Raises:
        UnknownNameError: no tokeniser is called so.
    """
    if name not in TOKENIZERS:
        raise UnknownNameError("tokenizer", name, TOKENIZERS)
    return TOKENIZERS[name]


def suitable_tokenizer(texts: Iterable[str]) -> str:
    """``"rouge-score"`` when the texts are English, else ``"unicode"``: one name for a whole set.

    A set is scored with one tokeniser, since a mean over two kinds of number says nothing.
    """
    sample = "\n".join(texts)[:20_000]
    letters = [c for c in sample if c.isalpha()]
    if sum(c.isascii() for c in letters) < 0.9 * len(letters):
        return (
            "unicode"  # no language of Latin letters has a tenth of them accented, so this is another script
        )
    return "rouge-score" if not letters or _language(sample) == "en" else "unicode"


def _language(text: str) -> str:
    from py3langid import langid  # loads a model

    identified: tuple[Any, ...] = langid.classify(text)
    return str(identified[0])


METRICS = ("rouge1", "rouge2", "rougeL", "rougeLsum", "rougeSU4")
#: What a table of systems shows: ROUGE-L over a whole summary says little that ROUGE-Lsum does not say
#: better.
TABLE_METRICS = ("rouge1", "rouge2", "rougeLsum", "rougeSU4")
SKIP_GAP = 4  # words that may stand between the two of a skip-bigram, as "SU4" says (ROUGE-1.5.5 -2 4 -u)
How = Literal["mean", "best"]
Grams = Counter[tuple[str, ...]]


class Score(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Counted:
    """A text as ROUGE sees it: the tokens of each line, and its n-grams by metric, counted once."""

    lines: tuple[list[str], ...]
    tokens: list[str]
    grams: dict[str, Grams]


def count(text: str, tokenize: Tokenize, metrics: Iterable[str] = METRICS) -> Counted:
    """The text counted for ``metrics``; each line of it is a sentence to ROUGE-Lsum."""
    lines = tuple(tokenize(line) for line in text.split("\n") if line)
    tokens = [token for line in lines for token in line]
    return Counted(lines, tokens, {m: _grams(tokens, m) for m in metrics if m not in ("rougeL", "rougeLsum")})


def _grams(tokens: list[str], metric: str) -> Grams:
    from rouge_score import rouge_scorer  # imports nltk

    if metric == "rougeSU4":
        both = skip_bigrams(tokens)
        both.update((token,) for token in tokens)
        return both
    if metric not in METRICS:
        raise UnknownNameError("metric", metric, METRICS)
    grams: Grams = rouge_scorer._create_ngrams(tokens, int(metric.removeprefix("rouge")))
    return grams


def skip_bigrams(tokens: Sequence[str]) -> Grams:
    """Ordered pairs of tokens with at most ``SKIP_GAP`` others between them.

    >>> sorted(skip_bigrams(["a", "b", "c"]))
    [('a', 'b'), ('a', 'c'), ('b', 'c')]
    """
    reach = SKIP_GAP + 1
    return Counter(
        (first, second) for i, first in enumerate(tokens) for second in tokens[i + 1 : i + 1 + reach]
    )


def score(reference: Counted, candidate: Counted, metrics: Iterable[str] = METRICS) -> dict[str, Score]:
    """Each metric of a candidate against one reference; both counted for these metrics."""
    return {metric: _score(reference, candidate, metric) for metric in metrics}


def _score(reference: Counted, candidate: Counted, metric: str) -> Score:
    from rouge_score import rouge_scorer  # imports nltk

    if metric == "rougeL":
        scored = rouge_scorer._score_lcs(reference.tokens, candidate.tokens)
    elif metric == "rougeLsum":
        scored = rouge_scorer._summary_level_lcs(reference.lines, candidate.lines)
    else:
        scored = rouge_scorer._score_ngrams(reference.grams[metric], candidate.grams[metric])
    return _plain(scored)


def _plain(found: Any) -> Score:
    return Score(float(found.precision), float(found.recall), float(found.fmeasure))


def over_references(scores: Sequence[Mapping[str, Score]], how: How) -> dict[str, Score]:
    """One score a metric from those against several references.

    Args:
        scores: one mapping a reference; at least one.
        how: ``"mean"`` of precision, of recall and of F1, or ``"best"``: the reference with the highest F1,
            the first of equals, metric by metric (what rouge-score's ``score_multi`` does).
    """
    return {metric: _combined([each[metric] for each in scores], how) for metric in scores[0]}


def _combined(scores: Sequence[Score], how: How) -> Score:
    if how == "best":
        return max(scores, key=lambda each: each.f1)
    return Score(*(sum(part) / len(scores) for part in zip(*scores, strict=True)))


def signature(metric: str, part: str, *, words: int | None, refs: How, tokenizer: str) -> str:
    """What a number was made with, in the manner of sacrebleu (Post 2018).

    >>> signature("rouge2", "f", words=75, refs="mean", tokenizer="rouge-score")
    'rouge2|f|stem:porter|stop:kept|words:75|refs:mean|tok:rouge-score|v:0.1.2'
    """
    budget = "all" if words is None else str(words)
    version = importlib.metadata.version("rouge-score")
    stemmer = STEMMERS[tokenizer]
    return f"{metric}|{part}|stem:{stemmer}|stop:kept|words:{budget}|refs:{refs}|tok:{tokenizer}|v:{version}"
