"""What independent articles agree on: content words that several have are concepts beside the pairs of words.

Two outlets seldom put a fact in the same pairs of words, but in the same words. A summary near to all articles is the
one of least expected loss against a reference like them (minimum Bayes risk: Kumar and Byrne 2004).
"""

from dataclasses import replace

import numpy as np

from summarizer.ranking.concepts import Concepts, Material, incidence, support

# What all shared words together are worth, as a share of what all pairs are worth. docs/algorithm.md, "Consensus",
# has the measurements: .2 and .3 are alike, at .4 Multi-News loses .004 of ROUGE-1.
SHARE = 0.2


def with_shared_words(material: Material, concepts: Concepts) -> Concepts:
    """``concepts`` and, after the pairs, each content word with a worth by how many other articles have it."""
    content = [[word for word in words if word not in material.stop] for words in material.words]
    row, column, words = incidence(content)
    articles, _, _ = support(material, row, column, words)
    others = np.asarray(articles - 1, dtype=np.float64)
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
        count=concepts.count + len(words),
    )


def _total(concepts: Concepts) -> float:
    """What all concepts are worth together, each at its best."""
    best = np.zeros(concepts.count)
    np.maximum.at(best, concepts.column, concepts.worth)
    return float(best.sum())
