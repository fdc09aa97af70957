"""Whether two values are the same within their rounding and hedges."""

import math
from typing import TypeAlias

from briefing.text import Quantity

Value: TypeAlias = float | tuple[float, float]

AT_LEAST = frozenset(
    (
        "above",
        "at least",
        "greater than",
        "higher than",
        "just over",
        "more than",
        "no fewer than",
        "no less than",
        "not less than",
        "over",
        "upwards of",
        "well over",
    )
)
AT_MOST = frozenset(
    (
        "almost",
        "as many as",
        "as much as",
        "at most",
        "below",
        "close to",
        "fewer than",
        "just under",
        "less than",
        "lower than",
        "nearly",
        "no more than",
        "under",
        "up to",
        "well under",
    )
)
ROUGHLY = frozenset(("about", "an estimated", "approximately", "around", "roughly", "some"))
_REACH = 0.06
"""How far, as a part of itself, a hedged number may lie from what it stands for; never more than its last place."""
_ROUGH_REACH = 0.12
"""The same for `about` and a number that is round itself: about three million for 3.2."""
_SLACK = 1e-9
_EXACT_KINDS = frozenset(("percent", "rate", "magnitude", "temperature", "rank", "age"))
"""Of these 51 and 50.6 are two values, unless one of them says `about`: a survey's 51 is no vote count's 50.6."""
_ROUNDED_FROM = 100.0
"""From here a round number without a hedge may stand for one that is not: 270 for 267."""
_FACTORS = {
    "fortnight": 14.0,
    "week": 7.0,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "century": 36500.0,
    "decade": 3650.0,
    "year": 365.0,
    "month": 30.4,
    "kilometre": 1000.0,
    "mile": 1609.344,
    "foot": 0.3048,
    "yard": 0.9144,
    "inch": 0.0254,
    "centimetre": 0.01,
    "millimetre": 0.001,
    "hectare": 10_000.0,
    "acre": 4046.86,
    "square kilometre": 1_000_000.0,
    "square mile": 2_589_988.0,
    "kilogram": 1000.0,
    "ton": 907_185.0,
    "metric ton": 1_000_000.0,
    "pound-mass": 453.592,
    "cent": 0.01,
}
"""To days, metres, square metres, grams and dollars; only like is held against like."""


def bounds(value: float | tuple[float, float]) -> tuple[float, float]:
    """Give the lower and the upper end of a value."""
    return value if isinstance(value, tuple) else (value, value)


def middle(value: float | tuple[float, float]) -> float:
    """Give a value as one number."""
    low, high = bounds(value)
    return (low + high) / 2


def are_identical(one: Quantity, other: Quantity) -> bool:
    """Tell whether two values are the very same number."""
    return one.value == other.value


def distance(one: Quantity, other: Quantity) -> float:
    """Give how far two values lie apart, as a ratio on a log scale."""
    left, right = middle(one.value), middle(other.value)
    if left <= 0 or right <= 0:
        return 0.0 if left == right else 10.0
    return abs(math.log(left / right))


def are_equal(one: Quantity, other: Quantity) -> bool:
    """Tell whether two values are the same within their rounding and hedges."""
    first, second = _comparable(one, other)
    if isinstance(first, tuple) is not isinstance(second, tuple):
        return False
    is_exact = _is_exact(one, other)
    return all(
        _is_close(a, b, one.hedge, other.hedge, is_exact=is_exact)
        for a, b in zip(bounds(first), bounds(second), strict=True)
    )


def are_compatible(one: Quantity, other: Quantity) -> bool:
    """Tell whether two values, equal or not, leave room for each other: 50.6 and 51, five and four to six."""
    if are_equal(one, other):
        return True
    first, second = _comparable(one, other)
    if isinstance(second, tuple) and not isinstance(first, tuple):
        return _lies_in(first, second)
    if isinstance(first, tuple) and not isinstance(second, tuple):
        return _lies_in(second, first)
    return all(
        _is_rounding(a, b)
        or _covers(a, b, one.hedge, is_exact=False)
        or _covers(b, a, other.hedge, is_exact=False)
        for a, b in zip(bounds(first), bounds(second), strict=True)
    )


