import pytest

from summarizer.languages import CODES
from summarizer.ranking.readability import attributes_it, leans, names_a_day

LEANING = {
    "de": [
        "Sie lehnte den Vorschlag ab.",
        "Dieser Schritt überraschte.",
        "„Doch niemand kam“, sagte Lund.",
        "Die beiden schwiegen.",
    ],
    "es": [
        "Su abogado apeló.",
        "Sin embargo, la lluvia siguió.",
        "Esa medida sorprendió.",
        "Después llegó la policía.",
    ],
    "fr": [
        "Elle a refusé.",
        "Il a quitté la salle.",
        "C’est un échec.",
        "En outre, le pont est fermé.",
        "Cette mesure surprend.",
    ],
    "it": [
        "I suoi avvocati tacciono.",
        "Però nessuno è ferito.",
        "Questa scelta sorprende.",
        "Nel frattempo piove.",
    ],
    "pt": ["Ele recusou.", "A sua equipe venceu.", "No entanto, choveu.", "Essa medida surpreendeu."],
    "nl": ["Hij weigerde.", "Deze maatregel verraste.", "Maar niemand kwam.", "Het besluit verraste."],
    "ru": ["Он отказался.", "Но никто не пришёл.", "Кроме того, мост закрыт.", "Эти меры удивили."],
}
STANDING = {
    "de": [
        "Es gab drei Verletzte.",
        "Diese Woche öffnet die Brücke.",
        "Die Brücke ist offen.",
        "Serena Hollis gewann.",
    ],
    "es": [
        "Este martes abrió el puente.",
        "Este fin de semana llovió.",
        "El puente abrió.",
        "Después de la lluvia abrió el puente.",
    ],
    "fr": [
        "Il y a trois blessés.",
        "Ce mardi, le pont a ouvert.",
        "Il faut un pont.",
        "Le pont est ouvert.",
        "Ilsa Ford a gagné.",
    ],
    "it": ["Questa mattina il ponte ha aperto.", "Il ponte è aperto.", "Marta Leoni ha vinto."],
    "pt": ["Esta segunda o ponte abriu.", "A ponte abriu.", "Depois da chuva a ponte abriu."],
    "nl": ["Deze week opent de brug.", "Het regent in Norwick.", "De brug is open."],
    "ru": ["Мост открыт.", "Этой весной мост открыли.", "Анна Лунд победила."],
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, said in LEANING.items() for text in said]
)
def test_a_sentence_that_points_back_leans_in_its_language(language: str, text: str) -> None:
    assert leans(text, language)
    assert not leans(text, "xx")


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, said in STANDING.items() for text in said]
)
def test_a_sentence_that_stands_alone_does_not_lean(language: str, text: str) -> None:
    assert not leans(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge reopened yesterday, the city said."),
        ("de", "Die Brücke ist seit Montag offen, teilte die Stadt mit."),
        ("es", "El puente abrió el lunes, informó el alcalde."),
        ("fr", "Le pont a ouvert lundi, selon la mairie."),
        ("it", "Il ponte ha aperto ieri, ha detto il sindaco."),
        ("pt", "A ponte abriu ontem, disse o prefeito."),
        ("nl", "De brug ging maandag open, meldde de stad."),
        ("ru", "Мост открыли вчера, сообщила мэрия."),
    ],
)
def test_day_and_speaker_are_seen_in_each_language(language: str, text: str) -> None:
    assert language in CODES
    assert names_a_day(text, language)
    assert attributes_it(text, language)
    assert not names_a_day(text, "xx")
    assert not attributes_it(text, "xx")


def test_tomorrow_is_no_day_of_what_happened() -> None:
    assert not names_a_day("The bridge will open tomorrow.", "en")
