"""Events of other languages than English: capitals of all nouns, word frequencies of their own, or none at all."""

from collections.abc import Callable

import pytest

from summarizer.grouping.events import group
from summarizer.grouping.vectors import Tables
from summarizer.models import Article
from summarizer.text.word_frequencies import share

Make = Callable[..., Article]

# Language → events, each as its reports: day, headline, text.
STREAMS: dict[str, list[list[tuple[str, str, str]]]] = {
    "de": [
        [
            (
                "2025-05-06",
                "Dachstuhl der Schule in Harsum brennt",
                "In Harsum ist am Dienstag der Dachstuhl der Grundschule in Brand geraten. Die 210 Kinder saßen noch "
                "beim Frühstück zu Hause, als ein Hausmeister die Flammen sah. Die Feuerwehr löschte bis zum Mittag. "
                "Bürgermeisterin Ute Kranz schätzt den Schaden auf zwei Millionen Euro.",
            ),
            (
                "2025-05-07",
                "Nach dem Feuer: Unterricht in der Turnhalle",
                "Die Kinder aus Harsum, deren Grundschule am Dienstag gebrannt hat, lernen vorerst in der Turnhalle. "
                "Ute Kranz, die Bürgermeisterin, sucht Container. Als Ursache des Brandes im Dachstuhl gilt ein "
                "defektes Kabel, sagte die Feuerwehr.",
            ),
        ],
        [
            (
                "2025-05-06",
                "Brand in Tischlerei in Sehnde: Mann verletzt",
                "Beim Brand einer Tischlerei in Sehnde hat am Dienstag ein Geselle Verbrennungen an den Händen "
                "erlitten. Der Lack in der Werkstatt hatte sich an einer Schleifmaschine entzündet. Die Feuerwehr war "
                "mit sechzig Leuten im Einsatz.",
            ),
            (
                "2025-05-06",
                "Sehnde: Tischler verbrennt sich beim Löschen",
                "Ein Tischler aus Sehnde hat versucht, brennenden Lack mit einer Decke zu löschen, und sich dabei die "
                "Hände verbrannt. Seine Werkstatt ist zerstört. Die Funken kamen von einer Schleifmaschine.",
            ),
        ],
        [
            (
                "2025-05-06",
                "Landtag beschließt freie Fahrt für Azubis",
                "Der Landtag hat am Dienstag beschlossen, dass Auszubildende ab August umsonst mit Bus und Bahn "
                "fahren. Das kostet im Jahr 90 Millionen Euro. Die Opposition stimmte dagegen.",
            ),
            (
                "2025-05-07",
                "Azubis fahren ab August gratis",
                "Freie Fahrt in Bus und Bahn: Ab August müssen Auszubildende keine Fahrkarte mehr kaufen. Die 90 "
                "Millionen Euro dafür hat der Landtag gegen die Stimmen der Opposition bewilligt.",
            ),
        ],
    ],
    "es": [
        [
            (
                "2025-05-06",
                "Descarrila un tren de cercanías en Almodra",
                "Un tren de cercanías descarriló el martes a la entrada de la estación de Almodra. Nueve viajeros "
                "resultaron heridos leves. El maquinista, Julián Reca, dijo que la vía había cedido tras las lluvias.",
            ),
            (
                "2025-05-07",
                "La vía cedió por las lluvias en Almodra",
                "Los técnicos confirman lo que dijo el maquinista Julián Reca: las lluvias socavaron la vía donde "
                "descarriló el tren de cercanías en Almodra. Los nueve heridos ya están en casa.",
            ),
        ],
        [
            (
                "2025-05-06",
                "El Almodra Club ficha al portero Ibai Soler",
                "El Almodra Club ha fichado por tres años al portero Ibai Soler, de 24, según anunció el martes. "
                "Soler llega del Norte y cuesta cuatro millones de euros.",
            ),
            (
                "2025-05-06",
                "Soler, portero del Almodra hasta 2028",
                "Ibai Soler posó el martes con los guantes del Almodra Club, que ha pagado cuatro millones de euros "
                "al Norte por el portero. Firma por tres años.",
            ),
        ],
        [
            (
                "2025-05-06",
                "El ayuntamiento cierra al tráfico la plaza Mayor",
                "El pleno aprobó el martes cerrar al tráfico la plaza Mayor a partir de junio. Los comerciantes "
                "temen perder clientes; la alcaldesa Nuria Pons promete un aparcamiento bajo el mercado.",
            ),
            (
                "2025-05-07",
                "Comerciantes contra la plaza sin coches",
                "Los comerciantes de la plaza Mayor recurrirán el cierre al tráfico que aprobó el pleno. La alcaldesa "
                "Nuria Pons dice que el aparcamiento bajo el mercado estará listo en otoño.",
            ),
        ],
    ],
    "fr": [
        [
            (
                "2025-05-06",
                "Le pont de Saint-Orval fermé aux camions",
                "Le pont de Saint-Orval est fermé aux camions depuis mardi : une fissure de douze mètres a été "
                "trouvée sous le tablier. Le préfet Alain Corde annonce des travaux jusqu'à l'automne.",
            ),
            (
                "2025-05-07",
                "Fissure sous le pont : les camions font un détour",
                "Quarante minutes de détour pour les camions : le pont de Saint-Orval, sous lequel une fissure de "
                "douze mètres a été découverte, leur reste fermé. Les travaux dureront jusqu'à l'automne, dit le "
                "préfet Alain Corde.",
            ),
        ],
        [
            (
                "2025-05-06",
                "Une boulangère de Saint-Orval sacrée à Lyon",
                "La boulangère Inès Vautrin, de Saint-Orval, a remporté mardi à Lyon le concours de la meilleure "
                "baguette. Le jury a goûté soixante pains.",
            ),
            (
                "2025-05-06",
                "La meilleure baguette est celle d'Inès Vautrin",
                "Soixante baguettes, un jury, une gagnante : Inès Vautrin, boulangère à Saint-Orval, a gagné le "
                "concours de Lyon. Elle pétrit à la main depuis vingt ans.",
            ),
        ],
        [
            (
                "2025-05-06",
                "Grève des éboueurs : les ordures s'entassent",
                "Les éboueurs de la métropole ont voté mardi la grève pour une prime de froid. Les ordures "
                "s'entassent déjà sur les trottoirs du centre.",
            ),
            (
                "2025-05-07",
                "Prime de froid : les éboueurs campent sur leur grève",
                "Deuxième jour de grève pour les éboueurs, qui réclament une prime de froid. Sur les trottoirs du "
                "centre, les ordures montent jusqu'aux fenêtres.",
            ),
        ],
    ],
}


