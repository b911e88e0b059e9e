import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
import Stemmer
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.text import tokens
from summarizer.text.tokens import content_stems, marked_stems, marked_words, stems, words
from summarizer.text.word_frequencies import share

deterministic = settings(derandomize=True, deadline=None, max_examples=300)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Pakistan’s", ["pakistan"], id="typographic possessive"),
        pytest.param("Pakistan's", ["pakistan"], id="straight possessive"),
        pytest.param("the Reids' house", ["the", "reids", "house"], id="plural possessive"),
        pytest.param("It isn’t O'Neill", ["it", "isn't", "o'neill"], id="other apostrophes"),
        pytest.param("l’eau dell'acqua", ["eau", "acqua"], id="elision"),
        pytest.param("well-known 5.8-magnitude", ["well", "known", "5.8", "magnitude"], id="hyphen"),
        pytest.param("1,200 12,345.50 5,8", ["1200", "12345.50", "5,8"], id="number"),
        pytest.param("2013-18 2013–18", ["2013", "18", "2013", "18"], id="span of years"),
        pytest.param("3rd 5m covid19", ["3rd", "5m", "covid19"], id="letters and figures"),
        pytest.param("U.S. and US, J.K. Ito", ["us", "and", "us", "jk", "ito"], id="initials"),
        pytest.param("news@example.org", ["news", "example", "org"], id="address"),
        pytest.param("Straße CAFÉ", ["strasse", "café"], id="case folded"),
        pytest.param("東京で", ["東京", "京で"], id="kana and Han in pairs"),
        pytest.param("水", ["水"], id="a single Han character"),
        pytest.param("กรุง", ["กร", "รุ", "ุง"], id="Thai in pairs"),
        pytest.param("हिन्दी में", ["हिन्दी", "में"], id="vowel signs belong to words"),
        pytest.param("대통령은 도시", ["대통령은", "도시"], id="Hangul has spaces"),
        pytest.param("“…” — !?", [], id="no words"),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert expected == words(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("The port of Holm re-opened.", 5, id="between white space"),
        pytest.param("« Le port » rouvre", 5, id="marks that stand alone, as white space parts them"),
        pytest.param("港湾都市で倉庫火災", 5, id="Han and kana: two characters a word"),
        pytest.param("港は11年ぶりに再開した。", 6, id="with figures"),
        pytest.param("Holm 港再开。", 3, id="with a Latin name"),
        pytest.param("ท่าเรือเปิดอีกครั้ง", 4, id="Thai: five characters a word"),
        pytest.param("항구가 다시 열렸다", 3, id="Hangul has spaces"),
    ],
)
def test_words_are_counted_in_scripts_without_spaces_too(text: str, count: int) -> None:
    assert tokens.count_words(text) == count


@deterministic
@given(st.text(st.characters(max_codepoint=126), max_size=80))
def test_a_foreign_letter_elsewhere_does_not_change_ascii_words(text: str) -> None:
    assert [*words(text), "é"] == words(text + " é")
    assert [*words(text), "हि"] == words(text + " हि")


@deterministic
@given(st.text(max_size=80))
def test_words_do_not_depend_on_how_characters_are_composed(text: str) -> None:
    assert words(unicodedata.normalize("NFC", text)) == words(unicodedata.normalize("NFD", text))


@deterministic
@given(st.text(max_size=80))
def test_every_letter_and_figure_of_plain_latin_text_is_kept_in_some_word(text: str) -> None:
    latin = "".join(c if c.isascii() and c.isalnum() else " " for c in text)
    assert latin.casefold().split() == words(latin)


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("en", "earthquakes", "earthquak"),
        ("de", "überschwemmungen", "uberschwemm"),
        ("ru", "землетрясения", "землетряс"),
        ("cs", "městami", "měst"),
        ("sk", "mestami", "mest"),
        ("uk", "містами", "міст"),
        ("vi", "thành", "thành"),
        ("xx", "houses", "houses"),
    ],
)
def test_stems(language: str, word: str, expected: str) -> None:
    assert [expected] == stems([word], language)


