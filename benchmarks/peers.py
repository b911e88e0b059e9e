"""One task of one peer, timed alone: ``python benchmarks/peers.py TASK SIZE`` prints seconds of CPU.

Tasks: lexrank-newsfold and lexrank-sumy of SIZE sentences; group-newsfold, group-agglomerative and group-hdbscan of
SIZE articles.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.news_stream import news_stream


def sentences(count: int) -> list[str]:
    """So many sentences of a made-up stream."""
    texts: list[str] = []
    for record in news_stream(count):
        texts += [text.strip() for text in record["text"].replace("\n\n", " ").split(". ")]
        if len(texts) >= count:
            break
    return texts[:count]


def lexrank(name: str) -> Callable[[int], Callable[[], Any]]:
    """LexRank of so many sentences, ten of them chosen; both from the same sentences."""

    def prepare(count: int) -> Callable[[], Any]:
        from summarizer.models import Article
        from summarizer.ranking.summarizers import get_summarizer
        from summarizer.text.sentences import split

        texts = sentences(count)
        article = Article("all", "\n\n".join(text.rstrip(".") + "." for text in texts))
        given = split(article)
        summarize = get_summarizer(name)
        summarize(given[:5], 2)  # all is imported
        return lambda: summarize(given, 10)

    return prepare


def group_newsfold(count: int) -> Callable[[], Any]:
    """Our grouping, from articles that were read."""
    from summarizer.grouping.events import group
    from summarizer.reading.records import read_record

    articles = [read_record(record, "made") for record in news_stream(count)]
    group(articles[:3])
    return lambda: group(articles)


def group_by(name: str) -> Callable[[int], Callable[[], Any]]:
    """A clustering of scikit-learn, over its own TF-IDF vectors."""

    def prepare(count: int) -> Callable[[], Any]:
        from sklearn import cluster
        from sklearn.feature_extraction.text import TfidfVectorizer

        texts = [record["title"] + "\n" + record["text"] for record in news_stream(count)]

        def run() -> Any:
            rows = TfidfVectorizer().fit_transform(texts)
            if name == "hdbscan":
                return cluster.HDBSCAN(min_cluster_size=2, metric="cosine", algorithm="brute", copy=True).fit(
                    rows.toarray()
                )
            return cluster.AgglomerativeClustering(
                n_clusters=None, distance_threshold=0.8, metric="cosine", linkage="average"
            ).fit(rows.toarray())

        return run

    return prepare


TASKS: dict[str, Callable[[int], Callable[[], Any]]] = {
    "lexrank-newsfold": lexrank("lexrank"),
    "lexrank-sumy": lexrank("sumy:lex-rank"),
    "group-newsfold": group_newsfold,
    "group-agglomerative": group_by("agglomerative"),
    "group-hdbscan": group_by("hdbscan"),
}


if __name__ == "__main__":
    run = TASKS[sys.argv[1]](int(sys.argv[2]))
    begun = time.process_time()
    run()
    print(time.process_time() - begun)
