"""Read a numeral, in digits or words, at one place of a sentence."""

from dataclasses import dataclass

from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import FRACTION_SIGNS, FRACTION_WORDS, MULTIPLIERS, SMALL_NUMBERS, TENS

_ARTICLES = frozenset(("a", "an"))
_HYPHENS = frozenset("-‐‑")
_SLASHES = frozenset("/⁄∕")
_AFTER_A = frozenset(("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"))
STARTERS = frozenset((*SMALL_NUMBERS, *TENS, "dozen", "half"))
"""Words that can begin a numeral by themselves; after `a`, the multipliers and fractions too."""
LARGEST = 1e18
"""Above this a row of number words or digits is no figure of the news."""
_MOST_DIGITS = 40
_LARGEST_DENOMINATOR = 1000
"""Above it a slash makes a label: statement 118/2026."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: its value and its tokens."""

    value: float
    first: int
    stop: int
    """One past its last token."""
    is_digits: bool
    is_share: bool = False
    """A part of something: a third, one in five."""
    is_scaled: bool = False
    """A scale word follows the digits: 3 million."""


def read_numeral(row: TokenRow, at: int) -> Numeral | None:
    """Read the numeral that begins at a token; None where none does, or where it is beyond all news."""
    if len(row.words[at]) > _MOST_DIGITS:
        return None
    numeral = _read_any(row, at)
    return numeral if numeral is not None and numeral.value <= LARGEST else None


def _read_any(row: TokenRow, at: int) -> Numeral | None:
    if row.kinds[at] is TokenKind.NUMBER:
        return _read_digits(row, at)
    word = row.words[at]
    if word in FRACTION_SIGNS:
        return Numeral(FRACTION_SIGNS[word], at, at + 1, is_digits=True)
    if word in _ARTICLES:
        return _read_after_article(row, at)
    if word == "half":
        return _read_half(row, at)
    if word in SMALL_NUMBERS or word in TENS or word == "dozen":
        return _read_words(row, at)
    return None


def _read_digits(row: TokenRow, at: int) -> Numeral:
    value = float(row.words[at].replace(",", ""))
    stop = at + 1
    words = row.words
    if words[stop] in FRACTION_SIGNS:
        value, stop = value + FRACTION_SIGNS[words[stop]], stop + 1
    elif _is_ratio(row, at):
        return _read_ratio(row, at)
    elif _is_ratio(row, stop) and value < 1000:
        part = _read_ratio(row, stop)
        if part.stop > stop + 1 and part.value < 1:
            return Numeral(value + part.value, at, part.stop, is_digits=True)
    share = _read_share(row, value, at, stop)
    return share or _scaled(row, value, at, stop, is_digits=True)


def _is_ratio(row: TokenRow, at: int) -> bool:
    """Tell whether a slash joins a number to another: `1/4`, but not `12/`."""
    is_between = row.kinds[at] is TokenKind.NUMBER and row.kinds[at + 2] is TokenKind.NUMBER
    return is_between and row.words[at + 1] in _SLASHES


def _read_ratio(row: TokenRow, at: int) -> Numeral:
    """Read `1/4`; what is no plain fraction (24/7, 9/11) stays its first number."""
    over, under = float(row.words[at].replace(",", "")), row.words[at + 2].replace(",", "")
    below = float(under)
    is_plain = (
        2 <= below <= _LARGEST_DENOMINATOR
        and over < below
        and row.words[at + 3] not in _SLASHES
        and under.isdigit()
    )
    if not is_plain or (over, below) == (9.0, 11.0):
        return Numeral(over, at, at + 1, is_digits=True)
    return Numeral(over / below, at, at + 3, is_digits=True, is_share=True)


def _read_after_article(row: TokenRow, at: int) -> Numeral | None:
    word = row.words[at + 1]
    if word in _AFTER_A:
        return _scaled(row, 1.0, at, at + 1, is_digits=False)
    if word == "half" and row.words[at + 2] in MULTIPLIERS:
        return _scaled(row, 0.5, at, at + 2, is_digits=False)
    if word == "quarter" and row.words[at + 2] in MULTIPLIERS:
        return _scaled(row, 0.25, at, at + 2, is_digits=False)
    if word in FRACTION_WORDS and (
        row.words[at + 2] == "of" or (word in ("third", "quarter") and row.words[at + 2] in ("", ".", ","))
    ):
        return _share_or_scaled(row, FRACTION_WORDS[word], at, at + 2)
    return None


def _read_half(row: TokenRow, at: int) -> Numeral | None:
    following = row.words[at + 1]
    if following in _ARTICLES and row.words[at + 2] in MULTIPLIERS:
        return _scaled(row, 0.5, at, at + 2, is_digits=False)
    if following in MULTIPLIERS:
        return _scaled(row, 0.5, at, at + 1, is_digits=False)
    if following in ("of", "the", "its", "their", "his", "her", "a", "an"):
        return Numeral(0.5, at, at + 1, is_digits=False, is_share=True)
    return None


