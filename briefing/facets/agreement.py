"""Which figures of several articles are of the same thing: those that agree, and those that stand against them."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.facets.base import Telling
from briefing.facets.likeness import (
    Rarity,
    is_barred,
    is_of_one_kind,
    likeness,
    misgivings,
    rarity_of,
    unit_relation,
)
from briefing.facets.mentions import Mention, mentions_of
from briefing.facets.values import are_equal, are_identical, distance, middle

_CLOSE_UNITS = frozenset(("same", "head", "alike"))
_TELLING_FROM = 13.0
"""From here a number is rare enough to be known again by itself; two and three stand for anything."""
_OPEN_UNITS = frozenset(("bare", "people", "converted"))
AGREE_FROM = -0.6
"""From this likeness (log odds) equal values are of one thing."""
AGREE_LOOSELY_FROM = 0.1
"""The same, where the units are not: three women, three people."""
OPPOSE_FROM = 0.0
"""From this likeness different values are of one thing, where each article has one that fits."""
_DOUBT = 0.8
"""What it takes more for each doubling or so of the figures that fit."""
_NEAR_BEST = 0.6
_FEW = 2
"""With more figures than this to choose from, what two of them count must be said on both sides."""
_SAID_SO = 9.0
"""The score of two values that an article itself sets against each other."""
_ANSWER_CHARACTERS = 250
_SAME_SIZE = 1.1
"""Rival counts of one thing are within three times of each other."""
_POSSIBLE = -0.7


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions that give one value for one thing, the weightiest first."""

    mentions: tuple[Mention, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that give it."""
        return frozenset(mention.span.article for mention in self.mentions)

    @property
    def holders(self) -> frozenset[str]:
        """The ids of the articles that give it as true now, not as what was said before."""
        return frozenset(mention.span.article for mention in self.mentions if mention.role != "past")


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that a story says of one thing: the value to show, and those against it."""

    group: Group
    against: tuple[Group, ...] = ()


def reconcile(telling: Telling) -> tuple[Account, ...]:
    """Put the figures of all articles side by side."""
    origins = {article: index for index, origin in enumerate(telling.story.origins) for article in origin}
    mentions = [
        mention
        for index, document in enumerate(telling.documents)
        for mention in mentions_of(document, origins.get(document.id, -1 - index))
    ]
    rarity = rarity_of(mentions)
    groups = _grouped(mentions, rarity)
    return tuple(_opposed(groups, _rivalries(groups, rarity), rarity))


def _grouped(mentions: Sequence[Mention], rarity: Rarity) -> list[Group]:
    """Join mentions of one thing with one value."""
    ordered = sorted(mentions, key=lambda mention: (-mention.quantity.weight, mention.span))
    groups: list[list[Mention]] = []
    for mention in ordered:
        home = next(
            (group for group in groups if any(_agrees(mention, other, rarity) for other in group)), None
        )
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return [Group(tuple(group)) for group in groups]


def _agrees(one: Mention, other: Mention, rarity: Rarity) -> bool:
    """Tell whether two mentions give one value for one thing."""
    relation = unit_relation(one, other)
    if not relation or not are_equal(one.quantity, other.quantity):
        return False
    if one.fate and other.fate and one.fate != other.fate:
        return False
    is_exact = are_identical(one.quantity, other.quantity)
    if not is_exact and relation not in _CLOSE_UNITS:
        return relation == "converted"
    is_telling = middle(one.quantity.value) >= _TELLING_FROM
    if relation in _CLOSE_UNITS and (is_telling or one.quantity.kind != "count"):
        return True
    if relation in _OPEN_UNITS and is_telling:
        return True
    is_close = relation in _CLOSE_UNITS and one.fate == other.fate
    return likeness(one, other, rarity) >= (AGREE_FROM if is_close else AGREE_LOOSELY_FROM)


def _rivalries(groups: Sequence[Group], rarity: Rarity) -> dict[tuple[int, int], float]:
    """Score how surely two groups give different values for one thing, where nothing speaks against it."""
    scores: dict[tuple[int, int], float] = {}
    for left, right in combinations(range(len(groups)), 2):
        one, other = groups[left], groups[right]
        if one.holders & other.holders:
            if _contradicts(one, other):
                scores[left, right] = _SAID_SO
            continue
        likest = [
            likeness(mine, theirs, rarity) - misgivings(mine, theirs, rarity)
            for mine in one.mentions
            for theirs in other.mentions
            if unit_relation(mine, theirs) and not is_barred(mine, theirs)
        ]
        if likest:
            scores[left, right] = max(likest)
    return scores


def _contradicts(one: Group, other: Group) -> bool:
    """Tell whether an article sets the one value against the other itself: `a union put it at 17`."""
    return any(
        _answers(later, earlier) or _answers(earlier, later)
        for later in one.mentions
        for earlier in other.mentions
    )


def _answers(later: Mention, earlier: Mention) -> bool:
    """Tell whether a rival count comes right after the count that it is about."""
    if not later.is_rival or later.span.article != earlier.span.article:
        return False
    gap = later.span.start - earlier.span.end
    if not 0 < gap <= _ANSWER_CHARACTERS or unit_relation(later, earlier) not in (
        "same",
        "head",
        "alike",
        "bare",
    ):
        return False
    if distance(later.quantity, earlier.quantity) > _SAME_SIZE:
        return False
    return later.quantity.kind == earlier.quantity.kind and not (
        later.fate and earlier.fate and later.fate != earlier.fate
    )


def _opposed(groups: Sequence[Group], scores: dict[tuple[int, int], float], rarity: Rarity) -> list[Account]:
    """Set groups of one thing with different values against each other, the surest first."""
    chances: Counter[int] = Counter(
        index for pair, score in scores.items() if score > _POSSIBLE for index in pair
    )
    best: dict[int, float] = {}
    for pair, score in scores.items():
        for index in pair:
            best[index] = max(best.get(index, score), score)
    clusters = {index: [index] for index in range(len(groups))}
    for (left, right), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        # The more figures there are that one might stand against, the surer must be the one that does.
        needed = OPPOSE_FROM + _DOUBT * math.log(max(chances[left], chances[right], 1))
        if max(chances[left], chances[right]) > _FEW and not _is_told(groups[left], groups[right], rarity):
            continue
        if score < needed or score < max(best[left], best[right]) - _NEAR_BEST:
            continue
        ours, theirs = clusters[left], clusters[right]
        if ours is theirs:
            continue
        if score < _SAID_SO and _holders(groups, ours) & _holders(groups, theirs):
            continue
        if score < _SAID_SO and any(
            scores.get((min(a, b), max(a, b)), -9.0) < _POSSIBLE for a in ours for b in theirs
        ):
            continue
        ours.extend(theirs)
        for index in theirs:
            clusters[index] = ours
    return [
        _account([groups[each] for each in clusters[index]])
        for index in range(len(groups))
        if min(clusters[index]) == index
    ]


def _is_told(one: Group, other: Group, rarity: Rarity) -> bool:
    """Tell whether the articles themselves say that two groups count one thing, by noun, fate or words."""
    return any(
        is_of_one_kind(mine, theirs, rarity) for mine in one.mentions for theirs in other.mentions
    ) or (_contradicts(one, other))


def _holders(groups: Sequence[Group], cluster: Iterable[int]) -> frozenset[str]:
    return frozenset[str]().union(*(groups[index].holders for index in cluster))


def _account(groups: list[Group]) -> Account:
    """Choose the newest value as the one to show; the undated come last."""
    ordered = sorted(groups, key=_newest_first)
    return Account(ordered[0], tuple(ordered[1:]))


def _newest_first(group: Group) -> tuple[float, int, float, object]:
    newest = max(
        (mention.published.timestamp() for mention in group.mentions if mention.published), default=0.0
    )
    lead = group.mentions[0]
    return (-newest, -len(group.articles), -lead.quantity.weight, lead.span)
