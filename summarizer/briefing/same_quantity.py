"""Decides whether two figures are of the same quantity (unit, thing, time, sense), and whether both may be right.

The rules are strict, since a false disagreement costs a reader's trust, while a missed one costs little: the briefing
gives the figures anyway. ``docs/disagreements.md`` lists them with what they cost.
"""

from collections.abc import Sequence
from functools import cache

from summarizer.briefing.figure_context import is_nobody
from summarizer.briefing.figure_mentions import Mention
from summarizer.languages import get_language
from summarizer.text.figures.values import may_agree
from summarizer.text.tokens import stems

# Content words that two sentences must share, or this share of the fewer. Not tuned.
SHARED_WORDS, SHARED_PART = 3, 0.6
# For an outcome ("killed") half the event says it; what else both sentences share is where and how.
SHARED_OF_OUTCOME = 2
# Votes on another motion have other sides; one that was miscounted is near.
NEAR_VOTE = 0.1
# Of the words near a figure, at least this share must stand near the other. Not tuned.
NEAR_PART = 0.5
# Where sources differ on a length or a sum, they differ by less than this factor; more is another thing.
ONE_SIZE = 5.0
# What became of people is told near the head of a report; further down it is mostly other affairs that are recalled.
COUNTED_WITHIN = 10
# Names that begin with the same letters are one place: "Kardova", "Kardovan".
NAME_LETTERS = 5

Key = tuple[object, ...]


def key_of(mention: Mention) -> Key:
    """Mentions with different keys are never of the same quantity."""
    figure = mention.figure
    what = mention.topic if figure.kind == "count" else figure.unit
    sense = mention.sense - {"level"} if mention.topic else mention.sense
    return (mention.article.language, figure.kind, what, sense)


def same_quantity(first: Mention, second: Mention) -> bool:
    """Whether two mentions with one key speak of the same quantity."""
    if not _same_time(first, second):
        return False
    return _RULES.get(first.figure.kind, _same_count)(first, second)


def _same_age(first: Mention, second: Mention) -> bool:
    """Ages of one person: the same two words stand before them."""
    return len(first.left) >= 2 and first.left[:2] == second.left[:2]


def _same_day_or_place(first: Mention, second: Mention) -> bool:
    """When or where the same thing happened: the same word leads to it, in sentences much alike."""
    governed = first.governor != "" and first.governor == second.governor
    return governed and _shared(first.left, second.left) >= 2 and _alike(first, second)


def fits(mention: Mention, quantity: Sequence[Mention]) -> bool:
    """Whether what a mention counts is what each of a quantity counts, so that no bare number links two things."""
    return mention.figure.kind != "count" or all(_same_heads(mention, held) for held in quantity)


def _same_time(first: Mention, second: Mention) -> bool:
    if first.years or second.years:
        published = {str(s.article.published)[:4] for s in (first, second) if s.article.published}
        if first.years - published != second.years - published:
            return False
    if not _same_months(first, second):
        return False
    going_on = bool(first.topic) and (first.goes_on or second.goes_on)
    return going_on or not first.days or not second.days or bool(first.days & second.days)


def _same_months(first: Mention, second: Mention) -> bool:
    """A month that only one names must be that of publication, or the one before."""
    if not first.months and not second.months:
        return True
    if first.months and second.months:
        return bool(first.months & second.months)
    recent = set()
    for mention in (first, second):
        if mention.article.published:
            month = mention.article.published.day.month
            recent |= {month, (month - 2) % 12 + 1}
    return (first.months | second.months) <= recent


def _same_outcome(first: Mention, second: Mention) -> bool:
    """The same outcome of the same group of people, at a place that both know."""
    if not _same_heads(first, second):
        return False
    if max(first.sentence.position, second.sentence.position) >= COUNTED_WITHIN:
        return False
    related = first.goes_on or second.goes_on or _share_names(first, second)
    wanted = SHARED_OF_OUTCOME if related else SHARED_WORDS
    return _shared_content(first, second) >= wanted and (
        first.topic == "crowd" or _of_one_size(first, second)
    )


def _same_heads(first: Mention, second: Mention) -> bool:
    generic, groups, sources = _head_stems(first.article.language)
    heads = {first.head, second.head}
    if heads & sources:
        return False
    if len(heads) == 1 or any(is_nobody(each.figure) and not each.head for each in (first, second)):
        return True
    if first.head and second.head and not heads & generic:
        return False
    return not heads & groups


