"""Writes the HTML page of a run, which needs no network: tables, intervals, plots, topics beside references.

The plots are drawn in the reader's browser by plotly.js (MIT), which the Python package ``plotly`` ships:
it stands whole in the page (4.7 MB), so the page opens from disk for ever. Everything that was measured is
JSON in script elements that no browser runs; a topic's is parsed when it is asked for, so thousands of
topics stay quick. All text reaches the page as text, never as markup, and a content security policy forbids
the page to load anything.
"""

import functools
import html
import importlib.resources
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from evaluation.measures import Measured
from evaluation.references import Topic
from evaluation.summaries import Measurement
from evaluation.tables import OF_WHOLE, columns, number

_ASSETS = importlib.resources.files("evaluation") / "assets"
#: How far the fault detectors agree with a reader of briefings that were not used to make them: the output of
#: ``faults --labels evaluation/fault_labels_held_out.jsonl --format json``.
_AGREEMENT = importlib.resources.files("evaluation") / "fault_agreement.json"
#: The same for the detectors measured on made-up weeks: the output of ``faults --week … --format json`` for three.
_ON_WEEKS = importlib.resources.files("evaluation") / "fault_agreement_weeks.json"
#: Figures that the page shows topic by topic.
BY_TOPIC = (
    "rouge1_f",
    "rouge2_r",
    "rouge2_f",
    "rougeLsum_f",
    "rougeSU4_f",
    "coverage",
    "hits",
    "words",
    "redundancy",
)


def render_summaries(measurement: Measurement, value: Mapping[str, Any]) -> str:
    """The page of a run of systems on topics.

    Args:
        measurement: the run.
        value: what ``report.json`` holds of it.
    """
    plan = measurement.plan
    shown = {key: each for key, each in value.items() if key != "events"}
    blocks = {
        "data": {"kind": "summaries", "report": shown},
        "agreement": {
            "read": json.loads(_AGREEMENT.read_text(encoding="utf-8")),
            "weeks": json.loads(_ON_WEEKS.read_text(encoding="utf-8")),
        },
        "scores": {
            "topics": [topic.id for topic in measurement.topics],
            "systems": {
                name: _scores([o.measured[name] for o in measurement.outcomes]) for name in plan.systems
            },
        },
    }
    topics = (
        _topic(topic, {name: outcome.measured[name] for name in plan.systems})
        for topic, outcome in zip(measurement.topics, measurement.outcomes, strict=True)
    )
    return _page(f"{measurement.title}, {plan.words} words", blocks, topics)


def render_grouping(value: Mapping[str, Any]) -> str:
    """The page of a comparison of events; ``value`` is what ``report.json`` holds."""
    return _page(f"Events of {value['set']['name']}", {"data": {"kind": "grouping", "report": value}}, ())


def _scores(measured: Sequence[Measured]) -> dict[str, list[float | None]]:
    held = columns(measured)
    return {name: [number(round(float(x), 4)) for x in held[name]] for name in BY_TOPIC if name in held}


def _topic(topic: Topic, measured: Mapping[str, Measured]) -> dict[str, Any]:
    """One topic; systems choose from the same sentences, so each sentence is written once."""
    pool = list(dict.fromkeys(sentence for each in measured.values() for sentence in each.sentences))
    where = {sentence: n for n, sentence in enumerate(pool)}
    return {
        "id": topic.id,
        "pool": pool,
        "references": [
            {"lines": reference.lines, "listed": reference.listed} for reference in topic.references
        ],
        "systems": {
            name: {
                "status": each.status,
                "why": each.why,
                "sentences": [where[sentence] for sentence in each.sentences],
                "openers": [n for n, unresolved in enumerate(each.openers) if unresolved],
                "faults": [[at, kind, why] for kind, at, why in each.faults if kind not in OF_WHOLE],
                "whole": [[at, kind, why] for kind, at, why in each.faults if kind in OF_WHOLE],
                "judged": each.judged,
            }
            for name, each in measured.items()
        },
    }


def _page(title: str, blocks: Mapping[str, object], topics: Iterable[object]) -> str:
    parts = {
        "TITLE": html.escape(title),
        "STYLE": _asset("report.css"),
        "PLOTLY": _plotly(),
        "SCRIPT": "\n".join(_asset(name) for name in ("elements.js", "plots.js", "topics.js", "report.js")),
        "BLOCKS": "\n".join(
            [
                *(_block(name, value) for name, value in blocks.items()),
                *(_block(f"topic-{n}", value) for n, value in enumerate(topics)),
            ]
        ),
    }
    page = _asset("report.html")
    # Split the template before filling it: a text that contains the name of a gap must not be filled.
    pieces = page.split("%%")
    return "".join(parts[piece] if n % 2 else piece for n, piece in enumerate(pieces))


def _block(name: str, value: object) -> str:
    return f'<script type="application/json" id="{name}">{embedded(value)}</script>'


def embedded(value: object) -> str:
    r"""JSON that can stand inside a script element: nothing in it can end the element or begin a comment.

    >>> embedded("</script>")
    '"\\u003c/script\\u003e"'
    """
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        told = told.replace(character, f"\\u{ord(character):04x}")
    return told


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


@functools.cache
def _plotly() -> str:
    """plotly.js as the package ships it; nothing in it may end the script element that holds it."""
    script = importlib.resources.files("plotly") / "package_data" / "plotly.min.js"
    return script.read_text(encoding="utf-8").replace("</script", "<\\/script")
