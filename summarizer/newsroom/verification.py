"""Checks that stored or exported briefings still quote their articles exactly.

A citation is right if it is exactly the slice that it names. Every citation in a briefing is checked: headline,
sentences, key points, their support, disagreements. The support of a key point must also have one citation for each of
its origins, from the articles that it names.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from summarizer.errors import MissingError
from summarizer.models import Article
from summarizer.newsroom.briefing_cache import citations
from summarizer.storage.columns import content_digest
from summarizer.storage.store import Reader
from summarizer.storage.stored import StoredEvent

Versions = Callable[[str], Sequence[Article]]  # article id → what it says, and may have said


@dataclass(slots=True)
class Verified:
    """How many citations were checked, which are wrong and where, and which articles have been altered.

    A key point whose support does not fit counts as wrong too.
    """

    citations: int = 0
    failed: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether everything is right."""
        return not self.failed and not self.altered

    def check(self, place: str, told: Mapping[str, Any], versions: Versions) -> None:
        """Check all citations in a briefing, an edition or any other value, and the support of its key points."""
        for cited in citations(told):
            if cited.get("redacted"):
                continue
            self.citations += 1
            if not (_holds(cited, versions) and _is_supported(cited) and _is_overtaken_later(cited)):
                self.failed.append((place, cited))


class Verifier:
    """Checks citations against the articles of a store, and remembers the articles."""

    def __init__(self, tx: Reader) -> None:
        self._tx = tx
        self._texts: dict[str, list[Article]] = {}
        self.verified = Verified()

    def everything(self) -> Verified:
        """Check all briefings, editions and articles."""
        for event, briefing in self._tx.every_briefing():
            self.verified.check(f"event {event}", briefing, self._article)
        for edition in self._tx.every_edition():
            self.verified.check(f"edition {edition.edition}", edition.value, self._versions)
        for held in self._tx.every_article():
            if content_digest(held.article) != held.digest:
                self.verified.altered.append(held.article.id)
        return self.verified

    def event(self, event: StoredEvent) -> Verified:
        """Check the briefings of an event, and what editions that cite its articles say of it."""
        for briefing in self._tx.briefings_of(event.pk):
            self.verified.check(f"event {event.id}", briefing, self._article)
        ids = {held.article.id for held in self._tx.articles_of(event.pk)}
        editions = {kept.edition: kept for id_ in sorted(ids) for kept in self._tx.editions_citing(id_)}
        for kept in editions.values():
            for briefing in kept.value["events"]:
                if ids & set(briefing["articles"]):
                    self.verified.check(f"edition {kept.edition}", briefing, self._versions)
        return self.verified

    def _versions(self, id_: str) -> list[Article]:
        """An article with its earlier versions, which editions may quote."""
        return self._article(id_) + self._tx.superseded(id_)

    def _article(self, id_: str) -> list[Article]:
        if id_ not in self._texts:
            try:
                self._texts[id_] = [self._tx.article(id_).article]
            except MissingError:
                self._texts[id_] = []
        return self._texts[id_]


def verify_told(
    exported: Iterable[tuple[str, Mapping[str, Any]]], articles: Mapping[str, Article]
) -> Verified:
    """Check exported values, each with its place, against articles by id."""
    found = Verified()
    for place, value in exported:
        found.check(place, value, lambda id_: [articles[id_]] if id_ in articles else [])
    return found


def _holds(cited: Mapping[str, Any], versions: Versions) -> bool:
    """Whether a citation, which may have been written by anybody, is a slice of an article."""
    start, end, name = cited["start"], cited["end"], cited["article"]
    if not (type(start) is type(end) is int and isinstance(name, str) and 0 <= start <= end):
        return False
    said = [article.title if cited["field"] == "title" else article.text for article in versions(name)]
    return any(held is not None and end <= len(held) and held[start:end] == cited["text"] for held in said)


def _is_overtaken_later(cited: Mapping[str, Any]) -> bool:
    """Whether the statement that overtook another was not published on an earlier day."""
    later = cited.get("superseded")
    if later is None:
        return True
    if not isinstance(later, Mapping):
        return False
    first, second = cited.get("published"), later.get("published")
    return not (first and second) or str(first)[:10] <= str(second)[:10]


def _is_labelled(point: Mapping[str, Any], origins: int) -> bool:
    """Whether the label of a key point fits its sources; earlier releases had only one label."""
    if "corroboration" not in point:
        return bool(point["single_source"] == (origins < 2))
    several, only = point["corroboration"] == "several", point["corroboration"] == "only"
    return several == (origins > 1) and (only or not point["single_source"])


def _is_supported(cited: Mapping[str, Any]) -> bool:
    """Whether the support of a key point fits it; other citations have none."""
    if "support" not in cited:
        return True
    try:
        origins, representatives = cited["support"]["origins"], cited["support"]["cited"]
        named = {one["article"] for one in representatives} | {cited["article"]}
        return bool(
            len(origins) == len(set(origins)) == len(representatives)
            and named <= set(cited["support"]["articles"])
            and _is_labelled(cited, len(origins))
        )
    except (KeyError, TypeError):
        return False
