"""What only looks like a quantity: years, clock times, ordinals, and the numbers in names."""

from collections.abc import Sequence

from summarizer.text.figures.numerals import Number, Token
from summarizer.text.figures.units import DASHES, currency_before, unit_at, unit_behind

_IDENTIFIED_BY = frozenset(
    {
        *(
            "#",
            "№",
            "no",
            "nr",
            "number",
            "flight",
            "chapter",
            "article",
            "section",
            "room",
            "page",
            "aged",
            "age",
        ),
        *(
            "group",
            "route",
            "channel",
            "highway",
            "interstate",
            "phase",
            "level",
            "formula",
            "type",
            "resolution",
        ),
        *(
            "line",
            "gate",
            "terminal",
            "class",
            "grade",
            "area",
            "sector",
            "block",
            "unit",
            "episode",
            "season",
            "day",
        ),
    }
)
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_CLOCK = frozenset({"pm", "gmt", "uhr", "o'clock", "o’clock"})
_PEOPLE = frozenset({"people", "menschen", "personas"})
_IN_A_YEAR = frozenset({"in", "since", "until", "im", "seit", "en", "desde"})


def is_no_quantity(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is a year, a time, a fraction, an ordinal, a pronoun or part of a name."""
    return (
        _is_pronoun(tokens, number)
        or is_year(tokens, number)
        or _is_named(tokens, number)
        or _is_label(tokens, number)
        or _runs_on(tokens, number)
        or _is_clock(tokens, number)
    )


def behind_clock(tokens: Sequence[Token], at: int) -> int:
    """Where to look on behind "8" of "8:30" or "1" of "1/2"."""
    while at + 1 < len(tokens) and tokens[at].text in ":/" and tokens[at + 1].is_numeral:
        at += 2
    return at


def is_year(tokens: Sequence[Token], number: Number) -> bool:
    """Whether four digits without a unit are a year."""
    token = tokens[number.first]
    if number.last != number.first + 1 or len(token.text) != 4 or not token.is_numeral:
        return False
    counts = unit_behind(tokens, number)[0] or currency_before(tokens, number.first)
    before = tokens[number.first - 1].folded if number.first else ""
    earliest = 1500 if before in _IN_A_YEAR else 1900
    return earliest <= number.value < 2100 and not counts and _folded(tokens, number.last) not in _PEOPLE


def _is_pronoun(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a one counts nothing: "one of the largest", "no one"."""
    behind = _folded(tokens, number.last)
    alone = behind in {"of", "another", "der", "de"} or not behind.isalpha()
    return number.in_words and number.value == 1 and alone


def _is_named(tokens: Sequence[Token], number: Number) -> bool:
    """Whether what stands before makes it part of a name: "F-16", "No. 3", "Flight 447"."""
    at = number.first - 1
    if at < 0:
        return False
    if tokens[at].end == tokens[number.first].start and not _may_touch(tokens, at):
        return True
    return tokens[at - (tokens[at].text == "." and at > 0)].folded in _IDENTIFIED_BY


def _may_touch(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at ``at`` may touch the number behind it: a sign or an opening mark."""
    token = tokens[at]
    if token.is_word or token.is_numeral or token.text in ":/#№.,'’":
        return False
    return not (
        token.text in DASHES and at > 0 and tokens[at - 1].end == token.start and tokens[at - 1].is_word
    )


def _is_label(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a numeral behind a name counts nothing, since neither word nor sign follows it: "AirLoop 7"."""
    if number.first < 2 or number.in_words or number.last != number.first + 1 or number.last >= len(tokens):
        return False
    before, behind = tokens[number.first - 1], tokens[number.last]
    return before.is_word and before.text[0].isupper() and not (behind.is_word or behind.text in "-%°")


def _runs_on(tokens: Sequence[Token], number: Number) -> bool:
    """Whether something touches its end that makes it no number: "8:30", "2nd", "1990s", "12- to 17-year-olds"."""
    if number.last >= len(tokens) or tokens[number.last].start != tokens[number.last - 1].end:
        return False
    behind = tokens[number.last]
    if behind.text == "-":
        return number.last + 1 < len(tokens) and tokens[number.last + 1].start != behind.end
    return (
        behind.text in ":/"
        or behind.folded in _ORDINAL
        or (behind.is_word and unit_at(tokens, number.last) is None)
    )


def _is_clock(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a part of the day follows: "4 a.m.", "5 pm", "17 Uhr"."""
    behind = _folded(tokens, number.last)
    dotted = [token.folded for token in tokens[number.last + 1 : number.last + 3]] == [".", "m"]
    morning = behind == "am" and not number.in_words and number.value <= 12
    return behind in _CLOCK or (behind in {"a", "p"} and dotted) or morning


def _folded(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].folded if i < len(tokens) else ""
