"""Recognises captions of pictures by their wording: credits, photographers, days and words such as "pictured"."""

import re

from summarizer.languages.en_openers import OPENS_TEXT
from summarizer.languages.tables import ENGLISH_MONTHS

LIMIT = 400  # characters; a longer line is a paragraph and not page furniture
# "Photograph: Ann Other/NPA The ferry …": names, a stroke, an agency, and then text.
_CREDIT = re.compile(
    r"(?:photo(?:graph)?|image|picture|illustration|credit)s?: (?:[A-Z][\w.’'-]{0,20} ){0,4}?"
    r"[A-Z][\w.’'-]{0,20}(?:\\?/[A-Z]\w{1,15}(?: (?:Images|Photo|Features)(?! of\b))?){1,3} (?=[\w\"“‘])"
    r"|photo(?:graph)?: (?-i:AP|EPA|AFP|PA|Reuters|Getty Images|Getty|Rex Features) (?=[\w\"“‘])"
    r"|\(?(?:AP|AFP|EPA|NPA|Reuters|Getty) Photo(?:\\?/[A-Z][\w.’'-]{1,20}(?: [A-Z]\.)?(?: [A-Z][\w.’'-]{0,20})?)?"
    r"(?:, File)?\)?(?: \([^()]{1,40} - [A-Z]{2,8}\))? (?=[\w\"“‘(])",
    re.IGNORECASE,
)
_CREDIT_SIGNS = (
    "photo",
    "image",
    "picture",
    "illustration",
    "credit",
)  # each credit has one, in small letters
_CREDITED_WORDS = 5
# "Photograph: Ann Other Divers …", "Photograph: Ann Other for the Courier Divers …": where the name ends is counted.
_CAPITALISED = re.compile(r"[A-Z][\w.’'-]{0,20} ")
_PHOTOGRAPHER = re.compile(
    r"(?P<label>(?:Photograph|Photo|Picture): )(?:[A-Z][\w.’'-]{0,20} ){1,5}"
    r"(?P<outlet>for (?:the )?(?:[A-Z][\w.’'-]{1,20} ){1}(?=[A-Z]))?"
)
_PHOTOGRAPHERS_NAME = 2  # words
_SENTENCE_ENDS = re.compile(r"[a-z0-9][.!?]['\"”’)]{0,2}\s+(?!Photo)")


def credit_end(text: str) -> int:
    """Where a sentence begins after a picture credit that scraping joined to it, 0 if there is none."""
    found = _CREDIT.match(text)
    end = found.end() if found else _photographer_end(text)
    return end if end and len(text[end:].split()) >= _CREDITED_WORDS else 0


def _photographer_end(text: str) -> int:
    """Where text begins behind "Photograph:" and a name: "Photograph: Ann Other Divers have begun …"."""
    credit = _PHOTOGRAPHER.match(text)
    if not credit:
        return 0
    names = list(_CAPITALISED.finditer(text, credit.end("label"), credit.end()))
    if credit["outlet"]:
        return credit.end()
    opener = next((n for n, name in enumerate(names) if n and name[0].strip() in OPENS_TEXT), 0)
    own = opener or (_PHOTOGRAPHERS_NAME if len(names) > _PHOTOGRAPHERS_NAME else len(names) - 1)
    return names[own].start() if own else 0


def captioned_end(text: str) -> int:
    """Where the text begins after a caption and credit that scraping joined to it, 0 if there are none."""
    small = text[: 2 * LIMIT].casefold()
    credit = _CREDIT.search(text[: 2 * LIMIT]) if any(map(small.__contains__, _CREDIT_SIGNS)) else None
    if not credit or not credit.start() or not credit[0].lstrip("(")[0].isupper():
        return 0
    is_caption = not _SENTENCE_ENDS.search(text[: credit.start()])
    return credit.end() if is_caption and len(text[credit.end() :].split()) >= _CREDITED_WORDS else 0


# English, as all wording here.
MONTH = f"(?:{ENGLISH_MONTHS.title().replace(' ', '|')})"
_CAPTION = re.compile(
    r"\(?\s?(?:file|handout) ?[-–—:]|file (?:photo|picture|image)s?(?=\W|$)"
    r"(?!\s(?!of|from|shows?|showing|taken|dated|by|provided|illustrat))"
    r"|(?:in )?this [^.!?]{0,60}\b(?:photo|image|picture|photograph|frame grab)"
    r" (?:from|provided|taken|released|made|shows?|by)\b"
    r"|in this [^!?]{0,60}\b(?:photo|image|picture|photograph)\b"
    r"|an? (?:[a-z]+ )?(?:photo|image|picture|photograph|frame grab) (?:of|from) [^.!?]{10,300},"
    r" (?:recorded|taken|made|provided|released|shot) (?:by|on|in)\b"
    r"|[^!?]{0,300}\bin this [^!?]{0,60}file (?:photo|picture|image)\b"
    r"|(?:fig(?:ure|ura|\.)|abb(?:ildung|\.)|ilustración|afbeelding|rycina|рис(?:унок|\.)) ?\d{1,2}[a-z]?[:.] "
    r"|\(?\s?(?:ap|afp|epa|reuters|getty) (?:photo|images?)\b"
    r"|(?:above|below|pictured|from left|clockwise)(?: [^.:!?,]{1,30})?:|(?:pictured,? )?from left(?: to right)?,"
    rf"|[^!?]{{20,500}}(?<! on)(?<! of)(?<! since)(?<! until)(?<! by) (?:mon|tues|wednes|thurs|fri|satur|sun)day,"
    rf" {MONTH}\.? \d{{1,2}},? \d{{4}}(?:,? (?:in|at|near|off|outside) [^!?;:\"“]{{2,60}})?\.?$"
    rf"|{MONTH}\.? \d{{1,2}}, \d{{4}}: [^!?]{{10,300}}\b(?:is|are) (?:shown|seen|pictured)\b"
    r"|[^!?\"“]{10,160}, (?:shown|seen|pictured) (?:here|under|in|on|at|during|with|outside|near|above|below)\b"
    r"|[^.!?,]{0,80}\b(?:is|are) seen (?:here|in this|on this|off|near|along|on the (?:beach|shore|surface))\b",
    re.IGNORECASE,
)
# Every such caption has one of these in small letters; most lines have none, and looking for them is far quicker.
_CAPTION_SIGNS = (
    "file",
    "handout",
    "photo",
    "image",
    "picture",
    "frame grab",
    "fig",
    "abb",
    "ilustración",
    "afbeelding",
    "rycina",
    "рис",
    "above",
    "below",
    "from left",
    "clockwise",
    "day,",
    "shown",
    "seen",
)
_DATED = re.compile(rf"{MONTH}\.? \d{{1,2}}(?:, \d{{4}})?: ", re.IGNORECASE)
CAPTION_WORDS = 80  # a longer line goes on with text
# A page has a few pictures; where more lines begin with days, they tell a history.
MOST_DATED = 3


def is_caption(text: str) -> bool:
    """Whether a line or sentence is a picture caption, by its fixed wording.

    >>> is_caption("FILE - In this May 4, 2025 photo, a tug leaves Holm."), is_caption("A tug left Holm on May 4.")
    (True, False)
    """
    small = text[:600].casefold()
    return any(map(small.__contains__, _CAPTION_SIGNS)) and _CAPTION.match(text[:600]) is not None


def is_dated(text: str) -> bool:
    """Whether a line begins with a day and a colon, as captions in the present tense do ("May 4: A tug leaves.")."""
    return _DATED.match(text) is not None
