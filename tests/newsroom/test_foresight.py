"""What is computed before the turn of a writer is what grouping asks for in it."""

from benchmarks.made_articles import made_articles
from summarizer.families import Families
from summarizer.newsroom.current_state import CurrentState
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.regrouping import settle
from summarizer.reading.records import read_record
from tests.newsroom_cases import NOW, batch_partition, make_newsroom, partition

MADE = [read_record(record, "made") for record in made_articles(60, seed=3)]


def arrive(room: Newsroom, start: int, end: int) -> None:
    list(room.post((article.id, article) for article in MADE[start:end]))


def test_links_and_groups_that_were_foreseen_are_those_that_are_kept() -> None:
    with make_newsroom() as room:
        current = CurrentState(Families())
        for start in range(0, 60, 6):
            arrive(room, start, start + 6)
            with room.store.reading() as tx:
                waiting = tx.pending(6)
                current.prepare(tx, waiting)
            with room.writing() as tx:
                state = current.load(tx, NOW)
                foreseen = dict(state.groups)
                settle(tx, state, waiting, [], NOW)
                places = tx.places([pk for members in foreseen for pk in members])
            event = {place.pk: place.event for place in places}
            for groups in foreseen.values():
                assert [{event[pk] for pk in group} for group in groups] == [{event[g[0]]} for g in groups]
            assert start == 0 or foreseen
        assert batch_partition(MADE) == partition(room)


def test_what_comes_between_the_look_and_the_turn_is_grouped_the_next_time() -> None:
    with make_newsroom() as room:
        for start in range(0, 60, 20):
            arrive(room, start, start + 20)
            while room.group_pending(7, alone=True):
                pass
        assert batch_partition(MADE) == partition(room)
