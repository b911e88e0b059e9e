"""``Language``: the value that holds a language's dates, numbers, figures and word lists for all stages.

All words stand in small letters. Where a field holds patterns, each is a piece of a regular expression that is matched
without regard to case; it must be linear, since texts may be hostile.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from summarizer.languages.clause_words import (
    ClauseWords,
    OpeningWords,
    PointingWords,
    SceneWords,
    StatementWords,
)

INFINITE = float("inf")

TimeUnit = Literal["day", "week", "month", "year", "weekend"]
Qualifier = Literal["exact", "about", "least", "most", "nearly", "extra"]
Topic = Literal[
    "dead", "injured", "missing", "arrested", "evacuated", "rescued", "aboard", "crowd", "infected"
]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Days, weeks, months and years.

    ``near`` maps words such as "yesterday" to days from the day of publication; ``before`` and ``after`` map words
    that stand in front of, or behind, a unit, weekday or month to -1 (last), 0 (this) and 1 (next). ``weekdays``
    count from Monday, which is 0.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    near: Mapping[str, int] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()  # "night" in "Tuesday night"
    units: Mapping[str, TimeUnit] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    before: Mapping[str, int] = field(default_factory=dict)
    after: Mapping[str, int] = field(default_factory=dict)
    ago_before: frozenset[str] = frozenset()  # "vor" in "vor zwei Tagen"
    ago_after: frozenset[str] = frozenset()  # "ago" in "two days ago"
    of: frozenset[str] = frozenset()  # "de" in "8 de abril de 2025"
    in_month: frozenset[str] = frozenset()  # what must stand before a month without day and year
    until: frozenset[str] = frozenset()  # a date behind these may lie ahead of a verb that looks back
    in_year: frozenset[str] = frozenset()  # what must stand before a year alone
    future: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    future_endings: tuple[str, ...] = ()
    scheduled: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    capitals: bool = False  # months and weekdays are written with a capital
    # "Updated", "at": what may share a line with a date and nothing else.
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are written.

    ``values`` are words that add up, ``multipliers`` times what stands before ("hundred", "dozen"), ``scales`` those
    that may also follow digits, ``plural_scales`` those that may follow a stretch ("tens of thousands");
    ``stretches`` mean a stretch of numbers. ``articles`` stand for one before a multiplier only, ``bare`` are the
    multipliers that stand alone, ``halves`` and ``and_a_half`` take or add a half. ``joins_tens`` says that the joining
    word stands between tens and ones ("treinta y uno"). ``openers`` are the words that a
    number in words may begin with.
    """

    values: Mapping[str, int] = field(default_factory=dict)
    multipliers: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, float] = field(default_factory=dict)
    plural_scales: Mapping[str, float] = field(default_factory=dict)
    stretches: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    halves: tuple[tuple[str, ...], ...] = ()
    and_a_half: tuple[str, ...] = ()
    joins: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    decimal_comma: bool = True
    joins_tens: bool = False
    openers: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the openers."""
        firsts = (*self.values, *self.multipliers, *self.scales, *self.stretches, *self.articles)
        object.__setattr__(self, "openers", frozenset((*firsts, *(phrase[0] for phrase in self.halves))))


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words around a figure: how exact it is, what it counts, and when or in what sense it holds.

    ``qualifiers`` stand before a figure, ``trailing`` behind it; ``merely`` says nothing more. ``topics`` are counted
    outcomes, of which those in ``transitive`` may stand right before the figure ("killing four people") and those in
    ``nouns`` further before a bare number ("the toll rose to 23"). ``generic`` heads name no special group, ``groups``
    do, ``sources`` are those who tell reporters. ``parts`` mark a part of another figure, ``stops`` end the clause.
    ``rates`` and ``shifts`` say that a figure is per something, or speaks of another time, a guess or a demand;
    ``compared`` stand before a figure that another is held against, or that is added; ``risen`` marks a count that
    goes on; ``moving`` marks prices that change by the minute; ``said`` carries no content. ``none`` counts nobody.
    """

    qualifiers: Mapping[tuple[str, ...], Qualifier] = field(default_factory=dict)
    trailing: Mapping[tuple[str, ...], Qualifier] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    transitive: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    rates: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    shifts: Mapping[str, str] = field(default_factory=dict)
    risen: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    range_opens: frozenset[str] = frozenset()
    range_joins: frozenset[str] = frozenset()
    range_and: frozenset[str] = frozenset()  # of these, those that need an opening word: "between 10 and 15"
    range_to: frozenset[str] = frozenset()  # and those that also lead from an old figure to a new one
    votes: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    compared: Mapping[str, str] = field(default_factory=dict)
    moving: frozenset[str] = frozenset()
    merely: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    none: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Short forms whose full stop says little or nothing about the end of a sentence.

    A sentence never ends behind ``never_last``. Behind ``lower_case`` a capital may follow all the same. What stands
    in ``after_clock`` goes on behind "9 a.m.", and what stands in ``after_initials`` behind "U.S.".
    ``ordinal_stop`` says that ordinals are a figure with a full stop: "8. April". What stands in ``before_number`` is a
    short form only before a figure ("No. 3"); with a hyphen in front it is the end of a word ("Hauptstr. 5").
    ``companies`` are short forms in names of firms, ``after_company`` what goes on behind them with a capital. A
    capital letter behind ``labelled`` is not an initial ("Group A"). ``quoting`` are verbs that name who asked or cried
    what is quoted before them. ``lowered`` are short forms that texts in small letters hide.
    """

    never_last: frozenset[str] = frozenset()
    lower_case: frozenset[str] = frozenset()
    after_clock: frozenset[str] = frozenset()
    after_initials: frozenset[str] = frozenset()
    ordinal_stop: bool = False
    before_number: frozenset[str] = frozenset()
    companies: frozenset[str] = frozenset()
    after_company: frozenset[str] = frozenset()
    labelled: frozenset[str] = frozenset()
    quoting: frozenset[str] = frozenset()
    lowered: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PageWords:
    """What publishers write around their articles, all but the first two as patterns of a whole label or line.

    Args:
        small_in_names: small letters between the names in a by-line.
        key_points: headings of a block of key points.
        by: what stands in front of the names in a by-line.
        roles: what a writer is called there.
        corrections: labels of a correction.
        this_article: how an article names itself.
        made: how words begin that say how an article came about: "edited", "translated", "first published".
        earlier_version: how a note about an earlier version begins.
        opinion: names of sections, and labels, of opinion.
        about_author: labels of a note on the author: "about the author".
        author_note: how such a note begins without a label: "the author is".
        title_marks: what a newsroom sets in front of a title: "breaking", "video".
        advertisement: labels of advertisements.
        sponsored: names of sections, and labels, of articles that somebody paid for.
        share: labels of buttons that share, print or save.
        related: headings of links to other articles, comments and subscriptions; what follows them is a list.
        consent: how a sentence about cookies and consent begins, where no words of it are counted.
        subscription: the same of what sells or tells of a subscription or a letter.
        address: words with which a page speaks of itself and to its reader: "we", "your".
        consent_words: how words begin that consent texts are made of, each entry one thing ("store|stored"); "=abo"
            is the whole word.
        choice_words: how words begin that say what a reader can do with consent, in the same way: news says them too,
            so that they count beside a consent text alone.
        subscription_words: how words begin that offers to subscribe or to log in are made of.
        live_words: how words begin that a live page speaks to its readers with, each entry one thing.
        to_readers: how sentences begin that greet or thank the readers, or ask them to write.
        appeared_first: lines that say where a feed's item appeared first.
        rights: sentences that reserve rights.
        ago: ages of an article: "5 minutes ago".
        comments: headings of what readers wrote.
        polls: what stands in front of a question that readers may vote on.
        votes: what is counted there.
        for_editors: how a press release begins what it says to journalists alone.
        source_labels: what stands in front of the name of an outlet.
        outlets: words in the names of outlets, which no place has.
    """

    small_in_names: frozenset[str] = frozenset()
    key_points: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    this_article: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    earlier_version: tuple[str, ...] = ()
    opinion: tuple[str, ...] = ()
    about_author: tuple[str, ...] = ()
    author_note: tuple[str, ...] = ()
    title_marks: tuple[str, ...] = ()
    advertisement: tuple[str, ...] = ()
    sponsored: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    consent: tuple[str, ...] = ()
    subscription: tuple[str, ...] = ()
    address: frozenset[str] = frozenset()
    consent_words: tuple[str, ...] = ()
    choice_words: tuple[str, ...] = ()
    subscription_words: tuple[str, ...] = ()
    live_words: tuple[str, ...] = ()
    to_readers: tuple[str, ...] = ()
    appeared_first: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    polls: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()
    for_editors: tuple[str, ...] = ()
    source_labels: tuple[str, ...] = ()
    outlets: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReaderWords:
    """What a briefing is labelled with for its readers.

    ``several``, ``articles`` and ``more`` hold ``{count}``, and are worded so that they fit every number of two or
    more. ``opinion`` marks an event that no report tells of,
    ``only`` stands before the name of the one source of a point, ``earlier`` before a sentence that a later one
    overtook, ``later`` before that one; ``to`` stands between two days.
    """

    key_points: str = "Key points"
    differences: str = "Where sources differ"
    sources: str = "Sources"
    set_aside: str = "Set aside"
    opinion: str = "Opinion"
    related: str = "Related"
    corrected: str = "Corrected"
    several: str = "{count} sources"
    only: str = "only"
    earlier: str = "earlier"
    later: str = "now"
    article: str = "1 article"
    articles: str = "{count} articles"
    more: str = "{count} more"
    over_time: str = "as time went on"
    undated: str = "undated"
    unnamed: str = "unnamed source"
    to: str = "to"


@dataclass(frozen=True, slots=True)
class Language:
    """One language by its ISO 639-1 code; what it has no words for is empty.

    ``name`` is the English one by which sumy's stop words and the Snowball stemmers go, ``None`` where neither knows
    the language. ``spaceless`` says that words are not parted by spaces. ``saying`` are verbs and words that name who
    says so.
    """

    code: str
    name: str | None = None
    spaceless: bool = False
    dates: DateWords = DateWords()
    numbers: NumberWords | None = None
    figures: FigureWords | None = None
    opening: OpeningWords | None = None
    pointing: PointingWords = field(default_factory=PointingWords)
    saying: frozenset[str] = frozenset()
    scenes: SceneWords = field(default_factory=SceneWords)
    clauses: ClauseWords = field(default_factory=ClauseWords)
    abbreviations: Abbreviations = Abbreviations()
    statements: StatementWords = field(default_factory=StatementWords)
    page: PageWords = PageWords()
    reader: ReaderWords = ReaderWords()
