"""What ``import summarizer`` offers, and that the examples of docs/python.md run and type-check."""

import pickle
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer
from summarizer import errors
from summarizer.errors import InputError, UnreadableError

ROOT = Path(__file__).parent.parent
EXAMPLES = re.findall(
    r"```python\n(.*?)```", (ROOT / "docs" / "python.md").read_text(encoding="utf-8"), flags=re.DOTALL
)
TEXT = "The bridge at Norwick reopened on Monday after a year of repairs, the mayor said."


def test_dir_shows_the_python_api_and_nothing_else() -> None:
    code = "import summarizer; print(*dir(summarizer))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names = answer.stdout.split()
    assert names == sorted(summarizer.__all__)
    assert {"Article", "Event", "Briefing", "KeyPoint", "read", "group", "brief", "open_newsroom"} <= set(
        names
    )
    assert {name for name in vars(errors) if name.endswith("Error")} <= set(names)


def test_every_name_of_the_api_is_there() -> None:
    assert all(getattr(summarizer, name) is not None for name in summarizer.__all__)
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", summarizer.__version__)


def test_a_name_that_is_not_offered_is_answered_with_those_that_are() -> None:
    with pytest.raises(AttributeError, match=r"has no attribute 'summarise'; it offers .*brief"):
        summarizer.summarise  # noqa: B018


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_of_the_page_runs(example: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", example],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_examples_type_check(tmp_path: Path) -> None:
    for number, example in enumerate(EXAMPLES):
        (tmp_path / f"example_{number}.py").write_text(example, encoding="utf-8")
    files = map(str, sorted(tmp_path.glob("example_*.py")))
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *files]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)


def test_text_record_path_and_folder_are_read_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "tug.txt"
    path.write_text("A tug left Holm harbour on Monday.", encoding="utf-8")
    record = {"id": "r", "text": "A ferry reached Skarv on Sunday.", "source": "The Skarv Post"}
    found = summarizer.read(TEXT, record, path, str(tmp_path))
    assert [article.text for article in found] == [
        TEXT, "A ferry reached Skarv on Sunday.", "A tug left Holm harbour on Monday.",
    ]  # fmt: skip
    assert found[1].source == "The Skarv Post"


def test_what_is_neither_text_nor_path_nor_record_is_refused_by_its_number() -> None:
    with pytest.raises(
        InputError, match="source 2 is of type int; give a text, a path, an address or a mapping"
    ):
        summarizer.read(TEXT, 7)  # type: ignore[arg-type]


def test_an_unreadable_record_names_its_place() -> None:
    with pytest.raises(UnreadableError, match=r"source 1: .*2025-02-30"):
        summarizer.read({"text": TEXT, "published": "2025-02-30"})


def test_an_inward_address_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"127\.0\.0\.1"):
        summarizer.read("http://127.0.0.1:9/news.html")


def test_a_text_with_a_null_or_of_any_length_is_a_text() -> None:
    assert len(summarizer.read(TEXT + " \0 " + "The road is shut. " * 500)) == 1


def test_order_of_articles_changes_no_briefing() -> None:
    articles = summarizer.read(TEXT, {"text": "Norwick's bridge opened again on Monday.", "source": "Ledger"})
    assert summarizer.brief(articles) == summarizer.brief(articles[::-1])
    assert summarizer.group(articles) == summarizer.group(articles[::-1])


@pytest.mark.parametrize(
    "error",
    [
        errors.InputError("wrong"),
        errors.UnreadableError("a.txt:3", "is no JSON"),
        errors.UnknownNameError("summarizer", "x", ["newsfold"]),
        errors.NothingToBriefError(["a", "b"], 7),
        errors.BusyStoreError("sqlite:///a.db", "is written to"),
        errors.MissingError("event", "e-1"),
        errors.MovedError("e-1", "e-2"),
        errors.EditError("e-1", "has one article"),
        errors.ParameterError("words", "is too small"),
    ],
)
def test_an_error_crosses_to_another_process_whole(error: errors.NewsfoldError) -> None:
    error.add_note("seen elsewhere")
    again = pickle.loads(pickle.dumps(error))  # our own
    carried = {name: value for name, value in vars(error).items() if name != "__notes__"}
    assert (type(again), str(again), vars(again)) == (type(error), str(error), carried)
