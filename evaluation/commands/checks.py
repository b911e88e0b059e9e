"""The commands ``slices``, ``faults``, ``facts``, ``gate`` and ``calibrate``: checks of promises and of quality."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from evaluation.commands.options import (
    ANY,
    FILE,
    FOLDER,
    as_json,
    cli,
    format_option,
    packaged,
    project_folder,
    warn,
    write,
)


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

    read = references.read_topics(topics)
    warn(read.rejected)
    if not read.items:
        raise click.UsageError(f"no topic could be read in {str(topics)!r}; give topics as JSON Lines")
    checked = library.check(read.items, words)
    text = library.render(checked)
    write(as_json(asdict(checked)) if form == "json" else "\n".join(map(harmless, text.splitlines())) + "\n")
    context.exit(int(bool(checked.faults) or bool(read.rejected)))


@cli.command()
@click.argument("topics", type=ANY, required=False)
@click.option(
    "--words", type=click.IntRange(1), default=75, show_default=True, help="The word budget of a briefing."
)
@click.option(
    "--labels", type=FILE, help="Check the detectors on these briefings that an editor read instead."
)
@click.option("--data", type=FOLDER, help="The folder that holds the sets that the labels are of.")
@click.option(
    "--week",
    type=FOLDER,
    multiple=True,
    help="Check the detectors on this made week instead; may be repeated.",
)
@format_option("text", "json", "jsonl")
@click.pass_context
def faults(context: click.Context, /, topics: Path | None, form: str, **options: Any) -> None:
    """Brief each of TOPICS and list what a strict reader would mark.

    Kinds: dangling, furniture, torn, twice, headline, stale, support_false, label_false; docs/evaluation.md says how
    often each is right.
    """
    from evaluation import datasets, fault_weeks
    from evaluation import fault_check as library

    if options["labels"]:
        if options["data"] is None:
            raise click.UsageError("--labels needs --data, the folder that holds the sets that were read")
        value = library.measure(options["labels"], options["data"])
        write(as_json(value) if form == "json" else library.render_measure(value))
        return
    if options["week"]:
        value = fault_weeks.measure(options["week"])
        write(as_json(value) if form == "json" else library.render_measure(value))
        return
    read = datasets.read_dataset(topics or packaged("sample_topics.jsonl")).topics
    warn((*read.rejected, *read.noted))
    value = library.check(read.items, options["words"])
    if form == "jsonl":
        write(library.as_lines(value))
    else:
        write(as_json(value) if form == "json" else library.render(value))
    context.exit(int(bool(read.rejected)))


@cli.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--predicted", type=FILE, help="Score these briefings (JSON Lines of `newsfold brief`) instead of ours."
)
@format_option("text", "json")
def facts(folder: Path, predicted: Path | None, form: str) -> None:
    """Hold briefings against a made week whose facts are known: up to date, complete, honest about sources.

    FOLDER holds articles.jsonl, events.jsonl and facts.jsonl; docs/evaluation-data.md has the format.
    """
    from evaluation import facts as library

    week = library.read_week(folder)
    briefings = [row[1] for row in _rows(predicted)] if predicted else library.brief(folder)
    value = library.score(week, briefings)
    write(as_json(value) if form == "json" else library.render(value))


def _rows(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """The rows of a file.

    Raises:
        UnreadableError: a line is no JSON object.
    """
    from evaluation.references import rows
    from summarizer.errors import UnreadableError

    read = []
    for row in rows(path):
        if isinstance(row, UnreadableError):
            raise row
        read.append(row)
    return read


@cli.command()
@click.option(
    "--raise", "raise_", is_flag=True, help="Raise each floor to the score, where the score is higher."
)
@click.option("--lower", is_flag=True, help="Lower floors to the scores, where those are lower, and say so.")
@click.option("--floors", type=click.Path(dir_okay=False, path_type=Path), help="The file of floors.")
@click.option(
    "--corpus", type=click.Path(exists=True, file_okay=False, path_type=Path), help="seeds/ by default."
)
@click.pass_context
def gate(
    context: click.Context, /, raise_: bool, lower: bool, floors: Path | None, corpus: Path | None
) -> None:
    """Fail when a score on seeds/ is below its floor."""
    from evaluation import gate as library  # numpy and scipy

    found = library.check(corpus or project_folder("seeds"), floors or library.FLOORS)
    told, fell_short = library.decide(found, raise_=raise_, lower=lower)
    write(told)
    context.exit(int(fell_short))


@cli.command()
@click.argument("judgements", type=FILE, nargs=-1, required=True)
@click.option(
    "--write", "target", type=click.Path(dir_okay=False, path_type=Path), help="Write the model there."
)
@format_option("text", "json")
def calibrate(judgements: tuple[Path, ...], target: Path | None, form: str) -> None:
    """Fit the takeaway scorer on people's JUDGEMENTS of single content units, and check it, beside ROUGE.

    Each file is a set, a document a line: {"id", "reference", "units", "systems": {name: {"summary", "present"}}}.
    Figures are of models that had not seen the document.
    """
    from evaluation import calibration as library  # numpy and scipy
    from evaluation import text_tables  # numpy and scipy

    value = library.calibrate(library.read_documents(judgements))
    if target:
        library.write_model(value["model"], target)
    write(as_json(value) if form == "json" else text_tables.render_calibration(value))
