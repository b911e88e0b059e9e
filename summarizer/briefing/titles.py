"""Says of a title whether it tells something, and takes off what is no part of it: marks and standfirsts."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from summarizer.grouping import titles
from summarizer.grouping.titles import LEAST_WORDS
from summarizer.languages import get_language, patterns
from summarizer.models import Article, Citation
from summarizer.reading.joined_clauses import later_clause
from summarizer.text import tokens
from summarizer.text.clauses import has_own_verb
from summarizer.text.languages import stop_words
from summarizer.text.tokens import count_words

_ASKS = re.compile(
    r"[?？؟]|(?:;|\blive updates|\bhearing updates|\blive blog|\bexplained|\bin pictures)\W*$"
    r"|^\W*full text\b|\bas it happened\W*$|[–—|-] ?(?:photos?|videos?|gallery)\W*$"
    r"|^\W*(?:q ?& ?a|pictures?)\b|\bcredit: |\blive:|[:–—-] .{0,60}\blive\W*$|\bprofile:|\bwhat we know\b"
    r"|\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (?:things|reasons|ways|takeaways|questions)\b",
    re.IGNORECASE,
)
# A title of more words has a standfirst run into it that nothing has shown, or is two sentences: of 83 headlines of
# Timeline17 all five have one; 49 of 7,336 titles of AllSides are so long.
LONGEST_TITLE = 20
# Who speaks to whom in a title is not told by it. "US" is a country.
_PERSONAL = re.compile(r"\bI\b|\b(?:my|me|we|our|you|your)\b", re.IGNORECASE)
# "Who" is not WHO.
_TEASES = re.compile(
    r"\W*(?:(?:[Ww]hy|[Hh]ow|[Ww]hat|Who|[Ww]hen|[Ww]here|[Hh]ere['’]?s|[Tt]his [Ii]s"
    r"|\d{1,3} (?:[Tt]hings|[Rr]easons|[Ww]ays|[Tt]akeaways))\b"
    # "It looks like rain", "Now they want a wall": of seven such titles among 7,336 of AllSides one tells something.
    # Behind a colon "It is Moss: recount gives her the town hall" tells it.
    r"|(?<![\"“‘'])(?:(?:[Nn]ow|[Tt]hen|[Bb]ut|[Aa]nd|[Ss]o),? )?(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey) "
    r"(?![^:]{2,30}: \w+ \w+ \w)"
    r"|(?:[Oo]pinion|[Aa]nalysis|[Ee]ditorial|[Cc]orrections?|[Cc]larification|[Ll]ive(?: [Uu]pdates)?|[Ww]atch"
    r"|[Vv]ideo|OPINION|ANALYSIS|WATCH|LIVE)\s?[:|])"
)
# Three things side by side without a verb: "Hartog's save, Farrow's goal, Calloway's night". An age or "not" between
# commas is none of them: "Orsa Vane, 34, wins the race".
_SERIES = re.compile(
    r"[^\s,]+(?:\s[^\s,]+){0,3},(?:\s(?!not\b|\d+,)[^\s,]+(?:\s[^\s,]+){0,3},)+\s[^\s,]+(?:\s[^\s,]+){0,3}"
)
# A caption's source, by-lines, a date in front of a bar, an item of a list whose points were read as cents.
_JUNK = re.compile(r"\(.*\)|By(?: (?:[A-Z][\w.'’-]*,?|and))+|.*\|\s*|cents\b.*")
# English: a label, where no verb stands in it: "Cleaning up the harbour", "Alma: Raising the ferry".
_LABEL = re.compile(
    r"(?:[^:]{2,40}: )?[A-Z][a-z]+ing (?:up|out|off|down|the|an?)\b(?!.* (?:to [a-z]|[a-z]+[^s\W]s\b))"
)
# English: what a title that was cut off ends with. "To", "in", "for", "are" and who says it end whole ones: of 7,331
# titles of AllSides and Timeline17 113 end like ", police say", and none of 135 with such words or verbs is cut off.
# Two verbs are always of something: "Spill reaches" lost the place to the text behind it.
_CUT_OFF = re.compile(r"\b(?:of|the|and|an?|with|as|at|by|from|into|that|or|reaches|becomes)$")


def tells(title: str) -> bool:
    """Whether a title is a whole statement, and not a question, teaser or list."""
    cut_off = _CUT_OFF.search(title) is not None
    is_long = tokens.count_words(title) > LONGEST_TITLE
    is_label = _LABEL.match(title) is not None and not has_own_verb(title, "en")
    is_none = is_long or cut_off or is_label or _JUNK.fullmatch(title) or _SERIES.fullmatch(title)
    return not (is_none or _ASKS.search(title) or _TEASES.match(title))


def is_loud(title: str, language: str) -> bool:
    """Whether a title shouts, or speaks of its writer or to its reader."""
    return title.isupper() or (language == "en" and _PERSONAL.search(title) is not None)


def without_marks(cited: Citation) -> Citation:
    """A title without the marks in front of it, where a title is left; a mark with a figure stays.

    A mark has its own brackets or signs about it ("+++ EIL +++", "[Video]"), or a sign that parts it from the title.
    """
    found = _marks().match(cited.text)
    if found is None or not found.end() or count_words(cited.text[found.end() :]) < LEAST_WORDS:
        return cited
    return replace(cited, text=cited.text[found.end() :], start=cited.start + found.end())


@cache
def _marks() -> re.Pattern[str]:
    mark = "|".join(f"(?:{each})" for each in patterns("title_marks"))
    return re.compile(
        rf"(?:(?P<sign>\+{{2,4}}|\*{{2,4}}|#{{1,3}})\s?(?:{mark})\s?(?P=sign)[:|\s–—-]*"
        rf"|[\[(【]\s?(?:{mark})\s?[\])】][:|\s–—-]*"
        rf"|(?:{mark})(?:\s?[:：|•]\s?|\s[–—-]{{1,2}}\s|\s\+{{2,4}}\s))+",
        re.IGNORECASE,
    )


_LISTED = re.compile(r"\s+\\?[*•]\s")
_WORDS = re.compile(r"[^\W_][\w'’-]*")
# Titles of so many words may have a standfirst run into them; either part has some words. Not tuned.
RUN_IN, LEAST_RUN_IN = 14, 4
# A word in small letters, and what makes a word the owner of the next.
_SMALL = re.compile(r"(?<![\w'’-])[^\W\d_A-Z][\w-]*")
# A word with a capital inside a sentence.
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][\w-]*")
_OWNER = re.compile(r"['’]s$")
_WITHIN = 8  # words, in which a second statement has its verb
# Nothing that joins words stands before it in the present tense of titles: "Alma's crew says", "Moss to leave Holm".
_PRESENT = re.compile(
    r"\S+ (?:(?!(?:of|on|in|at|for|after|as|and|with|from|by)\b)\S+ ){0,3}?(?:to [a-z]+|[a-z]+[^s\W]s\b)"
)
_SPEAKER = re.compile(r"(?:(?:President|Minister|Senator|Sir|Dr) )?[A-Z][\w-]+ [A-Z][\w-]+(?:: |, [a-z])")
# What a statement has somewhere, where it need not open with it.
_HAS_PRESENT = re.compile(r" (?:to [a-z]|[a-z]+[^s\W]s\b)")


@dataclass(frozen=True)
class TitleTexts:
    """The texts of an event's articles."""

    whole: tuple[str, ...] = ()

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that they mostly write in small letters; few titles ask for them."""
        small = Counter(word for text in self.whole for word in _SMALL.findall(text))
        names = Counter(word.casefold() for text in self.whole for word in _CAPITAL.findall(text))
        return frozenset(word for word, count in small.items() if count > names[word])


def title_texts(articles: Iterable[Article], cited_titles: Iterable[Citation]) -> TitleTexts:
    """The texts of ``articles`` where one of the titles is so long that a standfirst may be run into it."""
    if all(len(cited.text.split()) < RUN_IN for cited in cited_titles):
        return TitleTexts()
    return TitleTexts(tuple(article.text for article in articles))


def without_standfirst(cited: Citation, language: str, texts: TitleTexts) -> Citation:
    """A long title without what was appended to it: a list, or a part that opens with an unusual capital.

    A word with a capital that follows another belongs to a name with it where a text of the event has the two side
    by side outside this title.
    """
    listed = _LISTED.search(cited.text)
    if listed and len(cited.text[: listed.start()].split()) >= titles.LEAST_WORDS:
        return replace(cited, text=cited.text[: listed.start()], end=cited.start + listed.start())
    words = list(_WORDS.finditer(cited.text))
    if len(words) < RUN_IN:
        return cited
    places = range(LEAST_RUN_IN, len(words) - LEAST_RUN_IN + 1)
    begins = [place for place in places if _begins(words, place, language, texts)]
    if language == "en":
        # Of two names side by side the first may be what the title ends with: "… reach Holm Passengers are …".
        clause = later_clause(cited.text)
        begins += [n for n in places if words[n].start() == clause and words[n + 1][0][0].islower()]
    if language == "en" and len(words) > LONGEST_TITLE:
        begins += [place for place in places[:LONGEST_TITLE] if _states_anew(words, place)]
    for place in begins:
        if not _is_name(words, place, cited, texts.whole):
            end = words[place - 1].end()
            return _upto(cited, end + len(cited.text[end : words[place].start()].rstrip()))
    return cited


def _upto(cited: Citation, length: int) -> Citation:
    return replace(cited, text=cited.text[:length], end=cited.start + length)


def _states_anew(words: list[re.Match[str]], place: int) -> bool:
    """Whether a second statement begins at this word of a title that is one already: "… off Holm Ida Moss says …".

    Of 68 titles of more than ``LONGEST_TITLE`` words of 70 days of Timeline17 21 are cut without this and without
    clauses that nothing joins, 50 with them, 27 of the 29 where the standfirst begins; of six of AllSides none.
    """
    first, last, text = words[place], words[place - 1], words[place].string
    if not first[0][0].isupper() or text[last.end() : first.start()].strip(" '’`"):
        return False
    if last[0] in stop_words("en") or _OWNER.search(last[0]) or not _is_small(words[:place]):
        return False
    clauses, before = get_language("en").clauses, text[: last.end()]
    if last[0].islower() and (
        last[0] in clauses.saying | clauses.leads_on
        or has_own_verb(f"it {last[0]}", "en")
        or words[place - 2][0] == "to"
    ):
        return False
    behind = text[first.start() : words[min(place + _WITHIN, len(words)) - 1].end()]
    return _is_told(before, _HAS_PRESENT.search) and (
        _SPEAKER.match(behind) is not None or _is_told(behind, _PRESENT.match)
    )


def _is_told(text: str, present: Callable[[str], re.Match[str] | None]) -> bool:
    """Whether a part of a title may have a verb; one in the present tense of titles looks like a noun."""
    return has_own_verb(text, "en") or present(text) is not None


def _is_small(words: Sequence[re.Match[str]]) -> bool:
    """Whether most words behind the first are in small letters."""
    return sum(not word[0][0].isupper() for word in words[1:]) * 2 >= len(words) - 1


def _begins(words: list[re.Match[str]], place: int, language: str, texts: TitleTexts) -> bool:
    """Whether a statement may begin at this word of a title, most of which is in small letters before it."""
    first, last, after = words[place][0], words[place - 1][0], words[place + 1][0]
    if ":" in words[place].string[words[place - 1].end() : words[place].start()]:
        return False  # what stands behind a colon is what the title tells
    if not first[0].isupper() or not after[0].islower() or last.casefold() in stop_words(language):
        return False
    return _is_small(words[:place]) and _OWNER.sub("", first.casefold()) in texts.small


def _is_name(words: list[re.Match[str]], place: int, cited: Citation, texts: Iterable[str]) -> bool:
    """Whether this word follows another with a capital that it stands beside elsewhere too."""
    last, first = words[place - 1], words[place]
    if not last[0][0].isupper():
        return False
    side_by_side = cited.text[last.start() : first.end()]
    # Another article may have the same title.
    in_title = cited.text[words[place - 2].start() : first.end()]
    return any(text.count(side_by_side) > text.count(in_title) for text in texts)
