import random
from collections.abc import Callable
from itertools import combinations

import pytest

from summarizer import service
from summarizer.briefing.citations import holds
from summarizer.briefing.event_analysis import look_at, prepare
from summarizer.briefing.key_points import stands_alone
from summarizer.briefing.likeness import SAME_FACT, Likeness
from summarizer.briefing.report_signs import REPORTED_SOON
from summarizer.errors import NothingToBriefError
from summarizer.models import Article, Briefing, Sentence
from summarizer.ranking.lexrank import VERSION
from summarizer.ranking.readability import is_torn
from summarizer.rendering.briefings import render_briefings

Make = Callable[..., Article]

LEAD = "The ferry Alma ran aground on the Holm sandbank on Sunday evening with forty passengers aboard. "
WIRE = LEAD + (
    "All forty passengers were brought ashore by lifeboat before midnight, the coastguard said. "
    "A tug from Skarv will try to pull the ferry off the sandbank on the morning tide. "
    "Her master told the coastguard that the sandbank had moved since the last survey in March. "
)


def brief(articles: list[Article], **options: object) -> list[Briefing]:
    told = service.brief(articles, **options)  # type: ignore[arg-type]
    return [one.briefing for one in told if isinstance(one.briefing, Briefing)]


@pytest.fixture(scope="module")
def briefings(seed_articles: list[Article]) -> list[Briefing]:
    return brief(seed_articles)


def find(briefings: list[Briefing], article: str) -> Briefing:
    return next(briefing for briefing in briefings if article in briefing.articles)


def test_every_citation_is_its_slice(briefings: list[Briefing], seed_articles: list[Article]) -> None:
    by_id = {article.id: article for article in seed_articles}
    for briefing in briefings:
        points = [point.citation for point in briefing.key_points]
        supports = [citation for point in briefing.key_points for citation in point.support.cited]
        for citation in [briefing.headline, *briefing.sentences, *points, *supports]:
            assert holds(citation, by_id[citation.article])


def test_no_sentence_is_said_twice(briefings: list[Briefing]) -> None:
    for briefing in briefings:
        texts = [sentence.text for sentence in briefing.sentences]
        assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    "leads",
    [
        (
            "The council of Norwick voted on Tuesday to close the old harbour bridge to lorries from June.",
            "Lorries will be banned from crossing Norwick's ageing harbour bridge this summer after councillors"
            " backed the plan by a narrow margin on Tuesday night.",
        ),
        (
            "Around 120 people in the surrounding streets were told to leave their homes and spent the night in a"
            " library.",
            "The roughly 120 neighbours who had been moved to the town library were back in their flats by noon.",
        ),
        (
            "Three of the victims taken for dead in the dark had in fact been unconscious, police chief Sverre Lind"
            " said.",
            "The police admitted on Wednesday that they had counted three unconscious passengers as dead.",
        ),
    ],
)
def test_one_fact_is_not_told_twice_in_other_words(make_article: Make, leads: tuple[str, str]) -> None:
    [briefing] = brief([make_article(text, id=text[0]) for text in leads], words=75, one_event=True)
    assert len(briefing.sentences) == 1


@pytest.mark.parametrize("later", ["2026-11-23", "2026-11-24"])
def test_what_is_told_of_one_news_cycle_is_chosen_as_a_whole(make_article: Make, later: str) -> None:
    main = (
        "All forty passengers were brought ashore by lifeboat before midnight after the ferry Alma ran aground on the"
        " Holm sandbank on Sunday evening, the coastguard said."
    )
    one = (
        "The ferry Alma ran aground off Holm. Forty passengers of the ferry Alma were brought ashore by lifeboat in"
        " Holm before midnight after she ran aground on the Holm sandbank on Sunday evening. The sandbank had moved"
        " since March, the master told the coastguard of Skarv."
    )
    other = f"The ferry Alma has run aground off Holm. {main} A tug from Skarv will pull her off."
    articles = [make_article(one, published="2026-11-23"), make_article(other, published=later)]
    told = brief(articles, words=35, one_event=True)[0]
    assert [sentence.text for sentence in told.sentences] == [main]


