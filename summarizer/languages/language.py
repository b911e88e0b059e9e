"""``Language``: the value that holds a language's dates, numbers, figures and word lists for all stages.

All words stand in small letters. Where a field holds patterns, each is a piece of a regular expression that is matched
without regard to case; it must be linear, since texts may be hostile.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

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
class OpeningWords:
    """What a sentence opens with when it leans on the one before it.

    A word stands here only where it points back nearly always: German "es" and French "il y a" open sentences that
    stand alone, and so does "este martes", which names a day.

    Args:
        words: pronouns, possessives and connectives.
        phrases: several words, or words with what must not follow, as patterns.
        unless: what may follow a word that then points nowhere, as a pattern: a day or a part of one.
        introduces: what may follow it where it introduces what it speaks of, as a pattern ("It is a ...").
    """

    words: str = ""
    phrases: tuple[str, ...] = ()
    unless: str = r"(?!)"
    introduces: str = r"(?!)"


@dataclass(frozen=True, slots=True)
class PointingWords:
    """Words by which a sentence is seen to speak of what only another sentence names.

    Args:
        sums_up: nouns that sum up in other words what was told, and need no "a" before: "the move".
        stands_for: nouns that stand for somebody or something named before: "the singer", "the firm".
        here: nouns that "this" and "these" point at in the time and place of writing, and words that follow a mere
            "this".
        everybody: what everybody knows, or each place or event has one of: "the government", "the toll", "the past".
        titles: what stands before a surname and does not say whose it is: "Mr Lind".
        offices: the office of somebody whom readers know by surname alone: "President Lind".
        before_places: words with a capital that are no given name: "New", "Lake".
        letters: rare ones that every reader knows.
        storms: what stands before a storm's name, which is called by that alone later: "Hurricane Ida".
    """

    sums_up: frozenset[str] = frozenset()
    stands_for: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    everybody: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    before_places: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    storms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Words by which two clauses are told apart where neither comma nor conjunction parts them.

    Args:
        finite: forms of verbs that a clause has one of.
        saying: verbs of saying.
        no_verb_behind: besides the finite forms, behind these a word that looks like a past tense is a participle.
        participle_before: in front of these it is one.
        joining: what joins a clause to another.
        carrying: in front of a finite verb these carry on the clause that they stand in.
        loose: what does so between the verb and the next clause.
        leads_on: what a clause without "that" stands behind: "believe Ida Moss has", "the day Ida Moss was".
        roles: what stands before a name as its title.
        adjectives: what is said of a name behind it: "a small Holm company".
        adjective_ends: how other such words end.
        superlatives: what a clause follows without a word between: "the worst storm Holm has seen".
        before_nouns: what joins clauses, but stands before nouns as well: "since the spill".
        before_past: with it stands what had been done before the news.
        between: what may stand between that and its participle, ``been`` among it.
        been: the participle of "to be".
        participles: those that look like another form of their verb, or that ``StatementWords`` leave out.
        views: those of what is said, thought, wanted or expected, and what is said of what was open.
        opening: small words that open a sentence.
        determiners: what stands before a noun.
        dates: days, months and other words with a capital inside sentences.
    """

    finite: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    no_verb_behind: frozenset[str] = frozenset()
    participle_before: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    carrying: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    leads_on: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    adjective_ends: tuple[str, ...] = ()
    superlatives: frozenset[str] = frozenset()
    before_nouns: frozenset[str] = frozenset()
    before_past: str = ""
    between: frozenset[str] = frozenset()
    been: str = ""
    participles: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SceneWords:
    """Words by which a caption says in the present tense what its picture shows.

    Args:
        verbs: as they stand behind somebody or something: "A soldier stands guard".
        participles: what stands behind "is" and "are": "A box is lowered into the sea".
        telling: words that news is told with, and captions are not: other tenses, verbs of saying.
    """

    verbs: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()


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
class StatementWords:
    """What shows what a sentence states.

    ``frame`` says that something was said; ``negations`` are patterns; ``speech`` and ``subordinate`` are patterns of
    what names a speaker and of what opens a clause beside the main one. ``irregular`` holds the forms of a verb, the
    infinitive last; whoever does what the one side of ``opposed`` says did not do what the other says; each of
    ``deeds`` holds verbs of what becomes of somebody: what the law does, and death. The words of one group of ``alike``
    are used for one another; ``phrases`` are patterns with the one word that says the same ("stepped down",
    "resigned"). Verbs stand right behind ``helpers``, or end in one of ``past_endings``.

    ``planned`` are patterns of what is to come, ``title_planned`` those of titles alone; ``uncertain`` of what is
    expected, feared or under discussion; ``lasting`` of a state that holds while it is told; ``recalled`` of how a
    matter stood before; ``called_off`` of what says that something will not happen, or is over; ``states`` pairs of a
    state and what ends it. ``ordinals`` with one of ``victims`` behind give a toll ("a sixth person has died").
    """

    frame: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    speech: tuple[str, ...] = ()
    subordinate: tuple[str, ...] = ()
    irregular: tuple[str, ...] = ()
    helpers: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    opposed: tuple[tuple[str, str], ...] = ()
    deeds: tuple[frozenset[str], ...] = ()
    alike: tuple[str, ...] = ()
    phrases: tuple[tuple[str, str], ...] = ()
    planned: tuple[str, ...] = ()
    title_planned: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    recalled: tuple[str, ...] = ()
    called_off: tuple[str, ...] = ()
    states: tuple[tuple[str, str], ...] = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    victims: frozenset[str] = frozenset()


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
    pointing: PointingWords = PointingWords()
    saying: frozenset[str] = frozenset()
    scenes: SceneWords = SceneWords()
    clauses: ClauseWords = ClauseWords()
    abbreviations: Abbreviations = Abbreviations()
    statements: StatementWords = StatementWords()
    page: PageWords = PageWords()
    reader: ReaderWords = ReaderWords()
