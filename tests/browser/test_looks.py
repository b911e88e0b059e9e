"""Every page in both themes and at three widths: accessible, whole, and light."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import THEMES, WIDTHS, Open, Served

# A browser that leaves a page drops what it was loading: the plain server of these tests then leaves a file to the
# collector.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
PAGES = {
    "front": "/",
    "front-of-a-day": "/?day=2025-05-21",
    "search": "/?q=the&section=World",
    "nothing-found": "/?q=zzzz",
    "event": "/events/{event}",
    "why": "/events/{event}/why/ledger-quake-morning",
    "article": "/articles/ledger-quake-morning?start=0&end=204",
    "digest": "/digest?date=2025-05-21",
    "empty-digest": "/digest?date=2024-01-01",
    "unknown-zone": "/digest?tz=Mars",
    "sources": "/sources",
    "evaluation": "/evaluation",
    "embed": "/embed/{event}",
    "missing": "/events/e-none",
    "docs": "/docs",
}
# Of a page with its stylesheet, script and icon, over the wire, uncompressed.
BUDGET_BYTES, BUDGET_REQUESTS = 130_000, 4
DOCUMENT_BYTES = 100_000
# Of a page: what it is made of, and how far what a reader sees moves while it loads, by the measures of Lighthouse.
MOST_ELEMENTS, MOST_SHIFT = 1_500, 0.1
SHIFT = """() => new Promise(told => {
  const summed = list => told(list.getEntries().reduce((sum, entry) => sum + entry.value, 0));
  new PerformanceObserver(summed).observe({type: "layout-shift", buffered: true});
  setTimeout(told, 300, 0);
})"""


def address_of(name: str, served: Served) -> str:
    return served.address + PAGES[name].format(event=served.event_with("ledger-quake-morning"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_fault_that_axe_knows_in_either_theme(
    name: str, sample: Served, open_page: Open
) -> None:
    for theme in THEMES:
        page = open_page(address_of(name, sample), theme=theme)
        for summary in page.locator("details > summary").all():
            summary.click()
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_phones_tablets_and_desks(name: str, sample: Served, open_page: Open) -> None:
    for theme in THEMES:
        for width in WIDTHS:
            page = open_page(address_of(name, sample), width=width, theme=theme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            if folder := os.environ.get("NEWSFOLD_SCREENSHOTS"):
                page.screenshot(path=Path(folder) / f"{name}-{width}-{theme}.png", full_page=True)
            page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_light_and_loads_nothing_from_elsewhere(name: str, sample: Served, open_page: Open) -> None:
    page = open_page("about:blank")
    answers = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks what it is given
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address_of(name, sample), wait_until="networkidle")
    sizes = [len(answer.body()) for answer in answers]
    assert all(answer.url.startswith(sample.address) for answer in answers)
    assert len(answers) <= BUDGET_REQUESTS
    assert sizes[0] < DOCUMENT_BYTES
    assert sum(sizes) < BUDGET_BYTES
    assert page.locator("*").count() <= MOST_ELEMENTS
    assert page.evaluate(SHIFT) <= MOST_SHIFT
    assert faults == []


def test_a_first_run_has_no_fault_and_fits_a_phone(empty: Served, open_page: Open) -> None:
    for theme in THEMES:
        for path in ("/", "/digest", "/sources"):
            page = open_page(empty.address + path, width=360, theme=theme)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
            page.context.close()


def test_a_digest_in_print_opens_its_stories_and_leaves_forms_out(sample: Served, open_page: Open) -> None:
    page = open_page(address_of("digest", sample))
    expect(page.locator(".entry .told").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".entry .told").first).to_be_visible()
    expect(page.get_by_role("button", name="Show")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Pages")).to_be_hidden()
