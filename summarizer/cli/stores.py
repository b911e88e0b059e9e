"""The commands that fill a store (ingest, backfill) and show what is in it (events, event, digest and so on)."""

import datetime
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.terminal import as_json, opened, progress, setting_option, warn, write
from summarizer.errors import MovedError, ParameterError

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom
    from summarizer.reading.records import EachLine


MOST_READERS = 2  # beside the writing process, which needs longer for an article than a reader does
LISTED = 100  # events on a page when all are listed


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--again", is_flag=True, help="Read again what was rejected before, besides PATH.")
@setting_option("families")
@setting_option("db")
@setting_option("private_addresses", type=click.Choice(["refuse", "allow"]))
@setting_option("format", type=click.Choice(["text", "jsonl"]))
@click.pass_context
def ingest(  # noqa: PLR0913, PLR0917 - what can be set
    context: click.Context,
    /,
    paths: tuple[str, ...],
    again: bool,
    families: str,
    db: str,
    private_addresses: str,
    format: str,  # noqa: A002
) -> None:
    """Store the articles under PATH and group them; the ledger shows the outcome for each.

    PATH is a file, a folder, - for JSON Lines on standard input, or the http(s) address of a page, a feed or JSON.
    JSON Lines of a MiB and more are read by other processes, where there are other cores.

    A ledger line is written when its article is on disk. After an interruption, run the same command again to continue.
    """
    from summarizer.inputs import read_arrivals
    from summarizer.parallel import open_processes
    from summarizer.reading.records import PassedOver
    from summarizer.rendering.lines import ledger_line, ledger_totals

    if not paths and not again:
        raise click.UsageError("give PATH..., or --again for what was rejected before")
    counts: dict[str, int] = {}

    def read(paths: Sequence[str], each: "EachLine") -> Iterator[Any]:
        arrivals = read_arrivals(paths, sys.stdin.buffer, private=private_addresses == "allow", each=each)
        for place, outcome in progress(arrivals, "reading", "articles"):
            if not place and isinstance(outcome, PassedOver):
                warn(f"{outcome.place}: {outcome.reason}")
            else:
                yield place, outcome

    readers = min(MOST_READERS, (os.cpu_count() or 1) - 1)
    with opened(db, families, is_new=True) as newsroom, open_processes(readers) as spread:
        rejected = newsroom.rejected_inputs() if again else []
        named = [*paths, *(name for name in rejected if name not in paths)]
        for line in newsroom.ingest(read(named, newsroom.lines_elsewhere(spread))):
            counts[line.outcome] = counts.get(line.outcome, 0) + 1
            write(ledger_line(line, format))
            sys.stdout.flush()
        _group(newsroom)
    if format == "text":
        write(ledger_totals(counts))
    context.exit(exit_code(counts))


@click.group(invoke_without_command=True)
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
@click.pass_context
def events(context: click.Context, /, db: str, format: str) -> None:  # noqa: A002
    """List the stored events, the latest first; split, merge and pin change them by hand."""
    if context.invoked_subcommand is None:
        _list_events(db, format)


def _list_events(db: str, form: str) -> None:
    from summarizer.rendering.lines import event_line, event_value
    from summarizer.storage.listings import sort_key
    from summarizer.storage.stored import EventQuery

    after = None
    with opened(db) as newsroom:
        while page := newsroom.events(EventQuery(limit=LISTED, after=after)):
            for stored, articles in page:
                write(event_line(stored) if form == "text" else as_json(event_value(stored, articles)) + "\n")
            after = sort_key(page[-1][0], "latest")


@click.command()
@click.argument("id")
@setting_option("db")
@setting_option("words")
@setting_option("key_points")
@setting_option("format", type=click.Choice(["text", "markdown", "html", "json"]))
def event(id: str, db: str, words: int, key_points: int, format: str) -> None:  # noqa: A002
    """Show the briefing of the event of that ID."""
    from summarizer.rendering.briefings import render_briefings

    with opened(db) as newsroom:
        newsroom.relate_all()
        try:
            briefing = newsroom.briefing(id, words, key_points)
        except MovedError as moved:
            warn(str(moved))
            briefing = newsroom.briefing(moved.to, words, key_points)
    write(
        as_json(briefing.dump()) + "\n"
        if format == "json"
        else render_briefings([briefing.briefing()], format)
    )


@click.command()
@click.argument("id")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "json"]))
def article(id: str, db: str, format: str) -> None:  # noqa: A002
    """Show the article of that ID, and the event that it is in."""
    from summarizer.rendering.lines import article_text, article_value

    with opened(db) as newsroom:
        stored = newsroom.article(id)
    write(as_json(article_value(stored)) + "\n" if format == "json" else article_text(stored))


@click.command()
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "json"]))
def status(db: str, format: str) -> None:  # noqa: A002
    """Say what the store holds: the figures that /metrics has, too."""
    from summarizer.newsroom.upkeep import figures

    with opened(db) as newsroom:
        latest = newsroom.latest_day("UTC")
        shown = {
            "store": newsroom.store.url,
            **figures(newsroom),
            "latest_day": latest.isoformat() if latest else None,
        }
    write(
        as_json(shown) + "\n"
        if format == "json"
        else "".join(f"{name}: {what}\n" for name, what in shown.items())
    )


