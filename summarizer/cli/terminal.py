"""Helpers of all commands: options from the settings table, opening a newsroom, output, warnings, progress."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.settings import get_setting

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def setting_option(name: str, **changes: Any) -> Decorator:
    """A command-line option for a row of the settings table."""
    setting = get_setting(name)
    given: dict[str, Any] = {
        "default": setting.default,
        "show_default": bool(setting.default),
        "help": setting.help,
    }
    if isinstance(setting.default, int):
        given["type"] = click.IntRange(setting.low, setting.high)
    option = "--" + name.replace("_", "-")
    return click.option(option, name, envvar=setting.variable, **(given | changes))


def as_json(value: Any) -> str:
    """A value as one line of JSON."""
    return json.dumps(value, ensure_ascii=False)


def write(text: str) -> None:
    """Text to standard output, in UTF-8 whatever the terminal says."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


def warn(message: str) -> None:
    """One line to standard error, without control characters."""
    from summarizer.rendering.text import harmless

    click.echo(f"newsfold: {harmless(message)}", err=True)


def progress(items: Iterable[Any], label: str, unit: str, total: int | None = None) -> Iterable[Any]:
    """``items`` with a bar that shows rate and time left, where standard error is a terminal."""
    if not sys.stderr.isatty():
        return items
    from tqdm import tqdm

    bar: Iterable[Any] = tqdm(items, desc=label, unit=f" {unit}", total=total, file=sys.stderr, leave=False)
    return bar


@contextmanager
def opened(db: str, families: str = "", *, is_new: bool = False) -> Iterator["Newsroom"]:
    """The newsroom of a store; articles that a crash left ungrouped are grouped by the next command that groups.

    A store that is not there is made; but where it is not to be expected ``is_new``, the path may be wrong.
    """
    from summarizer.families import read_families
    from summarizer.newsroom.newsroom import Newsroom
    from summarizer.newsroom.transactions import now
    from summarizer.storage.sql import open_store

    known = read_families(families)
    made = not is_new and is_missing(db)
    newsroom = Newsroom(open_store(db), now, known)
    if made:
        warn(
            f"there was no store {shown_url(db)}: it is new and empty; give another --db if there should be one"
        )
    try:
        yield newsroom
    finally:
        newsroom.close()


def is_missing(url: str) -> bool:
    """Whether a store is a file of SQLite that is not there."""
    path = url.removeprefix("sqlite:///")
    return "://" not in path and ":memory:" not in path and not Path(path.partition("?")[0]).exists()


def shown_url(url: str) -> str:
    """The URL of a store without its password, for printing."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return url
