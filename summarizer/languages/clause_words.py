"""Parts of ``Language``: words by which sentences are analysed: what points back, clauses, what is stated."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
        been_done: what stands before a participle of what is done to somebody.
        without_object: past tenses that are never participles and have no object: "how it happened".
        naming: participles that a name may stand behind: "was named Ida Moss".
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
    been_done: frozenset[str] = frozenset()
    without_object: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
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
    state and what ends it. ``intended`` finds the verb of what is planned and, second, of what is announced (as
    ``deed``); behind ``undone`` no past form tells what was done, behind ``passive`` it was done to somebody.
    ``replaced`` stands right in front of a figure that another one of its sentence has replaced. ``ordinals`` with one
    of ``victims`` behind give a toll ("a sixth person has died").
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
    intended: tuple[str, ...] = ()
    undone: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    replaced: tuple[str, ...] = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    victims: frozenset[str] = frozenset()
