"""Sentences that read badly out of their article, whatever they are worth: captions, questions, bare quotations."""

import re

from summarizer.ranking.quotations import is_torn
from summarizer.reading.captions import is_caption

# A quotation and nothing else: nobody says it.
_BARE = re.compile(r"\s*[\"“„«][^\"“”„«»]*[\"”“»]?[.!?…]?\s*")
_ASKS = re.compile(r"[?？؟][\"'”’»)\s]*$")
# Whoever speaks so outside of quotation marks writes a column, or is quoted across several sentences.
_FIRST_PERSON = re.compile(r"\s*(?:I|I['’](?:m|ve|d|ll)|My)\s")


def reads_alone(text: str, language: str) -> bool:
    """Whether a sentence, or the sentences of one quotation, can be told without what stands around it.

    >>> reads_alone("“We are ready.”", "en"), reads_alone("“We are ready,” she said.", "en")
    (False, True)
    """
    if _ASKS.search(text[-20:]) or _BARE.fullmatch(text[:2_000]) or is_torn(text):
        return False
    return language != "en" or not (_FIRST_PERSON.match(text) or is_caption(text))
