"""Several processes over one store."""

from pathlib import Path

from tests.newsroom_cases import batch_partition, make_article, make_newsroom, partition, post

BRIDGE = "The bridge at Norwick opened again on Monday after repairs to its northern arch."
OPENED = "The bridge at Norwick opened again on Monday, its northern arch repaired at last."
SNOW = "Snow fell on the hills of Wexcombe and closed the school."


def test_processes_that_group_in_turn_find_what_the_others_have_added(tmp_path: Path) -> None:
    one, other = (make_newsroom(f"sqlite:///{tmp_path}/shared.db") for _ in range(2))
    for room, id_, text in ((one, "snow", SNOW), (other, "bridge", BRIDGE), (one, "opened", OPENED)):
        post(room, [make_article(id=id_, text=text, published="2025-12-01", source=id_)])
    found = partition(one)
    assert batch_partition([held.article for held in one.export()]) == found
    assert frozenset({"bridge", "opened"}) in found
    one.close()
    other.close()
