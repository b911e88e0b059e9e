"""The parts of the choice of sentences; each can be left out, to see what it is worth.

``newsfold:no-swaps`` is Newsfold without exchanges, ``newsfold:no-lexrank+no-titles`` without two parts. What is left
keeps its coefficients: they are not fitted anew. docs/ranking.md, "What each part is worth", has the measurements.
"""

from collections.abc import Mapping, Set

from summarizer.errors import UnknownNameError

OWN = "newsfold"
_PREFIX = "no-"

# Features whose coefficients are 0 without a part.
FEATURES: Mapping[str, tuple[str, ...]] = {
    "lexrank": ("centrality",),
    "titles": ("like_titles", "pair_in_titles", "words_in_titles"),
    "support": (
        "said",
        "articles",
        "two_articles",
        "rarer_word_said",
        "commoner_word_said",
        "word_share",
    ),
    "position": (
        "depth",
        "depth_by_budget",
        "depth_by_articles",
        "earliest",
        "earliest_by_budget",
        "opens_articles",
    ),
}
# Each part, and what is done without it.
PARTS: Mapping[str, str] = {
    "lexrank": "a sentence's centrality does not count",
    "restart": "the walk restarts at all sentences alike, not at those like titles and leads",
    "cross-edges": "edges inside one article count as much as those across articles",
    "coverage": "each sentence is worth its centrality, whatever else is chosen",
    "titles": "likeness to titles does not count",
    "support": "how many articles and sentences say a thing does not count",
    "position": "where a thing is said does not count",
    "redundancy": "two chosen sentences may say the same",
    "swaps": "what was chosen first is never exchanged",
    "stop": "the budget is filled, whether or not a sentence is worth its words",
    "lead": "no summary need hold one of an article's first two sentences",
    "openers": "sentences that point back are like all others",
    "quotations": "quotations of several sentences may be cut",
    "reprints": "each copy of a text counts as an article",
}
VARIANTS = tuple(f"{OWN}:{_PREFIX}{part}" for part in PARTS)


def is_own(name: str) -> bool:
    """Whether a summarizer's name is Newsfold's own, whole or without parts."""
    return name == OWN or name.startswith(OWN + ":")


def left_out(name: str) -> frozenset[str]:
    """The parts that Newsfold does without when it is called ``name``.

    Raises:
        UnknownNameError: there is no such part; the error lists those there are.

    >>> sorted(left_out("newsfold:no-swaps+no-titles")), sorted(left_out("newsfold"))
    (['swaps', 'titles'], [])
    """
    if name == OWN:
        return frozenset()
    named = name.removeprefix(OWN + ":").split("+")
    if not all(part.startswith(_PREFIX) and part.removeprefix(_PREFIX) in PARTS for part in named):
        raise UnknownNameError("summarizer", name, (OWN, *VARIANTS))
    return frozenset(part.removeprefix(_PREFIX) for part in named)


def coefficients_without(coefficients: Mapping[str, float], parts: Set[str]) -> dict[str, float]:
    """``coefficients`` with those of the parts left out at 0."""
    silent = {feature for part in parts for feature in FEATURES.get(part, ())}
    return {name: 0.0 if name in silent else value for name, value in coefficients.items()}


# Counted up whenever the same articles would be told in other sentences or in another order; it stands in each
# briefing's signature, and a store makes anew what an earlier one made.
VERSION = 13

# Words that a summary is taken to have in common with any reference whatever it says, as a share of the words that
# there are to choose from, times a power of the budget in hundreds: the larger, the fuller the budget is used. Three
# snippets are told in fewer words than the budget allows, full articles fill it. A share of the budget (1.27) in its
# place: docs/ranking.md, "When to stop".
RESERVE = 0.6
RESERVE_POWER = 0.4

# Each is the change of the log of a concept's expected worth by one unit of the feature: a blend of five fits to
# halves and wholes of the topics. like_titles came later and is one of three tried (0, .4, .7: docs/ranking.md,
# "Consensus").
COEFFICIENTS: Mapping[str, float] = {
    "depth": 0.1515,
    "depth_by_budget": 0.1577,
    "depth_by_articles": -0.2075,
    "centrality": 0.2631,
    "like_titles": 0.4,
    "length": -0.1132,
    "overlong": -0.0683,
    "names_a_day": 0.0985,
    "attributes": 0.0614,
    "attributes_by_budget": 0.1868,
    "has_quote_by_budget": 0.2997,
    "asks": -0.2746,
    "said": 0.3074,
    "articles": 0.495,
    "two_articles": 0.2773,
    "pair_in_titles": 0.4592,
    "opens_articles": -0.3357,
    "stop_words": -0.1092,
    "only_stop_words": 0.0415,
    "figure": 0.2079,
    "words_in_titles": 0.4811,
    "rarer_word_said": 0.0932,
    "commoner_word_said": 0.167,
    "word_share": 0.0412,
    "earliest": -0.4842,
    "earliest_by_budget": 0.198,
}
