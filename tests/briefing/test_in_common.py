"""What the articles of an event have in common, and sentences that tell nothing beside it."""

from collections.abc import Callable

import pytest

from summarizer.briefing.event_analysis import MOST_HEADS, look_at, prepare
from summarizer.briefing.in_common import (
    FEWEST_ARTICLES,
    begun_words,
    shown_beside,
    tells_little,
    titled_words,
)
from summarizer.briefing.opening import FEWEST_AGREEING, Opener
from summarizer.library import brief
from summarizer.models import Article, Sentence
from summarizer.text.sentences import split

Make = Callable[..., Article]

LEAD = "Holm Lines said on Monday that the slick off Skarv was growing."
MORE = "A tug lay beside it. The crew slept. The sea was calm. A boom broke. It was mended. Birds died. A net was laid."


def event(make_article: Make, last: str, count: int = FEWEST_ARTICLES) -> list[Article]:
    others = [make_article(f"{LEAD} {MORE}", id=f"a{n}") for n in range(1, count)]
    return [make_article(f"{LEAD} {MORE} {last}", id="a0"), *others]


def is_plain(articles: list[Article], place: int = -1) -> bool:
    sentences = {article.id: split(article) for article in articles}
    return sentences["a0"][place] in tells_little(articles, sentences, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The slick is a test for Holm Lines, and the whole of Skarv is waiting for its end.",
        "The crew is also looking for Holm Lines to be punished in time.",
    ],
)
def test_a_sentence_with_none_but_common_names_tells_little(make_article: Make, text: str) -> None:
    assert is_plain(event(make_article, text))


@pytest.mark.parametrize(
    "text",
    [
        "The slick has cost Holm Lines 40 million florins so far.",
        "The crew of Holm Lines went ashore on Tuesday.",
        "The crew of Holm Lines had slept, a harbour master said.",
        "The crew of Holm Lines was brought to Norwick by night.",
        "Norwick has sent a tug of its own to the slick.",
    ],
)
def test_a_figure_a_day_a_speaker_or_another_name_tells_something(make_article: Make, text: str) -> None:
    assert not is_plain(event(make_article, text))


def test_near_the_head_and_in_a_small_event_a_plain_sentence_is_not_looked_at(make_article: Make) -> None:
    text = "The slick is a test for Holm Lines."
    assert not is_plain(event(make_article, text), place=1)
    assert not is_plain(event(make_article, text, FEWEST_ARTICLES - 1))


def test_words_of_many_heads_are_known_and_of_names_those_of_most_titles(make_article: Make) -> None:
    articles = [
        make_article("The slick off Norwick grew. A tug came.", title="Slick grows off Norwick", id="a"),
        make_article("The slick was left to the sea.", title="Tug leaves slick", id="b"),
        make_article("Ida Moss went ashore.", title="Slick off Norwick left alone", id="c"),
    ]
    assert titled_words(articles).split() == ["Slick", "off", "Norwick"]
    assert begun_words([split(article) for article in articles]).split() == ["slick"]


PICTURED = "Crews stand on a quay as the slick drifts past the harbour of Skarv."
ONE = "A tug left at dawn. Its master slept. Nets were laid. The mayor was told."
OTHER = "Birds were washed. A vet came from Lenham. Feathers dried. Children watched."


def beside(make_article: Make, *texts: str, source: str | None = "Courier") -> set[str]:
    articles = [make_article(text, id=f"a{n}", source=source) for n, text in enumerate(texts)]
    found = shown_beside(articles, {article.id: split(article) for article in articles})
    return {sentence.text for sentence in found}


def test_what_stands_over_two_reports_of_a_source_is_of_its_page(make_article: Make) -> None:
    texts = (
        f"{PICTURED} {LEAD} {ONE} {MORE}",
        f"{PICTURED} The port is shut. {OTHER} Prawns are dear. Boats lie idle.",
    )
    assert beside(make_article, *texts) == {PICTURED}
    assert beside(make_article, *texts, source=None) == set()


def test_what_versions_of_a_report_open_with_is_theirs(make_article: Make) -> None:
    assert beside(make_article, f"{LEAD} {ONE} {MORE}", f"{LEAD} {OTHER} {MORE}") == set()
    assert beside(make_article, LEAD, f"{LEAD} {ONE} {MORE}") == set()


CLOSED = "The dam of Senn was closed on Friday with a gate of steel."
COSTS = (
    "The flood of Senn has cost the Halm brewery 3.2 million crowns, drowned 400 sheep and closed the Senn valley "
    "road, the Halm brewery and the Senn valley farmers said."
)
DAY = (
    f"{CLOSED} Crews had worked through the night. The mayor watched from the bank.",
    "Engineers closed the dam of Senn on Friday with a new steel gate. The water fell by a metre within hours.",
    "A gate of steel has closed the leaking dam of Senn, the district said on Friday. No farm was flooded again.",
    "With a steel gate the dam of Senn was closed on Friday after six weeks. The gate weighs 40 tonnes.",
    f"{COSTS} The Halm brewery will ask the Senn valley for the 3.2 million crowns that the flood has cost it.",
    "The flood of Senn has cost farmers of the Senn valley 400 sheep. The Halm brewery lost 3.2 million crowns.",
    "Shops in the Senn valley sell rubber boots for children. The boots come from Torvik. Halm has none.",
    "Anna Berg paints herons that rest on the roofs of Torvik. The Halm brewery lost 3.2 million crowns.",
)


def day(make_article: Make, texts: tuple[str, ...] = DAY) -> list[Article]:
    return [
        make_article(text, id=f"a{n}", source=f"Paper {n}", published="2025-05-09")
        for n, text in enumerate(texts)
    ]


def agreed(articles: list[Article]) -> tuple[Sentence, ...]:
    known = look_at(prepare(articles))
    opener = Opener(known.supports, known.standing, {}, known.fit_alone)
    return opener.agreed(known.heads(), known.agreement, 120)


def test_the_briefing_of_a_day_opens_with_what_most_of_its_articles_open_with(make_article: Make) -> None:
    told = next(iter(brief(day(make_article), words=120, one_event=True)))
    assert (told.headline.text, told.sentences[0].text) == (CLOSED, CLOSED)


def test_no_opening_is_held_that_no_other_article_opens_with(make_article: Make) -> None:
    apart = (
        "Anna Berg paints herons in Torvik.",
        "The mill of Harl was sold on Monday.",
        "Lake Orm froze over early.",
        "Five tenors sang for the king.",
        "Tin prices rose by a tenth.",
        "Skarv has lost its last pharmacy.",
    )
    assert agreed(day(make_article, apart)) == ()


def test_few_articles_hold_no_opening(make_article: Make) -> None:
    assert agreed(day(make_article, DAY[:FEWEST_AGREEING]))
    assert agreed(day(make_article, DAY[: FEWEST_AGREEING - 1])) == ()


def test_more_articles_open_with_the_news_than_with_a_side_matter(make_article: Make) -> None:
    known = look_at(prepare(day(make_article)))
    closed, boots = (known.material.sentences[id_][0] for id_ in ("a0", "a6"))
    assert known.agreement.others(closed) > 1 > known.agreement.others(boots)


def test_of_many_articles_some_are_held_against_each_other(make_article: Make) -> None:
    known = look_at(
        prepare(day(make_article, (*DAY, *(f"Shop {n} of Halm sells bread." for n in range(190)))))
    )
    assert len(known.heads()) == len(DAY) + 190
    assert MOST_HEADS / 2 <= len(known.some_heads()) <= MOST_HEADS
