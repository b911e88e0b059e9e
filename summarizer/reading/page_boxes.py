"""Finds lines that a page sets beside its report: who its author is, an episode to listen to, who paid for it.

News about authors and podcasts opens otherwise: a note has a label in front ("About the author: …"), or says at the
very end what the author is.
"""

import re
from functools import cache

from summarizer.languages import patterns

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


def is_shown(text: str) -> bool:
    """Whether a line is a caption that says so itself.

    >>> is_shown("Pictured: firefighters fill sandbags."), is_shown("In the picture business profits fell.")
    (True, False)
    """
    return len(text) <= _LIMIT and _SHOWN.match(text) is not None


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
