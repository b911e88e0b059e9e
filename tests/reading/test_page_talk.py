"""What a page asks of its reader, told from news about the same matters."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grouping.events import group
from summarizer.reading.articles import read_text
from summarizer.reading.page_boxes import is_page_note
from summarizer.reading.page_talk import asking_sentences, asks_reader, live_sentences
from summarizer.text.sentences import split

ASKS = {
    "consent": "We and our trusted partners use cookies to tailor adverts to you.",
    "choices": "You may withdraw your consent or change your privacy settings whenever you like.",
    "German": "Mit unseren Partnern verarbeiten wir Ihre Daten, um Ihnen passende Werbung zu zeigen, und setzen Cookies.",
    "French": "Avec votre accord, nous et nos partenaires utilisons des cookies sur votre appareil.",
    "Spanish": "Nosotros y nuestros socios guardamos cookies en su dispositivo para tratar datos.",
    "Italian": "Con il tuo consenso noi e i nostri partner usiamo i cookie sul tuo dispositivo.",
    "Portuguese": "Nós e os nossos parceiros guardamos cookies no seu dispositivo.",
    "Dutch": "Wij en onze partners plaatsen cookies op jouw apparaat.",
    "Polish": "Razem z naszymi partnerami zapisujemy cookies na Twoim urządzeniu; możesz cofnąć zgodę.",
    "Russian": "Мы и наши партнеры храним файлы cookies на вашем устройстве.",
    "Swedish": "Tillsammans med våra partner sparar vi kakor på din enhet.",
    "Danish": "Vi og vores partnere gemmer cookies på din enhed.",
    "Norwegian": "Vi og våre partnere lagrer informasjonskapsler på din enhet.",
    "Finnish": "Me ja kumppanimme tallennamme evästeitä sinun laitteellesi mainontaa varten.",
    "Czech": "My a naši partneři ukládáme cookies ve vašem zařízení.",
    "offer": "Become a member and get unlimited access to each story.",
    "log-in": "Have an account? Sign in to keep reading this story.",
    "German offer": "Mit einem Abo lesen Sie diesen Artikel und alle anderen.",
    "German call": "Jetzt Abo abschließen und weiterlesen.",
    "French offer": "Abonnez-vous pour lire la suite de cet article.",
    "Norwegian offer": "Bli abonnent for å lese hele saken.",
    "app": "Download our app for Android and follow the race live.",
    "letter": "Our newsletter brings the day's best stories to your inbox.",
    "German letter": "Melden Sie sich für unseren kostenlosen Newsletter an.",
    "appeal": "Did you see it? Write to us at desk@quay.example.",
    "channel": "Síguenos en nuestro canal de WhatsApp.",
}  # fmt: skip
NEWS = {
    "regulator": "The regulator fined the firm because it kept cookies on devices without consent.",
    "quotation": "“We and our partners store cookies on your device,” the banner said.",
    "subscribers": "The paper won 40,000 subscribers in a year, its publisher said.",
    "platforms": "Facebook, WhatsApp and Instagram were down for six hours on Monday.",
    "German news": "Das Gericht verbot dem Verlag, ohne Einwilligung Cookies auf Geräten zu speichern.",
    "first person": "We will rebuild our harbour, and we will do it before your children go to school.",
    "letter": "The mayor announced the closure in a newsletter that went to 4,000 homes.",
    "police": "Anyone with news of him is asked to write to harbour.police@quay.example.",
    "reader": "Readers of the article can judge the story for themselves.",
}


@pytest.mark.parametrize("text", ASKS.values(), ids=ASKS)
def test_what_a_page_asks_of_its_reader_is_known_in_any_wording(text: str) -> None:
    assert asks_reader(text)


@pytest.mark.parametrize("text", NEWS.values(), ids=NEWS)
def test_news_about_the_same_matters_is_text(text: str) -> None:
    assert not asks_reader(text)


def test_a_sentence_inside_a_paragraph_is_found_where_it_stands() -> None:
    text = f"The ferry sank. {ASKS['consent']} Nobody was hurt."
    assert [text[a:b] for a, b in asking_sentences(text)] == [ASKS["consent"]]


GREETS = {
    "English": "Good afternoon from the quay at Selby Holm.",
    "English thanks": "Thank you for being with us.",
    "English call": "Have you seen the seal? Write to us.",
    "German": "Guten Morgen vom Deich in Morsum.",
    "German thanks": "Danke, dass Sie bei uns waren.",
    "German call": "Waren Sie am Deich? Schreiben Sie uns.",
    "French": "Bonjour à toutes et à tous.",
    "Spanish": "Gracias por acompañarnos.",
    "Italian": "Grazie per averci seguito.",
    "Portuguese": "Bom dia a todos.",
    "Dutch": "Bedankt voor het meelezen.",
    "Polish": "Dziękujemy, że byliście z nami.",
    "Russian": "Спасибо, что были с нами.",
    "Turkish": "Günaydın Selimköy.",
}


@pytest.mark.parametrize("greeting", GREETS.values(), ids=GREETS)
def test_what_greets_or_thanks_readers_inside_a_paragraph_is_set_aside(greeting: str) -> None:
    text = f"The ferry sank off Selby Holm on Monday. {greeting} Nobody was hurt, the harbour office said."
    aside = read_text(text).set_aside
    assert [text[each.start : each.end] for each in aside] == [greeting]


@pytest.mark.parametrize(
    "text",
    [
        "Good Morning America showed the ferry first.",
        "“Good morning, Captain Moss,” the pilot called.",
        "Thank you for watching over the quay, the mayor told the crew.",
        "Merci Beaupré a gagné la course.",
    ],
)
def test_who_greets_or_thanks_someone_in_the_news_is_told(text: str) -> None:
    assert not [*live_sentences(text)]


def test_consent_text_above_and_an_offer_below_are_set_aside() -> None:
    body = ["The quay at Fell Bridge was closed on Monday.", "Its owner hopes to open it in May."]
    text = "\n\n".join([ASKS["consent"], "Your choices apply to this site.", *body, ASKS["log-in"]])
    article = read_text(text)
    assert [sentence.text for sentence in split(article)] == body
    assert {aside.reason for aside in article.set_aside} == {"asks the reader for consent or a subscription"}


CHOICES = {
    "English": ("We use cookies on this site.", "You can accept or refuse them, or manage your settings."),
    "Spanish": (
        "Utilizamos cookies propias y ajenas.",
        "Usted puede aceptarlas, rechazarlas o configurar sus preferencias.",
    ),
    "German": (
        "Wir verwenden Cookies auf diesen Seiten.",
        "Sie können alle akzeptieren, ablehnen oder Ihre Auswahl verwalten.",
    ),
    "French": (
        "Nous utilisons des cookies pour mesurer l'audience.",
        "Vous pouvez les accepter, les refuser ou paramétrer vos choix.",
    ),
    "Dutch": (
        "Wij gebruiken cookies op deze site.",
        "U kunt ze accepteren, weigeren of uw voorkeuren beheren.",
    ),
}


@pytest.mark.parametrize(("cookies", "choices"), CHOICES.values(), ids=CHOICES)
def test_what_a_reader_may_choose_beside_a_line_about_cookies_is_set_aside(
    cookies: str, choices: str
) -> None:
    body = ["The quay at Fell Bridge was closed on Monday.", "Its owner hopes to open it in May."]
    article = read_text("\n\n".join([cookies, choices, *body]))
    assert [sentence.text for sentence in split(article)] == body


def test_who_accepts_one_thing_and_refuses_another_is_news_below_a_line_about_cookies() -> None:
    lead = "El sindicato aceptó el martes su oferta y rechazó otra."
    article = read_text(
        f"{CHOICES['Spanish'][0]}\n\n{lead}\n\nLa huelga termina el viernes, dijo su portavoz."
    )
    assert lead in [sentence.text for sentence in split(article)]


def test_an_offer_that_may_be_accepted_or_refused_is_news() -> None:
    lead = "The county may accept or refuse our offer for your quay, its owner wrote to the mayor on Monday."
    assert lead in [sentence.text for sentence in split(read_text(f"{lead}\n\nThe mayor has not answered."))]


@given(st.text(max_size=800))
def test_any_text_is_judged(text: str) -> None:
    assert isinstance(asks_reader(text), bool)
    assert all(0 <= a < b <= len(text) for a, b in asking_sentences(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norwick bridge closed OK We and our partners “store” cookies on your device to tailor adverts to you, "
        "and you accept them here. Your privacy settings let you “withdraw” consent with our partners.",
        "Most w Norwiku zamknięty Klikając „dalej”, wyrażasz zgodę na pliki cookie naszych partnerów. Twoje dane "
        "osobowe i prywatność są dla nas ważne.",
        "Z Twojego adresu IP przyszło zbyt wiele zapytań. Zaznacz, że nie jesteś: JESTEM ROBOTEM? Twój adres IP "
        "to 10.0.0.7.",
        "Are you a robot? Please make sure your browser supports JavaScript. Your IP is 10.0.0.7.",
    ],
)
def test_a_page_that_only_asks_is_no_report_and_joins_no_other(text: str) -> None:
    assert is_page_note(text)
    one, other = (replace(read_text(text), id=name) for name in ("one", "other"))
    assert one.kind == "title"
    assert len(group([one, other]).events) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A robot searched the rubble in Norwick on Monday. The fire service said it had blocked access to the street.",
        "The regulator told 38 websites on Monday to stop storing cookies without consent, and blocked two browser "
        "partners that sold personal data.",
    ],
)
def test_news_of_robots_and_of_consent_is_a_report(text: str) -> None:
    assert not is_page_note(text)
