"""The pages as a browser without a script sees them."""

import datetime
import io
import json
import re
import shutil
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from flask import Flask

from api import create_app
from summarizer.inputs import read_arrivals
from summarizer.reading.records import read_record
from tests.api.problems import assert_problem
from tests.dashboard.conftest import Reader
from tests.newsroom_cases import NOW, Clock, seed_records

SCRIPT = "<script>steal()</script>\u202e<img src=x onerror=steal()>"
WORDS = "The bridge at Norwick opened again on Monday after repairs that took a year, the council said."
LIMIT = 100_000


def events(page: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r'href="/events/(e-[0-9a-f]+)"', page)))


def quake(visitor: Reader) -> str:
    return events(visitor.get("/?q=Belisar"))[0]


class Markup(HTMLParser):
    """What a page would load or run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.acts: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "script" and not (known.get("src") or "").startswith("/assets/"):
            self.acts.append("script")
        self.acts += [name for name in known if name.startswith("on") or name == "style"]
        self.acts += [tag] if tag in {"iframe", "object", "embed", "img", "style"} else []
        self.links += [known["href"] or ""] if "href" in known else []


def test_an_empty_store_offers_the_sample_articles_and_one_click_leads_to_events(reader: Reader) -> None:
    assert "Load the sample articles" in reader.get("/")
    assert reader.send("/sample", seen_at="/") == "/"
    reader.client.application.extensions["newsroom"].group_all()
    assert len(events(reader.get("/?sort=latest"))) > 5


def test_the_front_shows_the_latest_day_with_news_and_what_came_before(visitor: Reader) -> None:
    page = visitor.get("/")
    assert "<h1>Thursday 7 August 2025</h1>" in page
    assert "3 independent sources" in page
    assert page.index("Sarn") < page.index(">Earlier</h2>") < page.index("18 June 2025")


def test_a_day_lists_its_events_with_the_most_independent_sources_first(visitor: Reader) -> None:
    page = visitor.get("/?day=2025-05-21")
    counts = [int(count) for count in re.findall(r"<strong>(\d+) independent", page.split(">Earlier<")[0])]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("section=Football", 1),
        ("source=NPA", 1),
        ("language=es", 1),
        ("q=desaladora", 1),
        ("q=zzzz", 0),
        ("q=&section=Football&source=&language=&day=&sort=", 1),
    ],
)
def test_filters_narrow_the_list(visitor: Reader, query: str, count: int) -> None:
    assert len(events(visitor.get(f"/?{query}"))) == count


def test_what_is_asked_for_by_its_title_stands_before_what_only_mentions_it(reader: Reader) -> None:
    told = (
        ("bridge", "2025-04-08", "Bridge at Norwick opened", WORDS),
        (
            "snow",
            "2025-04-09",
            "Snow on the hills",
            "Snow fell on the hills and closed the bridge for a day.",
        ),
    )
    articles = [
        {"id": id_, "source": id_, "published": day, "title": title, "text": text}
        for id_, day, title, text in told
    ]
    reader.client.post("/v1/articles?wait=true", json=articles)
    titles = re.findall(r'<h3 id="t-[^"]+"><a [^>]+>([^<]+)</a>', reader.get("/?q=bridge"))
    assert [title.split()[0] for title in titles] == ["Bridge", "Snow"]
    titles = re.findall(r'<h3 id="t-[^"]+"><a [^>]+>([^<]+)</a>', reader.get("/?q=bridge&sort=latest"))
    assert [title.split()[0] for title in titles] == ["Snow", "Bridge"]


def test_the_event_with_the_newest_report_of_a_day_is_marked(visitor: Reader) -> None:
    page = visitor.get("/?day=2025-05-21")
    cards = re.findall(r'<li class="card">.*?</li>', page, re.DOTALL)
    assert len(cards) > 1
    assert ["Newest report" in card for card in cards].count(True) == 1


def test_a_day_before_the_first_article_is_not_called_open(visitor: Reader) -> None:
    page = visitor.get("/digest?date=2024-01-01")
    assert "Nothing was reported on this day" in page
    assert "The day is not over" not in page


def test_an_event_shows_points_story_differences_outlets_and_articles(visitor: Reader) -> None:
    page = visitor.get(f"/events/{quake(visitor)}")
    for heading in (
        "Key points",
        "New on 21 May 2025",
        "The story",
        "How figures changed",
        "Who reports what",
        "Timeline",
        "Articles",
    ):
        assert f">{heading}</h2>" in page
    assert "6 independent sources" in page
    assert "No key point was found in NPA, Istrelle Gazette." in unescape(page)


def test_a_citation_leads_to_its_sentence_marked_in_its_article_with_the_original(visitor: Reader) -> None:
    page = visitor.get(f"/events/{quake(visitor)}")
    address = unescape(re.findall(r'class="cite" href="([^"]+)#cited"', page)[0])
    article = visitor.get(address)
    marked = re.findall(r'<mark id="cited">(.*?)</mark>', article, re.DOTALL)
    assert len(marked) == 1
    assert marked[0] in page
    assert "Original article" in article


def test_why_an_article_is_here_names_the_nearest_other_event(visitor: Reader) -> None:
    event = quake(visitor)
    address = re.findall(r'class="why" href="([^"]+)"', visitor.get(f"/events/{event}"))[0]
    page = visitor.get(address)
    assert "Nearest other event" in page
    assert events(page)[0] == event
    assert len(events(page)) == 2


def test_a_statement_of_a_month_is_dated_by_the_month_and_agreement_is_said(reader: Reader) -> None:
    first = {
        "id": "one",
        "source": "Courier",
        "published": "2025-10-09T08:00:00Z",
        "title": "Orm dam bursts above Tessel",
        "text": "The Orm dam burst above Tessel on Thursday after two days of rain. "
        "Ormwater said it had inspected the dam in August and found nothing wrong.",
    }
    second = first | {"id": "two", "source": "Gazette", "published": "2025-10-09T11:00:00Z"}
    second |= {"text": "The Orm dam burst above Tessel on Thursday. Ormwater runs the dam, the police said."}
    reader.client.post("/v1/articles?wait=true", json=[first, second])
    page = reader.get(f"/events/{events(reader.get('/?sort=latest'))[0]}")
    assert ">August 2025</time>" in page
    assert "No two outlets were found to give different figures" in page


def test_every_field_of_an_article_may_hold_markup_and_none_of_it_acts(reader: Reader) -> None:
    article = {
        "id": f"a{SCRIPT}",
        "title": SCRIPT,
        "text": f"{WORDS} {SCRIPT}\n\n{SCRIPT} {WORDS}",
        "source": SCRIPT,
        "author": SCRIPT,
        "section": SCRIPT,
        "url": "javascript:steal()",
        "published": "2025-04-08",
    }
    second = article | {"id": "second", "url": 'https://example.org/"><script>steal()</script>'}
    reader.client.post("/v1/articles?wait=true", json=[article, second | {"text": f"Again: {WORDS}"}])
    pages = ["/", "/sources", "/digest?date=2025-04-08", "/articles/second?start=0&end=40"]
    for event in events(reader.get("/?sort=latest")):
        pages += [f"/events/{event}", f"/events/{event}/why/second", f"/embed/{event}"]
    for address in pages:
        answer = reader.client.get(address, headers={"Accept": "text/html"})
        found = Markup(answer.get_data(as_text=True))
        assert not found.acts, address
        assert not [link for link in found.links if link.startswith("javascript")], address
        # The id that a form sends back is as it came; nobody reads it there.
        assert "\u202e" not in re.sub(r'value="[^"]*"', "", answer.get_data(as_text=True))
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_titles_of_thousands_of_characters_and_an_article_without_sentences_leave_pages_whole(
    reader: Reader,
) -> None:
    reader.client.post(
        "/v1/articles?wait=true", json=[{"text": "x" * 90, "title": "W" * 5000}, {"id": "b", "text": "Hm"}]
    )
    for event in events(reader.get("/?sort=latest")):
        assert "</html>" in reader.get(f"/events/{event}")


def test_an_event_of_hundreds_of_articles_stays_within_its_bounds(reader: Reader) -> None:
    articles = [
        {
            "id": f"a{n}",
            "text": f"{WORDS} Lorry {n} crossed.",
            "source": f"Outlet {n}",
            "title": f"Bridge {n}",
        }
        for n in range(500)
    ]
    reader.client.post("/v1/articles?wait=true", json=articles)
    # So many equal ones are cut in two.
    for event in events(reader.get("/?sort=latest")):
        page = reader.get(f"/events/{event}")
        assert "250 articles" in page
        assert len(page) < LIMIT
    assert len(reader.get("/sources")) < LIMIT


def test_pages_of_the_sample_stay_within_their_bounds(visitor: Reader) -> None:
    for address in (
        "/",
        "/?sort=latest",
        f"/events/{quake(visitor)}",
        "/sources",
        "/digest?date=2025-05-21",
        "/docs",
    ):
        assert len(visitor.get(address)) < LIMIT


def test_pages_follow_one_another_to_the_last_event(reader: Reader) -> None:
    articles = [
        {
            "id": f"a{n}",
            "text": f"{'Zebra' if n % 2 else 'Quay'}{n} {n} opened on day {n}.",
            "published": "2025-04-08",
        }
        for n in range(50)
    ]
    reader.client.post("/v1/articles?wait=true", json=articles)
    address, seen = "/?sort=latest", 0
    while address:
        page = reader.get(address)
        seen += len(events(page))
        following = re.findall(r'class="button" rel="next" href="([^"]+)"', page)
        address = unescape(following[0]) if following else ""
    assert seen == reader.client.application.extensions["newsroom"].counts()["events"]


def test_the_digest_of_a_day_in_another_zone_is_not_that_of_utc(visitor: Reader) -> None:
    there = visitor.get("/digest?date=2025-05-21&tz=Pacific/Auckland")
    assert "21 May 2025" in there
    assert "Pacific/Auckland" in there
    # Published at 16:20 UTC on the 21st, which is the 22nd in Auckland.
    assert "Northmoor Dispatch" not in there
    assert "Northmoor Dispatch" in visitor.get("/digest?date=2025-05-21&tz=UTC")


def test_what_is_not_told_yet_says_so_at_once_and_is_there_soon(reader: Reader) -> None:
    app = reader.client.application
    for _ in app.extensions["newsroom"].post((r["id"], read_record(r, "seeds")) for r in seed_records()):
        pass
    app.extensions["newsroom"].group_all()
    app.config["PATIENCE"] = 0  # nobody waits
    event = events(reader.get("/?q=Belisar"))[0]
    for path, told in ((f"/events/{event}", "Key points"), ("/digest?date=2025-05-21", "The story")):
        page = reader.get(path)
        assert "loads itself again" in page
        assert f'href="/events/{event}"' in page or "why here?" in page
        app.extensions["soon"].join(60)
        page = reader.get(path)
        assert told in page
        assert "loads itself again" not in page


def test_an_unknown_zone_is_explained_on_a_page(visitor: Reader) -> None:
    assert "Unknown time zone" in visitor.get("/digest?tz=Mars/Olympus", status=400)


def test_what_is_missing_is_a_page_for_browsers_and_a_problem_for_programs(visitor: Reader) -> None:
    assert "To the events" in visitor.get("/events/e-none", status=404)
    assert_problem(visitor.client.get("/events/e-none"), 404)


def test_what_has_come_since_the_last_visit_is_marked(reader: Reader, clock: Clock) -> None:
    first = {"id": "a", "text": WORDS, "source": "The Courier", "published": "2025-12-30T09:00:00Z"}
    reader.client.post("/v1/articles?wait=true", json=first)
    (event,) = events(reader.get("/?sort=latest"))
    assert "Since your last visit" not in reader.get(f"/events/{event}")
    clock.now += datetime.timedelta(hours=3)
    later = first | {
        "id": "b",
        "source": "Gulf Post",
        "text": f"{WORDS} Two lorries fell off the Norwick bridge.",
    }
    reader.client.post("/v1/articles?wait=true", json=later)
    assert "Updated" in reader.get("/?sort=latest")
    page = reader.get(f"/events/{event}")
    assert "Since your last visit" in page
    assert "Two lorries fell" in page.split("Key points")[0]


def test_sources_tell_originals_reprints_languages_and_what_was_rejected(visitor: Reader) -> None:
    visitor.client.post("/v1/articles", json=[{"text": ""}])
    page = visitor.get("/sources")
    assert "The Harbour Ledger" in page
    assert "body item 1" in page


def test_what_was_rejected_is_read_again_by_a_click(app: Flask, reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<html><body></body></html>", encoding="utf-8")
    read = ((place, found) for place, found in read_arrivals([str(file)], io.BytesIO()) if place)
    assert [line.outcome for line in app.extensions["newsroom"].post(read)] == ["rejected"]
    assert "Read 1 input again" in reader.get("/sources")
    file.write_text(f"<html><body><article><h1>Norwick</h1><p>{WORDS} {WORDS}</p></article></body></html>")
    page = reader.get(reader.send("/sources/again", seen_at="/sources"))
    assert "1 read again, 1 of them kept" in page
    assert "Nothing: every input was read." in page


def slide_reports() -> list[dict[str, str]]:
    """Three days of reports of a toll that rises, the last by an ordinal, then an opinion."""
    slide = "landslide in the mountain village of Ambry"
    told = (
        (
            "Post",
            "2025-04-08",
            f"A {slide} buried five houses. It killed at least two people in Ambry, police said.",
        ),
        (
            "Wire",
            "2025-04-09",
            f"Soldiers dug on after the {slide}. It killed five people in Ambry, police said.",
        ),
        (
            "Echo",
            "2025-04-10",
            f"Schools reopened after the {slide}. A sixth person has died in Ambry, police said.",
        ),
        ("View", "2025-04-11", f"The {slide} came as no surprise to anybody who has read the old maps."),
    )
    return [
        {"id": source, "source": source, "published": f"{day}T09:00:00Z", "text": text}
        | {"title": "Opinion: Landslide in Ambry" if source == "View" else "Landslide in Ambry"}
        | {"section": "Opinion" if source == "View" else "News"}
        for source, day, text in told
    ]


def test_no_figure_is_shown_as_current_that_a_later_report_rules_out(reader: Reader) -> None:
    reader.client.post("/v1/articles?wait=true", json=slide_reports())
    page = unescape(reader.get(f"/events/{events(reader.get('/'))[0]}"))
    figures = page[page.index(">How figures changed<") :]
    assert figures.index("A sixth person has died") < figures.index('<del class="value">five</del>')
    assert '<strong class="value">five' not in figures


def test_the_last_day_that_brought_reports_is_shown_though_an_opinion_came_after_it(reader: Reader) -> None:
    reader.client.post("/v1/articles?wait=true", json=slide_reports())
    page = unescape(reader.get(f"/events/{events(reader.get('/'))[0]}"))
    assert 'href="#new">new on 10 April 2025</a>' in page


def test_an_event_shows_what_one_outlet_alone_tells(visitor: Reader) -> None:
    page = visitor.get(f"/events/{quake(visitor)}")
    section = page[page.index(">Where sources differ<") :]
    assert "counts how many of the 6 independent outlets say it" in " ".join(
        re.sub("<[^>]+>", "", page).split()
    )
    alone = section[section.index(">In one outlet alone<") : section.index("they may say it in other words")]
    assert alone.count("<li><strong>") >= 2


def test_nobody_can_put_words_of_his_own_on_the_page_of_sources(visitor: Reader) -> None:
    visitor.get("/sources?again=Call+this+number", status=400)


def test_the_evaluation_says_how_to_make_a_report_where_there_is_none(visitor: Reader) -> None:
    assert "python -m evaluation" in visitor.get("/evaluation")
    assert ">Evaluation</a>" not in visitor.get("/")


def test_the_evaluation_shows_the_figures_of_the_last_report(tables: Path, tmp_path: Path) -> None:
    report = {
        "words": 75,
        "set": {"name": SCRIPT, "topics": 3},
        "systems": [{"system": "newsfold", "mean": {"rouge2_r": 0.12345}, "interval": [0.1, 0.2]}],
        "all": {"figures": {"f1": {"mean": 0.5, "low": 0.4, "high": 0.6, "topics": 3}}},
    }
    (tmp_path / "report.json").write_text(json.dumps(report), encoding="utf-8")
    store = shutil.copy(tables, tmp_path / "own.db")
    app = create_app({"db": f"sqlite:///{store}", "report": str(tmp_path)}, clock=lambda: NOW)
    page = Reader(app).get("/evaluation")
    app.extensions["newsroom"].close()
    assert ">Evaluation</a>" in page
    assert ">mean rouge2 r</th>" in page
    assert ">0.123<" in page
    assert "[0.100, 0.200]" in page
    assert ">0.500 [0.400, 0.600]<" in page
    assert not Markup(page).acts


def test_a_card_may_stand_in_the_frame_of_another_page_and_nothing_else_may(visitor: Reader) -> None:
    event = quake(visitor)
    card = visitor.client.get(f"/embed/{event}")
    assert "frame-ancestors *" in card.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in visitor.client.get("/").headers["Content-Security-Policy"]


def test_a_form_without_the_token_of_its_page_changes_nothing(app: Flask) -> None:
    answer = app.test_client().post("/sample", data={"token": "x"})
    assert_problem(answer, 403)
    assert app.extensions["newsroom"].counts()["articles"] == 0


def test_every_citation_of_every_event_has_its_number(visitor: Reader) -> None:
    for event in events(visitor.get("/")):
        told = visitor.get(f"/events/{event}")
        numbers = re.findall(r'<span class="hidden">source </span>([^<]*)</a>', told)
        assert all(number.isdigit() for number in numbers), (event, numbers)


def test_a_reprint_names_the_publisher_that_it_copies(visitor: Reader) -> None:
    assert "reprint of Saltmarsh Examiner" in visitor.get("/articles/ledger-rail-npa")