def _share_or_scaled(row: TokenRow, value: float, at: int, stop: int) -> Numeral:
    """Read `a quarter of a million` as a number and `a quarter of voters` as a share."""
    if row.words[stop] == "of" and row.words[stop + 1] in _ARTICLES and row.words[stop + 2] in MULTIPLIERS:
        return _scaled(row, value, at, stop + 2, is_digits=False)
    return Numeral(value, at, stop, is_digits=False, is_share=True)


def _read_words(row: TokenRow, at: int) -> Numeral:
    """Add up number words from the left: two hundred and fifty-six thousand."""
    words = row.words
    total, group, index = 0.0, 0.0, at
    has_unit = has_tens = False
    while index < row.count and total + group <= LARGEST:
        word = words[index]
        if word in _HYPHENS and index > at and _goes_on(words[index + 1], has_unit=has_unit):
            word, index = words[index + 1], index + 1
        if word in TENS and not has_tens and not has_unit:
            group, has_tens = group + TENS[word], True
        elif word in SMALL_NUMBERS and not has_unit and (not has_tens or 0 < SMALL_NUMBERS[word] < 10):
            group, has_unit = group + SMALL_NUMBERS[word], True
        elif word in MULTIPLIERS:
            if word == "hundred" and group < 100:
                group = (group or 1.0) * 100.0
            else:
                total, group = (total + (group or 1.0)) * MULTIPLIERS[word], 0.0
            has_unit = has_tens = False
        elif word == "and" and words[index - 1] in ("hundred", "thousand") and _is_small(words[index + 1]):
            pass
        else:
            break
        index += 1
    value = total + group
    return _fraction_of_words(row, value, at, index) or Numeral(
        value, at, index, is_digits=False, is_scaled=words[index - 1] in MULTIPLIERS
    )


def _goes_on(word: str, *, has_unit: bool) -> bool:
    return word in MULTIPLIERS or (not has_unit and word in SMALL_NUMBERS)


def _is_small(word: str) -> bool:
    return word in SMALL_NUMBERS or word in TENS


def _fraction_of_words(row: TokenRow, value: float, at: int, stop: int) -> Numeral | None:
    """Read what may follow whole words: two-thirds, two and a half, one in five, one and a half million."""
    words = row.words
    if words[stop] == "and" and words[stop + 1] in _ARTICLES and words[stop + 2] in ("half", "quarter"):
        return _scaled(row, value + FRACTION_WORDS[words[stop + 2]], at, stop + 3, is_digits=False)
    after = stop + 1 if words[stop] in _HYPHENS else stop
    if words[after] in FRACTION_WORDS and 1 <= value < 10 and (value == 1) != words[after].endswith("s"):
        share = value * FRACTION_WORDS[words[after]]
        if share < 1 and (after > stop or words[after + 1] in ("of", ",", ".", "", "majority")):
            return _share_or_scaled(row, share, at, after + 1)
    return _read_share(row, value, at, stop)


def _read_share(row: TokenRow, value: float, at: int, stop: int) -> Numeral | None:
    """Read `one in five`, `three out of four`."""
    after = stop
    if row.words[after] == "out" and row.words[after + 1] == "of":
        after += 2
    elif row.words[after] in ("in", "-in-"):
        after += 1
    else:
        return None
    if value > 20 or not value >= 1:
        return None
    whole = _plain_number(row, after)
    following = row.words[after + 1]
    if (
        whole is None
        or not value < whole
        or following in ("months", "years", "days", "weeks", "games", "hours")
    ):
        return None
    if value > 1 and row.words[stop] == "in" and whole not in (3, 4, 5, 7, 10, 20, 100):
        return None
    if following in MULTIPLIERS:
        whole *= MULTIPLIERS[following]
        after += 1
    return Numeral(value / whole, at, after + 1, is_digits=False, is_share=True)


def _plain_number(row: TokenRow, at: int) -> float | None:
    if row.kinds[at] is TokenKind.NUMBER:
        number = float(row.words[at].replace(",", ""))
        return number if number < 1900 or "," in row.words[at] else None
    return SMALL_NUMBERS.get(row.words[at]) or TENS.get(row.words[at])


def _scaled(row: TokenRow, value: float, at: int, stop: int, *, is_digits: bool) -> Numeral:
    """Multiply by the scale words that follow."""
    is_scaled = False
    while (word := row.words[stop]) in MULTIPLIERS or (
        word in _HYPHENS and row.words[stop + 1] in MULTIPLIERS
    ):
        if word in _HYPHENS:
            stop += 1
            word = row.words[stop]
        value, stop, is_scaled = value * MULTIPLIERS[word], stop + 1, True
    return Numeral(value, at, stop, is_digits=is_digits, is_scaled=is_scaled)
