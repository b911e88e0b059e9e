"""Where an article stands in the grouping."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands in the grouping, without its text."""

    pk: int
    id: str
    published: str | None
    language: str
    fingerprint: str
    digest: str
    origin: int | None
    event: int | None

    @property
    def speaks(self) -> bool:
        """Whether it is linked with others: an original, and grouped."""
        return self.origin == self.pk
