"""What is told only where there is nothing else."""

import pytest

from summarizer.models import Sentence
from summarizer.ranking.readability import is_spoken, is_torn, lacks_speaker, reads_alone


@pytest.mark.parametrize(
    "text",
    [
        "I saw the ferry run aground from my window on Sunday night.",
        "On Monday I wrote that the ferry should never have sailed from Holm.",
        "We do not understand why the ferry left the channel that night.",
        "Moss: No, the ferry was not late that night and nobody was hurt.",
        "Ida Moss: It was the worst night that the crew had ever seen.",
        "- Shame on the company that let this ferry sail in such a storm!",
        "-- Ferry Alma is towed from the Holm sandbank to the port of Lenham.",
        "What did the captain know of the sandbank when the ferry sailed?",
        "“The ferry was never in danger, whatever the passengers may say.”",
        "after a long day on the quay, i want to say this to all of holm.",
        "to see the ferry afloat again, i ' m more than happy for holm.",
        "In a statement on Sunday, a spokesman for the ferry company wrote:",
    ],
)
def test_what_needs_its_speaker_or_its_article_is_not_told_alone(text: str) -> None:
    assert not reads_alone(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "“I saw the ferry run aground,” said Ida Moss, who lives above the harbour.",
        "The ferry passed a wreck from World War I before it ran aground off Holm.",
        "The port reopened on Tuesday after the storm, Mayor I. Holm said in the rain.",
        "A statue of King Orr I was pulled into the port of Norwick on Tuesday.",
        "The minister I Made Pastika opened the port of Norwick on Tuesday.",
        "the ferry passed a wreck from world war i before it ran aground off holm.",
        "The phase I trial of a vaccine in Norwick went well, the company said.",
        "FILE photo rules for the port of Norwick changed on Tuesday, the council said.",
        "The council's message was short: the ferry will not sail before May.",
        "Ferry company: no passenger was hurt when the Alma ran aground off Holm.",
        "Ourem, a town on the river, has no ferry since the bridge was built.",
    ],
)
def test_a_statement_with_its_speaker_is_told(text: str) -> None:
    assert reads_alone(text, "en")


def test_wording_of_english_is_not_looked_for_elsewhere() -> None:
    assert reads_alone("I presidenti dei due porti hanno firmato l'accordo sul traghetto.", "it")


def as_article(*texts: str) -> list[Sentence]:
    return [Sentence("a", place, 0, place, place + 1, text) for place, text in enumerate(texts)]


def test_a_text_in_which_somebody_speaks_of_himself_is_no_report() -> None:
    speech = [
        "The ferry is our pride.",
        "I was born on the quay of Holm.",
        "The work is hard.",
        "We shall go on.",
    ] * 6
    assert is_spoken(as_article(*speech), "en")
    assert not is_spoken(as_article(*speech[:16]), "en")
    assert not is_spoken(as_article(*(f"“{text}” said Ida Moss." for text in speech)), "en")
    assert not is_spoken(
        as_article(*(f"{text} This was said by Ida Moss on Monday." for text in speech)), "en"
    )


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("Die Fähre „Wattperle“ lief auf Grund.", False),
        ("Prom „Bryza” osiadł na mieliźnie.", False),
        ("Färjan ”Vågen” gick på grund.", False),
        ("„Wir warten noch.", True),
        ("Es wird besser“, sagte Moos.", True),
        ("“We wait.", True),
    ],
)
def test_a_quotation_is_torn_where_the_marks_of_its_language_are_not_in_pairs(
    text: str, *, torn: bool
) -> None:
    assert is_torn(text) is torn


@pytest.mark.parametrize(
    ("language", "text", "lacks"),
    [
        ("ru", "«Мост не выдержит», — заметил он.", True),
        ("ru", "«Мост не выдержит», — заметил Осип Лунин.", False),
        ("de", "„Die Brücke hält nicht“, fügte sie hinzu.", True),
        ("de", "„Die Brücke hält nicht“, sagte die Ministerin.", False),
        ("fr", "« Le pont ne tiendra pas », a-t-il ajouté.", True),
        ("fr", "« Le pont ne tiendra pas », a-t-il ajouté lundi.", True),
        ("fr", "« Le pont ne tiendra pas », a dit le maire de Vaucreux.", False),
        ("es", "«El puente no aguantará», afirmó.", True),
        ("es", "«El puente no aguantará», afirmó el alcalde.", False),
        ("nl", "“De brug houdt het niet”, zei hij.", True),
        ("nl", "“De brug houdt het niet”, zegt ook de burgemeester.", False),
        ("tr", "“Köprü dayanmaz” dedi.", True),
        ("pl", "„Most nie wytrzyma” – powiedziała.", True),
        ("it", "«Il ponte non reggerà» è il titolo della mostra.", False),
    ],
)
def test_a_quotation_without_a_speaker_is_known_in_its_language(
    language: str, text: str, *, lacks: bool
) -> None:
    assert lacks_speaker(text, language) is lacks
