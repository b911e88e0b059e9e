import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Article, Sentence, SetAside
from summarizer.text.languages import is_caseless
from summarizer.text.sentences import LONGEST, spans, split
from summarizer.text.wrapping import paragraphs

deterministic = settings(derandomize=True, deadline=None, max_examples=300)
texts = st.text(
    st.one_of(st.sampled_from("aB1 .!?…\n\t\r\u2028\"'”“)(。；;«» é中"), st.characters()), max_size=120
)
languages = st.sampled_from(["en", "de", "el", "zh", "xx"])


def _hard_cases() -> list[tuple[str, list[str]]]:
    names = ("hard_sentences.txt", "reported_sentences.txt")
    texts = [Path(__file__).with_name(name).read_text(encoding="utf-8") for name in names]
    lines = [line for text in texts for line in text.splitlines()]
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(language, text.split("‖")) for language, text in rows]


def _case(language: str, sentences: list[str]) -> object:
    return pytest.param(language, sentences, id=f"{language}: {sentences[0][-40:]}")


def make_article(text: str, *aside: tuple[int, int], language: str = "en") -> Article:
    set_aside = tuple(SetAside(a, b, "furniture", "test") for a, b in aside)
    return Article("a1", text, set_aside=set_aside, language=language)


def _texts(text: str, language: str = "en") -> list[str]:
    return [text[a:b] for a, b in spans(text, language)]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts)
    borders = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(borders[::2], borders[1::2], strict=False))
    return make_article(text, *pairs, language=draw(languages))


@pytest.mark.parametrize(("language", "sentences"), [_case(*case) for case in _hard_cases()])
def test_hard_cases_come_out_whole(language: str, sentences: list[str]) -> None:
    text = ("" if language in {"zh", "ja"} else " ").join(sentences)
    assert sentences == _texts(text, language)


def test_there_are_more_than_two_hundred_hard_cases() -> None:
    assert len(_hard_cases()) > 200


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["The search came to an end.", "Next, they rebuilt the pier."]),
        ("en", ["It cost 14 million crowns.", "Mayor Ines Holm cut a ribbon.", "The bridge is open."]),
        ("en", ["The pier shut in 2019.", "The owner left."]),
        ("en", ["He flew back to the U.S.", "Officials met him there."]),
        ("en", ["Boats left at 8:30 a.m.", "Helicopters followed."]),
        ("en", ["“It is over.”", "She left the room."]),
        ("en", ["The fund is small.", "“We lost a summer,” he said."]),
        ("en", ["Is it safe?", "Yes, it is."]),
        ("en", ["they cut the fat.", "amid protests the firm closed."]),
        ("de", ["Das Haus brannte ab.", "Der Mann blieb unverletzt."]),
        ("ru", ["Он ушёл.", "Она осталась."]),
    ],
)
def test_a_stop_that_touches_the_next_sentence_ends_one_all_the_same(
    language: str, sentences: list[str]
) -> None:
    assert _texts("".join(sentences), language) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "See press.example.org for the list",
        "Orders at Shop.Com rose by a third",
        "The file Report.Pdf was lost",
        "J.P.Moss and George W.Berg spoke",
        "The U.S.Senate voted on Monday",
        "She read the F.S.I. memo on the quay",
        "Mayor Ines Holm (D-Selm. ), who reopened the bridge, left",
        "Dr.Petra Vollan told the Ledger so",
        "Look at https://example.org/News.Today.Html first",
        "It runs on Node.Js and .NET",
        "see press.example.org or mail desk@example.org for a list",
    ],
)
def test_a_stop_inside_a_name_or_an_address_ends_nothing(text: str) -> None:
    assert _texts(text, "en") == [text]


CUT = (
    "The bridge at Norwick reopened on Monday. Lorries stay banned until June. Mayor Ines Holm said that the"
)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param(CUT, [False, False, True], id="inside a sentence"),
        pytest.param(CUT + " cracks…", [False, False, True], id="with dots"),
        pytest.param(CUT + " cracks are gone.", [False, False, False], id="whole"),
        pytest.param(CUT + " cracks “are gone”", [False, False, False], id="a quotation closes it"),
        pytest.param("Mayor Ines Holm said that the", [False], id="nothing to compare with"),
        pytest.param("port closed\n\nships wait\n\nmayor speaks", [False] * 3, id="no line has a stop"),
    ],
)
def test_the_sentence_in_which_a_text_breaks_off_is_marked(text: str, cut: list[bool]) -> None:
    assert [sentence.cut for sentence in split(make_article(text))] == cut


