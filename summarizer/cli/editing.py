"""The commands of ``newsfold`` that change events: by hand, and by learning from what is stored."""

from collections.abc import Sequence
from typing import Literal

import click

from summarizer.cli.stores import events
from summarizer.cli.terminal import as_json, opened, setting_option, write


@events.command()
@click.argument("event")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def split(event: str, articles: tuple[str, ...], db: str, format: str) -> None:  # noqa: A002
    """Make each ARTICLE leave EVENT: together they are an event of their own from then on."""
    _edit("split", event, articles, db, format)


@events.command()
@click.argument("event")
@click.argument("others", nargs=-1, required=True, metavar="EVENT...")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def merge(event: str, others: tuple[str, ...], db: str, format: str) -> None:  # noqa: A002
    """Make several EVENTs one; the oldest lends its id, the others lead to it."""
    _edit("merge", event, others, db, format)


@events.command()
@click.argument("event")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def pin(event: str, articles: tuple[str, ...], db: str, format: str) -> None:  # noqa: A002
    """Move each ARTICLE into EVENT, or hold it there."""
    _edit("pin", event, articles, db, format)


@click.command()
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def regroup(db: str, format: str) -> None:  # noqa: A002
    """Learn which words are common from the stored articles, group all anew, and say what that changed."""
    from summarizer.rendering.lines import regrouped_text, regrouped_values

    with opened(db) as newsroom:
        newsroom.group_all()
        found = newsroom.regroup()
    given = (found.version, found.before, found.after, found.shifts)
    if format == "text":
        write(regrouped_text(*given))
    else:
        write("".join(as_json(value) + "\n" for value in regrouped_values(*given)))


COMMANDS = (regroup,)


def _edit(
    edit: Literal["split", "merge", "pin"],
    event: str,
    named: Sequence[str],
    db: str,
    form: str,
) -> None:
    with opened(db) as newsroom:
        newsroom.group_all()
        found = getattr(newsroom, edit)(event, named).events
    for id_, count in found:
        value = {"id": id_, "articles": count}
        write((as_json(value) if form == "jsonl" else f"{id_}  {count} article(s)") + "\n")
