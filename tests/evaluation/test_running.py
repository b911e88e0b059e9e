import contextlib
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from sample_topics import TOPICS

from evaluation import references, runner, summaries, systems
from evaluation.leaning import Said
from evaluation.references import Topic
from evaluation.rouge import get_tokenizer
from evaluation.runner import OutOfTimeError, Plan, Systems, run, within
from evaluation.summaries import Origin, Running
from summarizer.errors import InputError, UnknownNameError
from summarizer.models import Briefing

PLAN = Plan(("lead", "lead-round-robin", "random", "newsfold"), 30)


@pytest.fixture
def topics(topics_file: Path) -> Sequence[Topic]:
    return references.read_topics(topics_file).items


@pytest.fixture
def storm(topics: Sequence[Topic]) -> systems.Case:
    return systems.make_ready(topics[0], 30, get_tokenizer("rouge-score"))


def texts(said: Sequence[Said]) -> list[str]:
    return [each.text[:14] for each in said]


def test_lead_takes_the_first_article_then_the_second(storm: systems.Case) -> None:
    # 15 + 9 words; the next three sentences (7, 13, 9) do not fit, and the last (3) takes their place.
    assert texts(systems.lead(storm)) == ["A storm closed", "Mayor Ada Lund", "Nobody was hur"]


def test_round_robin_takes_every_first_sentence_then_every_second(storm: systems.Case) -> None:
    # 15 + 13 words, and nothing else fits into 30.
    assert texts(systems.lead_round_robin(storm)) == ["A storm closed", "Eleven ferries"]


@pytest.mark.parametrize("name", [*systems.NAMES, systems.TAKEAWAY_ORACLE])
def test_no_system_goes_over_the_budget(storm: systems.Case, name: str) -> None:
    told = systems.get_system(name)(storm)
    said = told.sentences if isinstance(told, Briefing) else told
    assert sum(len(sentence.text.split()) for sentence in said) <= 30


def test_a_random_draw_is_the_same_each_time_and_its_own_for_each_topic(topics: Sequence[Topic]) -> None:
    ready = [systems.make_ready(topic, 1000, str.split) for topic in (*topics, *topics)]
    drawn = [texts(systems.at_random(case)) for case in ready]
    assert drawn[:2] == drawn[2:]
    assert drawn[0] != [sentence.text[:14] for sentence in ready[0].pool]


def test_the_oracle_takes_what_adds_most_to_recall(storm: systems.Case) -> None:
    # "eleven ferries stayed in port" is in the second article; nothing else adds a bigram of the reference
    # but "the harbour of Brevik" of the first.
    assert texts(systems.rouge2_oracle(storm)) == ["A storm closed", "Eleven ferries"]


def test_an_unknown_system_lists_the_known() -> None:
    with pytest.raises(UnknownNameError, match="newsfold, lead, lead-round-robin"):
        systems.get_system("gpt")


def test_a_system_without_parts_is_the_library_s_briefing_without_them(storm: systems.Case) -> None:
    from summarizer import service

    name = "newsfold:no-coverage+no-openers"
    [told] = service.brief(storm.articles, words=30, one_event=True, summarizer=name)
    assert systems.get_system(name)(storm) == told.briefing
    with pytest.raises(UnknownNameError, match="newsfold:no-lexrank"):
        systems.get_system("newsfold:no-sense")


def test_newsfold_is_the_library_s_own_briefing(storm: systems.Case) -> None:
    from summarizer import service

    (told,) = service.brief(storm.articles, words=30, one_event=True)
    assert [s.text for s in told.briefing.sentences] == [s.text for s in systems.newsfold(storm).sentences]  # type: ignore[union-attr]


def test_work_that_takes_too_long_is_stopped_even_if_it_swallows_exceptions() -> None:
    def stubborn() -> None:
        while True:
            with contextlib.suppress(Exception):  # what some libraries do
                time.sleep(5)

    began = time.monotonic()
    with pytest.raises(OutOfTimeError):
        within(0.2, stubborn)
    assert time.monotonic() - began < 3


def with_lead(lead: systems.System, code: str | None = None) -> Systems:
    """All systems as they are, but for the one called lead."""
    return Systems(lambda name: lead if name == "lead" else systems.get_system(name), code)


