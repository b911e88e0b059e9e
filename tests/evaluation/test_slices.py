import json
from pathlib import Path

import pytest

from evaluation import slices
from evaluation.references import read_topic
from summarizer.models import Article, Citation, Sentence

TEXT = "On Monday three ferries did not sail from Brevik, the harbour master said."
ARTICLE = Article("a", TEXT)
WHOLE = Sentence("a", 0, 0, 0, len(TEXT), TEXT)


def cited(text: str, *, position: int | None = 0, start: int | None = None) -> Citation:
    begin = TEXT.index(text) if start is None else start
    return Citation(text, "a", "text", begin, begin + len(text), position, None, None)


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (cited(TEXT), []),
        (cited("On Monday three ferries did not sail from Brevik"), []),
        (cited("did not sail from Brevik"), ["the trim drops a number"]),
        (cited("On Monday three ferries"), ["the trim drops a negation"]),
        (cited("On Monday"), ["the trim drops a number", "the trim drops a negation"]),
        (cited("On Monday", start=3), ["the text is not the slice"]),
    ],
    ids=["whole", "narrowed", "number", "negation", "both", "shifted"],
)
def test_a_citation_is_a_slice_without_a_lost_number_or_negation(
    citation: Citation, expected: list[str]
) -> None:
    assert slices.wrong(citation, ARTICLE, WHOLE) == expected


def test_a_slice_that_leaves_its_sentence_is_wrong() -> None:
    first = Sentence("a", 0, 0, 0, 9, TEXT[:9])
    assert slices.wrong(cited(TEXT), ARTICLE, first) == ["the slice reaches out of its sentence"]


def test_a_citation_of_an_unknown_article_is_wrong() -> None:
    assert slices.wrong(cited(TEXT), None, None) == ["no such article"]


def test_every_citation_of_a_set_is_checked(call, topics_file: Path) -> None:
    done = call("slices", topics_file, "--words", 30, "--format", "json")
    checked = json.loads(done.out)
    assert (done.code, checked["briefings"], checked["faults"]) == (0, 2, [])
    # A headline, one sentence and one key point with one supporting sentence at the very least.
    assert checked["citations"] >= 2 * 4


def test_a_set_without_a_topic_is_a_wrong_call(call, write_lines) -> None:
    assert call("slices", write_lines("none.jsonl", [])).code == 2


def test_sentences_are_numbered_without_what_recurs_in_many_articles() -> None:
    towns = (
        "Brevik Skarv Holm Talmar Norwick Selby Lissow Zerin Tavrin Istrelle Cavan Belisar Orven Quill Marran "
        "Temesk Varro"
    )
    documents = [
        {
            "id": f"d{number}",
            "source": "Coast Daily",
            "text": f"Storm waves closed the harbour of {town} on Monday, the mayor said.\n\n"
            "See how ferries, harbours and towns along the coast are faring this week.\n\n"
            f"Eleven ferries stayed in port at {town}, and {number + 20} people slept aboard.",
        }
        for number, town in enumerate(towns.split())
    ]
    topic = read_topic(("here", {"id": "t", "documents": documents, "references": ["Storm."]}))
    checked = slices.check([topic], 120)
    assert checked.citations > 0
    assert checked.faults == ()