@cache
def _head_stems(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = get_language(language).figures
    lists = (words.generic, words.groups, words.sources) if words else ((), (), ())
    generic, groups, sources = (frozenset(stems(sorted(held), language)) for held in lists)
    return generic, groups, sources


def _same_count(first: Mention, second: Mention) -> bool:
    """The same things, with the same words around them."""
    if first.topic:
        return _same_outcome(first, second)
    if not _same_heads(first, second):
        return False
    if is_telling(first) and first.figure.base == second.figure.base:
        return True
    if first.head != second.head:
        return _same_of_them(first, second)
    if not first.head:
        return False
    around = {*first.left, *first.right} & {*second.left, *second.right} - {first.head}
    return len(around) >= 2 and _alike(first, second) and _of_one_size(first, second)


def _same_of_them(first: Mention, second: Mention) -> bool:
    """Whether a number without a noun ("168,000 of them") is of what the other counts ("186,000 dryers").

    Both are telling numbers of one size, in sentences much alike that both name the thing.
    """
    named = first.head or second.head
    larger, smaller = sorted((first.figure.base, second.figure.base), reverse=True)
    alike = named in first.content & second.content and _shared_content(first, second) > SHARED_WORDS
    return (
        not (first.head and second.head)
        and alike
        and is_telling(first)
        and is_telling(second)
        and larger < 2 * smaller
    )


def _same_measure(first: Mention, second: Mention) -> bool:
    """The same words lead to both figures and stand near them."""
    if first.figure.unit == "magnitude":
        return _same_shock(first, second)
    near = _shared(first.left, second.left) + _shared(first.right, second.right)
    fewer = min(len(first.left) + len(first.right), len(second.left) + len(second.right))
    return (
        _governed(first, second)
        and near >= 2
        and near >= NEAR_PART * fewer
        and _alike(first, second)
        and _of_one_size(first, second)
    )


def _governed(first: Mention, second: Mention) -> bool:
    """Whether the words right before the figures are the same, whether in active or in passive voice."""
    if not first.left or not second.left:
        return first.left == second.left
    if first.left[0] in second.left and second.left[0] in first.left:
        return True
    return first.right[:1] == second.right[:1] != () and (
        first.left[0] in second.left or second.left[0] in first.left
    )


def _of_one_size(first: Mention, second: Mention) -> bool:
    if is_nobody(first.figure) or is_nobody(second.figure):
        return True
    smaller, larger = sorted((abs(first.figure.base), abs(second.figure.base)))
    return larger <= ONE_SIZE * smaller


def _same_vote(first: Mention, second: Mention) -> bool:
    ours, theirs = (first.figure.low, first.figure.high), (second.figure.low, second.figure.high)
    one_side = ours[0] == theirs[0] or ours[1] == theirs[1]
    near = all(abs(a - b) <= NEAR_VOTE * max(a, b) for a, b in zip(ours, theirs, strict=True))
    return _shared_content(first, second) >= SHARED_OF_OUTCOME and (
        one_side or (near and _alike(first, second))
    )


def _same_shock(first: Mention, second: Mention) -> bool:
    """Magnitudes of one quake; an aftershock, or another quake of the same day, has words of its own."""
    after = [any(stem.startswith("aftershock") for stem in (*s.left, *s.right)) for s in (first, second)]
    return after[0] == after[1] and _shared_content(first, second) >= SHARED_WORDS


def _alike(first: Mention, second: Mention) -> bool:
    shared = _shared_content(first, second)
    return shared >= SHARED_WORDS or shared >= SHARED_PART * min(len(first.content), len(second.content))


def _shared(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    return len(set(first) & set(second))


def _shared_content(first: Mention, second: Mention) -> int:
    """How many content words both have, names in another ending included, less those that say the outcome."""
    outcome = _topic_stems(first.article.language) if first.topic else frozenset()
    shared = (first.content & second.content) - outcome
    inflected = any(_like_name(a, b) for a in first.names for b in second.names if a != b)
    return len(shared) + inflected


@cache
def _topic_stems(language: str) -> frozenset[str]:
    words = get_language(language).figures
    return frozenset(stems(sorted(words.topics), language)) if words else frozenset()


def _share_names(first: Mention, second: Mention) -> bool:
    """Whether both name one place or person, or one of them names none."""
    if not first.names or not second.names:
        return True
    return any(_like_name(a, b) for a in first.names for b in second.names)


def _like_name(first: str, second: str) -> bool:
    return first == second or (
        len(first) >= NAME_LETTERS <= len(second) and first[:NAME_LETTERS] == second[:NAME_LETTERS]
    )


_RULES = {
    "age": _same_age,
    "votes": _same_vote,
    "date": _same_day_or_place,
    "place": _same_day_or_place,
    "measure": _same_measure,
}


# Whether two figures of one quantity may both be right: rounded, ranged, at least, or in another unit.

# Numbers of so many digits that are not zero are not equal by chance.
TELLING_DIGITS = 3
# How much of an article is searched for a place that the other names, in characters: longer ones are not reports.
KNOWN_WITHIN = 20_000


def conflict(first: Mention, second: Mention) -> bool:
    """Whether two figures of one quantity cannot both be right."""
    return not _may_agree(first, second)


def knows(mention: Mention, other: Mention) -> bool:
    """Whether an article's mention also gives ``other``'s figure, in whatever sense: then it is told apart there."""
    ours, theirs = mention.figure, other.figure
    if (ours.kind, ours.unit) != (theirs.kind, theirs.unit) or not _may_agree(mention, other):
        return False
    return (
        ours.kind != "count"
        or mention.topic == other.topic != ""
        or (is_telling(mention) and ours.base == theirs.base)
    )


def _may_agree(first: Mention, second: Mention) -> bool:
    return (
        _same_place(first, second) if first.figure.kind == "place" else may_agree(first.figure, second.figure)
    )


def _same_place(first: Mention, second: Mention) -> bool:
    """Whether two places may be one: they share a word, or one article names the other's."""
    ours, theirs = _names_in(first.value), _names_in(second.value)
    known = any(name in second.article.text[:KNOWN_WITHIN] for name in ours) or any(
        name in first.article.text[:KNOWN_WITHIN] for name in theirs
    )
    return known or bool(ours & theirs)


def _names_in(value: str) -> set[str]:
    return {word for word in value.split() if word[0].isupper()}


def is_telling(mention: Mention) -> bool:
    """Whether a number has so many digits that another is hardly equal to it by chance."""
    return len(f"{mention.figure.base:.0f}".rstrip("0")) >= TELLING_DIGITS
