"""Words that news uses for one another: "blaze" for "fire", "convicted" for "found guilty"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from summarizer.languages import get_language
from summarizer.text.statements import stand_for


@lru_cache(maxsize=10_000)
def groups_of(stems: frozenset[str] | tuple[str, ...], language: str) -> frozenset[int]:
    """The numbers of the groups of words that are used for one another which ``stems`` belong to.

    >>> bool(groups_of(("blaze",), "en") & groups_of(("fire",), "en"))
    True
    """
    groups = _groups(language)
    return frozenset(number for stem in stems for number in groups.get(stem, ()))


def has_alike(stems: Iterable[str], others: frozenset[str] | tuple[str, ...], language: str) -> bool:
    """Whether one of ``stems`` is among ``others``, or used for one of them."""
    held = frozenset(stems)
    return not held.isdisjoint(others) or bool(groups_of(held, language) & groups_of(others, language))


@cache
def _groups(language: str) -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(get_language(language).statements.alike):
        for stem in stand_for(words.split(), language):
            found[stem].add(number)
    return {stem: frozenset(numbers) for stem, numbers in found.items()}
