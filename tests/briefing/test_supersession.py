"""Made reports of a dam, a pit and a vote; what holds is said beside each."""

from collections.abc import Callable

import pytest

from summarizer.briefing.supersession import Standing, Supersession
from summarizer.library import brief
from summarizer.models import Article, Sentence
from summarizer.text.sentences import split

Make = Callable[..., Article]
MONDAY, TUESDAY, WEDNESDAY = "2025-05-05T08:00:00Z", "2025-05-06T08:00:00Z", "2025-05-07T08:00:00Z"


def held(*articles: Article) -> tuple[Supersession, dict[str, Sentence]]:
    sentences = {article.id: split(article) for article in articles}
    everything = {sentence.text: sentence for said in sentences.values() for sentence in said}
    return Supersession(articles, sentences, "en"), everything


def standing(text: str, *articles: Article) -> Standing:
    found, sentences = held(*articles)
    return found.standing(sentences[text])


FIRST = "At least four people were killed when the Orm dam burst on Monday."


@pytest.mark.parametrize(
    "later",
    [
        "Nine people were killed when the Orm dam burst, police said on Tuesday.",
        "The death toll of the flood below the Orm dam rose to nine on Tuesday.",
        "A ninth person has died after the flood below the Orm dam.",
        "Three people died when the Orm dam burst, and not four as first reported, police said.",
    ],
)
def test_a_later_count_overtakes_an_earlier_one_up_or_down(make_article: Make, later: str) -> None:
    articles = [
        make_article(FIRST, id="a", published=MONDAY),
        make_article(later, id="b", published=TUESDAY),
    ]
    found, sentences = held(*articles)
    assert found.later(sentences[FIRST]) == sentences[later]
    assert found.standing(sentences[later]) is Standing.HOLDS


def test_two_outlets_of_one_hour_disagree_and_neither_overtakes_the_other(make_article: Make) -> None:
    other = "Nine people were killed when the Orm dam burst on Monday."
    articles = [
        make_article(FIRST, id="a", published="2025-05-05T08:00:00Z"),
        make_article(other, id="b", published="2025-05-05T08:30:00Z"),
    ]
    assert standing(FIRST, *articles) is Standing.HOLDS


def test_articles_without_dates_overtake_nothing(make_article: Make) -> None:
    other = "Nine people were killed when the Orm dam burst on Monday."
    assert standing(FIRST, make_article(FIRST, id="a"), make_article(other, id="b")) is Standing.HOLDS


def test_counts_of_two_kinds_of_people_stand_beside_each_other(make_article: Make) -> None:
    children = "Two children were killed when the Orm dam burst."
    articles = [
        make_article(children, id="a", published=MONDAY),
        make_article("Nine people were killed when the Orm dam burst.", id="b", published=TUESDAY),
    ]
    assert standing(children, *articles) is Standing.HOLDS


def test_of_a_part_and_its_whole_the_part_is_counted(make_article: Make) -> None:
    first = "One member of the crew of six died when the Orm dam burst."
    articles = [
        make_article(first, id="a", published=MONDAY),
        make_article(
            "The foreman has died, the second man to be killed by the dam.", id="b", published=TUESDAY
        ),
    ]
    assert standing(first, *articles) is Standing.OVERTAKEN


def test_that_nobody_is_missing_overtakes_the_missing_and_holds(make_article: Make) -> None:
    first, later = (
        "Four children are missing below the Orm dam.",
        "Nobody is missing any more below the Orm dam.",
    )
    articles = [
        make_article(first, id="a", published=MONDAY),
        make_article(later, id="b", published=TUESDAY),
        make_article("The engineer of the dam resigned.", id="c", published=WEDNESDAY),
    ]
    assert standing(first, *articles) is Standing.OVERTAKEN
    assert standing(later, *articles) is Standing.HOLDS


def test_what_was_expected_has_passed_when_the_event_is_reported_again(make_article: Make) -> None:
    expected = "Parliament is expected to vote on the tunnel on Tuesday."
    articles = [
        make_article(expected, id="a", published=MONDAY),
        make_article("Parliament approved the tunnel by nine votes.", id="b", published=WEDNESDAY),
    ]
    assert standing(expected, *articles) is Standing.PASSED
    assert standing(expected, articles[0]) is Standing.HOLDS


