"""Where a main clause goes on, and whether it looks back; made sentences."""

import pytest

from summarizer.text.clauses import clause_or_said, main_clause, tells_before, tells_former_view


@pytest.mark.parametrize(
    ("text", "main"),
    [
        (
            "One of the three dockers hurt when a crane fell on Monday has died in hospital.",
            "One of the three dockers hurt has died in hospital.",
        ),
        (
            "The man who robbed the bank in Norwick was caught on Monday at the port.",
            "The man was caught on Monday at the port.",
        ),
        (
            "Police closed the road to the port when the fire that had smouldered broke out.",
            "Police closed the road to the port",
        ),
        (
            "Two dockers were hurt on Monday when a crane fell and was crushed.",
            "Two dockers were hurt on Monday",
        ),
        (
            "The order to leave, which 2,400 people in Norwick had followed, was lifted on Friday.",
            "The order to leave, was lifted on Friday.",
        ),
    ],
)
def test_the_main_clause_goes_on_behind_an_aside(text: str, main: str) -> None:
    assert " ".join(main_clause(text, "en").split()) == main


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Police said nobody was hurt on Monday.", "nobody was hurt on Monday."),
        ("The mayor of Holm said that the bridge would stay.", "the bridge would stay."),
        ("She said so.", "She said so."),
    ],
)
def test_what_somebody_said_is_the_main_clause_where_no_comma_parts_it(text: str, main: str) -> None:
    assert " ".join(clause_or_said(text, "en").split()) == main


@pytest.mark.parametrize(
    ("text", "looks_back"),
    [
        ("On Tuesday the firm had recalled one batch.", True),
        ("Lower Norwick had at first been thought to lie high enough.", True),
        ("The market, which opened in May, had been closed since the storm.", True),
        ("The firm recalled all batches on Thursday.", False),
        ("The museum had put its loss at nine coins.", True),
        ("The valley had been a lake until then.", True),
        ("They lost in Norwick; it had been level at the break.", False),
        ("The road that had been closed is open.", False),
        ("Police said that the man had fled.", False),
        ('"They had no time," Ida Moss added.', False),
        ("The town had three bridges in those days.", False),
        ("Ida Moss found that the bridge had moved.", False),
    ],
)
def test_a_clause_looks_back_that_tells_what_had_been_done(text: str, *, looks_back: bool) -> None:
    assert tells_before(text, "en") == looks_back


def test_a_language_without_that_form_never_looks_back() -> None:
    assert not tells_before("Die Firma hatte am Dienstag eine Charge zurückgerufen.", "de")


@pytest.mark.parametrize(
    ("text", "looks_back"),
    [
        ("The ferry line had at first said that all aboard were safe.", True),
        ("A crowd of nine thousand had been forecast.", True),
        ("Until the morning it had been unclear whether the singer would come.", True),
        ("The union had demanded a rise of a tenth.", True),
        ("Fewer came than had been hoped.", False),
        ("The river rose by a metre; the town had expected two.", False),
        ("The union had won a rise of a tenth.", False),
        ("The mayor said that he had feared for the bridge.", False),
    ],
)
def test_what_had_been_said_or_expected_is_a_former_view(text: str, *, looks_back: bool) -> None:
    assert tells_former_view(text, "en") == looks_back
