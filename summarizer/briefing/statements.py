"""What a sentence states, taken apart for comparison: its content in order, its main clause, figures, negation."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from summarizer.languages import get_language
from summarizer.text import tokens
from summarizer.text.languages import stop_words
from summarizer.text.tokens import stems

# Words that tell that something was told: left in, two reports of one speaker look alike whatever was said. Worth
# .001 of log loss on the open half of the labels (docs/support.md).
_FRAME = ("according", "news", "report", "reported", "said", "say", "says", "statement", "told")
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
# English only, as are all patterns here: in other languages nothing is left out and nothing is negated.
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|neither|nor|nobody|nothing|without|den(?:y|ied|ies)|fail(?:s|ed|ing)?|cannot"
    r"|call(?:s|ed|ing)?\soff)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
# What is denied stands right behind the negation, in the same clause.
_DENIED = re.compile(r"[^,;:.—–]{0,60}")
_QUOTED = re.compile(r"[\"“]([^\"“”]{12,300})[\"”]")
_SPEECH = r"\b(?:said|says|according to|told|reported|announced)\b"
_ATTRIBUTION = re.compile(
    rf"(?:,|^)[^,]{{0,70}}{_SPEECH}[^,]{{0,60}}\.?$|^[^,]{{0,60}}{_SPEECH}[^,]{{0,30}}?(?:that\b|[,:])",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\s(?:who|which|whose|where|while|after|as|since|when|following|amid|because|although|despite|including)\b[^,]*,?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{1,15}(?:\.\d{1,15})?")
# Fewer words than this are no clause: what was left out was the statement.
_LEAST_CLAUSE = 5
# A figure's unit stands in the words right behind it: "40 passengers", "5.8 magnitude", "20 million doses".
_UNIT_WORDS = 2
# News rounds: 1.97 million and 2 million are one figure. Not tuned.
_ROUNDED = 0.02


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, the stem behind it (``""`` for none), and the stems that say of what."""

    value: float
    counted: str
    unit: frozenset[str]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as what it states.

    ``order`` holds its content stems in order, number words as figures; ``main`` those of its main clause;
    ``quoted`` those of each quotation of two or more; ``denied`` those that stand behind a negation; ``days`` are the
    weekdays that it names, 0 for Monday.
    """

    order: tuple[str, ...]
    main: frozenset[str]
    figures: tuple[Figure, ...]
    quoted: tuple[frozenset[str], ...]
    negated: bool
    denied: frozenset[str]
    days: frozenset[int]


def read_statement(text: str, language: str) -> Statement:
    """What ``text`` states, as far as its words tell.

    >>> read_statement("Forty-two passengers, police said, did not board.", "en").negated
    True
    """
    english = language == "en"
    order = _content(text, language)
    main = _main_clause(text) if english else text
    quoted = (_content(each, language) for each in _QUOTED.findall(text))
    same, days = _small_words(language)[1], _weekdays(language)
    said = {same.get(stem, stem) for stem in tokens.stems(tokens.words(main), language)} & set(order)
    return Statement(
        order=order,
        main=frozenset(said or order),
        figures=tuple(_figures(order)),
        quoted=tuple(frozenset(stems) for stems in quoted if len(stems) > 1),
        negated=english and bool(_NEGATION.search(text)),
        denied=frozenset(_denied(main, language)) if english else frozenset(),
        days=frozenset(days[stem] for stem in order if stem in days),
    )


def _content(text: str, language: str) -> tuple[str, ...]:
    return tuple(stem for stem, _ in read_content(text, language))


def _denied(text: str, language: str) -> Iterator[str]:
    """The first content stem behind each negation."""
    for negation in _NEGATION.finditer(text):
        behind = _DENIED.match(text, negation.end())
        yield from _content(behind[0], language)[:1] if behind else ()


def read_content(text: str, language: str) -> list[tuple[str, bool]]:
    """The content stems of ``text`` in order, number words as figures, and whether each is written with a capital."""
    empty, same = _small_words(language)
    marked = ((same.get(stem, stem), name) for stem, name in tokens.marked_stems(text, language))
    return [(stem, name) for stem, name in marked if stem not in empty]


@lru_cache(maxsize=8)
def _small_words(language: str) -> tuple[frozenset[str], dict[str, str]]:
    """The stems that say nothing of a fact, and stems with what they stand for: figures, another form of a verb."""
    stop = frozenset(tokens.stems(sorted(stop_words(language)), language))
    if language != "en":
        return stop, {}
    numbers = zip(tokens.stems(_NUMBERS.split(), "en"), map(str, range(21)), strict=True)
    return stop | frozenset(tokens.stems(_FRAME, "en")), {**irregular_stems(), **dict(numbers)}


@lru_cache(maxsize=8)
def _weekdays(language: str) -> dict[str, int]:
    """The stems of a language's names of weekdays, each with its number."""
    named = get_language(language).dates.weekdays
    return dict(zip(tokens.stems(list(named), language), named.values(), strict=True))