def test_a_scene_from_the_newest_article_does_not_open_before_what_happened(make_article: Make) -> None:
    plain = (
        "The Holm Lancers have won the first game of their semi-final against the Skarv Wolves by three goals to two."
        " Adam Keller scored the deciding goal after overtime."
    )
    scene = (
        "The champions carry home the points, but the guests took the applause of Holm. All of the sold-out arena rose"
        " for the visitors from Skarv when it was over. Ten minutes later the lights went out."
    )
    articles = [
        make_article(
            plain, title="Ice hockey: Lancers win first semi-final", published="2026-11-24T20:00:00Z"
        ),
        make_article(scene, title="Lancers steal the game late", published="2026-11-25T09:00:00Z"),
    ]
    told = brief(articles, words=60, one_event=True)[0]
    assert told.sentences[0].text.startswith("The Holm Lancers have won")


def test_a_sentence_that_points_back_does_not_open(make_article: Make) -> None:
    pointing = (
        "Rust has eaten four of the nine cables. In the face of these figures the Holm council closed the bridge to"
        " lorries on Monday. Buses will go by Skarv for two years."
    )
    plain = (
        "The council of Holm has closed its old bridge to lorries after an inspection of the cables. Inspectors counted"
        " the broken wires in September."
    )
    articles = [
        make_article(pointing, title="Council closes bridge to lorries", published="2026-11-25T09:00:00Z"),
        make_article(plain, title="Bridge at Holm", published="2026-11-24T20:00:00Z"),
    ]
    told = brief(articles, words=60, one_event=True)[0]
    assert told.sentences[0].text.startswith("The council of Holm has closed")


def test_the_sentence_opens_that_says_what_all_titles_say(briefings: list[Briefing]) -> None:
    # Three outlets have the same vote, one as a live page, one told from two weeks before.
    council = find(briefings, "ledger-council-charge")
    opening = council.sentences[0].text
    assert "congestion charge" in opening
    assert "27" in opening
    assert council.key_points[0].citation == council.sentences[0]


def test_no_takeaway_block_or_furniture_is_briefed(
    briefings: list[Briefing], seed_articles: list[Article]
) -> None:
    for article in seed_articles:
        spoken = [
            citation
            for citation in find(briefings, article.id).sentences
            if citation.article == article.id and citation.field == "text"
        ]
        for citation in spoken:
            assert all(citation.end <= a.start or citation.start >= a.end for a in article.set_aside)


def test_a_briefing_opens_near_the_head_of_an_article(briefings: list[Briefing]) -> None:
    assert all((briefing.sentences[0].position or 0) <= 1 for briefing in briefings)


def test_opinion_does_not_speak(briefings: list[Briefing]) -> None:
    april = find(briefings, "dispatch-call-opinion")
    spoken = [*april.sentences, *(point.citation for point in april.key_points), april.headline]
    assert all(citation.article != "dispatch-call-opinion" for citation in spoken)
    assert ("dispatch-call-opinion", "opinion") in {(left.article, left.why) for left in april.set_aside}


def test_an_event_of_opinion_alone_is_headed_and_marked_and_tells_nothing_as_fact(make_article: Make) -> None:
    column = make_article(WIRE, id="a", title="Opinion: Alma should never have sailed")
    [only] = brief([column])
    assert only.opinion
    assert only.headline.text == "Opinion: Alma should never have sailed"
    assert (only.sentences, only.key_points, only.disagreements) == ((), (), ())


def test_an_event_of_a_headline_alone_is_no_opinion(make_article: Make) -> None:
    [only] = brief([make_article("Fell Bridge council votes to close lido")])
    assert not only.opinion


def test_an_event_with_a_report_is_not_marked_as_opinion(briefings: list[Briefing]) -> None:
    assert not any(briefing.opinion for briefing in briefings)


