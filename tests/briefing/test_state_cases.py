"""What held when it was told, and no longer does, is told in no language: made reports of ``state_cases``."""

from collections.abc import Callable, Sequence

import pytest

from summarizer.briefing.supersession import Standing, Supersession
from summarizer.briefing.supersession_signs import ends_of, lasts, states_of
from summarizer.library import brief
from summarizer.models import Article, Sentence
from summarizer.text.sentences import split
from tests.briefing.state_cases import CASES, DAYS

Make = Callable[..., Article]


def reports(make_article: Make, language: str, told: Sequence[tuple[str, str]]) -> list[Article]:
    days = [*DAYS[: len(told) - 1], DAYS[-1]]
    return [
        make_article(
            text, id=f"a{place}", source=f"Outlet {place}", title=title, published=day, language=language
        )
        for place, (day, (title, text)) in enumerate(zip(days, told, strict=True))
    ]


@pytest.mark.parametrize(
    ("language", "told", "past"), CASES, ids=[f"{case[0]}-{place}" for place, case in enumerate(CASES)]
)
def test_what_a_later_report_ends_is_told_no_more(
    make_article: Make, language: str, told: Sequence[tuple[str, str]], past: Sequence[str]
) -> None:
    [briefing] = brief(reports(make_article, language, told), words=200, one_event=True)
    points = [point.citation for point in briefing.key_points]
    said = [briefing.headline.text, *(each.text for each in (*briefing.sentences, *points))]
    assert [piece for piece in past if any(piece in text for text in said)] == []
    assert briefing.sentences[0].article == f"a{len(told) - 1}"
    assert briefing.headline.article == f"a{len(told) - 1}"


CLOSED = ("Brücke bei Oderau gesperrt", "Die Brücke bei Oderau ist seit Montag gesperrt.")


def standing_of_the_first(articles: Sequence[Article]) -> Standing:
    sentences = {article.id: split(article) for article in articles}
    return Supersession(articles, sentences, "de").standing(sentences["a0"][0])


@pytest.mark.parametrize(
    ("later", "standing"),
    [
        (("Brücke bei Oderau wieder frei", "Die Brücke bei Oderau ist wieder frei."), Standing.OVERTAKEN),
        (("Bad in Seelow wieder offen", "Das Freibad in Seelow ist wieder offen."), Standing.HOLDS),
        (("Oderau prüft die Pfeiler", "Gutachter prüfen die Pfeiler der Brücke bei Oderau."), Standing.HOLDS),
    ],
    ids=["its end", "the end of another", "no end"],
)
def test_a_state_is_overtaken_by_its_own_end_alone(
    make_article: Make, later: tuple[str, str], standing: Standing
) -> None:
    assert standing_of_the_first(reports(make_article, "de", [CLOSED, later])) is standing


def test_within_an_hour_no_state_is_ended(make_article: Make) -> None:
    end = ("Brücke bei Oderau wieder frei", "Die Brücke bei Oderau ist wieder frei.")
    articles = [
        make_article(
            text, id=f"a{place}", title=title, published=f"2025-06-10T08:{place}5:00Z", language="de"
        )
        for place, (title, text) in enumerate([CLOSED, end])
    ]
    assert standing_of_the_first(articles) is Standing.HOLDS


def test_what_tells_a_state_and_its_end_tells_no_state() -> None:
    found = "Der vermisste Ole Brandt ist gefunden worden."
    assert lasts("Ole Brandt wird vermisst.", "de") is True
    assert lasts(found, "de") is False
    assert states_of(found, "de") == frozenset()
    assert ends_of(found, "de") == states_of("Ole Brandt wird vermisst.", "de")


