"""Finds plans that have been carried out: another report tells the same deed as done, of the same things."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from summarizer.briefing.supersession_signs import clause, looks_ahead
from summarizer.languages import get_language
from summarizer.models import Article, Sentence, headline_text
from summarizer.text.annotation import annotate
from summarizer.text.clauses import main_clause
from summarizer.text.languages import in_small_letters
from summarizer.text.statements import stand_for
from summarizer.text.tokens import words

# Of a plan and a deed so many content words must be the same, and of the so many that stand around the verb on either
# side so many: who acts, and on what. On first sentences of 37 days of Timeline17 and 351 topics of AllSides 24 plans
# are found so, 21 of them rightly; without what stands around the verb 19 on Timeline17, ten rightly.
SHARED, AROUND, SHARED_AROUND = 3, 6, 2
# Where an article says what has been done.
DONE_WITHIN = 3
# Shorter words that look like one are no verb: "red", "its".
LEAST_VERB = 4


@dataclass(frozen=True, slots=True)
class _Deed:
    article: Article
    order: tuple[str, ...]
    in_title: bool
    is_passive: bool


class CarriedOut:
    """What the heads of an event's articles tell as done.

    Args:
        articles: its reports.
        sentences: article id → its sentences.
        language: what they are written in.
    """

    def __init__(
        self, articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]], language: str
    ) -> None:
        self.language = language
        self._done: defaultdict[str, list[_Deed]] = defaultdict(list)
        if get_language(language).statements.intended:
            for article in articles:
                self._add(article, sentences[article.id][:DONE_WITHIN])

    def is_done(self, sentence: Sentence, article: Article) -> bool:
        """Whether ``sentence``, of ``article``, plans what another report tells as done."""
        return any(True for _ in self.doing(sentence, article))

    def doing(self, sentence: Sentence, article: Article) -> Iterator[str]:
        """The articles, by their ids, that tell as done what ``sentence``, of ``article``, plans."""
        plans = planned_verbs(sentence.text, self.language) if self._done else ()
        if not any(plan.verb in self._done for plan in plans):
            return
        order = annotate(sentence.text, self.language).statement.order
        for plan in plans:
            for deed in self._done.get(plan.verb, ()):
                if (
                    deed.article.id != article.id
                    and not (deed.in_title and plan.is_announced)
                    and not _is_days_before(deed.article, article)
                    and _is_same(plan, order, deed)
                ):
                    yield deed.article.id

    def _add(self, article: Article, sentences: Sequence[Sentence]) -> None:
        title = headline_text(article)
        for text, in_title in [(title, True), *((each.text, False) for each in sentences)]:
            if not text or looks_ahead(text, self.language, title=in_title):
                continue
            if annotate(main_clause(text, self.language), self.language).statement.negated:
                continue
            order = annotate(text, self.language).statement.order
            for verb, is_passive in done_verbs(text, self.language, title=in_title):
                self._done[verb].append(_Deed(article, order, in_title, is_passive))


class PlannedDeed(NamedTuple):
    """The verb of what is to be done; whether it is only announced; whether it is to be done to what stands before."""

    verb: str
    is_announced: bool
    is_passive: bool


@lru_cache(maxsize=2_000)
def planned_verbs(text: str, language: str) -> tuple[PlannedDeed, ...]:
    """The plans of ``text``.

    >>> [plan.is_announced for plan in planned_verbs("The council is to sue, and the builder will pay.", "en")]
    [False, True]
    """
    said = in_small_letters(clause(text, language))
    return tuple(
        PlannedDeed(verb, is_announced, said[: match.start("deed")].endswith(" be "))
        for is_announced, pattern in zip((False, True), _intended(language), strict=False)
        for match in pattern.finditer(said)
        for verb in _keys(match["deed"], language)
    )


def done_verbs(text: str, language: str, *, title: bool = False) -> Iterator[tuple[str, bool]]:
    """The verbs of what ``text`` says was done, each with whether to what stands before; a title may use the present.

    >>> list(done_verbs("The builder was sued.", "en"))
    [('su', True)]
    """
    statements = get_language(language).statements
    past = _past_forms(language)
    said = words(text if title else main_clause(text, language))
    for before, word in zip(("", *said), said, strict=False):
        if before in statements.undone:
            continue
        in_past = word in past or (len(word) >= LEAST_VERB and word.endswith(statements.past_endings or "\0"))
        if in_past or (title and len(word) >= LEAST_VERB and word.endswith("s")):
            yield from ((verb, before in statements.passive) for verb in _keys(word, language))


def _keys(word: str, language: str) -> list[str]:
    """The stem of a verb, the same for "sue" and "sued"."""
    return [_key(stem) for stem in stand_for([word], language)]


def _key(stem: str) -> str:
    return stem.removesuffix("e")


def _is_same(plan: PlannedDeed, order: Sequence[str], deed: _Deed) -> bool:
    """Whether a plan, in a sentence of these stems, is of the same things as a deed, and to be done to one of them."""
    shared = {stem for stem in {*order} & {*deed.order} if _key(stem) != plan.verb}
    if len(shared) < SHARED:
        return False
    before, after = _around(plan.verb, order)
    earlier, later = _around(plan.verb, deed.order)
    done_to = (before if plan.is_passive else after) & (earlier if deed.is_passive else later)
    return bool(done_to) and len((before | after) & (earlier | later)) >= SHARED_AROUND


def _around(verb: str, order: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The stems that stand before and behind a verb."""
    places = [place for place, stem in enumerate(order) if _key(stem) == verb]
    before = (order[max(place - AROUND, 0) : place] for place in places)
    after = (order[place + 1 : place + AROUND + 1] for place in places)
    return frozenset(chain.from_iterable(before)), frozenset(chain.from_iterable(after))


def _is_days_before(deed: Article, plan: Article) -> bool:
    """Whether the deed was told two days before the plan, which is then of another one."""
    if deed.published is None or plan.published is None:
        return False
    return (plan.published.day - deed.published.day).days > 1


@lru_cache(maxsize=16)
def _past_forms(language: str) -> frozenset[str]:
    irregular = get_language(language).statements.irregular
    return frozenset(form for forms in irregular for form in forms.split()[:-1])


@lru_cache(maxsize=16)
def _intended(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(piece) for piece in get_language(language).statements.intended)
