"""Finds what a page asks of its readers (cookie consent, a subscription, a log-in), and pages with nothing else.

Every site words such texts differently, but with the same few words, and they address the reader. So a sentence is
counted, not matched: how many different things of a language's consent (or subscription) vocabulary it names, and how
often it says "we" or "you". News about the same matters speaks of third persons, and quotes.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from summarizer.languages import every_page, get_language, patterns
from summarizer.reading.prompts import find_prompts, opens_with_prompt
from summarizer.text.tokens import plain_words

_QUOTED = re.compile(r"[\"“”„«»]")
_BUTTON = re.compile(
    r"[\"“”„«] ?[^\W_]+(?:[ '’][^\W_]+){0,3} ?[\"”“»]"
)  # a label of one to three words is no quotation
_LONGEST = 600  # characters of such a sentence or line
_KEY = 3  # letters by which stems are looked up
_REMEMBERED = 20_000  # words; bounds memory, changes no result
_REMEMBERED_LINES = 100  # a line is asked about as a whole, and then by its sentences
# Read in 5,663 development articles: everything that was taken, see docs/reading.md.
_CONSENT = 4  # different things named, and words of address, together; at least two and one
_CONSENT_BESIDE = 3  # the same in the neighbourhood of such a text
_CHOICES = 3  # different things that a reader can do, where nothing else of consent is named  # not tuned
_SUBSCRIPTION = 3  # different things named, one of them a subscription, a registration or a log-in
_SUBSCRIPTION_WORDS = 30
# Words of a sentence in which two such things and a word of address are enough: of 56,915 different short sentences of
# four development sets this takes five more, all of them offers.
_BRIEF = 14
# A live page speaks to its readers in so many different things and says "we" or "you", or in one fewer where it says so
# twice or is brief; in one more, where it is brief, it need not say so: not all languages need the pronouns. Of
# 88,748 lines of three development sets this takes 52; of the 32 different ones that were read, two told news.
_LIVE, _LIVE_WORDS = 3, 40
_OFFERS = 4  # the first entries of a language's subscription words say what is offered
# Where pages lead their readers to, in whatever language: each entry one thing.
_CHANNEL_WORDS = (
    "youtube|whatsapp|telegram|instagram|facebook|tiktok|twitter|linkedin|bluesky|flickr",
    "ios|android|iphone|ipad",
    "app|apps|aplicación|aplicativo|applicazione|приложение",
    "channel|canal|kanal|canale|chaîne|kanaal|kanał|канал",
    "download|herunterladen|descarga|descargue|téléchargez|scarica|baixe|скачайте|pobierz|ladda",
    "follow|folgen|síguenos|suivez|seguici|siga|volg|följ|obserwuj|únete|rejoignez",
    "podcast|newsletter|newsletters",
)
_ADDRESS = frozenset(
    "our us your you unser unsere unserem unseren ihr ihre nous notre nos vous votre nuestro nuestra nostro nostra "
    "nosso nossa onze наш våra vår vores".split()
)
_CHANNELS_NAMED = 3  # different things, and a word of address  # not tuned
# What letters by mail are offered with, in whatever language: each entry one thing, the letter first.
_LETTER_WORDS = (
    "newsletter|newsletters|boletín|boletim|nieuwsbrief|nyhetsbrev|nyhetsbrevet|nyhedsbrev|uutiskirje|рассылка|рассылку"
    "|рассылки|bülten|bülteni|bültenimize|hírlevél|hírlevelünkre|biuletyn",
    "mail|email|inbox|mailbox|postfach|courriel|correo|buzón|posta|skrzynka|skrzynki|skrzynkę|почту|inkorg|innboks",
    "free|kostenlos|kostenlosen|kostenlose|gratis|gratuit|gratuite|gratuitement|gratuita|gratuitamente|grátis"
    "|bezpłatny|bezpłatnie|darmowy|бесплатно|бесплатную|ücretsiz|ingyenes|ilmainen",
)
# And without a word of mail: a letter, how often it comes, who gets it. All three, in a brief sentence that says "our"
# or addresses its reader.
_REGULAR_WORDS = (
    "letter|lettre|brief|carta|lettera|письмо|list|лист|brev|brevet|brevet|dopis|mektup|mektubumuzu|mektubumuz",
    "every|weekly|daily|each|chaque|jeden|jede|jedes|wöchentlich|täglich|cada|todos|todas|ogni|elke|iedere|каждую|каждый"
    "|каждое|każdy|każdą|co|her|varje|hver|každý|každou|každé|щодня|щотижня|щоп|щоранку|кожну|кожного",
    "get|receive|erhalten|erhalte|bekommen|recevez|reçois|recibe|reciba|ricevi|receba|recebe|ontvang|otrzymasz|otrzymuj"
    "|получайте|alın|få|dostanete|dostávejte|отримуйте|získejte",
)
# A page that speaks of itself speaks to its reader: as much as so many words of address.
_THIS_SITE = tuple(
    "this site|this website|our site|our website|diese website|diese webseite|diese seite|unsere website|ce site"
    "|cette page|notre site|questo sito|este sitio|esta página|este site|deze site|deze website|onze website"
    "|denna webbplats|den här webbplatsen|dette nettstedet|dette websted|denne hjemmeside|tämä sivusto|tento web"
    "|tohoto webu|tyto stránky|ta strona|niniejsza strona|ten serwis|этот сайт|наш сайт|цей сайт|bu site|bu web sitesi"
    "|dieser website|dieser webseite|dieser seite|unserer website|unserer seite|webbplatsen|nettstedet|este portal"
    "|η ιστοσελίδα|ο ιστότοπος|αυτός ο ιστότοπος|ez a weboldal|az oldal sütiket|acest site".split("|")
)
_SITE_COUNTS = 2
_OURS = frozenset(
    "us our uns unser unsere unserem unseren nous notre nos nuestro nuestra nostro nostra nosso nossa onze ons nam "
    "nasz нам нас наше нашу наш vårt vår vores náš naše mektubumuzu bültenimizi".split()
)
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
    consent, offers, addressed = _named(words)
    if beside:
        consent = _with_choices(consent, words)
    site = _SITE_COUNTS if consent and any(map(small.__contains__, _THIS_SITE)) else 0
    if _asks_consent(consent, addressed, site, beside=beside):
        return True
    if len(words) > _SUBSCRIPTION_WORDS:
        return False
    if _leads_to_channels(words):
        return True
    if _SPEAKERS.isdisjoint(words):
        speaks = bool(addressed) or not _OURS.isdisjoint(words)
        return (
            (speaks and _offers_letter(words))
            or _gives_mail_address(text)
            or _offers_reading(text, words, offers, addressed, beside=beside)
        )
    return any(min(named) < _OFFERS and len(named) >= _SUBSCRIPTION for named in offers.values())


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
    shown = {_CHANNELS[word] for word in words if word in _CHANNELS}
    return bool(shown) and len(shown) + any(word in _ADDRESS for word in words) >= _CHANNELS_NAMED


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
        min(named) < _OFFERS
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
    """Whether a letter is named, and that it comes by mail, costs nothing, or comes regularly to who asks for it."""
    letters = {_LETTERS[word] for word in words if word in _LETTERS}
    if 0 in letters and len(letters) > 1:
        return True
    regular = {_REGULAR[word] for word in words if word in _REGULAR} | {0} & letters
    return len(regular) == len(_REGULAR_WORDS) and len(words) <= _BRIEF


def _gives_mail_address(text: str) -> bool:
    """Whether "we" tell where to write to; "US" in capitals is a country."""
    beside = _MAIL_ADDRESS.sub(" ", text) if "@" in text else text
    return beside != text and not _OURS.isdisjoint(
        word.casefold() for word in plain_words(beside) if word != "US"
    )


def names_cookies(text: str) -> bool:
    """Whether a line names cookies, the first thing in the vocabulary of consent of every language."""
    return any(0 in named for named in _named(plain_words(text.casefold()))[0].values())


def _asks_first(text: str, words: list[str], page: int) -> bool:
    """Whether a sentence asks, or opens with what it offers: "Ancora senza abbonamento? Accedi.", "Abbonati …"."""
    return "?" in text or min(_named(words[:1])[1].get(page, {_OFFERS})) < _OFFERS


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
        and (addressed := sum(word in address or word in _ADDRESS for word in words)) + len(named)
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


# What web archives say of their collections, which scrapers take for the page itself: of the 10,000 development texts
# of more than seven words 130 have so many of these words, all of them such notes; the nearest article has 5.7 in 100.
_ARCHIVE = re.compile(
    r"(?:web)?crawl(?:s|ed|ing)?|crawler|wayback|archiv(?:es?|ed|ing)|web|urls?|links?|outlinks|pages?|(?:sub)?domains?"
    r"|hosts?|seed(?:s|list)?|warcs?|captures?|collections?|sites?|embeds|data|404"
)
_ARCHIVE_SHARE, _ARCHIVE_KINDS, _ARCHIVE_LEAST = 0.1, 3, 8  # shares of .06 to .11 tried: flat
# Whoever reports names a speaker.
_SPEAKERS = frozenset("said says told according sagte sagt zufolge".split())
_ARCHIVE_SIGNS = ("crawl", "archiv", "seed", "wayback", "warc")  # each note has one
# Notes name no day and no speaker.
_REPORTS = frozenset(
    {*"said says told according today yesterday".split(), *get_language("en").dates.weekdays}
)
_NOTE = 3_000  # characters; notes are short
_LEFT = 5  # words; fewer say nothing
# A page that asks for consent, a subscription or a log-in and says little else, however its sentences are cut: so large
# a share of its words names what such pages do, so many different things, and so many words speak to the reader. Of
# 5,054 development texts of up to 3,000 characters this takes 16, all of them such pages; the nearest article names
# things with .11 of its words and addresses nobody.
_ASKING_SHARE, _ASKING_KINDS, _ASKING_ADDRESS, _ASKING_LEAST = 0.08, 3, 2, 12
# What a page says that asks whether its reader is a program, in whatever language: each entry one thing. Both, so many
# words of them, in so short a text; of the same texts it takes six, all of them such pages.
_ROBOT_WORDS = (
    "robot|robots|robotem|robotom|roboter|robô|роботом|робот|bot|bots|captcha|recaptcha|hcaptcha|ロボット|机器人",
    "ip|javascript|cloudflare|firewall|browser|navigateur|navegador|przeglądarka|przeglądarki|браузер|tarayıcı",
)
_ROBOT_SIGNS = ("robot", "captcha", "робот", "ロボット", "机器人", " bot")
_ROBOTS = {word: n for n, spellings in enumerate(_ROBOT_WORDS) for word in spellings.split("|")}
_ROBOT_NAMED, _ROBOT_LONGEST = 3, 100


def is_page_note(text: str) -> bool:
    """Whether a short text is not an article: a web archive's note on its collection, prompts, a check for robots.

    >>> is_page_note("These crawls archive pages and the links of each domain, with seed urls from the web.")
    True
    >>> is_page_note("A court fined the archive on Monday, since its crawls took pages from a paper.")
    False
    """
    if len(text) > _NOTE:
        return False
    small = text.casefold()
    words = plain_words(small) if any(map(small.__contains__, _ARCHIVE_SIGNS)) else []
    reports = len(words) < _ARCHIVE_LEAST or not _REPORTS.isdisjoint(words)
    named = [] if reports else [word for word in words if _ARCHIVE.fullmatch(word)]
    kinds = len(set(named))
    return (
        (kinds >= _ARCHIVE_KINDS and len(named) >= _ARCHIVE_SHARE * len(words))
        or (opens_with_prompt(text) and _left(text) < _LEFT)
        or _only_asks(small)
    )


def _only_asks(small: str) -> bool:
    """Whether a text in small letters asks its reader for consent, a log-in or a proof that no program reads it."""
    words = plain_words(small)
    if len(words) < _ASKING_LEAST:
        return False
    if len(words) <= _ROBOT_LONGEST and any(map(small.__contains__, _ROBOT_SIGNS)):
        shown = [_ROBOTS[word] for word in words if word in _ROBOTS]
        if len(set(shown)) == len(_ROBOT_WORDS) and len(shown) >= _ROBOT_NAMED:
            return True
    # Of most texts so little names anything in whatever language that there is no more to ask.
    naming = _naming(words)
    if not naming or sum(map(naming.__contains__, words)) < _ASKING_SHARE * len(words):
        return False
    consent, offers, addressed = _named(words)
    return any(
        addressed[page] >= _ASKING_ADDRESS
        and len(consent.get(page, ())) + len(offers.get(page, ())) >= _ASKING_KINDS
        and _named_words(words, page) >= _ASKING_SHARE * len(words)
        for page in consent.keys() | offers.keys()
    )


def _named_words(words: list[str], page: int) -> int:
    """How many of these words name something that pages of a language ask for."""
    return sum(any(named == page for named, _, _ in _told_by[word]) for word in words)


def _left(text: str) -> int:
    """How many words a text has beside its prompts."""
    spans = [*find_prompts(text), *asking_sentences(text)]
    said = sum(len(plain_words(text[start:end])) for start, end in spans)
    return len(plain_words(text)) - said


def _may_ask(text: str) -> bool:
    """Whether a text has enough of these words that it, or a sentence of it, could ask for something."""
    return _has_enough(text) if len(text) <= _LONGEST else _has_enough.__wrapped__(text)


@lru_cache(maxsize=_REMEMBERED_LINES)
def _has_enough(text: str) -> bool:
    words = set(plain_words(text.casefold()))
    if "@" in text or not words.isdisjoint(_CHANNEL_NAMES):
        return True
    told = [(page, is_offer) for word in _naming(words) for page, _, is_offer in _told_by[word]]
    return len(set(told)) < len(told)


def _naming(words: Collection[str]) -> set[str]:
    """Those of some words that name something in whatever language; most begin as none that does."""
    beginnings = _stems()
    return {word for word in words if word[:_KEY] in beginnings and _told_by[word]}


def _named(words: list[str]) -> tuple[dict[int, set[int]], dict[int, set[int]], Counter[int]]:
    """For each language what of its consent and of its subscription vocabulary is named, and its words of address."""
    consent: defaultdict[int, set[int]] = defaultdict(set)
    offers: defaultdict[int, set[int]] = defaultdict(set)
    addressed: Counter[int] = Counter()
    address = _address()
    for word in words:
        for page, entry, is_offer in _told_by[word]:
            (offers if is_offer else consent)[page].add(entry)
        for page in address.get(word, ()):
            addressed[page] += 1
    return consent, offers, addressed


def _with_choices(consent: Mapping[int, set[int]], words: list[str]) -> dict[int, set[int]]:
    """What is named of a consent text, with what it lets its reader do.

    Who accepts one thing and refuses another is in the news, so that two choices alone say nothing.
    """
    found = defaultdict(set, {page: set(named) for page, named in consent.items()})
    for number, page in enumerate(every_page()):
        choices = {
            -1 - entry
            for entry, spellings in enumerate(page.choice_words)
            if any(word.startswith(tuple(spellings.split("|"))) for word in words)
        }
        if found[number] or len(choices) >= _CHOICES:
            found[number] |= choices
    return found


class _Told(dict[str, tuple[tuple[int, int, bool], ...]]):
    """What words name (language, entry, whether it is an offer's), filled as they are asked for."""

    def __missing__(self, word: str) -> tuple[tuple[int, int, bool], ...]:
        stems = _stems().get(word[:_KEY], ())
        named = tuple((page, entry, is_offer) for stem, page, entry, is_offer in stems if _begins(word, stem))
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = named
        return named


_told_by = _Told()


def _begins(word: str, stem: str) -> bool:
    return word.startswith(stem) if stem[0] != "=" else word == stem[1:]


_CHANNELS = {word: number for number, spellings in enumerate(_CHANNEL_WORDS) for word in spellings.split("|")}
_LETTERS = {word: number for number, spellings in enumerate(_LETTER_WORDS) for word in spellings.split("|")}
_REGULAR = {word: number for number, spellings in enumerate(_REGULAR_WORDS) for word in spellings.split("|")}
_CHANNEL_NAMES = frozenset(_CHANNELS).union(_LETTER_WORDS[0].split("|"), _REGULAR_WORDS[0].split("|"))


@cache
def _stems() -> dict[str, tuple[tuple[str, int, int, bool], ...]]:
    """By its first letters each stem, the language's number, the number of its entry, and whether it is an offer's."""
    by_stem: defaultdict[str, list[tuple[str, int, int, bool]]] = defaultdict(list)
    for number, page in enumerate(every_page()):
        for is_offer, entries in ((False, page.consent_words), (True, page.subscription_words)):
            for entry, spellings in enumerate(entries):
                for stem in spellings.split("|"):
                    by_stem[stem.lstrip("=")[:_KEY]].append((stem, number, entry, is_offer))
    return {key: tuple(value) for key, value in by_stem.items()}


@cache
def _address() -> dict[str, tuple[int, ...]]:
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(every_page()):
        for word in page.address:
            by_word[word].append(number)
    return {word: tuple(pages) for word, pages in by_word.items()}
