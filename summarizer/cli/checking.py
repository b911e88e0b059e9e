"""The command of ``newsfold`` that checks what was said against the articles."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.opening import opened
from summarizer.cli.terminal import as_json, setting_option, warn, write
from summarizer.errors import InputError, UnreadableError

if TYPE_CHECKING:
    from summarizer.models import Article
    from summarizer.newsroom.verification import Verified


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

    Without BRIEFINGS those of the store, its editions too. BRIEFINGS are files of JSON or JSON Lines, as `brief`,
    `event` and `digest` write them or the HTTP service answers, checked against the articles under --articles.
    """
    from summarizer.rendering.lines import verified_text

    if bool(briefings) != bool(articles):
        raise InputError("BRIEFINGS and --articles go together: newsfold verify FILE --articles FOLDER")
    if briefings:
        found = _verify_files(briefings, articles)
    else:
        with opened(db) as newsroom:
            found = newsroom.verify()
    if format == "json":
        failed = [{"in": place, **cited} for place, cited in found.failed]
        write(as_json({"citations": found.citations, "failed": failed, "altered": found.altered}) + "\n")
    else:
        write(verified_text(found.citations, found.failed, found.altered))
    context.exit(0 if found.holds else 1)


COMMANDS = (verify,)


def _verify_files(briefings: tuple[str, ...], paths: tuple[str, ...]) -> "Verified":
    from summarizer.newsroom.verification import verify_told

    found = verify_told(_told(briefings), _articles(paths))
    if not found.citations:
        raise InputError(f"{briefings[0]!r} cites nothing; give briefings as JSON or JSON Lines")
    return found


def _articles(paths: tuple[str, ...]) -> dict[str, "Article"]:
    from summarizer.inputs import read_paths
    from summarizer.reading.records import PassedOver

    found: dict[str, Article] = {}
    for read in read_paths(paths, sys.stdin.buffer):
        if isinstance(read, UnreadableError | PassedOver):
            warn(f"{read.place}: {read.reason}")
        else:
            found[read.id] = read
    return found


def _told(paths: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What each file holds, with its place: one JSON value, or one a line."""
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
