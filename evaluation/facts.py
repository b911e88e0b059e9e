"""Scores briefings on a made-up week whose facts are known: are they current, complete, right about sources?

A folder holds ``articles.jsonl`` (``copy_of`` names what a reprint copies, ``opinion`` marks a column),
``events.jsonl`` (``{"id", "articles"}``, a partition) and ``facts.jsonl``: ``{"event", "fact", "state", "weight",
"superseded_by", "spans"}``. ``state`` is ``current``, ``superseded``, ``background`` or ``opinion``; ``weight`` is 3
for what happened, 2 for what a reader should know, 1 for the rest; a span is ``[article, words]`` or
``[article:title, words]``, words that occur there once. A fact is told where half of one of its spans is quoted.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.references import Row, rows
from summarizer.errors import InputError, UnreadableError
from summarizer.models import Article

Key = tuple[str, str]
FILES = ("articles.jsonl", "events.jsonl", "facts.jsonl")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of an event; ``overtaken_by`` is the key of the fact that superseded it."""

    key: Key
    state: str
    weight: int
    overtaken_by: Key | None
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Week:
    """Articles, their events, and the spans that state each fact."""

    articles: Mapping[str, Row]
    events: Mapping[str, frozenset[str]]
    facts: tuple[Fact, ...]
    spans: Mapping[tuple[str, str], Sequence[tuple[int, int, Fact]]]

    def source(self, article: str) -> str:
        """The outlet of an article; a copy counts for the outlet that it copies."""
        row = self.articles[article]
        return str(self.articles[str(row.get("copy_of") or article)]["source"])

    def stated(self, cited: Mapping[str, Any]) -> list[Fact]:
        """The facts that a citation states, the weightiest first."""
        spans = self.spans.get((cited["article"], cited.get("field", "text")), ())
        facts = [
            fact
            for start, end, fact in spans
            if min(end, cited["end"]) - max(start, cited["start"]) >= (end - start) / 2
        ]
        return sorted(facts, key=lambda fact: -fact.weight)

    def sources(self, fact: Fact, among: Iterable[str]) -> set[str]:
        """The outlets that report a fact in these articles; a column reports nothing but opinion."""
        told = fact.articles & set(among)
        return {
            self.source(a) for a in told if fact.state == "opinion" or not self.articles[a].get("opinion")
        }


@dataclass(slots=True)
class _Tally:
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[dict[str, str]] = field(default_factory=list)

    def fault(self, kind: str, event: str, words: str) -> None:
        self.counts[kind] += 1
        self.faults.append({"kind": kind, "event": event, "words": words})


def read_week(folder: Path) -> Week:
    """The made week of a folder.

    Raises:
        InputError: a file is missing, a span is not in its article exactly once, or the events are not a partition.
    """
    try:
        articles = {str(row["id"]): row for row in _rows(folder / "articles.jsonl")}
        events = {
            str(row["id"]): frozenset(map(str, row["articles"])) for row in _rows(folder / "events.jsonl")
        }
        facts = _rows(folder / "facts.jsonl")
    except (KeyError, TypeError) as error:
        raise InputError(f"{str(folder)!r} is not a made week: {type(error).__name__} {error}") from error
    if sorted(a for members in events.values() for a in members) != sorted(articles):
        raise InputError(f"events.jsonl of {str(folder)!r} is not a partition of articles.jsonl")
    try:
        return _with_spans(articles, events, facts)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"facts.jsonl of {str(folder)!r}: {type(error).__name__} {error}") from error


def _rows(path: Path) -> list[Row]:
    if not path.is_file():
        raise InputError(f"no {path.name} in {str(path.parent)!r}; a made week has {', '.join(FILES)}")
    records = []
    for row in rows(path):
        if isinstance(row, UnreadableError):
            raise row
        records.append(row[1])
    return records


def _with_spans(
    articles: Mapping[str, Row], events: Mapping[str, frozenset[str]], rows_: Sequence[Row]
) -> Week:
    spans: defaultdict[tuple[str, str], list[tuple[int, int, Fact]]] = defaultdict(list)
    facts = []
    for row in rows_:
        event, after = str(row["event"]), row.get("superseded_by")
        named = [(str(name).partition(":"), str(words)) for name, words in row["spans"]]
        fact = Fact(
            (event, str(row["fact"])),
            str(row["state"]),
            int(row["weight"]),
            (event, str(after)) if after else None,
            frozenset(article for (article, _, _), _ in named),
        )
        facts.append(fact)
        for (article, _, title), words in named:
            text = str(articles.get(article, {}).get(title or "text") or "")
            if text.count(words) != 1:
                raise InputError(
                    f"{event}/{fact.key[1]}: {words!r} occurs {text.count(words)} times in {article!r}"
                )
            spans[article, title or "text"].append((text.index(words), text.index(words) + len(words), fact))
    return Week(articles, events, tuple(facts), spans)


