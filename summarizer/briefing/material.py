"""Prepares an event's articles: which are quoted, which only count as support, and the sentences of each."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from summarizer.briefing.support import sources_of
from summarizer.grouping.copies import is_current, origins, representatives, why_excluded
from summarizer.models import NOT_REPORTING, Article, LeftOut, Sentence
from summarizer.text.sentences import split


@dataclass(frozen=True, slots=True)
class Material:
    """The prepared articles of an event, in canonical order."""

    articles: tuple[Article, ...]
    sentences: Mapping[str, tuple[Sentence, ...]]
    source_of: Mapping[str, str]
    supporting: tuple[Article, ...]
    representatives: tuple[Article, ...]
    reports: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]
    language: str


def prepare(
    articles: Sequence[Article], *, without: Set[str] = frozenset(), copies: Mapping[str, str] | None = None
) -> Material:
    """Prepare the articles of an event: reprints and opinion count as support, but are not quoted.

    Articles that were withdrawn or replaced by a later version do not count at all. If only opinion is left, opinion
    is quoted.

    Args:
        articles: in canonical order.
        without: parts of the choice that are left out; without "reprints", every copy is quoted.
        copies: what ``grouping.copies.origins`` says of ``articles``, where that is known.
    """
    copies = origins(articles) if copies is None else copies
    origin_of = {article: article for article in copies} if "reprints" in without else copies
    chosen = representatives(articles, origin_of)
    by_id, chosen_ids = {article.id: article for article in articles}, {article.id for article in chosen}
    # An event of nothing but opinion says so, though opinion is quoted there.
    left_out = [
        LeftOut(a.id, why_excluded(a, by_id[origin_of[a.id]]))
        for a in articles
        if a.id not in chosen_ids or a.kind in NOT_REPORTING
    ]
    return Material(
        articles=tuple(articles),
        sentences={article.id: split(article) for article in articles},
        source_of=sources_of(articles, origin_of),
        supporting=tuple(a for a in articles if is_current(a, by_id[origin_of[a.id]])),
        representatives=tuple(chosen),
        reports=tuple(a for a in articles if a.kind == "report" and is_current(a, by_id[origin_of[a.id]])),
        left_out=tuple(left_out),
        language=_main_language(chosen),
    )


def _main_language(articles: Sequence[Article]) -> str:
    counted: dict[str, int] = {}
    for article in articles:
        counted[article.language] = counted.get(article.language, 0) + 1
    return max(sorted(counted), key=lambda language: counted[language], default="en")
