"""The commands that run systems on topics: ``summaries``, ``takeaways``, ``end-to-end``, ``changes``, ``order``."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from evaluation.commands.options import (
    ANY,
    FILE,
    FOLDER,
    Command,
    as_json,
    cli,
    cores,
    format_option,
    packaged,
    project_folder,
    references_option,
    tokenizer_option,
    warn,
    write,
)


def running_options(words: int) -> Callable[[Command], Command]:
    """The options of commands that run systems on topics."""
    limit = (
        "Seconds after which a system is stopped on a topic and reported as not run there; 0 for no limit."
    )
    options = (
        click.option(
            "--words", type=click.IntRange(1), default=words, show_default=True, help="The word budget."
        ),
        click.option("--systems", metavar="NAME,…", help="What to run; all that there are when left out."),
        click.option("--baseline", metavar="NAME", help="Compare with it; lexrank where that is run."),
        tokenizer_option,
        references_option,
        click.option(
            "--seconds-per-topic", type=click.FloatRange(0), default=60.0, show_default=True, help=limit
        ),
        click.option("--jobs", type=click.IntRange(1), help="Processes; one a core when left out."),
        click.option("--output", type=FOLDER, help="Write predictions, report.json and report.html there."),
    )

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


@cli.command()
@click.argument("topics", type=ANY, required=False)
@click.option(
    "--candidates",
    multiple=True,
    metavar="NAME=FILE",
    help='Score these summaries too ({"id", "sentences"} or {"id", "summary"} a line); or those that a function '
    "gives, as NAME=MODULE:FUNCTION. May be given again.",
)
@running_options(75)
@format_option("text", "json", "html")
@click.pass_context
def summaries(
    context: click.Context, /, topics: Path | None, candidates: tuple[str, ...], form: str, **options: Any
) -> None:
    """Run systems on TOPICS at one word budget and score them with ROUGE; without TOPICS on a sample that ships.

    TOPICS are JSON Lines, or Multi-News, WCEP, CNN/DailyMail, CSV, DUC or TAC as they come: docs/evaluation-data.md.
    """
    from evaluation import candidates as library  # numpy
    from evaluation import comparison, systems

    named = library.named_candidates(candidates)
    names = _systems(options["systems"], comparison.BESIDE if named else systems.NAMES)
    dataset = comparison.read(topics or packaged("sample_topics.jsonl"))
    warn((*dataset.topics.rejected, *dataset.topics.noted))
    settings = comparison.Settings(
        options["words"],
        options["tokenizer"],
        options["references"],
        options["seconds_per_topic"],
        options["baseline"],
    )
    sets = comparison.candidate_sets(named, dataset.topics, settings)
    warn(problem for each in sets for problem in each.problems)
    compared = comparison.run(dataset, names, sets, settings, _running(options))
    warn(each for outcome in compared.measurement.outcomes for each in outcome.rejected)
    _show(compared.measurement, form, options["output"], compared.report)
    context.exit(int(compared.measurement.fell_short))


@cli.command()
@click.argument("paths", nargs=-1, type=ANY, metavar="[PATH]...")
@running_options(60)
@format_option("text", "json", "html")
@click.pass_context
def takeaways(context: click.Context, /, paths: tuple[Path, ...], form: str, **options: Any) -> None:
    """Which reference takeaways each event's briefing covers, and by which sentence (seeds/ by default)."""
    from evaluation import corpus, systems  # numpy
    from evaluation.summaries import Origin
    from evaluation.summaries import report_value as summary_report

    paths = paths or (project_folder("seeds"),)
    articles = corpus.read_corpus(paths)
    topics = corpus.topics(articles)
    if not topics.items:
        warn(topics.rejected)
        raise click.UsageError(
            "no event has reference takeaways; see docs/evaluation-data.md for the formats"
        )
    names = (*systems.NAMES, systems.TAKEAWAY_ORACLE)
    measurement = _measure(topics, Origin(_title(paths), corpus.digest(paths)), names, options)
    _show(measurement, form, options["output"], summary_report(measurement), details=True)
    context.exit(int(measurement.fell_short))


