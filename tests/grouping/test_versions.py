"""Versions of one article by one publisher: the newest speaks, and nothing that was withdrawn."""

import random
from typing import Any

import pytest

from benchmarks.reprint_stream import make_stream
from benchmarks.reprints import scored
from summarizer.grouping.copies import origins, representatives, why_excluded
from summarizer.grouping.events import in_canonical_order
from summarizer.models import Article
from summarizer.reading.labels import page_of
from summarizer.reading.records import read_record

TEXT = (
    "Rail ticket machines across the north stopped working on Tuesday after an attack on Transvale, the operator. "
    "The company said that trains were running and that passengers could travel without a ticket until Friday. "
    "Engineers had found the fault shortly after five in the morning, and had cut the network into parts. "
    "A spokesman for the ministry in Corvane said that no data of the 40,000 travellers appeared to have been taken. "
)
PAGE = "https://courier.example/north/rail-attack"


def article(**fields: Any) -> Article:
    return read_record({"text": TEXT, "source": "The Courier"} | fields, "here")


def found(*articles: Article) -> tuple[dict[str, str], dict[str, str]]:
    """Origins, and why each article that does not speak is silent."""
    ordered = in_canonical_order(articles)
    origin_of = origins(ordered)
    by_id = {held.id: held for held in ordered}
    told = {held.id for held in representatives(ordered, origin_of)}
    return origin_of, {
        held.id: why_excluded(held, by_id[origin_of[held.id]]) for held in ordered if held.id not in told
    }


def test_a_made_up_stream_gives_back_its_reprints() -> None:
    stream = make_stream(7, articles=500, reprints=75)
    missed, wrong = scored(stream)
    assert len(missed) <= 3
    assert len(wrong) <= 3


def test_the_newest_version_of_a_publisher_speaks_and_reprints_go_with_it() -> None:
    first = article(id="a", published="2025-06-10T08:00:00Z")
    later = article(
        id="b", text=TEXT + "By noon half of the machines were back.", published="2025-06-10T12:00:00Z"
    )
    client = article(id="c", source="Gulf Post", published="2025-06-10T13:00:00Z")
    assert found(first, later, client) == (
        {"a": "b", "b": "b", "c": "b"},
        {"a": "earlier version of b", "c": "reprint of b"},
    )


def test_a_page_rewritten_under_one_address_is_a_version_whatever_was_hung_on_it() -> None:
    first = article(
        id="a", url=PAGE + "?utm_source=mail", published="2025-06-10", title="Attack stops machines"
    )
    other = (
        "Ticket machines work again in Transvale, two days after the attack that stopped them on Tuesday. "
        * 3
    )
    later = article(
        id="b",
        url="http://m.courier.example:80/north/rail-attack/amp",
        text=other,
        published="2025-06-12",
        title="Attack stops machines",
    )
    assert found(first, later)[0] == {"a": "b", "b": "b"}


def test_articles_that_all_carry_the_address_of_the_home_page_are_no_versions() -> None:
    texts = (TEXT, "A ferry sank off the coast of Tarn on Monday, and all passengers were saved. " * 4)
    articles = [article(id=str(n), text=text, url="https://courier.example/") for n, text in enumerate(texts)]
    assert found(*articles)[0] == {"0": "0", "1": "1"}


@pytest.mark.parametrize(
    "notice",
    [
        {
            "title": "WITHDRAWN: Attack stops ticket machines",
            "text": "The report was based on a false letter.",
        },
        {"text": "This story has been retracted because the letter it quoted was false.", "url": PAGE},
        {"title": "KILL: Attack stops ticket machines", "text": "Editors, do not use."},
    ],
    ids=["by its title", "by its page", "by an agency"],
)
def test_what_was_withdrawn_never_speaks_and_its_reprints_neither(notice: dict[str, Any]) -> None:
    first = article(id="a", title="Attack stops ticket machines", url=PAGE, published="2025-06-10T08:00:00Z")
    client = article(id="c", source="Gulf Post", published="2025-06-10T09:00:00Z")
    gone = article(id="w", published="2025-06-11T08:00:00Z", **notice)
    origin_of, why = found(first, client, gone)
    assert set(origin_of.values()) == {"w"}
    assert why == {
        "a": "earlier version of w, which was withdrawn",
        "c": "reprint of w, which was withdrawn",
        "w": "withdrawn",
    }


