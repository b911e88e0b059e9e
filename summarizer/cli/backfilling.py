"""The command of ``newsfold`` that takes in many articles at once, on all cores or on several machines."""

import os
import sys
from typing import Any

import click

from summarizer.cli.opening import opened
from summarizer.cli.stores import exit_code
from summarizer.cli.terminal import progress, setting_option, write


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@setting_option("families")
@setting_option("db")
@click.option(
    "--scheduler",
    default=lambda: f"processes:{os.cpu_count() or 1}",
    envvar="NEWSFOLD_SCHEDULER",
    show_default="processes:N, one for each core",
    help="Who reads: processes:N of this machine, or dask://HOST:PORT, the workers of a Dask scheduler.",
)
@setting_option("format", type=click.Choice(["text", "jsonl"]))
@click.pass_context
def backfill(context: click.Context, /, files: tuple[str, ...], scheduler: str, **options: Any) -> None:
    """Store and group many articles: FILEs and folders are read in parts, by several processes at once.

    The events are the same as those of `ingest`. A line of the ledger is written when its article is on disk;
    stopped halfway, the same command goes on. Workers of Dask read the files themselves, under the same paths.
    """
    from summarizer.inputs.parts import split_files
    from summarizer.parallel import open_spread
    from summarizer.rendering.lines import ledger_line, ledger_totals

    form, counts = options["format"], dict[str, int]()
    parts = list(split_files(files))
    with opened(options["db"], options["families"]) as newsroom, open_spread(scheduler) as spread:
        for line in progress(newsroom.backfill(parts, spread), "taking in", "articles"):
            counts[line.outcome] = counts.get(line.outcome, 0) + 1
            write(ledger_line(line, form))
            sys.stdout.flush()
    if form == "text":
        write(ledger_totals(counts))
    context.exit(exit_code(counts))


COMMANDS = (backfill,)
