"""Watches the memory of a service's processes while it is used, and says whether it stays flat.

Flat is what grows by no more than what is stored. Over the last two thirds of the time a line is fitted to the resident
memory of each process, in means of ``PARTS`` parts of that time. What it rises by, less twice its standard error, may
be ``STORED_KIB`` for each article that was posted meanwhile, and no more. If the error is above ``SURE`` of the
memory, the time was too short to say anything.
"""

import math
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.service import Service, resident_kib

EVERY_SECONDS = 1.0
PARTS = 20  # a garbage collection a minute, and reads that come in bursts, make neighbouring seconds alike
# The process that groups holds the vector of each article of the last days three times: with those of its day, with
# all of its language, and in the index of these.
STORED_KIB = 4.0
SURE = 0.02
SHOWN = 10  # columns of the table
Series = Mapping[str, Sequence[tuple[float, float]]]  # process → seconds and MiB


@dataclass(frozen=True)
class Trend:
    """A line through the memory of a process: MiB at its beginning, what it rises by, and the error of that."""

    begun: float
    grown: float
    error: float


@dataclass
class Watch:
    """The memory of each process of a service, by what it does, second by second."""

    service: Service
    series: defaultdict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    _ended: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Look while this is open."""
        looking = threading.Thread(target=self._look)
        looking.start()
        try:
            yield
        finally:
            self._ended.set()
            looking.join()

    def _look(self) -> None:
        begun, roles = time.perf_counter(), self.service.roles()
        while not self._ended.wait(EVERY_SECONDS):
            now = time.perf_counter() - begun
            for role in sorted(set(roles.values())):
                kib = sum(resident_kib(pid) for pid, name in roles.items() if name == role)
                self.series[role].append((now, kib / 1024))


def trend(points: Sequence[tuple[float, float]]) -> Trend:
    """The line through the last two thirds of these points.

    >>> trend([(second, 100 + second / 10) for second in range(300)])
    Trend(begun=110.0, grown=19.9, error=0.0)
    """
    late = [point for point in points if point[0] >= points[-1][0] / 3]
    means, span = _means(late), late[-1][0] - late[0][0]
    middle = sum(moment for moment, _ in means) / len(means)
    mean = sum(mib for _, mib in means) / len(means)
    spread = sum((moment - middle) ** 2 for moment, _ in means)
    slope = sum((moment - middle) * (mib - mean) for moment, mib in means) / spread
    left = sum((mib - mean - slope * (moment - middle)) ** 2 for moment, mib in means)
    error = math.sqrt(left / max(1, len(means) - 2) / spread)
    return Trend(*(round(each, 1) for each in (mean - slope * span / 2, slope * span, error * span)))


def is_flat(found: Trend, posted: float) -> bool | None:
    """Whether memory grew by no more than what is stored of these articles; none if that cannot be said."""
    if found.error > SURE * found.begun:
        return None
    return found.grown - 2 * found.error <= posted * STORED_KIB / 1024


def table(series: Series, posted: int) -> str:
    """Memory over time and its trend, a line for each process and one for all, in Markdown."""
    whole = {**series, "all": _sums(series)}
    last = max(moment for points in series.values() for moment, _ in points)
    shown = [f"{last * (number + 1) / SHOWN:.0f} s" for number in range(SHOWN)]
    lines = [f"| MiB | {' | '.join(shown)} | growth of the last two thirds | |", "|---" * (SHOWN + 3) + "|"]
    for name, points in whole.items():
        means = [f"{mib:.0f}" for _, mib in _means(points, SHOWN)]
        found = trend(points)
        verdict = {True: "flat", False: "grows", None: "cannot be said"}[is_flat(found, posted * 2 / 3)]
        lines.append(f"| {name} | {' | '.join(means)} | {found.grown:+.1f} ± {found.error:.1f} | {verdict} |")
    allowed = posted * 2 / 3 * STORED_KIB / 1024
    lines.append(
        f"\n{posted * 2 // 3} articles were posted in these two thirds: {allowed:.0f} MiB are stored."
    )
    return "\n".join(lines)


def _means(points: Sequence[tuple[float, float]], parts: int = PARTS) -> list[tuple[float, float]]:
    """The mean moment and memory of each part of the time."""
    held: list[tuple[float, float]] = []
    for number in range(parts):
        part = points[len(points) * number // parts : len(points) * (number + 1) // parts]
        if part:
            held.append((sum(at for at, _ in part) / len(part), sum(mib for _, mib in part) / len(part)))
    return held


def _sums(series: Series) -> list[tuple[float, float]]:
    """The memory of all processes at each moment."""
    return [(row[0][0], sum(mib for _, mib in row)) for row in zip(*series.values(), strict=False)]
