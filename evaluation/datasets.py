"""Reads topics in the layouts of public data sets: Multi-News, WCEP, DUC and TAC, CNN/DailyMail, tables.

The layout is recognised from the content and always reported.
"""

import ast
import contextlib
import csv
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.duc import duc_rows, is_model
from evaluation.references import Found, Row, Rows, Topic, digest_of, read_text, rows, sha256, topics_of
from evaluation.summaries import Origin
from summarizer.errors import InputError, UnreadableError

#: Columns that hold an article or several, and those that hold what people wrote of it.
_ARTICLE = ("article", "document", "documents", "text", "source", "src", "story", "abstracts")
_SUMMARY = ("highlights", "summary", "reference", "target", "tgt", "abstract")
_SEPARATOR = re.compile(r"\s*(?:\|\|\|\|\||story_separator_special_tag)\s*")
_NEW_LINE = re.compile(r"\s*NEWLINE_CHAR\s*")
_HIGHLIGHT = re.compile(r"^\s*@highlight\s*$", re.MULTILINE)
_SOURCE_ENDINGS = {".src": ".tgt", ".source": ".target", ".document": ".summary"}


@dataclass(frozen=True, slots=True)
class DatasetLayout:
    """A layout of topics: its name, and a reader of its rows."""

    name: str
    rows: Callable[[Path], Rows]


class Dataset(NamedTuple):
    """Topics, and what set they are."""

    topics: Found[Topic]
    origin: Origin


def read_dataset(path: Path) -> Dataset:
    """The topics of a file or folder in any known layout, and which set they are.

    Raises:
        InputError: the layout is unknown, or no topic could be read.
    """
    layout = layout_of(path)
    topics = topics_of(layout.rows(path))
    if not topics.items:
        shown = f": {topics.rejected[0]}" if topics.rejected else ""
        raise InputError(f"no topic could be read in {str(path)!r}, taken for {layout.name}{shown}")
    origin = Origin(f"{path.resolve().parent.name}/{path.name}", _digest(path))
    if layout.name == TOPICS:
        return Dataset(topics, origin)
    documents = sum(len(topic.documents) for topic in topics.items)
    note = f"read as {layout.name}: {len(topics.items):,} topics, {documents:,} documents"
    return Dataset(replace(topics, noted=(UnreadableError(str(path), note), *topics.noted)), origin)


TOPICS = "topics"
KNOWN = (
    'topics as JSON Lines ({"id", "documents", "references"}), Multi-News (JSON Lines with "document" and "summary", '
    'or NAME.src beside NAME.tgt), WCEP ({"articles", "summary"}), CNN/DailyMail (.story files, or "article" and '
    '"highlights"), CSV or TSV with such columns, a folder of DUC or TAC (SGML documents beside models)'
)


def layout_of(path: Path) -> DatasetLayout:
    """The layout of a file or folder.

    Raises:
        InputError: none of the known layouts; the message names what was found.
    """
    if path.is_dir():
        return _layout_of_folder(path)
    ending = path.suffix.lower() if path.suffix.lower() != ".gz" else Path(path.stem).suffix.lower()
    if ending in {".csv", ".tsv"}:
        return DatasetLayout("a table (CSV)", _table_rows)
    if ending == ".story":
        return DatasetLayout("CNN/DailyMail (.story)", _story_rows)
    if ending in _SOURCE_ENDINGS or target_of(path):
        return DatasetLayout("Multi-News (lines of sources and targets)", _parallel_rows)
    return _layout_of_lines(path)


def _layout_of_folder(folder: Path) -> DatasetLayout:
    files = sorted(f for f in folder.rglob("*") if f.is_file())
    if any(is_model(f) for f in files):
        return DatasetLayout("DUC or TAC (SGML documents and models)", duc_rows)
    if any(f.suffix == ".story" for f in files):
        return DatasetLayout("CNN/DailyMail (.story)", _story_rows)
    sources = [f for f in files if target_of(f)]
    if len(sources) == 1:
        return DatasetLayout(
            "Multi-News (lines of sources and targets)", lambda _: _parallel_rows(sources[0])
        )
    if len(sources) > 1:
        shown = ", ".join(f.name for f in sources)
        raise InputError(f"{str(folder)!r} holds several files of sources ({shown}); name one of them")
    kinds = ", ".join(sorted({f.suffix or f.name for f in files})[:6]) or "nothing"
    raise InputError(f"{str(folder)!r} holds no topics ({kinds} found); known are {KNOWN}")


