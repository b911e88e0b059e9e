"""Handles the forms of the pages: load the sample articles, read again, split, merge, pin, and undo."""

import io
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from flask import Response, current_app, redirect, request, url_for

import api
from api.dashboard.blueprint import blueprint
from api.dashboard.visits import check_token
from api.errors import ProblemError
from api.values import newsroom
from summarizer.newsroom.editing import Edited

UNDOABLE = 200  # decisions that this process remembers how to undo
MOST_READ_AGAIN = 500


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided: the state of all decisions before and after, and the articles it was about.

    ``others`` are the events that came of it beside the one that is shown.
    """

    said: str
    before: Any
    after: Any
    articles: Sequence[str]
    others: Sequence[str]


class Undo:
    """The latest decisions that were made on pages of this process, by token."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Decision] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, decision: Decision) -> str:
        """Remember a decision; its token."""
        token = secrets.token_urlsafe(12)
        with self._lock:
            self._kept[token] = decision
            while len(self._kept) > UNDOABLE:
                self._kept.popitem(last=False)
        return token

    def find(self, token: str) -> tuple[str, Decision] | None:
        """The decision of a token, while it is remembered."""
        with self._lock:
            found = self._kept.get(token)
        return (token, found) if found else None

    def drop(self, token: str) -> None:
        """Forget a decision."""
        with self._lock:
            self._kept.pop(token, None)


@blueprint.before_request
def check_form() -> None:
    """Refuse a form that another page has sent."""
    if request.method == "POST":
        check_token()


@blueprint.post("/sample")
def load_sample() -> Response:
    """Store the sample articles; they are grouped and told while the front waits."""
    from summarizer.reading.records import read_lines  # noqa: PLC0415 - trafilatura

    lines = sample().decode("utf-8").splitlines()
    read = read_lines([(f"sample line {number}", line) for number, line in enumerate(lines, 1)], "sample")
    for _ in newsroom().post(read):
        pass
    current_app.extensions["grouper"].wake()
    return _to(url_for("dashboard.front"))


def sample() -> bytes:
    """The sample articles as JSON Lines: packed with the service, or beside it in a checkout."""
    packed = files("api.dashboard") / "sample" / "articles.jsonl"
    if packed.is_file():
        return packed.read_bytes()
    return (Path(api.__file__).parents[1] / "seeds" / "articles.jsonl").read_bytes()


@blueprint.post("/sources/again")
def read_again() -> Response:
    """Read once more what was rejected, as ``newsfold ingest --again`` does."""
    from summarizer.inputs import read_arrivals  # noqa: PLC0415 - trafilatura

    room = newsroom()
    paths = room.rejected_inputs()[:MOST_READ_AGAIN]
    read = ((place, outcome) for place, outcome in read_arrivals(paths, io.BytesIO()) if place)
    outcomes = [line.outcome for line in room.post(read)]
    current_app.extensions["grouper"].wake()
    kept = sum(outcome in {"created", "reprint", "updated"} for outcome in outcomes)
    return _to(url_for("dashboard.sources", again=f"{len(outcomes)} read again, {kept} of them kept"))


@blueprint.post("/events/<event>/split")
def split_event(event: str) -> Response:
    """Make the chosen articles an event of their own."""
    chosen = request.form.getlist("article")
    return _decide(event, chosen, "The chosen articles are an event of their own now.", newsroom().split)


@blueprint.post("/events/<event>/merge")
def merge_events(event: str) -> Response:
    """Join another event with this one."""
    other = request.form.get("other", "").strip().rstrip("/").rpartition("/")[2]
    return _decide(event, [other] if other else [], "The two events are one now.", newsroom().merge)


@blueprint.post("/events/<event>/pin")
def pin_articles(event: str) -> Response:
    """Hold the chosen articles in this event, or bring another article here."""
    named = [*request.form.getlist("article"), request.form.get("other", "").strip()]
    chosen = [name for name in named if name]
    return _decide(event, chosen, "The articles are held in this event.", newsroom().pin)


@blueprint.post("/events/<event>/undo")
def undo(event: str) -> Response:
    """Take the last decision back."""
    undoable: Undo = current_app.extensions["undo"]
    found = undoable.find(request.form.get("decision", ""))
    if found is None:
        raise ProblemError(409, "this decision can no longer be undone here; make a new one")
    token, decision = found
    edited = newsroom().restore_edits(decision.before, decision.after, decision.articles)
    undoable.drop(token)
    ids = [id_ for id_, _ in edited.events]
    return _to(url_for("dashboard.show_event", event=event if event in ids else ids[0]))


def _decide(
    event: str, chosen: Sequence[str], said: str, decide: Callable[[str, Sequence[str]], Edited]
) -> Response:
    """Carry out a decision and lead to the event, where it can be undone."""
    room = newsroom()
    before = room.edits()
    edited = decide(event, chosen)
    events = [room.event(id_)[1] for id_, _ in edited.events]
    articles = sorted({held.article.id for held in _all(events)})
    ids = [id_ for id_, _ in edited.events]
    shown = event if event in ids else ids[0]
    others = [id_ for id_ in ids if id_ != shown]
    token = current_app.extensions["undo"].keep(Decision(said, before, room.edits(), articles, others))
    return _to(url_for("dashboard.show_event", event=shown, edited=token))


def _all(lists: Iterable[Iterable[Any]]) -> Iterator[Any]:
    for items in lists:
        yield from items


def _to(address: str) -> Response:
    """The page to go to after a form."""
    answer = redirect(address, 303)
    return Response(answer.get_data(), 303, answer.headers)
