from collections.abc import Callable

from summarizer.grouping.copies import origins, representatives
from summarizer.models import Article

Make = Callable[..., Article]

WIRE = (
    "Rail ticket machines across the north stopped working on Tuesday after an attack on the operator. "
    "The company said that trains were running and that passengers could travel without a ticket. "
    "Engineers had found the fault shortly after five in the morning, and had cut the network into parts. "
    "A spokesman for the interior ministry said that no data of travellers appeared to have been taken. "
)


def test_the_earliest_copy_is_the_origin_of_a_cut_reprint_with_another_lead(make_article: Make) -> None:
    whole = make_article(WIRE + "Repairs may take a week.", id="whole", published="2025-06-11T10:00:00Z")
    cut = make_article(
        "Commuters rode for free on Tuesday. " + WIRE, id="cut", published="2025-06-11T12:00:00Z"
    )
    assert origins([whole, cut]) == {"whole": "whole", "cut": "whole"}


def test_independent_reports_on_one_event_are_no_reprints(seed_articles: list[Article]) -> None:
    reports = [article for article in seed_articles if article.id.endswith("-call-april")]
    assert origins(reports) == {article.id: article.id for article in reports}


def test_the_three_wire_copies_of_the_sample_corpus_have_one_origin(seed_articles: list[Article]) -> None:
    rail = [article for article in seed_articles if "-rail-" in article.id]
    found = origins(sorted(rail, key=lambda article: str(article.published)))
    assert len({found[article] for article in found if article.endswith("-npa")}) == 1
    assert found["gazette-rail-attack"] == "gazette-rail-attack"


def test_an_identical_text_is_a_copy_however_short(make_article: Make) -> None:
    twice = [make_article("The bridge reopened.", id=name) for name in ("a", "b")]
    assert origins(twice) == {"a": "a", "b": "a"}


def test_a_copy_of_a_copy_has_the_first_as_its_origin(make_article: Make) -> None:
    chain = [
        make_article(WIRE * 1 + tail, id=name)
        for name, tail in zip("abc", ("", "One. ", "One. Two. "), strict=True)
    ]
    assert set(origins(chain).values()) == {"a"}


def test_reprints_do_not_speak_and_opinion_only_where_nothing_else_does(make_article: Make) -> None:
    report = make_article(WIRE, id="report")
    copy = make_article(WIRE, id="copy")
    column = make_article("We must ask who pays for this. " * 4, id="column", section="Opinion")
    origin_of = {"report": "report", "copy": "report", "column": "column"}
    assert representatives([report, copy, column], origin_of) == [report]
    assert representatives([column], {"column": "column"}) == [column]


def test_items_of_one_form_that_are_numbered_otherwise_are_no_copies(make_article: Make) -> None:
    form = (
        "Motion {} before the annual meeting of the Brandt Society at Quay Hall is about {}.\n\n"
        "Members may vote in the hall, by telephone and by post until the bell is rung, and guests pay 22 crowns. "
        "The papers lie open from Monday to Wednesday between 10 a.m. and 4 p.m. Hugo Brandt will lead the meeting."
    )
    first = make_article(form.format(14, "a new roof over the library"), id="first", source="Society News")
    second = make_article(form.format(15, "lower fees for students"), id="second", source="Society News")
    assert origins([first, second]) == {"first": "first", "second": "second"}


def test_a_road_whose_name_has_figures_is_a_name_like_others(make_article: Make) -> None:
    form = (
        "Drivers are told that the {} will be shut in both directions for five nights in June while {}.\n\n"
        "Traffic is sent round by the old road, and signs go up the day before. Residents and ambulances may pass. "
        "Fenland County Highways thanks drivers for their patience and says that noisy work stops at 10 p.m."
    )
    bridge = make_article(form.format("Marl bridge", "its joints are greased"), id="bridge")
    road = make_article(form.format("B714", "a new surface is laid"), id="road")
    assert origins([bridge, road]) == {"bridge": "bridge", "road": "road"}


def test_items_of_one_publisher_that_share_all_but_their_first_sentence_are_no_copies() -> None:
    form = (
        " at the Lamp Museum, Rope Walk. Entry is free, but places are few and must be booked at the desk or by"
        " telephone before noon. The house has a ramp and a lift to all of its floors. Soup and bread are sold in"
        " the yard by the Friends of the Lamp."
    )
    heads = (
        "Two fiddlers will play on Thursday 23 April at 7 p.m.",
        "A night of moths is held for children on Friday 24 April from 9 p.m.",
        "A retired rigger teaches splices on Saturday 25 April at 10 a.m.",
    )
    items = [
        Article(id=f"a{n}", text=head[:-1] + form, source="Quay Calendar", title=head[:12])
        for n, head in enumerate(heads)
    ]
    assert len(set(origins(items).values())) == 3
