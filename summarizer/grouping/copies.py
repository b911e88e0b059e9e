"""Decides which articles are copies of another, once for grouping, ranking and support.

Articles of one text are its reprints by other publishers and its versions by one. The newest version of a publisher
speaks for it; the text speaks through an agency where one sent it, else through whoever had it first. Whether two
articles are copies is mostly settled by their runs of words: where too few are shared nobody asks for more, so that a
briefing that is told once needs no more. What a store keeps is the whole fingerprint.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

import numpy as np

from summarizer.grouping import fingerprints
from summarizer.grouping.fingerprints import (
    COVERED,
    Fingerprint,
    Traits,
    covered_words,
    fingerprint_of,
    is_version,
    runs_of,
    share,
    traits_of,
)
from summarizer.models import Article, is_withdrawn, publisher_of
from summarizer.reading.labels import page_of
from summarizer.text.annotation import MarkedText, marked_text


class LatePrint(Fingerprint):
    """The fingerprint of an article, each part made when it is first asked for."""

    _article: Article

    def __init__(self, article: Article) -> None:
        object.__setattr__(self, "_article", article)

    @cached_property
    def packed(self) -> bytes:
        """The whole, as bytes."""
        return fingerprint_of(self._article).packed

    @property
    def words(self) -> int:
        """How many words the text has."""
        return self._in_runs[0]

    @property
    def run(self) -> int:
        """How many words a run has."""
        return self._in_runs[1]

    @property
    def runs(self) -> tuple[int, ...]:
        """The runs, in order."""
        return self._in_runs[2]

    @cached_property
    def distinct_runs(self) -> frozenset[int]:
        """The runs, each once, in no order."""
        return frozenset(self.runs)

    @cached_property
    def _in_runs(self) -> tuple[int, int, tuple[int, ...]]:
        if (known := fingerprints.known_print(self._article)) is not None:
            return known.words, known.run, known.runs
        return _runs_of(marked_text(self._article))


@lru_cache(maxsize=500)  # when an event is told anew most of its articles are the same
def _runs_of(text: MarkedText) -> tuple[int, int, tuple[int, ...]]:
    words, run, runs = runs_of(text, fingerprints.RUN, fingerprints.SPACELESS_RUN)
    return len(words), run, tuple(runs)


# A long report that has a brief or a teaser somewhere in it is no copy of it: at least so much of it must be. At .2 a
# short cut that is mostly a quoted statement chains independent reports that quote it.  # .2 and .33 tried
LEAST_OF_LONGER = 0.33
# Of two articles of one publisher that have less than this share in common, the first words of either must stand in the
# other too, in a run that begins among so many: the items of a form may share all but their first sentence ("Entry is
# free, but places are few …"). Of planted reprints, which other publishers print, none is lost.  # not tuned
WHOLE, HEAD = 0.9, 8
# A run that more texts than this share is a phrase of a publisher; two copies have others in common.
MAX_SHARED = 200
# A version that is shorter than this share of the longest is a teaser of it, and does not speak for it.
LEAST_OF_VERSIONS = 0.5  # not tuned


def origins(articles: Iterable[Article]) -> dict[str, str]:
    """Article id → the id of the article that speaks for its text, its own when it is not a copy.

    Args:
        articles: in canonical order.
    """
    return origins_of([traits_of(article, late=LatePrint(article)) for article in articles])


def origins_of(known: Sequence[Traits]) -> dict[str, str]:
    """As ``origins``, from what is known of articles, in canonical order.

    Articles that no chain of equal or near texts, equal pages and equal titles connects do not bear on one another.
    """
    texts = _Texts(_recurring(known))
    for traits in known:
        texts.add(traits)
    found = {
        article.id: speaker for text in texts.members for speaker in [_speaker(text)] for article in text
    }
    return {traits.id: found[traits.id] for traits in known}


def representatives(articles: Iterable[Article], origin_of: Mapping[str, str]) -> list[Article]:
    """The articles that an event is told from: not withdrawn, not copies, and not opinion if there are reports."""
    originals = [
        article for article in articles if origin_of[article.id] == article.id and not is_withdrawn(article)
    ]
    return [article for article in originals if article.kind == "report"] or originals


def why_excluded(article: Article, origin: Article) -> str:
    """Why an article is not quoted, given the one that represents its text."""
    if is_withdrawn(article):
        return "withdrawn"
    if article.id == origin.id:
        return article.kind
    kind = "earlier version" if is_own_version(article, origin) else "reprint"
    told = f"{kind} of {origin.id}"
    return f"{told}, which was withdrawn" if is_withdrawn(origin) else told


def is_current(article: Article, origin: Article) -> bool:
    """Whether what an article says still counts: nobody withdrew it, and no later version replaced it."""
    return not is_withdrawn(origin) and not is_own_version(article, origin)


def is_own_version(article: Article, origin: Article) -> bool:
    """Whether ``article`` is another version of ``origin`` by the same publisher."""
    return article.id != origin.id and (
        publisher_of(article) == publisher_of(origin) or _one_page(article, origin)
    )


def _one_page(first: Article, second: Article) -> bool:
    page = page_of(first.url)
    return page is not None and page == page_of(second.url)


def _speaker(text: Sequence[Traits]) -> str:
    """The id of the article that speaks for a text, given in canonical order."""
    owner = {member.page: member.publisher for member in text if member.page and member.publisher}
    versions: defaultdict[str, list[Traits]] = defaultdict(list)
    for member in text:
        named = member.publisher or (owner.get(member.page) if member.page else None)
        versions[named or f"page {member.page or member.id}"].append(member)
    # The first of equals: publishers come in the order of their earliest version.
    first = min(versions.values(), key=lambda member: not any(version.agency for version in member))
    return _newest(first).id


def _newest(versions: Sequence[Traits]) -> Traits:
    longest = max(held.print.words for held in versions)
    whole = [held for held in versions if held.notice or held.print.words >= LEAST_OF_VERSIONS * longest]
    return max(whole, key=lambda held: held.recency)


def _recurring(known: Sequence[Traits]) -> frozenset[int]:
    """The runs that occur twice: only they can show copies, and keeping all runs would fill memory."""
    runs = [np.array(each.print.runs, dtype=np.uint32) for each in known]
    found, counts = np.unique(np.concatenate([*runs, np.zeros(0, np.uint32)]), return_counts=True)
    return frozenset(found[counts > 1].tolist())


class _Texts:
    """Texts with the articles that have them, filled in canonical order, by their ``recurring`` runs."""

    def __init__(self, recurring: frozenset[int]) -> None:
        self._recurring = recurring
        self.members: list[list[Traits]] = []
        self._shortest: list[int] = []
        self._of_print: dict[tuple[int, ...], int] = {}
        self._of_mark: defaultdict[int, list[tuple[Traits, int]]] = defaultdict(list)
        self._holders: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, traits: Traits) -> None:
        """Put an article to the text that it has; to one of its own where it is the first."""
        number = self._find(traits)
        fresh = number is None
        if number is None:
            number = len(self.members)
            self.members.append([])
            self._shortest.append(traits.print.words)
        self.members[number].append(traits)
        self._shortest[number] = min(self._shortest[number], traits.print.words)
        for mark in traits.marks:
            if len(self._of_mark[mark]) < MAX_SHARED:
                self._of_mark[mark].append((traits, number))
        if traits.print.runs:
            self._of_print.setdefault(traits.print.runs, number)
        for run in self._recurring.intersection(traits.print.runs):
            holders = self._holders[run]
            if len(holders) < MAX_SHARED and (fresh or number not in holders):
                holders.append(number)

    def _find(self, traits: Traits) -> int | None:
        for mark in traits.marks:
            for earlier, number in self._of_mark[mark]:
                if is_version(earlier, traits):
                    return number
        if (same := self._of_print.get(traits.print.runs)) is not None:
            return same
        return self._nearest(traits)

    def _nearest(self, traits: Traits) -> int | None:
        """The text that an article has most of, the earliest of equals."""
        best = (0.0, 0)
        for number, places in self._shared_places(traits.print).items():
            least = COVERED * min(traits.print.words, self._shortest[number])
            if covered_words(places, traits.print.run) >= least:
                # The first that is near will do: of ten thousand copies nearly all are near the first.
                tried = (_copied(earlier, traits) for earlier in self.members[number])
                best = max(best, (next(filter(None, tried), 0.0), -number))
        return -best[1] if best[0] else None

    def _shared_places(self, fingerprint: Fingerprint) -> dict[int, list[int]]:
        """Text → where in ``fingerprint`` a run begins that it has too."""
        places: defaultdict[int, list[int]] = defaultdict(list)
        for place, run in enumerate(fingerprint.runs):
            if run in self._recurring:
                for number in self._holders.get(run, ()):
                    places[number].append(place)
        return places


def _copied(earlier: Traits, later: Traits) -> float:
    """How much of the shorter text stands in the longer, 0 where the later is not a copy of the earlier."""
    likeness = share(earlier.print, later.print)
    if later.print.words > earlier.print.words and (
        likeness * earlier.print.words < LEAST_OF_LONGER * later.print.words
    ):
        return 0.0
    return 0.0 if likeness < WHOLE and _are_of_one_form(earlier, later) else likeness


def _are_of_one_form(earlier: Traits, later: Traits) -> bool:
    """Whether one publisher's articles begin otherwise and go on alike, and nothing says that one is a version."""
    if not earlier.publisher or earlier.publisher != later.publisher:
        return False
    if any(each.notice or each.versioned for each in (earlier, later)):
        return False
    one, other = earlier.print, later.print
    return other.distinct_runs.isdisjoint(one.runs[:HEAD]) and one.distinct_runs.isdisjoint(other.runs[:HEAD])
