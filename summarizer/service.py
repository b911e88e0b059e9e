"""Groups and briefs articles in memory: the functions behind the command line, the service and the evaluation."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.briefing.brief import Options
from summarizer.briefing.brief import brief as brief_event
from summarizer.errors import NothingToBriefError
from summarizer.explanations import Reason, Trace
from summarizer.grouping import explanation
from summarizer.grouping.copies import origins
from summarizer.grouping.events import Grouping, make_event
from summarizer.grouping.events import group as group_articles
from summarizer.grouping.furniture import all_masked
from summarizer.models import Article, Briefing
from summarizer.ranking.summarizers import get_summarizer


@dataclass(frozen=True, slots=True)
class BriefedEvent:
    """The briefing of an event, or why there is none; ``trace`` explains its sentences and key points."""

    briefing: Briefing | NothingToBriefError
    trace: Trace


def group(articles: Iterable[Article]) -> Grouping:
    """The events that ``articles`` report, the most reported first."""
    return group_articles(all_masked(articles))


def reasons(grouping: Grouping) -> dict[str, Reason]:
    """Article id → why the article is in its event and not in the nearest other."""
    return explanation.reasons(grouping)


def brief(  # noqa: PLR0913  # what can be set
    articles: Iterable[Article],
    *,
    words: int = 120,
    key_points: int = 5,
    summarizer: str = "newsfold",
    one_event: bool = False,
    explain: bool = False,
) -> Iterator[BriefedEvent]:
    """One briefing per event of ``articles``, the most reported event first.

    Args:
        articles: in any order; the order changes nothing.
        words: the budget of a briefing's sentences, in words between white space, or pairs of characters in scripts
            without it.
        key_points: most key points of a briefing.
        summarizer: what picks the sentences, a name of ``summarizer.ranking.summarizers.NAMES``.
        one_event: take all articles as one event.
        explain: say why each sentence was chosen.

    Raises:
        UnknownNameError: no summarizer has that name.
    """
    get_summarizer(summarizer)  # an unknown name is refused before any work
    options = Options(words, key_points, summarizer, explain)
    given = all_masked(articles)
    return _brief_each(given, options, one_event=one_event)


def _brief_each(given: Sequence[Article], options: Options, *, one_event: bool) -> Iterator[BriefedEvent]:
    by_id = {article.id: article for article in given}
    copies: Mapping[str, str] | None = None
    if one_event:
        copies = origins(given)
        events, related = [make_event(given, copies)] if given else [], {}
    else:
        grouping = group_articles(given)
        events, related = list(grouping.events), explanation.related(grouping)
    for event in events:
        members = [by_id[article] for article in event.articles]
        try:
            briefing = brief_event(event, members, options, related.get(event.id, ()), copies=copies)
        except NothingToBriefError as nothing:
            yield BriefedEvent(nothing, Trace())
        else:
            yield BriefedEvent(*briefing)
