"""Dates mentioned in a text, resolved against the day of publication; days checked against a calendar."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.languages import CODES
from summarizer.reading.lines import article_mentions
from summarizer.reading.records import read_record
from summarizer.text.dates import find_mentions

TUESDAY = datetime.date(2025, 4, 8)


def mentions(text: str, language: str = "en", today: datetime.date | None = TUESDAY) -> list[tuple[str, str]]:
    """Each mention's words with its days: one day, two with a stroke between."""
    found = find_mentions(text, today, language)
    return [
        (text[m.start : m.end], str(m.first) if m.first == m.last else f"{m.first}/{m.last}") for m in found
    ]


ENGLISH = {
    "weekday before": ("Divers met on Monday.", "Monday", "2025-04-07"),
    "weekday of publication": ("Divers met on Tuesday.", "Tuesday", "2025-04-08"),
    "weekday with a part of the day": ("It sank on Sunday night.", "Sunday night", "2025-04-06"),
    "weekday of the week before": ("It sank on Wednesday.", "Wednesday", "2025-04-02"),
    "weekday ahead": ("The panel will meet on Friday.", "Friday", "2025-04-11"),
    "weekday ahead, named first": ("On Friday, the panel will meet.", "Friday", "2025-04-11"),
    "weekday of saying": ("The panel will meet soon, she said on Monday.", "Monday", "2025-04-07"),
    "next weekday": ("They meet next Tuesday.", "next Tuesday", "2025-04-15"),
    "last weekday": ("They met last Tuesday.", "last Tuesday", "2025-04-01"),
    "this weekday": ("They meet this Thursday.", "this Thursday", "2025-04-10"),
    "weekday and date": ("It sank on Sunday, April 6, 2025.", "Sunday, April 6, 2025", "2025-04-06"),
    "day without a year": ("It sank on April 6 off Corrie.", "April 6", "2025-04-06"),
    "day of the year before": ("It sank on December 28 off Corrie.", "December 28", "2024-12-28"),
    "day ahead": ("It sails on May 2.", "May 2", "2025-05-02"),
    "ordinal": ("It sank on the 6th of April.", "6th of April", "2025-04-06"),
    "British order": ("It sank on 6 April 2019.", "6 April 2019", "2019-04-06"),
    "short month": ("It sank on Nov. 30.", "Nov. 30", "2024-11-30"),
    "day ahead by its verb": ("The panel will report by Dec. 31.", "Dec. 31", "2025-12-31"),
    "day past beside a verb that looks ahead": ("After April 1 they will meet.", "April 1", "2025-04-01"),
    "range": ("They met April 2-4 in Corrie.", "April 2-4", "2025-04-02/2025-04-04"),
    "month of a year": ("It has lain there since August 2021.", "August 2021", "2021-08-01/2021-08-31"),
    "month alone": ("It was raised in March.", "March", "2025-03-01/2025-03-31"),
    "month ahead": ("It will be raised in June.", "June", "2025-06-01/2025-06-30"),
    "last month by name": ("It rose last May.", "last May", "2024-05-01/2024-05-31"),
    "year": ("Built in 1987, it leaked.", "1987", "1987-01-01/1987-12-31"),
    "years": ("The quay was closed during 2013-18.", "2013-18", "2013-01-01/2018-12-31"),
    "yesterday": ("It sank yesterday.", "yesterday", "2025-04-07"),
    "yesterday evening": ("It sank yesterday evening.", "yesterday evening", "2025-04-07"),
    "tonight": ("It sails tonight.", "tonight", "2025-04-08"),
    "last night": ("It sank last night.", "last night", "2025-04-07"),
    "this morning": ("It sank this morning.", "this morning", "2025-04-08"),
    "tomorrow": ("It sails tomorrow.", "tomorrow", "2025-04-09"),
    "last week": ("It sank last week.", "last week", "2025-03-31/2025-04-06"),
    "next month": ("It sails next month.", "next month", "2025-05-01/2025-05-31"),
    "last year": ("It sank last year.", "last year", "2024-01-01/2024-12-31"),
    "days ago": ("It sank three days ago.", "three days ago", "2025-04-05"),
    "figures ago": ("It sank 10 days ago.", "10 days ago", "2025-03-29"),
    "weeks ago": ("It sank two weeks ago.", "two weeks ago", "2025-03-24/2025-03-30"),
    "weekend": ("It sank over the weekend.", "weekend", "2025-04-05/2025-04-06"),
    "weekend ahead": ("It will sail at the weekend.", "weekend", "2025-04-12/2025-04-13"),
    "ISO": ("Logged as 2025-04-01 by the crew.", "2025-04-01", "2025-04-01"),
    "over a line end": ("It sank on April\n6 off Corrie.", "April\n6", "2025-04-06"),
    "over a no-break space": ("It sank on April\u00a06 off Corrie.", "April\u00a06", "2025-04-06"),
}  # fmt: skip
OTHERS = {
    "de": [
        ("Das Schiff sank am Montag.", "Montag", "2025-04-07"),
        ("Es sank am Sonntagabend.", "Sonntagabend", "2025-04-06"),
        ("Es sank am 6. April vor Corrie.", "6. April", "2025-04-06"),
        ("Es sank am 06.04.2025.", "06.04.2025", "2025-04-06"),
        ("Es sank gestern Abend.", "gestern Abend", "2025-04-07"),
        ("Es sank vergangene Woche.", "vergangene Woche", "2025-03-31/2025-04-06"),
        ("Es sank vor zwei Tagen.", "vor zwei Tagen", "2025-04-06"),
        ("Der Rat wird am Freitag tagen.", "Freitag", "2025-04-11"),
        ("Gebaut im März 2019.", "März 2019", "2019-03-01/2019-03-31"),
        ("Am Wochenende sank es.", "Wochenende", "2025-04-05/2025-04-06"),
    ],
    "es": [
        ("El barco se hundió el lunes.", "lunes", "2025-04-07"),
        ("Se hundió el 6 de abril de 2025.", "6 de abril de 2025", "2025-04-06"),
        ("Se hundió la semana pasada.", "semana pasada", "2025-03-31/2025-04-06"),
        ("Se hundió hace dos días.", "hace dos días", "2025-04-06"),
        ("Se hundió ayer por la mañana.", "ayer", "2025-04-07"),
        ("El viernes se reunirán los buzos.", "viernes", "2025-04-11"),
        ("El próximo viernes saldrá.", "próximo viernes", "2025-04-11"),
        ("Ocurrió el fin de semana pasado.", "fin de semana pasado", "2025-04-05/2025-04-06"),
        ("Se hundió en marzo.", "marzo", "2025-03-01/2025-03-31"),
    ],
    "fr": [
        ("Le bateau a coulé lundi.", "lundi", "2025-04-07"),
        ("Il a coulé le 1er avril.", "1er avril", "2025-04-01"),
        ("Il a coulé hier soir.", "hier soir", "2025-04-07"),
        ("Il a coulé la semaine dernière.", "semaine dernière", "2025-03-31/2025-04-06"),
        ("Il a coulé il y a deux jours.", "a deux jours", "2025-04-06"),
        ("Il part aujourd’hui.", "aujourd’hui", "2025-04-08"),
        ("Il partira lundi prochain.", "lundi prochain", "2025-04-14"),
    ],
    "it": [
        ("La nave è affondata lunedì.", "lunedì", "2025-04-07"),
        ("È affondata il 6 aprile 2025.", "6 aprile 2025", "2025-04-06"),
        ("È affondata ieri sera.", "ieri sera", "2025-04-07"),
        ("È affondata due giorni fa.", "due giorni fa", "2025-04-06"),
        ("È affondata la settimana scorsa.", "settimana scorsa", "2025-03-31/2025-04-06"),
    ],
    "pt": [
        ("O barco afundou na segunda-feira.", "segunda-feira", "2025-04-07"),
        ("O barco afundou em 6 de abril.", "6 de abril", "2025-04-06"),
        ("Afundou na semana passada.", "semana passada", "2025-03-31/2025-04-06"),
        ("Afundou há dois dias.", "há dois dias", "2025-04-06"),
        ("Afundou ontem à noite.", "ontem", "2025-04-07"),
    ],
    "nl": [
        ("Het schip zonk maandag.", "maandag", "2025-04-07"),
        ("Het zonk op 6 april.", "6 april", "2025-04-06"),
        ("Het zonk gisteravond.", "gisteravond", "2025-04-07"),
        ("Het zonk vorige week.", "vorige week", "2025-03-31/2025-04-06"),
        ("Het zonk twee dagen geleden.", "twee dagen geleden", "2025-04-06"),
    ],
    "ru": [
        ("Судно затонуло в понедельник.", "понедельник", "2025-04-07"),
        ("Судно затонуло 6 апреля 2025 года.", "6 апреля 2025", "2025-04-06"),
        ("Судно затонуло вчера.", "вчера", "2025-04-07"),
        ("Судно затонуло на прошлой неделе.", "прошлой неделе", "2025-03-31/2025-04-06"),
        ("Судно затонуло два дня назад.", "два дня назад", "2025-04-06"),
    ],
    "fi": [("Alus upposi 06.04.2025.", "06.04.2025", "2025-04-06")],
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "days"), ENGLISH.values(), ids=ENGLISH)
def test_english_dates_are_resolved(text: str, words: str, days: str) -> None:
    assert [(words, days)] == mentions(text)


