import subprocess
import sys
from pathlib import Path

import pytest

from tests.newsroom_cases import make_newsroom, post, seed_articles

HEAVY = tuple(
    "flask sqlalchemy sklearn nltk sumy distributed numpy scipy trafilatura lxml feedparser defusedxml".split()
)


@pytest.mark.parametrize("statement", ["import summarizer", "import summarizer.cli"])
def test_a_plain_import_loads_no_heavy_package(statement: str) -> None:
    question = f"import sys; {statement}; print([name for name in {HEAVY!r} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_briefing_loads_no_library_that_costs_more_than_it_does_for_it() -> None:
    texts = [article.text for article in seed_articles()[:4]]
    code = (
        "import sys; from summarizer import Article, brief\n"
        f"assert brief([Article(id=str(n), text=text) for n, text in enumerate({texts!r})])\n"
        "print([name for name in ('nltk', 'requests', 'wordfreq', 'pycountry') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_briefing_as_text_makes_no_models_of_json(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(seed_articles()[0].text)
    code = (
        "import sys; from summarizer.cli import main\n"
        f"try: main(['brief', {str(path)!r}, '--one-event'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('pydantic', 'lxml', 'sqlalchemy') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "[]"


def test_taking_articles_in_loads_no_scikit_learn(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for article in seed_articles()[:6]:
        (folder / f"{article.id}.txt").write_text(article.text)
    code = (
        "import sys; from summarizer.cli import main\n"
        f"try: main(['ingest', {str(folder)!r}, '--db', {str(tmp_path / 'a.db')!r}])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('sklearn', 'nltk') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "[]"


def test_a_worker_that_only_reads_loads_neither_sklearn_nor_nltk_nor_sumy(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'read.db'}"
    newsroom = make_newsroom(url)
    post(newsroom, seed_articles()[:5])
    assert list(newsroom.brief_untold())
    event = newsroom.article(seed_articles()[0].id).event
    newsroom.close()
    paths = [
        "/v1/events",
        f"/v1/events/{event}/briefing",
        "/v1/sources",
        f"/v1/articles/{seed_articles()[0].id}",
        f"/v1/events/{event}/why/{seed_articles()[0].id}",
    ]
    code = (
        "import sys; from api import create_app\n"
        f"client = create_app({{'db': {url!r}}}).test_client()\n"
        f"assert all(client.get(path).status_code == 200 for path in {paths!r})\n"
        "print([name for name in ('sklearn', 'nltk', 'sumy', 'alembic') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
