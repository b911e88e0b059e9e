"""How common a word is in general: the prior behind every document frequency.

Frequencies come with the package wordfreq (Speer 2022; data under CC BY-SA 4.0): shares of running words.
"""

import gzip
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import util
from pathlib import Path

from summarizer.text import tokens

# Where no word is counted, words count by how long they are: short ones are mostly articles, prepositions, pronouns.
# The share of articles of 200 words that hold a word of so many letters, mean over running words; English, German,
# Finnish, five Romance languages, and Polish, Czech, Russian, Hungarian and Turkish together differ by .05 to .3 for
# words of up to three letters, and by .1 at most for longer ones.
_BY_LENGTH = {1: 0.75, 2: 0.75, 3: 0.55, 4: 0.28, 5: 0.1, 6: 0.05, 7: 0.03}
_LONGER = 0.01
# Codes that wordfreq counts under another.
_COUNTED_AS = {"no": "nb", "nn": "nb", "hr": "sh", "bs": "sh"}


def share(word: str, language: str, article_words: int) -> float:
    """The share of articles of ``article_words`` words that would hold a stem, were words strewn at random.

    In a language without word frequencies it is guessed from the length of the word.

    >>> share("the", "en", 200) > 0.99
    True
    """
    known = prior(language, article_words)
    if known:
        return known.get(word, 0.0)
    if tokens.is_pair(word) or not word.isalpha():
        return 0.0
    return _BY_LENGTH.get(len(word), _LONGER)


@lru_cache(maxsize=32)  # languages; some 3 MB each
def prior(language: str, article_words: int) -> Mapping[str, float]:
    """Stem → the share of articles of ``article_words`` words that would hold it, were words strewn at random.

    A share is ``1 - exp(-frequency * article_words)``; a stem is as frequent as all its words together.
    Empty for a language that wordfreq does not know.
    """
    words: list[str] = []
    shares: list[float] = []
    for word, frequency in _word_frequencies(language):
        # Words of plain letters, most of them, are their own only token.
        parts = (word,) if word.isascii() and word.isalpha() and word.islower() else tokens.words(word)
        words += parts
        shares += [frequency] * len(parts)
    frequencies: defaultdict[str, float] = defaultdict(float)
    for stem, frequency in zip(tokens.stems(words, language), shares, strict=True):
        frequencies[stem] += frequency
    return {stem: 1 - math.exp(-frequency * article_words) for stem, frequency in frequencies.items()}


def _word_frequencies(language: str) -> Iterator[tuple[str, float]]:
    """The words that wordfreq counts in a language, with their shares; nothing where it counts none.

    Its files are read as they are: a list of words for each hundredth of a power of ten, the most frequent first. The
    package itself would load tokenizers and tables of languages that nothing here asks for, half of a second of CPU.
    """
    import msgpack  # noqa: PLC0415 - so that importing this module loads no library

    package = util.find_spec("wordfreq")
    folder = Path(*package.submodule_search_locations or ()) if package else Path()
    path = folder / "data" / f"small_{_COUNTED_AS.get(language, language)}.msgpack.gz"
    if not path.exists():
        return
    header, *lists = msgpack.unpackb(gzip.decompress(path.read_bytes()))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"{path} has the header {header!r}, not that of a list of words by frequency")
    for number, words in enumerate(lists):
        share_of_words = 10 ** (-number / 100)
        for word in words:
            yield word, share_of_words
