"""The examples in the docstrings of reading and text are true."""

import doctest
import importlib
import pkgutil

import pytest

import summarizer.reading
import summarizer.text

MODULES = [
    f"{package.__name__}.{found.name}"
    for package in (summarizer.reading, summarizer.text)
    for found in pkgutil.iter_modules(package.__path__)
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