def test_what_is_planned_for_a_day_to_come_still_holds_unless_it_is_called_off(make_article: Make) -> None:
    planned = "The pilots will strike on Sunday."
    first = make_article(planned, id="a", published=MONDAY)
    other = make_article("The airline hired more staff.", id="b", published=WEDNESDAY)
    off = make_article("The airline and its pilots averted Sunday's strike.", id="c", published=WEDNESDAY)
    assert standing(planned, first, other) is Standing.HOLDS
    assert standing(planned, first, off) is not Standing.HOLDS


def test_a_state_is_overtaken_by_a_report_of_its_end(make_article: Make) -> None:
    closed = "The road over the pass is closed in both directions."
    articles = [
        make_article(closed, id="a", published=MONDAY),
        make_article("The road over the pass was reopened.", id="b", published=TUESDAY),
    ]
    assert standing(closed, *articles) is Standing.OVERTAKEN


def test_the_day_that_stands_first_says_when_something_was_to_be(make_article: Make) -> None:
    vote = "The council will vote on the dam on Tuesday, and on Sunday nobody knew how it would end."
    articles = [
        make_article(vote, id="a", published=MONDAY),
        make_article("The council voted for the dam.", id="b", published=WEDNESDAY),
    ]
    assert standing(vote, *articles) is Standing.PASSED


@pytest.mark.parametrize(
    "later",
    [
        "The burst of the Orm dam cost the lives of seven people.",
        "Seven people lost their lives when the Orm dam burst, police said.",
    ],
)
def test_lives_that_were_lost_are_a_toll(make_article: Make, later: str) -> None:
    articles = [make_article(FIRST, id="a", published=MONDAY), make_article(later, id="b", published=TUESDAY)]
    found, sentences = held(*articles)
    assert found.later(sentences[FIRST]) == sentences[later]


@pytest.mark.parametrize(
    "text",
    [
        "Four people died when the dam burst on Monday; three have still not been found.",
        "The Orm pass: closed, no date for reopening yet.",
    ],
)
def test_a_state_that_lasted_has_passed_when_the_affair_was_reported_again(
    make_article: Make, text: str
) -> None:
    articles = [
        make_article(text, id="a", published=MONDAY),
        make_article("The road over the Orm was opened to all.", id="b", published=WEDNESDAY),
    ]
    assert standing(text, *articles) is Standing.PASSED


def test_a_plan_has_passed_when_a_later_title_calls_it_off(make_article: Make) -> None:
    plan = "The drivers of Skarv backed a strike, which would stop 60 ferries of the town."
    off = make_article(
        "A strike that would have stopped 60 ferries in Skarv was called off.",
        id="b",
        title="Strike called off",
        published=WEDNESDAY,
    )
    other = make_article("The drivers of Skarv talked to the mayor.", id="b", published=WEDNESDAY)
    first = make_article(plan, id="a", published=MONDAY)
    assert standing(plan, first, off) is Standing.PASSED
    assert standing(plan, first, other) is Standing.PLANNED


def test_bodies_that_were_found_are_a_part_of_a_toll_and_not_overtaken_by_it(make_article: Make) -> None:
    bodies = "Six bodies were recovered below the Orm dam in the night to Tuesday."
    articles = [
        make_article(bodies, id="a", published=MONDAY),
        make_article("Nine people were killed when the Orm dam burst.", id="b", published=TUESDAY),
    ]
    found, sentences = held(*articles)
    assert found.later(sentences[bodies]) is None


def test_bodies_that_had_been_found_by_then_are_a_toll(make_article: Make) -> None:
    bodies = "Six bodies had been found below the Orm dam, the governor said."
    articles = [
        make_article(bodies, id="a", published=MONDAY),
        make_article("Nine people were killed when the Orm dam burst.", id="b", published=TUESDAY),
    ]
    found, sentences = held(*articles)
    assert found.later(sentences[bodies]) is not None


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The Orm is expected to peak at about 4 a.m. on Tuesday.", False),
        ("The Orm is expected to peak at about 4 a.m. on Wednesday.", True),
        ("The Orm is expected to peak soon.", True),
        ("The Orm peaked at 7.4 metres on Monday.", True),
    ],
)
def test_of_days_that_follow_one_another_what_was_due_by_the_second_has_passed(
    make_article: Make, text: str, *, holds: bool
) -> None:
    articles = [
        make_article(text, id="a", published="2025-05-05T19:45:00Z"),
        make_article("The Orm began to recede on Tuesday.", id="b", published="2025-05-06"),
    ]
    assert (standing(text, *articles) is Standing.HOLDS) == holds


