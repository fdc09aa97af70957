"""Which articles of a story are one text, and so how many independent reports it has."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations

from briefing.stories.signature import Signature

_LEAST_SHARED = 5
"""Sampled runs: fewer are a shared sentence, not a shared text."""
_SHARE_OF_SHORTER = 0.5
"""How much of the shorter text must be running text of the longer."""
_SHARE_OF_LONGER = 0.1
"""A paragraph quoted in a long article is no copy of it."""


def find_copies(signed: Sequence[Signature]) -> tuple[tuple[str, str], ...]:
    """Pair each copy with its original, the earliest of its text; articles come in order of time."""
    original: dict[int, int] = {}
    for one, other in _of_one_text(signed):
        # The pairs come in order, so that the first of a text is known before its later copies are met.
        original.setdefault(other, original.get(one, one))
    return tuple((signed[copy].article, signed[first].article) for copy, first in sorted(original.items()))


def find_origins(
    signed: Sequence[Signature], copies: Sequence[tuple[str, str]]
) -> tuple[tuple[str, ...], ...]:
    """Put the articles of one outlet, and those of one text, together."""
    parent = {each.article: each.article for each in signed}
    first_of_outlet: dict[str, str] = {}
    for each in signed:
        _unite(parent, each.article, first_of_outlet.setdefault(each.outlet, each.article))
    for copy, first in copies:
        _unite(parent, copy, first)
    origins: defaultdict[str, list[str]] = defaultdict(list)
    for each in signed:
        origins[_root(parent, each.article)].append(each.article)
    return tuple(map(tuple, origins.values()))


def is_one_text(shared: int, one: int, other: int) -> bool:
    """Whether texts of so many runs that share so many are one text."""
    return (
        shared >= _LEAST_SHARED
        and shared >= _SHARE_OF_SHORTER * min(one, other)
        and shared >= _SHARE_OF_LONGER * max(one, other)
    )


def _of_one_text(signed: Sequence[Signature]) -> list[tuple[int, int]]:
    times = Counter(chain.from_iterable(each.shingles for each in signed))
    repeated = {run for run, count in times.items() if count > 1}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for place, each in enumerate(signed):
        for run in repeated.intersection(each.shingles):
            holders[run].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        shared.update(combinations(places, 2))
    alike = {
        pair
        for pair, count in shared.items()
        if is_one_text(count, *(len(signed[place].shingles) for place in pair))
    }
    return sorted(alike.union(_word_for_word(signed)))


def _word_for_word(signed: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    """Pair each article with the first of the same body: a teaser is too short for its runs to tell it."""
    first: dict[int, int] = {}
    for place, each in enumerate(signed):
        if each.body and first.setdefault(each.body, place) != place:
            yield first[each.body], place


def _unite(parent: dict[str, str], one: str, other: str) -> None:
    parent[_root(parent, one)] = _root(parent, other)


def _root(parent: Mapping[str, str], article: str) -> str:
    while parent[article] != article:
        article = parent[article]
    return article
