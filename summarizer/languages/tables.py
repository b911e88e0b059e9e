"""Helpers to write the tables of language modules: words separated by spaces, spellings by vertical bars."""

from collections.abc import Iterable, Mapping

from summarizer.languages.language import Qualifier, TimeUnit, Topic


def listed(words: str) -> frozenset[str]:
    """Words parted by white space, in small letters.

    >>> sorted(listed("mon tue"))
    ['mon', 'tue']
    """
    return frozenset(words.casefold().split())


def in_order(words: str) -> tuple[str, ...]:
    """Words, or patterns of one word, parted by white space.

    >>> in_order("sign|signed log")
    ('sign|signed', 'log')
    """
    return tuple(words.split())


def grouped(words: str) -> tuple[str, ...]:
    """Groups of words, or patterns of several, parted by semicolons.

    >>> grouped("die perish; hurt wound")
    ('die perish', 'hurt wound')
    """
    return tuple(group.strip() for group in words.split(";"))


def numbered(rows: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """Words by number, spellings parted by a stroke.

    >>> numbered("one|a two")
    {'one': 1, 'a': 1, 'two': 2}
    """
    return {
        name: first + step * place for place, names in enumerate(rows.split()) for name in names.split("|")
    }


def signed(last: str, this: str, following: str) -> dict[str, int]:
    """Words that point back, to the present and ahead, as -1, 0 and 1."""
    return (
        dict.fromkeys(last.split(), -1) | dict.fromkeys(this.split(), 0) | dict.fromkeys(following.split(), 1)
    )


def units(day: str, week: str, month: str, year: str, weekend: str) -> dict[str, TimeUnit]:
    """The names of each unit of time."""
    rows: tuple[tuple[TimeUnit, str], ...] = (
        ("day", day), ("week", week), ("month", month), ("year", year), ("weekend", weekend),
    )  # fmt: skip
    return {name: unit for unit, names in rows for name in names.split()}


def compounds(firsts: Iterable[str], seconds: Iterable[str]) -> dict[str, int]:
    """Two words in one, by the place of the first: "montagabend" is 0."""
    seconds = tuple(seconds)
    return {first + second: place for place, first in enumerate(firsts) for second in seconds}


def qualifiers(**by_meaning: str) -> dict[tuple[str, ...], Qualifier]:
    """``about="about, some"`` as phrase → meaning."""
    return {
        tuple(phrase.casefold().split()): meaning  # type: ignore[misc]  # the names are those of Qualifier
        for meaning, phrases in by_meaning.items()
        for phrase in phrases.split(",")
    }


def topics(**words: str) -> dict[str, Topic]:
    """``dead="killed slain"`` as word → topic."""
    return {
        word: topic  # type: ignore[misc]  # the names are those of Topic
        for topic, forms in words.items()
        for word in forms.casefold().split()
    }


def rates(**by_rate: str) -> dict[tuple[str, ...], str]:
    """``day="a day,per day"`` as phrase → rate."""
    return {
        tuple(phrase.casefold().split()): rate
        for rate, phrases in by_rate.items()
        for phrase in phrases.split(",")
    }


def meanings(**words: str) -> dict[str, str]:
    """``past="earlier ago"`` as word → meaning."""
    return {word: meaning for meaning, forms in words.items() for word in forms.casefold().split()}


def inverted(words_of: Mapping[float, str]) -> dict[str, float]:
    """``{1e6: "million mn"}`` as word → value."""
    return {word: value for value, words in words_of.items() for word in words.casefold().split()}


def stretches(words_of: Mapping[tuple[float, float], str]) -> dict[str, tuple[float, float]]:
    """``{(20, 130): "dozens"}`` as word → lowest and highest number."""
    return {word: ends for ends, words in words_of.items() for word in words.casefold().split()}


# Months and weekdays in English, under whose names dateparser's tables have those of all languages.
ENGLISH_MONTHS = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
    "november|nov december|dec"
)
MONTHS = tuple(names.partition("|")[0] for names in ENGLISH_MONTHS.split())
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Titles and ranks of English, which other languages' papers write too: a name follows, so a sentence never ends here.
TITLES = listed(
    "adm atty brig capt cmdr col const cpl det dr fr gen gov hon insp lt maj messrs mr mrs ms msgr mt pres prof "
    "pvt rep reps rev sen sens sgt supt vs"
)
# Those of them that are words of other languages in small letters ("de bon sens.", "vet det.").
ONLY_WITH_CAPITAL = listed("atty brig cmdr cpl det gov hon maj messrs pres pvt rep reps rev sens sgt supt")
