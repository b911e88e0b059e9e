"""What a reader does, in a real browser."""

import io
import json
import re
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from summarizer.inputs import read_arrivals
from tests.browser.conftest import Open, Served
from tests.newsroom_cases import seed_records

# A browser that leaves a page drops what it was loading: the plain server of these tests then leaves a file to the
# collector.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_a_first_run_leads_by_one_click_to_a_briefing(empty: Served, open_page: Open) -> None:
    page = open_page(empty.address)
    page.get_by_role("button", name="Load the sample articles").click()
    link = page.locator(".card").filter(has_text="Belisar").locator("h3 a").first
    link.wait_for(timeout=60_000)
    link.click()
    expect(page.get_by_role("heading", name="Key points")).to_be_visible()
    assert page.locator(".points > li").count() >= 3


def test_a_citation_opens_its_sentence_marked_in_the_article(sample: Served, open_page: Open) -> None:
    page = open_page(f"{sample.address}/events/{sample.event_with('ledger-quake-morning')}")
    sentence = page.locator(".points > li p").first.inner_text()
    page.locator(".points .cite").first.click()
    mark = page.locator("mark#cited")
    expect(mark).to_be_in_viewport()
    assert mark.inner_text().strip() in sentence
    expect(page.get_by_role("link", name="Original article")).to_have_attribute(
        "href", re.compile("^https://")
    )


def test_searching_and_filtering_narrow_the_events(sample: Served, open_page: Open) -> None:
    page = open_page(sample.address)
    page.keyboard.press("/")
    page.keyboard.type("desaladora")
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_have_count(1)
    page.get_by_role("link", name="Clear").click()
    page.locator(".filters summary").click()
    page.get_by_label("Section").select_option("Football")
    expect(page).to_have_url(re.compile("section=Football"))
    expect(page.locator(".card")).to_have_count(1)


def test_splitting_an_event_can_be_undone(own: Served, open_page: Open) -> None:
    event = own.event_with("ledger-quake-morning")
    page = open_page(f"{own.address}/events/{event}")
    page.get_by_text("Edit this event").click()
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Split off").click()
    expect(page.get_by_role("status").first).to_contain_text("an event of their own")
    expect(page.locator(".event > header")).to_contain_text("5 articles")
    expect(page.get_by_role("link", name="See the other event")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".event > header")).to_contain_text("6 articles")


def test_yesterdays_digest_in_another_zone(sample: Served, open_page: Open) -> None:
    page = open_page(f"{sample.address}/digest?date=2025-05-22")
    page.get_by_label("Time zone").fill("Pacific/Auckland")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="← 21 May 2025").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wednesday 21 May 2025 Pacific/Auckland")
    expect(page.locator(".entry")).not_to_have_count(0)


def test_a_reader_finds_what_is_new_what_changed_and_what_the_labels_say(
    sample: Served, open_page: Open
) -> None:
    page = open_page(f"{sample.address}/events/{sample.event_with('ledger-quake-morning')}")
    expect(page.locator(".event > header")).to_contain_text("6 independent sources")
    page.get_by_role("link", name="new on 21 May 2025").click()
    expect(page.locator(".changes li").first).to_be_in_viewport()
    expect(page.locator(".key")).to_contain_text("whether others do is unclear")
    figures = page.locator(".figures").first
    expect(figures.locator("strong").first).to_have_text("31")
    expect(figures.locator("del").first).to_have_text("29")


def test_events_days_digests_and_sources_lead_to_each_other(sample: Served, open_page: Open) -> None:
    page = open_page(f"{sample.address}/events/{sample.event_with('ledger-quake-morning')}")
    headline = page.locator("h1").inner_text()
    page.get_by_role("link", name="digest", exact=True).click()
    page.get_by_role("link", name="All events of the day").click()
    page.get_by_role("link", name=headline).click()
    page.locator(".points .meta a").first.click()
    page.locator(".article header .meta a").first.click()
    expect(page).to_have_url(re.compile(r"\?source="))
    expect(page.locator(".card")).not_to_have_count(0)