@pytest.mark.parametrize("tables", [None, Tables()], ids=["file", "store"])
@pytest.mark.parametrize("language", sorted(STREAMS))
def test_reports_in_other_languages_group_as_english_ones_do(
    language: str, tables: Tables | None, make_article: Make
) -> None:
    articles = [
        make_article(text, id=f"{event}-{number}", title=title, published=day, language=language)
        for event, reports in enumerate(STREAMS[language])
        for number, (day, title, text) in enumerate(reports)
    ]
    wanted = {frozenset({f"{event}-0", f"{event}-1"}) for event in range(len(STREAMS[language]))}
    assert {frozenset(event.articles) for event in group(articles, tables).events} == wanted


def test_articles_on_unrelated_things_stay_apart_in_a_language_whose_words_nobody_counted(
    make_article: Make,
) -> None:
    texts = [
        "Tallinna sadamas põles esmaspäeval laev. Päästjad tõid laevalt maha kaksteist meremeest ja tuli kustutati "
        "õhtuks, ütles päästeamet. Laev oli tulnud Soomest ja selle pardal ei olnud ohtlikku lasti.",
        "Tartu ülikool avas reedel uue raamatukogu, mis maksis viis miljonit eurot. Rektor ütles, et maja on avatud "
        "ka öösel ja et selle riiulitel on kolm miljonit raamatut.",
    ]
    articles = [make_article(text, id=str(n), language="et") for n, text in enumerate(texts)]
    assert len(group(articles).events) == 2


@pytest.mark.parametrize("language", ["no", "nn", "hr", "bs"])
def test_word_frequencies_are_found_under_the_code_that_they_are_counted_as(language: str) -> None:
    assert share("je" if language in {"hr", "bs"} else "det", language, 200) > 0.9


def test_short_words_are_taken_for_common_where_nobody_counted_and_numbers_and_pairs_are_not() -> None:
    assert share("ja", "et", 200) > 0.5
    assert share("raamatukogu", "et", 200) < 0.1
    assert share("12", "et", 200) == 0.0
    assert share("ກຂ", "lo", 200) == 0.0
