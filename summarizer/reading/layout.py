"""The layout of a plain text: its lines, the label of each, and where head, body and tail begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.models import AsideKind
from summarizer.reading import boilerplate, bylines, picture_lines
from summarizer.reading.bylines import dateline_end
from summarizer.reading.lines import Line, alike, bullet_end, ends_sentence, has_letter, is_label, words_of
from summarizer.reading.other_lines import editors_start, entries_of_chronology, readers_start, rows_of_tables
from summarizer.reading.page_talk import asks_reader, names_cookies
from summarizer.reading.scraped_heads import opens_report
from summarizer.text.once import once
from summarizer.text.written_dates import is_date_line

# Headlines of one-sentence-a-line texts (ECB+) reach about twenty words; longer first lines are unfinished
# sentences.
_HEAD_WORDS, _HEAD_CHARACTERS = 22, 170
_STANDFIRST_WORDS = 45  # not tuned
_MARKED_LINES, _MARKED_CHARACTERS = 8, 1_500  # in which an agency's first marker is looked for  # not tuned
_ASKING_LINES = (
    12  # at the head and at the end: pages put such boxes inside, but pruning takes those  # not tuned
)
_REPEATED_WORDS = 6  # not tuned
_TWO_SENTENCES = re.compile(r"[a-z0-9]{3}[.!?]['\"”’)]{0,2} [A-Z]|。[^\s」』”）]")
_SPEAKER = re.compile(r"[A-Z][\w.'’ -]{1,30}(?:, [\w. ]{2,20})?: \S")
_FEWEST_TURNS = 6
TITLE_LINES = 8  # how far down a line equal to the title, or a standfirst, is looked for
TIME = re.compile(
    r"(?:(?:last )?updated(?: at)?:? )?[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?\s?(?:[ap]\.?\s?m\.?|uhr|"
    r"h)?\s?[A-Z]{0,4}[:.]?",
    re.IGNORECASE,
)
_STROKES = re.compile(r"\s?[|·•]\s?|\s/\s")


def tells_when(text: str) -> bool:
    """Whether a line says when its article was published or changed, and nothing else: dates, times, ages.

    >>> tells_when("8 May 2025, 7:45 am | Updated 2 hours ago"), tells_when("The bridge closed 2 hours ago")
    (True, False)
    """
    if len(text) > _HEAD_CHARACTERS:
        return False
    parts = [part for part in _STROKES.split(text) if part]
    return _is_time(text) or (
        any(map(_is_time, parts)) and all(_is_time(part) or boilerplate.is_furniture(part) for part in parts)
    )


def _is_time(text: str) -> bool:
    return is_date_line(text) or TIME.fullmatch(text) is not None or boilerplate.is_age(text)


@dataclass(frozen=True, slots=True)
class LineLabel:
    """The kind of a line, and the reason in words."""

    kind: AsideKind
    reason: str


@dataclass(frozen=True)
class Layout:
    """The lines of a text with their labels; ``labels`` is filled rule by rule.

    ``raw`` is the text with its tabs, which show as spaces in the lines.
    """

    lines: Sequence[Line]
    title: str
    labels: list[LineLabel | None]
    raw: str

    def free(self, number: int) -> bool:
        """Whether no rule has claimed a line yet."""
        return self.labels[number] is None

    @once
    def title_words(self) -> list[str]:
        """The words of the title, or of its beginning where it is very long."""
        return words_of(self.title[:600])

    @once
    def tail(self) -> int:
        """The first line after all running text: only furniture, labels and sign-offs follow."""
        number = len(self.lines)
        while number and ends(self.lines[number - 1]):
            number -= 1
        return number

    @once
    def menu(self) -> int:
        """The first line of the tail that opens a form or a ticker: capitals under it are no agency's."""
        for number in range(self.tail, len(self.lines)):
            text = self.lines[number].opening
            if boilerplate.opens_run(text):
                return number
        return len(self.lines)

    @once
    def body(self) -> int:
        """The first line of running text, the number of lines when there is none."""
        for number, line in enumerate(self.lines):
            if self.free(number) and not heads(line) and not self.is_sentence_head(number):
                return number
        return len(self.lines)

    @once
    def runs(self) -> frozenset[int]:
        """The lines of menus, forms and lists under an opener."""
        return boilerplate.find_runs(self.lines, self.body)

    @once
    def comments(self) -> int:
        """The first line of what readers wrote under the article; the number of lines when there is none."""
        return readers_start(self.lines, turns=self.speakers)

    @once
    def for_editors(self) -> int:
        """The first line that a press release says to editors alone; the number of lines when there is none."""
        return editors_start(self.lines)

    @once
    def speakers(self) -> bool:
        """Whether people speak in turns, as in a chat or an interview."""
        return sum(bool(_SPEAKER.match(line.text)) for line in self.lines) >= _FEWEST_TURNS

    @once
    def marked(self) -> int:
        """The first line that opens with an agency's dateline or a time stamp, near the head; 0 where none does."""
        above = 0
        for number, line in enumerate(self.lines[:_MARKED_LINES]):
            if number and opens_report(line.opening):
                return number
            above += len(line.text)
            if above > _MARKED_CHARACTERS:
                break
        return 0

    @once
    def asking(self) -> frozenset[int]:
        """The lines that ask the page's reader for consent, a subscription or a log-in; more is seen beside one."""
        last = len(self.lines) - _ASKING_LINES
        ends = [n for n in range(len(self.lines)) if n < _ASKING_LINES or n >= last]
        sure = {n for n in ends if asks_reader(self.lines[n].text)}
        cookies = {
            n
            for n in ends
            if names_cookies(self.lines[n].opening) and boilerplate.is_furniture(self.lines[n].text)
        }
        near = {
            n + step for n in sure | cookies for step in (-1, 1) if 0 <= n + step < len(self.lines)
        } - sure
        return frozenset(sure | {n for n in near if asks_reader(self.lines[n].text, beside=True)})

    @once
    def tables(self) -> frozenset[int]:
        """The rows of tables and the answers of polls, with what stands above them."""
        return rows_of_tables(self.lines, self.raw)

    @once
    def chronology(self) -> frozenset[int]:
        """The lines of a box that tells what happened when."""
        return entries_of_chronology(self.lines)

    @once
    def repeated(self) -> frozenset[int]:
        """Finished lines that repeat a line above word for word."""
        seen: set[str] = set()
        repeats = set()
        for number, line in enumerate(self.lines):
            if line.words >= _REPEATED_WORDS and ends_sentence(line.text):
                if line.text in seen:
                    repeats.add(number)
                seen.add(line.text)
        return frozenset(repeats)

    @once
    def histories(self) -> bool:
        """Whether so many lines begin with days that they tell what happened when."""
        return sum(picture_lines.is_dated(line.text) for line in self.lines) >= picture_lines.MOST_DATED

    @once
    def headline(self) -> int | None:
        """The line above the text that is its headline."""
        above = [n for n in range(self.body) if self.free(n) and not _is_one_word(self.lines[n])]
        if self.title:
            return next((n for n in above if alike(self.lines[n].opening, self.title)), None)
        if not above or any(label and label.kind == "headline" for label in self.labels):
            return None
        return next(
            (n for n in above if self.lines[n].words >= 4), above[-1] if len(above) == 1 else above[0]
        )

    def proves_a_head(self, number: int) -> bool:
        """Whether a line stands between a head and its text: by-line, key points, date (no mere time)."""
        label = self.labels[number]
        if label is None or TIME.fullmatch(self.lines[number].opening):
            return False
        return label.kind in {"byline", "date", "takeaways"}

    def is_sentence_head(self, number: int) -> bool:
        """Whether a sentence is headline or standfirst: a by-line, date or key points follow, then text."""
        line = self.lines[number]
        if number >= TITLE_LINES or line.words > _STANDFIRST_WORDS or dateline_end(line.opening):
            return False
        if number == 0 and _is_title_cased(line) and any(not heads(other) for other in self.lines[1:6]):
            return True
        if number + 1 == len(self.lines) or not self.proves_a_head(number + 1):
            return False
        if any(self.free(n) and not heads(self.lines[n]) for n in range(number)):
            return False
        if bullet_end(line.text) or line.text[0].islower():
            return False
        return any(self.free(n) and not heads(self.lines[n]) for n in range(number + 2, len(self.lines)))


def heads(line: Line) -> bool:
    """Whether a line could stand above the text: not too long, and no finished sentence."""
    if line.words > _HEAD_WORDS or len(line.text) > _HEAD_CHARACTERS or ends_sentence(line.text):
        return False
    if _TWO_SENTENCES.search(line.text):
        return False
    return not line.text[0].islower() and not bullet_end(line.text) and not dateline_end(line.opening)


def ends(line: Line) -> bool:
    """Whether a line can stand behind the last sentence."""
    text = line.opening
    if bylines.is_signoff(text) or boilerplate.is_furniture(line.text):
        return True
    return not has_letter(text) or is_label(line)


def _is_one_word(line: Line) -> bool:
    """Whether a line is one word of a script that parts words: a label, and no headline."""
    return line.words == 1 and line.text.isascii()


def _is_title_cased(line: Line) -> bool:
    """Whether a question, a call or a quotation has the capitals of a headline: Each Long Word."""
    long = [word for word in line.opening.split() if len(word) > 3 and word[0].isalpha()]
    if not 4 <= line.words <= 16 or len(long) < 3 or line.text[-1] in ".…" or not ends_sentence(line.text):
        return False
    return all(word[0].isupper() for word in long)
