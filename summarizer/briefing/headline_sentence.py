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
    r",\s(?:according to (?P<by>[^,;:]{2,60})"
    r"|(?P<who>[^,;:]{2,60}(?:,\s[^,;:]{2,40},)?)\s(?:said|says?|announced|reported|confirmed)"
    r"(?:\s(?:late|early|last|today|yesterday))?(?:\s(?:on\s)?\w{3,6}day)?(?:\s(?:night|morning|afternoon|evening))?"
    r"(?:\sin\sa\sstatement)?)\.?$"
)
# What a party, a relative, a study or a witness claims is no fact without them; an office that tells what it did is.
# Of 1,328 first and second sentences of 125 topics (Timeline17, AllSides, Multi-News) these and those below cut 53
# otherwise than without them; three of the cuts read worse, and those gave the openings and verbs that forbid a cut.
_PARTY = re.compile(
    r"\b(?:attorneys?(?! general)|lawyers?|prosecut\w+|plaintiffs?|famil(?:y|ies)|relatives?|mother|father|brother"
    r"|sister|wife|son|(?:ex-)?husband|daughter|friends?|neighbou?rs?|witness\w*|activists?|critics?|opponents?|campaigners?|rebels?"
    r"|experts?|scientists?|research\w*|analysts?|economists?|leaders?|polls?|surveys?|stud(?:y|ies)|estimates?"
    r"|memos?|(?:law)?suits?|complaints?|unions?|press|think ?-?tanks?"
    r"|institutes?|organi[sz]ations?|groups?|charit(?:y|ies))\b",
    re.IGNORECASE,
)
# A judgement is its speaker's too: "the worst disaster that the country has seen, officials said".
_JUDGES = re.compile(
    r"\b(?:worst|best|biggest|largest|greatest|most|should|must|needs?|too|illegal\w*)\b", re.IGNORECASE
)
# English: what opens a clause or a phrase that adds to what a sentence has told, so that it is no part of a headline.
_ADDED = re.compile(
    r"(?:,\s(?P<opens>where|which|who|whose|as|while|after which|and|even as|although|though|after|when|with|including"
    r"|(?:[a-z]{2,}ly\s)?[^\W\d_]{2,}ing)\s"
    r"|,\s(?=an?\s(?:[\w'’-]+\s){1,3}(?:that|which|who)\b)"
    r"|\s(?P<joins>(?:even\s)?as|while|and)\s"
    r"|\s[—–-]{1,2}\s(?!that\b))"
)
# Behind these "as" compares, or the clause is what is told; with those that follow "as" names what somebody is.
_BOUND = re.compile(r"(?:as|so|such|same|just|well|much|many|far|long|soon|comes?|came)$")
_NAMES = re.compile(
    r"\b(?:describ|regard|view|treat|hail|denounc|dismiss|portray)\w*|\b(?:sees?|saw|seen|known|serve[sd]?|acts?)\b"
)
# "And" joins what belongs together behind these, or where verbs without it stand before: "closed, sank and drowned".
_PAIRED = re.compile(r"\b(?:between|both|either|not only)\b|, (?P<verb>[a-z]+)(?: [^\s,]+){0,4}$")
# What a clause behind "as" or "while" opens with: a name, or what stands before a noun.
_SUBJECT = re.compile(r"[A-Z]|(?:the|its?|his|her|their|he|she|they|more|some|many|most|officials|police)\b")
_VERB = re.compile(r"(?:also |then |later )?(?P<verb>[a-z]+)(?: (?:not|been|also|[a-z]+ed))*")
# What the main clause goes on behind: ", where it sank, and drowned two", ", who was hurt, has died".
_AGAIN = re.compile(r"(?:,? and |, )([a-z]+)")
# English: what a sentence opens with before a name that it tells something of. The day is left out of any sentence,
# the other openings of a long one; a place, a year or a condition never.
_DAY = re.compile(
    r"(?:Late |Early )?(?:[Oo]n )?\w{3,6}day(?: (?:night|morning|afternoon|evening))?, (?=[A-Z])"
)
_FRONTED = re.compile(
    r"(?:(?:In|At|During|Amid|With) (?:an?|the|his|her|its|their)|As|After|Following|While|(?:Days|Hours|Weeks) after"
    r"|[A-Z][a-z]+ing)\s[^,;:\"“”]{8,120}, (?=[A-Z])"
)
# It was no opening: "Off Holm, Skarv, a ferry sank".
_PLACE = re.compile(r"[A-Z][\w.]*(?: [A-Z]\w*)?,")
LEAST_HEADLINE = 8  # words. Not tuned.
# A sentence of more words is cut at what a shorter one keeps. Not tuned.
LONG_HEADLINE = 24
# What a sentence of any length ends with that is cut off.
_RELATIVE = frozenset({"where", "which", "who", "whose", "as", "while", "after which"})
_SHORT = frozenset({*_RELATIVE, "and"})
_MARKS = re.compile(r"[\"“”„«»]")
_DASH = re.compile(r"\s[—–-]{1,2}\s")
_LEAST_ADDED = 3  # words; less is none: ", and others"

