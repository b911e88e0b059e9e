"""Made pairs of a point and a sentence of another outlet, each with the answer to "does it say the point?".

They are of the kinds that real briefings were seen to get wrong; half were written to be read only at the end.
"""

import json
from pathlib import Path

import pytest

from summarizer.briefing.likeness import Likeness
from summarizer.briefing.supersession import Supersession
from summarizer.briefing.support import Supports
from summarizer.text.sentences import split
from tests.newsroom_cases import make_article

PAIRS = [
    json.loads(line)
    for line in Path(__file__).with_name("support_pairs.jsonl").read_text(encoding="utf-8").splitlines()
]


def is_credited(pair: dict[str, str]) -> bool:
    """Whether an outlet that writes a day and a half later is named as a source of the point."""
    point = make_article(id="a", text=f"{pair['event']} {pair['point']}", published="2025-05-06T08:00:00Z")
    other = make_article(id="b", text=f"{pair['event']} {pair['other']}", published="2025-05-07T20:00:00Z")
    sentences = {article.id: split(article) for article in (point, other)}
    sentences["b"] = [each for each in sentences["b"] if each.text != pair["event"]]
    standing = Supersession([point, other], sentences, "en")
    known = Supports([point, other], sentences, {"a": "A", "b": "B"}, Likeness("en"), standing)
    said = next(each for each in sentences["a"] if each.text == pair["point"])
    return len(known.of(said)[0].origins) > 1


@pytest.mark.parametrize("half", ["open", "sealed"])
def test_of_fifteen_pairs_three_reports_are_found_and_one_is_taken_for_a_report_wrongly(half: str) -> None:
    pairs = [pair for pair in PAIRS if pair["half"] == half]
    credited = [pair for pair in pairs if is_credited(pair)]
    assert sum(pair["says"] for pair in credited) >= 3
    assert sum(not pair["says"] for pair in credited) <= 1