@click.command()
@setting_option("date", metavar="YYYY-MM-DD|today|yesterday|latest")
@setting_option("tz")
@setting_option("limit")
@setting_option("min_sources")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "markdown", "html", "json"]))
def digest(date: str, tz: str, limit: int, min_sources: int, db: str, format: str) -> None:  # noqa: A002, PLR0913, PLR0917
    """Show the digest of a day: its events with what is new in each, those with the most reports first."""
    from summarizer.newsroom.editions import DigestView, day_of
    from summarizer.rendering.briefings import render_digest

    with opened(db) as newsroom:
        _group(newsroom)
        day = _day(date, tz, newsroom)
        view = DigestView(day, tz, limit, min_sources)
        value = newsroom.digest(view)
        if view.is_skipped:
            warn(f"{tz} skipped {day}; only reports dated with that day and no time belong to it")
        if not value.events and not value.left_out:
            latest = newsroom.latest_day(tz)
            warn(f"there is no news on {day} in {tz}; the latest day with news is {latest or 'none'}")
    write(as_json(value.dump()) + "\n" if format == "json" else render_digest(day_of(value), format))


@click.command()
@setting_option("db")
def export(db: str) -> None:
    """Write all stored articles as JSON Lines that ``newsfold ingest`` reads back."""
    from summarizer.rendering.lines import exported_value

    with opened(db) as newsroom:
        for stored in newsroom.export():
            write(as_json(exported_value(stored)) + "\n")
        edits = newsroom.edits()
    if count := len(edits.together) + len(edits.apart):
        warn(f"manual decisions about events ({count}) stay in this store; an export holds only articles")


@click.command()
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def sources(db: str, format: str) -> None:  # noqa: A002
    """List the publishers of stored articles, with originals, reprints and learnt page furniture.

    Furniture is learnt by newsfold regroup: paragraphs that recur word for word in unrelated articles of a source.
    """
    from summarizer.rendering.lines import source_text, source_value

    with opened(db) as newsroom:
        newsroom.group_all()
        listed = newsroom.sources()
        learnt = newsroom.furniture()
    for name, originals, reprints in listed:
        furniture = [(one.text, one.texts) for one in learnt if one.source == name]
        if format == "text":
            write(source_text(name, originals, reprints, furniture))
        else:
            write(as_json(source_value(name, originals, reprints, furniture)) + "\n")


def _group(newsroom: "Newsroom") -> None:
    """Group the waiting articles; briefings are made when they are first asked for."""
    waiting = newsroom.count_pending()
    for _ in progress(_grouped(newsroom), "grouping", "articles", waiting):
        pass


def _grouped(newsroom: "Newsroom") -> Iterator[int]:
    while done := newsroom.group_pending():
        yield from range(done)


def exit_code(counts: dict[str, int]) -> int:
    """The exit code: 2 when nothing could be read, 1 when something was rejected."""
    rejected = counts.get("rejected", 0)
    return 2 if sum(counts.values()) == rejected else int(bool(rejected))


def _day(date: str, tz: str, newsroom: "Newsroom") -> datetime.date:
    """The day that ``--date`` names in a zone; without it today's."""
    today = newsroom.today(tz)
    if date == "latest":
        return newsroom.latest_day(tz) or today
    named = {"": 0, "today": 0, "yesterday": 1}
    if date in named:
        return today - datetime.timedelta(days=named[date])
    try:
        return datetime.datetime.strptime(date, "%Y-%m-%d").replace(tzinfo=datetime.UTC).date()
    except ValueError:
        remedy = "give one such as 2025-04-08, or today, yesterday or latest (the last day with news)"
        raise ParameterError("--date", f"{date!r} is not a day; {remedy}") from None


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@setting_option("families")
@setting_option("db")
@click.option(
    "--scheduler",
    default=lambda: f"processes:{os.cpu_count() or 1}",
    envvar="NEWSFOLD_SCHEDULER",
    show_default="processes:N, one for each core",
    help="What reads the files: processes:N on this machine, or dask://HOST:PORT, a Dask scheduler's workers.",
)
@setting_option("format", type=click.Choice(["text", "jsonl"]))
@click.pass_context
def backfill(context: click.Context, /, files: tuple[str, ...], scheduler: str, **options: Any) -> None:
    """Store and group many articles: FILEs and folders are read in parts, by several processes at once.

    The events are the same as those of `ingest`. A ledger line is written when its article is on disk. After an
    interruption, run the same command again to continue. Dask workers read the files under the same paths.
    """
    from summarizer.inputs.articles import split_files
    from summarizer.parallel import open_spread
    from summarizer.rendering.lines import ledger_line, ledger_totals

    form, counts = options["format"], dict[str, int]()
    parts = list(split_files(files))
    with (
        opened(options["db"], options["families"], is_new=True) as newsroom,
        open_spread(scheduler) as spread,
    ):
        for line in progress(newsroom.backfill(parts, spread), "taking in", "articles"):
            counts[line.outcome] = counts.get(line.outcome, 0) + 1
            write(ledger_line(line, form))
            sys.stdout.flush()
    if form == "text":
        write(ledger_totals(counts))
    context.exit(exit_code(counts))


COMMANDS = (ingest, events, event, article, sources, status, digest, export, backfill)
