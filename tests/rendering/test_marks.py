from dataclasses import replace

import pytest

from summarizer.models import Briefing, Citation, KeyPoint, Support
from summarizer.rendering.briefings import render_briefings
from summarizer.rendering.wording import leaves_day_open


def cited(words: str, published: str | None = "2025-04-08T21:30:00Z") -> Citation:
    return Citation(words, "a1", "text", 0, len(words), 0, "The Courier", published)


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("The ferry sails on Monday.", "en", True),
        ("Yesterday the ferry sailed.", "en", True),
        ("Die Fähre fährt am Montag.", "de", True),
        ("The ferry sails on 14 April 2025.", "en", False),
        ("The ferry sails on April 14.", "en", False),
        ("The ferry sailed last year.", "en", False),
        ("The ferry sails.", "en", False),
    ],
)
def test_a_day_is_open_where_only_the_day_of_publication_tells_it(
    words: str, language: str, expected: bool
) -> None:
    assert leaves_day_open(cited(words), language) is expected


def test_an_undated_sentence_has_no_day_to_stand_beside_it() -> None:
    assert not leaves_day_open(cited("The ferry sails on Monday.", None), "en")


def test_the_date_stands_beside_a_sentence_with_a_relative_day_in_every_format() -> None:
    open_day = cited("The ferry to Brevik did not sail on Monday because of the storm.")
    clear = replace(open_day, text="The harbour of Brevik is closed.", end=32, position=1)
    point = KeyPoint(open_day, None, Support(("The Courier",), (open_day,), ("a1",)), single_source=True)
    told = Briefing("e", ("a1",), clear, (open_day, clear), (point,), (), (), "by:newsfold")
    for shown, mark, plain in (
        (render_briefings([told], "text"), "[1, 8 April 2025]", "[1]"),
        (render_briefings([told], "markdown"), "\\[1, 8 April 2025\\]", "\\[1\\]"),
        (render_briefings([told], "html"), "<sup>[1, 8 April 2025]</sup>", "<sup>[1]</sup>"),
    ):
        # In the text and among the key points the mark follows the sentence; Markdown escapes full stops.
        joined = " ".join(shown.replace("\\.", ".").replace("<sup>", " <sup>").split())
        assert joined.count(f"storm. {mark}") == 2
        assert joined.count(f"closed. {plain}") == 1
