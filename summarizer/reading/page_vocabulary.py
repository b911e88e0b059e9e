"""Words that name consent, subscriptions, letters and channels in all languages, and how many a text names."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from functools import cache

from summarizer.languages import every_page

_KEY = 3  # letters by which stems are looked up
_REMEMBERED = 20_000  # words; bounds memory, changes no result
_CHOICES = 3  # different things that a reader can do, where nothing else of consent is named  # not tuned
OFFERS = 4  # the first entries of a language's subscription words say what is offered
# Where pages lead their readers to, in whatever language: each entry one thing.
_CHANNEL_WORDS = (
    "youtube|whatsapp|telegram|instagram|facebook|tiktok|twitter|linkedin|bluesky|flickr",
    "ios|android|iphone|ipad",
    "app|apps|aplicación|aplicativo|applicazione|приложение",
    "channel|canal|kanal|canale|chaîne|kanaal|kanał|канал",
    "download|herunterladen|descarga|descargue|téléchargez|scarica|baixe|скачайте|pobierz|ladda",
    "follow|folgen|síguenos|suivez|seguici|iscriviti|siga|volg|följ|obserwuj|únete|rejoignez",
    "podcast|newsletter|newsletters",
)
ADDRESS = frozenset(
    "our us your you unser unsere unserem unseren ihr ihre nous notre nos vous votre nuestro nuestra nostro nostra "
    "nosso nossa onze наш våra vår vores iscriviti".split()  # a form of the verb that only a reader is told
)
# What letters by mail are offered with, in whatever language: each entry one thing, the letter first.
_LETTER_WORDS = (
    "newsletter|newsletters|newslettera|newsletteru|newsletterul|boletín|boletim|nieuwsbrief|nyhetsbrev|nyhetsbrevet"
    "|nyhedsbrev|uutiskirje|uutiskirjeemme|рассылка|рассылку|рассылки|розсилка|розсилку|розсилки|bülten|bülteni"
    "|bültenimize|hírlevél|hírlevelünkre|biuletyn",
    "mail|email|inbox|mailbox|postfach|courriel|correo|buzón|posta|skrzynka|skrzynki|skrzynkę|почту|inkorg|innboks",
    "free|kostenlos|kostenlosen|kostenlose|gratis|gratuit|gratuite|gratuitement|gratuita|gratuitamente|grátis"
    "|bezpłatny|bezpłatnie|darmowy|бесплатно|бесплатную|ücretsiz|ingyenes|ilmainen",
)
# And without a word of mail: a letter, how often it comes, who gets it. All three, in a brief sentence that says "our"
# or addresses its reader.
REGULAR_WORDS = (
    "letter|lettre|brief|carta|lettera|письмо|list|лист|brev|brevet|brevet|dopis|mektup|mektubumuzu|mektubumuz",
    "every|weekly|daily|each|chaque|jeden|jede|jedes|wöchentlich|täglich|cada|todos|todas|ogni|elke|iedere|каждую|каждый"
    "|каждое|każdy|każdą|co|her|varje|hver|každý|každou|každé|щодня|щотижня|щоп|щоранку|кожну|кожного",
    "get|receive|erhalten|erhalte|bekommen|recevez|reçois|recibe|reciba|ricevi|receba|recebe|ontvang|otrzymasz|otrzymuj"
    "|получайте|alın|få|dostanete|dostávejte|отримуйте|získejte",
)
# A page that speaks of itself speaks to its reader: as much as so many words of address.
THIS_SITE = tuple(
    "this site|this website|our site|our website|diese website|diese webseite|diese seite|unsere website|ce site"
    "|cette page|notre site|questo sito|este sitio|esta página|este site|deze site|deze website|onze website"
    "|denna webbplats|den här webbplatsen|dette nettstedet|dette websted|denne hjemmeside|tämä sivusto|tento web"
    "|tohoto webu|tyto stránky|ta strona|niniejsza strona|ten serwis|этот сайт|наш сайт|цей сайт|bu site|bu web sitesi"
    "|dieser website|dieser webseite|dieser seite|unserer website|unserer seite|webbplatsen|nettstedet|este portal"
    "|η ιστοσελίδα|ο ιστότοπος|αυτός ο ιστότοπος|ez a weboldal|az oldal sütiket|acest site".split("|")
)
SITE_COUNTS = 2
OURS = frozenset(
    "us our uns unser unsere unserem unseren nous notre nos nuestro nuestra nostro nostra nosso nossa onze ons nam "
    "nasz naszego naszemu naszej нам нас наше нашу нашей наш vårt vår vores náš naše našeho našemu nostru μας "
    "mektubumuzu bültenimizi bültenimize hírlevelünkre uutiskirjeemme".split()
)


def naming_words(words: Collection[str]) -> set[str]:
    """Those of some words that name something in whatever language."""
    new = set(words) - _silent
    named = {word for word in new if told_by[word]}
    if len(_silent) >= _REMEMBERED:
        _silent.clear()
    _silent.update(new - named)
    return named


_silent: set[str] = set()  # words that name nothing


def find_named(words: list[str]) -> tuple[dict[int, set[int]], dict[int, set[int]], Counter[int]]:
    """For each language what of its consent and of its subscription vocabulary is named, and its words of address."""
    consent: defaultdict[int, set[int]] = defaultdict(set)
    offers: defaultdict[int, set[int]] = defaultdict(set)
    addressed: Counter[int] = Counter()
    address = _address()
    for word in words:
        for page, entry, is_offer in told_by[word]:
            (offers if is_offer else consent)[page].add(entry)
        for page in address.get(word, ()):
            addressed[page] += 1
    return consent, offers, addressed


def with_choices(consent: Mapping[int, set[int]], words: list[str]) -> dict[int, set[int]]:
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


told_by = _Told()


def _begins(word: str, stem: str) -> bool:
    return word.startswith(stem) if stem[0] != "=" else word == stem[1:]


CHANNELS = {word: number for number, spellings in enumerate(_CHANNEL_WORDS) for word in spellings.split("|")}
LETTERS = {word: number for number, spellings in enumerate(_LETTER_WORDS) for word in spellings.split("|")}
REGULAR = {word: number for number, spellings in enumerate(REGULAR_WORDS) for word in spellings.split("|")}
CHANNEL_NAMES = frozenset(CHANNELS).union(_LETTER_WORDS[0].split("|"), REGULAR_WORDS[0].split("|"))


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