@pytest.mark.parametrize(
    ("later", "hour", "expected"),
    [
        pytest.param("The flood warning for the Orm dam was lifted.", 11, Standing.PASSED, id="called off"),
        pytest.param("The flood warning for the Orm dam stands.", 11, Standing.HOLDS, id="not called off"),
        pytest.param("The flood warning for the Orm dam was lifted.", 8, Standing.HOLDS, id="in the hour"),
        pytest.param("The strike in Skarv was called off.", 11, Standing.HOLDS, id="of something else"),
    ],
)
def test_what_is_called_off_within_hours_has_passed(
    make_article: Make, later: str, hour: int, expected: Standing
) -> None:
    feared = "A flood warning was in force below the Orm dam, and a breach was possible."
    articles = [
        make_article(feared, id="a", published=MONDAY),
        make_article(later, id="b", published=f"2025-05-05T{hour:02}:30:00Z"),
    ]
    assert standing(feared, *articles) is expected


def test_of_days_that_follow_one_another_nobody_knows_what_was_called_off_within_hours(
    make_article: Make,
) -> None:
    feared = "A flood warning was in force below the Orm dam, and a breach was possible."
    articles = [
        make_article(feared, id="a", published="2025-05-05"),
        make_article("The flood warning for the Orm dam was lifted.", id="b", published="2025-05-06"),
    ]
    assert standing(feared, *articles) is Standing.HOLDS


@pytest.mark.parametrize(
    ("first", "later", "expected"),
    [
        (
            "Halm cuts 1,200 jobs at its yard",
            "The yard will lose 850 jobs instead of 1,200.",
            Standing.OVERTAKEN,
        ),
        (
            "A quake of magnitude 4.9 shook Skarv.",
            "They put it at 4.6, down from the 4.9.",
            Standing.OVERTAKEN,
        ),
        (
            "All 140 guests were led out.",
            "The fire drove 114 guests out – not 140, as the hotel had said.",
            Standing.OVERTAKEN,
        ),
        ("Talks in Skarv lasted nine hours.", "Six people were hurt, and not nine.", Standing.HOLDS),
        ("The yard has 1,200 berths.", "The yard will lose 850 jobs of 1,200.", Standing.HOLDS),
    ],
    ids=["instead of", "down from", "not", "another unit", "of as many"],
)
def test_a_figure_is_overtaken_that_a_later_report_gives_as_that_of_before(
    make_article: Make, first: str, later: str, expected: Standing
) -> None:
    articles = [
        make_article(first, id="a", published=MONDAY),
        make_article(later, id="b", published=WEDNESDAY),
    ]
    assert standing(first, *articles) is expected


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("da", "Værftet i Holm fyrer 1200 ansatte.", "Værftet i Holm fyrer 850 i stedet for 1200 ansatte."),
        ("de", "Die Bombe in Holm wiegt 250 Kilogramm.", "Sie wiegt 500 statt 250 Kilogramm."),
        ("es", "El astillero de Holm despide a 1200 personas.", "Despide a 850 personas en lugar de 1200."),
        ("fr", "Le chantier de Holm supprime 1200 postes.", "Il supprime 850 postes, et non 1200."),
        ("it", "Il cantiere di Holm taglia 1200 posti.", "Saranno 850 i posti tagliati invece di 1200."),
        ("nl", "De werf in Holm schrapt 1200 banen.", "Er verdwijnen 850 banen in plaats van 1200."),
        ("no", "Verftet i Holm sier opp 1200 ansatte.", "Verftet sier opp 850 i stedet for 1200 ansatte."),
        ("pl", "Stocznia w Holm zwalnia 1200 osób.", "Stocznia zwolni 850 osób zamiast 1200."),
        ("pt", "O estaleiro de Holm corta 1200 postos.", "Serão cortados 850 postos em vez de 1200."),
        ("ru", "Верфь в Хольме уволит 1200 человек.", "Верфь уволит 850 человек вместо 1200."),
        ("sv", "Varvet i Holm säger upp 1200 personer.", "Varvet säger upp 850 i stället för 1200."),
        ("uk", "Верф у Гольмі звільнить 1200 людей.", "Верф звільнить 850 людей замість 1200."),
    ],
)
def test_a_figure_that_was_replaced_is_overtaken_in_other_languages(
    make_article: Make, language: str, first: str, later: str
) -> None:
    articles = [
        make_article(first, id="a", published=MONDAY, language=language),
        make_article(later, id="b", published=WEDNESDAY, language=language),
    ]
    sentences = {article.id: split(article) for article in articles}
    found = Supersession(articles, sentences, language)
    assert [found.standing(sentences[id_][0]) for id_ in ("a", "b")] == [Standing.OVERTAKEN, Standing.HOLDS]


