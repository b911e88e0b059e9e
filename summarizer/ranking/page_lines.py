"""Recognises sentences that belong to the page and not to the report; they are told last. English."""

import re
from functools import lru_cache

from summarizer.languages import get_language
from summarizer.reading.picture_lines import MONTH
from summarizer.text.languages import in_small_letters, stop_words
from summarizer.text.tokens import content_stems

# Credits, buttons, labels, stamps, offers and posts that a text without line ends has run into its sentences. Those
# from "media caption" on are in 65 of 6,383 sentences near the heads of texts of Multi-News and in one of 18,062 of
# Timeline17 and AllSides; all but that one are none of the report.
_OPENS = re.compile(
    r"\W{0,3}(?:photo|image|enlarge|read more|story highlights|advertisement) (?!of )|\W{0,3}updated:"
    r"|\W{0,3}(?:photograph:|previous next\b|sign up for\b|subscribe to\b)"
    r"|\W{0,3}(?:more|related|watch|read|see also|also|photos?|videos?|gallery|listen|slideshow|update)"
    r"(?: (?:more|also|on \w+))?: "
    r"|\[ ?[^\]\d]{15,150} ?\] [a-z]|(?:article|story) continue[sd] below\b"
    # 167 sentences of 440 texts of Timeline17 are lines of chronologies: "May 4 - Holm Lines says …".
    rf"|{MONTH}\.? \d{{1,2}} [-–—]{{1,2}} |a summary of (?:the )?events\b"
    r"|(?:grant support|funding|disclosures?|(?:requests for )?(?:single )?reprints): "
    r"|.{0,60}/ updated\b|posted by\b|\W{0,3}media (?:caption|playback)\b|[×❮«]"
    r"|\W{0,3}(?:read|see|watch|listen to|download) [^.!?]{5,150} here\.$"
    r"|\W{0,3}click here (?:to|for)\b|\W{0,3}rt ?@|advertisement ?skip|►|more coverage: "
    r"|\W{0,3}(?:illustrations? by|istockphoto|shutterstock|from wikipedia, the free encyclopedia)\b"
    r"|\W{0,3}(?:read on (?:to|for)\b|keep reading\b|scroll down\b|stay tuned\b|don['’]t (?:miss|wait to find out)\b"
    r"|follow (?:(?:our|the|all) )?(?:live|latest) (?:updates|coverage|blog)\b)"
    # "Holm > News > The port is shut"
    r"|[\w ]{1,30} > \w[^>]{0,60} > ",
    re.IGNORECASE,
)
_RUN_IN = re.compile(
    r"\bgetty images\b|\bimage caption\b|\bfile photo\b|\bphoto by\b|\(\s?(?:photo|credit|image)\s?[:(]"
    r"|[/(] ?(?:ap|afp|reuters|epa)(?: photo)? ?\)"
    r"|\brates may apply\b|\bfor more, visit\b"
    r"|\bpersonal, non-commercial use\b|\bbreaking news alerts\b|\bget an email\b"
    r"|\bdownload the [\w ]{2,40}\bapp\b"
    r"|\bdelivered (?:to your inbox|weekday mornings)\b|\bsign up for (?:free|our|digital)\b|\bcould not subscribe\b"
    # A day and a whole date without "on" are a picture's or a page's: all of the 11 in 53,272 sentences.
    rf"|(?<!\bon )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day, {MONTH}\.? \d{{1,2}}, \d{{4}}"
    r"|\bhttps?://|\bcopyright ©|/ ?handout\b"
    r"|\bjavascript\b|\bpic\.twitter\.com\b|\(\s?@\w+\s?\)"
    r"|\bin this (?:(?:undated|file|courtroom|handout|still|video|aerial|satellite|combination|[a-z]+day|[a-z]{3,4}\.?"
    r"|\d{1,4}),? ){0,5}(?:photo|sketch|image|picture|photograph|frame grab|screenshot)\b"
    r"|\b(?:video|graphic|photo|picture|photograph|map|chart) (?:above|below) (?:shows|gives)\b"
    r"|\bcontinue reading the main story\b"
    r"|\brelated (?:stories|resources|articles)\b"
    r"|\bpicture credit\b|\bview (?:slideshow|gallery|photos)\b|\bwatch (?:the )?video\b"
    r"|\b(?:photos?|videos?|photographs?): "
    r"|\b(?:posted|updated): |&#124;|\( ?all times local ?\)|\bimage \d+ of\b|\b(?:hide|show) transcript\b"
    r"|\bexclusive\b.*\.\.\.$|\bread more\b|\bemail address\b"
    # "ida moss/npa the ferry", "Reuters/ida moss the ferry", but "a Reuters/Ipsos poll"
    r"|(?<![\w/])[\w.'’-]+ ?/ ?(?:ap|afp|reuters|npr|epa|getty|instagram|flickr)\b(?! ?[/-])"
    r"|(?<![\w/])(?:reuters|afp|epa|ap) ?/ ?(?!ipsos|zogby|reuters|afp|epa|ap|gfk|norc)[a-z]+ [a-z]+ ",
    re.IGNORECASE,
)
# Each of these holds one of the following, in small letters; most sentences hold none.
_SIGNS = (
    "http",
    "day, ",
    "copyright",
    "photo",
    "credit",
    "image",
    "/",
    "@",
    "all times local",
    *("ap)", "ap )", "afp)", "afp )", "reuters)", "reuters )", "epa)", "epa )"),
    "rates may apply",
    "for more, visit",
    "personal, non-commercial use",
    "breaking news alerts",
    "get an email",
    "delivered ",
    "download the ",
    "sign up for ",
    "could not subscribe",
    "javascript",
    "pic.twitter",
    "in this ",
    " above ",
    " below ",
    "continue reading",
    "related ",
    "view ",
    "watch ",
    "video",
    "posted: ",
    "updated: ",
    "&#124;",
    "transcript",
    "exclusive",
    "read more",
    "email address",
)
# Who stands where in a picture, letters behind a lost apostrophe, a label in front of a text, mark-up: "Ida Moss (l)",
# "Moss s crew", "HLN HLN is", "&amp;".
_DAMAGED = re.compile(
    r"^([A-Z]{2,5}) \1\b|&(?:amp|quot|nbsp|lt|gt|#\d{1,5});|\((?:l|r|left|right)\)"
    r"|(?<=[A-Za-z]) [st] (?=[a-z])"
)
# Lines of a page that is written on all day or lists days: "2102: Ida Moss …", "At the Quay: …", "Here's what …";
# bullets and brackets of a tokenised text; who shows a film, has more or looks back; and what somebody says under a
# picture.
_LISTED = re.compile(
    r"\d{4}: |\d{1,2}[.:]\d{2}(?::| ?[ap]\.?m\b| [A-Z]{2,4}\b)|(?:At|In|On) the [A-Z][\w ]{2,20}: [A-Z]"
    r"|Here(?:['’]s| is| are) (?:an?|the|some|what|how|our|my)\b|cents (?=[A-Z0-9])|.*-L[CR]B-"
    r"|(?:The )?(?:[A-Z][\w’'-]+ ){2,3}reports(?: (?:from|on|for)\b|\.$)"
    r"|(?:[\w’'.-]+ ){1,3}has (?:more|the (?:story|details))\.$"
    r"|[A-Z][\w ]{1,20} (?:News|Online) looks (?:back )?(?:at|over)\b"
    # Also behind its headline: "Holm ferry: Captain heard Judge Ida Moss: “…”".
    r"|(?:[^:\"“]{5,60}: [^:\"“]{10,120} )?(?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'.-]+: [\"“][^\"”]{8,200}[\"”]"
    r"(?: [\"“]?[A-Z]|\W*$)"
)
# "Divers look for the ferry off Holm, June 12, 2025.", but "on June 12, 2025": of 119,017 sentences, most of them of
# Timeline17, Multi-News and AllSides, 131 end so; of 45 that were read all are captions or stamps of the page.
_ENDS_ON_DAY = re.compile(
    rf"(?P<before>[^\s|]+) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{MONTH}\.? \d{{1,2}}, \d{{4}}\W{{0,3}}$",
    re.IGNORECASE,
)
_LONGEST_END, _NO_DIGITS = 80, " .,;)\"”'’…"  # characters
_TELLS_DAY = frozenset("beginning born dated died effective ending said starting until".split())
# A clause that leans on a main clause and has none: "As the defence moved to rest its case."
_FRAGMENT = re.compile(r"(?:Whose|Because (?!of)|As (?:the|he|she|they|it) )[^,;:\"“–—?]*[.!]$")


