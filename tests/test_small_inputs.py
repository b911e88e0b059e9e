"""Small inputs that people of this trade reported as going wrong, written by somebody who had not seen the program.

Each folder of ``small_inputs`` holds the input and ``check.json``: the command, and what its output must and must not
have. ``before`` are commands run first, and ``partition`` is the events that ``group`` must find. ``told`` and
``not_told`` are words of headline, sentences and key points, ``labels`` words of points and what is said of sources.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from summarizer.cli import cli

INPUTS = Path(__file__).parent / "small_inputs"
WRONG = {
    "a-abandoned-match-fr": "an abandoned match, a ruling on it and its replay share too few words",
    "a-derailment-pl": "six short reports of one accident share too few words",
    "c-gas-leak-ja": "counts of people are not held against each other in Japanese",
    "h-press-release-it": "what a company says of itself is not told from what it reports",
    "21-summary-only-050": "three of one outlet's four pieces on one company are one event",
    "10-market-milk": "two outlets' reports of one auction share too few words beside what all auctions say",
    "s-climbers-found-en": "what is feared is told after the end",
    "s-concerto-adiado-pt": "a plan confirmed is told after it was put off",
    "s-kurs-dreht-de": "five reports of one share fall in pieces, and a mood of the morning is told",
    "s-debut-close-en": "five reports of one share fall in pieces, and a mood of the morning is told",
    "s-merger-done-en": "five reports of one takeover share too few words, and an approval awaited is told",
    "s-votacion-es": "five reports of one vote fall in pieces, and a result expected is told",
    **dict.fromkeys(
        (
            "s-bilan-revu-fr",
            "s-disparue-fr",
            "s-live-kernpunkte-de",
            "s-podejrzany-wolny-pl",
            "s-record-it",
        ),
        "reports of one affair fall in pieces, so that what an earlier one tells is not known to be overtaken",
    ),
    **dict.fromkeys(
        (
            "x-1-maire-fr",
            "x-1-quadro-it",
            "x-1-varg-sv",
            "x-1-gemi-tr",
            "x-1-mina-es",
            "x-3-phare-fr",
            "y-1-apagon-es",
            "y-1-avioneta-pt",
            "y-1-bombe-de",
            "y-1-gijzel-nl",
            "y-1-hamam-tr",
            "y-1-mast-en",
            "y-1-sagen-sv",
            "y-1-stolowka-pl",
            "y-1-tomba-it",
            "y-1-tomme-fr",
            "z-1-autobus-es",
            "z-1-ballena-es",
            "z-1-barrage-fr",
            "z-1-kabel-sv",
            "z-1-pier-en",
            "z-1-rozhledna-cs",
            "z-1-saat-tr",
            "z-1-sluis-nl",
            "z-1-ferret-en",
            "z-1-head-en",
            "z-1-kran-de",
            "z-1-muro-it",
            "z-1-pferde-de",
            "z-1-rzeka-pl",
            "z-1-veleiro-pt",
            "z-1-vitrail-fr",
        ),
        "short reports of one affair share too few words",
    ),
    "x-4-huelga-dias-es": "a count of days on strike is told after a later one",
    "x-4-open-close-en": "a price of the morning is told after the close",
    "x-4-plan-done-nl": "a plan is told after it was carried out, in Dutch",
    "x-4-toll-down-fr": "a count is told after it was corrected downward, in French",
    "x-5-furniture-pl-txt": "prices of a day in Polish are told",
    "x-5-furniture-tr-txt": "a player's label in Turkish is told",
    "x-5-furniture-uk": "a call for monthly gifts in Ukrainian is told",
    "x-4-snow-sv": "a plan is told after it was put off, in Swedish",
    "y-3-coach-en": "a source of a point is named by the count that it gave before",
    "y-3-referendum-fr": "an open vote is told after it was counted, in French",
    "y-3-streik-de": "what a strike would bring is told after it was called off, in German",
    "y-3-sel-tr": 'a count in a noun ("can kaybı") is told after a higher one, in Turkish',
    "z-2-incendios-es": "two reports of one fire in one street share too few words beside two other fires",
    "z-3-evacuees-en": "a count is told after it was corrected downward in other words",
    "z-3-lokomotywa-pl": "charges are told after the accused walked free, in Polish words that share too little",
    "z-4-strappato-it": "a short sentence with a sum in words is told by no rule for short ones, in Italian",
    "z-4-zustimmung-de": "a note beside embedded content is told, and a sentence of six words is not, in German",
    "z-5-brunnen-de": "where two papers print one agency's report nothing is said of sources, in German",
    "z-5-echo-en": "a report that passes on what another outlet says counts as a source of its own",
    "z-5-train-fr": "a second source of a reopening is not sure, in French",
    "z-5-zoo-pl": "a birth is told in other words than those asked for, in Polish",
    "z-5-columna-es": "a column that repeats a report makes its one source unclear, in Spanish",
    "z-5-exclusive-en": "why somebody did it is told in a sentence, and is no point",
    "y-5-opinion-only-en": "where there is nothing but opinion, it is told, and marked as such",
}


def inputs() -> Iterator[Any]:
    for folder in sorted(INPUTS.iterdir()):
        marks = [pytest.mark.xfail(reason=WRONG[folder.name])] if folder.name in WRONG else []
        yield pytest.param(folder, id=folder.name, marks=marks)


def run(arguments: Sequence[str], folder: Path, empty: Path) -> str:
    given = [each.replace("{dir}", str(folder)).replace("{tmp}", str(empty)) for each in arguments]
    return CliRunner().invoke(cli, given).stdout


@pytest.mark.parametrize("folder", list(inputs()))
def test_an_input_that_went_wrong_elsewhere_is_told_rightly(folder: Path, tmp_path: Path) -> None:
    check = json.loads((folder / "check.json").read_text(encoding="utf-8"))
    for before in check.get("before", ()):
        run(before, folder, tmp_path)
    said = run(check["args"], folder, tmp_path)
    assert [each for each in check.get("contains", ()) if each not in said] == [], check["says"]
    assert [each for each in check.get("absent", ()) if each in said] == [], check["says"]
    if "partition" in check:
        events = {frozenset(json.loads(line)["articles"]) for line in said.splitlines()}
        assert events == set(map(frozenset, check["partition"])), check["says"]
    for path, value in check.get("fields", ()):
        assert at(json.loads(said.splitlines()[0]), path.split(".")) == value, check["says"]
    if check.keys() & {"told", "not_told", "labels"}:
        assert_told(json.loads(said.splitlines()[0]), check)


def assert_told(briefing: Mapping[str, Any], check: Mapping[str, Any]) -> None:
    points = [(" ".join(point["text"].split()), point["corroboration"]) for point in briefing["key_points"]]
    parts = [briefing["headline"]["text"], *(sentence["text"] for sentence in briefing["sentences"])]
    text = " | ".join([*(" ".join(part.split()) for part in parts), *(point for point, _ in points)])
    assert [words for words in check.get("told", ()) if words not in text] == [], check["says"]
    assert [words for words in check.get("not_told", ()) if words in text] == [], check["says"]
    for words, label in check.get("labels", ()):
        found = [each for point, each in points if words.casefold() in point.casefold()]
        assert found[:1] == [label], check["says"]


def at(value: Any, path: Sequence[str]) -> Any:
    for name in path:
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value
