"""How common a word is in general: the prior behind every document frequency.

Frequencies come with the package wordfreq (Speer 2022; data under CC BY-SA 4.0): shares of running words.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from summarizer.text import tokens


@lru_cache(maxsize=8)
def prior(language: str, article_words: int) -> Mapping[str, float]:
    """Stem → the share of articles of ``article_words`` words that would hold it, were words strewn at random.

    A share is ``1 - exp(-frequency * article_words)``; a stem is as frequent as all its words together.
    Empty for a language that wordfreq does not know.
    """
    frequencies: defaultdict[str, float] = defaultdict(float)
    for word, frequency in _word_frequencies(language).items():
        for stem in tokens.stems(tokens.words(word), language):
            frequencies[stem] += frequency
    return {stem: 1 - math.exp(-frequency * article_words) for stem, frequency in frequencies.items()}


def _word_frequencies(language: str) -> Mapping[str, float]:
    import wordfreq  # noqa: PLC0415 - costs .2 s of CPU

    if language not in wordfreq.available_languages("small"):
        return {}
    found: Mapping[str, float] = wordfreq.get_frequency_dict(language, wordlist="small")
    return found
