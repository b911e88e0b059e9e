import datetime
import sqlite3
import threading
from pathlib import Path

import pytest

from summarizer.errors import InputError, MissingError
from summarizer.newsroom import upkeep
from summarizer.newsroom.editions import DigestView
from tests.newsroom_cases import make_article, make_newsroom, post

DAY = datetime.date(2025, 4, 8)


def store_of(folder: Path, articles: int = 3) -> str:
    url = f"sqlite:///{folder / 'store.db'}"
    room = make_newsroom(url)
    post(
        room,
        [
            make_article(id=f"{n}", text=f"Bridge number {n} was opened.", published="2025-04-08")
            for n in range(articles)
        ],
    )
    room.close()
    return url


def ids_in(path: Path) -> set[str]:
    with sqlite3.connect(path) as raw:
        found = {id_ for (id_,) in raw.execute("SELECT id FROM articles")}
    raw.close()
    return found


def test_a_copy_made_while_articles_arrive_is_whole(tmp_path: Path) -> None:
    url = store_of(tmp_path)
    room = make_newsroom(url)
    writer = threading.Thread(
        target=lambda: post(
            room, [make_article(id=f"late{n}", text=f"A tram ran late, {n}.") for n in range(20)]
        )
    )
    writer.start()
    upkeep.backup(url, tmp_path / "copy.db")
    writer.join()
    room.close()
    assert {"0", "1", "2"} <= ids_in(tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy.db?*"))
    copy = make_newsroom(f"sqlite:///{tmp_path / 'copy.db'}")
    copy.group_all()
    assert copy.counts()["pending"] == 0
    copy.close()


def test_a_restored_store_is_what_was_copied(tmp_path: Path) -> None:
    url = store_of(tmp_path)
    upkeep.backup(url, tmp_path / "copy.db")
    room = make_newsroom(url)
    room.forget("1")
    room.close()
    with pytest.raises(InputError, match="--replace"):
        upkeep.restore(tmp_path / "copy.db", url)
    upkeep.restore(tmp_path / "copy.db", url, replace=True)
    assert ids_in(tmp_path / "store.db") == {"0", "1", "2"}


def test_what_is_no_copy_is_not_restored(tmp_path: Path) -> None:
    url = store_of(tmp_path)
    (tmp_path / "other.db").write_bytes(b"no database" * 100)
    with pytest.raises(InputError, match="not a copy of a store"):
        upkeep.restore(tmp_path / "other.db", url, replace=True)
    assert len(ids_in(tmp_path / "store.db")) == 3


def test_only_files_are_copied_so() -> None:
    with pytest.raises(InputError, match="pg_dump"):
        upkeep.backup("postgresql://here/there", Path("copy.db"))


def test_old_articles_go_and_their_editions_stay_without_their_words() -> None:
    room = make_newsroom()
    post(room, [make_article(id="old", text="The brindlefax bridge was opened.", published="2025-04-08")])
    post(room, [make_article(id="new", text="Trams stand still in Selby.", published="2025-04-10")])
    edition = room.digest(DigestView(DAY)).edition
    assert list(upkeep.purge(room, datetime.date(2025, 4, 9))) == ["old"]
    with pytest.raises(MissingError):
        room.article("old")
    assert room.article("new").event is not None
    kept = room.edition(edition or "")
    assert "brindlefax" not in kept.model_dump_json()
    room.close()
