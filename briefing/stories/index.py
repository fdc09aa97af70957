"""Which articles an article may belong with: those that share rare words with it and stand near it in time."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from briefing.stories.likeness import Vector

WINDOW_DAYS = 40
"""Articles farther apart are not of one story, whatever words they share."""
_BUCKET_DAYS = 8
_TERMS_LOOKED_UP = 30
MOST_LOOKED_AT = 600
"""Entries looked at for one article, rarest words first: what keeps the cost from growing with the archive."""

_Postings = defaultdict[int, list[tuple[int, float]]]


class Index:
    """Stems to articles, by language and stretch of time."""

    def __init__(self) -> None:
        """Start empty."""
        self._stretches: dict[tuple[str, int | None], _Postings] = {}

    def add(self, place: int, vector: Vector, language: str, published: datetime | None) -> None:
        """File an article under its heaviest stems."""
        key = (language, _bucket(published))
        postings = self._stretches.setdefault(key, defaultdict(list))
        for stem, weight in _heaviest(vector):
            postings[stem].append((place, weight))

    def near(
        self, vector: Vector, language: str, published: datetime | None, *, most: int = MOST_LOOKED_AT
    ) -> dict[int, float]:
        """Find the articles that share heavy stems, each with the part of the cosine that these make."""
        stretches = self._reachable(language, _bucket(published))
        found: list[tuple[int, float, int, list[tuple[int, float]]]] = []
        for stem, weight in _heaviest(vector):
            for postings in stretches:
                entries = postings.get(stem)
                if entries:
                    found.append((len(entries), -weight, len(found), entries))
        # Shortest lists first; the third place keeps lists of entries from being compared.
        found.sort()
        sums: defaultdict[int, float] = defaultdict(float)
        looked_at = 0
        for length, minus_weight, _, entries in found:
            looked_at += length
            if looked_at > most and sums:
                break
            for place, theirs in entries:
                sums[place] -= minus_weight * theirs
        return sums

    def _reachable(self, language: str, bucket: int | None) -> list[_Postings]:
        reach = WINDOW_DAYS // _BUCKET_DAYS
        return [
            postings
            for (spoken, other), postings in self._stretches.items()
            if spoken == language and (bucket is None or other is None or abs(other - bucket) <= reach)
        ]


def _bucket(published: datetime | None) -> int | None:
    return None if published is None else published.toordinal() // _BUCKET_DAYS


def _heaviest(vector: Vector) -> Iterable[tuple[int, float]]:
    """The first stems of a vector, which are its heaviest."""
    return islice(vector.items(), _TERMS_LOOKED_UP)
