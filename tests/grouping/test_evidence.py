from collections.abc import Callable

import numpy as np

from summarizer.grouping.days import publishers_days
from summarizer.grouping.events import group
from summarizer.grouping.evidence import Evidence, weigh_evidence
from summarizer.grouping.outlines import outline_of
from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.models import Article

Make = Callable[..., Article]
VERDICT = (
    "{} was sentenced to {} years in prison by the Norwick District Court on Friday for {}. Judge Amalia Frost said "
    "the crime had been planned with care. The defence said it would appeal. The prosecution had asked "
    "for a longer term."
)


def weighed(one: Article, other: Article) -> Evidence:
    outlines = [outline_of(one), outline_of(other)]
    table = DocumentFrequencies(0, {}, {}, "en", open=True)
    pair = np.array([0]), np.array([1])
    return weigh_evidence(outlines.__getitem__, pair, np.array([0.5]), table, publishers_days([one, other]))


def test_reports_by_one_form_on_two_people_show_little_evidence(make_article: Make) -> None:
    meske = make_article(VERDICT.format("Rulan Meske", "six", "smuggling tobacco"), id="meske")
    karn = make_article(VERDICT.format("Odo Karn", "nine", "setting fire to a warehouse"), id="karn")
    found = weighed(meske, karn)
    assert found.form[0] > 0.5
    assert found.value[0] < 0.05


def test_the_same_words_with_no_other_name_outside_them_are_no_form(make_article: Make) -> None:
    story = VERDICT.format("Rulan Meske", "six", "smuggling tobacco")
    found = weighed(make_article(story + " He wept.", id="a"), make_article(story + " She left.", id="b"))
    assert found.form[0] == 0


def test_what_two_reports_have_of_one_agency_is_no_form_where_it_names_enough(make_article: Make) -> None:
    told = (
        "Six Tavarian sailors landed at Port Ostrava, where Admiral Ruben Haldane, Consul Mirela Vask and "
        "Doctor Ioan Pellworm of the Kestrel Relief Mission received them after 212 days in Drumaran hands. "
    )
    one = make_article(f"Ostrava (TNA) - {told}The Lyrian Accord of Quellmouth made it possible.", id="one")
    other = make_article(f"Home at last. {told}In Sundmark, Prince Edel thanked the Senate.", id="other")
    assert weighed(one, other).form[0] == 0


def test_a_telephone_number_and_a_mail_address_are_nothing_shared(make_article: Make) -> None:
    desk = " Call 313-596-0140 or write to tips@halden.example."
    theft = make_article("A bronze heron was stolen from Quay Lane overnight." + desk, id="theft")
    crash = make_article("Two cyclists collided near the brewery at dusk." + desk, id="crash")
    assert weighed(theft, crash).shared[0] < 0.1


BUTTONS = "WhatsApp Facebook Pinterest LinkedIn Tumblr Telegram "


def test_words_of_a_phrase_that_neither_says_elsewhere_are_nothing_shared(make_article: Make) -> None:
    wool = make_article(BUTTONS + "Four men robbed the Trelow wool mill at midnight.", id="wool")
    camp = make_article(BUTTONS + "No tent fits into the camping site at Seal Bay any more.", id="camp")
    assert weighed(wool, camp).shared[0] < 0.1


def test_a_name_inside_a_phrase_that_one_says_elsewhere_too_is_shared(make_article: Make) -> None:
    told = "Four men robbed the Trelow wool mill"
    one = make_article(f"{told} at midnight. Trelow has no other mill, mayor Enok said.", id="one")
    other = make_article(f"{told}, police say. They drove a van from Halden.", id="other")
    assert weighed(one, other).shared[0] > 0.2


def test_evidence_is_the_same_both_ways(make_article: Make) -> None:
    one = make_article("A footbridge over the Esk at Haddow was closed after inspectors found rot.", id="one")
    other = make_article("Rot has closed Haddow's footbridge, the county said on Tuesday.", id="other")
    assert weighed(one, other).value[0] == weighed(other, one).value[0]


def test_an_undated_report_counts_as_nearly_of_the_day_of_a_dated_one(make_article: Make) -> None:
    text = "A footbridge over the Esk at Haddow was closed after inspectors found rot."
    dated = make_article(text, id="dated", published="2025-05-20T12:00:00Z")

    def value(**published: str) -> float:
        return float(weighed(dated, make_article(text + " It is old.", id="other", **published)).value[0])

    on_one_day, a_day_later = value(published="2025-05-20T18:00:00Z"), value(published="2025-05-21T18:00:00Z")
    assert on_one_day > value() > a_day_later


def test_one_day_speaks_for_reports_of_two_outlets_and_against_two_items_of_one(make_article: Make) -> None:
    text, at = "Rot has closed a footbridge over the Esk at Haddow.", "2025-05-20T12:00:00Z"

    def value(source: str, published: str) -> float:
        one = make_article(text, id="one", source="The Esk Ledger", published=at)
        return float(weighed(one, make_article(text, id="b", source=source, published=published)).value[0])

    much_later = "2025-06-20T12:00:00Z"
    assert value("The Haddow Post", at) > value("The Haddow Post", much_later)
    assert value("The Esk Ledger", at) < value("The Esk Ledger", much_later)


def test_weekdays_months_and_the_outlet_tell_nothing(make_article: Make) -> None:
    article = make_article(
        "Snow fell on Monday in March.", id="a", source="The Harbour Ledger", title="Harbour snow"
    )
    assert outline_of(article).title == ("snow",)
    assert "monday" not in outline_of(article).head


RECALL = (
    "{firm} is calling back {thing} because {fault}, the Office for Product Safety said on Wednesday.\n\n"
    "Buyers should not use the article any longer and can bring it back to any branch. The price is refunded, also "
    "without a receipt.\n\nThe firm knows of {count} cases. A hotline is open from Monday to Saturday."
)
RECALLS = (
    ("Pennyfold", "a children's night light", "its cable can come loose", "five"),
    ("Hobbin Dairy", "raspberry yoghurt", "jars may hold splinters of glass", "two"),
    ("Velotan", "a bicycle helmet", "its strap can tear", "nine"),
)


def test_a_name_that_only_opens_sentences_tells_reports_by_a_form_apart(make_article: Make) -> None:
    articles = [
        make_article(
            RECALL.format(firm=firm, thing=thing, fault=fault, count=count),
            id=firm,
            title=f"{firm} recalls {thing}",
            source="Lenham Consumer",
            published="2025-11-19T11:00:00Z",
            language="en",
        )
        for firm, thing, fault, count in RECALLS
    ]
    assert len(group(articles).events) == len(RECALLS)
