"""An article as stems for weighing evidence: all in order, those of title and opening, its names, its runs of words.

By them texts by one form, filled with other names and figures, are told from two reports that follow one text.
"""

from collections import Counter
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.languages import get_language
from summarizer.models import Article, publisher_of
from summarizer.text import tokens, word_frequencies
from summarizer.text.annotation import MarkedText, Words, marked_text
from summarizer.text.languages import stop_words

# Words of a body that open it. An article without a title has its first words in place of one.
HEAD_WORDS, OPENING_WORDS = 40, 14  # not tuned
MOST_WORDS = 3_000  # of a body that are looked at, as in ``terms``
# A phrase: so many words in a row in both. Where words are pairs of characters, as many more cover as much text.
PHRASE, SPACELESS_PHRASE = 5, 10
_MIX = np.int64(-0x61C8864680B583EB)  # odd and without pattern, so that phrases seldom share a number
# A word that opens a sentence is a name where no more than this share of articles of so many words has it. Without such
# names three recalls by one form, each firm named once and first, are one event; judged pairs, ECB+, AllSides and
# Multi-News stay as they are to the fourth place.
OPENING_NAME, ARTICLE_WORDS = 0.005, 200
END = "\0"  # ends a title or a sentence: phrases do not cross it


@dataclass(frozen=True)
class Outline:
    """What the second look asks of an article, as stems: ``title`` and ``head`` without words that tell nothing.

    ``title`` is the headline, else the first words; ``head`` is the headline and the first ``HEAD_WORDS`` words;
    ``sequence`` has every stem in order; ``empty`` are the words that tell nothing; ``publisher`` counts as one
    independent source; ``said`` are the headline and the sentences that are looked at, in ``language``.
    """

    title: tuple[str, ...]
    head: tuple[str, ...]
    sequence: tuple[str, ...]
    empty: frozenset[str]
    publisher: str
    said: tuple[Words, ...]
    language: str

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems with a figure or a capital; all where nothing has a capital, and of those that open only rare ones."""
        if not any(capital for marked in self.said for _, _, capital in marked):
            return frozenset(stem for marked in self.said for _, stem, _ in marked)
        return frozenset(
            stem
            for marked in self.said
            for place, (_, stem, capital) in enumerate(marked)
            if (capital and (place or self._is_rare(stem)))
            or not (stem.isalpha() or not any(map(str.isdigit, stem)))
        )

    def _is_rare(self, stem: str) -> bool:
        return word_frequencies.share(stem, self.language, ARTICLE_WORDS) <= OPENING_NAME

    @cached_property
    def counts(self) -> dict[str, int]:
        """How often each stem stands in the text, in a fixed order."""
        found = Counter(self.sequence)
        del found[END]
        return dict(sorted(found.items()))

    @cached_property
    def common(self) -> dict[str, int]:
        """How often each stem stands in the text that tells something and is no name.

        Such words say what happened, while names say who and where. Of a text without capitals there are none.
        """
        return {
            stem: count
            for stem, count in self.counts.items()
            if stem not in self.names and stem not in self.empty
        }

    @property
    def words(self) -> Collection[str]:
        """All stems."""
        return self.counts.keys()

    @cached_property
    def phrase(self) -> int:
        """How many words make a phrase."""
        return SPACELESS_PHRASE if tokens.are_pairs(self.words) else PHRASE

    @cached_property
    def phrase_numbers(self) -> frozenset[int]:
        """A number for each phrase: who shares a phrase shares its number, and others seldom share one.

        They are of this process alone, and say whether it is worth the while to look at the phrases themselves.
        """
        hashes = np.fromiter(map(hash, self.sequence), dtype=np.int64, count=len(self.sequence))
        last = max(0, len(hashes) - self.phrase + 1)
        numbers = np.zeros(last, dtype=np.int64)
        for place in range(self.phrase if last else 0):
            numbers = numbers * _MIX + hashes[place : place + last]
        return frozenset(numbers.tolist())

    @cached_property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """All phrases in order."""
        return tuple(zip(*(self.sequence[start:] for start in range(self.phrase)), strict=False))

    @cached_property
    def phrases_held(self) -> frozenset[tuple[str, ...]]:
        """All phrases."""
        return frozenset(self.phrases)


@lru_cache(maxsize=500)  # some 40 KB each; a store asks again when the next article of an event arrives
def outline_of(article: Article) -> Outline:
    """The outline of an article."""
    return outline(article, marked_text(article))


def outline(article: Article, text: MarkedText) -> Outline:
    """The outline of an article with these words."""
    empty = _empty_words(article.language, article.source or "")
    said, body = [text.headline], []
    for marked in text.sentences:
        said.append(marked)
        body += [stem for _, stem, _ in marked]
        if len(body) >= MOST_WORDS:
            break
    opening = [stem for _, stem, _ in text.headline]
    return Outline(
        title=telling(opening or body[:OPENING_WORDS], empty),
        head=telling([*opening, *body[:HEAD_WORDS]], empty),
        sequence=tuple(stem for marked in said for stem in (*(stem for _, stem, _ in marked), END)),
        empty=empty,
        publisher=publisher_of(article),
        said=tuple(said),
        language=article.language,
    )


@lru_cache(maxsize=1_000)  # outlets
def _empty_words(code: str, source: str) -> frozenset[str]:
    """Those of a language, and those of an outlet's name."""
    return empty_words(code) | frozenset(tokens.stems(tokens.words(source), code))


