"""Reads document sets of DUC and TAC: SGML files in folders named by set, and the assessors' model summaries."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

from evaluation.references import Row, Rows, read_text
from summarizer.errors import UnreadableError

# "D30001.M.100.T.A" (DUC 2004), "D0801-A.M.100.A.B" (TAC): document set, part, words, kind, assessor.
_MODEL = re.compile(r"(d\d+)[a-z]?(?:-([a-z]))?\.m\.\d+\.[a-z](?:\.[a-z])?", re.IGNORECASE)
# "d30001t" (DUC), "D0801A-A" (TAC).
_DOCUMENT_SET = re.compile(r"(d\d+)[a-z]?(?:-([a-z]))?", re.IGNORECASE)
_ATTRIBUTE_ID = re.compile(r"\bid\s*=\s*[\"']([^\"']+)", re.IGNORECASE)
_MARK_UP = re.compile(r"<[^<>]{1,200}>")


def is_model(file: Path) -> bool:
    """Whether a file is named as an assessor's summary."""
    return bool(_MODEL.fullmatch(file.name))


def duc_rows(folder: Path) -> Rows:
    """Document sets with the models of the assessors, joined by the set's name."""
    models: dict[tuple[str, str], list[Path]] = {}
    sets: dict[tuple[str, str], list[Path]] = {}
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        if model := _MODEL.fullmatch(file.name):
            models.setdefault(_key(model), []).append(file)
        elif held := _DOCUMENT_SET.fullmatch(file.parent.name):
            sets.setdefault(_key(held), []).append(file)
    for key in sorted(models.keys() | sets.keys()):
        name = "-".join(filter(None, key))
        place = f"{folder}, set {name!r}"
        if key not in sets or key not in models:
            yield UnreadableError(
                place, "models without documents" if key in models else "documents without models"
            )
            continue
        documents = [document for file in sets[key] for document in _sgml(file)]
        written = [_MARK_UP.sub(" ", read_text(file)).strip() for file in models[key]]
        yield place, {"id": name, "documents": documents, "references": written}


def _key(found: re.Match[str]) -> tuple[str, str]:
    return found[1].upper(), (found[2] or "").upper()


def _sgml(file: Path) -> Iterator[Row]:
    """The documents of one file: ``<DOC>`` with ``<DOCNO>``, a headline and ``<TEXT>``; another text as it is."""
    text = read_text(file)
    stories = re.findall(r"<DOC\b([^<>]*)>(.*?)</DOC>", text, re.DOTALL | re.IGNORECASE)
    for number, (attributes, story) in enumerate(stories or [("", text)], start=1):
        body = _element(story, "TEXT") if stories else story
        named = _ATTRIBUTE_ID.search(attributes)
        name = _plain(_element(story, "DOCNO") or (named[1] if named else "")) or f"{file.name}/{number}"
        headline = _plain(_element(story, "HEADLINE") or _element(story, "HEAD") or "")
        dated = _day(_plain(_element(story, "DATE_TIME") or _element(story, "DATETIME") or ""), name)
        yield {"id": name, "title": headline or None, "text": _paragraphs(body or story), "published": dated}


def _day(written: str, name: str) -> str | None:
    """The day of a document: "08/18/1998 15:32:00" or "1999-08-18 …" in it, else the one in its name."""
    if american := re.match(r"(\d\d)/(\d\d)/(\d{4})", written):
        return f"{american[3]}-{american[1]}-{american[2]}"
    found = re.search(r"((?:19|20)\d\d)-?([01]\d)-?([0-3]\d)", f"{written} {name}")
    return f"{found[1]}-{found[2]}-{found[3]}" if found else None


def _element(story: str, name: str) -> str | None:
    found = re.search(rf"<{name}\b[^<>]*>(.*?)</{name}>", story, re.DOTALL | re.IGNORECASE)
    return found[1] if found else None


def _plain(markup: str) -> str:
    return " ".join(html.unescape(_MARK_UP.sub(" ", markup)).split())


def _paragraphs(body: str) -> str:
    """The text of a body: each ``<P>`` a paragraph, its line breaks spaces."""
    pieces = re.split(r"</?p\b[^<>]*>|\n[ \t]*\n|\n(?=[ \t]{3,})", body, flags=re.IGNORECASE)
    return "\n\n".join(filter(None, map(_plain, pieces)))
