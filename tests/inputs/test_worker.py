"""Hostile pages and messages: one rejected item with its reason each, and the next goes on."""

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.errors import UnreadableError
from summarizer.inputs import extract, read_arrivals, worker
from summarizer.models import Article
from summarizer.reading.records import Outcome

WORDS = "The quay at Selby reopened on Monday after repairs that took a year."
GOOD = f"<html><body><article><h1>Quay reopens</h1><p>{WORDS}</p></article></body></html>".encode()


def read(path: Path) -> list[Outcome]:
    return [outcome for _, outcome in read_arrivals([str(path)], io.BytesIO())]


HOSTILE = {
    "large": ("a.html", b"<p>x</p>" * 300_000, "larger than 2 MiB"),
    "large when unpacked": ("a.html.gz", gzip.compress(b"<p>words</p>" * 2_000_000, 1), "larger than 2 MiB"),
    "deep": ("a.html", b"<div>" * 100_000, "more than 500 levels"),
    "truncated": ("a.html.gz", gzip.compress(GOOD)[:-12], "truncated gzip"),
    "no gzip": ("a.htm.gz", GOOD, "not a gzip file"),
    "laughs": ("a.xml", b'<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss>&b;</rss>', "entities"),
    "slow": ("a.html", b"<html><body><p>" + b"<span>word</span> " * 100_000, "takes more than 1 s"),
    "nothing": ("a.html", b"\x00\x01<!-- -->", "no article"),
}


@pytest.mark.parametrize(("name", "data", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_input_is_one_rejected_item_and_the_next_goes_on(
    tmp_path: Path, name: str, data: bytes, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(worker.SECONDS, "page", 1)
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.html").write_bytes(GOOD)
    rejected, good = read(tmp_path)
    assert isinstance(rejected, UnreadableError)
    assert reason in rejected.reason
    assert rejected.place == str(tmp_path / name)
    assert isinstance(good, Article)
    assert (good.title, good.text) == ("Quay reopens", WORDS)


def test_pages_are_read_by_their_bytes_whatever_the_label_says(tmp_path: Path) -> None:
    words = "Le maire a déclaré que la fête de l’été aurait lieu malgré la pluie."
    for name, label, encoding in (
        ("a", "utf-8", "windows-1252"),
        ("b", "iso-8859-1", "utf-8"),
        ("c", "", "utf-16"),
    ):
        page = f'<html><head><meta charset="{label}"></head><body><p>{words}</p></body></html>'
        (tmp_path / f"{name}.html").write_bytes(page.encode(encoding))
    assert [one.text for one in read(tmp_path) if isinstance(one, Article)] == [words] * 3


def test_what_no_text_may_hold_is_replaced_and_direction_marks_stay() -> None:
    page = b"<html><body><p>The quay\x00 at \xe2\x80\xaeSelby\xe2\x80\xac reopened.</p></body></html>"
    assert extract("page", page, "page")[0]["text"] == "The quay\ufffd at \u202eSelby\u202c reopened."


def test_the_process_is_used_again() -> None:
    extract("page", GOOD, "page")
    first = extract._process
    extract("page", GOOD, "page")
    assert extract._process is first


def test_a_run_on_texts_loads_no_page_reader(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": WORDS}), encoding="utf-8")
    code = (
        "import io, sys; from summarizer.inputs import read_paths, extract\n"
        f"assert len(list(read_paths([{str(tmp_path)!r}], io.BytesIO()))) == 2\n"
        "print([name for name in ('trafilatura', 'lxml', 'feedparser', 'defusedxml') if name in sys.modules])\n"
        "print(extract._process)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.split("\n")[:2] == ["[]", "None"]