@deterministic
@given(articles())
def test_every_character_is_in_a_sentence_or_set_aside_or_white_space(article: Article) -> None:
    covered = {i for s in split(article) for i in range(s.start, s.end)}
    covered |= {i for aside in article.set_aside for i in range(aside.start, aside.end)}
    assert "".join(c for i, c in enumerate(article.text) if i not in covered).strip() == ""


@deterministic
@given(articles())
def test_sentences_are_trimmed_slices_in_order_and_apart(article: Article) -> None:
    found = split(article)
    assert all(s.text == article.text[s.start : s.end] for s in found)
    assert all(s.text and s.text == s.text.strip() for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert [s.position for s in found] == list(range(len(found)))


@deterministic
@given(articles())
def test_sentences_never_touch_what_is_set_aside_nor_cross_paragraphs(article: Article) -> None:
    held = [(row.start, end) for row, end in paragraphs(article.text)]
    for sentence in split(article):
        assert any(start <= sentence.start < sentence.end <= end for start, end in held)
        assert all(
            a.end <= sentence.start or a.start >= sentence.end for a in article.set_aside if a.start < a.end
        )


@deterministic
@given(articles())
def test_paragraphs_are_numbered_without_gaps(article: Article) -> None:
    numbers = [s.paragraph for s in split(article)]
    assert sorted(set(numbers)) == list(range(len(set(numbers))))
    assert numbers == sorted(numbers)


def test_each_line_is_a_paragraph_and_empty_ones_do_not_count() -> None:
    found = split(make_article("One fell. Two rose.\n\n \nThree stayed."))
    assert [
        Sentence("a1", 0, 0, 0, 9, "One fell."),
        Sentence("a1", 1, 0, 10, 19, "Two rose."),
        Sentence("a1", 2, 1, 23, 36, "Three stayed."),
    ] == list(found)


def test_what_is_set_aside_is_a_border_and_no_sentence() -> None:
    text = "ROME, May 3: The bridge fell [share this] on Monday"
    found = split(make_article(text, (0, 12), (29, 41)))
    assert [s.text for s in found] == ["The bridge fell", "on Monday"]
    assert {0} == {s.paragraph for s in found}


def test_a_span_set_aside_may_reach_over_lines() -> None:
    text = "Read on.\nMenu\nHome\nAbout us, he said."
    assert [s.text for s in split(make_article(text, (9, 24)))] == ["Read on.", "us, he said."]


def test_an_article_without_running_text_has_no_sentences() -> None:
    assert split(make_article(" \n\t")) == ()
    assert split(make_article("Menu", (0, 4))) == ()


def test_offsets_count_code_points() -> None:
    text = "😀 Ça va. Zoë left."
    assert _texts(text, "fr") == ["😀 Ça va.", "Zoë left."]


def test_text_without_capitals_is_split_as_well() -> None:
    assert _texts("the river rose. nobody was hurt.") == ["the river rose.", "nobody was hurt."]


def test_marks_alone_join_the_sentence_beside_them() -> None:
    assert _texts("It ended. * * *") == ["It ended. * * *"]


def test_no_sentence_is_longer_than_the_bound() -> None:
    found = _texts("word " * LONGEST)
    assert all(len(sentence) <= LONGEST for sentence in found)
    assert sum(sentence.count("word") for sentence in found) == LONGEST


# At 0.1 to 3 µs a character each takes less than a second; a quadratic pattern would take minutes.
@pytest.mark.parametrize("unit", ["a", ". ", '?" ', ".)", "。", "1. ", ". ' ", "A.", "!", '" '])
def test_a_hostile_line_comes_back_in_bounded_pieces(unit: str) -> None:
    text = unit * (150_000 // len(unit))
    found = spans(text, "el")
    assert all(0 < end - start <= LONGEST for start, end in found)
    assert len(text.replace(" ", "")) == sum(len(text[a:b].replace(" ", "")) for a, b in found)


def test_the_module_needs_nupunkt_only_when_it_splits(fresh_modules: set[str]) -> None:
    assert {"summarizer.text.sentences", "summarizer.text.tokens"} <= fresh_modules
    assert set() == fresh_modules & {"nupunkt", "nltk", "sumy", "sklearn", "py3langid", "numpy"}


@pytest.fixture(scope="module")
def fresh_modules() -> set[str]:
    """What a fresh interpreter has loaded after importing the package's modules."""
    import subprocess

    code = "import summarizer.text.sentences, summarizer.text.tokens, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("The ferry left st. Mark's port on monday.|It never came back.", id="street"),
        pytest.param("On dec. 4 capt. Ida moss told rep. Dora lisk of it on friday.", id="titles and months"),
        pytest.param("Selmark bought u.s. Wheat in january.|The price is not known.", id="initials"),
        pytest.param(
            "She moved to the u.s. In may, i am told.|She stays.", id="a small word behind initials"
        ),
        pytest.param("She moved to the u.s.|The firm of j. f. Holm followed on sunday.", id="an opener"),
        pytest.param('" we sail on monday. "|the captain gave no reason.', id="a quotation closes"),
        pytest.param(
            '" who pays? " dora lisk asked on monday.|Nobody knew.', id="a question and its speaker"
        ),
        pytest.param("Holm ( pop. 400 ) and skarv ( d-selm. ) lost on monday.", id="short forms in brackets"),
        pytest.param(
            "It sank on monday.|( more of that in a moment. )|the crew lives.", id="a sentence in brackets"
        ),
        pytest.param("It is skarv's.|Or so we thought on tuesday.", id="a possessive"),
        pytest.param("Is it safe?|nobody knows on monday.|The port is shut.", id="a question"),
    ],
)
def test_a_text_in_small_letters_is_split_by_its_words_and_not_by_capitals(marked: str) -> None:
    """Somebody put a capital behind each full stop: it proves nothing."""
    text = marked.replace("|", " ")
    assert [text[a:b] for a, b in spans(text, "en")] == marked.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "The road is open. Lorries may pass. Ferries wait.",
        "The mayor of Holm spoke on monday. It is over.",
        "On it went. i am sure. He said so, and he spoke to Ida Moss.",
    ],
)
def test_a_text_with_a_capital_inside_or_without_proof_keeps_its_capitals(text: str) -> None:
    assert not is_caseless(text)


