"""Which figures of several articles are of one thing: those that agree, and those that stand against them."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.facets.base import Telling
from briefing.facets.former import with_successors
from briefing.facets.groups import FORMER, Group, group_equal
from briefing.facets.likeness import (
    Rarity,
    is_barred,
    likeness,
    misgivings,
    rarity_of,
    unit_relation,
)
from briefing.facets.mentions import Mention, mentions_of
from briefing.facets.values import are_compatible, distance
from briefing.model.news import Span

OPPOSE_FROM = -0.15
"""From this likeness (log odds) different values are of one thing, where each article has one that fits."""
_DOUBT = 0.8
"""What it takes more where there are more figures to choose from, times the logarithm of how many."""
_NEAR_BEST = 0.6
"""A rival must be this near to the likest one."""
_POSSIBLE = -0.7
"""Below this likeness two values are never in one row, whatever else is."""
_SAID_SO = 9.0
"""The score of two values that an article itself sets against each other."""
_ANSWER_CHARACTERS = 600
_NEAR_CHARACTERS = 250
"""A rival count is about one within the first number of characters, and rather within the second."""
_SAME_SIZE = 1.61
"""Rival counts of one thing are within five times of each other."""
_ALL_PAIRS = 40
"""Up to this many groups all are compared; of more, those that share a word near the figure."""
_COMMON_STEM = 40
"""A stem that more groups than this have near the figure leads to nobody."""
_MOST_COMPARED = 10


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that a story says of one thing: the value to show, and those against it."""

    group: Group
    against: tuple[Group, ...] = ()


def mentions_in(telling: Telling) -> list[Mention]:
    """List the figures of all articles, article by article."""
    origins = {article: index for index, origin in enumerate(telling.story.origins) for article in origin}
    return [
        mention
        for index, document in enumerate(telling.documents)
        for mention in with_successors(document, mentions_of(document, origins.get(document.id, -1 - index)))
    ]


def reconcile(mentions: Sequence[Mention]) -> tuple[Account, ...]:
    """Put the figures of all articles side by side."""
    rarity = rarity_of(mentions)
    groups = group_equal(mentions, rarity)
    return tuple(_opposed(groups, _rivalries(groups, rarity, _answered(mentions))))


def _rivalries(
    groups: Sequence[Group], rarity: Rarity, answered: Mapping[Span, Span]
) -> dict[tuple[int, int], float]:
    """Score how surely two groups give different values for one thing, where nothing speaks against it."""
    scores = dict.fromkeys(_successions(groups), _SAID_SO)
    for left, right in _pairs(groups):
        if (left, right) in scores:
            continue
        one, other = groups[left], groups[right]
        if one.holders & other.holders:
            if _contradicts(one, other, answered):
                scores[left, right] = _SAID_SO
            continue
        if are_compatible(one.mentions[0].quantity, other.mentions[0].quantity):
            continue
        likest = [
            likeness(mine, theirs, rarity) - misgivings(mine, theirs, rarity)
            for mine in one.mentions[:_MOST_COMPARED]
            for theirs in other.mentions[:_MOST_COMPARED]
            if unit_relation(mine, theirs) and not is_barred(mine, theirs)
        ]
        if likest:
            scores[left, right] = max(likest)
    return scores