@cli.command(name="end-to-end")
@click.argument("path", type=ANY, required=False)
@running_options(60)
@format_option("text", "json")
@click.pass_context
def end_to_end(context: click.Context, /, path: Path | None, form: str, **options: Any) -> None:
    """Briefings on predicted events beside briefings on gold events, and the loss between them.

    PATH is a folder in the format of seeds/ (the default), or topics as for `summaries`, whose articles are
    all grouped together.
    """
    from evaluation import end_to_end as library  # numpy
    from evaluation import text_tables  # numpy and scipy

    path = path or project_folder("seeds")
    options["systems"] = options["systems"] or "newsfold"
    gold, predicted, origin = library.both(path)
    measured = [
        _measure(found, origin, ("newsfold",), options | {"baseline": None, "output": None})
        for found in (gold, predicted)
    ]
    value = library.report_value(*measured)
    write(as_json(value) if form == "json" else text_tables.render_end_to_end(value))
    if options["output"]:
        library.write(value, measured[1], options["output"])
    context.exit(int(any(each.fell_short for each in measured)))


def _title(paths: Sequence[Path]) -> str:
    return ", ".join(path.resolve().name for path in paths)


def _measure(topics: Any, origin: Any, default: Sequence[str], options: dict[str, Any]) -> Any:
    """Run what the options ask for, with progress and warnings."""
    from evaluation import summaries as library  # numpy
    from evaluation.runner import Plan

    warn((*topics.rejected, *topics.noted))
    names = _systems(options["systems"], default)
    tokenizer = library.tokenizer_for(options["tokenizer"], topics.items)
    plan = Plan(names, options["words"], tokenizer, options["references"], options["seconds_per_topic"])
    measurement = library.measure(
        topics,
        plan,
        origin=origin,
        baseline=library.choose_baseline(options["baseline"], names),
        running=_running(options),
    )
    warn(each for outcome in measurement.outcomes for each in outcome.rejected)
    return measurement


def _running(options: dict[str, Any]) -> Any:
    """How the options want a run to go."""
    from evaluation import summaries as library

    return library.Running(options["jobs"] or cores(), options["output"], library.watch)


def _systems(asked: str | None, default: Sequence[str]) -> tuple[str, ...]:
    from evaluation import systems

    if asked is None:
        return tuple(default)
    names = tuple(dict.fromkeys(name.strip() for name in asked.split(",") if name.strip()))
    for name in names:
        systems.get_system(name)
    if not names:
        raise click.UsageError(f"--systems names none; known are {', '.join(systems.NAMES)}")
    return names


def _show(
    measurement: Any, form: str, output: Path | None, value: dict[str, Any], *, details: bool = False
) -> None:
    from evaluation import summaries as library
    from evaluation import text_tables  # numpy and scipy

    if details:
        value = value | {"events": library.details(measurement)}
    page = _page(measurement, value) if output or form == "html" else ""
    if output:
        library.write_predictions(measurement, output)
        library.write_json(output / "report.json", value)
        library.write_text(output / "report.html", page)
    if form == "html":
        write(page)
    elif form == "json":
        write(as_json(value))
    else:
        write(text_tables.render_takeaways(value) if details else text_tables.render_summaries(value))


def _page(measurement: Any, value: dict[str, Any]) -> str:
    from evaluation import report  # reads the plotting library's script

    return report.render_summaries(measurement, value)


@cli.command()
@click.argument("topics", type=FILE)
@click.option("--words", type=click.IntRange(1), default=50, show_default=True, help="The word budget.")
@click.option(
    "--days", "reach", type=click.IntRange(1), default=3, show_default=True, help="Days before, at most."
)
@click.option(
    "--every", type=click.IntRange(1), default=1, show_default=True, help="Take one day in so many."
)
@click.option("--jobs", type=click.IntRange(1), help="Processes; one a core when left out.")
@format_option("text", "json")
def changes(topics: Path, jobs: int | None, form: str, **options: int) -> None:
    """Hold new-facts briefings of the days of an affair against plain ones, by ROUGE-2 recall.

    TOPICS are as for `summaries`, their ids `affair-YYYY-MM-DD`, each told in the articles and references of its day.
    """
    from evaluation import novelty as library  # numpy and scipy

    value = library.measure(topics, jobs=jobs or cores(), **options)
    write(as_json(value) if form == "json" else library.render(value))


@cli.command()
@click.argument("topics", type=FILE)
@click.option("--words", type=click.IntRange(1), default=120, show_default=True, help="The word budget.")
@click.option(
    "--every", type=click.IntRange(1), default=1, show_default=True, help="Take one topic in so many."
)
@click.option("--jobs", type=click.IntRange(1), help="Processes; one a core when left out.")
@format_option("text", "json")
def order(topics: Path, jobs: int | None, form: str, **options: int) -> None:
    """Hold the order in which briefings tell against that of the references, and against that by article.

    TOPICS are as for `summaries`.
    """
    from evaluation import order as library  # numpy and scipy

    value = library.measure(topics, jobs=jobs or cores(), **options)
    write(as_json(value) if form == "json" else library.render(value))
