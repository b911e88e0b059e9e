"""How ROUGE cuts a text into tokens: rouge-score's own way for English, words of any script for the rest.

Every number depends on the choice, so its name stands in the signature beside the number.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from summarizer.errors import UnknownNameError

Tokenize = Callable[[str], list[str]]

# Han and kana are written without spaces: one `\w+` run would be a whole clause, and two clauses that share
# all but one character would have nothing in common. Each character is a token, as in the usual ROUGE for
# Chinese.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNICODE_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


class _RememberingStemmer:
    """NLTK's Porter stemmer, which rouge-score uses, asked once for each word: it is slow."""

    def __init__(self, stem: Callable[[str], str]) -> None:
        self.stem = functools.lru_cache(maxsize=200_000)(stem)


@functools.cache
def _porter() -> _RememberingStemmer:
    from nltk.stem import porter  # 2 s of CPU

    return _RememberingStemmer(porter.PorterStemmer().stem)


def porter_stem(word: str) -> str:
    """The Porter stem of a lower-cased English word."""
    return _porter().stem(word)


def rouge_score_tokens(text: str) -> list[str]:
    """The tokens of rouge-score 0.1.2 with ``use_stemmer=True``: ASCII letters and digits, Porter stems."""
    from rouge_score import tokenize  # imports nltk

    tokens: list[str] = tokenize.tokenize(text, _porter())
    return tokens


def unicode_tokens(text: str) -> list[str]:
    """Lower-cased runs of word characters of any script, not stemmed; Han and kana one character each.

    >>> unicode_tokens("Café, Ελλάδα 2024 東京")
    ['café', 'ελλάδα', '2024', '東', '京']
    """
    return _UNICODE_TOKEN.findall(unicodedata.normalize("NFC", text).lower())


TOKENIZERS: dict[str, Tokenize] = {"rouge-score": rouge_score_tokens, "unicode": unicode_tokens}
STEMMERS = {"rouge-score": "porter", "unicode": "none"}


def get_tokenizer(name: str) -> Tokenize:
    """The tokeniser called ``name``.

    Raises:
        UnknownNameError: no tokeniser is called so.
    """
    if name not in TOKENIZERS:
        raise UnknownNameError("tokenizer", name, TOKENIZERS)
    return TOKENIZERS[name]


def suitable_tokenizer(texts: Iterable[str]) -> str:
    """``"rouge-score"`` when the texts are English, else ``"unicode"``: one name for a whole set.

    A set is scored with one tokeniser, since a mean over two kinds of number says nothing.
    """
    sample = "\n".join(texts)[:20_000]
    letters = [c for c in sample if c.isalpha()]
    if sum(c.isascii() for c in letters) < 0.9 * len(letters):
        return (
            "unicode"  # no language of Latin letters has a tenth of them accented, so this is another script
        )
    return "rouge-score" if not letters or _language(sample) == "en" else "unicode"


def _language(text: str) -> str:
    from py3langid import langid  # loads a model

    identified: tuple[Any, ...] = langid.classify(text)
    return str(identified[0])
