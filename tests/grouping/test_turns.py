import itertools
from collections.abc import Callable, Sequence

from summarizer.grouping.edits import Edits
from summarizer.grouping.events import NO_EDITS, group
from summarizer.models import Article

Make = Callable[..., Article]
# Turns of one affair by different outlets, and another matter of the same town in the same days.
DAM = {
    "leak": (
        "2026-03-02",
        "Ferrin Post",
        "Water seeps through the Coldwell dam",
        "Divers found a crack in the foot of the Coldwell dam above Ferrin on Monday. The lake is being lowered.",
    ),
    "homes": (
        "2026-03-03",
        "Radio Tolve",
        "Families sleep in school hall below Coldwell",
        "Forty families who live under the Coldwell dam spent the night on camp beds. Nobody says for how long.",
    ),
    "cause": (
        "2026-03-05",
        "The Beacon",
        "Poor cement blamed at Coldwell",
        "The builders of the Coldwell dam saved on cement, an engineer told Ferrin council on Thursday.",
    ),
}
TOLL = {
    "toll": (
        "2026-03-03",
        "The Beacon",
        "Ferrin to charge for its old bridge",
        "Drivers who cross the old bridge in Ferrin will pay two crowns from May, the council says. Cyclists go free.",
    ),
}
# Two turns that no chain of likeness connects: all that they share stands in what they open with.
SILO = {
    "burst": (
        "2026-03-02",
        "Ferrin Post",
        "Rye runs across a road",
        "A silo full of rye burst in Tarnhill on Monday. Two lorries sank in it and a driver broke his arm. Firemen"
        " shovelled until midnight while neighbours brought soup, bread and blankets. A crane came from the harbour,"
        " since no other reached the roof, and pigeons had to be chased away with rattles before anyone could climb."
        " The driver is recovering; his cousin fetched his dog.",
    ),
    "steel": (
        "2026-03-05",
        "Radio Tolve",
        "Wrong steel blamed",
        "A welder used the wrong steel for the rye silo at Tarnhill, an inspector found. Ten similar towers of one"
        " maker will be emptied and examined before harvest, which costs growers a fortune. The maker went bankrupt in"
        " spring and its papers lie in a cellar under water. Insurers want a second opinion, lawyers a third, and a"
        " professor of metals has asked for a sample that fits into her handbag.",
    ),
}
# Five turns of one affair, two by two with little in common, and by three outlets, two of which tell of it twice.
FERRY = {
    "adrift": (
        "2026-04-06",
        "Ferrin Post",
        "Cable ferry adrift on the Orlo",
        "The cable ferry Marla broke loose on the Orlo on Monday morning with eleven people on board. It is drifting"
        " towards the weir at Hask.",
    ),
    "pushed": (
        "2026-04-06",
        "Radio Tolve",
        "Tug holds Marla off the weir",
        "A gravel tug has pushed the Marla against the bank above the weir. All who were aboard climbed out over a"
        " ladder, a teacher with nine pupils among them.",
    ),
    "rope": (
        "2026-04-07",
        "The Beacon",
        "Rope of the Marla was rusted through",
        "The rope that held the cable ferry at Hask had not been looked at since 2019, the river office found. Its"
        " owner did not answer calls on Tuesday.",
    ),
    "owner": (
        "2026-04-08",
        "Ferrin Post",
        "Owner gives up his licence",
        "Piet Oltmar, who owns the Marla, has handed his licence back. He inherited the ferry and said that he could"
        " not pay for a new rope.",
    ),
    "buses": (
        "2026-04-10",
        "Radio Tolve",
        "School buses in place of the ferry",
        "Pupils from Hask will go to school by bus over the Orlo bridge, since the Marla stays on the bank. The"
        " village wants to buy her from Oltmar.",
    ),
}
# Three items of a site that puts the same words in front of its titles and behind them.
SITE = {
    "storks": (
        "2026-04-06",
        "",
        "READ NOW - Storks are back « tolvepost.example",
        "A pair of storks has come back to the chimney of the brewery. Children have given them names.",
    ),
    "loaf": (
        "2026-04-06",
        "",
        "READ NOW - Baker bakes a loaf of nine metres « tolvepost.example",
        "A baker from Hask has baked a loaf that is nine metres long. It was eaten within the hour.",
    ),
    "choir": (
        "2026-04-06",
        "",
        "READ NOW - Choir seeks basses « tolvepost.example",
        "The choir of the railway workers has no basses left. It sings on Thursdays in the depot.",
    ),
}
# Three matters of one town and week.
TOWN = {
    "fire": (
        "2026-03-02",
        "Ferrin Post",
        "Barn burns down in Ferrin",
        "A barn with forty bales of straw burned down in Ferrin on Monday. The farmer led his horses out in time.",
    ),
    "thefts": (
        "2026-03-03",
        "Radio Tolve",
        "Bicycles stolen in Ferrin",
        "Nine bicycles were stolen at the swimming baths of Ferrin on Tuesday. Police ask for witnesses.",
    ),
    **TOLL,
}


def made(make_article: Make, *told: dict[str, tuple[str, str, str, str]]) -> list[Article]:
    return [
        make_article(text, id=name, title=title, published=f"{day}T09:00:00Z", source=source)
        for each in told
        for name, (day, source, title, text) in each.items()
    ]


def events(articles: Sequence[Article], edits: Edits = NO_EDITS) -> list[set[str]]:
    found = group(articles, edits=edits).events
    return sorted(({*event.articles} for event in found), key=lambda each: (-len(each), sorted(each)))


def test_turns_of_one_affair_are_one_event_among_few_articles(make_article: Make) -> None:
    assert events(made(make_article, DAM, TOLL)) == [{*DAM}, {*TOLL}]


def test_turns_that_no_chain_of_likeness_connects_are_one_event(make_article: Make) -> None:
    assert events(made(make_article, SILO, TOLL)) == [{*SILO}, {*TOLL}]


def test_one_affair_alone_is_one_event(make_article: Make) -> None:
    assert events(made(make_article, DAM)) == [{*DAM}]


def test_turns_that_tell_little_two_by_two_are_one_event_where_all_are_one_affair(make_article: Make) -> None:
    assert events(made(make_article, FERRY)) == [{*FERRY}]
    assert events(made(make_article, FERRY, TOLL)) == [{*FERRY}, {*TOLL}]


def test_what_a_site_puts_around_its_titles_makes_no_affair(make_article: Make) -> None:
    assert events(made(make_article, SITE)) == [{name} for name in sorted(SITE)]


def test_other_matters_of_one_town_and_week_stay_apart(make_article: Make) -> None:
    assert events(made(make_article, TOWN)) == [{name} for name in sorted(TOWN)]


def test_turns_are_joined_whatever_the_order_of_articles(make_article: Make) -> None:
    articles = made(make_article, DAM, TOLL)
    for order in itertools.permutations(articles):
        assert events(order) == [{*DAM}, {*TOLL}]
    for order in itertools.permutations(made(make_article, FERRY)):
        assert events(order) == [{*FERRY}]


def test_what_editors_put_apart_is_not_joined(make_article: Make) -> None:
    apart = Edits(apart=((frozenset({"leak"}), frozenset({"cause"})),))
    assert not any({"leak", "cause"} <= each for each in events(made(make_article, DAM, TOLL), apart))
