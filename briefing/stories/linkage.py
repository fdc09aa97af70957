"""Join what is alike, best first, so that one bridge between two groups does not make them one."""

import heapq
from collections.abc import Mapping


def link(size: int, likeness: Mapping[tuple[int, int], float], *, threshold: float) -> list[list[int]]:
    """Join `size` members into groups whose every pair is alike (complete link); pairs left out are not.

    The groups and their members are in order of the smallest member.
    """
    near: list[dict[int, float]] = [{} for _ in range(size)]
    for (one, other), value in likeness.items():
        if value >= threshold:
            near[one][other] = near[other][one] = value
    members: list[list[int]] = [[member] for member in range(size)]
    queue = [(-value, one, other) for one in range(size) for other, value in near[one].items() if one < other]
    heapq.heapify(queue)
    while queue:
        value, one, other = heapq.heappop(queue)
        if near[one].get(other) != -value:
            continue
        _join(near, one, other)
        members[one] += members[other]
        members[other] = []
        for third, worst in near[one].items():
            heapq.heappush(queue, (-worst, min(one, third), max(one, third)))
    return sorted(sorted(group) for group in members if group)


def _join(near: list[dict[int, float]], one: int, other: int) -> None:
    """Let `one` stand for both: it is as near to a third as the farther of the two."""
    gone, kept = near[other], near[one]
    for third in gone:
        del near[third][other]
    gone.pop(one, None)
    for third in list(kept):
        worst = min(kept[third], gone.get(third, -1.0))
        if worst < 0:
            del kept[third], near[third][one]
        else:
            kept[third] = near[third][one] = worst
    near[other] = {}
