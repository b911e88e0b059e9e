"""Recognises page furniture by its wording: menus, forms, tickers, related stories, prompts, captions.

Each pattern is the fixed wording of a form or notice, never a topic. A line is judged as a whole (``is_furniture``).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from summarizer.languages import patterns
from summarizer.languages.en_openers import OPENS_TEXT
from summarizer.reading.lines import Line, ends_sentence, has_letter, is_label
from summarizer.text.languages import in_small_letters
from summarizer.text.written_dates import BESIDE_DATES

_LIMIT = 400  # characters; a longer line is a paragraph and not page furniture


def _lines(*patterns: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)


class _Wordings:
    """Wordings of whole lines, in whatever case; what has no capital of its own is looked for in small letters.

    That takes a third of the time.
    """

    def __init__(self, *patterns: str) -> None:
        with_capitals = [pattern for pattern in patterns if re.search(r"(?<!\\)[A-Z]", pattern)]
        self._small = _lines(*(each for each in patterns if each not in with_capitals), flags=0)
        self._others = _lines(*with_capitals)

    def match_all(self, text: str) -> bool:
        """Whether a line is one of these."""
        return bool(self._small.fullmatch(in_small_letters(text)) or self._others.fullmatch(text))


# A whole line that opens a form, a list of links or a ticker: the lines after it are furniture too, until text begins
# again.
_OPENERS = _Wordings(
    r"(?:leave|post|add|write) (?:a |your )?(?:comment|reply|response)s?\s?(?:\([0-9]{1,5}\))?",
    r"(?:[0-9]{1,6} |no )?(?:comments?|responses?|replies)(?: so far)?\s?(?:\([0-9]{1,5}\))?:?",
    r"[0-9]{1,6} (?:comments?|responses?|repl(?:y|ies)|thoughts?|reactions?|opinions?) (?:on|to|about) [^\n]{1,200}",
    r"(?:latest |live |current |crypto |top )?market (?:prices?|data)(?: today)?|latest (?:crypto )?prices",
    r"(?:related|more|similar|latest|recent|top|popular|other|trending|recommended|further)"
    r" (?:stor(?:y|ies)|news|articles?|posts?|reads?|reading|coverage|topics|links|headlines|content|videos?)"
    r"(?: (?:on this|from|in|about) [^.!?]{1,40})?:?",
    r"(?:more (?:on this story|from [^.!?]{1,40}|like this|in [A-Z][^.!?]{1,30})|most (?:read|popular|"
    r"viewed|shared|commented))"
    r"(?: (?:stories|articles|today|now))?:?",
    r"(?:read|see|watch|listen)(?: more| also| next| too){1,2}\s?:?|also (?:read|see|watch)\s?:?|"
    r"related\s?:?|trending(?: now)?",
    r"you (?:may|might)(?: also)? (?:like|be interested in|have missed)(?: these)?:?|recommended(?: for "
    r"you)?:?|don['’]t miss:?",
    r"(?:subscribe|sign up)(?: (?:to|for|now|today|here|via|with|by) [^.!?]{0,60})?[.!]?|newsletters?(?: "
    r"sign-?up)?",
)
# What a button of a share bar says.
_CHANNEL = (
    r"share|tweet|pin|print|email|e-mail|mail|sms|copy link|facebook|messenger|twitter|whatsapp|linkedin|telegram|"
    r"reddit|pinterest|instagram|x|bluesky|threads|mastodon|xing|vk|viber|signal|pocket|flipboard|weibo|wechat|line|"
    r"compartir|teilen|partager|imprimir|drucken|imprimer"
)
# A whole line that is furniture by itself.
_ALONE = _Wordings(
    rf"(?:{_CHANNEL})(?:[\s|·•,/]{{1,6}}(?:{_CHANNEL})){{0,12}}",
    r"share(?: this)?(?: (?:story|article|post|page|news|link|via|on|with|to)\b[^.!?]{0,40})?\s?:?[.!]?",
    r"(?:email|print|save|bookmark|download|listen to|copy) (?:this )?(?:story|article|page|link|post)",
    r"(?:download|save|print|export|view|get|open) (?:as |in |on |the |our |via )?[\w.+-]{1,12}(?: app)?",
    r"(?:follow|like|join|find) us(?: on [^.!?]{1,50})?[.!]?|follow @?\w{1,30}",
    r"[-–—*\[(\s]{0,4}(?:sponsored(?: content)?)"
    r"[-–—*\])\s]{0,4}",
    r"(?:story|article) continues below(?: (?:this )?(?:advertisement|ad))?[.]?|continue reading(?: "
    r"[^.!?]{0,40})?|"
    r"scroll (?:down )?(?:for|to) [^.!?]{1,40}|(?:skip|jump|back|go) (?:to|past) (?:main |the "
    r")?[\w ]{1,30}|back to top",
    r"(?:home|menu|search|sign in|log in|login|register|subscribe|contact us|about us|privacy policy|terms "
    r"of (?:use|service)|"
    r"cookie (?:policy|settings)|newsletter|load more|show more|view all|see all|next|previous|more|close|"
    r"play|pause|"
    r"loading|comments?|name|e-?mail|website|submit|post comment|notify me of [^.!?]{1,60}|"
    r"reply)\s?[*:]?(?: (?:\.\.\.|…))?",
    r"(?:read|see|watch|listen|also read|also see|read also|see also|related|más|lea también|lea además|"
    r"lesen sie auch|"
    r"lire aussi|à lire)(?: more| next| too| now)?\s?:\s[^\n]{1,200}",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|labels?|etiquetas?|schlagworte|mots-cl[ée]s|"
    r"posted in)\s?:"
    r"[^\n]{0,200}",
    r"(?:photograph|illustration|graphic)s?(?: by)?\s?:[^.!?\n]{0,120}",
    r"(?:file |handout |stock |representative )?(?:photo|image|picture|video|caption|credits?|"
    r"foto|imagen|bild|archivbild|fotó|fotografía|zdjęci[ea]|kuva|bilde|фото|fotoğraf|φωτογραφία)s?"
    r"(?: (?:credits?|copyright|source|caption|by|courtesy(?: "
    r"of)?))?\s?[:|/©][^\n]{0,200}",
    r"(?:image|picture|photo|media) (?:copyright|caption|credit|source)[^\n]{0,160}",
    r"(?:(?:photo(?:graph)?|image|picture|video)s? by|[^.!?\n]{0,60}/)\s?[^.!?\n]{0,40}\b(?:getty(?: "
    r"images)?|afp|reuters|epa|"
    r"shutterstock|ap photo)\b[^\n]{0,40}|getty images",
    r"(?:copyright\b[^\n]{0,12}|©|\(c\))\s?(?:[0-9]{4}|by|the)?[^\n]{0,160}",
    r"[^.!?\n]{0,100}all rights reserved[.]?[^.!?\n]{0,80}[.]?|(?:all rights reserved|todos los derechos "
    r"reservados|"
    r"alle rechte vorbehalten|tous droits r[ée]serv[ée]s)[.]?",
    r"[0-9]{1,3}\s?-?\s?min(?:ute)?s?(?: of)?(?: read(?:ing)?(?: time)?)?|(?:estimated )?reading "
    r"time[^.!?]{0,30}",
    r"your e?-?mail address will not be published[^\n]{0,120}|required fields are marked[^\n]{0,40}",
    r"enter your e?-?mail(?: address)?\b[^\n]{0,200}|(?:please )?enter a valid e?-?mail\b[^\n]{0,80}",
    r"(?:sign up|subscribe|register)(?: now| here| today)? (?:for|to) (?:our|the|receive|get)\b[^\n]{0,80}"
    r"\b(?:newsletters?|emails?|updates|alerts|inbox|briefing|notifications|channel)\b[^\n]{0,100}",
    r"get (?:the|our|all)\b[^\n]{0,80}\b(?:to|in) your inbox\b[^\n]{0,60}",
    r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b[^\n]{0,260}|"
    r"by (?:continuing|clicking|using|browsing|signing up)\b[^\n]{0,120}\b(?:cookies?|privacy|terms|"
    r"consent|agree)\b[^\n]{0,160}",
    r"(?:nous utilisons des|wir (?:verwenden|nutzen|setzen)|(?:nosotros )?(?:utilizamos|usamos)|utilizziamo i|"
    r"questo sito utilizza i|wij gebruiken|мы используем|este sitio (?:web )?(?:utiliza|usa)|diese (?:web)?seite "
    r"(?:verwendet|nutzt)|ce site utilise des) (?:файлы )?cookies?\b[^\n]{0,260}",
    r"(?:listen to|share) (?:this |the )?(?:full )?(?:article|story)"
    r"(?:\s?[·|•(–-]\s?[0-9:]{1,5}\s?(?:min(?:ute)?s?)?\)?)?",
    r"[0-9]{1,2} (?:of|/) [0-9]{1,2}(?:\s?\|[^\n]{0,360})?",
    r"(?:click|tap) here (?:to|for)\b[^\n]{0,120}|download (?:the|our) [^.!?\n]{0,40}\bapp\b[^\n]{0,60}",
    r"(?:please )?(?:log|sign) in (?:or|to)\b[^\n]{0,100}|already a subscriber\?[^\n]{0,60}|"
    r"(?:this (?:article|content|story) is|to continue reading)[^\n]{0,20}\b(?:subscribers?|"
    r"members)\b[^\n]{0,80}",
    r"this discussion is (?:now )?closed[.]?|comments are (?:now )?closed[^\n]{0,60}",
    r"(?:(?:was|did you find) this (?:article|page|story)|war (?:der|dieser) (?:artikel|beitrag)|cet article vous|"
    r"(?:te|le) (?:ha sido|fue|resultó) útil este|ti è stato utile questo|heeft dit artikel)\b[^\n]{0,60}\?",
    r"this (?:summary|audio|article|text|translation|video) (?:was|is|has been) (?:generated|created|made|read|"
    r"translated|voiced|written) by (?:ai\b|an? (?:ai|computer|machine)|artificial)[^\n]{0,160}",
    r"(?:get in touch|have you been affected by|e-?mail us|tell us what you think|send us your)\b[^\n]{0,200}",
    r"(?-i:[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){1,3}) is (?:our [^.!?\n]{1,60}|[^.!?\n]{1,60}[.] follow "
    r"(?:her|him|them))\b[^\n]{0,160}",
    r"[^\n]{0,250}[.!?)] ?(?:picture|photo(?:graph)?|image|foto|bild|credit)s?: "
    r"(?-i:[A-Z])[\w.'’ -]{1,40}(?:/[\w ]{1,30})?",
    r"(?:referee|attendance|umpires?|line-?ups?|schiedsrichter|zuschauer|árbitro|arbitre|arbitro): [^\n]{1,160}",
    r"(?:share|about sharing|share page)(?: page)?",
    r"(?:please )?wait [0-9]{1,2} seconds? to continue\b[^\n]{0,40}|full ?screen|[0-9]{1,3}x",
    r"\^[^\n]{1,200}<|(?-i:[A-Z])[0-9]{3,4}|[a-z] [a-z] (?-i:[A-Z][A-Z0-9-]{5,40}) [0-9]{2}-[0-9]{2} [0-9]{3,4}",
    r"save my name\b[^\n]{0,120}\btime i comment[.]?",
)
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
# Characters of a label, and of one with the title that it leads to behind a colon: longer lines are not looked at.
_HEADING_LIMIT, _LABEL_LIMIT = 80, 240
_AGE_CHARACTERS, _BESIDE_AGES = 60, ":.,"
_NAMES_LISTED = 6  # not tuned
_NAME_WORD = re.compile(r"[^\W_]+")
_SENTENCE_ENDS = re.compile(r"[a-z0-9][.!?]['\"”’)]{0,2}\s+(?!Photo)")


def is_furniture(text: str) -> bool:
    """Whether a line is page furniture by its wording alone, whatever the lines around it.

    >>> is_furniture("Share this"), is_furniture("Share prices fell on Monday.")
    (True, False)
    """
    return len(text) <= _LIMIT and _is_short_furniture(text)


@lru_cache(maxsize=1_000)
def _is_short_furniture(text: str) -> bool:
    """As ``is_furniture``; several rules ask it of one line."""
    if credit_end(text) and ends_sentence(text):
        return False
    text = _plain(text)
    return bool(
        _ALONE.match_all(text)
        or _OPENERS.match_all(text)
        or (_is_label_long(text) and _labels().fullmatch(text))
        or is_age(text)
        or is_reading_time(text)
    )


@cache
def _headings() -> re.Pattern[str]:
    """A heading of links, comments or a subscription, in any language; what follows it is a list."""
    return _lines(
        rf"(?:{'|'.join(patterns('related'))})\s?:?",
        _poll(),
    )


def _poll() -> str:
    """Whether a line is a question of a poll, or a label above one."""
    return rf"(?:{'|'.join(patterns('polls'))})\s?(?:[:：|–—】-]\s?[^\n]{{1,200}}[?？]|:)"


@cache
def _labels() -> re.Pattern[str]:
    """A label that stands alone in any language: a button, an advertisement, rights, a link to another article."""
    related, buttons = "|".join(patterns("related")), "|".join(patterns("share"))
    return _lines(
        _poll(),
        rf"(?:{related})(?:\s?[:：|–—】-]\s?[^\n]{{1,200}})?",
        rf"(?:{buttons})(?: (?:on|via|en|auf|sur|su|op|na|no|em|på|в|у|na) \w{{1,20}})?",
        rf"[-–—*\[(\s]{{0,4}}(?:{'|'.join(patterns('advertisement'))})[-–—*\])\s]{{0,4}}",
        rf"[^.!?\n]{{0,100}}(?:{'|'.join(patterns('rights'))})[.]?[^.!?\n]{{0,80}}[.]?",
    )


def _is_label_long(text: str) -> bool:
    return len(text) <= _HEADING_LIMIT or (len(text) <= _LABEL_LIMIT and ":" in text[:_HEADING_LIMIT])


def is_age(text: str) -> bool:
    """Whether a line says how long ago an article was published or changed, and nothing else.

    >>> is_age("Updated 2 hours ago"), is_age("Atualizado há 2 horas"), is_age("Two died 2 hours ago")
    (True, True, False)
    """
    words = text.casefold().split() if len(text) <= _AGE_CHARACTERS else []
    found = _ages().search(" ".join(words))
    beside = [*found.string[: found.start()].split(), *found.string[found.end() :].split()] if found else []
    return found is not None and all(word.strip(_BESIDE_AGES) in BESIDE_DATES for word in beside)


# How words begin that mean reading, and minutes, in the languages that are read.
_READING = tuple("read lese leit lect lett lees czyt чит чтен oku läs læs luku olvas".split())
_MINUTES = tuple("min мин хв dk dak perc".split())
_READING_WORDS = 5


def is_reading_time(text: str) -> bool:
    """Whether a line says how many minutes it takes to read the article, and nothing else.

    >>> is_reading_time("3 min read"), is_reading_time("Lesezeit: 4 Minuten"), is_reading_time("It took 3 minutes")
    (True, True, False)
    """
    words = text.casefold().replace(":", " ").split() if len(text) <= _AGE_CHARACTERS else []
    return (
        1 < len(words) <= _READING_WORDS
        and sum(word.isdigit() for word in words) == 1
        and any(word.startswith(_MINUTES) for word in words)
        and any(word.startswith(_READING) for word in words)
    )


@cache
def _ages() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(patterns('ago'))})(?!\w)")


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
    small = text[: 2 * _LIMIT].casefold()
    credit = _CREDIT.search(text[: 2 * _LIMIT]) if any(map(small.__contains__, _CREDIT_SIGNS)) else None
    if not credit or not credit.start() or not credit[0].lstrip("(")[0].isupper():
        return 0
    is_caption = not _SENTENCE_ENDS.search(text[: credit.start()])
    return credit.end() if is_caption and len(text[credit.end() :].split()) >= _CREDITED_WORDS else 0


def is_names(text: str) -> bool:
    """Whether a line lists names and nothing else, as a team's line-up does.

    >>> is_names("Norwick: Dane; Pike, Moss, Quill, Rusk; Lund (Tane 80), Orsen, Varro; Falk, Lisk, Brandt.")
    True
    """
    if len(text) > _LIMIT or text.count(",") + text.count(";") < _NAMES_LISTED:
        return False
    words = [word for word in _NAME_WORD.findall(text) if not word.isdecimal()]
    return all(word[0].isupper() for word in words) and text.count(".") <= 1


def opens_run(text: str) -> bool:
    """Whether a line opens furniture that continues below it: a comment form, a list of links, a table of prices."""
    text = _plain(text)
    return len(text) <= _LIMIT and bool(
        _OPENERS.match_all(text) or (_is_label_long(text) and _headings().fullmatch(text))
    )


def find_runs(lines: Sequence[Line], first: int) -> frozenset[int]:
    """The lines from ``first`` on that stand under an opener, only furniture between: one pass."""
    inside = set()
    running = False
    for number in range(first, len(lines)):
        text = lines[number].opening
        if opens_run(text):
            running = True
        elif running and _is_entry(lines[number]):
            inside.add(number)
        elif running and has_letter(text) and not is_furniture(text):
            running = False
    return frozenset(inside)


def _is_entry(line: Line) -> bool:
    """Whether a line can be an entry of a list of links: a title, without the full stop that text has."""
    return is_label(line, words=20, characters=140) or (line.text[-1] == "?" and line.words <= 20)


def _plain(text: str) -> str:
    """A line without the bullets, arrows and markup that set off links."""
    return text.strip(" \t*#_>»«›‹|•·→▶[]【】")


# English, as all wording here.
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
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
    return bool(_DATED.match(text))


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
    return bool(_COMMENTS.match(text))


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
    if may_prompt(text):
        yield from (found.span() for found in _PROMPT.finditer(text))


def may_prompt(text: str) -> bool:
    """Whether one of the lines of a text could speak to the page's reader; of most texts none can."""
    small = text.casefold()
    return any(map(small.__contains__, _PROMPT_SIGNS))