def test_a_system_over_its_seconds_is_not_run_and_never_zero(topics: Sequence[Topic]) -> None:
    def slow(case: systems.Case) -> Sequence[Said]:
        time.sleep(5)
        return systems.lead(case)

    plan = Plan(("lead", "random"), 30, seconds_per_topic=0.2)
    found = summaries.measure(
        references.Found(tuple(topics)),
        plan,
        origin=Origin("t", ""),
        baseline="random",
        running=Running(named=with_lead(slow)),
    )
    value = summaries.report_value(found)
    lead, random = value["systems"]
    assert (lead["not_run"], random["not_run"]) == (2, 0)
    assert lead["figures"]["rouge1_f"]["mean"] is None
    assert lead["versus"]["rouge1_f"]["topics"] == 0
    assert {"system": "lead", "topic": "storm", "why": "more than 0.2 s"} in value["not_run"]


def test_a_system_that_breaks_scores_zero_and_is_named(topics: Sequence[Topic]) -> None:
    def broken(_case: systems.Case) -> Sequence[Said]:
        raise ZeroDivisionError("no words")

    found = summaries.measure(
        references.Found(tuple(topics)),
        Plan(("lead",), 30),
        origin=Origin("t", ""),
        running=Running(named=with_lead(broken)),
    )
    value = summaries.report_value(found)
    assert found.fell_short
    assert value["systems"][0]["figures"]["rouge1_f"]["mean"] == 0.0
    assert value["failed"][0] == {"system": "lead", "topic": "storm", "why": "ZeroDivisionError: no words"}


def test_a_killed_run_goes_on_where_it_was(topics: Sequence[Topic], tmp_path: Path) -> None:
    whole = list(run(topics, PLAN))
    killed = run(topics, PLAN, keep=tmp_path)
    next(killed)
    killed.close()
    done: list[str] = []

    def counted(case: systems.Case) -> Sequence[Said]:
        done.append(case.id)
        return systems.lead(case)

    assert list(run(topics, PLAN, keep=tmp_path, named=with_lead(counted))) == whole
    assert done == ["strike"]
    assert not (tmp_path / runner.RESUME_FILE).exists()


def test_a_result_cut_short_by_a_kill_is_measured_again(topics: Sequence[Topic], tmp_path: Path) -> None:
    killed = run(topics, PLAN, keep=tmp_path)
    next(killed)
    killed.close()
    kept = tmp_path / runner.RESUME_FILE
    kept.write_text(kept.read_text(encoding="utf-8")[:-40], encoding="utf-8")
    assert list(run(topics, PLAN, keep=tmp_path)) == list(run(topics, PLAN))


@pytest.mark.parametrize("change", [{"words": 20}, {"references": "best"}, {"seconds_per_topic": 9.0}])
def test_a_result_of_another_plan_is_never_used(
    topics: Sequence[Topic], tmp_path: Path, change: dict[str, object]
) -> None:
    killed = run(topics, PLAN, keep=tmp_path)
    next(killed)
    killed.close()
    other = Plan(PLAN.systems, **({"words": 30} | change))  # type: ignore[arg-type]
    assert list(run(topics, other, keep=tmp_path)) == list(run(topics, other))


def test_a_result_of_other_code_is_never_used(topics: Sequence[Topic], tmp_path: Path) -> None:
    killed = run(topics, PLAN, keep=tmp_path)
    next(killed)
    killed.close()
    silent = with_lead(lambda _case: (), "other code")
    (storm, _) = run(topics, PLAN, keep=tmp_path, named=silent)
    assert storm.measured["lead"].sentences == ()


def test_a_document_that_cannot_be_read_is_named_and_the_others_are_used(
    write_lines: Callable[..., Path],
) -> None:
    bad = {**TOPICS[0], "documents": [{"id": "x", "text": 3}, *TOPICS[0]["documents"]]}
    found = references.read_topics(write_lines("t.jsonl", [bad]))
    (outcome,) = run(found.items, PLAN)
    assert "topic 'storm', document 1" in outcome.rejected[0].place
    assert outcome.measured["lead"].sentences


def test_predictions_are_written_as_promised(topics: Sequence[Topic], tmp_path: Path) -> None:
    plan = Plan(("lead", "sumy:luhn"), 30)
    found = summaries.measure(
        references.Found(tuple(topics)), plan, origin=Origin("t", ""), running=Running(keep=tmp_path / "out")
    )
    summaries.write_predictions(found, tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["lead.jsonl", "sumy-luhn.jsonl"]
    rows = [
        json.loads(line)
        for line in (tmp_path / "out" / "lead.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [list(row) for row in rows] == [["id", "sentences"]] * 2


def test_a_baseline_that_is_not_run_is_refused() -> None:
    with pytest.raises(InputError, match="'lexrank' is not among the systems"):
        summaries.choose_baseline("lexrank", ("lead",))
