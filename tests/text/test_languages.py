import pytest

from summarizer.text.languages import detect, name_of, stop_words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The president visited the town on Monday."),
        ("es", "El presidente visitó la ciudad el lunes."),
        ("de", "Der Präsident besuchte am Montag die Stadt."),
        ("fr", "Le président a visité la ville lundi."),
        ("ru", "Президент посетил город в понедельник."),
        ("el", "Ο πρόεδρος επισκέφθηκε την πόλη τη Δευτέρα."),
        ("zh", "总统周一访问了该市。"),
        ("ja", "大統領は月曜日に市を訪れた。"),
        ("ko", "대통령은 월요일 도시를 방문했다."),
        ("ar", "زار الرئيس المدينة يوم الاثنين."),
        ("th", "ประธานาธิบดีเยือนเมืองเมื่อวันจันทร์"),
    ],
)
def test_one_sentence_is_enough_to_know_the_language(language: str, text: str) -> None:
    assert language == detect(text)


@pytest.mark.parametrize("text", ["", "  \n", "12:30 – 5.8", "Obama", "BBC News"])
def test_too_little_text_counts_as_english(text: str) -> None:
    assert detect(text) == "en"


def test_only_the_beginning_of_a_text_is_looked_at() -> None:
    assert detect("Der Fluss stieg in der Nacht. " * 100 + "the and of " * 10_000) == "de"


def test_other_users_of_py3langid_keep_all_its_languages() -> None:
    langid = pytest.importorskip("py3langid.langid")
    detect("warm up")
    assert "lb" in langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE).nb_classes


@pytest.mark.parametrize(
    ("code", "name"), [("en", "english"), ("el", "greek"), ("nb", "norwegian"), ("vi", None), ("", None)]
)
def test_languages_are_named_as_sumy_and_snowball_name_them(code: str, name: str | None) -> None:
    assert name == name_of(code)


@pytest.mark.parametrize("code", "ar cs de el en es fr he it ja ko pl pt sk sv th uk zh".split())
def test_each_list_that_sumy_ships_is_found(code: str) -> None:
    found = stop_words(code)
    assert len(found) > 50
    assert found == {word.casefold() for word in found}


def test_a_language_without_a_list_has_no_stop_words() -> None:
    assert frozenset() == stop_words("ru") == stop_words("xx")


def test_the_english_list_holds_said_and_small_numbers() -> None:
    assert {"said", "says", "one", "nine", "zero", "us", "un", "may", "isn't"} <= stop_words("en")
    assert stop_words("en").isdisjoint({"ten", "monday", "police"})
