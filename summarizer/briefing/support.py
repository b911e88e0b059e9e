"""Who reports a key point: each independent origin with the sentence in which it says so."""

from collections.abc import Mapping, Sequence

from summarizer.briefing.citations import cite
from summarizer.briefing.likeness import Likeness
from summarizer.models import Article, Sentence, Support

# Not calibrated against labelled pairs. On the sample corpus a point restated by another outlet shares .45 to .8 of
# its weighted stems, sentences on another aspect of the same event up to .4.
REPORTED_SHARE = 0.45


def find_support(
    point: Sentence,
    articles: Sequence[Article],
    sentences: Mapping[str, Sequence[Sentence]],
    origin_of: Mapping[str, str],
    likeness: Likeness,
) -> Support:
    """Who among ``articles`` reports ``point``.

    Args:
        point: a sentence of one of the articles.
        articles: all articles of the event in canonical order, reprints and opinion included.
        sentences: article id → its sentences.
        origin_of: article id → the article it is a copy of (its own id when it is none).
        likeness: compares sentences.
    """
    said = {article.id: _restated(point, sentences[article.id], likeness) for article in articles}
    by_origin: dict[str, list[Article]] = {}
    for article in articles:
        if said[article.id] is not None:
            by_origin.setdefault(origin_of[article.id], []).append(article)
    publishers = {article.id: article.source or article.id for article in articles}
    # The earliest copy speaks for its origin; two origins of one publisher are one voice.
    speakers: dict[str, Article] = {}
    for origin, copies in by_origin.items():
        speakers.setdefault(publishers[origin], copies[0])
    cited = [cite(found, speaker) for speaker in speakers.values() if (found := said[speaker.id])]
    holding = tuple(article.id for article in articles if said[article.id] is not None)
    return Support(tuple(speakers), tuple(cited), holding)


def _restated(point: Sentence, sentences: Sequence[Sentence], likeness: Likeness) -> Sentence | None:
    """The sentence that says ``point`` best, if one does; the first of equals."""
    if any(sentence is point or sentence == point for sentence in sentences):
        return point
    scored = [(round(likeness.share(point, sentence), 9), sentence) for sentence in sentences]
    best = max(scored, key=lambda pair: (pair[0], -pair[1].position), default=None)
    if best is None or best[0] < REPORTED_SHARE or not _figures_agree(point, best[1], likeness):
        return None
    return best[1]


def _figures_agree(point: Sentence, other: Sentence, likeness: Likeness) -> bool:
    """A sentence with other figures tells another fact, however alike its words; one without figures may not."""
    figures = likeness.said(point).figures
    offered = likeness.said(other).figures
    return not figures or not offered or bool(figures & offered)
