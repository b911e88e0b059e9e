"""The systems by name: ours, baselines, sumy's, oracles; each summarises a topic in whole sentences in a budget.

All work on the same cleaned sentences (reading and splitting are the library's) and fill the budget by one
rule, the library's ``fill``. The system ``newsfold`` is ``newsfold brief --one-event --words N`` and
nothing else. An oracle is a greedy choice that may look at the references: how much an extract can reach at all.
"""

import hashlib
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evaluation import content_units
from evaluation.leaning import Said
from evaluation.references import Reference, Topic
from evaluation.rouge import Tokenize
from summarizer.errors import NothingToBriefError, UnknownNameError, UnreadableError
from summarizer.models import Article, Briefing, Sentence
from summarizer.ranking.lexrank import VARIANTS, is_own, left_out
from summarizer.text.tokens import count_words


@dataclass(frozen=True, slots=True)
class Case:
    """One topic made ready: its articles in the order given, their sentences, and what may be said."""

    id: str
    articles: tuple[Article, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    language: str
    words: int
    references: tuple[Reference, ...]
    tokenize: Tokenize
    rejected: tuple[UnreadableError, ...]

    @property
    def pool(self) -> tuple[Sentence, ...]:
        """All sentences, article after article."""
        return tuple(sentence for article in self.sentences for sentence in article)


#: What a system says: sentences, or a whole briefing with headline, key points and their sources.
Told = Sequence[Said] | Briefing
System = Callable[[Case], Told]

OWN = ("newsfold", "lead", "lead-round-robin", "lexrank", "random", "oracle")
TAKEAWAY_ORACLE = "takeaway-oracle"
SUMY = ("kl", "lex-rank", "lsa", "luhn", "reduction", "sum-basic", "text-rank")
NAMES = (*OWN, *(f"sumy:{method}" for method in SUMY))
SEED = (
    0  # of the system "random"; joined with the topic's id, so that a topic's draw depends on no other topic
)


def make_ready(topic: Topic, words: int, tokenize: Tokenize) -> Case:
    """The topic with its documents read and split by the library; what is unreadable is in ``rejected``."""
    from summarizer.text.sentences import split  # the splitter's model

    articles, rejected = read_documents(topic)
    languages = Counter(article.language for article in articles)
    return Case(
        topic.id,
        articles,
        tuple(tuple(split(article)) for article in articles),
        max(sorted(languages), key=lambda each: languages[each], default="en"),
        words,
        topic.references,
        tokenize,
        rejected,
    )


def read_documents(topic: Topic) -> tuple[tuple[Article, ...], tuple[UnreadableError, ...]]:
    """The topic's articles as the library reads them, and the documents that it rejects."""
    from summarizer.reading.records import read_record

    articles: list[Article] = []
    rejected: list[UnreadableError] = []
    for number, document in enumerate(topic.documents, start=1):
        try:
            if isinstance(document, Article):
                articles.append(document)
            else:
                articles.append(read_record(document, f"{topic.place}, document {number}"))
        except UnreadableError as error:
            rejected.append(error)
    return tuple(articles), tuple(rejected)


def get_system(name: str) -> System:
    """The system called ``name``; ``newsfold:no-PART`` is Newsfold without a part of its choice.

    Raises:
        UnknownNameError: there is none; the error lists those there are.
    """
    if is_own(name):
        left_out(name)  # an unknown part is refused before any work
        return lambda case: newsfold(case, name)
    own: dict[str, System] = {
        "lead": lead,
        "lead-round-robin": lead_round_robin,
        "random": at_random,
        "oracle": rouge2_oracle,
        TAKEAWAY_ORACLE: takeaway_oracle,
    }
    if name not in (*NAMES, TAKEAWAY_ORACLE):
        raise UnknownNameError("system", name, (*NAMES, TAKEAWAY_ORACLE, *VARIANTS))
    return own.get(name) or (lambda case: ranked(name, case))


def newsfold(case: Case, name: str = "newsfold") -> Told:
    """What ``newsfold brief --one-event --words N --summarizer NAME`` says."""
    from summarizer import service  # numpy and scipy

    for told in service.brief(case.articles, words=case.words, summarizer=name, one_event=True):
        if not isinstance(told.briefing, NothingToBriefError):
            return told.briefing
    return ()


def lead(case: Case) -> Sequence[Said]:
    """The first article's sentences in order, then the second's, and so on."""
    return fill_budget(case.pool, case.words)


def lead_round_robin(case: Case) -> Sequence[Said]:
    """Every article's first sentence, then every second, and so on."""
    longest = max(map(len, case.sentences), default=0)
    turns = [article[n] for n in range(longest) for article in case.sentences if n < len(article)]
    return fill_budget(turns, case.words)


def at_random(case: Case) -> Sequence[Said]:
    """Sentences in an order drawn with a seed that depends on the topic's id alone."""
    seed = int.from_bytes(hashlib.sha256(f"{SEED}|{case.id}".encode()).digest()[:8])
    drawn = list(case.pool)
    random.Random(seed).shuffle(drawn)  # noqa: S311 - a baseline, not a secret
    return fill_budget(drawn, case.words)


def ranked(name: str, case: Case) -> Sequence[Said]:
    """The sentences that one of the library's summarisers ranks highest."""
    from summarizer.ranking.summarizers import get_summarizer  # numpy and scipy

    pool = case.pool
    if not pool:
        return ()
    return fill_budget(get_summarizer(name, case.language)(pool, len(pool)), case.words)


def fill_budget(order: Sequence[Sentence], words: int) -> Sequence[Said]:
    """The first sentences of ``order`` that fit, by the library's own rule."""
    from summarizer.ranking.summarizers import fill  # numpy and scipy

    return fill(order, words)


def fit_budget(sentences: Sequence[str], words: int) -> tuple[str, ...]:
    """The sentences of a candidate that fit, in their order: one that does not gives way to one that does."""
    kept, left = [], words
    for sentence in sentences:
        cost = count_words(sentence)
        if 0 < cost <= left:
            kept.append(sentence)
            left -= cost
    return tuple(kept)


def rouge2_oracle(case: Case) -> Sequence[Said]:
    """What a greedy choice that may look at the references reaches in ROUGE-2 recall: near the most there is.

    Each step takes the sentence that adds most to the mean recall over the references, the shorter of
    equals, then the earlier; it ends when none adds anything. Bigrams across two sentences are left out of
    the choice (not of the scoring), since they depend on the order. Reading order at the end.
    """
    wanted = [Counter(_bigrams(case.tokenize(reference.text))) for reference in case.references]
    pool = case.pool
    bigrams = [Counter(_bigrams(case.tokenize(sentence.text))) for sentence in pool]
    costs = [count_words(sentence.text) for sentence in pool]
    useful = {n for n, grams in enumerate(bigrams) if any(gram in want for want in wanted for gram in grams)}
    chosen: set[int] = set()
    said: Counter[tuple[str, str]] = Counter()
    words = case.words
    while True:
        open_ = [n for n in useful - chosen if 0 < costs[n] <= words]
        gains = {n: _gain(bigrams[n], said, wanted) for n in open_}
        best = max(open_, key=lambda n: (gains[n], -costs[n], -n), default=None)
        if best is None or gains[best] <= 0:
            return [pool[n] for n in sorted(chosen)]
        chosen.add(best)
        said += bigrams[best]
        words -= costs[best]


def _bigrams(tokens: Sequence[str]) -> list[tuple[str, str]]:
    return list(pairwise(tokens))


def _gain(
    grams: Counter[tuple[str, str]],
    said: Counter[tuple[str, str]],
    wanted: Sequence[Counter[tuple[str, str]]],
) -> float:
    """How much mean recall rises, to twelve places so that equal gains are equal on every machine."""
    gain = 0.0
    for want in wanted:
        new = sum(
            min(said[gram] + times, want[gram]) - min(said[gram], want[gram])
            for gram, times in grams.items()
            if gram in want
        )
        gain += new / max(want.total(), 1)
    return round(gain / len(wanted), 12)


def takeaway_oracle(case: Case) -> Sequence[Said]:
    """What a greedy choice reaches in covering the takeaways: each step the sentence that adds most.

    Of equals the shorter, then the earlier.
    """
    lists = [reference.lines for reference in case.references if reference.listed]
    pool = case.pool
    costs = [count_words(sentence.text) for sentence in pool]
    chosen: list[int] = []
    words, reached = case.words, 0.0
    while True:
        worth = {
            n: _covered([*(pool[m] for m in chosen), pool[n]], lists, case.language)
            for n in range(len(pool))
            if n not in chosen and 0 < costs[n] <= words
        }
        best = max(worth, key=lambda n: (worth[n], -costs[n], -n), default=None)
        if best is None or worth[best] <= reached:
            return [pool[n] for n in sorted(chosen)]
        chosen.append(best)
        words -= costs[best]
        reached = worth[best]


def _covered(sentences: Sequence[Sentence], lists: Sequence[Sequence[str]], language: str) -> float:
    texts = [sentence.text for sentence in sentences]
    judged = [content_units.judge(takeaways, texts, language) for takeaways in lists]
    return round(sum(sum(j.score for j in each) / len(each) for each in judged), 12)
