"""Read an amount, or the range that two amounts make: 10 to 15, $5-$6m, between 3 and 4."""

from dataclasses import replace

from briefing.text.document import MARKED_KINDS
from briefing.text.numbers.amounts import DASHES, Amount, read_single, with_small_change
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import MULTIPLIERS

_SCORED = frozenset(("vote", "votes", "goals", "games", "sets"))
"""`88 votes to 79` is one score."""


def read_amount(row: TokenRow, at: int) -> Amount | None:
    """Read the amount or the range of amounts whose number begins at a token."""
    first = read_single(row, at)
    if first is None or first.kind in MARKED_KINDS:
        return first
    return _read_range(row, first) or with_small_change(row, first)


def _read_range(row: TokenRow, first: Amount) -> Amount | None:
    """Read a second amount that makes a range with the first: 10 to 15, $5-$6m, between 3 and 4."""
    connective, at = _connective(row, first)
    if connective is None:
        return None
    second = _second_of_range(row, at)
    if second is None:
        return None
    if not _may_join(row, first, second, connective):
        return None
    low, high = first.high, second.high
    if not first.unit or first.kind == "money":
        low = _share_scale(row, low, high, first, second)
    if connective == "or" and not (low < high <= 2 * low + 2):
        return None
    if connective == "dash" and low >= high and (first.unit or second.unit):
        return None
    change = None
    if row.words[first.first - 1] == "from" or (row.words[first.first - 2] == "from" and connective == "to"):
        change = "up" if low < high else "down"
    if connective == "and" and row.words[first.first - 1] == "between":
        first = replace(first, first=first.first - 1)
    kind = second.kind if second.unit else first.kind
    unit = second.unit or first.unit
    if connective == "score" or (connective == "dash" and not unit and first.is_digits):
        kind = "score"
        value = (low, high)
    else:
        value = (min(low, high), max(low, high))
    return Amount(value, first.first, second.number_stop, second.stop, unit, kind, first.is_digits, change)


def _second_of_range(row: TokenRow, at: int) -> Amount | None:
    """Read the amount that a range ends in, its currency sign before it."""
    number_at = at
    while number_at < at + 3 and row.kinds[number_at] is TokenKind.SIGN and row.words[number_at] != "(":
        number_at += 1
    if row.words[number_at] in ("us", "hk", "rs"):
        number_at += 1
        number_at += row.kinds[number_at] is TokenKind.SIGN
    second = read_single(row, number_at)
    if second is None or second.first > at + 1 or isinstance(second.value, tuple):
        return None
    return None if second.kind in MARKED_KINDS else second


def _may_join(row: TokenRow, first: Amount, second: Amount, connective: str) -> bool:
    """Tell whether two amounts measure the same, so that they can be the ends of one range."""
    before = row.words[first.first - 1]
    if connective == "to" and before == "by":
        return False
    if first.unit and second.unit:
        return first.unit == second.unit or second.unit.startswith(f"{first.unit} per ")
    if first.unit and not second.unit:
        # `$3 to 5 billion` is a range; `0.7 percent to 6,327.80` is a change and its result.
        return (
            first.kind == "money"
            and first.number_stop == first.stop
            and row.kinds[second.stop] is not TokenKind.WORD
        )
    return True


def _connective(row: TokenRow, first: Amount) -> tuple[str | None, int]:
    """Find what joins a first amount to a second, and where the second begins."""
    stop = first.stop
    word = row.words[stop]
    if word in DASHES and row.words[stop + 1] == "to" and row.words[stop + 2] in DASHES:
        return "to", stop + 3
    if word in DASHES and (first.is_digits or row.kinds[stop + 1] is not TokenKind.NUMBER):
        return "dash", stop + 1
    if word == "to":
        return "to", stop + 1
    if word in _SCORED and row.words[stop + 1] == "to" and not first.unit:
        return "score", stop + 2
    if word == "or" and not first.unit:
        return "or", stop + 1
    if word == "and" and "between" in row.words[max(0, first.first - 3) : first.first]:
        return "and", stop + 1
    return None, stop


def _share_scale(row: TokenRow, low: float, high: float, first: Amount, second: Amount) -> float:
    """Give the first number of `1 to 2 thousand` the scale of the second."""
    word = row.words[second.number_stop - 1]
    scale = MULTIPLIERS.get(word)
    has_own = row.words[first.number_stop - 1] in MULTIPLIERS
    if scale and not has_own and low * scale < high and low < 1000:
        return low * scale
    return low