def test_ten_reprints_of_one_wire_and_two_independent_reports_are_three_origins(make_article: Make) -> None:
    copies = [
        make_article(WIRE, id=f"copy-{n}", source=f"Paper {n}", published="2025-05-04") for n in range(10)
    ]
    independent = [
        make_article(
            f"Forty passengers were aboard the ferry Alma when she ran aground on the Holm sandbank {end}",
            id=f"own-{n}",
            source=f"Own {n}",
            published="2025-05-04",
        )
        for n, end in enumerate(
            ["on Sunday evening, officials say.", "late on Sunday evening. Nobody was hurt."]
        )
    ]
    [only] = brief([*copies, *independent], one_event=True)
    assert max(len(point.support.origins) for point in only.key_points) == 3


def test_a_point_of_one_source_is_marked(briefings: list[Briefing]) -> None:
    points = [point for briefing in briefings for point in briefing.key_points]
    assert {point.corroboration for point in points} >= {"several", "unclear"}
    assert all((point.corroboration == "several") == (len(point.support.origins) > 1) for point in points)
    assert all(point.corroboration == "only" for point in points if point.single_source)


def test_a_key_point_that_is_told_carries_its_index(briefings: list[Briefing]) -> None:
    told = [(b, p) for b in briefings for p in b.key_points if p.sentence is not None]
    assert told
    assert all(
        briefing.sentences[point.sentence or 0].text == point.citation.text for briefing, point in told
    )


def test_behind_what_opens_the_briefing_more_supported_points_come_first(briefings: list[Briefing]) -> None:
    for briefing in briefings:
        behind = [point for point in briefing.key_points if point.sentence not in {0, 1}]
        counts = [len(point.support.origins) for point in behind]
        assert counts == sorted(counts, reverse=True)


def test_no_key_point_is_half_a_quotation(briefings: list[Briefing]) -> None:
    assert not any(is_torn(point.citation.text) for briefing in briefings for point in briefing.key_points)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_there_are_no_more_key_points_than_asked_for(make_article: Make, count: int) -> None:
    [only] = brief([make_article(WIRE, id="a")], key_points=count)
    assert len(only.key_points) == count


def test_the_two_calls_of_the_same_ministers_are_related(briefings: list[Briefing]) -> None:
    april, august = find(briefings, "ledger-call-april"), find(briefings, "ledger-call-august")
    assert august.id in {related.event for related in april.related}


def test_an_article_in_spanish_is_briefed_in_spanish(briefings: list[Briefing]) -> None:
    spanish = find(briefings, "cronica-desaladora")
    assert len(spanish.articles) == 3
    assert "desaladora" in spanish.headline.text


def test_briefings_are_the_same_in_whatever_order_articles_come(
    briefings: list[Briefing], seed_articles: list[Article]
) -> None:
    shuffled = list(seed_articles)
    random.Random(7).shuffle(shuffled)
    assert brief(shuffled) == briefings


def test_an_article_without_a_headline_is_headed_by_its_opening(make_article: Make) -> None:
    [only] = brief([make_article(LEAD, id="a")])
    assert only.headline == only.sentences[0]


def test_nothing_that_fits_is_said_with_what_would(make_article: Make) -> None:
    [told] = service.brief([make_article(LEAD, id="a")], words=3)
    assert isinstance(told.briefing, NothingToBriefError)
    assert told.briefing.shortest == 16


def test_a_budget_bounds_a_text_without_spaces_too(make_article: Make) -> None:
    text = (
        "霍尔姆港的旧粮仓周一清晨起火，消防队用了六个小时才把火扑灭。"
        "十二名工人从屋顶被直升机救下，其中两人因吸入浓烟住院治疗。"
        "港务局局长表示，损失约为三百万克朗，保险公司将承担一半。"
        "警方认为电线老化是起因，但仍在询问夜班看守。"
        "渡轮航线因烟雾停运到下午，约八百名乘客改乘巴士。"
        "市议会决定在下周讨论是否拆除港区其余五座木制仓库。"
        "环保组织在河口发现死鱼，要求检测流入水中的灭火泡沫。"
    )
    [told] = service.brief([make_article(text, language="zh")], words=60)
    assert isinstance(told.briefing, Briefing)
    assert 60 <= sum(len(cited.text) for cited in told.briefing.sentences) <= 130 < len(text)