@lru_cache(maxsize=64)
def empty_words(code: str) -> frozenset[str]:
    """Stems that tell nothing of an event: stop words, weekdays and months."""
    dates = get_language(code).dates
    named = [word for name in (*dates.weekdays, *dates.months) for word in tokens.words(name)]
    return frozenset(tokens.stems([*stop_words(code), *named], code))


def telling(stems: Sequence[str], empty: frozenset[str]) -> tuple[str, ...]:
    """The different stems that tell something, in order."""
    return tuple(dict.fromkeys(stem for stem in stems if stem not in empty))


LEAST_FIGURES = 2  # not tuned
# A form says nothing of whom it tells: its court, office or town stand in it, and what makes the event is filled in.
# Phrases that name more than that are the news itself, which two outlets have from one agency. So what both have in
# phrases is no form the more, the more weight of names it holds, from the first to the second of these: of 31 judged
# pairs that look like forms 7 of 16 with less than 5 are of one event, of 8 with more than 8 all but one of one affair.
# From 7 and 12 to 9 and 14 the judged pairs have .820 (.815 without), and files of short items, weeks, ECB+ and
# AllSides are as without; from 5 and 10 five events of young stores are lost, from 8 and 10 three.
FORM_NAMES, NEWS_NAMES = 8.0, 12.0


class _Side(NamedTuple):
    """Of one text held against another: the words in no phrase of both, those in some, and their share."""

    rest: list[str]
    inside: Set[str]
    share: float


def form_of(first: Outline, second: Outline, table: DocumentFrequencies) -> tuple[float, float, float]:
    """How much of either text is a form; of what is outside it, the names' share and the words' weight.

    It is what stands in phrases of both, less what those name. The share is of the names that the other has too; the
    weight is of the words that both have and either has outside. Of figures, where both have some outside: then the
    lower share counts, since a form may be filled for one place day after day. Where either names nothing outside, both
    tell the same in part in the same words: that is not a form.
    """
    sides = _side(first, second), _side(second, first)
    empty = first.empty | second.empty
    named = [
        [stem for stem in telling(side.rest, empty) if stem in outline.names][:HEAD_WORDS]
        for side, outline in zip(sides, (first, second), strict=True)
    ]
    if not all(named):
        return 0.0, 0.0, 0.0
    figures = [[stem for stem in stems if any(map(str.isdigit, stem))] for stems in named]
    shares = [_share_had(named, (second, first), table)]
    if all(len(stems) >= LEAST_FIGURES for stems in figures):
        shares.append(_share_had(figures, (second, first), table))
    outside = {stem for side in sides for stem in side.rest} & first.counts.keys() & second.counts.keys()
    in_phrases = sides[0].inside & first.names & second.names
    told = (_weight(in_phrases - empty, table) - FORM_NAMES) / (NEWS_NAMES - FORM_NAMES)
    form = max(side.share for side in sides) * min(1.0, max(0.0, 1 - told))
    return form, min(shares), _weight(outside - empty, table)


def _weight(stems: Set[str], table: DocumentFrequencies) -> float:
    return sum(table.rarity(stem) ** 2 for stem in sorted(stems))


def _share_had(
    named: Sequence[Sequence[str]], against: Sequence[Outline], table: DocumentFrequencies
) -> float:
    """The share, by weight, of the words of either text that the other has."""
    weights = [
        (table.rarity(stem) ** 2, stem in other.words)
        for stems, other in zip(named, against, strict=True)
        for stem in stems
    ]
    return sum(weight for weight, had in weights if had) / max(sum(weight for weight, _ in weights), 1e-9)


def _side(outline: Outline, against: Outline) -> _Side:
    inside = [False] * len(outline.sequence)
    for start, phrase in enumerate(outline.phrases):
        if phrase in against.phrases_held:
            inside[start : start + outline.phrase] = [True] * outline.phrase
    words = [(word, covered) for word, covered in zip(outline.sequence, inside, strict=True) if word != END]
    rest = [word for word, covered in words if not covered]
    covered_words = {word for word, covered in words if covered}
    return _Side(rest, covered_words, (len(words) - len(rest)) / max(len(words), 1))
