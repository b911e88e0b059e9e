"""Why a stored article is in its event and not in the nearest other one."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from summarizer.explanations import Reason
from summarizer.grouping import explanation
from summarizer.grouping.edits import Edits
from summarizer.newsroom.regrouping import Desk
from summarizer.newsroom.relations import small_grouping
from summarizer.storage.store import StoredArticle, StoredEvent, Writer

# The other events held against the article exactly, out of all that were found roughly.
COMPARED = 5
SHOWN_ARTICLES = 5


def reason(on: Writer, desk: Desk, event: StoredEvent, stored: StoredArticle) -> Reason:
    """Why an article is where it is."""
    if stored.origin is None:
        return Reason(stored.article.id, event.id, None, (), None, None, None, "not grouped yet")
    if stored.origin != stored.article.id:
        rule = f"reprint of {stored.origin}"
        return Reason(stored.article.id, event.id, None, (), None, None, None, rule)
    field = desk.neighbours.field(on, event.language)
    means = field.mean_by_event(field.summed(field.where([stored.pk]).tolist()), 1)
    others = sorted(
        (-mean, other) for other, mean in means.items() if other not in {event.pk, 0} and mean > 0
    )
    near = [other for _, other in others[:COMPARED]]
    grouping = small_grouping(on, desk, field, event.language, {event.pk, *near})
    found = explanation.reasons(grouping)[stored.article.id]
    ids = {str(pk): held.id for pk, held in on.events_by_pk([event.pk, *near]).items()}
    return replace(
        found,
        event=event.id,
        nearest=ids[found.nearest] if found.nearest else None,
        rule="; ".join([found.rule, *_by_hand(on.edits(), stored.article.id)]),
    )


def _by_hand(edits: Edits, article: str) -> Iterator[str]:
    """What editors decided about an article."""
    with_it = {other for held in edits.together if article in held for other in held} - {article}
    if with_it:
        yield f"held by hand with {_listed(with_it)}"
    from_it = {
        other
        for pair in edits.apart
        for side, against in (pair, pair[::-1])
        if article in side
        for other in against
    }
    if from_it:
        yield f"kept by hand from {_listed(from_it)}"


def _listed(articles: Collection[str]) -> str:
    shown = ", ".join(sorted(articles)[:SHOWN_ARTICLES])
    return shown + (", …" if len(articles) > SHOWN_ARTICLES else "")
