"""One more report of the sample's earthquake, of each kind that a growing event draws, joins it and parts nothing."""

from collections.abc import Callable, Iterator

import pytest

from summarizer.grouping.events import group
from summarizer.models import Article
from tests.remembered import remember_articles

ADDITIONS = {
    "toll": (
        "2025-05-20T12:00:00Z",
        "Death toll of Kardova earthquake rises to 17",
        "Seventeen people are known to have died in the earthquake that struck Belisar in eastern "
        "Kardova before dawn on Tuesday, the interior ministry said at noon. Rescuers are still digging "
        "in the old quarter, where governor Radu Temesk spoke of dozens of missing people. The tremor "
        "had a magnitude of 5.8.",
    ),
    "aid": (
        "2025-05-20T19:10:00Z",
        "Orvenia sends rescue team and dogs to quake-hit Belisar",
        "A team of 52 rescue specialists with six search dogs left Orvenia on Tuesday evening for "
        "Belisar, the town in eastern Kardova where an earthquake brought down hundreds of buildings. "
        "Prime Minister Anselm Dray said that a field kitchen would follow. At least 23 people have "
        "died.",
    ),
    "hospital": (
        "2025-05-20T15:20:00Z",
        "Surgeons operate in a car park after Belisar quake",
        "The only hospital of Belisar was cleared after Tuesday's earthquake, and patients lie on "
        "mattresses in the car park. Its director, Petra Vollan, said that surgeons worked in a tent by "
        "the light of car lamps. More than 200 people were hurt when the tremor hit the Kardovan town.",
    ),
    "explainer": (
        "2025-05-20T16:00:00Z",
        "Why the earthquake in eastern Kardova did so much damage",
        "The earthquake that killed at least 23 people in Belisar on Tuesday was only of magnitude 5.8, "
        "but its centre lay nine kilometres deep and 14 from the town, the National Seismic Institute of "
        "Kardova says. In the old quarter many houses are of brick without reinforcement.",
    ),
    "live": (
        "2025-05-20T18:00:00Z",
        "Kardova earthquake live: cranes reach Belisar",
        "17.40: Heavy cranes have arrived in Belisar after engineers cleared the landslide at Upper "
        "Tave.\n\n"
        "16.15: The interior ministry puts the number of dead of the earthquake at 21.\n\n"
        "15.05: Governor Radu Temesk asks people in eastern Kardova to stay out of damaged houses.",
    ),
    "rescue": (
        "2025-05-21T18:00:00Z",
        "Rescuers free nine-year-old Lidia Store from Belisar ruins",
        "Lidia Store, nine, lay for 33 hours under a staircase in Belisar before rescuers reached her on "
        "Wednesday. A search dog from Orvenia had found the girl in the ruins of an apartment house that "
        "the earthquake in Kardova brought down. Her father died. The toll of the quake stands at 31.",
    ),
    "road": (
        "2025-05-20T14:30:00Z",
        "Landslide after earthquake cuts highway to Belisar",
        "A landslide at Upper Tave blocked the highway to Belisar for nine hours on Tuesday and held up "
        "help for the town in eastern Kardova, where an earthquake killed at least 20 people. Engineers "
        "cleared one lane in the afternoon, and heavy lifting gear went through.",
    ),
    "night": (
        "2025-05-21T06:00:00Z",
        "Thousands sleep outdoors after Kardova quake",
        "Some 6,500 people in Belisar spent the night to Wednesday in tents, cars and sports halls, at "
        "three degrees. The earthquake of Tuesday has claimed 29 lives, the Kardovan interior ministry "
        "said, and 22 people are still missing in the old quarter.",
    ),
    "capital": (
        "2025-05-20T09:00:00Z",
        "Quake in eastern Kardova felt as far as Zerin",
        "Lamps swung in Zerin, the capital of Kardova, when an earthquake shook the east of the country "
        "early on Tuesday and destroyed houses in Belisar, 200 kilometres away. The interior ministry "
        "spoke of eleven dead and some 90 injured in the town's old quarter.",
    ),
    "short": (
        None,
        "Earthquake kills at least four in Belisar",
        "An earthquake of magnitude 5.8 has killed at least four people in Belisar, in eastern Kardova, "
        "and trapped others under fallen houses, governor Radu Temesk said.",
    ),
}


@pytest.fixture(scope="module", autouse=True)
def remembered() -> Iterator[None]:
    """What depends on one article alone is computed once."""
    patch = pytest.MonkeyPatch()
    remember_articles(patch)
    yield
    patch.undo()


@pytest.fixture(scope="module")
def grouped(
    seed_articles: list[Article], make_article: Callable[..., Article]
) -> dict[str, set[frozenset[str]]]:
    """The events of the sample corpus with each of the additions, one at a time."""
    found = {}
    for kind, (published, title, text) in ADDITIONS.items():
        dated = {"published": published} if published else {}
        added = make_article(text, id="added", title=title, source="Another Paper", **dated)
        found[kind] = {frozenset(event.articles) for event in group([*seed_articles, added]).events}
    return found


@pytest.mark.parametrize("kind", ADDITIONS)
def test_one_more_report_of_the_sample_quake_joins_it(
    kind: str, grouped: dict[str, set[frozenset[str]]]
) -> None:
    [joined] = [event for event in grouped[kind] if "added" in event]
    assert {"npa-quake-first", "ledger-quake-morning", "mirror-quake-nextday"} < joined


def test_ten_more_reports_change_no_event_of_the_sample_corpus(
    grouped: dict[str, set[frozenset[str]]], seed_articles: list[Article]
) -> None:
    before = {frozenset(event.articles) for event in group(seed_articles).events}
    changed = [kind for kind, found in grouped.items() if {event - {"added"} for event in found} != before]
    assert not changed


def test_the_quake_stays_one_event_whichever_report_of_it_is_missing(seed_articles: list[Article]) -> None:
    [quake] = [event.articles for event in group(seed_articles).events if "npa-quake-first" in event.articles]
    for missing in quake:
        found = group([article for article in seed_articles if article.id != missing]).events
        assert set(quake) - {missing} in [set(event.articles) for event in found], missing
