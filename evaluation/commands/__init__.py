"""The commands of ``python -m evaluation``: options in, exit code out."""

from collections.abc import Sequence

from evaluation.commands import checks, running, scoring
from evaluation.commands.options import cli

__all__ = ["checks", "cli", "main", "running", "scoring"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; every mistake in the call is one line on standard error and exit code 2."""
    from summarizer.cli import run  # lets `--help` answer at once

    run(cli, "python -m evaluation", arguments)
