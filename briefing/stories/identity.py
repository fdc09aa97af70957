"""The ids of stories: given once from the first article, and kept as stories grow, split and merge."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from hashlib import sha256
from itertools import chain, count

_LENGTH = 16


def name_stories(
    groups: Sequence[Sequence[str]], *, earlier: Mapping[str, str], taken: Set[str]
) -> list[str]:
    """Name each group of article ids: the earlier story that shares most articles with one lives on in it.

    Articles come in order of time; `taken` are the ids of stories elsewhere.
    """
    votes: list[tuple[int, int, str]] = []
    for place, articles in enumerate(groups):
        shared = Counter(earlier[article] for article in articles if article in earlier)
        votes += [(-count, place, name) for name, count in shared.items()]
    names: dict[int, str] = {}
    gone = set(taken)
    for _, place, name in sorted(votes):
        if place not in names and name not in gone:
            names[place] = name
            gone.add(name)
    for place, articles in enumerate(groups):
        if place not in names:
            names[place] = _new_name(articles, gone)
            gone.add(names[place])
    return [names[place] for place in range(len(groups))]


def _new_name(articles: Sequence[str], gone: Set[str]) -> str:
    """Name a story after its first article whose name is free; stories that moved on without it keep theirs."""
    plain = (f"story\0{article}" for article in articles)
    parted = (f"parted\0{articles[0]}\0{times}" for times in count(1))
    names = (sha256(told.encode()).hexdigest()[:_LENGTH] for told in chain(plain, parted))
    return next(name for name in names if name not in gone)
