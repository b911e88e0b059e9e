"""Average linkage over sparse similarities: the two most similar groups merge, until none are similar enough.

Sokal and Michener (1958), as a priority queue over the pairs that have a similarity at all; a pair without one counts
as 0, so groups merge only along pairs at or above the threshold and components can be linked one by one.

An undated article takes on the dates of the group it is in: without that, two undated reports on two events of the
same people would pull months together.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from summarizer.grouping.days import (
    SILENCE_DAYS,
    TEXT_DECAY_DAYS,
    Dated,
    PublicationDays,
    Span,
    nearness_of,
    nearness_of_spans,
)
from summarizer.grouping.edits import NO_BONDS, Bonds, Sides, are_kept_apart
from summarizer.grouping.results import Results, are_of_two

Pairs = Mapping[tuple[int, int], float]
_Entry = tuple[int, int, int, int, int]  # how good, negated; two groups; their versions

# Scores are compared as whole multiples of this, so that the last bits of a float decide nothing.
STEPS = 1e9
# More alike than this are the members of a group that follow one text closely, which says nothing of how alike later
# reports of their affair are: more counts no more. A bridge's fall on Monday and a death on Wednesday, in a young store
# with one report written after another, have .25 of what is asked for without it, .29 with it. At .55, .6, .65 and
# without it the cases and four made weeks have the same events, in a call.
LIKEST = 0.6
# Who reports another matter may tell of this one at length, but does not open with it: a central bank that keeps its
# rate, in the week of a bank's fall. So openings (title and first words) must be as alike across as this share of what
# they are inside the group where they are less so; what falls short counts to the power ``opening_power``. Exact events
# of six made weeks, in a call and in a young store (of 103): without it 93, 86; at .6 95, 88, to the power .5 and .75;
# at .7 and .8 94 and 95, 88. 146 files of short items and AllSides are the same. Of 71 merges of two groups of one
# event each that linkage asks for there in a call (39 of one event) what two affairs share has an area under the curve
# of .929, with this .933; of 274 in a young store .936 and .936.
ENOUGH_OPENING = 0.6
LEAST_OPENING = 0.02  # inside a group; not tuned


@dataclass(frozen=True)
class LinkageRule:
    """When two groups may merge.

    Args:
        threshold: their mean similarity over ``min(size_a, size_b) ** size_power`` must reach it.
        size_power: 0 is average linkage; above 0, larger groups must be more alike.
        cohesion: and where both have two members or more, the mean of what their contents have in common must reach
            this share of that inside the less alike of the two.
        evidence: and the best evidence of a pair across the two must reach this.
        two_witnesses: or, where publishers dated them, the best two together this many times that.
        affair: and where publishers dated both and both have two members or more, that share of contents, times the
            like share of evidence, times what the days between the two groups leave (``SILENCE_DAYS``), must reach
            this: reports of two matches are alike, but tell each other less than their own, and days apart.
        opening_power: and times this power of how far what they open with is as alike across (``opening_share``).
        order_power: which two groups merge first is decided by their score times this power of the mean evidence
            across.
        lone_power: for one article that its publisher dated the threshold falls by this power of how far the best
            evidence is above ``evidence``, up to ``most_evidence`` times: a late column is like few of its event.
    """

    threshold: float
    size_power: float = 0.0
    cohesion: float = 0.0
    evidence: float = 0.0
    affair: float = 0.0
    opening_power: float = 0.0
    order_power: float = 0.0
    lone_power: float = 0.0
    most_evidence: float = 1.0
    two_witnesses: float = math.inf

    def is_evident(self, best: float, second: float, *, dated: bool) -> bool:
        """Whether the best two pairs across show enough; ``dated`` says that publishers dated a pair."""
        together = best + second if dated and second > 0 else 0.0
        return best >= self.evidence or together >= self.two_witnesses * self.evidence

    def lone_threshold(self, best: float) -> float:
        """What one article that its publisher dated must reach, given the best evidence."""
        if not self.lone_power or best <= self.evidence:
            return self.threshold
        return self.threshold / math.pow(min(best / self.evidence, self.most_evidence), self.lone_power)


@dataclass(slots=True, eq=False)  # made for each pair: a frozen one takes three times as long to make
class _Likeness:
    """Sums of similarities over pairs: of two dated articles, and all others; of contents.

    Of pairs that publishers dated, of which there are ``sent_pairs``, ``timed_by_group`` is of the contents, which time
    reduces by group and not by pair; ``evident`` is of the evidence, ``best`` and ``second`` are the best evidence of a
    pair and the next; ``opened`` is of what articles open with.
    """

    dated: float = 0.0
    undated: float = 0.0
    timed_by_group: float = 0.0
    sent_pairs: int = 0
    contents: float = 0.0
    evident: float = 0.0
    best: float = 0.0
    second: float = 0.0
    opened: float = 0.0

    def __add__(self, other: "_Likeness") -> "_Likeness":
        return _Likeness(
            self.dated + other.dated,
            self.undated + other.undated,
            self.timed_by_group + other.timed_by_group,
            self.sent_pairs + other.sent_pairs,
            self.contents + other.contents,
            self.evident + other.evident,
            max(self.best, other.best),
            max(min(self.best, other.best), self.second, other.second),
            self.opened + other.opened,
        )


_NOTHING = _Likeness()


@dataclass(slots=True)
class _Group:
    """Members, how many of them are of each day, decay and affair, and how often the group has merged.

    ``inside`` is the likeness over its own pairs; ``span`` are the days on which publishers sent the first and the last
    of them, as far as anybody says; ``results`` are those of matches and votes that any of them opens with.
    """

    members: list[int]
    days: Counter[Dated]
    sides: Sides
    span: Span
    results: Results
    version: int = 0
    inside: _Likeness = _NOTHING

    @property
    def pairs(self) -> float:
        """How many pairs its members make."""
        return len(self.members) * (len(self.members) - 1) / 2


@dataclass(slots=True)
class _State:
    """Groups by their first member, and for each the groups that it has any likeness to."""

    groups: dict[int, _Group]
    decay: float
    near: defaultdict[int, dict[int, _Likeness]] = field(default_factory=lambda: defaultdict(dict))


def link(  # noqa: PLR0913  # what linkage is, said in one call
    members: Iterable[int],
    pairs: Pairs,
    days: PublicationDays,
    rule: LinkageRule,
    *,
    bonds: Bonds = NO_BONDS,
    contents: Pairs | None = None,
    evidence: Pairs | None = None,
    openings: Pairs = MappingProxyType({}),
    results: Mapping[int, Results] = MappingProxyType({}),
) -> list[list[int]]:
    """The groups of ``members``, each sorted, in the order of their first members.

    Args:
        members: numbers in canonical order; where two merges are equally good, the one of the earliest members comes
            first.
        pairs: ``(i, j)`` with ``i < j`` → similarity, 0 to 1; a pair that is left out counts as 0.
        days: when each member was published, by number.
        rule: groups merge while it lets them, the most alike first.
        bonds: what holds whatever the similarities are; it may name others than ``members``.
        contents: similarities before time took its share, by the same pairs; ``pairs`` where left out. Given these,
            time takes of what publishers dated by the days between two groups, from the end of one to the start of the
            other: what goes on from Monday to Friday is no farther from Saturday than what came out on Friday.
        evidence: what a second look at pairs found, 0 where left out; no pair needs any where it is ``None``.
        openings: how alike what articles open with is, 0 where left out.
        results: those of matches and votes, of the members that open with any. Groups that have some and none in common
            do not merge: a match and the next of the same clubs share all else.
    """
    state = _begin(members, pairs, contents, days, bonds, evidence, openings, results)
    _bind(state, bonds)
    queue = _first_queue(state, pairs, rule)
    while queue:
        _, i, j, version_i, version_j = heapq.heappop(queue)
        # A group that has merged since leaves stale entries behind.
        if not (_is_current(state, i, version_i) and _is_current(state, j, version_j)):
            continue
        _merge(state, i, j)
        for other in state.near[i]:
            if entry := _entry(state, i, other, rule):
                heapq.heappush(queue, entry)
    return sorted(sorted(group.members) for group in state.groups.values())


def _begin(  # noqa: PLR0913, PLR0917  # what ``link`` was given
    members: Iterable[int],
    pairs: Pairs,
    known_contents: Pairs | None,
    days: PublicationDays,
    bonds: Bonds,
    evidence: Pairs | None,
    openings: Pairs,
    results: Mapping[int, Results],
) -> _State:
    groups = {
        i: _Group([i], _dates(i, days), bonds.sides(i), days.span([i]), results.get(i, frozenset()))
        for i in members
    }
    state = _State(groups, float(days.decay.min(initial=TEXT_DECAY_DAYS)))
    contents = pairs if known_contents is None else known_contents
    for (i, j), similarity in pairs.items():
        undated = math.isnan(days.day[i]) or math.isnan(days.day[j])
        sent = not undated and max(days.decay[i], days.decay[j]) < TEXT_DECAY_DAYS
        timed_by_group = sent and known_contents is not None
        shown = 1.0 if evidence is None else evidence.get((i, j), 0.0)
        likeness = _Likeness(
            dated=0.0 if undated or timed_by_group else similarity,
            undated=similarity if undated else 0.0,
            timed_by_group=contents[i, j] if timed_by_group else 0.0,
            sent_pairs=int(sent),
            contents=contents[i, j],
            evident=shown,
            best=shown,
            opened=openings.get((i, j), 0.0),
        )
        state.near[i][j] = state.near[j][i] = likeness
    return state


def _bind(state: _State, bonds: Bonds) -> None:
    """Merge the articles that editors put together."""
    leader: dict[int, int] = {}
    for together in bonds.together:
        leaders = sorted(
            {_leader(leader, member) for member in together if _leader(leader, member) in state.groups}
        )
        for other in leaders[1:]:
            _merge(state, leaders[0], other)
            leader[other] = leaders[0]


def _leader(leader: Mapping[int, int], member: int) -> int:
    while member in leader:
        member = leader[member]
    return member


def _first_queue(state: _State, pairs: Pairs, rule: LinkageRule) -> list[_Entry]:
    if all(group.version == 0 and not group.sides for group in state.groups.values()):
        queue = [
            (-round(_urgency(s, state.near[i][j], 1, rule) * STEPS), i, j, 0, 0)
            for (i, j), s in pairs.items()
            if s >= _needed(rule, state.near[i][j], 1)
            and state.near[i][j].best >= rule.evidence
            and not are_of_two(state.groups[i].results, state.groups[j].results)
        ]
    else:
        queue = [
            entry
            for i in state.groups
            for j in state.near[i]
            if i < j and (entry := _entry(state, i, j, rule))
        ]
    heapq.heapify(queue)
    return queue


def _entry(state: _State, i: int, j: int, rule: LinkageRule) -> _Entry | None:
    """The merge of two groups as the queue holds it; none where the rule or a decision keeps them apart."""
    a, b = min(i, j), max(i, j)
    first, second = state.groups[a], state.groups[b]
    likeness, sizes = state.near[a][b], (len(first.members), len(second.members))
    across, smaller = sizes[0] * sizes[1], min(sizes)
    score = _sum(first, second, likeness, state.decay) / across / smaller**rule.size_power
    if score < _needed(rule, likeness, smaller):
        return None
    if not rule.is_evident(likeness.best, likeness.second, dated=likeness.sent_pairs > 0):
        return None
    if are_kept_apart(first.sides, second.sides) or are_of_two(first.results, second.results):
        return None
    if smaller > 1 and not _is_one_affair(first, second, likeness, rule):
        return None
    urgency = _urgency(score, likeness, across, rule)
    return -round(urgency * STEPS), a, b, first.version, second.version


def _urgency(score: float, likeness: _Likeness, pairs: int, rule: LinkageRule) -> float:
    """Which of the merges that may be made comes first."""
    return score * math.pow(likeness.evident / pairs, rule.order_power) if rule.order_power else score


def _needed(rule: LinkageRule, likeness: _Likeness, smaller: int) -> float:
    return rule.lone_threshold(likeness.best) if smaller == 1 and likeness.sent_pairs else rule.threshold


def _is_one_affair(first: _Group, second: _Group, across: _Likeness, rule: LinkageRule) -> bool:
    """Whether two groups are as alike across as an affair is that goes on, held against what they are inside."""
    pairs = len(first.members) * len(second.members)
    contents = across.contents / pairs
    inside = min(group.inside.contents / group.pairs for group in (first, second))
    if contents < rule.cohesion * inside:
        return False
    if not (rule.affair and across.sent_pairs):
        return True
    shown = min(group.inside.evident / group.pairs for group in (first, second))
    silence = nearness_of_spans(first.span, second.span, SILENCE_DAYS)
    if rule.opening_power:
        opened = min(group.inside.opened / group.pairs for group in (first, second))
        silence *= opening_share(across.opened / pairs, opened) ** rule.opening_power
    return contents * (across.evident / pairs) * silence >= rule.affair * min(inside, LIKEST) * shown


def opening_share(across: float, inside: float) -> float:
    """How near openings across two groups come to what they are inside the one where they are less alike, up to 1."""
    return min(1.0, across / (ENOUGH_OPENING * max(inside, LEAST_OPENING)))


def _dates(member: int, days: PublicationDays) -> Counter[Dated]:
    day = float(days.day[member])
    dated = day, float(days.decay[member]), int(days.affair[member])
    return Counter() if math.isnan(day) else Counter([dated])


def _is_current(state: _State, group: int, version: int) -> bool:
    return group in state.groups and state.groups[group].version == version


def _merge(state: _State, i: int, j: int) -> None:
    """Give ``i`` what ``j`` had."""
    near, kept, gone = state.near, state.groups[i], state.groups.pop(j)
    kept.inside = kept.inside + gone.inside + near[i].get(j, _NOTHING)
    kept.members += gone.members
    kept.days += gone.days
    kept.span = min(kept.span[0], gone.span[0]), max(kept.span[1], gone.span[1])
    kept.sides |= gone.sides
    kept.results |= gone.results
    kept.version += 1
    for other, likeness in near.pop(j).items():
        del near[other][j]
        if other != i:
            near[i][other] = near[other][i] = near[i].get(other, _NOTHING) + likeness


def _sum(first: _Group, second: _Group, likeness: _Likeness, decay: float) -> float:
    """Of the similarities of all pairs across two groups."""
    total = likeness.dated
    if likeness.timed_by_group:
        total += likeness.timed_by_group * nearness_of_spans(first.span, second.span, decay)
    if likeness.undated:
        total += likeness.undated * _mean_nearness(first.days, second.days)
    return total


def _mean_nearness(left: Counter[Dated], right: Counter[Dated]) -> float:
    """Mean nearness in time of the dated pairs of two groups, 1 where there are none."""
    if not left or not right:
        return 1.0
    total = sum(
        count * times * nearness_of(dated, second)
        for dated, count in sorted(left.items())
        for second, times in sorted(right.items())
    )
    return total / (left.total() * right.total())
