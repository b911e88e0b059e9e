"""What stands below an article or among its lines: comments, notes to editors, polls, tables; dates with an outlet."""

import pytest

from summarizer.models import Article, headline_text
from summarizer.reading.articles import read_text
from summarizer.reading.records import read_record
from summarizer.text.sentences import split

BODY = (
    "The ferry to Holm ran aground on Friday with 212 people aboard.",
    "Its captain has worked on that line since 1998, the harbour office said.",
)
LAST = "Divers will look at the hull on Monday."


def told(article: Article) -> list[str]:
    return [sentence.text for sentence in split(article)]


def read(*lines: str, title: str | None = None) -> list[str]:
    return told(read_record({"text": "\n\n".join(lines), "title": title}, "a test"))


@pytest.mark.parametrize(
    "heading",
    [
        "Comments (3)",
        "3 comments",
        "Kommentare (12)",
        "Commentaires",
        "Comentarios: 4",
        "Комментарии (2)",
        "评论",
    ],
)
def test_what_readers_wrote_under_a_heading_is_no_article(heading: str) -> None:
    said = [
        "oldrope: Finally! My boat was late every single day.",
        "Jen B.: And who pays for that, may I ask?",
    ]
    assert read(*BODY, heading, *said, "oldrope: @Jen B. look it up.") == list(BODY)


def test_a_heading_of_comments_above_the_article_hides_nothing() -> None:
    assert read("Ferry aground off Holm", "12 comments", *BODY) == list(BODY)


def test_an_article_that_goes_on_below_a_counter_of_comments_stays() -> None:
    more = [LAST, "The mayor said on Monday that the line would reopen.", "Her office told the paper so."]
    assert read(*BODY, "3 comments", *more) == [*BODY, *more]


@pytest.mark.parametrize(
    "label",
    [
        "Notes to editors: ",
        "Note to editors",
        "Media contact: ",
        "Hinweis an die Redaktionen: ",
        "Pressekontakt:",
        "Contact presse : ",
        "Note aux rédactions : ",
        "Nota a los redactores: ",
        "Nota per le redazioni: ",
        "К сведению редакторов: ",
        "ENDS",
        "###",
    ],
)
def test_what_a_press_release_says_to_editors_is_not_told(label: str) -> None:
    assert read(
        *BODY, f"{label}", "Dr Moss can be interviewed on Friday.", "Pictures are on request."
    ) == list(BODY)
    said = f"{label}Dr Moss can be interviewed."
    assert ":" not in label or read(*BODY, said, "Pictures are to be had on request.") == list(BODY)


def test_a_reader_who_is_told_of_editors_reads_on() -> None:
    line = "Notes to editors were found in the wreck, the harbour office said."
    assert read(*BODY, line) == [*BODY, line]


@pytest.mark.parametrize(
    "poll",
    [
        (
            "POLL: Should the line reopen?",
            "Yes, of course (214 votes)",
            "No, too dear (309 votes)",
            "Vote now",
        ),
        ("Umfrage: Soll die Fähre wieder fahren?", "Ja, sofort", "Nein, zu teuer", "Abstimmen"),
        ("Faut-il rouvrir la ligne ?", "Oui : 62 %", "Non : 38 %"),
        ("¿Debe volver el ferry?", "Sí, cuanto antes (1.204 votos)", "No (96 votos)"),
        ("Нужен ли паром?", "Да — 71%", "Нет — 29%"),
    ],
)
def test_a_poll_is_no_text(poll: tuple[str, ...]) -> None:
    assert read(BODY[0], "\n".join(poll), BODY[1]) == list(BODY)


@pytest.mark.parametrize(
    "table",
    [
        "Parish\tYes\tNo\tTurnout\nNorthbay\t112\t340\t71.2\nOld Mill\t203\t198\t80.4",
        "Boat | Captain | Home\nAlma | Ida Moss | Holm\nBerta | Joe Lisk | Selby Quay",
        "Boat\tCaptain\nAlma\t1998\nBerta\t2004",
        "| Boat | Built |\n| --- | --- |\n| Alma | 1998 |\n| Berta | 2004 |",
        "Parish Yes No Turnout\nNorthbay 112 340 71.2\nKirk 88 415 66.9",
    ],
)
def test_a_table_is_no_text(table: str) -> None:
    assert read(BODY[0], table, BODY[1]) == list(BODY)


