"""Numbers that leave out the unit of the amount before: 5.2 percent from 4.8, 84 centimetres by 61."""

from dataclasses import replace

from briefing.text.numbers.amounts import Amount
from briefing.text.numbers.hedges import change_of
from briefing.text.numbers.nouns import CLOSED_CLASS
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import word_set

_MEASURED = frozenset(("percent", "money", "distance", "weight", "temperature", "area", "volume", "speed"))
_COMPARED = word_set("from against versus vs than")
_TIMES = word_set("by x ×")
_STANDS_AT = word_set("to at is was were are of stood reached won got took with had")
"""What leads in a level; after `rose 5 percent from` stands a level, which has another unit."""
_MOST_BETWEEN = 9
_SAME_SIZE = 4.0
"""Two levels of one thing lie within this many times of each other."""
_ALL_VOTES = range(90, 101)
"""What the two sides of `51 percent to 49` add up to; the rest stayed away."""
_MILLIONS = {"m": 1e6, "bn": 1e9}


def with_unit_before(row: TokenRow, amount: Amount, before: Amount | None) -> Amount:
    """Give a bare number the unit of the amount before it, where the words between compare the two."""
    if before is None or before.kind not in _MEASURED or not amount.is_digits:
        return amount
    amount = _as_money(row, amount, before)
    if amount.unit or amount.kind != "count" or _has_noun(row, amount.stop):
        return amount
    between = row.words[before.stop : amount.first]
    if not between or len(between) > _MOST_BETWEEN or not _are_compared(row, amount, before, between):
        return amount
    return replace(amount, unit=before.unit, kind=before.kind)


def _as_money(row: TokenRow, amount: Amount, before: Amount) -> Amount:
    """Read `2.9m` after `€3.4m` as millions and not as metres."""
    mark = row.words[amount.stop - 1]
    is_scaled = before.kind == "money" and mark in _MILLIONS and row.touches(amount.stop - 1)
    if not is_scaled or amount.kind != "distance" or not isinstance(amount.value, float):
        return amount
    return replace(
        amount, value=amount.value * _MILLIONS[mark], unit="", kind="count", number_stop=amount.stop
    )


def _has_noun(row: TokenRow, at: int) -> bool:
    """Tell whether a word follows at once that may be what is counted: `than 40 towns`."""
    word = row.words[at]
    return word == "of" or (row.kinds[at] is TokenKind.WORD and word not in CLOSED_CLASS)


def _are_compared(row: TokenRow, amount: Amount, before: Amount, between: list[str]) -> bool:
    last = between[-1]
    if before.kind == "distance" and last in _TIMES:
        return len(between) == 1
    if last == "to" and len(between) == 1 and before.kind == "percent":
        is_share = change_of(row, before, before.first) is None
        return is_share and round(before.high + amount.high) in _ALL_VOTES
    if last not in _COMPARED or TokenKind.NUMBER in row.kinds[before.stop : amount.first]:
        return False
    is_level = row.words[before.first - 1] in _STANDS_AT or last != "from"
    low, high = sorted((abs(before.high), abs(amount.high)))
    return is_level and 0 < high <= _SAME_SIZE * low
