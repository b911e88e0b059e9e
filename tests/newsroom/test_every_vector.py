"""Vectors that are held between two looks are those that a first look would read."""

from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.vector_index import EveryVector, Numbers
from tests.newsroom_cases import make_article, make_newsroom, post

TEXTS = {
    "ferry": "The ferry Alma sank off Holm on Monday night, and police said that nobody was hurt.",
    "snow": "Snow fell on the hills of Selby, and the council closed nine schools until Friday.",
    "mill": "The old mill in Wendham burnt down, and the fire brigade came from three towns.",
    "vote": "The parliament voted for a new harbour law after a long debate about its costs.",
}
Seen = set[tuple[int, tuple[tuple[int, float], ...]]]


def seen(newsroom: Newsroom, every: EveryVector) -> Seen:
    """Event and terms with weights of each vector."""
    with newsroom.store.reading() as tx:
        return {
            (int(event), tuple(zip(row.indices.tolist(), row.data.tolist(), strict=True)))
            for rows, events in every.parts(tx, "en")
            for row, event in zip(rows, events, strict=True)
        }


def test_what_is_held_follows_articles_that_come_and_go() -> None:
    newsroom = make_newsroom("sqlite://")
    held, nothing_held = EveryVector(), EveryVector(most=0)
    assert seen(newsroom, held) == set()
    for arrived in (["ferry", "snow"], ["mill"], ["vote"]):
        post(newsroom, [make_article(id=id_, title=id_, text=TEXTS[id_]) for id_ in arrived])
        assert seen(newsroom, held) == seen(newsroom, EveryVector())
    newsroom.forget("snow")
    post(newsroom, [make_article(id="ferry", title="ferry", text=TEXTS["ferry"] + " Divers found it.")])
    assert len(seen(newsroom, held)) == 3
    assert seen(newsroom, held) == seen(newsroom, EveryVector()) == seen(newsroom, nothing_held)
    newsroom.close()


def test_what_was_read_after_the_same_change_is_given_again_and_else_read_anew() -> None:
    newsroom = make_newsroom("sqlite://")
    post(newsroom, [make_article(id=id_, title=id_, text=TEXTS[id_]) for id_ in ("ferry", "snow")])
    every = EveryVector()

    def events() -> Numbers:
        change = newsroom.store.change()
        with newsroom.store.reading() as tx:
            [(_, found)] = every.parts(tx, "en", change)
            [(_, anew)] = EveryVector().parts(tx, "en")
        assert found.tolist() == anew.tolist()
        return found

    first = events()
    assert events() is first
    post(newsroom, [make_article(id="mill", title="mill", text=TEXTS["mill"])])
    assert len(events()) == 3
    newsroom.close()
