"""Support and disagreements ask one reader of figures, so they never say opposite things of one pair of sentences."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.briefing.disagreements import find_disagreements
from summarizer.briefing.event_analysis import prepare
from summarizer.briefing.likeness import REPORTED, Likeness
from summarizer.grouping.events import in_canonical_order
from summarizer.models import Article
from summarizer.text.sentences import split

_NUMBERS = st.integers(min_value=2, max_value=400)
_COUNTS = st.one_of(
    _NUMBERS.map(str),
    st.builds(
        "{} {}".format, st.sampled_from(["at least", "about", "up to", "nearly", "more than"]), _NUMBERS
    ),
    st.builds(lambda low, more: f"between {low} and {low + more}", _NUMBERS, st.integers(1, 50)),
    st.sampled_from(["dozens of", "hundreds of", "twelve", "twenty-one"]),
)
_FRAMES = st.sampled_from(
    [
        "The blast at the Holm refinery killed {} people on Sunday evening, the coastguard said.",
        "The storm injured {} people in the port of Skarv on Sunday, officials said.",
        "The Holm refinery will pay a fine of {} million dollars over the blast, a court said on Sunday.",
        "The ferry Alma had {} passengers aboard when she ran aground on the Holm sandbank on Sunday.",
    ]
)


@settings(max_examples=150, deadline=None)
@given(frame=_FRAMES, first=_COUNTS, second=_COUNTS)
def test_no_sentence_is_both_a_report_of_another_and_in_disagreement_with_it(
    make_article: Callable[..., Article], frame: str, first: str, second: str
) -> None:
    articles = [
        make_article(frame.format(figure), id=name, source=name, title=None)
        for name, figure in (("courier", first), ("ledger", second))
    ]
    (one,), (other,) = (split(article) for article in articles)
    prepared = prepare(in_canonical_order(articles))
    disputed = find_disagreements(prepared.representatives, prepared.sentences, prepared.source_of)
    reported = Likeness("en").reports(one, other) >= REPORTED
    assert not (reported and any(each.kind == "disagreement" for each in disputed))


@settings(max_examples=150, deadline=None)
@given(frame=_FRAMES, figure=_COUNTS)
def test_a_sentence_with_the_same_figure_is_a_report_and_no_disagreement(
    make_article: Callable[..., Article], frame: str, figure: str
) -> None:
    text = frame.format(figure)
    articles = [make_article(text, id=name, source=name) for name in ("courier", "ledger")]
    (one,), (other,) = (split(article) for article in articles)
    assert Likeness("en").reports(one, other) >= REPORTED
    prepared = prepare(in_canonical_order(articles))
    assert find_disagreements(prepared.representatives, prepared.sentences, prepared.source_of) == ()
