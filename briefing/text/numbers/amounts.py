"""Read one amount: a number with its currency, unit or counted noun."""

from dataclasses import dataclass, replace

from briefing.text.document import MARKED_KINDS
from briefing.text.numbers.clocks import is_hour
from briefing.text.numbers.left_out import (
    is_date_or_time,
    is_known_label,
    is_label,
    is_lone_year,
    is_rank,
    is_year,
)
from briefing.text.numbers.measures import (
    DIMENSIONS,
    NOT_AFTER_RATE,
    Measure,
    currency_before,
    rate_noun,
    read_measure,
    scale_after,
)
from briefing.text.numbers.nouns import DETERMINERS
from briefing.text.numbers.numerals import LARGEST, Numeral, read_numeral
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import AMBIGUOUS_SCALE_MARKS, MULTIPLES, MULTIPLIERS

DASHES = frozenset("-‐‑–—")
_MARGINS = frozenset(
    ("lead", "margin", "win", "victory", "drop", "rise", "gain", "advantage", "gap", "deficit")
)
"""What is measured in points; a four-point plan is not."""
_RATE_LEADS = frozenset(("a", "an", "per", "/", "each"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands in a sentence with what it measures."""

    value: float | tuple[float, float]
    first: int
    """Its first token, the currency sign too."""
    number_stop: int
    """One past the last token of the number itself."""
    stop: int
    """One past its last token, the unit too."""
    unit: str = ""
    """Empty while nothing says it."""
    kind: str = "count"
    is_digits: bool = True
    change: str | None = None

    @property
    def high(self) -> float:
        """The value, or the upper end of a range."""
        return self.value if isinstance(self.value, float) else self.value[1]


def read_single(row: TokenRow, at: int) -> Amount | None:
    """Read the amount whose number begins at a token, with its currency before it or its unit behind it."""
    numeral = read_numeral(row, at)
    if numeral is None:
        return _read_multiple(row, at)
    currency = currency_before(row, at)
    scale, stop = scale_after(row, numeral, is_money=currency is not None)
    value = numeral.value * scale
    if value > LARGEST:
        return None
    if currency:
        unit, first = currency
        amount = Amount(value, first, stop, stop, unit, "money", numeral.is_digits)
        return _with_rate_after(row, amount)
    mark = _mark(row, numeral, at, stop)
    if mark == "rank":
        return Amount(value, at, stop, stop, "rank", mark)
    if mark is not None:
        return Amount(value, at, stop, stop, "-", mark) if mark in MARKED_KINDS else None
    return _measured(row, numeral, value, stop, is_scaled=scale != 1.0)


def _measured(row: TokenRow, numeral: Numeral, value: float, stop: int, *, is_scaled: bool) -> Amount:
    """Add to a number the unit that follows it; without one it is a share or a bare count."""
    at = numeral.first
    measure = _measure_after(row, numeral, stop)
    # Of `3 m people` the m is no metre, and no million either: it stands apart and says nothing.
    is_unclear = (
        row.words[numeral.stop] in AMBIGUOUS_SCALE_MARKS
        and not row.touches(numeral.stop)
        and row.words[numeral.stop + 1] not in DIMENSIONS
    )
    if measure is None or (is_unclear and not is_scaled and measure.kind != "money"):
        return Amount(value, at, stop, stop, "", "share" if numeral.is_share else "count", numeral.is_digits)
    first = at
    if _is_negative(row, at):
        value, first = -value, at - 1
    following = row.words[measure.stop]
    is_plan = measure.unit == "point" and row.words[stop] in DASHES and following not in _MARGINS
    kind = "size" if is_plan else measure.kind
    amount = Amount(value, first, stop, measure.stop, measure.unit, kind, numeral.is_digits)
    if kind == "money" and following in MULTIPLIERS and not row.touches(measure.stop):
        amount = replace(amount, value=value * MULTIPLIERS[following], stop=measure.stop + 1)
    return amount


def _measure_after(row: TokenRow, numeral: Numeral, stop: int) -> Measure | None:
    measure = read_measure(row, stop, is_digits=numeral.is_digits)
    if measure is None and row.words[stop] == "per":
        return _per_many(row, stop)
    if measure is None and numeral.is_share:
        return _measure_of_share(row, stop)
    return measure


def _read_multiple(row: TokenRow, at: int) -> Amount | None:
    """Read `tripled`, `sixfold`."""
    value = MULTIPLES.get(row.words[at])
    if value is None or (at > 0 and row.words[at - 1] in DETERMINERS):
        return None
    return Amount(
        value, at, at + 1, at + 1, "-", "multiple", is_digits=False, change="up" if value > 1 else "down"
    )


def _measure_of_share(row: TokenRow, stop: int) -> Measure | None:
    """Read the unit of `a quarter of a percentage point`, `half an hour`."""
    at = stop + (row.words[stop] == "of")
    if row.words[at] not in ("a", "an"):
        return None
    at += 1 + (row.words[at + 1] == "us")
    return read_measure(row, at, is_digits=False)


def _per_many(row: TokenRow, at: int) -> Measure | None:
    """Read `per 100,000 people` as the unit of a rate."""
    whole = read_numeral(row, at + 1)
    if whole is None or whole.value < 10:
        return None
    stop = whole.stop + (
        row.words[whole.stop] in ("people", "residents", "inhabitants", "births", "children")
    )
    written = row.text[row.starts[at] : row.ends[stop - 1]]
    return Measure(" ".join(written.lower().split()), "rate", stop)


def _mark(row: TokenRow, numeral: Numeral, at: int, stop: int) -> str | None:
    """Say what a number is that is no figure: `year`, `label`, or `out`; None where it is a figure."""
    if stop != at + 1 or numeral.is_scaled:
        return None
    if is_hour(row, at, stop, numeral.value):
        return "out"
    if not numeral.is_digits:
        return "out" if is_label(row, at, stop, is_digits=False) else None
    if is_date_or_time(row, at, stop):
        return "out"
    unit_follows = read_measure(row, stop, is_digits=True) is not None
    if not unit_follows and is_year(row, at, stop):
        return "year" if is_lone_year(row, at, stop) else "out"
    if (not unit_follows or row.touches(at)) and is_label(row, at, stop, is_digits=True):
        if is_rank(row, at):
            return "rank"
        return "label" if is_known_label(row, at) else "out"
    return None


def _is_negative(row: TokenRow, at: int) -> bool:
    """Tell whether a minus sign stands at the number and nothing at the sign, or `minus` before it."""
    if row.words[at - 1] == "minus":
        return at > 0
    return row.words[at - 1] in ("-", "−") and at > 0 and row.touches(at) and not row.touches(at - 1)


def _with_rate_after(row: TokenRow, amount: Amount) -> Amount:
    stop = amount.stop
    words = row.words
    if amount.unit == "dollar" and words[stop] in ("us", "usd") and row.written(stop).isupper():
        stop += 1
        amount = replace(amount, stop=stop)
    if words[stop] in DASHES:
        stop += 1
    if words[stop] not in _RATE_LEADS:
        return amount
    at = stop + 1
    if words[at + 1] in NOT_AFTER_RATE:
        return amount
    if words[at] in DASHES:
        at += 1
    noun = rate_noun(words[at])
    if noun is None or words[stop] == "each":
        return amount
    return replace(amount, unit=f"{amount.unit} per {noun}", kind="rate", stop=at + 1)


def with_small_change(row: TokenRow, amount: Amount) -> Amount:
    """Add cents to dollars and inches to feet: thirteen dollars and 45 cents, 5 feet 2 inches."""
    if amount.kind not in ("money", "distance") or amount.unit not in ("dollar", "euro", "foot"):
        return amount
    at = amount.stop + (row.words[amount.stop] == "and")
    part = read_numeral(row, at) if row.kinds[at] is not TokenKind.END else None
    if part is None or part.value >= 100 or isinstance(amount.value, tuple):
        return amount
    measure = read_measure(row, part.stop, is_digits=part.is_digits)
    smaller = {"dollar": ("cent", 100.0), "euro": ("cent", 100.0), "foot": ("inch", 12.0)}[amount.unit]
    if measure is None or measure.unit != smaller[0] or part.value >= smaller[1]:
        return amount
    return replace(amount, value=amount.high + part.value / smaller[1], stop=measure.stop)
