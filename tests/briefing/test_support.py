"""Made sentences; expected answers by the definition in docs/support.md."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefing.likeness import REPORTED, SAME_FACT, Likeness
from summarizer.briefing.supersession import Supersession
from summarizer.briefing.support import Supports, sources_of
from summarizer.grouping.copies import origins
from summarizer.models import Article, Sentence, Support
from summarizer.text.contradiction import contradict
from summarizer.text.sentences import split
from summarizer.text.statements import conflicts, read_statement, shared_in_order

Make = Callable[..., Article]

MONDAY, WEDNESDAY = "2025-05-05T08:00:00Z", "2025-05-07T08:00:00Z"

GROUNDED = "The ferry Alma ran aground on the Holm sandbank on Sunday evening with forty passengers aboard."
WIRE = (
    f"{GROUNDED} All forty passengers were brought ashore by lifeboat before midnight, the coastguard said. "
    "A tug from Skarv will try to pull the ferry off the sandbank on the morning tide. "
    "Her master told the coastguard that the sandbank had moved since the last survey in March."
)


def sentence(text: str, article: str = "a") -> Sentence:
    return Sentence(article, 0, 0, 0, len(text), text)


def reports(point: str, other: str, language: str = "en") -> bool:
    return Likeness(language).reports(sentence(point), sentence(other, "b")) >= REPORTED


def supports_of(articles: list[Article], point: str) -> Support:
    sentences = {article.id: split(article) for article in articles}
    found = next(s for article in articles for s in sentences[article.id] if s.text == point)
    standing = Supersession(articles, sentences, "en")
    source_of = sources_of(articles, origins(articles))
    return Supports(articles, sentences, source_of, Likeness("en"), standing).of(found)[0]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(GROUNDED, id="the same words"),
        pytest.param(
            "Forty people were aboard the ferry Alma when she ran aground on the Holm sandbank late on Sunday.",
            id="other order",
        ),
        pytest.param(
            "The Alma, a ferry with 40 passengers aboard, ran aground on a sandbank on Sunday evening.",
            id="a figure for a number word",
        ),
    ],
)
def test_a_sentence_reports_a_fact_that_it_restates(other: str) -> None:
    assert reports(GROUNDED, other)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The ferry Alma was built at Skarv and has sailed since 1998.", id="another fact"),
        pytest.param(
            "A tug will try to pull the ferry Alma off the Holm sandbank on Monday.", id="what follows"
        ),
        pytest.param("The freighter Tove sank off the Holm lighthouse on Saturday.", id="another actor"),
    ],
)
def test_a_sentence_on_another_fact_of_the_event_does_not_report_it(other: str) -> None:
    assert not reports(GROUNDED, other)


QUAKE = "The quake killed 12 people in the port of Skarv, officials said on Monday."
CLOSED = "The coastguard closed the harbour of Skarv to all traffic on Monday."
BUDGET = "Parliament approved on Thursday a budget that raises taxes on fuel."
STRIKE = "Harbour workers in Skarv went on strike on Monday after talks on pay broke down."


@pytest.mark.parametrize(
    ("point", "report", "contradiction"),
    [
        pytest.param(
            QUAKE,
            "Officials said the quake in the port of Skarv killed 12 people.",
            "Officials said on Monday the quake in the port of Skarv killed 40 people.",
            id="another figure",
        ),
        pytest.param(
            QUAKE,
            "Twelve people were killed by the quake in the port of Skarv on Monday.",
            "Fifteen people were killed by the quake in the port of Skarv on Monday.",
            id="another figure in a word",
        ),
        pytest.param(
            CLOSED,
            "The harbour of Skarv was closed to all traffic by the coastguard.",
            "The harbour of Skarv was not closed to traffic by the coastguard on Monday.",
            id="a denial",
        ),
        pytest.param(
            GROUNDED,
            "On Sunday evening the ferry Alma ran aground on the Holm sandbank.",
            "The ferry Alma did not run aground on the Holm sandbank on Sunday evening.",
            id="a denial of an irregular verb",
        ),
        pytest.param(
            BUDGET,
            "A budget that raises taxes on fuel was approved by parliament on Thursday.",
            "Parliament rejected on Thursday a budget that raises taxes on fuel.",
            id="the opposite",
        ),
        pytest.param(
            STRIKE,
            "A strike by harbour workers began in Skarv on Monday after talks on pay broke down.",
            "Harbour workers in Skarv called off a strike on Monday after talks on pay.",
            id="called off",
        ),
    ],
)
def test_what_contradicts_a_fact_is_no_report_of_it_either_way(
    point: str, report: str, contradiction: str
) -> None:
    assert reports(point, report)
    assert not reports(point, contradiction)
    assert not reports(contradiction, point)


def test_a_figure_that_agrees_beside_one_that_does_not_is_no_contradiction() -> None:
    one, other = (
        read_statement(text, "en")
        for text in (
            "The well leaks 5,000 barrels a day, not 1,000 barrels as was said first.",
            "Some 5,000 barrels leak.",
        )
    )
    other.negated = True  # as the first one is: the figures alone decide
    assert not contradict(one, other)


def test_the_same_day_and_the_same_quotation_make_a_report_likelier() -> None:
    likeness = Likeness("en")
    point = sentence("The mayor called the plan for the pier “a gift to the tide” on Friday.")
    same = sentence("On Friday she spoke of “a gift to the tide” when asked about the pier.", "b")
    other = sentence("On Tuesday she spoke of a present to the sea when asked about the pier.", "c")
    assert likeness.likenesses(point, same).quoted > likeness.likenesses(point, other).quoted
    assert likeness.likenesses(point, same).days > likeness.likenesses(point, other).days
    assert likeness.reports(point, same) > likeness.reports(point, other)


def test_two_figures_for_one_thing_are_one_fact_though_neither_reports_the_other() -> None:
    likeness = Likeness("en")
    one, other = sentence(QUAKE), sentence(QUAKE.replace("12", "40"), "b")
    assert likeness.reports(one, other) == 0
    assert likeness.same(one, other) >= SAME_FACT


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Der Hafen wurde am Montag gesperrt.", 0),
        ("es", "El puerto cerró el jueves.", 3),
        ("fr", "Le port a fermé vendredi.", 4),
        ("en", "The harbour was closed on Sunday.", 6),
    ],
)
def test_weekdays_are_known_in_several_languages(language: str, text: str, day: int) -> None:
    assert read_statement(text, language).days == {day}


def test_a_spanish_sentence_reports_what_another_restates() -> None:
    point = "El transbordador Alma encalló el domingo en el banco de arena de Holm con cuarenta pasajeros a bordo."
    other = "El domingo por la noche el transbordador Alma encalló con cuarenta pasajeros en el banco de arena de Holm."
    assert reports(point, other, "es")
    assert not reports(
        point, "El transbordador fue construido en Skarv y navega desde hace veinte años.", "es"
    )


def test_figures_of_one_unit_conflict_when_none_agrees() -> None:
    twelve, forty = (read_statement(f"It killed {n} people.", "en") for n in ("twelve", "40"))
    assert (conflicts(twelve, forty), conflicts(twelve, twelve)) == (1, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The blast killed between 10 and 15 people.", "The blast killed 12 people."),
        ("The blast killed at least 60 people.", "The blast killed up to 68 people."),
        ("The blast killed at least 60 people.", "The blast killed 68 people."),
        ("The repair cost 1.2 million dollars.", "The repair cost 1,204,000 dollars."),
        ("The repair cost $1.2 million.", "The repair cost 1,204,000 dollars."),
        ("About 1.97 million people voted.", "Two million people voted."),
        ("The road is 5 miles long.", "The road is 8 kilometres long."),
        ("Dozens of people were hurt.", "At least 46 people were hurt."),
        ("Rents may rise by three per cent at most.", "Rents may rise by no more than 3 per cent."),
    ],
)
def test_figures_that_may_both_be_right_are_no_contradiction(one: str, other: str) -> None:
    said, told = read_statement(one, "en"), read_statement(other, "en")
    assert said.figures
    assert told.figures
    assert (conflicts(said, told), contradict(said, told), contradict(told, said)) == (0, False, False)


@pytest.mark.parametrize(
    ("language", "one", "agrees", "differs"),
    [
        (
            "fr",
            "Au moins 60 personnes sont mortes.",
            "68 personnes sont mortes.",
            "40 personnes sont mortes.",
        ),
        ("it", "Tra 10 e 15 persone sono morte.", "12 persone sono morte.", "30 persone sono morte."),
        ("ru", "Погибли не менее 60 человек.", "Погибли 68 человек.", "Погибли 40 человек."),
        ("nl", "Tussen 10 en 15 mensen kwamen om.", "Twaalf mensen kwamen om.", "Dertig mensen kwamen om."),
        ("pl", "Zginęło co najmniej 60 osób.", "Zginęło 68 osób.", "Zginęło 40 osób."),
    ],
)
def test_bounds_and_ranges_are_read_in_other_languages(
    language: str, one: str, agrees: str, differs: str
) -> None:
    said, agreeing, differing = (read_statement(text, language) for text in (one, agrees, differs))
    assert not contradict(said, agreeing)
    assert contradict(said, differing)


def test_a_clause_in_front_is_no_part_of_the_main_one() -> None:
    said = read_statement("After the fire broke out, police closed the road to the port.", "en")
    assert {"polic", "close", "road"} <= said.main
    assert not {"fire", "broke"} & said.main


def test_who_says_that_three_were_hurt_does_not_report_that_one_has_died(make_article: Make) -> None:
    died = "One of the three dockers hurt when a crane fell in the port of Holm has died in hospital."
    hurt = "Three dockers were hurt when a crane fell in the port of Holm, the harbour office said."
    articles = [
        make_article(died, id="a", source="Courier", published="2025-06-03T08:00:00Z"),
        make_article(hurt, id="b", source="Herald", published="2025-06-02T10:00:00Z"),
    ]
    assert supports_of(articles, died).origins == ("Courier",)


def test_a_negation_that_a_hyphen_ties_to_a_word_denies_nothing() -> None:
    assert not read_statement("A never-before-seen flood closed the port.", "en").negated
    assert read_statement("The flood has never closed the port.", "en").negated


def test_words_in_the_same_order_are_counted_with_gaps() -> None:
    one = read_statement("Tug pulls ferry off sandbank", "en")
    other = read_statement("A tug slowly pulls the old ferry from the sandbank", "en")
    assert shared_in_order(one, other) == 4


def test_who_said_it_and_what_surrounds_it_is_no_part_of_the_main_clause() -> None:
    said = read_statement("The bridge was closed to lorries after a crack was found, the mayor said.", "en")
    assert {"bridg", "close", "lorri"} <= said.main
    assert not {"mayor", "crack"} & said.main


@given(st.text(max_size=300), st.text(max_size=300))
def test_the_probability_is_one_of_any_two_texts(one: str, other: str) -> None:
    likeness = Likeness("en")
    assert 0 <= likeness.reports(sentence(one), sentence(other, "b")) <= 1


def test_a_long_hostile_text_is_read_in_linear_time() -> None:
    text = "said, " * 20_000 + "according to" * 20_000
    assert read_statement(text, "en").order


def test_ten_reprints_and_two_independent_reports_are_three_voices(make_article: Make) -> None:
    copies = [make_article(WIRE, id=f"copy-{n}", source=f"Paper {n}") for n in range(10)]
    own = [
        make_article(
            f"Forty passengers were aboard the ferry Alma when she ran aground on the Holm sandbank {end}",
            id=f"own-{n}",
            source=f"Own {n}",
        )
        for n, end in enumerate(
            ["on Sunday evening, officials say.", "late on Sunday evening. Nobody was hurt."]
        )
    ]
    support = supports_of([*copies, *own], GROUNDED)
    assert support.origins == ("Paper 0", "Own 0", "Own 1")
    assert [cited.article for cited in support.cited] == ["copy-0", "own-0", "own-1"]
    assert len(support.articles) == 12


def test_two_articles_of_one_publisher_are_one_voice_and_two_without_a_source_are_two(
    make_article: Make,
) -> None:
    texts = (
        GROUNDED,
        "Forty passengers were aboard the ferry Alma when she ran aground on the Holm sandbank.",
        "The ferry Alma, forty passengers aboard, ran aground on Sunday evening on the Holm sandbank.",
    )
    paper = [make_article(text, id=f"p{n}", source="Paper") for n, text in enumerate(texts)]
    unnamed = [make_article(text, id=f"u{n}") for n, text in enumerate(texts)]
    assert supports_of(paper, GROUNDED).origins == ("Paper",)
    assert supports_of(unnamed, GROUNDED).origins == ("u0", "u1", "u2")


def test_each_cited_sentence_is_one_that_reports_the_point(make_article: Make) -> None:
    other = make_article(
        "Ferries to Holm run hourly, but not in a storm like this one, said the harbour office. "
        "On Sunday evening the ferry Alma ran aground on the sandbank of Holm with forty passengers aboard. "
        "Rooms were found for all of them in the school of the town, where soup was cooked through the night.",
        id="b",
    )
    support = supports_of([make_article(WIRE, id="a"), other], GROUNDED)
    assert [cited.position for cited in support.cited] == [0, 1]


def test_equal_sentences_tell_one_fact() -> None:
    assert Likeness("en").same(sentence(GROUNDED), sentence(GROUNDED, "b")) >= SAME_FACT


def test_a_quotation_of_several_sentences_is_not_taken_for_its_first() -> None:
    first = Sentence("a", 0, 0, 0, 30, "“The old bridge is closed now.")
    whole = Sentence("a", 0, 0, 0, 75, f"{first.text} The ferry will sail hourly instead,” the mayor said.")
    other = Sentence("b", 0, 0, 0, 45, "The ferry will sail hourly instead, she said.")
    likeness = Likeness("en")
    assert likeness.same(first, other) < likeness.same(whole, other)


STORY = "Rescuers took 40 passengers off the ferry Alma after she ran aground on the Holm sandbank on Sunday evening."


def test_a_sentence_that_shares_the_names_of_a_point_alone_is_no_source(make_article: Make) -> None:
    column = make_article(
        "The ferry Alma was built in Skarv in 1987 and has crossed to Holm four times a day since then. "
        "Her owner has asked for a second ferry on the Holm route for years, and was refused each time.",
        id="b",
    )
    assert supports_of([make_article(STORY, id="a"), column], STORY).origins == ("a",)


def test_of_two_sentences_the_one_that_says_the_point_is_cited(make_article: Make) -> None:
    other = make_article(
        "The ferry Alma crosses to Holm four times a day, past a sandbank that moves, and had 40 seats renewed. "
        "On Sunday evening 40 passengers were taken off the Alma, which had run aground on the sandbank.",
        id="b",
    )
    support = supports_of([make_article(STORY, id="a"), other], STORY)
    assert [(cited.article, cited.position) for cited in support.cited] == [("a", 0), ("b", 1)]


def test_a_long_article_needs_more_to_count_as_a_source(make_article: Make) -> None:
    near = "Passengers were taken off the ferry Alma on Sunday."
    filler = [f"Street number {number} was swept by a crew of its own before noon." for number in range(150)]
    short = make_article(near, id="short", published=WEDNESDAY)
    long = make_article(" ".join([*filler, near]), id="long", published=WEDNESDAY)
    point = STORY.replace("40 passengers", "the passengers")
    story = make_article(point, id="a", published=MONDAY)
    assert supports_of([story, short, long], point).origins == ("a", "short")


def test_more_is_asked_of_articles_without_dates(make_article: Make) -> None:
    near = "Some 40 passengers were taken off the ferry Alma."
    story = make_article(STORY, id="a", published=MONDAY)
    dated = make_article(near, id="b", published=WEDNESDAY)
    assert supports_of([story, dated], STORY).origins == ("a", "b")
    undated = [make_article(STORY, id="a"), make_article(near, id="b")]
    assert supports_of(undated, STORY).origins == ("a",)


def origins_of(make_article: Make, point: str, *others: str) -> tuple[str, ...]:
    """Who reports ``point``, of Monday, when other outlets say something on Wednesday."""
    articles = [make_article(point, id="a", published=MONDAY)]
    articles += [
        make_article(text, id=id_, published=WEDNESDAY) for id_, text in zip("bcd", others, strict=False)
    ]
    return supports_of(articles, point).origins


def test_a_fact_in_words_that_news_uses_for_its_words_is_reported(make_article: Make) -> None:
    point = "A court in Skarv found the banker Tora Lind guilty of theft on Monday."
    other = "Tora Lind, a banker from Skarv, was convicted of stealing, a judge ruled on Monday."
    assert origins_of(make_article, point, other) == ("a", "b")


def test_terms_that_were_announced_and_told_are_one_report(make_article: Make) -> None:
    point = "Owners of Harl Steel will be paid 212 crowns for each share."
    other = "Orm is paying the owners of Harl Steel 212 crowns a share."
    assert origins_of(make_article, point, other) == ("a", "b")


def test_a_number_in_words_is_the_one_in_digits() -> None:
    assert read_statement("Twenty-two patients and forty nurses", "en").order == (
        "22",
        "patient",
        "40",
        "nurs",
    )
    assert read_statement("Damage of 1.2 million crowns", "en").order == ("damag", "1200000", "crown")


def test_the_figure_that_a_count_came_down_from_is_not_stated() -> None:
    [stated] = read_statement("Nine thousand homes had no power, down from 46,000 on Monday.", "en").figures
    assert stated.figure.base == 9_000


def test_an_age_that_is_lowered_is_no_result_of_a_vote() -> None:
    stated = read_statement("The council voted to lower the voting age from 18 to 16.", "en").figures
    assert "votes" not in {each.figure.kind for each in stated}


def test_things_that_are_counted_are_no_terms_of_an_agreement(make_article: Make) -> None:
    point = "The rocket of Orm is to put twelve weather satellites into orbit."
    other = "The rocket of Orm put all twelve weather satellites into orbit."
    assert origins_of(make_article, point, other) == ("a",)


def test_what_will_not_be_is_not_reported_by_who_announced_it(make_article: Make) -> None:
    announced = "Porters at Skarv airport will go on strike on Friday, their union said."
    off = "The strike of the porters at Skarv airport will not take place."
    before = make_article(announced, id="b", published=MONDAY)
    assert supports_of([before, make_article(off, id="a", published=WEDNESDAY)], off).origins == ("a",)


def test_what_was_expected_is_not_reported_by_what_came(make_article: Make) -> None:
    point = "The council of Skarv will vote on the bridge over the sound on Tuesday."
    other = "The council of Skarv voted on the bridge over the sound on Tuesday."
    assert origins_of(make_article, point, other) == ("a",)


def test_an_article_is_no_source_of_what_came_after_it(make_article: Make) -> None:
    point = "Engineers of the Tarn railway ended their strike on Wednesday, days after they had walked out over pay."
    before = make_article(
        "Engineers of the Tarn railway walked out over pay, and the strike is in its eighth day.",
        id="b",
        published=MONDAY,
    )
    told = make_article(point, id="a", published=WEDNESDAY)
    assert supports_of([before, told], point).origins == ("a",)
    undated = point.replace(" on Wednesday", "")
    told = make_article(undated, id="a", published=WEDNESDAY)
    assert supports_of([before, told], undated).origins == ("a", "b")


def test_the_day_on_which_somebody_spoke_is_not_that_of_what_happened(make_article: Make) -> None:
    point = "Nine people died when a coach left the Corran Pass road on Monday, police said on Wednesday."
    before = make_article(
        "Nine people died as a coach left the Corran Pass road, police said.", id="b", published=MONDAY
    )
    told = make_article(point, id="a", published=WEDNESDAY)
    assert supports_of([before, told], point).origins == ("a", "b")


def test_an_action_that_both_tell_makes_a_report_likelier(make_article: Make) -> None:
    point = "Two more patients have died of marsh fever in the town of Askerby."
    articles = [
        make_article(point, id="a"),
        make_article("A third victim perished of marsh fever in the town of Askerby.", id="b"),
        make_article("The town of Askerby has asked for beds for those ill with marsh fever.", id="c"),
    ]
    sentences = {article.id: split(article) for article in articles}
    supports = Supports(articles, sentences, sources_of(articles, origins(articles)), Likeness("en"))
    said, dead, asked = (sentences[id_][0] for id_ in "abc")
    assert supports.how_surely(said, dead) > 2 * supports.how_surely(said, asked)


def test_the_same_person_on_another_matter_is_no_source(make_article: Make) -> None:
    point = "General Osip Marran said the search would last until Friday."
    rest = (
        " The road to the coast {} closed. Schools stay shut this week. Water is handed out at the station."
    )
    articles = [
        make_article(point + rest.format("is"), id="a"),
        make_article(
            "General Osip Marran, in command of the relief, promised heavy cranes." + rest.format("was"),
            id="b",
        ),
    ]
    assert supports_of(articles, point).origins == ("a",)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The council has refused to sell the pier, which burnt in May.", {"refus", "sell"}),
        ("Tellers found 50 ballots, the clerk said.", {"find"}),
        ("Red paint on the pier.", set()),
    ],
)
def test_verbs_of_the_main_clause_are_known_by_their_form_and_by_their_helpers(
    text: str, verbs: set[str]
) -> None:
    assert read_statement(text, "en").verbs == verbs


def test_the_victory_of_one_is_the_defeat_of_another() -> None:
    one, other = (
        read_statement(text, "en")
        for text in ("Askerby won the final against Colne.", "Colne lost the final against Askerby.")
    )
    assert not contradict(one, other)


def test_a_count_that_was_overtaken_leaves_the_rest_of_its_sentence_a_report(make_article: Make) -> None:
    point = "A fire broke out on the car deck of the ferry Alma and killed two people early on Monday."
    deck = "The fire on the ferry Alma broke out on the car deck early on Monday, the coastguard said."
    toll = "Five people were killed by the fire on the ferry Alma on Monday, the coastguard said."
    assert origins_of(make_article, point, deck, toll) == ("a", "b")


def test_of_an_outlets_articles_the_one_that_says_the_point_best_is_cited(make_article: Make) -> None:
    nearly = "Passengers were taken off the ferry Alma near the Holm sandbank on Sunday evening."
    articles = [
        make_article(STORY, id="a", source="A"),
        make_article(nearly, id="b1", source="B", published=MONDAY),
        make_article(
            STORY.replace("Rescuers took", "Lifeboats took"), id="b2", source="B", published=WEDNESDAY
        ),
    ]
    assert [cited.article for cited in supports_of(articles, STORY).cited] == ["a", "b2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The collar is insured for 14 million crowns.",
            "A reward of 500,000 crowns was offered for the collar.",
            id="a price and a reward",
        ),
        pytest.param(
            "The ferry had 245 people on board.",
            "The fire killed two people.",
            id="those aboard and the dead",
        ),
        pytest.param(
            "Six people died in the crash and 20 people were hurt.",
            "The choir mourned its six members, and 400 people came.",
            id="the same people by another name",
        ),
        pytest.param(
            "The strike was called off late on Thursday.",
            "A deal on Thursday averted the strike at the port.",
            id="called off, averted",
        ),
    ],
)
def test_different_things_that_are_counted_or_called_off_are_no_contradiction(one: str, other: str) -> None:
    said, told = read_statement(one, "en"), read_statement(other, "en")
    assert (contradict(said, told), contradict(told, said)) == (False, False)


def test_the_number_of_the_dead_contradicts_another_in_other_words() -> None:
    said, told = (
        read_statement(text, "en") for text in ("The blast killed 12 people.", "In the blast 40 people died.")
    )
    assert contradict(said, told)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"The road is open," mayor Ada Lind said, and sat down.', {"mayor", "ada", "lind", "sat"}),
        ("The road to Skarv is open again, mayor Ada Lind said.", {"mayor", "ada", "lind"}),
        ("Mayor Ada Lind said that the road is open.", set()),
        ("Mayor Ada Lind opened the road.", set()),
    ],
)
def test_who_said_it_is_known_apart_from_what_is_said(text: str, speaker: set[str]) -> None:
    assert read_statement(text, "en").speaker == speaker


def test_one_speaker_on_two_matters_is_no_source(make_article: Make) -> None:
    point = '"The search is over," regional rescue chief Ada Lind said, and took off her gloves.'
    other = "Regional rescue chief Ada Lind told Radio Skarv that no sounds had been heard from the mud."
    assert origins_of(make_article, point, other) == ("a",)


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("Mayor Tora Lind stepped down on Friday.", "resign"),
        ("The court found him not guilty.", "acquit"),
        ("Two miners lost their lives.", "die"),
        ("The launch was put off by a day.", "postpon"),
        ("Porters went on strike.", "start"),
        ("Nine miners were brought up alive.", "rescu"),
        ("Owners and porters reached a deal.", "agre"),
    ],
)
def test_a_phrase_is_read_as_the_word_that_says_the_same(phrase: str, word: str) -> None:
    assert word in read_statement(phrase, "en").main


def test_who_is_found_not_guilty_and_who_is_convicted_contradict_each_other() -> None:
    acquitted, convicted = (
        read_statement(text, "en")
        for text in ("A court found Tora Lind not guilty of theft.", "A court convicted Tora Lind of theft.")
    )
    assert contradict(acquitted, convicted)


def test_who_is_found_contradicts_who_is_missing() -> None:
    missing = read_statement("Three hikers are missing on the Orm glacier.", "en")
    assert contradict(missing, read_statement("Three hikers were found on the Orm glacier.", "en"))


def test_what_is_put_right_is_not_reported_by_who_was_wrong(make_article: Make) -> None:
    wrong = "The council of Skarv passed the bridge law by 76 votes to 73."
    right = "The council of Skarv passed the bridge law by a single vote, and not by three as announced."
    before = make_article(wrong, id="b", published=MONDAY)
    assert supports_of([before, make_article(right, id="a", published=WEDNESDAY)], right).origins == ("a",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "The health office of Skarv stopped the sale of oysters from the bay of Orm.",
            "The health office of Skarv permits the sale of oysters from the bay of Orm again.",
            id="again",
        ),
        pytest.param(
            "Mayor Tora Lind of Skarv has taken the lost election to the judge of Orm.",
            "Mayor Tora Lind of Skarv has taken the lost election lightly after all.",
            id="after all",
        ),
        pytest.param(
            "The health ministry ordered 20,000 doses of vaccine for the camp of Skarv.",
            "The health ministry has sent back the 20,000 doses of vaccine for the camp of Skarv.",
            id="back",
        ),
    ],
)
def test_a_turn_back_is_not_reported_by_who_told_what_was_before(
    make_article: Make, before: str, after: str
) -> None:
    old = make_article(before, id="b", published=MONDAY)
    new = make_article(after, id="a", published=WEDNESDAY)
    assert supports_of([old, new], after).origins == ("a",)


def test_an_appeal_that_is_withdrawn_is_not_reported_by_who_made_it_that_day(make_article: Make) -> None:
    appeal = "People near the burning warehouse of Skarv should keep their windows shut."
    withdrawn = "The appeal to people near the warehouse of Skarv to keep their windows shut was withdrawn."
    made = make_article(appeal, id="b", published="2025-05-05T06:00:00Z")
    over = make_article(withdrawn, id="a", published="2025-05-05T11:00:00Z")
    assert supports_of([made, over], withdrawn).origins == ("a",)
    assert supports_of([made, over], appeal).origins == ("b",)


def test_what_was_voted_is_not_reported_by_who_expected_the_vote(make_article: Make) -> None:
    expected = "The bill to lower the voting age comes before the council of Skarv, and it will fail."
    voted = "The council of Skarv has voted to lower the voting age, and the bill is law."
    before = make_article(expected, id="b", published=MONDAY)
    assert supports_of([before, make_article(voted, id="a", published=WEDNESDAY)], voted).origins == ("a",)


def test_who_told_of_the_fire_alone_does_not_report_an_arrest_over_it(make_article: Make) -> None:
    fire = "A fire destroyed the old cannery of Skarv on Monday night, and two watchmen were hurt."
    held = "Police have arrested a man of 34 over the fire that destroyed the old cannery of Skarv on Monday night."
    charged = "A man was charged over the fire in the old cannery of Skarv after police arrested him."
    articles = [
        make_article(fire, id="b", published=MONDAY),
        make_article(charged, id="c", published=WEDNESDAY),
        make_article(held, id="a", published=WEDNESDAY),
    ]
    assert set(supports_of(articles, held).origins) == {"a", "c"}
    assert "a" in supports_of(articles, fire).origins


@pytest.mark.parametrize(
    ("second", "origins"),
    [
        pytest.param("2025-05-05T14:00:00Z", ("a", "b"), id="within hours"),
        pytest.param("2025-05-07T14:00:00Z", ("a",), id="days later"),
        pytest.param("2025-05-05", ("a",), id="at no known hour"),
    ],
)
def test_less_is_asked_of_what_two_outlets_tell_within_hours(
    make_article: Make, second: str, origins: tuple[str, ...]
) -> None:
    point = "The union said that 87 per cent of its members had voted for the walkout at the Skarv docks."
    other = "Nearly nine in ten dockers of the Skarv union backed the walkout in a ballot."
    articles = [
        make_article(point, id="a", published=MONDAY),
        make_article(other, id="b", published=second),
    ]
    assert supports_of(articles, point).origins == origins


@pytest.mark.parametrize(
    ("second", "repeated"),
    [
        pytest.param("2025-05-05T14:00:00Z", True, id="within hours"),
        pytest.param("2025-05-07T14:00:00Z", False, id="days later"),
    ],
)
def test_a_text_repeats_itself_sooner_where_two_outlets_tell_one_state(
    make_article: Make, second: str, *, repeated: bool
) -> None:
    one = "The union said that 87 per cent of its members had voted for the walkout at the Skarv docks."
    other = "Nearly nine in ten dockers of the Skarv union backed the walkout in a ballot."
    articles = [
        make_article(one, id="a", published=MONDAY),
        make_article(other, id="b", published=second),
    ]
    sentences = {article.id: split(article) for article in articles}
    known = Supports(articles, sentences, {"a": "a", "b": "b"}, Likeness("en"))
    assert known.repeats(sentences["a"][0], sentences["b"][0]) is repeated
    assert not known.tells_twice(sentences["a"][0], sentences["b"][0])


def test_heads_of_one_day_likely_tell_one_fact_again(make_article: Make) -> None:
    one = "The ferry Alma ran aground off Holm on Sunday evening. Skarv has two tugs. The ferry Alma is from 1971."
    other = "In the dark a ferry hit the bank off Holm."

    def again(later: str | None, own: int, before: str = "") -> float:
        articles = [
            make_article(one, id="a", published=MONDAY),
            make_article(before + other, id="b", published=later),
        ]
        sentences = {article.id: split(article) for article in articles}
        known = Supports(articles, sentences, {"a": "a", "b": "b"}, Likeness("en"))
        return known.tells_again(sentences["a"][own], sentences["b"][-1])

    assert again(MONDAY, 0) > again(MONDAY, 0, "Nobody was hurt. Skarv is near. ") > 0
    assert again(None, 0) == again(WEDNESDAY, 0) == again(MONDAY, 1) == 0


def test_what_one_article_goes_on_to_say_is_nothing_told_again(make_article: Make) -> None:
    article = make_article(
        "The ferry Alma ran aground off Holm. The Alma is off Holm.", id="a", published=MONDAY
    )
    sentences = split(article)
    known = Supports([article], {"a": sentences}, {"a": "a"}, Likeness("en"))
    assert known.tells_again(sentences[0], sentences[1]) == 0


@pytest.mark.parametrize("second", [pytest.param("a", id="one"), pytest.param("b", id="two")])
def test_one_article_goes_on_where_two_articles_tell_one_fact(make_article: Make, second: str) -> None:
    one = (
        "Vesa Moss, a captain of the Skarv ferry company, was suspended after a video showed him asleep "
        "at the wheel."
    )
    other = (
        "Moss, a captain of the Skarv ferry company since 2009, was warned in November for a late departure."
    )
    inside = second == "a"
    articles = [make_article(f"{one} {other}", id="a")] if inside else []
    articles = articles or [make_article(one, id="a"), make_article(other, id="b")]
    sentences = {article.id: split(article) for article in articles}
    known = Supports(articles, sentences, {"a": "a", "b": "b"}, Likeness("en"))
    assert known.repeats(sentences["a"][0], sentences[second][-1]) is not inside


@pytest.mark.parametrize(
    ("point", "is_only"),
    [
        pytest.param(
            "Divers raised the bell of the ferry Alma on Wednesday.", True, id="a day after the others"
        ),
        pytest.param("The ferry Alma left the sandbank on Friday.", False, id="a day that another foretells"),
        pytest.param("On Wednesday nobody in Holm spoke of the 212 crowns.", False, id="a figure of another"),
    ],
)
def test_what_others_may_have_said_before_is_not_called_that_of_one_source(
    make_article: Make, point: str, *, is_only: bool
) -> None:
    before = f"{GROUNDED} Each passenger gets 212 crowns. The owners mean to see her afloat on Friday."
    articles = [
        make_article(before, id="a", source="Post", published="2025-05-05"),
        make_article(point, id="b", source="Wire", published="2025-05-09"),
    ]
    sentences = {article.id: split(article) for article in articles}
    supports = Supports(articles, sentences, sources_of(articles, origins(articles)), Likeness("en"))
    found = sentences["b"][0]
    assert supports.corroboration(found, supports.of(found)[0])[1] == is_only


@pytest.mark.parametrize(("figure", "found"), [("64", True), ("7", False)])
def test_less_is_asked_of_what_gives_a_larger_figure_of_the_point(
    make_article: Make, figure: str, found: bool
) -> None:
    point = f"A count showed that {figure} watches are missing from the shop in Holm."
    other = f"The gang took {figure} watches in the raid on Monday."
    articles = [
        make_article(point, id="a", source="Post", published="2025-05-06T08:00:00Z"),
        make_article(other, id="b", source="Wire", published="2025-05-09T08:00:00Z"),
    ]
    sentences = {article.id: split(article) for article in articles}
    supports = Supports(articles, sentences, sources_of(articles, origins(articles)), Likeness("en"))
    assert (len(supports.of(sentences["a"][0])[0].origins) == 2) == found


def test_who_gives_something_up_is_not_read_as_who_abandons_it() -> None:
    assert "abandon" not in read_statement("The champion gives up 67 points for the lead.", "en").order


def test_what_all_articles_of_a_long_matter_recall_is_no_report_of_what_is_new_in_one(
    make_article: Make,
) -> None:
    recalled = "The ferry Alma sank off Holm in March, drowning 11 sailors."
    point = (
        "The bishop's visit to the quay was the second that a churchman paid since the ferry Alma sank off Holm "
        "in March, drowning 11 sailors."
    )
    other = "Oil has been on the beaches since the ferry Alma sank off Holm, drowning 11 sailors."
    matters = (
        "salvage divers insurers fishermen hotels lawyers widows schools harbours pilots weather".split()
    )
    more = [
        make_article(f"Of {each} the town council heard on Tuesday. {recalled}", id=each, published=WEDNESDAY)
        for each in matters
    ]
    articles = [
        make_article(point, id="a", published=MONDAY),
        make_article(other, id="b", published=WEDNESDAY),
        *more,
    ]
    assert supports_of(articles, point).origins == ("a",)
    assert "b" in supports_of(articles, recalled).origins


MATTERS = "divers insurers fishermen hotels lawyers widows schools harbours pilots weather mayors".split()


def test_a_sum_that_all_articles_of_a_long_matter_recall_is_no_report_of_who_was_named_to_pay_it(
    make_article: Make,
) -> None:
    point = (
        "Prime Minister Ida Moss has appointed the retired judge Tom Farrow to administer the $480m fund that Holm "
        "Lines has set up to compensate victims of the Alma oil spill."
    )
    other = "The bill is larger, with Holm Lines committed to a $480m fund for the victims of the spill."
    recalled = "Victims of the spill spoke of a $480m fund of Holm Lines."
    more = [
        make_article(f"Of {each} the council heard. {recalled}", id=each, published=WEDNESDAY)
        for each in MATTERS
    ]
    articles = [
        make_article(point, id="a", published=MONDAY),
        make_article(other, id="b", published=WEDNESDAY),
    ]
    assert "b" in supports_of(articles, point).origins
    assert supports_of([*articles, *more], point).origins == ("a",)


def test_names_alone_are_no_report_in_a_long_matter(make_article: Make) -> None:
    point = "Holm Lines Chairman Jan-Erik Farrow has also backed Ida Moss."
    other = "The king had at first asked Holm Lines Chairman Jan-Erik Farrow and Ida Moss to the palace."
    more = [make_article(f"Of {each} the council heard.", id=each, published=WEDNESDAY) for each in MATTERS]
    articles = [
        make_article(point, id="a", published=MONDAY),
        make_article(other, id="b", published=WEDNESDAY),
    ]
    assert "b" in supports_of(articles, point).origins
    assert supports_of([*articles, *more], point).origins == ("a",)


def test_a_span_of_months_is_no_larger_figure(make_article: Make) -> None:
    paid = (
        "The clean-up of the Holm spill has been paid for by the owner of the Alma, "
        "five months after she ran aground."
    )
    oil = "In the five months since she sank oil of the Alma has come to the beaches."
    assert origins_of(make_article, paid, oil) == ("a",)


def test_a_question_reports_nothing(make_article: Make) -> None:
    asked = (
        "Did the ferry Alma run aground on the Holm sandbank on Sunday evening with forty passengers aboard?"
    )
    articles = [
        make_article(GROUNDED, id="a", source="The Courier", published=MONDAY),
        make_article(f"{asked} Nobody knows yet.", id="b", source="Gulf Post", published=MONDAY),
    ]
    assert supports_of(articles, GROUNDED).origins == ("The Courier",)


def test_a_later_article_recalls_a_fact_further_down_and_does_not_tell_it_first(make_article: Make) -> None:
    point = "A jury in Holm convicted the banker Tora Lind of fraud after eight hours."
    recalled = "Tora Lind of Holm must wait to learn how long she will be in prison for fraud."
    met = "The court in Holm heard the defence on Tuesday."
    assert origins_of(make_article, point, f"{met} {recalled}") == ("a", "b")
    assert origins_of(make_article, point, f"{recalled} {met}") == ("a",)


def test_what_a_later_article_shares_but_names_with_a_point_is_no_report(make_article: Make) -> None:
    point = "The coalition of Prime Minister Bram Castell has a majority of three in parliament."
    other = "Odette Marrin resigned on Tuesday. Prime Minister Bram Castell had stood by her for weeks."
    assert origins_of(make_article, point, other) == ("a",)


def test_what_was_to_be_and_what_is_are_one_report_where_both_give_a_larger_figure(
    make_article: Make,
) -> None:
    point = "Miners and nurses of Holm could leave at 62, as could all with 45 years of work."
    other = "The miners and nurses of Holm keep the right to leave at 62."
    assert origins_of(make_article, point, other) == ("a", "b")


def test_what_came_to_a_halt_was_not_called_off(make_article: Make) -> None:
    earlier = make_article("The Wend came to a halt at 6.38 metres.", id="b", published=MONDAY)
    point = "The Wend crested at 6.38 metres, the council said."
    later = make_article(point, id="a", published=WEDNESDAY)
    assert set(supports_of([earlier, later], point).origins) == {"a", "b"}
