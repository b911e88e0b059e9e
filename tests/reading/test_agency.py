"""IPTC ninjs, NITF and NewsML-G2; all wording is the project's own."""

import json

import pytest

from summarizer.errors import UnreadableError
from summarizer.models import Article
from summarizer.reading.extraction import extract
from summarizer.reading.records import PassedOver, read_json, read_lines, read_xml

LEAD = "The bridge at Norwick reopened on Monday after a year of repairs."
MORE = "Buses will cross it again from Thursday, the county said."
MARKED = f"<p>{LEAD}</p><p>{MORE}</p>"
NINJS = {
    "uri": "urn:npa:1",
    "type": "text",
    "language": "en",
    "headline": "Bridge reopens",
    "byline": "Ida Moss",
    "versioncreated": "2025-04-08T10:30:00Z",
    "firstcreated": "2025-04-08T09:30:00Z",
    "infosource": [{"name": "NPA"}],
    "subject": [{"name": "Transport"}],
    "body_xhtml": MARKED,
}
NINJS_2 = {
    "uri": "https://npa.example/1",
    "standard": {"name": "ninjs", "version": "2.0"},
    "language": "en",
    "headlines": [{"role": "main", "value": "Bridge reopens"}],
    "by": "Ida Moss",
    "contentcreated": "2025-04-08T09:30:00Z",
    "infosources": [{"name": "NPA"}],
    "subjects": [{"name": "Transport"}],
    "bodies": [{"role": "main", "contenttype": "text/html", "value": MARKED}],
}
NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>A title</title><docdata><doc-id id-string="npa-1"/><date.issue norm="20250408T113000+0200"/></docdata>
<pubdata name="NPA" position.section="Transport"/></head>
<body><body.head><hedline><hl1>Bridge reopens</hl1></hedline><byline>By <person>Ida Moss</person></byline></body.head>
<body.content><media media-type="image"><media-caption>A bridge in fog.</media-caption></media>{MARKED}</body.content>
<body.end><tagline>NPA</tagline></body.end></body></nitf>"""
G2 = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:npa:1" version="2"><itemMeta><itemClass qcode="ninat:text"/><provider literal="NPA"/>
<versionCreated>2025-04-08T10:30:00Z</versionCreated><firstCreated>2025-04-08T09:30:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><by>Ida Moss</by><language tag="en"/><subject><name>Transport</name></subject><headline>Bridge reopens</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{MARKED}</body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:npa:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A picture</headline></contentMeta></newsItem>
<newsItem guid="urn:npa:3"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
</itemSet></newsMessage>"""


def of_json(value: object) -> list[object]:
    return [outcome for _, outcome in read_json(json.dumps(value), "item.json")]


def of_xml(xml: str) -> list[object]:
    return [outcome for _, outcome in read_xml(xml.encode(), "item.xml")]


@pytest.mark.parametrize(
    "found",
    [of_json(NINJS)[0], of_json(NINJS_2)[0], of_xml(NITF)[0], of_xml(G2)[0]],
    ids=["ninjs 1", "ninjs 2", "NITF", "NewsML-G2"],
)
def test_a_text_of_an_agency_is_an_article(found: object) -> None:
    assert isinstance(found, Article), found
    assert found.text == f"{LEAD}\n\n{MORE}"
    assert (found.title, found.source, found.author) == ("Bridge reopens", "NPA", "Ida Moss")
    assert (found.section, found.language) == ("Transport", "en")
    assert str(found.published) == "2025-04-08T09:30:00Z"
    assert found.id in {"urn:npa:1", "npa-1", "https://npa.example/1"}


def test_items_without_text_and_withdrawn_ones_are_rejected_with_the_reason() -> None:
    _, picture, cancelled = of_xml(G2)
    assert isinstance(picture, UnreadableError)
    assert "ninat:picture" in picture.reason
    assert isinstance(cancelled, UnreadableError)
    assert "withdrawn" in cancelled.reason
    (withdrawn,) = of_json({**NINJS, "pubstatus": "canceled"})
    assert isinstance(withdrawn, UnreadableError)


def test_ninjs_is_known_in_lines_and_lists_too() -> None:
    assert all(isinstance(one, Article) for one in of_json([NINJS, {**NINJS, "uri": "urn:npa:9"}]))
    assert isinstance(next(read_lines([("line 1", json.dumps(NINJS))], "lines"))[1], Article)


def test_plain_inline_data_are_read() -> None:
    xml = f'<newsItem guid="urn:npa:1"><contentSet><inlineData contenttype="text/plain">{LEAD}</inlineData></contentSet></newsItem>'
    (found,) = of_xml(xml)
    assert isinstance(found, Article)
    assert found.text == LEAD


@pytest.mark.parametrize("xml", ["<urlset><url/></urlset>", "<packageItem/>", "<rss><channel/></rss>"])
def test_other_xml_is_passed_over(xml: str) -> None:
    assert isinstance(of_xml(xml)[0], PassedOver)


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ('<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item>&b;</item></channel></rss>', "entities of its own"),
        ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf>&x;</nitf>', "entities of its own"),
        ("<rss>" + "<a>" * 300, "more than 200 levels"),
        ("no mark-up at all", "is no XML"),
        ("<nitf><body>", "no well-formed XML"),
    ],
    ids=["entities", "external entity", "deep", "text", "cut"],
)  # fmt: skip
def test_harmful_and_broken_xml_is_refused(xml: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        extract("xml", xml.encode(), "item.xml")
    with pytest.raises(UnreadableError, match=reason):
        extract("xml", xml.encode("utf-16"), "item.xml")
