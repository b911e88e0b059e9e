"""Made reports of a takeover, a ford and a strike: what has become of a matter is told anew in other words."""

from collections.abc import Callable

import pytest

from summarizer.briefing.event_analysis import look_at, prepare
from summarizer.briefing.likeness import Likeness
from summarizer.briefing.opening import Freshness, Opener
from summarizer.briefing.supersession import Supersession
from summarizer.briefing.support import Supports
from summarizer.briefing.word_index import as_sentence
from summarizer.library import brief
from summarizer.models import Article
from summarizer.text.sentences import split

Make = Callable[..., Article]
MONDAY, THURSDAY = "2025-05-05T08:00:00Z", "2025-05-08T08:00:00Z"

OFFER = "The brewer Halm has offered 410 crowns a share for the bottler Torvik."
BARRELS = "Seven lorries with oak barrels crossed the Sand pass."
AGREED = "The bottler Torvik has agreed to be bought by the brewer Halm for 450 crowns a share."


def freshness_of(*articles: Article) -> Freshness:
    sentences = {article.id: split(article) for article in articles}
    likeness, standing = Likeness("en"), Supersession(articles, sentences, "en")
    supports = Supports(articles, sentences, {a.id: a.id for a in articles}, likeness, standing)
    return Freshness(articles, sentences, likeness, standing, supports)


def affair(make_article: Make, first: str | None, second: str | None) -> list[Article]:
    return [
        make_article(
            f"{OFFER} {BARRELS}", id="a", title="Halm bids for Torvik", published=first, source="Post"
        ),
        make_article(AGREED, id="b", title="Torvik says yes to Halm", published=second, source="Courier"),
    ]


def test_what_the_newest_reports_open_with_is_told_anew(make_article: Make) -> None:
    articles = affair(make_article, MONDAY, THURSDAY)
    freshness = freshness_of(*articles)
    offer, barrels = split(articles[0])
    assert freshness.staleness(offer) > 0.4 > freshness.staleness(barrels) > 0


def test_a_title_is_judged_as_a_sentence_is(make_article: Make) -> None:
    articles = affair(make_article, MONDAY, THURSDAY)
    freshness = freshness_of(*articles)
    assert freshness.staleness(as_sentence(articles[0])) > 0.4
    assert freshness.staleness(as_sentence(articles[1])) == 0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (MONDAY, "2025-05-05T11:00:00Z"),
        ("2025-05-05", "2025-05-06"),
        (None, None),
        (MONDAY, None),
    ],
    ids=["one news cycle", "days that follow one another", "undated", "one dated"],
)
def test_nothing_is_stale_within_one_news_cycle_or_without_dates(
    make_article: Make, first: str | None, second: str | None
) -> None:
    articles = affair(make_article, first, second)
    freshness = freshness_of(*articles)
    assert freshness.staleness(split(articles[0])[0]) == 0


def test_older_is_likelier_overtaken_and_undated_is_as_old_as_any(make_article: Make) -> None:
    before = make_article(f"{OFFER}", id="o", published="2025-05-06T20:00:00Z")
    undated = make_article(f"{OFFER} Shares rose.", id="u")
    articles = [*affair(make_article, MONDAY, THURSDAY), before, undated]
    freshness = freshness_of(*articles)
    old, newer, without = (split(articles[n])[0] for n in (0, 2, 3))
    assert freshness.staleness(old) > freshness.staleness(newer) > 0
    assert freshness.staleness(without) == freshness.staleness(old)


def test_a_briefing_heads_and_opens_with_what_has_become_of_the_matter(make_article: Make) -> None:
    """Neither an offer nor an agreement is in any list of states."""
    told = brief(affair(make_article, MONDAY, THURSDAY), words=20, one_event=True)[0]
    assert told.headline.text == "Torvik says yes to Halm"
    assert [said.text for said in told.sentences] == [AGREED]
    assert told.key_points[0].citation.text == AGREED


