"""Whether every citation that is stored is still exactly the slice that it names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from summarizer.errors import MissingError
from summarizer.models import Article
from summarizer.newsroom.telling import citations
from summarizer.storage.store import Reader


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

    def check(self, place: str, briefings: Iterable[Mapping[str, Any]], *, frozen: bool = False) -> None:
        """Check all citations of briefings; ``frozen`` ones may cite an earlier version of an article."""
        for briefing in briefings:
            for cited in citations(briefing):
                if cited.get("redacted"):
                    continue
                self.found.citations += 1
                if not any(
                    _holds(cited, article) for article in self._versions(cited["article"], frozen=frozen)
                ):
                    self.found.failed.append((place, cited))

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
