"""Sentences that lean on the one before them: "He", "They", "But", "The move" without what they point to.

In half of the badly rated summaries of Hong and colleagues' readers an opening pronoun or connective had lost its
antecedent; leaving such sentences out costs next to nothing in ROUGE.
"""

import re

from summarizer.ranking.opening_words import PATTERNS

_PRONOUNS = (
    "he|she|it|they|his|her|their|its|him|hers|theirs|himself|herself|themselves|itself|"
    "this|these|those|that(?:['’]s)?|such"
)
_CONNECTIVES = (
    "but|and|so|yet|however|also|instead|moreover|nor|or|then|still|meanwhile|therefore|thus|hence|besides|otherwise|"
    "nevertheless|nonetheless|furthermore|additionally|consequently|similarly|likewise|conversely|afterwards|later|"
    "for (?:example|instance)|in (?:addition|contrast|other words)|by contrast|as a result|on the other hand|"
    "at the same time|after that|because of this|despite this|(?:one|both|some|most|none|all) of them"
)
_NOUNS = (
    "move|decision|announcement|latter|former|same|pair|duo|trio|two|others?|incident|statement|remarks|comments|"
    "findings|development|meeting|proposal"
)
# "It is a ..." and "This was the ..." introduce what they speak of; "That year" is told by the date beside it.
_INTRODUCES = r"(?!\s+(?:is|was|has been) (?:a|the) )"
_DATED = r"(?!\s+(?:morning|afternoon|evening|night|day|week|weekend|month|quarter|year|spring|summer|autumn|winter)\b)"
_ENGLISH = re.compile(
    rf"[\"“”‘'(\[\s-]{{0,4}}(?:(?:{_PRONOUNS}|{_CONNECTIVES})\b{_INTRODUCES}{_DATED}|the (?:{_NOUNS})\b)",
    re.IGNORECASE,
)
_BY_LANGUAGE = {"en": _ENGLISH, **PATTERNS}


def leans(text: str, language: str) -> bool:
    """Whether a sentence opens with something that points back; unknown languages never do.

    >>> leans("But the talks failed.", "en"), leans("The talks failed.", "en")
    (True, False)
    """
    pattern = _BY_LANGUAGE.get(language)
    return bool(pattern and pattern.match(text))
