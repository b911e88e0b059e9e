from hypothesis import given
from hypothesis import strategies as st

from summarizer.grouping.fingerprints import RUN, fingerprint_of
from summarizer.models import Article

WORDS = st.lists(st.text("abcdefgé", min_size=1, max_size=6), min_size=1, max_size=40)


def runs(words: list[str]) -> tuple[int, ...]:
    return fingerprint_of(Article("a", " ".join(words))).runs


@given(WORDS)
def test_a_run_is_known_by_its_own_words_wherever_it_stands(words: list[str]) -> None:
    starts = range(max(1, len(words) - RUN + 1))
    assert runs(words) == tuple(run for start in starts for run in runs(words[start : start + RUN]))


def test_a_text_without_words_has_no_run() -> None:
    assert runs([]) == ()
