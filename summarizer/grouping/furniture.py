"""Learns page furniture: paragraphs that recur word for word in unrelated articles of one source.

What recurs in reports on one affair is its background, and what recurs in versions of one article is the article: a
paragraph counts once for each text, and only where the articles that have it share few names.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from summarizer.grouping.copies import origins_of
from summarizer.grouping.fingerprints import LEAST_TELLING, Traits, traits_of
from summarizer.models import Article, SetAside
from summarizer.reading.lines import Line, running_lines
from summarizer.text.sentences import sentence_starts
from summarizer.text.tokens import content_stems

# Texts of a source that have the paragraph: background recurs in two or three, and a column's sign-off in more.
LEAST_TEXTS = 4
# And those that end on it: nothing but furniture is the last word of two unrelated articles.
LEAST_TAILS, TAIL_LINES = 2, 2  # not tuned
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
        """The key of the paragraph."""
        return key_of(self.text)


# Source → key of a paragraph → in how many texts it recurs.
Mask = Mapping[str, Mapping[str, int]]


def learn(articles: Sequence[Article]) -> list[Furniture]:
    """The furniture of each source, given articles in canonical order; by source, the most frequent first."""
    having: defaultdict[tuple[str, str], dict[str, Article]] = defaultdict(dict)
    inside: set[tuple[str, str]] = set()  # what does not always stand at the end
    for article in _sharing(articles):
        for key, is_tail in _keyed(article):
            having[key][article.id] = article
            if not is_tail:
                inside.add(key)
    recurring = {
        key: holding
        for key, holding in having.items()
        if len(holding) >= (LEAST_TEXTS if key in inside else LEAST_TAILS)
    }
    if not recurring:
        return []
    having_any = {name for holding in recurring.values() for name in holding}
    traits = {article.id: traits_of(article) for article in articles if article.id in having_any}
    origin_of = origins_of(list(traits.values()))
    holders: defaultdict[tuple[str, str], dict[str, Article]] = defaultdict(dict)
    for key, having_it in recurring.items():
        for article in having_it.values():
            # The first copy or version of a text that has a paragraph stands for it.
            holders[key].setdefault(origin_of[article.id], article)
    furniture = [
        Furniture(key[0], key[1], len(holding))
        for key, holding in holders.items()
        if len(holding) >= MANY_TEXTS
        or (
            len(holding) >= (LEAST_TEXTS if key in inside else LEAST_TAILS)
            and (
                _unrelated([traits[article.id] for article in holding.values()], key[1])
                or (key not in inside and _differ(list(holding.values()), key[1]))
            )
        )
    ]
    return sorted(furniture, key=lambda one: (one.source, -one.texts, one.text))


def _sharing(articles: Sequence[Article]) -> list[Article]:
    """The articles that have a paragraph which another of their source has: of most, none need be kept."""
    sources = Counter(article.source for article in articles)
    first: dict[int, int] = {}  # the hash of a paragraph → the number of the first article that has it
    sharing: set[int] = set()
    for number, article in enumerate(articles):
        for key, _ in _keyed(article) if sources[article.source] > 1 else ():
            earlier = first.setdefault(hash(key), number)
            if earlier != number:
                sharing.update((earlier, number))
    return [articles[number] for number in sorted(sharing)]


def _keyed(article: Article) -> Iterator[tuple[tuple[str, str], bool]]:
    """The source and the words of each paragraph, with whether it stands at the end; none without a source."""
    for line, is_tail in _pieces(article) if article.source else ():
        yield (article.source or "", _plain(line.text)), is_tail


def mask_of(found: Iterable[Furniture]) -> Mask:
    """What ``masked`` takes."""
    keys: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for one in found:
        keys[one.source][one.key] = one.texts
    return keys


def masked(article: Article, mask: Mask) -> Article:
    """The article with the furniture of its source set aside, and nothing else that was learnt; some text stays."""
    plain = unmasked(article)
    known = mask.get(article.source or "", {})
    pieces = [line for line, _ in _pieces(plain)] if known else []
    recurring = [(line, known[key]) for line in pieces if (key := key_of(line.text)) in known]
    if not recurring or not _keeps_some(plain, [line for line, _ in recurring]):
        return plain
    recurring = [
        (line, texts) for line, texts in recurring if not any(_holds(other, line) for other, _ in recurring)
    ]
    asides = [
        SetAside(line.start, line.end, "recurring", f"recurs word for word in {texts} texts of this source")
        for line, texts in recurring
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
    """The key of a paragraph, regardless of its white space."""
    return hashlib.sha256(_plain(text).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _pieces(article: Article) -> Iterator[tuple[Line, bool]]:
    """The paragraphs and the last sentence of an article, each with whether it stands at the end."""
    lines = list(running_lines(article.text, article.set_aside))
    for number, line in enumerate(lines):
        if len(line.text) <= LONGEST:
            yield line, number >= max(1, len(lines) - TAIL_LINES)
    if lines and len(lines[-1].text) <= LONGEST:
        start = max([0, *sentence_starts(lines[-1].text, article.language)])
        if start:
            yield replace(lines[-1], start=lines[-1].start + start, text=lines[-1].text[start:]), True


def _keeps_some(article: Article, found: Sequence[Line]) -> bool:
    """Whether some text stays when these pieces are set aside."""
    whole = {line.start for line in found}
    return any(line.start not in whole for line in running_lines(article.text, article.set_aside))


def _holds(line: Line, other: Line) -> bool:
    return line != other and line.start <= other.start and other.end <= line.end


def _plain(text: str) -> str:
    return " ".join(text.split())


def _unrelated(holders: Sequence[Traits], text: str) -> bool:
    """Whether articles that share a paragraph have few names in common beside its own; not where names are rare."""
    own = traits_of(Article("", text)).print.telling
    names = [traits.print.telling - own for traits in holders[:COMPARED]]
    named = [one for one in names if len(one) >= LEAST_TELLING]
    alike = [len(one & other) / min(len(one), len(other)) for one, other in combinations(named, 2)]
    return bool(alike) and sum(alike) / len(alike) <= MOST_ALIKE


def _differ(articles: Sequence[Article], text: str) -> bool:
    """Whether articles that end on a text have few words in common beside its own, however few names they have."""
    own = set(content_stems(text, articles[0].language))
    stems = [set(content_stems(one.text, one.language)) - own for one in articles[:COMPARED]]
    alike = [
        len(one & other) / min(len(one), len(other)) for one, other in combinations(stems, 2) if one and other
    ]
    return bool(alike) and max(alike) <= MOST_ALIKE
