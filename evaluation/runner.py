"""Runs systems on topics on all cores, with a time limit for each topic; a killed run can be resumed.

What is measured on a topic depends on that topic alone, so one core and many give the same numbers. Each
result is kept as it comes, under a key of everything that it depends on: topic, system, budget, scoring,
code and library versions. A run that was killed reads them back; a result of other code or other articles
is never found. The file is taken away when a run has come to its end: the next run measures anew. The limit is an
alarm signal in the main thread of the process; it is raised as an exception that no ``except Exception`` of a library
can swallow.
"""

import contextlib
import functools
import hashlib
import importlib.metadata
import json
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from types import FrameType
from typing import TypeVar

from evaluation import rouge, systems
from evaluation.measures import Measured, Yardstick, broken, measure
from evaluation.references import Topic
from evaluation.rouge import get_tokenizer
from evaluation.whole import NOTHING_BESIDE, of_briefing
from summarizer.errors import UnreadableError
from summarizer.models import Briefing

Result = TypeVar("Result")
FindSystem = Callable[[str], systems.System]


class OutOfTimeError(BaseException):
    """The seconds are over. Not an ``Exception``, so that no library takes it for one of its own."""


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What ``work()`` returns.

    Args:
        seconds: wall-clock seconds; 0 for no limit.
        work: run in this thread, which must be the process's main thread.

    Raises:
        OutOfTimeError: it was stopped.
    """
    if not seconds:
        return work()
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        # The second figure rings again each half second: an alarm that falls into a destructor or a
        # callback is printed and dropped by Python.
        signal.setitimer(signal.ITIMER_REAL, seconds, 0.5)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTimeError


RESUME_FILE = "resume.part"
_LIBRARIES = ("nltk", "numpy", "rouge-score", "scikit-learn", "scipy", "sumy")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is run on every topic, and how it is scored."""

    systems: tuple[str, ...]
    words: int
    tokenizer: str = "rouge-score"
    references: rouge.How = "mean"
    seconds_per_topic: float = 60.0
    #: Those of ``systems`` that are not ours: what they say stands in the topics.
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Systems:
    """What the names of a plan stand for, and the code that makes their results: a digest of ours unless given."""

    find: FindSystem = systems.get_system
    code: str | None = None


SYSTEMS = Systems()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One topic: what each system said, measured, and the documents that could not be read."""

    topic: str
    measured: dict[str, Measured]
    rejected: tuple[UnreadableError, ...] = ()


def run(
    topics: Sequence[Topic],
    plan: Plan,
    *,
    jobs: int = 1,
    keep: Path | None = None,
    named: Systems = SYSTEMS,
) -> Iterator[Outcome]:
    """The outcome of each topic, in their order.

    Args:
        topics: what to run on.
        plan: what to run.
        jobs: processes; with 1 the work is done here.
        keep: a folder in which results are kept until the run is through, so that a killed one can be
            resumed.
        named: what the names of the plan stand for; with more than one process it must pickle.
    """
    kept = _Results(keep / RESUME_FILE if keep else None, plan, named.code or made_by())
    with contextlib.closing(kept) as results:
        todo = [(topic, results.missing(topic)) for topic in topics]
        fresh = _outcomes([(topic, names) for topic, names in todo if names], plan, jobs, named.find)
        with contextlib.closing(fresh):
            for topic, names in todo:
                if names:
                    results.add(topic, next(fresh))
                yield results.outcome(topic)
        results.forget()


def _outcomes(
    todo: Sequence[tuple[Topic, tuple[str, ...]]], plan: Plan, jobs: int, find_system: FindSystem
) -> Generator[Outcome, None, None]:
    work = functools.partial(measure_topic, plan=plan, find_system=find_system)
    if jobs == 1 or len(todo) < 2:
        yield from map(work, todo)
        return
    # "spawn" and not "fork": a forked copy of a process with threads (numpy's) can hang.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _prepare_worker) as pool:
        try:
            yield from pool.map(work, todo)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _prepare_worker() -> None:
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    """End this worker when the process that started it was killed, rather than wait for it for ever."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def measure_topic(
    todo: tuple[Topic, tuple[str, ...]], plan: Plan, find_system: FindSystem = systems.get_system
) -> Outcome:
    """What the systems say about one topic, measured; each reference is tokenised once for all of them."""
    topic, names = todo
    tokenize = get_tokenizer(plan.tokenizer)
    case = systems.make_ready(topic, plan.words, tokenize)
    yardstick = Yardstick.of(topic.references, tokenize, plan.references, case.language, case.articles)

    def one(name: str) -> Measured:
        if name in plan.candidates:
            return _measure_candidate(topic, name, plan.words, yardstick)
        try:
            said = within(plan.seconds_per_topic, lambda: find_system(name)(case))
        except OutOfTimeError:
            return Measured("not run", f"more than {plan.seconds_per_topic:g} s")
        except Exception as error:  # noqa: BLE001 - a system that breaks is a result, and is named in the report
            return broken(f"{type(error).__name__}: {error}", yardstick)
        return _measure_told(said, yardstick)

    return Outcome(topic.id, {name: one(name) for name in names}, case.rejected)


