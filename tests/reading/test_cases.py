"""What publishers send, trait by trait: each case a file in ``cases/`` with what reading must find in it.

``sentences`` are all sentences, a line end inside one shown as a space; the other keys are checked where they stand.
"""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from evaluation.reading import wrong_offsets
from summarizer.models import Article, headline_text, takeaway_texts
from summarizer.reading.articles import read_text
from summarizer.reading.charsets import decode_text
from summarizer.text.sentences import split

FOLDER = Path(__file__).with_name("cases")
CASES = {path.stem: path for path in sorted(FOLDER.glob("*.json"))}


def read_case(path: Path) -> Article:
    data = path.with_suffix(".txt").read_bytes()
    return read_text(decode_text(data, path.name), id=path.stem, place=path.name)


def one_line(text: str) -> str:
    return " ".join(text.split())


def found_in(article: Article, expected: Mapping[str, Any]) -> dict[str, Any]:
    """What reading found of what a case expects, in the shape of the case."""
    sides = expected.get("asides", {})
    found: dict[str, Any] = {
        "sentences": [one_line(sentence.text) for sentence in split(article)],
        "headline": one_line(headline_text(article)),
        "takeaways": [one_line(text) for text in takeaway_texts(article)],
        "published": str(article.published) if article.published else None,
        "language": article.language,
        "asides": {
            kind: [one_line(article.text[a.start : a.end]) for a in article.set_aside if a.kind == kind]
            for kind in sides
        },
    }
    return {key: value for key, value in found.items() if key in expected}


@pytest.mark.parametrize("path", CASES.values(), ids=CASES)
def test_what_publishers_send_is_read(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    expected = {key: value for key, value in case.items() if key not in {"trait", "what"}}
    article = read_case(path)
    assert expected == found_in(article, expected)
    assert wrong_offsets(article, split(article)) == []


def test_the_table_in_the_docs_counts_the_cases() -> None:
    traits = Counter(json.loads(path.read_text(encoding="utf-8"))["trait"] for path in CASES.values())
    docs = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")
    missing = [trait for trait, count in traits.items() if f"| {trait} | {count} |" not in docs]
    assert missing == []
