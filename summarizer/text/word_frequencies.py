"""How common each word is in general: the prior behind every document frequency, from the counts of wordfreq.

Frequencies come with the package wordfreq (Speer 2022; data under CC BY-SA 4.0): shares of running words.
"""

import gzip
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import util
from pathlib import Path

from summarizer.text.tokens import MARKS, is_pair, stems, words

# Where no word is counted, words count by how long they are: short ones are mostly articles, prepositions, pronouns.
# The share of articles of 200 words that hold a word of so many letters, mean over running words; English, German,
# Finnish, five Romance languages, and Polish, Czech, Russian, Hungarian and Turkish together differ by .05 to .3 for
# words of up to three letters, and by .1 at most for longer ones.
_BY_LENGTH = {1: 0.75, 2: 0.75, 3: 0.55, 4: 0.28, 5: 0.1, 6: 0.05, 7: 0.03}
_LONGER = 0.01
# Letters of up to here are Latin, which names are written with in all languages. Others come in blocks: a language has
# those that so many of its words begin with.  # not tuned
_LATIN_END, _BLOCK, _LEAST_OF_BLOCK = 0x250, 8, 100
_LETTERS = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+")
# Codes that wordfreq counts under another.
_COUNTED_AS = {"no": "nb", "nn": "nb", "hr": "sh", "bs": "sh"}


def share(word: str, language: str, article_words: int) -> float:
    """The share of articles of ``article_words`` words that would hold a stem, were words strewn at random.

    In a language without word frequencies it is guessed from the length of the word, and so it is for a word in letters
    that the language has not: a Hindi title over an English text is no row of names.

    >>> share("the", "en", 200) > 0.99, share("में", "en", 200) > 0.5
    (True, True)
    """
    known = prior(language, article_words)
    if word in known:
        return known[word]
    if known and (word.isascii() or ord(word[0]) < _LATIN_END or _letters(word) in _alphabets(language)):
        return 0.0
    if is_pair(word) or not _LETTERS.fullmatch(word):
        return 0.0
    return _BY_LENGTH.get(len(word), _LONGER)


def _letters(word: str) -> int:
    """The block of letters that a word begins with."""
    return ord(word[0]) >> _BLOCK


@lru_cache(maxsize=32)  # languages
def _alphabets(language: str) -> frozenset[int]:
    """The blocks of letters that a language is written with."""
    found = Counter(_letters(word) for word, _ in _word_frequencies(language))
    return frozenset(block for block, count in found.items() if count >= _LEAST_OF_BLOCK)


@lru_cache(maxsize=32)  # languages; some 3 MB each
def prior(language: str, article_words: int) -> Mapping[str, float]:
    """Stem → the share of articles of ``article_words`` words that would hold it, were words strewn at random.

    A share is ``1 - exp(-frequency * article_words)``; a stem is as frequent as all its words together.
    Empty for a language that wordfreq does not know.
    """
    spelt: list[str] = []
    shares: list[float] = []
    for word, frequency in _word_frequencies(language):
        # Words of plain letters, most of them, are their own only token.
        parts = (word,) if word.isascii() and word.isalpha() and word.islower() else words(word)
        spelt += parts
        shares += [frequency] * len(parts)
    frequencies: defaultdict[str, float] = defaultdict(float)
    for stem, frequency in zip(stems(spelt, language), shares, strict=True):
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
    for number, listed in enumerate(lists):
        share_of_words = 10 ** (-number / 100)
        for word in listed:
            yield word, share_of_words