def test_a_toll_that_had_been_told_before_it_was_put_right_overtakes_nothing(make_article: Make) -> None:
    right = "Three people lost their lives below the Orm dam, not four."
    recalled = "All night officials had spoken of a fourth victim, until she was found at her sister's."
    articles = [
        make_article(FIRST, id="a", published=MONDAY),
        make_article(right, id="b", published=TUESDAY),
        make_article(f"The Orm dam was inspected in March. {recalled}", id="c", published=WEDNESDAY),
    ]
    assert standing(right, *articles) is Standing.HOLDS
    assert standing(FIRST, *articles) is Standing.OVERTAKEN


def test_what_the_newest_report_says_was_thought_at_first_has_passed(make_article: Make) -> None:
    recalled = "At first the dairy spoke of one batch."
    articles = [
        make_article("The Holm dairy recalled one batch of milk.", id="a", published=MONDAY),
        make_article(f"The Holm dairy recalled all its milk. {recalled}", id="b", published=WEDNESDAY),
    ]
    assert standing(recalled, *articles) is Standing.PASSED
    assert standing(recalled, articles[1]) is Standing.HOLDS


@pytest.mark.parametrize(
    "recalled",
    [
        "The ferry line had at first said that nobody was hurt.",
        "The line had planned to sail again on Tuesday.",
        "It had been uncertain whether the Stella would sail again.",
    ],
)
def test_what_had_been_said_or_expected_has_passed_whichever_report_recalls_it(
    make_article: Make, recalled: str
) -> None:
    first = make_article("The ferry Stella struck the pier in Holm.", id="a", published=MONDAY)
    second = make_article(f"Two were hurt on the Stella. {recalled}", id="b", published=TUESDAY)
    third = make_article("The Stella was towed to Norwick.", id="c", published=WEDNESDAY)
    assert standing(recalled, first, second) is Standing.PASSED
    assert standing(recalled, first, second, third) is Standing.PASSED
    assert standing(recalled, second) is Standing.HOLDS


def test_what_came_at_nine_came_hours_after_a_report_of_the_day_before(make_article: Make) -> None:
    closed = "The bridge is closed to lorries."
    before = make_article(closed, id="a", published="2025-05-05")
    late = make_article("Lorries cross the bridge again.", id="b", published="2025-05-06T09:00:00+02:00")
    early = make_article("Lorries cross the bridge again.", id="b", published="2025-05-06T02:00:00+02:00")
    assert standing(closed, before, late) is Standing.PASSED
    assert standing(closed, before, early) is Standing.HOLDS


@pytest.mark.parametrize(
    "title",
    ["Bus slides into ditch near Holm, no one hurt", "No injuries as bus slides into ditch near Holm"],
)
def test_that_nobody_was_hurt_is_overtaken_by_a_report_of_the_hurt(make_article: Make, title: str) -> None:
    text = "A bus slid into a ditch near Holm. Nobody was hurt."
    first = make_article(text, id="a", published=MONDAY, title=title)
    harm = "An aunt and her nephew were treated for bruises."
    second = make_article(f"The bus at Holm was towed away. {harm}", id="b", published=TUESDAY)
    found, sentences = held(first, second)
    assert found.later(sentences["Nobody was hurt."]) == sentences[harm]
    assert found.standing(Sentence("a", 0, 0, -1, -1, title), title=True) is Standing.OVERTAKEN
    assert standing("Nobody was hurt.", first) is Standing.HOLDS


