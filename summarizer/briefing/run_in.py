"""Finds first sentences that a heading or a caption runs into, by what the articles of an event write in small letters.

One article seldom tells that "Workers" is no name in "… for effects of the spill Workers secure booms …"; ten do.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.languages import get_language
from summarizer.languages.en_openers import BEFORE_A_NAME
from summarizer.models import Article, Sentence
from summarizer.text.languages import stop_words

# Headings stand in front of one of so many first sentences, and have so many words; text follows. Not tuned.
WITHIN, HEADING, TEXT = 2, 4, 6
# A word is no name that the articles write so often with a small letter, and so many times as often as behind
# different words with a capital. Of 2,752 first sentences of Timeline17 27 have such a word behind one in small
# letters, but for two all are headings or lines of the page; of 2,038 of AllSides none has. Behind a name ("Shell Oil
# crews") half are wrong.
FEWEST, TIMES = 2, 5
_CAPITAL = re.compile(r"(?<=[\w%’'\"”] )(?P<word>[A-Z][a-z]{2,})(?= [a-z])")
_LOOK, _WORD = 500, 40  # characters


def run_into(
    articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]], language: str
) -> frozenset[Sentence]:
    """The first sentences of articles in which a capital stands on a word that is no name.

    Args:
        articles: those that speak.
        sentences: article id → its sentences.
        language: what they are written in.
    """
    if language != "en":
        return frozenset()
    texts = [article.text for article in articles]
    heads = (sentence for article in articles for sentence in sentences[article.id][:WITHIN])
    return frozenset(
        head
        for head in heads
        if any(_is_no_name(word, behind, texts) for word, behind in _capitals(head.text[:_LOOK]))
    )


def _capitals(text: str) -> Iterator[tuple[str, str]]:
    """The words with a capital inside a sentence and behind no name, each with the word that it stands behind."""
    for found in _CAPITAL.finditer(text):
        before = text[: found.start()].split()
        last = before[-1].strip("\"”'’")
        long_enough = len(before) >= HEADING and len(text[found.start() :].split()) >= TEXT
        if long_enough and last and not last[0].isupper() and not _leads_on(last):
            yield found["word"], before[-1]


def _leads_on(word: str) -> bool:
    """Whether a name may stand behind a word."""
    roles = get_language("en").clauses.roles
    return word in BEFORE_A_NAME or word.lower() in stop_words("en") | roles or word.endswith(("'s", "’s"))


def _is_no_name(word: str, behind: str, texts: Sequence[str]) -> bool:
    """Whether the articles write a word in small letters, and seldom with a capital behind anything but ``behind``."""
    times = sum(1 for text in texts for _ in _before(word.lower(), text))
    if times < FEWEST:
        return False
    named = (before for text in texts for before in _before(word, text))
    others = {last for last in named if last[-1:].islower() or last.endswith(",")} - {behind}
    return times >= TIMES * len(others)


def _before(word: str, text: str) -> Iterator[str]:
    """What stands in front of each place where a text has a word by itself, up to a blank."""
    if (
        word in text
    ):  # looking for the letters alone is far quicker than a pattern that begins with what must not be
        for found in re.finditer(rf"{word}(?![\w’'-])", text):
            before = text[max(0, found.start() - _WORD) : found.start()]
            if not before or before[-1].isspace() or before[-1] in '"“‘(':
                yield before.rstrip().rpartition(" ")[2]
