"""The document frequencies that a store groups with: made, packed, unpacked; and a signature of the grouping rules."""

import json
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module

from summarizer.explanations import make_signature
from summarizer.grouping.vectors import LEAST_ARTICLES, DocumentFrequencies, Terms


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
    "candidates copies days events evidence fingerprints forms fragments furniture linkage merging "
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
