"""Paragraphs that recur: furniture where the articles are unrelated, background where they are not."""

import random

from benchmarks.made_articles import made_articles
from summarizer.grouping.furniture import all_masked, learn, mask_of, masked, unmasked
from summarizer.models import Article
from summarizer.reading.records import read_record

CLUB = (
    "Readers of the Courier keep its reporting free: join the club of friends for less than a coffee a week."
)


def articles(count: int, paragraph: str, source: str = "The Courier", seed: int = 3) -> list[Article]:
    """Articles on as many events, each with the paragraph among its own."""
    records = {record["id"].rsplit("-", 1)[0]: record for record in made_articles(count * 5, seed)}
    made = []
    for number, record in enumerate(list(records.values())[:count]):
        own = record["text"].split("\n\n")
        own[0] += (
            f" So said Ada{number} Quen{number}, Ida{number} Velor{number} and Uli{number} Tarn{number} there."
        )
        text = "\n\n".join([*own[:2], paragraph, *own[2:]])
        made.append(read_record(record | {"id": str(number), "text": text, "source": source}, "made"))
    return made


def test_a_paragraph_in_many_unrelated_articles_of_a_source_is_set_aside_with_the_reason() -> None:
    found = learn(articles(6, CLUB))
    assert [(one.source, one.text, one.texts) for one in found] == [("The Courier", CLUB, 6)]
    for article in all_masked(articles(6, CLUB)):
        (aside,) = [held for held in article.set_aside if held.reason.startswith("recurs")]
        assert (aside.kind, article.text[aside.start : aside.end]) == ("recurring", CLUB)
        assert unmasked(article).set_aside == tuple(held for held in article.set_aside if held != aside)


def test_what_three_articles_have_is_no_furniture() -> None:
    assert learn(articles(3, CLUB)) == []


def test_what_recurs_in_articles_of_many_sources_is_nobodys_furniture() -> None:
    wire = [article for number in range(6) for article in articles(1, CLUB, f"Outlet {number}", seed=number)]
    assert learn(wire) == []


def test_the_background_of_a_running_affair_is_no_furniture() -> None:
    names = "Minister Orla Quen, Judge Tarn Velor, Port Cavan, Selby Quay and the Northmoor Bank"
    background = (
        "The affair began in 2019 when the bank lent 40 million crowns to a company that did not exist."
    )
    affair = [
        read_record(
            {
                "id": str(day),
                "text": f"On day {day} of the trial {names} were named again. {text}\n\n{background}",
                "source": "The Courier",
                "published": f"2025-04-{day:02}",
            },
            "made",
        )
        for day, text in enumerate((one.text.split("\n\n")[0] for one in articles(8, CLUB)), start=1)
    ]
    assert learn(affair) == []


def test_copies_and_versions_of_one_text_count_once() -> None:
    one = articles(1, CLUB)[0]
    copies = [
        read_record({"id": str(n), "text": one.text, "source": "The Courier"}, "made") for n in range(9)
    ]
    assert learn(copies) == []


def test_some_text_stays_where_all_of_an_article_recurs() -> None:
    mask = mask_of(learn(articles(6, CLUB)))
    alone = read_record({"id": "alone", "text": CLUB, "source": "The Courier"}, "made")
    assert alone == masked(alone, mask)


def test_the_order_of_articles_changes_no_mask() -> None:
    made = articles(6, CLUB)
    before = all_masked(made)
    random.Random(2).shuffle(made)
    assert before == all_masked(made)


def ending(count: int, tail: str, join: str) -> list[Article]:
    """Articles on as many events, each with the tail as its last words."""
    made = articles(count, CLUB)
    texts = [article.text.replace(f"{CLUB}\n\n", "") for article in made]
    return [
        read_record({"id": str(n), "text": f"{text}{join}{tail}", "source": "The Courier"}, "made")
        for n, text in enumerate(texts)
    ]


def test_what_two_unrelated_articles_end_on_is_furniture_as_a_paragraph_and_as_the_last_sentence() -> None:
    for join in ("\n\n", " "):
        for article in all_masked(ending(2, CLUB, join)):
            (aside,) = [held for held in article.set_aside if held.kind == "recurring"]
            assert (article.text[aside.start : aside.end], aside.end) == (CLUB, len(article.text))


def test_what_two_articles_hold_further_up_is_no_furniture() -> None:
    assert learn(articles(2, CLUB)) == []


def test_the_last_words_of_two_versions_are_no_furniture() -> None:
    one, other = ending(1, CLUB, " ") * 2
    assert learn([one, read_record({"id": "b", "text": other.text, "source": "The Courier"}, "made")]) == []


def test_short_items_of_a_feed_that_end_alike_lose_their_tail_and_those_on_one_matter_keep_it() -> None:
    tail = "Tell us at the desk what you have seen in town."
    told = [
        "A ring that was lost for years was found in a baked potato.",
        "Snow has shut both roads to the quarry.",
    ]
    read = [
        read_record({"id": str(n), "text": f"{one} {tail}", "source": "Holm Echo"}, "made")
        for n, one in enumerate(told)
    ]
    assert [one.text for one in learn(read)] == [tail]
    same = "Snow has shut the road to the quarry and both lanes."
    both = [*read[1:], read_record({"id": "b", "text": f"{same} {tail}", "source": "Holm Echo"}, "made")]
    assert learn(both) == []
