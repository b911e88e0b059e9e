"""Articles for the tests, and one deterministic hypothesis profile."""

import io
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from summarizer.inputs import read_paths
from summarizer.models import Article
from summarizer.reading.records import read_record

settings.register_profile("same each time", derandomize=True, deadline=None)
settings.load_profile("same each time")

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Interrupts strike, here and in processes begun here; a job in the background of a shell ignores them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def seed_articles() -> list[Article]:
    found = list(read_paths([str(SEEDS / "articles.jsonl")], io.BytesIO()))
    assert all(isinstance(article, Article) for article in found)
    return [article for article in found if isinstance(article, Article)]


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    def make(text: str, **fields: object) -> Article:
        return read_record({"text": text, **fields}, "the test")

    return make
