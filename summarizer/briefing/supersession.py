"""Finds statements that no longer hold: counts that later reports change, and plans or states that have passed.

A later report is one published at least ``LATER`` after, by the time of day where both are known, else on a later
day. Articles without dates overtake nothing, and two outlets of one hour that differ disagree: docs/disagreements.md.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from summarizer.briefing.carried_out import CarriedOut
from summarizer.briefing.counts import (
    COUNTED_WITHIN,
    MARGIN,
    Count,
    agree,
    counts_of,
    same_group,
    same_kind,
    same_things,
)
from summarizer.briefing.later_reports import (
    Endings,
    days_to_come,
    finds_nobody_hurt,
    finds_somebody_hurt,
    has_come,
)
from summarizer.briefing.news_cycles import HOUR, LATER, chronicles, cycles_later, moment_of
from summarizer.briefing.replaced_figures import replaced_figures, still_gives
from summarizer.briefing.report_order import ReportOrder
from summarizer.briefing.supersession_signs import (
    ends_it,
    ends_of,
    is_planned,
    is_uncertain,
    lasts,
    looks_ahead,
    recalls,
    states_of,
)
from summarizer.models import Article, Sentence, headline_text

# Less is one news cycle, in which sources disagree rather than events move. Not tuned.
COUNTED_LATER = HOUR


Place = tuple[str, int, int]
_NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)


class Standing(Enum):
    """Whether what a sentence says still holds: best first.

    ``PLANNED`` was to come when it was told, nobody knows when, and the event was reported again since; ``PASSED`` was
    expected by then, or lasted when it was told; of ``OVERTAKEN`` a later report gives another count, or the end.
    """

    HOLDS = 0
    PLANNED = 1
    PASSED = 2
    OVERTAKEN = 3


Same = Callable[[Count, Count], bool]


class Supersession:
    """What later articles of one event overtake.

    Args:
        articles: its reports in canonical order; opinion overtakes nothing.
        sentences: article id → its sentences.
        language: what they are written in.
    """

    def __init__(
        self, articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]], language: str
    ) -> None:
        self._language = language
        self._articles = {article.id: article for article in articles}
        self._sentences = sentences
        dated = [(moment, a) for a in articles if (moment := moment_of(a)) is not None]
        newest = max(dated, key=lambda each: each[0])[1] if dated else None
        oldest = min(dated, key=lambda each: each[0])[1] if dated else None
        self._dates_span = newest is not None and oldest is not None and cycles_later(newest, oldest, LATER)
        self._carried_out = CarriedOut(articles, sentences, language)
        self._counts: dict[str, tuple[Count, ...]] = {}
        self.order = ReportOrder(articles, sentences, self._carried_out, self._counts_in)
        self._newest = newest or (self.order.newest_first()[0] if articles else None)
        self._spans = self._dates_span or bool(self.order.told_later)
        self._endings = Endings(articles, sentences, language, self.order)
        self._chronicles = chronicles(articles)
        self._overtaken: dict[Place, Sentence] = {}
        self._current: set[Place] = set()
        self._standing: dict[tuple[Sentence, bool], Standing] = {}
        self._old: dict[str, bool] = {}
        self._following: dict[tuple[str, str], bool] = {}
        self._counted: defaultdict[Place, list[Count]] = defaultdict(list)
        if len({moment for moment, _ in dated}) > 1 or self.order.told_later:
            self._find_counts(articles)
            self._find_replaced(articles)
            self._find_harmed(articles)

    def later(self, sentence: Sentence) -> Sentence | None:
        """The later sentence, or title, that gives another count of what ``sentence`` counts."""
        return self._overtaken.get(_place(sentence))

    def counts_otherwise(self, first: Sentence, second: Sentence) -> bool:
        """Whether the two count one thing and no number agrees, or one gives the count that overtook the other's.

        What one of them says besides its count is not touched by that: "the fire that killed two" is the same fire.
        """
        one, other = _place(first), _place(second)
        ours, theirs = self._counted.get(one, ()), self._counted.get(other, ())
        same = [(count, its) for count in ours for its in theirs if same_kind(count, its)]
        if same:
            return not any(agree(count, its) for count, its in same)
        if one not in self._overtaken and other not in self._overtaken:
            return False
        return self._overtakes_in(first, second) or self._overtakes_in(second, first)

    def tells_otherwise(self, first: Sentence, second: Sentence) -> bool:
        """Whether the two count one thing otherwise, or one tells the end of a state that the other tells."""
        pairs = (first.text, second.text), (second.text, first.text)
        language = self._language
        return self.counts_otherwise(first, second) or any(
            # Most tell no state, and then nothing is looked for in the other.
            (told := states_of(state, language)) and told & ends_of(end, language)
            for state, end in pairs
        )

    def _overtakes_in(self, later: Sentence, sentence: Sentence) -> bool:
        """Whether ``later`` gives the count that overtook that of ``sentence``."""
        newer = self._overtaken.get(_place(sentence))
        if newer is None or _place(later) in self._overtaken:
            return False
        given = self._counted.get(_place(later), ())
        return newer == later or any(
            agree(count, its) for count in self._counted[_place(newer)] for its in given
        )

    def is_current(self, sentence: Sentence) -> bool:
        """Whether ``sentence`` gives the newest count of people of what went on: a toll that rose, or was corrected."""
        return _place(sentence) in self._current

    def standing(self, sentence: Sentence, *, title: bool = False) -> Standing:
        """Whether what ``sentence`` says still holds, as far as its words and later articles show."""
        if (known := self._standing.get((sentence, title))) is None:
            known = self._standing[sentence, title] = self._judge(sentence, title=title)
        return known

    def _judge(self, sentence: Sentence, *, title: bool) -> Standing:
        if _place(sentence) in self._overtaken:
            return Standing.OVERTAKEN
        is_old = sentence.article in self._chronicles or (
            self._spans and recalls(sentence.text, self._language)
        )
        if not title and is_old:
            return Standing.PASSED
        article = self._articles.get(sentence.article)
        if article is not None and self._endings.is_ended(sentence, article, title=title):
            return Standing.OVERTAKEN
        if article is not None and self._carried_out.is_done(sentence, article):
            return Standing.PASSED
        return self._judge_open(sentence, title=title)

    def _judge_open(self, sentence: Sentence, *, title: bool) -> Standing:
        """Whether what ``sentence`` says was to come, or lasted, still does."""
        article, newest = self._articles.get(sentence.article), self._newest
        if article is None or newest is None or not self._is_old(article, newest):
            soon = article is not None and self._passed_soon(sentence, article, title)
            return Standing.PASSED if soon else Standing.HOLDS
        text, language = sentence.text, self._language
        if lasts(text, language, title=title):
            return Standing.PASSED
        uncertain = is_uncertain(text, language, title=title)
        ahead = uncertain or is_planned(text, language, title=title)
        if not ahead or ends_it(text, language, title=title):
            return Standing.HOLDS
        days = [] if title else days_to_come(sentence, article)
        if days and days[0] > _day(newest) and not self._endings.is_called_off(sentence, article):
            return Standing.HOLDS
        off = self._endings.calling_off(sentence)
        passed = uncertain or days or any(self.order.is_later(later, article, LATER) for later in off)
        return Standing.PASSED if passed else Standing.PLANNED

    def _is_old(self, article: Article, newest: Article) -> bool:
        """Whether the event was reported again a news cycle after ``article``; one without a date is old."""
        if (known := self._old.get(article.id)) is None:
            undated = self._dates_span and moment_of(article) is None
            told = any(earlier == article.id for _, earlier in self.order.told_later)
            known = undated or told or cycles_later(newest, article, LATER)
            self._old[article.id] = known
        return known

    def _passed_soon(self, sentence: Sentence, article: Article, title: bool) -> bool:
        """Whether ``sentence`` expects what soon came or was called off: within its news cycle."""
        if not title and self._newest is not None and self._has_come(sentence, article, self._newest):
            return True
        # Of plain days the hour is not known: ROUGE-2 recall of Timeline17 is .1170 where they count, .1195 without.
        if not any(
            self.order.cycles_later(later, article, HOUR) for later in self._endings.calling_off(sentence)
        ):
            return False
        said, language = sentence.text, self._language
        open_ = lasts(said, language, title=title) or looks_ahead(said, language, title=title)
        return open_ and not ends_it(said, language, title=title)

    def _has_come(self, sentence: Sentence, article: Article, newest: Article) -> bool:
        """Whether what ``sentence`` expects on a day was due by the day of the newest report, though soon after it.

        Of days that follow one another no more is known than that: what names no day may hold.
        """
        if not self.order.is_later(newest, article, LATER) or not looks_ahead(sentence.text, self._language):
            return False
        return has_come(sentence, article, _day(newest), self._language)

    def _counts_in(self, article: str) -> tuple[Count, ...]:
        """What an article counts, by its id: the order of the reports asks for that as well."""
        if (known := self._counts.get(article)) is None:
            found = counts_of(self._articles[article], self._sentences[article])
            known = self._counts[article] = tuple(found)
        return known

    def _find_counts(self, articles: Sequence[Article]) -> None:
        counts = [count for article in articles for count in self._counts_in(article.id)]
        by_topic: defaultdict[str, list[Count]] = defaultdict(list)
        for count in counts:
            by_topic[count.topic].append(count)
            self._counted[_place(count.sentence)].append(count)
        for topic, of_topic in by_topic.items():
            overtaken = {}
            for count in of_topic:
                later = self._overtakes(count, of_topic, same_group if topic else same_things)
                if later is not None:
                    self._overtaken.setdefault(_place(count.sentence), later.sentence)
                    overtaken[count.head, count.base] = later
            for count in of_topic:  # in other words: "calls back 40,000 heaters"
                known = overtaken.get((count.head, count.base)) if count.head else None
                if known is not None and self._follows(known.article, count.article):
                    self._overtaken.setdefault(_place(count.sentence), known.sentence)
            newest = [later for later in overtaken.values() if topic == "dead"]
            self._current |= {
                _place(count.sentence)
                for count in of_topic
                if any(count.base == later.base for later in newest)
                and _place(count.sentence) not in self._overtaken
            }

    def _find_replaced(self, articles: Sequence[Article]) -> None:
        """What gives a figure that a later report says was replaced by another."""
        units = [(a, unit) for a in articles for unit in self._units(a)]
        replaced = [
            (later, replacing, figure)
            for later, replacing in units
            for figure in replaced_figures(replacing.text, self._language)
        ]
        for article, unit in units if replaced else ():
            for later, replacing, figure in replaced:
                other = self._follows(later, article) or self._follows(article, later)
                if other and still_gives(unit, figure, replacing, self._language):
                    self._overtaken.setdefault(_place(unit), replacing)

    def _find_harmed(self, articles: Sequence[Article]) -> None:
        """What says that nobody was hurt where a later report knows of somebody."""
        units = [(a, unit) for a in articles for unit in self._units(a)]
        unharmed = [(a, unit) for a, unit in units if finds_nobody_hurt(unit.text, self._language)]
        harmed = [(a, u) for a, u in units if unharmed and finds_somebody_hurt(u.text, self._language)]
        for article, unit in unharmed:
            later = next((found for newer, found in harmed if self._follows(newer, article)), None)
            if later is not None:
                self._overtaken.setdefault(_place(unit), later)

    def _units(self, article: Article) -> list[Sentence]:
        """The title, where there is one, and the first sentences of an article."""
        title = headline_text(article)
        titled = [Sentence(article.id, 0, 0, -1, -1, title)] if title else []
        return [*titled, *self._sentences[article.id][:COUNTED_WITHIN]]

    def _follows(self, later: Article, article: Article) -> bool:
        """Whether ``later`` came a while after ``article``; one without a date came before the others."""
        pair = later.id, article.id
        if (known := self._following.get(pair)) is None:
            known = self._following[pair] = self._came_later(later, article)
        return known

    def _came_later(self, later: Article, article: Article) -> bool:
        if self._dates_span and moment_of(article) is None:
            return moment_of(later) is not None
        return self.order.is_later(later, article, COUNTED_LATER)

    def _overtakes(self, count: Count, among: Sequence[Count], same: Same) -> Count | None:
        """The later count that gives what ``count`` counts otherwise, ``None`` where none does.

        That of the newest title or lead, where corrections stand, or a higher one since; further down articles recall
        what was counted before, and count parts. A lead in votes grows and shrinks.
        """
        later = [each for each in among if self._follows(each.article, count.article) and same(count, each)]
        if count.topic == MARGIN:
            last = max(later, key=lambda each: (each.sentence.position == 0, _moment(each)), default=None)
            return None if last is None or agree(count, last) else last
        heads = [each for each in later if each.sentence.position == 0]
        newest = max(heads, key=lambda each: (_moment(each), each.base, -each.sentence.start), default=None)
        since = [each for each in later if newest is None or _moment(each) >= _moment(newest)]
        said = max(since, key=lambda each: (each.base, _moment(each), -each.sentence.start), default=None)
        if said is None or agree(count, said) or (newest is None and said.base < count.base):
            return None
        return said


def _moment(count: Count) -> datetime.datetime:
    return moment_of(count.article) or _NEVER


def _day(article: Article) -> datetime.date:
    return article.published.day if article.published else datetime.date.max


def _place(sentence: Sentence) -> Place:
    return sentence.article, sentence.start, sentence.end