Telling = Callable[[str], float]


def without_speaker(cited: Citation) -> Citation:
    """A sentence without the speaker at its end, unless it is a party or what it says a judgement."""
    tail = _SPEAKER.search(cited.text)
    if tail is None or re.search(r"\d", tail[0]) or _PARTY.search(tail["by"] or tail["who"]):
        return cited
    return cited if _JUDGES.search(cited.text[: tail.start()]) else _cut(cited, tail.start())


def as_headline(cited: Citation, language: str, telling: Telling) -> Citation:
    """A sentence less what it adds at either end to what it tells; of a long one as much as makes it short.

    Args:
        cited: the sentence.
        language: what it is written in; sentences of other languages than English are cut by their speakers alone.
        telling: how much a part of it tells of what other articles open with. What is cut off tells less than what
            stays.
    """
    cited = without_speaker(cited)
    if language != "en":
        return cited
    cited = _without_opening(cited, telling)
    if _SPEAKER.search(cited.text):
        return cited  # whoever claims it stands at its end
    for place, found in _additions(cited.text):
        kept, opens = _cut(cited, place), found["opens"] or ""
        short = opens in _SHORT or count_words(cited.text) > LONG_HEADLINE
        if short and _is_added(kept.text, cited.text[place:], found, telling):
            cited = without_speaker(kept)
    return cited


def _without_opening(cited: Citation, telling: Telling) -> Citation:
    """A sentence without the day or, if it is long, the circumstance in front of the name that it is about."""
    is_long = count_words(cited.text) > LONG_HEADLINE
    front = _DAY.match(cited.text) or (_FRONTED.match(cited.text) if is_long else None)
    if front is None:
        return cited
    rest, said = cited.text[front.end() :], annotate(front[0], "en").statement
    if said.figures or said.negated or _PLACE.match(rest) or not _is_whole(rest):
        return cited
    if telling(front[0]) > telling(rest):
        return cited
    return replace(cited, text=rest, start=cited.start + front.end())


def _additions(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Where what a sentence adds may begin, the last first, and what opens it; none inside a quotation."""
    for found in reversed(list(_ADDED.finditer(text))):
        if len(_MARKS.findall(text[: found.start()])) % 2 == 0:
            yield found.start(), found


def _is_whole(kept: str) -> bool:
    """Whether a part of a sentence is a statement by itself, with no bracket or aside left open."""
    return (
        count_words(kept) >= LEAST_HEADLINE
        and has_own_verb(kept, "en")
        and kept.count("(") == kept.count(")")
        and not _DASH.search(kept)
    )


def _is_added(kept: str, added: str, found: re.Match[str], telling: Telling) -> bool:
    """Whether what is ``kept`` is a statement by itself and what is ``added`` tells less, no figure and no negation."""
    if count_words(added) < _LEAST_ADDED or not _is_whole(kept):
        return False
    said = annotate(added, "en").statement
    if said.figures or said.negated:
        return False
    rest = added[found.end() - found.start() :]
    if found["joins"]:
        return _is_joined(kept, rest, found["joins"]) and (
            found["joins"] != "and" or telling(kept) >= telling(added)
        )
    if found["opens"] == "and":
        return has_own_verb(rest, "en") and telling(kept) >= telling(added)
    return not _goes_on(rest) and (found["opens"] in _RELATIVE or telling(kept) >= telling(added))


def _goes_on(rest: str) -> bool:
    """Whether the main clause goes on behind a relative clause: ", where it sank, and drowned two"."""
    return any(has_own_verb(f"it {word}", "en") for word in _AGAIN.findall(rest))


def _is_joined(kept: str, rest: str, joins: str) -> bool:
    """Whether a second statement stands behind a word that joins it without a comma."""
    if annotate(kept, "en").statement.negated:
        return False
    if joins != "and":
        names = _BOUND.search(kept) or _NAMES.search(kept)
        return not names and _SUBJECT.match(rest) is not None and has_own_verb(rest, "en")
    paired, found = _PAIRED.search(kept), _VERB.match(rest)
    if found is None or (paired and (paired["verb"] is None or has_own_verb(f"it {paired['verb']}", "en"))):
        return False
    # Where a second verb follows, the first may be of a relative clause: "said the man who fled and hid was found".
    again = has_own_verb(f"it {rest[found.end() :]}", "en")
    return has_own_verb(f"it {found['verb']}", "en") and not again


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