def test_a_lead_in_votes_is_overtaken_by_a_smaller_one(make_article: Make) -> None:
    early, night = (
        "Ida Moss leads the race for Holm by 310 votes.",
        "Ida Moss was ahead by 310 votes at night.",
    )
    final = "Ida Moss has won the town hall of Holm by 27 votes."
    articles = [
        make_article(early, id="a", published=MONDAY),
        make_article(f"{final} {night}", id="b", published=WEDNESDAY),
    ]
    assert standing(early, *articles) is Standing.OVERTAKEN
    assert standing(final, *articles) is Standing.HOLDS


def test_votes_that_were_cast_are_no_lead(make_article: Make) -> None:
    cast = "Ida Moss had 7,310 votes in Holm."
    articles = [
        make_article(cast, id="a", published=MONDAY),
        make_article("Ida Moss has won Holm by 27 votes.", id="b", published=WEDNESDAY),
    ]
    assert standing(cast, *articles) is Standing.HOLDS


def test_a_figure_that_was_replaced_is_overtaken_in_later_reports_as_well(make_article: Make) -> None:
    deal = "Tenants in Holm pay 15 per cent more, instead of the 35 per cent asked for, the council said."
    recalled = "They marched against a rise of 35 per cent."
    articles = [
        make_article(deal, id="a", published=TUESDAY),
        make_article(f"The tenants of Holm went home. {recalled}", id="b", published=WEDNESDAY),
    ]
    assert standing(recalled, *articles) is Standing.OVERTAKEN
    assert standing(deal, *articles) is Standing.HOLDS


def test_two_reports_that_put_one_figure_right_overtake_neither_the_other(make_article: Make) -> None:
    first = "The yard at Holm cuts 850 jobs, and not 1,200, its owner said."
    articles = [
        make_article(first, id="a", published=TUESDAY),
        make_article("Holm loses 850 jobs instead of 1,200.", id="b", published=WEDNESDAY),
    ]
    assert standing(first, *articles) is Standing.HOLDS


@pytest.mark.parametrize(
    "dated", ["The ferry to Holm stays in port tonight.", "The mayor of Holm signed the order this morning."]
)
def test_a_day_that_is_not_the_readers_has_passed_with_its_report(make_article: Make, dated: str) -> None:
    older = make_article(dated, id="a", published=MONDAY)
    newer = make_article("The ferry to Holm sails again.", id="b", published=WEDNESDAY)
    assert standing(dated, older, newer) is Standing.PASSED
    assert standing(dated, older) is Standing.HOLDS


@pytest.mark.parametrize(
    "refusal",
    [
        "The bus company rules out a second offer.",
        "The minister said that there was no need for a second ferry.",
        "The owner of the mill insists on selling.",
        "The harbour board sees no danger for swimmers.",
    ],
)
def test_what_somebody_will_not_have_or_see_has_passed_when_the_affair_is_reported_again(
    make_article: Make, refusal: str
) -> None:
    older = make_article(refusal, id="a", published=MONDAY)
    newer = make_article("The two sides met again in Holm.", id="b", published=WEDNESDAY)
    assert standing(refusal, older, newer) is Standing.PASSED
    assert standing(refusal, older) is Standing.HOLDS


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (
            "Forty people in Holm have fallen ill.",
            "In all 52 people caught it, the health office of Holm said.",
        ),
        ("Forty people in Holm have come down with it.", "So far 52 people have fallen ill in Holm."),
    ],
)
def test_those_who_fell_ill_are_counted_in_whatever_words(make_article: Make, early: str, late: str) -> None:
    articles = [
        make_article(early, id="a", published=MONDAY),
        make_article(late, id="b", published=WEDNESDAY),
    ]
    assert standing(early, *articles) is Standing.OVERTAKEN
    assert standing(late, *articles) is Standing.HOLDS


def test_cases_of_an_epidemic_in_two_places_stand_beside_each_other(make_article: Make) -> None:
    early = "Holm has 40 confirmed cases of the fever."
    articles = [
        make_article(early, id="a", published=MONDAY),
        make_article("The outbreak in Norwick has grown to 52 cases.", id="b", published=WEDNESDAY),
    ]
    assert standing(early, *articles) is Standing.HOLDS


