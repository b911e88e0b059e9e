"""What a page says to its reader inside running text: forms, newsletters, players, links, archive notes.

Fixed wording only. A prompt is a sentence of its own, or stands where scraping ran a button into the text.
"""

import re
from collections.abc import Iterator


def _any(*patterns: str) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


# Buttons and players: nobody writes these words, so they are known wherever they stand.
_BUTTONS = _any(
    r"(?:photo )?advertisement continue reading the main story",
    r"(?:advertisement )?story continues below(?: this)?(?: advertisement| ad)?\b(?! the)",
    r"play facebook twitter (?:google plus )?embed",
    r"close skip in skip x embed x share(?: close)?|skip in skip x embed x share",
    r"enlarge this image toggle caption|(?:hide|toggle) caption(?= )",
    r"image copyright [^.!?]{1,60}? image caption",
    r"(?:reuters|afp|ap|epa|getty images)\s?/\s?[^.!?/]{3,40}/\s?file photo\b",
    r"[\[(]an error occurred while processing this directive[\])]",
    r"please (?:enable|turn on) javascript(?: in your browser)? to (?:watch|view|see|use) this \w+",
)
# Who speaks, in a transcript: "ANN OTHER, HOST:", "MS. OTHER:".
_SPEAKER = (
    r"[a-z][\w.' -]{2,30}, (?:host|byline|anchor|correspondent):(?= )"
    r"|(?-i:(?:[A-Z][A-Z.'-]{1,15} ){1,3}[A-Z][A-Z.'-]{2,15}(?:, [A-Z ]{3,25})?:)(?= )"
)
# Sentences, from their first words to their end.
_SENTENCES = _any(
    r"we have sent you an? (?:verification |confirmation )?e-?mail\b",
    r"(?:please )?check your e-?mail and click\b",
    r"if you do not receive the (?:verification |confirmation )?(?:message|e-?mail)\b",
    r"(?:close )?get e-?mail notifications on\b",
    r"your notification has been saved|there was a problem saving\b",
    r"e-?mail notifications are only sent\b",
    r"this will appear next to all of your comments\b",
    r"(?:the )?views expressed (?:in the comments|here|in this (?:article|column)) (?:do not|are)\b",
    r"(?:please )?(?:sign up|register|subscribe)(?: now| here| today)? (?:for|to) (?:our|the|receive|get)\b[^.!?]{0,80}"
    r"\b(?:newsletters?|e-?mails?|alerts|inbox|briefings?|notifications)\b",
    r"click here (?:to|for)\b|tap here (?:to|for)\b",
    r"(?:thanks|thank you) for (?:subscribing|signing up|registering)\b",
    r"(?:please )?send us an e-?mail\b",
    r"thoughts, comments, suggestions or criticisms\b",
    r"explore all of our\b",
    r"(?:follow|like) (?:us|[\w.@]{2,20}(?: [\w.]{2,20}){0,2}) on (?:twitter|facebook|instagram)\b",
    r"watch (?:the )?full episodes of\b|for more (?:full )?(?:episodes|content) from\b",
    r"focused crawls are collections of\b|flowing in every day, these data are added to\b",
    r"starting in 1996, alexa internet has been donating\b",
    r"copyright (?:©|\(c\)|\d{4})[^!?\"\n]{0,90}?\ball rights reserved\b",
    r"(?:[\w-]{3,20} ){1,3}consistently (?:post|offer) [^.!?\"]{0,60}\bcomments\b",
    r"fact checkers contribute questions, information and facts\b",
    r"this material may not be published, broadcast, rewritten",
    r"(?:we['’]ve detected that|caution: your browser has|your browser has|please enable) javascript\b",
    r"(?:you|we) (?:can|may) (?:now )?(?:listen to|download) (?:this|our) (?:podcast|app)\b",
)
_PROMPT = re.compile(
    rf"(?:{_BUTTONS})|(?<![^.!?…\"”’)\]]\s)(?<!\S)(?:{_SPEAKER}|(?:{_SENTENCES})[^.!?\"\n]{{0,120}}(?:[.!?]+|$))"
    r"|\[[^\[\]]{0,160}\b(?:sign up|subscribe|click here|follow us|read more)\b[^\[\]]{0,120}\]",
    re.IGNORECASE,
)


_COMMENTS = re.compile(
    r"(?:the )?views expressed in the comments do not represent\b|we welcome comments (?:that|on our)\b"
    r"|readers['’]? comments:?$",
    re.IGNORECASE,
)


def is_comment_notice(text: str) -> bool:
    """Whether a line opens what readers wrote under an article."""
    return bool(_COMMENTS.match(text))


def find_prompts(text: str) -> Iterator[tuple[int, int]]:
    """Where a line speaks to the page's reader, in order.

    >>> line = "The ferry sank. Sign up for our daily newsletter. Nobody was hurt."
    >>> [line[start:end] for start, end in find_prompts(line)]
    ['Sign up for our daily newsletter.']
    """
    for found in _PROMPT.finditer(text):
        yield found.span()