def _layout_of_lines(path: Path) -> DatasetLayout:
    first = next((row for row in rows(path) if not isinstance(row, UnreadableError)), None)
    keys = set(first[1]) if first else set[str]()
    if "documents" in keys and ("references" in keys or not keys & set(_SUMMARY)):
        return DatasetLayout(TOPICS, rows)
    if "articles" in keys and keys & set(_SUMMARY):
        return DatasetLayout("WCEP (articles and a summary)", _wcep_rows)
    if first and (pair := _columns(first[1])):
        held = first[1][pair[0]]
        joined = isinstance(held, list) or _SEPARATOR.search(held)
        kind = "Multi-News" if joined else "CNN/DailyMail style"
        return DatasetLayout(f"{kind} ({pair[0]!r} and {pair[1]!r})", _paired_rows)
    seen = (
        f"the first line holds {', '.join(sorted(map(repr, keys))[:8])}"
        if keys
        else "no line is a JSON object"
    )
    raise InputError(f"{str(path)!r} holds no topics: {seen}; known are {KNOWN}")


def _columns(row: Mapping[str, Any]) -> tuple[str, str] | None:
    """The names of the column of articles and of that of summaries."""
    article = next((name for name in _ARTICLE if isinstance(row.get(name), str | list)), None)
    summary = next((name for name in _SUMMARY if row.get(name) and name != article), None)
    return (article, summary) if article and summary else None


def _paired_rows(path: Path) -> Rows:
    """One topic for each row: an article, or several with separators between them, and what people wrote."""
    for number, row in enumerate(rows(path), start=1):
        yield row if isinstance(row, UnreadableError) else _paired(*row, f"{_stem(path)}-{number}")


def _paired(place: str, row: Row, fallback: str) -> tuple[str, Row] | UnreadableError:
    named = _columns(row)
    if named is None:
        return UnreadableError(place, "no article or no summary in it")
    try:
        texts = _texts(row[named[0]])
    except ValueError as error:
        return UnreadableError(place, f"{named[0]}: {error}")
    return place, _topic(_name(row, fallback), texts, row[named[1]], row)


def _name(row: Row, fallback: str) -> object:
    return next((row[key] for key in ("id", "ID", "guid") if row.get(key) not in (None, "")), fallback)


def _texts(cell: object) -> list[str]:
    """The documents of a cell: a list of texts, such a list as Python or JSON writes it, or a text with separators.

    Raises:
        ValueError: one of a list is not text.
    """
    if isinstance(cell, str) and cell.lstrip().startswith("["):
        with contextlib.suppress(ValueError, SyntaxError, MemoryError, RecursionError):
            written = ast.literal_eval(cell.strip())
            cell = written if isinstance(written, list) else cell
    if isinstance(cell, str):
        return _parts(cell)
    texts: list[str] = []
    for number, each in enumerate(cell if isinstance(cell, list) else [cell], start=1):
        if not isinstance(each, str):
            raise ValueError(f"{number} is {type(each).__name__}; a text is needed")
        texts += _parts(each)
    return texts


def _parts(text: str) -> list[str]:
    pieces = (_NEW_LINE.sub("\n\n", piece).strip() for piece in _SEPARATOR.split(text))
    return [piece for piece in pieces if piece]


def _topic(name: object, texts: list[str], summary: object, row: Mapping[str, Any]) -> Row:
    title = row.get("title") if len(texts) == 1 else None
    extra = {"title": title} if isinstance(title, str) else {}
    documents = [{"id": f"{name}/{n}", "text": text} | extra for n, text in enumerate(texts, start=1)]
    return {"id": name, "documents": documents, "references": [_reference(summary)]}


def _reference(summary: object) -> object:
    """A summary as a reference; without the dash that Multi-News puts in front."""
    return re.sub(r"^\s*[–—-]\s+", "", summary) if isinstance(summary, str) else summary


