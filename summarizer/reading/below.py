"""Where an article is over although lines follow: what a press release says to editors, and what readers wrote."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.languages import patterns
from summarizer.reading.boilerplate import is_comment_notice
from summarizer.reading.comments import comments_start, is_informal
from summarizer.reading.lines import Line, ends_sentence

_HEADING = 60  # characters of a heading
_FEWEST_ABOVE = 2  # lines that an article has above what readers wrote  # not tuned
_RUNNING = 40  # characters of a line that runs  # not tuned
_NOTICED_ABOVE = 3  # lines above a notice on comments
_END_MARK = re.compile(r"[-–—*\s]{0,4}(?:ENDS?|ENDE|FIN|###|# # #)[-–—*\s]{0,4}[.]?")


def editors_start(lines: Sequence[Line]) -> int:
    """The first line that speaks to editors alone, the number of lines where none does."""
    running = 0
    for number, line in enumerate(lines):
        if running and (_for_editors().match(line.opening) or _END_MARK.fullmatch(line.opening)):
            return number
        running += _runs(line)
    return len(lines)


def readers_start(lines: Sequence[Line], *, turns: bool) -> int:
    """The first line of what readers wrote under an article, the number of lines where they wrote nothing.

    Args:
        lines: those of the article.
        turns: people speak in turns in it, as in a chat, so that how lines are written shows nothing.
    """
    noticed = (n for n in range(_NOTICED_ABOVE, len(lines)) if is_comment_notice(lines[n].text))
    written = len(lines) if turns else comments_start([line.text for line in lines])
    return min(next(noticed, len(lines)), _headed(lines), written)


def _headed(lines: Sequence[Line]) -> int:
    """The heading of comments under which people talk to the end."""
    running = 0
    for number, line in enumerate(lines):
        if running >= _FEWEST_ABOVE and len(line.text) <= _HEADING and _comments().fullmatch(line.text):
            below = [each.opening for each in lines[number + 1 :]]
            if sum(map(is_informal, below)) >= 0:
                return number
        running += _runs(line)
    return len(lines)


def _runs(line: Line) -> bool:
    return len(line.text) >= _RUNNING and ends_sentence(line.text)


@cache
def _for_editors() -> re.Pattern[str]:
    """How a line to editors begins; a colon or nothing stands behind it."""
    return re.compile(
        rf"[-–—*\s]{{0,4}}(?:{'|'.join(patterns('for_editors'))})\s?(?:[:：]|\Z)", re.IGNORECASE
    )


@cache
def _comments() -> re.Pattern[str]:
    words, count = "|".join(patterns("comments")), r"[0-9][0-9.,]{0,6}"
    return re.compile(rf"(?:{count}\s)?(?:{words})\s?[:：]?\s?[(（[]?(?:{count})?[)）\]]?:?", re.IGNORECASE)
