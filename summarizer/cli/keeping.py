"""The commands of ``newsfold`` that keep a store: copies, and what is too old."""

import datetime
from pathlib import Path

import click

from summarizer.cli.opening import opened
from summarizer.cli.terminal import progress, setting_option, warn
from summarizer.errors import ParameterError


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@setting_option("db")
def backup(file: Path, db: str) -> None:
    """Copy the store to FILE, also while a server uses it; FILE is whole or is not there."""
    from summarizer.newsroom import upkeep

    size = upkeep.backup(db, file)
    warn(f"{file}: {size} bytes, checked")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Also where there is a store already.")
@setting_option("db")
def restore(file: Path, replace: bool, db: str) -> None:
    """Put the copy FILE in the place of the store, which no server may have open."""
    from summarizer.newsroom import upkeep

    upkeep.restore(file, db, replace=replace)
    with opened(db) as newsroom:
        counts = newsroom.counts()
    warn(f"restored: {counts['articles']} articles, {counts['events']} events")


@click.command()
@click.option(
    "--before", required=True, metavar="YYYY-MM-DD", help="Forget what was published before this day."
)
@setting_option("db")
def purge(before: str, db: str) -> None:
    """Forget old articles; editions stay, without their words."""
    from summarizer.newsroom import upkeep

    try:
        day = datetime.date.fromisoformat(before)
    except ValueError:
        raise ParameterError("--before", f"{before!r} is no day; give one such as 2025-04-08") from None
    with opened(db) as newsroom:
        gone = sum(1 for _ in progress(upkeep.purge(newsroom, day), "forgetting", "articles"))
    warn(f"{gone} article(s) forgotten")


@click.command()
@setting_option("db")
def vacuum(db: str) -> None:
    """Give room that deletions left back to the system; nobody can write meanwhile."""
    with opened(db) as newsroom:
        newsroom.store.vacuum()


COMMANDS = (backup, restore, purge, vacuum)