@pytest.mark.parametrize(
    ("language", "text", "words", "days"),
    [pytest.param(code, *case, id=f"{code}: {case[1]}") for code, cases in OTHERS.items() for case in cases],
)
def test_dates_of_other_languages_are_resolved(language: str, text: str, words: str, days: str) -> None:
    assert [(words, days)] == mentions(text, language)


OCTOBER = datetime.date(2025, 10, 14)
AUGUST = datetime.date(2025, 8, 20)
TENSES = {
    "past, before": (OCTOBER, "en", "The vote was held in March.", "2025-03-01/2025-03-31"),
    "past, behind": (OCTOBER, "en", "In March, the ferry sank.", "2025-03-01/2025-03-31"),
    "past, of a day": (OCTOBER, "en", "The ferry sank on April 3 off Corrie.", "2025-04-03"),
    "past, right behind": (OCTOBER, "en", "The fire in March destroyed it.", "2025-03-01/2025-03-31"),
    "past, of a season ago": (AUGUST, "en", "It was raised in December.", "2024-12-01/2024-12-31"),
    "ahead": (OCTOBER, "en", "The vote will be held in March.", "2026-03-01/2026-03-31"),
    "ahead, named first": (OCTOBER, "en", "In March the board will meet.", "2026-03-01/2026-03-31"),
    "past, before a verb that looks ahead": (OCTOBER, "en", "The inquiry on the May 3 fire will go on.", "2025-05-03"),
    "ahead, farther than half a year": (AUGUST, "en", "It is due in March.", "2026-03-01/2026-03-31"),
    "ahead, to be": (OCTOBER, "en", "It is expected to be raised in March.", "2026-03-01/2026-03-31"),
    "ahead, a passive of the present": (OCTOBER, "en", "Until it is raised in March, divers wait.", "2026-03-01/2026-03-31"),
    "ahead, until": (OCTOBER, "en", "The pier was closed until March.", "2026-03-01/2026-03-31"),
    "ahead, said behind a comma": (OCTOBER, "en", "She leaves the yard in March, the owner said.", "2026-03-01/2026-03-31"),
    "no verb": (OCTOBER, "en", "A new pier in March!", "2026-03-01/2026-03-31"),
    "near, whatever the verb": (OCTOBER, "en", "The owner named a day in November.", "2025-11-01/2025-11-30"),
    "German": (OCTOBER, "de", "Die Wahl wurde im März abgehalten.", "2025-03-01/2025-03-31"),
    "German, ahead": (OCTOBER, "de", "Die Wahl wird im März abgehalten.", "2026-03-01/2026-03-31"),
    "Spanish": (OCTOBER, "es", "El barco se hundió en marzo.", "2025-03-01/2025-03-31"),
    "Spanish, until": (OCTOBER, "es", "El muelle cerró hasta marzo.", "2026-03-01/2026-03-31"),
}  # fmt: skip


