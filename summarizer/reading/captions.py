"""Captions inside a line: what stands before a picture credit in brackets, and sentences that describe a picture.

A credit follows its caption, so the sentence in front of it is one, wherever it stands. The Associated Press puts its
pictures above its report, each caption with a credit behind it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from summarizer.languages import words
from summarizer.reading.boilerplate import credit_end, is_caption
from summarizer.text.sentence_ends import sentence_starts

_AGENCIES = r"(?:ap|afp|epa|reuters|getty(?: images)?|associated press|bloomberg|pool|npa)"
_OUTLETS = "|".join(sorted(words("outlets")))
# "( photo: ann other/npa )", "( ann other/the holm post )", "(Ann Other/Associated Press)",
# "( ann other/pool photo via npa )".
_CREDIT = re.compile(
    r"\( ?(?=[^()]{2,120}\))(?:"
    r"[^()]{0,90}?\b(?:photo(?:graph)?|image|picture|illustration) ?(?::|\bby |courtesy|credit|provided|\\?/ ?\w|via )"
    r"[^()]{0,90}"
    rf"|[^()]{{2,60}}?\\?/ ?{_AGENCIES}\b[^()]{{0,60}}"
    rf"|(?:[\w.’'-]{{2,20}} ){{1,2}}[\w.’'-]{{2,20}} ?\\?/ ?(?:[\w.’'-]{{2,20}} ){{0,3}}(?:{_OUTLETS}) ?(?=\))"
    r"|[^()]{0,60}\b(?:getty images|(?:staff|contributing) photographer|ap photo|file photo|via ap)\b[^()]{0,60}"
    r"|(?:the )?associated press) ?\)"
    r"|\b(?:image copyright |photos? by [^.()]{2,40}? |[\w.’'-]{2,20} ?\\?/ ?|via )getty images\b(?: for \w{3,20})?",
    re.IGNORECASE,
)
# "… was fatally shot in... ( associated press )": a caption of a gallery, cut short.
_CUT_SHORT = re.compile(r"(?:\.{3}|…) ?\Z")
_CAPTION = 700  # characters of a caption, several sentences long  # not tuned
_SENTENCE = 500  # characters of one that is a caption  # not tuned
_SIGNS = ("photo", "image", "picture", "associated press", "reuters", "getty")
_SIGN = re.compile(r"/ ?ap\b|/[^()\n]{3,60}\)|(?:19|20)\d\d\.")
# A sentence inside a paragraph names the picture, or ends on its whole date: "…, shown at a meeting" is text there.
_PICTURE = re.compile(r"\b(?:photo|image|picture|sketch|frame grab)|\b\d{4}\W{0,3}\Z", re.IGNORECASE)
_IN_THIS = re.compile(
    r"\bin this (?:[\w.,/-]+ ){0,8}(?:photo|photograph|image|picture|sketch|frame grab)\b"
    r"(?: (?:taken|provided|from|released|made|obtained|shot)|,|\W{0,3}\Z)",
    re.IGNORECASE,
)
_LONGEST = 20_000  # characters in which captions are looked for


def find_captions(text: str) -> list[tuple[int, int]]:
    """Where captions and their credits stand in a line, in order and apart.

    >>> line = "A tug off Holm. ( photo: ida moss/npa ) the ferry sank. Nobody was hurt."
    >>> [line[start:end] for start, end in find_captions(line)]
    ['A tug off Holm. ( photo: ida moss/npa ) ']
    """
    text = text[:_LONGEST]
    small = text.casefold()
    if not any(sign in small for sign in _SIGNS) and not _SIGN.search(small):
        return []
    starts = [0, *sentence_starts(text, "en")]
    return _joined(sorted([*_credited(text, starts), *_described(text, starts)]))


def _credited(text: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    """Each credit with the sentence in front of it; between two credits of a gallery there are captions alone."""
    last, gallery = 0, False
    for found in _CREDIT.finditer(text):
        before = text[last : found.start()].rstrip()
        near = found.start() - last <= _CAPTION
        if not (gallery and near and _CUT_SHORT.search(before)):
            # A credit in brackets stands behind its caption's stop, one without may stand above its caption.
            inside = last + len(before) - 1 if found[0][0] == "(" else found.start()
            last = max(last, starts[bisect_right(starts, max(last, inside)) - 1])
        if found.start() - last <= _CAPTION:
            yield last, _without_space(text, found.end())
        last, gallery = _without_space(text, found.end()), True


def _without_space(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip())


def _described(text: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    """Sentences that are captions by their wording; behind a credit text begins."""
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        sentence = text[start:end].rstrip()
        if len(sentence) <= _SENTENCE and _is_described(sentence):
            yield start, end


def _is_described(sentence: str) -> bool:
    if not _PICTURE.search(sentence) or _CREDIT.match(sentence) or credit_end(sentence):
        return False
    return is_caption(sentence) or _IN_THIS.search(sentence) is not None


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch or overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
