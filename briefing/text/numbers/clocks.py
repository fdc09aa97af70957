"""Clock times written as small numbers: `the taps run at seven`, `ten past three`, `four o'clock`."""

from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import SMALL_NUMBERS

PARTS_OF_DAY = (
    ["in", "the", "morning"],
    ["in", "the", "afternoon"],
    ["in", "the", "evening"],
    ["on", "the", "dot"],
)
_OCLOCK = frozenset(("o'clock", "o’clock"))
_CLOCK_LEADS = frozenset(("at", "by", "until", "past", "till"))
_JUST = frozenset(("shortly", "just", "soon", "until"))
_MINUTES = frozenset(("quarter", "half", "minutes", "just", "shortly", "well", "gone"))
_TIMES_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))
_AFTER_CLOCK = frozenset((".", ",", "", ";", "and", "on", "or", "this", "tonight", "sharp", "it", ")"))


def is_hour(row: TokenRow, at: int, stop: int, value: float) -> bool:
    """Tell whether a small number stands for an hour, or for the minutes past one."""
    words = row.words
    if not 1 <= value <= 12:
        return words[stop] == "past" and value <= 30
    if words[stop] in _OCLOCK or words[stop : stop + 3] in PARTS_OF_DAY or _follows_minutes(row, at):
        return True
    if words[stop] in ("this", "that") and words[stop + 1] in _TIMES_OF_DAY:
        return True
    if words[stop] == "past":
        return True
    if words[stop] not in _AFTER_CLOCK | {"to"}:
        return False
    if (words[at - 1], words[stop]) in (("from", "to"), ("between", "and")):
        return _is_bare_number(row, stop + 1)
    if (words[at - 3], words[at - 1]) in (("from", "to"), ("between", "and")):
        return row.kinds[at - 2] is TokenKind.NUMBER
    if words[at - 1] in ("after", "before") and words[at - 2] in _JUST:
        return True
    return words[at - 1] in _CLOCK_LEADS and words[at - 2] not in ("dead", "aged", "rate", "rates")


def _follows_minutes(row: TokenRow, at: int) -> bool:
    """Tell whether the words before give minutes past this hour or to it: `ten past`, `a quarter to`."""
    if row.words[at - 1] not in ("past", "to") or at < 2:
        return False
    minutes = row.words[at - 2]
    if row.words[at - 1] == "to":
        return minutes in ("quarter", "minutes")
    return minutes in _MINUTES or minutes in SMALL_NUMBERS or row.kinds[at - 2] is TokenKind.NUMBER


def _is_bare_number(row: TokenRow, at: int) -> bool:
    """Tell whether a small number stands at a token with nothing that it could count: from 10 to 4."""
    return row.kinds[at] is TokenKind.NUMBER and len(row.words[at]) <= 2 and row.words[at + 1] in _AFTER_CLOCK
