"""One look at every failure: the same shape, whatever failed."""

import json
from typing import Any

from werkzeug.test import TestResponse


def assert_problem(answer: TestResponse, status: int, *, names: str = "", pointer: str | None = None) -> Any:
    """The problem document of a failure, after checking that it is one."""
    assert answer.status_code == status, answer.data[:500]
    assert answer.mimetype == "application/problem+json"
    problem = json.loads(answer.data)
    assert {"type", "title", "status", "detail", "instance"} <= problem.keys()
    assert problem["status"] == status
    assert problem["title"]
    assert names in problem["detail"]
    if pointer is not None:
        assert pointer in [field["pointer"] for field in problem["errors"]]
    return problem
