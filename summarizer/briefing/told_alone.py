"""What one source of an event tells and no other was found to come near."""

from collections.abc import Mapping, Sequence

from summarizer.briefing.brief import Known, look_at
from summarizer.briefing.citations import cite
from summarizer.briefing.material import prepare
from summarizer.briefing.supersession import Standing
from summarizer.models import Article, Citation, Sentence

# Of an article so many first sentences are looked at. Not tuned.
LOOKED_AT = 8
# A sentence is told alone where none of another source reports it so surely, nor has so much of its words. Of 76
# sentences of a made week that are below both, 8 tell what another source tells in other words.
REPORTED, SHARED = 0.2, 0.25
# What cannot stand alone, a question, half of a quotation, is not told. Not tuned.
FIT = 0.6


def find_told_alone(
    articles: Sequence[Article], most: int, copies: Mapping[str, str] | None = None
) -> tuple[Citation, ...]:
    """The best such sentence of each source, ``most`` at most, in the order of their articles; none of a lone source.

    Args:
        articles: those of an event in canonical order.
        most: how many sources.
        copies: what ``grouping.copies.origins`` says of ``articles``, where that is known.
    """
    material = prepare(articles, copies=copies)
    reports = [article for article in material.speaking if article.kind == "report"]
    if len({material.voice_of[article.id] for article in reports}) < 2:
        return ()
    known = look_at(material)
    best: dict[str, tuple[float, Sentence, Article]] = {}
    for article in reports:
        for sentence in material.sentences[article.id][:LOOKED_AT]:
            fit = known.fit_alone(sentence)
            held = best.get(material.voice_of[article.id])
            if fit >= FIT and (held is None or fit > held[0]) and _is_alone(sentence, known):
                best[material.voice_of[article.id]] = fit, sentence, article
    told = list(best.values())[:most]
    return tuple(cite(sentence, article) for _, sentence, article in told)


def _is_alone(sentence: Sentence, known: Known) -> bool:
    """Whether ``sentence`` states what holds, and nothing of another source comes near it."""
    if sentence.text.rstrip("\"'”’»)").endswith("?"):
        return False
    if known.standing.standing(sentence) is not Standing.HOLDS:
        return False
    surely, shared = known.supports.nearest_elsewhere(sentence)
    return surely < REPORTED and shared < SHARED
