"""The command line inside the process of the tests: what starting one for each call would cost is mostly imports."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer import cli


def call(
    *arguments: str, folder: Path, given: str = "", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """What ``newsfold`` does when called in a folder: its two streams and its exit code."""
    streams = [io.TextIOWrapper(io.BytesIO(held), encoding="utf-8") for held in (given.encode(), b"", b"")]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name, value in (environment or {}).items():
            patch.setenv(name, value)
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as ended:
            cli.main(arguments)
    return subprocess.CompletedProcess(arguments, _code(ended.value), *map(_said, streams[1:]))


def _code(ended: SystemExit) -> int:
    assert isinstance(ended.code, int)
    return ended.code


def _said(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()
