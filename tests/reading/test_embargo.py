"""Embargoes in metadata and text: held back until the time has come, and never a headline."""

import datetime
import json

import pytest

from summarizer.errors import UnreadableError
from summarizer.models import Article
from summarizer.reading.articles import read_text
from summarizer.reading.dates import as_of
from summarizer.reading.extraction import extract
from summarizer.reading.notices import is_embargo
from summarizer.reading.records import read_json
from summarizer.text.sentences import split

STORY = "The harbour council of Fell Bridge has chosen a new master. She takes office in May."
UNTIL = datetime.datetime(2031, 5, 4, 6, 30, tzinfo=datetime.UTC)
BEFORE, AFTER = UNTIL - datetime.timedelta(minutes=1), UNTIL + datetime.timedelta(minutes=1)
LINES = [
    "EMBARGOED UNTIL 06:30 GMT, May 4, 2031",
    "(Eds: Embargoed for release at 6.30 a.m. GMT on May 4, 2031)",
    "Embargo: not for publication before 4 May 2031, 06:30 UTC",
    "ACHTUNG SPERRFRIST: 4. Mai 2031, 8.30 CEST",
    "Sous embargo jusqu’au 4 mai 2031 à 6h30",
    "Embargado hasta el 4 de mayo de 2031, 06:30 h",
]
NEWS = [
    "Embargo on coal ends May 4, 2031, ministers say",
    "The oil embargo was lifted on 4 May 2031.",
    "Embargo to be lifted on May 4, 2031",
    "Not for the first time the lock was shut on May 4, 2031.",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_at_the_head_holds_the_article_back(line: str) -> None:
    article = read_text(f"{line}\n\n{STORY}")
    assert article.embargo == UNTIL
    assert article.headline is None
    assert " ".join(sentence.text for sentence in split(article)) == STORY


@pytest.mark.parametrize("line", NEWS)
def test_news_about_an_embargo_is_no_embargo(line: str) -> None:
    assert not is_embargo(line)
    assert read_text(f"{line}\n\n{STORY}").embargo is None


def test_it_is_refused_until_then_and_kept_without_a_trace_after() -> None:
    article = read_text(f"{LINES[0]}\n\n{STORY}")
    with pytest.raises(UnreadableError, match="under an embargo until 2031-05-04T06:30:00Z"):
        as_of(article, BEFORE, "p")
    kept, fault = as_of(article, AFTER, "p")
    assert (kept.embargo, fault) == (None, None)


def test_ninjs_newsml_and_nitf_say_it_in_their_fields() -> None:
    ninjs = {
        "uri": "urn:npa:1",
        "headline": "New master",
        "body_text": STORY,
        "embargoed": "2031-05-04T06:30:00Z",
    }
    newsml = (
        '<newsItem guid="urn:npa:2"><itemMeta><embargoed>2031-05-04T06:30:00Z</embargoed></itemMeta><contentSet>'
        f"<inlineXML><html><body><p>{STORY}</p></body></html></inlineXML></contentSet></newsItem>"
    )
    nitf = (
        '<nitf><head><docdata><date.release norm="20310504T063000Z"/></docdata></head><body><body.content>'
        f"<p>{STORY}</p></body.content></body></nitf>"
    )
    assert [
        found.embargo for _, found in read_json(json.dumps(ninjs), "p") if isinstance(found, Article)
    ] == [UNTIL]
    stated = [extract("xml", message.encode(), "p")[0]["embargo"] for message in (newsml, nitf)]
    assert stated == ["2031-05-04T06:30:00Z", "2031-05-04T06:30:00Z"]
