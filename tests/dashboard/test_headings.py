"""How pages call an article that has no title of its own."""

import re

from tests.dashboard.conftest import Reader

HEADLINE = "Bridge at Norwick opens again"
TEXT = (
    f"{HEADLINE}\n\nBy Ada Orm\n\nNORWICK, April 8 - The bridge at Norwick opened again on Monday after repairs that "
    "took a year, the council said.\n\nBuses and lorries may cross it from Wednesday."
)


def pages_of(reader: Reader, text: str) -> list[str]:
    """The pages of the event of an article without a title, of why it is there, and of the article."""
    reader.client.post("/v1/articles?wait=true", json=[{"id": "a", "source": "Courier", "text": text}])
    event = reader.client.get("/v1/articles").get_json()["articles"][0]["event"]
    return [reader.get(path) for path in (f"/events/{event}", f"/events/{event}/why/a", "/articles/a")]


def test_an_article_without_a_title_is_called_by_the_headline_in_its_text(reader: Reader) -> None:
    event, why, article = pages_of(reader, TEXT)
    assert re.search(rf'<a href="/articles/a"[^>]*>{HEADLINE}</a>', event)
    assert re.search(rf'value="a"> Courier: {HEADLINE}', event)
    assert f">{HEADLINE}</a>" in why
    assert re.search(rf"<title>{HEADLINE}[^<]*</title>", article)
    assert re.search(rf"<h1[^>]*>{HEADLINE}</h1>", article)
    assert not any("Untitled" in page for page in (event, why, article))


def test_an_article_without_any_headline_is_untitled(reader: Reader) -> None:
    event, why, article = pages_of(reader, TEXT.split(" - ")[1])
    assert all("Untitled article" in page for page in (event, why, article))


def test_the_list_of_articles_gives_the_title_as_it_was_sent(reader: Reader) -> None:
    pages_of(reader, TEXT)
    assert reader.client.get("/v1/articles").get_json()["articles"][0]["title"] is None
