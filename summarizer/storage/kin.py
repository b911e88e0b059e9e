"""The part of a store's contract that tells copies: prints of texts, and which of them are of one kin."""

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from summarizer.grouping.fingerprints import Fingerprint, Traits
from summarizer.storage.places import Place


class Kin(Protocol):
    """Texts that a chain of likeness, pages or titles connects are of one kin; others may be too."""

    def set_print(self, pk: int, traits: Traits) -> None:
        """Keep what is known of an article that is there, in the place of what was."""

    def forget_prints(self) -> None:
        """Forget all prints, before they are taken anew."""

    def kin_of(self, fingerprint: str) -> int | None:
        """The kin of a text, if it is known."""

    def kin_sharing(self, numbers: Collection[int]) -> dict[int, int]:
        """Kin → how many of these runs and marks it has; what very many kin have is passed over."""

    def prints_of_kin(self, kin: int) -> Iterator[Fingerprint]:
        """The prints of a kin."""

    def put_to_kin(self, traits: Traits, kin: Iterable[int]) -> None:
        """Make one kin of these, and put a text with its marks there; a kin of its own where there is none."""

    def relatives(self, kin: int, limit: int) -> list[Traits]:
        """What is known of the earliest articles of a kin, in canonical order."""

    def copy_component(self, pks: Collection[int]) -> list[Place]:
        """These articles and all that are of their kin."""

    def traits(self, pks: Collection[int]) -> list[Traits]:
        """What is known of articles, in canonical order."""

    def forget_texts(self, fingerprints: set[str]) -> None:
        """Forget the prints of these that no article has any more, and the kin that have none left."""
