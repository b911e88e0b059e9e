"""One module for each language, with all the words that the stages need of it.

``get_language(code)`` returns one, ``every_language()`` all. A module is loaded when it is first asked for. Of a
language without a module, names of months and days, and the words for yesterday and the like, come from the tables
that the package dateparser ships (BSD licence). ``docs/languages.md`` says how to add a language.
"""

from summarizer.languages.language import Language
from summarizer.languages.loading import CODES, every_language, every_page, get_language, patterns, words

__all__ = ["CODES", "Language", "every_language", "every_page", "get_language", "patterns", "words"]
