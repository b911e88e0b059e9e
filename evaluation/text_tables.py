"""Renders reports as text for a terminal: aligned columns, no colour, the same bytes everywhere."""

from collections.abc import Mapping, Sequence
from typing import Any

from evaluation.tables import OF_WHOLE
from summarizer.rendering.text import harmless

_HEADS = {
    "rouge1_r": "R-1 r",
    "rouge1_f": "R-1 f",
    "rouge2_r": "R-2 r",
    "rouge2_f": "R-2 f",
    "rougeLsum_r": "R-Lsum r",
    "rougeLsum_f": "R-Lsum f",
    "rougeSU4_r": "R-SU4 r",
    "rougeSU4_f": "R-SU4 f",
    "words": "words",
    "oracle_rouge2_r": "oracle r",
    "oracle_rouge2_f": "oracle f",
    "redundancy": "repeats",
    "openers": "openers",
}


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Columns under each other, the first to the left and the rest to the right."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(w) if n else cell.ljust(w) for n, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def decimal(value: float | None, places: int = 4) -> str:
    """A figure as tables print it.

    >>> decimal(0.17314), decimal(-0.002), decimal(None)
    ('.1731', '-.0020', '–')
    """
    if value is None:
        return "–"
    return f"{value:.{places}f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.{places}f}"


def render_summaries(report: Mapping[str, Any]) -> str:
    """The figures of ``summaries``, best ROUGE-2 F1 first."""
    systems = sorted(report["systems"], key=lambda each: -(_mean(each, "rouge2_f") or 0.0))
    of = report["set"]
    title = f"{of['name']}: {of['topics']:,} topics, at most {report['words']} words, {_digest(of)}"
    parts = [title, report["signatures"]["rouge2_f"], "", aligned([_head(), *map(_row, systems)])]
    parts += ["", _marks(systems)]
    if report["baseline"]:
        parts += ["", *_versus(systems, report["baseline"])]
    return "\n".join([*parts, *notices(report)]) + "\n"


def _marks(systems: Sequence[Mapping[str, Any]]) -> str:
    """What a reader would mark, in shares of the sentences."""
    kinds = ("faultless", "dangling", "furniture", "torn", "twice", "stale")
    rows = [["shares of sentences", *kinds]]
    rows += [[s["name"], *(decimal(_mean(s, kind), 3) for kind in kinds)] for s in systems]
    whole = [s for s in systems if any(kind in s["figures"] for kind in OF_WHOLE)]
    told = [["shares of headlines and key points", *OF_WHOLE]]
    told += [[s["name"], *(decimal(_mean(s, kind), 3) for kind in OF_WHOLE)] for s in whole]
    return "\n\n".join([aligned(rows), *([aligned(told)] if whole else [])])


def _digest(of: Mapping[str, Any]) -> str:
    return f"SHA-256 {of['sha256'][:12]}…"


def _head() -> list[str]:
    return ["system", *_HEADS.values()]


def _row(system: Mapping[str, Any]) -> list[str]:
    return [system["name"], *(decimal(_mean(system, key), 1 if key == "words" else 4) for key in _HEADS)]


def _mean(system: Mapping[str, Any], key: str) -> float | None:
    value: float | None = system["figures"].get(key, {}).get("mean")
    return value


def _versus(systems: Sequence[Mapping[str, Any]], baseline: str) -> list[str]:
    rows = [["R-2 F1, 95 % interval", "", f"minus {baseline}", "", "p", "p (Holm)"]]
    for system in systems:
        own = system["figures"].get("rouge2_f")
        if own is None:
            continue
        row = [system["name"], _interval(own)]
        other = system["versus"].get("rouge2_f")
        if other is None:
            rows.append([*row[:1], f"{decimal(own['mean'])} {row[1]}", "", "", "", ""])
            continue
        figures = [decimal(other["mean"]), _interval(other), decimal(other["p"]), decimal(other["p_holm"])]
        rows.append([system["name"], f"{decimal(own['mean'])} {row[1]}", *figures])
    return [aligned(rows)]


