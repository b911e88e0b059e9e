"""Finds the key-point block that some publishers put at the head of an article: used as reference, never as input."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.models import Takeaway
from summarizer.reading.boilerplate import is_furniture
from summarizer.reading.bylines import dateline_end
from summarizer.reading.lines import Line, bullet_end, ends_sentence

_HEADING = re.compile(
    r"""(?:the\s|our\s|your\s|here\sare\s)?(?:the\s)?(?:[0-9]{1,2}\s|two\s|three\s|four\s|five\s|six\s|seven\s)?
    (?:(?:key|main|summary|important)\s(?:points?|takeaways?|take-aways?|facts?|findings?|messages?|developments?)
      |(?:key|main|top)\s(?:insights?|details?|highlights?|news|lines?|things(?:\sto\sknow)?)
      |(?:ai[-\s](?:generated\s)?)?summary|overview|the\sgist|the\sshort\sversion|need[-\s]to[-\s]know|fast\sfacts|quick\stake
      |takeaways?|take-aways?|in\sbrief|in\sshort|in\ssummary|at\sa\sglance|highlights?|story\shighlights
      |news\sin\sbrief|quick\s(?:read|facts|summary)|(?:what|things)\s(?:you\sneed\s)?to\sknow|what\syou\sneed\sto\sknow
      |(?:the\s)?bottom\slines?|essentials?|tl;?dr
      |(?:las\s)?claves|puntos\s(?:clave|principales)|lo\sm[aá]s\simportante|en\sbreve|en\sresumen
      |lo\sesencial|resumen|lo\sque\s(?:debes|hay\sque)\ssaber|puntos\sdestacados|destacados
      |das\swichtigste(?:\sin\sk[üu]rze)?|auf\seinen\sblick|in\sk[üu]rze|(?:die\s)?kern(?:punkte|aussagen)|kurz\s(?:und|&)\sknapp|kurz\sgefasst
      |(?:im\s)?überblick|zusammenfassung|darum\sgeht\ses
      |l['’]essentiel|(?:les\s)?points\s(?:cl[ée]s|essentiels)|en\sbref|[àa]\sretenir|ce\squ['’]il\sfaut\ssavoir
      |en\srésumé|(?:les\spoints\s|ce\squ['’]il\sfaut\s)(?:à\s)?retenir
      |pontos[-\s](?:chave|principais)|em\sresumo|resumo|destaques|o\sessencial
      |in\ssintesi|in\sbreve|(?:i\s)?punti\s(?:chiave|principali)|cosa\ssapere
      |(?:in\shet\s|het\s)?kort(?:om)?|(?:het|de)\sbelangrijkste(?:\spunten)?|belangrijkste\spunten|kernpunten
      |главное|коротко|кратко|ключевые\s(?:моменты|пункты|тезисы)|что\s(?:известно|нужно\sзнать|важно\sзнать)
      |головне|najważniejsze(?:\spunkty)?|w\sskrócie|det\sviktigaste|i\skorthet|öne\sçıkanlar|özet
      |أبرز\sالنقاط|النقاط\sالرئيسية|要点|ポイント)
    (?:\s(?:of|from|about|on|de|del|sobre|zu|du|today)\b[^.!?]{0,50})?""",
    re.IGNORECASE | re.VERBOSE,
)
_MARKUP = " \t#*_:=|-–—"
_GLUED = re.compile(_HEADING.pattern + r"\s?[:–—]\s{1,3}(?=\S)", re.IGNORECASE | re.VERBOSE)
_SEARCHED = 10  # lines from the top; a head has a section, headline, standfirst, by-line and a date or two
_POINT_WORDS = 60
_PLAIN_POINT_WORDS = 30


@dataclass(frozen=True, slots=True)
class TakeawayBlock:
    """Lines ``[first:after)`` are a heading and its points."""

    first: int
    after: int
    takeaways: tuple[Takeaway, ...]


def is_heading(text: str) -> bool:
    """Whether a line is a heading that announces key points.

    >>> is_heading("## Key Takeaways:"), is_heading("Claves"), is_heading("Key points were agreed")
    (True, True, False)
    """
    return len(text) <= 90 and _HEADING.fullmatch(text.strip(_MARKUP)) is not None


def find_block(lines: Sequence[Line]) -> TakeawayBlock | None:
    """The key-point block at the head of an article; none unless text follows and did not come before."""
    for number, line in enumerate(lines[:_SEARCHED]):
        glued = _glued_point(line)
        if (glued or is_heading(line.opening)) and _only_a_head(lines[:number]):
            block = _bulleted(lines, number, glued) or (None if glued else _plain(lines, number))
            if block and any(_runs(line) for line in lines[block.after :]):
                return block
    return None


def _only_a_head(lines: Sequence[Line]) -> bool:
    """Whether these lines can all be headline, standfirst and such: at most one of them is a sentence."""
    return sum(_runs(line) for line in lines) <= 1 and not any(dateline_end(line.opening) for line in lines)


def _runs(line: Line) -> bool:
    return line.words >= 5 and ends_sentence(line.text)


def _glued_point(line: Line) -> int:
    """Where the first point begins on the heading's own line ("Key points: The strike is over"), 0 for none."""
    found = _GLUED.match(line.opening) if line.words <= _POINT_WORDS else None
    return found.end() if found else 0


def _bulleted(lines: Sequence[Line], heading: int, glued: int) -> TakeawayBlock | None:
    """The block of points with bullets or numbers; the first line without one ends it."""
    after = heading + 1
    if after < len(lines) and is_furniture(lines[after].text):
        after += 1  # "This summary was made by AI."
    points = [Takeaway(lines[heading].start + glued, lines[heading].end)] if glued else []
    while after < len(lines) and (skipped := bullet_end(lines[after].opening)):
        if lines[after].words > _POINT_WORDS:
            break
        points.append(Takeaway(lines[after].start + skipped, lines[after].end))
        after += 1
    return TakeawayBlock(heading, after, tuple(points)) if points and after > heading + 1 else None


def _plain(lines: Sequence[Line], heading: int) -> TakeawayBlock | None:
    """The block of points without bullets: two or more lines right under the heading, then a blank."""
    after = heading + 1
    while after < len(lines) and not lines[after].blank_before:
        after += 1
    points = lines[heading + 1 : after]
    if len(points) < 2 or after == len(lines) or any(p.words > _PLAIN_POINT_WORDS for p in points):
        return None
    if any(p.words < 4 or dateline_end(p.opening) for p in points):
        return None
    return TakeawayBlock(heading, after, tuple(Takeaway(p.start, p.end) for p in points))