@lru_cache(maxsize=2_000)  # what may be told is asked, and what may be a point again
def is_of_page(text: str) -> bool:
    """Whether a sentence is a line of its page, or has one run into it.

    >>> is_of_page("2102: Ida Moss has left the court."), is_of_page("Ida Moss has left the court.")
    (True, False)
    """
    may_hold = any(map(in_small_letters(text).__contains__, _SIGNS))
    return (
        _OPENS.match(text) is not None
        or (may_hold and _RUN_IN.search(text) is not None)
        or _LISTED.match(text) is not None
        or _DAMAGED.search(text) is not None
        or _ends_on_day(text)
    )


def _ends_on_day(text: str) -> bool:
    """Whether a sentence ends on a whole date that no small word leads to, as captions do."""
    found = (
        _ENDS_ON_DAY.search(text[-_LONGEST_END:]) if text[-8:].strip(_NO_DIGITS)[-4:].isdecimal() else None
    )
    before = found["before"].strip("\"”'’(),.").casefold() if found else ""
    past = get_language("en").dates.past  # "the ferry sank June 12, 2025"
    return bool(before) and not (before in stop_words("en") | _TELLS_DAY | past or before.endswith("ed"))


def is_fragment(text: str) -> bool:
    """Whether a sentence is a clause that leans on another, which is not there.

    >>> is_fragment("As the defence moved to rest its case."), is_fragment("As it rained, all went home.")
    (True, False)
    """
    return _FRAGMENT.match(text) is not None


