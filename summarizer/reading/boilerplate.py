"""Page furniture that scraping leaves in a text: menus, forms, tickers, share links, related stories.

Each pattern is anchored to a whole line. A pattern that full sentences could match names the fixed wording
of a
form or notice, never a topic: "Bitcoin rose 3% on Tuesday." has nothing to fear from the price ticker's rule.
"""

import re
from collections.abc import Sequence

from summarizer.reading.lines import Line, ends_sentence, has_letter, is_label

_LIMIT = 400  # characters; a longer line is a paragraph, and no page furniture


def _lines(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


# A whole line that opens a form, a list of links or a ticker: what follows it is furniture too, until text
# runs again.
_OPENERS = _lines(
    r"(?:leave|post|add|write) (?:a |your )?(?:comment|reply|response)s?\s?(?:\([0-9]{1,5}\))?",
    r"(?:[0-9]{1,6} |no )?(?:comments?|responses?|replies)(?: so far)?\s?(?:\([0-9]{1,5}\))?:?",
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
    r"(?:noticias|art[ií]culos|contenidos?) relacionad[oa]s|te puede interesar|lo m[áa]s (?:le[ií]do|visto)|"
    r"deja (?:un|tu) comentario|comentarios|m[áa]s noticias|suscr[ií]bete[^.!?]{0,60}",
    r"mehr zum thema|das k[öo]nnte sie auch interessieren|meistgelesen|kommentare?|newsletter abonnieren",
    r"(?:articles|sur le) (?:li[ée]s|associ[ée]s|m[êe]me sujet)|[àa] lire aussi\s?:?|les plus lus|"
    r"commentaires|"
    r"laisser un commentaire",
)
# A whole line that is furniture by itself.
_ALONE = _lines(
    r"(?:share|tweet|pin|print|email|e-mail|copy link|facebook|twitter|whatsapp|linkedin|telegram|reddit|"
    r"pinterest|"
    r"instagram|x|bluesky|compartir|teilen|partager|imprimir|drucken|imprimer)",
    r"share(?: this)?(?: (?:story|article|post|page|news|link|via|on|with|to)\b[^.!?]{0,40})?\s?:?[.!]?",
    r"(?:email|print|save|bookmark|download|listen to|copy) (?:this )?(?:story|article|page|link|post)",
    r"(?:download|save|print|export|view|get|open) (?:as |in |on |the |our |via )?[\w.+-]{1,12}(?: app)?",
    r"(?:follow|like|join|find) us(?: on [^.!?]{1,50})?[.!]?|follow @?\w{1,30}",
    r"[-–—*\[(\s]{0,4}(?:advertisement|advertising|sponsored(?: content)?|ad|publicidad|anzeige|werbung|"
    r"publicit[ée])"
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
    r"foto|imagen|bild|archivbild)s?(?: (?:credits?|copyright|source|caption|by|courtesy(?: "
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
    r"(?:(?:last )?(?:updated|published|posted)\s?:? ?)?(?:[0-9]{1,3}|an?|one|two|three) "
    r"(?:min(?:ute)?|hour|hr|day|week|month)s? ago|(?:aktualisiert )?vor [0-9]{1,3} (?:minuten?|stunden?|tag(?:en)?)|"
    r"hace [0-9]{1,3} (?:minutos?|horas?|d[íi]as?)|il y a [0-9]{1,3} (?:minutes?|heures?|jours?)",
    r"(?:listen to|share) (?:this |the )?(?:full )?(?:article|story)"
    r"(?:\s?[·|•(–-]\s?[0-9:]{1,5}\s?(?:min(?:ute)?s?)?\)?)?",
    r"[0-9]{1,2} (?:of|/) [0-9]{1,2}(?:\s?\|[^\n]{0,360})?",
    r"(?:click|tap) here (?:to|for)\b[^\n]{0,120}|download (?:the|our) [^.!?\n]{0,40}\bapp\b[^\n]{0,60}",
    r"(?:please )?(?:log|sign) in (?:or|to)\b[^\n]{0,100}|already a subscriber\?[^\n]{0,60}|"
    r"(?:this (?:article|content|story) is|to continue reading)[^\n]{0,20}\b(?:subscribers?|"
    r"members)\b[^\n]{0,80}",
    r"this discussion is (?:now )?closed[.]?|comments are (?:now )?closed[^\n]{0,60}",
    r"save my name\b[^\n]{0,120}\btime i comment[.]?",
)
# "Photograph: Ann Other/NPA The ferry …": names, a stroke, an agency, and then text.
_CREDIT = re.compile(
    r"(?:photo(?:graph)?|image|picture|illustration|credit)s?: (?:[A-Z][\w.’'-]{0,20} ){0,4}?"
    r"[A-Z][\w.’'-]{0,20}(?:\\?/[A-Z]\w{1,15}(?: Images| Photo)?){1,3} (?=[\w\"“‘])"
    r"|photo(?:graph)?: (?-i:AP|EPA|AFP|PA|Reuters|Getty Images|Getty|Rex Features) (?=[\w\"“‘])"
    r"|\(?(?:AP|AFP|EPA|NPA|Reuters|Getty) Photo(?:\\?/[A-Z][\w.’'-]{1,20}(?: [A-Z]\.)?(?: [A-Z][\w.’'-]{0,20})?)?"
    r"(?:, File)?\)?(?: \([^()]{1,40} - [A-Z]{2,8}\))? (?=[\w\"“‘(])",
    re.IGNORECASE,
)
_CREDITED_WORDS = 5
_SENTENCE_ENDS = re.compile(r"[a-z0-9][.!?]['\"”’)]{0,2}\s+(?!Photo)")
_PRICE = re.compile(r"(?:[\w().&-]{1,20}\s){0,5}[$€£¥₹]\s?[0-9][0-9.,]{0,20}(?:\s?[+-]?[0-9.,]{1,8}\s?%)?")
_CHANGE = re.compile(r"(?:[A-Z][\w.&-]{0,12}\s){0,3}\(?[+−–-]?[0-9][0-9.,]{0,9}\s?%\)?[▲▼↑↓]?")


def is_furniture(text: str) -> bool:
    """Whether a line is page furniture by its own wording, whatever stands around it.

    >>> is_furniture("Share this"), is_furniture("Share prices fell on Monday.")
    (True, False)
    """
    if len(text) > _LIMIT:
        return False
    if credit_end(text) and ends_sentence(text):
        return False
    text = _plain(text)
    return bool(_ALONE.fullmatch(text) or _OPENERS.fullmatch(text))


def credit_end(text: str) -> int:
    """Where a sentence begins behind a picture credit that scraping glued to it, 0 when there is none."""
    found = _CREDIT.match(text)
    if not found or len(text[found.end() :].split()) < _CREDITED_WORDS:
        return 0
    return found.end()


def captioned_end(text: str) -> int:
    """Where text begins behind a caption and its credit that scraping ran together with it, 0 when it has none."""
    found = _CREDIT.search(text[: 2 * _LIMIT])
    if not found or not found.start() or not found[0].lstrip("(")[0].isupper():
        return 0
    is_caption = not _SENTENCE_ENDS.search(text[: found.start()])
    return found.end() if is_caption and len(text[found.end() :].split()) >= _CREDITED_WORDS else 0


def is_ticker(text: str) -> bool:
    """Whether a line is a price or a change of one: ``$4.11``, ``BTC 1.64%``."""
    return (
        len(text) <= 80
        and not ends_sentence(text)
        and bool(_PRICE.fullmatch(text) or _CHANGE.fullmatch(text))
    )


def opens_run(text: str) -> bool:
    """Whether furniture goes on under a line: a comment form, a list of links, a table of prices."""
    return len(text) <= _LIMIT and bool(_OPENERS.fullmatch(_plain(text)))


def find_runs(lines: Sequence[Line], first: int) -> frozenset[int]:
    """The lines from ``first`` on that stand under an opener, only furniture between: one pass."""
    inside = set()
    running = False
    for number in range(first, len(lines)):
        text = lines[number].opening
        if opens_run(text) or is_ticker(text):
            running = True
        elif running and _is_entry(lines[number]):
            inside.add(number)
        elif has_letter(text) and not is_furniture(text):
            running = False
    return frozenset(inside)


def _is_entry(line: Line) -> bool:
    """Whether a line can be an entry of a list of links: a title, without the full stop that text has."""
    return is_label(line, words=20, characters=140) or (line.text[-1] == "?" and line.words <= 20)


def _plain(text: str) -> str:
    """A line without the bullets, arrows and markup that set off links."""
    return text.strip(" \t*#_>»«›‹|•·→▶[]")
