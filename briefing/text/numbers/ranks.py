"""Ordinals that rank a thing: `4th victim`, `third wife`."""

from briefing.text.document import Quantity
from briefing.text.numbers.counted import counted_noun
from briefing.text.numbers.left_out import MONTHS
from briefing.text.numbers.nouns import is_plural
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import ORDINALS, word_set

_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_FRACTION_LEADS = frozenset(("a", "one", "two", "three", "four", "each", "every", "per"))
_NOT_RANKED = word_set(
    "quarter half inning period round set century term week day floor grade year month street avenue amendment party "
    "person degree generation season time base place thing world hand circuit district reich division "
    "minute hour night morning afternoon evening officer mate engineer secretary lieutenant lady minister "
    "deputy assistant vice cousin violin reading language name class row"
)
"""What ordinals date, address or number without ranking it."""


def read_rank(row: TokenRow, at: int) -> Quantity | None:
    """Read `4th victim`, `third wife` as ranks; a `Second Officer` and a `fourth quarter` are none."""
    word, stop = row.words[at], at + 1
    if word in ORDINALS:
        if at > 0 and row.is_capital(at) and row.is_capital(stop):
            return None
        value = ORDINALS[word]
    elif row.kinds[at] is TokenKind.NUMBER and row.words[stop] in _ORDINAL_ENDS and row.touches(stop):
        value, stop = float(word.replace(",", "")), at + 2
    else:
        return None
    stop += row.words[stop] == "-"
    if (
        value < 2
        or row.words[at - 1] in _FRACTION_LEADS
        or row.words[at - 1] in MONTHS
        or row.words[at - 1] == "-"
    ):
        return None
    noun = counted_noun(row, stop, is_one=True)
    if noun is None or row.words[stop] in _NOT_RANKED or is_plural(row.words[noun.stop - 1]):
        return None
    return Quantity(
        start=row.starts[at], end=row.ends[noun.stop - 1], value=value, unit=noun.unit, kind="rank", counts=""
    )
