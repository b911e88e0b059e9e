"""Whether nobody is said to be hurt, or somebody; made sentences."""

import pytest

from summarizer.briefing.later_reports import finds_nobody_hurt, finds_somebody_hurt


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Bus slides into ditch near Holm, nobody hurt", True),
        ("No passengers were injured.", True),
        ("None of those aboard was known to have been harmed.", True),
        ("There were no injuries, the harbour master said.", True),
        ("No one else was hurt.", False),
        ("Nobody was hurt in Norwick.", False),
        ("Three were hurt.", False),
    ],
)
def test_nobody_is_hurt_where_a_sentence_says_so_of_all(text: str, *, nobody: bool) -> None:
    assert finds_nobody_hurt(text, "en") == nobody


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("A boy and his aunt were treated for burns.", True),
        ("The driver is in hospital with a broken arm.", True),
        ("One of the crew died of her wounds.", True),
        ("Nobody was hurt.", False),
        ("The bus was towed away, four days after a crash that injured nine.", False),
    ],
)
def test_somebody_is_hurt_where_a_main_clause_says_so(text: str, *, somebody: bool) -> None:
    assert finds_somebody_hurt(text, "en") == somebody


def test_no_other_language_has_such_words() -> None:
    assert not finds_nobody_hurt("No one was hurt.", "de")
    assert not finds_somebody_hurt("A boy was treated.", "de")