def test_numbers_pass_through_every_stemmer() -> None:
    assert ["1200"] == stems(["1200"], "en") == stems(["1200"], "sk") == stems(["1200"], "uk")


def test_a_word_too_long_to_be_one_is_not_stemmed() -> None:
    assert stems(["running" * 20], "en") == ["running" * 20]


def test_content_stems_leave_stop_words_out() -> None:
    assert content_stems("The rivers have been rising since Monday", "en") == ["river", "rise", "monday"]


@pytest.mark.parametrize("cases", ["медведев медведева медведевым", "лядов лядову", "пантелей пантелеем"])
def test_all_cases_of_a_russian_name_have_one_stem(cases: str) -> None:
    assert len(set(stems(cases.split(), "ru"))) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("İLK", "ilk"), ("ŞİŞLİ", "Şişli"), ("IRAK", "ırak"), ("Irak", "ırak")]
)
def test_a_turkish_word_is_one_word_in_capitals_and_in_small_letters(one: str, other: str) -> None:
    assert marked_stems(one, "tr")[0][0] == marked_stems(other, "tr")[0][0]
    assert content_stems(one, "tr") == content_stems(other, "tr")


def test_a_dotted_capital_stays_one_letter_in_every_language() -> None:
    assert words("İzmir") == words("izmir")


def test_a_language_without_stop_words_and_stemmer_keeps_its_words() -> None:
    assert content_stems("Đám cháy lớn", "vi") == ["đám", "cháy", "lớn"]


def test_threads_that_stem_at_once_do_not_disturb_each_other() -> None:
    vocabulary = [[f"x{thread}y{i}ings" for i in range(3_000)] for thread in range(4)]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda words: stems(words, "en"), vocabulary))
    alone = Stemmer.Stemmer("english", 0)
    assert found == [alone.stemWords(words) for words in vocabulary]


def test_threads_share_one_table_of_words() -> None:
    with ThreadPoolExecutor(1) as other:
        found = other.submit(marked_words, "Belisarfirth", "en").result()
    assert found[0] is marked_words("Belisarfirth", "en")[0]


# A million characters take about a second; a quadratic pattern would take hours.
@pytest.mark.parametrize("unit", ["a.", "a'", "1,", "1.1", "é'", "l'", "ก็", "A.é", "\u0301", "_"])
def test_a_hostile_text_is_tokenised(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert sum(map(len, words(text))) <= 3 * len(text)


@given(st.text(), st.sampled_from(["en", "fr", "zh"]))
def test_marked_stems_are_those_of_each_stretch_between_white_space(text: str, language: str) -> None:
    marked = marked_stems(text, language)
    assert marked == marked_stems(text, language)
    assert [stem for stem, _ in marked] == [
        stem for stretch in text.split() for stem in stems(words(stretch), language)
    ]


@given(st.text(), st.sampled_from(["en", "fr", "zh"]))
@example("l’été à «Genève» 東京は晴れ e\u0301té 1,200 U.S. A\x1cB", "fr")
def test_marked_words_are_the_words_of_the_whole_text(text: str, language: str) -> None:
    assert [word for word, _, _ in marked_words(text, language)] == words(text)


def test_words_in_letters_that_a_language_has_not_are_as_common_as_words_of_their_length() -> None:
    assert share("में", "en", 200) > 0.5
    assert share("Łódź".casefold(), "en", 200) < 0.01
    assert share("blahosk", "ru", 200) == 0


def test_a_word_that_is_asked_for_again_is_kept_once_however_many_others_come() -> None:
    kept = tokens._Marked("en", most=8)
    often = kept["Boats"]
    for number in range(100):
        assert kept[f"w{number}"][0][0] == f"w{number}"
        assert kept["Boats"] is often
        assert len(kept) + len(kept._before) <= 8