def _wcep_rows(path: Path) -> Rows:
    """WCEP: Gholipour Ghalandari et al. (2020), ACL. An event's articles and one sentence or more of summary."""
    for number, row in enumerate(rows(path), start=1):
        if isinstance(row, UnreadableError):
            yield row
            continue
        place, value = row
        name = _name(value, f"{_stem(path)}-{number}")
        articles = value.get("articles")
        there = articles if isinstance(articles, list) else []
        if odd := [n for n, each in enumerate(there, 1) if not isinstance(each, dict | str)]:
            yield UnreadableError(
                f"{place}, topic {name!r}", f"article {odd[0]} is neither an article nor a text"
            )
            continue
        documents = [
            _wcep_article({"text": each} if isinstance(each, str) else each, f"{name}/{n}")
            for n, each in enumerate(there, 1)
        ]
        summary = next((value[key] for key in _SUMMARY if value.get(key)), None)
        yield place, {"id": name, "documents": documents, "references": [summary]}


def _wcep_article(article: Row, fallback: str) -> Row:
    published = article.get("published") or article.get("time") or article.get("date")
    return {
        "id": str(article.get("id") or fallback),
        "title": article.get("title"),
        "text": article.get("text"),
        "url": article.get("url"),
        "source": article.get("domain") or article.get("source"),
        "published": str(published)[:10] if published else None,
    }


def _table_rows(path: Path) -> Rows:
    """A table with a header line; columns separated by commas, semicolons or tabs."""
    text = read_text(path)
    head = text.partition("\n")[0]
    delimiter = max("\t,;", key=head.count)
    csv.field_size_limit(2**31 - 1)
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, row in enumerate(table, start=1):
            place = f"{path}, row {number}"
            if None in row or None in row.values():
                yield UnreadableError(
                    place, f"does not have the {len(table.fieldnames or ())} columns of the header"
                )
                continue
            yield _paired(
                place, {str(k).strip().lower(): v for k, v in row.items()}, f"{_stem(path)}-{number}"
            )
    except csv.Error as error:
        yield UnreadableError(f"{path}, row {number + 1}", f"not CSV: {error}; what follows is not read")


def _parallel_rows(path: Path) -> Rows:
    """Two files line by line: the documents of a topic in one, its summary in the other."""
    target = target_of(path)
    if target is None:
        raise InputError(f"{str(path)!r} has no file of targets beside it; put NAME.tgt beside NAME.src")
    sources, targets = (read_text(each).removesuffix("\n").split("\n") for each in (path, target))
    if len(sources) != len(targets):
        raise InputError(
            f"{path.name} has {len(sources)} lines and {target.name} has {len(targets)}; both must have the same number"
        )
    for number, (source, summary) in enumerate(zip(sources, targets, strict=True), start=1):
        place = f"{path}, line {number}"
        yield place, _topic(f"{_stem(path)}-{number}", _parts(source), summary, {})


def target_of(path: Path) -> Path | None:
    """The file of targets that belongs to a file of sources: ``NAME.src`` → ``NAME.tgt``, also inside of a name."""
    for source, target in _SOURCE_ENDINGS.items():
        pattern = re.compile(rf"{re.escape(source)}(?=\.|$)")
        if pattern.search(path.name):
            beside = path.with_name(pattern.sub(target, path.name))
            return beside if beside.is_file() else None
    return None


def _story_rows(path: Path) -> Rows:
    """Files of an article with ``@highlight`` before each point."""
    for file in [path] if path.is_file() else sorted(path.rglob("*.story")):
        article, *points = _HIGHLIGHT.split(read_text(file))
        listed = [" ".join(point.split()) for point in points if point.strip()]
        if not listed:
            yield UnreadableError(str(file), "no @highlight in it")
            continue
        document = {"id": file.stem, "text": article.strip()}
        yield str(file), {"id": file.stem, "documents": [document], "references": [listed]}


def _stem(path: Path) -> str:
    return path.name.partition(".")[0]


def _digest(path: Path) -> str:
    if path.is_file():
        target = target_of(path)
        return sha256(path) if target is None else digest_of(sha256(path) + sha256(target))
    files = sorted(f for f in path.rglob("*") if f.is_file())
    return digest_of("".join(f"{sha256(f)} {f.relative_to(path)}\n" for f in files))
