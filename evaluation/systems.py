"""Names → systems: ours, the baselines, sumy's; each says one topic in whole sentences within a word budget.

All work on the same cleaned sentences (reading and splitting are the library's) and fill the budget by one
rule, the library's ``fill``. The system ``newsfold`` is ``newsfold brief --one-event --words N`` and
nothing else.
"""

import hashlib
import random
from collections import Counter
from collections.abc import Callable, Sequence

from evaluation import oracles
from evaluation.cases import Case
from evaluation.openers import Said
from evaluation.references import Topic
from evaluation.tokenizers import Tokenize
from summarizer.errors import NothingToBriefError, UnknownNameError, UnreadableError
from summarizer.models import Article, Sentence
from summarizer.ranking.parts import VARIANTS, is_own, left_out

System = Callable[[Case], Sequence[Said]]

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
    from summarizer.reading.files import read_record

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
        "oracle": oracles.rouge2_oracle,
        TAKEAWAY_ORACLE: oracles.takeaway_oracle,
    }
    if name not in (*NAMES, TAKEAWAY_ORACLE):
        raise UnknownNameError("system", name, (*NAMES, TAKEAWAY_ORACLE, *VARIANTS))
    return own.get(name) or (lambda case: ranked(name, case))


def newsfold(case: Case, name: str = "newsfold") -> Sequence[Said]:
    """What ``newsfold brief --one-event --words N --summarizer NAME`` says."""
    from summarizer import service  # numpy and scipy

    for told in service.brief(case.articles, words=case.words, summarizer=name, one_event=True):
        if not isinstance(told.briefing, NothingToBriefError):
            return told.briefing.sentences
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
