"""Whether two figures of one quantity may both be right: rounded, ranged, at least, or in another unit."""

from summarizer.briefing.figures.mentions import Mention

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
    a, b = one.figure, other.figure
    if a.kind == "votes":
        return (a.low, a.high) == (b.low, b.high)
    if a.kind == "date":
        return a.base == b.base and (not a.high or not b.high or a.high == b.high)
    if a.kind == "place":
        return _same_place(one, other)
    return max(a.low, b.low) <= min(a.high, b.high)


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
