"""Page furniture and families of stored articles: learnt and set at regrouping, kept to by what arrives after."""

from summarizer.families import Families
from summarizer.grouping import furniture
from summarizer.storage.store import Reader, Writer


def mask(on: Reader) -> furniture.Mask:
    """The mask of the present version."""
    return furniture.mask_of(on.furniture())


def learn_furniture(on: Writer, version: int) -> None:
    """Learn the furniture of each source from its articles, one source at a time."""
    found = []
    for source, _, _ in on.sources():
        held = (furniture.unmasked(article) for article in on.articles_from(source).values())
        found += furniture.learn(
            sorted(held, key=lambda article: (article.published is None, str(article.published), article.id))
        )
    on.keep_furniture(version, found)


def set_again(on: Writer, families: Families) -> None:
    """Set aside in all articles what the present version takes for furniture, and name their families."""
    held = mask(on)
    for source, _, _ in on.sources():
        for pk, article in on.articles_from(source).items():
            now = families.place(furniture.masked(article, held))
            if now != article:
                on.set_reading(pk, now)
