import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation import content_units
from evaluation.content_units import FEATURES, judge

FOLDER = Path(__file__).parent


def pairs(half: str) -> list[dict[str, str]]:
    lines = (FOLDER / f"contradicted_{half}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_a_takeaway_said_word_for_word_is_hit_by_that_sentence() -> None:
    sentences = ["Nobody was hurt in Brevik.", "Eleven ferries stayed in port on Monday."]
    (found,) = judge(["Eleven ferries stayed in port"], sentences)
    assert (found.hit, found.sentence, found.against) == (True, 1, "")


def test_a_takeaway_of_which_nothing_is_said_is_missed_by_every_sentence() -> None:
    (found,) = judge(["Bakers in Talmar walked out"], ["Nobody was hurt at sea."])
    assert (found.score, found.sentence, found.hit) == (0.0, None, False)


def test_common_words_alone_do_not_cover_a_takeaway() -> None:
    (found,) = judge(["The talks on the tariff of the bakers begin"], ["It is of the and on a."])
    assert found.score == 0


def test_near_spellings_and_number_words_count() -> None:
    assert judge(["Eleven closings"], ["11 closed ferries"])[0].hit
    near, far = (judge(["Investigators came to Brevik"], [s])[0].score for s in
                 ("The investigation in Brevik began.", "The bakery in Brevik began."))  # fmt: skip
    assert near > far


def test_what_all_takeaways_share_tells_less_than_what_one_has_alone() -> None:
    takeaways = ["Rolf Ennard plays for Brevik", "Rolf Ennard hurt his knee", "Rolf Ennard is 31"]
    alone = judge(takeaways[1:2], ["Rolf Ennard was in town."])[0].score
    assert judge(takeaways, ["Rolf Ennard was in town."])[1].score < alone


PAIRS = [
    pytest.param(pair, id=pair["takeaway"])
    for half in ("open", "sealed", "sealed_again")
    for pair in pairs(half)
]


@pytest.mark.parametrize("pair", PAIRS)
def test_what_a_briefing_contradicts_is_no_hit(pair: dict[str, str]) -> None:
    (found,) = judge([pair["takeaway"]], [pair["briefing"]])
    assert not found.hit


@pytest.mark.parametrize(
    ("takeaway", "said"),
    [
        ("Four people died in the fire at Orvel", "A fire at Orvel killed four people and hurt nine."),
        (
            "The bridge will cost 12 million crowns",
            "The council said the bridge will cost 12,000,000 crowns.",
        ),
        ("The council rejected the tram line", "The tram line was rejected by the council on Thursday."),
        ("A third of the vineyards burned", "The fire burned one third of the vineyards."),
        ("The visitors doubled", "The visitors doubled to 400 a day."),
        ("The loan is 7,500 crowns", "The loan is 7 , 500 crowns."),
        ("Brevik beat Olsund", "Brevik defeated Olsund, who had won the cup."),
        ("Nobody was hurt", "Nobody was hurt, and none of the crew was arrested."),
    ],
)
def test_the_same_figure_otherwise_written_contradicts_nothing(takeaway: str, said: str) -> None:
    assert judge([takeaway], [said])[0].against == ""


def test_a_contradiction_is_told() -> None:
    (found,) = judge(["Four people died"], ["31 people died in the fire."])
    assert found.against == "figure"


def test_coverage_is_to_the_nearest_half_takeaway() -> None:
    assert content_units.coverage([0.9, 0.4, 0.1]) == 0.5  # 1.4 of 3 are said, 1.5 to the nearest half
    assert content_units.coverage([]) == 0.0


def test_precision_is_how_much_of_what_is_said_the_takeaways_hold() -> None:
    takeaways = ["Eleven ferries stayed in port", "Nobody was hurt"]
    all_held = content_units.precision(["Nobody was hurt"], takeaways)
    assert (
        content_units.precision(["Nobody was hurt", "Bakers walked out of shops"], takeaways) == all_held / 2
    )


def test_the_frozen_model_has_a_weight_for_each_feature_and_more_said_is_never_less() -> None:
    model = content_units.model()
    assert model.weights.shape == (len(FEATURES),)
    rises = {
        "said",
        "said by one",
        "alike",
        "in pairs",
        "least word",
        "least name",
        "last word",
        "neighbours",
    }
    assert all(model.weights[FEATURES.index(name)] >= 0 for name in rises)
    assert model.weights[FEATURES.index("contradicted")] < 0


def test_a_takeaway_said_word_for_word_is_a_hit_wherever_it_stands_in_its_list() -> None:
    takeaways = [
        f"{who} marched in Talmar" for who in ("Bakers", "Nurses", "Pilots", "Miners", "Farmers")
    ] * 3
    for place in (0, len(takeaways) - 1):
        listed = [*takeaways[:place], "Eleven ferries stayed in port", *takeaways[place:]]
        assert judge(listed, ["Eleven ferries stayed in port."])[place].hit


def test_words_alike_count_nearly_as_much_as_the_same() -> None:
    same, alike, other = (
        judge(["Eleven people died in Brevik"], [said])[0].score
        for said in ("Eleven people died in Brevik.", "Eleven people were killed in Brevik.",
                     "Eleven people were seated in Brevik.")
    )  # fmt: skip
    assert same > alike > other


WORDS = st.lists(
    st.sampled_from(["storm", "Port", "4", "four", "not", "Brevik", "—", "café", "."]), max_size=9
)


@given(st.lists(WORDS, max_size=3), st.lists(WORDS, max_size=3))
def test_any_words_have_a_probability(takeaways: list[list[str]], sentences: list[list[str]]) -> None:
    for found in judge([" ".join(t) for t in takeaways], [" ".join(s) for s in sentences]):
        assert 0 <= found.score <= 1
