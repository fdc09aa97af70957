"""Figures that are told in several: `12 years and four months`, `4-6, 7-6 (9-7), 6-3`."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefing.text import Quantity

_SMALLER = {
    "year": ("month", 12.0),
    "week": ("day", 7.0),
    "day": ("hour", 24.0),
    "hour": ("minute", 60.0),
    "minute": ("second", 60.0),
    "pound-mass": ("ounce", 16.0),
    "metre": ("centimetre", 100.0),
}
"""The unit that may follow for what is left over, and how many of it make one."""
_BETWEEN_SETS = re.compile(r"(?:\s?\(\d{1,2}(?:-\d{1,2})?\))?,?\s")
"""What stands between two sets of one match: `7-6 (9-7), 6-3`."""
_TIE_BREAK = re.compile(r"\s?\(")
_BETWEEN = re.compile(r"\s(?:and\s)?")


def join_halves(text: str, quantities: Iterable[Quantity]) -> list[Quantity]:
    """Join measures with their smaller halves and the sets of a match; quantities in order, their offsets in `text`."""
    joined: list[Quantity] = []
    for quantity in quantities:
        whole = _join(text, joined[-1], quantity) if joined else None
        if whole is None:
            joined.append(quantity)
        else:
            joined[-1] = whole
    return joined


def _join(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.kind == second.kind == "score":
        return _join_sets(text, first, second)
    unit, many = _SMALLER.get(first.unit, ("", 0.0))
    if second.unit != unit or not isinstance(first.value, float) or not isinstance(second.value, float):
        return None
    if second.value >= many or not _BETWEEN.fullmatch(text, first.end, second.start):
        return None
    return replace(
        first,
        end=second.end,
        value=round(first.value + second.value / many, 3),
        counts=first.counts or second.counts,
        weight=max(first.weight, second.weight),
    )


def _join_sets(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Join the next set of a match; a tie-break belongs to the set before it."""
    if _TIE_BREAK.fullmatch(text, first.end, second.start):
        return first
    if not _BETWEEN_SETS.fullmatch(text, first.end, second.start):
        return None
    return replace(first, end=second.end, weight=max(first.weight, second.weight))
