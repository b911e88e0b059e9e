"""What is new of an event, and that repetition is not."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.briefing.brief import Options
from summarizer.briefing.changes import Changes, find_changes
from summarizer.grouping.events import in_canonical_order
from summarizer.models import Article, Sentence
from tests.newsroom_cases import make_article, seed_articles

OPTIONS = Options(words=60, key_points=3)
FIRST = "An explosion at the Lenham glass works killed four workers on Monday morning, the fire service said."


def changes(before: str, after: str, *, published: str = "2025-04-09", source: str = "B") -> Changes:
    known = make_article(id="known", text=before, published="2025-04-07", source="A")
    fresh = make_article(id="fresh", text=after, published=published, source=source)
    return find_changes([known, fresh], {"known"}, OPTIONS)


def facts(found: Changes) -> list[str]:
    return [fact.citation.text for fact in found.facts]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (FIRST.replace("four", "seven").replace("Monday morning", "Monday"), 1),
        (FIRST, 0),
        ("Four workers were killed on Monday morning in an explosion at the Lenham glass works.", 0),
        ("On Monday morning an explosion at the Lenham glass works killed four workers.", 0),
        ("An explosion at the Lenham glass works killed 7 workers, the fire service said.", 1),
        ("Inspectors had warned the owner twice about a leaking gas valve in the furnace hall.", 1),
        ("A fifth worker hurt in the explosion at the Lenham glass works died on Wednesday.", 1),
        ("Rescuers dug on at the Lenham glass works and pulled an apprentice out of the furnace hall.", 1),
        (
            "Police have arrested the owner over the explosion at the Lenham glass works that killed four workers.",
            1,
        ),
        ("He agreed.", 0),
    ],
    ids=[
        "a number in words",
        "word for word",
        "in other order",
        "shorter",
        "figure",
        "cause",
        "later day",
        "what happened next",
        "an arrest",
        "short",
    ],
)
def test_a_sentence_is_new_when_no_earlier_one_said_it(after: str, expected: int) -> None:
    assert expected == len(changes(FIRST, after).facts)


def test_the_same_articles_again_bring_nothing_new() -> None:
    articles = in_canonical_order(seed_articles())
    found = find_changes(articles, {article.id for article in articles}, OPTIONS)
    assert (found.articles, found.sentences, found.facts, found.confirmed) == ((), (), (), ())


def test_a_reprint_under_another_id_brings_nothing_new() -> None:
    quake = [article for article in seed_articles() if "quake" in article.id]
    for article in quake:
        copy = make_article(id="copy", text=article.text, title=article.title, published="2025-06-01")
        found = find_changes(in_canonical_order([*quake, copy]), {held.id for held in quake}, OPTIONS)
        assert found.facts == ()


def test_a_copy_that_says_more_is_told_by_what_it_adds() -> None:
    more = (
        FIRST
        + " The works had stood beside the Anse since the days of the glass guild, and it was the last one. "
    )
    found = changes(more, more + "Inspectors had warned the owner twice about a leaking gas valve.")
    assert facts(found) == ["Inspectors had warned the owner twice about a leaking gas valve."]


def test_an_opinion_brings_nothing_new_beside_reports() -> None:
    known = make_article(id="known", text=FIRST, published="2025-04-07", source="A")
    column = make_article(
        id="column",
        title="Opinion: Our furnaces need our fathers",
        text="I think that our fathers never left a furnace alone. I believe we should be ashamed of ourselves.",
        section="Opinion",
        published="2025-04-08",
    )
    assert column.kind == "opinion"
    assert find_changes([known, column], {"known"}, OPTIONS).facts == ()


def test_a_known_point_that_another_source_reports_is_confirmed() -> None:
    found = changes(FIRST, "An explosion at the Lenham glass works killed four workers on Monday morning.")
    assert [one.origins for one in found.confirmed] == [("B",)]
    assert found.confirmed[0].citation.article == "known"
    assert {cited.article for cited in found.confirmed[0].cited} == {"fresh"}


def test_every_fact_cites_an_article_that_was_not_known() -> None:
    articles = in_canonical_order([article for article in seed_articles() if "quake" in article.id])
    for count in range(len(articles)):
        known = {article.id for article in articles[:count]}
        found = find_changes(articles, known, OPTIONS)
        assert found.facts
        assert not known & {cited.article for cited in (*found.sentences, *(f.citation for f in found.facts))}
        assert sum(len(cited.text.split()) for cited in found.sentences) <= OPTIONS.words


def test_what_an_earlier_version_said_is_not_new() -> None:
    after = make_article(
        id="fresh", text=FIRST + " The works had been inspected twice in March.", published="2025-04-07"
    )
    said = [Sentence("fresh", 0, 0, 0, len(FIRST), FIRST)]
    found = find_changes([after], set(), OPTIONS, said)
    assert facts(found) == ["The works had been inspected twice in March."]


def test_an_event_of_one_sentence_is_new_once() -> None:
    article = make_article(id="one", text=FIRST, published="2025-04-07")
    assert facts(find_changes([article], set(), OPTIONS)) == [FIRST]
    assert find_changes([article], {"one"}, OPTIONS).facts == ()


@settings(max_examples=15)
@given(st.permutations([article for article in seed_articles() if "call-august" in article.id]))
def test_the_order_in_which_articles_come_changes_nothing(order: list[Article]) -> None:
    given_: Callable[..., Changes] = find_changes
    expected = given_(in_canonical_order(order), {"ledger-call-august"}, OPTIONS)
    assert expected == given_(in_canonical_order(order[::-1]), {"ledger-call-august"}, OPTIONS)


def test_a_count_that_was_overtaken_is_never_new_and_the_newest_is() -> None:
    first = make_article(
        id="first", text="An explosion wrecked the glass works at Lenham.", published="2025-04-07"
    )
    rows = [
        ("early", "At least 11 people were killed by the explosion at the Lenham glass works.", "08"),
        ("late", "Thirty-one people were killed by the explosion at the Lenham glass works.", "09"),
    ]
    later = [make_article(id=id_, text=text, published=f"2025-04-{day}T12:00:00Z") for id_, text, day in rows]
    assert facts(find_changes([first, *later], {"first"}, OPTIONS)) == [rows[1][1]]


def test_a_count_that_the_newest_report_recalls_beside_its_own_is_not_new() -> None:
    after = (
        "A fifth person has died as a result of the explosion at the Lenham glass works. "
        "Three people had already been confirmed dead, two of them apprentices from the town of Wend."
    )
    found = changes("An explosion at the Lenham glass works killed at least two people.", after)
    told = " ".join(facts(found))
    assert "A fifth person" in told
    assert "Three people" not in told


def test_a_count_that_was_overtaken_is_not_confirmed() -> None:
    told = "At least 11 people were killed by the explosion at the Lenham glass works."
    rows = [
        ("a", told, "07"),
        ("b", told.replace("At least", "Some"), "08"),
        ("c", told.replace("11", "31"), "09"),
    ]
    articles = [
        make_article(id=id_, text=text, source=id_, published=f"2025-04-{day}T12:00:00Z")
        for id_, text, day in rows
    ]
    assert find_changes(articles, {"a"}, OPTIONS).confirmed == ()


def test_the_news_of_several_days_begins_with_the_newest_lead() -> None:
    newest = (
        "The county council will pay Soundline four million crowns so that ferry tickets on Marl Sound do not become "
        "dearer in January."
    )
    texts = {
        "27": "Fares on the Marl Sound ferries will go up by 20 per cent on 1 January, Soundline said on Friday.",
        "28": "Some 300 people blocked the ferry pier at Holmsund on Saturday to protest against dearer tickets. "
        "Soundline announced on Friday that it would raise fares by a fifth. The police cleared the pier by noon.",
        "30": f"{newest} The company had announced a rise of 20 per cent last week, and some 300 islanders blocked the "
        "pier at Holmsund. Council leader Ines Dorr said the money would come from the road fund.",
    }
    articles = [make_article(id=day, text=text, published=f"2026-11-{day}") for day, text in texts.items()]
    told = find_changes(in_canonical_order(articles), {"27"}, OPTIONS)
    assert told.sentences[0].text == newest
    assert "28" in {each.article for each in told.sentences}
