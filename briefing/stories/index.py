"""Which articles an article may belong with: those that share rare words with it and stand near it in time."""

from array import array
from collections.abc import Iterable
from operator import itemgetter
from typing import TypeAlias

from briefing.stories.likeness import Vector
from briefing.stories.signature import Card

WINDOW_DAYS = 40
"""Articles farther apart are not of one story, whatever words they share."""
_STRETCH_DAYS = 20
_REACH = -(-WINDOW_DAYS // _STRETCH_DAYS)
_TERMS_LOOKED_UP = 30
MOST_LOOKED_AT = 600
"""Entries looked at for one article, rarest words first: what keeps the cost from growing with the archive."""

Stretch = tuple[str, int | None]
"""A language, and which of all stretches of days; None for what has no date."""

_Entries: TypeAlias = "tuple[list[int], array[float]]"
_Postings = dict[int, _Entries]
"""By the number of a stem, the places of the articles that have it and what it weighs in each."""


class Index:
    """Stems to articles, by language and stretch of time."""

    def __init__(self) -> None:
        """Start empty."""
        self._stretches: dict[Stretch, _Postings] = {}

    def add(self, place: int, vector: Vector, card: Card) -> None:
        """File an article under its heaviest stems."""
        postings = self._stretches.setdefault(stretch_of(card), {})
        for stem, weight in _heaviest(vector):
            entries = postings.get(stem)
            if entries is None:
                postings[stem] = ([place], array("f", (weight,)))
            else:
                entries[0].append(place)
                entries[1].append(weight)

    def forget(self, stretch: Stretch) -> None:
        """Take out all articles of a stretch."""
        self._stretches.pop(stretch, None)

    def near(self, vector: Vector, card: Card, *, most: int = MOST_LOOKED_AT) -> dict[int, float]:
        """Find the articles that share heavy stems, each with the part of the cosine that these make."""
        here = stretch_of(card)
        stretches = [postings for there, postings in self._stretches.items() if within_reach(here, there)]
        found = [
            (len(entries[0]), weight, entries)
            for stem, weight in _heaviest(vector)
            for postings in stretches
            if (entries := postings.get(stem))
        ]
        # Shortest lists first, and of those the heaviest, as they stand.
        found.sort(key=itemgetter(0))
        sums: dict[int, float] = {}
        looked_at = 0
        for length, weight, (places, weights) in found:
            looked_at += length
            if looked_at > most and sums:
                break
            for place, theirs in zip(places, weights, strict=True):
                if place in sums:  # as few are
                    sums[place] += weight * theirs
                else:
                    sums[place] = weight * theirs
        return sums


def stretch_of(card: Card) -> Stretch:
    """The stretch of time that an article is filed under."""
    return card.language, None if card.published is None else card.published.toordinal() // _STRETCH_DAYS


def within_reach(one: Stretch, other: Stretch) -> bool:
    """Whether articles of two stretches may be of one story."""
    if one[0] != other[0]:
        return False
    return one[1] is None or other[1] is None or abs(one[1] - other[1]) <= _REACH


def _heaviest(vector: Vector) -> Iterable[tuple[int, float]]:
    """The first stems of a vector, which are its heaviest."""
    return zip(vector.numbers[:_TERMS_LOOKED_UP], vector.weights[:_TERMS_LOOKED_UP], strict=True)
