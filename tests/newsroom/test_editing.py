from collections.abc import Iterator

import pytest

from summarizer.errors import EditError, MissingError, MovedError
from summarizer.explanations import Shift
from summarizer.grouping.events import group
from summarizer.grouping.vectors import Tables
from summarizer.newsroom.current_state import shifts
from summarizer.newsroom.newsroom import Newsroom
from tests.newsroom_cases import make_article, make_newsroom, partition, post, seed_articles

ARTICLES = seed_articles()
RESCUE = "dispatch-quake-rescue"
QUAKE = frozenset(article.id for article in ARTICLES if "-quake-" in article.id)


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    made = make_newsroom()
    post(made, ARTICLES)
    yield made
    made.close()


def event_of(newsroom: Newsroom, article: str) -> str:
    return newsroom.article(article).event or ""


def test_a_split_holds_through_regrouping_and_later_arrivals(newsroom: Newsroom) -> None:
    quake = event_of(newsroom, RESCUE)
    made = newsroom.split(quake, [RESCUE])
    assert made.events == ((quake, 5), (event_of(newsroom, RESCUE), 1))
    newsroom.regroup()
    newsroom.forget("mirror-quake-nextday")
    post(newsroom, [article for article in ARTICLES if article.id == "mirror-quake-nextday"])
    assert event_of(newsroom, "npa-quake-first") == event_of(newsroom, "record-quake-undated") == quake
    assert event_of(newsroom, RESCUE) != quake


def test_why_says_what_was_decided_by_hand(newsroom: Newsroom) -> None:
    newsroom.split(event_of(newsroom, RESCUE), [RESCUE])
    assert "kept by hand from" in newsroom.why(event_of(newsroom, RESCUE), RESCUE).rule
    assert "held by hand with" in newsroom.why(event_of(newsroom, "npa-quake-first"), "npa-quake-first").rule


def test_a_merge_holds_and_the_younger_id_leads_to_the_older(newsroom: Newsroom) -> None:
    april, august = event_of(newsroom, "ledger-call-april"), event_of(newsroom, "ledger-call-august")
    assert newsroom.merge(august, [april]).events == ((april, 8),)
    with pytest.raises(MovedError):
        newsroom.event(august)
    newsroom.regroup()
    assert event_of(newsroom, "ledger-call-august") == april


def test_a_split_can_be_undone_and_a_merge_too(newsroom: Newsroom) -> None:
    before = partition(newsroom)
    quake = event_of(newsroom, RESCUE)
    newsroom.split(quake, [RESCUE])
    newsroom.merge(quake, [event_of(newsroom, RESCUE)])
    assert partition(newsroom) == before
    flood = event_of(newsroom, "gazette-flood-first")
    newsroom.merge(quake, [flood])
    newsroom.split(event_of(newsroom, RESCUE), ["gazette-flood-first", "examiner-flood-second"])
    assert partition(newsroom) == before


def test_a_pinned_article_moves_and_takes_nothing_with_it(newsroom: Newsroom) -> None:
    flood = event_of(newsroom, "gazette-flood-first")
    newsroom.pin(flood, [RESCUE])
    assert event_of(newsroom, RESCUE) == flood
    assert QUAKE - {RESCUE} in partition(newsroom)
    newsroom.regroup()
    assert event_of(newsroom, RESCUE) == event_of(newsroom, "gazette-flood-first")


def test_an_edit_follows_a_correction_and_forgets_a_deletion(newsroom: Newsroom) -> None:
    newsroom.split(event_of(newsroom, RESCUE), [RESCUE])
    [old] = [article for article in ARTICLES if article.id == RESCUE]
    corrected = make_article(
        id=RESCUE, title=old.title, text=old.text + " She is nine.", published="2025-05-21"
    )
    post(newsroom, [corrected])
    assert frozenset([RESCUE]) in partition(newsroom)
    newsroom.forget(RESCUE)
    post(newsroom, [old])
    assert QUAKE in partition(newsroom)


def test_what_was_edited_equals_a_batch_with_the_same_edits(newsroom: Newsroom) -> None:
    newsroom.split(event_of(newsroom, RESCUE), [RESCUE, "record-quake-undated"])
    newsroom.merge(event_of(newsroom, RESCUE), [event_of(newsroom, "cronica-desaladora")])
    with newsroom.store.reading() as on:
        edits = on.edits()
    found = group(ARTICLES, Tables(), edits).events
    assert partition(newsroom) == {frozenset(event.articles) for event in found}
    for article in ARTICLES[::-1]:
        newsroom.forget(article.id)
    with newsroom.store.writing() as on:
        on.keep_edits(edits)
    post(newsroom, ARTICLES[::-1])
    assert partition(newsroom) == {frozenset(event.articles) for event in found}


def test_nonsense_is_refused_by_name(newsroom: Newsroom) -> None:
    quake = event_of(newsroom, RESCUE)
    with pytest.raises(EditError, match="leave at least one"):
        newsroom.split(quake, sorted(QUAKE))
    with pytest.raises(MissingError):
        newsroom.split(quake, ["record-orrery"])
    with pytest.raises(MissingError):
        newsroom.pin(quake, ["nobody"])
    with pytest.raises(EditError, match="takes two events"):
        newsroom.merge(quake, [quake])
    with pytest.raises(EditError, match="no other article"):
        newsroom.pin(event_of(newsroom, "record-orrery"), ["record-orrery"])
    copies = [article for article in ARTICLES if article.id.endswith("-npa")]
    copy = next(a.id for a in copies if newsroom.article(a.id).origin != a.id)
    with pytest.raises(EditError, match=f"copy of '{newsroom.article(copy).origin}'"):
        newsroom.split(event_of(newsroom, copy), [copy])


def test_an_event_that_went_into_another_is_named_by_that(newsroom: Newsroom) -> None:
    april, august = event_of(newsroom, "ledger-call-april"), event_of(newsroom, "ledger-call-august")
    newsroom.merge(april, [august])
    with pytest.raises(EditError, match=f"went into '{april}'"):
        newsroom.merge(event_of(newsroom, RESCUE), [august])


def test_regrouping_the_sample_corpus_changes_nothing(newsroom: Newsroom) -> None:
    before = partition(newsroom)
    found = newsroom.regroup()
    assert (found.version, found.shifts) == (1, ())
    assert partition(newsroom) == before == {frozenset(event.articles) for event in group(ARTICLES).events}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param({"a": "x"}, {"a": "x"}, (), id="nothing"),
        pytest.param(
            {"a": "x", "b": "y"}, {"a": "x", "b": "x"}, (Shift("joined", "x", ("y",)),), id="joined"
        ),
        pytest.param({"a": "x", "b": "x"}, {"a": "x", "b": "z"}, (Shift("split", "x", ("z",)),), id="split"),
        pytest.param(
            {"a": "x", "b": "x", "c": "y"},
            {"a": "x", "b": "y", "c": "y"},
            (Shift("moved", "x", ("y",), "b"),),
            id="moved",
        ),
    ],
)
def test_what_regrouping_changed_is_said(
    before: dict[str, str], after: dict[str, str], expected: tuple[Shift, ...]
) -> None:
    assert shifts(before, after) == expected
