"""The frozen coefficients of the concept weights; docs/algorithm.md, "Ranking", has how they were fitted."""

from collections.abc import Mapping

# Counted up whenever the same articles would be told in other sentences or in another order; it stands in each
# briefing's signature, and a store makes anew what an earlier one made.
VERSION = 6

# Words that a summary is taken to have in common with any reference whatever it says, as a share of the words that
# there are to choose from, times a power of the budget in hundreds: the larger, the fuller the budget is used. Three
# snippets are told in fewer words than the budget allows, full articles fill it. A share of the budget (1.27) in its
# place: docs/algorithm.md, "When to stop".
RESERVE = 0.6
RESERVE_POWER = 0.4

# Each is the change of the log of a concept's expected worth by one unit of the feature: a blend of five fits to
# halves and wholes of the topics. like_titles came later and is one of three tried (0, .4, .7: docs/algorithm.md,
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
