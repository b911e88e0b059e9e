"""The commands that work on files without a store: ``newsfold brief`` and ``newsfold group``."""

import datetime
import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.terminal import as_json, progress, setting_option, warn, write
from summarizer.errors import NothingToBriefError

if TYPE_CHECKING:
    from summarizer.explanations import Trace
    from summarizer.models import Article, Briefing
    from summarizer.reading.records import Outcome

# New objects between two collections: a briefing of ten articles makes some 200,000 that stay.  # not tuned
OBJECTS = 200_000


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@setting_option("words")
@setting_option("key_points")
@setting_option("summarizer")
@setting_option("families")
@setting_option("format", type=click.Choice(["text", "markdown", "html", "json", "jsonl"]))
@click.option("--one-event", is_flag=True, help="Treat all articles as one event, without grouping.")
@click.option("--explain", is_flag=True, help="Also say why each sentence was chosen.")
@click.pass_context
def brief(context: click.Context, /, paths: tuple[str, ...], format: str, **options: Any) -> None:  # noqa: A002
    """Make one briefing for each event in the articles under PATH.

    PATH is a file (.txt, .html, .json, .jsonl, .xml, .rss, .atom, each also .gz), a folder, or - for JSON Lines
    on standard input.
    """
    _collect_rarely(context)
    from summarizer import service
    from summarizer.explanations import Trace
    from summarizer.ranking.lexrank import is_own
    from summarizer.ranking.summarizers import get_summarizer

    explain, families = options["explain"], options.pop("families")
    if explain and not is_own(options["summarizer"]):
        raise click.UsageError("--explain shows how newsfold chooses; leave --summarizer out")
    get_summarizer(options["summarizer"])
    articles, fell_short = _read(paths, families)
    briefings: list[Briefing] = []
    traces: list[Trace] = []
    for briefing in progress(service.brief(articles, **options), "briefing", "events"):
        if isinstance(briefing.briefing, NothingToBriefError):
            fell_short = True
            warn(str(briefing.briefing))
        else:
            briefings.append(briefing.briefing)
            traces.append(briefing.trace if explain else Trace())
    write(_briefings_as(format, briefings, traces))
    context.exit(2 if not briefings else int(fell_short))


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@setting_option("families")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
@click.option("--explain", is_flag=True, help="Also say why each article is in its event.")
@click.pass_context
def group(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    families: str,
    format: str,  # noqa: A002
    explain: bool,
) -> None:
    """Group the articles under PATH into events, the most reported first."""
    _collect_rarely(context)
    from summarizer import service
    from summarizer.rendering.lines import render_events
    from summarizer.rendering.shapes import GroupedEvent, reason_value

    articles, fell_short = _read(paths, families)
    grouping = service.group(articles)
    reasons = service.reasons(grouping) if explain else {}
    if format == "text":
        write(render_events(grouping.events, reasons))
    else:
        for event in grouping.events:
            why = {"why": [reason_value(reasons[article]) for article in event.articles]} if explain else {}
            write(as_json(GroupedEvent.of(event).dump() | why) + "\n")
    context.exit(int(fell_short))


COMMANDS = (brief, group)


def _collect_rarely(context: click.Context) -> None:
    """Until the command ends look for garbage rarely: what it makes is modules, patterns and results, which stay.

    By Python's own 700 objects a fresh process that tells ten articles spends 8 % of its CPU on looking.
    """
    context.call_on_close(partial(gc.set_threshold, *gc.get_threshold()))
    gc.set_threshold(OBJECTS)


def _read(paths: Sequence[str], families: str) -> tuple[list["Article"], bool]:
    """The articles under ``paths``, and whether something was rejected; each rejection is one warning line."""
    from summarizer.errors import UnreadableError
    from summarizer.families import read_families
    from summarizer.inputs import read_paths
    from summarizer.reading.records import PassedOver

    known = read_families(families)
    articles, rejected = [], False
    for item in _up_to_now(read_paths(paths, sys.stdin.buffer)):
        if isinstance(item, UnreadableError):
            rejected = True
            warn(str(item))
        elif isinstance(item, PassedOver):
            if item.kind != "same":
                warn(f"{item.place}: {item.reason}")
        else:
            articles.append(known.place(item))
    if not articles:
        raise click.UsageError(
            "no article could be read; give texts, pages, JSON or feeds, or a folder of them"
        )
    return articles, rejected


def _up_to_now(outcomes: Iterable["Outcome"]) -> Iterator["Outcome"]:
    """The outcomes of reading, with an error in place of each article that is dated in the future."""
    from summarizer.errors import UnreadableError
    from summarizer.models import Article
    from summarizer.reading.dates import as_of

    now = datetime.datetime.now(datetime.UTC)
    for item in outcomes:
        if not isinstance(item, Article):
            yield item
            continue
        try:
            article, fault = as_of(item, now, item.id)
        except UnreadableError as error:
            yield error
            continue
        if fault:
            warn(f"{item.id}: {fault}")
        yield article


def _briefings_as(form: str, briefings: Sequence["Briefing"], traces: Sequence["Trace"]) -> str:
    if form in {"json", "jsonl"}:
        from summarizer.rendering.shapes import BriefingShape, trace_value

        values = [
            BriefingShape.of(briefing).dump() | (trace_value(trace) if trace.choices else {})
            for briefing, trace in zip(briefings, traces, strict=True)
        ]
        if form == "json":
            return as_json({"briefings": values}) + "\n"
        return "".join(as_json(value) + "\n" for value in values)
    from summarizer.rendering.briefings import render_briefings

    return render_briefings(briefings, form, traces)