def _main_clause(text: str) -> str:
    """``text`` without who said it and without subordinate clauses, as far as commas and conjunctions show them."""
    unattributed = _ATTRIBUTION.sub(" ", text)
    bare = _SUBORDINATE.sub(" ", unattributed)
    return bare if len(bare.split()) >= _LEAST_CLAUSE else unattributed


def _figures(words: tuple[str, ...]) -> Iterator[Figure]:
    for place, word in enumerate(words):
        value = _value(word)
        if value is not None:
            unit = tuple(islice((w for w in words[place + 1 :] if not w[0].isdigit()), _UNIT_WORDS))
            yield Figure(value, "".join(unit[:1]), frozenset(unit))


def _value(word: str) -> float | None:
    digits = _DIGITS.match(word)
    return float(digits[0]) if digits else None


def conflicts(one: Statement, other: Statement) -> int:
    """How many figures of ``one`` the other gives otherwise: of the same unit, and none that agrees."""
    return sum(_is_denied(figure, other.figures) for figure in one.figures)


def _is_denied(figure: Figure, others: tuple[Figure, ...]) -> bool:
    same_unit = any(figure.unit & other.unit for other in others)
    return same_unit and not any(agree(figure.value, other.value) for other in others)


def agree(one: float, other: float) -> bool:
    """Whether two values are the same figure, rounded as news rounds."""
    return abs(one - other) <= _ROUNDED * max(one, other)


def shared_in_order(one: Statement, other: Statement) -> int:
    """How many stems, others between them allowed, the two have in the same order.

    Hunt and Szymanski (1977), Communications of the ACM 20: few stems match, so only the matches are visited.
    """
    places: dict[str, list[int]] = {}
    for place, stem in enumerate(other.order):
        places.setdefault(stem, []).append(place)
    ends: list[int] = []
    for stem in one.order:
        for place in reversed(places.get(stem, ())):
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends)


# The forms of one verb, the infinitive last.
_IRREGULAR = (
    "arose arise", "beaten beat", "became become", "began begun begin", "bled bleed", "bore borne bear", "bought buy",
    "broke broken break", "brought bring", "built build", "burnt burn", "came come", "caught catch",
    "chose chosen choose", "dealt deal", "drew drawn draw", "drove driven drive", "fed feed", "fell fallen fall",
    "felt feel", "fled flee", "flew flown fly", "forbade forbidden forbid", "fought fight", "found find",
    "froze frozen freeze", "gave given give", "grew grown grow", "heard hear", "held hold", "hid hidden hide",
    "kept keep", "led lead", "left leave", "lent lend", "lost lose", "meant mean", "met meet", "paid pay", "ran run",
    "rose risen rise", "sank sunk sink", "sent send", "shook shaken shake", "shot shoot", "slain slay", "sold sell",
    "sought seek", "spent spend", "spoke spoken speak", "stole stolen steal", "stood stand", "struck stricken strike",
    "swept sweep", "swore sworn swear", "swam swum swim", "taken took take", "taught teach", "thought think",
    "threw thrown throw", "torn tore tear", "understood understand", "upheld uphold", "went gone go",
    "withdrew withdrawn withdraw", "withheld withhold", "won win", "wore worn wear", "wrote written write",
)  # fmt: skip
# Whoever does the one did not do the other. No open pair of docs/support.md that scores .5 or more has such verbs.
_OPPOSED = (
    ("approve adopt pass uphold", "reject defeat block overturn scrap"),
    (
        "rise raise increase grow climb jump surge soar",
        "fall drop cut lower reduce decline plunge slump shrink",
    ),
    ("open reopen", "close shut"),
    ("win", "lose"),
    ("arrest detain jail", "release free"),
    ("convict", "acquit clear"),
    ("begin start launch resume hold", "end halt stop suspend cancel postpone avert"),
    ("accept agree", "refuse reject decline"),
    ("confirm admit", "deny"),
)


@cache
def irregular_stems() -> dict[str, str]:
    """The stems of irregular forms, each with that of its infinitive."""
    found = {}
    for forms in _IRREGULAR:
        *others, infinitive = stems(forms.split(), "en")
        found.update(dict.fromkeys(others, infinitive))
    return found


@cache
def opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of sets of stems that deny one another."""
    sides = [tuple(frozenset(stems(side.split(), "en")) for side in pair) for pair in _OPPOSED]
    return tuple((one, other) for one, other in sides)