def _pairs(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """List the pairs of groups that may be rivals."""
    if len(groups) <= _ALL_PAIRS:
        yield from combinations(range(len(groups)), 2)
        return
    having: dict[str, list[int]] = {}
    for index, group in enumerate(groups):
        for key in sorted({key for mention in group.mentions[:_MOST_COMPARED] for key in _keys(mention)}):
            having.setdefault(key, []).append(index)
    found = {
        pair
        for indexes in having.values()
        if len(indexes) <= _COMMON_STEM
        for pair in combinations(indexes, 2)
    }
    yield from sorted(found)


def _keys(mention: Mention) -> Iterator[str]:
    """Name what a rival of a mention would have too: words next to it, a fate, the place in its article."""
    yield from mention.near
    yield from mention.counts
    if mention.quantity.kind == "count" and mention.head != "-":
        yield f"unit {mention.head}"
    if mention.fate:
        yield f"fate {mention.fate} {mention.head}"
    start, article = mention.span.start, mention.span.article
    if mention.is_rival:
        yield from (f"at {article} {start // _ANSWER_CHARACTERS - back}" for back in (0, 1))
    else:
        yield f"at {article} {start // _ANSWER_CHARACTERS}"


def _successions(groups: Sequence[Group]) -> list[tuple[int, int]]:
    """List the pairs of groups of which a sentence sets the one behind the other."""
    home = {mention.span: at for at, group in enumerate(groups) for mention in group.mentions}
    said = (
        (home[mention.successor], at)
        for at, group in enumerate(groups)
        for mention in group.mentions
        if mention.successor is not None
    )
    return sorted({(min(pair), max(pair)) for pair in said if _is_succession(groups, *pair)})


def _is_succession(groups: Sequence[Group], new: int, old: int) -> bool:
    return new != old and follows(groups[new], groups[old])


def follows(group: Group, former: Group) -> bool:
    """Tell whether a sentence says that a value has taken the place of one that it denies or that was given before."""
    spans = {mention.span for mention in group.mentions}
    told = [mention for mention in former.mentions if mention.successor in spans]
    return any(mention.role == "overtaken" or _was_held_before(former, mention) for mention in told)


def _was_held_before(group: Group, told: Mention) -> bool:
    """Tell whether an article gave a value as true before another told it as what was."""
    held = [mention.published for mention in group.mentions if mention.role not in FORMER]
    return any(at and told.published and at < told.published for at in held)


def _contradicts(one: Group, other: Group, answered: Mapping[Span, Span]) -> bool:
    """Tell whether an article sets the one value against the other itself: `a union put it at 17`."""
    ours = {mention.span for mention in one.mentions}
    theirs = {mention.span for mention in other.mentions}
    return any(answered.get(span) in theirs for span in ours) or any(
        answered.get(span) in ours for span in theirs
    )


def _answered(mentions: Sequence[Mention]) -> dict[Span, Span]:
    """Find for each rival count the count right before that it is about: of several the one nearest in size."""
    answered: dict[Span, Span] = {}
    for index, later in enumerate(mentions):
        about = [each for each in _shortly_before(mentions, index) if _answers(later, each)]
        if about:
            answered[later.span] = min(_remoteness(later, each) for each in about)[-1]
    return answered


def _remoteness(later: Mention, earlier: Mention) -> tuple[bool, bool, float, Span]:
    """Order what a rival count may be about: of its own kind first, then what stands near, then the nearest in size."""
    return (
        later.quantity.kind != earlier.quantity.kind,
        later.span.start - earlier.span.end > _NEAR_CHARACTERS,
        distance(later.quantity, earlier.quantity),
        earlier.span,
    )


def _shortly_before(mentions: Sequence[Mention], index: int) -> Iterator[Mention]:
    """List what a rival count may be about: the figures of its article within reach of it."""
    later = mentions[index]
    for at in range(index - 1, -1, -1) if later.is_rival else ():
        earlier = mentions[at]
        is_near = later.span.start - earlier.span.end <= _ANSWER_CHARACTERS
        if earlier.span.article != later.span.article or not is_near:
            return
        yield earlier


def _answers(later: Mention, earlier: Mention) -> bool:
    """Tell whether a rival count may be about a count before it."""
    ours, theirs = later.quantity, earlier.quantity
    if (
        earlier.part is not None
        or not _are_of_one_kind(later, earlier)
        or (ours.said_by and ours.said_by == theirs.said_by)
    ):
        return False
    if unit_relation(later, earlier) not in ("same", "head", "alike", "bare"):
        return False
    has_one_fate = not (later.fate and earlier.fate) or later.fate == earlier.fate
    return has_one_fate and distance(ours, theirs) <= _SAME_SIZE


def _are_of_one_kind(later: Mention, earlier: Mention) -> bool:
    """Tell whether both measure alike; `puts it at 140 million` leaves out of what."""
    kind = later.quantity.kind
    return kind == earlier.quantity.kind or (kind == "count" and later.head == "-")


def _opposed(groups: Sequence[Group], scores: dict[tuple[int, int], float]) -> list[Account]:
    """Set groups of one thing with different values against each other, the surest first."""
    chances: Counter[int] = Counter(index for pair in scores for index in pair)
    best: dict[int, float] = {}
    for pair, score in scores.items():
        for index in pair if score < _SAID_SO else ():
            best[index] = max(best.get(index, score), score)
    clusters = {index: [index] for index in range(len(groups))}
    for (left, right), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        choice = max(chances[left], chances[right])
        # The more figures there are that one might stand against, the surer must be the one that does.
        if score < OPPOSE_FROM + _DOUBT * math.log(choice) or score < _best(best, left, right) - _NEAR_BEST:
            continue
        ours, theirs = clusters[left], clusters[right]
        if ours is not theirs and (score >= _SAID_SO or _fit(groups, ours, theirs, scores)):
            ours.extend(theirs)
            for index in theirs:
                clusters[index] = ours
    return [
        _account([groups[each] for each in clusters[index]])
        for index in range(len(groups))
        if min(clusters[index]) == index
    ]


def _best(best: Mapping[int, float], left: int, right: int) -> float:
    return max(best.get(left, -9.0), best.get(right, -9.0))


def _fit(
    groups: Sequence[Group], ours: Sequence[int], theirs: Sequence[int], scores: dict[tuple[int, int], float]
) -> bool:
    """Tell whether all values of two rows may be of one thing: no article holds two, no two are unlike."""
    if _holders(groups, ours) & _holders(groups, theirs):
        return False
    return all(
        scores.get((min(a, b), max(a, b)), -9.0) >= _POSSIBLE
        for a in _told_outright(groups, ours)
        for b in _told_outright(groups, theirs)
    )


def _told_outright(groups: Sequence[Group], cluster: Sequence[int]) -> Sequence[int]:
    """Leave out the counts that only answer another: their words say too little of what they count."""
    outright = [index for index in cluster if not all(each.is_rival for each in groups[index].mentions)]
    return outright or cluster


def _holders(groups: Sequence[Group], cluster: Iterable[int]) -> frozenset[str]:
    return frozenset[str]().union(*(groups[index].holders for index in cluster))


def _account(groups: list[Group]) -> Account:
    """Choose the newest value as the one to show, none that another has replaced; the undated come last."""
    ordered = sorted(groups, key=_newest_first)
    lead = next(
        (each for each in ordered if not any(follows(other, each) for other in ordered if other is not each)),
        ordered[0],
    )
    return Account(lead, tuple(each for each in ordered if each is not lead))


def _newest_first(group: Group) -> tuple[float, int, float, object]:
    newest = group.newest
    lead = group.mentions[0]
    return (-newest.timestamp() if newest else 0.0, -len(group.articles), -lead.quantity.weight, lead.span)
