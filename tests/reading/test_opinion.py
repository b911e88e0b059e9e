"""Report or opinion."""

import pytest

from summarizer.reading.files import read_record

REPORT = "The council of Fell Bridge voted on Tuesday to close the old lido. It said repairs cost too much."
PARAGRAPH = (
    "Our town must stop treating its river as a drain, and its leaders should say so aloud. "
    "It is essential that the tannery pays for what it has spoiled. "
    "This is not only a matter of fish but of pride. "
    "Clean water would be a critical step for the valley, "
    "and the mill owners ought to see their own good in it. "
)


def judged(**fields: object) -> tuple[str, str]:
    article = read_record({"text": REPORT, **fields}, "p")
    return article.kind, article.kind_reason


SIGNS: dict[str, dict[str, object]] = {
    "section": {"section": "Opinion"},
    "section with more": {"section": "Comment & Analysis"},
    "analysis": {"section": "Analysis"},
    "Spanish section": {"section": "Tribuna"},
    "path": {"url": "https://fell.example/opinion/columns/lido"},
    "title prefix": {"title": "Opinion: Let the lido go"},
    "title prefix with a stroke": {"title": "Editorial | Let the lido go"},
    "title suffix": {"title": "Let the lido go | Comment"},
    "source": {"source": "Fell Herald (Opinion)"},
    "author": {"author": "The Editorial Board"},
    "label above the text": {"text": f"Opinion\n\nLet the old lido go for good\n\n{REPORT}"},
    "by-line of the board": {"text": f"Let the old lido go for good\n\nBy The Editorial Board\n\n{REPORT}"},
    "wording": {"text": PARAGRAPH * 3},
}


@pytest.mark.parametrize("fields", SIGNS.values(), ids=SIGNS)
def test_opinion_is_seen_and_explained(fields: dict[str, object]) -> None:
    kind, reason = judged(**fields)
    assert kind == "opinion"
    assert reason


NO_SIGNS: dict[str, dict[str, object]] = {
    "plain": {},
    "section of news": {"section": "Politics & Opinion polls"},
    "address about opinions": {"url": "https://fell.example/news/opinion-poll-lido"},
    "host": {"url": "https://opinion.example/news/lido"},
    "title about an editorial": {"title": "Editorial staff of the Herald walk out"},
    "short wording": {"text": PARAGRAPH},
    "wording that attributes": {
        "text": (PARAGRAPH + "So the mayor said on Monday, the clerk said, and others told us. ") * 3
    },
    "wording in quotation marks": {"text": f"“{PARAGRAPH * 3}” It was read out."},
}


@pytest.mark.parametrize("fields", NO_SIGNS.values(), ids=NO_SIGNS)
def test_reports_stay_reports(fields: dict[str, object]) -> None:
    assert judged(**fields) == ("report", "")