def test_a_corrected_article_speaks_for_the_one_it_corrects() -> None:
    first = article(id="z", published="2025-06-10", url=PAGE)
    fixed = article(
        id="a", published="2025-06-10", url=PAGE, text=TEXT + "\n\nCorrection: the operator is Transvale."
    )
    assert found(first, fixed)[0] == {"z": "a", "a": "a"}
    assert fixed.notice is not None
    assert fixed.text[fixed.set_aside[-1].start :].startswith("Correction")


def test_an_agency_speaks_for_its_text_though_a_client_was_earlier() -> None:
    client = article(id="a", published="2025-06-10T08:00:00Z")
    agency = article(id="b", published="2025-06-10T08:30:00Z", source="Northern Press Agency")
    assert found(client, agency)[0] == {"a": "b", "b": "b"}


def test_a_teaser_does_not_speak_for_the_article_it_is_of() -> None:
    whole = article(id="a", published="2025-06-10")
    teaser = article(id="b", published="2025-06-11", text=". ".join(TEXT.split(". ")[:2]) + ".")
    assert found(whole, teaser)[0] == {"a": "a", "b": "a"}


def test_two_days_of_one_form_are_no_copies() -> None:
    form = (
        "Forecasters expect showers over {0} on {1}, with temperatures of up to {2} degrees in the afternoon. "
        "Drivers are asked to take care on the roads between {0} and {3} until {4} in the morning at least."
    )
    one = article(id="a", text=form.format("Tarn", "Monday", 12, "Selby", "seven"), published="2025-06-09")
    other = article(
        id="b", text=form.format("Norwick", "Tuesday", 17, "Corvane", "nine"), published="2025-06-10"
    )
    assert found(one, other)[0] == {"a": "a", "b": "b"}


def test_the_order_of_articles_changes_no_origin() -> None:
    stream = make_stream(9, articles=60, reprints=20)
    articles = [read_record(record, "stream") for record in stream.records]
    before = origins(in_canonical_order(articles))
    random.Random(1).shuffle(articles)
    assert before == origins(in_canonical_order(articles))


def test_texts_without_a_running_word_are_no_copies_of_one_another() -> None:
    one, other = article(id="a", text="Share this"), article(id="b", text="Share this", source="Gulf Post")
    assert set(found(one, other)[0]) == {"a", "b"}


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("HTTPS://WWW.Courier.example:443/a/b/?utm_source=x&id=5&fbclid=1#top", "courier.example/a/b?id=5"),
        ("http://m.courier.example/story.html?ref=home&gclid=3", "courier.example/story.html"),
        ("https://courier.example/amp/story/", "courier.example/story"),
        ("https://courier.example/story?amp=1", "courier.example/story"),
        ("https://courier-example.cdn.ampproject.org/c/s/courier.example/story", "courier.example/story"),
        ("https://courier.example/read?b=2&a=1", "courier.example/read?a=1&b=2"),
        ("https://courier.example/#!/story", "courier.example#!/story"),
        ("https://courier.example:8080/story", "courier.example:8080/story"),
        ("https://courier.example/index.php", None),
        ("https://[::1/a", None),
        ("urn:newsml:courier.example:1", None),
        ("https://courier.example/" + "a" * 5000, None),
    ],
)
def test_a_page_is_known_whatever_hangs_on_its_address(url: str, page: str | None) -> None:
    assert page == page_of(url)
