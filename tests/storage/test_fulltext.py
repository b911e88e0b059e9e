import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.listings import query_words
from summarizer.storage.stored import EventQuery
from tests.newsroom_cases import make_article, make_newsroom, post

# q finds the event whose article holds the word, in every script.
TEXTS = {
    "zh": "诺里克港口周二在风暴过后重新开放，市长霍尔姆说。",
    "ja": "ノーウィックの港は火曜日、嵐の後に再開したと市長が述べた。",
    "ko": "노릭 항구가 폭풍 후 화요일에 다시 열렸다고 시장이 말했다.",
    "th": "ท่าเรือนอร์วิกเปิดให้บริการอีกครั้งในวันอังคารหลังพายุ",
    "ar": "أعيد فتح ميناء نورويك يوم الثلاثاء بعد العاصفة.",
    "he": "הנמל בנורוויק נפתח מחדש ביום שלישי אחרי הסערה.",
    "tr": "İstanbul'da yeni köprü pazartesi günü açıldı, vali söyledi.",
    "de": "Die Straße nach Gießen ist seit Montag gesperrt, teilte die Polizei mit.",
    "pl": "The Café Éclair in Zürich closed its doors, its owner Łukasz Žižek said.",
    "en": "AT&T and the band R.E.M. sued O'Neill's over F-16 jets and C++ on Friday.",
}
WORDS = [
    ("风暴", "zh"),
    ("霍尔姆", "zh"),
    ("火曜日", "ja"),
    ("ノーウィック", "ja"),
    ("항구", "ko"),
    ("ท่าเรือ", "th"),
    ("พายุ", "th"),
    ("ميناء", "ar"),
    ("הסערה", "he"),
    ("istanbul", "tr"),
    ("İSTANBUL", "tr"),
    ("köprü", "tr"),
    ("strasse", "de"),
    ("GIESSEN", "de"),
    ("cafe", "pl"),
    ("Cafe\u0301", "pl"),
    ("łukasz", "pl"),
    ("zizek", "pl"),
    ("O'Neill's", "en"),
    ("R.E.M.", "en"),
    ("F-16", "en"),
    ('"AT&T" OR (NEAR*', ""),
    ("Ｆ－１６", "en"),
]


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    made = make_newsroom()
    post(made, [make_article(id=name, text=text, source=name) for name, text in TEXTS.items()])
    yield made
    made.close()


@pytest.mark.parametrize(("query", "article"), WORDS)
def test_a_word_finds_its_article_in_every_script(newsroom: Newsroom, query: str, article: str) -> None:
    found = newsroom.events(EventQuery(words=query_words(query), limit=100))
    ids = {stored.article.id for _, articles in found for stored in articles}
    assert ({article} if article else set()) == ids


def test_nothing_of_a_deleted_article_stays_in_any_file(tmp_path: Path) -> None:
    newsroom = make_newsroom(f"sqlite:///{tmp_path / 'store.db'}")
    words = "zyxomma quorrel brindlefax"
    post(
        newsroom,
        [make_article(id=f"{n}", text=f"The bridge at Norwick opened again, number {n}.") for n in range(40)],
    )
    post(
        newsroom, [make_article(id="x", text=f"First it said {words} in the harbour.", title="Zyxomma found")]
    )
    post(
        newsroom,
        [make_article(id="x", text=f"Then it said brindlefax and {words[:8]}pile again.", title="Wurtzel")],
    )
    assert b"brindlefax" in held(tmp_path)
    newsroom.forget("x")
    assert [
        word
        for word in ("zyxomma", "quorrel", "brindlefax", "wurtzel", "zyxommapile")
        if word.encode() in held(tmp_path)
    ] == []
    assert len(newsroom.events(EventQuery(words=query_words("norwick"), limit=100))) >= 1
    newsroom.close()


def test_a_store_that_was_closed_is_one_file(tmp_path: Path) -> None:
    newsroom = make_newsroom(f"sqlite:///{tmp_path / 'store.db'}")
    post(newsroom, [make_article(id="x")])
    newsroom.close()
    assert [path.name for path in tmp_path.iterdir()] == ["store.db"]
    with sqlite3.connect(tmp_path / "store.db") as raw:
        assert raw.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    raw.close()


def test_an_article_longer_than_the_index_takes_is_found_by_its_beginning() -> None:
    newsroom = make_newsroom()
    text = "Brindlefax opened. " + " ".join(f"word{n}" for n in range(60_000)) + " quorrel."
    post(newsroom, [make_article(id="x", text=text)])
    assert newsroom.events(EventQuery(words=query_words("brindlefax")))
    assert not newsroom.events(EventQuery(words=query_words("quorrel")))
    newsroom.forget("x")
    newsroom.close()


def held(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir()).lower()
