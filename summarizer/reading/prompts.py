"""Finds where a page speaks to its reader inside a text: prompts to subscribe, share, log in or write, and buttons."""

import re
from collections.abc import Iterator


def _any(*patterns: str) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


# What opens a sentence and stands behind no button's noun ("advertisement revenue").
_OPENS_SENTENCE = (
    r"(?:[\"“]|(?:the|an?|it|he|she|they|we|you|i|this|that|these|those|his|her|its|their|there|but|and|if|when|while|"
    r"after|in|on|at|as|for)\b)"
)
_FIELD = r"(?:[^\W\d_][\w'’-]* ){0,7}[^\W\d_][\w'’-]* \*(?: |$)"
_MAIL_WORDS = r"\be-?mail|\bcorreo|\bcourriel|\bposta\b|почт|пошт"
# Buttons and players: nobody writes these words, so they are known wherever they stand.
_BUTTONS = _any(
    r"(?:photo )?advertisement continue reading the main story",
    r"(?:advertisement )?story continues below(?: this)?(?: advertisement| ad)?\b(?! the)",
    # With the title of the film and how long it runs: "… embed ferry sinks 2: 13".
    r"play facebook twitter (?:google plus )?embed(?: [^.!?]{5,140}? \d: \d\d(?= [a-z]))?",
    r"close skip in skip x embed x share(?: close)?|skip in skip x embed x share",
    r"enlarge this image toggle caption|(?:hide|toggle) caption(?= )",
    r"image copyright [^.!?]{1,60}? image caption",
    r"(?:reuters|afp|ap|epa|getty images)\s?/\s?[^.!?/]{3,40}/\s?file photo\b",
    r"[\[(]an error occurred while processing this directive[\])]",
    r"text size -? ?\+ reset\b",
    r"(?<![^.!?\"”)…] )\bbuy photo(?= )",
    rf"(?<![^.!?\"”)…] )\badd interest (?={_OPENS_SENTENCE})",
    # Nobody opens a sentence with the bare word; of 46 in texts in small letters all are the button.
    r"(?<![^.!?\"”)…] )\b(?:advertisement )+(?!revenue|sales|spending|agenc|for |in |on |campaign|by |featur|that "
    r"|which |is |was |from |space|advertise)(?=[a-z\"“'])",
    r"please (?:enable|turn on) javascript(?: in your browser)? to (?:watch|view|see|use) this \w+",
    # The fields of a form that must be filled in, with what is before them: "Send by mail Your name * Your e-mail *".
    rf"(?<!\S)(?=[^*]{{0,80}}(?:\*[^*]{{0,60}})?(?:{_MAIL_WORDS}))(?:{_FIELD}){{2,6}}",
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
    r"(?:close )?get (?:e-?mail notifications on|push notifications (?:with|for|from|about|on))\b",
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
    r"this copy is for your personal, non-?commercial use\b|to order presentation-ready copies\b",
    r"(?:tweet [^.!?]{0,20})?you can add location [\w ]{0,20}to your tweets\b",
    r"you always have the option to delete your tweet\b",
    r"rating is available when the video\b|this feature is not available right now\b",
    r"the interactive transcript could not be loaded\b",
    r"(?:interested in [^.!?]{1,60}\? )?add [^.!?]{0,60}as an interest to stay\b",
    r"already have an account\?",
    r"(?:we['’]ve detected that|caution: your browser has|your browser has|please enable) javascript\b",
    r"(?:you|we) (?:can|may) (?:now )?(?:listen to|download) (?:this|our) (?:podcast|app)\b",
)
_PROMPT = re.compile(
    rf"(?:{_BUTTONS})|(?<![^.!?…\"”’)\]]\s)(?<!\S)(?:{_SPEAKER}|(?:{_SENTENCES})[^.!?\"\n]{{0,120}}(?:[.!?]+|$))"
    # The title of another story and its link, run into a sentence: "… , charity says read more she won".
    r"|(?<![^.!?…\"”’)\]]\s)(?<!\S)(?:[^\s.!?\"]+ ){2,24}(?<!to )(?<!can )(?<!and )(?<!you )(?<!who )read more "
    r"(?=(?:the|an?|it|he|she|they|we|i|his|her|their|there)\b)"
    r"|\[[^\[\]]{0,160}\b(?:sign up|subscribe|click here|follow us|read more)\b[^\[\]]{0,120}\]",
    re.IGNORECASE,
)


_PROMPT_HEAD = 80  # characters in which a prompt that opens a text shows itself

_COMMENTS = re.compile(
    r"(?:the )?views expressed in the comments do not represent\b|we welcome comments (?:that|on our)\b"
    r"|readers['’]? comments:?$",
    re.IGNORECASE,
)


def is_comment_notice(text: str) -> bool:
    """Whether a line opens what readers wrote under an article."""
    return _COMMENTS.match(text) is not None


# Every prompt has one of these in small letters; most lines have none, and looking for them is far quicker.
_PROMPT_SIGNS = (
    "advertisement",
    "play facebook",
    "skip in",
    "toggle caption",
    "hide caption",
    "file photo",
    "error occurred",
    "javascript",
    ":",
    "e-mail",
    "email",
    "notification",
    "problem saving",
    "next to all",
    "views expressed",
    "sign up",
    "subscri",
    "register",
    "click",
    "tap here",
    "thoughts, comments",
    "explore all",
    "follow us",
    "on twitter",
    "on facebook",
    "on instagram",
    "full episodes",
    "episodes from",
    "content from",
    "continues below",
    "signing up",
    "do not receive",
    "focused crawls",
    "flowing in",
    "starting in 1996",
    "copyright",
    "consistently",
    "fact checkers",
    "this material",
    "podcast",
    "this app",
    "our app",
    "text size",
    "buy photo",
    "add interest",
    "as an interest",
    "personal, non",
    "presentation-ready",
    "your tweet",
    "feature is not",
    "rating is",
    "interactive transcript",
    "have an account",
    "read more",
    " *",
)


def opens_with_prompt(text: str) -> bool:
    """Whether a text begins with words to the page's reader."""
    small = text[:_PROMPT_HEAD].casefold()
    return any(map(small.__contains__, _PROMPT_SIGNS)) and _PROMPT.match(text) is not None


def find_prompts(text: str) -> Iterator[tuple[int, int]]:
    """Where a line speaks to the page's reader, in order.

    >>> line = "The ferry sank. Sign up for our daily newsletter. Nobody was hurt."
    >>> [line[start:end] for start, end in find_prompts(line)]
    ['Sign up for our daily newsletter.']
    """
    if any(map(text.casefold().__contains__, _PROMPT_SIGNS)):
        yield from (found.span() for found in _PROMPT.finditer(text))
