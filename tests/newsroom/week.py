"""A made week of articles: an affair with updates, repeats and late arrivals, and what stands beside it."""

from typing import Any

from summarizer.models import Article
from tests.newsroom_cases import make_article

# When an article arrives: its number of days after Monday, 1 September 2025; late ones come days after their own date.
Arrival = tuple[int, Article]

# As reports do, each ends on what is known; so they are alike, whatever else they tell.
BACKGROUND = "The footbridge over the river Anse at Norwick mill fell on Monday."


def _article(id_: str, published: str, source: str, title: str, text: str) -> Article:
    fields: dict[str, Any] = {
        "id": id_,
        "published": published,
        "source": source,
        "title": title,
        "text": text,
    }
    return make_article(**fields)


WEEK: tuple[Arrival, ...] = (
    (
        0,
        _article(
            "mon-courier",
            "2025-09-01T08:00:00Z",
            "The Courier",
            "Footbridge at Norwick mill falls into the river Anse",
            "A footbridge over the river Anse at Norwick mill fell into the water on Monday morning, and two "
            "walkers were taken to hospital. The bridge had been closed to heavy loads since an inspection last "
            "autumn, the town engineer Ada Brook said. Divers searched the Anse below the mill until noon and "
            "found nobody else. " + BACKGROUND,
        ),
    ),
    (
        0,
        _article(
            "mon-herald",
            "2025-09-01",
            "Norwick Herald",
            "Two hurt as Norwick mill footbridge drops into the Anse",
            "Two walkers were hurt when the footbridge at Norwick mill dropped into the river Anse on Monday "
            "morning. Town engineer Ada Brook said the bridge had been closed to heavy loads since last autumn. "
            + BACKGROUND,
        ),
    ),
    # A repeat: the same facts, told again a day later, by another outlet and in other words.
    (
        1,
        _article(
            "tue-post",
            "2025-09-02T09:00:00Z",
            "Valley Post",
            "Norwick mill footbridge fell into river Anse",
            "Two walkers were taken to hospital on Monday morning when a footbridge over the river Anse at "
            "Norwick mill fell into the water. Ada Brook, the town engineer, said the bridge had been closed to "
            "heavy loads since an inspection last autumn. " + BACKGROUND,
        ),
    ),
    (
        1,
        _article(
            "tue-ferry",
            "2025-09-02T15:00:00Z",
            "The Courier",
            "Ferry workers of Saltholm vote to strike over night pay",
            "Ferry workers at Saltholm harbour voted on Tuesday to strike for three days over pay for night "
            "shifts. Their union said that 212 of 240 members had voted for it.",
        ),
    ),
    # An update: the toll moves and a cause is named.
    (
        2,
        _article(
            "wed-courier",
            "2025-09-03T10:00:00Z",
            "The Courier",
            "Walker dies after fall of Norwick mill footbridge",
            "One of the two walkers who were on the footbridge at Norwick mill when it fell into the river Anse "
            "died in hospital on Wednesday. Investigators blamed a cracked steel hanger, which they said had been "
            "painted over without being repaired. Mayor Piet Halden ordered the town's nine other footbridges to "
            "be closed at once. " + BACKGROUND,
        ),
    ),
    (
        2,
        _article(
            "wed-herald",
            "2025-09-03T18:00:00Z",
            "Norwick Herald",
            "Cracked hanger blamed for fall of Norwick mill footbridge",
            "Investigators blamed a cracked steel hanger for the fall of the footbridge at Norwick mill, where one "
            "of two injured walkers has now died in hospital. " + BACKGROUND,
        ),
    ),
    # A day's copies: an agency repeats the update word for word, and says nothing else.
    (
        3,
        _article(
            "thu-copy",
            "2025-09-04T06:00:00Z",
            "Valley Post",
            "Walker dies after fall of Norwick mill footbridge",
            "One of the two walkers who were on the footbridge at Norwick mill when it fell into the river Anse "
            "died in hospital on Wednesday. Investigators blamed a cracked steel hanger, which they said had been "
            "painted over without being repaired. Mayor Piet Halden ordered the town's nine other footbridges to "
            "be closed at once. " + BACKGROUND,
        ),
    ),
    (
        3,
        _article(
            "thu-ferry",
            "2025-09-04",
            "Saltholm Echo",
            "Saltholm ferry strike called off after offer on night pay",
            "Ferry workers at Saltholm harbour called off their strike on Thursday after the operator offered "
            "eleven percent more for night shifts. The union will put the offer to its members next month.",
        ),
    ),
    # Late arrivals: of Monday, after Wednesday's edition was kept; and of Wednesday, on Saturday.
    (
        3,
        _article(
            "mon-late",
            "2025-09-01T20:00:00Z",
            "Anse Valley Radio",
            "Rower saw Norwick mill footbridge sway before it fell",
            "The footbridge at Norwick mill swayed for several minutes before it fell into the river Anse with two "
            "walkers on it, a rower told Anse Valley Radio. He pulled one of the "
            "walkers into his boat and rowed her to the mill landing, where doctors were waiting. "
            + BACKGROUND,
        ),
    ),
    (
        4,
        _article(
            "fri-courier",
            "2025-09-05T11:00:00Z",
            "The Courier",
            "Norwick to spend 4 million crowns on footbridges after mill collapse",
            "Norwick council voted on Friday to spend 4 million crowns on new hangers for its footbridges after "
            "the fall of the one at Norwick mill. Mayor Piet Halden said five of the nine closed footbridges "
            "would open again before winter. " + BACKGROUND,
        ),
    ),
    (
        5,
        _article(
            "wed-late",
            "2025-09-03",
            "Anse Valley Radio",
            "School of Norwick walker who died closes for a day",
            "The school at which the Norwick mill walker who died had taught chemistry for thirty years will stay "
            "closed on Thursday, its head said on Wednesday. Pupils laid flowers on the stump of the footbridge. "
            + BACKGROUND,
        ),
    ),
    (
        6,
        _article(
            "sun-herald",
            "2025-09-07T23:59:00Z",
            "Norwick Herald",
            "First Norwick footbridge opens again after inspection",
            "The first of the nine closed Norwick footbridges opened again late on Sunday after its hangers had "
            "been tested under 30 tonnes of sand, the town engineer Ada Brook said. "
            "Two hundred people walked over it before midnight. " + BACKGROUND,
        ),
    ),
)
