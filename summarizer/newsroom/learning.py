"""Learning document frequencies from the articles that are there."""

from summarizer.grouping.tables import Tables, learn
from summarizer.grouping.terms import Terms, count_terms
from summarizer.storage.store import Reader


def learn_tables(on: Reader) -> Tables:
    """The tables of all articles that are no reprints."""
    counted: dict[str, list[Terms]] = {}
    for stored in on.every_article():
        if stored.origin == stored.article.id:
            counted.setdefault(stored.article.language, []).append(count_terms(stored.article))
    return learn(counted)
