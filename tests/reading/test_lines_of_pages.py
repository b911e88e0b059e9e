"""Lines of a page in plain text, each kind in several languages, between paragraphs of a report."""

import pytest

from summarizer.reading.articles import read_text
from summarizer.text.sentences import split

BODY = (
    "The bridge over the Sarn in Tolby was closed on Monday after inspectors found a crack in its main beam.",
    "The mayor, Ida Moss, said that repairs would take at least half a year and cost seven million crowns.",
    "Lorries are sent round by Lipin, which adds twenty kilometres to the way.",
)
LINES = (
    "Zapisz się do naszego newslettera i bądź na bieżąco.",
    "Jetzt unseren Newsletter bestellen und nichts mehr verpassen.",
    "Iratkozzon fel hírlevelünkre, hogy ne maradjon le a legfontosabb hírekről.",
    "Foto 3 von 12: Arbeiter sichern die Brücke mit Balken.",
    "Photo 2 sur 7 : Des ouvriers étayent le pont.",
    "Zdjęcie 3 z 10: Robotnicy podpierają most.",
    "Imagen 4 de 9",
    "Der Beitrag Brücke in Tolby gesperrt erschien zuerst auf Sarner Bote.",
    "La entrada El puente de Tolby se publicó primero en Diario del Sarn.",
    "Artykuł Most w Tolbach zamknięty pochodzi z serwisu Kurier Sarneński.",
    "Benzin: 1,72 Euro | Diesel: 1,65 Euro | Heizöl: 0,98 Euro",
    "Open 7,803 · High 7,930 · Low 7,798 · Close 7,912",
    "Benzyna 6,12 zł\nOlej napędowy 6,30 zł\nGaz 2,89 zł",
    "Datos con 20 minutos de retraso. Fuente: Bolsa de Tolby.",
    "Kurse 15 Minuten verzögert",
)
STAY = (
    "Platz 2 von 5: Der FC Tolby hat am Sonntag gegen Skarv verloren und ist nun Zweiter.",
    "La empresa dijo que 3 de 9 plantas cerrarán en mayo.",
    "L'article de loi est apparu en premier sur la liste de la ministre, a dit son porte-parole.",
    "Welcome news came from the river on Tuesday: the water is falling.",
    "El tren llegó con 15 minutos de retraso.",
)


def told(line: str, place: int) -> list[str]:
    text = "\n\n".join((*BODY[:place], line, *BODY[place:]))
    return [sentence.text for sentence in split(read_text(text, id="a"))]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_page_is_not_told(line: str) -> None:
    assert told(line, 1) == list(BODY)


@pytest.mark.parametrize("line", STAY)
def test_news_in_such_words_is_told(line: str) -> None:
    assert line in told(line, 2)


@pytest.mark.parametrize(
    "greeting",
    [
        "Hello again from the bank of the Sarn.",
        "Hallo und herzlich willkommen zu unserem Ticker aus Tolby.",
        "Bienvenue dans ce direct consacré au pont.",
        "Benvenuti alla nostra diretta dal ponte di Tolby.",
    ],
)
def test_a_greeting_to_readers_is_not_told(greeting: str) -> None:
    assert told(greeting, 0) == list(BODY)
