"""The order in which chosen sentences are read: what happened first, then by time, then by position.

Barzilay, Elhadad and McKeown (2002), JAIR 17: chronological order with related sentences kept together beats either
alone. Sentences of one article stay together here, in the order their author gave them.
"""

from collections.abc import Mapping, Sequence

from summarizer.models import Sentence


def in_reading_order(chosen: Sequence[Sentence], rank: Mapping[str, int]) -> tuple[Sentence, ...]:
    """``chosen`` as a reader should meet them.

    Args:
        chosen: sentences, the one chosen first in front.
        rank: article id → its place in canonical order (by publication, undated ones last).

    The opening is the sentence nearest to the head of its article, since that is where reporters say what happened;
    among equals the one that was chosen first. Its article's other sentences follow, then the other articles.
    """
    if not chosen:
        return ()
    opening = min(chosen, key=lambda sentence: (sentence.position, chosen.index(sentence)))
    rest = [sentence for sentence in chosen if sentence is not opening]
    rest.sort(key=lambda s: (s.article != opening.article, rank[s.article], s.position))
    return (opening, *rest)
