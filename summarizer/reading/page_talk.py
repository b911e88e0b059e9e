"""Finds what a page asks of its readers: cookie consent, a subscription, a log-in.

Every site words such texts differently, but with the same few words, and they address the reader. So a sentence is
counted, not matched: how many different things of a language's consent (or subscription) vocabulary it names, and how
often it says "we" or "you". News about the same matters speaks of third persons, and quotes.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from summarizer.languages import every_page, patterns
from summarizer.reading.page_vocabulary import (
    ADDRESS,
    CHANNEL_NAMES,
    CHANNELS,
    LETTERS,
    OFFERS,
    OURS,
    REGULAR,
    REGULAR_WORDS,
    SITE_COUNTS,
    THIS_SITE,
    find_named,
    naming_words,
    told_by,
    with_choices,
)
from summarizer.text.tokens import plain_words

_QUOTED = re.compile(r"[\"“”„«»]")
_BUTTON = re.compile(
    r"[\"“”„«] ?[^\W_]+(?:[ '’][^\W_]+){0,3} ?[\"”“»]"
)  # a label of one to three words is no quotation
_LONGEST = 600  # characters of such a sentence or line
_REMEMBERED_LINES = 100  # a line is asked about as a whole, and then by its sentences
# Read in 5,663 development articles: everything that was taken, see docs/reading.md.
_CONSENT = 4  # different things named, and words of address, together; at least two and one
_CONSENT_BESIDE = 3  # the same in the neighbourhood of such a text
_SUBSCRIPTION = 3  # different things named, one of them a subscription, a registration or a log-in
_SUBSCRIPTION_WORDS = 30
# Words of a sentence in which two such things and a word of address are enough: of 56,915 different short sentences of
# four development sets this takes five more, all of them offers.
_BRIEF = 14
# A live page speaks to its readers in so many different things and says "we" or "you", or in one fewer where it says so
# twice or is brief; in one more, where it is brief, it need not say so: not all languages need the pronouns. Of
# 88,748 lines of three development sets this takes 52; of the 32 different ones that were read, two told news.
_LIVE, _LIVE_WORDS = 3, 40
_CHANNELS_NAMED = 3  # different things, and a word of address  # not tuned
_MAIL_ADDRESS = re.compile(r"[\w.-]{1,60}@[\w.-]{1,60}\.\w{1,20}", re.ASCII)
_SENTENCE = re.compile(r"(?:[^.!?]|[.](?=[\w@]))+[.!?]*")


def asks_reader(text: str, *, beside: bool = False) -> bool:
    """Whether a line or sentence asks the page's reader for consent, a subscription or a log-in.

    Args:
        text: the line.
        beside: whether the line above or below it does.

    >>> asks_reader("We and our 842 partners store cookies on your device.")
    True
    >>> asks_reader("The court fined the firm, which stores cookies on devices of its partners.")
    False
    """
    if len(text) > _LONGEST or _QUOTED.search(_BUTTON.sub(" ", text)):
        return False
    if _opens_asking().match(text):
        return True
    return (beside or _may_ask(text)) and _asks_in_words(text, beside=beside)


def _asks_in_words(text: str, *, beside: bool) -> bool:
    small = text.casefold()
    words = plain_words(small)
    consent, offers, addressed = find_named(words)
    if beside:
        consent = with_choices(consent, words)
    site = SITE_COUNTS if consent and any(map(small.__contains__, THIS_SITE)) else 0
    if _asks_consent(consent, addressed, site, beside=beside):
        return True
    if len(words) > _SUBSCRIPTION_WORDS:
        return False
    if _leads_to_channels(words):
        return True
    if _SPEAKERS.isdisjoint(words):
        speaks = bool(addressed) or not OURS.isdisjoint(words)
        return (
            (speaks and _offers_letter(words))
            or _gives_mail_address(text)
            or _offers_reading(text, words, offers, addressed, beside=beside)
        )
    return any(min(named) < OFFERS and len(named) >= _SUBSCRIPTION for named in offers.values())


def _asks_consent(
    consent: Mapping[int, set[int]], addressed: Mapping[int, int], site: int, *, beside: bool
) -> bool:
    """Whether enough of consent is named to a reader; "by using this site you agree …" need name one thing."""
    fewest, least = (1, _CONSENT_BESIDE) if beside else (2, _CONSENT)
    for page, named in consent.items():
        spoken = addressed[page] + site
        enough = fewest - bool(addressed[page] and site)
        if len(named) >= enough and spoken and len(named) + spoken >= least:
            return True
    return False


def _leads_to_channels(words: list[str]) -> bool:
    """Whether a line leads its reader to where else the outlet can be followed."""
    shown = {CHANNELS[word] for word in words if word in CHANNELS}
    return bool(shown) and len(shown) + any(word in ADDRESS for word in words) >= _CHANNELS_NAMED


def _offers_reading(
    text: str,
    words: list[str],
    offers: Mapping[int, set[int]],
    addressed: Mapping[int, int],
    *,
    beside: bool,
) -> bool:
    """Whether a subscription or a log-in is offered to whoever wants to read."""
    brief = len(words) <= _BRIEF
    return any(
        min(named) < OFFERS
        and (
            len(named) >= _SUBSCRIPTION
            or (
                brief and len(named) + beside >= 2 and (addressed[page] > 0 or _asks_first(text, words, page))
            )
        )
        for page, named in offers.items()
    )


@cache
def _opens_asking() -> re.Pattern[str]:
    """How such a line begins in languages whose words are not counted: without blanks, or with much joined to them."""
    openings = [*patterns("consent"), *patterns("subscription")]
    return re.compile("|".join(f"(?:{each})" for each in openings), re.IGNORECASE)


def _offers_letter(words: list[str]) -> bool:
    """Whether a letter is named that is "ours", comes by mail, costs nothing, or comes regularly to who asks for it."""
    letters = {LETTERS[word] for word in words if word in LETTERS}
    if 0 in letters and (len(letters) > 1 or not OURS.isdisjoint(words)):
        return True
    regular = {REGULAR[word] for word in words if word in REGULAR} | {0} & letters
    return len(regular) == len(REGULAR_WORDS) and len(words) <= _BRIEF


def _gives_mail_address(text: str) -> bool:
    """Whether "we" tell where to write to; "US" in capitals is a country."""
    beside = _MAIL_ADDRESS.sub(" ", text) if "@" in text else text
    return beside != text and not OURS.isdisjoint(
        word.casefold() for word in plain_words(beside) if word != "US"
    )


def names_cookies(text: str) -> bool:
    """Whether a line names cookies, the first thing in the vocabulary of consent of every language."""
    return any(0 in named for named in find_named(plain_words(text.casefold()))[0].values())


def _asks_first(text: str, words: list[str], page: int) -> bool:
    """Whether a sentence asks, or opens with what it offers: "Ancora senza abbonamento? Accedi.", "Abbonati …"."""
    return "?" in text or min(find_named(words[:1])[1].get(page, {OFFERS})) < OFFERS


def is_live_talk(text: str) -> bool:
    """Whether a line or sentence is what those who write a live page say to its readers.

    >>> is_live_talk("We're wrapping up our live coverage here. Thanks for reading and for all your messages.")
    True
    >>> is_live_talk("The mayor thanked the crews for their live coverage, the radio said.")
    False
    """
    if len(text) > _LONGEST or _live_words().isdisjoint(text.casefold().split()) or _QUOTED.search(text):
        return False
    # In capitals "us" is a country.
    words = [word.casefold() for word in plain_words(text) if word != "US"]
    if len(words) > _LIVE_WORDS or not _SPEAKERS.isdisjoint(words):
        return False
    different, brief = set(words), len(words) <= _BRIEF
    return any(
        len(told := different.intersection(entries)) >= 2
        and len(named := {n for word in told for n in entries[word]}) >= 2
        and (addressed := sum(word in address or word in ADDRESS for word in words)) + len(named)
        > _LIVE - brief
        and (addressed or (brief and len(named) > _LIVE))
        for entries, address in _live()
    )


@cache
def _live_words() -> frozenset[str]:
    """All words of live pages, of which some stands without a mark beside it in whatever they say."""
    return frozenset(word for entries, _ in _live() for word in entries)


@cache
def _live() -> tuple[tuple[dict[str, tuple[int, ...]], frozenset[str]], ...]:
    """For each language that has them: word → the numbers of what it names; and its words of address."""
    return tuple(
        (
            {word: (n,) for n, spellings in enumerate(page.live_words) for word in spellings.split("|")},
            page.address,
        )
        for page in every_page()
        if page.live_words
    )


def live_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences of a line greet or thank the page's readers or ask them to write, with a question in front.

    >>> line = "Good morning from the dyke. It broke at noon. Did you see it? Write to us."
    >>> [line[start:end] for start, end in live_sentences(line)]
    ['Good morning from the dyke.', 'Did you see it? Write to us.']
    """
    for found in _to_readers().finditer(text):
        if _SPEAKERS.isdisjoint(plain_words(found[0].casefold())):
            asked = _ASKED.search(text, max(0, found.start() - _LONGEST_QUESTION), found.start())
            yield (asked or found).start(), found.end()


