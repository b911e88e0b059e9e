"""Damaged pages, feeds and messages: an article with right offsets, or a reason."""

import random

import pytest

from evaluation.reading import wrong_offsets
from summarizer.errors import UnreadableError
from summarizer.models import Article
from summarizer.reading.articles import read_parts
from summarizer.reading.extraction import Parts, What, extract
from summarizer.text.sentences import split
from tests.reading.made_pages import make_pages
from tests.reading.test_agency import G2, NITF
from tests.reading.test_feeds import FULL, rss

SPLINTERS = (
    b"<div>", b"</div>", b"<p>", b"</article>", b"<!--", b"-->", b"<script>", b"</script>", b"&#0;", b"&#x1f;", b"&nbsp;",
    b"<table>", b"<![CDATA[", b'"', b"'", b"<svg><title>", b"<form>", b"<h1>", b'<a href="http://[1">', b"<meta charset=utf-7>",
    b'<time datetime="9999-99-99">', b'<link rel=canonical href="http://[1">', b"\x00", b"\xed\xa0\x80", b"\xff\xfe", b"\x0c",
)  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A few stretches cut, doubled, overwritten, or something set between."""
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.randint(1, 400))
        middle = chance.choice(
            (b"", data[at:to] * 3, chance.choice(SPLINTERS) + data[at:to], chance.randbytes(20))
        )
        data = data[:at] + middle + data[to:]
    return data


def outcome(parts: Parts) -> Article | UnreadableError:
    try:
        return read_parts(parts, "the test")
    except UnreadableError as error:
        return error


@pytest.mark.parametrize("seed", range(4))
def test_damaged_input_is_an_article_with_right_offsets_or_a_reason(seed: int) -> None:
    chance = random.Random(seed)
    pages: list[tuple[What, bytes]] = [("page", page.data) for page in make_pages() if page.opened]
    messages: list[tuple[What, bytes]] = [("xml", one.encode()) for one in (rss(FULL, FULL), NITF, G2)]
    read = 0
    for what, data in [*chance.sample(pages, 16), *messages * 3]:
        try:
            found = [outcome(parts) for parts in extract(what, damaged(data, chance), "the test")]
        except UnreadableError:
            continue
        articles = [one for one in found if isinstance(one, Article)]
        assert [wrong for one in articles for wrong in wrong_offsets(one, split(one))] == []
        read += len(articles)
    assert read > 0
