"""How alike two articles are: the words that they share, weighed by rarity, and the days between them.

A likeness is the logarithm of a cosine, raised or lowered by what the days say. Sets of articles differ in how rare
a rare word is, and stories in how close their articles stand; so every likeness is also seen against the nearest
neighbours of its two articles (`settle`).
"""

from collections.abc import Mapping
from datetime import datetime
from math import exp, log

Vector = dict[str, float]
"""Weights by stem, of length 1."""

LEAST = log(0.005)
"""The likeness of articles that share nothing that tells."""
_SAME_DAY = 0.3
"""Two articles of one day are that much likelier to be of one story than two of which we know no day."""
_FIRST_DAY = 0.7
_LATER_DAYS = 0.2
_CROWDING = 0.4
"""How much a likeness counts less where both articles have nearer neighbours."""
_SECONDS_A_DAY = 86_400


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors."""
    if len(other) < len(one):
        one, other = other, one
    # In the order of one of them, never of a set: sums must not depend on the hash seed.
    return sum([weight * other[stem] for stem, weight in one.items() if stem in other])


def likeness(shared: float, one: datetime | None, other: datetime | None) -> float:
    """Turn a cosine into a likeness, given when the two articles were published."""
    value = log(shared) if shared > 0.005 else LEAST
    if one is None or other is None:
        return value
    days = abs((one - other).total_seconds()) / _SECONDS_A_DAY
    return value + _SAME_DAY - _FIRST_DAY * min(days, 1.0) - _LATER_DAYS * log(max(days, 1.0))


def settle(raw: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """See every likeness against the nearest neighbours of its two articles."""
    nearest: dict[int, float] = {}
    for (one, other), value in raw.items():
        if value > nearest.get(one, LEAST):
            nearest[one] = value
        if value > nearest.get(other, LEAST):
            nearest[other] = value
    crowding = {article: _CROWDING * log(exp(value) / 0.2 + 0.3) for article, value in nearest.items()}
    return {
        pair: value - min(crowding.get(pair[0], 0.0), crowding.get(pair[1], 0.0))
        for pair, value in raw.items()
    }
