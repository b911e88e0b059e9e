"""The commands that edit events (split, merge, pin, regroup) and maintain a store (backup, purge, verify and so on)."""

import datetime
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from summarizer.cli.stores import events
from summarizer.cli.terminal import as_json, opened, progress, setting_option, warn, write
from summarizer.errors import InputError, ParameterError, UnreadableError

if TYPE_CHECKING:
    from summarizer.models import Article
    from summarizer.newsroom.verification import Verified


# Commands that change events, by hand or by learning from stored articles.


@events.command()
@click.argument("event")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def split(event: str, articles: tuple[str, ...], db: str, format: str) -> None:  # noqa: A002
    """Move the ARTICLEs out of EVENT into a new event of their own."""
    _edit("split", event, articles, db, format)


@events.command()
@click.argument("event")
@click.argument("others", nargs=-1, required=True, metavar="EVENT...")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def merge(event: str, others: tuple[str, ...], db: str, format: str) -> None:  # noqa: A002
    """Merge EVENTs into one; it keeps the id of the oldest, and the other ids redirect to it."""
    _edit("merge", event, others, db, format)


@events.command()
@click.argument("event")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def pin(event: str, articles: tuple[str, ...], db: str, format: str) -> None:  # noqa: A002
    """Move the ARTICLEs into EVENT, or keep them there."""
    _edit("pin", event, articles, db, format)


@click.command()
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def regroup(db: str, format: str) -> None:  # noqa: A002
    """Learn word frequencies and page furniture from all stored articles, regroup, and show what changed."""
    from summarizer.rendering.lines import regrouped_text, regrouped_values

    with opened(db) as newsroom:
        newsroom.group_all()
        found = newsroom.regroup()
    given = (found.version, found.before, found.after, found.shifts)
    if format == "text":
        write(regrouped_text(*given))
    else:
        write("".join(as_json(value) + "\n" for value in regrouped_values(*given)))


def _edit(
    edit: Literal["split", "merge", "pin"],
    event: str,
    named: Sequence[str],
    db: str,
    form: str,
) -> None:
    from summarizer.rendering.text import counted

    with opened(db) as newsroom:
        newsroom.group_all()
        found = getattr(newsroom, edit)(event, named).events
    for id_, count in found:
        value = {"id": id_, "articles": count}
        write((as_json(value) if form == "jsonl" else f"{id_}  {counted(count, 'article')}") + "\n")


# Commands that maintain a store: backups, deleting old articles, checking citations.


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@setting_option("db")
def backup(file: Path, db: str) -> None:
    """Copy the store to FILE, even while a server uses it; FILE appears only when it is complete."""
    from summarizer.newsroom import upkeep

    size = upkeep.backup(db, file)
    warn(f"{file}: {size} bytes, checked")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Replace a store that exists already.")
@setting_option("db")
def restore(file: Path, replace: bool, db: str) -> None:
    """Replace the store by the copy FILE; no server may have the store open."""
    from summarizer.newsroom import upkeep
    from summarizer.rendering.text import counted

    upkeep.restore(file, db, replace=replace)
    with opened(db, is_new=True) as newsroom:
        counts = newsroom.counts()
    warn(f"restored: {counted(counts['articles'], 'article')}, {counted(counts['events'], 'event')}")


@click.command()
@click.option(
    "--before", required=True, metavar="YYYY-MM-DD", help="Delete articles published before this day."
)
@setting_option("db")
def purge(before: str, db: str) -> None:
    """Delete old articles; editions stay, without their words."""
    from summarizer.newsroom import upkeep
    from summarizer.rendering.text import counted

    try:
        day = datetime.date.fromisoformat(before)
    except ValueError:
        raise ParameterError("--before", f"{before!r} is not a day; give one such as 2025-04-08") from None
    with opened(db) as newsroom:
        gone = sum(1 for _ in progress(upkeep.purge(newsroom, day), "forgetting", "articles"))
    warn(f"{counted(gone, 'article')} forgotten")


@click.command()
@setting_option("db")
def vacuum(db: str) -> None:
    """Return the space of deleted content to the system; nobody can write meanwhile."""
    with opened(db) as newsroom:
        newsroom.store.vacuum()


@click.command()
@click.argument("briefings", nargs=-1, metavar="[BRIEFINGS]...", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--articles", multiple=True, metavar="PATH", help="The articles that BRIEFINGS cite; may be repeated."
)
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "json"]))
@click.pass_context
def verify(
    context: click.Context,
    /,
    briefings: tuple[str, ...],
    articles: tuple[str, ...],
    db: str,
    format: str,  # noqa: A002
) -> None:
    """Check every citation, and the support of every key point, against the articles.

    Without BRIEFINGS, checks those of the store and its editions. BRIEFINGS are files of JSON or JSON Lines from
    `brief`, `event`, `digest` or the HTTP service; they are checked against the articles under --articles.
    """
    from summarizer.rendering.lines import verified_text

    if bool(briefings) != bool(articles):
        raise InputError("BRIEFINGS and --articles go together: newsfold verify FILE --articles FOLDER")
    if briefings:
        verified = _verify_files(briefings, articles)
    else:
        with opened(db) as newsroom:
            verified = newsroom.verify()
    if format == "json":
        failed = [{"in": place, **cited} for place, cited in verified.failed]
        write(
            as_json({"citations": verified.citations, "failed": failed, "altered": verified.altered}) + "\n"
        )
    else:
        write(verified_text(verified.citations, verified.failed, verified.altered))
    context.exit(0 if verified.holds else 1)


COMMANDS = (regroup, backup, restore, purge, vacuum, verify)


def _verify_files(briefings: tuple[str, ...], paths: tuple[str, ...]) -> "Verified":
    from summarizer.newsroom.verification import verify_told

    found = verify_told(_values_in(briefings), _articles(paths))
    if not found.citations:
        raise InputError(f"{briefings[0]!r} cites nothing; give briefings as JSON or JSON Lines")
    return found


def _articles(paths: tuple[str, ...]) -> dict[str, "Article"]:
    from summarizer.inputs import read_paths
    from summarizer.reading.records import PassedOver

    articles: dict[str, Article] = {}
    for read in read_paths(paths, sys.stdin.buffer):
        if isinstance(read, UnreadableError | PassedOver):
            warn(f"{read.place}: {read.reason}")
        else:
            articles[read.id] = read
    return articles


def _values_in(paths: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The JSON values of each file with their places: one value, or one on each line."""
    for path in paths:
        text = Path(path).read_bytes().decode("utf-8-sig", "replace")
        try:
            yield path, {"told": json.loads(text)}
        except (ValueError, RecursionError):
            for number, line in enumerate(text.split("\n"), start=1):
                if line.strip():
                    yield f"{path} line {number}", {"told": _parsed(line, f"{path} line {number}")}


def _parsed(line: str, place: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise UnreadableError(place, "is no JSON; give briefings as JSON or JSON Lines") from None
