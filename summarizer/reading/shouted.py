"""Subheadings in capitals that stand in one line with the text below them."""

import re
from collections.abc import Iterator

_LONGEST = 20_000  # characters in which they are looked for
_WORD = r"[A-Z0-9$€£%'’][A-Z0-9$&/'’.-]*[,:]?"
# Behind the end of a sentence, and in front of a word with one capital.
_SHOUTED = re.compile(
    rf"(?:^|(?<=[.!?\"”’)] ))(?P<heading>(?:{_WORD} ){{3,14}})(?=[\"“‘]?[A-Z](?:[a-z'’]| [a-z]))"
)
_LETTERS = re.compile(r"[A-Z]{2,}")
_FEWEST = (
    3  # words of two letters; fewer are acronyms that open a sentence. 37 of 37 in Timeline17 are headings.
)


def find_shouted(text: str) -> Iterator[tuple[int, int]]:
    """Where subheadings in capitals stand inside a line, in order.

    >>> line = "The ferry sank. CREW STILL ASHORE IN HOLM The crew was told to wait."
    >>> [line[start:end] for start, end in find_shouted(line)]
    ['CREW STILL ASHORE IN HOLM ']
    """
    for found in _SHOUTED.finditer(text, 0, _LONGEST):
        heading = found["heading"].rstrip()
        if (
            not heading.endswith(":") and len(_LETTERS.findall(heading)) >= _FEWEST
        ):  # "IDA MOSS, HOST:" speaks
            yield found.span("heading")
