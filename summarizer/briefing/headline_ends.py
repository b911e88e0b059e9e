"""What is cut off the ends of a title or of a sentence that heads an event: who said it, outlets, what was run in."""

import re
from collections.abc import Iterable
from dataclasses import replace

from summarizer.grouping import titles
from summarizer.models import Article, Citation
from summarizer.text.annotation import annotate
from summarizer.text.languages import stop_words

# English: "…, according to the ministry in Zerin.", "…, police said on Monday."
_SPEAKER = re.compile(
    r",\s(?:according to [^,;:]{2,60}|[^,;:]{2,60}\ssaid(?:\son\s\w+|\sin\sa\sstatement)?)\.$"
)
# English: what a sentence adds of what it has told is no part of a headline.
_ADDED = re.compile(r",\s(?:where|which|who|whose|as|while|after which|and)\s[^;:]{10,}\.$")
LEAST_HEADLINE = 8  # words. Not tuned.
_LISTED = re.compile(r"\s+\\?[*•]\s")
_WORDS = re.compile(r"[^\W_][\w'’-]*")
# Titles of so many words may have a standfirst run into them; either part has some words. Not tuned.
RUN_IN, LEAST_RUN_IN = 14, 4
_TAIL = re.compile(r"\s[-–—|•]\s(?P<tail>[^-–—|•]{2,40})$")


def without_speaker(cited: Citation) -> Citation:
    """A sentence less who said it, at its end."""
    tail = _SPEAKER.search(cited.text)
    if tail is None or re.search(r"\d", tail[0]):
        return cited
    return replace(cited, text=cited.text[: tail.start()], end=cited.start + tail.start())


def without_addition(cited: Citation, language: str) -> Citation:
    """A sentence less the clause that it ends with, where that has no figure and denies nothing."""
    tail = _ADDED.search(cited.text) if language == "en" else None
    if tail is None or len(cited.text[: tail.start()].split()) < LEAST_HEADLINE:
        return cited
    said = annotate(tail[0], language).statement
    if said.figures or said.negated:
        return cited
    return replace(cited, text=cited.text[: tail.start()], end=cited.start + tail.start())


def without_outlet(cited: Citation, outlets: Iterable[str]) -> Citation:
    """A title less " - The Courier" or " | anything" at its end."""
    tail = _TAIL.search(cited.text)
    if (
        tail is None
        or len(cited.text[: tail.start()].split()) < titles.LEAST_WORDS
        or re.search(r"\d", tail["tail"])
    ):
        return cited
    if "|" not in tail[0] and tail["tail"].casefold() not in outlets:
        return cited
    return replace(cited, text=cited.text[: tail.start()], end=cited.start + tail.start())


def without_standfirst(cited: Citation, article: Article) -> Citation:
    """A long title less what has been run into it: a list, or what begins with a capital that the text does without."""
    listed = _LISTED.search(cited.text)
    if listed and len(cited.text[: listed.start()].split()) >= titles.LEAST_WORDS:
        return replace(cited, text=cited.text[: listed.start()], end=cited.start + listed.start())
    words = list(_WORDS.finditer(cited.text))
    small = [not word[0][0].isupper() for word in words]
    if len(words) < RUN_IN:
        return cited
    for place in range(LEAST_RUN_IN, len(words) - LEAST_RUN_IN + 1):
        first, last, after = words[place][0], words[place - 1][0], words[place + 1][0]
        if not first[0].isupper() or small[place] or not small[place - 1] or not after[0].islower():
            continue
        if last.casefold() in stop_words(article.language) or sum(small[1:place]) * 2 < place - 1:
            continue
        if re.search(rf"(?<!\w){re.escape(first.casefold())}(?!\w)", article.text):
            end = words[place - 1].end()
            end += len(cited.text[end : words[place].start()].rstrip())
            return replace(cited, text=cited.text[:end], end=cited.start + end)
    return cited
