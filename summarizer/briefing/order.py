"""Orders the chosen sentences: what happened first, then by time and place, with related sentences together.

Barzilay, Elhadad and McKeown (2002), JAIR 17: chronological order with related sentences kept together beats either
alone. Sentences that follow one another in their article are one piece here, so that what leans on the sentence before
and the parts of a quotation stay behind it; pieces that speak of the same are a block.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.briefing.likeness import Likeness
from summarizer.grouping.days import sent_days
from summarizer.grouping.linkage import LinkageRule, link
from summarizer.models import Article, Sentence

# Pieces that are on average so alike are one block; pieces of one article count as that much more alike, since
# reporters keep a subject together. docs/ranking.md, "Order of reading", has both: from .125 to .2 and from 0 to .1
# all beat sentences kept by article on Multi-News, in likeness to its references' order and in cohesion.
BLOCK = 0.15
SAME_ARTICLE = 0.1

Piece = tuple[Sentence, ...]


def in_reading_order(
    chosen: Sequence[Sentence],
    articles: Sequence[Article],
    sentences: Mapping[str, Sequence[Sentence]],
    likeness: Likeness,
    openings: Sequence[Sentence] = (),
) -> tuple[Sentence, ...]:
    """``chosen`` in the order in which a reader should meet them.

    Args:
        chosen: sentences, the one chosen first in front.
        articles: theirs, and others, in canonical order.
        sentences: article id → all its sentences.
        likeness: what they share is weighed by it.
        openings: those to begin with, where they are known.

    The opening is the sentence nearest to the head of its article, since that is where reporters say what happened;
    among equals the one that was chosen first. Its block follows it, then the others, by their earliest piece.
    """
    if not chosen:
        return ()
    nearest = min(chosen, key=lambda sentence: (sentence.position, chosen.index(sentence)))
    first = [sentence for sentence in openings if sentence in chosen]
    opening = first[0] if first else nearest
    days = {a.id: -a.published.day.toordinal() if a.published else 0 for a in articles}
    places = _Places(opening, days, {id_: number for number, id_ in enumerate(days)}, sentences)
    pieces = sorted(_pieces(chosen), key=places.of)
    blocks = [[pieces[number] for number in block] for block in _blocks(pieces, likeness)]
    ordered = [sentence for block in blocks for piece in block for sentence in piece]
    return tuple(dict.fromkeys((*first, *ordered)))


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a piece comes by time and place alone; ``days`` and ``rank`` are those of articles."""

    opening: Sentence
    days: Mapping[str, int]
    rank: Mapping[str, int]
    sentences: Mapping[str, Sequence[Sentence]]

    def of(self, piece: Piece) -> tuple[bool, int, float, bool, int, int]:
        """The opening, then days, the newest first, undated last; of one day what stands nearer to an article's head.

        Nearness is a share of the article, as long articles come to the same things later. Of equals, the article of
        the opening goes first, then canonical order decides.
        """
        article, position = piece[0].article, piece[0].position
        depth = position / max(len(self.sentences[article]) - 1, 1)
        elsewhere = article != self.opening.article
        return self.opening not in piece, self.days[article], depth, elsewhere, self.rank[article], position


def _pieces(chosen: Sequence[Sentence]) -> list[Piece]:
    """Runs of sentences that follow one another in their article."""
    pieces: list[Piece] = []
    for sentence in sorted(chosen, key=lambda each: (each.article, each.position)):
        last = pieces[-1][-1] if pieces else None
        if last and (last.article, last.position + 1) == (sentence.article, sentence.position):
            pieces[-1] += (sentence,)
        else:
            pieces.append((sentence,))
    return pieces


def _blocks(pieces: Sequence[Piece], likeness: Likeness) -> list[list[int]]:
    """The numbers of pieces that speak of the same, in order of the first of each block."""
    weights = [_weights(piece, likeness) for piece in pieces]
    norms = [math.hypot(*held.values()) for held in weights]
    pairs = {
        (i, j): _cosine(weights[i], weights[j], norms[i] * norms[j])
        + SAME_ARTICLE * (pieces[i][0].article == pieces[j][0].article)
        for j in range(len(pieces))
        for i in range(j)
    }
    undated = sent_days([math.nan] * len(pieces), [None] * len(pieces))
    return link(range(len(pieces)), pairs, undated, LinkageRule(BLOCK))


def _weights(piece: Piece, likeness: Likeness) -> Mapping[str, float]:
    total: Counter[str] = Counter()
    for sentence in piece:
        total.update(likeness.weights(sentence))
    return total


def _cosine(first: Mapping[str, float], second: Mapping[str, float], norms: float) -> float:
    shared = math.fsum(weight * second[stem] for stem, weight in first.items() if stem in second)
    return shared / norms if norms else 0.0
