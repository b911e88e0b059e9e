"""Scores how fit a sentence is to be told, whatever its subject: does it say who, when, how much, what happened?

What a reader calls filler, a caption or a stub says little by itself: no verb, no name, no figure, or it talks to the
reader. Each makes a sentence worth less, and none forbids it: where there is nothing else, it is told.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.ranking.page_lines import holds_heading, is_fragment, is_of_page
from summarizer.ranking.readability import attributes_it, is_in_small_letters, names_a_day, sentences_beside
from summarizer.reading.joined_clauses import runs_together
from summarizer.reading.picture_lines import is_dated
from summarizer.text.languages import in_small_letters, stop_words
from summarizer.text.tokens import count_words, plain_words

# Factors for the worth of a sentence. Set by reading briefings, as ROUGE hardly sees these faults: with all of
# them at 1 recall is .105 on every fourth day of Timeline17, and .108 with them as they are. VAGUE, SHORT, QUOTED and
# JUDGES were left out one by one; the others are not tuned. Less for sentences of more than 60 words cost Multi-News
# .005 and is left out. Where names do not show, VAGUE is left out: ROUGE-2 is .1480 against .1456 on 63 topics of
# Multi-News, whose texts are in small letters.
VAGUE = 0.8  # no name, no figure and no day; .6 cost AllSides .0017
VERBLESS = 0.3
TO_READERS = 0.4
JUDGES = 0.7
QUOTED = 0.9
PICTURED = 0.3
# A line of the page, or one with its lead run into it. ROUGE-2 F1 on 62 topics of Multi-News is .1326 at .3, .1329 at
# .2 and .1316 at .1.
OF_PAGE = 0.2
# A pronoun among the first words; what points at nothing is judged after ordering as well. ROUGE-2 at .8, .9 and 1 is
# .1705, .1710, .1713 on AllSides; facts worth telling that a made week tells .819, .809, .798.
POINTING = 0.9
OURS = 0.5
TORN = 0.5
SHORT = 0.8
SHORT_WORDS = 10
# A text of one sentence without a stop is a headline or a standfirst, or a snippet that was cut. Of 1,227 snippets of
# AllSides 42 are so: all but one of those of 20 words or more break off, and none of the shorter ones that were read.
# ROUGE-2 F1 of AllSides (409 topics) is .1701 with the factor at 1, .1692 from .7 down to .15, and .1683 where they are
# not told at all.
SNIPPET, SNIPPET_WORDS = 0.2, 20

# From here on an article goes into detail, recalls and quotes; so much further down a sentence counts half.
NEAR, DEEP = 30, 60
# Captions stand among so many first sentences of a text that scraping ran together. Of 2,754 such sentences of
# Timeline17 14 are taken for captions, two of them wrongly; of 2,038 of AllSides none.
PICTURES = 2

_NAME = re.compile(r"(?<=[\w,;:\-–—'\"“”’)] )[\"“‘(]?[A-ZÀ-ÖØ-ÞА-ЯЁ]")
_FIGURE = re.compile(r"\d")
_STOP = re.compile(r"[.!?…:。！？｡؟۔।॥\u037e;\"”»」』]\W*$")
_MARKS = re.compile(r"[\"“„«]")
_QUOTATION = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]?")
# English. Forms that are verbs wherever they stand, then endings that are verbs more often than not.
_VERBS = frozenset(
    (
        "is are was were be been am isn aren wasn weren has have had hasn haven hadn do does did don doesn "
        "didn will would can could may might must shall should won wouldn couldn said say told tell made make "
        "took take came come went go gave give got get found find left leave held hold kept keep met meet "
        "began begin won win lost lose cut put set hit shot struck fell fall rose rise ran run saw see sent "
        "send spent spend led lead paid pay bought buy sold sell brought bring broke break built build caught "
        "chose drew drove fought flew grew heard knew laid let read sought spoke spread stood swept taught "
        "thought threw understood wrote became become felt meant need want show shut quit bid beat cost"
    ).split()
)
_VERB = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(_VERBS))})\b|[^\W\d_]{{2,}}(?:ed|’s|'s|’re|'re|’ve|'ve)\b)", re.IGNORECASE
)
# Third persons: not the first words, which are plural nouns.
_ENDING = re.compile(r"(?:\S+\s+){2,}?[a-z]{2,}[^su\W]s\b")
_YOU = frozenset({"you", "your", "yours", "yourself"})
_OURS = frozenset({"we", "our", "ours", "my", "me"})
_POINTING = re.compile(
    r"(?:\S+ ){1,3}?(?:he|she|they|it|his|her|their|its|this|these|those)\b", re.IGNORECASE
)
_LONGEST_CAPTION = 40  # words
_CAPTION_SUBJECT = 14  # words in which the verb stands; neither is tuned
_ARTICLES = frozenset({"the", "a", "an", "some", "two", "three"})
_SEEN = frozenset({"is", "are"})
_TELLS = re.compile(r"[\"“”?!:;]")
# "Ruled that the port must close", "recounts which must be done": what must be is told there, not demanded. Of the 18
# such sentences on 409 topics of AllSides one judges; ROUGE-2 is .1696 with them and .1688 without.
_JUDGES = re.compile(
    r"!|\b(?:of course|let['’]s|surely|frankly|indeed)\b"
    r"|^(?:(?!\b(?:that|whether|who|which)\b).)*\b(?:must|should|ought)\b",
    re.IGNORECASE | re.DOTALL,
)

# One of these is in each of them; it is sooner found.
_JUDGING = frozenset({"course", "let", "surely", "frankly", "indeed", "must", "should", "ought"})


@lru_cache(maxsize=8_000)
def fitness(text: str, language: str, *, caseless: bool = False) -> float:
    """The factor, from 0 to 1, for the worth of a sentence.

    Args:
        text: the sentence.
        language: what it is written in.
        caseless: its article was put into small letters, so that no name can be seen.

    >>> fitness("The Holm bridge was closed on Monday.", "en") > fitness("A bridge was closed.", "en")
    True
    """
    fit = 1.0
    if not (caseless or _NAME.search(text) or _FIGURE.search(text) or names_a_day(text, language)):
        fit *= VAGUE
    if count_words(text) < SHORT_WORDS:
        fit *= SHORT
    if _MARKS.match(text):
        fit *= QUOTED
    # What it announces is another sentence, or it trails off.
    if text.endswith((":", "：", "...", "…")):
        fit *= TORN
    return fit * _english(text) if language == "en" else fit


def _english(text: str) -> float:
    own = _QUOTATION.sub(" ", text)
    said = frozenset(plain_words(in_small_letters(own)))
    fit = 1.0
    if _VERBS.isdisjoint(said) and not (_VERB.search(text) or _ENDING.match(text)):
        fit *= VERBLESS
    if not _YOU.isdisjoint(said):
        fit *= TO_READERS
    if not _OURS.isdisjoint(said):
        fit *= OURS
    if _POINTING.match(own):
        fit *= POINTING
    if is_of_page(text):
        fit *= OF_PAGE
    if runs_together(text) or is_dated(text):
        fit *= PICTURED
    if (
        text.endswith(".")
        and text[:-1].rpartition(" ")[2].casefold() in get_language("en").abbreviations.never_last
    ):
        fit *= TORN
    if is_fragment(text):
        fit *= TORN
    may_judge = "!" in own or not _JUDGING.isdisjoint(said)
    if may_judge and _JUDGES.search(own) and not attributes_it(text, "en"):
        fit *= JUDGES
    return fit


def has_subject(text: str) -> bool:
    """Whether an English sentence has a verb with something in front of it, so that it says who did or suffered what.

    >>> has_subject("Two hundred children came."), has_subject("Made of oak.")
    (True, False)
    """
    return any(verb.start() > 0 for verb in _VERB.finditer(text))


def depth(position: int) -> float:
    """The factor for the worth of the sentence at a place of its article.

    >>> depth(0), depth(90), depth(210)
    (1.0, 0.5, 0.25)
    """
    return 1.0 / (1.0 + max(position - NEAR, 0) / DEEP)


def as_told(sentence: Sentence, article: Sequence[Sentence], language: str) -> float:
    """The factor for the worth of a sentence by its form and its place in the article, whatever it is about."""
    fit = fitness(sentence.text, language, caseless=is_in_small_letters(sentence, article))
    fit *= depth(sentence.position)
    if sentence.position < PICTURES and shows_scene(sentence.text, language):
        fit *= PICTURED
    if not sentence.position and language == "en" and holds_heading(sentence.text):
        fit *= PICTURED
    if is_snippet(article):
        fit *= SNIPPET
    return fit * TORN if opens_torn(sentence, article) else fit


def is_snippet(article: Sequence[Sentence]) -> bool:
    """Whether a text is one long sentence without a stop: a snippet that was cut, and no headline."""
    if len(article) != 1 or len(article[0].text.split()) < SNIPPET_WORDS:
        return False
    return _STOP.search(article[0].text[-4:]) is None


def opens_torn(sentence: Sentence, article: Sequence[Sentence]) -> bool:
    """Whether a sentence opens with a small letter among others that open with a capital: its head is lost."""
    if not sentence.text[:1].islower() or is_in_small_letters(sentence, article):
        return False
    beside = sentences_beside(sentence, article)
    return sum(each.text[:1].islower() for each in beside) == 1 < len(beside)


def shows_scene(text: str, language: str) -> bool:
    """Whether a sentence may be a caption: somebody does in the present tense what a picture can show, and no more.

    >>> shows_scene("A soldier stands guard on the quay of Holm.", "en"), shows_scene("The port is shut.", "en")
    (True, False)
    """
    words, small_words = get_language(language).scenes, stop_words(language)
    said = [word.strip(",.()").casefold() for word in text.split()]
    if not words.verbs or len(said) > _LONGEST_CAPTION or _TELLS.search(text):
        return False
    if words.telling.intersection(said) or said[0] in small_words - _ARTICLES:
        return False
    subjects = (
        said[: place - 1] if said[place] in words.participles and said[place - 1] in _SEEN else said[:place]
        for place in range(1, min(len(said), _CAPTION_SUBJECT))
        if (said[place] in words.participles and said[place - 1] in _SEEN)
        or (said[place] in words.verbs and said[place - 1] not in small_words)
    )
    return any(not any(map(_may_be_verb, subject)) for subject in subjects)


def _may_be_verb(word: str) -> bool:
    """Whether a word in front of the verb tells of something else by its ending: "concluded talks"."""
    return word.endswith(("ed", "ing")) and "-" not in word
