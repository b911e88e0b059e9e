"""Recognises what a page sets beside its report (its author, an episode, who paid), and texts that are no report.

News about authors and podcasts opens otherwise: a note has a label in front ("About the author: …"), or says at the
very end what the author is.
"""

import re
from functools import cache

from summarizer.languages import get_language, patterns
from summarizer.reading.page_talk import asking_sentences
from summarizer.reading.page_vocabulary import (
    find_named,
    naming_words,
    told_by,
)
from summarizer.reading.prompts import find_prompts, opens_with_prompt
from summarizer.text.tokens import plain_words

_LIMIT = 400  # characters; a longer line is a paragraph
_LABEL = 80  # characters
_PARTED = re.compile(r"\s?[:|]\s|\s[–—-]\s|[\])]\s")
NOTED_AT_END = 3  # lines at the end of a text in which a note without a label is looked for  # not tuned
# What is to be listened to, in whatever language, and what parts it from its title.
_EPISODE = re.compile(
    r"(?:(?:the |our |der |le |el |il )?(?:podcasts?|pódcasts?|podkast|podd(?:en)?|подкаст|подкасты|بودكاست|播客|"
    r"ポッドキャスト))\s?(?:[:：|/–—]|-\s|(?=[«„“”\"‘「《]))",
    re.IGNORECASE,
)


def is_episode(text: str) -> bool:
    """Whether a line offers an episode of a podcast.

    >>> is_episode("Podcast: “Reels”, episode 14"), is_episode("Podcasts grew by a third in 2025.")
    (True, False)
    """
    return len(text) <= _LIMIT and _EPISODE.match(text) is not None


# "In the picture: firefighters fill sandbags.", in whatever language; Chinese needs no sign behind "图为".
_SHOWN = re.compile(
    r"(?:(?:in the|on the) (?:picture|photo|image)|pictured(?: above| below| here)?|(?:im|auf dem) (?:bild|foto)|"
    r"sur (?:la|cette) photo|(?:en|na|nella|nell[ae]?) (?:la )?(?:foto|imagen|imagem|immagine)|op de foto|på bilde[nt]|"
    r"på billedet|na (?:zdjęciu|fotografii|snímku|fotce)|на (?:фото|снимке|фотографии|світлині)|fotoğrafta|kuvassa|"
    r"في الصورة|写真(?:は|：))\s?[:：]|图为|資料圖|资料图",
    re.IGNORECASE,
)


# "Picture 2 of 5: firefighters fill sandbags.", in whatever language.
_COUNTED = re.compile(
    r"(?:(?:bild|billede|bilde|foto|fotos|photo|image|imagen|imagem|immagine|picture|fotograf[ií]a|fotografie|zdjęcie"
    r"|kuva|фото|снимок|світлина|fotoğraf|φωτογραφία|obrázek|snímek|slide)\s"
    r"[0-9]{1,3}\s?(?:/|of|von|de|di|van|av|af|z|ze|sur|из|з|din|από)\s?[0-9]{1,3}"
    r"|[0-9]{1,3}\s?/\s?[0-9]{1,3}\s(?:kép|bild|foto|photo))(?:\s?[:：|–—.)-]|\Z)",
    re.IGNORECASE,
)


_COUNT, _COUNTED_WITHIN = re.compile(r"[0-9]"), 24  # characters in which a picture's number stands


def is_shown(text: str) -> bool:
    """Whether a line is a caption that says so itself.

    >>> is_shown("Pictured: firefighters fill sandbags."), is_shown("In the picture business profits fell.")
    (True, False)
    """
    if len(text) > _LIMIT:
        return False
    counted = _COUNT.search(text, 0, _COUNTED_WITHIN) is not None and _COUNTED.match(text) is not None
    return counted or _SHOWN.match(text) is not None


def is_repost(text: str) -> bool:
    """Whether a line says where the item of a feed appeared first.

    >>> is_repost("The post Ferry sinks appeared first on The Holm Post."), is_repost("The post office was shut.")
    (True, False)
    """
    return len(text) <= _LIMIT and _appeared().fullmatch(text.rstrip(" .")) is not None


@cache
def _appeared() -> re.Pattern[str]:
    return re.compile("|".join(patterns("appeared_first")), re.IGNORECASE)


def is_about_author(text: str) -> bool:
    """Whether a line is labelled as a note on the author.

    >>> is_about_author("About the author: Nell Farrow, reporter and kayaker.")
    True
    >>> is_about_author("About the author little is known, the library said.")
    False
    """
    return len(text) <= _LIMIT and _about().match(text[: _LABEL + 1]) is not None


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns('about_author'))})\s?(?:[:：|–—]|-\s|$)", re.IGNORECASE)


def is_author_note(text: str) -> bool:
    """Whether a line at the end of a text says what its author is.

    >>> is_author_note("The author is business editor of the Courier.")
    True
    """
    return len(text) <= _LIMIT and _note().match(text[:_LABEL]) is not None


@cache
def _note() -> re.Pattern[str]:
    return re.compile(rf"[*(\[_\s]{{0,3}}(?:{'|'.join(patterns('author_note'))})", re.IGNORECASE)


def is_paid_section(name: str) -> bool:
    """Whether a section, or a label, is that of articles that somebody paid for.

    >>> is_paid_section("Sponsored content"), is_paid_section("Sport")
    (True, False)
    """
    return len(name) <= _LABEL and _paid().fullmatch(name.strip(" :|–—-[]()*")) is not None


@cache
def _paid() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns("sponsored")), re.IGNORECASE)


def is_paid_title(title: str) -> bool:
    """Whether a title says in front that somebody paid for its article.

    >>> is_paid_title("Sponsored: Sleep well in summer"), is_paid_title("Sponsors leave the club")
    (True, False)
    """
    label, *rest = _PARTED.split(title[: 2 * _LABEL], maxsplit=1)
    return bool(rest and rest[0].strip()) and is_paid_section(label)


# What web archives say of their collections, which scrapers take for the page itself: of the 10,000 development texts
# of more than seven words 130 have so many of these words, all of them such notes; the nearest article has 5.7 in 100.
_ARCHIVE = re.compile(
    r"(?:web)?crawl(?:s|ed|ing)?|crawler|wayback|archiv(?:es?|ed|ing)|web|urls?|links?|outlinks|pages?|(?:sub)?domains?"
    r"|hosts?|seed(?:s|list)?|warcs?|captures?|collections?|sites?|embeds|data|404"
)
_ARCHIVE_SHARE, _ARCHIVE_KINDS, _ARCHIVE_LEAST = 0.1, 3, 8  # shares of .06 to .11 tried: flat
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
    naming = naming_words(words)
    if not naming or sum(map(naming.__contains__, words)) < _ASKING_SHARE * len(words):
        return False
    consent, offers, addressed = find_named(words)
    return any(
        addressed[page] >= _ASKING_ADDRESS
        and len(consent.get(page, ())) + len(offers.get(page, ())) >= _ASKING_KINDS
        and _named_words(words, page) >= _ASKING_SHARE * len(words)
        for page in consent.keys() | offers.keys()
    )


def _named_words(words: list[str], page: int) -> int:
    """How many of these words name something that pages of a language ask for."""
    return sum(any(named == page for named, _, _ in told_by[word]) for word in words)


def _left(text: str) -> int:
    """How many words a text has beside its prompts."""
    spans = [*find_prompts(text), *asking_sentences(text)]
    said = sum(len(plain_words(text[start:end])) for start, end in spans)
    return len(plain_words(text)) - said