def test_sentences_with_figures_at_their_end_are_no_poll() -> None:
    lines = ["The share of seats that are sold rose to 62%.", "That of seats that are empty fell to 38%."]
    assert read(*lines) == lines


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2025年11月22日 星期六 09:30 来源：江口日报", "2025-11-22"),
        ("2025年11月22日 来源: 江口日报 作者: 李雷", "2025-11-22"),
        ("2025年11月22日（土）9時30分 配信：みなと新聞", "2025-11-22"),
        ("22 November 2025, 9:30 | Source: The Holm Courier", "2025-11-22"),
        ("3. Mai 2025, 10:00 Uhr Quelle: Holmer Bote", "2025-05-03"),
        ("8 мая 2025, 10:00. Источник: Сольвинский край", "2025-05-08"),
        ("Thứ bảy, 22/11/2025, 09:30", "2025-11-22"),
    ],
)
def test_a_date_beside_the_name_of_its_outlet_is_a_date(line: str, day: str) -> None:
    title = "Ferry aground off Holm"
    article = read_text("\n\n".join((title, line, *BODY)), id="a")
    assert (headline_text(article), str(article.published), told(article)) == (title, day, list(BODY))


def test_a_text_that_is_mark_up_is_read_as_mark_up() -> None:
    record = {
        "title": "Snow &amp;amp; ice",
        "text": f"&lt;p&gt;{BODY[0]}&lt;/p&gt;&lt;p&gt;Fog &amp;amp; ice.&lt;/p&gt;",
    }
    article = read_record(record, "a test")
    assert (article.title, told(article)) == ("Snow & ice", [BODY[0], "Fog & ice."])
    assert told(read_record({"text": f"<p>{BODY[0]}</p><p>{LAST}</p>"}, "a test")) == [BODY[0], LAST]
    plain = {"text": f"{BODY[0]} It carries a sign that says &lt;p&gt; in red.", "title": "Q&A; and more"}
    assert (read_record(plain, "a test").text, read_record(plain, "a test").title) == (
        plain["text"],
        "Q&A; and more",
    )


def test_a_teaser_that_says_it_was_cut_off_loses_its_last_sentence() -> None:
    cut = "Experts warn that a second front from the Gulf of […]"
    assert read(*BODY, f"{LAST} {cut}") == [*BODY, LAST]
    assert read(cut) == [cut]


@pytest.mark.parametrize(
    "line", ["Facebook  X  WhatsApp", "Facebook | Twitter | E-Mail", "X · Bluesky · Telegram"]
)
def test_a_bar_of_share_buttons_is_no_text(line: str) -> None:
    assert read(BODY[0], line, BODY[1]) == list(BODY)


@pytest.mark.parametrize(
    "offer",
    [
        "Har du allerede et abonnement? Log ind her.",
        "Redan prenumerant? Logga in här.",
        "Haben Sie schon ein Abo? Hier anmelden.",
        "¿Ya eres suscriptor? Inicia sesión.",
        "Hai già un abbonamento? Accedi.",
        "Abbonati per leggere il resto a 1 euro al mese.",
        "Masz już subskrypcję? Zaloguj się.",
        "Kup e-wydanie tygodnika za 3 zł.",
        "Iscriviti al canale e ricevi le notizie.",
        "Вже маєте передплату? Увійдіть.",
        "Oletko jo tilaaja? Kirjaudu sisään.",
        "Už máte předplatné? Přihlaste se.",
    ],
)
def test_a_short_offer_to_subscribers_is_no_text(offer: str) -> None:
    assert read(*BODY, offer) == list(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "What significance does this article have for the ferries of Holm?",
        "Registered volunteers will also be contacted as needed.",
        "Subscribers of the paper may log in again, its editor said.",
    ],
)
def test_news_of_subscribers_and_articles_stays(line: str) -> None:
    assert read(*BODY, line) == [*BODY, line]


DAYS = (
    "8 May 2024 The ferry Alma is bought from Skarv.",
    "14 June 2024 Captain Joe Lisk takes her over.",
    "25 June 2024 The ferry runs aground for the first time.",
)


def test_a_chronology_beside_the_article_is_not_told_and_one_that_is_the_article_is() -> None:
    assert read("\n".join([*BODY, LAST, *DAYS])) == [*BODY, LAST]
    assert read("\n".join([BODY[0], *DAYS])) == [BODY[0], *DAYS]
    assert read("\n".join([*BODY, LAST, *DAYS[:2]])) == [*BODY, LAST, *DAYS[:2]]


@pytest.mark.parametrize(
    ("credit", "lead"),
    [
        ("Photograph: Ann Other", "Divers have begun to look at the hull of the ferry."),
        ("Photograph: Harbourcam", "Divers have begun to look at the hull of the ferry."),
        ("Photograph: NPA/Moss Features", "Last night's storm has torn the Holm ferry from the sandbank."),
        ("Photograph: Associated Press", "The Holm ferry has been ashore for two days now."),
        ("Photograph: Ann Other for the Courier", "Ida Moss, the mayor of Holm, has asked for help."),
    ],
)
def test_a_photographer_in_front_of_the_text_is_not_told(credit: str, lead: str) -> None:
    assert read(f"{credit} {lead}", BODY[1]) == [lead, BODY[1]]
