import pytest

from summarizer.ranking.fitness import fitness
from summarizer.reading.articles import read_text
from summarizer.reading.joined_clauses import runs_together


@pytest.mark.parametrize(
    "text",
    [
        "The ferry has been ashore for many weeks Ida Moss, its captain, was heard by a court in Skarv today.",
        "Divers are still waiting for calmer water in the sound Holm Lines has been given a day to answer the court.",
        "Attempts to empty the ferry of its fuel Initially, Holm Lines tried to pump it into a second ship.",
        'The council asked the watchmen of the quay to testify "Nobody can work under such a threat," said Ida Moss.',
        "Many in Skarv have hope for the crew The court ordered a longer break before the ruling was read.",
        "Holm jury to hear captain after weekend Prosecutors ended their case with a plan of the ferry.",
        "Lumps of tar are thought to be manageable It would, Ida Moss said, take a week to clear the beach.",
        "The ferry was towed away at the end of July Holm Lines has paid two millions into a fund for the crew.",
        "A film from Skarv shows how the accident happened Holm Lines says it has raised the bow of the ferry.",
        "Moss's sister came to the captain's sentencing Ida Moss died in the sound on the last day of the year.",
        "The mayor says that the crew is not forgotten Caught in the storm, the ferry Alma sank within an hour.",
        "Skarv: the town has fallen out with half of the North Coast The Holm authorities have shut its office.",
        "Head of Holm Lines: line in good shape despite losses Holm Lines says it has set aside two millions.",
        "New plan stands in the way of the port Divers from Skarv have begun to pump the ferry dry again.",
        "The mayor was cleared of all charges in June 2024 Ida Moss told the court that she had seen the storm.",
        "Ann Other looks at what is left of the quay Far from the ferry, a crew has begun to mend the wall.",
        "The Skarv profile: Captain Lind He's written more songs about the sound than any other man.",
        "Holm Lines has owned up to the storm that killed 15 A Skarv court has ruled that it must pay.",
    ],
    ids=[
        "subject with commas",
        "name",
        "adverb",
        "quotation",
        "small word",
        "headline of what is to come",
        "pronoun and its verb",
        "month",
        "what has no object",
        "somebody's",
        "passive, then a participle",
        "the with a name",
        "label",
        "present tense",
        "year",
        "place",
        "pronoun with its verb in one",
        "an article behind a number",
    ],
)
def test_a_caption_with_no_stop_behind_it_runs_into_the_sentence(text: str) -> None:
    assert runs_together(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was towed to Holm on Monday, and Ida Moss, its captain, was heard by a court.",
        "The court heard that the shipping line Holm Lines had been warned twice before the storm.",
        "Officials said Ida Moss had been told of the storm before the ferry left the harbour of Skarv.",
        "The harbour master of Skarv told the court “We saw nothing of it,” and left.",
        'The captain of the ferry said "We saw nothing of it," and the court believed her.',
        "When the storm came Ida Moss was on the bridge and had sent the crew below deck.",
        "Attempts to raise the old ferry Holm Lines has announced were given up in the winter.",
        "The ferry was built for the Skarv line, and the Holm yard has since been closed for good.",
        "Skarv Ferries is to take over the routes of its old competitor Holm Lines, in May, Ida Moss, who owns both, said on Monday.",
        "Skarv Ferries is to take over the routes of its old competitor Holm Lines, with all ships, the owner told reporters.",
        "The report says that the owner gave Lind a large part of the fuel and then told nobody of it.",
        "The harbour was closed when the offshore platform Skarv Alpha exploded and sank two days later.",
        "The court was told that the woman named Ida Moss was on the bridge when the ferry ran aground.",
        "The ferry was built after the loss of the 1988 Skarv Alpha was told to all ports of the sound.",
        "Letters are not unsealed before Judge Loretta A. Lind ordered their release in the spring.",
    ],
    ids=[
        "joined",
        "apposition",
        "said",
        "told",
        "quoted",
        "when",
        "that is left out",
        "comma",
        "who said it at the end",
        "whom it was told",
        "to whom it was given",
        "what it is",
        "whose name it is",
        "which of its kind",
        "initial",
    ],
)
def test_one_sentence_with_names_in_it_does_not_run_together(text: str) -> None:
    assert not runs_together(text)


def test_what_runs_together_is_less_fit_to_be_told() -> None:
    whole = "Ida Moss, its captain, was heard by a court in Skarv on Monday."
    assert fitness(f"The ferry has been ashore for many weeks {whole}", "en") < fitness(whole, "en")


def test_a_caption_in_front_of_the_first_sentence_is_set_aside() -> None:
    caption = "The ferry has been ashore for many weeks "
    text = f"{caption}Ida Moss, its captain, was heard by a court in Skarv on Monday. She spoke for an hour."
    aside = read_text(text, place="a").set_aside
    assert [text[each.start : each.end] for each in aside] == [caption.strip()]


def test_a_lead_that_ends_with_who_said_it_is_whole() -> None:
    text = "Skarv Ferries is to buy a large part of its old competitor Holm Lines, for two millions, its owner, Ida Moss, said on Monday. She spoke for an hour."
    assert read_text(text, place="a").set_aside == ()