def test_a_lead_is_as_likely_overtaken_as_its_title(make_article: Make) -> None:
    lead = "A man in a grey coat left the ferry in Holm on Sunday, a camera on the quay shows."
    titles = ["Camera gives hope in search for missing pilot", "A stroll on the quay of Holm"]
    found = [
        make_article("The pilot was found asleep in a shed.", id="b", title="Pilot safe", published=THURSDAY)
    ]
    held = []
    for title in titles:
        articles = [make_article(lead, id="a", title=title, published=MONDAY), *found]
        held.append(freshness_of(*articles).staleness(split(articles[0])[0]))
    assert held[0] > held[1]


def test_behind_a_side_matter_of_later_on_stands_what_happened(make_article: Make) -> None:
    won = "All ballots have been held up to the light again, and Ida Moss will be the next mayor of Holm."
    late = "Sverre Lind will not be seeing a judge after all."
    articles = [
        make_article(
            f"{won} Sverre Lind has lost by 94 votes.",
            id="a",
            title="Holm has a new mayor, Ida Moss",
            published=THURSDAY,
            source="Post",
        ),
        make_article(
            "Sverre Lind led by 61 votes when the last polling station in Holm reported.",
            id="b",
            title="Lind ahead by a whisker in race for town hall of Holm",
            published=MONDAY,
            source="Wire",
        ),
        make_article(
            f"{late} The swimming club of Holm has asked both to a dip in the empty pool on Saturday.",
            id="c",
            title="A handshake by the pool: Lind bows out",
            published="2025-05-10T09:00:00Z",
            source="Courier",
        ),
    ]
    sentences = brief(articles, one_event=True)[0].sentences
    assert [sentence.text for sentence in sentences[:2]] == [late, won]


def test_an_opening_tells_in_its_main_clause_what_the_titles_tell(make_article: Make) -> None:
    crash = "Four people were killed when a train ran into a lorry at Senn on Tuesday, police said."
    firm = (
        "Harl Signals, a maker of railway signals, said on Wednesday that it had neither built nor serviced the"
        " barriers at Senn, where a train ran into a lorry on Tuesday and four people were killed."
    )
    articles = [
        make_article(
            f"{crash} The barriers were open. Thirty were hurt.",
            id="a",
            title="Four killed as train hits lorry at Senn",
            published="2025-05-06T18:00:00Z",
            source="Wire",
        ),
        make_article(
            "A train and a lorry have collided at Senn.",
            id="c",
            title="Train hits lorry at Senn",
            published="2025-05-06T17:00:00Z",
            source="Courier",
        ),
        make_article(
            "Grief hangs over Senn.",
            id="d",
            title="Four killed at Senn: Train hits lorry",
            published="2025-05-07T18:00:00Z",
            source="Herald",
        ),
        make_article(
            f"{firm} Shares in Harl fell by a tenth.",
            id="b",
            title="Harl not to blame for barriers at Senn",
            published="2025-05-07T12:00:00Z",
            source="Post",
        ),
    ]
    known = look_at(prepare(articles))
    opener = Opener(known.supports, known.standing, {}, lambda _: 1.0)
    opening = opener.main(known.heads(), 120)
    assert opening is not None
    assert opening.text == crash


def test_no_sentence_is_fitter_for_a_point_than_is_known_of_it_sooner(seed_articles: list[Article]) -> None:
    known = look_at(prepare(seed_articles[:20]))
    said = [each for sentences in known.material.sentences.values() for each in sentences]
    most = [known.most_fit_point(sentence) for sentence in said]
    assert all(known.fit_point(sentence) <= bound for sentence, bound in zip(said, most, strict=True))


def test_a_point_that_may_be_overtaken_is_less_fit_than_a_sentence(make_article: Make) -> None:
    known = look_at(prepare(affair(make_article, MONDAY, THURSDAY)))
    offer, agreed = known.material.sentences["a"][0], known.material.sentences["b"][0]
    assert known.fit_point(offer) < known.fit_alone(offer)
    assert known.fit_point(agreed) == known.fit_alone(agreed)
