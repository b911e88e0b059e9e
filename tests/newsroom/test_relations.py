"""What is like an event is looked for while others write."""

from summarizer.families import Families
from summarizer.newsroom.current_state import CurrentState
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.relations import find_related, keep_related
from tests.newsroom_cases import make_article, make_newsroom, post


def unrelated(newsroom: Newsroom) -> list[str]:
    with newsroom.store.reading() as tx:
        return [event.id for event in tx.unrelated(100)]


def test_an_event_that_changed_while_it_was_looked_at_is_looked_at_again() -> None:
    newsroom = make_newsroom("sqlite://")
    post(
        newsroom,
        [make_article(id="one"), make_article(id="far", title="Snow", text="Snow fell on the hills.")],
    )
    with newsroom.store.reading() as tx:
        looked_at = tx.unrelated(100)
        found = find_related(tx, CurrentState(Families()).look(tx), [event.pk for event in looked_at])
    post(newsroom, [make_article(id="two", source="Another")])
    grown = newsroom.article("two").event
    with newsroom.store.writing() as tx:
        keep_related(tx, looked_at, found)
    assert grown == newsroom.article("one").event
    assert unrelated(newsroom) == [grown]
    newsroom.relate_all()
    assert unrelated(newsroom) == []
    newsroom.close()
