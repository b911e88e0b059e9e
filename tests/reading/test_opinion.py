"""Report or opinion."""

import json
from pathlib import Path

import pytest

from summarizer.reading.records import read_record

UNREAD = {"number", "kind", "shape"}
RECALL = 0.8  # measured: see docs/reading.md
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
    "Polish section": {"section": "Felieton"},
    "Danish title prefix": {"title": "Klumme: Lad badet gå"},
    "path": {"url": "https://fell.example/opinion/columns/lido"},
    "title prefix": {"title": "Opinion: Let the lido go"},
    "title prefix with a stroke": {"title": "Editorial | Let the lido go"},
    "title suffix": {"title": "Let the lido go | Comment"},
    "source": {"source": "Fell Herald (Opinion)"},
    "author": {"author": "The Editorial Board"},
    "label above the text": {"text": f"Opinion\n\nLet the old lido go for good\n\n{REPORT}"},
    "by-line of the board": {"text": f"Let the old lido go for good\n\nBy The Editorial Board\n\n{REPORT}"},
    "wording": {"text": PARAGRAPH * 3},
    "wording of one paragraph": {"text": PARAGRAPH},
    "first person": {
        "title": "Why I swim",
        "text": "I learnt to swim in the old lido, and so did my mother. Perhaps you did too. "
        "If you believe that a heated pool can take its place, I suspect that you never jumped in.",
    },
    "note on whose views these are": {
        "text": f"{REPORT}\n\nThe views expressed in this article are the author's own."
    },
    "note on the author": {"text": f"{REPORT}\n\nIda Moss is a columnist for the Fell Herald."},
    "letters": {"section": "Letters to the Editor"},
    "view": {"title": "Our view: Let the lido go"},
    "German wording": {
        "language": "de",
        "text": "Es reicht. Wir müssen endlich einsehen, dass dieses Bad uns allen gehört. Ich glaube, dass wir uns "
        "schämen sollten, wenn es verkauft wird.",
    },
    "German title": {"title": "Leserbrief: Rettet das Bad"},
    "French title": {"title": "Tribune – Sauvons la piscine"},
    "Russian title": {"title": "Мнение: бассейн нужен всем", "language": "ru"},
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
    "wording of two lines": {"text": "Our town must stop. It is essential that it does."},
    "wording that attributes": {
        "text": (PARAGRAPH + "So the mayor said on Monday, the clerk said, and others told us. ") * 3
    },
    "wording in quotation marks": {"text": f"“{PARAGRAPH * 3}” It was read out."},
}


@pytest.mark.parametrize("fields", NO_SIGNS.values(), ids=NO_SIGNS)
def test_reports_stay_reports(fields: dict[str, object]) -> None:
    assert judged(**fields) == ("report", "")


TITLES: dict[str, dict[str, object]] = {
    "the title again": {"title": "Lido to close", "text": "Lido to close."},
    "a line without an end": {"text": "Fell Bridge council votes to close lido"},
}


@pytest.mark.parametrize("fields", TITLES.values(), ids=TITLES)
def test_a_text_that_is_but_a_headline_is_told_from_a_report(fields: dict[str, object]) -> None:
    assert judged(**fields) == ("title", "its text is nothing but a headline")


def test_a_text_without_spaces_and_stops_is_no_headline_where_it_is_long() -> None:
    text = "ห้องสมุดริมน้ำแห่งแรกของเมืองเปิดเมื่อวันจันทร์ นายกเทศมนตรีกล่าว หนังสือสามพันเล่มมาถึงแล้วและจะเปิดทุกวัน ชาวบ้านยืมได้ครั้งละห้าเล่มโดยไม่เสียค่าใช้จ่าย"
    assert judged(text=text) == ("report", "")


def test_speakers_of_a_transcript_argue_without_making_an_opinion() -> None:
    text = f"Ida Moss: {PARAGRAPH}\nTom Ferris: {PARAGRAPH}\nIda Moss: I think that we must."
    assert judged(text=text) == ("report", "")


def labelled() -> list[dict[str, str]]:
    path = Path(__file__).with_name("opinion_cases.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_labelled_openings_are_told_apart() -> None:
    cases = labelled()
    found = [
        (case["kind"], judged(**{k: v for k, v in case.items() if k not in UNREAD})[0]) for case in cases
    ]
    taken = [kind for kind, said in found if said == "opinion"]
    assert len(cases) > 60
    assert taken.count("opinion") >= 0.95 * len(taken)
    assert taken.count("opinion") >= RECALL * sum(kind == "opinion" for kind, _ in found)
