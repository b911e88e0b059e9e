"""Words to search for, in every script: what is indexed, and what a query asks for.

Chinese, Japanese, Thai and their like part no words, and Korean writes particles on to them: there each character is
a word of its own, and a word that is searched for is a run of such. Everything else is a word between what is no
letter, without regard to case, width and accents.
"""

import re
import unicodedata

LONGEST = 200_000  # characters indexed of one article: what PostgreSQL takes of one text is about a megabyte

# Han, Kana, Hangul, Thai, Lao, Tibetan, Burmese, Khmer. The first migration that makes a PostgreSQL index has the same.
UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"[{UNSPACED}]")


def indexed(title: str | None, text: str) -> str:
    """What the index is made from; equal for equal articles, since a deletion must name it again.

    >>> indexed(None, "東京 İzmir")
    ' 東  京  i̇zmir'
    """
    return _spaced(f"{title} {text}"[:LONGEST] if title else text[:LONGEST])


def query_words(query: str) -> tuple[str, ...]:
    """The words that a query asks for, each as the index has it: several characters of a script without spaces are one.

    >>> query_words('"F-16" 東京')
    ('f', '16', '東 京')
    """
    normal = unicodedata.normalize("NFKC", query).casefold()
    parted = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in normal)
    return tuple(" ".join(_spaced(word).split()) for word in parted.split())


def _spaced(text: str) -> str:
    normal = text.casefold() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    return normal if normal.isascii() else _UNSPACED.sub(r" \g<0> ", normal)
