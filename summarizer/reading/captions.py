"""What stands under pictures, known by its own words: "FILE - In this May 4 photo, …", "May 4: A tug leaves."."""

import re

# English, as all wording here.
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_CAPTION = re.compile(
    r"\(?\s?(?:file|handout) ?[-–—:]|file (?:photo|picture|image)\b"
    r"|(?:in )?this [^.!?]{0,60}\b(?:photo|image|picture|photograph|frame grab)"
    r" (?:from|provided|taken|released|made|shows?|by)\b"
    r"|in this [^!?]{0,60}\b(?:photo|image|picture|photograph)\b"
    r"|[^!?]{0,300}\bin this [^!?]{0,60}file (?:photo|picture|image)\b"
    r"|\(?\s?(?:ap|afp|epa|reuters|getty) (?:photo|images?)\b"
    r"|(?:above|below|pictured|from left|clockwise)(?: [^.:!?,]{1,30})?:|(?:pictured,? )?from left(?: to right)?,"
    rf"|[^!?]{{20,500}}(?<! on) (?:mon|tues|wednes|thurs|fri|satur|sun)day, {MONTH}\.? \d{{1,2}}, \d{{4}}\.?$"
    r"|[^.!?,]{0,80}\b(?:is|are) seen (?:here|in this|on this|off|near|along|on the (?:beach|shore|surface))\b",
    re.IGNORECASE,
)
_DATED = re.compile(rf"{MONTH}\.? \d{{1,2}}: ", re.IGNORECASE)
CAPTION_WORDS = 80  # a longer line goes on with text
# A page has a few pictures; where more lines begin with days, they tell a history.
MOST_DATED = 3


def is_caption(text: str) -> bool:
    """Whether a line or sentence is what stands under a picture, by its fixed wording.

    >>> is_caption("FILE - In this May 4, 2025 photo, a tug leaves Holm."), is_caption("A tug left Holm on May 4.")
    (True, False)
    """
    return bool(_CAPTION.match(text[:600]))


def is_dated(text: str) -> bool:
    """Whether a line begins with a day and a colon, as captions in the present tense do ("May 4: A tug leaves.")."""
    return bool(_DATED.match(text))
