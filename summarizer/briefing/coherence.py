"""Finds sentences with words such as "he" that point back at something the briefing has not named.

Judged after ordering: a surname whose bearer was never introduced, "the company" of no company, a speaker who is "he".
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from summarizer.briefing.definites import speaks_of_unknown
from summarizer.briefing.surnames import Name, bare_caseless_names, bare_surnames, names_in
from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.ranking.readability import is_in_small_letters, needs_another
from summarizer.text.tokens import stems
from summarizer.text.word_frequencies import share

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
# "As he left the court, Ida Moss said": whom the pronoun means stands behind the comma.
_BEHIND = re.compile(r"[^,]*, (?:the |an? )?(?:[a-z-]+ ){0,3}[A-Z]")
# "A driver", "the woman", "everyone who": somebody whom a pronoun may mean.
_SOMEBODY = re.compile(
    r"\b(?:the|an?|one|every|each|no|another|whose) (?:[\w-]+ ){0,3}?"
    r"(?:[a-z]{2,}(?:er|or|ist|ian|man|woman|ent|ant|ee|eer|ive|ete|ief|ician)|man|woman|boy|girl|child|judge|king|queen"
    r"|guard|wife|son|spouse|teen|youth|sheriff|pope|star|coach|nurse|aide|general|official|father|mother)\b"
    r"|\b(?:any|every|some)(?:one|body)\b|\bwho\b",
    re.IGNORECASE,
)
# "During the trial they were shown …", with none before whom it may mean.
_THEY = re.compile(r"[^\"“”]{3,200}?\b(?P<they>[Tt]hey|them)\b")
_SEVERAL = re.compile(
    r"(?i:\b[\w-]+(?:[^suiw\W]s|ses|ies|ees|ews)\b|\b(?:and|people|police|men|women|children|crew|team|family|couple|pair"
    r"|duo|group|who|each|everyone|anyone|nobody|some|many|most|two|three|four)\b)|[a-z,] [A-Z]"
)
# "The crew would then search the hold", "Dubbed the Cormorant, it lies off Holm", '"We saw nothing," it said'.
# Of 29 different sentences of 53,272 with "then" and a past tense behind a brief subject 26 go on from another.
_GOES_ON = re.compile(
    r"[^,;:\"“”]{3,80} (?:is|are|was|were|has|have|had|will|would|can|could|may|might) then\b"
    r"|(?:(?!(?:and|since|until|by|if|even|only|just|or|but|back|who|which|that|they) )[\w.’'-]{1,30} ){1,4}"
    r"then [a-z]{1,15}(?:ed|ew|ook|ent|gan|ave)\b"
    r"|(?:(?!During|According|Regarding|Concerning|United)[A-Z][a-z]+(?:ed|ing)|The (?:most|least|first|last))\b"
    r"[^,;:\"“”]{3,80}, (?:it|they|he|she) "
    r"|In an? (?:[\w.’'-]+ ){0,3}?(?:interview|statement|speech|letter|e-?mail|report)"
    r"(?: [^,;:\"“”]{3,80})?, (?:it|they|he|she) "
    r"|(?:Yesterday|Earlier|Last (?:week|month|year|night)|In \d{4}|On [A-Z][a-z]+day)[^,;:\"“”A-Z]{0,20},? "
    r"(?:it|they) "
    r"|(?:(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)(?:ty|teen)(?:-[a-z]+)?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine"
    r"|Ten|\d+|Some|Most|Many|Several|Others) (?:was|were|are|had|have)\b"
    r"|[^\"“”A-Z]?[^\"“”]{3,120}\b(?:in|at|on|from|during|under) that [a-z]{3,}\b"
    r"|[^\"“”]{3,120}\bthe (?:two|three|pair) (?:are|were|have|had|will|would)\b"
    r"|[^\"“”]{3,80}(?:\b(?:said|says) (?:this|that) (?:includ|would|will|means?)|, this (?:isn['’]t|wasn['’]t|is not))"
    r"|(?:An?|The) (?![^,]* (?:is|are|was|were|has|have|had|said|says|will) )[^,;:\"“”]{3,80}, (?:he|she|it|they) "
    r"|(?:When|After|Before|While|Once|Until) (?![^,]*[A-Z])[^,;:\"“”]{3,80}, they "
    r"|[^\"“”]{3,300}\b(?:do|does|did|done|doing) (?:this|that)\.$"
    r"|[^\"“”]{3,200}\b(?:said|says) (?:that )?it (?:is|was) (?:the|one of)\b"
    r"|[^\"“”]{3,200}\b(?:made|said|voiced|did|took|faced|shared|gave) the same\b(?! (?:day|time|way))"
    # Where it does not stand right behind what it speaks of.
    r"|(?:It|This) (?:is|was|has been) (?:an?|the)\b"
    r"|Earlier(?: today| [A-Z][a-z]+day)?, "
    r"|(?:Neither|Either|Both) (?:has|have|had|is|are|was|were|of)\b|[^\"“”]{3,400}, (?:he|she) (?:says|said|added)\.$"
    r"|[^,;:\"“”]{3,60} (?:described|labell?ed|branded) (?:it|this|that|them) "
    r"|The (?:first|last|latter|former|other)(?: (?:two|three|one|ones))? (?:is|are|was|were|has|have|had|will|would)\b"
    r"|[\"“][^\"“”]+, ?[\"”] (?:it|they|he|she) (?:said|says|added|told|wrote|warned|concluded)\b"
)
# Letters that stand for a name: no time zone behind a figure, and no word of a line in capitals.
_LETTERS = re.compile(r"(?<![\w.$/-])(?<!\d )(?<![A-Z]{2} )[A-Z]{3,6}(?![\w/-]|\.\w| [A-Z]{2})")
# Rarer ones few readers know, as a share of articles of so many words. NATO, the BBC and the IMF are in .0020, .0077
# and .0007, NOAA and FEMA in .0003 and .0002.
KNOWN_LETTERS, ARTICLE_WORDS = 6e-4, 200
# "The crew could wait for days, it added": of 13 such sentences in 36,249 all tell elsewhere who says so.
_IT_SAYS = re.compile(r", it (?:said|says|added|adds|warned|reported)\b")
_SPEAKS = re.compile(
    r"\b(?:agency|article|bank|body|charity|commission|committee|company|council|court|department|firm|government|group"
    r"|letter|ministry|newspaper|office|paper|party|report|statement|study|team|union|watchdog)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:in|on|at|of|from|to|near|off|for|across|inside|outside) $", re.IGNORECASE)
# What has "the" in front is no person: "the Iraq war", "at the Ida Hotel".
_NO_PERSON = re.compile(r"\b(?:the|in|at|near|off|inside|outside) [\"“‘']?$", re.IGNORECASE)


def dangling(
    sentences_told: Sequence[Sentence],
    sentences: Mapping[str, Sequence[Sentence]],
    language: str,
    headed: str = "",
) -> list[Sentence]:
    """The sentences, in reading order, that refer to something nothing before them names.

    Args:
        sentences_told: the sentences as a reader meets them.
        sentences: article id → all its sentences.
        language: what they are written in.
        headed: what the headline names.
    """
    before = _headed(headed)
    unclear = []
    for place, sentence in enumerate(sentences_told):
        last, article = sentences_told[place - 1] if place else None, sentences[sentence.article]
        if _follows(sentence, last):
            # What stands in front tells whom a pronoun means, and not always whose a surname is.
            points = _has_bare_surname(sentence, before, article, language)
        else:
            points = points_back(sentence, before, article, language)
        if points:
            unclear.append(sentence)
        before += " " + sentence.text
    return unclear


def introduced_first(
    sentences_told: Sequence[Sentence],
    sentences: Mapping[str, Sequence[Sentence]],
    language: str,
    headed: str = "",
) -> tuple[Sentence, ...]:
    """The sentences with those that refer to a later one moved after it; the opening stays first.

    Args:
        sentences_told: the sentences in reading order.
        sentences: article id → all its sentences.
        language: what they are written in.
        headed: what the headline names.
    """
    order = list(sentences_told)
    for sentence in dangling(sentences_told, sentences, language, headed):
        place = order.index(sentence)
        if not place:
            continue
        after = place + 1
        while after < len(order) and _follows(order[after], order[after - 1]):
            after += 1  # what follows it in its article goes with it
        piece, rest = order[place:after], order[after:]
        before = " ".join((_headed(headed), *(each.text for each in order[:place])))
        for count, each in enumerate(rest, start=1):
            before += " " + each.text
            goes_on = count < len(rest) and _follows(rest[count], each)
            if not goes_on and not points_back(sentence, before, sentences[sentence.article], language):
                order = [*order[:place], *rest[:count], *piece, *rest[count:]]
                break
    return tuple(order)


def _headed(words: str) -> str:
    """The words of a headline in front of what is told, apart from it: a capital behind them names nobody."""
    return f"{words}." if words else ""


def _follows(sentence: Sentence, last: Sentence | None) -> bool:
    """Whether a sentence stands right behind ``last`` in its article."""
    return last is not None and (last.article, last.position + 1) == (sentence.article, sentence.position)


def points_back(
    sentence: Sentence, before: str, article: Sequence[Sentence], language: str, headed: str = ""
) -> bool:
    """Whether ``sentence`` needs what ``before`` does not say.

    Args:
        sentence: one of its article's.
        before: what a reader has read.
        article: all sentences of its article.
        language: what it is written in.
        headed: what the headline names, where that is no part of ``before``.
    """
    text = sentence.text
    if needs_another(text, language) or _has_bare_surname(sentence, f"{headed} {before}", article, language):
        return True
    if language != "en" or not sentence.position:
        return False
    return (
        (_means_somebody_else(text, article) and not is_in_small_letters(sentence, article))
        or _has_bare_letters(text, before)
        or _goes_on(text)
        or _means_others(text)
        or _quotes_it(text)
        or speaks_of_unknown(sentence, before, article, headed)
    )


def _has_bare_surname(sentence: Sentence, before: str, article: Sequence[Sentence], language: str) -> bool:
    names = bare_surnames(sentence, article, language)
    if any(not _stands_in(name, before) for name in names):
        return True
    small = bare_caseless_names(sentence, article) if language == "en" else ()
    return any(not re.search(rf"\b{re.escape(name)}\b", before, re.IGNORECASE) for name in small)


def _stands_in(name: str, text: str) -> bool:
    """Whether a text has a name between borders of words; a pattern for each name would take long to make."""
    at = text.find(name)
    while at >= 0:
        if _is_border(text, at) and _is_border(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def _is_border(text: str, at: int) -> bool:
    """Whether a word begins or ends there, as the border of a pattern has it."""
    around = text[at - 1 : at] if at else "", text[at : at + 1]
    before, behind = (each.isalnum() or each == "_" for each in around)
    return before != behind


def _goes_on(text: str) -> bool:
    """Whether a sentence goes on from one before it without a small word at its head that shows it."""
    return _GOES_ON.match(text) is not None


def _has_bare_letters(text: str, before: str) -> bool:
    """Whether a sentence has an acronym that few readers know and that has not been spelt out so far."""
    english = get_language("en")
    return any(
        letters.casefold() not in english.pointing.letters
        and share(stems([letters.casefold()], "en")[0], "en", ARTICLE_WORDS) < KNOWN_LETTERS
        and letters not in before
        and not _spelt_out(letters).search(f"{before} {text}")
        for letters in _LETTERS.findall(text)
    )


@cache
def _spelt_out(letters: str) -> re.Pattern[str]:
    """A pattern for what an acronym may stand for: words with these initials, perhaps with small words between."""
    small = r"(?:(?:of|the|and|for|on|in|to) )*"
    return re.compile(rf"(?<!\w)({' '.join(f'{small}{letter}[a-z]+' for letter in letters)})")


def _means_somebody_else(text: str, article: Sequence[Sentence]) -> bool:
    """Whether the first "he" or "she" of a sentence comes before everybody it may mean."""
    pronoun = _PRONOUN.search(text)
    if pronoun is None or _SOMEBODY.search(text, 0, pronoun.start()):
        return False
    if any(_is_somebody(text, name, article) for name in names_in(text[: pronoun.start()], "en")):
        return False
    return _BEHIND.match(text, pronoun.end()) is None


def _means_others(text: str) -> bool:
    """Whether the first "they" of a sentence comes before all whom it may mean."""
    found = _THEY.match(text)
    return found is not None and _SEVERAL.search(text, 0, found.start("they")) is None


def _quotes_it(text: str) -> bool:
    """Whether a sentence is what "it" says, and names nothing in front that may say so."""
    found = _IT_SAYS.search(text)
    if found is None:
        return False
    before = text[: found.start()]
    named = any(len(name.words) > 1 or name.words[0].isupper() for name in names_in(before, "en"))
    return not named and _SPEAKS.search(before) is None


def _is_somebody(text: str, name: Name, article: Sequence[Sentence]) -> bool:
    """Whether a name may be a person's: not a place after "in", an acronym, or a word that only opens a sentence."""
    if name.titled:
        return True
    if _NO_PERSON.search(text, 0, name.start):
        return False
    if len(name.words) > 1:
        return True
    word = name.words[0]
    if word.isupper() or _PLACED.search(text, 0, name.start):
        return False
    return name.start > 0 or any(f" {word}" in sentence.text for sentence in article)
