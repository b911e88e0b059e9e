"""Shared parts of the commands: their group, options, and how results and warnings are written."""

import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
ANY = click.Path(exists=True, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
Command = Callable[..., Any]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Measure briefings and events against what people wrote."""


def format_option(*names: str) -> Callable[[Command], Command]:
    """``--format`` with the names given, the first by default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        envvar="NEWSFOLD_FORMAT",
        help="How results are written.",
    )


def tokenizer_option(command: Command) -> Command:
    """``--tokenizer``."""
    return click.option(
        "--tokenizer",
        type=click.Choice(["auto", "rouge-score", "unicode"]),
        default="auto",
        show_default=True,
        help="How ROUGE cuts words: rouge-score's own way, or any script; auto: the first for English.",
    )(command)


def references_option(command: Command) -> Command:
    """``--references``."""
    return click.option(
        "--references",
        type=click.Choice(["mean", "best"]),
        default="mean",
        show_default=True,
        help="Of several references the mean, or the best by F1.",
    )(command)


def write(text: str) -> None:
    """Write a result to standard output."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


def as_json(value: object) -> str:
    """A result as JSON for people and programs."""
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def warn(problems: Iterable[object]) -> None:
    """One line on standard error for each problem."""
    from summarizer.rendering.text import harmless

    for problem in problems:
        click.echo(f"evaluation: {harmless(str(problem))}", err=True)


def cores() -> int:
    """How many processes can run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)


def project_folder(name: str) -> Path:
    """A folder of the project: here where there is one, else in the package or, in a checkout, beside it."""
    here, inside = Path(name), packaged(name)
    if here.is_dir():
        return here
    return inside if inside.is_dir() else inside.parent.parent / name


def packaged(name: str) -> Path:
    """A file that ships with the package."""
    return Path(__file__).resolve().parent.parent / name
