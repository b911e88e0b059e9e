"""The command ``newsfold``: one module for each family of commands."""

from summarizer.cli.main import cli, main, run

__all__ = ["cli", "main", "run"]
