"""Why a stored article is in its event and not in the nearest other one."""

from dataclasses import replace

from summarizer.grouping import explanation
from summarizer.models import Reason
from summarizer.newsroom.regrouping import Desk
from summarizer.newsroom.relations import small_grouping
from summarizer.storage.store import StoredArticle, StoredEvent, Writer

# The other events held against the article exactly, out of all that were found roughly.
COMPARED = 5


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
    return replace(found, event=event.id, nearest=ids[found.nearest] if found.nearest else None)
