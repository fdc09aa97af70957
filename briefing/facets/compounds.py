"""Measures told in two units, which are one figure: `12 years and four months`."""

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
_BETWEEN = re.compile(r"\s(?:and\s)?")


def join_halves(text: str, quantities: Iterable[Quantity]) -> list[Quantity]:
    """Join each measure with its smaller half right after it; quantities in order, their offsets in `text`."""
    joined: list[Quantity] = []
    for quantity in quantities:
        whole = _join(text, joined[-1], quantity) if joined else None
        if whole is None:
            joined.append(quantity)
        else:
            joined[-1] = whole
    return joined


def _join(text: str, first: Quantity, second: Quantity) -> Quantity | None:
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
