"""Turns stored articles and events into the models of answers."""

from collections.abc import Sequence
from typing import Any

from flask import current_app

from api import schemas
from summarizer.explanations import Reason
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.stored import ArticleBrief, StoredArticle, StoredEvent
from summarizer.text.sentences import split


def newsroom() -> Newsroom:
    """The newsroom of the application that answers."""
    found: Newsroom = current_app.extensions["newsroom"]
    return found


def article_line(stored: StoredArticle) -> schemas.ArticleLine:
    """An article without its text."""
    return schemas.ArticleLine.model_validate(_known(stored))


def stored_article(stored: StoredArticle) -> schemas.StoredArticleShape:
    """An article with what reading found in it."""
    article = stored.article
    reading = {
        "text": article.text,
        "sentences": list(split(article)),
        "set_aside": list(article.set_aside),
        "takeaways": list(article.takeaways),
    }
    return schemas.StoredArticleShape.model_validate(_known(stored) | reading)


def event(stored: StoredEvent, articles: Sequence[ArticleBrief]) -> schemas.EventShape:
    """An event with the ids of its articles."""
    names = ("id", "title", "first_published", "last_published", "language", "sources", "born", "updated")
    known = {name: getattr(stored, name) for name in names}
    of_articles = {
        "articles": [brief.id for brief in articles],
        "sections": list(dict.fromkeys(brief.section for brief in articles if brief.section)),
        "tags": list(dict.fromkeys(tag for brief in articles for tag in brief.tags))[:100],
    }
    return schemas.EventShape.model_validate(known | of_articles)


def why(reason: Reason) -> schemas.Why:
    """Why an article is in its event."""
    names = (
        "article",
        "event",
        "similarity",
        "days",
        "nearest",
        "nearest_similarity",
        "rule",
        "kept_apart",
        "dates",
    )
    known = {name: getattr(reason, name) for name in names}
    terms = [{"term": term, "weight": weight} for term, weight in reason.terms]
    return schemas.Why.model_validate(known | {"terms": terms})


def _known(stored: StoredArticle) -> dict[str, Any]:
    article, published = stored.article, stored.article.published
    names = ("id", "title", "source", "url", "section", "author", "language", "kind")
    copied = stored.origin if stored.origin != article.id else None
    return {name: getattr(article, name) for name in names} | {
        "published": str(published) if published else None,
        "precision": published.precision if published else "none",
        "from": published.origin if published else "none",
        "version": stored.version,
        "received": stored.received,
        "event": stored.event,
        "reprint_of": copied,
        "tags": list(article.tags),
        "image": article.image,
    }
