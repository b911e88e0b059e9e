from summarizer.grouping import fingerprints
from summarizer.grouping.copies import LatePrint, origins
from summarizer.grouping.fingerprints import fingerprint_of
from summarizer.models import Article


def test_each_part_of_a_late_fingerprint_is_that_of_the_whole(seed_articles: list[Article]) -> None:
    for article in seed_articles:
        fingerprints._prints.clear()
        late, again = LatePrint(article), LatePrint(article)
        found = late.words, late.run, late.runs
        whole = fingerprint_of(article)
        assert found == (again.words, again.run, again.runs)
        assert (late.words, late.run, late.runs) == (whole.words, whole.run, whole.runs)
        assert late.distinct_runs == whole.distinct_runs
        assert (late.telling, late.filled, late.digest) == (whole.telling, whole.filled, whole.digest)


def test_names_and_figures_are_not_looked_for_in_texts_that_share_no_run() -> None:
    texts = (
        "The ferry Alma ran aground off Holm on Monday with forty people aboard, the coast guard said.",
        "Harvests of rye fell in each of the eleven districts that were counted last year, a survey found.",
    )
    made = [Article(f"late-{number}", text) for number, text in enumerate(texts)]
    assert origins(made) == {article.id: article.id for article in made}
    assert not any(map(fingerprints.known_print, made))