@pytest.mark.parametrize(
    "text",
    [
        "She spoke to the U.N. General Assembly on Tuesday.",
        "He was U.S. Ambassador to Selmark.",
        "The U.S. State Department and the U.N. Security Council were told.",
        "Former Atty. Gen. Ida Moss sued.",
    ],
)
def test_an_office_behind_initials_goes_on_with_the_sentence(text: str) -> None:
    assert spans(text, "en") == [(0, len(text))]


def test_a_sentence_ends_behind_initials_before_another_word() -> None:
    assert len(spans("She lives in the U.S. He works there.", "en")) == 2


@pytest.mark.parametrize(
    "head", ["Image caption a tug off holm", "Story highlights forty saved", "❮ prev next ❯ ten tugs"]
)
def test_a_sentence_that_a_caption_runs_into_is_marked_as_cut(
    make_article: Callable[..., Article], head: str
) -> None:
    article = make_article(
        f"{head} the ferry alma ran aground. The crew lives. The port is shut.", title=None
    )
    assert [sentence.cut for sentence in split(article)] == [True, False, False]


def test_a_comma_behind_a_party_goes_on_with_the_sentence() -> None:
    text = "The ferry is old, Rep. Ida Moss (D-Selm.) , who sailed it, told the council. It sank."
    assert len(spans(text, "en")) == 2


def test_a_line_that_ends_on_a_party_goes_on_with_the_next(make_article: Callable[..., Article]) -> None:
    article = make_article("Sen. Ida Moss (D-Selm.)\nhas received forty letters.\nShe read one.", title=None)
    assert len(split(article)) == 2


def test_a_stop_that_touches_what_follows_a_quotation_ends_a_sentence() -> None:
    assert _texts('She called it "a bridge to nowhere".The council paid.') == [
        'She called it "a bridge to nowhere".',
        "The council paid.",
    ]


@pytest.mark.parametrize(
    ("text", "language", "second"),
    [
        ("Судно построено на верфи.«Корпус крепкий», – сказал он.", "ru", "«Корпус крепкий», – сказал он."),
        ("La ville se tait.« Rien », dit-elle.", "fr", "« Rien », dit-elle."),
        ("Er sagte: »Wir gehen.«Die Stadt schweigt.", "de", "Die Stadt schweigt."),
        ("Die Stadt schweigt.„Wir gehen“, sagte sie.", "de", "„Wir gehen“, sagte sie."),
    ],
)
def test_a_quotation_that_touches_the_stop_before_it_opens_a_sentence(
    text: str, language: str, second: str
) -> None:
    assert _texts(text, language)[1:] == [second]
