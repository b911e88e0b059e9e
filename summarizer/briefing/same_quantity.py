"""Whether two figures are of the same quantity (unit, what is counted, time and sense), and whether both may be right.

The rules ask for more than they need, since a disagreement that is none costs a reader's trust, and one that is missed
costs nothing that the briefing does not say elsewhere. ``docs/disagreements.md`` lists them with what they cost.
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


def same_quantity(one: Mention, other: Mention) -> bool:
    """Whether two mentions with one key speak of the same quantity."""
    if not _same_time(one, other):
        return False
    return _RULES.get(one.figure.kind, _same_count)(one, other)


def _same_age(one: Mention, other: Mention) -> bool:
    """Ages of one person: the same two words stand before them."""
    return len(one.left) >= 2 and one.left[:2] == other.left[:2]


def _same_day_or_place(one: Mention, other: Mention) -> bool:
    """When or where the same thing happened: the same word leads to it, in sentences much alike."""
    governed = one.governor != "" and one.governor == other.governor
    return governed and _shared(one.left, other.left) >= 2 and _alike(one, other)


def fits(mention: Mention, quantity: Sequence[Mention]) -> bool:
    """Whether what a mention counts is what each of a quantity counts, so that no bare number links two things."""
    return mention.figure.kind != "count" or all(_same_heads(mention, held) for held in quantity)


def _same_time(one: Mention, other: Mention) -> bool:
    published = {str(s.article.published)[:4] for s in (one, other) if s.article.published}
    if one.years - published != other.years - published:
        return False
    if not _same_months(one, other):
        return False
    going_on = bool(one.topic) and (one.goes_on or other.goes_on)
    return going_on or not one.days or not other.days or bool(one.days & other.days)


def _same_months(one: Mention, other: Mention) -> bool:
    """A month that only one names must be that of publication, or the one before."""
    if one.months and other.months:
        return bool(one.months & other.months)
    if one.months == other.months:
        return True
    recent = set()
    for mention in (one, other):
        if mention.article.published:
            month = mention.article.published.day.month
            recent |= {month, (month - 2) % 12 + 1}
    return (one.months | other.months) <= recent


def _same_outcome(one: Mention, other: Mention) -> bool:
    """The same outcome of the same group of people, at a place that both know."""
    if not _same_heads(one, other):
        return False
    if max(one.sentence.position, other.sentence.position) >= COUNTED_WITHIN:
        return False
    related = one.goes_on or other.goes_on or _share_names(one, other)
    wanted = SHARED_OF_OUTCOME if related else SHARED_WORDS
    return _shared_content(one, other) >= wanted and (one.topic == "crowd" or _of_one_size(one, other))


def _same_heads(one: Mention, other: Mention) -> bool:
    generic, groups, sources = _head_stems(one.article.language)
    heads = {one.head, other.head}
    if heads & sources:
        return False
    if len(heads) == 1 or any(is_nobody(each.figure) and not each.head for each in (one, other)):
        return True
    if one.head and other.head and not heads & generic:
        return False
    return not heads & groups


@cache
def _head_stems(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = get_language(language).figures
    lists = (words.generic, words.groups, words.sources) if words else ((), (), ())
    generic, groups, sources = (frozenset(stems(sorted(held), language)) for held in lists)
    return generic, groups, sources


def _same_count(one: Mention, other: Mention) -> bool:
    """The same things, with the same words around them."""
    if one.topic:
        return _same_outcome(one, other)
    if not _same_heads(one, other):
        return False
    if is_telling(one) and one.figure.base == other.figure.base:
        return True
    if one.head != other.head:
        return _same_of_them(one, other)
    if not one.head:
        return False
    around = {*one.left, *one.right} & {*other.left, *other.right} - {one.head}
    return len(around) >= 2 and _alike(one, other) and _of_one_size(one, other)


def _same_of_them(one: Mention, other: Mention) -> bool:
    """Whether a number without a noun ("168,000 of them") is of what the other counts ("186,000 dryers").

    Both are telling numbers of one size, in sentences much alike that both name the thing.
    """
    named = one.head or other.head
    larger, smaller = sorted((one.figure.base, other.figure.base), reverse=True)
    alike = named in one.content & other.content and _shared_content(one, other) > SHARED_WORDS
    return (
        not (one.head and other.head)
        and alike
        and is_telling(one)
        and is_telling(other)
        and larger < 2 * smaller
    )


def _same_measure(one: Mention, other: Mention) -> bool:
    """The same words lead to both figures and stand near them."""
    if one.figure.unit == "magnitude":
        return _same_shock(one, other)
    near = _shared(one.left, other.left) + _shared(one.right, other.right)
    fewer = min(len(one.left) + len(one.right), len(other.left) + len(other.right))
    return (
        _governed(one, other)
        and near >= 2
        and near >= NEAR_PART * fewer
        and _alike(one, other)
        and _of_one_size(one, other)
    )


def _governed(one: Mention, other: Mention) -> bool:
    """Whether the words right before the figures are the same, whether in active or in passive voice."""
    if not one.left or not other.left:
        return one.left == other.left
    if one.left[0] in other.left and other.left[0] in one.left:
        return True
    return one.right[:1] == other.right[:1] != () and (one.left[0] in other.left or other.left[0] in one.left)


def _of_one_size(one: Mention, other: Mention) -> bool:
    if is_nobody(one.figure) or is_nobody(other.figure):
        return True
    smaller, larger = sorted((abs(one.figure.base), abs(other.figure.base)))
    return larger <= ONE_SIZE * smaller


def _same_vote(one: Mention, other: Mention) -> bool:
    ours, theirs = (one.figure.low, one.figure.high), (other.figure.low, other.figure.high)
    one_side = ours[0] == theirs[0] or ours[1] == theirs[1]
    near = all(abs(a - b) <= NEAR_VOTE * max(a, b) for a, b in zip(ours, theirs, strict=True))
    return _shared_content(one, other) >= SHARED_OF_OUTCOME and (one_side or (near and _alike(one, other)))


def _same_shock(one: Mention, other: Mention) -> bool:
    """Magnitudes of one quake; an aftershock, or another quake of the same day, has words of its own."""
    after = [any(stem.startswith("aftershock") for stem in (*s.left, *s.right)) for s in (one, other)]
    return after[0] == after[1] and _shared_content(one, other) >= SHARED_WORDS


def _alike(one: Mention, other: Mention) -> bool:
    shared = _shared_content(one, other)
    return shared >= SHARED_WORDS or shared >= SHARED_PART * min(len(one.content), len(other.content))


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    return len(set(one) & set(other))


def _shared_content(one: Mention, other: Mention) -> int:
    """How many content words both have, names in another ending included, less those that say the outcome."""
    outcome = _topic_stems(one.article.language) if one.topic else frozenset()
    shared = (one.content & other.content) - outcome
    inflected = any(_like_name(a, b) for a in one.names for b in other.names if a != b)
    return len(shared) + inflected


@cache
def _topic_stems(language: str) -> frozenset[str]:
    words = get_language(language).figures
    return frozenset(stems(sorted(words.topics), language)) if words else frozenset()


def _share_names(one: Mention, other: Mention) -> bool:
    """Whether both name one place or person, or one of them names none."""
    if not one.names or not other.names:
        return True
    return any(_like_name(a, b) for a in one.names for b in other.names)


def _like_name(one: str, other: str) -> bool:
    return one == other or (
        len(one) >= NAME_LETTERS <= len(other) and one[:NAME_LETTERS] == other[:NAME_LETTERS]
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
# How much of an article is searched for a place that the other names, in characters: longer ones are no reports.
KNOWN_WITHIN = 20_000


def conflict(one: Mention, other: Mention) -> bool:
    """Whether two figures of one quantity cannot both be right."""
    return not _may_agree(one, other)


def knows(held: Mention, other: Mention) -> bool:
    """Whether an article's mention also gives ``other``'s figure, in whatever sense: then it is told apart there."""
    ours, theirs = held.figure, other.figure
    if (ours.kind, ours.unit) != (theirs.kind, theirs.unit) or not _may_agree(held, other):
        return False
    return (
        ours.kind != "count"
        or held.topic == other.topic != ""
        or (is_telling(held) and ours.base == theirs.base)
    )


def _may_agree(one: Mention, other: Mention) -> bool:
    return _same_place(one, other) if one.figure.kind == "place" else may_agree(one.figure, other.figure)


def _same_place(one: Mention, other: Mention) -> bool:
    """Whether two places may be one: they share a word, or one article names the other's."""
    ours, theirs = _names_in(one.value), _names_in(other.value)
    known = any(name in other.article.text[:KNOWN_WITHIN] for name in ours) or any(
        name in one.article.text[:KNOWN_WITHIN] for name in theirs
    )
    return known or bool(ours & theirs)


def _names_in(value: str) -> set[str]:
    return {word for word in value.split() if word[0].isupper()}


def is_telling(mention: Mention) -> bool:
    """Whether a number has so many digits that another is hardly equal to it by chance."""
    return len(f"{mention.figure.base:.0f}".rstrip("0")) >= TELLING_DIGITS
