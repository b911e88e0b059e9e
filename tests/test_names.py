"""One name means one thing, and no test puts another in its place."""

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("summarizer", "api", "evaluation")


def test_no_two_classes_share_a_name() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef):
                    places[node.name].append(str(file.relative_to(ROOT)))
    assert {name: files for name, files in places.items() if len(files) > 1} == {}


# These put in its place what remembers the results of the very function, so that they are computed once.
REMEMBERING = {"test_evaluation_commands.py", "test_incremental.py"}


def test_no_test_replaces_a_name_inside_a_module_of_ours() -> None:
    found = []
    for file in sorted((ROOT / "tests").rglob("*.py")):
        if file.name in REMEMBERING:
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".setattr", "mock.patch")):
                found += [f"{file.relative_to(ROOT)}:{node.lineno}"] if _is_ours(node.args[0], tree) else []
    assert found == []


def _is_ours(target: ast.expr, tree: ast.Module) -> bool:
    """Whether what is patched is named in full, or was imported, as a part of ours."""
    if isinstance(target, ast.Constant):
        return str(target.value).startswith(PACKAGES)
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGES)
        for alias in node.names
    }
    return ast.unparse(target).partition(".")[0] in imported
