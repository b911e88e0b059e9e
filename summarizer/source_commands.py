"""The command of ``newsfold`` that shows publishers."""

import click

from summarizer.store_commands import opened
from summarizer.terminal import as_json, setting_option, write


@click.command()
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def sources(db: str, format: str) -> None:  # noqa: A002
    """List the publishers of stored articles, with originals, reprints and learnt page furniture.

    Furniture is learnt by newsfold regroup: paragraphs that recur word for word in unrelated articles of a source.
    """
    from summarizer.rendering.publishers import source_text, source_value  # noqa: PLC0415

    with opened(db) as newsroom:
        newsroom.group_all()
        listed = newsroom.sources()
        with newsroom.store.reading() as on:
            learnt = on.furniture()
    for name, originals, reprints in listed:
        found = [(one.text, one.texts) for one in learnt if one.source == name]
        if format == "text":
            write(source_text(name, originals, reprints, found))
        else:
            write(as_json(source_value(name, originals, reprints, found)) + "\n")


COMMANDS = (sources,)
