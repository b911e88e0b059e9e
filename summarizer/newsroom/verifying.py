"""Whether every citation that is stored is still exactly the slice that it names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from summarizer.errors import MissingError
from summarizer.models import Article
from summarizer.newsroom.editions import edition_citations
from summarizer.newsroom.telling import citations
from summarizer.storage.store import Reader, StoredEdition


@dataclass(slots=True)
class Verified:
    """How many citations were checked, and which do not hold: the event (or edition) and the citation."""

    citations: int = 0
    failed: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)


class Verifier:
    """Checks citations against the articles of a store, and remembers the articles."""

    def __init__(self, on: Reader) -> None:
        self._on = on
        self._texts: dict[str, list[Article]] = {}
        self.found = Verified()

    def check(self, place: str, briefings: Iterable[Mapping[str, Any]]) -> None:
        """Check all citations of briefings."""
        for briefing in briefings:
            self._check(place, citations(briefing), frozen=False)

    def _check(self, place: str, cited: Iterable[Mapping[str, Any]], *, frozen: bool) -> None:
        for one in cited:
            if one.get("redacted"):
                continue
            self.found.citations += 1
            if not any(_holds(one, article) for article in self._versions(one["article"], frozen=frozen)):
                self.found.failed.append((place, one))

    def check_edition(self, edition: StoredEdition) -> None:
        """Check all citations of an edition, which may be of earlier versions of articles."""
        self._check(f"edition {edition.edition}", edition_citations(edition.value), frozen=True)

    def _versions(self, id_: str, *, frozen: bool) -> list[Article]:
        if id_ not in self._texts:
            try:
                self._texts[id_] = [self._on.article(id_).article]
            except MissingError:
                self._texts[id_] = []
        return self._texts[id_] + (self._on.superseded(id_) if frozen else [])


def _holds(cited: Mapping[str, Any], article: Article) -> bool:
    held = article.title if cited["field"] == "title" else article.text
    return held is not None and held[cited["start"] : cited["end"]] == cited["text"]
