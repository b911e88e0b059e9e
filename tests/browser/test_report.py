"""The page of an evaluation, opened from disk: accessible and whole in both themes and at three widths."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

import evaluation
from tests.browser.conftest import THEMES, WIDTHS, Open, Served

pytestmark = pytest.mark.browser
DOCUMENT_CHARACTERS = 100_000
TOPICS = Path(evaluation.__file__).with_name("sample_topics.jsonl")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    compared = evaluation.compare(
        TOPICS,
        {"last": lambda articles, _words: articles[-1].text},
        settings=evaluation.Settings(words=60, baseline="lead"),
    )
    compared.write(folder)
    return folder / "report.html"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_report_fits_and_has_no_fault_that_axe_knows(
    report: Path, open_page: Open, width: int, theme: str
) -> None:
    page = open_page("about:blank", width=width, theme=theme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report.as_uri(), wait_until="load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    wide = (
        "[...document.querySelectorAll('.wide')].filter((each) => each.scrollWidth > each.clientWidth).length"
    )
    assert page.evaluate(wide) == 0
    assert page.get_by_text("overtaken").count()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert not [url for url in asked if not url.startswith(("file:", "data:", "blob:"))]


def test_the_page_of_the_service_shows_the_report_in_its_bounds(
    report: Path, own: Served, open_page: Open
) -> None:
    own.app.config["REPORT"] = str(report.parent)
    for theme in THEMES:
        for width in WIDTHS:
            page = open_page(f"{own.address}/evaluation", width=width, theme=theme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert len(page.content()) < DOCUMENT_CHARACTERS
        for summary in page.locator("details > summary").all():
            summary.click()
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
