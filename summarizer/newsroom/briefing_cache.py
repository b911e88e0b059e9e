"""Makes the briefings of stored events on demand and caches them until one of their articles changes."""

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from summarizer.errors import NothingToBriefError
from summarizer.explanations import Trace, make_signature
from summarizer.models import Article, Briefing, Event
from summarizer.ranking.lexrank import VERSION as CHOICE_VERSION
from summarizer.rendering import shapes
from summarizer.storage.columns import event_digest
from summarizer.storage.stored import StoredArticle, StoredEvent

if TYPE_CHECKING:
    from summarizer.briefing.brief import Options

Value = Mapping[str, Any]
WORDS, KEY_POINTS = 120, 5  # of briefings made ahead of any request, and of digests
MOST_REMEMBERED_BYTES = 8 * 2**20  # of some ten KB each, as JSON text  # not tuned
MOST_RENDERED = 200  # items of feeds, some 3 KB each  # not tuned
TOLD_TOGETHER = 64  # locks; two events with the same remainder wait for each other
CITED = frozenset({"text", "article", "field", "start", "end"})  # the keys that make a citation


class Remembered:
    """A cache in memory of the briefings used last.

    They are kept as text: as values they take five times the memory, and every garbage collection visits all of them.
    """

    def __init__(self) -> None:
        self._briefings: OrderedDict[tuple[int, str], bytes] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()
        self._telling = [threading.Lock() for _ in range(TOLD_TOGETHER)]
        self._rendered: OrderedDict[Hashable, Any] = OrderedDict()

    def find(self, event: int, key: str) -> Value | None:
        """The briefing of an event under a key, if it is remembered."""
        with self._lock:
            text = self._briefings.get((event, key))
            if text is None:
                return None
            self._briefings.move_to_end((event, key))
        value: Value = json.loads(text.decode("utf-8", "surrogatepass"))
        return value

    def keep(self, event: int, key: str, value: Value) -> None:
        """Remember a briefing."""
        written = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
        with self._lock:
            self._bytes += len(written) - len(self._briefings.pop((event, key), b""))
            self._briefings[event, key] = written
            while self._bytes > MOST_REMEMBERED_BYTES:
                self._bytes -= len(self._briefings.popitem(last=False)[1])

    def telling(self, event: int) -> threading.Lock:
        """The lock to hold while an event is briefed, so that others who ask for it wait instead of doing it too."""
        return self._telling[event % TOLD_TOGETHER]

    def rendered(self, key: Hashable) -> Any:
        """What was made of a briefing under a key, none if it is not remembered."""
        with self._lock:
            return self._rendered.get(key)

    def keep_rendered(self, key: Hashable, value: object) -> None:
        """Remember what was made of a briefing."""
        with self._lock:
            self._rendered[key] = value
            while len(self._rendered) > MOST_RENDERED:
                self._rendered.popitem(last=False)

    def clear(self) -> None:
        """Forget all briefings: some may quote an article that is being deleted."""
        with self._lock:
            self._briefings.clear()
            self._bytes = 0
            self._rendered.clear()


def briefing_key(content: str, words: int, key_points: int, version: int = CHOICE_VERSION) -> str:
    """The key of a stored briefing: equal keys mean equal briefings, apart from the related events."""
    return _digest([content, words, key_points, _made_by(version)])


def limited_content(articles: Sequence[StoredArticle]) -> str:
    """A hash of a part of an event's articles."""
    return event_digest((stored.article.id, stored.digest) for stored in articles)


def tell(
    event: StoredEvent,
    articles: Sequence[Article],
    words: int,
    key_points: int,
    copies: Mapping[str, str] | None = None,
) -> shapes.BriefingShape:
    """The briefing of an event without related events; ``copies`` is what ``origins_known`` returns.

    Raises:
        NothingToBriefError: no article has a sentence, or none fits the budget.
    """
    from summarizer.briefing.brief import Options

    dates = sorted(str(article.published) for article in articles if article.published)
    known_event = Event(
        id=event.id,
        articles=tuple(article.id for article in articles),
        title=event.title,
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
    )
    briefing, _ = make_briefing(known_event, articles, Options(words, key_points), copies)
    return shapes.BriefingShape.of(briefing)


def origins_known(articles: Sequence[StoredArticle]) -> dict[str, str] | None:
    """Article → the article it copies, as grouping found it; none if an editor parted a copy from its origin."""
    found = {stored.article.id: stored.origin for stored in articles}
    known = {article: origin for article, origin in found.items() if origin in found}
    return known if len(known) == len(found) else None


def make_briefing(
    event: Event,
    articles: Sequence[Article],
    options: "Options",
    copies: Mapping[str, str] | None = None,
) -> tuple[Briefing, Trace]:
    """``briefing.brief.brief``, imported when it is needed."""
    from summarizer.briefing.brief import brief

    return brief(event, articles, options, copies=copies)


def tell_if_possible(
    event: StoredEvent, articles: Sequence[Article], words: int, key_points: int
) -> shapes.BriefingShape | None:
    """As ``tell``; none when there is nothing to tell."""
    try:
        return tell(event, articles, words, key_points)
    except NothingToBriefError:
        return None


def citations(briefing: Value) -> Iterator[dict[str, Any]]:
    """Every citation inside a briefing or any other JSON value, in the order of the value."""
    waiting: list[Any] = [briefing]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if value.keys() >= CITED:
                yield value
            waiting += reversed(value.values())
        elif isinstance(value, list):
            waiting += reversed(value)


@cache
def _made_by(choice: int) -> str:
    return make_signature([("choice", choice)])


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()
