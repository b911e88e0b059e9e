from pathlib import Path

import pytest

from summarizer.briefing.brief import Options, brief
from summarizer.errors import InputError
from summarizer.families import Families, read_families
from summarizer.grouping.events import in_canonical_order, make_event
from summarizer.models import Article
from summarizer.reading.records import read_record

FILE = """
[families]
"Harbour Group" = ["Harbour Courier", "harbourpost.example"]
"""


@pytest.fixture
def families(tmp_path: Path) -> Families:
    (tmp_path / "families.toml").write_text(FILE)
    return read_families(str(tmp_path / "families.toml"))


def article(**fields: str) -> Article:
    return read_record(
        {"text": "The bridge at Norwick opened again on Monday after repairs."} | fields, "here"
    )


def test_a_family_is_known_by_the_name_of_an_outlet_or_by_the_host_of_an_address(families: Families) -> None:
    assert families.place(article(source="HARBOUR COURIER")).family == "Harbour Group"
    assert families.place(article(url="https://www.sport.harbourpost.example/a")).family == "Harbour Group"
    assert families.place(article(source="Gulf Post", url="https://gulf.example/a")).family is None


def test_two_outlets_of_a_family_are_one_origin(families: Families) -> None:
    words = (
        "The bridge at Norwick opened again on Monday after repairs that took a year and 40 million crowns"
    )
    reports = [
        article(id="a", source="Harbour Courier", text=f"{words}, the town said."),
        article(id="b", source="Post", url="https://harbourpost.example/b", text=f"{words}, officials say."),
    ]
    alone, placed = [_sources(held) for held in (reports, [families.place(report) for report in reports])]
    assert sorted(alone) == ["Harbour Courier", "Post"]
    assert placed == ("Harbour Courier",)


def _sources(articles: list[Article]) -> tuple[str, ...]:
    ordered = in_canonical_order(articles)
    told, _ = brief(make_event(ordered, {held.id: held.id for held in ordered}), ordered, Options())
    return told.key_points[0].support.origins


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("families = 3", "no table"),
        ('[families]\n"A" = "b"', "'A'"),
        ('[families]\n"A" = ["x"]\n"B" = ["X"]', "'X'"),
        ("[families", "not TOML"),
    ],
)
def test_a_file_that_is_no_table_of_families_is_refused(tmp_path: Path, text: str, names: str) -> None:
    (tmp_path / "wrong.toml").write_text(text)
    with pytest.raises(InputError, match=names):
        read_families(str(tmp_path / "wrong.toml"))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_families(str(tmp_path / "none.toml"))
