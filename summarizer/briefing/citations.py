"""Makes citations: slices of articles with their source, date and address."""

from collections.abc import Iterable
from dataclasses import replace

from summarizer.briefing.supersession import Supersession
from summarizer.models import Article, Citation, Headline, Notice, Sentence


def cite(sentence: Sentence, article: Article) -> Citation:
    """A sentence as a citation of its article."""
    return Citation(
        text=sentence.text,
        article=article.id,
        field="text",
        start=sentence.start,
        end=sentence.end,
        position=sentence.position,
        source=article.source,
        published=str(article.published) if article.published else None,
        url=article.url,
    )


class Citer:
    """Cites sentences of ``articles``, each with what overtook it."""

    def __init__(self, articles: Iterable[Article], standing: Supersession) -> None:
        self._articles = {article.id: article for article in articles}
        self._standing = standing

    def cite(self, sentence: Sentence) -> Citation:
        """A sentence, or a headline that stands for one (see ``text.sentences``), as a citation."""
        cited = self.cite_alone(sentence)
        later = self._standing.later(sentence)
        return cited if later is None else replace(cited, superseded=self.cite_alone(later))

    def cite_alone(self, sentence: Sentence) -> Citation:
        """The same, without what overtook it."""
        article = self._articles[sentence.article]
        headline = cite_headline(article) if sentence.start < 0 else None
        return headline or cite(sentence, article)


def cite_headline(article: Article) -> Citation | None:
    """An article's own headline as a citation, if it has one."""
    return _cite_slice(article, article.headline) if article.headline else None


def cite_corrections(articles: Iterable[Article]) -> tuple[Citation, ...]:
    """Where articles say that they were corrected, in their order."""
    return tuple(
        _cite_slice(article, article.notice)
        for article in articles
        if article.notice is not None and article.notice.kind == "correction"
    )


def _cite_slice(article: Article, slice_: Headline | Notice) -> Citation:
    held = (article.title or "") if slice_.field == "title" else article.text
    return Citation(
        text=held[slice_.start : slice_.end],
        article=article.id,
        field=slice_.field,
        start=slice_.start,
        end=slice_.end,
        position=None,
        source=article.source,
        published=str(article.published) if article.published else None,
        url=article.url,
    )


def holds(citation: Citation, article: Article) -> bool:
    """Whether a citation is exactly the slice that it names."""
    held = article.title if citation.field == "title" else article.text
    return held is not None and held[citation.start : citation.end] == citation.text
