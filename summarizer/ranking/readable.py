"""Sentences that read badly out of their article, whatever they are worth.

Captions, questions and bare quotations: leaving them out costs AllSides .0001 of ROUGE-2 F1 (400 topics, 75 words) and
Timeline17 .0015 of recall (50 words). The first person outside of quotations and the turns of an interview: AllSides
.0000, Timeline17 +.0014, Multi-News -.0003 (1,226, 145 and 250 topics; 75, 50 and 250 words). Leaving out torn
quotations as well costs Timeline17 .005, so that those are only weighed.
"""

import re

from summarizer.reading.boilerplate import is_caption

# A quotation and nothing else: nobody says it.
_BARE = re.compile(r"\s*[\"“„«][^\"“”„«»]*[\"”“»]?[.!?…]?\s*")
# Who reads it does not know who "I" is: a reader's comment, a column, half of an interview.
_FIRST_PERSON = re.compile(
    r"(?:^|(?<!War)(?<!Part)(?<!Phase)(?<!Class)(?<!Type)(?<!Title)[\s(—–-])(?:I|I['’](?:m|ve|d|ll))(?=[\s,.;)]|$)"
    r"|^(?:We|Our|My)\b"
)
_MARKS = re.compile(r"[\"“”„«»]")
# "Moss: No, it was not.", "- Shame on them!", "-- Ferry is towed to Holm"
_TURN = re.compile(
    r"\s*(?:[A-Z][\w'’.-]{1,20}(?: [A-Z][\w'’.-]{1,20})?: (?:No|Yes|Well|But|And|So|You|I|We|It|That|Oh|Look|OK)\b"
    r"|[-–—•*]{1,2} ?[A-Z])"
)
_ASKS = re.compile(r"[?？؟][\"'”’»)\s]*$")


def reads_alone(text: str, language: str) -> bool:
    """Whether a sentence, or the sentences of one quotation, can be told without what stands around it.

    >>> reads_alone("“We are ready.”", "en"), reads_alone("“We are ready,” she said.", "en")
    (False, True)
    """
    if _ASKS.search(text[-20:]) or _BARE.fullmatch(text[:2_000]):
        return False
    return language != "en" or not (is_caption(text) or _TURN.match(text) or _is_first_person(text[:2_000]))


def _is_first_person(text: str) -> bool:
    return not _MARKS.search(text) and bool(_FIRST_PERSON.search(text))
