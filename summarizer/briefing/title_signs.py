"""Says of a title whether it tells something: it may ask, tease, name things side by side, or speak to its reader."""

import re

from summarizer.text import tokens

_ASKS = re.compile(
    r"[?？؟]|(?:;|\blive updates|\bhearing updates|\blive blog|\bexplained|\bin pictures)\W*$"
    r"|^\W*full text\b|\bas it happened\W*$|[–—|-] ?(?:photos?|videos?|gallery)\W*$"
    r"|\blive:|[:–—-] .{0,60}\blive\W*$|\bprofile:|\bwhat we know\b"
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
# English: what a title that was cut off ends with. "To", "in", "for", "are" and who says it end whole ones: of 7,331
# titles of AllSides and Timeline17 113 end like ", police say", and none of 135 with such words or verbs is cut off.
_CUT_OFF = re.compile(r"\b(?:of|the|and|an?|with|as|at|by|from|into|that|or)$")


def tells(title: str) -> bool:
    """Whether a title is a whole statement, and not a question, teaser or list."""
    cut_off = _CUT_OFF.search(title) is not None
    is_long = tokens.count_words(title) > LONGEST_TITLE
    return not (is_long or cut_off or _ASKS.search(title) or _TEASES.match(title) or _SERIES.fullmatch(title))


def is_loud(title: str, language: str) -> bool:
    """Whether a title shouts, or speaks of its writer or to its reader."""
    return title.isupper() or (language == "en" and _PERSONAL.search(title) is not None)