def score(week: Week, briefings: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """How much the briefings tell of the week, and each fault with its words.

    Args:
        week: the made week.
        briefings: as from ``newsfold brief --format jsonl``.
    """
    tally = _Tally()
    by_event: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for briefing in briefings:
        told = set(briefing["articles"])
        by_event[_event_of(week, told)].append(briefing)
    exact = {frozenset(each["articles"]) for each in briefings} & set(week.events.values())
    for name, members in week.events.items():
        best = max(briefings, key=lambda each: len(members & set(each["articles"])))
        _completeness(week, name, best, tally)
        for briefing in by_event[name]:
            _faults(week, name, briefing, tally)
            for point in briefing["key_points"]:
                _honesty(week, name, briefing, point, tally)
    return _value(tally, len(exact), len(week.events))


def _event_of(week: Week, told: set[str]) -> str:
    """The event that shares most articles with a briefing."""
    return max(week.events, key=lambda name: (len(week.events[name] & told), name))


def _completeness(week: Week, name: str, best: Mapping[str, Any], tally: _Tally) -> None:
    facts = [fact for fact in week.facts if fact.key[0] == name]
    main = {f.key for f in facts if f.weight == 3 and f.state == "current"}
    if main:
        tally.counts["with_main"] += 1
        tally.counts["headline_main"] += bool(main & {f.key for f in week.stated(best["headline"])})
        first = {f.key for said in best["sentences"][:2] for f in week.stated(said)}
        tally.counts["main_in_first_two"] += bool(main & first)
    cited = [best["headline"], *best["sentences"], *best["key_points"]]
    told = {f.key for each in cited for f in week.stated(each)}
    worth = [f for f in facts if f.state == "current" and f.weight >= 2]
    tally.counts["worth_telling"] += len(worth)
    tally.counts["told"] += sum(f.key in told for f in worth)


def _stale(facts: Sequence[Fact]) -> bool:
    """Whether a sentence states a superseded fact without the one that overtook it."""
    said = {fact.key for fact in facts}
    return any(fact.state == "superseded" and fact.overtaken_by not in said for fact in facts)


def _faults(week: Week, name: str, briefing: Mapping[str, Any], tally: _Tally) -> None:
    if _stale(week.stated(briefing["headline"])):
        tally.fault("stale_headlines", name, briefing["headline"]["text"])
    weightiest: Counter[Key] = Counter()
    for where in ("sentences", "key_points"):
        for said in briefing[where]:
            facts = week.stated(said)
            tally.counts[where] += 1
            if _stale(facts) and not said.get("superseded"):
                tally.fault(f"stale_{where}", name, said["text"])
            if week.articles[said["article"]].get("opinion"):
                tally.fault("opinion_told", name, said["text"])
            if where == "sentences" and facts and facts[0].weight > 1:
                weightiest[facts[0].key] += 1
    for key, times in weightiest.items():
        if times > 1:
            tally.fault("told_twice", name, f"{key[1]} {times} times")


def _honesty(
    week: Week, name: str, briefing: Mapping[str, Any], point: Mapping[str, Any], tally: _Tally
) -> None:
    facts = week.stated(point)
    if not facts:
        return
    own, among = week.source(point["article"]), briefing["articles"]
    true = week.sources(facts[0], among)
    credited = {week.source(each["article"]) for each in point["support"]["cited"]} - {own}
    tally.counts["true_sources"] += len(true - {own})
    tally.counts["found_sources"] += len(credited & true)
    tally.counts["credited"] += len(credited)
    for wrong in sorted(credited - set[str]().union(*(week.sources(f, among) for f in facts))):
        tally.fault("wrongly_credited", name, f"{wrong}: {point['text']}")
    if point["single_source"] and len({week.source(a) for a in among}) > 1:
        tally.counts["only"] += 1
        if all(len(week.sources(f, among)) > 1 for f in facts):
            tally.fault("only_false", name, f"{', '.join(sorted(true))}: {point['text']}")


def _value(tally: _Tally, exact: int, events: int) -> dict[str, Any]:
    counts = tally.counts

    def share(part: str, whole: str) -> float | None:
        return round(counts[part] / counts[whole], 3) if counts[whole] else None

    return {
        "events_exact": exact,
        "events": events,
        "headline_main": share("headline_main", "with_main"),
        "main_in_first_two": share("main_in_first_two", "with_main"),
        "worth_telling_told": share("told", "worth_telling"),
        "stale_headlines": counts["stale_headlines"],
        "stale_sentences": counts["stale_sentences"],
        "sentences": counts["sentences"],
        "stale_key_points": counts["stale_key_points"],
        "key_points": counts["key_points"],
        "told_twice": counts["told_twice"],
        "opinion_told": counts["opinion_told"],
        "only_labels": counts["only"],
        "only_false": share("only_false", "only"),
        "sources_recall": share("found_sources", "true_sources"),
        "wrongly_credited": counts["wrongly_credited"],
        "credited": counts["credited"],
        "faults": tally.faults,
    }


def read_articles(folder: Path) -> list[Article]:
    """The articles of a week, without their labels."""
    from summarizer.reading.records import read_record

    hidden = {"copy_of", "opinion"}
    return [
        read_record({key: value for key, value in row.items() if key not in hidden}, str(row.get("id")))
        for row in _rows(folder / "articles.jsonl")
    ]


def brief(folder: Path) -> list[Mapping[str, Any]]:
    """Our briefings of a week, as ``newsfold brief --format jsonl`` gives them."""
    from summarizer import models, service  # numpy and scipy
    from summarizer.rendering import shapes

    told = (each.briefing for each in service.brief(read_articles(folder)))
    return [shapes.BriefingShape.of(each).dump() for each in told if isinstance(each, models.Briefing)]


def render(value: Mapping[str, Any]) -> str:
    """The figures, and each fault with its words."""
    from summarizer.rendering.text import harmless

    figures = [f"{key.replace('_', ' '):<20}{each}" for key, each in value.items() if key != "faults"]
    faults = [f"{f['kind']}: {f['event']}: {f['words']}" for f in value["faults"]]
    return "\n".join([*figures, "", *map(harmless, faults)]).rstrip() + "\n"
