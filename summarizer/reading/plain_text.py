"""Labels the lines of a plain-text article: which are running text, and what the others are.

Two tables of rules say what is set aside, each with its reason; the first rule that matches a line decides. Rules in
``LINE_RULES`` look only at a line's wording, those in ``PLACE_RULES`` also at its position. A line that ends like a
sentence is set aside only by its wording, or as a standfirst if a by-line follows.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from summarizer.models import AsideKind, Headline, SetAside, Takeaway
from summarizer.reading import boilerplate, bylines, notices, page_boxes, picture_lines, takeaways
from summarizer.reading.bylines import is_dateline
from summarizer.reading.layout import TITLE_LINES, Layout, LineLabel, heads, tells_when
from summarizer.reading.line_edges import find_edges
from summarizer.reading.lines import (
    Line,
    bullet_end,
    ends_sentence,
    has_letter,
    is_code,
    is_label,
    opening_word,
    split_lines,
    words_of,
)
from summarizer.reading.notices import is_embargo
from summarizer.reading.page_talk import is_live_talk
from summarizer.text.languages import VisibleText, see, visible

# In a by-line: "By Ida Moss and Karl Rusk", not the role behind a comma.
_FULL_NAME = re.compile(
    r"(?:^(?!By |V[oO]n |Par |Por |Di |Door |A[vf] )|\b(?:[Bb]y|and|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa][vf]) |& )"
    r"([A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,2})"
)


@dataclass(frozen=True, slots=True)
class TextAnnotation:
    """What reading found in a text; ``headline`` only where a line of the text is one."""

    headline: Headline | None
    set_aside: tuple[SetAside, ...]
    takeaways: tuple[Takeaway, ...]


@dataclass(frozen=True, slots=True)
class LineRule:
    """A rule for lines: the kind of a line for which ``holds`` is true, and the reason in words."""

    kind: AsideKind
    holds: Callable[[Layout, int], bool]
    reason: str


def _is_title(page: Layout, number: int) -> bool:
    if number >= TITLE_LINES or not page.title_words:
        return False
    opening = page.lines[number].opening
    return opening_word(opening) == page.title_words[0] and words_of(opening) == page.title_words


def _is_date(page: Layout, number: int) -> bool:
    return tells_when(page.lines[number].opening)


def _is_caption(page: Layout, number: int) -> bool:
    """Whether a line by its wording stands under a picture; one that begins with a day only near the head."""
    line = page.lines[number]
    if line.words > picture_lines.CAPTION_WORDS:
        return False
    credit = picture_lines.credit_end(line.opening)
    if credit:
        return picture_lines.is_caption(line.opening[credit:])
    dated = number < TITLE_LINES and not page.histories and picture_lines.is_dated(line.text)
    return dated or picture_lines.is_caption(line.opening)


def _is_on_author(page: Layout, number: int) -> bool:
    """Whether a line is a note on the author, by its label or by how it begins at the end of the text."""
    text = page.lines[number].text
    at_end = 0 < number >= len(page.lines) - page_boxes.NOTED_AT_END
    named = at_end and text.startswith(_writers(page))
    return page_boxes.is_about_author(text) or (at_end and page_boxes.is_author_note(text)) or named


def _writers(page: Layout) -> tuple[str, ...]:
    """The full names in the by-lines of a page."""
    lines = (
        line.opening
        for line, label in zip(page.lines, page.labels, strict=True)
        if label and label.kind == "byline"
    )
    return tuple(found[1] for line in lines for found in _FULL_NAME.finditer(line))


def _is_signoff(page: Layout, number: int) -> bool:
    return 0 < page.tail <= number < page.menu and bylines.is_signoff(page.lines[number].opening)


def _is_name(line: Line) -> bool:
    """Whether a line is two or three capitalised words, as names are, perhaps with "in" and a place."""
    words = line.text.split() if len(line.text) < 60 else []
    at = next(
        (n for n, word in enumerate(words) if word in {"in", "à", "en", "aus", "i", "w", "в", "em", "a"}),
        None,
    )
    if (
        at is not None
        and 1 <= len(words) - at - 1 <= 3
        and all(word[0].isupper() for word in words[at + 1 :])
    ):
        words = words[:at]
    return 2 <= len(words) <= 3 and all(
        w[0].isupper() and w.strip(".").replace("-", "").isalpha() for w in words
    )


def _is_standfirst(page: Layout, number: int) -> bool:
    return number < page.body and page.lines[number].words >= 5


def _is_subheading(page: Layout, number: int) -> bool:
    """Whether text ended above a label, and begins anew right under it."""
    if not page.body < number < len(page.lines) - 1 or not is_label(page.lines[number]):
        return False
    above, below = page.lines[number - 1], page.lines[number + 1]
    if page.lines[number].text[-1] == ":" and (page.lines[number].words > 4 or bullet_end(below.text)):
        return False  # "The mayor said in her letter:" belongs to what it introduces
    if page.free(number - 1) and not ends_sentence(above.text):
        return False
    return page.free(number + 1) and not is_label(below) and not below.text[0].islower()


def _is_attribution(page: Layout, number: int) -> bool:
    """Whether a line gives the speaker of a quotation above it: "— Ida Moss, union leader"."""
    line = page.lines[number]
    if number <= page.body or line.text[0] not in "—–-~" or line.words > 10 or ends_sentence(line.text):
        return False
    name = line.text.lstrip("—–-~ ")
    return name[:1].isupper() and page.lines[number - 1].text.rstrip()[-1] in '”"»“’'


def _is_low_label(page: Layout, number: int) -> bool:
    return number > page.body and is_label(page.lines[number])


LINE_RULES = (
    LineRule(
        "furniture",
        lambda page, n: not has_letter(page.lines[n].text) and not _is_date(page, n),
        "no letter in it",
    ),
    LineRule(
        "furniture",
        lambda page, n: is_code(page.lines[n].text) and not _is_date(page, n),
        "the codes of a wire",
    ),
    LineRule(
        "furniture",
        lambda page, n: is_embargo(page.lines[n].opening),
        "asks to hold the article back until a day",
    ),
    LineRule("headline", _is_title, "the same words as the title"),
    LineRule("date", _is_date, "a date or a time and nothing else"),
    LineRule(
        "notice",
        lambda page, n: n > 0 and notices.is_correction(page.lines[n].text),
        "a note on an earlier version",
    ),
    LineRule("notice", lambda page, n: notices.is_own_note(page.lines[n].text), "how the article came about"),
    LineRule("signoff", _is_signoff, "an agency or a credit at the end"),
    LineRule("byline", lambda page, n: bylines.is_byline(page.lines[n].opening), "says who wrote it"),
    LineRule(
        "furniture",
        lambda page, n: boilerplate.is_furniture(page.lines[n].text),
        "the fixed wording of a page",
    ),
    LineRule("furniture", lambda page, n: n in page.asking, "asks the reader for consent or a subscription"),
    LineRule(
        "furniture", lambda page, n: is_live_talk(page.lines[n].text), "a live page speaks to its readers"
    ),
    LineRule("furniture", _is_caption, "the caption of a picture"),
    LineRule(
        "furniture",
        lambda page, n: page_boxes.is_repost(page.lines[n].text),
        "where the item of a feed appeared first",
    ),
    LineRule(
        "furniture", lambda page, n: page_boxes.is_shown(page.lines[n].text), "the caption of a picture"
    ),
    LineRule(
        "furniture", lambda page, n: page_boxes.is_episode(page.lines[n].text), "an episode to listen to"
    ),
    LineRule("furniture", _is_on_author, "who the author is"),
    LineRule("furniture", lambda page, n: n in page.tables, "a row of a table, or an answer of a poll"),
    LineRule(
        "furniture", lambda page, n: n in page.chronology, "an entry of a chronology beside the article"
    ),
    LineRule("furniture", lambda page, n: boilerplate.is_names(page.lines[n].text), "names and nothing else"),
    LineRule("furniture", lambda page, n: n in page.repeated, "repeats a paragraph above"),
    LineRule("furniture", lambda page, n: n >= page.comments, "what readers wrote under the article"),
    LineRule("furniture", lambda page, n: n >= page.for_editors, "for editors, under a press release"),
)
PLACE_RULES = (
    LineRule(
        "headline",
        lambda page, n: n == 0 < page.marked and not page.title and heads(page.lines[n]),
        "the first line above an agency's dateline",
    ),
    LineRule("furniture", lambda page, n: n < page.marked, "stands above an agency's dateline"),
    LineRule(
        "furniture", lambda page, n: n in page.runs, "an entry under a form, a ticker or a list of links"
    ),
    LineRule(
        "dateline",
        lambda page, n: n < page.body and is_dateline(page.lines[n].opening),
        "a place and a date alone",
    ),
    LineRule("headline", lambda page, n: n == page.headline, "the first line above the text"),
    LineRule(
        "byline", lambda page, n: n < page.body and _is_name(page.lines[n]), "a name alone above the text"
    ),
    LineRule("standfirst", _is_standfirst, "a line between headline and text"),
    LineRule("furniture", lambda page, n: n < page.body, "a short label above the text"),
    LineRule("furniture", _is_attribution, "who said the quotation above"),
    LineRule("subheading", _is_subheading, "a short unfinished line between paragraphs"),
    LineRule(
        "furniture",
        lambda page, n: n >= page.tail and _is_low_label(page, n),
        "a short label with no text under it",
    ),
)


def annotate(text: str, *, title: str | None = None) -> TextAnnotation:
    """Annotate a plain text: what is not running text, the key points at its head, and the line with its headline.

    Some running text always remains: if the rules would leave none, the longest lines are kept.

    Args:
        text: cleaned text (see ``reading.articles.clean``).
        title: the title that the metadata gives; a line that repeats it is set aside.
    """
    view = see(text)
    found = _annotate(view.text, visible(title or ""), raw=view.text if view.gone else text)
    if title and visible(title):
        found = replace(found, headline=Headline("title", 0, len(title)))
    return _placed(found, view) if view.gone else found


def _annotate(text: str, title: str, *, raw: str) -> TextAnnotation:
    """The annotation of a text without invisible characters; ``raw`` still has its tabs."""
    lines = split_lines(text)
    page = Layout(lines, title, [None] * len(lines), raw)
    if len(lines) < 2:
        edges = find_edges(text, lines, titled=bool(title), title=title)
        return TextAnnotation(_headline(page, edges), edges, ())
    block = _label_takeaways(page)
    _apply(LINE_RULES, page)
    if page.body < len(lines):
        _apply(PLACE_RULES, page)
    block = _keep_something(page, block)
    running = [line for number, line in enumerate(lines) if page.free(number)]
    titled = bool(title) or any(label and label.kind == "headline" for label in page.labels)
    edges = find_edges(text, running, titled=titled, title=title)
    asides = sorted([*_spans(page), *edges], key=lambda aside: aside.start)
    return TextAnnotation(_headline(page, asides), tuple(asides), block.takeaways if block else ())


_Held = TypeVar("_Held", SetAside, Takeaway, Headline)


def _placed(annotation: TextAnnotation, view: VisibleText) -> TextAnnotation:
    """An annotation of the visible text with its offsets in the full text; invisible stretches are set aside too."""

    def back(piece: _Held) -> _Held:
        start, end = view.span(piece.start, piece.end)
        return replace(piece, start=start, end=end)

    asides = [back(each) for each in annotation.set_aside]
    asides += (SetAside(a, b, "furniture", "nothing that is seen") for a, b in view.unseen())
    headline = annotation.headline
    return TextAnnotation(
        back(headline) if headline and headline.field == "text" else headline,
        tuple(_apart(sorted(asides, key=lambda aside: aside.start))),
        tuple(back(each) for each in annotation.takeaways),
    )


def _apart(asides: Iterable[SetAside]) -> Iterator[SetAside]:
    """Stretches without those that lie in the one before."""
    last = 0
    for aside in asides:
        if aside.start >= last:
            yield aside
            last = aside.end


def _apply(rules: Sequence[LineRule], page: Layout) -> None:
    free = [number for number in range(len(page.lines)) if page.free(number)]
    for rule in rules:
        for number in filter(partial(rule.holds, page), free):
            page.labels[number] = LineLabel(rule.kind, rule.reason)  # the next line is asked with that known
        if page.labels.count(None) < len(free):
            free = [number for number in free if page.free(number)]


def _label_takeaways(page: Layout) -> takeaways.TakeawayBlock | None:
    block = takeaways.find_block(page.lines)
    if block:
        label = LineLabel("takeaways", f"{len(block.takeaways)} key points under a heading at the head")
        page.labels[block.first : block.after] = [label] * (block.after - block.first)
    return block


def _keep_something(page: Layout, block: takeaways.TakeawayBlock | None) -> takeaways.TakeawayBlock | None:
    """Keep the longest lines as text if every line was set aside: rules must never lose an article."""
    if any(page.free(number) for number in range(len(page.lines))):
        return block
    longest = max(line.words for line in page.lines)
    for number, line in enumerate(page.lines):
        if line.words == longest:
            page.labels[number] = None
    return None if block and any(page.free(n) for n in range(block.first, block.after)) else block


def _spans(page: Layout) -> Iterator[SetAside]:
    """One stretch a line, neighbours of one kind and reason together."""
    number = 0
    while number < len(page.lines):
        label, first = page.labels[number], number
        while number + 1 < len(page.lines) and label and page.labels[number + 1] == label:
            number += 1
        if label:
            yield SetAside(page.lines[first].start, page.lines[number].end, label.kind, label.reason)
        number += 1


def _headline(page: Layout, asides: Sequence[SetAside]) -> Headline | None:
    """The title where there is one, else the first line or head of a line that was found to be the headline."""
    if page.title:
        return Headline("title", 0, len(page.title))
    for line, label in zip(page.lines, page.labels, strict=True):
        if label and label.kind == "headline":
            return Headline("text", line.start, line.end)
    heads = (Headline("text", aside.start, aside.end) for aside in asides if aside.kind == "headline")
    return next(heads, None)
