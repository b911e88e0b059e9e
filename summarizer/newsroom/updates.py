"""An event that was told before, told by what is new of it."""

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.models import Article, Sentence
from summarizer.newsroom.memory import update_value, without_case
from summarizer.newsroom.telling import Value, tell_if_possible
from summarizer.rendering.values import citation_value, key_point_value
from summarizer.storage.store import StoredEdition, StoredEvent

if TYPE_CHECKING:
    from summarizer.briefing.changes import Changes


@dataclass(frozen=True, slots=True)
class Before:
    """What was said of an event: by which edition last, from which articles, in words since replaced, under what."""

    edition: StoredEdition
    known: Collection[str]
    said: Sequence[Sentence]
    headlines: Collection[str]

    @property
    def digest(self) -> str:
        """A hash of all that was said."""
        words = [sentence.text for sentence in self.said]
        parts = [self.edition.edition, sorted(self.known), words, sorted(self.headlines)]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def tell_update(
    event: StoredEvent, articles: Sequence[Article], before: Before, words: int, key_points: int
) -> Value | None:
    """The briefing of an event led by what is new, with ``update`` to mark it; none without a material change."""
    from summarizer.briefing.brief import Options  # noqa: PLC0415 - numpy and scipy
    from summarizer.briefing.changes import find_changes  # noqa: PLC0415

    changes = find_changes(articles, before.known, Options(words, key_points), before.said)
    whole = tell_if_possible(event, articles, words, key_points) if changes.material else None
    if whole is None:
        return None
    return {
        **whole,
        "headline": _headline(changes, before),
        "sentences": [citation_value(cited) for cited in changes.sentences],
        "key_points": [key_point_value(fact) for fact in changes.facts],
        "signature": whole["signature"] + "|told:new",
        "update": update_value(before.edition, changes.articles),
    }


def _headline(changes: "Changes", before: Before) -> dict[str, Any]:
    """The headline of what is new; the opening sentence where that headline has been read before."""
    headline = changes.headline
    if headline is None or without_case(headline.text) in before.headlines:
        headline = changes.sentences[0]
    return citation_value(headline)
