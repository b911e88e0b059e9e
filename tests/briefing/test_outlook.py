import pytest

from summarizer.briefing.supersession_signs import (
    calls_off,
    ends_it,
    is_planned,
    is_uncertain,
    lasts,
    looks_ahead,
)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The council will vote on Tuesday.", True),
        ("The council voted on Tuesday.", False),
        ("New talks are set for Thursday.", True),
        ("The dam is expected to hold.", True),
        ("The dam, which was expected to hold, burst on Monday.", False),
        ("A strike that was due to begin on Monday was called off.", False),
        ("The firms are in talks over a merger.", True),
        ("The firms agreed on a merger.", False),
        ("Ten people are feared dead.", True),
        ("Ten people died.", False),
    ],
)
def test_a_sentence_looks_ahead_where_its_own_clause_does(text: str, *, ahead: bool) -> None:
    assert looks_ahead(text, "en") == ahead


def test_a_title_with_an_infinitive_is_a_plan() -> None:
    assert is_planned("Drivers to walk out", "en", title=True)
    assert not is_planned("Drivers walk out", "en", title=True)
    assert not is_planned("Families stream back to valley", "en", title=True)


def test_votes_to_a_number_are_no_plan() -> None:
    assert is_planned("The council votes to close the pool.", "en")
    assert not is_planned("The council closed the pool by 12 votes to 9.", "en")


@pytest.mark.parametrize(
    "text",
    ["Less oil leaked than feared.", "The quay lay in the remains of the crane.", "The cranes stand still."],
)
def test_what_came_otherwise_and_what_is_left_look_no_further(text: str) -> None:
    assert not is_uncertain(text, "en")
    assert not lasts(text, "en")


def test_a_title_that_stands_before_what_it_names_looks_ahead() -> None:
    assert is_planned("Holm bridge shut ahead of spring flood", "en", title=True)
    assert not is_planned("Holm bridge opens ahead of schedule", "en", title=True)


def test_what_is_feared_is_uncertain_and_no_plan() -> None:
    assert is_uncertain("Ten feared dead", "en", title=True)
    assert not is_planned("Ten people are feared dead.", "en")


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is closed to lorries.",
        "Three people are missing.",
        "Crews are searching the wood.",
        "Whether the tide played a part is being examined.",
        "No ferries will sail for the time being.",
        "No new talks have been arranged.",
        "Oil has been leaking into the bay since Monday.",
        "The ferry is currently off Skarv.",
        "Nobody knows why the pump failed.",
        "Two hikers are stranded on the ridge.",
        "Four hundred people were ordered out of their homes.",
        "The ministry sticks to its count.",
    ],
)
def test_a_state_lasts_while_it_is_told(text: str) -> None:
    assert lasts(text, "en")
    assert not lasts("The bridge reopened to lorries.", "en")


def test_that_nobody_is_missing_is_no_state_to_be_overtaken() -> None:
    assert lasts("Night search for the last three hikers", "en", title=True)
    assert not lasts("Nobody is missing any longer after the slide.", "en")
    assert not lasts("Search for the last three hikers is over", "en", title=True)
    assert not lasts("Toll reaches ten as last missing are found dead", "en", title=True)
    assert not lasts("Missing hiker is alive", "en", title=True)
    assert lasts("Two were found dead and three are missing.", "en")
    assert lasts("Holm looks for its ferryman", "en", title=True)


def test_a_title_that_gives_somebody_time_looks_ahead() -> None:
    assert is_planned("Dockers set Friday deadline over cranes", "en", title=True)
    assert not is_planned("Dockers miss Friday deadline", "en", title=True)


@pytest.mark.parametrize(
    "text", ["A fault cannot be ruled out.", "Doctors suspect the water.", "Experts believe it is a fake."]
)
def test_what_is_suspected_is_uncertain(text: str) -> None:
    assert is_uncertain(text, "en")
    assert not is_uncertain("Police arrested a suspect.", "en")


def test_what_will_not_happen_is_called_off() -> None:
    assert calls_off("Sunday's match was cancelled.", "en")
    assert calls_off("Sunday's match will not go ahead.", "en")
    assert calls_off("The port stands down its storm alert.", "en")
    assert calls_off("The port scaled its warning back.", "en")
    assert calls_off("The party gave up its plan for a toll.", "en")
    assert not calls_off("Sunday's match was drawn.", "en")


