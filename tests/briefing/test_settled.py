"""The newest figure of what went on is not left standing where a later report counts on."""

from collections.abc import Sequence

import pytest

from summarizer.briefing.brief import Options, brief
from summarizer.grouping.events import in_canonical_order
from summarizer.models import Article, Briefing, Event
from tests.newsroom_cases import make_article

LEADS = {
    "Post": "A landslide hit the mountain village of Ambry on Monday night and buried five houses.",
    "Wire": "Soldiers with excavators dug through the mud of Ambry all day, helped by dogs from the coast.",
    "Echo": "Schools in the valley took in families whose homes were lost under the slope at Ambry.",
}


def report(source: str, published: str, text: str) -> Article:
    return make_article(
        id=source,
        source=source,
        published=published,
        title=LEADS[source][:40],
        text=f"{LEADS[source]} {text}",
    )


def told(articles: Sequence[Article]) -> Briefing:
    held = in_canonical_order(articles)
    return brief(Event("e", tuple(article.id for article in held), "", None, None), held, Options())[0]


@pytest.mark.parametrize(
    ("published", "text", "overtaken"),
    [
        ("2025-04-10T09:00:00Z", "A sixth person has died after the landslide in Ambry.", True),
        ("2025-04-10T09:00:00Z", "The road to Ambry is open again, police said.", False),
        ("2025-04-10T09:00:00Z", "A fifth person has died after the landslide in Ambry.", False),
        ("2025-04-08T12:00:00Z", "A third person has died after the landslide in Ambry.", False),
    ],
    ids=["later", "of something else", "the same", "between the two"],
)
def test_a_toll_that_is_counted_on_stands_with_the_newest_figure(
    published: str, text: str, overtaken: bool
) -> None:
    briefing = told(
        [
            report(
                "Post",
                "2025-04-08T09:00:00Z",
                "The landslide in Ambry killed at least two people, police said.",
            ),
            report("Wire", "2025-04-09T09:00:00Z", "The landslide in Ambry killed five people, police said."),
            report("Echo", published, text),
        ]
    )
    [dead] = [found for found in briefing.disagreements if found.about == "dead"]
    assert [claim.value for claim in dead.values] == ["five", "at least two"]
    later = dead.values[0].citation.superseded
    assert (later is not None) == overtaken
    assert later is None or (later.source, later.text) == ("Echo", text)
    assert dead.values[1].citation.superseded is None
