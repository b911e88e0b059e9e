import subprocess
import sys

import pytest

HEAVY = ("flask", "sqlalchemy", "sklearn", "nltk", "sumy", "distributed", "numpy", "scipy")


@pytest.mark.parametrize("statement", ["import summarizer", "import summarizer.cli"])
def test_a_plain_import_loads_no_heavy_package(statement: str) -> None:
    question = f"{statement}, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    answer = subprocess.run(
        [sys.executable, "-c", question.replace("import summarizer", "import sys, summarizer")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() == "[]"
