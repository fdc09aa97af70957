"""How alike two articles are: the words that they share, weighed by rarity, and the days between them.

A likeness is the logarithm of a cosine, raised or lowered by what the days say. Sets of articles differ in how rare
a rare word is, and stories in how close their articles stand; so every likeness is also seen against the nearest
neighbours of its two articles (`find_crowding`).
"""

from collections.abc import Iterable
from datetime import datetime
from math import exp, log

Vector = dict[int, float]
"""Weights by the numbers of stems."""

LEAST = log(0.005)
"""The likeness of articles that share nothing that tells."""
_SAME_DAY = 0.3
"""Two articles of one day are that much likelier to be of one story than two of which we know no day."""
_FIRST_DAY = 0.5
_LATER_DAYS = 0.2
_CROWDING = 0.4
"""How much a likeness counts less where both articles have nearer neighbours."""
_NAMES_SAY = 0.5
"""How much rare names add that two articles share: they tie a portrait or an interview to the news."""
_SECONDS_A_DAY = 86_400


def cosine(one: Vector, other: Vector, growth: float) -> float:
    """The cosine of two vectors, less what a single shared stem may owe to chance.

    `growth` (0 to 1) says how much the set knows of rarity: in a handful of articles one town that two of them name
    says nothing, among thousands one word may tell an event.
    """
    # Sets of whole numbers have one order whatever the hash seed is, and so has this sum.
    shared = one.keys() & other.keys()
    if not shared:
        return 0.0
    return sum([one[stem] * other[stem] for stem in shared]) * (1 - (1 - growth) / len(shared) ** 2)


def likeness(shared: float) -> float:
    """Turn a cosine into a likeness."""
    return log(shared) if shared > 0.005 else LEAST


def kinship(one: Vector, other: Vector) -> float:
    """What the rare names of two articles add to their likeness."""
    shared = sum([rarity for stem, rarity in one.items() if stem in other])
    return _NAMES_SAY * log(1 + shared)


def nearness(days: float | None) -> float:
    """What the days between two articles or groups add to their likeness; nothing where they are not known."""
    if days is None:
        return 0.0
    return _SAME_DAY - _FIRST_DAY * min(days, 1.0) - _LATER_DAYS * log(max(days, 1.0))


def days_between(one: datetime | None, other: datetime | None) -> float | None:
    """The days between two times, None where one is not known."""
    if one is None or other is None:
        return None
    return abs((one - other).total_seconds()) / _SECONDS_A_DAY


def find_crowding(pairs: Iterable[tuple[int, int, float]]) -> dict[int, float]:
    """How much the likenesses of each article lose because of its nearest neighbour: (one, other, likeness)."""
    nearest: dict[int, float] = {}
    for one, other, value in pairs:
        if value > nearest.get(one, LEAST):
            nearest[one] = value
        if value > nearest.get(other, LEAST):
            nearest[other] = value
    return {article: _CROWDING * log(exp(value) / 0.2 + 0.3) for article, value in nearest.items()}
