"""Checks that two checkouts group and brief with the same output, byte for byte.

Compared are ``newsfold group`` and ``newsfold brief`` in all formats, with ``--explain`` and without.

    python benchmarks/compare_checkouts.py BEFORE AFTER seeds more/articles.jsonl

Each checkout is a folder with an own ``.venv``. One line an input and command says "same" or "differs", with the
SHA-256 of both and their CPU seconds; the exit code is 1 if something differs. Run it for a change that should only
move code.
"""

import argparse
import hashlib
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

FORMATS = ("text", "markdown", "html", "json", "jsonl")
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("group",),
    ("group", "--explain"),
    *(("brief", "--format", name) for name in FORMATS),
    ("brief", "--explain"),
    ("brief", "--explain", "--format", "json"),
)


def main(argv: Sequence[str] | None = None) -> int:
    """0 where all outputs are the same."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before", type=Path, help="a checkout with its own .venv")
    parser.add_argument("after", type=Path, help="another one")
    parser.add_argument("inputs", nargs="+", help="what newsfold reads: files or folders")
    options = parser.parse_args(argv)
    inputs = [str(Path(each).resolve()) for each in options.inputs]
    differences = 0
    for line, same in compare(options.before, options.after, inputs):
        print(line, flush=True)
        differences += not same
    print(f"{differences} of {len(inputs) * len(COMMANDS)} outputs differ")
    return min(differences, 1)


def compare(before: Path, after: Path, inputs: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """A line for each input and command, and whether both checkouts say the same."""
    for path in inputs:
        for command in COMMANDS:
            sums, seconds = zip(
                *(run(checkout, [*command, path]) for checkout in (before, after)), strict=True
            )
            same = sums[0] == sums[1]
            verdict = "same   " if same else "differs"
            times = " ".join(f"{each:6.1f}s" for each in seconds)
            yield f"{verdict} {sums[0][:12]} {sums[1][:12]} {times}  {' '.join(command)} {path}", same


def run(checkout: Path, arguments: Sequence[str]) -> tuple[str, float]:
    """The SHA-256 of what a checkout's newsfold prints (its exit code is part of it), and its CPU seconds."""
    before = _cpu_seconds()
    program = checkout.resolve() / ".venv/bin/newsfold"
    answer = subprocess.run([program, *arguments], capture_output=True, check=False)
    output = answer.stdout + f"\nexit {answer.returncode}".encode()
    return hashlib.sha256(output).hexdigest(), _cpu_seconds() - before


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
