import html.parser
import json
import re
from pathlib import Path

import pytest
from sample_topics import make_topic

from evaluation import references, report, summaries
from evaluation.faults import KINDS
from evaluation.runner import Plan
from evaluation.summaries import Origin

HOSTILE = '</script><script>alert(1)</script><!-- <img src=x onerror="alert(2)"> %%BLOCKS%% \u2028 &amp;'


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "t.jsonl"
    topic = make_topic(
        HOSTILE, [f"Ferries sail {HOSTILE} on Monday. Nobody was hurt."], [[f"Ferries {HOSTILE}"], "x"]
    )
    path.write_text(json.dumps(topic) + "\n", encoding="utf-8")
    found = references.read_topics(path)
    measured = summaries.measure(found, Plan(("lead", "newsfold"), 40), origin=Origin(HOSTILE, "0" * 64))
    return report.render_summaries(measured, summaries.report_value(measured))


class Elements(html.parser.HTMLParser):
    """The elements of a page with their attributes, and the text of its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.inside: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = dict(attrs).get("id") if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[self.inside] = self.texts.get(self.inside, "") + data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser calls it so
        self.inside = None


@pytest.fixture(scope="module")
def elements(page: str) -> Elements:
    parser = Elements()
    parser.feed(page)
    return parser


def test_hostile_text_adds_no_element(elements: Elements) -> None:
    tags = [tag for tag, _ in elements.tags]
    assert "img" not in tags
    # data, agreement, scores, one topic; plotly and the page's own script.
    assert tags.count("script") == 6


def test_hostile_text_comes_back_as_it_was(elements: Elements) -> None:
    topic = json.loads(elements.texts["topic-0"])
    assert topic["id"] == HOSTILE
    assert HOSTILE in topic["references"][0]["lines"][0]


def test_the_page_loads_nothing(elements: Elements, page: str) -> None:
    sources = [
        value
        for _, attributes in elements.tags
        for key, value in attributes.items()
        if key in ("src", "href")
    ]
    assert sources == ["data:,"]
    policies = [attributes["content"] for tag, attributes in elements.tags if "http-equiv" in attributes]
    assert "default-src 'none'" in str(policies[0])
    own = "".join(
        (Path(report.__file__).parent / "assets" / n).read_text("utf-8") for n in ("report.js", "elements.js")
    )
    assert not re.search(r"innerHTML|insertAdjacentHTML|document\.write|fetch\(|import\(", own)
    assert "plotly.js" in page


def test_a_topic_writes_each_sentence_once(elements: Elements) -> None:
    topic = json.loads(elements.texts["topic-0"])
    assert len(topic["pool"]) == len(set(topic["pool"]))
    assert topic["systems"]["lead"]["sentences"] == list(range(len(topic["pool"])))


def test_every_figure_of_a_table_is_explained() -> None:
    script = (Path(report.__file__).parent / "assets" / "report.js").read_text("utf-8")
    block = script[script.index("const MEANING = {") : script.index("const PARTS")]
    explained = set(re.findall(r"^  (\w+): \[", block, re.MULTILINE))
    names = script[script.index("const NAMES = {") : script.index("};")]
    for figure in re.findall(r"(\w+): \"", names):
        assert any(figure == root or figure.startswith(f"{root}_") for root in explained), figure


def test_a_topic_carries_what_a_reader_would_mark(elements: Elements) -> None:
    systems = json.loads(elements.texts["topic-0"])["systems"]
    assert all({"sentences", "faults", "judged"} <= set(each) for each in systems.values())


def test_the_page_says_how_far_each_detector_of_faults_agrees_with_a_reader(elements: Elements) -> None:
    agreement = json.loads(elements.texts["agreement"])
    kinds = agreement["read"]["kinds"] | agreement["weeks"]["kinds"]
    for kind in KINDS:
        counts = kinds[kind]
        assert counts["precision"] == round(counts["right"] / (counts["right"] + counts["wrong"]), 4)
        assert counts["recall"] == round(counts["right"] / (counts["right"] + counts["missed"]), 4)
