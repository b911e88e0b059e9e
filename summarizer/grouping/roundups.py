"""Finds roundups, such as reviews of a week: articles that tell several events and belong to none of them.

Such an article is like a report of each event that it tells. What gives it away is that those reports are not like one
another: of what joins one event with all its sides, two look alike as well. Where those reports are not among the
articles, the form does: paragraphs that open with what each is about ("Schools: …") and have no word in common.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.models import Article
from summarizer.text import tokens

# An article tells so many events or more ...
LEAST_EVENTS = 3  # not tuned
# ... where its evidence with a report of each is this share of its best, and that of two of these with each other is at
# most that share of either's with it. Of three made weeks and 70 files of short items, a look back (in a call and in a
# young store) and three bulletins are found at .5 and .25 or .15, at .35 and .15, and no report; at .35 and .25 two
# reports as well, at .5 and .4 two.
SHARE, AMONG = 0.5, 0.25
# By a table that has counted more articles hardly any pair across events shows evidence, and what is left is chance: 16
# reports of AllSides would be taken for roundups. In a larger set a look at all pairs takes long.  # not tuned
MOST_ARTICLES = 200
# A paragraph with what it is about in front: at most four words, no figures, and a sentence behind. "09:30:" is a time.
_LABELLED = re.compile(
    r"^[^\w\n]{0,4}(?P<label>[^\W\d_][^\n\d:：.!?]{0,30})[:：]\s*(?P<told>[^\n]{8,600})", re.MULTILINE
)
_LABEL_WORDS = 4
_MOST_LABELLED = 40  # paragraphs that are looked at


def are_looked_for(table: DocumentFrequencies, count: int) -> bool:
    """Whether so few articles are known, and are in one set, that roundups are looked for among them."""
    return max(table.articles, count) <= MOST_ARTICLES


def roundups(evidence: Mapping[tuple[int, int], float]) -> set[int]:
    """The articles that tell several events, from the evidence of pairs of articles."""
    near: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, other), value in sorted(evidence.items()):
        near[one].append((value, other))
        near[other].append((value, one))
    return {article for article, pairs in near.items() if _tells_several(pairs, evidence)}


def without(several: Set[int], evidence: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Evidence without the pairs of these articles."""
    return {pair: value for pair, value in evidence.items() if several.isdisjoint(pair)}


def bulletins(articles: Sequence[Article]) -> set[int]:
    """Which of some articles are bulletins by their form, by their numbers."""
    return {number for number, article in enumerate(articles) if is_bulletin(article)}


def is_bulletin(article: Article) -> bool:
    """Whether an article is a bulletin by its form.

    At least half of its paragraphs open with labels, no two with the same one, and of ``LEAST_EVENTS`` of them no two
    share a content word. Of 5,195 articles of four development sets none is so; where the others may be more than half,
    two reports of ECB+ are.
    """
    marks = article.text.count(":") + article.text.count("：")
    return marks >= LEAST_EVENTS and _is_bulletin(article.text, article.language)


@lru_cache(maxsize=2_000)
def _is_bulletin(text: str, language: str) -> bool:
    items = [
        match for match in _LABELLED.finditer(text) if tokens.count_words(match["label"]) <= _LABEL_WORDS
    ]
    labels = {match["label"].casefold() for match in items}
    lines = sum(not line.isspace() for line in text.splitlines() if line)
    if len(labels) < LEAST_EVENTS or len(labels) < len(items) or 2 * len(items) < lines:
        return False  # who speaks by turns is named again, and a report has other paragraphs
    events_told: list[frozenset[str]] = []
    for match in items[:_MOST_LABELLED]:
        said = frozenset(tokens.content_stems(match["told"], language))
        if said and all(said.isdisjoint(other) for other in events_told):
            events_told.append(said)
    return len(events_told) >= LEAST_EVENTS


def _tells_several(pairs: Sequence[tuple[float, int]], evidence: Mapping[tuple[int, int], float]) -> bool:
    best = max(value for value, _ in pairs)
    events_told: list[tuple[float, int]] = []
    for value, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        if value < SHARE * best or len(events_told) == LEAST_EVENTS:
            break
        # ``value`` is the lower of the two, since the best come first.
        if all(
            evidence.get((min(other, known), max(other, known)), 0.0) <= AMONG * value
            for _, known in events_told
        ):
            events_told.append((value, other))
    return len(events_told) == LEAST_EVENTS
