"""What a number counts, and what became of it: "four *people* were *killed*", "the *toll* rose to 23"."""

from summarizer.briefing.figures.read_sentence import ReadSentence
from summarizer.briefing.figures.values import Figure
from summarizer.text.languages import stop_words

# How far from its number the word may stand that says what became of those counted.
REACH = 9
# How far behind its number the noun that is counted may stand.
HEAD_WITHIN = 6

CLAUSE_MARKS = frozenset(";:()[]—–,")
OF = frozenset({"of", "de", "von"})
_THOSE = frozenset({"the", "those", "these", "los", "las", "den", "its", "their", "his", "her"})
_ARTICLES = frozenset({"the", "a", "an", "estimated", "all", "los", "las"})
_AND = frozenset({"and", "but", "y", "und"})
_OF_THE = (["of", "the"], ["de", "los"])
_IRREGULAR_PLURALS = frozenset(
    {
        "people",
        "men",
        "women",
        "children",
        "police",
        "personnel",
        "staff",
        "cattle",
        "sheep",
        "fish",
        "aircraft",
    }
)


def outcome_at(read: ReadSentence, figure: Figure, floor: int, ceiling: int) -> int:
    """The index of the word that says what became of those counted, -1 where none does.

    Args:
        read: the sentence.
        figure: a count in it.
        floor: where the figure before ends.
        ceiling: where the next one begins.
    """
    at = _verb_before(read, figure, floor)
    if at < 0:
        at = _outcome_behind(read, figure, ceiling)
    return at if at >= 0 else _noun_before(read, figure)


def topic_at(read: ReadSentence, at: int) -> str:
    """What the word at ``at`` says became of those counted; ``""`` for -1."""
    return read.words.topics.get(read.tokens[at].folded, "dead") if at >= 0 else ""  # "claimed 29 lives"


def head_at(read: ReadSentence, figure: Figure, outcome: int) -> int:
    """The index of the noun that is counted, -1 where there is none; it does not stand behind ``outcome``."""
    stop = stop_words(read.language)
    first, start = -1, figure.last
    if read.folded_at(start) in OF and read.folded_at(start + 1) not in _THOSE:
        start += 1  # "dozens of people"
    for at in range(start, min(len(read.tokens), figure.last + HEAD_WITHIN)):
        token = read.tokens[at]
        if token.text in "-." or (token.text.isupper() and len(token.text) == 1):
            continue  # "30 deep-water rigs", "four U.S. soldiers"
        if not token.is_word or token.folded in stop or at == outcome:
            break
        first = at if first < 0 else first
        if read.language != "en" or _is_plural(token.folded):
            return at
    return first


def is_part(read: ReadSentence, figure: Figure, floor: int) -> bool:
    """Whether a figure is a part of another: "among them six children", "six of the dead", "of the nine aboard"."""
    before = read.folded(max(floor, figure.first - 3), figure.first)
    if any(word in read.words.parts for word in before) or before[-2:] in _OF_THE:
        return True
    behind = read.folded(figure.last, figure.last + 2)
    return figure.kind == "count" and len(behind) > 1 and behind[0] in OF and behind[1] in _THOSE


def _verb_before(read: ReadSentence, figure: Figure, floor: int) -> int:
    """The verb right before: "killing four people", "claimed 29 lives"."""
    at = figure.first - 1
    while at >= floor and read.tokens[at].folded in _ARTICLES:
        at -= 1
    if at < floor or read.tokens[at].folded not in read.words.transitive:
        return -1
    takes_lives = read.folded_at(figure.last) == "lives"
    return at if takes_lives or read.tokens[at].folded in read.words.topics else -1


def _outcome_behind(read: ReadSentence, figure: Figure, ceiling: int) -> int:
    """The outcome behind: "four people were killed"; "12 people and injuring 30" speaks of others."""
    for at in range(figure.last, min(ceiling, figure.last + REACH)):
        token = read.tokens[at]
        if token.folded in read.words.topics:
            return at
        if token.text in CLAUSE_MARKS or token.folded in read.words.stops or token.folded in _AND:
            return -1
    return -1


def _noun_before(read: ReadSentence, figure: Figure) -> int:
    """Of a number without a noun: "the toll rose to 23", "the number of people killed … has risen to 19"."""
    if head_at(read, figure, -1) >= 0:
        return -1
    for at in range(figure.first - 1, -1, -1):
        token = read.tokens[at]
        if token.folded in read.words.nouns:
            of_others = read.folded_at(at + 1) in OF and at + 2 < figure.first
            return -1 if of_others else at  # "the toll of dead birds is 1,200"
        if token.text in ";:" or token.is_numeral:
            return -1
    return -1


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR_PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
