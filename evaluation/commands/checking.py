"""Commands that check a promise on every item of a set: ``slices``."""

from dataclasses import asdict
from pathlib import Path

import click

from evaluation.commands.options import FILE, as_json, cli, format_option, warn, write


@cli.command()
@click.argument("topics", type=FILE)
@click.option(
    "--words", type=click.IntRange(1), default=75, show_default=True, help="The word budget of a briefing."
)
@format_option("text", "json")
@click.pass_context
def slices(context: click.Context, /, topics: Path, words: int, form: str) -> None:
    """Brief each of TOPICS and check that every quotation is one slice of its article.

    A sentence may be narrowed, but no trim may drop a number or a negation.
    """
    from evaluation import references
    from evaluation import slices as library
    from summarizer.rendering.text import harmless

    found = references.read_topics(topics)
    warn(found.rejected)
    if not found.items:
        raise click.UsageError(f"no topic could be read in {str(topics)!r}; give topics as JSON Lines")
    checked = library.check(found.items, words)
    told = library.render(checked)
    write(as_json(asdict(checked)) if form == "json" else "\n".join(map(harmless, told.splitlines())) + "\n")
    context.exit(int(bool(checked.faults) or bool(found.rejected)))
