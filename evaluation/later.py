"""What articles of a later day say, for each sentence of a summary: what may have overtaken it."""

from collections.abc import Sequence

from evaluation.leaning import Said
from summarizer.models import Article


class Later:
    """The sentences of dated articles; an article is split when it is first asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {a.id: a for a in articles if a.published and a.published.precision != "month"}
        self._sentences: dict[str, list[str]] = {}

    def than(self, said: Said) -> list[str]:
        """What articles of a later day than that of a sentence's article say; nothing where that is not known."""
        own = self._articles.get(said.article) or self._holding(said.text)
        if own is None or own.published is None:
            return []
        day = own.published.day
        later = (a for a in self._articles.values() if a.published and a.published.day > day)
        return [sentence for article in later for sentence in self.sentences(article)]

    def sentences(self, article: Article) -> list[str]:
        """The sentences of an article, as the library splits them."""
        if article.id not in self._sentences:
            from summarizer.text.sentences import split  # the splitter's model

            self._sentences[article.id] = [sentence.text for sentence in split(article)]
        return self._sentences[article.id]

    def _holding(self, text: str) -> Article | None:
        """The first article that has the words of a sentence whose article is not told."""
        return next((a for a in self._articles.values() if text and text in a.text), None)