@pytest.mark.parametrize(
    ("language", "state", "end"),
    [
        ("en", "Holm Pumps was trading 11% lower by noon.", "Holm Pumps finished the day 3% higher."),
        ("de", "Kaltwerk verlor zum Auftakt drei Prozent.", "Kaltwerk beendete den Handelstag im Plus."),
        ("es", "Bombas Holm cede a media sesión.", "Bombas Holm cerró la sesión al alza."),
        ("fr", "Pompes Holm cédait 3 % à la mi-séance.", "Pompes Holm a terminé la séance en hausse."),
        ("it", "Pompe Holm resta in rosso a metà seduta.", "Pompe Holm ha chiuso la seduta in rialzo."),
        ("nl", "Holm verloor 3 procent in de vroege handel.", "Holm sloot de beursdag hoger."),
        ("pt", "A Holm perdia 3% a meio da sessão.", "A Holm fechou a sessão em alta."),
        ("pl", "Akcje Holmu spadły o 3 procent.", "Holm zakończył sesję wzrostem."),
        ("ru", "Акции Хольма упали на 3 процента.", "Хольм завершил торги ростом."),
        ("uk", "Акції Хольма впали на 3 відсотки.", "Хольм завершив торги зростанням."),
        ("tr", "Holm hisseleri yüzde 3 düştü.", "Holm günü yüzde 2 artışla kapattı."),
        ("sv", "Aktien i Holm föll med 3 procent.", "Holm stängde dagen på plus."),
        ("da", "Aktien i Holm faldt 3 procent.", "Holm lukkede dagen i plus."),
        ("no", "Aksjen i Holm falt 3 prosent.", "Holm endte dagen i pluss."),
        ("de", "Anwohner mussten ihre Wohnungen verlassen.", "Alle durften wieder zurück."),
        ("es", "Los vecinos tuvieron que abandonar sus casas.", "Los vecinos volvieron."),
        ("fr", "Les habitants ont dû quitter la rue.", "Les habitants sont rentrés chez eux."),
        ("it", "I residenti hanno dovuto lasciare la via.", "I residenti sono tornati a casa."),
        ("nl", "Bewoners moesten hun huizen uit.", "De bewoners mochten weer naar huis."),
        ("pt", "Os moradores tiveram de sair.", "Os moradores voltaram."),
        ("pl", "Mieszkańcy musieli opuścić domy.", "Mieszkańcy wrócili do domów."),
        ("ru", "Жителям пришлось покинуть дома.", "Жители вернулись домой."),
        ("uk", "Мешканцям довелося покинути домівки.", "Мешканці повернулися."),
        ("tr", "Halk evlerini terk etti.", "Halk evlerine döndü."),
        ("sv", "De boende fick lämna sina hem.", "De boende är hemma igen."),
        ("da", "Beboerne måtte forlade deres hjem.", "Beboerne er hjemme igen."),
        ("no", "Beboerne måtte forlate sine hjem.", "Beboerne er hjemme igjen."),
    ],
)
def test_the_close_ends_a_price_of_the_day_and_coming_home_what_was_left(
    language: str, state: str, end: str
) -> None:
    assert states_of(state, language) & ends_of(end, language)


def test_a_title_is_overtaken_with_the_state_that_its_lead_tells(make_article: Make) -> None:
    told = [
        ("Night of fear at Orm", "Two hikers from Silbeck are missing on Mount Grellin above Orm."),
        ("Joy at Orm", "The two hikers from Silbeck were found alive on Mount Grellin."),
    ]
    articles = reports(make_article, "en", told)
    known = Supersession(articles, {article.id: split(article) for article in articles}, "en")
    standings = [
        known.standing(Sentence(article.id, 0, 0, -1, -1, title), title=True)
        for article, (title, _) in zip(articles, told, strict=True)
    ]
    assert standings == [Standing.OVERTAKEN, Standing.HOLDS]


def test_what_is_so_of_some_only_in_another_clause_leaves_the_end_of_a_state() -> None:
    back = "All 2,400 people were allowed to return to their homes"
    out = states_of("The 2,400 evacuees have been asked for one more day of patience.", "en")
    assert out & ends_of(f"{back}, and most of them found dry floors.", "en")
    assert not out & ends_of("Most of the 2,400 people were allowed to return to their homes.", "en")