def _interval(value: Mapping[str, Any]) -> str:
    return f"[{decimal(value['low'])}, {decimal(value['high'])}]"


def render_takeaways(report: Mapping[str, Any]) -> str:
    """The figures of ``takeaways``, and each event with what our briefing covers and what it misses."""
    head = ["system", "coverage", "hits", "precision", "F1", "R-1 f", "R-2 f", "R-Lsum f", "words", "openers"]
    keys = ["coverage", "hits", "takeaway_precision", "takeaway_f1", "rouge1_f", "rouge2_f", "rougeLsum_f"]
    systems = sorted(report["systems"], key=lambda each: -(_mean(each, "coverage") or 0.0))
    rows = [
        [
            s["name"],
            *(decimal(_mean(s, k)) for k in keys),
            decimal(_mean(s, "words"), 1),
            decimal(_mean(s, "openers")),
        ]
        for s in systems
    ]
    of = report["set"]
    title = (
        f"{of['name']}: {of['topics']:,} event(s), {of['references']} lists, at most {report['words']} words"
    )
    shown = systems[0]["name"] if all(s["name"] != "newsfold" for s in systems) else "newsfold"
    covered = [line for event in report["events"] for line in _event(event, shown)]
    parts = [
        title,
        f"{report['takeaway_scorer']}; {report['signatures']['rouge2_f']}",
        "",
        aligned([head, *rows]),
    ]
    return "\n".join([*parts, *notices(report), "", f"What {shown} covers", *covered]) + "\n"


def _event(event: Mapping[str, Any], system: str) -> list[str]:
    judged = event["systems"][system]
    lines = ["", harmless(event["id"])]
    lines += [f"  [{n}] {harmless(sentence)}" for n, sentence in enumerate(judged["sentences"], start=1)]
    for number, takeaways in enumerate(judged["lists"], start=1):
        lines.append(f"  list {number}")
        for each in takeaways:
            mark = "hit   " if each["hit"] else "missed"
            where = "" if each["sentence"] is None else f" [{each['sentence'] + 1}]"
            lines.append(f"    {mark} {decimal(each['score'], 2)} {harmless(each['takeaway'])}{where}")
    return lines


def render_end_to_end(report: Mapping[str, Any]) -> str:
    """Each figure on gold events, on predicted ones, and the loss."""
    of = report["set"]
    rows = [["system", "figure", "gold events", "predicted", "loss", "95 % interval"]]
    for name, figures in report["systems"].items():
        for figure, three in figures.items():
            means = [decimal(three[key]["mean"]) for key in ("gold", "predicted", "loss")]
            rows.append([name, figure, *means, _interval(three["loss"])])
    title = f"{of['name']}: {of['topics']:,} event(s), {report['same_articles']:,} of them found exactly"
    return "\n".join([title, "", aligned(rows)]) + "\n"


def render_rouge(report: Mapping[str, Any]) -> str:
    """ROUGE of candidates in one file or several."""
    of = report["set"]
    parts = [f"{of['name']}: {of['topics']:,} topics", report["signatures"]["rouge2_f"]]
    for system in report.get("systems", [report]):
        figures = system["figures"]
        rows = [[system.get("name", ""), "precision", "recall", "F1", "F1, 95 % interval"]]
        for metric in sorted({key.rpartition("_")[0] for key in figures if "_" in key}):
            means = [decimal(figures[f"{metric}_{part}"]["mean"]) for part in "prf"]
            rows.append([metric, *means, _interval(figures[f"{metric}_f"])])
        counts = f"missing {system['missing']}, empty {system['empty']}, over budget {system['over_budget']}"
        parts += ["", aligned(rows), f"{decimal(figures['words']['mean'], 1)} words; {counts}"]
    if "baseline" in report:
        parts += ["", *_versus(report["systems"], report["baseline"])]
    return "\n".join(parts) + "\n"


