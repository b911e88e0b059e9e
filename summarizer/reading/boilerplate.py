"""Recognises page furniture by its wording: menus, forms, tickers, related stories, prompts, captions.

Each pattern is the fixed wording of a form or notice, never a topic. A line is judged as a whole (``is_furniture``).
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from summarizer.languages import patterns
from summarizer.reading.lines import Line, ends_sentence, has_letter, is_label
from summarizer.reading.picture_lines import LIMIT, credit_end
from summarizer.text.languages import in_small_letters
from summarizer.text.written_dates import BESIDE_DATES


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
    # "Quotes are delayed by 15 minutes. Source: Holm Exchange."
    r"(?:(?:market )?data|quotes|prices|kurse?|kursdaten|datos|cotizaciones|données|cours|dati|quotazioni|dados"
    r"|cotações|dane|notowania|koersen|kurser|данные|котировки)\b(?=[^\n]{0,90}(?:delay|verzög|verspät|retras|retard|différ"
    r"|ritard|atras|vertrag|opóźn|fördröj|forsink|задерж))[^.!?\n]{0,50}?\b[0-9]{1,2}[ -]?(?:min|мин)[^.!?\n]{0,50}[.]?"
    r"(?: [^.!?\n]{1,60}[.]?)?",
    r"save my name\b[^\n]{0,120}\btime i comment[.]?",
)
# Characters of a label, and of one with the title that it leads to behind a colon: longer lines are not looked at.
_HEADING_LIMIT, _LABEL_LIMIT = 80, 240
_AGE_CHARACTERS, _BESIDE_AGES = 60, ":.,"
_NAMES_LISTED = 6  # not tuned
_NAME_WORD = re.compile(r"[^\W_]+")
_LISTED_END = re.compile(r"(?<!\s[A-Z])\.\s+(?=\S)")  # not behind an initial


def is_furniture(text: str) -> bool:
    """Whether a line is page furniture by its wording alone, whatever the lines around it.

    >>> is_furniture("Share this"), is_furniture("Share prices fell on Monday.")
    (True, False)
    """
    return len(text) <= LIMIT and _is_short_furniture(text)


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
    if len(text) > _AGE_CHARACTERS:
        return False
    words = text.casefold().split()
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


def is_names(text: str) -> bool:
    """Whether a line lists names and nothing else, as a team's line-up does.

    >>> is_names("Norwick: Dane; Pike, Moss, Quill, Rusk; Lund (Tane 80), Orsen, Varro; Falk, Lisk, Brandt.")
    True
    """
    if len(text) > LIMIT or text.count(",") + text.count(";") < _NAMES_LISTED:
        return False
    words = [word for word in _NAME_WORD.findall(text) if not word.isdecimal()]
    # Both teams, the crowd and the referee may stand in one line, each behind its label.
    labelled = text.count(".") <= 1 or all(":" in each for each in _LISTED_END.split(text))
    return labelled and all(word[0].isupper() for word in words)


def opens_run(text: str) -> bool:
    """Whether a line opens furniture that continues below it: a comment form, a list of links, a table of prices."""
    text = _plain(text)
    return len(text) <= LIMIT and bool(
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
