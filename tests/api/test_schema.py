"""A short run of schemathesis over every call; ``schemathesis run URL/openapi.json --checks all`` is the long one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.config import SchemathesisConfig

from api import create_app
from api.operations import OPERATIONS, Operation
from tests.newsroom_cases import NOW, seed_records

RULES = Path(__file__).parent.parent.parent / "schemathesis.toml"


@pytest.fixture(scope="module")
def api_schema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    url = f"sqlite:///{tmp_path_factory.mktemp('schema') / 'schema.db'}"
    app = create_app({"db": url}, clock=lambda: NOW)
    app.test_client().post("/v1/articles?wait=true", json=list(seed_records()))
    yield schemathesis.openapi.from_wsgi(
        "/openapi.json", app, config=SchemathesisConfig.from_path(str(RULES))
    )
    app.extensions["grouper"].stop()
    app.extensions["newsroom"].close()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda held: held.name)
def test_every_call_keeps_its_schema(api_schema: Any, operation: Operation) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=api_schema[operation.path][operation.method].as_strategy())
    def holds(case: Any) -> None:
        case.call_and_validate(headers={"Accept-Encoding": "identity"})  # nothing here unpacks

    holds()
