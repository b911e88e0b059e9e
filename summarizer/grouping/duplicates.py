"""Which articles are reprints of another's text: decided once here, used by grouping, ranking and support alike.

Two texts are held against each other by their shingles (runs of words); Broder (1997), "On the resemblance and
containment of documents". A reprint is often cut, so what counts is the share of the shorter text that the longer one
contains, not resemblance.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summarizer.models import Article
from summarizer.text import sentences, tokens

# Not tuned: shorter runs recur in independent reports of one event (names with their titles).
SHINGLE_WORDS = 5
# Independent reports on one event stay below .2 on the sample corpus even where they quote one statement; wire
# copies with a new lead and a cut tail stay above .6 there.
CONTAINMENT = 0.5
# A quoted statement of a few lines fills a very short item; below this, only the same words are a reprint.
MIN_SHINGLES = 20
# A shingle that more articles than this share is a phrase of the publisher, and would pair all with all.
MAX_SHARED = 200


def origins(articles: Iterable[Article]) -> dict[str, str]:
    """Article id → the id of the article it is a copy of, its own when it is no copy.

    Args:
        articles: in canonical order; the earliest copy is the origin.
    """
    return origins_of({article.id: shingles_of(article) for article in articles})


def origins_of(shingles: Mapping[str, frozenset[int]]) -> dict[str, str]:
    """As ``origins``, from article id → shingles, in canonical order.

    Articles that no chain of equal or near texts connects do not bear on one another.
    """
    first_of: dict[frozenset[int], str] = {}
    origin = {article: first_of.setdefault(held, article) for article, held in shingles.items()}
    distinct = [article for article in shingles if origin[article] == article]
    for early, late in _near_copies(distinct, shingles):
        origin[late] = origin[early]
    return {article: origin[origin[article]] for article in origin}


def speaking(articles: Iterable[Article], origin_of: Mapping[str, str]) -> list[Article]:
    """The articles that an event is told from: no reprints, and no opinion while there are reports."""
    originals = [article for article in articles if origin_of[article.id] == article.id]
    return [article for article in originals if article.kind == "report"] or originals


def _near_copies(ids: Sequence[str], shingles: Mapping[str, frozenset[int]]) -> list[tuple[str, str]]:
    """Pairs (earlier, later) of near copies, each later article with its earliest match, in order."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    found = []
    for number, article in enumerate(ids):
        shared: defaultdict[int, int] = defaultdict(int)
        for shingle in shingles[article]:
            for earlier in holders[shingle]:
                shared[earlier] += 1
            if len(holders[shingle]) < MAX_SHARED:
                holders[shingle].append(number)
        for earlier, count in sorted(shared.items()):
            if near(count, len(shingles[article]), len(shingles[ids[earlier]])):
                found.append((ids[earlier], article))
                break
    return found


def near(shared: int, one: int, other: int) -> bool:
    """Whether two texts of ``one`` and ``other`` shingles that share ``shared`` are copies."""
    smaller = min(one, other)
    return smaller >= MIN_SHINGLES and shared >= CONTAINMENT * smaller


def shingles_of(article: Article) -> frozenset[int]:
    """The runs of words of an article, as numbers."""
    words = [word for sentence in sentences.split(article) for word in tokens.words(sentence.text)]
    if len(words) <= SHINGLE_WORDS:
        return frozenset([_number(words)])
    starts = range(len(words) - SHINGLE_WORDS + 1)
    return frozenset(_number(words[start : start + SHINGLE_WORDS]) for start in starts)


def _number(words: Sequence[str]) -> int:
    return zlib.crc32("\0".join(words).encode("utf-8", "surrogatepass"))