def render_grouping(report: Mapping[str, Any]) -> str:
    """The figures of ``grouping``, and the worst merges and splits."""
    of, both = report["set"], (report["all"], report["two_or_more"])
    rows = [["", "all events", "", "events of two or more", ""]]
    rows += [[key, *_two(both, key)] for key in report["all"]["figures"]]
    rows += [
        [key.replace("_", " "), str(both[0][key]), "", str(both[1][key]), ""]
        for key in ("articles", "gold_events", "predicted_events", "gold_single", "predicted_single")
    ]
    title = f"{of['name']}: {of['articles']:,} articles, {of['gold_events']:,} gold events, {_digest(of)}"
    parts = [title, "", aligned(rows)]
    for key, words in (("merges", "Worst merges"), ("splits", "Worst splits")):
        parts += ["", words, *(_mistake(each) for each in report[key])]
    return "\n".join(parts) + "\n"


def _two(both: Sequence[Mapping[str, Any]], key: str) -> list[str]:
    cells = []
    for each in both:
        value = each["figures"].get(key, {"mean": None, "low": None, "high": None})
        cells += [decimal(value["mean"]), _interval(value) if value["low"] is not None else ""]
    return cells


def _mistake(each: Mapping[str, Any]) -> str:
    lots = ((each[side], len(each[f"{side}_articles"])) for side in ("one", "other"))
    sides = " | ".join(f"{harmless(event)} ({articles})" for event, articles in lots)
    terms = harmless(", ".join(each["terms"]))
    return f"  {each['pairs']:4} pairs in {harmless(each['within'])}: {sides}: {terms}"


def render_calibration(report: Mapping[str, Any]) -> str:
    """The takeaway scorer beside ROUGE, of models that had not seen the document: units, summaries, systems."""
    name = report["scorer"]
    parts = [f"{name}, each document left out in turn"]
    for title, each in report["sets"].items():
        unit, summary, system = each["unit"], each["summary"], each.get("system", {})
        parts += ["", f"{title}: {each['documents']} documents, {unit['units']:,} units"]
        parts.append(
            f"  area under the curve {decimal(unit['area'])}, of ROUGE-1 recall {decimal(unit['area_rouge1'])}, "
            f"above it {decimal(unit['above_rouge1']['mean'])} {_interval(unit['above_rouge1'])}"
        )
        parts.append(
            f"  calibration error {decimal(unit['calibration_error'])}; hits {decimal(unit['hits'])}, people "
            f"{decimal(unit['people'])}; a hit is right in {decimal(unit['hit_precision'])}, finds "
            f"{decimal(unit['hit_recall'])}"
        )
        rows = [["Kendall's tau-b", "summary level", "", f"{name} above it", "", "system level"]]
        for metric, level in summary["tau"].items():
            above = summary["above"].get(metric)
            more = [decimal(above["mean"]), _interval(above)] if above else ["", ""]
            rows.append(
                [metric, decimal(level["mean"]), _interval(level), *more, decimal(system.get(metric), 3)]
            )
        parts += ["", aligned(rows)]
    same = report["model"] == report["frozen"]
    parts += ["", f"model: {report['model']['weights']}, {'as frozen' if same else 'NOT as frozen'}"]
    return "\n".join(parts) + "\n"


def notices(report: Mapping[str, Any]) -> list[str]:
    """What a reader must know beside the figures: topics not run, broken systems, empty summaries."""
    lines = []
    for key, words in (
        ("not_run", "not run"),
        ("failed", "failed"),
        ("missing", "no summary, scored zero,"),
        ("empty", "empty summary, scored zero,"),
        ("over_budget", "over the budget, cut to whole sentences,"),
    ):
        by_system: dict[str, list[str]] = {}
        for each in report.get(key, ()):
            by_system.setdefault(each["system"], []).append(each["topic"])
        for system, topics in by_system.items():
            shown = ", ".join(topics[:3]) + (", …" if len(topics) > 3 else "")
            lines.append(f"{system}: {words} on {len(topics)} topic(s): {shown}")
    return ["", *lines] if lines else []