@pytest.mark.parametrize(
    ("expected", "standing_"),
    [
        pytest.param(
            "The council plans to vote on the Orm dam on Monday.", Standing.PASSED, id="for the day"
        ),
        pytest.param(
            "The owner said on Monday that it will repair the Orm dam.",
            Standing.HOLDS,
            id="told on it",
        ),
    ],
)
def test_what_is_expected_on_the_day_of_its_report_has_come_by_the_next(
    make_article: Make, expected: str, standing_: Standing
) -> None:
    articles = [
        make_article(expected, id="a", published="2025-05-05"),
        make_article("The Orm dam is to be pulled down.", id="b", published="2025-05-06"),
    ]
    assert standing(expected, *articles) is standing_


@pytest.mark.parametrize(
    ("state", "end"),
    [
        pytest.param(
            "A wolf has escaped from the Tarrow wildlife park.",
            "The wolf of the Tarrow wildlife park was captured.",
            id="an escape",
        ),
        pytest.param(
            "People in Ostley must boil their tap water.",
            "The order to boil tap water in Ostley was lifted.",
            id="an order",
        ),
        pytest.param(
            "Ferry crews of Norrhaven will go on strike over night shifts.",
            "The strike of the Norrhaven ferry crews has been called off.",
            id="a strike",
        ),
        pytest.param(
            "All of Lower Corran was told to leave because of the dam.",
            "The people of Lower Corran may return to their houses below the dam.",
            id="an evacuation",
        ),
        pytest.param(
            "A court banned the march through Norrhaven.",
            "Judges in Norrhaven overturned the ban on the march.",
            id="a ban",
        ),
    ],
)
def test_an_end_told_two_hours_later_overtakes_the_state(make_article: Make, state: str, end: str) -> None:
    def held_at(later: str) -> Standing:
        articles = [
            make_article(state, id="a", published="2025-05-05T09:00:00Z"),
            make_article(later, id="b", published="2025-05-05T11:00:00Z"),
        ]
        return standing(state, *articles)

    assert held_at(end) is Standing.OVERTAKEN
    assert held_at(f"{end[:-1]} for some of them.") is not Standing.OVERTAKEN  # it lasts for the others


def test_of_reports_that_point_at_what_is_not_named_none_that_was_overtaken_is_told(
    make_article: Make,
) -> None:
    articles = [
        make_article("Two divers are missing off Holm.", id="a", published="2025-05-05T09:00:00Z"),
        make_article(
            "The two divers have been found alive off Holm.", id="b", published="2025-05-06T18:00:00Z"
        ),
    ]
    [briefing] = brief(articles, one_event=True)
    assert [each.article for each in briefing.sentences] == ["b"]


@pytest.mark.parametrize(
    ("language", "opened", "closed"),
    [
        (
            "en",
            "Shares in Holm Lines fell 9 percent at the start of trading.",
            "Shares in Holm Lines closed 2 percent up.",
        ),
        (
            "de",
            "Die Aktie der Reederei Holm fällt um neun Prozent.",
            "Die Aktie der Reederei Holm schloss mit zwei Prozent Gewinn.",
        ),
        (
            "fr",
            "L'action des lignes Holm chute de neuf pour cent.",
            "L'action des lignes Holm a terminé en hausse de deux pour cent.",
        ),
        (
            "es",
            "Las acciones de la naviera Holm caen un nueve por ciento.",
            "Las acciones de la naviera Holm cerraron con una subida del dos por ciento.",
        ),
        (
            "it",
            "Le azioni delle linee Holm perdono il nove per cento.",
            "Le azioni delle linee Holm hanno chiuso in rialzo del due per cento.",
        ),
        (
            "nl",
            "Het aandeel van rederij Holm daalt met negen procent.",
            "Het aandeel van rederij Holm sloot twee procent hoger.",
        ),
        (
            "pt",
            "As ações da companhia Holm caem nove por cento.",
            "As ações da companhia Holm fecharam com uma subida de dois por cento.",
        ),
    ],
)
def test_how_shares_closed_overtakes_how_they_stood_before(
    make_article: Make, language: str, opened: str, closed: str
) -> None:
    articles = [
        make_article(opened, id="a", language=language, published="2025-05-05T09:00:00Z"),
        make_article(closed, id="b", language=language, published="2025-05-05T17:00:00Z"),
    ]
    sentences = {article.id: split(article) for article in articles}
    found = Supersession(articles, sentences, language)
    assert found.standing(sentences["a"][0]) is Standing.OVERTAKEN
    assert found.standing(sentences["b"][0]) is Standing.HOLDS
