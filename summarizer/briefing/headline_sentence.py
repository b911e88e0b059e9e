"""Cuts a sentence that heads a briefing down to what a headline tells: no speaker and no added clause at its end."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from summarizer.briefing.citations import cite
from summarizer.briefing.key_points import LEAST_FIT, stands_alone
from summarizer.briefing.likeness import Likeness
from summarizer.briefing.opening import HEAD
from summarizer.models import Article, Citation, Sentence
from summarizer.text.annotation import annotate
from summarizer.text.clauses import has_own_verb
from summarizer.text.tokens import count_words

# English: "…, according to the ministry in Zerin.", "…, police said on Monday."
_SPEAKER = re.compile(
    r",\s(?:according to [^,;:]{2,60}|[^,;:]{2,60}\s(?:said|says?|announced|reported|confirmed)"
    r"(?:\s(?:late|early))?(?:\s(?:on\s)?\w{3,6}day)?(?:\s(?:night|morning|afternoon|evening))?"
    r"(?:\sin\sa\sstatement)?)\.?$"
)
# English: what opens a clause or a phrase that adds to what a sentence has told, so that it is no part of a headline.
_ADDED = re.compile(
    r"(?:,\s(?P<opens>where|which|who|whose|as|while|after which|and|even as|although|though|after|when|with|including"
    r"|[^\W\d_]{2,}ing)\s"
    r"|\s[—–-]{1,2}\s(?!that\b))"
)
# What a relative clause may be followed by is the main clause going on: ", where it sank, and drowned two".
_GOES_ON = re.compile(r",? and ([a-z]+)")
LEAST_HEADLINE = 8  # words. Not tuned.
# A sentence of more words is cut at what a shorter one keeps. Not tuned.
LONG_HEADLINE = 24
# What a sentence of any length ends with that is cut off.
_RELATIVE = frozenset({"where", "which", "who", "whose", "as", "while", "after which"})
_SHORT = frozenset({*_RELATIVE, "and"})
_MARKS = re.compile(r"[\"“”„«»]")
_LEAST_ADDED = 3  # words; less is none: ", and others"

Telling = Callable[[str], float]


def without_speaker(cited: Citation) -> Citation:
    """A sentence without the speaker at its end."""
    tail = _SPEAKER.search(cited.text)
    if tail is None or re.search(r"\d", tail[0]):
        return cited
    return _cut(cited, tail.start())


def as_headline(cited: Citation, language: str, telling: Telling) -> Citation:
    """A sentence less what it adds at its end to what it tells; of a long one as much as makes it short.

    Args:
        cited: the sentence.
        language: what it is written in; sentences of other languages than English are cut by their speakers alone.
        telling: how much a part of it tells of what other articles open with. What is cut off tells less than what
            stays.
    """
    cited = without_speaker(cited)
    if language != "en":
        return cited
    for place, opens in _additions(cited.text):
        kept = _cut(cited, place)
        if (opens in _SHORT or count_words(cited.text) > LONG_HEADLINE) and _is_added(
            kept.text, cited.text[place:], opens, telling
        ):
            cited = without_speaker(kept)
    return cited


def _additions(text: str) -> Iterator[tuple[int, str]]:
    """Where what a sentence adds may begin, the last first, and what opens it; none inside a quotation."""
    for found in reversed(list(_ADDED.finditer(text))):
        if len(_MARKS.findall(text[: found.start()])) % 2 == 0:
            yield found.start(), found["opens"] or ""


def _is_added(kept: str, added: str, opens: str, telling: Telling) -> bool:
    """Whether what is ``kept`` is a statement by itself and what is ``added`` tells less, no figure and no negation."""
    if count_words(kept) < LEAST_HEADLINE or count_words(added) < _LEAST_ADDED:
        return False
    said = annotate(added, "en").statement
    if said.figures or said.negated or not has_own_verb(kept, "en"):
        return False
    if added.startswith(", and "):
        return has_own_verb(added.removeprefix(", and "), "en") and telling(kept) >= telling(added)
    goes_on = any(has_own_verb(f"it {word}", "en") for word in _GOES_ON.findall(added))
    return not goes_on and (opens in _RELATIVE or telling(kept) >= telling(added))


def _cut(cited: Citation, length: int) -> Citation:
    return replace(cited, text=cited.text[:length], end=cited.start + length)


# A longer one is no headline while there is a title, if only a question. On 70 days of Timeline17 and 120 topics of
# AllSides without their titles, ROUGE-1 precision with the references is .300 and .505 at 30, .337 and .531 at 36,
# .343 and .542 at 42 words. Beyond 42 a key point was told in its place, which seldom says what happened.
LONGEST_OPENING = 50
# What a sentence loses as a headline for each word beyond ``LONG_HEADLINE``, up to so many words, and what it gains by
# being told below. docs/experiments/2026-12-01-readers.md, "Headlines of texts without titles", has both.
PER_WORD, MOST_WEIGHED, SAID = 0.06, 40, 0.6
# Below so much certainty that a sentence told says it, what heads a briefing is not told.
LEAST_SAID = 0.5
QUOTES = ('"', "“", "„", "«", "'", "‘")


class HeadlineSentences:
    """The sentences that may head an event, cut to headlines.

    Args:
        articles: the event's articles without reprints and opinion, in canonical order.
        sentences: article id → its sentences.
    """

    def __init__(self, articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]]) -> None:
        self._articles = {article.id: article for article in articles}
        self._sentences = sentences
        self._heads = {
            article.id: frozenset(
                stem
                for sentence in sentences[article.id][:HEAD]
                for stem in annotate(sentence.text, article.language).content_stems
            )
            for article in articles
        }

    def cut(self, sentence: Sentence) -> Citation:
        """A sentence as a headline."""
        article = self._articles[sentence.article]

        def telling(part: str) -> float:
            stems = set(annotate(part, article.language).content_stems)
            others = (head for id_, head in self._heads.items() if id_ != article.id)
            return float(sum(len(stems & head) for head in others))

        return as_headline(cite(sentence, article), article.language, telling)

    def length(self, sentence: Sentence) -> int:
        """How many words a headline has that is cut from a sentence."""
        return count_words(self.cut(sentence).text)

    def choose(
        self,
        told: Sequence[Sentence],
        points: Iterable[Sentence],
        fit_alone: Callable[[Sentence], float],
        strength: Callable[[Sentence], float],
        likeness: Likeness,
    ) -> Sentence:
        """The sentence that would head a briefing without titles.

        It is the first one that is told. Where that does not stand alone, it is the lead of an article that one told
        says, the one that says best what happened and is short; where there is none, the first such key point.

        Args:
            told: the sentences in reading order.
            points: the key points in order.
            fit_alone: how fit a sentence is that nothing stands before, from 0 to 1.
            strength: how well a sentence says what happened.
            likeness: compares sentences.
        """

        def is_able(sentence: Sentence) -> bool:
            return (
                self.length(sentence) <= LONGEST_OPENING
                and fit_alone(sentence) >= LEAST_FIT
                and stands_alone(sentence, likeness.language)
                and not sentence.text.startswith(QUOTES)
            )

        def said(sentence: Sentence) -> float:
            return max(1.0 if sentence == each else likeness.reports(sentence, each) for each in told)

        def worth(sentence: Sentence) -> float:
            beyond = min(self.length(sentence), MOST_WEIGHED) - LONG_HEADLINE
            return round(strength(sentence) + SAID * said(sentence) - PER_WORD * max(beyond, 0), 9)

        if is_able(told[0]):
            return told[0]
        leads = (sentence for id_ in self._articles for sentence in self._sentences[id_][:1])
        able = [lead for lead in leads if said(lead) >= LEAST_SAID and is_able(lead)]
        if able:
            return max(able, key=worth)
        return next(filter(is_able, points), told[0])
