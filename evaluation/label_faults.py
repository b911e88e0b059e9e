"""What is said of a key point's sources, held against their sentences by the scorer of takeaways.

A source is named falsely when its cited sentence hardly says the point, and left out when a sentence of an article
that is not named says the point's main clause. The scorer is evaluation's own; the product names its sources by
another, so that the measure cannot be met by definition.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from evaluation import content_units
from summarizer.text.statements import main_clause

LabelKind = Literal["support_false", "label_false"]
# A cited sentence that says the point with less probability hardly says it. Of the 141 credits of three made weeks 31
# were wrong: below .1 are 17 of the 50 that are marked, below .04 7 of 16, below .15 20 of 70. No measure of shared
# words, of the whole point or its main clause, with names or without, in either direction or both, tells them better.
_HARDLY = 0.1
# From here on a sentence says the point's main clause. Of 90 sources that were left out 9 are found and 1 other marked;
# .3 finds 15 and marks 10 others, .5 finds 7 and marks none.
_SAYS = 0.4


def label_faults(
    point: str, cited: Sequence[str], others: Mapping[str, Sequence[str]], language: str = "en"
) -> Iterator[tuple[LabelKind, str]]:
    """What is false in the sources of a point, and what shows it.

    Args:
        point: what it says.
        cited: the sentence of each source that is named, the point itself left out.
        others: each publisher that is not named, with its sentences and titles.
        language: of all.
    """
    for sentence in cited:
        if _says(point, sentence, language) < _HARDLY:
            yield "support_false", f"not said by: {sentence}"
    said = main_clause(point, language)
    for publisher, sentences in others.items():
        best = max(sentences, key=lambda each: _says(said, each, language), default="")
        if best and _says(said, best, language) >= _SAYS:
            yield "label_false", f"{publisher} says it too: {best}"
            return


def _says(point: str, sentence: str, language: str) -> float:
    return content_units.judge([point], [sentence], language)[0].score
