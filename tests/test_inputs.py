"""Files, folders and standard input."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from summarizer.errors import UnreadableError
from summarizer.inputs import PassedOver, files, read_paths
from summarizer.models import Article

ONE = "The lighthouse at Gannet Head was lit again on Monday."
TWO = "Its lamp had been dark since the gale of last autumn."


def read(*paths: Path | str, stdin: bytes = b"") -> list[str]:
    """Ids of articles, complaints and what was passed over, as lines."""
    lines = []
    for outcome in read_paths([str(path) for path in paths], io.BytesIO(stdin)):
        if isinstance(outcome, Article):
            lines.append(outcome.id)
        else:
            lines.append(f"{type(outcome).__name__} {outcome.place}: {outcome.reason}")
    return lines


def lines_of(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "a.jsonl").write_bytes(lines_of({"id": "a1", "text": ONE}, {"id": "a2", "text": TWO}))
    return tmp_path


def test_a_folder_is_walked_in_sorted_order(folder: Path) -> None:
    (folder / "c").mkdir()
    (folder / "c" / "a.json").write_bytes(json.dumps({"id": "c1", "text": ONE}).encode())
    (folder / ".hidden.txt").write_text("secret", encoding="utf-8")
    assert read(folder) == ["a1", "a2", "b", "c1"]


def test_other_files_of_a_folder_are_passed_over_together_and_last(folder: Path) -> None:
    (folder / "a.csv").write_text("x", encoding="utf-8")
    (folder / "sitemap.xml").write_text("<urlset><url/></urlset>", encoding="utf-8")
    (folder / "events.jsonl").write_bytes(lines_of({"id": "e", "articles": ["a1"]}))
    *articles, warning = read(folder)
    assert articles == ["a1", "a2", "b"]
    assert warning.startswith("PassedOver ")
    assert all(name in warning for name in ("a.csv", "sitemap.xml", "events.jsonl"))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("events.jsonl", b'{"id": "e", "articles": ["a1"]}\n', "nothing in it has 'text' or 'html'"),
        ("topics.json", b'{"id": "t", "documents": []}', "python -m evaluation"),
        ("empty.txt", b"", "is empty"),
        ("blank.jsonl", b"\n\n", "is empty"),
        ("empty.json", b" ", "is empty"),
        ("list.json", b"[]", "nothing in it"),
        ("page.html", b"<html><body><nav>Menu</nav></body></html>", "no article was found in the page"),
        ("empty.html", b" ", "is empty"),
        ("feed.xml", b"x", "is no XML"),
        ("sitemap.xml", b"<urlset><url/></urlset>", "is XML with no articles"),
        ("table.csv", b"x", "ending '.csv' is unknown"),
        ("broken.json", b'{"text": ', "is no JSON"),
        ("deep.json", b"[" * 200_000, "is no JSON"),
        ("long.json", b'{"text": "a b", "id": ' + b"9" * 5000 + b"}", "is no JSON"),
        ("no.txt.gz", b"plain words", "is not a gzip file"),
    ],
)
def test_a_named_file_that_cannot_be_used_is_an_error(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (complaint,) = read(path)
    assert complaint.startswith(f"UnreadableError {path}")
    assert reason in complaint


def test_missing_paths_and_folders_without_articles_are_errors(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    missing, empty = read(tmp_path / "gone.txt", tmp_path / "empty")
    assert "does not exist" in missing
    assert "is a folder without articles" in empty


def test_a_broken_line_is_one_error_and_the_next_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        lines_of({"id": "a1", "text": ONE}) + b'{"text"\n\n[1]\n\xff\n' + lines_of({"id": "a2", "text": TWO})
    )
    first, *broken, last = read(path)
    assert (first, last) == ("a1", "a2")
    assert [line.split(":")[0].split()[-2:] for line in broken] == [["line", n] for n in "245"]


def test_lines_without_text_are_errors_once_another_line_has_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines_of({"id": "x"}, {"id": "a1", "text": ONE}, {"id": "y"}))
    before, article, after = read(path)
    assert article == "a1"
    assert "line 1: has no text" in before
    assert "line 3: has no text" in after


def test_a_wrong_date_rejects_that_article_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines_of({"text": ONE, "published": "soonish"}, {"id": "a2", "text": TWO}))
    complaint, article = read(path)
    assert "line 1: 'published' is 'soonish', which is no date" in complaint
    assert article == "a2"


@pytest.mark.parametrize(
    "value",
    [{"id": "a1", "text": ONE}, [{"id": "a1", "text": ONE}], {"articles": [{"id": "a1", "text": ONE}]}],
    ids=["object", "list", "articles"],
)
def test_json_is_one_article_or_a_list(tmp_path: Path, value: object) -> None:
    (tmp_path / "a.json").write_text("\ufeff" + json.dumps(value), encoding="utf-8")
    assert read(tmp_path / "a.json") == ["a1"]


def test_compressed_files_are_read_and_truncated_ones_named(tmp_path: Path) -> None:
    packed = gzip.compress(lines_of({"id": "a1", "text": ONE}), mtime=0)
    (tmp_path / "a.jsonl.gz").write_bytes(packed)
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[:-9])
    assert read(tmp_path / "a.jsonl.gz") == ["a1"]
    assert "truncated gzip" in read(tmp_path / "cut.jsonl.gz")[-1]


def test_decompressed_size_is_bounded(tmp_path: Path) -> None:
    packed = tmp_path / "a.txt.gz"
    packed.write_bytes(gzip.compress(b"a " * 2**20))
    with files.opened(packed) as stream, pytest.raises(UnreadableError, match="is larger than 1 MiB"):
        files.read_whole(stream, str(packed), 2**20)


def test_a_line_that_is_too_long_is_passed_over_and_the_next_one_read() -> None:
    article = lines_of({"id": "a1", "text": ONE})
    stream = io.BytesIO(b"a" * 3 * 2**20 + b"\n" + article)
    (_, long), (place, line) = files.numbered_lines(stream, "a.jsonl", longest=2**20)
    assert isinstance(long, UnreadableError)
    assert "line 1: is longer than 1 MiB" in str(long)
    assert (place, line) == ("a.jsonl line 2", article.decode())


def test_standard_input_is_json_lines() -> None:
    assert read("-", stdin=lines_of({"id": "a1", "text": ONE})) == ["a1"]
    assert "standard input: is empty" in read("-")[0]
    assert "nothing in it" in read("-", stdin=b"{}\n")[0]


def test_utf_16_lines_are_read() -> None:
    text = json.dumps({"id": "a1", "text": ONE}) + "\n" + json.dumps({"id": "a2", "text": TWO})
    assert read("-", stdin=text.encode("utf-16")) == ["a1", "a2"]


def test_equal_stems_give_way_to_relative_paths(tmp_path: Path) -> None:
    for name in ("x/day.txt", "y/day.txt", "y/night.txt.gz"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        data = f"{ONE} {name}".encode()
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    assert read(tmp_path / "y", tmp_path / "x") == ["y/day.txt", "night", "x/day.txt"]


def test_one_file_named_twice_is_read_once(folder: Path) -> None:
    assert read(folder / "b.txt", folder, folder / "b.txt") == ["b", "a1", "a2"]


def test_one_id_with_one_text_is_dropped_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines_of({"id": "a1", "text": ONE}, {"id": "a1", "text": ONE}))
    _, second = read_paths([str(tmp_path)], io.BytesIO())
    assert isinstance(second, PassedOver)
    assert second.kind == "same"
    assert "line 1" in second.reason


def test_one_id_with_two_texts_is_an_error_that_names_both_places(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines_of({"id": "a1", "text": ONE}, {"id": "a1", "text": TWO}))
    first, second = read_paths([str(tmp_path)], io.BytesIO())
    assert isinstance(first, Article)
    assert isinstance(second, UnreadableError)
    assert "line 2" in second.place
    assert "line 1" in second.reason


def test_links_that_lead_back_make_no_loop(folder: Path) -> None:
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "broken.txt").symlink_to(folder / "gone.txt")
    os.mkfifo(folder / "pipe.txt")
    *articles, warning = read(folder)
    assert articles == ["a1", "a2", "b"]
    assert "broken.txt" in warning
    assert "pipe.txt" in warning
