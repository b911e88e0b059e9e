"""Families of publishers: outlets with one owner count as one independent source. Read from a TOML file."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from summarizer.errors import InputError
from summarizer.models import Article
from summarizer.reading.labels import host_of
from summarizer.settings import get_setting

_REMEDY = (
    'give a table [families] with lines such as "Harbour Group" = ["Harbour Courier", "harbourpost.example"]'
)


@dataclass(frozen=True)
class Families:
    """``of`` knows families by name of an outlet in small letters, or by host."""

    of: Mapping[str, str] = field(default_factory=dict)

    def place(self, article: Article) -> Article:
        """The article with the family that its source, or the host of its address, belongs to."""
        family = self.of.get((article.source or "").casefold()) or self._by_host(host_of(article.url))
        return article if family == article.family else replace(article, family=family)

    def _by_host(self, host: str | None) -> str | None:
        """The family of a host, or of the longest of its parent domains that has one."""
        parts = (host or "").split(".")
        names = (".".join(parts[start:]) for start in range(len(parts) - 1))
        return next((self.of[name] for name in names if name in self.of), None)


def read_families(path: str | None = None) -> Families:
    """The families in a file; without a path, in the file that the environment names, if any.

    Raises:
        InputError: the file cannot be read, or is not such a table.
    """
    named = path or os.environ.get(get_setting("families").variable, "")
    if not named:
        return Families()
    try:
        table = tomllib.loads(Path(named).read_text(encoding="utf-8")).get("families")
    except OSError as error:
        raise InputError(f"families: {named} cannot be read ({error.strerror}); {_REMEDY}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"families: {named} is not TOML ({error}); {_REMEDY}") from error
    if not isinstance(table, dict):
        raise InputError(f"families: {named} has no table of families; {_REMEDY}")
    return Families(_by_outlet(table, named))


def _by_outlet(table: Mapping[str, object], named: str) -> dict[str, str]:
    families: dict[str, str] = {}
    for family, outlets in table.items():
        if not isinstance(outlets, list) or not all(isinstance(outlet, str) and outlet for outlet in outlets):
            raise InputError(f"families: {named} does not give {family!r} a list of names; {_REMEDY}")
        for outlet in outlets:
            if families.setdefault(outlet.casefold(), family) != family:
                other = families[outlet.casefold()]
                raise InputError(
                    f"families: {named} has {outlet!r} in {other!r} and {family!r}; name it once"
                )
    return families
