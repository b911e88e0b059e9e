"""Checks that every citation of a briefing is one slice of its article, and that trims dropped nothing important.

Run over whole sets of topics: a promise about every sentence is shown on every sentence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluation.references import Topic
from evaluation.systems import read_documents
from summarizer.models import Article, Briefing, Citation, Sentence

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|"
    r"millions?|billions?|trillions?|half|twice)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|no|nor|never|none|nobody|nothing|nowhere|neither|without|cannot|denie[ds]|deny|refuse[sd]?)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BrokenCitation:
    """A citation that breaks the promise, and how."""

    topic: str
    article: str
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked: briefings, citations, those that narrow their sentence, topics without a briefing."""

    briefings: int
    citations: int
    narrowed: int
    silent: int
    faults: tuple[BrokenCitation, ...]


def check(topics: Iterable[Topic], words: int) -> Checked:
    """Brief each topic to ``words`` words and check every citation in it, support and headline included."""
    counts: Counter[str] = Counter()
    faults: list[BrokenCitation] = []
    for topic in topics:
        articles = masked(read_documents(topic)[0])
        told = _briefings(articles, words)
        counts["silent"] += not told
        for briefing in told:
            counts["briefings"] += 1
            for citation, sentence, why in _judged(briefing, articles):
                counts["citations"] += 1
                counts["narrowed"] += sentence is not None and sentence.text != citation.text
                faults += [
                    BrokenCitation(topic.id, citation.article, citation.start, citation.end, each)
                    for each in why
                ]
    return Checked(
        counts["briefings"], counts["citations"], counts["narrowed"], counts["silent"], tuple(faults)
    )


def masked(articles: Sequence[Article]) -> Sequence[Article]:
    """The articles as briefings number their sentences: without what recurs in many of them."""
    from summarizer.grouping.furniture import all_masked  # numpy and scipy

    return all_masked(articles)


def _briefings(articles: Sequence[Article], words: int) -> list[Briefing]:
    from summarizer import service  # numpy and scipy

    told = service.brief(articles, words=words, one_event=True)
    return [each.briefing for each in told if isinstance(each.briefing, Briefing)]


def _judged(
    briefing: Briefing, articles: Sequence[Article]
) -> Iterator[tuple[Citation, Sentence | None, list[str]]]:
    """Each citation with the sentence it was taken from, if it is of one, and what is wrong with it."""
    from summarizer.text.sentences import split  # the splitter's model

    by_id = {article.id: article for article in articles}
    sentences: Mapping[str, Sequence[Sentence]] = {article.id: split(article) for article in articles}
    for citation in citations(briefing):
        held = [s for s in sentences.get(citation.article, ()) if s.position == citation.position]
        sentence = held[0] if held and citation.field == "text" else None
        yield citation, sentence, wrong(citation, by_id.get(citation.article), sentence)


def citations(briefing: Briefing) -> Iterator[Citation]:
    """Everything that a briefing quotes: headline, sentences, key points and who reports them."""
    yield briefing.headline
    yield from briefing.sentences
    for point in briefing.key_points:
        yield point.citation
        yield from point.support.cited


def wrong(citation: Citation, article: Article | None, sentence: Sentence | None) -> list[str]:
    """What is wrong with a citation; nothing when it is one slice that leaves out no number and no negation.

    Args:
        citation: what is quoted.
        article: the article that it names, ``None`` when there is no such article.
        sentence: the sentence that it names, ``None`` for a title.
    """
    if article is None:
        return ["no such article"]
    held = article.title if citation.field == "title" else article.text
    if held is None or held[citation.start : citation.end] != citation.text:
        return ["the text is not the slice"]
    if citation.position is None:
        return []
    if sentence is None or not sentence.start <= citation.start < citation.end <= sentence.end:
        return ["the slice reaches out of its sentence"]
    return _lost(article.text[sentence.start : citation.start], article.text[citation.end : sentence.end])


def _lost(before: str, after: str) -> list[str]:
    """What a trim dropped that it must not."""
    kinds = (("a number", _NUMBER), ("a negation", _NEGATION))
    return [f"the trim drops {kind}" for kind, pattern in kinds if any(map(pattern.search, (before, after)))]


def render(checked: Checked) -> str:
    """The outcome for a terminal."""
    lines = [
        f"{fault.topic}: {fault.article} [{fault.start}:{fault.end}) {fault.why}" for fault in checked.faults
    ]
    summary = (
        f"{checked.briefings} briefing(s), {checked.citations} citations checked, {checked.narrowed} narrowed, "
        f"{len(checked.faults)} wrong; {checked.silent} topic(s) with nothing to brief"
    )
    return "\n".join([*lines, summary]) + "\n"
