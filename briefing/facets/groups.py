"""Mentions of one thing with one value, joined into groups."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.facets.likeness import Rarity, likeness, other_years, unit_relation
from briefing.facets.mentions import Mention
from briefing.facets.values import are_equal, are_identical, middle, scaled, step_of

_CLOSE_UNITS = frozenset(("same", "head", "alike"))
_OPEN_UNITS = frozenset(("bare", "people", "converted"))
_TELLING_FROM = 13.0
"""From here a number is rare enough to be known again by itself; two and three stand for anything."""
_RARE_FROM = 100.0
"""From here it is known whatever part it plays; the 14 patients who live near are no 14 towers."""
AGREE_FROM = -0.6
"""From this likeness (log odds) equal values are of one thing."""
AGREE_LOOSELY_FROM = 0.1
"""The same, where the units are not: three women, three people."""
_BUCKETS_PER_FOLD = 7.0
"""Values that may be equal lie in one bucket of the logarithm or in two next to each other."""
FORMER = frozenset(("past", "overtaken"))
"""The roles of a value that its article does not give as true now."""
_MOST_COMPARED = 6
"""A mention is held against this many of a group: they all have one value."""


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions that give one value for one thing, the weightiest first."""

    mentions: tuple[Mention, ...]
    articles: frozenset[str]
    """The ids of the articles that give it."""
    holders: frozenset[str]
    """The ids of the articles that give it as true now, not as what was said before."""

    @property
    def newest(self) -> datetime | None:
        """The time of the newest article that gives it as true now, else at all; None where none is dated."""
        held = [each for each in self.mentions if each.span.article in self.holders] or self.mentions
        # `90 of the 1,200` says again how many there were.
        held = [each for each in held if each.part is None] or held
        return max((each.published for each in held if each.published), default=None)


def group_equal(mentions: Sequence[Mention], rarity: Rarity) -> list[Group]:
    """Join mentions of one thing with one value."""
    groups: list[list[Mention]] = []
    index: dict[tuple[str, int], list[int]] = {}
    for mention in sorted(mentions, key=lambda each: (-each.quantity.weight, each.span)):
        home = next((at for at in _candidates(mention, index) if _belongs(mention, groups[at], rarity)), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(mention)
        for key in _buckets(mention):
            if home not in (bucket := index.setdefault(key, [])):
                bucket.append(home)
    return [_group(each) for each in groups]


def _group(mentions: list[Mention]) -> Group:
    """Make a group whose first mention gives the value of most articles, and of these the most exact."""
    articles = Counter(value for _, value in {(each.span.article, each.quantity.value) for each in mentions})
    ordered = sorted(
        mentions,
        key=lambda each: (
            isinstance(each.quantity.value, tuple),
            -articles[each.quantity.value],
            bool(each.quantity.hedge),
            step_of(middle(each.quantity.value)),
            -each.quantity.weight,
            each.span,
        ),
    )
    return Group(
        tuple(ordered),
        frozenset(mention.span.article for mention in mentions),
        frozenset(mention.span.article for mention in mentions if mention.role not in FORMER),
    )


def _buckets(mention: Mention) -> Iterator[tuple[str, int]]:
    """Name the buckets of a value: as it is written, and in the unit that it can be converted to."""
    for name, value in (("plain", mention.quantity.value), ("scaled", scaled(mention.quantity))):
        yield name, _bucket(middle(value))
        if isinstance(value, tuple):
            yield from ((name, _bucket(end)) for end in value)


def _bucket(value: float) -> int:
    return round(_BUCKETS_PER_FOLD * math.log(abs(value))) if value else -999


def _candidates(mention: Mention, index: dict[tuple[str, int], list[int]]) -> list[int]:
    """List the groups whose value may equal a mention's, the first made first."""
    found = {
        at
        for name, bucket in _buckets(mention)
        for near in (bucket - 1, bucket, bucket + 1)
        for at in index.get((name, near), ())
    }
    return sorted(found)


def _belongs(mention: Mention, group: Sequence[Mention], rarity: Rarity) -> bool:
    """Tell whether a mention agrees with a group and nothing in it speaks against that, lest they chain up."""
    each_value = {(other.quantity.value, other.quantity.hedge, other.quantity.unit): other for other in group}
    if not all(_may_agree(mention, other) for other in each_value.values()):
        return False
    if any(_is_of_another_year(mention, other) for other in group):
        return False
    if mention.quantity.kind == "count" and middle(mention.quantity.value) < _TELLING_FROM:
        return _agrees(mention, group[0], rarity)
    return any(_agrees(mention, other, rarity) for other in group[:_MOST_COMPARED])


def _may_agree(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions of one group can be of one thing: 43 percent is not 36, though `about 40` is both."""
    return bool(unit_relation(one, other)) and are_equal(one.quantity, other.quantity)


def _agrees(one: Mention, other: Mention, rarity: Rarity) -> bool:
    """Tell whether two mentions give one value for one thing."""
    relation = unit_relation(one, other)
    if not relation or not are_equal(one.quantity, other.quantity):
        return False
    if (one.fate and other.fate and one.fate != other.fate) or _is_one_a_place(one, other):
        return False
    if not are_identical(one.quantity, other.quantity) and relation not in _CLOSE_UNITS:
        is_one_number = relation == "converted" or (relation == "bare" and _is_cut_short(one, other))
        return is_one_number and _may_be_of_one_thing(one, other, rarity)
    is_telling = middle(one.quantity.value) >= _TELLING_FROM
    if relation in _CLOSE_UNITS and (is_telling or one.quantity.kind != "count"):
        return True
    if relation in _OPEN_UNITS and is_telling:
        is_rare = middle(one.quantity.value) >= _RARE_FROM
        is_one_kind = one.role == other.role and one.quantity.kind == other.quantity.kind
        return is_rare or is_one_kind or _may_be_of_one_thing(one, other, rarity)
    is_close = relation in _CLOSE_UNITS and one.fate == other.fate
    if not is_close and not _may_be_of_one_thing(one, other, rarity):
        return False
    return likeness(one, other, rarity) >= (AGREE_FROM if is_close else AGREE_LOOSELY_FROM)


def _is_one_a_place(one: Mention, other: Mention) -> bool:
    """Tell whether one is a place in an order and the other counts: the third worker is not three workers."""
    return (one.quantity.kind == "rank") != (other.quantity.kind == "rank")


def _is_of_another_year(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions are of different years; a large number is known again where one leaves its year out."""
    years, others = other_years(one), other_years(other)
    if years and others:
        return not years & others
    value = middle(one.quantity.value)
    is_common = value < _TELLING_FROM or (one.quantity.kind == "percent" and value == int(value))
    return is_common and years != others and not (one.is_title or other.is_title)


def _is_cut_short(one: Mention, other: Mention) -> bool:
    """Tell whether one value is the other without its decimals: up 104, 104.21 points."""
    values = (one.quantity.value, other.quantity.value)
    if any(isinstance(value, tuple) for value in values):
        return False
    return min(step_of(middle(value)) for value in values) < 1


def _may_be_of_one_thing(one: Mention, other: Mention, rarity: Rarity) -> bool:
    """Tell whether words next to two numbers say that they may count one thing; titles leave such words out."""
    if one.is_title or other.is_title:
        # One child in five is not the one who died.
        return one.fate == other.fate or one.quantity.value != 1.0
    return rarity.sum(one.near & other.near) >= 1.0 or bool(one.counts & other.counts)