def test_other_languages_know_their_future() -> None:
    assert looks_ahead("Der Rat wird am Dienstag abstimmen.", "de")
    assert not looks_ahead("Der Rat stimmte am Dienstag ab.", "de")


@pytest.mark.parametrize(
    ("language", "uncertain", "lasting", "called_off", "plain"),
    [
        (
            "de",
            "Es werden zehn Tote befürchtet.",
            "Drei Menschen sind weiterhin vermisst.",
            "Der Streik wurde abgesagt.",
            "Zehn Menschen starben.",
        ),
        (
            "fr",
            "On redoute dix morts.",
            "Trois personnes sont toujours portées disparues.",
            "La grève a été annulée.",
            "Dix personnes sont mortes.",
        ),
        (
            "es",
            "Se teme por diez personas.",
            "Tres personas siguen desaparecidas.",
            "La huelga fue desconvocada.",
            "Diez personas murieron.",
        ),
        (
            "it",
            "Si teme per dieci persone.",
            "Tre persone sono tuttora disperse.",
            "Lo sciopero è stato revocato.",
            "Dieci persone sono morte.",
        ),
        (
            "nl",
            "Er wordt gevreesd voor tien mensen.",
            "Drie mensen zijn nog steeds vermist.",
            "De staking is afgelast.",
            "Tien mensen kwamen om.",
        ),
        (
            "pt",
            "Teme-se por dez pessoas.",
            "Três pessoas continuam desaparecidas.",
            "A greve foi desconvocada.",
            "Dez pessoas morreram.",
        ),
        (
            "pl",
            "Prawdopodobnie zginęło dziesięć osób.",
            "Trzy osoby są nadal zaginione.",
            "Strajk został odwołany.",
            "Zginęło dziesięć osób.",
        ),
        (
            "ru",
            "Вероятно, погибли десять человек.",
            "Трое по-прежнему числятся пропавшими.",
            "Забастовка отменена.",
            "Погибли десять человек.",
        ),
        (
            "tr",
            "On kişinin öldüğünden endişe ediliyor.",
            "Üç kişi hâlâ kayıp.",
            "Grev iptal edildi.",
            "On kişi öldü.",
        ),
    ],
)
def test_other_languages_know_what_is_feared_what_lasts_and_what_is_called_off(
    language: str, uncertain: str, lasting: str, called_off: str, plain: str
) -> None:
    assert (is_uncertain(uncertain, language), is_uncertain(plain, language)) == (True, False)
    assert (lasts(lasting, language), lasts(plain, language)) == (True, False)
    assert (calls_off(called_off, language), calls_off(plain, language)) == (True, False)


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Hulm and Torvik have abandoned plans to merge, the two brewers said.", True),
        ("The drivers will call off the strike on Friday.", False),
        ("The strike of the drivers will not take place.", True),
        ("The drivers went home.", False),
    ],
)
def test_what_is_off_is_no_plan_any_more(text: str, *, ended: bool) -> None:
    assert ends_it(text, "en") == ended


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Ursache des Brandes in Skarv ist bislang nicht bekannt."),
        ("es", "Por ahora el puerto de Holm funciona con una sola grúa."),
        ("fr", "Deux marins de Holm manquent à l'appel."),
        ("it", "Mancano ancora due marinai di Holm."),
        ("nl", "Over de oorzaak van de brand in Skarv is nog niets bekend, het onderzoek gaat door."),
        ("pt", "A ordem de saída do porto de Holm mantém-se."),
        ("pl", "Na razie nie wiadomo, kto podpalił port w Holm."),
        ("ru", "Причина пожара в порту Хольм пока не названа."),
        ("tr", "Holm limanındaki yangının nedeni henüz belli değil."),
        ("sv", "Två sjömän från Holm saknas efter branden."),
        ("da", "Branden i havnen i Holm raser stadig."),
        ("no", "Brannen i havna i Holm pågår ennå."),
        ("uk", "Пожежа в порту Хольм досі триває."),
    ],
)
def test_what_goes_on_or_is_not_known_yet_lasts(language: str, text: str) -> None:
    assert lasts(text, language)
