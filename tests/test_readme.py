"""What the README shows is run as it stands."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def commands() -> list[str]:
    lines = [line.partition("#")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    # make is what runs these tests, and a server does not end by itself: tests/test_store_commands.py starts one.
    return [line for line in lines if line and not line.startswith(("make ", "newsfold serve"))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copy(ROOT / "seeds" / "articles.jsonl", tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_readme_succeeds(command: str, folder: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, shell=True, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_readme_shows_commands() -> None:
    assert len(commands()) >= 3


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_of_the_readme_runs(code: str, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("named", sorted(set(re.findall(r"`(docs/[a-z./]+|seeds/README\.md)`", README))))
def test_what_the_readme_points_to_is_there(named: str) -> None:
    assert (ROOT / named).exists()


def test_every_dependency_is_in_the_readme() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = project.partition("dependencies = [")[2].partition("]")[0]
    for name in re.findall(r'"([A-Za-z0-9-]+)', listed):
        assert name.lower() in README.lower(), name