def test_the_keyboard_alone_leads_from_the_front_to_a_marked_sentence(
    sample: Served, open_page: Open
) -> None:
    page = open_page(sample.address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Key points")).to_be_visible()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "cite":
            break
    page.keyboard.press("Enter")
    expect(page.locator("mark#cited")).to_be_visible()


@pytest.mark.parametrize("page", ["event", "digest"])
def test_what_is_being_told_comes_by_itself(empty: Served, open_page: Open, page: str) -> None:
    empty.app.config["PATIENCE"] = 0  # nobody waits: the first answer never has it
    client = empty.app.test_client()
    assert client.post("/v1/articles?wait=true", json=list(seed_records())).status_code == 200
    event = empty.event_with("ledger-quake-morning")
    path, told = {
        "event": (f"/events/{event}", ".points > li"),
        "digest": ("/digest?date=2025-05-21", ".entry .points > li"),
    }[page]
    opened = open_page(empty.address + path)
    expect(opened.locator(told).first).to_be_visible(timeout=60_000)


def test_a_dot_of_the_timeline_leads_to_its_article(sample: Served, open_page: Open) -> None:
    page = open_page(f"{sample.address}/events/{sample.event_with('ledger-quake-morning')}")
    page.locator(".timeline a").nth(1).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("eleven killed")


def test_why_an_article_is_here_opens_under_it(sample: Served, open_page: Open) -> None:
    page = open_page(f"{sample.address}/events/{sample.event_with('ledger-quake-morning')}")
    page.get_by_role("link", name="why here?").first.click()
    expect(page.locator(".reports .reason")).to_contain_text("Nearest other event")


def test_without_a_script_events_are_filtered_read_and_explained(sample: Served, open_page: Open) -> None:
    page = open_page(f"{sample.address}/", script=False)
    page.locator(".filters summary").click()
    page.get_by_label("Words").fill("Belisar")
    page.locator(".filters button").click()
    page.locator(".card h3 a").first.click()
    page.get_by_role("link", name="why here?").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Why this article is in this event")


PLANTED = (
    "<script>window.planted=1</script><img src=x onerror='window.planted=1'>\"'><svg onload=window.planted=1>"
)


ESCAPED = escape(PLANTED)
FILES = {
    "feed.xml": f"""<rss version="2.0"><channel><title>{ESCAPED}</title><item><title>{ESCAPED}</title>
        <author>{ESCAPED}</author><category>{ESCAPED}</category><link>javascript:window.planted=1</link>
        <guid isPermaLink="false">feed {ESCAPED}</guid><description>%s {escape(ESCAPED)}</description></item>
        </channel></rss>""",
    "page.html": f"""<html><head><title>{ESCAPED}</title><meta name="author" content="{ESCAPED}">
        <meta property="og:site_name" content="{ESCAPED}"><meta property="article:tag" content="{ESCAPED}">
        <link rel="canonical" href="javascript:window.planted=1"></head>
        <body><article><h1>{ESCAPED}</h1><p>%s</p><p>%s {ESCAPED}</p></article></body></html>""",
    "item.json": json.dumps(
        {"uri": f"ninjs {PLANTED}", "headline": PLANTED, "byline": PLANTED, "body_text": f"%s {PLANTED}"}
        | {"subject": [{"name": PLANTED}], "provider": PLANTED}
    ),
    "item.xml": f"""<nitf><head><title>{ESCAPED}</title></head><body><body.head>
        <hedline><hl1>{ESCAPED}</hl1></hedline><byline>{ESCAPED}</byline></body.head>
        <body.content><p>%s {ESCAPED}</p></body.content></body></nitf>""",
}


def keep_files(served: Served, folder: Path, words: str) -> None:
    """Ingest a file of each format with a script in its fields."""
    for name, content in FILES.items():
        (folder / name).write_text(content.replace("%s", words), encoding="utf-8")
    paths = [str(folder / name) for name in FILES]
    room = served.app.extensions["newsroom"]
    read = ((place, outcome) for place, outcome in read_arrivals(paths, io.BytesIO()) if place)
    outcomes = [line.outcome for line in room.post(read)]
    assert len(outcomes) == len(FILES)
    assert set(outcomes) <= {"created", "reprint"}
    room.group_all()


def test_a_script_planted_in_any_field_of_any_format_never_runs(
    empty: Served, open_page: Open, tmp_path: Path
) -> None:
    words = "The bridge at Norwick opened again on Monday after repairs that took a year, the council said."
    fields: dict[str, object] = dict.fromkeys(("title", "source", "author", "section"), PLANTED)
    fields |= {"tags": [PLANTED], "image": "javascript:window.planted=1"}
    empty.post(
        [
            fields | {"id": "one", "text": f"{words} {PLANTED}", "url": "javascript:window.planted=1"},
            fields | {"id": PLANTED, "text": f"{PLANTED} {words} It rained.", "source": "Other"},
            fields | {"id": "page", "html": f"<html><body><p>{words} {words}</p>{PLANTED}</body></html>"},
        ]
    )
    keep_files(empty, tmp_path, words)
    event = empty.event_with("one")
    addresses = [
        "/",
        "/sources",
        "/digest",
        f"/events/{event}",
        f"/events/{event}/why/one",
        f"/embed/{event}",
        "/articles/one?start=0&end=50",
        f"/v1/events/{event}/briefing?format=html",
        f"/v1/events/{event}/timeline?format=html",
        "/v1/briefings/latest?format=html",
        "/docs",
    ]
    listed = empty.app.test_client().get("/v1/articles?limit=100").get_json()["articles"]
    stored = {article["id"] for article in listed}
    assert len(stored) >= 6
    addresses += [f"/articles/{quote(name, safe='')}" for name in stored]
    addresses += [f"/events/{other}" for other in {empty.event_with(quote(name, safe="")) for name in stored}]
    for address in addresses:
        page = open_page(empty.address + address)
        assert page.evaluate("typeof window.planted") == "undefined", address
        for link in page.locator("a[href^='javascript']").all():
            pytest.fail(f"{address} links to {link.get_attribute('href')}")
