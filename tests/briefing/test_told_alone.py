"""What one source tells and no other comes near."""

from summarizer.briefing.citations import holds
from summarizer.briefing.timeline import find_told_alone
from summarizer.grouping.events import in_canonical_order
from tests.newsroom_cases import make_article

FIRE = "A fire destroyed a furniture warehouse in Larkby on Tuesday night, the fire service said."
AGAIN = "The fire service said that a fire destroyed a furniture warehouse in Larkby on Tuesday night."
CANS = "Police officers found two petrol cans behind the gate of a neighbouring school."
PIANO = "Volunteers carried a grand piano out of the concert hall next door before the roof fell."


def test_each_source_is_told_with_a_sentence_that_no_other_comes_near() -> None:
    articles = in_canonical_order(
        [
            make_article(id="post", source="Post", text=f"{FIRE} {CANS}"),
            make_article(id="wire", source="Wire", text=f"{AGAIN} {PIANO}"),
            make_article(id="echo", source="Echo", text=AGAIN),
        ]
    )
    found = find_told_alone(articles, 5)
    assert {(cited.source, cited.text) for cited in found} == {("Post", CANS), ("Wire", PIANO)}
    by_id = {article.id: article for article in articles}
    assert all(holds(cited, by_id[cited.article]) for cited in found)
    assert len(find_told_alone(articles, 1)) == 1


def test_a_reprint_tells_nothing_alone() -> None:
    articles = [
        make_article(id="post", source="Post", text=f"{FIRE} {CANS}"),
        make_article(id="copy", source="Copy", text=f"{FIRE} {CANS}"),
    ]
    assert find_told_alone(in_canonical_order(articles), 5) == ()


def test_neither_opinion_nor_a_question_is_told_alone() -> None:
    articles = [
        make_article(id="post", source="Post", text=f"{FIRE} Who will pay for the damage in the old town?"),
        make_article(id="wire", source="Wire", text=AGAIN),
        make_article(
            id="view", source="View", section="Opinion", title="Opinion: Enough", text=f"{FIRE} {CANS}"
        ),
    ]
    assert find_told_alone(in_canonical_order(articles), 5) == ()
