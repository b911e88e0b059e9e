"""The command line ``newsfold``: one module for each group of commands."""

from summarizer.cli.main import cli, main, run

__all__ = ["cli", "main", "run"]
