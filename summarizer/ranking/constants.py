"""The frozen coefficients of the concept weights; docs/algorithm.md, "Ranking", has how they were fitted."""

from collections.abc import Mapping

# Words, as a share of the budget, that a summary is taken to have in common with any reference whatever it says: the
# larger, the fuller the budget is used. Flat from 1 to 1.5.
LENGTH_PRIOR = 1.267

# Each is the change of the log of a concept's expected worth by one unit of the feature.
COEFFICIENTS: Mapping[str, float] = {
    "depth": 0.1885,
    "depth_by_budget": 0.3242,
    "depth_by_articles": -0.3625,
    "centrality": 0.1887,
    "length": -0.0882,
    "overlong": -0.1408,
    "names_a_day": 0.1152,
    "has_quote": 0.1836,
    "attributes": 0.127,
    "asks": -0.9044,
    "said": 0.3432,
    "articles": 0.4523,
    "two_articles": 0.2417,
    "pair_in_titles": 0.4558,
    "opens_articles": -0.1571,
    "stop_words": -0.0251,
    "only_stop_words": 0.1512,
    "figure": 0.3438,
    "words_in_titles": 0.6715,
    "rarer_word_said": 0.128,
    "commoner_word_said": 0.1463,
    "word_share": 0.2931,
    "earliest": -0.3567,
}