def _comparable(one: Quantity, other: Quantity) -> tuple[Value, Value]:
    """Give two values in one unit, each as where it ended if it moved."""
    is_converted = one.unit != other.unit and "-" not in (one.unit, other.unit)
    first, second = (scaled(one), scaled(other)) if is_converted else (one.value, other.value)
    return _end(first, one.change), _end(second, other.change)


def _is_exact(one: Quantity, other: Quantity) -> bool:
    """Tell whether a difference in the last place makes two values: shares of votes, rates, bare decimals."""
    kinds = {one.kind, other.kind}
    if "share" in kinds:
        return False
    return not kinds.isdisjoint(_EXACT_KINDS) or any(_is_bare_decimal(each) for each in (one, other))


def _is_bare_decimal(quantity: Quantity) -> bool:
    """Tell whether a number is a percentage or a rating whose unit is left out: Dostan 50.6, Havelka 49.4."""
    value = middle(quantity.value)
    return quantity.unit == "-" and abs(value) < _ROUNDED_FROM and step_of(value) < 1


def _end(value: float | tuple[float, float], change: str | None) -> float | tuple[float, float]:
    """Give the end of a value that moved: 5.75 of `from 5.5 to 5.75`; a range that did not move stays."""
    if not isinstance(value, tuple) or change is None:
        return value
    return value[1] if change == "up" else value[0]


def scaled(quantity: Quantity) -> float | tuple[float, float]:
    """Write shares as percentages, so that `a third` and `33 %` can be held together."""
    factor = 100.0 if quantity.kind == "share" else _FACTORS.get(quantity.unit.removesuffix(" of age"), 1.0)
    if isinstance(quantity.value, tuple):
        return quantity.value[0] * factor, quantity.value[1] * factor
    return quantity.value * factor


def _lies_in(value: float, span: tuple[float, float]) -> bool:
    return span[0] - _SLACK <= value <= span[1] + _SLACK


def _is_close(
    one: float, other: float, hedge: str | None, other_hedge: str | None, *, is_exact: bool
) -> bool:
    if abs(one - other) <= _SLACK * max(1.0, abs(one), abs(other)):
        return True
    if _denies(one, other, hedge) or _denies(other, one, other_hedge):
        return False
    if _covers(one, other, hedge, is_exact=is_exact) or _covers(other, one, other_hedge, is_exact=is_exact):
        return True
    return not is_exact and _is_rounding(one, other)


def _is_rounding(one: float, other: float) -> bool:
    """Tell whether one value is the other as it is when rounded to fewer places: 270 for 267, 500 for 499.6."""
    apart, largest = abs(one - other), max(abs(one), abs(other))
    rough, fine = (one, other) if step_of(one) >= step_of(other) else (other, one)
    if step_of(rough) <= step_of(fine):
        return False
    if step_of(rough) == 1 and abs(rough) >= _ROUNDED_FROM and 0 < abs(fine) - abs(rough) < 1:
        # Headlines drop the cents of a large sum.
        return True
    is_rounding = apart <= step_of(rough) / 2 + _SLACK * largest
    return is_rounding and (abs(rough) >= _ROUNDED_FROM or step_of(rough) <= 1) and apart <= 0.03 * largest


def _denies(hedged: float, other: float, hedge: str | None) -> bool:
    """Tell whether a hedge rules another value out: `more than 20` is not 19."""
    if hedge in AT_LEAST:
        return other < hedged
    return hedge in AT_MOST and other > hedged


def _covers(hedged: float, other: float, hedge: str | None, *, is_exact: bool) -> bool:
    """Tell whether a hedged number allows for another: `nearly 270` for 267."""
    if hedge is None:
        return False
    low, high = hedged, hedged
    step = step_of(hedged)
    if not is_exact and hedge in ROUGHLY and abs(hedged - other) <= min(step / 2, _ROUGH_REACH * hedged):
        return True
    reach = min(_REACH * hedged, step)
    if hedge in AT_LEAST or hedge in ROUGHLY:
        high = hedged + reach
    if hedge in AT_MOST or hedge in ROUGHLY:
        low = hedged - reach
    return low - _SLACK <= other <= high + _SLACK


def step_of(value: float) -> float:
    """Give the last place that a number was written to: 10 for 270, 1 for 267, 0.01 for 3.25."""
    value = abs(value)
    if value == 0:
        return 1.0
    if value != int(value):
        step = 1.0
        while step > 1e-6 and abs(value / step - round(value / step)) > 1e-6:
            step /= 10
        return step
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step