@pytest.mark.parametrize(("today", "language", "text", "days"), TENSES.values(), ids=TENSES)
def test_the_verb_decides_on_the_year_of_a_date_far_from_publication(
    today: datetime.date, language: str, text: str, days: str
) -> None:
    assert [found for _, found in mentions(text, language, today)] == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The vote will be held on Friday.", "2025-04-11"),
        ("The vote was held on Friday.", "2025-04-04"),
        ("The wreck could be raised on Friday if it is planned well.", "2025-04-11"),
    ],
)
def test_a_participle_behind_be_tells_of_no_past(text: str, days: str) -> None:
    assert [found for _, found in mentions(text)] == [days]


@pytest.mark.parametrize(
    "text",
    [
        "It may march on, he said.", "The Sunday Times was first.", "Shops fear Black Friday.",
        "It sails every Monday.", "On Mondays it sails.", "April 31 is no day.", "Theresa May said so.",
        "It cost 2,021 crowns.", "The next day it sank.", "A second ship sank.", "On 03/04/2025 it sank.",
        "In 2021,500 crates were lost.", "Version 2025-13-01 is out.", "May I go?", "It won 3-2.", "",
    ],
)  # fmt: skip
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert mentions(text) == []


def test_without_a_day_of_publication_only_dates_with_their_year_are_found() -> None:
    text = "On Monday, April 7, and on April 8, 2025, last week and in May 2024 or 2023-01-02, two days ago."
    assert [words for words, _ in mentions(text, today=None)] == ["April 8, 2025", "May 2024", "2023-01-02"]


