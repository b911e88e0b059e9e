"""Finds what the articles of an event have in common, and by it what they open with and sentences that tell little.

What many articles begin with ("the spill") is known to whoever reads of their event, and a sentence that names nothing
but what most of them name tells little: "Holm Lines will hope for an end of the criticism".
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import combinations

from summarizer.briefing.likeness import Likeness
from summarizer.languages import get_language
from summarizer.languages.en_openers import BEFORE_A_NAME
from summarizer.models import Article, Sentence, headline_text
from summarizer.ranking.readability import attributes_it, is_in_small_letters, names_a_day
from summarizer.text.languages import stop_words

# A word in small letters is known that so many heads of articles have, and no fewer than so many. Of the told sentences
# of 145 days of Timeline17 that speak of a known thing in mid-sentence 9 of 14 dangle at a third, 9 of 18 at a half, 10
# of 21 without such words (found by a wider search for known things than the one in use).
MANY_HEADS, FEWEST_HEADS = 1 / 3, 2
# Where fewer articles speak, plain sentences tell facts as often as not: from 3 on one of five made weeks has a stale
# headline more and two facts told twice more.
FEWEST_ARTICLES = 8
# Nearer to the head plain sentences tell what the first ones left out. Of the 103 sentences further down than the third
# that 145 briefings of Timeline17 told and that tell little some 25 were news.
PLAIN_FROM = 8
# What a page shows beside its report, such as the caption of a gallery, stands among so many first sentences. Versions
# of one report share more than such a part of their other sentences, where there are as many as this. Of the eight such
# sentences on every fourth day of Timeline17 six are of the page; two open a report that was written anew within hours.
SHOWN_WITHIN, FEWEST_OTHERS, VERSIONS_SHARE = 5, 3, 0.2
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLE_WORD = re.compile(r"[\w’'-]+")
_SMALL = re.compile(r"(?<![\w’'-])[^\W\d_A-Z][\w’'-]{2,}")
_FIGURE = re.compile(r"\d")
_OWNER = re.compile(r"['’]s?$")


def titled_words(articles: Sequence[Article]) -> str:
    """The words that most titles have, as the headline will, one after the other."""
    titled = _counted(_TITLE_WORD.findall(headline_text(article)) for article in articles)
    return " ".join(word for word, count in titled.items() if 2 * count > len(articles))


def begun_words(heads: Sequence[Sequence[Sentence]]) -> str:
    """The words in small letters that many heads of articles have, one after the other."""
    begun = _counted(_SMALL.findall(" ".join(each.text for each in head)) for head in heads)
    least = max(MANY_HEADS * len(heads), FEWEST_HEADS)
    return " ".join(word for word, count in begun.items() if count >= least)


def _counted(texts: Iterable[Iterable[str]]) -> Counter[str]:
    """Word → how many texts have it, in the order in which they come."""
    return Counter(word for text in texts for word in dict.fromkeys(text))


def shown_beside(
    articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]]
) -> frozenset[Sentence]:
    """First sentences that stand word for word over another report of the source: what its page shows beside it.

    Args:
        articles: those that speak.
        sentences: article id → its sentences.
    """
    holding: defaultdict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for article in articles:
        for sentence in sentences[article.id][:SHOWN_WITHIN] if article.source else ():
            holding[article.source or "", sentence.text].append(sentence)
    rest = {a.id: frozenset(each.text for each in sentences[a.id][SHOWN_WITHIN:]) for a in articles}
    return frozenset(
        sentence
        for held in holding.values()
        for sentence in held
        if any(_differ(rest[one.article], rest[other.article]) for one, other in combinations(held, 2))
    )


def _differ(one: Set[str], other: Set[str]) -> bool:
    """Whether two texts are long enough and too unlike to be versions of one another."""
    shorter = min(len(one), len(other))
    return shorter >= FEWEST_OTHERS and len(one & other) < VERSIONS_SHARE * shorter


def tells_little(
    articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]], language: str
) -> frozenset[Sentence]:
    """The sentences far down in articles that name what most articles name, and no figure, day or speaker.

    Args:
        articles: those that speak.
        sentences: article id → its sentences.
        language: what they are written in.
    """
    if len(articles) < FEWEST_ARTICLES:
        return frozenset()
    counted = Counter(word for article in articles for word in _words_in(article.text))
    common = {word for word, count in counted.items() if 2 * count > len(articles)}
    if not any(word[0].isupper() for word in common):
        return frozenset()  # the script has no capitals
    small = {word for word in counted if not word[0].isupper()}
    plain = (
        sentence
        for article in articles
        for sentence in sentences[article.id][PLAIN_FROM:]
        if _is_plain(sentence.text, language) and _names_in(sentence.text, small) <= common
    )
    return frozenset(
        sentence for sentence in plain if not is_in_small_letters(sentence, sentences[sentence.article])
    )


def _is_plain(text: str, language: str) -> bool:
    return not (_FIGURE.search(text) or names_a_day(text, language) or attributes_it(text, language))


def _names_in(text: str, small: Set[str]) -> set[str]:
    """The words of a sentence with a capital, the first only where no article has it in small letters."""
    words = [word if word.isalnum() else _without_owner(word) for word in _WORD.findall(text)]
    opens_small = bool(words) and words[0].casefold() in small
    return {word for word in words[opens_small:] if word[0].isupper()}


@lru_cache(maxsize=200)  # when an event is told anew most of its articles are the same
def _words_in(text: str) -> frozenset[str]:
    words = set(_WORD.findall(text))
    return frozenset([word if word.isalnum() else _without_owner(word) for word in words])


def _without_owner(word: str) -> str:
    return _OWNER.sub("", word) or word


# Headings stand in front of one of so many first sentences, and have so many words; text follows. Not tuned.
WITHIN, HEADING, TEXT = 2, 4, 6
# One article seldom tells that "Workers" is no name in "… for effects of the spill Workers secure booms …"; ten do.
# A word is no name that the articles write so often with a small letter, and so many times as often as behind
# different words with a capital. Of 2,752 first sentences of Timeline17 27 have such a word behind one in small
# letters, but for two all are headings or lines of the page; of 2,038 of AllSides none has. Behind a name ("Shell Oil
# crews") half are wrong.
FEWEST, TIMES = 2, 5
_CAPITAL = re.compile(r"(?<=[\w%’'\"”] )(?P<word>[A-Z][a-z]{2,})(?= [a-z])")
_LOOK, _BEFORE = 500, 40  # characters


def run_into(
    articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]], language: str
) -> frozenset[Sentence]:
    """The first sentences of articles in which a capital stands on a word that is no name.

    Args:
        articles: those that speak.
        sentences: article id → its sentences.
        language: what they are written in.
    """
    if language != "en":
        return frozenset()
    texts = [article.text for article in articles]
    heads = (sentence for article in articles for sentence in sentences[article.id][:WITHIN])
    return frozenset(
        head
        for head in heads
        if any(_is_no_name(word, behind, texts) for word, behind in _capitals(head.text[:_LOOK]))
    )


def _capitals(text: str) -> Iterator[tuple[str, str]]:
    """The words with a capital inside a sentence and behind no name, each with the word that it stands behind."""
    for found in _CAPITAL.finditer(text):
        before = text[: found.start()].split()
        last = before[-1].strip("\"”'’")
        long_enough = len(before) >= HEADING and len(text[found.start() :].split()) >= TEXT
        if long_enough and last and not last[0].isupper() and not _leads_on(last):
            yield found["word"], before[-1]


def _leads_on(word: str) -> bool:
    """Whether a name may stand behind a word."""
    roles = get_language("en").clauses.roles
    return word in BEFORE_A_NAME or word.lower() in stop_words("en") | roles or word.endswith(("'s", "’s"))


def _is_no_name(word: str, behind: str, texts: Sequence[str]) -> bool:
    """Whether the articles write a word in small letters, and seldom with a capital behind anything but ``behind``."""
    times = sum(1 for text in texts for _ in _before(word.lower(), text))
    if times < FEWEST:
        return False
    named = (before for text in texts for before in _before(word, text))
    others = {last for last in named if last[-1:].islower() or last.endswith(",")} - {behind}
    return times >= TIMES * len(others)


def _before(word: str, text: str) -> Iterator[str]:
    """What stands in front of each place where a text has a word by itself, up to a blank."""
    if (
        word in text
    ):  # looking for the letters alone is far quicker than a pattern that begins with what must not be
        for found in re.finditer(rf"{word}(?![\w’'-])", text):
            before = text[max(0, found.start() - _BEFORE) : found.start()]
            if not before or before[-1].isspace() or before[-1] in '"“‘(':
                yield before.rstrip().rpartition(" ")[2]


# A report says in so many first sentences what its editors hold for the news.
OPENS_WITHIN = 2
# The power of the probability that one sentence reports another: the words of the whole affair ("the spill in the
# bay") make any two a little alike. Of 57 days of Timeline17 the sentence that most others open with, too, tells the
# day's main fact on 44 with 1, 47 with 1.5, 46 with 2 and 42 with 3.
SURELY = 1.5
# With less in common the probability is below .02.
LEAST_IN_COMMON = 0.06


class HeadAgreement:
    """Says how many articles open with what a sentence tells.

    Args:
        heads: the first sentences of each article.
        likeness: compares sentences.
    """

    def __init__(self, heads: Iterable[Sequence[Sentence]], likeness: Likeness) -> None:
        self._heads = [head[:OPENS_WITHIN] for head in heads if head]
        self._likeness = likeness
        self._others: dict[Sentence, float] = {}

    def others(self, sentence: Sentence) -> float:
        """How many other articles open with what ``sentence`` tells; doubtful ones count less."""
        if sentence not in self._others:
            elsewhere = (head for head in self._heads if head[0].article != sentence.article)
            surely = (max(self._reports(sentence, each) for each in head) for head in elsewhere)
            self._others[sentence] = math.fsum(math.pow(each, SURELY) for each in surely)
        return self._others[sentence]

    def _reports(self, sentence: Sentence, other: Sentence) -> float:
        if self._likeness.overlap(sentence, other) < LEAST_IN_COMMON:
            return 0.0
        return self._likeness.reports(sentence, other)
