"""Join what is alike, best first, so that one bridge between two groups does not make them one."""

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from briefing.stories.likeness import nearness

_WORST_PAIR = 0.6
"""What the worst pair of two groups has to say beside the average pair: the one resists chains, the other strays."""
_BREADTH = 0.25
"""By which power of its size a group of headlines must be more alike to another."""
_HEADLINES_EASE = 0.4
_NEAREST = nearness(0.0)
"""Headlines say so little that the same likeness means more."""


@dataclass(slots=True)
class _Between:
    """What is known of the pairs between two groups."""

    total: float
    """Sum of their likenesses, each times the weights of its pair."""
    known: float
    """Sum of the weights of the pairs that have one."""
    worst: float
    cosines: float
    """Sum of their cosines."""


class Linkage:
    """Groups of numbered members that grow by joining the two most alike."""

    def __init__(
        self,
        groups: Sequence[Sequence[int]],
        *,
        pairs: Mapping[tuple[int, int], tuple[float, float]],
        brief: Sequence[bool],
        weights: Sequence[float],
        days: Sequence[float | None],
        may_join: Callable[[Sequence[int], Sequence[int]], bool],
        threshold: float,
    ) -> None:
        """Start with groups of members; `pairs` has (likeness, cosine) of those that share anything.

        `brief` tells which members are headlines only, `weights` what each says in the average of pairs, `days` when
        each was published.
        """
        self._members = [list(group) for group in groups]
        self._near: list[dict[int, _Between]] = [{} for _ in groups]
        self._inner = [float(len(group)) for group in groups]
        self._sizes = [sum(weights[member] for member in group) for group in groups]
        self._brief = [all(brief[member] for member in group) for group in groups]
        self._periods = [_period([days[member] for member in group]) for group in groups]
        self._versions = [0] * len(groups)
        self._may_join = may_join
        self._threshold = threshold
        place = {member: index for index, group in enumerate(self._members) for member in group}
        for (one, other), (value, shared) in pairs.items():
            if one in place and other in place:
                self._meet(place[one], place[other], value, shared, weights[one] * weights[other])
        for one, other in [
            (one, other) for one, near in enumerate(self._near) for other in near if one < other
        ]:
            if not self._is_known(one, other):
                del self._near[one][other], self._near[other][one]

    def run(self) -> list[list[int]]:
        """Join until no two groups are alike enough; members and groups in order."""
        queue: list[tuple[float, int, int, int, int]] = []
        for one, near in enumerate(self._near):
            for other in near:
                if one < other:
                    self._offer(queue, one, other)
        heapq.heapify(queue)
        while queue:
            _, one, other, version, theirs = heapq.heappop(queue)
            if self._versions[one] != version or self._versions[other] != theirs:
                continue
            if not self._may_join(self._members[one], self._members[other]):
                continue
            if len(self._near[one]) < len(self._near[other]):
                one, other = other, one
            self._join(one, other)
            for third in self._near[one]:
                self._offer(queue, min(one, third), max(one, third), is_heap=True)
        return sorted(sorted(members) for members in self._members if members)

    def _meet(self, one: int, other: int, value: float, shared: float, weight: float) -> None:
        if one == other:
            self._inner[one] += 2 * shared
            return
        between = self._near[one].get(other)
        if between is None:
            between = self._near[one][other] = self._near[other][one] = _Between(0.0, 0.0, 0.0, 0.0)
        between.total += weight * value
        between.known += weight
        between.worst = min(between.worst, value)
        between.cosines += shared

    def _offer(
        self, queue: list[tuple[float, int, int, int, int]], one: int, other: int, *, is_heap: bool = False
    ) -> None:
        value = self._score(one, other)
        if value >= self._threshold:
            entry = (-value, one, other, self._versions[one], self._versions[other])
            if is_heap:
                heapq.heappush(queue, entry)
            else:
                queue.append(entry)

    def _score(self, one: int, other: int) -> float:
        between = self._near[one][other]
        if self._brief[one] and self._brief[other]:
            # Most headlines of one event share no word with each other, but each with the rest taken together.
            size = min(len(self._members[one]), len(self._members[other]))
            joint = between.cosines / sqrt(self._inner[one] * self._inner[other])
            return log(joint + 1e-9) - _BREADTH * log(size) + _HEADLINES_EASE
        value = _WORST_PAIR * between.worst + (1 - _WORST_PAIR) * between.total / between.known
        if value + _NEAREST < self._threshold:
            return value  # as most are: their days need not be known
        days = _gap(self._periods[one], self._periods[other])
        return value + nearness(days)

    def _is_known(self, one: int, other: int) -> bool:
        """Whether two groups may ever be joined: the worst pair of full articles has to share something."""
        if self._brief[one] and self._brief[other]:
            return True
        # Weights are binary fractions: their sums are exact.
        return self._near[one][other].known == self._sizes[one] * self._sizes[other]

    def _join(self, one: int, other: int) -> None:
        """Let `one` stand for both."""
        gone, kept = self._near[other], self._near[one]
        self._inner[one] += self._inner[other] + 2 * kept.pop(other).cosines
        del gone[one]
        self._sizes[one] += self._sizes[other]
        self._members[one] += self._members[other]
        self._members[other] = []
        self._brief[one] = self._brief[one] and self._brief[other]
        for third, theirs in gone.items():
            del self._near[third][other]
            ours = kept.get(third)
            if ours is None:
                kept[third] = self._near[third][one] = theirs
            else:
                ours.total += theirs.total
                ours.known += theirs.known
                ours.worst = min(ours.worst, theirs.worst)
                ours.cosines += theirs.cosines
        self._near[other] = {}
        for third in [third for third in kept if not self._is_known(one, third)]:
            del kept[third], self._near[third][one]
        self._periods[one] = _joined(self._periods[one], self._periods[other])
        self._versions[one] += 1
        self._versions[other] += 1


_Period = tuple[float, float] | None
"""The first and the last day of a group; None where no day is known."""


def _period(days: Sequence[float | None]) -> _Period:
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None


def _joined(one: _Period, other: _Period) -> _Period:
    if one is None or other is None:
        return one or other
    return (min(one[0], other[0]), max(one[1], other[1]))


def _gap(one: _Period, other: _Period) -> float | None:
    """The days between two groups: a story that has news every day goes on."""
    if one is None or other is None:
        return None
    return max(0.0, one[0] - other[1], other[0] - one[1])