def test_a_moment_counts_with_the_day_in_its_own_zone() -> None:
    late = datetime.datetime(2025, 4, 8, 23, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=-5)))
    assert mentions("It sank today.", today=late) == [("today", "2025-04-08")]


def test_an_article_tells_its_dateline_from_what_it_mentions() -> None:
    text = (
        "Ferries\n\nCORRIE POINT, April 8 (NPA) - The last ferry sank on Monday.\nIt had sailed since 1987.\n"
    )
    article = read_record({"text": text, "title": "Ferries", "published": "2025-04-08T06:00:00Z"}, "p")
    found = article_mentions(article)
    assert [(each.kind, text[each.start : each.end]) for each in found] == [
        ("dateline", "April 8"),
        ("mention", "Monday"),
        ("mention", "1987"),
    ]
    assert found[0].day == TUESDAY


def test_an_article_without_a_date_still_mentions_full_ones() -> None:
    article = read_record({"text": "It sank on Monday. It was built on May 4, 1987, they say."}, "p")
    assert [article.text[m.start : m.end] for m in article_mentions(article)] == ["May 4, 1987"]


WORDS = st.sampled_from(
    [
        "April",
        "May",
        "8",
        "31",
        "2025",
        "2024",
        "-",
        ".",
        ",",
        "/",
        "Monday",
        "monday",
        "next",
        "last",
        "this",
        "week",
        "night",
        "ago",
        "two",
        "3",
        "days",
        "in",
        "on",
        "will",
        "said",
        "fin",
        "de",
        "semana",
        "week",
        "end",
        "a",
        "la",
        "mañana",
        "segunda",
        "feira",
        "12",
        "04",
        "1er",
        "of",
        "99999",
        "20",
        "года",
        "март",
        "Morgen",
    ]
)


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(st.text(), st.lists(WORDS).map(" ".join)),
    st.sampled_from([*CODES, "xx"]),
    st.none() | st.dates(),
)
def test_mentions_are_slices_in_order_and_apart(
    text: str, language: str, today: datetime.date | None
) -> None:
    last = 0
    for found in find_mentions(text, today, language):
        assert last <= found.start < found.end <= len(text)
        assert found.first <= found.last
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        last = found.end