@cache
def _to_readers() -> re.Pattern[str]:
    """Such a sentence in any language, from its first word to its stop."""
    openings = "|".join(f"(?:{each})" for each in patterns("to_readers"))
    return re.compile(
        rf"(?<!\S)(?<![^.!?…]\s)(?:{openings})[^.!?\"“”„«»\n]{{0,100}}(?:[.!?]+(?!\S)|$)", re.IGNORECASE
    )


# The question that such a sentence asks to be answered.
_ASKED = re.compile(r"(?<!\S)(?<![^.!?…]\s)[^.!?…\"“”„«»\n]{5,90}\?\s\Z")
_LONGEST_QUESTION = 100  # characters


def asking_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences of a line ask the page's reader for something, in order."""
    if not _may_ask(text):
        return
    beside = False
    for found in _SENTENCE.finditer(text):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        beside = asks_reader(text[start : found.end()], beside=beside)
        if beside:
            yield start, found.end()


# Whoever reports names a speaker.
_SPEAKERS = frozenset("said says told according sagte sagt zufolge".split())


def _may_ask(text: str) -> bool:
    """Whether a text has enough of these words that it, or a sentence of it, could ask for something."""
    return _has_enough(text) if len(text) <= _LONGEST else _has_enough.__wrapped__(text)


@lru_cache(maxsize=_REMEMBERED_LINES)
def _has_enough(text: str) -> bool:
    words = set(plain_words(text.casefold()))
    if "@" in text or not words.isdisjoint(CHANNEL_NAMES):
        return True
    if not words.isdisjoint(OURS) and not words.isdisjoint(LETTERS):
        return True
    told = [(page, is_offer) for word in naming_words(words) for page, _, is_offer in told_by[word]]
    return len(set(told)) < len(told)
