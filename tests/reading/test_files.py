"""Bytes and records into articles."""

import pytest

from summarizer.errors import UnreadableError
from summarizer.models import headline_text
from summarizer.reading.articles import clean, read_text
from summarizer.reading.charsets import decode
from summarizer.reading.records import read_record

TEXT = "The last ferry left Corrie Point at noon. It carried eleven sheep."


def complaint(record: dict[str, object]) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_record(record, "news.jsonl line 7")
    return str(caught.value)


def test_cleaning_takes_the_mark_and_replaces_one_for_one() -> None:
    assert clean("\ufeffa\x00\ud800b\r\n\ufeffc") == "a\ufffd\ufffdb\r\n\ufeffc"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_utf_16_are_decoded(encoding: str) -> None:
    assert decode("Größe “neun”".encode(encoding), "a.txt") == "Größe “neun”"


def test_other_encodings_are_named_with_byte_offset_and_remedy() -> None:
    with pytest.raises(
        UnreadableError, match=r"^a\.txt: is not UTF-8 \(byte 0x93 at offset 4\); convert it.*iconv"
    ):
        decode(b"She \x93spoke\x94", "a.txt")


@pytest.mark.parametrize("data", [b"%PDF-1.7 \xff", b"\x00\x01\x02\x03" * 99, b"PK\x03\x04zip", b"\xff\xfea"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^a\.txt: is (binary|damaged)"):
        decode(data, "a.txt")


COMPLAINTS: dict[str, tuple[dict[str, object], str]] = {
    "title": ({"text": TEXT, "title": ["x"]}, "'title' must be text or null, not a list"),
    "source": ({"text": TEXT, "source": {}}, "'source' must be text or null, not an object"),
    "url": ({"text": TEXT, "url": 3.5}, "'url' must be text or null, not a number"),
    "id": ({"text": TEXT, "id": True}, "'id' must be text or null, not true or false"),
    "id with a space": ({"text": TEXT, "id": " 5 "}, "'id' is ' 5 ', with white space at an end"),
    "id with NUL": ({"text": TEXT, "id": "a\0"}, "'id' is 'a\\x00', with white space at an end, NUL"),
    "id with a surrogate": ({"text": TEXT, "id": "a\ud800"}, "NUL or a lone surrogate; give one without"),
    "text": ({"text": 3}, "'text' must be text, not a number"),
    "no text": ({"title": "Ferry"}, "has no text"),
    "blank text": ({"text": " \n"}, "has no text"),
    "signs alone": ({"text": "*** -- ***"}, "has no text"),
    "html of numbers": ({"html": 3}, "'html' must be text, not a number"),
    "html without text": ({"html": "<img src='a.jpg'>"}, "no article was found in the page"),
    "no date": (
        {"text": TEXT, "published": "yesterday-ish"},
        "'published' is 'yesterday-ish', which is no date; give RFC",
    ),
}


@pytest.mark.parametrize(("record", "reason"), COMPLAINTS.values(), ids=COMPLAINTS)
def test_a_wrong_field_is_named_with_its_place(record: dict[str, object], reason: str) -> None:
    assert complaint(record).startswith("news.jsonl line 7: ")
    assert reason in complaint(record)


def test_fields_are_kept_and_blank_ones_absent() -> None:
    article = read_record(
        {"id": 17, "text": TEXT, "title": " Ferry ", "source": "", "language": "en-GB", "x": 1}, "p"
    )
    assert (
        article.id, article.text, article.title, article.source, article.language,
    ) == ("17", TEXT, "Ferry", None, "en")  # fmt: skip
    assert headline_text(article) == "Ferry"


def test_a_derived_id_depends_on_the_content_alone() -> None:
    first = read_record({"text": TEXT, "event": "e1"}, "a")
    assert first.id == read_record({"text": TEXT, "event": "e2"}, "b").id
    assert first.id != read_record({"text": TEXT, "source": "The Point"}, "a").id
    assert first.id == read_text(TEXT).id
    assert len(first.id) == 13


def test_metadata_dates_come_before_dates_in_the_text() -> None:
    article = read_record({"text": f"April 8, 2025\n{TEXT}", "published": "2025-04-09"}, "p")
    assert str(article.published) == "2025-04-09"