def test_two_hundred_articles_are_briefed(make_article: Make) -> None:
    articles = [
        make_article(f"{WIRE} Witness {n} saw lights at {n} past ten.", id=f"a{n}") for n in range(200)
    ]
    [only] = brief(articles, one_event=True)
    assert len(only.articles) == 200
    assert only.sentences


def test_the_best_of_the_rest_is_told_and_marked_where_no_sentence_passes(make_article: Make) -> None:
    [only] = brief([make_article("Rain. Snow. Hail. Sleet. Wind. Fog.", id="a")])
    assert [sentence.text for sentence in only.sentences] == [
        "Rain.",
        "Snow.",
        "Hail.",
        "Sleet.",
        "Wind.",
        "Fog.",
    ]
    assert "chosen:rest" in only.signature.split("|")


def test_reprints_of_one_text_are_one_source_and_no_point_is_called_that_of_one_alone(
    make_article: Make,
) -> None:
    [only] = brief([make_article(WIRE, id=f"a{n}", source=f"Paper {n}") for n in range(5)], one_event=True)
    assert {point.support.origins for point in only.key_points} == {("Paper 0",)}
    assert not any(point.single_source for point in only.key_points)


def test_no_two_key_points_tell_the_same_fact(briefings: list[Briefing]) -> None:
    for briefing in briefings:
        texts = [point.citation.text for point in briefing.key_points]
        likeness = Likeness("en")
        facts = [Sentence(f"{n}", 0, 0, 0, len(text), text) for n, text in enumerate(texts)]
        assert all(likeness.same(one, other) < SAME_FACT for one, other in combinations(facts, 2))


def test_there_are_as_many_key_points_as_asked_for_while_there_are_facts(make_article: Make) -> None:
    [only] = brief([make_article(WIRE, id="a")], key_points=3, words=20)
    assert (len(only.sentences), len(only.key_points)) == (1, 3)


def test_the_trace_has_a_score_for_each_cited_source(make_article: Make) -> None:
    articles = [make_article(WIRE, id="a"), make_article(LEAD + "Nobody was hurt.", id="b")]
    [told] = service.brief(articles, one_event=True)
    assert isinstance(told.briefing, Briefing)
    counts = [len(point.support.cited) for point in told.briefing.key_points]
    assert [len(scores) for scores in told.trace.support] == counts
    assert all(REPORTED_SOON <= score <= 1 for scores in told.trace.support for score in scores)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It was a very hard decision for the master.", id="a pronoun that introduces"),
        pytest.param("While she waited the tide came in at Holm.", id="a pronoun in the first clause"),
        pytest.param("Another tug will come from Skarv on Monday.", id="another"),
        pytest.param("The company will pay for all damage to the pier.", id="a noun told of before"),
        pytest.param("May 6: The ferry Alma is pulled off the bank by a tug.", id="a caption under its date"),
        pytest.param("Passengers of the ferry Alma are seen on the pier.", id="a caption"),
        pytest.param("I had not seen my son for three long months.", id="the first person"),
    ],
)
def test_a_sentence_that_points_back_or_captions_a_picture_is_no_key_point(
    make_article: Make, text: str
) -> None:
    [only] = brief([make_article(f"{WIRE} {text}", id="a")], key_points=5)
    assert text not in {point.citation.text for point in only.key_points}
    assert only.key_points


def test_a_sentence_whose_noun_is_told_in_it_may_be_a_key_point() -> None:
    text = "The report of the harbour master names three faults."
    assert stands_alone(Sentence("a", 0, 0, 0, len(text), text), "en")


