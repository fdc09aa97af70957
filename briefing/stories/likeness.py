"""How alike two articles are: the words that they share, weighed by rarity, and the days between them.

A likeness is the logarithm of a cosine, raised or lowered by what the days say. Sets of articles differ in how rare
a rare word is, and stories in how close their articles stand; so every likeness is also seen against the nearest
neighbours of its two articles (`crowding`).
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, log

Weights = Mapping[int, float]
"""Weights by the numbers of stems, to look them up."""

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


@dataclass(frozen=True, slots=True)
class Vector:
    """Weights by the numbers of stems, to keep and to run through: a fifth as large as a dict, and faster read."""

    numbers: "array[int]" = field(default_factory=lambda: array("I"))
    weights: "array[float]" = field(default_factory=lambda: array("f"))

    @classmethod
    def of(cls, weights: Weights) -> "Vector":
        """Keep weights in their order."""
        return cls(array("I", weights), array("f", weights.values()))

    def spread(self) -> dict[int, float]:
        """Spread the weights out, to look them up."""
        return dict(zip(self.numbers, self.weights, strict=True))


def cosine(one: Weights, other: Vector, growth: float) -> float:
    """The cosine of two vectors, less what a single shared stem may owe to chance.

    `growth` (0 to 1) says how much the set knows of rarity: in a handful of articles one town that two of them name
    says nothing, among thousands one word may tell an event.
    """
    shared = [
        one[stem] * weight for stem, weight in zip(other.numbers, other.weights, strict=True) if stem in one
    ]
    return sum(shared) * (1 - (1 - growth) / len(shared) ** 2) if shared else 0.0


def likeness(shared: float) -> float:
    """Turn a cosine into a likeness."""
    return log(shared) if shared > 0.005 else LEAST


def kinship(one: Weights, other: Vector) -> float:
    """What the rare names of two articles add to their likeness."""
    shared = [one[stem] for stem in other.numbers if stem in one]
    return _NAMES_SAY * log(1 + sum(shared)) if shared else 0.0


def nearness(days: float | None) -> float:
    """What the days between two articles or groups add to their likeness; nothing where they are not known."""
    if days is None:
        return 0.0
    return _SAME_DAY - _FIRST_DAY * min(days, 1.0) - _LATER_DAYS * log(max(days, 1.0))


def days_between(one: float | None, other: float | None) -> float | None:
    """The days between two days, None where one is not known."""
    return None if one is None or other is None else abs(one - other)


def crowding(nearest: float) -> float:
    """How much the likenesses of an article lose because its nearest neighbour is so alike to it."""
    return _CROWDING * log(exp(nearest) / 0.2 + 0.3)
