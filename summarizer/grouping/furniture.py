"""Page furniture learnt from many articles: a paragraph that recurs word for word in unrelated articles of one source.

What recurs in reports on one affair is its background, and what recurs in versions of one article is the article: a
paragraph counts once for each text, and only where the articles that have it share few names.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from summarizer.grouping.copies import origins_of
from summarizer.grouping.fingerprints import LEAST_TELLING, Traits, traits_of
from summarizer.models import Article, SetAside
from summarizer.reading.lines import Line, running_lines

# Texts of a source that have the paragraph: background recurs in two or three, and a column's sign-off in more.
LEAST_TEXTS = 4
# The share of names that two articles have in common, by the smaller set, in the mean over pairs.  # not tuned
MOST_ALIKE = 0.2
# So many texts have no background in common. In Timeline17, where all is about one affair, explainers recur in up to 11
# articles of a source; what recurs in 12 or more (nine paragraphs, up to 163 times) is furniture, every one.
MANY_TEXTS = 15
COMPARED = 12  # articles held against each other for one paragraph
LONGEST = 1_000  # characters; no furniture is longer


@dataclass(frozen=True, slots=True)
class Furniture:
    """A paragraph of a source, and in how many texts it was found."""

    source: str
    text: str
    texts: int

    @property
    def key(self) -> str:
        """What the paragraph is known by."""
        return key_of(self.text)


# Source → key of a paragraph → in how many texts it recurs.
Mask = Mapping[str, Mapping[str, int]]


def learn(articles: Sequence[Article]) -> list[Furniture]:
    """The furniture of each source, given articles in canonical order; by source, the most frequent first."""
    having: defaultdict[tuple[str, str], dict[str, Article]] = defaultdict(dict)
    for article in articles:
        for line in _paragraphs(article) if article.source else ():
            having[article.source or "", _plain(line.text)][article.id] = article
    recurring = {key: held for key, held in having.items() if len(held) >= LEAST_TEXTS}
    if not recurring:
        return []
    traits = {article.id: traits_of(article) for article in articles if article.source}
    origin_of = origins_of(list(traits.values()))
    holders: defaultdict[tuple[str, str], dict[str, Article]] = defaultdict(dict)
    for key, having_it in recurring.items():
        for article in having_it.values():
            # The first copy or version of a text that has a paragraph stands for it.
            holders[key].setdefault(origin_of[article.id], article)
    found = [
        Furniture(source, text, len(held))
        for (source, text), held in holders.items()
        if len(held) >= MANY_TEXTS
        or (len(held) >= LEAST_TEXTS and _unrelated([traits[article.id] for article in held.values()], text))
    ]
    return sorted(found, key=lambda one: (one.source, -one.texts, one.text))


def mask_of(found: Iterable[Furniture]) -> Mask:
    """What ``masked`` takes."""
    held: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for one in found:
        held[one.source][one.key] = one.texts
    return held


def masked(article: Article, mask: Mask) -> Article:
    """The article with the furniture of its source set aside, and nothing else that was learnt; some text stays."""
    plain = unmasked(article)
    known = mask.get(article.source or "", {})
    lines = list(_paragraphs(plain)) if known else []
    found = [(line, known[key]) for line in lines if (key := key_of(line.text)) in known]
    if not found or len(found) == len(list(running_lines(plain.text, plain.set_aside))):
        return plain
    asides = [
        SetAside(line.start, line.end, "recurring", f"recurs word for word in {texts} texts of this source")
        for line, texts in found
    ]
    return replace(plain, set_aside=tuple(sorted([*plain.set_aside, *asides], key=lambda aside: aside.start)))


def unmasked(article: Article) -> Article:
    """The article without what was set aside because it recurs."""
    kept = tuple(aside for aside in article.set_aside if aside.kind != "recurring")
    return article if len(kept) == len(article.set_aside) else replace(article, set_aside=kept)


def all_masked(articles: Iterable[Article]) -> list[Article]:
    """Articles with the furniture that they show among themselves set aside."""
    given = sorted(
        articles, key=lambda article: (article.published is None, str(article.published), article.id)
    )
    found = learn(given)
    return [masked(article, mask_of(found)) for article in given] if found else given


def key_of(text: str) -> str:
    """What a paragraph is known by, whatever its white space."""
    return hashlib.sha256(_plain(text).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _paragraphs(article: Article) -> Iterator[Line]:
    return (line for line in running_lines(article.text, article.set_aside) if len(line.text) <= LONGEST)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _unrelated(held: Sequence[Traits], text: str) -> bool:
    """Whether articles that share a paragraph have few names in common beside its own; not where names are rare."""
    own = traits_of(Article("", text)).print.telling
    names = [traits.print.telling - own for traits in held[:COMPARED]]
    named = [one for one in names if len(one) >= LEAST_TELLING]
    alike = [len(one & other) / min(len(one), len(other)) for one, other in combinations(named, 2)]
    return bool(alike) and sum(alike) / len(alike) <= MOST_ALIKE
