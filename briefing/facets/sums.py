"""Totals and their parts: what an article leaves over of a total, where it is certain which parts belong to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.facets.mentions import Mention
from briefing.model.news import Span

_LEAST_SHARE = 0.5
"""Parts that make up less than this of a total are hardly meant to make it up."""
_FARTHEST = 260
"""Parts stand in the sentence of their total or in the next: no further away than this many characters."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one total as an article gives them, and what they leave over."""

    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    rest: float


def parts_of(mentions: Sequence[Mention]) -> Mapping[Span, Parts]:
    """Find the totals whose parts are certain: two or more of one sentence, of one noun, that do not exceed it."""
    found: dict[Span, Parts] = {}
    for index, total in enumerate(mentions):
        if not _may_be_total(total):
            continue
        parts = _parts_after(total, mentions[index + 1 :])
        whole = sum(_value(part) for part in parts)
        if len(parts) > 1 and _LEAST_SHARE * _value(total) <= whole <= _value(total):
            found[total.span] = Parts(
                tuple(part.span for part in parts),
                tuple(part.text for part in parts),
                _value(total) - whole,
            )
    return found


def _may_be_total(mention: Mention) -> bool:
    return (
        mention.quantity.kind in ("count", "money")
        and mention.head != "-"
        and not mention.quantity.hedge
        and mention.role == ""
        and isinstance(mention.quantity.value, float)
    )


def _parts_after(total: Mention, following: Sequence[Mention]) -> list[Mention]:
    """Take the figures of one noun that come next, all in one sentence; none where another thing comes between."""
    parts: list[Mention] = []
    for mention in following:
        is_near = (
            mention.span.article == total.span.article and mention.span.start - total.span.end <= _FARTHEST
        )
        if not is_near or (parts and mention.sentence_start != parts[0].sentence_start):
            break
        if mention.head != total.head or mention.quantity.kind != total.quantity.kind:
            continue
        if not _is_part(mention) or _value(mention) >= _value(total):
            return []
        parts.append(mention)
    return parts if _are_apart(parts) else []


def _is_part(mention: Mention) -> bool:
    """Tell whether a figure may be one of several parts: exact, told of its own fate, no part of a part."""
    return isinstance(mention.quantity.value, float) and not mention.quantity.hedge and mention.role != "part"


def _are_apart(parts: Sequence[Mention]) -> bool:
    """Tell whether something different is told of each part."""
    told = [part.quantity.counts for part in parts]
    return (
        all(told)
        and len(set(told)) == len(told)
        and all(one.span < other.span for one, other in pairwise(parts))
    )


def _value(mention: Mention) -> float:
    value = mention.quantity.value
    return value if isinstance(value, float) else value[1]