def _measure_told(said: systems.Told, yardstick: Yardstick) -> Measured:
    if isinstance(said, Briefing):
        return measure(said.sentences, yardstick, of_briefing(said))
    return measure(said, yardstick)


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A sentence of a candidate, which may stand in no article."""

    text: str
    article: str = ""
    position: int | None = None


def _measure_candidate(topic: Topic, name: str, words: int, yardstick: Yardstick) -> Measured:
    if name in topic.broken:
        return broken(topic.broken[name], yardstick)
    if name not in topic.candidates:
        return broken("no summary in its file", yardstick, "missing")
    sentences = topic.candidates[name]
    kept = systems.fit_budget(sentences, words)
    cut = sum(len(each.split()) for each in sentences) - sum(len(each.split()) for each in kept)
    whole = topic.wholes.get(name, NOTHING_BESIDE)
    return replace(measure([_Quoted(each) for each in kept], yardstick, whole), cut=cut)


class _Results:
    """Results by key, read from and added to a file; a line that a kill cut short is not used."""

    def __init__(self, path: Path | None, plan: Plan, code: str) -> None:
        self._path = path
        self._plan = plan
        self._made_by = code
        self._results: dict[str, Measured] = {}
        self._rejected: dict[str, tuple[UnreadableError, ...]] = {}
        self._write: Callable[[str], object] = _forget
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._read(path)
            self._file = path.open("a", encoding="utf-8")
            self._write = self._file.write
            if path.stat().st_size:
                self._write("\n")  # after a line that was cut short

    def _read(self, path: Path) -> None:
        if not path.exists():
            return
        for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
            try:
                topic, results, rejected = json.loads(line)
            except ValueError:
                continue
            self._results |= {key: Measured.from_list(fields) for key, fields in results.items()}
            self._rejected[topic] = tuple(UnreadableError(*each) for each in rejected)

    def _key(self, topic: Topic, name: str) -> str:
        plan = asdict(self._plan) | {"systems": name, "candidates": name in self._plan.candidates}
        said = [topic.candidates.get(name), topic.broken.get(name), repr(topic.wholes.get(name))]
        told = json.dumps([topic.digest, plan, self._made_by, said], sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()[:32]

    def missing(self, topic: Topic) -> tuple[str, ...]:
        """The systems whose result on this topic is not held."""
        return tuple(n for n in self._plan.systems if self._key(topic, n) not in self._results)

    def add(self, topic: Topic, outcome: Outcome) -> None:
        """Keep an outcome, on disk at once."""
        results = {self._key(topic, name): each for name, each in outcome.measured.items()}
        rejected = [(each.place, each.reason) for each in outcome.rejected]
        self._results |= results
        self._rejected[topic.digest] = outcome.rejected
        listed = {key: each.as_list() for key, each in results.items()}
        self._write(json.dumps([topic.digest, listed, rejected]) + "\n")
        if self._path:
            self._file.flush()

    def outcome(self, topic: Topic) -> Outcome:
        """Everything held on a topic; its systems in the plan's order."""
        measured = {name: self._results.pop(self._key(topic, name)) for name in self._plan.systems}
        return Outcome(topic.id, measured, self._rejected.pop(topic.digest, ()))

    def forget(self) -> None:
        """Forget everything: the run has come to its end."""
        if self._path:
            self._path.unlink()

    def close(self) -> None:
        """Close the file; what it holds stays for the next run."""
        if self._path:
            self._file.close()


def _forget(_line: str) -> None:
    """Keep nothing."""


@functools.cache
def made_by() -> str:
    """A digest of the code and the libraries that make a result."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for folder in ("evaluation", "summarizer"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    for name in _LIBRARIES:
        digest.update(f"{name} {importlib.metadata.version(name)}".encode())
    return digest.hexdigest()
