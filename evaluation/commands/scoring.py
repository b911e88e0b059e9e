"""The commands that score existing outputs or labels: ``rouge``, ``grouping``, ``reading``, ``support``."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from evaluation.commands.options import (
    FILE,
    FOLDER,
    as_json,
    cli,
    format_option,
    references_option,
    tokenizer_option,
    warn,
    write,
)

if TYPE_CHECKING:
    from evaluation.support import Half


@cli.command()
@click.argument("candidates", nargs=-1, required=True, metavar="[NAME=]CANDIDATES...")
@click.argument("references_file", type=FILE, metavar="REFERENCES")
@click.option("--words", type=click.IntRange(1), help="Cut each candidate after so many words.")
@click.option(
    "--baseline", metavar="NAME", help="Of several files compare with this one; the first by default."
)
@tokenizer_option
@references_option
@format_option("text", "json", "jsonl")
@click.pass_context
def rouge(
    context: click.Context,
    /,
    candidates: tuple[str, ...],
    references_file: Path,
    form: str,
    baseline: str | None,
    **way: Any,
) -> None:
    """ROUGE-1, -2, -L, -Lsum and -SU4 of CANDIDATES against REFERENCES, all JSON Lines joined by id.

    A candidate is {"id", "sentences": […]} or {"id", "summary": "…"}; a reference {"id", "references": […]},
    each a text or a list of takeaways. A file of topics serves as REFERENCES.
    """
    from evaluation import rouge_files as library
    from evaluation import text_tables  # numpy and scipy
    from evaluation.candidates import named_files

    files = named_files(candidates, beside_ours=False)
    value, problems = library.score_files(files, references_file, library.Way(**way), baseline)
    warn(problems)
    systems = value.get("systems", [value])
    if form == "jsonl":
        write("".join(library.line(i, s.get("name")) for s in systems for i in s["items"]))
        context.exit(int(value["fell_short"]))
    for system in systems:
        system.pop("items")
    write(as_json(value) if form == "json" else text_tables.render_rouge(value))
    context.exit(int(value["fell_short"]))


@cli.command()
@click.argument("articles", type=FILE)
@click.option(
    "--predicted", type=FILE, help='Score this file ({"id", "articles"} a line) instead of our grouping.'
)
@click.option("--output", type=FOLDER, help="Write events.jsonl, report.json and report.html there.")
@format_option("text", "json", "html")
@click.pass_context
def grouping(
    context: click.Context, /, articles: Path, predicted: Path | None, output: Path | None, form: str
) -> None:
    """Group ARTICLES (JSON Lines) and compare with the gold labels in their field `event`."""
    from evaluation import grouping_report as library  # numpy and scipy
    from evaluation import text_tables  # numpy and scipy

    value, events, problems = library.run(articles, predicted)
    warn(problems)
    page = ""
    if output or form == "html":
        from evaluation import report  # reads the plotting library's script

        page = report.render_grouping(value)
    if output:
        library.write(value, events, page, output)
    if form == "html":
        write(page)
    else:
        write(as_json(value) if form == "json" else text_tables.render_grouping(value))
    context.exit(int(bool(problems)))


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option("text", "json", "jsonl")
@click.pass_context
def reading(context: click.Context, /, paths: tuple[str, ...], form: str) -> None:
    """Show what reading kept of each article and what it set aside and why, and check every offset."""
    from evaluation import reading as library

    shown, problems, passed = library.run(paths)
    warn((*problems, *passed))
    if not shown:
        raise click.UsageError(
            "no article could be read; give texts, pages, JSON or feeds, or a folder of them"
        )
    if form == "jsonl":
        write("".join(library.line(each) for each in shown))
    else:
        write(as_json({"articles": shown}) if form == "json" else library.render(shown))
    context.exit(int(bool(problems) or any(each["wrong"] for each in shown)))


@cli.command()
@click.argument("labels", type=FILE)
@click.option(
    "--data", type=FOLDER, required=True, help="The folder that holds the sets that the labels are of."
)
@click.option(
    "--half",
    type=click.Choice(["all", "open", "held-out"]),
    default="all",
    show_default=True,
    help="The odd lines, which the scorer was fitted on, or the even ones.",
)
@click.option(
    "--in-events",
    is_flag=True,
    help="Judge each pair as a briefing of its event does, not the two sentences alone.",
)
@format_option("text", "json")
def support(labels: Path, data: Path, half: "Half", form: str, *, in_events: bool) -> None:
    """Precision and recall of the support scorer on LABELS (evaluation/support_labels.jsonl)."""
    from evaluation import support as library

    pairs = library.read_labels(labels, half)
    if in_events:
        value = library.measure_scores(library.score(pairs, data), library.threshold())
    else:
        value = library.measure(library.resolve(pairs, data))
    write(as_json(value) if form == "json" else library.render(value))
