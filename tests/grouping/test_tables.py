"""What a store was grouped by."""

import importlib
import pkgutil

import pytest

import summarizer.grouping
from summarizer.grouping import vectors

# What they hold bounds memory or what is shown, or is of another room.
DECIDE_NOTHING = {"explanation", "products", "weighing"}
ROOMS = [room.name for room in pkgutil.iter_modules(summarizer.grouping.__path__)]


@pytest.mark.parametrize("name", sorted(set(ROOMS) - DECIDE_NOTHING))
def test_each_constant_of_grouping_stands_in_the_rules_so_that_another_one_groups_anew(name: str) -> None:
    room = importlib.import_module(f"summarizer.grouping.{name}")
    held = {
        constant
        for constant, value in vars(room).items()
        if constant.isupper() and not constant.startswith("_") and isinstance(value, int | float | tuple)
    }
    ruled = {rule.partition(":")[0] for rule in vectors.rules().split("|")}
    assert {f"{name}.{constant}" for constant in held} <= ruled
