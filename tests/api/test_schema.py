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
from summarizer.newsroom.upkeep import add_key
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


ROLES = ("nobody", "read", "write", "admin")


@pytest.fixture(scope="module")
def guarded_schema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, dict[str, str]]]:
    """The schema of a service that asks for keys, and a key of each scope."""
    url = f"sqlite:///{tmp_path_factory.mktemp('guarded') / 'guarded.db'}"
    app = create_app({"db": url, "keys": "required", "rate_limit": "off"}, clock=lambda: NOW)
    room = app.extensions["newsroom"]
    keys = {scope: add_key(room, scope, scope)[1] for scope in ROLES[1:]} | {"nobody": "none"}
    headers = {"Authorization": f"Bearer {keys['write']}"}
    app.test_client().post("/v1/articles?wait=true", json=list(seed_records()[:8]), headers=headers)
    headers = {"Authorization": f"Bearer {keys['read']}"}
    config = SchemathesisConfig.from_path(str(RULES))
    yield schemathesis.openapi.from_wsgi("/openapi.json", app, config=config, headers=headers), keys
    app.extensions["grouper"].stop()
    room.close()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda held: held.name)
def test_every_call_keeps_its_schema_whoever_calls(
    guarded_schema: tuple[Any, dict[str, str]], operation: Operation, role: str
) -> None:
    schema, keys = guarded_schema
    headers = {"Accept-Encoding": "identity", "Authorization": f"Bearer {keys[role]}"}

    @settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=schema[operation.path][operation.method].as_strategy())
    def holds(case: Any) -> None:
        case.call_and_validate(headers=headers)

    holds()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda held: held.name)
def test_every_call_keeps_its_schema(api_schema: Any, operation: Operation) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=api_schema[operation.path][operation.method].as_strategy())
    def holds(case: Any) -> None:
        case.call_and_validate(headers={"Accept-Encoding": "identity"})  # nothing here unpacks

    holds()