# Content stems that a heading shares with the sentence behind it, and their part of the heading. Of the first sentences
# of 578 texts of Multi-News, 446 of Timeline17 and 1,225 of AllSides 30, 7 and 2 are taken for two that run together;
# one in each of the last two is not. With three stems 5 of 10 in AllSides are not.
_SHARED, _SHARE_OF_HEADING = 4, 0.35


# "By ida moss the port is shut": of 2,900 texts of Multi-News 11 open so, and all with a by-line.
_WRITER = re.compile(
    r"by (?!(?:the|an?|this|that|now|then|any|all|some|his|her|its|their|our|my|your|not|far|way|law|and|one|two|three"
    r"|most|many|day|night|noon|mid|early|late|\w+ing|\w+ly|\w+['’]?s|\d+|\w+day|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)\b)[a-z.'’-]+ (?:[a-z]\. )?[a-z'’-]+ (?:[–-] )?[a-z]",
    re.IGNORECASE,
)


def holds_heading(text: str) -> bool:
    """Whether the first sentence of a text has its by-line or heading run into it: it begins with what it says again.

    >>> holds_heading("Captain of sunk ferry jailed in Holm the captain of a ferry that sank was jailed in Holm today.")
    True
    """
    if _WRITER.match(text):
        return True
    stems = list(content_stems(text, "en"))
    first: dict[str, int] = {}
    again: dict[str, int] = {}
    for place, stem in enumerate(stems):
        (again if stem in first else first).setdefault(stem, place)
    for end in range(_SHARED, len(stems) - _SHARED + 1):
        shared = sum(first[stem] < end <= place for stem, place in again.items())
        if shared >= _SHARED and shared >= _SHARE_OF_HEADING * len(set(stems[:end])):
            return True
    return False