def test_a_correction_is_cited_and_shown_and_a_withdrawn_article_is_only_set_aside(
    make_article: Make,
) -> None:
    notice = "Correction: An earlier version of this article gave the number of passengers as fifty."
    (told,) = brief(
        [
            make_article(WIRE + "\n\n" + notice, id="a", source="Skarv Post", title="Ferry Alma aground"),
            make_article(
                LEAD + "WITHDRAWN: This story has been withdrawn.",
                id="b",
                source="Holm Mail",
                title="WITHDRAWN: Ferry Alma aground",
            ),
        ],
        one_event=True,
    )
    assert [(cited.article, cited.text) for cited in told.corrections] == [("a", notice)]
    for form in ("text", "markdown", "html"):
        assert "number of passengers as fifty" in " ".join(render_briefings([told], form).split())
    assert {left.article for left in told.set_aside} == {"b"}


@pytest.mark.parametrize("summarizer", ["newsfold", "lexrank"])
def test_the_signature_has_the_version_of_choice_and_order(make_article: Make, summarizer: str) -> None:
    [only] = brief([make_article(WIRE, id="a")], summarizer=summarizer)
    assert f"choice:{VERSION}" in only.signature.split("|")


def test_what_points_at_nothing_is_not_told_even_where_words_are_left(make_article: Make) -> None:
    seized = (
        "The Holm correspondent Ida Moss was seized by gunmen in the port of Skarv on Monday."
        " Guards had stopped her car at noon. A driver was with her. He was freed at dusk."
        " The driver was found by a patrol on the road to Lenham after some twenty minutes."
    )
    bill = (
        "A bill that would let the parliament of Tane vote on sending troops failed on Monday by three votes."
    )
    articles = [
        make_article(seized, title="Correspondent seized"),
        make_article(bill, title="Bill fails in Tane"),
    ]
    told = [sentence.text for sentence in brief(articles, words=50, one_event=True)[0].sentences]
    assert {"A bill", "The Holm"} == {" ".join(text.split()[:2]) for text in told}


def test_what_says_the_opening_again_is_worth_less_beside_it(make_article: Make) -> None:
    text = "A ferry ran aground off Holm on Sunday. The ferry that ran aground off Holm is old. A tug came from Skarv."
    known = look_at(prepare([make_article(text, id="a")]))
    opening, again, other = known.material.sentences["a"]
    assert known.news(again, (opening,)) < known.news(other, (opening,)) == known.news(opening, (opening,))
    assert known.news(again, ()) == 1


def test_what_had_been_expected_is_worth_less_at_an_article_s_head_too(make_article: Make) -> None:
    told, expected = "Nine thousand came to Holm on Sunday.", "Six thousand had been expected in Holm."
    known = look_at(prepare([make_article(f"{told} {expected}", id="a")]))
    came, hoped = known.material.sentences["a"]
    assert known.fit(hoped) < known.fit(came)


def test_what_had_happened_before_is_worth_less_but_at_an_article_s_head(make_article: Make) -> None:
    before = "The union of Holm had called the strike on Tuesday."
    told = "The ferries of Holm sailed on Friday as the strike was called off."
    known = look_at(prepare([make_article(f"{before} {told} {told} {before} {told}", id="a")]))
    head, second, _, deep, last = known.material.sentences["a"]
    assert known.fit(deep) < known.fit(last)
    assert known.fit(head) == known.fit(second)


def test_more_is_told_with_what_points_back_than_nothing(make_article: Make) -> None:
    crews = "Crews were called to the quay after Moss, 37, fell into the hold of a ferry on Sunday."
    text = (
        f"Who was Ida Moss, a teacher of Skarv? {crews} She was pronounced dead at the scene at noon on Sunday, the"
        " coroner said. She had a history of falls, the coroner said on Monday, and a stick. She was a teacher at the"
        " school of the port of Skarv for nine years. An autopsy is planned for Tuesday, Lind said."
    )
    told = brief([make_article(text)], words=90, one_event=True)[0]
    assert told.sentences[0].text == crews
    assert len(told.sentences) == 5
