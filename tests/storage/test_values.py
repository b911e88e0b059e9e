import datetime
import struct
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grouping.fingerprints import Fingerprint, unpack
from summarizer.models import Article, SetAside
from summarizer.storage import schema
from summarizer.storage.columns import (
    article_columns,
    article_of,
    content_digest,
)
from tests.newsroom_cases import make_article, seed_articles


@pytest.mark.parametrize("article", seed_articles(), ids=lambda article: article.id)
def test_an_article_comes_back_from_its_columns_as_it_was(article: Article) -> None:
    assert article == article_of(article_columns(article))


def test_a_plain_date_and_midnight_are_two_contents() -> None:
    plain, midnight = (
        make_article(id="a", published=date) for date in ("2025-04-08", "2025-04-08T00:00:00Z")
    )
    assert content_digest(plain) != content_digest(midnight)


NUMBERS = st.integers(0, 2**32 - 1)


@given(
    NUMBERS,
    st.lists(NUMBERS).map(tuple),
    st.frozensets(NUMBERS),
    st.lists(st.tuples(st.integers(0, 2**33 - 1), NUMBERS)),
)
def test_a_print_comes_back_from_its_bytes(
    words: int, runs: tuple[int, ...], telling: frozenset[int], slots: list[tuple[int, int]]
) -> None:
    found = unpack(Fingerprint.of(words, 10, runs, telling, slots).packed)
    assert (found.words, found.run, found.runs, found.telling) == (words, 10, runs, telling)
    assert {(beside, filling) for beside, held in found.filled.items() for filling in held} == set(slots)


@given(NUMBERS, st.lists(NUMBERS).map(tuple), st.frozensets(NUMBERS))
def test_a_print_of_a_release_that_knew_no_slots_is_read(
    words: int, runs: tuple[int, ...], telling: frozenset[int]
) -> None:
    old = struct.pack("<III", words, 10, len(telling)) + array("I", [*sorted(telling), *runs]).tobytes()
    assert unpack(old) == Fingerprint.of(words, 10, runs, telling)


def test_a_moment_without_a_zone_is_refused() -> None:
    naive = datetime.datetime(2025, 4, 8)  # noqa: DTZ001 - the point of the test
    with pytest.raises(ValueError, match="no time zone"):
        schema.UtcTime().process_bind_param(naive, _Sqlite())


class _Sqlite:
    name = "sqlite"


def test_what_was_learnt_to_recur_before_it_had_a_kind_is_read_with_it() -> None:
    text = "The quay is open.\nRing the club."
    old = SetAside(18, 32, "furniture", "recurs word for word in 6 texts of this source")
    article = Article("a", text, set_aside=(old,))
    row = article_columns(article)
    assert [aside.kind for aside in article_of(row).set_aside] == ["recurring"]
