"""Headings that a page marks as such: set aside as sub-headings, also where their wording would let them run."""

from collections.abc import Collection, Sequence

from summarizer.models import SetAside
from summarizer.reading.lines import running_lines

_WORDS = 20  # a longer heading is a paragraph in large type  # not tuned
_SENTENCE_WORDS = 8  # as is a shorter one that ends in a full stop: a standfirst  # not tuned


def is_heading_text(text: str) -> bool:
    """Whether a text that is marked as a heading reads like one.

    >>> is_heading_text("What happens next?"), is_heading_text("The quay at Selby opened again to ships on Monday.")
    (True, False)
    """
    words = len(text.split())
    return 0 < words <= _WORDS and not (text.endswith((".", "…", ":")) and words > _SENTENCE_WORDS)


def with_headings(
    text: str, set_aside: Sequence[SetAside], headings: Collection[str]
) -> tuple[SetAside, ...]:
    """What is set aside, with the running lines that are headings; some running text always remains.

    Args:
        text: an article's text.
        set_aside: what is set aside in it, in order.
        headings: the words of its headings.
    """
    if not headings:
        return tuple(set_aside)
    running = list(running_lines(text, set_aside))
    found = [line for line in running if line.text in headings]
    if len(found) == len(running):
        return tuple(set_aside)
    spans = [SetAside(line.start, line.end, "subheading", "a heading of the page") for line in found]
    return tuple(sorted([*set_aside, *spans], key=lambda aside: aside.start))
