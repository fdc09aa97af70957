"""Numbers that are ages: `Jane Doe, 65,`, `a man of 78`, `dead at 71`, `8-year-old`."""

from dataclasses import replace

from briefing.text.numbers.amounts import Amount
from briefing.text.numbers.left_out import MONTHS
from briefing.text.numbers.nouns import PEOPLE_NOUNS
from briefing.text.numbers.tokens import TokenKind, TokenRow

_LIVES = frozenset(("is", "was", "be", "aged", "at"))
_DEPARTED = frozenset(("dead", "died", "dies", "arrested", "killed", "passed"))
_GROWN = frozenset(("man", "woman", "boy", "girl", "lad", "child", "widow", "widower", "father", "mother"))
_AFTER_AGE = frozenset(
    ("and", "when", "at", "by", "on", "in", "but", "today", "yesterday", "this", "last", "was")
)
_LIVING = frozenset(("he", "she", "i", "who", "she's", "he's"))
_NO_PERSON = frozenset(("toll", "deaths", "fatalities", "dead", "injured", "wounded"))
_OLDEST = 115
_LONGEST_NAME = 6
"""In tokens, hyphens too."""


def as_age(row: TokenRow, amount: Amount) -> Amount:
    """Read `15-year-old`, `29 years old`, `aged 7`, `Jane Doe, 65,` and `she is 41` as ages."""
    if amount.kind == "count" and not amount.unit and amount.high <= _OLDEST and _is_bare_age(row, amount):
        return replace(amount, unit="year of age", kind="age")
    if amount.kind != "time":
        return amount
    stop = amount.stop
    stop += row.words[stop] in ("-", "‑")
    if row.words[stop] in ("old", "olds", "old's", "old’s"):
        return replace(amount, unit=f"{amount.unit} of age", kind="age", stop=stop + 1)
    if row.words[stop] == "of" and row.words[stop + 1] == "age":
        return replace(amount, unit=f"{amount.unit} of age", kind="age", stop=stop + 2)
    return amount


def _is_bare_age(row: TokenRow, amount: Amount) -> bool:
    """Tell whether a number without a unit is how old someone is, by the words around it."""
    words, before, after = row.words, amount.first - 1, amount.stop
    if words[before] in ("aged", "age") or words[before - 1 : after - 1] == ["age", "of"]:
        return True
    if words[before] == "of" and words[before - 1] in _GROWN:
        return amount.is_digits
    if row.kinds[after] is TokenKind.WORD and words[after] not in _AFTER_AGE:
        return False
    if words[before] == "," and words[after] in (",", ".", ")", ";"):
        is_noun = row.kinds[before - 1] is TokenKind.WORD and words[before - 1] not in MONTHS
        return amount.is_digits and is_noun and (words[after] == "," or row.is_capital(before - 1))
    if words[before] == "now" and words[before - 1] == ",":
        return amount.is_digits
    before -= words[before] in ("just", "only", "now")
    if words[before] in ("turns", "turned", "turning"):
        return True
    if words[before] not in _LIVES:
        return False
    if words[before] == "at":
        return words[before - 1] in _DEPARTED
    return words[before - 1] in _LIVING or _is_person(row, before) or words[before - 2] in _LIVING


def named_before(row: TokenRow, amount: Amount) -> str:
    """Give the name that an age in commas follows: `Ann Weld` of `Ann Weld, 29,`; nothing where it follows none."""
    stop = amount.first - 1
    if stop < 1 or row.words[stop] != ",":
        return ""
    start = stop
    while (
        start > 0
        and stop - start < _LONGEST_NAME
        and (row.is_capital(start - 1) or row.words[start - 1] == "-")
    ):
        start -= 1
    return row.text[row.starts[start] : row.ends[stop - 1]] if start < stop else ""


def _is_person(row: TokenRow, verb: int) -> bool:
    """Tell whether a person is the subject of `is` or `was`: Jane Doe, the man who died."""
    if not PEOPLE_NOUNS.isdisjoint(row.words[max(0, verb - 5) : verb]):
        return row.words[verb - 1] != "there"
    return (
        verb >= 2
        and row.is_capital(verb - 1)
        and row.is_capital(verb - 2)
        and row.words[verb - 1] not in _NO_PERSON
    )
